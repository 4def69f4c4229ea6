"""Reads a whole page and returns all that is understood of it."""

import re
from collections.abc import Mapping
from dataclasses import replace

from wikiconbot.lazy import pattern
from wikiconbot.model import Facts, Notice, Reading
from wikiconbot.reading.below_table import TableSection, is_next, list_above, read_below, table_sections
from wikiconbot.reading.candidates import asks, is_date, names_anybody
from wikiconbot.reading.entries import Entry
from wikiconbot.reading.event_days import with_days
from wikiconbot.reading.facts import read_facts
from wikiconbot.reading.forms.signup_forms import opened_forms
from wikiconbot.reading.remarks import remarks_on
from wikiconbot.reading.rosters import (
    Heading,
    closed_sections,
    headed_sections,
    heading_of,
    is_inside_list,
    is_kind_heading,
    is_signup_heading,
    is_tentative,
    named_sections,
    open_sections,
)
from wikiconbot.reading.signups import OfSection, ReadOnce, read_labelled
from wikiconbot.reading.source import Source
from wikiconbot.reading.typed_comments import as_typed
from wikiconbot.wikitext.as_typed import has_hidden_text, with_stand_ins
from wikiconbot.wikitext.mask import HIDDEN, blank, hidden_spans
from wikiconbot.wikitext.nesting import quoted_spans
from wikiconbot.wikitext.regions import live, union
from wikiconbot.wikitext.sections import Section, split_sections
from wikiconbot.wikitext.siteinfo import TALK, SiteInfo, fold
from wikiconbot.wikitext.variant_rules import as_shown

#: The list in a section, by the section's offset.
_Read = dict[int, OfSection]


def read_signups(
    text: str, siteinfo: SiteInfo, wanted: tuple[str, ...] = (), templates: tuple[str, ...] = ()
) -> Reading:
    """Return the sign-ups and the facts of a page; any text reads without an error.

    Args:
        text: the page's wikitext.
        siteinfo: the configuration of its wiki.
        wanted: headings of the sign-up sections, if an organiser names them.
        templates: more names of templates used for signing up; their first parameter is the user name.
    """
    if templates:
        siteinfo = replace(siteinfo, templates=frozenset(map(fold, templates)))
    masked = as_shown(live(text), siteinfo.variants)
    if quoted := quoted_spans(masked):
        masked = blank(masked, union(quoted))
    ends = [match.start() for match in re.finditer("\n", text)]
    notices = _hidden_to_the_end(Source(text, masked, ends, siteinfo))
    if len(ends) > _MOST_LINES:
        masked = blank(masked, [(ends[_MOST_LINES] + 1, len(masked))])
        notices.append(Notice(_MOST_LINES + 2, "page-too-long", {"lines": str(_MOST_LINES)}))
    masked, forms = opened_forms(text, masked, siteinfo)
    reading = _read_masked(Source(text, masked, ends, siteinfo, forms), wanted, notices)
    people = (signup for roster in reading.rosters for signup in roster.signups)
    is_hidden = has_hidden_text(text) and any(has_hidden_text(one.wikitext) for one in people)
    if is_hidden and (stand_ins := with_stand_ins(text, masked)):
        again = _read_masked(Source(text, stand_ins.masked, ends, siteinfo, forms), wanted, [])
        reading = replace(reading, rosters=as_typed(reading.rosters, again.rosters, stand_ins))
    return reading


def _read_masked(source: Source, wanted: tuple[str, ...], notices: list[Notice]) -> Reading:
    """Return what is read from a page's mask; ``notices`` are the notices so far."""
    siteinfo = source.siteinfo
    sections = split_sections(source.masked)
    tables = table_sections(source, sections)
    if wanted:
        chosen, missing = named_sections(sections, wanted)
        notices += (Notice(1, "no-such-section", {"section": name}) for name in missing)
        read = _read(ReadOnce(source), chosen)
    else:
        read, doubtful, tables = _apart_from_tables(source, sections, tables)
        notices += (_not_read(source, section) for section in doubtful)
    below = _with_lines_below(source, sections, read, tables)
    rosters = tuple(roster for roster, _, _ in read.values())
    if not wanted and not any(roster.signups for roster in rosters):
        labelled = (read_labelled(source, section) for section in open_sections(sections))
        rosters = tuple(roster for roster in labelled if roster) or rosters
    notices += (notice for _, doubts, _ in read.values() for notice in doubts)
    dated = [with_days(group, siteinfo) for group in _facts(source, sections, read, below)]
    notices += (notice for _, unread in dated for notice in unread)
    notices += remarks_on(source, rosters)
    facts = tuple(group for group, _ in dated)
    return Reading(rosters, facts, tuple(sorted(notices, key=lambda n: n.line)))


def _apart_from_tables(
    source: Source, sections: tuple[Section, ...], tables: list[TableSection]
) -> tuple[_Read, list[Section], list[TableSection]]:
    """Return the lists, the possible lists, and the sections of the bot's tables.

    A section that does not belong to a table may be a list. Then the sections of other tables may be lists too. They
    are checked again, and then no section is treated separately. So each section is checked three times at most,
    and read once.
    """
    is_first, known = True, ReadOnce(source)
    while True:
        apart = {table.section.body for table in tables}
        others = tuple(s for s in sections if s.body not in apart) if apart else sections
        read, doubtful = _by_heading_and_content(known, others)
        rosters = {body: roster for body, (roster, _, _) in read.items()}
        own = [table for table in tables if list_above(table, sections, rosters)]
        if len(own) == len(tables):
            return read, doubtful, tables
        tables, is_first = own if is_first else [], False


def _with_lines_below(
    source: Source, sections: tuple[Section, ...], read: _Read, tables: list[TableSection]
) -> dict[int, list[Entry]]:
    """Add the lines in the sections of the bot's tables to the lists above them; return the entries that sign nobody up."""
    rests: dict[int, list[Entry]] = {}
    for table in tables:
        rosters = {body: roster for body, (roster, _, _) in read.items()}
        above = list_above(table, sections, rosters) if table.section.body not in read else None
        if above is None:
            continue
        strict = not is_next(table, [s for s in sections if s.body in read])
        found = read_below(source, above, table, strict=strict)
        roster, doubts, rest = read[above.body]
        roster = replace(roster, signups=(*roster.signups, *found.signups))
        read[above.body] = (roster, [*doubts, *found.notices], rest)
        rests[table.section.body] = found.rest
    return rests


_REDIRECT = pattern(r"\s*#[^\s\[\]#*:;<>{}|]+\s*:?\s*\[\[\s*:?([^\[\]|\n]+)")

#: Lines of a page that are read. A page of MediaWiki's largest size has more only if its lines are shorter than 35 characters; a signature has 70.
_MOST_LINES = 60_000

_INCLUDEONLY = pattern(r"<includeonly\b(?!.*(?:/|</includeonly\s*)>\Z)", re.IGNORECASE | re.DOTALL)


def redirect_target(text: str) -> str | None:
    """Return the title to which a page redirects, or None: ``#REDIRECT [[…]]`` in any language."""
    match = _REDIRECT.match(text)
    return match[1].strip() if match else None


def _hidden_to_the_end(source: Source) -> list[Notice]:
    """Return a notice if a comment or an ``includeonly`` is not closed: the wiki hides the rest of the page."""
    start = source.text.rfind("<!--")
    if start >= 0 and source.text.find("-->", start) < 0 and source.masked[start] == HIDDEN:
        return [Notice(source.line(start), "unclosed-comment")]
    last = hidden_spans(source.text)[-1:] if source.masked.endswith(HIDDEN) else []
    if last and _INCLUDEONLY.match(source.text, *last[0]):
        return [Notice(source.line(last[0][0]), "unclosed-includeonly")]
    return []


def _by_heading_and_content(whole: ReadOnce, sections: tuple[Section, ...]) -> tuple[_Read, list[Section]]:
    """Return the contents of the sign-up lists, and the sections that look like lists but are not read as such.

    Headings decide first, then the content of sections with undecided headings. If no list is known by
    its heading, a list of links to people is enough; if one is known, other lists must be signed.
    """
    source = whole.source
    names = frozenset(n for n, number in source.siteinfo.namespaces.items() if number == TALK)
    headed = headed_sections(sections, names)
    shapes = {
        s.body: whole.shape(s, talk=True)
        for s in headed
        if heading_of(s.heading) is Heading.OPEN and not is_kind_heading(s.heading)
    }
    remarks = [s for s in headed if s.body in shapes and shapes[s.body].is_talk]
    headings, unlisted = {s.body for s in headed}, {s.body for s in remarks}
    lists, talk_until = [], 0
    for section in headed:
        if section.body in unlisted:
            talk_until = max(talk_until, section.end)
        if section.start >= talk_until:
            lists.append(section)
    read = _read(whole, lists)
    known = any(roster.signups for roster, _, _ in read.values())
    candidates = [
        s
        for s in open_sections(sections, names)
        if s.body not in unlisted and not (known and s.body in headings)
    ]
    taken, rest = _by_content(whole, candidates, known=known)
    if not known:
        read = _read(whole, taken) or read
    elif taken:
        read = dict(sorted((read | _read(whole, taken)).items()))
    said = {s.body for s in (*lists, *remarks, *taken, *rest)}
    rest += _not_taken(whole, sections, said, known=known)
    said |= {s.body for s in rest}
    rest += (s for s in headed if s.body not in said and names_anybody(source, s))
    return read, [*remarks, *rest]


def _not_taken(
    whole: ReadOnce, sections: tuple[Section, ...], said: set[int], *, known: bool
) -> list[Section]:
    """Return the sections that look like lists although their headings, or those above them, say that they are not.

    If a section and its subsections (for example the options of a vote) look like lists, only the section is returned.
    """
    found: list[Section] = []
    until = 0
    for section, outermost in closed_sections(sections):
        if outermost.start < until or section.body in said or not _may_be_list(whole, section, known=known):
            continue
        found.append(outermost if outermost.body not in said else section)
        until = outermost.end
    return found


def _may_be_list(whole: ReadOnce, section: Section, *, known: bool) -> bool:
    """Whether a section has people although its heading says that it is not a sign-up list: an organiser should check it."""
    shape = whole.shape(section)
    if heading_of(section.heading) is Heading.TALK:
        return shape.is_signed_list or shape.is_signed_table
    if is_inside_list(section):
        return shape.people > 0 or shape.rows > 0
    return shape.has_list or (not known and shape.is_list)


def _by_content(
    whole: ReadOnce, candidates: list[Section], *, known: bool
) -> tuple[list[Section], list[Section]]:
    """Divide the sections with undecided headings into lists, by their content, and possible lists."""
    shapes = [(section, whole.shape(section)) for section in candidates]
    dated = [s for s, shape in shapes if shape.has_list and is_date(s.heading, whole.source.siteinfo)]
    poll = {s.body for s in dated} if known or len(dated) > 1 else set()
    taken = [
        s
        for s, shape in shapes
        if s.body not in poll
        and not asks(s.heading)
        and (((shape.is_signed_list or shape.is_signed_table) and s.heading) if known else shape.is_list)
    ]
    lists = {s.body for s in taken}
    return taken, [
        s
        for s, shape in shapes
        if shape.has_list and s.body not in lists and not is_signup_heading(s.heading)
    ]


def _not_read(source: Source, section: Section) -> Notice:
    return Notice(source.line(section.start), "list-not-read", {"section": section.heading or ""})


def _read(whole: ReadOnce, sections: list[Section]) -> _Read:
    read = {section.body: whole.roster(section) for section in sections}
    firm = any(read[s.body][0].signups and not (is_tentative(s, firm=True)) for s in sections)
    for section in sections:
        roster, doubts, rest = read[section.body]
        if roster.signups and is_tentative(section, firm=firm):
            signups = tuple(replace(signup, tentative=True) for signup in roster.signups)
            read[section.body] = (replace(roster, signups=signups), doubts, rest)
    return read


def _facts(
    source: Source, sections: tuple[Section, ...], read: _Read, below: Mapping[int, list[Entry]]
) -> tuple[Facts, ...]:
    """Return the facts of all sections. If people sign up, only unsigned entries are facts.

    ``below`` are such entries in the sections of the bot's tables.
    """
    found = []
    for section in sections:
        entries = read[section.body][2] if section.body in read else below.get(section.body)
        found.append(read_facts(source, section, entries))
    return tuple(facts for facts in found if facts)
