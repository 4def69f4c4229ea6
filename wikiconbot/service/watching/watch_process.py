"""A whole watcher: alone in this process, or in a process next to workers, which is started again if it fails."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from multiprocessing.process import BaseProcess
from types import FrameType

from wikiconbot.errors import ConfigurationError, LoginRefused, QueueUnusable, UsageError, WikiconbotError
from wikiconbot.i18n import says
from wikiconbot.service.jobs.queue import open_queue, patient_with
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.jobs.worker_process import WorkerSettings
from wikiconbot.service.seen_outside import health
from wikiconbot.service.seen_outside.log_lines import Log, take_logging
from wikiconbot.service.seen_outside.service_manager import sign_of_life
from wikiconbot.service.seen_outside.status_report import ALIVE, WATCHED, state_of
from wikiconbot.service.side_process import start_aside
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.watching.connections import Connect
from wikiconbot.service.watching.watch_loop import Watcher, WatchSettings

#: Seconds that a watcher has to end: it saves nothing.
_GRACE = 10.0
#: Seconds between two signs of life for the service manager.
_BEAT = 10.0
#: Seconds without a sign of life after which a watcher hangs for good. Probes say so earlier, so a service manager acts first.
_HANGS = 2 * ALIVE
#: Seconds after which a watcher tries again to use a queue that failed.
_QUEUE_AGAIN = 30.0
#: The exit code of an error in this program (EX_SOFTWARE).
_MISTAKE = 70
#: The exit code of a watcher that would fail again (EX_CONFIG).
_CANNOT_WORK = 78


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
    signals: list[int] = []

    at_last = threading.Timer(_GRACE, os._exit, (os.EX_OK,))  # while a Redis is away, the loop waits for it
    at_last.daemon = True

    def stop(number: int, _: FrameType | None) -> None:
        if not signals:
            at_last.start()
        signals.append(number)
        watchers[-1].stop()

    before = {one: signal.signal(one, stop) for one in ends_with}
    try:
        while not signals:
            try:
                watchers[-1].run()
            except QueueUnusable as error:  # it was used before: a disk is full, a password was changed
                log.line("error", "queue", str(error))
                _wait(_QUEUE_AGAIN, signals, alive)
                watchers[:] = [Watcher(settings, connect, store, jobs.enqueue, log, alive)]
    finally:
        at_last.cancel()
        for one, handler in before.items():
            signal.signal(one, handler)
        store.close()
    return signals[0] if signals else signal.SIGTERM


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
        health.start(
            health.listen_on(service.listen, lambda: state_of(near, needed=WATCHED), alive.silent_for)
        )
    return follow(service, settings, connect, log, alive)


class Alive:
    """When a process was last alive, for the processes that it starts; calling it says “now”, with ``managed`` also to the service manager."""

    def __init__(self, *, managed: bool = False) -> None:
        self._at = multiprocessing.get_context("fork").Value("d", time.monotonic())
        self._managed, self._next = managed, 0.0

    def __call__(self) -> None:
        """Note that this process is alive."""
        self._at.value = now = time.monotonic()
        if self._managed and now >= self._next:
            self._next = now + _BEAT
            sign_of_life()

    def silent_for(self) -> float:
        """Return the seconds since it was last alive."""
        silent: float = time.monotonic() - self._at.value
        return silent


class WatcherAside:
    """The watcher of a process that also works: a fork of it, which is started again if it fails or ``hangs`` for so many seconds.

    ``run`` is ``follow`` with its arguments; it gets what to call while it is alive. If it cannot work, because something is not
    configured, or the only wiki refuses the account, this process gets SIGTERM; then ``raise_fault`` raises that.
    """

    def __init__(self, run: Callable[[Callable[[], None]], int], log: Log, hangs: float = _HANGS) -> None:
        self._run, self._log, self._alive, self._hangs = run, log, Alive(), hangs
        self._process: BaseProcess | None = None
        self._fault: WikiconbotError | None = None
        self._read, self._written = multiprocessing.get_context("fork").Pipe(duplex=False)

    def start(self) -> None:
        """Start it."""
        self._alive()
        self._process = start_aside("watch", self._in_its_process)

    def look_after(self) -> None:
        """Start it again if it has ended or hangs; end this process if it cannot work."""
        if self._process is None or self._fault is not None:
            return
        if self.silent_for() > self._hangs:
            self._log.line("error", "hangs", says("watch-log-hangs", seconds=round(self.silent_for())))
            self._kill()
        ended = self._process.exitcode
        if ended is None:
            return
        if ended == _CANNOT_WORK:
            self._fault = self._read.recv()
            os.kill(os.getpid(), signal.SIGTERM)
        else:
            self.start()

    def silent_for(self) -> float:
        """Return the seconds since it was last alive."""
        return self._alive.silent_for()

    def raise_fault(self) -> None:
        """Raise the error of a watcher that could not work."""
        if self._fault is not None:
            raise self._fault

    def stop(self) -> None:
        """End it: it only reads wikis, and a hint without its job is found by workers."""
        if self._process is not None:
            self._process.terminate()
            self._process.join(_GRACE + 1)
            self._kill()  # one that hangs would keep this process from ending

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()

    def _in_its_process(self) -> None:
        code = 0
        try:
            self._run(self._alive)
        except WikiconbotError as error:
            self._log.line("error", "watch", str(error))
            code = error.exit_code
            if isinstance(error, ConfigurationError | UsageError | LoginRefused) and not isinstance(
                error, QueueUnusable
            ):
                code = _CANNOT_WORK
                self._written.send(type(error)(str(error)))
        except Exception as error:  # it is started again
            self._log.fault(error)
            code = _MISTAKE
        os._exit(code)
