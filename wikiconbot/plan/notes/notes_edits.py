"""Notes that are saved on the wiki from a pad → the edits of the notes page and of the event's page. Pure."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Edit, Obstacle, Plan, Snapshot
from wikiconbot.pages.notes import Notes, render_notes, without_head
from wikiconbot.plan.notes.joined_parts import ReadParts, no_parts
from wikiconbot.plan.notes.notes_links import Links, link_notes
from wikiconbot.plan.notes.place import NotesPlace
from wikiconbot.plan.notes.spread import archived_in, saved_notes, spread
from wikiconbot.plan.notes.survival import Survival, survival
from wikiconbot.plan.summary import summary_of
from wikiconbot.wikitext.regions import region_text
from wikiconbot.wikitext.siteinfo import SiteInfo

#: This part of a page is left free, so that the notes of another pad can begin on it.
_SPARE = 16


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
    read: ReadParts | None = None,
) -> Plan:
    """Return the edits that bring a pad's notes onto the notes page, then the link to them onto the event's.

    ``notes`` is None if the notes page has all of it already. Where less than half of the notes that are there is left in
    ``notes``, that is an obstacle, unless a person chose them (``may_replace``) or is asked (``asks``),
    or they correct what was replaced before: then most of an earlier state of the notes is in them. ``left`` returns the notes page as the bot left it lately,
    ``stood`` all that the pad said when it was archived there last. ``moved`` are titles that
    the notes page had before. Notes that are larger than a page go onto several; ``read`` reads those after the first (None: there are none yet).
    """
    edits: list[Edit] = []
    doubt = None if may_replace or notes is None else _replaced(place, notes, left, stood)
    if doubt and not asks:
        return Plan(event.page, obstacle=doubt)
    if notes is not None:
        place = replace(place, stale=_stale(place, notes))
        written = _write(
            event.page, place, notes, messages, siteinfo.largest, read or no_parts(place.on_wiki.page)
        )
        if isinstance(written, Obstacle):
            return Plan(event.page, obstacle=written)
        edits += written
    if place.region or place.base or edits:
        link = link_notes(event, place.page.page, links, messages, moved)
        edits += [link] if link else []
    for edit in edits:
        size = len(edit.new.encode(errors="replace"))
        if size > siteinfo.largest:
            values = {"page": edit.page, "size": str(size), "most": str(siteinfo.largest)}
            return Plan(event.page, obstacle=Obstacle("obstacle-notes-link-too-big", values))
    return Plan(event.page, tuple(edits), warned=(doubt,) if doubt else ())


def _replaced(
    place: NotesPlace, notes: Notes, left: Callable[[], Sequence[str]], stood: Callable[[], str | None]
) -> Obstacle | None:
    """Return that the notes would take the place of others: of those too little is left, as the numbers say."""
    if place.region is None and place.base is not None and not notes.wikitext.strip():
        return None
    measure = _measured(place, notes, place.page.text)
    if measure.is_enough:
        measure = _here(place, notes, place.page.text) + _just_lost(place, notes, stood)
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
    """Whether the notes are earlier ones that came back: most of them is there again, and what is on the page had lost them.

    So it is where a person let spam in, and the pad was restored; not where notes that grew are reverted to what they were at first.
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
    here = _here(place, notes, page)
    if notes.before is None or notes.whole is None or (here.words and here.is_enough):
        return here
    return here + survival(notes.before, notes.whole)


def _here(place: NotesPlace, notes: Notes, page: str) -> Survival:
    """Return how much is left of the notes in the region, as a text of the ``page`` has it."""
    if (body := region_text(page, place.name)) is None:
        return Survival(0, 0)
    there = without_head(body)
    if place.torn:  # lines that moved from one part to another may be in both
        there = "\n".join(dict.fromkeys(there.split("\n")))
    return survival(there, notes.wikitext, notes.welcome)


def _just_lost(place: NotesPlace, notes: Notes, stood: Callable[[], str | None]) -> Survival:
    """Return how much is left of the notes above the region, where the pad had them when the region was written last.

    If it did not have them any more then, a person let that happen, and they do not count.
    """
    if place.region is None or notes.before is None or notes.whole is None:
        return Survival(0, 0)
    above = survival(notes.before, notes.whole)
    if above.is_enough:
        return above
    said = stood()
    had_them = said is not None and survival(notes.before, said).is_enough
    return above if had_them else Survival(0, 0)


def _stale(place: NotesPlace, notes: Notes) -> tuple[str, ...]:
    """Return the names of the regions below whose notes these have too, or have no more."""
    texts = {name: without_head(region_text(place.on_wiki.text, name) or "") for name in place.stale}
    return tuple(name for name, text in texts.items() if survival(text, notes.wikitext).is_enough)


def _write(
    event: str, place: NotesPlace, notes: Notes, messages: Messages, largest: int, read: ReadParts
) -> tuple[Edit, ...] | Obstacle:
    """Return the edits of the notes page and of those for its parts, none if they have it all."""
    if place.region is None and place.base is not None and not notes.wikitext.strip():
        return ()
    page = place.on_wiki
    body = render_notes(notes, messages, place.base)
    new = place.with_body(body)
    stands = archived_in(place)
    if len(new.encode(errors="replace")) > largest - largest // _SPARE or (stands and stands.parts):
        return spread(event, place, notes, messages, largest, read)
    if new == page.text:
        return ()
    if region_text(new, place.name) != f"\n{body}\n":
        at = next(
            (at for at, (one, other) in enumerate(zip(page.text, new, strict=False)) if one != other), 0
        )
        line = str(page.text.count("\n", 0, at) + 1)
        return Obstacle("obstacle-notes-astray", {"line": line, "page": page.page, "url": notes.url})
    did = (saved_notes(notes, messages),)
    return (
        Edit(
            page.page,
            page.revision,
            page.text,
            new,
            summary_of(did, messages),
            (place.name, *place.stale),
            did=did,
        ),
    )
