"""The job of a worker: look at one page. It holds the page's lease, runs, and notes how that ended; no wiki, no huey in here."""

from __future__ import annotations

import os
import secrets
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from wikiconbot.service.jobs.pauses import pause
from wikiconbot.service.jobs.permits import Limits, WorkerPermit
from wikiconbot.service.jobs.run_endings import RunEnding, ending_of_error
from wikiconbot.service.store.base import LOST, Store
from wikiconbot.service.store.store_values import Done, Due, PageKey

#: Seconds after which a page is looked at again that somebody else works on now.
BUSY = 15.0
#: Seconds after which a job that did not start is lost, if no job waits.
_LATE = 60.0


class BusyError(Exception):
    """The page cannot be looked at now, for example because another worker has it; the hint stays, and the job is to come again."""


@dataclass(frozen=True, slots=True)
class PageRun:
    """A run on a page: how it ended, what was done (None: it is looked at again), its name in the journal, and its requests."""

    ending: RunEnding
    done: Done | None = None
    run: str | None = None
    requests: int = 0


class Reporting(Protocol):
    """Gets what happened, for the log: a word for the event, the page, and further values."""

    def __call__(self, event: str, key: PageKey, **values: object) -> None:
        """Report one thing."""


class PageJob:
    """Looks at pages, one at a time.

    ``update`` runs on a page and asks the permit for each edit. ``enqueue`` makes a job for a page in so many seconds, with a priority.
    ``pause`` waits for so many seconds and returns True if the worker is to stop.
    """

    def __init__(
        self,
        store: Store,
        update: Callable[[PageKey, WorkerPermit], PageRun],
        enqueue: Callable[[PageKey, float, int], None],
        limits: Limits,
        report: Reporting,
        pause: Callable[[float], bool],
    ) -> None:
        self._store, self._update, self._enqueue = store, update, enqueue
        self._limits, self._report, self._pause = limits, report, pause

    def look(self, key: PageKey) -> None:
        """Look at a page, if there is still a hint for it.

        Raises:
            BusyError: another worker has it, or this one is to stop.
        """
        if self._pause(0):
            raise BusyError
        token = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(8)}"
        if not self._store.lease(key, token, self._limits.lease):
            raise BusyError
        # If this process is killed from here on, or the store fails, the lease ends without being given back, and `heal` finds the page.
        due = self._store.take_up(key)
        if due is not None:  # else another job was earlier
            gate = self._store.breaker(key.wiki)
            if gate.may_run:
                self._run(key, token, due)
            else:
                self._again(key, gate.wait, due.priority)
        self._store.release(key, token)

    def heal(self, *, idle: bool) -> int:
        """Make jobs for the pages of killed workers and for lost jobs; return how many.

        ``idle`` says that no job waits in the queue: then a hint that has been due for a minute has lost its job.
        """
        found = self._store.abandoned(_LATE if idle else LOST)
        made = [key for key in found if self._store.hint(key, 0.0) or idle]
        for key in made:
            self._enqueue(key, 0.0, 0)
            self._report("abandoned", key)
        return len(made)

    def _run(self, key: PageKey, token: str, due: Due) -> None:
        permit = WorkerPermit(self._store, key, token, self._limits, self._pause)
        began, fault = time.monotonic(), None
        try:
            ran = self._update(key, permit)
        except KeyboardInterrupt:
            self._again(key, 0.0, due.priority)
            self._store.release(key, token)
            self._report("interrupted", key)
            raise
        except Exception as error:  # one bad page never holds up another
            ran, fault = PageRun(ending_of_error(error)), error
        finally:
            permit.end()
        again = self._noted(key, ran, due)
        ending = ran.ending
        self._report(
            "page", key, outcome=ending.code, verdict=ending.verdict, reason=ending.reason, revision=ending.revision, run=ran.run,
            requests=ran.requests, seconds=round(time.monotonic() - began, 3), again=again,
            fault=fault if ending.code == "mistake" else None,
        )  # fmt: skip

    def _noted(self, key: PageKey, ran: PageRun, due: Due) -> float | None:
        """Store how a run ended; return in how many seconds the page is looked at again, None if it is done."""
        ending, wait = ran.ending, None
        if ending.verdict == "worked":
            if ran.done:
                self._store.set_done(key, ran.done)
            self._store.worked(key, ending.code)
        else:
            wait = BUSY if ending.verdict == "busy" else pause(self._store.failed(key, ending.code))
            self._again(key, wait, due.priority)
        self._store.note(key.wiki, ok=ending.answered)
        return wait

    def _again(self, key: PageKey, after: float, priority: int) -> bool:
        """Give a hint for a page, and make its job; return False if there is an earlier one."""
        if not self._store.hint(key, after, priority):
            return False
        self._enqueue(key, after, priority)
        return True
