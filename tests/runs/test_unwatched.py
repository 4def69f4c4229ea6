"""What is remembered of runs that nobody watched survives whatever is in its files."""

import shutil
import stat

import pytest

from wikiconbot.model import Obstacle, Snapshot
from wikiconbot.runs.stops.unwatched import Remembered, Unwatched

MOVED = Obstacle("obstacle-target-changed", {"move": "Event → Event/People"})


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
    (file,) = (remembered.folder / "unwatched").glob("*.json")
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
    (file,) = (remembered.folder / "unwatched").glob("*.json")
    file.write_text(text)
    assert remembered.of("Event") == Unwatched()
    remembered.keep("Event", Unwatched(refusals=2))
    assert remembered.of("Event").refusals == 2


def test_a_table_moves_once_it_was_said_and_is_so_still(remembered):
    event = Snapshot("Event", "", 1, number=9)
    assert not remembered.seen(event, MOVED)
    assert remembered.seen(event, MOVED)
    assert not remembered.seen(event, Obstacle(MOVED.message, {"move": "Event → Event/Other"}))
    assert not remembered.seen(event, MOVED)  # moved back: somebody else may have done that
    assert not remembered.seen(event, Obstacle(MOVED.message, {"move": "Event/Other → Event/People"}))
    assert not remembered.seen(event, Obstacle("obstacle-settings-shift", {}))


def test_a_table_that_moves_with_its_event_keeps_the_count_of_refusals(remembered):
    remembered.keep("Event", Unwatched(home="Event", refusals=2, number=9))
    moved = Snapshot("Event 2027", "", 1, number=9)
    assert remembered.home(moved) == "Event 2027"
    assert not remembered.seen(moved, MOVED)
    assert remembered.of("Event 2027", 9).refusals == 2
    assert remembered.of("Event") == Unwatched()


def test_an_event_that_is_moved_away_for_the_next_one_keeps_what_is_known_of_it(remembered):
    remembered.keep("Event", Unwatched(refusals=2, number=9))
    remembered.keep("Event", Unwatched(refusals=0, number=10))  # the new page of that title runs first
    assert remembered.of("Event", 10).refusals == 0
    assert remembered.of("Event/2026", 9).refusals == 2
    remembered.keep("Event/2026", remembered.of("Event/2026", 9))
    assert remembered.of("Event/2026").refusals == 2
    assert len(list((remembered.folder / "unwatched").glob("*.json"))) == 2


def test_two_pages_that_change_their_titles_keep_what_is_known_of_each(remembered):
    remembered.keep("One", Unwatched(refusals=1, number=1))
    remembered.keep("Two", Unwatched(refusals=2, number=2))
    remembered.keep("One", remembered.of("One", 2))
    remembered.keep("Two", remembered.of("Two", 1))
    assert [remembered.of(page).refusals for page in ("One", "Two")] == [2, 1]


def test_files_of_an_earlier_version_are_found_by_their_numbers(remembered):
    for number in (8, 9):
        remembered.keep(f"Event {number}", Unwatched(refusals=number, number=number))
    other = Remembered(remembered.folder, "https://other.example")
    other.keep("Event 9", Unwatched(refusals=1, number=9))
    shutil.rmtree(remembered.folder / "unwatched" / "numbers")
    assert remembered.of("Moved", 9).refusals == 9
    assert other.of("Moved", 9).refusals == 1
    assert remembered.of("Moved", 7) == Unwatched()


def test_a_page_under_the_title_of_another_one_leaves_the_other_ones_file(remembered):
    remembered.keep("Event", Unwatched(refusals=8, number=8))
    remembered.keep("Event", Unwatched(refusals=9, number=9))
    assert (remembered.of("Event", 9).refusals, remembered.of("Moved", 8).refusals) == (9, 8)
    remembered.keep("Moved", remembered.of("Moved", 8))
    assert (remembered.of("Event", 9).refusals, remembered.of("Moved", 8).refusals) == (9, 8)
    assert len(dict(remembered.all())) == 2


def test_a_page_costs_the_same_among_thousands(remembered):
    """None of the other files is read, so that a first sweep of thousands of events ends."""
    remembered.keep("Event 0", Unwatched(number=1))
    files = remembered.folder / "unwatched"
    for name in range(500):
        (files / f"{name}.json").symlink_to(
            "/dev/full"
        )  # to read it would be an error that is not suppressed
    remembered.keep("Event", Unwatched(number=2))
    assert remembered.of("Moved", 2) == Unwatched(number=2)
