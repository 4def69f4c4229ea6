"""When pads are archived: properties over all events, and the days of one."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from tests.for_each import for_each
from wikiconbot.service.archiving.when import (
    BEFORE_DELETION,
    MOST_DAYS,
    PACE,
    EventDays,
    Pad,
    moments,
    next_archiving,
    paced,
)

INDIA = timezone(timedelta(hours=5, minutes=30))
WIKICON = EventDays(date(2027, 3, 5), date(2027, 3, 7), INDIA)
PAD = Pad("https://etherpad.wikimedia.org", "wikicon")
times = some.floats(0, 4e9)
days = some.builds(
    lambda first, length, minutes: EventDays(
        first, first + timedelta(length), timezone(timedelta(minutes=minutes))
    ),
    some.dates(date(1971, 1, 1), date(2090, 1, 1)),
    some.integers(0, 400),
    some.integers(-840, 840),
)
pads = some.builds(
    Pad,
    some.sampled_from(["https://a.example", "https://b.example"]),
    some.text(max_size=3),
    some.none() | times,
)


def at(text, zone=INDIA):
    return datetime.fromisoformat(text).replace(tzinfo=zone).timestamp()


@for_each(
    ("archived", "now", "expected"),
    [
        (None, "2027-02-01", "2027-03-06"),  # long before: the end of the first day
        ("2027-03-06T00:00:20", "2027-03-06T01:00", "2027-03-07"),  # during: daily
        ("2027-03-06T00:00:20", "2027-03-07T09:00", "2027-03-07T09:00"),  # a day was missed: now
        ("2027-03-07T09:00", "2027-03-07T09:01", "2027-03-08"),  # the end of the event
        ("2027-03-08T00:00:20", "2027-03-08T01:00", None),  # after it
        (None, "2028-01-01", "2028-01-01"),  # newly seen, long after: once
    ],
)
def test_a_pad_is_archived_daily_and_at_the_end(archived, now, expected):
    found = next_archiving(WIKICON, PAD, archived and at(archived), at(now))
    assert found == (expected and at(expected))


def test_a_pad_is_archived_before_a_known_deletion():
    pad = Pad("https://pads.example", "x", at("2027-04-01T12:00"))
    after_the_event = at("2027-03-08T00:01")
    assert next_archiving(WIKICON, pad, after_the_event, after_the_event) == at("2027-03-31T12:00")
    assert next_archiving(WIKICON, pad, at("2027-03-31T12:01"), at("2027-03-31T12:02")) == at(
        "2027-04-01T11:00"
    )
    assert next_archiving(WIKICON, pad, at("2027-04-01T11:01"), at("2027-04-01T11:02")) is None
    assert next_archiving(WIKICON, pad, None, at("2027-04-01T12:00")) is None


def test_a_pad_of_an_event_without_days_is_archived_only_before_its_deletion():
    assert next_archiving(None, PAD, None, 0.0) is None
    assert next_archiving(None, Pad("h", "x", 1e9), None, 0.0) == 1e9 - BEFORE_DELETION[0]


@given(days | some.none(), pads, times | some.none(), times)
def test_the_next_time_is_never_past_and_never_after_the_deletion(event, pad, archived, now):
    found = next_archiving(event, pad, archived, now)
    if found is not None:
        assert found >= now
        assert pad.deleted_at is None or found < pad.deleted_at


@given(days | some.none(), pads, times)
def test_one_archiving_makes_up_for_all_that_were_missed(event, pad, now):
    found = next_archiving(event, pad, now, now)
    assert found is None or found > now


@given(days | some.none(), pads, times)
def test_who_obeys_archives_at_each_moment_once_and_comes_to_an_end(event, pad, now):
    archived, made = None, []
    while (found := next_archiving(event, pad, archived, now)) is not None:
        made.append(found)
        archived = now = found
        assert len(made) <= MOST_DAYS + len(BEFORE_DELETION)
    assert made == sorted(set(made))


@given(days)
def test_the_last_day_and_the_first_are_always_among_the_moments(event):
    found = moments(event, PAD)
    for day in (event.first, event.last):
        end = datetime(day.year, day.month, day.day, tzinfo=event.zone) + timedelta(1)
        assert end.timestamp() in found
    assert len(found) <= MOST_DAYS


@given(some.dictionaries(pads, times, max_size=12), some.dictionaries(some.just("https://a.example"), times))
def test_no_etherpad_is_asked_too_often_and_no_pad_too_early(due, free_at):
    planned = paced(due, free_at)
    assert planned.keys() == due.keys()
    assert all(planned[pad] >= max(due[pad], free_at.get(pad.host, 0.0)) for pad in due)
    for host in {pad.host for pad in due}:
        own = sorted(time for pad, time in planned.items() if pad.host == host)
        assert all(later - earlier > PACE - 1e-3 for earlier, later in pairwise(own))


def test_etherpads_do_not_wait_for_each_other_and_endangered_pads_go_first():
    now = datetime(2027, 3, 8, tzinfo=UTC).timestamp()
    first, endangered, other = Pad("a", "1"), Pad("a", "2", now + 3600), Pad("b", "1")
    planned = paced({first: now, endangered: now, other: now}, {"a": now + 5})
    assert planned == {endangered: now + 5, first: now + 5 + PACE, other: now}
