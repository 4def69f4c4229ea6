"""Regions that are twice on a page, as after MediaWiki merged two first tables: copies without people's words are removed. Pure."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from wikiconbot.lazy import pattern
from wikiconbot.model import Obstacle, Region, Snapshot
from wikiconbot.table.marks import OWN, KeptTable, frame_seal
from wikiconbot.table.match import found_rows
from wikiconbot.table.read import read_kept
from wikiconbot.table.write import TABLES
from wikiconbot.wikitext.placement import stands_in_template, stands_in_unit
from wikiconbot.wikitext.regions import Splice, base_name, copies_on, off_the_page, seal_holds, splice
from wikiconbot.wikitext.siteinfo import SiteInfo

_HEADING = pattern(r"^(={1,6})[^\n]*\1[ \t]*$", re.MULTILINE)


def once_each(page: Snapshot, siteinfo: SiteInfo) -> Snapshot:
    """Return a page on which each region is once; ``as_read`` has its text if that differs.

    Copies of a region without people's words are removed, the later ones first; of byte-identical ones one stays. The
    rest stays unchanged: if people changed two copies, or one cannot be read, a person has to decide (`find_region`).
    """
    text = page.text
    while copy := next(
        filter(None, (_spare(text, copies, siteinfo) for copies in copies_on(text).values())), None
    ):
        text = splice(text, _without(text, *copy))
    return page if text == page.text else replace(page, text=text, as_read=page.text)


def remark_on(page: Snapshot) -> Obstacle | None:
    """Return the message about the copies that are removed; None if there are none."""
    if page.as_read is None:
        return None
    names = [name for name in copies_on(page.as_read) if name not in copies_on(page.text)]
    return Obstacle("remark-doubled", {"page": page.page, "regions": ", ".join(names)})


def _spare(text: str, copies: Sequence[Region], siteinfo: SiteInfo) -> tuple[Region, Region] | None:
    """Return the copy to remove, and one that stays; None if a person has to decide."""
    if not all(_is_sound(text, copy) for copy in copies):
        return None
    first, last = copies[0], copies[-1]
    bodies = {text[copy.body_start : copy.body_end] for copy in copies}
    if len(bodies) == 1:
        return last, first
    of_people = [copy for copy in copies if not _is_of_the_bot(text, copy, siteinfo)]
    if len(of_people) > 1:
        return None
    stays = of_people[0] if of_people else first
    return next((copy, stays) for copy in reversed(copies) if copy is not stays)


def _is_sound(text: str, region: Region) -> bool:
    """Whether the bot wrote the body of a region, changed or not, on separate lines: markers in somebody's line are not a copy."""
    begins = region.start == 0 or text[region.start - 1] == "\n"
    own_lines = begins and text[region.end : region.end + 1] in ("", "\n")
    if not own_lines or stands_in_template(text, region.start) or stands_in_unit(text, region.start):
        return False
    if _is_sealed(text, region) or base_name(region.name) not in TABLES:
        return _is_sealed(text, region)
    table = read_kept(text, region)
    return isinstance(table, KeptTable) and table.record is not None


def _is_sealed(text: str, region: Region) -> bool:
    return bool(text[region.body_start : region.body_end].strip()) and seal_holds(text, region)


def _is_of_the_bot(text: str, region: Region, siteinfo: SiteInfo) -> bool:
    """Whether people wrote nothing in a region."""
    if _is_sealed(text, region):
        return True
    table = read_kept(text, region)
    if not isinstance(table, KeptTable):
        return False
    frame = (("caption", table.caption or ""), ("opening", table.opening))
    return (
        not any(name.startswith(OWN) for name in table.columns())
        and not any(row.key is None or row.has_of_people() for row in found_rows([table], siteinfo))
        and all(frame_seal(part, says.strip()) in table.seals for part, says in frame if says.strip())
    )


def _without(text: str, copy: Region, stays: Region) -> list[Splice]:
    """Return the changes that remove a copy, with its heading if the other copy has the same one and it has nothing else."""
    change = off_the_page(text, copy)
    heading, other = _heading_above(text, copy), _heading_above(text, stays)
    if not heading or not other or heading[0] != other[0] or heading.start() == other.start():
        return [change]
    following = _HEADING.search(text, copy.end)
    stop = following.start() if following else len(text)
    if text[heading.end() : copy.start].strip() or text[copy.end : stop].strip():
        return [change]
    return [Splice(heading.start(), stop, "")]


def _heading_above(text: str, region: Region) -> re.Match[str] | None:
    above = deque(_HEADING.finditer(text, 0, region.start), maxlen=1)
    return above[0] if above else None
