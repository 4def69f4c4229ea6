"""Everything known about a page → the edits to make. Pure."""

import re
from collections import Counter
from dataclasses import dataclass

from wikiconbot import __version__
from wikiconbot.model import (
    Edit,
    Event,
    Messages,
    Obstacle,
    PadLink,
    Participant,
    Plan,
    Reading,
    Region,
    Snapshot,
    Status,
)
from wikiconbot.pages import participants as table
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.places import place_after, stands_in_template
from wikiconbot.wikitext.regions import (
    Splice,
    begin,
    find_region,
    live,
    new_body,
    new_region,
    region_text,
    seal_holds,
    splice,
)

_MOST_LOST = 1 / 3  # of a table's people may go at once; more is rather a mistake than the truth
_SUMMARY = 480  # characters; MediaWiki cuts at 500 without a word


def make_plan(
    snapshot: Snapshot,
    reading: Reading,
    people: tuple[Participant, ...],
    pads: tuple[PadLink, ...],
    event: Event,
    messages: Messages,
) -> Plan:
    """Return what to write on the page, or what stands in the way; a page that needs nothing gets no edit."""
    text = snapshot.text
    changes: list[Splice] = []
    lines: list[tuple[str, str]] = []
    regions: list[str] = []
    did = []
    if "etherpad" in event.parts and pads:
        changes += link_pads(text, pads)
        lines = _lines_with(text, changes)
        did.append(messages.say("summary-etherpad"))
    if "participants" in event.parts:
        written = write_table(text, reading, people, event, messages)
        if isinstance(written, Obstacle):
            return Plan(snapshot.page, obstacle=written)
        if written:
            changes.append(written)
            regions.append(table.REGION)
            standing = sum(person.status is not Status.WITHDRAWN for person in people)
            did.append(messages.say("summary-table", {"count": standing}))
    new = splice(text, changes)
    if new == text:
        return Plan(snapshot.page)
    if obstacle := _astray(text, new, changes):
        return Plan(snapshot.page, obstacle=obstacle)
    summary = messages.say("summary", {"what": ", ".join(did), "version": __version__})[:_SUMMARY]
    edit = Edit(snapshot.page, snapshot.revision, text, new, summary, tuple(regions), tuple(lines))
    return Plan(snapshot.page, (edit,))


def _lines_with(text: str, changes: list[Splice]) -> list[tuple[str, str]]:
    """Return the lines that changes stand in, before and after them; one line may have several."""
    found: dict[int, list[Splice]] = {}
    for change in changes:
        found.setdefault(text.rfind("\n", 0, change.start) + 1, []).append(change)
    lines = []
    for first, here in sorted(found.items()):
        end = text.find("\n", max(change.end for change in here))
        old = text[first : len(text) if end < 0 else end]
        moved = [Splice(change.start - first, change.end - first, change.new) for change in here]
        lines.append((old, splice(old, moved)))
    return lines


def link_pads(text: str, pads: tuple[PadLink, ...]) -> list[Splice]:
    """Return the changes that make bare pad names links: the one thing the bot changes outside regions."""
    return [
        Splice(fact.start, fact.end, markup.external_link(url, text[fact.start : fact.end]))
        for fact, url in ((pad.fact, pad.url) for pad in pads)
    ]


def write_table(
    text: str, reading: Reading, people: tuple[Participant, ...], event: Event, messages: Messages
) -> Splice | Obstacle | None:
    """Return the change that brings the participants table up to date, None where nothing is to be done.

    Where no region stands yet, one is opened at the end of the last list that has entries: the table
    follows the sign-ups, and whoever adds a line below it is still read.
    """
    region = find_region(text, table.REGION)
    if isinstance(region, Obstacle):
        return region
    if region is None and not people:
        return None
    body = table.render(people, messages)
    if region is None:
        last = max((roster for roster in reading.rosters if roster.signups), key=lambda roster: roster.end)
        at = place_after(text, last.signups[-1].line, last.end)
        return new_region(text, at, table.REGION, body)
    if obstacle := _in_the_way(text, region, len(people), event):
        return obstacle
    change = new_body(region, body)
    return None if text[change.start : change.end] == change.new else change


def _in_the_way(text: str, region: Region, people: int, event: Event) -> Obstacle | None:
    """Return why the region may not be written anew: where it stands, what people wrote in it, whom it would lose."""
    if stands_in_template(text, region.start):
        return Obstacle("obstacle-in-template", {"line": str(text.count("\n", 0, region.start) + 1)})
    if not seal_holds(text, region):
        first, last = (str(text.count("\n", 0, at) + 1) for at in (region.start, region.end))
        return Obstacle("obstacle-edited", {"first": first, "last": last})
    before = table.people_in(text, region)
    if before - people > before * _MOST_LOST and not event.allow_shrink:
        return Obstacle("obstacle-shrink", {"before": str(before), "after": str(people)})
    return None


def _astray(text: str, new: str, changes: list[Splice]) -> Obstacle | None:
    """Return what is wrong where the new region would not be one: in a comment that is never closed, say."""
    if begin(table.REGION) not in new or isinstance(find_region(new, table.REGION), Region):
        return None
    at = max(change.start for change in changes)
    return Obstacle("obstacle-astray", {"line": str(text.count("\n", 0, at) + 1)})


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
        places = [match.start() for match in re.finditer(rf"^{re.escape(new)}$", text, re.MULTILINE)]
        places = [at for at in places if shown[at : at + len(new)] == new]
        if len(places) == times:
            changes += [Splice(at, at + len(new), old) for at in places]
        else:
            left.append(new)
    return changes, tuple(left)
