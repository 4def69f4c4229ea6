"""Accepting that a pad is not archived → the edit of the notes page: a line in the pad's region. Pure."""

from collections.abc import Collection

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Change, Edit, Obstacle, Plan, Region, Snapshot
from wikiconbot.pages.accepted import (
    Acceptance,
    AcceptedLine,
    accepted,
    render_acceptance,
    without_acceptance,
)
from wikiconbot.pages.dead_links import links_as_text
from wikiconbot.pages.notes import archived, region_name
from wikiconbot.plan.notes.place import end_of_notes, regions_of_pad
from wikiconbot.plan.summary import summary_of
from wikiconbot.wikitext.placement import line_below, stands_in_unit
from wikiconbot.wikitext.regions import Splice, new_body, new_region, seal_holds, sealed, splice, unsealed


def accepted_on(notes: Snapshot, url: str) -> AcceptedLine | None:
    """Return the line on the notes page by which somebody accepted that a pad is not archived.

    Where its notes were saved on the wiki after that, in a region below a line that people changed, the line counts no more.
    """
    found = None
    for region in regions_of_pad(notes, url):
        if isinstance(region, Region):
            body = notes.text[region.body_start : region.body_end]
            found = accepted(body) or (None if archived(body) else found)
    return found


def plan_acceptance(
    event: str, notes: Snapshot, found: Acceptance, messages: Messages, refused: Collection[str] = ()
) -> Plan:
    """Return the edit that writes down, in the pad's region of the notes page, that it is not archived, and why that is accepted.

    Notes that were archived before stay below that line; what people changed stays, and the line goes below it. ``refused`` are parts of addresses to which the wiki allows no link.
    """
    regions = list(regions_of_pad(notes, found.url))
    for region in regions:
        if isinstance(region, Obstacle):
            return Plan(event, obstacle=region)
    own = [region for region in regions if isinstance(region, Region)]
    line = links_as_text(render_acceptance(found, messages), refused)
    name = region_name(found.url, len(own) + 1)
    if own and seal_holds(notes.text, own[-1]) and not stands_in_unit(notes.text, own[-1].start):
        name = own[-1].name
        change = new_body(own[-1], sealed(_with(line, notes.text, own[-1])))
    else:
        change = _new(notes.text, own, name, sealed(line))
    new = splice(notes.text, [change])
    if new == notes.text:
        return Plan(event)
    did = (Change("notes-summary-accepted", {"name": found.name, "kind": found.kind}),)
    edit = Edit(notes.page, notes.revision, notes.text, new, summary_of(did, messages), (name,), did=did)
    return Plan(event, (edit,))


def _with(line: str, text: str, region: Region) -> str:
    """Return a region's body with the line at its top, and what it has of the pad below."""
    body = without_acceptance(unsealed(text[region.body_start : region.body_end])).strip("\n")
    return f"{line}\n{body}" if body else line


def _new(text: str, regions: list[Region], name: str, body: str) -> Splice:
    at = line_below(text, regions[-1].end) if regions else end_of_notes(text)
    return new_region(text, at, name, body)
