"""How tests are shared out to processes that run side by side (`make test`); one process alone needs none of this.

A process gets one group of tests after the other. A group shares what is costly to make, or must not run twice at once.
"""

import fcntl
import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

#: A part of the file's name of live tests, and their group; without a name each file is one. Groups start in this order:
#: the longest first, so that short ones fill the gaps at the end.
LIVE = (
    ("live/onwiki/", "the gadget"),  # it begins with a wiki that never had the gadget
    ("signing/test_gadget", "the gadget"),
    ("live/faults/", "faults"),
    ("live/pads/", "etherpad"),
    ("test_etherpad", "etherpad"),
    ("service/test_pads", "etherpad"),
    ("organiser", "the visual editor"),
    ("test_year", "the visual editor"),
    ("table/test_editor", "the visual editor"),
    ("table/test_place", "the visual editor"),
    ("table/test_styles", "the visual editor"),
    ("signing/test_ways", "the visual editor"),
    ("accessible", ""),
    ("test_waiting_list", ""),
    ("test_update", "the demo page"),
    ("test_page", "the demo page"),
    ("test_undo", "the demo page"),
    ("table/test_languages", "the demo page"),
    ("", ""),
)
#: Files of tests without a wiki that stay whole: their tests share something that takes seconds to make.
WHOLE = ("tests/test_package.py", "tests/test_words.py", "tests/service/watching/test_stream_day.py")


def place(nodeid: str) -> int:
    """Return the place of a test's group in the order in which they start; the tests without a wiki come last."""
    file = nodeid.partition("::")[0]
    return next((n for n, (part, _) in enumerate(LIVE) if part in file and "/live/" in file), len(LIVE))


def group_of(nodeid: str) -> str:
    """Return the group of a test: the file of a test with a wiki or of one in `WHOLE`, the function of another one."""
    file, _, test = nodeid.partition("::")
    if file in WHOLE:
        return file
    if place(nodeid) == len(LIVE):
        return f"{file}::{test.partition('[')[0]}"
    return LIVE[place(nodeid)][1] or file


@contextmanager
def after_the_first(shared: Path) -> Iterator[None]:
    """Do something in the first process alone, then in all others at once; ``shared`` is the folder of the whole run."""
    done = shared / "first.done"
    with (shared / "first.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            yield
            done.touch()
            return
    yield


@contextmanager
def garbage_stays() -> Iterator[None]:
    """Let Python look for no garbage while tests are collected, and later not in what the collecting made.

    Most of that lives until the process ends. To look through it was a quarter of the collecting, and each later look for
    garbage went through it again.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that the first process of a run makes, while others wait for it; ``make`` gets its path."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent  # the worker's folder is in the one of the whole run
    made = shared / f"{name}.made"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            make(shared / name)
            made.touch()
    return shared / name


class Scheduler(LoadScopeScheduling):
    """Gives each process the next group, in the order of the tests."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)
