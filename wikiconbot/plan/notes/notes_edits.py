"""Notes that come home from a pad → the edits of the notes page and of the event's page. Pure."""

from collections.abc import Callable, Collection, Sequence

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
    left: Callable[[], Sequence[str]] = tuple,
    stood: Callable[[], str | None] = lambda: None,
) -> Plan:
    """Return the edits that bring a pad's notes onto the notes page, then the link to them onto the event's.

    ``notes`` is None where the notes page has all of it already. Where less than half of the notes that stand there is left in
    ``notes``, that is an obstacle, unless a person chose them (``may_replace``) or is asked (``asks``),
    or they mend what was replaced before: then most of an earlier state of the notes is in them. ``left`` returns the notes page as the bot left it lately,
    ``stood`` all that the pad said when it was archived there last. ``moved`` are titles that
    the notes page had before.
    """
    edits: list[Edit] = []
    doubt = None if may_replace or notes is None else _replaced(place, notes, left, stood)
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


def _replaced(
    place: NotesPlace, notes: Notes, left: Callable[[], Sequence[str]], stood: Callable[[], str | None]
) -> Obstacle | None:
    """Return that the notes would take the place of others: of those too little is left, as the numbers say."""
    if place.region is None and place.base is not None and not notes.wikitext.strip():
        return None
    measure = _measured(place, notes, place.page.text)
    if measure.is_enough or _is_restored(place, notes, left, stood):
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


def _is_restored(
    place: NotesPlace, notes: Notes, left: Callable[[], Sequence[str]], stood: Callable[[], str | None]
) -> bool:
    """Whether the notes are earlier ones that came back: most of them is there again, and what stands on the page had lost them.

    So it is where a person let spam in, and the pad was restored; not where notes that grew are taken back to what they were at first.
    """
    if place.region is None:
        return False
    body = place.page.text[place.region.body_start : place.region.body_end]
    spoilt = without_head(body) if notes.before is None else stood()
    if spoilt is None:
        return False
    for text in left():
        earlier, lost = _measured(place, notes, text), survival(notes.before or "", spoilt)
        lost += survival(without_head(region_text(text, place.name) or ""), spoilt)
        if lost.words and not lost.is_enough and earlier.words and earlier.is_enough:
            return True
    return False


def _measured(place: NotesPlace, notes: Notes, page: str) -> Survival:
    """Return how much is left of the notes in the region, as a text of the ``page`` has it, and of those above it, which people changed: the pad had them once.

    Where enough is left of those in the region, those above do not count: a person may have let them be replaced.
    """
    here = Survival(0, 0)
    if (body := region_text(page, place.name)) is not None:
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
