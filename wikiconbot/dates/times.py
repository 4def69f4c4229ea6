"""When a signature was made: dates and times in a stretch of wikitext, as wikis and people write them.

A time is found by its parts, not by one format a language: a day, a year of four digits, a month by name
(the wiki's own names, then English, then CLDR's) or by number, and beside it a clock time and a zone.
The form that most wikis write by themselves is tried first, and alone where it explains every year.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import NamedTuple

from wikiconbot.dates.zones import zone_of
from wikiconbot.language.months import DOUBTFUL, MONTHS
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.usernames import ENTITY, decode

#: The digit zero of every script that has one (Unicode 15, category Nd); its nine others follow it.
_ZEROS = (
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
    0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0,
    0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30,
    0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0,
    0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec,
    0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
)  # fmt: skip
#: What stands for nothing inside a time: marks of direction, and what the mask has hidden.
_NOTHING = dict.fromkeys(
    map(ord, "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069" + HIDDEN), "\x00"
)
_PLAIN = (
    {zero + value: str(value) for zero in _ZEROS for value in range(10)}
    | dict.fromkeys((0x00A0, 0x202F, 0x2009, 0x200A, 0x3000, 0x09), " ")
    | dict.fromkeys((0xFF1A, 0xA789, 0x02D0), ":")
    | {0xFF08: "(", 0xFF09: ")", 0x2212: "-", 0x2011: "-"}
    | _NOTHING
)

#: Years in Han digits, as Classical Chinese writes them: 二〇二六年.
_HAN = {ord(c): str(i) for i, c in enumerate("〇一二三四五六七八九")}
_HAN_YEAR = re.compile("[〇一二三四五六七八九]{4}年")
_YEAR = re.compile(r"(?<![^\W_])\d{4}(?!\d)")
_S = r"(?:[ \x00\n]|'{2,5}|</?(?:b|i|small|span|sup|sub|font|abbr|time|bdi)\b[^<>]{0,80}>)"  # a gap
_GAP = rf"(?:{_S}|[^\d\[\]{{}}|<>()\x00\n])"
_CLOCK = re.compile(
    rf"(?<![\d:.,\-+])(?P<hour>\d{{1,2}})(?:{_S}*(?P<sep>[:.٫h時时點点]|Uhr){_S}?(?P<minute>\d\d?)(?:min\b|分|[:.]\d\d(?!\d))?)?(?![\d:])"
    rf"(?:{_S}?(?P<half>[ap])\.?{_S}?m\b\.?)?",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"(?<![\d/.-])(?P<year>\d{4})(?P<cut>[-/.])(?P<month>\d\d?)(?P=cut)(?P<day>\d\d?)(?![\d/-])"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?(?P<iso>Z|[+-]\d\d:?\d\d)?)?"
)
_SHORT = re.compile(
    r"(?<![\d/.-])(?P<day>\d\d?)(?P<cut>[-/.]|\. )(?P<month>\d\d?)(?P=cut)(?P<year>\d{4})(?!\d|[/-]\d)"
)
#: Numbers with words between: 2026年11月22日, 2026년 11월 22일, 2026-nî 11-gue̍h 22-ji̍t.
_WORDED = re.compile(
    r"(?<!\d)(?P<year>\d{4})[ -]?(?P<y>[^\W\d]{1,8}[^\d\s]{0,3}) ?(?P<month>\d{1,2})[ -]?"
    r"(?P<m>[^\W\d]{1,8}[^\d\s]{0,3}) ?(?P<day>\d{1,2})[ -]?[^\W\d]{1,8}"
)
#: The month by number behind a word: ngày 22 tháng 11 năm 2026.
_VIETNAMESE = re.compile(
    r"(?<!\d)(?P<day>\d{1,2}) tháng (?P<month>\d{1,2})(?: năm|,)? (?P<year>\d{4})(?!\d)", re.IGNORECASE
)
_WORD = r"(?P<word>[^\W\d_][^\s\d\[\]{}|<>(),،\x00]{1,24}(?: [^\W\d_][^\s\d\[\]{}|<>(),،\x00]{1,24})?)"
_FOREIGN = (
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?![\d:]){_GAP}{{0,5}}?[ \x00]*{_WORD}{_GAP}{{0,10}}?(?P<year>\d{{4}})(?!\d)"
    ),
    re.compile(rf"(?<!\w){_WORD} ?(?P<day>\d{{1,2}})(?!\d){_GAP}{{1,5}}?(?P<year>\d{{4}})(?!\d)"),
    re.compile(rf"(?<!\d)(?P<year>\d{{4}}){_GAP}{{1,8}}?{_WORD}{_GAP}{{1,5}}?(?P<day>\d{{1,2}})(?![\d:])"),
    re.compile(
        rf"(?<!\d)(?P<year>\d{{4}}){_GAP}{{1,8}}?(?P<day>\d{{1,2}})(?![\d:]){_GAP}{{1,3}}?(?<![^\W\d_]){_WORD}"
    ),
)
_ZONE = re.compile(
    rf"(?:[.,]|[^\W\d_]{{1,2}})?{_S}*(?:\({_S}*(?P<paren>[^()\n\[\]{{}}]{{1,60}})\)|(?P<bare>[A-Z]{{2,5}}(?:{_S}?[+-]\d{{1,2}}(?::?\d\d)?)?|[+-]\d\d:?\d\d|Z)\b)"
)
#: The zone stands a few words behind: ", last Sunday (UTC+5.5)" of a popular gadget.
_LATE_ZONE = re.compile(r"[^()\[\]\n\d]{0,24}\((?P<paren>UTC[^()\n]{0,10})\)(?P<bare>)")
_ASIDE = re.compile(r"\([^()\[\]\n]{1,12}\)")  # a weekday, which may have a number
_BARRIER = re.compile(r"[\[\]{}|\d]")
_TARGET = 300  # characters of a link in which a number is no year
_LONG = 5  # letters of a month's name that may take an ending of three
_NEAR = 40  # characters between a date and its clock time; the longest that MediaWiki itself writes is 33


class Time(NamedTuple):
    """A date or a time found at ``start``–``end``; ``signed`` is None where it cannot be, ``problem`` says why."""

    start: int
    end: int
    signed: str | None
    problem: str | None = None


def find_times(text: str, siteinfo: SiteInfo) -> list[Time]:
    """Return the dates and times in a stretch of masked wikitext, in order; offsets are into the stretch.

    Linear in the length of the stretch.
    """
    plain = text if text.isascii() and HIDDEN not in text else text.translate(_PLAIN)
    if "年" in plain and _HAN_YEAR.search(plain):
        plain = plain.translate(_HAN)
    years = [match.start() for match in _YEAR.finditer(plain)]
    if not years:
        return []
    usual = list(own_pattern(siteinfo).finditer(plain))
    if usual and _explained(years, usual, plain):
        return [Time(*match.span(), *usual_moment(match.groups(), siteinfo)) for match in usual]
    if "&" in plain:
        plain = ENTITY.sub(lambda match: decode(match[0])[:1].ljust(len(match[0]), "\x00"), plain).translate(
            _PLAIN
        )
    if "\x00" not in plain:
        return list(_by_parts(plain, siteinfo))
    kept = [at for at, char in enumerate(plain) if char != "\x00"]
    found = _by_parts(plain.replace("\x00", ""), siteinfo)
    return [Time(kept[time.start], kept[time.end - 1] + 1, time.signed, time.problem) for time in found]


def _explained(years: list[int], usual: list[re.Match[str]], text: str) -> bool:
    """Whether every number of four digits belongs to one of the times found, or to a link's target."""
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
    """Return the form that most wikis write: ``11:15, 22 November 2026 (UTC)``, with the wiki's own months."""
    names = month_names(siteinfo)
    return re.compile(
        rf"(?<![\d:.])(\d\d?):(\d\d)[,،]? (\d\d?)\.? ({names})\.? (\d{{4}}) \(([^()\n\[\]{{}}<>]{{1,40}})\)",
        re.IGNORECASE,
    )


def usual_moment(parts: Sequence[str], siteinfo: SiteInfo) -> tuple[str | None, str | None]:
    """Return the moment of the parts of `own_pattern`, and what is doubtful about it."""
    hour, minute, day, name, year, zone = parts
    month = siteinfo.months.get(name.lower()) or _month(name, siteinfo)
    sure = zone == "UTC" and len(hour) == 2 and hour < "24" and minute < "60" and 1 <= int(day) <= 28
    if sure and month and "1000" < year < "2400":
        return f"{year}-{month:02}-{day:0>2}T{hour}:{minute}:00Z", None
    return _moment((_year(year), month, int(day)), int(hour), int(minute), zone, siteinfo)


def _by_parts(plain: str, siteinfo: SiteInfo) -> Iterator[Time]:
    """Yield the times that any of the forms explains: the wiki's own months first, then numbers, then CLDR's."""
    clocks = [match for match in _CLOCK.finditer(plain) if match["minute"] or match["half"]]
    own = [m for pattern in _own_dates(siteinfo) for m in pattern.finditer(plain)]
    dates = [(m.start(), 0, m) for m in own]
    dates += [
        (m.start(), 1, m) for pattern in (_ISO, _SHORT, _WORDED, _VIETNAMESE) for m in pattern.finditer(plain)
    ]
    if len(own) < len(_YEAR.findall(plain)):
        dates += [(m.start(), 2, m) for p in _FOREIGN for m in p.finditer(plain) if _month_of(m, siteinfo)]
    chosen: list[re.Match[str]] = []
    for start, _, found in sorted(dates, key=lambda item: (item[0], item[1])):
        if not chosen or start >= chosen[-1].end():
            chosen.append(found)
    at = 0
    for i, found in enumerate(chosen):
        following = chosen[i + 1].start() if i + 1 < len(chosen) else None
        time = _assemble(plain, found, _clock_beside(plain, found, clocks, at, following), siteinfo)
        at = time.end
        yield time


@lru_cache(maxsize=32)
def _own_dates(siteinfo: SiteInfo) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a date with one of the wiki's own months: by what comes first, and what next."""
    day, month, year = (
        r"(?<!\d)(?P<day>\d{1,2})(?![\d:])",
        rf"(?P<name>{month_names(siteinfo)})",
        r"(?P<year>\d{4})(?!\d)",
    )
    return (
        re.compile(rf"{day}{_GAP}{{0,9}}?{month}{_GAP}{{0,14}}?{year}", re.IGNORECASE),
        re.compile(rf"(?<!\w){month}{_GAP}{{0,9}}?{day}{_GAP}{{0,9}}?{year}", re.IGNORECASE),
        re.compile(rf"(?<!\d){year}{_GAP}{{0,9}}?{month}{_GAP}{{0,9}}?{day}", re.IGNORECASE),
        re.compile(rf"(?<!\d){year}{_GAP}{{0,9}}?{day}{_GAP}{{0,9}}?{month}", re.IGNORECASE),
    )


@lru_cache(maxsize=32)
def month_names(siteinfo: SiteInfo) -> str:
    """Return the wiki's months as a pattern, the longest first, so that "may" does not hide "mayıs"."""
    names = sorted(siteinfo.months, key=len, reverse=True)
    return "|".join(_bounded(name) for name in names if name)


def _bounded(name: str) -> str:
    """Return the pattern of a month that is no part of a longer word: "mar" stands in "marraskuuta".

    A few letters more are endings; scripts that write without spaces have no bounds.
    """
    pattern = re.escape(name).replace(r"\ ", r"\s+")
    if not _latin(name):
        return pattern
    endings = 3 if len(name) < _LONG else 4
    return rf"(?<![^\W\d_]){pattern}(?![^\W\d_]{{{endings}}})"


def _latin(name: str) -> bool:
    return unicodedata.name(name[:1] or "-", "").startswith("LATIN")


def _assemble(text: str, found: re.Match[str], beside: re.Match[str] | None, siteinfo: SiteInfo) -> Time:
    """Join a date with the clock time beside it and the zone behind both."""
    parts = found.groupdict()
    start, end = found.span()
    clock = found if parts.get("hour") else beside
    zone = parts.get("iso")
    if clock and clock is not found:
        start, end = min(start, clock.start()), max(end, clock.end())
    if clock and not zone and (match := _ZONE.match(text, end) or _LATE_ZONE.match(text, end)):
        zone, end = match["paren"] or match["bare"], match.end()
    month, problem = _month_of(found, siteinfo), None
    number = int(parts["day"])
    if parts.get("cut") == "/" and found.re is _SHORT and month <= 12 and number <= 12 and month != number:
        return Time(start, end, None, "ambiguous-date")
    if found.re is _SHORT and month > 12 >= number:
        month, number = number, month
    day = (_year(parts["year"]), month, number)
    if not clock:
        signed, problem = _date(day)
        return Time(start, end, signed, problem)
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    half = clock.groupdict().get("half")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return Time(start, end, *_moment(day, hour, minute, zone, siteinfo))


def _clock_beside(
    text: str, found: re.Match[str], clocks: list[re.Match[str]], floor: int, following: int | None
) -> re.Match[str] | None:
    """Return the clock time that belongs to a date: just before it, or just after, with only words between.

    One that stands nearer to the ``following`` date belongs to that.
    """
    here = bisect_left(clocks, found.start(), key=re.Match.start)
    there = bisect_left(clocks, found.end(), lo=here, key=re.Match.start)
    if (
        here
        and floor <= clocks[here - 1].start()
        and _only_words(text, clocks[here - 1].end(), found.start())
    ):
        return clocks[here - 1]
    if there == len(clocks) or not _only_words(text, found.end(), clocks[there].start()):
        return None
    clock = clocks[there]
    nearer = following is not None and 0 <= following - clock.end() <= clock.start() - found.end()
    return None if nearer else clock


def _only_words(text: str, start: int, end: int) -> bool:
    """Whether no more than a few words stand between two places: no link, no number."""
    return 0 <= end - start <= _NEAR and not _BARRIER.search(_ASIDE.sub("", text[start:end]))


def _month_of(found: re.Match[str], siteinfo: SiteInfo) -> int:
    """Return the month that a date names, by number, by the wiki's own name or by CLDR's; 0 for none."""
    parts = found.groupdict()
    if parts.get("month"):
        return int(parts["month"])
    return _month(parts.get("name") or parts.get("word") or "", siteinfo)


def _month(name: str, siteinfo: SiteInfo) -> int:
    """Return the month of a name; where two words were taken for one, either of them may be it."""
    name = " ".join(name.lower().replace("\x00", "").split())
    for word in (name, *reversed(name.split()), *name.split()[:1]):
        bare = word.strip(".'-")
        if month := siteinfo.months.get(word) or siteinfo.months.get(bare) or MONTHS.get(bare):
            return month
        if bare in DOUBTFUL:
            return DOUBTFUL[bare].get(siteinfo.language, 0)
    return 0


def _year(text: str) -> int:
    """Return the year of the common era; Thai wikis count from the Buddha's death, 543 years before."""
    year = int(text)
    return year - 543 if 2400 <= year < 2700 else year


def _date(day: tuple[int, int, int]) -> tuple[str | None, str | None]:
    try:
        return date(*day).isoformat(), None
    except ValueError:
        return None, "impossible-date"


def _moment(
    day: tuple[int, int, int], hour: int, minute: int, zone: str | None, siteinfo: SiteInfo
) -> tuple[str | None, str | None]:
    """Return the moment in UTC, and what is doubtful about it."""
    try:
        where, problem = zone_of(zone, siteinfo, datetime(*day, hour, minute))
        moment = datetime(*day, hour, minute, tzinfo=where)
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:00Z"), problem
    except (ValueError, OverflowError):
        return None, "impossible-date"
