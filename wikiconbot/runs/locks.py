"""One run per page at a time, also across processes.

flock(2): the kernel releases a lock when its process ends in any way, so nobody has to clean up after
a killed run. The files stay: if one was removed while another process opens it, two runs could get
the lock.
"""

import fcntl
import hashlib
import json
import os
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from wikiconbot.i18n import says

_PAUSE = 0.1  # seconds between two attempts to get a lock


@dataclass(frozen=True, slots=True)
class Holder:
    """Who works on a page: a process and its start (ISO 8601, UTC); 0 and empty if it has only just taken the lock."""

    pid: int
    since: str

    def __str__(self) -> str:
        if not self.since:
            return says("journal-holder-just-now", pid=str(self.pid))
        return says("journal-holder", pid=str(self.pid), since=self.since)


@contextmanager
def alone(
    folder: Path, wiki: str, page: str, patience: float, waiting: Callable[[Holder], None]
) -> Iterator[Holder | None]:
    """Yield None while this process has the lock of the page, or the holder if the lock was not free after ``patience`` seconds.

    ``waiting`` is called once, when the lock is not free. Raises OSError if the folder cannot be written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(folder / f"{_key(wiki, page)}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        yield _take(descriptor, patience, waiting)
    finally:
        os.close(descriptor)


def _key(wiki: str, page: str) -> str:
    """Return a file name for a page; spellings of the same title give the same name, as far as that is known without the wiki."""
    title = unicodedata.normalize("NFC", " ".join(page.replace("_", " ").split()))
    return hashlib.sha256(f"{wiki}\n{title[:1].upper()}{title[1:]}".encode(errors="replace")).hexdigest()[:32]


def _take(descriptor: int, patience: float, waiting: Callable[[Holder], None]) -> Holder | None:
    deadline, told = time.monotonic() + patience, False
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = _holder(descriptor)
            if time.monotonic() >= deadline:
                return holder
            if not told:
                waiting(holder)
                told = True
            time.sleep(_PAUSE)
        else:
            own = {"pid": os.getpid(), "since": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"}
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, json.dumps(own).encode(), 0)
            return None


def _holder(descriptor: int) -> Holder:
    """Return the holder that a lock file names; a process that has just taken the lock may not have written its name yet."""
    try:
        known: Mapping[str, object] = json.loads(os.pread(descriptor, 1000, 0))
        return Holder(int(str(known["pid"])), str(known["since"]))
    except (ValueError, KeyError, TypeError):
        return Holder(0, "")
