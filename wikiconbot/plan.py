"""Everything known about a page → the edits to make. Pure."""

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
    did = []
    if "etherpad" in event.parts and pads:
        changes += link_pads(text, pads)
        did.append(messages.say("summary-etherpad"))
    if "participants" in event.parts:
        written = write_table(text, reading, people, event, messages)
        if isinstance(written, Obstacle):
            return Plan(snapshot.page, obstacle=written)
        if written:
            changes.append(written)
            standing = sum(person.status is not Status.WITHDRAWN for person in people)
            did.append(messages.say("summary-table", {"count": standing}))
    new = splice(text, changes)
    if new == text:
        return Plan(snapshot.page)
    if obstacle := _astray(text, new, changes):
        return Plan(snapshot.page, obstacle=obstacle)
    summary = messages.say("summary", {"what": ", ".join(did), "version": __version__})[:_SUMMARY]
    return Plan(snapshot.page, (Edit(snapshot.page, snapshot.revision, text, new, summary),))


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
