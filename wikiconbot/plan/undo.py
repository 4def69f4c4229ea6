"""What a run did → the edit that takes it back. Pure."""

import re
from collections import Counter
from dataclasses import dataclass

from wikiconbot import __version__
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Edit, Obstacle, Plan, Snapshot
from wikiconbot.wikitext.regions import Splice, find_region, live, region_text, splice

_SUMMARY = 480  # characters; MediaWiki cuts at 500 without a word


@dataclass(frozen=True, slots=True)
class Done:
    """What a run did to a page, by the page's text before and after it: which regions and which other lines."""

    run: str
    page: str
    before: str
    after: str
    regions: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]


def plan_undo(snapshot: Snapshot, done: Done, messages: Messages) -> Plan:
    """Return the edit that takes back what a run did, where its regions still stand as it left them.

    A line outside of the regions (the Etherpad link) is taken back where it still stands, and left alone where
    somebody has changed it since.
    """
    text = snapshot.text
    changes: list[Splice] = []
    for name in done.regions:
        change = _region_back(text, done, name)
        if isinstance(change, Obstacle):
            return Plan(snapshot.page, obstacle=change)
        changes.append(change)
    back, left = _lines_back(text, done.lines)
    new = splice(text, changes + back)
    if new == text:
        return Plan(snapshot.page, left=left)
    summary = messages.say("summary-undo", {"run": done.run, "version": __version__})[:_SUMMARY]
    edit = Edit(
        snapshot.page,
        snapshot.revision,
        text,
        new,
        summary,
        done.regions,
        tuple((new, old) for old, new in done.lines if new not in left),
    )
    return Plan(snapshot.page, (edit,), left=left)


def stands_as_left(text: str, done: Done) -> bool:
    """Return whether the regions of a page stand as the run left them."""
    return all(region_text(text, name) == region_text(done.after, name) for name in done.regions)


def _region_back(text: str, done: Done, name: str) -> Splice | Obstacle:
    """Return the change that brings a region back to what it was before the run, or takes it off the page."""
    region = find_region(text, name)
    before = region_text(done.before, name)
    if region is None and before is None:
        return Splice(len(text), len(text), "")
    if isinstance(region, Obstacle):
        return region
    if region is None or text[region.body_start : region.body_end] not in (
        region_text(done.after, name),
        before,
    ):
        return Obstacle("obstacle-changed-since", {"region": name})
    if before is not None:
        return Splice(region.body_start, region.body_end, before)
    begins_line = region.start == 0 or text[region.start - 1] == "\n"
    if region.end < len(text):  # the line's end goes with it where the whole line is the region's
        return Splice(region.start, region.end + (begins_line and text[region.end] == "\n"), "")
    return Splice(region.start - (begins_line and region.start > 0), region.end, "")


def _lines_back(text: str, lines: tuple[tuple[str, str], ...]) -> tuple[list[Splice], tuple[str, ...]]:
    """Return the changes that put old lines in the place of new ones, and the new lines that have to stay.

    A line goes back only where it stands as often as the run wrote it: elsewhere somebody has changed it, or quotes it.
    """
    shown = live(text)
    changes: list[Splice] = []
    left: list[str] = []
    for (old, new), times in Counter(lines).items():
        if not old:  # lines that the run put on the page, and nobody else has
            at = text.find(new)
            if at >= 0 and text.count(new) == 1 and text[at : at + len(new) + 1] == f"{new}\n":
                changes.append(Splice(at, at + len(new) + 1, ""))
            elif at >= 0:
                left.append(new)
            continue
        places = [match.start() for match in re.finditer(rf"^{re.escape(new)}$", text, re.MULTILINE)]
        places = [at for at in places if shown[at : at + len(new)] == new]
        if len(places) == times:
            changes += [Splice(at, at + len(new), old) for at in places]
        else:
            left.append(new)
    return changes, tuple(left)
