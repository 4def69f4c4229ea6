"""The journal's lines on the disk: each is written whole and at once, and checked when it is read.

Other content of the folder (another program's lines, a pipe, a device, gigabytes of data) is skipped;
it neither stops a run nor hides the runs.
"""

import errno
import json
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from wikiconbot.errors import ConfigurationError
from wikiconbot.i18n import says

JournalLine = Mapping[str, Any]

#: The most bytes of a line; the longest line of the bot has the diff of a page of 2 MiB.
_LONGEST = 16 * 2**20


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _pairs(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, list) and len(one) == 2 for one in value)


def _named_texts(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())


def _a(*kinds: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, kinds)


_NONE = type(None)

#: The type of each value that the bot writes and reads again; a line with another type is not a line of the bot.
_KINDS: dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("run", "event", "time", "command", "summary", "diff", "outcome", "url"), _a(str)),
    **dict.fromkeys(("page", "wiki", "user", "version", "reason", "cause", "code", "digest"), _a(str, _NONE)),
    **dict.fromkeys(("base_revision", "revision", "pid", "bytes"), _a(int, _NONE)),
    "saved": _a(bool, _NONE),
    "merged": _a(bool),
    "seconds": _a(int, float),
    "regions": _texts,
    "lines": _pairs,
    "digests": _named_texts,
}


def lines_of(file: Path) -> Iterator[JournalLine]:
    """Yield the bot's lines of a file; skip a cut, foreign or endless line. A path that is not a file has none."""
    try:
        descriptor = _open(file, os.O_RDONLY)
    except OSError:
        return
    with os.fdopen(descriptor, "rb") as stream:
        while row := stream.readline(_LONGEST):
            if line := _understood(row):
                yield line


def _understood(row: bytes) -> JournalLine | None:
    try:
        line = json.loads(row.decode(errors="replace"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(line, dict) or not {"run", "event", "time"} <= line.keys():
        return None
    return line if all(_KINDS[name](value) for name, value in line.items() if name in _KINDS) else None


def append(file: Path, line: JournalLine) -> None:
    """Add one line and write it to the disk at once; lines of several runs on one day do not mix."""
    descriptor = _open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    try:
        data = json.dumps(line).encode() + b"\n"
        while data:
            data = data[os.write(descriptor, data) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def mend(file: Path) -> None:
    """End a line that was cut short, so that the next one stays readable; keep the file private to its owner."""
    descriptor = _open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT)
    try:
        os.fchmod(descriptor, 0o600)
        size = os.fstat(descriptor).st_size
        if size and os.pread(descriptor, 1, size - 1) != b"\n":
            os.write(descriptor, b"\n")
    finally:
        os.close(descriptor)


#: Errors that mean that there is no room: a full disk, a quota, a limit of the process.
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


#: The messages about a file of the state folder, and about a folder in it.
FILE, FOLDER = "journal-cannot-write", "journal-folder-unusable"


def unusable(path: Path, error: OSError, otherwise: str = FILE) -> ConfigurationError:
    """Return the error if the state folder, or a file in it, cannot be used: there is no room, or ``otherwise``."""
    key = "journal-no-room" if error.errno in _NO_ROOM else otherwise
    return ConfigurationError(says(key, file=path, folder=path, why=error.strerror))


def _open(file: Path, flags: int) -> int:
    """Open a file for its owner only. Raises OSError if it is not a file: a pipe would make us wait forever, a device never ends."""
    descriptor = os.open(file, flags | os.O_NONBLOCK | os.O_CLOEXEC, 0o600)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(errno.EINVAL, "Not a regular file", str(file))
