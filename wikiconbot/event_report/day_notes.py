"""Which sections of the pages with notes are about which day of the event: "Day 1", "7 April 2018" in any language that is read."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from wikiconbot.model import Snapshot
from wikiconbot.model.event_report import NotedSection
from wikiconbot.programme.heads import is_programme_heading
from wikiconbot.programme.session_days import EventDays, day_of
from wikiconbot.wikitext.mask import HIDDEN, blank, hidden_spans
from wikiconbot.wikitext.regions import live
from wikiconbot.wikitext.sections import Section, split_sections
from wikiconbot.wikitext.siteinfo import SiteInfo

#: Sections of one day that the report names; the page with the notes has all of them.
_MOST_INSIDE = 20
_LONGEST = 120  # characters of a heading

Sections = Mapping[str, tuple[NotedSection, ...]]


def notes_by_day(
    pages: Iterable[Snapshot],
    event_page: Snapshot,
    days: EventDays,
    siteinfo: SiteInfo,
    may_name: Callable[[str], bool] = lambda heading: True,
    others: Collection[str] = (),
) -> Sections:
    """Return the sections with the notes of each day, by date: first those of the pages with notes, then those of the event's page.

    Headings inside a day for which ``may_name`` is false are left out. If the event has one day, a page of notes without a heading
    for it is about that day as a whole. ``others`` are the headings of the other events of a series: what is in a section with
    such a heading is about those.
    """
    elsewhere = frozenset(map(str.casefold, others))
    found: dict[str, list[NotedSection]] = {}

    def add(page: Snapshot, masked: str, *, as_a_whole: bool) -> None:
        sections = split_sections(masked)
        of_days = [*_of_days(page, masked, sections, elsewhere, days, siteinfo, may_name)]
        if not of_days and as_a_whole and days.only and not _has_any(sections, elsewhere):
            of_days = [(days.only, NotedSection(page.page))]
        for day, section in of_days:
            found.setdefault(day, []).append(section)

    for page in pages:
        if page.text.strip():
            add(page, _visible(page.text), as_a_whole=True)
    add(event_page, live(event_page.text), as_a_whole=False)
    return {day: tuple(sections) for day, sections in found.items()}


def _has_any(sections: Iterable[Section], headings: Collection[str]) -> bool:
    return any((section.heading or "").casefold() in headings for section in sections)


def _visible(text: str) -> str:
    """Return a page of notes without what is no active markup; the notes are in regions of the bot."""
    return blank(text, hidden_spans(text))


def _of_days(
    page: Snapshot,
    masked: str,
    sections: Sequence[Section],
    elsewhere: Collection[str],
    days: EventDays,
    siteinfo: SiteInfo,
    may_name: Callable[[str], bool],
) -> Iterable[tuple[str, NotedSection]]:
    """Yield the days that headings name, each with its section; a day inside of the section of a day belongs to that one."""
    anchors = anchors_of(sections)
    after = 0
    for number, section in enumerate(sections):
        if section.start < after or not section.heading or len(section.heading) > _LONGEST:
            continue
        day = day_of(section.heading, days, siteinfo)
        if day not in days.days or any(map(is_programme_heading, section.parents)):
            continue
        if any(heading.casefold() in elsewhere for heading in section.parents):
            continue
        if not masked[section.body : section.end].strip(f" \t\r\n{HIDDEN}*#:;"):
            continue  # only the heading of an agenda
        after = section.end
        inside = [*_inside(page.page, sections, anchors, number, may_name)]
        yield day, NotedSection(page.page, section.heading, anchors[number], tuple(inside[:_MOST_INSIDE]))


def _inside(
    page: str,
    sections: Sequence[Section],
    anchors: Sequence[str],
    number: int,
    may_name: Callable[[str], bool],
) -> Iterable[NotedSection]:
    """Yield the sections directly below a section that may be named."""
    above = sections[number]
    end = 0
    for at in range(number + 1, len(sections)):
        section = sections[at]
        if section.start >= above.end:
            return
        if section.start < end:
            continue
        end = section.end
        if section.heading and len(section.heading) <= _LONGEST and may_name(section.heading):
            yield NotedSection(page, section.heading, anchors[at])


def anchors_of(sections: Sequence[Section]) -> list[str]:
    """Return the anchor of each section: its heading; from the second equal one on, with a number (Parser::finalizeHeadings)."""
    taken: set[str] = set()
    anchors = []
    for section in sections:
        heading = " ".join((section.heading or "").split())
        anchor, number = heading, 1
        while anchor.lower() in taken:
            number += 1
            anchor = f"{heading} {number}"
        taken.add(anchor.lower())
        anchors.append(anchor)
    return anchors
