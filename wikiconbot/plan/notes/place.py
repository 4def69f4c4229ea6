"""Where a pad's notes go on the notes page: the regions of the pad, and who changed them. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wikiconbot.model import Obstacle, Region, Snapshot
from wikiconbot.pages.accepted import accepted
from wikiconbot.pages.notes import Archived, archived, head_of, region_name, without_head
from wikiconbot.plan.notes.survival import are_the_same
from wikiconbot.wikitext.placement import line_below, place_after, stands_in_template, stands_in_unit
from wikiconbot.wikitext.regions import find_region, new_body, new_region, seal_holds, sealed, splice

MOST_REGIONS = 50  # of one pad: people would have changed its notes on the wiki as often


@dataclass(frozen=True, slots=True)
class NotesPlace:
    """Where a pad's notes go on the notes page: into ``region``, or if there is none yet, into a new one at ``at``.

    ``stands`` is what that region has of the pad, as the bot wrote it. With ``base``, people changed the notes before it,
    in the region ``above``, which have the pad as it was then; so only what is new since goes here. ``others``: there are notes
    that another pad of this name left, by what is known of the two without their text.

    ``page`` has all parts of notes that are on several pages; ``first`` is the page as the wiki has it, where that is another text,
    and ``first_at`` the offset there. ``torn``: a run wrote only some of the parts in ``region``. ``gone`` are the
    numbers of the pages that have nothing of their part any more. ``stale`` are the names of regions below, which have what was new in the pad
    while people's changes were in this one: now all of that goes into this one.
    """

    page: Snapshot
    name: str
    at: int
    region: Region | None = None
    stands: Archived | None = None
    base: Archived | None = None
    above: str = ""
    others: bool = False
    first: Snapshot | None = None
    first_at: int = 0
    torn: bool = False
    gone: tuple[int, ...] = ()
    stale: tuple[str, ...] = ()

    @property
    def on_wiki(self) -> Snapshot:
        """The notes page as the wiki has it."""
        return self.first or self.page

    def with_body(self, body: str) -> str:
        """Return the text of the notes page with this body in the region."""
        text = self.on_wiki.text
        region = find_region(text, self.name) if self.region else None
        if isinstance(region, Region):
            below = [found for name in self.stale if isinstance(found := find_region(text, name), Region)]
            empty = [new_body(one, sealed(head_of(_body(text, one)))) for one in below]
            return splice(text, [new_body(region, body), *empty])
        return splice(text, [new_region(text, self.first_at if self.first else self.at, self.name, body)])


@dataclass(frozen=True, slots=True)
class _Now:
    """A pad as it is: the time of its first revision, the revision, and its notes where they have to be compared."""

    begun: str | None
    revision: int | None
    notes: str | None

    def is_of(self, stands: Archived) -> bool:
        """Whether what was archived is of this pad, by what is known without the text."""
        return stands.is_of(self.begun, self.revision)

    def is_as(self, stands: Archived, left: "Left") -> bool:
        """Whether this pad was made again with the notes that another one left, in all regions of that one, or of all before."""
        if self.notes is None:
            return False
        theirs = [notes for one, notes in left if one is not None and one.begun == stands.begun]
        everything = [notes for _, notes in left]
        return any(are_the_same("\n".join(notes), self.notes) for notes in (theirs, everything))


#: The regions of a pad: what each says of it, and the notes in it.
Left = Sequence[tuple[Archived | None, str]]


def find_place(
    page: Snapshot,
    url: str,
    begun: str | None,
    revision: int | None,
    known: int | None = None,
    now: str | None = None,
) -> NotesPlace | Obstacle:
    """Return where a pad's notes go: after the last region that people changed, or that another pad of its name left.

    ``known`` is the revision that was archived last, by the journal: for notes whose head people took away. With ``now``, the
    pad's notes, a pad that was made again with the same notes continues in their region.
    """
    chain = []
    for found in regions_of_pad(page, url):
        if isinstance(found, Obstacle):
            return found
        chain.append(found)
    pad = _Now(begun, revision, now)
    bodies = [page.text[region.body_start : region.body_end] for region in chain]
    left = [(archived(body), without_head(body)) for body in bodies]
    ours = [
        seal_holds(page.text, region)
        and not stands_in_unit(page.text, region.start)
        and (one is None or pad.is_of(one) or pad.is_as(one, left))
        for region, (one, _) in zip(chain, left, strict=True)
    ]
    number = max((n for n, own in enumerate(ours, 1) if not own), default=0)
    target = chain[number] if number < len(chain) else None
    stands = left[number][0] if target else None
    place = NotesPlace(
        page,
        region_name(url, number + 1),
        end_of_notes(page.text),
        target,
        stands,
        others=any(one and not pad.is_of(one) for one, _ in left),
        stale=tuple(
            region.name
            for region, (one, notes) in [*zip(chain, left, strict=True)][number + 1 :]
            if one and pad.is_of(one) and not one.parts and notes
        ),
    )
    return _below(place, chain[number - 1], pad, known, left) if number else place


def _below(
    place: NotesPlace, above: Region, pad: _Now, known: int | None, left: Left
) -> NotesPlace | Obstacle:
    """Return the place after a region that stays as it is."""
    text = place.page.text
    base = archived(_body(text, above)) or (Archived(known, pad.begun, False) if known is not None else None)
    if base is None and not accepted(_body(text, above)):
        lines = [str(text.count("\n", 0, offset) + 1) for offset in (above.start, above.end)]
        values = {"page": place.page.page, "first": lines[0], "last": lines[1], "region": above.name}
        return Obstacle("obstacle-notes-headless", values)
    if base and not pad.is_of(base):
        # The revisions of the pad that was there before are not to be had.
        base = replace(base, revision=None, digest=None) if pad.is_as(base, left) else None
    return replace(place, at=line_below(text, above.end), base=base, above=above.name if base else "")


def as_left(revisions: Sequence[str], url: str, above: str) -> str | None:
    """Return the notes of a pad as the bot wrote them, all regions down to ``above``: what the pad had then.

    ``revisions`` are texts of the page as the bot left it, the newest first. In a newer one there may be a region that people had
    changed before. None if none has a region of the pad.
    """
    left = []
    for number in range(1, MOST_REGIONS):
        name = region_name(url, number)
        found = [
            (text, region) for text in revisions if isinstance(region := find_region(text, name), Region)
        ]
        found = [one for one in found if seal_holds(*one)][:1] or found[:1]
        left += [without_head(_body(*one)) for one in found]
        if name == above:
            break
    return "\n\n".join(left) if left else None


def regions_of_pad(page: Snapshot, url: str) -> Iterator[Region | Obstacle]:
    """Yield a pad's regions on the notes page in order, or what is wrong with one."""
    for number in range(1, MOST_REGIONS):
        region = find_region(page.text, region_name(url, number))
        if region is None:
            return
        if isinstance(region, Region) and stands_in_template(page.text, region.start):
            line = str(page.text.count("\n", 0, region.start) + 1)
            region = Obstacle("obstacle-notes-in-template", {"line": line, "page": page.page})
        yield region


_NOT_IN_TITLES = re.compile(r"[\x00-\x1f\x7f#<>\[\]{}|/~%&:\ufffd\s_]+")
_LONGEST_TITLE = 255  # bytes; what MediaWiki takes


def below(title: str, name: str) -> str:
    """Return the title of a page for one pad, below that for all; what a title cannot have is a space."""
    words = _NOT_IN_TITLES.sub(" ", name).strip(" .") or "-"
    room = _LONGEST_TITLE - len(title.encode()) - 1
    return f"{title}/{words.encode()[:room].decode(errors='ignore').strip()}"


def _body(text: str, region: Region) -> str:
    return text[region.body_start : region.body_end]


def end_of_notes(text: str) -> int:
    """Return where the first region of a pad is opened: at the end of the page, but before its categories."""
    last = text.rfind("<!-- wikiconbot:")
    lines = text.count("\n", 0, last) + 1 if last >= 0 else 0
    return place_after(text, lines, len(text)) if text.strip() else 0
