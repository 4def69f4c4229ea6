"""A whole page → all that is understood of it."""

import re
from dataclasses import replace

from wikiconbot.model import Facts, Notice, Reading, Roster
from wikiconbot.reading.entries import Entry, split_entries
from wikiconbot.reading.facts import is_fact, read_facts
from wikiconbot.reading.rosters import headed_sections, named_sections, silent_sections
from wikiconbot.reading.signatures import find_signatures, says_something
from wikiconbot.reading.signups import read_labelled, read_roster
from wikiconbot.reading.source import Source
from wikiconbot.reading.table_people import has_people
from wikiconbot.wikitext.mask import HIDDEN, blank, hidden_spans
from wikiconbot.wikitext.nesting import quoted_spans
from wikiconbot.wikitext.regions import live, union
from wikiconbot.wikitext.sections import Section, split_sections
from wikiconbot.wikitext.siteinfo import SiteInfo, fold

#: The part of a list's items that must be signatures for it to be a sign-up list without a heading that says so.
_MOSTLY = 0.6


def read_signups(
    text: str, siteinfo: SiteInfo, wanted: tuple[str, ...] = (), templates: tuple[str, ...] = ()
) -> Reading:
    """Return the sign-ups and the facts of a page; any text reads without an error.

    Args:
        text: the page's wikitext.
        siteinfo: what its wiki decides.
        wanted: headings of the sign-up sections, where an organiser names them.
        templates: names of templates by whose first parameter people sign up, beside the known ones.
    """
    if templates:
        siteinfo = replace(siteinfo, templates=frozenset(map(fold, templates)))
    masked = live(text)
    if quoted := quoted_spans(masked):
        masked = blank(masked, union(quoted))
    source = Source(text, masked, [match.start() for match in re.finditer("\n", text)], siteinfo)
    sections = split_sections(masked)
    notices = _hidden_to_the_end(source)
    if wanted:
        chosen, missing = named_sections(sections, wanted)
        notices += (Notice(1, "no-such-section", {"section": name}) for name in missing)
        read = _read(source, chosen)
    else:
        read = _read(source, headed_sections(sections))
        if not any(roster.signups for roster, _, _ in read.values()):
            silent = [s for s in silent_sections(sections) if _looks_like_signups(source, s)]
            read = _read(source, silent) or read
    rosters = tuple(roster for roster, _, _ in read.values())
    if not wanted and not any(roster.signups for roster in rosters):
        labelled = (read_labelled(source, section) for section in silent_sections(sections))
        rosters = tuple(roster for roster in labelled if roster) or rosters
    notices += (notice for _, doubts, _ in read.values() for notice in doubts)
    return Reading(rosters, _facts(source, sections, read), tuple(sorted(notices, key=lambda n: n.line)))


_REDIRECT = re.compile(r"\s*#[^\s\[\]#*:;<>{}|]+\s*:?\s*\[\[\s*:?([^\[\]|\n]+)")

_INCLUDEONLY = re.compile(r"<includeonly\b(?!.*(?:/|</includeonly\s*)>\Z)", re.IGNORECASE | re.DOTALL)

#: A section's offset → its roster, what was doubtful in it, and its entries that nobody signed.
_Read = dict[int, tuple[Roster, list[Notice], list[Entry]]]


def redirect_target(text: str) -> str | None:
    """Return the title that a page redirects to, or None: ``#REDIRECT [[…]]`` in whatever language."""
    match = _REDIRECT.match(text)
    return match[1].strip() if match else None


def _hidden_to_the_end(source: Source) -> list[Notice]:
    """Return a notice where a comment or an ``includeonly`` is never closed: the wiki hides all that follows."""
    start = source.text.rfind("<!--")
    if start >= 0 and source.text.find("-->", start) < 0 and source.masked[start] == HIDDEN:
        return [Notice(source.line(start), "unclosed-comment")]
    last = hidden_spans(source.text)[-1:] if source.masked.endswith(HIDDEN) else []
    if last and _INCLUDEONLY.match(source.text, *last[0]):
        return [Notice(source.line(last[0][0]), "unclosed-includeonly")]
    return []


def _read(source: Source, sections: list[Section]) -> _Read:
    return {section.body: read_roster(source, section) for section in sections}


def _facts(source: Source, sections: tuple[Section, ...], read: _Read) -> tuple[Facts, ...]:
    """Return the facts of all sections; in a sign-up list, of the entries that nobody signed."""
    found = []
    for section in sections:
        entries = read[section.body][2] if section.body in read else None
        found.append(read_facts(source, section, entries))
    return tuple(facts for facts in found if facts)


def _looks_like_signups(source: Source, section: Section) -> bool:
    """Whether a section whose heading says nothing holds a list of people: a headed table, or mostly signatures."""
    items = signed = 0
    for entry in split_entries(source, section.body, section.stop):
        if entry.table and has_people(source.masked, entry.table, source.siteinfo):
            return True
        if entry.prefix[:1] not in ("#", "*") or not entry.prefix:
            continue
        if is_fact(source.masked, entry):
            continue
        items += 1
        stretch = source.masked[entry.text : entry.end]
        found = find_signatures(stretch, source.siteinfo)
        if found and not says_something(stretch[: found[0].start]):
            signed += 1
    return signed >= 2 and signed >= _MOSTLY * items
