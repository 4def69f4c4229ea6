"""What a worker needs right before it saves an edit: the wiki's one writer, an edit of its budget, and still the page's lease."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from wikiconbot.i18n import says
from wikiconbot.model import Cause, Refused
from wikiconbot.service.defaults import BURST, LEASE, PER_MINUTE
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import PageKey

#: Seconds between two attempts to become the writer.
_PAUSE = 0.25


@dataclass(frozen=True, slots=True)
class Limits:
    """How fast a wiki may be edited, and how long leases last, in seconds.

    ``per_minute`` edits a minute, ``burst`` of them at once. ``lease`` must be longer than a save with all its attempts: until it ends,
    nobody looks at the page of a killed worker. ``patience`` is how long a run waits for its turn to save.
    """

    per_minute: float = PER_MINUTE
    burst: int = BURST
    lease: float = LEASE
    patience: float = 60.0

    @property
    def writer(self) -> float:
        """How long a killed worker keeps others from writing on the wiki: a save takes ``patience`` at most, and a last request."""
        return min(self.lease, self.patience + 60)


@dataclass(slots=True)
class Hand:
    """An edit that a run took from the budget before it read its page; if it does not need the edit, the next run has it.

    After a wait between the reading and the save, the wiki would have to be asked again. ``taken`` is when it was taken, by the computer's
    steady clock; None without one.
    """

    taken: float | None = None


class WorkerPermit:
    """The ``permit`` of a session (runs/save_cycle.py) for one run on a page, with the token of its lease.

    ``pause`` waits for so many seconds, and returns True if the worker is to stop. With a ``hand``, an edit is taken before the run.
    """

    def __init__(
        self,
        store: Store,
        key: PageKey,
        token: str,
        limits: Limits,
        pause: Callable[[float], bool],
        hand: Hand | None = None,
    ) -> None:
        self._store, self._key, self._token = store, key, token
        self._limits, self._pause, self._hand = limits, pause, hand
        self._is_writer = False

    @property
    def lease(self) -> float:
        """How long the page's lease lasts, in seconds."""
        return self._limits.lease

    def begin(self) -> None:
        """Take an edit into the hand; one that was taken earlier than the next one would be is given up, so that the edits stay apart."""
        hand = self._hand
        if hand is None or (
            hand.taken is not None and time.monotonic() - hand.taken < 60 / self._limits.per_minute
        ):
            return
        hand.taken = None
        while wait := self._budget():
            if self._pause(min(wait, self._limits.lease / 3)) or not self._has_page():
                return
        hand.taken = time.monotonic()

    def __call__(self, page: str) -> Refused | None:
        """Wait until an edit of a page may be saved now; return why the run must not save it, or that it should come again."""
        until = time.monotonic() + self._limits.patience
        while wait := self._wait():
            if not self._has_page():
                return self._refused(page, "worker-lease-lost")
            if time.monotonic() + wait > until:
                return self._refused(page, "worker-no-turn")
            if self._pause(min(wait, self._limits.writer / 3)):
                return self._refused(page, "worker-stops")
        return None if self._has_page() else self._refused(page, "worker-lease-lost")

    def end(self) -> None:
        """Let others write on the wiki."""
        if self._is_writer:
            self._store.release_writer(self._key.wiki, self._token)
            self._is_writer = False

    def _wait(self) -> float:
        """Return 0 if this run is the wiki's writer and has taken an edit from the budget; else in how many seconds to ask again."""
        if not self._store.writer(self._key.wiki, self._token, self._limits.writer):
            return _PAUSE
        self._is_writer = True
        if self._hand and self._hand.taken is not None:
            self._hand.taken = None
            return 0.0
        return self._budget()

    def _budget(self) -> float:
        return self._store.budget(self._key.wiki, self._limits.per_minute, self._limits.burst)

    def _has_page(self) -> bool:
        return self._store.renew(self._key, self._token, self._limits.lease)

    def _refused(self, page: str, message: str) -> Refused:
        self.end()
        return Refused(page, message, says(message, page=page), Cause.LOCKED)
