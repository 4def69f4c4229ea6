"""Whether an edit of the bot was reverted: its traces on the page as it is now. Pure.

A trace is kept from one run to the next (runs/stops/page_memory.py), so it has checksums and no text of the page.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wikiconbot.wikitext.regions import CLOSING, Splice, regions_on, splice

#: The comment that closes what the bot wrote: people who write in a table usually do not change it.
_CLOSING = re.compile(rf"<!-- {CLOSING};[^<>]*-->")

#: Instead of a checksum: for a region that is not on the page, and for an empty one.
_ABSENT, _EMPTY = "-", ""


@dataclass(frozen=True, slots=True)
class State:
    """What a page has, as checksums: its regions by name, and the lines outside of them that are not blank, in order.

    The checksum of a region has a second part after a dot, that of the comment that closes it, if there is one.
    """

    regions: Mapping[str, str]
    lines: tuple[str, ...]

    def has(self, name: str) -> str:
        """Return the checksum of a region, whether it is there or not."""
        return self.regions.get(name, _ABSENT)


@dataclass(frozen=True, slots=True)
class Trace:
    """What an edit did: each changed region before and after it; the lines outside of regions that it added and removed.

    ``undoes``: it reverted another edit of the bot, because the operator asked for it. ``follows``: directly before it is an edit
    of the bot on another computer, so that a rollback reverts both.
    """

    revision: int
    regions: Mapping[str, tuple[str, str]]
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    undoes: bool = False
    follows: bool = False


def state_of(text: str) -> State:
    """Return what a page has."""
    regions = regions_on(text)
    bodies = {region.name: _body(text[region.body_start : region.body_end]) for region in regions}
    outside = splice(text, [Splice(region.start, region.end, "") for region in regions])
    lines = (line.strip() for line in outside.split("\n"))
    return State(bodies, tuple(dict.fromkeys(_digest(line) for line in lines if line)))


def trace_of(revision: int, before: State, after: State, *, undoes: bool = False) -> Trace:
    """Return the trace of an edit by what the page had before and after it."""
    names = dict.fromkeys((*before.regions, *after.regions))
    changed = {
        name: (before.has(name), after.has(name)) for name in names if before.has(name) != after.has(name)
    }
    old, new = set(before.lines), set(after.lines)
    added = tuple(line for line in after.lines if line not in old)
    return Trace(revision, changed, added, tuple(line for line in before.lines if line not in new), undoes)


def stands(page: State, trace: Trace) -> bool:
    """Whether the regions and lines that an edit changed are still as the edit left them."""
    regions = all(_same(page.has(name), after, before) for name, (before, after) in trace.regions.items())
    return regions and set(trace.added) <= set(page.lines)


def is_put_back(page: State, trace: Trace) -> bool:
    """Whether the regions that an edit changed are as they were before it."""
    return all(_same(page.has(name), before, after) for name, (before, after) in trace.regions.items())


def repeats(old: State, new: State, traces: Sequence[Trace]) -> bool:
    """Whether an edit would repeat an earlier one that somebody reverted; ``traces`` are the bot's, the oldest first.

    That is so if it changes a region that is again as before an edit of the bot, or adds a line that the bot added before.
    """
    planned = trace_of(0, old, new)
    return not back(old, traces).isdisjoint((*planned.regions, *planned.added))


def back(page: State, traces: Sequence[Trace]) -> set[str]:
    """Return what was reverted: the names of regions that are again as they were before an edit of the bot, and lines that it added.

    If a region is as the newest edit left it, nobody reverted. If it is as an older edit left it, a newer one was reverted (the edits
    between may be those of another computer, without a trace here). People may empty a region to have it filled again: that
    reverts only the edit that filled it first.
    """
    found = _left_lines(traces) - set(page.lines)
    for name in {name for trace in traces for name in trace.regions}:
        own = [trace.regions[name] for trace in traces if name in trace.regions]
        now = page.has(name)
        older = own[-1:] if now == _EMPTY else own
        before, after = own[-1]
        is_old = any(_same(now, was, became) for was, became in older)
        is_old = is_old or (now != _EMPTY and any(_same(now, became, was) for was, became in own[:-1]))
        if is_old and not _same(now, after, before):
            found.add(name)
    return found


def _same(now: str, then: str, other: str) -> bool:
    """Whether a region is as in ``then``, and not as in ``other``, the other side of the edit.

    If the closing comments of the two sides differ, they decide: people may have written in cells meanwhile, and an undo keeps that.
    """
    closings = [one.partition(".")[2] for one in (now, then, other)]
    return closings[0] == closings[1] if all(closings) and closings[1] != closings[2] else now == then


def _left_lines(traces: Sequence[Trace]) -> set[str]:
    """Return the lines that the bot added and has not removed itself."""
    left: set[str] = set()
    for trace in traces:
        left = (left - set(trace.removed)) | set(trace.added)
    return left


def _body(text: str) -> str:
    if not text.strip():
        return _EMPTY
    closings: list[str] = _CLOSING.findall(text)
    return f"{_digest(text)}.{_digest(closings[-1])}" if closings else _digest(text)


def _digest(text: str) -> str:
    return hashlib.sha256(text.replace("\r\n", "\n").encode(errors="replace")).hexdigest()[:16]
