"""What the journal remembers of pads, read once."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from wikiconbot.model import Refused, Saved, Sent
from wikiconbot.pads.names import Pad
from wikiconbot.pages.notes import region_name
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.notes.one import UNKNOWN
from wikiconbot.runs.notes.pad_memory import COMMAND, PadMemory

WIKI, TITLE = "https://a.org/w/api.php", "Meeting"
PAD = Pad("https://pads.org", "notes")


def seen(revision, state="live"):
    return {
        "url": PAD.url, "revision": revision, "edited": None, "digest": None, "state": state,
        "time": "2026-01-01T00:00:00Z",
    }  # fmt: skip


def archive(journal, revision, outcome=None, at=None, page=TITLE):
    now = f"{at or datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    with journal.run(COMMAND, wiki=WIKI, page=page) as run:
        run.note("pad", **seen(revision))
        run.note("archived", url=PAD.url, to=f"{page}/Notes", pad_revision=revision, at=now)
        if outcome == "interrupted":
            run.fail(KeyboardInterrupt())
        elif outcome is not None:
            run.end(outcome)
    return run


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path)


def test_nothing_is_known_of_a_new_pad(journal):
    memory = PadMemory.of(journal)
    assert (memory.last_seen(PAD), memory.revision(PAD, "Meeting/Notes")) == (None, None)
    assert memory.home_before(WIKI, TITLE) == {}


def test_the_newest_line_counts(journal):
    for revision in (3, 7):
        archive(journal, revision, Saved(TITLE, 1))
    memory = PadMemory.of(journal)
    known = memory.last_seen(PAD)
    assert known is not None
    assert known.revision == 7
    assert memory.revision(PAD, "Meeting/Notes") == 7
    assert memory.revision(PAD, "Other/Notes") is None


def test_a_state_in_between_is_known_but_no_silence(journal):
    for state in ("missing", "unknown", "missing"):
        with journal.run(COMMAND, wiki=WIKI, page=TITLE) as run:
            run.note("pad", **seen(None, state))
            run.end(Saved(TITLE, 1))
    before, after = "2025-12-31T00:00:00Z", "2026-01-02T00:00:00Z"
    assert not PadMemory.of(journal).was_otherwise(PAD, "missing", before)
    archive(journal, 7, Saved(TITLE, 1))
    memory = PadMemory.of(journal)
    assert memory.was_otherwise(PAD, "missing", before)
    assert not memory.was_otherwise(PAD, "missing", after)


@pytest.mark.parametrize(("ends", "known"), [(False, True), (True, False)])
def test_notes_that_were_sent_before_a_run_was_killed(journal, ends, known):
    sent = Sent(f"{TITLE}/Notes", 1, "notes", "d", {region_name(PAD.url, 2): "e"})
    with journal.run(COMMAND, wiki=WIKI, page=TITLE) as run:
        run.send(sent)
        run.end(Saved(TITLE, 1)) if ends else run.fail(KeyboardInterrupt())
    memory = PadMemory.of(journal)
    assert memory.was_sent(WIKI, TITLE, PAD) is known
    assert not memory.was_sent(WIKI, TITLE, Pad("https://pads.org", "other"))
    assert not memory.was_sent(WIKI, "Other", PAD)


@pytest.mark.parametrize(
    ("outcome", "known"),
    [("interrupted", True), (Refused(TITLE, UNKNOWN, "no answer"), True), (Saved(TITLE, 1), False),
     (Refused(TITLE, "protected", "no"), False)],
)  # fmt: skip
def test_only_a_run_that_was_broken_off_is_gone_on_with(journal, outcome, known):
    archive(journal, 3, outcome)
    assert (PAD.url in PadMemory.of(journal).home_before(WIKI, TITLE)) == known
    assert PadMemory.of(journal).home_before(WIKI, "Other") == {}


def test_a_run_that_was_killed_is_gone_on_with(journal, tmp_path):
    archive(journal, 3)
    (file,) = (tmp_path / "runs").iterdir()
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    lines[0]["pid"] = 2**22 + 1  # beyond what Linux gives
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert PAD.url in PadMemory.of(journal).home_before(WIKI, TITLE)


def test_what_is_older_than_a_day_is_asked_again(journal):
    archive(journal, 3, "interrupted", datetime.now(UTC) - timedelta(days=2))
    assert PadMemory.of(journal).home_before(WIKI, TITLE) == {}


def test_a_run_that_came_to_its_end_ends_the_older_one(journal):
    archive(journal, 3, "interrupted")
    archive(journal, 3, Saved(TITLE, 1))
    assert PadMemory.of(journal).home_before(WIKI, TITLE) == {}


def test_the_run_that_asks_knows_nothing(journal):
    run = archive(journal, 3)
    assert PadMemory.of(journal, run.id).last_seen(PAD) is None


def test_a_run_that_was_killed_at_its_beginning_does_not_hide_the_one_before(journal):
    archive(journal, 3, "interrupted")
    with journal.run(COMMAND, wiki=WIKI, page=TITLE) as run:
        run.fail(KeyboardInterrupt())
    assert PAD.url in PadMemory.of(journal).home_before(WIKI, TITLE)
