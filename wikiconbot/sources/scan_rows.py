"""The file of an app that scans badges or QR codes, as CSV or XLSX → who was scanned, on which local day of the event."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from wikiconbot.model.attendance import Arrival, AttendanceSource, UnreadScan
from wikiconbot.sources.file_rows import read_rows
from wikiconbot.sources.form_times import read_times
from wikiconbot.sources.numbered_rows import NumberedRow

_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
_UNIX = re.compile(r"1\d{9}(?:\d{3})?")  # seconds, or milliseconds, until 2033
_ENOUGH = 200  # rows that decide what a column has


@dataclass(frozen=True, slots=True)
class HowToScan:
    """How a file is read: the event's time ``zone`` and its ``days`` (empty: not known), a ``day`` for all scans (None: by their times).

    ``is_known`` says whether a text names a person of the event: this decides which column has the names.
    """

    zone: tzinfo
    days: tuple[str, ...]
    is_known: Callable[[str], bool]
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Scans:
    """The scans of a file, and the rows that do not count, in order."""

    arrivals: tuple[Arrival, ...]
    unread: tuple[UnreadScan, ...]


def read_scans(data: bytes, name: str, how: HowToScan) -> Scans:
    """Return the scans in a file; ``name`` is the file's, for messages.

    Raises:
        UsageError: the file cannot be read.
    """
    rows = read_rows(data, name)
    width = max(len(row.cells) for row in rows)
    times = _columns_of_times(rows, width)
    has_head = bool(times) and not _has_time(_joined(rows[0], times)) and len(rows) > 1
    names = _column_of_names(rows, [place for place in range(width) if place not in times], how.is_known)
    if not times and not how.is_known(_cell(rows[0], names)):
        has_head = len(rows) > 1 and any(how.is_known(_cell(row, names)) for row in rows[1:])
    body = rows[1:] if has_head else rows
    days = _days([_joined(row, times) for row in body], how, has_times=bool(times))
    return _sorted(body, [_cell(row, names) for row in body], days, how)


def _sorted(rows: Sequence[NumberedRow], texts: list[str], days: list[str | None], how: HowToScan) -> Scans:
    arrivals, unread = [], []
    for row, text, day in zip(rows, texts, days, strict=True):
        about = (row.number, text, AttendanceSource.SCANS)
        if not text:
            unread.append(UnreadScan(row.number, "attendance-nobody", "", AttendanceSource.SCANS))
        elif day is None:
            unread.append(UnreadScan(row.number, "attendance-time", text, AttendanceSource.SCANS))
        elif day and how.days and day not in how.days and not how.day:
            unread.append(UnreadScan(row.number, "attendance-other-day", text, about[2], {"day": day}))
        else:
            arrivals.append(Arrival(row.number, text, day, AttendanceSource.SCANS))
    return Scans(tuple(arrivals), tuple(unread))


def _days(cells: list[str], how: HowToScan, *, has_times: bool) -> list[str | None]:
    """Return the local day of each scan, None where it is not understood; without times, the day for all scans or the only one."""
    if how.day or not has_times:
        only = how.days[0] if len(how.days) == 1 else ""
        return [how.day or only for _ in cells]
    at = read_times(cells, how.zone, how.days).at
    moments = [
        datetime.fromisoformat(time) if time else _unix(cell) for time, cell in zip(at, cells, strict=True)
    ]
    return [f"{moment.astimezone(how.zone):%Y-%m-%d}" if moment else None for moment in moments]


def _unix(cell: str) -> datetime | None:
    return datetime.fromtimestamp(int(cell[:10]), UTC) if _UNIX.fullmatch(cell) else None


def _columns_of_times(rows: Sequence[NumberedRow], width: int) -> list[int]:
    """Return the column with the times; two if the hours are in the next one."""
    some = rows[:_ENOUGH]
    for place in range(width):
        if _most(rows, [_has_time(_cell(row, place)) for row in some]):
            hours = [bool(_CLOCK.fullmatch(_cell(row, place + 1))) for row in some]
            return [place, place + 1] if _most(rows, hours) else [place]
    return []


def _most(rows: Sequence[NumberedRow], found: list[bool]) -> bool:
    """Whether most rows have something; of two rows, one may be the head."""
    return 2 * sum(found) >= min(len(rows), _ENOUGH)


def _has_time(cell: str) -> bool:
    if _UNIX.fullmatch(cell):
        return True
    found = read_times([cell], UTC)
    return found.unread or found.at[0] is not None


def _column_of_names(rows: Sequence[NumberedRow], places: list[int], is_known: Callable[[str], bool]) -> int:
    """Return the column in which most cells name people of the event; of several, and without any, the first that has text."""
    known = {place: sum(is_known(_cell(row, place)) for row in rows[:_ENOUGH]) for place in places}
    filled = {place: sum(bool(_cell(row, place)) for row in rows[:_ENOUGH]) for place in places}
    return max(places, key=lambda place: (known[place], bool(filled[place]), -place), default=0)


def _joined(row: NumberedRow, places: Sequence[int]) -> str:
    return " ".join(_cell(row, place) for place in places).strip()


def _cell(row: NumberedRow, place: int) -> str:
    return " ".join(row.cells[place].split()) if place < len(row.cells) else ""
