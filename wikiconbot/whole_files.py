"""Files of people, written as a whole or not at all: a full disk, a limit or Ctrl-C leaves the old file."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, data: bytes, mode: int | None = None) -> None:
    """Put ``data`` into a file: a temporary file in the same folder, fsync, rename (rename(2) is atomic).

    ``mode`` are the permissions; None: those of the existing file, else those that the umask leaves. A symbolic
    link stays, and its target is replaced. A path that is not a regular file (``/dev/stdout``, a pipe) is written to directly.

    Raises:
        OSError: the file cannot be written; its old content is unchanged.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    path = Path(os.path.realpath(path))
    descriptor, name = tempfile.mkstemp(prefix=".wikiconbot-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), _mode(path) if mode is None else mode)
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _mode(path: Path) -> int:
    """Return the permissions of a file, or those that a new one gets here."""
    with suppress(FileNotFoundError):
        return stat.S_IMODE(path.stat().st_mode)
    umask = os.umask(0)  # the only way to ask for it
    os.umask(umask)
    return 0o666 & ~umask
