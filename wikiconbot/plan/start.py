"""An event page that the bot is to keep from now on: the template for its settings, and regions for its lists. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wikiconbot.model import Obstacle, Reading, Region
from wikiconbot.table.write import REGION, WAITING
from wikiconbot.wikitext.placement import place_after
from wikiconbot.wikitext.regions import Splice, begin, end, find_region, splice

#: What stays above all else on a page: links to translations, behaviour switches, notes of the page's kind.
_ABOVE = re.compile(
    r"(?:\s*(?:<languages\s*/>|__[A-Z]+__|<!--(?! wikiconbot)[^<>]*-->)[ \t]*\n)*", re.IGNORECASE
)
#: The settings that most organisers want, in the order in which they stand in the template.
_FORM = ("sections", "deadline", "capacity", "columns", "communities", "language")


@dataclass(frozen=True, slots=True)
class Start:
    """A page set up: its text, the lines of the template and the names of the regions that were put on it."""

    text: str
    template: str = ""
    regions: tuple[str, ...] = ()


def proposed(
    text: str, reading: Reading, template: str | None, views: Sequence[str], language: str = ""
) -> Start | Obstacle:
    """Return the page with the template on top and the regions behind its sign-ups; what stands there already stays.

    ``template`` is the name of the settings' template, None where the page is not to have one. Without sign-ups the
    regions stand at the page's end.
    """
    changes: list[Splice] = []
    call = _call(template, language) if template else ""
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
    if missing:
        at, before = _place(text, reading)
        empty = "\n".join(f"{begin(name)}\n{end(name)}" for name in missing)
        changes.append(Splice(at, at, f"{before}{empty}" + ("" if at == len(text) else "\n")))
    return Start(splice(text, changes), call, tuple(missing))


def _call(template: str, language: str) -> str:
    """Return the template with a line for each setting that most people want."""
    lines = [f"| {name} = {language if name == 'language' else ''}".rstrip() for name in _FORM]
    return "\n".join(("{{" + template, *lines, "}}"))


def _place(text: str, reading: Reading) -> tuple[int, str]:
    """Return where the regions go, and the line end that parts them from what stands before: behind the table."""
    table = find_region(text, REGION)
    if isinstance(table, Region):
        after = text.find("\n", table.end)
        return (len(text), "\n") if after < 0 else (after + 1, "")
    rosters = [roster for roster in reading.rosters if roster.signups] or list(reading.rosters)
    if not rosters:
        return len(text), "" if text.endswith("\n") or not text else "\n"
    last = max(rosters, key=lambda roster: roster.end)
    line = last.signups[-1].page_line if last.signups else last.line
    at = place_after(text, line, last.end)
    return at, "\n" if at and text[at - 1] != "\n" else ""


def usual_views(reading: Reading, *, capacity: bool, communities: bool) -> tuple[str, ...]:
    """Return the lists that suit a page: the table, the numbers, and those that have something to tell apart."""
    rosters = {roster.heading for roster in reading.rosters if roster.signups}
    views = [REGION, "summary"]
    views += [WAITING] if capacity else []
    views += ["by-community"] if communities else []
    views += ["by-role"] if len(rosters) > 1 else []
    return tuple(views)
