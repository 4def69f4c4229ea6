"""Finds when a signature was made: dates and times in wikitext, as wikis and people write them.

A time is found by its parts, not by one format per language: a day, a year, a month by name (month_names.py) or by
number, and next to it a clock time and a zone. The standard form of most wikis is tried first. If it matches for every
year in the text, no other form is tried. Text that looks like a signature's time and cannot be read is a time with a problem.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import NamedTuple

from wikiconbot.dates.calendars import LAST_YEAR, common_year, solar_date
from wikiconbot.dates.days import (
    AMBIGUOUS,
    SHORT_YEAR,
    UNREAD,
    YEAR,
    Day,
    find_days,
    month_names,
)
from wikiconbot.dates.line_language import UNKNOWN, Languages, languages_by_script, languages_of
from wikiconbot.dates.month_names import DOUBT, contested, month_of, settled_month
from wikiconbot.dates.plain import plain_digits
from wikiconbot.dates.zones import fixed_zone, is_contested, zone_of
from wikiconbot.lazy import pattern
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.usernames import ENTITY, decode

__all__ = [
    "AMBIGUOUS",
    "UNREAD",
    "Time",
    "find_times",
    "month_names",
    "own_pattern",
    "unread_text",
    "usual_moment",
]

IMPOSSIBLE = "impossible-date"
_UTC = (UTC, None)

_S = r"(?:[ \x00\n]|'{2,5}|</?(?:b|i|small|span|sup|sub|font|abbr|time|bdi)\b[^<>]{0,80}>)"  # a gap
_CLOCK = pattern(
    rf"(?<![\d:.,\-+])(?P<hour>\d{{1,2}})(?:{_S}*(?P<sep>[:.٫h時时點点]|Uhr){_S}?(?P<minute>\d\d?)(?:min\b|分|[:.]\d\d(?!\d))?)?(?![\d:])"
    rf"(?:{_S}?(?P<half>[ap])\.?{_S}?m\b\.?)?",
    re.IGNORECASE,
)
_MINUTES = pattern(r"\d:\d\d")  # in every time that most wikis write
_TWO_DIGITS = pattern(r"\d\d")
_LONGEST = 100_000  # characters of an entry that are searched for times of unusual forms; a year after them is not read
_LONGEST_TOLD = 100  # characters of a time that cannot be read
#: The standard form of most wikis, in another wiki's language: "११:१५, २२ नवम्बर २०२६ (UTC)".
_FOREIGN_USUAL = pattern(
    r"(?<![\d:.])(\d\d?):(\d\d)[,،]? (\d\d?)\.? ([^\d\[\]{}|<>()\n,،]{2,40})[.,،]? (\d{4})\.? \(([^()\n\[\]{}<>]{1,40})\)"
)
#: Text that looks like a signature's time but cannot be read as one: a clock time, a day, words and a year.
_FILL = r"(?:[^\d\[\]{}|\n]{1,40}?| [^\s\[\]{}|]{2,80} )"
_CLOCKED, _ANY_YEAR, _ANY_DAY = (
    r"(?<![\d:.])\d\d?[:.]\d\d(?![\d:])",
    r"(?<![^\W_])\d{4}(?!\d)",
    r"(?<![\d.:])\d{1,2}(?![\dA-Za-z])",
)
_IN_PAREN = r" ?\((?:[A-Z]{2,5}|UTC ?[+-]\d[\d:.]{0,4})\)"
_LIKE = pattern(
    rf"{_CLOCKED}[^\d\[\]{{}}|\n]{{1,20}}?{_ANY_DAY}{_FILL}{_ANY_YEAR}(?:{_IN_PAREN})?"
    rf"|(?:{_ANY_DAY}{_FILL}{_ANY_YEAR}|{_ANY_YEAR}{_FILL}{_ANY_DAY})[^\d\[\]{{}}|\n]{{1,20}}?{_CLOCKED}(?:{_IN_PAREN})?"
)
_ZONE = pattern(
    rf"(?:[.,]|[^\W\d_]{{1,2}})?{_S}*(?:\({_S}*(?P<paren>[^()\n\[\]{{}}]{{1,60}})\)|(?P<bare>[A-Z]{{2,5}}(?:{_S}?[+-]\d{{1,2}}(?::?\d\d)?)?|[+-]\d\d:?\d\d|Z)\b)"
)
#: The zone after a few words: ", last Sunday (UTC+5.5)" of a popular gadget.
_LATE_ZONE = pattern(r"[^()\[\]\n\d]{0,24}\((?P<paren>UTC[^()\n]{0,10})\)(?P<bare>)")
_ASIDE = pattern(r"\([^()\[\]\n]{1,12}\)")  # a weekday, which may have a number
_BARRIER = pattern(r"[\[\]{}|\d]")
_TARGET = 300  # characters of a link in which a number is not a year
_NEAR = 40  # characters between a date and its clock time; the longest that MediaWiki itself writes is 33


class Time(NamedTuple):
    """A date or a time at ``start``–``end``; ``signed`` is None if it is impossible, ``problem`` says why."""

    start: int
    end: int
    signed: str | None
    problem: str | None = None


def find_times(text: str, siteinfo: SiteInfo) -> list[Time]:
    """Return the dates and times in masked wikitext, in order; offsets are into that text.

    Linear in the length of the text.
    """
    plain = plain_digits(text)
    if not _TWO_DIGITS.search(plain):
        return []
    years = [match.start() for match in YEAR.finditer(plain)]
    if not years and not SHORT_YEAR.search(plain):
        return []
    usual = list(own_pattern(siteinfo).finditer(plain)) if _MINUTES.search(plain) else []
    if usual and _explained(years, usual, plain):
        return _usual_times(usual, plain, siteinfo)
    if "&" in plain:
        plain = plain_digits(
            ENTITY.sub(lambda match: decode(match[0])[:1].ljust(len(match[0]), "\x00"), plain)
        )
    usual = list(_FOREIGN_USUAL.finditer(plain)) if _MINUTES.search(plain) else []
    if usual and _explained(years, usual, plain):
        times = _usual_times(usual, plain, siteinfo)
        if all(time.problem != UNREAD for time in times):
            return times
    return _thorough_times(text, plain, siteinfo)


def _thorough_times(text: str, plain: str, siteinfo: SiteInfo) -> list[Time]:
    """Return the times of a text with unusual times; ``plain`` is the text with ASCII digits."""
    if len(plain) > _LONGEST:
        rest = plain[_LONGEST:]
        late = [Time(_LONGEST, len(plain), None, UNREAD)] if YEAR.search(rest) else []
        return find_times(text[:_LONGEST], siteinfo) + late
    if "\x00" not in plain:
        return list(_parts(plain, siteinfo))
    kept = [at for at, char in enumerate(plain) if char != "\x00"]
    found = _parts(plain.replace("\x00", ""), siteinfo)
    return [Time(kept[time.start], kept[time.end - 1] + 1, time.signed, time.problem) for time in found]


def unread_text(text: str, siteinfo: SiteInfo) -> str:
    """Return the part of the wikitext that looks like a time and cannot be read; the whole text if there is none."""
    unread = next((time for time in find_times(text, siteinfo) if time.problem == UNREAD), None)
    return (text[unread.start : unread.end] if unread else text)[:_LONGEST_TOLD]


def _usual_times(usual: list[re.Match[str]], text: str, siteinfo: SiteInfo) -> list[Time]:
    out, floor = [], 0
    for match in usual:
        before = text[floor : match.start()]
        out.append(Time(*match.span(), *usual_moment(match.groups(), siteinfo, before)))
        floor = match.end()
    return out


def _explained(years: list[int], usual: list[re.Match[str]], text: str) -> bool:
    """Whether every number of four digits belongs to a time that was found, or to a link's target."""
    ends = [match.end() for match in usual]
    for year in years:
        i = bisect_right(ends, year)
        if i < len(usual) and usual[i].start() <= year:
            continue
        near = max(0, year - _TARGET)
        if text.rfind("[[", near, year) <= text.rfind("]]", near, year):
            return False
    return True


@lru_cache(maxsize=32)
def own_pattern(siteinfo: SiteInfo) -> re.Pattern[str]:
    """Return the pattern of the standard form: ``11:15, 22 November 2026 (UTC)``, with the wiki's own months."""
    names = month_names(siteinfo)
    return re.compile(
        rf"(?<![\d:.])(\d\d?):(\d\d)[,،]? (\d\d?)\.? ({names})\.? (\d{{4}}) \(([^()\n\[\]{{}}<>]{{1,40}})\)",
        re.IGNORECASE,
    )


def usual_moment(parts: Sequence[str], siteinfo: SiteInfo, before: str = "") -> tuple[str | None, str | None]:
    """Return the moment from the parts of `own_pattern`, and what is doubtful about it.

    ``before`` is the line up to the time, or the whole line: its links show the language if that matters.
    """
    hour, minute, day, name, year, zone = parts
    month = settled_month(name, siteinfo)
    fixed = fixed_zone(zone, siteinfo)
    languages = UNKNOWN
    if not month or fixed is None:
        month, languages = _by_language(name, zone, before, siteinfo)
    sure = fixed == _UTC and len(hour) == 2 and hour < "24" and minute < "60" and 1 <= int(day) <= 28
    if sure and month > 0 and "1990" < year < "2050":
        return f"{year}-{month:02}-{day:0>2}T{hour}:{minute}:00Z", None
    if month <= 0:
        solar = solar_date(int(year), name, int(day))
        if solar is None:
            return None, UNREAD
        return _moment(
            (solar.year, solar.month, solar.day), int(hour), int(minute), zone, siteinfo, languages
        )
    found = Day(0, 0, int(day), month, common_year(year), name)
    if found.year > LAST_YEAR:
        return None, UNREAD
    return _moment(
        (found.year, month, found.day),
        int(hour),
        int(minute),
        zone,
        siteinfo,
        languages or languages_by_script(name),
    )


def _by_language(name: str, zone: str, before: str, siteinfo: SiteInfo) -> tuple[int, Languages]:
    """Return the month of a name, and the languages of the line if they decide."""
    low = name.lower().replace("\x00", "")
    month = siteinfo.months.get(low)
    if month is not None and low not in contested(siteinfo) and not is_contested(zone):
        return month, UNKNOWN
    languages = languages_of(before, siteinfo)
    return month_of(name, siteinfo, languages), languages


@lru_cache(maxsize=32)  # several calls in a row are for the same line
def _parts(plain: str, siteinfo: SiteInfo) -> tuple[Time, ...]:
    return tuple(_by_parts(plain, siteinfo))


def _by_parts(plain: str, siteinfo: SiteInfo) -> Iterator[Time]:
    """Yield the times of all forms: the wiki's own months first, then numbers, then months of other wikis."""
    clocks = [match for match in _CLOCK.finditer(plain) if match["minute"] or match["half"]]
    at = 0
    chosen = find_days(plain, siteinfo)
    times: list[Time] = []
    for i, found in enumerate(chosen):
        following = chosen[i + 1].start if i + 1 < len(chosen) else None
        beside = _clock_beside(plain, found, clocks, at, following)
        times.append(_assemble(plain, found, beside, siteinfo, plain[at : found.start]))
        at = times[-1].end
    covered = [(time.start, time.end) for time in times]
    times += (
        Time(*match.span(), None, UNREAD)
        for match in _LIKE.finditer(plain)
        if not any(start < match.end() and match.start() < end for start, end in covered)
    )
    yield from sorted(times)


def _assemble(text: str, found: Day, beside: re.Match[str] | None, siteinfo: SiteInfo, before: str) -> Time:
    """Join a date with the clock time next to it and the zone after both."""
    start, end = found.start, found.end
    clock = found.clock or beside
    zone = found.clock["iso"] if found.clock else None
    if beside and not found.clock:
        start, end = min(start, beside.start()), max(end, beside.end())
    if clock and not zone and (match := _ZONE.match(text, end) or _LATE_ZONE.match(text, end)):
        zone, end = match["paren"] or match["bare"], match.end()
    if found.problem or found.month == DOUBT:
        return Time(start, end, None, found.problem or UNREAD)
    day = (found.year, found.month, found.day)
    if not clock:
        return Time(start, end, *_date(day))
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    half = clock.groupdict().get("half")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    languages = UNKNOWN
    if is_contested(zone):
        languages = languages_of(before, siteinfo) or languages_by_script(found.words)
    return Time(start, end, *_moment(day, hour, minute, zone, siteinfo, languages))


def _clock_beside(
    text: str, found: Day, clocks: list[re.Match[str]], floor: int, following: int | None
) -> re.Match[str] | None:
    """Return the clock time of a date: just before it or just after it, with only words between.

    A clock time that is nearer to the ``following`` date belongs to that date.
    """
    if found.clock:
        return None
    here = bisect_left(clocks, found.start, key=re.Match.start)
    there = bisect_left(clocks, found.end, lo=here, key=re.Match.start)
    if here and floor <= clocks[here - 1].start() and _only_words(text, clocks[here - 1].end(), found.start):
        return clocks[here - 1]
    if there == len(clocks) or not _only_words(text, found.end, clocks[there].start()):
        return None
    clock = clocks[there]
    nearer = following is not None and 0 <= following - clock.end() <= clock.start() - found.end
    return None if nearer else clock


def _only_words(text: str, start: int, end: int) -> bool:
    """Whether only a few words are between two places: no link, no number."""
    return 0 <= end - start <= _NEAR and not _BARRIER.search(_ASIDE.sub("", text[start:end]))


def _date(day: tuple[int, int, int]) -> tuple[str | None, str | None]:
    try:
        return date(*day).isoformat(), None
    except ValueError:
        return None, IMPOSSIBLE


def _moment(
    day: tuple[int, int, int],
    hour: int,
    minute: int,
    zone: str | None,
    siteinfo: SiteInfo,
    languages: Languages = UNKNOWN,
) -> tuple[str | None, str | None]:
    """Return the moment in UTC, and what is doubtful about it."""
    try:
        where, problem = zone_of(zone, siteinfo, datetime(*day, hour, minute), languages)
        moment = datetime(*day, hour, minute, tzinfo=where)
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:00Z"), problem
    except (ValueError, OverflowError):
        return None, IMPOSSIBLE
