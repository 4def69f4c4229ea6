"""When a signature was made: dates and times in a stretch of wikitext, as wikis and people write them.

A time is found by its parts, not by one format a language: a day, a month by name (the wiki's own
names, then English) or a number, a year of four digits, and beside it a clock time and a zone.
"""

import re
from bisect import bisect_left
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.profile import Profile

#: The digit zero of every script that has one (Unicode 15, category Nd); its nine others follow it.
_ZEROS = (
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
    0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
    0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0,
    0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0,
    0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce,
    0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
)  # fmt: skip
#: Digits of any script to ASCII, and what people paste between digits to a plain space; lengths stay.
_DIGITS = {zero + value: str(value) for zero in _ZEROS for value in range(10)} | dict.fromkeys(
    (0x00A0, 0x202F, 0x2009), " "
)

_GAP = rf"[ {HIDDEN}\u200e\u200f']"  # what may stand inside a time without a meaning
_GLUE = rf"[^\d\[\]{{}}|\n<>(){HIDDEN}]"  # short words between the parts: "de", "à", "kl.", "ngày"
_CLOCK = re.compile(
    rf"(?<![\d:.])(?P<hour>\d{{1,2}})(?P<sep>[:.h٫]){_GAP}?(?P<minute>\d\d)(?::\d\d)?(?:min)?(?![\d:])"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:(?:T|\s{1,2})(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?(?P<zulu>Z)?)?(?!\d)"
)
_EAST = re.compile(
    r"(?<!\d)(?P<year>\d{4})(?:年| ?년)\s?(?P<month>\d{1,2})(?:月| ?월)\s?(?P<day>\d{1,2})[日号號일]"
)
_ZONE = re.compile(rf"{_GAP}*(?:\((?P<paren>[^()\n]{{1,40}})\)|(?P<bare>UTC|GMT|Z)\b)")
_LATE_ZONE = re.compile(r"[^()\[\]\n\d]{0,24}\((?P<paren>UTC[^()\n]{0,10})\)(?P<bare>)")
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+\-−])\s*(\d{1,2})(?:[:.](\d{1,2}))?", re.IGNORECASE)
_BARRIER = re.compile(r"[\[\]{}|\d]")
_NEAR = 32  # characters between a date and its clock time; the longest that MediaWiki itself writes is 21

#: Zones by the letters that people put into parentheses, in minutes east of UTC.
_NAMED = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "ist": 330, "npt": 345, "bst": 60, "cet": 60, "cest": 120, "eet": 120,
    "eest": 180, "msk": 180, "pkt": 300, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "jst": 540, "kst": 540, "sgt": 480, "wib": 420, "aest": 600, "aedt": 660,
}  # fmt: skip


class Time(NamedTuple):
    """A date or a time found at ``start``–``end``; ``signed`` is None where it cannot be, ``problem`` says why."""

    start: int
    end: int
    signed: str | None
    problem: str | None = None


def find_times(text: str, profile: Profile) -> list[Time]:
    """Return the dates and times in a stretch of masked wikitext, in order; offsets are into the stretch."""
    plain = text.translate(_DIGITS)
    clocks = list(_CLOCK.finditer(plain))
    times = []
    dates = sorted(
        (m for pattern in (_ISO, _EAST, *_patterns(profile)) for m in pattern.finditer(plain)),
        key=re.Match.start,
    )
    at = 0
    for date in dates:
        if date.start() < at:
            continue
        time = _assemble(plain, date, clocks, at, profile)
        times.append(time)
        at = time.end
    return times


@lru_cache(maxsize=32)
def _month_patterns(months: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a date with a month by name: day first, month first, year first."""
    names = "|".join(
        re.escape(name).replace(r"\ ", r"\s") for name in sorted(months, key=len, reverse=True) if name
    )
    gap = rf"(?:{_GAP}|{_GLUE}){{0,9}}?"
    day, month, year = r"(?<!\d)(?P<day>\d{1,2})(?![\d:])", rf"(?P<month>{names})", r"(?P<year>\d{4})(?!\d)"
    return (
        re.compile(f"{day}{gap}{month}{gap}{year}", re.IGNORECASE),
        re.compile(rf"(?<!\w){month}{gap}{day}{gap}{year}", re.IGNORECASE),
        re.compile(rf"(?<!\d){year}{gap}{month}{gap}{day}", re.IGNORECASE),
    )


def _patterns(profile: Profile) -> tuple[re.Pattern[str], ...]:
    return _month_patterns(tuple(profile.months))


def _assemble(
    text: str, date: re.Match[str], clocks: list[re.Match[str]], floor: int, profile: Profile
) -> Time:
    """Join a date with the clock time beside it and the zone behind both."""
    parts = date.groupdict()
    start, end = date.span()
    clock = date if parts.get("hour") else _clock_beside(text, date, clocks, floor)
    if clock and clock is not date:
        start, end = min(start, clock.start()), max(end, clock.end())
    zone = None
    if clock and (match := _ZONE.match(text, end) or _late_zone(text, end)):
        zone, end = match["paren"] or match["bare"], match.end()
    month = parts["month"]
    number = int(month) if month.isdecimal() else profile.months.get(" ".join(month.lower().split()), 0)
    day = (int(parts["year"]), number, int(parts["day"]))
    if not clock:
        return Time(start, end, *_date(day))
    hour, minute = int(clock["hour"]), int(clock["minute"])
    half = clock.groupdict().get("half")
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return Time(start, end, *_moment(day, hour, minute, zone, profile))


def _clock_beside(
    text: str, date: re.Match[str], clocks: list[re.Match[str]], floor: int
) -> re.Match[str] | None:
    """Return the clock time that belongs to a date: just before it, or just after, with only words between."""
    here = bisect_left(clocks, date.start(), key=re.Match.start)
    there = bisect_left(clocks, date.end(), lo=here, key=re.Match.start)
    if here and floor <= clocks[here - 1].start() and _only_words(text, clocks[here - 1].end(), date.start()):
        return clocks[here - 1]
    if there < len(clocks) and _only_words(text, date.end(), clocks[there].start()):
        return clocks[there]
    return None


def _only_words(text: str, start: int, end: int) -> bool:
    """Whether no more than a few words stand between two places: no link, no number."""
    return 0 <= end - start <= _NEAR and not _BARRIER.search(text, start, end)


def _late_zone(text: str, end: int) -> re.Match[str] | None:
    """Return the zone that stands a few words behind: ``, last Sunday (UTC+5.5)`` of a popular gadget."""
    return _LATE_ZONE.match(text, end)


def _date(day: tuple[int, int, int]) -> tuple[str | None, str | None]:
    try:
        return datetime(*day).date().isoformat(), None
    except ValueError:
        return None, "impossible-date"


def _moment(
    day: tuple[int, int, int], hour: int, minute: int, zone: str | None, profile: Profile
) -> tuple[str | None, str | None]:
    """Return the moment in UTC, and what is doubtful about it."""
    where, problem = _zone(zone, profile)
    try:
        moment = datetime(*day, hour, minute, tzinfo=where)
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:00Z"), problem
    except (ValueError, OverflowError):
        return None, "impossible-date"


def _zone(text: str | None, profile: Profile) -> tuple[tzinfo, str | None]:
    """Return the zone that the letters name; the wiki's own where none are given, or none that we know."""
    name = (text or "").strip(" \u200e\u200f").lower()
    if offset := _OFFSET.fullmatch(name):
        hours, rest = int(offset[2]), offset[3] or "0"
        minutes = int(rest) * 6 if len(rest) == 1 and rest != "0" else int(rest)
        sign = 1 if offset[1] == "+" else -1
        if hours <= 14:
            return timezone(sign * timedelta(hours=hours, minutes=minutes)), None
    if name in _NAMED:
        return timezone(timedelta(minutes=_NAMED[name])), None
    try:
        home: tzinfo = ZoneInfo(profile.timezone) if profile.timezone not in ("UTC", "") else UTC
    except (ZoneInfoNotFoundError, ValueError):
        home = UTC
    # A wiki writes its own zone's name in its own language ("ت ع م"); only Latin letters can be a stranger's.
    unknown = bool(name) and name.isascii() and len(name) <= 6
    return home, "unknown-zone" if unknown else None
