"""Notes that are on several pages, as if they were on one: so that everything else need not know of their parts. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from wikiconbot.model import Region, Snapshot
from wikiconbot.pages.note_parts import digest_of, part_name, text_of_part
from wikiconbot.pages.notes import archived, region_name
from wikiconbot.plan.notes.place import MOST_REGIONS
from wikiconbot.reading.page import redirect_target
from wikiconbot.wikitext.regions import Splice, find_region, new_body, seal_holds, sealed, splice, unsealed

_LONGEST_TITLE = 255  # bytes; what MediaWiki takes

#: Reads the pages of parts by their numbers.
ReadParts = Callable[[Sequence[int]], Sequence[Snapshot]]
#: Returns the text of a part's page, by its number, the name of the region, and the digest of what it should have; None if there is no such page.
TextOfPage = Callable[[int, str, str], str | None]


def part_title(title: str, number: int) -> str | None:
    """Return the title of the page of a part after the first; None if it would be too long."""
    whole = f"{title}/{number}"
    return whole if len(whole.encode()) <= _LONGEST_TITLE else None


def no_parts(title: str) -> ReadParts:
    """Return what reads the pages of parts if the wiki has none."""
    return lambda numbers: [Snapshot(part_title(title, number) or "", "") for number in numbers]


@dataclass(frozen=True, slots=True)
class Joined:
    """A notes page with all parts of a pad's notes on it; ``torn`` are the regions of which a run wrote only some parts.

    ``gone`` are the numbers of the pages that have nothing of their part any more. A region of which people changed a part has no seal,
    like one that they changed.
    """

    text: str
    torn: frozenset[str] = frozenset()
    gone: tuple[int, ...] = ()
    _grown: tuple[tuple[int, int], ...] = field(default=())

    def on_page(self, at: int) -> int:
        """Return the offset on the first page, as it is, of one that is in no region."""
        return at - sum(more for end, more in self._grown if end <= at)


def joined(text: str, url: str, page_of: TextOfPage, *, restore: bool = False) -> Joined:
    """Return the text of a notes page with the parts of a pad's notes, as ``page_of`` has them.

    A part that is gone counts as changed by people, unless it is to come back: ``restore``.
    """
    changes: list[Splice] = []
    torn: set[str] = set()
    lost: set[int] = set()
    for number in range(1, MOST_REGIONS):
        region = find_region(text, region_name(url, number))
        if not isinstance(region, Region):
            break
        body = text[region.body_start : region.body_end]
        stands = archived(body)
        if stands is None or not stands.parts:
            continue
        found = [
            (_part(page_of(page, part_name(region.name), known), region.name), known)
            for page, known in stands.parts
        ]
        gone = [page for (page, _), (part, _) in zip(stands.parts, found, strict=True) if part is None]
        lost.update(gone)
        ours = seal_holds(text, region) and all(part is None or part[1] for part, _ in found)
        if any(part is None or digest_of(part[0]) != known for part, known in found):
            torn.add(region.name)
        whole = "\n".join((unsealed(body), *(part[0] for part, _ in found if part)))
        changes.append(new_body(region, sealed(whole) if ours and (restore or not gone) else whole))
    return Joined(splice(text, changes), frozenset(torn), tuple(sorted(lost)), _growth(changes))


def join_page(page: Snapshot, url: str, read: ReadParts, *, restore: bool = False) -> tuple[Snapshot, Joined]:
    """Return a notes page with all parts of a pad's notes on it. Their pages are read at once."""
    numbers: list[int] = []
    for number in range(1, MOST_REGIONS):
        region = find_region(page.text, region_name(url, number))
        if not isinstance(region, Region):
            break
        stands = archived(page.text[region.body_start : region.body_end])
        numbers += [part for part, _ in stands.parts] if stands else []
    if not numbers:
        return page, Joined(page.text)
    numbers = sorted(set(numbers))
    pages = dict(zip(numbers, read(numbers), strict=True))
    found = joined(page.text, url, lambda number, _name, _digest: pages[number].text, restore=restore)
    return replace(page, text=found.text), found


def _part(text: str | None, region: str) -> tuple[str, bool] | None:
    """Return what a page has of the notes, and whether it is as the bot wrote it; None if it has nothing of them."""
    if not text or redirect_target(text):
        return None
    found = find_region(text, part_name(region))
    if not isinstance(found, Region):
        return None
    body = text[found.body_start : found.body_end]
    if not body.strip():
        return None
    words = text_of_part(body)
    return (unsealed(body), False) if words is None else (words, seal_holds(text, found))


def _growth(changes: Sequence[Splice]) -> tuple[tuple[int, int], ...]:
    """Return where each changed body ends in the new text, and how much longer it is than before."""
    found, before = [], 0
    for change in sorted(changes):
        more = len(change.new) - (change.end - change.start)
        before += more
        found.append((change.end + before, more))
    return tuple(found)
