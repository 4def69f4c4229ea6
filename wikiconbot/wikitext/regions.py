"""Managed regions: the parts of a page that belong to the bot; it changes no other bytes there.

A region is everything between ``<!-- wikiconbot:NAME:begin -->`` and ``<!-- wikiconbot:NAME:end -->``. The comment at the end
of the bot's text names the format: ``<!-- wikiconbot:format 2; … -->``. In format 1 it began with ``written by wikiconbot``.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from wikiconbot.lazy import pattern
from wikiconbot.model import Obstacle, Region
from wikiconbot.wikitext.markup import without_marks
from wikiconbot.wikitext.mask import HIDDEN, WITHOUT_LINKS, blank, hidden_spans

#: The format in which this version writes; it reads all formats up to this one.
FORMAT = 2
#: The beginning of a closing comment, in this format or an older one.
CLOSING = rf"(?:wikiconbot:format [1-{FORMAT}]|written by wikiconbot)"
_SEAL = pattern(rf"<!-- {CLOSING};[^<>]*\(seal ([0-9a-f]{{12}})\) -->\Z")
_OF_FORMAT_1 = pattern(r"<!-- written by wikiconbot;[^<>]*\(seals? [0-9a-f ]*\) -->")
#: The obstacle of a page on which a newer version wrote.
FORMAT_NEWER = "obstacle-format-newer"
_FORMAT = pattern(r"<!--\s*wikiconbot\s*:\s*format\s+([0-9]{1,9})\b[^<>]*-->")
_MOST_TOLD = 10  # lines that a sentence names
_ALMOST = pattern(r"<!--\s*wikiconbot\s*:")
_TABLE = pattern(r"participants(?:-[0-9]+)?")
#: The comment that people write on their own line to opt out: the bot names them nowhere.
_SKIP = pattern(r"<!--\s*wikiconbot\s*:\s*skip\s*-->", re.IGNORECASE)
_MARKER = pattern(r"<!--\s*wikiconbot:([a-z0-9-]+):(begin|end)\s*-->")


def begin(name: str) -> str:
    """Return the marker that opens the region ``name``."""
    return f"<!-- wikiconbot:{name}:begin -->"


def end(name: str) -> str:
    """Return the marker that closes the region ``name``."""
    return f"<!-- wikiconbot:{name}:end -->"


def find_region(text: str, name: str) -> Region | Obstacle | None:
    """Return the region ``name`` of a page, None if there is none, or what is wrong with its markers.

    A marker that is missing, doubled, in the wrong order or nested in another region is an obstacle:
    other bots have emptied and doubled lists because they guessed where a region ends. Markers that are only
    shown (in nowiki, pre …) do not count.
    """
    markers = _markers(text)
    own = [marker for marker in markers if marker[1] == name]
    if obstacle := _strange_comment(text) or _disorder(markers, own, name, text):
        return obstacle
    if not own:
        return None
    first, last = own
    return Region(name, first.start(), last.end(), first.end(), last.start())


def region_text(text: str, name: str) -> str | None:
    """Return the text between the markers of a region, None if there is no valid region."""
    region = find_region(text, name)
    return text[region.body_start : region.body_end] if isinstance(region, Region) else None


def regions_on(text: str) -> list[Region]:
    """Return the regions of a page with each marker once, in order; `find_region` reports what is wrong with others."""
    found: dict[str, list[re.Match[str]]] = {}
    for marker in _markers(text):
        found.setdefault(marker[1], []).append(marker)
    pairs = [own for own in found.values() if [marker[2] for marker in own] == ["begin", "end"]]
    regions: list[Region] = []
    for first, last in pairs:
        if not regions or regions[-1].end <= first.start():
            regions.append(Region(first[1], first.start(), last.end(), first.end(), last.start()))
    return regions


def copies_on(text: str) -> dict[str, list[Region]]:
    """Return the regions that are on a page more than once, by name, in order; each copy is complete and has no other marker."""
    markers = _markers(text)
    found: dict[str, list[Region]] = {}
    for first, last in pairwise(markers):
        if first[1] == last[1] and (first[2], last[2]) == ("begin", "end"):
            region = Region(first[1], first.start(), last.end(), first.end(), last.start())
            found.setdefault(first[1], []).append(region)
    often = Counter(marker[1] for marker in markers)
    return {name: own for name, own in found.items() if len(own) > 1 and often[name] == 2 * len(own)}


def _disorder(
    markers: list[re.Match[str]], own: list[re.Match[str]], name: str, text: str
) -> Obstacle | None:
    """Return what is wrong with a region's markers: missing, doubled, swapped or nested."""
    if not own:
        return None
    kinds = [marker[2] for marker in own]
    lines = [str(text.count("\n", 0, marker.start()) + 1) for marker in own[:_MOST_TOLD]]
    at = {"region": name, "lines": ", ".join(lines) + (" …" if len(own) > _MOST_TOLD else "")}
    if len(kinds) == 1:
        missing = end(name) if kinds == ["begin"] else begin(name)
        return Obstacle("obstacle-marker-missing", at | {"marker": missing})
    if kinds != ["begin", "end"]:
        swapped = kinds == ["end", "begin"]
        return Obstacle("obstacle-markers-swapped" if swapped else "obstacle-markers-doubled", at)
    first, last = own
    before = [marker[2] for marker in markers if marker.end() <= first.start()]
    inside = any(first.end() <= marker.start() < last.start() for marker in markers)
    nested = inside or before.count("begin") > before.count("end")
    return Obstacle("obstacle-markers-nested", at) if nested else None


def is_marked(text: str, region: Region) -> bool:
    """Whether a region's closing comment has the number of a format; if so, the region is in its intended place."""
    return bool(_FORMAT.search(text, region.body_start, region.body_end))


def table_markers(text: str) -> list[int]:
    """Return the offsets of participants tables' regions; a page with several events has numbered ones."""
    return [m.start() for m in _markers(text) if m[2] == "begin" and _TABLE.fullmatch(m[1])]


class Splice(NamedTuple):
    """A change to a page: ``new`` replaces the bytes from ``start`` to ``end``; all others stay."""

    start: int
    end: int
    new: str


def splice(text: str, splices: Iterable[Splice]) -> str:
    """Return the page with the changes; they are offsets into the page before the changes, and do not overlap."""
    for change in sorted(splices, reverse=True):
        text = text[: change.start] + change.new + text[change.end :]
    return text


def new_body(region: Region, body: str) -> Splice:
    """Return the change that replaces the body between a region's markers."""
    return Splice(region.body_start, region.body_end, f"\n{body}\n")


def off_the_page(text: str, region: Region) -> Splice:
    """Return the change that removes a region from the page; with the line's end if the region is the whole line."""
    begins_line = region.start == 0 or text[region.start - 1] == "\n"
    if region.end < len(text):
        return Splice(region.start, region.end + (begins_line and text[region.end] == "\n"), "")
    return Splice(region.start - (begins_line and region.start > 0), region.end, "")


def new_region(text: str, at: int, name: str, body: str) -> Splice:
    """Return the change that adds a region on separate lines, at the start of a line or at the end."""
    return new_lines(text[:at], at, len(text), f"{begin(name)}\n{body}\n{end(name)}")


def new_lines(before: str, at: int, size: int, lines: str, heading: str = "") -> Splice:
    """Return the change that adds lines at the start of a line, or at the end of a page of ``size`` characters.

    ``before`` is the text that will be before them. A heading gets a blank line above it.
    """
    gap = "" if not before or before.endswith("\n") else "\n"
    if heading:
        gap += "\n" if before and not before.endswith("\n\n") else ""
        lines = f"{heading}\n{lines}"
    return Splice(at, at, f"{gap}{lines}" + ("" if at == size else "\n"))


def heading_line(splice: Splice, heading: str) -> str:
    """Return a heading that a change adds to the page, with the blank line above it; a revert removes both."""
    return f"\n{heading}" if splice.new.startswith("\n") else heading


def is_of_format_1(body: str) -> bool:
    """Whether the bot wrote a region's content in format 1."""
    return bool(_OF_FORMAT_1.search(body))


def _strange_comment(text: str) -> Obstacle | None:
    """Return the obstacle that a newer version wrote on the page; otherwise the first comment that is almost a marker.

    This version would destroy the newer format. And a typing mistake must not open a second region.
    """
    if "wikiconbot" not in text:
        return None
    strange: Obstacle | None = None
    for start, stop in hidden_spans(text):
        if not _ALMOST.match(text, start, stop) or _MARKER.fullmatch(text, start, stop):
            continue
        if _SKIP.fullmatch(text, start, stop):
            continue
        line = str(text.count("\n", 0, start) + 1)
        found = _FORMAT.fullmatch(text, start, stop)
        if found and int(found[1]) > FORMAT:
            return Obstacle(FORMAT_NEWER, {"line": line, "format": found[1], "known": str(FORMAT)})
        if found is None and strange is None:
            strange = Obstacle("obstacle-marker-strange", {"line": line, "text": text[start:stop][:80]})
    return strange


def sealed(body: str) -> str:
    """Return a region's body followed by a seal, which shows a later run whether people changed the body."""
    return f"{body}\n<!-- wikiconbot:format {FORMAT}; once it is changed by hand, the bot leaves it alone (seal {_digest(body)}) -->"


def unsealed(body: str) -> str:
    """Return a region's body without the seal after it."""
    body = body.strip()
    seal = _SEAL.search(body)
    return body[: seal.start()].rstrip("\n") if seal else body


def seal_holds(text: str, region: Region) -> bool:
    """Whether a region is empty, or as the bot wrote it; otherwise people changed it."""
    body = text[region.body_start : region.body_end].strip()
    seal = _SEAL.search(body)
    return not body or (seal is not None and seal[1] == _digest(body[: seal.start()]))


def _digest(body: str) -> str:
    import hashlib  # noqa: PLC0415 - loads OpenSSL; only needed for writing

    return hashlib.sha256(without_marks(body.strip()).encode(errors="replace")).hexdigest()[:12]


def live(text: str) -> str:
    """Return the page with everything blanked out that is not active markup, including the bot's own regions.

    The line ends next to the markers inside a region stay: text before or after a marker is a separate line.
    """
    return _without(text, hidden_spans(text))


def outside_regions(text: str) -> str:
    """Return the page with only the bot's own regions blanked out."""
    return _without(text, [])


def linking(text: str) -> str:
    """Return the page with everything blanked out in which addresses are not links, including the bot's own regions."""
    return _without(text, hidden_spans(text, WITHOUT_LINKS))


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    text = text.replace("\r", HIDDEN)  # half of a line end, not part of the line
    if "wikiconbot:" not in text:
        return blank(text, spans)
    regions: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for marker in _markers(text):
        if marker[2] == "begin":
            opened.setdefault(marker[1], marker.end())
        elif marker[1] in opened:
            start, stop = opened.pop(marker[1]), marker.start()
            regions.append((start + (text[start] == "\n"), stop - (text[stop - 1] == "\n")))
    return blank(text, union(spans + [(start, stop) for start, stop in regions if start < stop]))


def _markers(text: str) -> list[re.Match[str]]:
    """Return the markers that are on the page as comments, in order."""
    if "wikiconbot:" not in text:
        return []
    return [match for start, end in hidden_spans(text) if (match := _MARKER.fullmatch(text, start, end))]


def skip_markers(text: str) -> list[int]:
    """Return the offsets of the comments by which people opt out; comments that are only shown do not count."""
    if not _SKIP.search(text):
        return []
    return [start for start, end in hidden_spans(text) if _SKIP.fullmatch(text, start, end)]


def names_on(text: str) -> tuple[str, ...]:
    """Return the names of the regions whose markers are on a page, in order, each once."""
    return tuple(dict.fromkeys(marker[1] for marker in _markers(text)))


#: The number at the end of a region's name for the second, third … event on a page: ``participants-2``.
_NUMBERED = pattern(r"-([2-9]|[1-9][0-9]{1,2})\Z")


def base_name(name: str) -> str:
    """Return a region's name without the number of its event on the page."""
    return _NUMBERED.sub("", name)


def name_number(name: str) -> int:
    """Return the number at the end of a region's name, 1 without one."""
    found = _NUMBERED.search(name)
    return int(found[1]) if found else 1


def numbered_name(name: str, number: int) -> str:
    """Return the name of a region for one event of a page, by its number."""
    return name if number == 1 else f"{name}-{number}"


def union(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order; overlapping ones are joined."""
    joined: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined
