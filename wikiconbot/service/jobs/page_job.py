"""The job of a worker: look at one page, and make its next job where one is needed; no wiki, no huey in here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from wikiconbot.service.jobs.leased_run import Attempt, PageRun, work_on
from wikiconbot.service.jobs.look_soon import CHANGED, Enqueue, look_soon
from wikiconbot.service.jobs.pauses import pause
from wikiconbot.service.jobs.permits import Limits, WorkerPermit
from wikiconbot.service.store.base import LOST, Store
from wikiconbot.service.store.store_values import PageKey

#: Seconds after which a page is looked at again that somebody else works on now.
BUSY = 15.0
#: Seconds after which a job that did not start is lost, if no job waits.
_LATE = 60.0


class BusyError(Exception):
    """The page cannot be looked at now, for example because another worker has it; the hint stays, and the job is to come again."""


class Reporting(Protocol):
    """Gets what happened, for the log: a word for the event, the page, and further values."""

    def __call__(self, event: str, key: PageKey, **values: object) -> None:
        """Report one thing."""


class PageJob:
    """Looks at pages, one at a time.

    ``update`` runs on a page and asks the permit for each edit. ``enqueue`` makes a job.
    ``pause`` waits for so many seconds and returns True if the worker is to stop.
    """

    def __init__(
        self,
        store: Store,
        update: Callable[[PageKey, WorkerPermit], PageRun],
        enqueue: Enqueue,
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
        attempt = work_on(
            self._store, key, self._update, self._permit, hinted=True, then=lambda seen: self._then(key, seen)
        )
        if attempt.state == "busy":
            raise BusyError

    def heal(self, *, idle: bool) -> int:
        """Make jobs for the pages of killed workers and for lost jobs; return how many.

        ``idle`` says that no job waits in the queue: then a hint that has been due for a minute has lost its job.
        """
        found = self._store.abandoned(_LATE if idle else LOST)
        made = [key for key in found if self._store.hint(key, 0.0) or idle]
        for key in made:
            self._enqueue(key, 0.0, CHANGED)
            self._report("abandoned", key)
        return len(made)

    def _permit(self, key: PageKey, token: str) -> WorkerPermit:
        return WorkerPermit(self._store, key, token, self._limits, self._pause)

    def _then(self, key: PageKey, attempt: Attempt) -> None:
        """Make the next job of a page that is not done, and report a run."""
        if attempt.state == "paused":
            self._again(key, attempt.wait, attempt.priority)
        elif attempt.state == "interrupted":
            self._again(key, 0.0, attempt.priority)
            self._report("interrupted", key)
        elif attempt.ran:
            self._after(key, attempt, attempt.ran)

    def _after(self, key: PageKey, attempt: Attempt, ran: PageRun) -> None:
        ending, again = ran.ending, None
        if ending.verdict != "worked":
            again = BUSY if ending.verdict == "busy" else pause(attempt.tries)
            self._again(key, again, attempt.priority)
        self._report(
            "page", key, outcome=ending.code, verdict=ending.verdict, reason=ending.reason, revision=ending.revision, run=ran.run,
            requests=ran.requests, seconds=round(attempt.seconds, 3), again=again,
            fault=attempt.fault if ending.code == "mistake" else None,
        )  # fmt: skip

    def _again(self, key: PageKey, after: float, priority: int) -> None:
        look_soon(self._store, self._enqueue, key, after, priority)
