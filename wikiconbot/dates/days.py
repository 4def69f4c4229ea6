"""Finds the days in a part of the wikitext: with a month's name (of this wiki or another), or only with numbers."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from wikiconbot.dates.calendars import (
    FIRST_YEAR,
    LAST_YEAR,
    common_year,
    is_other_month,
    short_year,
    solar_date,
)
from wikiconbot.dates.line_language import Languages, languages_of
from wikiconbot.dates.month_names import DOUBT, find_month, month_of
from wikiconbot.lazy import pattern
from wikiconbot.wikitext.siteinfo import SiteInfo

AMBIGUOUS, UNREAD = "ambiguous-date", "unread-date"

YEAR = pattern(r"(?<![^\W_])\d{4}(?!\d)")
SHORT_YEAR = pattern(r"(?<=['’])\d\d(?!\d)|(?<=[\u0e00-\u0e7f.] )\d\d(?![\d:.])|(?<=\d[-/])\d\d(?!\d)")
_S = r"(?:[ \x00\n]|'{2,5}|</?(?:b|i|small|span|sup|sub|font|abbr|time|bdi)\b[^<>]{0,80}>)"  # a gap
_GAP = rf"(?:{_S}|[^\d\[\]{{}}|<>()\x00\n])"
_ISO = pattern(
    r"(?<![\d/.-])(?P<year>\d{4})(?P<cut>[-/.])(?P<month>\d\d?)(?P=cut)(?P<day>\d\d?)(?![\d/-])"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?(?P<iso>Z|[+-]\d\d:?\d\d)?)?"
)
_SHORT = pattern(
    r"(?<![\d/.-])(?P<day>\d\d?)(?P<cut>[-/.]|\. )(?P<month>\d\d?)(?P=cut)(?P<year>\d{4})(?!\d|[/-]\d)"
)
#: Numbers with words between: 2026年11月22日, 2026년 11월 22일, 2026-nî 11-gue̍h 22-ji̍t.
_WORDED = pattern(
    r"(?<!\d)(?P<year>\d{4})[ -]?(?P<y>[^\W\d]{1,8}[^\d\s]{0,3}) ?(?P<month>\d{1,2})[ -]?"
    r"(?P<m>[^\W\d]{1,8}[^\d\s]{0,3}) ?(?P<day>\d{1,2})[ -]?[^\W\d]{1,8}"
)
#: The month by number after a word: ngày 22 tháng 11 năm 2026.
_VIETNAMESE = pattern(
    r"(?<!\d)(?P<day>\d{1,2}) tháng (?P<month>\d{1,2})(?: năm|,)? (?P<year>\d{4})(?!\d)", re.IGNORECASE
)
#: 25 1月 2024 (Okinawan), and 2009年十2月22日: Classical Chinese after its digits were made plain.
_DAY_FIRST = pattern(r"(?<![\d:])(?P<day>\d{1,2}) (?P<month>\d{1,2})[月월] ?(?P<year>\d{4})(?!\d)")
_TENS = pattern(r"(?<!\d)(?P<year>\d{4})年(?P<month>十?\d|十|\d\d)月(?P<day>\d?十\d?|\d{1,2})日")
#: Text that may contain a month: no links, no numbers except after a number sign.
_WORDS = r"(?P<words>(?:</?(?:b|i|small|span|sup|sub|font|abbr|time|bdi)\b[^<>]{0,80}>|#\d{1,2}|[^\d\[\]{}|<>\n#]){1,60}?)"
_DAY, _FULL = r"(?<![\d:./-])(?P<day>\d{1,2})(?![\d:])", r"(?P<year>\d{4})(?!\d)"
_BETWEEN = (
    pattern(rf"{_DAY}{_WORDS}{_FULL}"),
    pattern(rf"{_DAY}{_WORDS}['’]?(?P<short>(?:(?<=['’])|(?<=[\u0e00-\u0e7f.] ))\d\d)(?![\d:.])"),
    pattern(rf"(?<![\d./-]){_FULL}{_WORDS}(?P<day>\d{{1,2}})(?![\d:])"),
)
#: Day and year next to each other; the month is before them or after them.
_BESIDE = (
    pattern(rf"(?P<day>(?<![\d:./-])\d{{1,2}})(?![\d:]){_GAP}{{1,10}}?{_FULL}"),
    pattern(rf"(?<![\d./-]){_FULL}{_GAP}{{1,8}}?(?P<day>\d{{1,2}})(?![\d:])"),
)
_WALL = pattern(r"[\[\]{}|\d\n]")
#: A year of two digits among numbers: the order of the numbers is not known.
_SHORTEST = pattern(r"(?<![\d/.-])(?P<day>\d\d?)([-/])(?P<month>\d\d?)\2'?(?P<year>\d\d)(?![\d/-]|\.\d)")
_LEADING, _TRAILING = (
    9,
    15,
)  # characters of "de", "of", "-nji" and similar words before and after a month's name
_REACH = 60  # characters that are searched for a month next to day and year
_LINKS = (
    4_000  # characters before a date in which links tell its language; so few that a long line stays linear
)
_LONG = 5  # letters of a month's name that may take an ending of three


class Day(NamedTuple):
    """A date among other words; ``month`` may be `DOUBT`, ``words`` are the words that name the month."""

    start: int
    end: int
    day: int
    month: int
    year: int
    words: str = ""
    clock: re.Match[str] | None = None
    problem: str | None = None


def find_days(plain: str, siteinfo: SiteInfo) -> list[Day]:
    """Return the days in a text of plain characters (plain.py), in order. If two overlap, the first counts, then the better form."""
    own = [_by_own(m, plain, siteinfo) for pattern in _own_dates(siteinfo) for m in pattern.finditer(plain)]
    dates = [(found.start, 0, found) for found in own]
    dates += [
        (m.start(), 1, _by_number(m))
        for pattern in (_ISO, _SHORT, _SHORTEST, _TENS, _WORDED, _VIETNAMESE, _DAY_FIRST)
        for m in pattern.finditer(plain)
    ]
    if len(own) < len(YEAR.findall(plain)) or SHORT_YEAR.search(plain):
        dates += [(found.start, 2, found) for found in _by_words(plain, siteinfo)]
    chosen: list[Day] = []
    for start, _, found in sorted(dates, key=lambda item: (item[0], item[1])):
        if not chosen or start >= chosen[-1].end:
            chosen.append(found)
    return chosen


def _by_own(match: re.Match[str], text: str, siteinfo: SiteInfo) -> Day:
    """Return the date with one of the wiki's own months; a longer word may be another month's name."""
    start, end = match.span("name")
    stop = end
    while stop < len(text) and stop < end + _LONG and text[stop].isalpha():
        stop += 1
    languages = _languages_before(text, match.start(), siteinfo)
    month = month_of(text[start:stop], siteinfo, languages) if stop > end else 0
    month = month or month_of(match["name"], siteinfo, languages)
    return Day(*match.span(), int(match["day"]), month, common_year(match["year"]), match["name"])


def _languages_before(text: str, at: int, siteinfo: SiteInfo) -> Languages:
    """Return the languages shown by the links before a date."""
    return languages_of(text[max(0, at - _LINKS) : at], siteinfo)


def _by_number(match: re.Match[str]) -> Day:
    """Return the date from numbers; ``03/04/2026`` and ``03-04-2026`` may be March or April."""
    day, month = _number(match["day"]), _number(match["month"])
    problem = None
    if match.re.pattern == _SHORT.pattern:
        if match["cut"] in "/-" and month <= 12 and day <= 12 and month != day:
            problem = AMBIGUOUS
        if month > 12 >= day:
            month, day = day, month
    year = common_year(match["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        problem = UNREAD
    clock = match if match.groupdict().get("hour") else None
    return Day(*match.span(), day, month, year, clock=clock, problem=problem)


def _number(text: str) -> int:
    """Return the number from digits, or from digits with the Han sign for ten: 十2 is 12, 2十 is 20."""
    tens, ten, units = text.partition("十")
    return int(text) if not ten else int(tens or 1) * 10 + int(units or 0)


def _by_words(plain: str, siteinfo: SiteInfo) -> Iterator[Day]:
    """Yield the dates with months of other wikis: between day and year, before them, or after."""
    for dates in _BETWEEN:
        at = 0
        while match := dates.search(plain, at):
            at = match.end("day") if match.start("day") < match.start("words") else match.end("year")
            languages = _languages_before(plain, match.start(), siteinfo)
            if found := _of_words(match, match["words"], siteinfo, languages):
                yield found
    for dates in _BESIDE:
        for match in dates.finditer(plain):
            languages = _languages_before(plain, match.start(), siteinfo)
            after = _wall_after(plain, match.end())
            before = _wall_before(plain, match.start())
            for start, end in ((before, match.start()), (match.end(), after)):
                words = plain[start:end]
                named = find_month(words, siteinfo, languages) if words.strip() else None
                if named and (
                    named[1] <= 3 if start == match.end() else len(words.rstrip(" ,-")) - named[2] <= 3
                ):
                    month, first, last = named
                    yield Day(
                        min(match.start(), start + first),
                        max(match.end(), start + last),
                        int(match["day"]),
                        month,
                        common_year(match["year"]),
                        words[first:last],
                    )
                    break


def _wall_before(text: str, at: int) -> int:
    """Return the start of the words before an offset."""
    floor = max(0, at - _REACH)
    walls = [match.end() for match in _WALL.finditer(text, floor, at)]
    start = walls[-1] if walls else floor
    while not walls and floor and start < at and text[start].isalpha() and text[start - 1].isalpha():
        start += 1
    return start


def _wall_after(text: str, at: int) -> int:
    wall = _WALL.search(text, at, at + _REACH)
    return wall.start() if wall else min(len(text), at + _REACH)


def _of_words(match: re.Match[str], words: str, siteinfo: SiteInfo, languages: Languages) -> Day | None:
    """Return the date from the words between a day and a year, if they name a month and little else."""
    short = match.groupdict().get("short")
    day = int(match["day"])
    year = short_year(short, words) if short else common_year(match["year"])
    found = find_month(words, siteinfo, languages)
    if found and found[1] <= _LEADING and len(words) - found[2] <= _TRAILING and (year or short):
        if year and year < FIRST_YEAR and (solar := solar_date(year, words, day)):
            return Day(*match.span(), solar.day, solar.month, solar.year, words)
        problem = None if year and FIRST_YEAR <= year <= LAST_YEAR else UNREAD
        return Day(*match.span(), day, found[0], year or 0, words, problem=problem)
    if short or not is_other_month(words):
        return None
    if solar := solar_date(int(match["year"]), words, day):
        return Day(*match.span(), solar.day, solar.month, solar.year, words)
    return Day(*match.span(), day, DOUBT, 0, words)


@lru_cache(maxsize=32)
def _own_dates(siteinfo: SiteInfo) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a date with one of the wiki's own months: one pattern for each order of the parts."""
    day, month, year = (
        r"(?<!\d)(?P<day>\d{1,2})(?![\d:])",
        rf"(?P<name>{month_names(siteinfo)})",
        r"(?P<year>\d{4})(?!\d)",
    )
    return (
        pattern(rf"{day}{_GAP}{{0,9}}?{month}{_GAP}{{0,14}}?{year}", re.IGNORECASE),
        pattern(rf"(?<!\w){month}{_GAP}{{0,9}}?{day}{_GAP}{{0,9}}?{year}", re.IGNORECASE),
        pattern(rf"(?<!\d){year}{_GAP}{{0,9}}?{month}{_GAP}{{0,9}}?{day}", re.IGNORECASE),
        pattern(rf"(?<!\d){year}{_GAP}{{0,9}}?{day}{_GAP}{{0,9}}?{month}", re.IGNORECASE),
    )


@lru_cache(maxsize=32)
def month_names(siteinfo: SiteInfo) -> str:
    """Return the wiki's months as a pattern, the longest first; otherwise "may" would match in "mayıs"."""
    names = sorted(filter(None, siteinfo.months), key=len, reverse=True)
    return "|".join(_bounded(list(group), endings) for endings, group in groupby(names, _endings))


def _bounded(names: list[str], endings: int) -> str:
    """Return the pattern of months that are not part of a longer word: "mar" is in "marraskuuta".

    The names share their word boundaries: separate ones for each name would take four times as long to compile.
    """
    pattern = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    return rf"(?<![^\W\d_])(?:{pattern})(?![^\W\d_]{{{endings}}})" if endings else pattern


def _endings(name: str) -> int:
    """Return after how many more letters a month's name is another word; 0: scripts without spaces have no boundaries."""
    if not unicodedata.name(name[0], "").startswith("LATIN"):
        return 0
    return 3 if len(name) < _LONG else 4
