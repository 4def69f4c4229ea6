"""A separate process next to the main one, for what must not wait for it: probes are answered, changes are followed."""

import atexit
import multiprocessing
import multiprocessing.util
import os
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess


def start_aside(name: str, run: Callable[[], None]) -> BaseProcess:
    """Run a function in a fork of this process until it returns, or until this process ends in any way.

    Call it before this process has threads. Ctrl-C and a closed terminal do not end the fork: it ends with this process.
    """
    parent = os.getpid()

    def alone() -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
        run()

    process = multiprocessing.get_context("fork").Process(target=alone, name=name, daemon=True)
    process.start()
    return process


def _kill_the_rest() -> None:
    """Kill the processes that are left: Python waits for them without end, also for one that was stopped (SIGSTOP)."""
    for process in multiprocessing.active_children():
        process.kill()


atexit.register(_kill_the_rest)  # before what multiprocessing.util registered at its import


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(0)
