"""The journal: what it keeps, for whose eyes, and what it makes of runs that were killed."""

import json
import multiprocessing
import os
import stat
from datetime import UTC, datetime, timedelta

import pytest

from wikiconbot.errors import ConfigurationError, Unreachable, UsageError
from wikiconbot.model import Cause, Conflict, Edit, Refused, Saved, Sent, Unchanged
from wikiconbot.runs.journal import Journal

SENT = Sent("P", 7, "why", "0123", {"participants": "4567"})
EDIT = Edit("P", 7, "a\nb", "a\nc", "why", ("participants",), (("* x", "* y"),))


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "state")


def lines_of(journal):
    files = sorted((journal.folder / "runs").glob("*.jsonl"))
    return [json.loads(row) for file in files for row in file.read_text("utf-8").splitlines()]


def a_run(journal, outcome, command="update", page="P"):
    with journal.run(command, page=page, wiki="https://wiki.example/w/api.php", user="Bot") as run:
        run.plan(EDIT)
        run.send(SENT)
        run.answer(outcome)
        run.end(outcome)
    return run.id


def test_a_run_is_told_from_plan_to_answer(journal):
    name = a_run(journal, Saved("P", 8))
    assert [line["event"] for line in lines_of(journal)] == ["began", "planned", "sent", "answered", "ended"]
    record = journal.find(name)
    assert (record.outcome, record.page, record.revisions, record.unanswered) == ("saved", "P", (8,), False)
    planned = record.all("planned")[0]
    assert planned["lines"] == [["* x", "* y"]]
    assert {"-b", "+c"} <= set(planned["diff"].split("\n"))


@pytest.mark.parametrize(
    ("outcome", "word", "reason"),
    [
        (Unchanged("P"), "unchanged", None),
        (Conflict("P", "Gone.", Cause.DELETED), "conflict", "Gone."),
        (Refused("P", "blocked", "No.", Cause.BLOCKED), "refused", "No."),
        (None, "planned", None),
    ],
)
def test_every_outcome_has_its_word_and_its_reason(journal, outcome, word, reason):
    with journal.run("update", page="P") as run:
        run.end(outcome)
    record = journal.find(run.id)
    assert (record.outcome, record.reason) == (word, reason)


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (Unreachable("No answer.", "timed-out"), "failed"),
        (KeyboardInterrupt(), "interrupted"),
        (ZeroDivisionError("x"), "failed"),
    ],
)
def test_an_error_is_kept_and_goes_on(journal, error, word):
    with pytest.raises(type(error)), journal.run("update", page="P"):
        raise error
    (record,) = journal.runs()
    assert record.outcome == word
    assert record.all("ended")[0]["cause"] == getattr(error, "cause", type(error).__name__)


def test_it_is_for_its_owner_only_even_where_it_was_not(journal):
    old = os.umask(0)
    try:
        a_run(journal, Saved("P", 8))
    finally:
        os.umask(old)
    (file,) = (journal.folder / "runs").glob("*.jsonl")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    file.chmod(0o644)
    a_run(journal, Saved("P", 9))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def die(folder, after):
    """Run as far as ``after`` and end as kill -9 ends a process."""
    with Journal(folder).run("update", page="P") as run:
        for step in (lambda: run.plan(EDIT), lambda: run.send(SENT), lambda: run.answer(Saved("P", 8)))[
            :after
        ]:
            step()
        os._exit(9)


@pytest.mark.parametrize(("after", "unanswered"), [(0, False), (1, False), (2, True), (3, False)])
def test_a_killed_run_is_interrupted_and_says_whether_an_answer_is_missing(journal, after, unanswered):
    process = multiprocessing.get_context("spawn").Process(target=die, args=(journal.folder, after))
    process.start()
    process.join()
    (record,) = journal.runs()
    assert (record.outcome, record.unanswered) == ("interrupted", unanswered)


def test_a_run_that_goes_on_is_running(journal):
    with journal.run("update", page="P") as run:
        assert journal.find(run.id).outcome == "running"
        run.end(None)


def test_a_line_cut_short_costs_only_itself(journal):
    first = a_run(journal, Saved("P", 8))
    (file,) = (journal.folder / "runs").glob("*.jsonl")
    with file.open("a") as stream:
        stream.write('{"run": "20260101T000000Z-dead", "ev')
    second = a_run(journal, Saved("P", 9))
    with file.open("a") as stream:
        stream.write('[]\nnull\n"x"\n{"run": 3}\n\n{"run": "odd", "time": "", "event": "ended"}\n')
    assert {record.id for record in journal.runs()} == {first, second, "odd"}
    assert journal.find("odd").outcome == "ended"
    assert journal.find(second).revisions == (9,)


def test_runs_come_newest_first_and_not_more_than_wanted(journal):
    names = [a_run(journal, Saved("P", number)) for number in range(5)]
    assert [record.id for record in journal.runs(3)] == names[:1:-1]


def many(folder, count):
    for number in range(count):
        a_run(Journal(folder), Saved("P", number))


def test_runs_at_the_same_time_do_not_mix_their_lines(journal):
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=many, args=(journal.folder, 20)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    records = journal.runs()
    assert len(records) == 80
    assert {len(record.lines) for record in records} == {5}


def test_the_end_of_a_name_is_enough_unless_several_end_so(journal):
    name = a_run(journal, Saved("P", 8))
    assert journal.find(name.rpartition("-")[2]).id == name
    with pytest.raises(UsageError, match="`wikiconbot runs` lists them"):
        journal.find("nope")


def test_old_days_are_forgotten_but_never_the_newest_ones_nor_what_is_not_ours(journal):
    folder = journal.folder / "runs"
    folder.mkdir(parents=True)
    days = [
        folder / f"{datetime.now(UTC) - timedelta(days=number):%Y-%m-%d}.jsonl" for number in range(1, 130)
    ]
    old = [
        folder / f"{datetime.now(UTC) - timedelta(days=401 + number):%Y-%m-%d}.jsonl" for number in range(3)
    ]
    for file in (*days, *old, folder / "0-my-notes.jsonl"):
        file.write_text("{}\n")
    a_run(journal, Saved("P", 8))
    assert not any(file.exists() for file in old)
    assert all(file.exists() for file in (*days, folder / "0-my-notes.jsonl"))


def test_a_clock_that_jumps_forgets_nothing(journal):
    folder = journal.folder / "runs"
    folder.mkdir(parents=True)
    (folder / "2019-01-01.jsonl").write_text("{}\n")
    a_run(journal, Saved("P", 8))
    assert (folder / "2019-01-01.jsonl").exists()


def test_whatever_stands_on_a_page_can_be_kept(journal):
    odd = "\ud800 \x00 \u2028 \x1b[2J ଅସମୀୟା"
    with journal.run("update", page=odd) as run:
        run.plan(Edit(odd, 1, odd, odd + "x", odd))
        run.end(None)
    assert journal.find(run.id).page == odd


def test_where_nothing_can_be_written_nothing_begins(tmp_path):
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(ConfigurationError, match="WIKICONBOT_STATE"),
        Journal(tmp_path / "file").run("update"),
    ):
        raise AssertionError("the run must not begin")


def full(descriptor):
    raise OSError(28, "No space left on device")


def test_a_disk_that_fills_up_stops_the_run_before_it_sends(journal, monkeypatch):
    with journal.run("update", page="P") as run:
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(ConfigurationError, match="No space left"):
            run.send(SENT)
