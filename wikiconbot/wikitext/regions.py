"""Managed regions: what the bot owns on a page, and the only bytes there that it may change.

A region is everything between ``<!-- wikiconbot:NAME:begin -->`` and ``<!-- wikiconbot:NAME:end -->``.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from wikiconbot.model import Obstacle, Region
from wikiconbot.wikitext.mask import HIDDEN, blank, hidden_spans

_MARKER = re.compile(r"<!--\s*wikiconbot:([a-z0-9-]+):(begin|end)\s*-->")


def begin(name: str) -> str:
    """Return the marker that opens the region ``name``."""
    return f"<!-- wikiconbot:{name}:begin -->"


def end(name: str) -> str:
    """Return the marker that closes the region ``name``."""
    return f"<!-- wikiconbot:{name}:end -->"


def find_region(text: str, name: str) -> Region | Obstacle | None:
    """Return the region ``name`` of a page, None where there is none, or what is wrong with its markers.

    A marker that is missing, doubled, in the wrong order or nested in another region is an obstacle:
    guessing where a region ends has emptied and doubled other bots' lists. Markers that are only
    shown (in nowiki, pre …) do not count.
    """
    markers = _markers(text)
    own = [marker for marker in markers if marker[1] == name]
    if not own:
        return None
    kinds = [marker[2] for marker in own]
    at = {"region": name, "lines": ", ".join(str(text.count("\n", 0, m.start()) + 1) for m in own)}
    if kinds == ["end", "begin"]:
        return Obstacle("obstacle-markers-swapped", at)
    if len(kinds) > 1 and kinds != ["begin", "end"]:
        return Obstacle("obstacle-markers-doubled", at)
    if len(kinds) == 1:
        missing = end(name) if kinds == ["begin"] else begin(name)
        return Obstacle("obstacle-marker-missing", at | {"marker": missing})
    first, last = own
    before = [marker[2] for marker in markers if marker.end() <= first.start()]
    inside = any(first.end() <= marker.start() < last.start() for marker in markers)
    if inside or before.count("begin") > before.count("end"):
        return Obstacle("obstacle-markers-nested", at)
    return Region(name, first.start(), last.end(), first.end(), last.start())


class Splice(NamedTuple):
    """A change to a page: the bytes from ``start`` to ``end`` give way to ``new``; all others stay."""

    start: int
    end: int
    new: str


def splice(text: str, splices: Iterable[Splice]) -> str:
    """Return the page with the changes made; they are offsets into the page as it is, and do not overlap."""
    for change in sorted(splices, reverse=True):
        text = text[: change.start] + change.new + text[change.end :]
    return text


def new_body(region: Region, body: str) -> Splice:
    """Return the change that puts a new body between a region's markers."""
    return Splice(region.body_start, region.body_end, f"\n{body}\n")


def new_region(text: str, after: int, name: str, body: str) -> Splice:
    """Return the change that opens a region on lines of its own, behind the last words before an offset."""
    words = len(text[:after].rstrip())
    line_end = text.find("\n", words, after)
    at = words if line_end < 0 else line_end + 1
    before = "\n" if at and line_end < 0 else ""
    close = "" if at == len(text) else "\n"
    return Splice(at, at, f"{before}{begin(name)}\n{body}\n{end(name)}{close}")


def live(text: str) -> str:
    """Return the page with all that is no live markup blanked out, the bot's own regions included."""
    spans = hidden_spans(text)
    text = text.replace("\r", HIDDEN)  # half of a line end, and no part of the line
    if "wikiconbot:" not in text:
        return blank(text, spans)
    regions: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for marker in _markers(text):
        if marker[2] == "begin":
            opened.setdefault(marker[1], marker.start())
        elif marker[1] in opened:
            regions.append((opened.pop(marker[1]), marker.end()))
    return blank(text, _union(spans + regions))


def _markers(text: str) -> list[re.Match[str]]:
    """Return the markers that stand on the page as comments, in order."""
    if "wikiconbot:" not in text:
        return []
    return [match for start, end in hidden_spans(text) if (match := _MARKER.fullmatch(text, start, end))]


def _union(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, those that overlap joined."""
    joined: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined
