"""A whole worker: the store, the queue, the processes, and what is seen from outside."""

from __future__ import annotations

import multiprocessing
import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
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
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.jobs.wiki_update import WikiUpdates
from wikiconbot.service.seen_outside import health
from wikiconbot.service.seen_outside.log_lines import Log, take_logging
from wikiconbot.service.seen_outside.service_manager import sign_of_life
from wikiconbot.service.seen_outside.status_report import ALIVE, WATCHED, state_of
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
    """Another process that runs as long as the workers (``watching.watch_process.WatcherAside``)."""

    def start(self) -> None:
        """Start it."""

    def look_after(self) -> None:
        """Start it again if it has ended."""

    def silent_for(self) -> float:
        """Return the seconds since it was last alive."""

    def stop(self) -> None:
        """End it."""


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
    last = multiprocessing.get_context("fork").Value("d", time.monotonic())
    name = f"worker {socket.gethostname()} {os.getpid()}"

    @cache
    def updates() -> WikiUpdates:
        """Return what updates pages, and has the sessions of this process."""
        requests = Requests(store, jobs.enqueue, asked)
        seen = settings.pads and PadsSeen(store, settings.pads, jobs.archive, log.report)
        return WikiUpdates(
            connect, asked, settings.folder, store.now, log.say, requests, seen or (lambda *_: None), later
        )

    def ready() -> PageJob:
        return PageJob(store, updates().update, jobs.enqueue, settings.limits, log.report, workers.pause)

    def archives() -> PadJob:
        assert settings.pads
        runs = PadRuns(updates(), store, settings.pads, asked, settings.folder, log.say)
        return PadJob(store, runs.archive, settings.pads, settings.limits, log.report, workers.pause, name)

    def later(key: PageKey, after: float) -> None:
        look_soon(store, jobs.enqueue, key, after)

    def beat() -> None:
        last.value = time.monotonic()
        if aside:
            aside.look_after()
        if silent_for() < ALIVE:
            sign_of_life()
        near.heartbeat(name)

    def silent_for() -> float:
        own: float = time.monotonic() - last.value
        return max(own, aside.silent_for() if aside else 0.0)

    jobs = Jobs(
        open_queue(settings.queue, settings.folder), ready, patient_with(settings.queue, settings.folder, log.say),
        archives if settings.pads else None,
    )  # fmt: skip
    # One process more: while an Etherpad is waited for, as many pages as the operator wants are worked on.
    workers = Workers(jobs, settings.processes + bool(settings.pads), settings.grace, beat)
    needed = WATCHED if aside else ("worker",)
    if settings.listen:
        health.start(health.listen_on(settings.listen, lambda: state_of(near, needed=needed), silent_for))
    if aside:
        aside.start()
    log.started(settings.processes)
    try:
        return workers.run()
    finally:
        if aside:
            aside.stop()
        log.ended()
        near.close()
        store.close()
