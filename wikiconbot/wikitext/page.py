"""A whole page → all that is understood of it."""

import re

from wikiconbot.model import Facts, Notice, Reading, Roster
from wikiconbot.wikitext.entries import split_entries
from wikiconbot.wikitext.facts import is_fact, read_facts
from wikiconbot.wikitext.mask import blank
from wikiconbot.wikitext.nesting import quoted_spans
from wikiconbot.wikitext.people import has_people
from wikiconbot.wikitext.profile import Profile
from wikiconbot.wikitext.regions import live, union
from wikiconbot.wikitext.rosters import headed_sections, named_sections, silent_sections
from wikiconbot.wikitext.sections import Section, split_sections
from wikiconbot.wikitext.signatures import find_signatures, says_something
from wikiconbot.wikitext.signups import Source, read_roster

_MOSTLY = (
    0.7  # of a list's items must be signatures for it to be a sign-up list without a heading that says so
)


def read_signups(text: str, profile: Profile, wanted: tuple[str, ...] = ()) -> Reading:
    """Return the sign-ups and the facts of a page; any text reads without an error.

    Args:
        text: the page's wikitext.
        profile: what its wiki decides.
        wanted: headings of the sign-up sections, where an organiser names them.
    """
    masked = live(text)
    if quoted := quoted_spans(masked):
        masked = blank(masked, union(quoted))
    source = Source(text, masked, [match.start() for match in re.finditer("\n", text)], profile)
    sections = split_sections(masked)
    notices: list[Notice] = []
    if wanted:
        chosen, missing = named_sections(sections, wanted)
        notices += (Notice(1, "no-such-section", {"section": name}) for name in missing)
        rosters = _read(source, chosen, notices)
    else:
        rosters = _read(source, headed_sections(sections), notices)
        if not any(roster.signups for roster in rosters):
            silent = [s for s in silent_sections(sections) if _looks_like_signups(source, s)]
            rosters = _read(source, silent, notices) or rosters
    facts = _facts(source, sections)
    return Reading(tuple(rosters), facts, tuple(sorted(notices, key=lambda notice: notice.line)))


_REDIRECT = re.compile(r"\s*#[^\s\[\]#*:;<>{}|]+\s*:?\s*\[\[\s*:?([^\[\]|\n]+)")


def redirect_target(text: str) -> str | None:
    """Return the title that a page redirects to, or None: ``#REDIRECT [[…]]`` in whatever language."""
    match = _REDIRECT.match(text)
    return match[1].strip() if match else None


def _read(source: Source, sections: list[Section], notices: list[Notice]) -> list[Roster]:
    rosters = []
    for section in sections:
        roster, doubts = read_roster(source, section)
        rosters.append(roster)
        notices += doubts
    return rosters


def _facts(source: Source, sections: tuple[Section, ...]) -> tuple[Facts, ...]:
    found = (read_facts(source.masked, section, source.line_ends) for section in sections)
    return tuple(facts for facts in found if facts)


def _looks_like_signups(source: Source, section: Section) -> bool:
    """Whether a section whose heading says nothing holds a list of people: a headed table, or mostly signatures."""
    items = signed = 0
    for entry in split_entries(source.masked, section.body, section.stop):
        if entry.table and has_people(source.masked, entry.start, entry.end, source.profile):
            return True
        if entry.prefix[:1] not in ("#", "*") or not entry.prefix:
            continue
        if is_fact(source.masked, entry):
            continue
        items += 1
        stretch = source.masked[entry.text : entry.end]
        found = find_signatures(stretch, source.profile)
        if found and not says_something(stretch[: found[0].start]):
            signed += 1
    return signed >= 2 and signed >= _MOSTLY * items
