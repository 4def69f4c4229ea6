"""Set up an event page for the bot: the template for its settings, and regions for its lists. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from types import MappingProxyType

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Reading, Region
from wikiconbot.plan.own_section import new_section, section_heading
from wikiconbot.table.write import REGION, WAITING
from wikiconbot.wikitext.placement import Place
from wikiconbot.wikitext.regions import (
    Splice,
    begin,
    end,
    heading_line,
    names_on,
    new_lines,
    numbered_name,
    splice,
)
from wikiconbot.wikitext.siteinfo import SiteInfo

#: What stays above everything else on a page: links to translations, behaviour switches, message boxes.
_ABOVE = re.compile(
    r"(?:\s*(?:<languages\s*/>|__[A-Z]+__|<!--(?! wikiconbot)[^<>]*-->)[ \t]*\n)*", re.IGNORECASE
)
#: The settings that most organisers want, in the order in which they are in the template.
FORM: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("sections", "deadline", "capacity", "columns", "communities", "language"), "")
)


@dataclass(frozen=True, slots=True)
class Words:
    """The input for setting up a page: its wiki, the words of its language, and the lines of its settings' template.

    ``form`` are the settings with their values; those without a value are there for people to fill in.
    """

    siteinfo: SiteInfo
    messages: Messages
    form: Mapping[str, str] = field(default_factory=lambda: FORM)


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of one event: their names, and the regions that the page has for it already, by usual names.

    ``number`` is the event's on the page. ``place`` is the place of the lists if it is not next to the event's table.
    """

    reading: Reading
    views: tuple[str, ...]
    standing: Mapping[str, Region] = field(default_factory=dict)
    number: int = 1
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """A page after it is set up: its text, the lines of the template, the headings and the names of the new regions."""

    text: str
    template: str = ""
    regions: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()


def proposed(text: str, events: Sequence[Lists], template: str | None, known: Words) -> Start:
    """Return the page with the template on top and each event's regions after its sign-ups; existing ones stay.

    ``template`` is the name of the settings' template, None if the page gets none. Without sign-ups the
    regions are at the page's end.
    """
    changes: list[Splice] = []
    call = _call(template, known.form) if template else ""
    if call:
        above = _ABOVE.match(text)
        at = above.end() if above else 0
        changes.append(Splice(at, at, f"{call}\n"))
    put: list[str] = []
    headings = []
    for lists in events:
        missing = [name for name in lists.views if name not in lists.standing]
        if not missing:
            continue
        names = [_free(name, lists.number, (*names_on(text), *put)) for name in missing]
        put += names
        place, heading = _place(text, lists, known)
        empty = "\n".join(f"{begin(name)}\n{end(name)}" for name in names)
        before = text[: place.at] + "".join(change.new for change in changes if change.start == place.at)
        change = new_lines(before, place.at, len(text), empty, heading)
        headings += [heading_line(change, heading)] if heading else []
        changes.append(change)
    return Start(_with(text, changes), call, tuple(put), tuple(headings))


def _free(name: str, number: int, taken: Sequence[str]) -> str:
    """Return the name of a region of an event: with its number, or the next free number."""
    return next(free for n in chain((number,), count(2)) if (free := numbered_name(name, n)) not in taken)


def _with(text: str, changes: list[Splice]) -> str:
    """Return the page with the changes made; two changes at one place stay in their order."""
    for change in sorted(changes, key=lambda change: change.start)[::-1]:
        text = splice(text, [change])
    return text


def _call(template: str, form: Mapping[str, str]) -> str:
    """Return the template with a line for each setting that most people want."""
    lines = [f"| {name} = {value}".rstrip() for name, value in form.items()]
    return "\n".join(("{{" + template, *lines, "}}"))


def _place(text: str, lists: Lists, known: Words) -> tuple[Place, str]:
    """Return the place for an event's regions and the heading above them: after its table, if it has one already."""
    table = lists.standing.get(REGION)
    if lists.place:
        return lists.place, section_heading(lists.place, known.messages)
    if table:
        after = text.find("\n", table.end)
        return Place(len(text) if after < 0 else after + 1), ""
    return new_section(text, lists.reading, known.siteinfo, known.messages)


def usual_views(reading: Reading, *, capacity: bool, communities: bool) -> tuple[str, ...]:
    """Return the lists that suit a page: the table, the numbers, and each list for which the page has data."""
    rosters = {roster.heading for roster in reading.rosters if roster.signups}
    views = [REGION, "summary"]
    views += [WAITING] if capacity else []
    views += ["by-community"] if communities else []
    views += ["by-role"] if len(rosters) > 1 else []
    return tuple(views)
