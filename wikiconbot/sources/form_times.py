"""The times in a column of a form's export. Spreadsheet programs write them as the country of the form has them: 03/04/2026 is a day in March or in April.

The whole column decides: a number over 12 is a day, and forms list answers in the order in which they came. If that does not decide, no time
of the column is read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from wikiconbot.dates.plain import plain_digits

#: Google writes "2026/02/05 10:54:08 PM GMT+5:30", LimeSurvey and pretix "2026-02-05 22:54:08", spreadsheets "05/02/2026 22:54:08".
_TIME = re.compile(
    r"(\d{1,4})([-/.])\s?(\d{1,2})\2\s?(\d{1,4})\.?(?:,?[T ]\s?(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:\.\d{1,9})?)?\s?([ap]\.?\s?m\.?)?"
    r"\s?(?:(Z|UTC|GMT)?([+-]\d{1,2}(?::?\d\d)?)?|[A-Za-z]{3,5}))?",
    re.IGNORECASE,
)
_YEARS = range(2001, 2200)
_LONGEST = 60  # characters


@dataclass(frozen=True, slots=True)
class FormTimes:
    """The times of a column in UTC, None for other cells. ``zoned``: all of them say their zone. ``unread``: there are some, and their order is not known."""

    at: tuple[str | None, ...]
    zoned: bool = True
    unread: bool = False


@dataclass(frozen=True, slots=True)
class _Parts:
    first: int
    second: int
    third: int
    minutes: timedelta
    zone: tzinfo | None


def read_times(cells: Sequence[str], zone: tzinfo, days: Sequence[str] = ()) -> FormTimes:
    """Return the times in the cells of a column; a time without a zone is in ``zone``.

    ``days`` are dates of which the column has some: they decide where the numbers alone do not.
    """
    found = [_parts(cell) for cell in cells]
    orders = [order for order in ("ymd", "dmy", "mdy") if _may_be(found, order)]
    if not any(found):
        return FormTimes((None,) * len(cells))
    if len(orders) > 1:
        rising = [order for order in orders if _rises(found, order, zone)]
        orders = rising if len(rising) == 1 else orders
    if len(orders) > 1 and days:
        fit = [order for order in orders if _has_one_of(found, order, days)]
        orders = fit if len(fit) == 1 else orders
    if len(orders) != 1:
        return FormTimes((None,) * len(cells), unread=True)
    times = tuple(_written(_moment(parts, orders[0], zone)) if parts else None for parts in found)
    return FormTimes(times, all(parts.zone for parts in found if parts))


def _parts(cell: str) -> _Parts | None:
    if len(cell) > _LONGEST:
        return None
    match = _TIME.fullmatch(plain_digits(cell).replace("\0", "").strip())
    if match is None:
        return None
    first, _, second, third, hour, minute, seconds, half, utc, offset = match.groups()
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    if hours > 24 or int(minute or 0) > 59:
        return None
    since = timedelta(hours=hours, minutes=int(minute or 0), seconds=int(seconds or 0))
    return _Parts(int(first), int(second), int(third), since, _zone(utc, offset))


def _zone(utc: str | None, offset: str | None) -> tzinfo | None:
    """Return the zone that a time says; only numbers count, because letters such as IST mean several."""
    if offset is None:
        return UTC if utc else None
    hours, _, minutes = offset[1:].partition(":")
    if not minutes and len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    since = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(-since if offset[0] == "-" else since) if since < timedelta(hours=24) else None


def _may_be(found: Sequence[_Parts | None], order: str) -> bool:
    return all(_date(parts, order) for parts in found if parts)


def _date(parts: _Parts, order: str) -> datetime | None:
    numbers = dict(zip(order, (parts.first, parts.second, parts.third), strict=True))
    try:
        return datetime(numbers["y"], numbers["m"], numbers["d"]) if numbers["y"] in _YEARS else None
    except ValueError:
        return None


def _has_one_of(found: Sequence[_Parts | None], order: str, days: Sequence[str]) -> bool:
    return any((day := _date(parts, order)) and f"{day:%Y-%m-%d}" in days for parts in found if parts)


def _rises(found: Sequence[_Parts | None], order: str, zone: tzinfo) -> bool:
    """Whether the times are in order, one way or the other, and not all on one day: then any order of the numbers would do."""
    times = [_moment(parts, order, zone) for parts in found if parts]
    return times in (sorted(times), sorted(times, reverse=True))


def _moment(parts: _Parts, order: str, zone: tzinfo) -> datetime:
    day = _date(parts, order)
    assert day is not None
    return (day + parts.minutes).replace(tzinfo=parts.zone or zone).astimezone(UTC)


def _written(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
