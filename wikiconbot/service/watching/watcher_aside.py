"""A watcher in a process next to workers, which is started again if it fails."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.process import BaseProcess

from wikiconbot.errors import (
    MISTAKE,
    ConfigurationError,
    LoginRefused,
    QueueUnusable,
    UsageError,
    WikiconbotError,
)
from wikiconbot.i18n import says
from wikiconbot.service.parts import ALIVE
from wikiconbot.service.seen_outside.alive import Alive
from wikiconbot.service.seen_outside.log_lines import Log
from wikiconbot.service.side_process import start_aside
from wikiconbot.service.watching.watch_process import GRACE

#: Seconds without a sign of life after which a watcher hangs for good. Probes say so earlier, so a service manager acts first.
_HANGS = 2 * ALIVE
#: The exit code of a watcher that would fail again (EX_CONFIG).
_CANNOT_WORK = 78


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
            self._process.join(GRACE + 1)
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
            code = MISTAKE
        os._exit(code)
