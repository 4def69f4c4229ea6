"""Who took an edit back, by the texts of the revisions since; and what is remembered of a page."""

import json
from dataclasses import replace

import pytest

from tests.plan.test_taken_back import ONE, TWO, page, traces
from wikiconbot.model import Gone, Plan, Revert, Revision
from wikiconbot.plan.taken_back import state_of
from wikiconbot.runs.stops.page_memory import Memories, Memory
from wikiconbot.runs.stops.revert_guard import UNKNOWN, taking_back, told, told_unknown


def since(*texts, tags=()):
    """Return revisions with these texts, the first of them the bot's; ``tags`` are those of the last one."""
    last = len(texts)
    return [
        (Revision(number, f"User {number}", "", 0, None, tags if number == last else ()), state_of(text))
        for number, text in enumerate(texts, 1)
    ]


@pytest.mark.parametrize(
    ("texts", "tags", "number"),
    [
        ((TWO, ONE), (), 2),
        ((TWO, TWO + "\n# Dan", ONE + "\n# Dan", ONE + "\n# Dan\n# Eva"), (), 3),
        ((TWO, ONE, TWO), (), None),
        ((TWO, ONE, TWO, ONE), (), 4),
        ((TWO, ONE, f"{ONE}\n# Eva {ONE}", ONE), (), 2),
        ((TWO, page("Ann, Bea")), ("mw-undo",), 2),
        ((TWO, ONE, TWO, page("Ann, Ben (room 3)")), (), None),
        ((TWO, page("Ann, Ben (room 3)")), (), None),
        ((TWO,), (), None),
    ],
)
def test_the_revision_that_took_it_back_is_found(texts, tags, number):
    found = taking_back(since(*texts, tags=tags), traces(ONE, TWO))
    assert (found and found.id) == number


def test_without_the_texts_up_to_it_nobody_is_named():
    assert taking_back([], traces(ONE, TWO)) is UNKNOWN
    assert taking_back(since(TWO, ONE, ONE)[1:], traces(ONE, TWO)) is UNKNOWN
    # The edit itself is hidden, and the next revision took it back.
    hidden = taking_back(since(TWO, ONE, ONE)[1:], traces(ONE, TWO), is_next=True)
    assert hidden is not None
    assert hidden.id == 2
    # Whose revision took it back is further back than we look; the undo of something else did not.
    undone = since(TWO, ONE, ONE, tags=("mw-undo",))[1:]
    assert taking_back(undone, traces(ONE, TWO)) is UNKNOWN
    found = taking_back(since(TWO, ONE, TWO, ONE)[1:], traces(ONE, TWO))
    assert found is not None
    assert found.id == 4


def test_what_the_wiki_hides_is_said_as_a_look_up_that_was_not_made():
    (said,) = told_unknown(Plan("Event", unknown=(("Event/Participants", 7),)))
    assert said.startswith("T*: ")
    assert "“Event/Participants” (revision 7)" in said


def test_a_page_that_is_moved_and_moved_back_has_one_memory(tmp_path):
    memories = Memories(tmp_path, "https://wiki.example/api.php")
    memories.keep("Event", Memory(number=9))
    memories.keep("Other", Memory(number=8))
    memories.keep("Moved", Memory(resumed=7, number=9))
    assert memories.of("Event", 9) == Memory(resumed=7, number=9)
    assert memories.of("Other", 8) == Memory(number=8)
    memories.keep("Deleted", Memory())
    assert len(list((tmp_path / "pages").glob("*.json"))) == 3


def test_what_is_remembered_survives_and_a_broken_file_is_nothing(tmp_path):
    memories = Memories(tmp_path, "https://wiki.example/api.php")
    memory = Memory((), None, (1, 2), 7, 9).with_trace(traces(ONE, TWO)[0])
    stopped = replace(memory, stop=Revert("Event", 5, "Ada", 6, "2026-11-01T00:00:00Z", over=7))
    for one in (stopped, memory):
        memories.keep("Event", one)
        assert memories.of("Event") == one
    assert memories.of("Other") == Memory()
    assert memories.of("Moved", 9) == memory
    assert memories.of("Moved", 8) == Memory()
    assert Memories(tmp_path, "https://other.example/api.php").of("Moved", 9) == Memory()
    (file,) = (tmp_path / "pages").glob("*.json")
    assert file.stat().st_mode & 0o777 == 0o600
    assert "Ann" not in file.read_text()
    for broken in ("", "[]", "{}", "[" * 100_000, '{"edits": 3}'):
        file.write_text(broken)
        assert memories.of("Event") == Memory()


def test_stops_are_in_force_until_somebody_looked(tmp_path):
    memories = Memories(tmp_path, "https://wiki.example/api.php")
    gone = Gone("Ada", "2026-11-01T00:00:00Z", "Elsewhere")
    deleted = Revert("Event/People", 5, "Ada", None, gone.at, gone=gone)
    undone = Revert("Other", 8, "Ben", 9, "2026-11-01T00:00:00Z")
    memory = Memory(stop=deleted, number=3, event="Event").with_trace(traces(ONE, TWO)[0])
    memories.keep("Event/People", memory)
    memories.keep("Other", replace(memory, stop=undone, number=4, event="", resumed=8))
    assert sorted(memories.stops(), key=lambda stop: stop[0]) == [("Event", deleted), ("Other", undone)]
    assert "Ada moved “Event/People” to “Elsewhere”" in told(deleted)
    assert told(replace(deleted, by=None)).startswith(
        "Somebody, whose name the wiki hides, moved “Event/People”"
    )
    memories.keep("Event/People", replace(memory, resumed=5))
    memories.keep("Other", replace(memory, stop=undone, number=4, resumed=9))
    assert list(memories.stops()) == []


@pytest.mark.parametrize(
    "foreign", [None, 1, -1, float("inf"), "x", [], {}, [["a", "b"]], "2026-99-99", 10**30]
)
def test_foreign_values_in_what_is_remembered_fail_nothing(tmp_path, foreign):
    memories = Memories(tmp_path, "https://wiki.example/api.php")
    stop = Revert("Event", 5, "Ada", 6, "2026-11-01T00:00:00Z", over=7)
    memories.keep("Event", Memory((), stop, (1, 2), 7, 9).with_trace(traces(ONE, TWO)[0]))
    (file,) = (tmp_path / "pages").glob("*.json")
    whole = json.loads(file.read_text())
    for name in whole["stop"]:
        file.write_text(json.dumps({**whole, "stop": {**whole["stop"], name: foreign}}))
        found = memories.of("Event").stop
        assert found is None or (isinstance(found.revision or 0, int) and told(found))
    for name in whole:
        file.write_text(json.dumps({**whole, name: foreign}))
        assert isinstance(memories.of("Event"), Memory)
        assert all(told(stop) for _, stop in memories.stops())
