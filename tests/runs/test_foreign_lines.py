"""What others put into the journal's folder stops no command and hides no run."""

import errno
import json
import os
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.cli import main
from wikiconbot.cli.commands.runs import summary
from wikiconbot.errors import ConfigurationError
from wikiconbot.model import Edit, Saved, Sent
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.journal_lines import FOLDER, unusable

#: Lines as other programs, or other versions, may have written them.
FOREIGN = (
    '{"run":"x","event":"began","x":1}',
    '{"run":"20260101T000000Z-aaaaaa","event":"planned","time":5,"page":7,"lines":3,"diff":9}',
    "[" * 100_000,
    '{"run":' * 50_000,
    "1" * 10_000,
    "NaN",
    '"run"',
    '{"run":"20260101T000000Z-bbbbbb","time":"2026-01-01T00:00:00Z","event":"sent","digests":[1],"page":"P"}',
    "\x00\xff\ufeff",
)


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path)


def a_run(journal):
    with journal.run("update", page="P") as run:
        run.plan(Edit("P", 1, "old", "new", "summary"))
        run.send(Sent("P", 1, "summary", "digest", {}))
        run.answer(Saved("P", 8))
        run.end(Saved("P", 8))
    return run.id


def command(journal, *arguments):
    done = CliRunner().invoke(main, arguments, env={"WIKICONBOT_STATE": str(journal.folder)})
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.output


def test_foreign_lines_are_passed_over(journal):
    name = a_run(journal)
    (file,) = (journal.folder / "runs").glob("*.jsonl")
    file.write_text("\n".join([*FOREIGN, file.read_text(), *FOREIGN]))
    second = a_run(journal)
    assert {record.id for record in journal.runs()} == {name, second}
    assert [run["outcome"] for run in json.loads(command(journal, "runs", "--json"))] == ["saved", "saved"]
    assert "revision 8" in command(journal, "runs", "show", name)


VALUES = st.recursive(
    st.sampled_from([None, True, 0, -1, 7, 1.5, "", "P", "saved", "began", "sent", "answered", "planned", "failed"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "page"]), inner, max_size=2),
    max_leaves=4,
)  # fmt: skip
NAMES = ["run", "event", "time", "page", "pid", "base_revision", "revision", "summary", "digest", "digests", "outcome",
         "saved", "reason", "lines", "regions", "diff", "command", "wiki", "code", "cause", "user", "seconds"]  # fmt: skip
LINES = st.lists(st.dictionaries(st.sampled_from(NAMES), VALUES) | VALUES, max_size=6)


@draws(200)
@given(LINES, st.lists(st.sampled_from(["planned", "sent", "answered", "ended", "began"]), max_size=6))
def test_no_line_whatever_stops_who_reads_it(tmp_path_factory, lines, events):
    journal = Journal(tmp_path_factory.mktemp("state"))
    (journal.folder / "runs").mkdir()
    ours = [
        {**line, "run": "r", "time": "2026", "event": event}
        for line, event in zip(lines, events, strict=False)
        if isinstance(line, dict)
    ]
    rows = "\n".join(json.dumps(line) for line in [*lines, *ours])
    (journal.folder / "runs" / "2026-01-01.jsonl").write_text(rows)
    for record in journal.runs():
        assert summary(record)["run"] == record.id
        assert all(attempt.as_sent().page for attempt in record.attempts)
        command(journal, "runs", "show", record.id)
    command(journal, "runs")


def test_what_is_no_file_is_passed_over_and_written_to_by_nobody(journal):
    name = a_run(journal)
    folder = journal.folder / "runs"
    os.mkfifo(folder / "2026-01-02.jsonl")
    (folder / "2026-01-03.jsonl").symlink_to("/dev/zero")
    (folder / "2026-01-04.jsonl").mkdir()
    (folder / "2026-01-05.jsonl").symlink_to(folder / "2026-01-05.jsonl")
    assert [record.id for record in journal.runs()] == [name]
    (file,) = folder.glob(f"{datetime.now(UTC):%Y-%m-%d}.jsonl")
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(ConfigurationError, match="Not a regular file"):
        a_run(journal)
    os.mkfifo(journal.folder / "locks")
    with pytest.raises(ConfigurationError), journal.alone("w", "P"):
        pass


def test_runs_of_days_to_come_hide_none_of_today(journal):
    folder = journal.folder / "runs"
    folder.mkdir()
    for number in range(1, 30):
        day = datetime.now(UTC) + timedelta(days=700 + number)
        line = {"run": f"{day:%Y%m%dT%H%M%SZ}-aaaaaa", "time": f"{day:%Y-%m-%dT%H:%M:%SZ}", "event": "ended"}
        (folder / f"{day:%Y-%m-%d}.jsonl").write_text(json.dumps(line) + "\n")
    name = a_run(journal)
    assert journal.runs(20)[0].id == name
    assert len(journal.runs()) == 30


def test_a_clock_that_is_years_ahead_forgets_nothing(journal):
    folder = journal.folder / "runs"
    folder.mkdir()
    days = [datetime.now(UTC) - timedelta(days=1500 + number) for number in range(150)]
    for day in days:
        (folder / f"{day:%Y-%m-%d}.jsonl").write_text("{}\n")
    a_run(journal)
    assert len(list(folder.iterdir())) == 151


def test_a_save_is_a_save_though_the_journal_has_no_room(journal, monkeypatch):
    with journal.run("update", page="P") as run:
        run.send(Sent("P", 1, "summary", "digest", {}))
        monkeypatch.setattr(run, "_file", journal.folder / "no such folder" / "file")
        run.answer(Saved("P", 8))
        run.end(Saved("P", 8))
    assert "revision 8" in run.progress.lacking
    assert run.progress.sending is None


@pytest.mark.parametrize("what", ["file", "pipe", "loop"])
def test_a_folder_that_is_none_is_said_and_not_taken_for_no_runs(journal, tmp_path, what):
    folder = tmp_path / "runs"
    make = {
        "file": folder.touch,
        "pipe": lambda: os.mkfifo(folder),
        "loop": lambda: folder.symlink_to("runs"),
    }
    assert journal.runs() == []
    make[what]()
    with pytest.raises(ConfigurationError, match="cannot be used"):
        journal.runs()


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "Free some space"),
        (errno.EDQUOT, "Free some space"),
        (errno.EACCES, "Correct its permissions"),
    ],
)
def test_advice_is_about_what_keeps_a_file_from_being_written(number, says, tmp_path):
    assert says in str(unusable(tmp_path / "x.jsonl", OSError(number, "why", "x")))
    assert says in str(unusable(tmp_path, OSError(number, "why", "x"), FOLDER))
