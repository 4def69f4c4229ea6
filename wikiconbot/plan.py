"""Everything known about a page → the edits to make. Pure."""

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
from wikiconbot.wikitext.regions import Splice, begin, find_region, new_body, new_region, seal_holds, splice

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
        lines = [_line_with(text, change) for change in changes]
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


def _line_with(text: str, change: Splice) -> tuple[str, str]:
    """Return the line that a change stands in, before and after it."""
    first = text.rfind("\n", 0, change.start) + 1
    last = text.find("\n", change.end)
    old = text[first : len(text) if last < 0 else last]
    return old, old[: change.start - first] + change.new + old[change.end - first :]


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
    changes += [back for old, new in done.lines if (back := _line_back(text, old, new))]
    new = splice(text, changes)
    if new == text:
        return Plan(snapshot.page)
    summary = messages.say("summary-undo", {"run": done.run, "version": __version__})[:_SUMMARY]
    edit = Edit(
        snapshot.page,
        snapshot.revision,
        text,
        new,
        summary,
        done.regions,
        tuple((new, old) for old, new in done.lines),
    )
    return Plan(snapshot.page, (edit,))


def stands_as_left(text: str, done: Done) -> bool:
    """Return whether the regions of a page stand as the run left them."""
    return all(region_text(text, name) == region_text(done.after, name) for name in done.regions)


def region_text(text: str, name: str) -> str | None:
    """Return what stands between the markers of a region, None where there is no region that can be found."""
    region = find_region(text, name)
    return text[region.body_start : region.body_end] if isinstance(region, Region) else None


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
    if region.end < len(text):
        return Splice(region.start, region.end + (text[region.end] == "\n"), "")
    return Splice(region.start - (text[: region.start].endswith("\n")), region.end, "")


def _line_back(text: str, old: str, new: str) -> Splice | None:
    """Return the change that puts an old line in the place of a new one, None unless that one stands once."""
    at = f"\n{text}\n".find(f"\n{new}\n")
    if at < 0 or f"\n{text}\n".find(f"\n{new}\n", at + 1) >= 0:
        return None
    return Splice(at, at + len(new), old)
