"""The pads of a page, and when each is to be archived next: what the store keeps of them between two jobs. Pure: no clock."""

from __future__ import annotations

import json
import math
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Literal

from wikiconbot.dates.zones import home_zone
from wikiconbot.service.archiving.deletions import Deletions
from wikiconbot.service.archiving.when import EventDays, Pad, next_archiving

#: Seconds before a pad is asked for again whose Etherpad did not answer: twice as many each time, at most a day.
_FIRST_PAUSE, _LONGEST_PAUSE = 60.0, 86_400.0
#: Attempts, in about three days; then the pad's next regular time counts.
MOST_TRIES = 12
#: Of what a pad that was given up has.
GIVEN_UP = "given-up"

#: ``settled``: it is archived, or it is said why it cannot be, and only its next regular time counts. ``again``: a growing pause.
#: ``later``: it was not tried.
Verdict = Literal["settled", "again", "later"]


@dataclass(frozen=True, slots=True)
class PadEnd:
    """How it ended for a pad: a word for programs, a sentence, and what follows; ``wait`` is how long it waits if it was not tried.

    ``edited`` is when people edited it last, if that was seen. ``answered`` says that the wiki let the bot write.
    """

    code: str
    verdict: Verdict
    reason: str = ""
    wait: float = 0.0
    edited: float | None = None
    answered: bool = True
    is_good: bool = True


@dataclass(frozen=True, slots=True)
class PadEntry:
    """A pad: its Etherpad's address, its name there, and what became of it.

    ``settled`` is when it was archived last, or when it was said why it cannot be; ``again`` when it is tried again after ``tries`` failures.
    """

    host: str
    name: str
    settled: float | None = None
    edited: float | None = None
    code: str = ""
    tries: int = 0
    again: float | None = None

    @property
    def pad(self) -> tuple[str, str]:
        """What it is, whatever became of it."""
        return self.host, self.name

    def ended(self, end: PadEnd, now: float, deletions: Deletions) -> PadEntry:
        """Return it after an attempt that began at ``now``."""
        known = replace(self, edited=self.edited if end.edited is None else end.edited)
        if end.verdict == "later":
            return replace(known, again=now + end.wait)
        tries = self.tries + 1
        if end.verdict == "settled" or tries >= MOST_TRIES:
            code = end.code if end.verdict == "settled" else GIVEN_UP
            return replace(known, settled=now, code=code, tries=0, again=None)
        wait = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2.0 ** (tries - 1))
        deleted = deletions.of(self.host, known.edited, now)
        if deleted is not None and deleted > now:
            wait = min(wait, max(_FIRST_PAUSE, (deleted - now) / 2))
        return replace(known, code=end.code, tries=tries, again=now + wait)


@dataclass(frozen=True, slots=True)
class Timetable:
    """The pads of a page; ``spans`` are the first and the last day of each event on it (``YYYY-MM-DD``), ``zone`` is the wiki's time zone.

    ``elsewhere`` are addresses of notes that the bot does not ask for.
    """

    spans: tuple[tuple[str, str], ...] = ()
    zone: str = "UTC"
    pads: tuple[PadEntry, ...] = ()
    elsewhere: tuple[str, ...] = ()

    def due(self, entry: PadEntry, now: float, deletions: Deletions) -> float:
        """Return when a pad is due next: ``now`` if it is, infinity if it is never again."""
        deleted = deletions.of(entry.host, entry.edited, now)
        if deleted is not None and deleted <= now:
            return math.inf
        if entry.again is not None:
            return max(entry.again, now)
        if entry.settled is None and deletions.needs_look(entry.host, entry.edited):
            return now
        found = self._next(entry, deleted, now)
        if math.isinf(found) and deletions.is_of_all(entry.host, deleted):
            return self._next(entry, None, now)  # days of the event after it
        return found

    def _next(self, entry: PadEntry, deleted: float | None, now: float) -> float:
        pad = Pad(entry.host, entry.name, deleted)
        times = (next_archiving(days, pad, entry.settled, now) for days in self._days() or (None,))
        return min((time for time in times if time is not None), default=math.inf)

    def next(self, now: float, deletions: Deletions) -> float:
        """Return when the first of its pads is due."""
        return min((self.due(entry, now, deletions) for entry in self.pads), default=math.inf)

    def after(self, before: Timetable | None) -> Timetable:
        """Return this timetable, as a page has it now, with what is known of its pads from before."""
        known = {entry.pad: entry for entry in before.pads} if before else {}
        return replace(self, pads=tuple(known.get(entry.pad, entry) for entry in self.pads))

    def with_entries(self, entries: Collection[PadEntry]) -> Timetable:
        """Return it with other entries of some pads."""
        new = {entry.pad: entry for entry in entries}
        return replace(self, pads=tuple(new.get(entry.pad, entry) for entry in self.pads))

    def without(self, pads: Collection[tuple[str, str]]) -> Timetable:
        """Return it without some pads."""
        return replace(self, pads=tuple(entry for entry in self.pads if entry.pad not in pads))

    def as_text(self) -> str:
        """Return it as JSON, for the store."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    def _days(self) -> list[EventDays]:
        zone = home_zone(self.zone)
        return [EventDays(date.fromisoformat(a), date.fromisoformat(b), zone) for a, b in self.spans]


def timetable_of_text(text: str | None) -> Timetable | None:
    """Return what ``as_text`` wrote; None if it cannot be read: the next update of the page makes another one."""
    try:
        about: Any = json.loads(text or "")
        table = Timetable(
            tuple((str(first), str(last)) for first, last in about["spans"]),
            str(about["zone"]),
            tuple(_entry(one) for one in about["pads"]),
            tuple(map(str, about["elsewhere"])),
        )
        table._days()
    except (ValueError, KeyError, TypeError):
        return None
    return table


def _entry(about: Any) -> PadEntry:
    times = {
        name: None if about[name] is None else float(about[name]) for name in ("settled", "edited", "again")
    }
    return PadEntry(
        str(about["host"]), str(about["name"]), code=str(about["code"]), tries=int(about["tries"]), **times
    )
