"""Ctrl-C (SIGINT) at any moment ends the process with exit code 130 and without a traceback."""

import atexit
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

#: The exit code of a command that SIGINT ended, as shells have it: 128 + 2.
INTERRUPTED = 130

_SOON = 0.02  # seconds after which Python is out of the finalizer in which it passed over a KeyboardInterrupt

#: An entry for each KeyboardInterrupt that was raised here.
_SEEN: list[bool] = []


def end_at_once() -> None:
    """Let Ctrl-C end the process at once: before there is anything to end well."""
    _obey(lambda *_: os._exit(INTERRUPTED))


def all_is_done() -> None:
    """Let Ctrl-C change nothing any more: Python takes a while to end, and would end by the signal then."""
    _obey(signal.SIG_IGN)


def end_now(code: int = INTERRUPTED) -> NoReturn:
    """End the process with what it does at its end. Python itself would end by the signal where it ran code of a text then."""
    sys.unraisablehook = lambda _: None  # what was only half imported fails at its end
    with suppress(Exception):
        atexit._run_exitfuncs()
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


@contextmanager
def raised() -> Iterator[None]:
    """Let the first Ctrl-C inside raise KeyboardInterrupt; a second one, while that is seen to, ends the process at once."""
    before = sys.unraisablehook
    sys.unraisablehook = _again(before)
    try:
        _obey(_first)
        yield
    finally:
        sys.unraisablehook = before
        end_at_once()


def _first(*_: Any) -> None:
    _SEEN.append(True)
    end_at_once()
    raise KeyboardInterrupt


def was_interrupted() -> bool:
    """Return whether a KeyboardInterrupt was raised: Python before 3.12 makes a RuntimeError of one in ``__set_name__``."""
    return bool(_SEEN)


def _again(usual: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a hook that interrupts again where Python passed over a KeyboardInterrupt, as it does in a finalizer."""

    def hook(lost: Any) -> None:
        if not isinstance(lost.exc_value, KeyboardInterrupt):
            usual(lost)
            return
        _obey(_first)
        main = threading.main_thread().ident
        assert main is not None
        later = threading.Timer(_SOON, signal.pthread_kill, (main, signal.SIGINT))
        later.daemon = True
        later.start()

    return hook


def _obey(handler: Callable[..., Any] | signal.Handlers) -> None:
    """Handle SIGINT, unless the process was started to ignore it (nohup, a job in the background) or this is no main thread."""
    in_main = threading.current_thread() is threading.main_thread()
    if in_main and signal.getsignal(signal.SIGINT) not in (signal.SIG_IGN, None):
        signal.signal(signal.SIGINT, handler)
