"""Where a pad's notes go on the notes page: the regions of the pad, and who changed them. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from wikiconbot.model import Obstacle, Region, Snapshot
from wikiconbot.pages.notes import Archived, archived, region_name
from wikiconbot.wikitext.placement import place_after, stands_in_template, stands_in_unit
from wikiconbot.wikitext.regions import find_region, seal_holds

_MOST_REGIONS = 50  # of one pad: people would have changed its notes on the wiki as often


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
    page: Snapshot, url: str, begun: str | None, revision: int | None, known: int | None = None
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


def _is_ours(text: str, region: Region, begun: str | None, revision: int | None) -> bool:
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
