"""Lines that people add in the section of the bot's table: sign-ups for the list above it, with a remark."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from wikiconbot.lazy import pattern
from wikiconbot.model import Notice, Roster, SignUp
from wikiconbot.reading.blocks import read_lines
from wikiconbot.reading.candidates import Shape
from wikiconbot.reading.entries import Entry
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.reading.rosters import Heading, heading_of, is_inside_list, is_tentative
from wikiconbot.reading.signups import doubt, finished
from wikiconbot.reading.source import Source
from wikiconbot.reading.unread import unread_notices
from wikiconbot.wikitext.mask import HIDDEN, blank, hidden_spans
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.regions import table_markers
from wikiconbot.wikitext.sections import Section

_MOST = 50  # tables of a page; a page with more is not an event page, and reading it would take long
_LONGEST = 120  # characters of a line that a notice shows
_ITEM = pattern(r"[#*](?![#*:;])\s*")
_LEADS = pattern(r"[#*]\s*(?:['\s]*(?:\[\[|\{\{))")
_ASKS = pattern(r"[?？؟፧՞⁇]\s*$")


class TableSection(NamedTuple):
    """A section in which the bot's table is; ``first``: nothing else is between its heading and the table."""

    section: Section
    first: bool


class Below(NamedTuple):
    """What is in a table's section: the people who sign up there, what is doubtful, and the entries that sign nobody up."""

    signups: list[SignUp]
    notices: list[Notice]
    rest: list[Entry]


def table_sections(source: Source, sections: Sequence[Section]) -> list[TableSection]:
    """Return the sections that may belong to the bot's table. Lists that contain the table are not among them.

    In such a list the entries are before the table. The table was there before the bot gave it a section.
    """
    found: dict[int, TableSection] = {}
    markers = table_markers(source.text)
    for at in markers if len(markers) <= _MOST else ():
        section = next((s for s in sections if s.level and s.body <= at < s.stop), None)
        if section is None or section.body in found:
            continue
        first = not source.masked[section.body : at].strip(f" \t\r\n{HIDDEN}")
        heading = heading_of(section.heading)
        if is_inside_list(section) and heading not in (Heading.MISLEADING, Heading.OTHER):
            continue
        open_list = heading is Heading.OPEN and Shape(source, section).is_list
        if first or not (heading is Heading.SIGNUP or open_list):
            found[section.body] = TableSection(section, first)
    return list(found.values())


def list_above(
    table: TableSection, sections: Sequence[Section], rosters: Mapping[int, Roster]
) -> Section | None:
    """Return the section of the list above a table's section, or None if the table does not belong to that list.

    ``rosters`` are the lists by the offsets of their sections' bodies. A table that is not right after the list's
    section has a separate section only if it is directly under a heading that is not the heading of a list.
    """
    above = [s for s in sections if s.body in rosters and s.start < table.section.start]
    if not above:
        return None
    if not is_next(table, above) and (not table.first or heading_of(table.section.heading) is Heading.SIGNUP):
        return None
    return next((s for s in reversed(above) if rosters[s.body].signups), above[-1])


def is_next(table: TableSection, lists: Sequence[Section]) -> bool:
    """Whether a table's section begins where the section of a list and its subsections end."""
    return any(table.section.start in (s.stop, s.end) for s in lists)


def read_below(source: Source, above: Section, table: TableSection, *, strict: bool) -> Below:
    """Return what people wrote in a table's section, as lines of the list whose section is ``above``.

    Items and bare signatures sign up; ``strict``: only those with a time. Other signed lines are talk and are reported.
    """
    section = table.section
    block = read_lines(source, above, section.body, section.stop)
    signups, talk = [], dict[int, str]()
    for signup in block.signups:
        if _signs_up(signup, strict=strict):
            signups.append(replace(signup, tentative=signup.tentative or is_tentative(above, firm=False)))
        else:
            talk[signup.page_line] = _said(signup)
    signups = finished(signups, source)
    notices = [doubt(signup, source) for signup in signups if signup.problem]
    notices += unread_notices(source, section, block.unread, block.rest)
    notices += (Notice(line, "unread", {"text": text}) for line, text in talk.items())
    notices += _remarks(signups, above)
    return Below(signups, notices, block.rest)


def _remarks(signups: Sequence[SignUp], above: Section) -> Iterator[Notice]:
    """Yield the remark for each line that signs somebody up below the table."""
    said: set[int] = set()
    for signup in signups:
        if signup.page_line not in said:
            said.add(signup.page_line)
            values = {"user": signup.who or _said(signup), "section": above.heading or ""}
            yield Notice(signup.page_line, "below-the-table", values)


def _signs_up(signup: SignUp, *, strict: bool) -> bool:
    """Whether an entry under the table's heading is a sign-up, and not talk about the table or the event."""
    timed = bool(signup.signed or signup.problem)
    line = _seen(signup)
    if not _ITEM.match(line):
        return timed and not signup.comment and line[:1] not in ("|", "!", ":", ";", "#", "*")
    if _ASKS.search(signup.comment):
        return False
    if timed or strict:
        return timed
    return bool(_LEADS.match(line)) if signup.user else line[:1] == "#"


def _seen(signup: SignUp) -> str:
    """Return an entry's wikitext without its hidden parts, such as a marker of the bot before it."""
    return blank(signup.wikitext, hidden_spans(signup.wikitext)).replace(HIDDEN, "")


def _said(signup: SignUp) -> str:
    """Return the part of an entry that people see, shortened and without personal data."""
    return without_personal(plain_text(_seen(signup)).lstrip("#*:;| "))[:_LONGEST]
