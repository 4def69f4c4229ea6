"""Notes that come home from a pad → the edits of the notes page and of the event's page. Pure."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Change, Edit, Fact, Obstacle, PadLink, Plan, Region, Snapshot
from wikiconbot.pages.notes import (
    Archived,
    Notes,
    archived,
    links_to,
    notes_link,
    region_name,
    render_notes,
)
from wikiconbot.plan.pad_links import link_pads
from wikiconbot.plan.summary import summary_of
from wikiconbot.wikitext.placement import place_after, stands_in_template, stands_in_unit
from wikiconbot.wikitext.regions import (
    Splice,
    find_region,
    new_body,
    new_region,
    region_text,
    seal_holds,
    splice,
)
from wikiconbot.wikitext.siteinfo import SiteInfo

_MOST_REGIONS = 50  # of one pad: people would have changed its notes on the wiki as often
_LEAST = 1 / 3  # of the notes must stay: less is rather a pad that somebody emptied than what the event wants
_SHORT = 300  # characters, below which notes may shrink as they like


@dataclass(frozen=True, slots=True)
class NotesPlace:
    """Where a pad's notes go on the notes page: into ``region``, or where there is none yet, into a new one at ``at``.

    ``stands`` is what that region has of the pad, as the bot wrote it. With ``base``, people changed the notes before it,
    which have the pad as it was then; so only what is new since goes here.
    """

    page: Snapshot
    name: str
    at: int
    region: Region | None = None
    stands: Archived | None = None
    base: Archived | None = None


def find_place(
    page: Snapshot, url: str, begun: str | None, revision: int, known: int | None = None
) -> NotesPlace | Obstacle:
    """Return where a pad's notes go: behind the last region that people changed, or that another pad of its name left.

    ``known`` is the revision that was archived last, by the journal: for notes whose head people took away.
    """
    chain = []
    for found in _regions(page, url):
        if isinstance(found, Obstacle):
            return found
        chain.append(found)
    ours = [_is_ours(page.text, region, begun, revision) for region in chain]
    number = max((n for n, own in enumerate(ours, 1) if not own), default=0)
    target = chain[number] if number < len(chain) else None
    stands = _archived(page.text, target) if target else None
    name = region_name(url, number + 1)
    if number == 0:
        return NotesPlace(page, name, _end(page.text), target, stands)
    above = chain[number - 1]
    after = page.text.find("\n", above.end)
    at = len(page.text) if after < 0 else after + 1
    base = _archived(page.text, above) or (Archived(known, begun, False) if known is not None else None)
    if base is None:
        lines = [str(page.text.count("\n", 0, offset) + 1) for offset in (above.start, above.end)]
        values = {"page": page.page, "first": lines[0], "last": lines[1], "region": above.name}
        return Obstacle("obstacle-notes-headless", values)
    return NotesPlace(page, name, at, target, stands, base if base.is_of(begun, revision) else None)


def _regions(page: Snapshot, url: str) -> Iterator[Region | Obstacle]:
    """Yield a pad's regions on a page in order, or what is wrong with one."""
    for number in range(1, _MOST_REGIONS):
        region = find_region(page.text, region_name(url, number))
        if region is None:
            return
        if isinstance(region, Region):
            line = {"line": str(page.text.count("\n", 0, region.start) + 1)}
            if stands_in_template(page.text, region.start):
                region = Obstacle("obstacle-in-template", line)
            elif stands_in_unit(page.text, region.start):
                region = Obstacle("obstacle-in-unit", line)
        yield region


def _archived(text: str, region: Region) -> Archived | None:
    return archived(text[region.body_start : region.body_end])


def _is_ours(text: str, region: Region, begun: str | None, revision: int) -> bool:
    """Whether a region may be written anew: nobody touched it, and it is of this pad."""
    if not seal_holds(text, region):
        return False
    stands = _archived(text, region)
    return stands is None or stands.is_of(begun, revision)


def _end(text: str) -> int:
    """Return where the first region of a pad is opened: at the end of the page, but before its categories."""
    last = text.rfind("<!-- wikiconbot:")
    lines = text.count("\n", 0, last) + 1 if last >= 0 else 0
    return place_after(text, lines, len(text)) if text.strip() else 0


def new_lines(before: str, now: str) -> str:
    """Return the lines of a pad that it did not have before, in order, without blank ones around them."""
    old, new = before.splitlines(), now.splitlines()
    changes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    added = [new[start:stop] for kind, _, _, start, stop in changes if kind in ("insert", "replace")]
    return "\n".join(line for lines in added for line in lines).strip("\n")


# ── the edits ───────────────────────────────────────────────────────────────────────────────────────
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
    did = (Change("notes-summary", {"name": notes.name, "revision": str(notes.revision)}),)
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
