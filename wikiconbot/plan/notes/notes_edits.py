"""Notes that come home from a pad → the edits of the notes page and of the event's page. Pure."""

from dataclasses import dataclass

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Change, Edit, Fact, Obstacle, PadLink, Plan, Snapshot
from wikiconbot.pages.notes import Notes, links_to, notes_link, render_notes
from wikiconbot.plan.notes.place import NotesPlace
from wikiconbot.plan.pad_links import link_pads
from wikiconbot.plan.summary import summary_of
from wikiconbot.wikitext.placement import stands_in_unit
from wikiconbot.wikitext.regions import Splice, new_body, new_region, region_text, splice
from wikiconbot.wikitext.siteinfo import SiteInfo

_LEAST = 1 / 3  # of the notes must stay: less is rather a pad that somebody emptied than what the event wants
_SHORT = 300  # characters, below which notes may shrink as they like


@dataclass(frozen=True, slots=True)
class Links:
    """The facts of the event's page that have a pad, those that name it barely as links; all are to get one to the notes."""

    facts: tuple[Fact, ...] = ()
    bare: tuple[PadLink, ...] = ()


def plan_notes(
    event: Snapshot,
    place: NotesPlace,
    notes: Notes | None,
    links: Links,
    messages: Messages,
    siteinfo: SiteInfo,
    *,
    may_shrink: bool = False,
) -> Plan:
    """Return the edits that bring a pad's notes onto the notes page, then the link to them onto the event's.

    ``notes`` is None where the notes page has all of it already.
    """
    edits: list[Edit] = []
    if notes is not None:
        edit = _write(place, notes, messages, may_shrink=may_shrink)
        if isinstance(edit, Obstacle):
            return Plan(event.page, obstacle=edit)
        edits += [edit] if edit else []
    if place.region or place.base or edits:
        link = _link(event, place.page.page, links, messages)
        edits += [link] if link else []
    for edit in edits:
        size = len(edit.new.encode(errors="replace"))
        if size > siteinfo.largest:
            values = {"page": edit.page, "size": str(size), "most": str(siteinfo.largest)}
            return Plan(event.page, obstacle=Obstacle("obstacle-too-big", values))
    return Plan(event.page, tuple(edits))


def _write(
    place: NotesPlace, notes: Notes, messages: Messages, *, may_shrink: bool
) -> Edit | Obstacle | None:
    """Return the edit of the notes page, None where it has it all."""
    page, text = place.page, place.page.text
    if place.base is not None and not notes.wikitext.strip():
        return None
    body = render_notes(notes, messages, place.base.revision if place.base else None)
    if place.region is None:
        change = new_region(text, place.at, place.name, body)
    else:
        change = new_body(place.region, body)
        old = text[change.start : change.end]
        if len(old) > _SHORT and len(change.new) < len(old) * _LEAST and not may_shrink:
            values = {"page": page.page, "url": notes.url, "revision": str(notes.revision)}
            return Obstacle("obstacle-notes-shrink", values)
    new = splice(text, [change])
    if new == text:
        return None
    if region_text(new, place.name) != f"\n{body}\n":
        return Obstacle("obstacle-astray", {"line": str(text.count("\n", 0, change.start) + 1)})
    revision = messages.say("notes-unknown") if notes.revision is None else str(notes.revision)
    did = (Change("notes-summary", {"name": notes.name, "revision": revision}),)
    return Edit(page.page, page.revision, text, new, summary_of(did, messages), (place.name,), did=did)


def _link(event: Snapshot, title: str, links: Links, messages: Messages) -> Edit | None:
    """Return the edit that puts the link to the notes behind the pad's; never in a translation unit."""
    text = event.text
    bare = [pad for pad in links.bare if not stands_in_unit(text, pad.fact.start)]
    made = {(change.start, change.end): change.new for change in link_pads(text, bare)}
    changes = []
    for fact in links.facts:
        raw = text[fact.start : fact.end]
        if stands_in_unit(text, fact.start) or links_to(raw, title, event.page):
            continue
        pad = made.get((fact.start, fact.end), raw)
        changes.append(Splice(fact.start, fact.end, f"{pad} {notes_link(title, messages)}"))
    if not changes:
        return None
    new = splice(text, changes)
    lines = [(old, now) for old, now in zip(text.split("\n"), new.split("\n"), strict=True) if old != now]
    did = (*[Change("summary-etherpad")] * bool(made), Change("notes-summary-link"))
    return Edit(event.page, event.revision, text, new, summary_of(did, messages), lines=tuple(lines), did=did)
