"""The job that archives pads: what is due, one pad after the other, in one process of a worker at a time. No wiki, no huey in here."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from contextlib import suppress

from wikiconbot.pads.names import Pad as NamedPad
from wikiconbot.service.archiving.deletions import Deletions
from wikiconbot.service.archiving.pad_endings import end_of_error
from wikiconbot.service.archiving.pad_runs import PadRun
from wikiconbot.service.archiving.pad_settings import STEP, PadSettings
from wikiconbot.service.archiving.pads_seen import when
from wikiconbot.service.archiving.timetable import PadEnd, PadEntry, Timetable, timetable_of_text
from wikiconbot.service.archiving.when import BEFORE_DELETION, Pad, paced
from wikiconbot.service.jobs.page_job import Reporting
from wikiconbot.service.jobs.permits import Limits, WorkerPermit
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import ETHERPAD, PageKey
from wikiconbot.service.store.tokens import new_token

#: Seconds after which the job ends, although more is due: the next minute has another one.
_LONG = 300.0
#: Seconds for which a process that was killed keeps the others of its worker from archiving.
_SLOT = 300.0
#: Pages with due pads that are looked at together: those of a busy Etherpad must not hide those of others.
_MOST = 2000
#: The store's name for what the operator said last about deletions.
_DELETIONS = "pad deletions"

#: Archives pads of a page by their addresses (``pad_runs.PadRuns.archive``).
Archive = Callable[[PageKey, tuple[str, ...], WorkerPermit, Callable[[float], bool]], PadRun]


class PadJob:
    """Archives pads that are due; ``slot`` is the name of the worker of which one process at a time does so.

    ``pause`` waits for so many seconds and returns True if the worker is to stop.
    """

    def __init__(
        self,
        store: Store,
        archive: Archive,
        settings: PadSettings,
        limits: Limits,
        report: Reporting,
        pause: Callable[[float], bool],
        slot: str,
    ) -> None:
        self._store, self._archive, self._settings = store, archive, settings
        self._limits, self._report, self._pause = limits, report, pause
        self._slot, self._token = f"archiving {slot}", new_token()
        self._busy: set[PageKey] = set()
        self._paused: set[str] = set()  # wikis and Etherpads

    def work(self) -> None:
        """Archive what is due, until nothing is, or for some minutes; nothing if another process of the worker does it now."""
        if self._pause(0) or self._store.turn(self._slot, self._token, _SLOT):
            return
        until = time.monotonic() + _LONG
        self._busy.clear()
        self._paused.clear()
        try:
            self._follow_deletions()
            while time.monotonic() < until and not self._pause(0):
                if not self._store.turn(self._slot, self._token, _SLOT) and self._step():
                    continue
                return
        finally:
            self._store.rest(self._slot, self._token, 0)

    def _step(self) -> bool:
        """Archive one pad, or wait for its Etherpad; return False if nothing is due."""
        found = self._first()
        if found is None:
            return False
        key, pad, at = found
        wait = at - self._store.now()
        if wait > 0:
            return not self._pause(min(wait, STEP))
        self._one(key, (pad.host, pad.name))
        return True

    def _first(self) -> tuple[PageKey, Pad, float] | None:
        """Return the pad that may be asked for first, and when: Etherpads do not wait for each other, endangered pads come first."""
        now, deletions = self._store.now(), self._settings.deletions
        due: dict[Pad, float] = {}
        pages: dict[Pad, PageKey] = {}
        for row in self._store.due_pads(now, _MOST):
            if row.key in self._busy or row.key.wiki in self._paused:
                continue
            found = self._due(timetable_of_text(row.text) or Timetable(), now)
            if not found:
                self._one(row.key, None)
            for entry in found:
                pad = Pad(entry.host, entry.name, deletions.of(entry.host, entry.edited, now))
                if entry.host not in self._paused:
                    # A pad that is deleted soon does not wait for those that have been due for hours.
                    is_endangered = pad.deleted_at is not None and pad.deleted_at - now <= BEFORE_DELETION[0]
                    due[pad], pages[pad] = 0.0 if is_endangered else row.due, row.key
        turns = self._store.turns().items()
        free = {name.removeprefix(ETHERPAD): at for name, at in turns if name.startswith(ETHERPAD)}
        planned = paced(due, free)
        first = min(planned, key=lambda pad: (planned[pad], due[pad]), default=None)
        return None if first is None else (pages[first], first, planned[first])

    def _due(self, table: Timetable, now: float) -> list[PadEntry]:
        return [entry for entry in table.pads if table.due(entry, now, self._settings.deletions) <= now]

    def _one(self, key: PageKey, pad: tuple[str, str] | None) -> bool:
        """Archive a pad of a page; with None only store when it is due. Return False if somebody else works on the page."""
        token = new_token()
        if not self._store.lease(key, token, self._limits.lease):
            self._busy.add(key)
            return False
        permit = WorkerPermit(self._store, key, token, self._limits, self._pause)

        def hold(seconds: float) -> bool:
            stops = self._pause(seconds)
            self._store.turn(self._slot, self._token, _SLOT)
            return not self._store.renew(key, token, self._limits.lease) or stops

        try:
            table = timetable_of_text(self._store.pads(key))
            if table is None:
                self._store.forget_pads(key)
            elif pad is not None and (entries := self._chosen(table, pad)):
                self._run(key, table, entries, permit, hold)
            else:
                due = table.next(self._store.now(), self._settings.deletions)
                self._store.set_pads(key, table.as_text(), due)
        finally:
            permit.end()
            self._store.release(key, token)
        return True

    def _chosen(self, table: Timetable, pad: tuple[str, str]) -> list[PadEntry]:
        """Return the pad if it is still due. A link for reading may be to the same pad as another link: then all are compared."""
        entries = [entry for entry in self._due(table, self._store.now()) if entry.pad == pad]
        for_reading = any(NamedPad(*entry.pad).kind == "read-only" for entry in table.pads)
        return list(table.pads) if entries and for_reading else entries

    def _run(
        self,
        key: PageKey,
        table: Timetable,
        entries: list[PadEntry],
        permit: WorkerPermit,
        hold: Callable[[float], bool],
    ) -> None:
        """Archive pads of a page, and store when they and its other pads are due next."""
        began, fault = time.monotonic(), None
        now, deletions = self._store.now(), self._settings.deletions
        gate = self._store.breaker(key.wiki)
        if not gate.may_run:
            self._paused.add(key.wiki)
            ran = PadRun(others=PadEnd("paused", "later", wait=gate.wait))
        else:
            try:
                ran = self._archive(key, tuple(map(_url, entries)), permit, hold)
            except KeyboardInterrupt:
                with suppress(Exception):
                    self._report("interrupted", key)
                raise
            except Exception as error:  # one bad page never holds up another
                ran, fault = PadRun(others=end_of_error(error)), error
        ends = {entry.pad: _end(ran, entry) for entry in entries}
        if gate.may_run:
            self._store.note(key.wiki, ok=all(end.answered for end in ends.values()))
        new = table.with_entries([entry.ended(ends[entry.pad], now, deletions) for entry in entries])
        if ran.is_gone:
            self._store.forget_pads(key)
        else:
            self._store.set_pads(key, new.as_text(), new.next(self._store.now(), deletions))
        self._tell(key, new, ends, ran.run, time.monotonic() - began, fault)

    def _tell(
        self,
        key: PageKey,
        table: Timetable,
        ends: dict[tuple[str, str], PadEnd],
        run: str | None,
        seconds: float,
        fault: Exception | None,
    ) -> None:
        now = self._store.now()
        for entry in table.pads:
            if end := ends.get(entry.pad):
                if end.code == "paused":
                    self._paused.add(entry.host)
                else:
                    self._store.count(f"{ETHERPAD}{entry.host}", end.code)
                self._report(
                    "pad", key, pad=_url(entry), outcome=end.code, verdict=end.verdict, reason=end.reason or None, good=end.is_good,
                    seconds=round(seconds, 3), run=run, next=when(table.due(entry, now, self._settings.deletions)),
                    fault=fault if end.code == "mistake" else None,
                )  # fmt: skip

    def _follow_deletions(self) -> None:
        """Calculate all due times again if the operator said something else about deletions."""
        known = self._settings.deletions.known
        if (self._store.cursor(_DELETIONS) or Deletions().known) == known:
            return
        rows = self._store.due_pads(math.inf, 10**9)
        busy = [row for row in rows if not self._one(row.key, None)]
        if not busy:  # else again in a minute
            self._store.set_cursor(_DELETIONS, known)


def _url(entry: PadEntry) -> str:
    return NamedPad(entry.host, entry.name).url


def _end(ran: PadRun, entry: PadEntry) -> PadEnd:
    """Return how it ended for a pad."""
    default = ran.others or PadEnd("not-on-page", "settled", is_good=False)
    return ran.ends.get(_url(entry), default)
