"""A whole watcher: the store, the queue, the loop, and its end at a signal."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from types import FrameType

from wikiconbot.errors import QueueUnusable
from wikiconbot.service.jobs.queue import open_queue, patient_with
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.jobs.worker_process import WorkerSettings, answer_probes
from wikiconbot.service.parts import WATCHED
from wikiconbot.service.seen_outside import health
from wikiconbot.service.seen_outside.alive import Alive
from wikiconbot.service.seen_outside.log_lines import Log, take_logging
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.watching.connections import Connect
from wikiconbot.service.watching.watch_loop import Watcher, WatchSettings

#: Seconds that a watcher has to end: it saves nothing.
GRACE = 10.0
#: Seconds after which a watcher tries again to use a queue that failed.
_QUEUE_AGAIN = 30.0


def follow(
    service: WorkerSettings,
    settings: WatchSettings,
    connect: Connect,
    log: Log,
    alive: Callable[[], None] = lambda: None,
    ends_with: tuple[signal.Signals, ...] = (signal.SIGTERM, signal.SIGINT),
) -> int:
    """Watch until one of some signals comes; return its number. Call it in the main thread.

    Raises:
        ConfigurationError, UsageError: the queue cannot be used, or the only wiki or its account is not configured.
        LoginRefused: the only wiki refuses the account.
        Unreachable: Redis does not answer at the start.
    """
    take_logging(log)
    store = open_store(service.queue, service.folder, waiting=log.say, alive=alive)
    patient = patient_with(service.queue, service.folder, log.say, alive)
    jobs = Jobs(open_queue(service.queue, service.folder), patient=patient)
    watchers = [Watcher(settings, connect, store, jobs.enqueue, log, alive)]
    with closing(store), _ended_by(ends_with, watchers) as signals:
        while not signals:
            try:
                watchers[-1].run()
            except QueueUnusable as error:  # it was used before: a disk is full, a password was changed
                log.line("error", "queue", str(error))
                _wait(_QUEUE_AGAIN, signals, alive)
                watchers[:] = [Watcher(settings, connect, store, jobs.enqueue, log, alive)]
    return signals[0] if signals else signal.SIGTERM


@contextmanager
def _ended_by(numbers: tuple[signal.Signals, ...], watchers: Sequence[Watcher]) -> Iterator[Sequence[int]]:
    """Yield the signals that came so far. The first one stops the last watcher, and ends this process some seconds later if it still runs."""
    came: list[int] = []
    at_last = threading.Timer(GRACE, os._exit, (os.EX_OK,))  # while a Redis is away, the loop waits for it
    at_last.daemon = True

    def note(number: int, _: FrameType | None) -> None:
        if not came:
            at_last.start()
        came.append(number)
        watchers[-1].stop()

    before = {one: signal.signal(one, note) for one in numbers}
    try:
        yield came
    finally:
        at_last.cancel()
        for one, handler in before.items():
            signal.signal(one, handler)


def _wait(seconds: float, signals: Sequence[int], alive: Callable[[], None]) -> None:
    """Wait for so many seconds, or until there is a signal."""
    end = time.monotonic() + seconds
    while not signals and time.monotonic() < end:
        alive()
        time.sleep(0.2)


def watch_only(service: WorkerSettings, settings: WatchSettings, connect: Connect, log: Log) -> int:
    """Watch without workers, which run elsewhere; answer probes. Returns and raises as ``follow`` does."""
    alive = Alive(managed=True)
    if service.listen:
        near = open_store(service.queue, service.folder, patience=health.FOR_REDIS)
        answer_probes(service, near, WATCHED, alive.silent_for)
    return follow(service, settings, connect, log, alive)
