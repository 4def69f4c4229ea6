"""What a run did → the edit that takes it back. Pure."""

import re
from collections import Counter
from dataclasses import dataclass

from wikiconbot import __version__
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Edit, Obstacle, Plan, Region, Snapshot
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.regions import Splice, begin, find_region, live, new_lines, region_text, splice

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
    new = _moved_back(splice(text, changes), done)
    back, left = _lines_back(new, done.lines)
    new = splice(new, back)
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
        tuple((new, old) for old, new in done.lines if new.strip("\n") not in left),
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
    return _off(text, region)


def _moved_back(text: str, done: Done) -> str:
    """Return the page with the regions that the run moved behind the line again behind which they stood.

    Where that line is gone, or stands twice, a region stays where the run put it.
    """
    moved = [name for name in done.regions if _was_moved(done, name)]
    for line in dict.fromkeys(_line_above(done.before, name) for name in moved):
        names = [name for name in moved if _line_above(done.before, name) == line]
        taken, cuts = _cut(text, sorted(names, key=lambda name: done.before.index(begin(name))))
        rest = splice(text, cuts)
        places = [m.end() for m in re.finditer(rf"^{re.escape(line)}$", rest, re.MULTILINE)]
        if len(places) == 1:
            at = min(places[0] + 1, len(rest))
            text = splice(rest, [new_lines(rest[:at], at, len(rest), "\n".join(taken))])
    return text


def _was_moved(done: Done, name: str) -> bool:
    """Whether a run moved a region: it stands behind another line, or behind a heading that the run put there."""
    before, after = find_region(done.before, name), find_region(done.after, name)
    if not (isinstance(before, Region) and isinstance(after, Region)):
        return False
    headings = {new.strip("\n") for old, new in done.lines if not old}
    return _line_above(done.after, name) in headings - {_line_above(done.before, name)}


def _line_above(text: str, name: str) -> str:
    """Return the line before a region, past the other regions between them."""
    last = len(live(text)[: text.index(begin(name))].rstrip(f" \t\r\n{HIDDEN}"))
    return text[text.rfind("\n", 0, last) + 1 : text.find("\n", last)] if last else ""


def _cut(text: str, names: list[str]) -> tuple[list[str], list[Splice]]:
    """Return the regions of these names, and the changes that take them off the page."""
    regions = [region for name in names if isinstance(region := find_region(text, name), Region)]
    return [text[region.start : region.end] for region in regions], [_off(text, r) for r in regions]


def _off(text: str, region: Region) -> Splice:
    """Return the change that takes a region off the page, with the line's end where the whole line is the region's."""
    begins_line = region.start == 0 or text[region.start - 1] == "\n"
    if region.end < len(text):
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
            stop = at + len(new)
            if at >= 0 and text.count(new) == 1 and text[stop : stop + 1] in ("\n", ""):
                ends = (
                    stop == len(text) and text[at - 1 : at] == "\n"
                )  # the line before it ends the page again
                changes.append(Splice(at - ends, min(stop + 1, len(text)), ""))
            elif at >= 0:
                left.append(new.strip("\n"))
            continue
        places = [match.start() for match in re.finditer(rf"^{re.escape(new)}$", text, re.MULTILINE)]
        places = [at for at in places if shown[at : at + len(new)] == new]
        if len(places) == times:
            changes += [Splice(at, at + len(new), old) for at in places]
        else:
            left.append(new)
    return changes, tuple(left)
