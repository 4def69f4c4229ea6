"""What a store keeps of the pads of a page, and when each is due after whatever became of it."""

import json
import math
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.for_each import for_each
from wikiconbot.service.archiving.deletions import Deletions, read_deletions
from wikiconbot.service.archiving.timetable import (
    GIVEN_UP,
    MOST_TRIES,
    PadEnd,
    PadEntry,
    Timetable,
    timetable_of_text,
)
from wikiconbot.service.archiving.when import BEFORE_DELETION
from wikiconbot.service.moments import seconds_of

HOST = "https://etherpad.wikimedia.org"
PAD = PadEntry(HOST, "wikicon")
SPAN = ("2027-03-05", "2027-03-07")
INDIA = Timetable((SPAN,), "Asia/Kolkata", (PAD,))
NEVER = Deletions()
AGAIN, DONE = PadEnd("unknown", "again"), PadEnd("archived", "settled")
DAY = 86_400.0


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=timezone(timedelta(hours=5.5))).timestamp()


entries = some.builds(
    PadEntry,
    some.text(),
    some.text(),
    some.none() | some.floats(0, 4e9),
    some.none() | some.floats(0, 4e9),
    some.text(),
    some.integers(0, 11),
    some.none() | some.floats(0, 4e9),
)
days = some.dates().map(str)
tables = some.builds(
    Timetable,
    some.lists(some.tuples(days, days), max_size=3).map(tuple),
    some.sampled_from(["UTC", "Asia/Kolkata", "No/Where", ""]),
    some.lists(entries, max_size=3).map(tuple),
    some.lists(some.text(), max_size=2).map(tuple),
)


@given(tables, some.floats(0, 4e9))
def test_what_is_stored_comes_back_and_has_a_time(table, now):
    assert timetable_of_text(table.as_text()) == table
    assert table.next(now, NEVER) >= now


@for_each(
    "text",
    [
        None,
        "",
        "{",
        "[]",
        "{}",
        json.dumps({"spans": [["soon", "x"]], "zone": "", "pads": [], "elsewhere": []}),
    ],
)
def test_what_cannot_be_read_is_made_again(text):
    assert timetable_of_text(text) is None


def test_days_end_in_the_zone_of_the_wiki():
    assert INDIA.next(at("2027-03-01"), NEVER) == at("2027-03-06")
    done = INDIA.with_entries([PAD.ended(DONE, at("2027-03-06T00:01"), NEVER)])
    assert done.next(at("2027-03-06T00:02"), NEVER) == at("2027-03-07")
    over = INDIA.with_entries([PAD.ended(DONE, at("2027-03-08T00:01"), NEVER)])
    assert over.next(at("2027-03-08T00:02"), NEVER) == math.inf


def test_each_event_of_a_series_counts():
    table = Timetable((("2026-05-01", "2026-05-01"), SPAN), "Asia/Kolkata", (PAD,))
    now = at("2026-06-01")
    assert table.next(now, NEVER) == now  # the first event is over, and nothing was archived
    assert table.with_entries([PAD.ended(DONE, now, NEVER)]).next(now, NEVER) == at("2027-03-06")


def test_without_days_nothing_is_due():
    assert Timetable(pads=(PAD,)).next(0.0, NEVER) == math.inf
    assert INDIA.without([PAD.pad]).next(0.0, NEVER) == math.inf


@pytest.mark.parametrize("code", ["gone", "closed", "archived"])
def test_what_was_said_is_not_said_again_before_the_next_day(code):
    now = at("2027-03-06T00:01")
    entry = PAD.ended(PadEnd(code, "settled"), now, NEVER)
    assert (entry.code, INDIA.due(entry, now, NEVER)) == (code, at("2027-03-07"))


def test_a_silent_etherpad_is_asked_less_and_less_often_and_then_given_up():
    now, entry, waits = at("2027-03-08T00:01"), PAD, []
    while (due := INDIA.due(entry, now, NEVER)) < math.inf:
        waits.append(due - now)
        entry = entry.ended(AGAIN, now := due, NEVER)
    assert waits == [0, *(min(60.0 * 2**n, DAY) for n in range(MOST_TRIES - 1))]
    assert (entry.code, entry.tries) == (GIVEN_UP, 0)


@given(some.lists(some.sampled_from([AGAIN, DONE]), max_size=80), some.floats(1.75e9, 1.82e9))
def test_whatever_happens_the_attempts_come_to_an_end(ends, now):
    entry, made = PAD, 0
    more = iter([*ends, *[AGAIN] * 1000])
    while (due := INDIA.due(entry, now, NEVER)) < math.inf:
        assert due >= now
        entry, made = entry.ended(next(more), now := due, NEVER), made + 1
    assert made <= 3 * MOST_TRIES


def test_what_was_not_tried_counts_as_no_try():
    entry = PAD.ended(AGAIN, 100.0, NEVER).ended(PadEnd("paused", "later", wait=40), 200.0, NEVER)
    assert (entry.tries, entry.again, entry.code) == (1, 240.0, "unknown")


# ── deletions ───────────────────────────────────────────────────────────────────────────────────────
def test_a_pad_is_archived_before_the_etherpad_deletes_all():
    deletions = read_deletions([f"{HOST}/=2027-06-01"])
    deleted = datetime.fromisoformat("2027-06-01T00:00+00:00").timestamp()
    entry = PAD.ended(DONE, at("2027-03-08T00:01"), deletions)
    assert INDIA.due(entry, at("2027-03-09"), deletions) == deleted - BEFORE_DELETION[0]
    entry = entry.ended(AGAIN, deleted - 3600, deletions)
    assert INDIA.due(entry, deleted - 3600, deletions) <= deleted - 1800
    assert INDIA.due(entry, deleted - 1, deletions) < deleted
    archived = PAD.ended(DONE, deleted - 3600, deletions)
    assert INDIA.due(archived, deleted, deletions) == math.inf
    assert Timetable(pads=(PAD,)).next(at("2027-03-09"), deletions) == deleted - BEFORE_DELETION[0]


def test_a_deletion_that_is_over_keeps_no_new_pad_from_being_archived():
    deletions = read_deletions([f"{HOST}=2027-01-01"])
    assert INDIA.due(PAD, at("2027-03-05"), deletions) == INDIA.due(PAD, at("2027-03-05"), NEVER)
    entry = PAD.ended(
        DONE, at("2027-01-01T04:45"), deletions
    )  # the last time before it; the wiki is in India
    assert INDIA.due(entry, at("2027-01-01T04:46"), deletions) == INDIA.due(PAD, at("2027-03-05"), NEVER)


def test_a_pad_is_looked_at_to_know_when_it_is_deleted_and_each_edit_postpones_that():
    deletions = read_deletions([f"{HOST}=30d"])
    undated, now = Timetable(pads=(PAD,)), 1e9
    assert undated.next(now, deletions) == now
    entry = PAD.ended(PadEnd("archived", "settled", edited=now - 5 * DAY), now, deletions)
    assert undated.due(entry, now, deletions) == now + 24 * DAY
    entry = entry.ended(PadEnd("archived", "settled", edited=now + 20 * DAY), now + 24 * DAY, deletions)
    assert undated.due(entry, now + 24 * DAY, deletions) == now + 49 * DAY
    gone = PAD.ended(PadEnd("gone", "settled"), now, deletions)
    assert undated.due(gone, now, deletions) == math.inf


def test_the_earlier_of_two_deletions_counts():
    deletions = read_deletions([f"{HOST}=1970-03-01", f"{HOST}=30d"])
    assert deletions.of(HOST, 0.0, 0.0) == 30 * DAY
    assert deletions.of(HOST, 50 * DAY, 0.0) == deletions.of(HOST, None, 0.0) == 59 * DAY
    assert deletions.of(HOST, 50 * DAY, 59 * DAY) == 80 * DAY
    assert deletions.of("https://pads.example", 0.0, 0.0) is None
    assert deletions.known == read_deletions([f"{HOST}=30d", f" {HOST}/=1970-03-01 "]).known != NEVER.known


@for_each("typed", ["HTTPS://Pads.Example/", "http://pads.example", "https://pads.example:443"])
def test_an_etherpad_has_many_spellings(typed):
    deletions = read_deletions([f"{typed}=30d"])
    assert (
        deletions.of("https://pads.example", 0.0, 0.0)
        == deletions.of("https://PADS.example", 0.0, 0.0)
        == 30 * DAY
    )
    assert deletions.needs_look("https://pads.example", None)


@for_each(
    "typed",
    [
        "",
        "2027-03-31",
        "pads.example=30d",
        f"{HOST}=30",
        f"{HOST}=0d",
        f"{HOST}=2027-02-30",
        "=30d",
        "https://=30d",
        f"{HOST}/p/Pad=30d",
        f"{HOST}?key=30d",
    ],
)
def test_a_deletion_that_is_none_is_refused(typed):
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - its text is what was typed
        read_deletions([typed])
    assert str(refused.value) == typed


def test_times_of_the_journal():
    assert seconds_of("1970-01-02T00:00:00Z") == DAY
    assert seconds_of(None) is seconds_of("soon") is None
