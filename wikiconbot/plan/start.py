"""An event page that the bot is to keep from now on: the template for its settings, and regions for its lists. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Obstacle, Reading, Region
from wikiconbot.plan.own_section import new_section
from wikiconbot.table.write import REGION, WAITING
from wikiconbot.wikitext.placement import Place
from wikiconbot.wikitext.regions import Splice, begin, end, find_region, heading_line, new_lines, splice
from wikiconbot.wikitext.siteinfo import SiteInfo

#: What stays above all else on a page: links to translations, behaviour switches, notes of the page's kind.
_ABOVE = re.compile(
    r"(?:\s*(?:<languages\s*/>|__[A-Z]+__|<!--(?! wikiconbot)[^<>]*-->)[ \t]*\n)*", re.IGNORECASE
)
#: The settings that most organisers want, in the order in which they stand in the template.
_FORM = ("sections", "deadline", "capacity", "columns", "communities", "language")


@dataclass(frozen=True, slots=True)
class Words:
    """What a page is set up with: its wiki, the words of its language, and the language where a setting gives it."""

    siteinfo: SiteInfo
    messages: Messages
    language: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """A page set up: its text, the lines of the template, the heading and the names of the regions that were put on it."""

    text: str
    template: str = ""
    regions: tuple[str, ...] = ()
    heading: str = ""


def proposed(
    text: str, reading: Reading, template: str | None, views: Sequence[str], known: Words
) -> Start | Obstacle:
    """Return the page with the template on top and the regions after its sign-ups; what stands there already stays.

    ``template`` is the name of the settings' template, None where the page is not to have one. Without sign-ups the
    regions stand at the page's end.
    """
    changes: list[Splice] = []
    call = _call(template, known.language) if template else ""
    if call:
        above = _ABOVE.match(text)
        at = above.end() if above else 0
        changes.append(Splice(at, at, f"{call}\n"))
    missing = []
    for name in views:
        region = find_region(text, name)
        if isinstance(region, Obstacle):
            return region
        if region is None:
            missing.append(name)
    heading = ""
    if missing:
        place, heading = _place(text, reading, known)
        empty = "\n".join(f"{begin(name)}\n{end(name)}" for name in missing)
        before = text[: place.at] + (changes[0].new if changes and changes[0].start == place.at else "")
        change = new_lines(before, place.at, len(text), empty, heading)
        heading = heading_line(change, heading) if heading else ""
        changes.append(change)
    return Start(_with(text, changes), call, tuple(missing), heading)


def _with(text: str, changes: list[Splice]) -> str:
    """Return the page with the changes made; of two at one place the first comes first."""
    for change in reversed(changes):
        text = splice(text, [change])
    return text


def _call(template: str, language: str) -> str:
    """Return the template with a line for each setting that most people want."""
    lines = [f"| {name} = {language if name == 'language' else ''}".rstrip() for name in _FORM]
    return "\n".join(("{{" + template, *lines, "}}"))


def _place(text: str, reading: Reading, known: Words) -> tuple[Place, str]:
    """Return where the regions go and the heading above them: after the table, where it stands already."""
    table = find_region(text, REGION)
    if isinstance(table, Region):
        after = text.find("\n", table.end)
        return Place(len(text) if after < 0 else after + 1), ""
    return new_section(text, reading, known.siteinfo, known.messages)


def usual_views(reading: Reading, *, capacity: bool, communities: bool) -> tuple[str, ...]:
    """Return the lists that suit a page: the table, the numbers, and those that have something to tell apart."""
    rosters = {roster.heading for roster in reading.rosters if roster.signups}
    views = [REGION, "summary"]
    views += [WAITING] if capacity else []
    views += ["by-community"] if communities else []
    views += ["by-role"] if len(rosters) > 1 else []
    return tuple(views)
