"""Log lines of the service: for people as text, for programs as JSON, one line each on standard error."""

from __future__ import annotations

import json
import time
import traceback
from collections.abc import Callable
from logging import ERROR, WARNING, Handler, LogRecord, getLogger
from multiprocessing import get_context

from wikiconbot.i18n import says
from wikiconbot.service.moments import text_of
from wikiconbot.service.store.store_values import PageKey

#: The sentence of each event of a page.
_MESSAGES = {
    "page": "worker-log-page",
    "abandoned": "worker-log-abandoned",
    "interrupted": "worker-log-interrupted",
    "pad": "archiving-log-pad",
    "pads": "archiving-log-pads",
    "no-pads": "archiving-log-no-pads",
    "no-days": "archiving-log-no-days",
    "pads-elsewhere": "archiving-log-elsewhere",
}
#: Seconds after which the same message of a library is written again.
_AGAIN = 60.0
#: How huey's messages about a queue that cannot be read begin.
_UNREAD = "Error reading "
_WARNINGS = ("interrupted", "no-days", "pads-elsewhere")


class Log:
    """Writes lines; with ``as_json`` one JSON object each. ``quiet`` leaves out what is no warning or error.

    ``write`` gets a whole line without its end, and a traceback of several lines.
    """

    def __init__(self, write: Callable[[str], None], *, as_json: bool = False, quiet: bool = False) -> None:
        self._write, self._as_json, self._quiet = write, as_json, quiet

    def line(self, level: str, event: str, message: str, **values: object) -> None:
        """Write one line; values that are None are left out. ``level`` is info, warning or error."""
        if self._quiet and level == "info":
            return
        moment = text_of(time.time())
        if not self._as_json:
            self._write(f"{moment} {level}: {' '.join(message.split())}")
            return
        known = {name: value for name, value in values.items() if value is not None}
        about = {"time": moment, "level": level, "event": event, **known, "message": message}
        self._write(json.dumps(about, ensure_ascii=False))

    def say(self, message: str) -> None:
        """Write a sentence for the operator."""
        self.line("warning", "message", message)

    def started(self, processes: int) -> None:
        """Write that a worker begins."""
        self.line("info", "started", says("worker-log-started", count=processes), processes=processes)

    def ended(self) -> None:
        """Write that a worker has ended."""
        self.line("info", "ended", says("worker-log-ended"))

    def fault(self, error: Exception) -> None:
        """Write an error of this program, with its traceback."""
        found = "".join(traceback.format_exception(error))
        if not self._as_json:
            self._write(found.rstrip("\n"))
        self.line("error", "mistake", f"{type(error).__name__}: {error}", traceback=found)

    def report(self, event: str, key: PageKey, **values: object) -> None:
        """Write what happened to a page (``page_job.Reporting``)."""
        fault = values.pop("fault", None)
        if isinstance(fault, BaseException):
            values["traceback"] = "".join(traceback.format_exception(fault))
        is_bad = event in _WARNINGS or values.get("verdict") == "failed" or values.get("good") is False
        level = "warning" if is_bad else "info"
        message = says(_MESSAGES[event], wiki=key.wiki, page=key.title, **_shown(values))
        if fault and not self._as_json:
            self._write(str(values["traceback"]).rstrip("\n"))
        self.line("error" if fault else level, event, message, wiki=key.wiki, page=key.title, **values)


def _shown(values: dict[str, object]) -> dict[str, object]:
    """Return the values of the sentence: what is not known is left out of it."""
    reason, revision, again = values.get("reason"), values.get("revision"), values.get("again")
    return {
        "outcome": values.get("outcome", ""),
        "revision": f" {revision}" if revision else "",
        "seconds": values.get("seconds", ""),
        "requests": values.get("requests", ""),
        "reason": f" ({reason})" if reason else "",
        "again": says("worker-log-again", seconds=round(again)) if isinstance(again, float | int) else "",
        **_of_pads(values),
    }


def _of_pads(values: dict[str, object]) -> dict[str, object]:
    """Return the values of sentences about pads."""
    due, urls = values.get("next"), values.get("urls")
    return {
        "pad": values.get("pad", ""),
        "count": values.get("pads", 0),
        "next": says("archiving-log-next", time=due) if due else says("archiving-log-never"),
        "urls": ", ".join(map(str, urls)) if isinstance(urls, list) else "",
    }


class _OfOthers(Handler):
    """Gives warnings and errors of huey and other libraries to the log, without tracebacks of a Redis that is away.

    The same message comes once a minute: each process of huey asks a queue that is away each second, and says so each time. That it
    cannot be read is said by one process for all.
    """

    def __init__(self, log: Log) -> None:
        super().__init__(WARNING)
        self._log = log
        self._written: dict[str, float] = {}
        # When a process said so, for all that are started later; without a lock, which a killed process would keep.
        self._unread = get_context("fork").Value("d", -_AGAIN, lock=False)

    def emit(self, record: LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        message = f"{record.getMessage()}{f': {error}' if error else ''}"
        if self._is_known(message):
            return
        self._log.line("error" if record.levelno >= ERROR else "warning", record.name, message)

    def _is_known(self, message: str) -> bool:
        """Whether a message was written in the last minute; if not, it is from now on."""
        now = time.monotonic()
        if message.startswith(_UNREAD):
            is_new: bool = now - self._unread.value >= _AGAIN
            if is_new:
                self._unread.value = now
            return not is_new
        self._written = {known: at for known, at in self._written.items() if now - at < _AGAIN}
        return self._written.setdefault(message, now) < now


def take_logging(log: Log) -> None:
    """Let the libraries' log messages be lines of the log."""
    logger = getLogger("huey")
    logger.handlers, logger.propagate = [_OfOthers(log)], False
    logger.setLevel(WARNING)
