"""When the pads of an event are archived: daily during the event, at its end, and before a known deletion. Pure: no clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

#: Seconds between two pads of one Etherpad: an export is expensive for it.
PACE = 15.0
#: How long before a known deletion a pad is archived, in seconds; then again in the last hour, with what was written since.
BEFORE_DELETION = (86_400.0, 3_600.0)
#: A longer event is an error in a date, or a contest of months whose pads change slowly: its first and last days count.
MOST_DAYS = 62


@dataclass(frozen=True, slots=True)
class EventDays:
    """The ``first`` and the ``last`` day of an event, in the time ``zone`` of its place."""

    first: date
    last: date
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Pad:
    """A pad: its ``host`` and its ``name``. ``deleted_at`` is when the Etherpad will delete it, if that is known (seconds since 1970)."""

    host: str
    name: str
    deleted_at: float | None = None


def next_archiving(days: EventDays | None, pad: Pad, archived_at: float | None, now: float) -> float | None:
    """Return when a pad is to be archived next, in seconds since 1970: ``now`` if it is due, None if it is never again.

    ``archived_at`` is the last time that this was done, None if it never was. Of several moments that were missed only one
    counts: one archiving makes up for all. A pad that was deleted is never due.
    """
    if pad.deleted_at is not None and pad.deleted_at <= now:
        return None
    for moment in moments(days, pad):
        if archived_at is None or moment > archived_at:
            return max(moment, now)
    return None


def moments(days: EventDays | None, pad: Pad) -> tuple[float, ...]:
    """Return all times at which a pad should be archived, the earliest first: the end of each day, and times before its deletion."""
    found = {_end_of(day, days.zone) for day in _days(days)} if days else set()
    if pad.deleted_at is not None:
        found = {moment for moment in found if moment < pad.deleted_at}
        found |= {pad.deleted_at - before for before in BEFORE_DELETION}
    return tuple(sorted(found))


def _days(days: EventDays) -> Iterable[date]:
    length = (days.last - days.first).days + 1
    if length <= MOST_DAYS:
        return [days.first + timedelta(n) for n in range(length)]
    half = MOST_DAYS // 2
    return [
        *(days.first + timedelta(n) for n in range(half)),
        *(days.last - timedelta(n) for n in range(half)),
    ]


def _end_of(day: date, zone: tzinfo) -> float:
    """Return the end of a day; the last day of the calendar ends with its last second."""
    if day == date.max:
        return datetime.combine(day, time(23, 59, 59), zone).timestamp()
    return datetime.combine(day + timedelta(1), time(), zone).timestamp()


def paced(due: Mapping[Pad, float], free_at: Mapping[str, float], pace: float = PACE) -> dict[Pad, float]:
    """Return when each pad may really be asked for: at its time or later, and each Etherpad at most once in ``pace`` seconds.

    ``due`` has the time of each pad; ``free_at`` is when an Etherpad may be asked again. Pads that are soon deleted go first among
    those that are due at the same time; the order of all others is that of their times.
    """
    free = dict(free_at)
    planned = {}
    for pad in sorted(due, key=lambda pad: (due[pad], pad.deleted_at or float("inf"), pad.host, pad.name)):
        planned[pad] = max(due[pad], free.get(pad.host, 0.0))
        free[pad.host] = planned[pad] + pace
    return planned
