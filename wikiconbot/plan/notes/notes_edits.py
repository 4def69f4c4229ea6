"""Notes that come home from a pad → the edits of the notes page and of the event's page. Pure."""

from collections.abc import Collection

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Change, Edit, Obstacle, Plan, Snapshot
from wikiconbot.pages.notes import Notes, render_notes, without_head
from wikiconbot.plan.notes.notes_links import Links, link_notes
from wikiconbot.plan.notes.place import NotesPlace
from wikiconbot.plan.notes.survival import Survival, survival
from wikiconbot.plan.summary import summary_of
from wikiconbot.wikitext.regions import new_body, new_region, region_text, splice
from wikiconbot.wikitext.siteinfo import SiteInfo


def plan_notes(
    event: Snapshot,
    place: NotesPlace,
    notes: Notes | None,
    links: Links,
    messages: Messages,
    siteinfo: SiteInfo,
    *,
    may_replace: bool = False,
    asks: bool = False,
    moved: Collection[str] = (),
) -> Plan:
    """Return the edits that bring a pad's notes onto the notes page, then the link to them onto the event's.

    ``notes`` is None where the notes page has all of it already. Where less than half of the notes that stand there is left in
    ``notes``, that is an obstacle, unless a person chose them (``may_replace``) or is asked (``asks``). ``moved`` are titles that the notes page had before.
    """
    edits: list[Edit] = []
    doubt = None if may_replace or notes is None else _replaced(place, notes)
    if doubt and not asks:
        return Plan(event.page, obstacle=doubt)
    if notes is not None:
        edit = _write(place, notes, messages)
        if isinstance(edit, Obstacle):
            return Plan(event.page, obstacle=edit)
        edits += [edit] if edit else []
    if place.region or place.base or edits:
        link = link_notes(event, place.page.page, links, messages, moved)
        edits += [link] if link else []
    for edit in edits:
        size = len(edit.new.encode(errors="replace"))
        if size > siteinfo.largest:
            values = {"page": edit.page, "size": str(size), "most": str(siteinfo.largest)}
            if notes is None or edit.page != place.page.page:
                return Plan(event.page, obstacle=Obstacle("obstacle-notes-link-too-big", values))
            values |= {"url": notes.url}
            return Plan(event.page, obstacle=Obstacle("obstacle-notes-too-big", values))
    return Plan(event.page, tuple(edits), warned=(doubt,) if doubt else ())


def _replaced(place: NotesPlace, notes: Notes) -> Obstacle | None:
    """Return that the notes would take the place of others: of those too little is left, as the numbers say."""
    if place.region is None and place.base is not None and not notes.wikitext.strip():
        return None
    measure = _measured(place, notes)
    if measure.is_enough:
        return None
    values = {
        "page": place.page.page,
        "url": notes.url,
        "left": str(measure.left),
        "words": str(measure.words),
    }
    if notes.revision is None:
        return Obstacle("obstacle-notes-replaced-now", values)
    return Obstacle("obstacle-notes-replaced", values | {"revision": str(notes.revision)})


def _measured(place: NotesPlace, notes: Notes) -> Survival:
    """Return how much is left of the notes in the region, and of those above it, which people changed: the pad had them once.

    Where enough is left of those in the region, those above do not count: a person may have let them be replaced.
    """
    here = Survival(0, 0)
    if place.region is not None:
        body = place.page.text[place.region.body_start : place.region.body_end]
        here = survival(without_head(body), notes.wikitext, notes.welcome)
    if notes.before is None or notes.whole is None or (here.words and here.is_enough):
        return here
    return here + survival(notes.before, notes.whole)


def _write(place: NotesPlace, notes: Notes, messages: Messages) -> Edit | Obstacle | None:
    """Return the edit of the notes page, None where it has it all."""
    page, text = place.page, place.page.text
    if place.region is None and place.base is not None and not notes.wikitext.strip():
        return None
    body = render_notes(notes, messages, place.base)
    if place.region is None:
        change = new_region(text, place.at, place.name, body)
    else:
        change = new_body(place.region, body)
    new = splice(text, [change])
    if new == text:
        return None
    if region_text(new, place.name) != f"\n{body}\n":
        line = str(text.count("\n", 0, change.start) + 1)
        return Obstacle("obstacle-notes-astray", {"line": line, "page": page.page, "url": notes.url})
    revision = messages.say("notes-unknown") if notes.revision is None else str(notes.revision)
    did = (Change("notes-summary", {"name": notes.name, "revision": revision}),)
    return Edit(page.page, page.revision, text, new, summary_of(did, messages), (place.name,), did=did)
