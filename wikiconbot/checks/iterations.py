"""The events of a series on one page: "First iteration", "Second iteration", each with its own facts and lists.

A page is a series only if at least two sections next to each other hold sign-up lists and each says that it is a
separate event. Everything else, such as "In person" and "Online", is one event with several lists.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from wikiconbot.dates.plain import plain_digits
from wikiconbot.language.editions import EDITIONS, EVENTS, ORDINALS, PARTS
from wikiconbot.language.phrases import Phrases
from wikiconbot.lazy import pattern
from wikiconbot.model import FactKind, Facts, Iteration, Notice, Reading, Registrants, Roster
from wikiconbot.reading.facts import facts_of
from wikiconbot.wikitext.regions import live
from wikiconbot.wikitext.sections import Section, split_sections

_YEAR = pattern(r"(?<!\d)(?:19|20|25)\d\d(?!\d)")
MOST = 50  # events of a page; a page with more is a list of something else
#: How headings count in Chinese and Japanese, which have no spaces between words.
_COUNTED = pattern(r"第\s*[0-9０-９一二三四五六七八九十]{1,4}\s*[回届屆次]")
#: Kinds of facts: an iteration's facts of such a kind replace those of the page.
_TIMES = (FactKind.DATE, FactKind.REGISTRATION_DEADLINE)


@dataclass(frozen=True, slots=True)
class SpokenFor:
    """The sections that the organisers' templates are about: offsets of templates, and the headings that some templates name."""

    offsets: tuple[int, ...] = ()
    headings: tuple[str, ...] = ()


def same_heading(heading: str) -> str:
    """Return a heading in the form for comparison: case and white space do not matter."""
    return " ".join(heading.casefold().split())


def find_iterations(text: str, reading: Reading, spoken: SpokenFor = SpokenFor()) -> tuple[Iteration, ...]:
    """Return the events of a series, in the order of the page; an empty tuple if the page has one event.

    If sections are nested, the outermost ones count. A section is a separate event because of its date fact, a settings
    template inside it, or its heading. If a template names a section (``spoken.headings``), the lists next to it are events too.
    More than `MOST` events are not a series; `not_told_apart` reports that.
    """
    found = _found(text, reading, spoken)
    if len(found) > MOST:
        return ()
    names = _names([section.heading or "" for section in found])
    return tuple(
        _iteration(text, number, name, section)
        for number, (name, section) in enumerate(zip(names, found, strict=True), 1)
    )


def not_told_apart(text: str, reading: Reading, spoken: SpokenFor = SpokenFor()) -> tuple[Notice, ...]:
    """Return a notice if the page has more events than the bot can distinguish, so that all of them share one table."""
    found = _found(text, reading, spoken) if len(reading.rosters) > MOST else []
    if len(found) <= MOST:
        return ()
    line = text.count("\n", 0, found[0].start) + 1
    return (Notice(line, "too-many-events", {"events": str(len(found)), "most": str(MOST)}),)


def _found(text: str, reading: Reading, spoken: SpokenFor) -> list[Section]:
    """Return the sections that are separate events, in the order of the page."""
    if len(reading.rosters) < 2:
        return []
    ends = sorted(roster.end for roster in reading.rosters)
    found: list[Section] = []
    told = sorted((*spoken.offsets, *(fact.start for fact in facts_of(reading.facts, FactKind.DATE))))
    named = frozenset(map(same_heading, spoken.headings))
    level, outer, starts = 0, found, list[int]()
    for group in _groups(split_sections(live(text)), ends):
        if group[0].level > level:  # found above this level, in order
            level, outer = group[0].level, sorted(found, key=lambda section: section.start)
            starts = [section.start for section in outer]
        events = _events(group, told, named)
        if len(events) > 1 and not _is_inside(events[0], outer, starts):
            found += events
    return sorted(found, key=lambda section: section.start)


def _names(headings: Sequence[str]) -> list[str]:
    """Return the names of the events: their headings; if two are equal, the later ones get a number."""
    names: list[str] = []
    for heading in headings:
        name, number = heading, 1
        while name in names or (number > 1 and name in headings):
            number += 1
            name = f"{heading} ({number})"
        names.append(name)
    return names


def _groups(sections: Sequence[Section], ends: Sequence[int]) -> list[list[Section]]:
    """Return the sections that hold lists, in groups of sections next to each other, by their levels."""
    groups: dict[tuple[int, int], list[Section]] = {}
    above: list[Section] = []
    for section in sections:
        while above and above[-1].level >= section.level:
            above.pop()
        if section.heading and _any_between(ends, section.start + 1, section.end):
            groups.setdefault((section.level, above[-1].start if above else 0), []).append(section)
        above.append(section)
    return [group for _, group in sorted(groups.items()) if len(group) > 1]


def _any_between(ordered: Sequence[int], first: int, last: int) -> bool:
    """Whether one of the numbers (in order) is between ``first`` and ``last``, both included."""
    place = bisect_left(ordered, first)
    return place < len(ordered) and ordered[place] <= last


def _is_inside(section: Section, outer: Sequence[Section], starts: Sequence[int]) -> bool:
    """Whether a section is inside one of the others; these are in order."""
    place = bisect_left(starts, section.start)
    return place > 0 and section.start < outer[place - 1].end


def _events(group: Sequence[Section], told: Sequence[int], named: frozenset[str]) -> list[Section]:
    """Return the sections of a group that are separate events.

    ``told`` are the offsets of dates and templates, in order, ``named`` the headings that templates name.
    """
    if not named.isdisjoint(same_heading(section.heading or "") for section in group):
        return list(group)
    telling = _telling([section.heading or "" for section in group])
    return [
        section
        for section in group
        if section.heading in telling or _any_between(told, section.start, section.end - 1)
    ]


def _telling(headings: Sequence[str]) -> frozenset[str]:
    """Return the headings that name one event of a series: a separate year, "Third edition", "Second meetup"."""
    alone = [heading for heading, count in Counter(headings).items() if count == 1]
    years = {heading: _YEAR.findall(plain_digits(heading)) for heading in alone}
    all_years = Counter(year for found in years.values() for year in found)
    return frozenset(
        heading
        for heading in alone
        if _is_numbered(heading)
        or (len(years[heading]) == 1 and all_years[years[heading][0]] == 1 and not _has_number(heading))
    )


def _has_number(heading: str) -> bool:
    """Whether a heading has a number that is not a year: "31 December 2025" is a day of an event."""
    return any(map(str.isdecimal, _YEAR.sub("", plain_digits(heading))))


def _is_numbered(heading: str) -> bool:
    """Whether a heading counts events: "Second iteration", "WikiCamp 3", "第2回"; but not the days and groups of one."""
    if _COUNTED.search(heading):
        return True
    words = (phrases(EDITIONS), phrases(EVENTS))
    numbered = _has_number(heading) or phrases(ORDINALS).inside(heading)
    return numbered and any(p.inside(heading) for p in words) and not phrases(PARTS).inside(heading)


@cache
def phrases(table: tuple[str, str]) -> Phrases:
    """Return the words of a table of language/editions.py."""
    whole, stems = ("\n".join(part.split()).replace("_", " ") for part in table)
    return Phrases((whole, stems))


def _iteration(text: str, number: int, name: str, section: Section) -> Iteration:
    line = text.count("\n", 0, section.start) + 1
    last = line + text.count("\n", section.start, max(section.end - 1, section.start))
    return Iteration(name, number, section.start, section.end, line, last)


# ── the reading of one of them ──────────────────────────────────────────────────────────────────────
def reading_of(reading: Reading, iteration: Iteration) -> Reading:
    """Return the reading of one event of a series: its lists, its facts, and the facts outside all events."""
    rosters = tuple(r for r in reading.rosters if iteration.start < r.end <= iteration.stop)
    own = tuple(g for g in reading.facts if iteration.has_line(_line(g)))
    common = tuple(g for g in reading.facts if _outside(reading, _line(g)))
    lines = _lines(rosters)  # some are below the table, and its section may be the next one
    notices = tuple(n for n in reading.notices if iteration.has_line(n.line) or n.line in lines)
    contacts = tuple(n for n in reading.contacts if iteration.has_line(n) or _outside(reading, n))
    facts = own + _without_times(common, own)
    registered = _of_event(reading, iteration.heading)
    return Reading(rosters, facts, notices, contacts=contacts, registered=registered)


def reading_of_rest(reading: Reading) -> Reading:
    """Return the reading of a page's lists and lines that belong to no event of the series."""
    rosters = tuple(
        r for r in reading.rosters if not any(i.start < r.end <= i.stop for i in reading.iterations)
    )
    facts = tuple(g for g in reading.facts if _outside(reading, _line(g))) if rosters else ()
    lines = _lines(reading.rosters) - _lines(rosters)
    notices = (n for n in reading.notices if _outside(reading, n.line) and n.line not in lines)
    contacts = tuple(n for n in reading.contacts if _outside(reading, n))
    registered = _of_event(reading, None)
    return Reading(rosters, facts, tuple(notices), contacts=contacts, registered=registered)


def _of_event(reading: Reading, heading: str | None) -> tuple[Registrants, ...]:
    """Return the people of other registers of one event of a series, or of what is outside of all events."""
    return tuple(replace(group, event=None) for group in reading.registered if group.event == heading)


def _lines(rosters: Sequence[Roster]) -> frozenset[int]:
    return frozenset(signup.page_line for roster in rosters for signup in roster.signups)


def _outside(reading: Reading, line: int) -> bool:
    """Whether a line is outside all events."""
    place = bisect_right([iteration.line for iteration in reading.iterations], line) - 1
    return place < 0 or not reading.iterations[place].has_line(line)


def _line(group: Facts) -> int:
    return group.values[0].line


def _without_times(common: tuple[Facts, ...], own: tuple[Facts, ...]) -> tuple[Facts, ...]:
    """Return the facts outside all events, without the kinds of time facts that the event has itself."""
    for kind in _TIMES:
        if facts_of(own, kind):
            common = tuple(_without(group, kind) for group in common)
    return tuple(group for group in common if group.values)


def _without(group: Facts, kind: FactKind) -> Facts:
    values = tuple(fact for fact in group.values if fact not in facts_of((group,), kind))
    if kind is FactKind.DATE:
        return replace(group, values=values, starts=None, ends=None, days=())
    return replace(group, values=values, deadline=None)
