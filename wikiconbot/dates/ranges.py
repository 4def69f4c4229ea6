"""Days and ranges of days as people write them in facts and settings: the first day and the last one.

A value is read completely or not at all: a number that is not part of a date, or a word between two numbers that does
not join them, makes it unreadable. So "6 April 2018, 3 rooms" is not a date from 3 to 6 April.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from wikiconbot.dates.calendars import FIRST_YEAR, common_year, is_other_month
from wikiconbot.dates.line_language import UNKNOWN, Languages, languages_by_script
from wikiconbot.dates.month_names import DOUBT, find_month
from wikiconbot.dates.plain import plain_digits
from wikiconbot.dates.zones import is_known, zone_of
from wikiconbot.language.date_words import CHOOSING, JOINING, THROUGH
from wikiconbot.language.months import weekdays
from wikiconbot.lazy import pattern
from wikiconbot.wikitext.siteinfo import SiteInfo


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day of an event: ``2018-04-06``, or a time in UTC if an hour is given.

    ``problem`` says what is doubtful about the zone of an hour, ``days`` are the named days, with all days between
    two that are joined by a dash or "to".
    """

    first: str
    last: str
    problem: str | None = None
    days: tuple[str, ...] = ()


class _Item(NamedTuple):
    """A part of a date: its kind (Y, M, D or T), its place, its number (for T: minutes since midnight)."""

    kind: str
    start: int
    end: int
    value: int


_ORDINAL = r"(?:st|nd|rd|th|er|ère|re|de|e|º|ª|°|го|е|ти| го|वीं|वां|तारीख|तारखेला|তারিখ|শে|ই|লা|রা|ঠা|日|号|號|일|න|ന്|-?[aeiouäöüy]{1,2}n?)?"
_TOKEN = pattern(
    r"(?P<iso>(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d))(?:T(?=\d))?"
    r"|(?P<full>(?<!\d)(\d{1,2})([-/.]|\. )(\d{1,2})\7(\d{4})(?!\d))"
    r"|(?P<clock>(?<!\d)(?P<hour>\d{1,2})(?:(?::|h ?|時|时|點|点|시 ?)(?P<minute>\d\d)?(?::\d\d)?(?:分|분|min)?(?: ?(?P<half>[ap])\.?m\b\.?)?"
    r"| ?(?P<only>[ap])\.?m\b\.?| Uhr\b|\.(?P<dotted>\d\d)(?= ?(?:Uhr|uur|UTC|\(|[A-Z]{3,4}\b))))"
    r"|(?P<unit>(?<!\d)(\d{1,4})(?P<what>年|년|月|월|日|일|号|號))"
    r"|(?P<pair>(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?!\d))"
    r"|(?P<year>(?<!\d)\d{4}(?!\d))"
    rf"|(?P<day>(?<!\d)(\d{{1,2}})(?!\d){_ORDINAL}(?![^\W\d_])|(?<!\d)(\d{{1,2}})(?!\d))"
    r"|(?P<number>\d+)"
)
_ZONE = pattern(r"[ (]*(?P<zone>(?:UTC|GMT) ?[+-] ?\d{1,2}(?:[:.]?\d{1,2})?|[A-Z]{2,5}\b|[+-]\d\d:?\d\d|Z\b)")
_ASIDE = pattern(r"\((?![^()]*\d{1,2}[:h])[^()]{1,40}\)")
_WORD = pattern(r"[^\s\d.,;:/&+~–—〜～()\[\]\-]+(?:[.'’\-/][^\s\d.,;:/&+~–—〜～()\[\]\-]+)*")
_DASH = pattern("[-–—~〜～]")
_OR_ALONE = (["o"], ["of"])  # "or" in Spanish, Italian and Dutch, if nothing else is between two days
_LONGEST_EVENT = 31  # days of an event that are listed one by one
_LONGEST = 300  # characters of a value with a date
_FAR = 40  # characters before the first and after the last number that are searched for a month
_MOST = 40  # parts of a date in a value
_DAY_MINUTES = 24 * 60


def read_period(
    text: str, siteinfo: SiteInfo, *, year: int | None = None, languages: Languages = UNKNOWN
) -> Period | None:
    """Return the first and the last day of a plain text, or None if it cannot be read as days.

    Args:
        text: a value such as "30 March – 2 April 2018, 10:00 (IST)".
        siteinfo: the wiki's names of months and time zone.
        year: the year if the text has none.
        languages: the possible languages of the text, if known.
    """
    plain = plain_digits(text[:_LONGEST]).replace("\x00", "")
    plain = _ASIDE.sub(lambda aside: aside[0] if _means(aside[0], siteinfo) else " " * len(aside[0]), plain)
    items = _items(plain, siteinfo, languages)
    if items is None or not _joined(plain, items):
        return None
    days = _days([item for item in items if item.kind != "T"], year)
    if not days or days != sorted(days):
        return None
    period = _with_clocks(plain, days, items, siteinfo, languages)
    return replace(period, days=_between(plain, days, items)) if period else None


def _between(plain: str, days: list[date], items: list[_Item]) -> tuple[str, ...]:
    """Return the named days, and all days between two that are joined as first and last."""
    numbers = [item for item in items if item.kind == "D"]
    found = set(days)
    for (day, item), (following, after) in pairwise(zip(days, numbers, strict=True)):
        words = set(_WORD.findall(plain[item.end : after.start].lower()))
        if _DASH.search(plain, item.end, after.start) or not words.isdisjoint(THROUGH):
            found |= {day + timedelta(days=n) for n in range(min((following - day).days, _LONGEST_EVENT))}
    return tuple(day.isoformat() for day in sorted(found))


def _means(aside: str, siteinfo: SiteInfo) -> bool:
    """Whether words in parentheses are part of a date: a month, a year or a zone."""
    inner = aside[1:-1]
    return bool(
        re.search(r"\d{4}|^[A-Z]{2,5}$|^(?:UTC|GMT)", inner.strip())
        or find_month(inner, siteinfo) is not None
    )


def _items(plain: str, siteinfo: SiteInfo, languages: Languages) -> list[_Item] | None:
    """Return the parts of the dates in a text, in order; None if a number or a month cannot be read."""
    items: list[_Item] = []
    at = 0
    while True:
        match = _TOKEN.search(plain, at)
        end = match.start() if match else len(plain)
        start = max(at, end - _FAR) if not items else at
        named = _month_in(plain, start, end if match else min(end, at + _FAR), siteinfo, languages)
        if named and named.value == DOUBT:
            return None
        items += [named] if named else []
        if match is None:
            return items if 0 < len(items) <= _MOST else None
        at = match.end()
        made = list(_numbers(plain, match))
        if not made or is_other_month(plain[start:end]):
            return None
        if made[-1].kind == "T" and (zone := _ZONE.match(plain, at)) and is_known(zone["zone"]):
            at = zone.end()
        items += made


def _month_in(plain: str, start: int, end: int, siteinfo: SiteInfo, languages: Languages) -> _Item | None:
    """Return the month between two offsets; a weekday or a joining word with the same letters is not a month."""
    words = plain[start:end]
    while words.strip() and (found := find_month(words, siteinfo, languages)):
        month, first, last = found
        name = words[first:last].lower().strip(".,;:()")
        if name in siteinfo.months or not (name in JOINING or name in weekdays()):
            return _Item("M", start + first, start + last, month)
        words = words[:first] + " " * (last - first) + words[last:]
    return None


def _numbers(plain: str, match: re.Match[str]) -> Iterator[_Item]:
    """Yield the parts of a date in a token; nothing if it cannot be read."""
    span = match.span()
    if match["iso"]:
        yield from (_Item(kind, *span, int(n)) for kind, n in zip("YMD", match.group(2, 3, 4), strict=True))
    elif match["full"]:
        day, month = int(match[6]), int(match[8])
        if match[7] != "/" and match[7] != "-":
            pass
        elif month > 12:
            day, month = month, day
        elif day <= 12 and day != month:
            return  # the day or the month may be first
        yield from (
            _Item("D", *span, day),
            _Item("M", *span, month),
            _Item("Y", *span, common_year(match[9])),
        )
    elif match["clock"]:
        if (clock := _clock(match)) is not None:
            yield _Item("T", *span, clock)
    elif match["unit"]:
        kind = {"年": "Y", "년": "Y", "月": "M", "월": "M"}.get(match["what"], "D")
        yield _Item(kind, *span, int(plain[match.start() : match.end() - 1]))
    elif match["pair"]:
        first, second = (int(n) for n in match["pair"].strip(".").split("."))
        yield from (_Item("D", *span, first), _Item("M", *span, second))
    elif match["year"]:
        year = common_year(match["year"])
        if FIRST_YEAR <= year <= 2200:
            yield _Item("Y", *span, year)
    elif match["day"]:
        before = plain[max(0, match.start() - 6) : match.start()].lower()
        number = int(re.match(r"\d+", match["day"])[0])  # type: ignore[index]
        yield _Item("M" if before.endswith("tháng ") else "D", *span, number)


def _clock(match: re.Match[str]) -> int | None:
    hour, minute = int(match["hour"]), int(match["minute"] or match["dotted"] or 0)
    half = (match["half"] or match["only"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute if hour * 60 + minute <= _DAY_MINUTES and minute < 60 else None


def _joined(plain: str, items: list[_Item]) -> bool:
    """Whether only joining words are between the parts; before the first number and after a date, any words are allowed."""
    several = sum(item.kind == "D" for item in items) > 1
    for before, item in zip([None, *items], items, strict=False):
        words = _WORD.findall(plain[before.end if before else 0 : item.start].lower())
        if item.kind == "D" and before and before.kind in "DM" and words in _OR_ALONE:
            return False
        unknown = [word for word in words if not _joins(word)]
        if not unknown:
            continue
        if before and before.kind in "DM" and item.kind in "DM":
            return False
        if several and item.kind == "D" and not _joins(words[-1]):
            return False
    return True


def _joins(word: str) -> bool:
    bare = word.strip(".'’")
    return bare not in CHOOSING and (
        (len(bare) < 2 and not bare.isascii()) or bare in JOINING or bare in weekdays()
    )


def _days(parts: list[_Item], context: int | None) -> list[date]:
    """Return the days that the parts name, in order; empty if a part is left over or a day is impossible."""
    kinds = [part.kind for part in parts]
    if "D" not in kinds or "M" not in kinds:
        return []
    month_first = kinds.index("M") < kinds.index("D")
    year_first = kinds[0] == "Y"
    found: list[tuple[int | None, int, int]] = []
    used: set[int] = set()
    for i, part in enumerate(parts):
        if part.kind != "D":
            continue
        at = _nearest(kinds, i, "M", back=month_first)
        if at is None:
            return []
        used.add(at)
        year = _nearest(kinds, i, "Y", back=year_first)
        if year is None:
            year = _nearest(kinds, i, "Y", back=True)
        if year is not None:
            used.add(year)
        found.append((parts[year].value if year is not None else context, parts[at].value, part.value))
    if len(used) + len(found) != len(parts):
        return []
    try:
        return _in_years(found, one=kinds.count("Y") <= 1)
    except ValueError:
        return []


def _nearest(kinds: list[str], at: int, kind: str, *, back: bool) -> int | None:
    """Return the place of the nearest part of a kind before another part, or after it."""
    order = range(at - 1, -1, -1) if back else range(at + 1, len(kinds))
    return next((i for i in order if kinds[i] == kind), None)


def _in_years(found: list[tuple[int | None, int, int]], *, one: bool) -> list[date]:
    """Return the days; if one year is given for days before and after New Year, it belongs to the days next to it.

    Raises:
        ValueError: a day is impossible, or its year is not known.
    """
    days: list[date] = []
    for year, month, day in found:
        if year is None:
            raise ValueError
        days.append(date(year, month, day))
    if one and len(days) > 1 and days[0] > days[-1] and (days[0].month, days[-1].month) == (12, 1):
        days = [day.replace(year=day.year - 1) if day.month == 12 else day for day in days]
    return days


def _with_clocks(
    plain: str, days: list[date], items: list[_Item], siteinfo: SiteInfo, languages: Languages
) -> Period | None:
    """Return the period with its hours: the first hour for the first day, the last hour for the last day."""
    clocks = [item for item in items if item.kind == "T"]
    zones = [str(match["zone"]) for item in clocks if (match := _ZONE.match(plain, item.end))]
    zone = next((name for name in zones if is_known(name)), next(iter(zones), None))
    first: int | None = None
    last: int | None = None
    if len(clocks) == 1 and days[0] != days[-1]:
        later = sum(item.kind == "D" and item.end <= clocks[0].start for item in items) == len(days)
        first, last = (None, clocks[0].value) if later else (clocks[0].value, None)
    elif clocks:
        first, last = clocks[0].value, clocks[-1].value
    languages = languages or languages_by_script(plain)
    try:
        begins, problem = _moment(days[0], first, zone, siteinfo, languages)
        ends, other = _moment(days[-1], last, zone, siteinfo, languages)
    except (ValueError, OverflowError):
        return None
    if len(begins) == len(ends) and begins > ends:
        return None  # from 22:00 to 02:00: the text does not name the next day
    return Period(begins, ends, problem or other)


def _moment(
    day: date, minutes: int | None, zone: str | None, siteinfo: SiteInfo, languages: Languages
) -> tuple[str, str | None]:
    """Return a day, or its moment in UTC, and what is doubtful about the zone.

    Raises:
        ValueError: there is no such moment; OverflowError: it is outside the calendar.
    """
    if minutes is None:
        return day.isoformat(), None
    local = datetime(day.year, day.month, day.day) + timedelta(minutes=minutes)
    where, problem = zone_of(zone, siteinfo, local, languages)
    return local.replace(tzinfo=where).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:00Z"), problem
