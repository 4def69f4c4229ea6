"""Paths that do not lead to a regular file: a folder, a device, a pipe that would make the program wait forever."""

import io
import os
import select
import stat
import time
from collections.abc import Iterator

from wikiconbot.i18n import says

#: Seconds to wait for a process that writes into a pipe; a shell starts both sides at the same time.
_WRITER_COMES_IN = 5
_PAUSE = 0.05

_KINDS = (
    (stat.S_ISDIR, "file-is-folder"),
    (stat.S_ISFIFO, "file-is-pipe"),
    (stat.S_ISSOCK, "file-is-socket"),
    (stat.S_ISCHR, "file-is-device"),
    (stat.S_ISBLK, "file-is-device"),
)


def what_else(path: str | os.PathLike[str]) -> str | None:
    """Return in words what a path leads to if that is not a file, None for a file; ``/dev/null`` counts as an empty one."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return says("file-is-broken-link") if os.path.islink(path) else says("file-is-missing")
    except OSError as error:
        return says("file-is-out-of-reach", why=error.strerror or error)
    if stat.S_ISREG(mode) or (stat.S_ISCHR(mode) and os.path.samefile(path, os.devnull)):
        return None
    return next((says(key) for test, key in _KINDS if test(mode)), says("file-is-device"))


def read_file(path: str, most: int) -> bytes:
    """Return the content of a file or a pipe, at most so many bytes; do not wait for a pipe that nobody opens to write.

    Raises:
        OSError: it cannot be read.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)  # a pipe opens at once
    with open(descriptor, "rb", buffering=0) as file:
        if stat.S_ISFIFO(os.fstat(descriptor).st_mode):
            return b"".join(_from_pipe(path, descriptor, most))
        os.set_blocking(descriptor, True)
        with io.BufferedReader(file) as whole:
            return whole.read(most)


def _from_pipe(path: str, descriptor: int, most: int) -> Iterator[bytes]:
    until, size = time.monotonic() + _WRITER_COMES_IN, 0
    while size < most:
        try:
            piece = os.read(descriptor, min(most - size, select.PIPE_BUF))
        except BlockingIOError:  # somebody has it open and has not written yet
            select.select([descriptor], [], [])
            continue
        if piece:
            size += len(piece)
            yield piece
        elif size:
            return
        elif time.monotonic() < until:
            time.sleep(_PAUSE)
        else:
            raise TimeoutError(0, says("file-pipe-without-writer"), path)
