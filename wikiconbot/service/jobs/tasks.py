"""The jobs as huey knows them: look at a page, archive pads, and find what killed workers left. Who gives hints only makes jobs, a worker runs them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from huey import crontab
from huey.exceptions import RetryTask

from wikiconbot.service.jobs.look_soon import CHANGED, SHORT
from wikiconbot.service.jobs.page_job import BUSY, BusyError
from wikiconbot.service.store.store_values import PageKey


class Looking(Protocol):
    """What a worker does with jobs (``page_job.PageJob``)."""

    def look(self, key: PageKey) -> None:
        """Look at a page; raises BusyError if another worker has it."""

    def heal(self, *, idle: bool) -> int:
        """Make jobs for what killed workers left."""


class Archiving(Protocol):
    """What a worker does with the pads of events (``archiving.pad_job.PadJob``)."""

    def work(self) -> None:
        """Archive pads that are due."""


class Jobs:
    """Makes jobs in a queue (``queue.open_queue``); ``ready`` returns what works them off, in the process of a worker.

    ``patient`` runs a command of the queue until Redis answers; a file needs none. ``archives`` returns what archives pads, None: this
    worker does not.
    """

    def __init__(
        self,
        queue: Any,
        ready: Callable[[], Looking] | None = None,
        patient: Callable[[Callable[[], None]], None] = lambda command: command(),
        archives: Callable[[], Archiving] | None = None,
    ) -> None:
        self.queue, self._ready, self._patient = queue, ready, patient
        self._job: Looking | None = None
        queue.was_interrupted = False
        self._look = queue.task(name="look", context=False)(self._run_look)
        queue.periodic_task(crontab(), name="heal", priority=SHORT)(self._run_heal)
        self._archives = archives
        self._pad_job: Archiving | None = None
        self._archive = queue.task(name="archive", context=False, priority=SHORT)(self._run_archive)

    def enqueue(self, key: PageKey, after: float = 0.0, priority: int = CHANGED) -> None:
        """Make a job for a page in ``after`` seconds: ``look_soon`` calls it."""
        task = self._look.s(key.wiki, key.title)
        task.priority = priority
        if after > 0:
            task.eta = datetime.now(UTC).replace(tzinfo=None) + timedelta(seconds=after)  # as huey keeps it
            self._patient(lambda: self.queue.add_schedule(task))
        else:
            self._patient(lambda: self.queue.enqueue(task) and None)

    def archive(self) -> None:
        """Make a job that archives the pads that are due."""
        self._patient(lambda: self.queue.enqueue(self._archive.s()) and None)

    def _page_job(self) -> Looking:
        if self._job is None:
            assert self._ready, "this process only makes jobs"
            self._job = self._ready()
        return self._job

    def _run_look(self, wiki: str, title: str) -> None:
        try:
            self._page_job().look(PageKey(wiki, title))
        except BusyError:
            raise RetryTask(delay=BUSY) from None  # the hint stays in the store
        except KeyboardInterrupt:
            self.queue.was_interrupted = True  # huey would go on with the next job
            raise

    def _run_archive(self) -> None:
        if self._archives is None:
            return  # another worker finds within a minute what is due
        try:
            self._pad_job = self._pad_job or self._archives()
            self._pad_job.work()
        except KeyboardInterrupt:
            self.queue.was_interrupted = True
            raise

    def _run_heal(self) -> None:
        self._page_job().heal(idle=self.queue.pending_count() == 0)
        self.archive()  # after that: it would be a job that waits
