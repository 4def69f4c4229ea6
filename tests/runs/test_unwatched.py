"""What is remembered of runs that nobody watched survives whatever stands in its files."""

import stat

import pytest

from wikiconbot.model import Obstacle
from wikiconbot.runs.unwatched import Remembered, Unwatched

MOVED = Obstacle("obstacle-target-changed", {"new": "Event/People"})


@pytest.fixture
def remembered(tmp_path):
    return Remembered(tmp_path, "https://wiki.example/w/api.php")


def test_what_is_kept_is_found_again(remembered):
    assert remembered.of("Event") == Unwatched()
    now = Unwatched("Event/X", "Event/Y", 2, "2026-11-28T10:00:00Z", "settings", 17)
    remembered.keep("Event", now)
    assert remembered.of("Event") == now
    assert remembered.of("Event 2") == Unwatched()
    assert Remembered(remembered.folder, "https://other.example").of("Event") == Unwatched()
    (file,) = (remembered.folder / "unwatched").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_page_that_is_moved_is_known_by_its_number(remembered):
    remembered.keep("Other", Unwatched(refusals=1, number=8))
    remembered.keep("Event", Unwatched(refusals=2, told="settings", row="Event", number=9))
    moved = remembered.of("Moved", 9)
    assert moved == Unwatched(refusals=2, told="settings", row="Event", number=9)
    assert Remembered(remembered.folder, "https://other.example").of("Moved", 9) == Unwatched()
    remembered.keep("Moved", moved)
    assert remembered.of("Event") == Unwatched()
    assert remembered.of("Other", 8).refusals == 1
    assert remembered.of("New", 0) == Unwatched()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"runs": 5}', '{"runs": {"refusals": "x", "target": 5}}', "[" * 9999, "\0", '"x"'],
)
def test_a_file_that_cannot_be_read_says_nothing(remembered, text):
    remembered.keep("Event", Unwatched(refusals=1))
    (file,) = (remembered.folder / "unwatched").iterdir()
    file.write_text(text)
    assert remembered.of("Event") == Unwatched()
    remembered.keep("Event", Unwatched(refusals=2))
    assert remembered.of("Event").refusals == 2


def test_a_table_moves_once_it_was_said_and_is_so_still(remembered):
    assert not remembered.seen("Event", MOVED)
    assert remembered.seen("Event", MOVED)
    assert not remembered.seen("Event", Obstacle(MOVED.message, {"new": "Event/Other"}))
    assert not remembered.seen("Event", MOVED)  # moved back: somebody else may have done that
    assert not remembered.seen("Event", Obstacle("obstacle-settings-shift", {}))
