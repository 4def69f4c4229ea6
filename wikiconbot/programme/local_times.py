"""Local times of an event and moments in UTC, also on the days on which clocks change."""

from datetime import UTC, date, datetime, timedelta, tzinfo

from wikiconbot.dates.zones import home_zone
from wikiconbot.model.programme import ClockDoubt

_FORM = "%Y-%m-%dT%H:%M:00Z"


def moment_of(day: str, minutes: int, zone: tzinfo) -> tuple[str, ClockDoubt | None]:
    """Return the moment in UTC of a local time, and what is doubtful about it.

    A time that a change of clocks leaves out is taken with the offset from before it, one that exists twice is the first of both
    (RFC 5545, section 3.3.5, form 3).

    Raises:
        ValueError: there is no such day; OverflowError: it is outside the calendar.
    """
    local = datetime.combine(date.fromisoformat(day), datetime.min.time()) + timedelta(minutes=minutes)
    first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    moment = first.astimezone(UTC)
    if first.utcoffset() == second.utcoffset():
        return moment.strftime(_FORM), None
    exists = moment.astimezone(zone).replace(tzinfo=None) == local
    return moment.strftime(_FORM), ClockDoubt.FOLD if exists else ClockDoubt.GAP


def local_of(moment: str, zone: str) -> datetime:
    """Return the local time of a moment (``YYYY-MM-DDTHH:MM:00Z``) in a zone, by its IANA name."""
    return as_moment(moment).astimezone(home_zone(zone))


def as_moment(moment: str) -> datetime:
    """Return a moment as a value of Python, in UTC."""
    return datetime.fromisoformat(moment.replace("Z", "+00:00"))
