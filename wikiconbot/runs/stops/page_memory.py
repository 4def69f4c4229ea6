"""What the bot stores about a page from one run to the next: its last edits there, the last stop, who checked the page.

One small file for each page of a wiki, in the state folder. It has checksums and numbers, and the name of the user who reverted an edit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from wikiconbot.model import Gone, IgnoredLine, Revert
from wikiconbot.plan.taken_back import Trace
from wikiconbot.runs.stops.page_files import PageFiles

_MOST = 20  # edits of a page that are stored


@dataclass(frozen=True, slots=True)
class Memory:
    """The traces of the bot's edits on a page, the oldest first; the last stop, and the revisions at which it was found.

    ``number`` is the wiki's number of the page. ``seen`` are the revisions of the page and of the event's page when the bot found
    out who reverted the edit, and whether a line of the settings ends the stop. ``resumed`` is the newest revision of the page
    when a person said that the bot may continue. ``event`` is the event's page that the page belongs to, if there was a stop.
    """

    traces: tuple[Trace, ...] = ()
    stop: Revert | None = None
    seen: tuple[int | None, int | None] = (None, None)
    resumed: int = 0
    number: int | None = None
    event: str = ""

    @property
    def waits(self) -> bool:
        """Whether a stop is in force: nobody has checked the page since."""
        return self.stop is not None and self.resumed < (self.stop.revision or self.stop.undone)

    def is_newer_than(self, revision: int | None) -> bool:
        """Whether the bot edited the page after this revision of it, None: after there was no page."""
        return bool(self.traces) and self.traces[-1].revision > (revision or 0)

    def with_trace(self, trace: Trace) -> Memory:
        """Return the memory with one more edit."""
        others = [one for one in self.traces if one.revision != trace.revision]
        return replace(self, traces=tuple(sorted([*others, trace], key=lambda one: one.revision)[-_MOST:]))


@dataclass(frozen=True, slots=True)
class Memories:
    """The memories of all pages of a wiki; ``folder`` is the state folder."""

    folder: Path
    wiki: str

    def of(self, page: str, number: int | None = None) -> Memory:
        """Return what is stored about a page, nothing if its file is missing or cannot be read.

        ``number`` is the wiki's number of the page: a moved page is the same page.
        """
        return _memory(self._files.read(page, number))

    def keep(self, page: str, memory: Memory) -> None:
        """Store the memory; raises OSError if it cannot be written."""
        self._files.write(page, memory.number, _described(memory))

    def stops(self) -> Iterator[tuple[str, Revert]]:
        """Yield the stops that are in force, as the last runs found them, each with the event's page that is stopped."""
        for known in self._files.all():
            memory = _memory(known)
            if memory.stop and memory.waits:
                yield memory.event or memory.stop.page, memory.stop

    @property
    def _files(self) -> PageFiles:
        return PageFiles(self.folder / "pages", self.wiki)


def _described(memory: Memory) -> dict[str, Any]:
    stop = memory.stop
    return {
        "edits": [
            {"revision": one.revision, "regions": {name: list(pair) for name, pair in one.regions.items()},
             "added": list(one.added), "removed": list(one.removed), "undoes": one.undoes,
             "follows": one.follows}
            for one in memory.traces
        ],
        "stop": stop and {"undone": stop.undone, "by": stop.by, "revision": stop.revision, "at": stop.at, "own": stop.own,
                          "gone": stop.gone and [stop.gone.by, stop.gone.at, stop.gone.to],
                          "ignored": [[one.line, one.number, one.by, one.early] for one in stop.ignored], "over": stop.over},
        "seen": list(memory.seen),
        "resumed": memory.resumed,
        "event": memory.event,
    }  # fmt: skip


def _memory(known: Mapping[str, Any]) -> Memory:
    with suppress(ValueError, KeyError, TypeError, AttributeError, OverflowError):
        page, event = known["seen"]
        return Memory(
            tuple(map(_trace, known["edits"])),
            _stop(known["page"], known["stop"]),
            (page, event),
            int(known["resumed"]),
            known["number"],
            str(known.get("event", "")),
        )
    return Memory()


def _trace(known: Mapping[str, Any]) -> Trace:
    regions = {str(name): (str(was), str(became)) for name, (was, became) in known["regions"].items()}
    added, removed = (tuple(map(str, known[kind])) for kind in ("added", "removed"))
    undoes, follows = bool(known["undoes"]), bool(known.get("follows"))
    return Trace(int(known["revision"]), regions, added, removed, undoes, follows)


def _stop(page: str, known: Mapping[str, Any] | None) -> Revert | None:
    if not known:
        return None
    ignored = tuple(
        IgnoredLine(line, number, by, bool(early)) for line, number, by, early in known["ignored"]
    )
    by, at = (None if known[name] is None else str(known[name]) for name in ("by", "at"))
    revision, over = (None if known.get(name) is None else int(known[name]) for name in ("revision", "over"))
    gone = Gone(*known["gone"]) if known.get("gone") else None
    return Revert(page, int(known["undone"]), by, revision, at, bool(known["own"]), ignored, over, gone)
