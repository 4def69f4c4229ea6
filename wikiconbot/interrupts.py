"""Ctrl-C (SIGINT), SIGTERM and SIGHUP at any moment end the process with exit code 128 + their number and without a traceback."""

import atexit
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

#: What ends a run: Ctrl-C at the terminal, a shutdown or `timeout`, and a closed terminal.
SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))

_FATAL = 128  # shells add a signal's number to it

#: Within these seconds, a second signal is the same signal: `timeout` and shells send it to the process and to its group.
_SAME = 0.5

_SOON = 0.02  # seconds after which Python is out of the finalizer in which it passed over a KeyboardInterrupt

#: The signals for which KeyboardInterrupt was raised here.
_SEEN: list[int] = []


def end_at_once() -> None:
    """Let these signals end the process at once: nothing has to be finished yet."""
    _obey(lambda number, _: os._exit(_FATAL + number))


def all_is_done() -> None:
    """Ignore these signals: Python takes a while to exit, and a signal during that time would change its exit code."""
    _obey(signal.SIG_IGN)


def exit_code() -> int:
    """Return the exit code of a command that a signal ended, as shells report it: that of Ctrl-C if no signal came."""
    return _FATAL + (_SEEN[0] if _SEEN else signal.SIGINT)


def name() -> str:
    """Return the name of the signal that ended a command; nothing if it was Ctrl-C."""
    return signal.Signals(_SEEN[0]).name if _SEEN and _SEEN[0] != signal.SIGINT else ""


def end_now(code: int | None = None) -> NoReturn:
    """Run the exit handlers and end the process. Python itself would end by the signal if it ran code from a string."""
    sys.unraisablehook = lambda _: None  # what was only half imported fails at its end
    with suppress(Exception):
        atexit._run_exitfuncs()
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(exit_code() if code is None else code)


@contextmanager
def raised() -> Iterator[None]:
    """Let the first signal inside raise KeyboardInterrupt; a second one, while the first is handled, ends the process at once."""
    before = sys.unraisablehook
    sys.unraisablehook = _again(before)
    try:
        _obey(_first)
        yield
    finally:
        sys.unraisablehook = before
        end_at_once()


def _first(number: int, _: Any) -> None:
    _SEEN.append(number)
    until = time.monotonic() + _SAME

    def second(number: int, _: Any) -> None:
        if time.monotonic() > until:
            os._exit(_FATAL + number)

    _obey(second)
    raise KeyboardInterrupt


def was_interrupted() -> bool:
    """Return whether a KeyboardInterrupt was raised: Python before 3.12 makes a RuntimeError of one in ``__set_name__``."""
    return bool(_SEEN)


def _again(usual: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a hook that interrupts again if Python ignored a KeyboardInterrupt, as it does in a finalizer."""

    def hook(lost: Any) -> None:
        if not isinstance(lost.exc_value, KeyboardInterrupt):
            usual(lost)
            return
        _obey(_first)
        main = threading.main_thread().ident
        assert main is not None
        again = _SEEN.pop() if _SEEN else signal.SIGINT
        later = threading.Timer(_SOON, signal.pthread_kill, (main, again))
        later.daemon = True
        later.start()

    return hook


def _obey(handler: Callable[..., Any] | signal.Handlers) -> None:
    """Handle the signals, except those that the process ignores from its start (nohup); none outside the main thread."""
    if threading.current_thread() is not threading.main_thread():
        return
    for number in SIGNALS:
        if signal.getsignal(number) not in (signal.SIG_IGN, None):
            signal.signal(number, handler)
