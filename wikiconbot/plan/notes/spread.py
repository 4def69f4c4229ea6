"""Notes that are larger than a page → the edits that put their parts on numbered pages after the first. Pure."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Change, Edit, Obstacle, Region, Snapshot
from wikiconbot.pages.dead_links import links_as_text
from wikiconbot.pages.note_parts import Part, part_name, render_part, text_of_part
from wikiconbot.pages.notes import (
    Archived,
    Notes,
    Split,
    archived,
    box_of,
    boxed,
    pad_link,
    render_notes,
    stored_notes,
    without_head,
)
from wikiconbot.plan.notes.joined_parts import ReadParts, part_title
from wikiconbot.plan.notes.notes_cuts import cuts, with_short_blocks
from wikiconbot.plan.notes.place import NotesPlace, end_of_notes
from wikiconbot.plan.summary import summary_of
from wikiconbot.reading.page import redirect_target
from wikiconbot.wikitext.open_tags import only_tags, with_tags_carried
from wikiconbot.wikitext.placement import stands_in_template, stands_in_unit
from wikiconbot.wikitext.regions import (
    find_region,
    new_body,
    new_region,
    region_text,
    seal_holds,
    sealed,
    splice,
)

_SPARE = 8  # this part of a page is left free: for what is added later, and the heads of other pads
_WORTH = 4  # a page that has not even so much of it free is passed over
_MOST_PAGES = 500
_BOX = 100  # bytes around a part in another language
_ROW = 1_000  # bytes that a part may need in the list of all
_TRIES = 4  # to leave enough room for the list of the parts


@dataclass(slots=True)
class _Spread:
    """What the steps share. ``before`` are the numbers of the pages that have parts already; ``pages`` are those that were looked at."""

    event: str
    place: NotesPlace
    notes: Notes
    messages: Messages
    largest: int
    read: ReadParts
    before: Sequence[int]
    pages: dict[int, Snapshot] = field(default_factory=dict)
    taken: list[int] = field(default_factory=list)

    @property
    def name(self) -> str:
        return part_name(self.place.name)

    def first(self, new: Mapping[int, str]) -> str:
        """Return the body of the region on the first page, by the texts of all."""
        parts = tuple(Part(number, text) for number, text in new.items() if number > 1)
        split = Split(new[1], parts, tuple(self.page(part.number).page for part in parts))
        return render_notes(self.notes, self.messages, self.place.base, split)

    def body(self, part: Part) -> str:
        pad = pad_link(self.notes.url, self.notes.name, self.messages)
        body = render_part(part, pad, self.place.on_wiki.page, self.messages)
        return sealed(links_as_text(body, self.notes.refused))

    def page(self, number: int) -> Snapshot:
        if number not in self.pages:
            wanted = sorted({number, *self.before} - set(self.pages))
            self.pages.update(zip(wanted, self.read(wanted), strict=True))
        return self.pages[number]

    def rooms(self, first: int) -> Iterator[int]:
        """Yield for how many bytes of notes each page has room, the first page's first; ``taken`` are the numbers of the others."""
        yield max(0, first)
        for number in range(2, _MOST_PAGES):
            if part_title(self.place.on_wiki.page, number) is None:
                return
            if (room := self.room(number)) is not None:
                self.taken.append(number)
                yield room

    def room(self, number: int) -> int | None:
        """Return how much room a page has for a part, None if none goes there."""
        page = self.page(number)
        region = find_region(page.text, self.name)
        if page.page == self.event or redirect_target(page.text) or isinstance(region, Obstacle):
            return None
        if region and not self._is_ours(page.text, region):
            return None
        body = self.body(Part(number, ""))
        room = self.largest - self.largest // _SPARE - _size(self.put(page.text, body)) - _BOX
        if number in self.before:
            return max(0, room)
        return room if room >= self.largest // _WORTH else None

    def _is_ours(self, text: str, region: Region) -> bool:
        return seal_holds(text, region) and not (
            stands_in_unit(text, region.start) or stands_in_template(text, region.start)
        )

    def put(self, text: str, body: str) -> str:
        """Return the text of a part's page with this body in its region."""
        region = find_region(text, self.name)
        if isinstance(region, Region):
            return splice(text, [new_body(region, body)])
        return splice(text, [new_region(text, end_of_notes(text), self.name, body)])


def spread(
    event: str, place: NotesPlace, notes: Notes, messages: Messages, largest: int, read: ReadParts
) -> tuple[Edit, ...] | Obstacle:
    """Return the edits that write notes on the first page and as many after it as they need, of ``largest`` bytes each.

    They are in an order in which what moves from one page to another is on one of them at any time, and in which the first
    page names no part that was never written. A part that is needed no more becomes empty.
    """
    stands = archived_in(place)
    before = [number for number, _ in stands.parts] if stands else []
    work = _Spread(event, place, notes, messages, largest, read, before)
    work.before = [number for number in before if work.room(number) is not None]
    old = _old(work)
    new = _fitted(work, [line for text in old.values() if (line := _begin(text))])
    return new if isinstance(new, Obstacle) else _edits(work, new, old)


def _fitted(work: _Spread, begins: Collection[str]) -> dict[int, str] | Obstacle:
    """Return the text for each page, empty if the notes need it no more; ``begins`` are the lines with which parts begin now.

    How long the list of the parts is that is on the first page, is only known when they are there.
    """
    place, largest = work.place, work.largest
    lines = with_short_blocks(
        links_as_text(stored_notes(work.notes), work.notes.refused).split("\n"), largest // 2
    )
    nothing = {1: "", **dict.fromkeys(work.before, "")}
    free = largest - largest // _SPARE - _size(place.with_body(work.first(nothing))) - _BOX
    pages = 2 * _size("\n".join(lines)) // largest + 2 + len(work.before)
    free -= min(pages * _ROW, free // 2)
    for _ in range(_TRIES):
        new = _cut(work, lines, begins, free)
        if isinstance(new, Obstacle):
            return new
        over = _size(place.with_body(work.first(new))) - (largest - largest // _SPARE // 2)
        if over <= 0:
            return new
        free -= over + _BOX
    return _cut(work, lines, begins, 0)


def _cut(
    work: _Spread, lines: Sequence[str], begins: Collection[str], first: int
) -> dict[int, str] | Obstacle:
    """Return the text for each page, with so many bytes of it on the first one."""
    work.taken.clear()
    found = cuts(lines, work.rooms(first), begins, work.largest // _SPARE // 2)
    if found is None:
        return _too_big(work.place, work.notes, work.largest, _size("\n".join(lines)))
    box = box_of(work.notes, work.messages)
    whole = ["\n".join(lines[one.start : one.stop]).strip("\n") for one in found]
    texts = {
        number: boxed(text, box)
        for number, one, text in zip(
            (1, *work.taken), found, with_tags_carried(whole) if work.notes.typed else whole, strict=False
        )
        if number == 1 or number in work.before or one
    }
    return {number: texts.get(number, "") for number in sorted({1, *texts, *work.before})}


def archived_in(place: NotesPlace) -> Archived | None:
    """Return what the region that is written again says on its page."""
    region = find_region(place.on_wiki.text, place.name) if place.region else None
    text = place.on_wiki.text
    return archived(text[region.body_start : region.body_end]) if isinstance(region, Region) else None


def saved_notes(notes: Notes, messages: Messages) -> Change:
    """Return what an edit did that saves notes, for its summary."""
    revision = messages.say("notes-unknown") if notes.revision is None else str(notes.revision)
    return Change("notes-summary", {"name": notes.name, "revision": revision})


def _old(work: _Spread) -> dict[int, str]:
    """Return the texts that are on the pages of the notes."""
    text = region_text(work.place.on_wiki.text, work.place.name) if work.place.region else None
    old = {1: without_head(text)} if text else {}
    for number in work.before:
        body = region_text(work.page(number).text, work.name)
        old[number] = (text_of_part(body) or "") if body else ""
    return old


def _begin(text: str) -> str | None:
    """Return the line with which a part begins, after its box and the tags that are open again."""
    return next((line for line in text.split("\n") if line.strip() and not only_tags(line)), None)


def _edits(work: _Spread, new: Mapping[int, str], old: Mapping[int, str]) -> tuple[Edit, ...] | Obstacle:
    place, notes, messages = work.place, work.notes, work.messages
    parts = tuple(Part(number, text) for number, text in new.items() if number > 1)
    body = work.first(new)
    made: dict[int, tuple[Snapshot, str, str]] = {1: (place.on_wiki, place.with_body(body), body)}
    for part in parts:
        page = work.page(part.number)
        said = work.body(part)
        made[part.number] = (page, work.put(page.text, said), said)
    edits = []
    for number in in_order(new, old, [number for number in new if number not in (1, *work.before)]):
        page, text, said = made[number]
        regions = (place.name, *place.stale) if number == 1 else (work.name,)
        if region_text(text, regions[0]) != f"\n{said}\n":
            return Obstacle("obstacle-notes-astray", {"line": "1", "page": page.page, "url": notes.url})
        if _size(text) > work.largest:
            return _too_big(place, notes, work.largest, _size(text))
        if text != page.text:
            did = (saved_notes(notes, messages),)
            edits.append(
                Edit(page.page, page.revision, page.text, text, summary_of(did, messages), regions, did=did)
            )
    return tuple(edits)


def in_order(new: Mapping[int, str], old: Mapping[int, str], fresh: Collection[int]) -> list[int]:
    """Return the numbers of pages in the order in which they are written.

    First those that get a part for the first time (``fresh``): the first page names them, and a part that it names and that is not there
    was deleted by somebody. Of two pages that follow each other, the one that lines move to comes before the other. Last come those
    that become empty.
    """
    emptied = [number for number in new if number > 1 and number not in fresh and not new[number].strip()]
    stay = [number for number in new if number not in fresh and number not in emptied]
    order: list[int] = []
    for before, number in zip((None, *stay), stay, strict=False):
        at = order.index(before) if before is not None else 0
        back = before is not None and _moves(old.get(number, ""), new[number], new[before])
        order.insert(at + 1 if back else at, number)
    return [*sorted(fresh, reverse=True), *order, *sorted(emptied)]


def _moves(was: str, stays: str, other: str) -> bool:
    """Whether lines of a page are on another one now."""
    gone = set(was.split("\n")) - set(stays.split("\n"))
    return any(line.strip() for line in gone & set(other.split("\n")))


def _too_big(place: NotesPlace, notes: Notes, largest: int, size: int) -> Obstacle:
    values = {"page": place.on_wiki.page, "size": str(size), "most": str(largest), "url": notes.url}
    return Obstacle("obstacle-notes-too-big", values)


def _size(text: str) -> int:
    return len(text.encode(errors="replace"))
