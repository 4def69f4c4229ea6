"""A whole worker: the store, the queue, the processes, and what is seen from outside."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

from wikiconbot.event import Asked
from wikiconbot.service.archiving.pad_job import PadJob
from wikiconbot.service.archiving.pad_runs import PadRuns
from wikiconbot.service.archiving.pad_settings import PadSettings
from wikiconbot.service.archiving.pads_seen import PadsSeen
from wikiconbot.service.jobs.consumer import Workers
from wikiconbot.service.jobs.look_soon import look_soon
from wikiconbot.service.jobs.page_job import PageJob
from wikiconbot.service.jobs.permits import Limits
from wikiconbot.service.jobs.queue import open_queue, patient_with
from wikiconbot.service.jobs.serve_requests import Requests
from wikiconbot.service.jobs.sessions import Sessions
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.jobs.wiki_update import WikiUpdates
from wikiconbot.service.parts import ALIVE, WATCHED, WORKER
from wikiconbot.service.seen_outside import health
from wikiconbot.service.seen_outside.alive import Alive
from wikiconbot.service.seen_outside.log_lines import Log, take_logging
from wikiconbot.service.seen_outside.service_manager import sign_of_life
from wikiconbot.service.seen_outside.status_report import state_of
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.wiki.session import Session
from wikiconbot.wiki.transport import OnResponse


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """How a worker works: ``queue`` is the address of a Redis, None for files in the state ``folder``.

    ``listen`` is the address and port for probes, None without. After SIGTERM, runs have ``grace`` seconds to end. ``pads`` says how
    pads of events are archived, in one more process; None: they are not.
    """

    folder: Path
    queue: str | None = None
    processes: int = 1
    limits: Limits = field(default_factory=Limits)
    listen: tuple[str, int] | None = None
    grace: float = 75.0
    pads: PadSettings | None = None


class Aside(Protocol):
    """Another process that runs as long as the workers (``watching.watcher_aside.WatcherAside``)."""

    def start(self) -> None:
        """Start it."""

    def look_after(self) -> None:
        """Start it again if it has ended."""

    def silent_for(self) -> float:
        """Return the seconds since it was last alive."""

    def stop(self) -> None:
        """End it."""


def answer_probes(
    settings: WorkerSettings, store: Store, needed: tuple[str, ...], silent_for: Callable[[], float]
) -> None:
    """Answer probes in another process, if the settings name a port; raises ConfigurationError if it cannot be used."""
    if settings.listen:
        health.start(health.listen_on(settings.listen, lambda: state_of(store, needed=needed), silent_for))


def work(
    settings: WorkerSettings,
    connect: Callable[[str, OnResponse], Session],
    asked: Asked,
    log: Log,
    aside: Aside | None = None,
) -> int:
    """Work off the queue until a signal comes; return its number.

    ``connect`` returns a session on a wiki by its name in the store. ``aside`` runs in another process meanwhile.

    Raises:
        ConfigurationError: the queue cannot be used, or the address for probes.
        Unreachable: Redis does not answer.
    """
    take_logging(log)
    store = open_store(settings.queue, settings.folder, waiting=log.say)
    near = open_store(settings.queue, settings.folder, patience=health.FOR_REDIS)
    worker = _Worker(settings, connect, asked, log, store, near, aside)
    answer_probes(settings, near, WATCHED if aside else (WORKER,), worker.silent_for)
    if aside:
        aside.start()
    log.started(settings.processes)
    try:
        return worker.workers.run()
    finally:
        if aside:
            aside.stop()
        log.ended()
        near.close()
        store.close()


class _Worker:
    """What works on pages and pads, how it makes jobs, and its signs of life.

    ``store`` is for the jobs, and waits for a Redis that is away; ``near`` is for the main process, which must not wait.
    """

    def __init__(
        self,
        settings: WorkerSettings,
        connect: Callable[[str, OnResponse], Session],
        asked: Asked,
        log: Log,
        store: Store,
        near: Store,
        aside: Aside | None,
    ) -> None:
        self._settings, self._connect, self._asked, self._log = settings, connect, asked, log
        self._store, self._near, self._aside, self._alive = store, near, aside, Alive()
        self._name = f"{WORKER} {socket.gethostname()} {os.getpid()}"
        self._jobs = Jobs(
            open_queue(settings.queue, settings.folder), self._page_job,
            patient_with(settings.queue, settings.folder, log.say), self._pad_job if settings.pads else None,
        )  # fmt: skip
        # One process more: while an Etherpad is waited for, as many pages as the operator wants are worked on.
        number = settings.processes + bool(settings.pads)
        self.workers = Workers(self._jobs, number, settings.grace, self._beat)

    def silent_for(self) -> float:
        """Return the seconds since the main process, or the process next to it, was last alive."""
        return max(self._alive.silent_for(), self._aside.silent_for() if self._aside else 0.0)

    def _beat(self) -> None:
        self._alive()
        if self._aside:
            self._aside.look_after()
        if self.silent_for() < ALIVE:
            sign_of_life()
        self._near.heartbeat(self._name)

    @cached_property
    def _sessions(self) -> Sessions:
        """The sessions of a process: made at its first job."""
        return Sessions(self._connect)

    @cached_property
    def _updates(self) -> WikiUpdates:
        requests = Requests(self._store, self._jobs.enqueue, self._asked)
        pads = self._settings.pads
        seen = pads and PadsSeen(self._store, pads, self._jobs.archive, self._log.report)
        return WikiUpdates(
            self._sessions, self._asked, self._settings.folder, self._store.now, self._log.say, requests, seen or (lambda *_: None),
            self._later, is_event=self._store.is_event,
        )  # fmt: skip

    def _later(self, key: PageKey, after: float) -> None:
        look_soon(self._store, self._jobs.enqueue, key, after)

    def _page_job(self) -> PageJob:
        return PageJob(
            self._store, self._updates.update, self._jobs.enqueue, self._settings.limits, self._log.report, self.workers.pause
        )  # fmt: skip

    def _pad_job(self) -> PadJob:
        pads, limits = self._settings.pads, self._settings.limits
        assert pads
        runs = PadRuns(self._sessions, self._store, pads, self._asked, self._settings.folder, self._log.say)
        return PadJob(
            self._store, runs.archive, pads, limits, self._log.report, self.workers.pause, self._name
        )
