"""Work on one event in this process, as a worker does: the page's lease, the wiki's one writer, an edit of the budget right before a save."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from wikiconbot.errors import Unreachable
from wikiconbot.event import Asked
from wikiconbot.i18n import says
from wikiconbot.model import Cause, Refused
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.update import Result, exit_code
from wikiconbot.service.jobs.done_after import done_after, settings_digest
from wikiconbot.service.jobs.run_endings import RunEnding, ending_of, ending_of_error
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.sweeping.wiki_sweep import Looked, exit_code_of

#: Seconds for which a page and the right to write on a wiki are held: longer than a run with a wait for the budget before each edit.
LEASE = 300.0
_PAUSE = 0.25

#: Waits until an edit of a page may be saved, or returns why it must not (the ``permit`` of a session).
Permit = Callable[[str], Refused | None]


@dataclass(slots=True)
class EventWorker:
    """Works on the events of a wiki, one after the other; ``update`` runs on a page, and asks the permit for each edit.

    ``per_minute`` is the most edits on a wiki; ``burst`` of them may be made at once. An edit is taken from the budget before the page
    is read: after a wait between the reading and the save, the wiki would have to be asked again. If the page needs no edit, the next
    page has it.
    """

    store: Store
    asked: Asked
    stats: Stats
    update: Callable[[PageKey, Permit], Result]
    per_minute: float = 10.0
    burst: int = 2
    _token: str = field(default_factory=lambda: secrets.token_hex(16))
    _in_hand: float | None = None  # when the edit was taken that no page needed yet

    def __call__(self, key: PageKey) -> Looked:
        """Work on one event, unless somebody else does, and store how that ended."""
        if not self.store.lease(key, self._token, LEASE):
            return Looked("busy", "left", says("sweep-busy"), exit_code=Unreachable.exit_code)
        try:
            self.store.take_up(key)
            gate = self.store.breaker(key.wiki)
            if not gate.may_run:
                paused = says("sweep-paused", seconds=f"{gate.wait:.0f}")
                return Looked("paused", "stop", paused, exit_code=Unreachable.exit_code)
            return self._run(key)
        finally:
            self.store.release(key, self._token)

    def _run(self, key: PageKey) -> Looked:
        result, code = None, 0
        try:
            self._take_ahead(key)
            result = self.update(key, lambda page: self._permit(key, page))
            ending, code = ending_of(result.outcome), exit_code((), result.outcome)
        except Exception as error:  # one bad page never holds up another
            ending, code = ending_of_error(error), exit_code_of(error)
        finally:
            self.store.release_writer(key.wiki, self._token)
        self.store.note(key.wiki, ok=ending.answered)
        if result is None or ending.verdict != "worked":
            return self._left(key, ending, code)
        now = self.store.now()
        today = f"{datetime.fromtimestamp(now, UTC):%Y-%m-%d}"
        if done := done_after(result, settings_digest(self.asked), today, now):
            self.store.set_done(key, done)
        self.store.worked(key, ending.code)
        return Looked(ending.code, "done", ending.reason, ending.revision)

    def _left(self, key: PageKey, ending: RunEnding, code: int) -> Looked:
        if ending.verdict == "failed":
            self.store.failed(key, ending.code)
        return Looked(ending.code, "left" if ending.answered else "stop", ending.reason, exit_code=code)

    def _permit(self, key: PageKey, page: str) -> Refused | None:
        """Wait until this process is the wiki's writer and has an edit of the budget; return a refusal if the page was lost meanwhile."""
        with self.stats.phase("wait"):
            while not self.store.writer(key.wiki, self._token, LEASE):
                if not self._waited(key, _PAUSE):
                    return _lost(page)
            if self._in_hand is None and not self._take(key):
                return _lost(page)
        self._in_hand = None
        holds = self.store.writer(key.wiki, self._token, LEASE) and self.store.renew(key, self._token, LEASE)
        return None if holds else _lost(page)

    def _take_ahead(self, key: PageKey) -> None:
        """Have an edit in hand; one that was taken earlier than the next one would be is given up, so that the edits stay apart."""
        if self._in_hand is not None and time.monotonic() - self._in_hand < 60 / self.per_minute:
            return
        with self.stats.phase("wait"):
            self._in_hand = time.monotonic() if self._take(key) else None

    def _take(self, key: PageKey) -> bool:
        """Take an edit from the budget; False if the page was lost meanwhile."""
        while wait := self.store.budget(key.wiki, self.per_minute, self.burst):
            if not self._waited(key, wait):
                return False
        return True

    def _waited(self, key: PageKey, seconds: float) -> bool:
        """Wait, and return whether this process still has the page."""
        time.sleep(min(seconds, LEASE / 3))
        return self.store.renew(key, self._token, LEASE)


def _lost(page: str) -> Refused:
    return Refused(page, "worker-lease-lost", says("worker-lease-lost", page=page), Cause.LOCKED)
