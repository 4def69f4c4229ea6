"""The section for the bot's regions on an event's page: its place, and which regions move there from the list."""

import re
from collections.abc import Sequence

from wikiconbot.i18n.messages import Messages
from wikiconbot.lazy import pattern
from wikiconbot.model import Reading, Region, Roster
from wikiconbot.table.write import REGION
from wikiconbot.wikitext.placement import Place, after_section, at_the_end
from wikiconbot.wikitext.regions import is_marked, is_of_format_1
from wikiconbot.wikitext.siteinfo import SiteInfo

#: Lines that belong to the entry above them: of a list, of a table, and the ends of boxes around them.
_OF_LIST = pattern(r"\s*(?:[#*:;|!].*|(?:</[a-zA-Z]+\s*>\s*)+)?")
#: After an empty section: the page's end, a heading, what belongs to the page or to translators.
_NOTHING = pattern(r"\s*(?:\Z|=|\[\[|__[A-Z]|</?translate|\{\{DEFAULTSORT)")
_COMMENT = pattern(r"<!--.*?-->", re.DOTALL)


def own_section(text: str, reading: Reading, siteinfo: SiteInfo) -> Place:
    """Return where the section for the bot's regions goes: after the sign-up section with the last list that has entries."""
    rosters = [r for r in reading.rosters if r.signups] or list(reading.rosters)
    if not rosters:
        return at_the_end(text, siteinfo)
    last = max(rosters, key=lambda roster: roster.end)
    headings = frozenset(roster.line for roster in reading.rosters)
    line = _last_line(last, text.count("\n", 0, last.end) + 2)
    return after_section(text, headings, last.line, line, siteinfo)


def new_section(text: str, reading: Reading, siteinfo: SiteInfo, messages: Messages) -> tuple[Place, str]:
    """Return the place for the bot's regions, and the heading above them.

    If the page already has that heading with nothing below it, as after people removed a table, it is not written again.
    """
    place = own_section(text, reading, siteinfo)
    said = re.escape(messages.say("table-heading"))
    stands = re.compile(rf"\s*(={{1,6}})[ \t]*{said}[ \t]*\1[ \t]*(?:\n|\Z)").match(text, place.at)
    if stands and _NOTHING.match(text, stands.end()):
        return Place(stands.end()), ""
    return place, section_heading(place, messages)


def section_heading(place: Place, messages: Messages) -> str:
    """Return the heading above the bot's regions, as wikitext."""
    marks = "=" * place.level
    return f"{marks} {messages.say('table-heading')} {marks}"


def in_the_way(text: str, regions: Sequence[Region], reading: Reading) -> tuple[Region, ...]:
    """Return the regions that are directly after a list inside its section, where people add their lines.

    That is the participants table of a version without a number in its format, with the regions next to it. A
    table that people moved, with their words before it, and one with a number stay.
    """
    near = _next_to_table(text, sorted(regions, key=lambda region: region.start))
    table = next((region for region in near if region.name == REGION), None)
    if table is None or not is_of_format_1(text[table.body_start : table.body_end]):
        return ()
    line = text.count("\n", 0, near[0].start) + 1
    roster = next((r for r in reading.rosters if r.line < line and near[-1].end <= r.end), None)
    if roster is None or not any(s.page_line < line for s in roster.signups):
        return ()
    last = _last_line(roster, line)
    *_, before = text[: near[0].start].split("\n", last)
    lines = _COMMENT.sub("", before).split("\n")
    if lines[-1].strip() or not all(_OF_LIST.fullmatch(one) for one in lines):
        return ()
    return tuple(region for region in near if not is_marked(text, region))


def _next_to_table(text: str, regions: Sequence[Region]) -> list[Region]:
    """Return the table's region and the regions that are next to it with nothing between them."""
    near: list[Region] = []
    for region in regions:
        if near and text[near[-1].end : region.start].strip():
            if any(one.name == REGION for one in near):
                break
            near = []
        near.append(region)
    return near


def _last_line(roster: Roster, before: int) -> int:
    """Return the last line of a list's entries that are before a line; that of its heading if there are none."""
    lines = (s.page_line + s.wikitext.count("\n") for s in roster.signups if s.page_line < before)
    return max(lines, default=roster.line)
