"""The time in which contributions count: from the first moment of an event's first day until after its last day."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def first_moment(moment: str, zone: tzinfo) -> str:
    """Return the moment (UTC, ISO 8601) of a time, or the first moment of a day in a time zone.

    Raises ValueError for a text that is neither.
    """
    return _utc(_starts(moment, zone))


def moment_after(moment: str, zone: tzinfo) -> str:
    """Return the moment (UTC, ISO 8601) of a time, or the first moment after a day in a time zone. A day may have 23 or 25 hours.

    Raises ValueError for a text that is neither.
    """
    if "T" in moment:
        return first_moment(moment, zone)
    return first_moment((date.fromisoformat(moment) + timedelta(days=1)).isoformat(), zone)


def day_of(moment: str, zone: tzinfo) -> str:
    """Return the day of a moment in a time zone; a day stays as it is, and a time without a zone is of this one."""
    if "T" not in moment:
        return moment
    found = datetime.fromisoformat(moment)
    return (found.astimezone(zone) if found.tzinfo else found).date().isoformat()


def _starts(moment: str, zone: tzinfo) -> datetime:
    if "T" not in moment:
        return datetime.combine(date.fromisoformat(moment), time(), zone)
    found = datetime.fromisoformat(moment)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
