"""The worker's processes: huey's consumer, with a sign of life, and an end that lets a running save finish."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from logging import LogRecord
from multiprocessing.process import BaseProcess
from typing import Any

from huey.consumer import Consumer, Scheduler, Worker

from wikiconbot.errors import QueueUnusable, Unreachable
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.parts import BEAT

#: Jobs after which a process is replaced: pywikibot and its caches grow.
_JOBS = 1000
#: Longest pause in seconds between two looks into an empty queue.
_IDLE = 1.0
#: Seconds for the end of a process after its run was interrupted.
_LAST = 3.0
#: Seconds between two looks at whether the processes live.
_HEALTH = 2.0
#: huey's warning that it starts a process again.
_DIED = "Worker %d died, restarting."


class _PageWorker(Worker):  # type: ignore[misc]  # huey has no types
    """Ends after a run that was interrupted, and when the consumer is gone: a process that was killed with -9 leaves its children."""

    def initialize(self) -> None:
        """Let the first Ctrl-C interrupt a run and ignore the next ones, so that what the run leaves is put in order."""
        super().initialize()

        def once(*_: Any) -> None:
            if self.huey._tasks_in_flight:
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                raise KeyboardInterrupt

        signal.signal(signal.SIGINT, once)

    def loop(self, now: Any = None) -> None:
        _end_if_orphan(self)
        if self.huey.was_interrupted:
            raise KeyboardInterrupt
        super().loop(now)


class _JobScheduler(Scheduler):  # type: ignore[misc]  # huey has no types
    def loop(self, now: Any = None) -> None:
        _end_if_orphan(self)
        super().loop(now)


def _end_if_orphan(process: Worker | Scheduler) -> None:
    if os.getppid() != process.huey.consumer_pid:
        raise KeyboardInterrupt  # huey ends the process


class _Consumer(Consumer):  # type: ignore[misc]  # huey has no types
    worker_class, scheduler_class = _PageWorker, _JobScheduler

    def __init__(self, jobs: Jobs, beat: Callable[[], None], **options: Any) -> None:
        jobs.queue.consumer_pid = os.getpid()
        super().__init__(jobs.queue, **options)
        self._signal_actions.pop(signal.SIGHUP, None)  # huey would start the program again
        self._beat, self._next = beat, 0.0
        self._logger.addFilter(self._is_worth_a_line)

    def loop(self, health_check_ts: Any = None) -> Any:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + BEAT
            with suppress(Unreachable, QueueUnusable):  # the processes say so in the log
                self._beat()
        return super().loop(health_check_ts)

    def _is_worth_a_line(self, record: LogRecord) -> bool:
        """Whether a message of huey is: a process that ended as planned, after so many jobs (``_JOBS``), did not die."""
        if record.msg != _DIED or not isinstance(record.args, tuple):
            return True
        _, process = self.worker_threads[int(str(record.args[0])) - 1]
        return bool(process.exitcode)

    def _processes(self) -> list[BaseProcess]:
        return [*(process for _, process in self.worker_threads), self.scheduler]

    def end(self) -> None:
        """Wait for the processes, and end those that do not end."""
        for process in self._processes():
            process.join(_LAST)
            if process.is_alive():
                process.kill()  # it had its time


class Workers:
    """So many processes that work off a queue; ``grace`` is how many seconds they have to finish after SIGTERM.

    ``beat`` is called every few seconds while they run.
    """

    def __init__(self, jobs: Jobs, number: int, grace: float, beat: Callable[[], None]) -> None:
        self._consumer = _Consumer(
            jobs, beat, workers=number, worker_type="process", max_delay=_IDLE, max_tasks=_JOBS,
            shutdown_timeout=grace, graceful_signal="TERM", health_check_interval=_HEALTH,
        )  # fmt: skip

    def pause(self, seconds: float) -> bool:
        """Wait for so many seconds, in any of the processes; return True at once when they are to stop."""
        return bool(self._consumer.stop_flag.wait(seconds))

    def run(self) -> int:
        """Work until SIGTERM, or until Ctrl-C, which also interrupts runs; return the number of the signal."""
        try:
            self._consumer.run()
        finally:
            self._consumer.stop_flag.set()  # after an error too: Python would wait for the processes without end
            self._consumer.end()
        return int(self._consumer._signum or signal.SIGHUP)
