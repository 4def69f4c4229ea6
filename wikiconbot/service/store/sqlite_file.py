"""The file of the SQLite store: where it may be, its tables, and the connection of a process."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wikiconbot.errors import ConfigurationError, QueueUnusable
from wikiconbot.i18n import says

#: Seconds to wait for another process that writes; a write takes milliseconds.
PATIENCE = 60
_VERSION = 2
#: Linux's list of mounts (proc(5)). Other systems have none that can be read without a program.
MOUNTS = Path("/proc/self/mountinfo")
#: File systems of other computers. Locks there are not reliable, and shared memory does not work (https://www.sqlite.org/wal.html).
_NETWORK = {
    "afs", "beegfs", "ceph", "cifs", "coda", "fuse.ceph", "fuse.glusterfs", "fuse.sshfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs",
    "nfs4", "orangefs", "smb3", "smbfs",
}  # fmt: skip
_TABLES = f"""
begin immediate;
create table if not exists hint(wiki text, title text, since real not null, due real not null, promised real not null,
  priority int not null, primary key(wiki, title)) without rowid;
create table if not exists lease(kind text, wiki text, title text, token text not null, until real not null,
  primary key(kind, wiki, title)) without rowid;
create table if not exists done(wiki text, title text, done text not null, primary key(wiki, title)) without rowid;
create table if not exists failing(wiki text, title text, code text not null, at real not null, tries int not null,
  primary key(wiki, title)) without rowid;
create table if not exists outcome(wiki text, code text, number int not null, primary key(wiki, code)) without rowid;
create table if not exists budget(wiki text primary key, tat real not null) without rowid;
create table if not exists circuit(wiki text primary key, circuit text not null) without rowid;
create table if not exists event(wiki text, title text, primary key(wiki, title)) without rowid;
create table if not exists cursor(name text primary key, cursor text not null) without rowid;
create table if not exists heartbeat(name text primary key, at real not null) without rowid;
create table if not exists request(what text, at real not null);
create table if not exists pads(wiki text, title text, due real not null, pads text not null, primary key(wiki, title)) without rowid;
create index if not exists pads_due on pads(due);
create index if not exists request_what on request(what);
create index if not exists request_at on request(at);
create index if not exists hint_due on hint(wiki, due);
pragma user_version = {_VERSION};
commit;
"""


def network_file_system(path: str, mounts: str) -> str | None:
    """Return the type of the network file system that an absolute path is on, None on a disk of this computer.

    ``mounts`` is the text of ``/proc/self/mountinfo``: of two mounts on one folder the later one counts.
    """
    best, kind = "", ""
    for line in mounts.splitlines():
        own, _, rest = line.partition(" - ")
        if len(own.split()) < 5 or not rest:
            continue
        point = own.split()[4].encode(errors="surrogateescape").decode("unicode_escape")  # a space is \\040
        point = point.encode("latin-1").decode(errors="surrogateescape")
        if f"{path}/".startswith(point.rstrip("/") + "/") and len(point) >= len(best):
            best, kind = point, rest.split()[0]
    return kind if kind in _NETWORK else None


@contextmanager
def saying_what_is_wrong_with(file: Path) -> Iterator[None]:
    """Raise QueueUnusable for an error of SQLite in a file of the queue: the disk is full, others write for a minute, it was damaged."""
    try:
        yield
    except sqlite3.OperationalError as error:
        # A plain error is a table or a column that is not there: the file is of another program, or its tables were lost.
        is_other = error.sqlite_errorcode == sqlite3.SQLITE_ERROR
        raise QueueUnusable(
            says("store-file-broken" if is_other else "store-file-cannot", file=file, why=error)
        ) from error
    except sqlite3.DatabaseError as error:
        if type(error) is not sqlite3.DatabaseError:  # those below it are faults of this program
            raise
        raise QueueUnusable(says("store-file-broken", file=file, why=error)) from error


class Database:
    """The file, and the connection of this process to it, which one thread uses at a time.

    If somebody deletes the file, or puts another one in its place, the next use makes and opens the new one, in all processes: otherwise
    those that began earlier would share nothing with those that begin later.

    The connection is closed before each fork, and both processes open a new one when they need it: SQLite's locks, and what a process
    knows of them, do not survive a fork (https://www.sqlite.org/howtocorrupt.html, 2.6).
    """

    def __init__(self, file: Path) -> None:
        """Make the file if it is missing, and its tables.

        Raises:
            ConfigurationError: it is on a network file system, cannot be written, is not a database, or is of a later version.
        """
        self._file, self._lock = file, threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None
        with self.use():
            pass
        _OPEN.add(self)

    @contextmanager
    def use(self) -> Iterator[sqlite3.Connection]:
        """Yield the connection.

        Raises:
            QueueUnusable: the disk is full, another process writes for a minute, or the file was damaged.
            ConfigurationError: another file is there, which cannot be used (``__init__``).
        """
        with self._lock, saying_what_is_wrong_with(self._file):
            if self._connection is None or _identity(self._file) != self._identity:
                self._open()
            assert self._connection
            yield self._connection

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Yield the connection in a transaction that no other process writes in; an exception undoes it."""
        with self.use() as connection:
            if connection.in_transaction:  # Ctrl-C came between two statements
                connection.execute("rollback")
            connection.execute("begin immediate")
            try:
                yield connection
                connection.execute("commit")
            except BaseException:  # Ctrl-C too: else the transaction would stay open
                if connection.in_transaction:  # where the disk is full, SQLite has undone it
                    connection.execute("rollback")
                raise

    def close(self) -> None:
        """Close the connection; the next use opens another one."""
        with self._lock:
            self._close()

    def before_fork(self) -> None:
        """Close the connection, and let no thread open another one until the fork is over."""
        self._lock.acquire()
        self._close()

    def after_fork(self) -> None:
        """Allow connections again, in both processes."""
        self._lock.release()

    def _open(self) -> None:
        """Make the file if it is missing, and its tables, and open it."""
        self._close()
        try:
            _make(self._file)
            self._identity = _identity(self._file)
        except OSError as error:
            why = error.strerror or error
            raise QueueUnusable(says("store-file-cannot", file=self._file, why=why)) from error
        connection = _connect(self._file)
        try:
            _prepare(connection, self._file)
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    def _close(self) -> None:
        if self._connection:
            self._connection.close()
        self._connection = None


#: The databases that this process has open.
_OPEN: weakref.WeakSet[Database] = weakref.WeakSet()
_FORKING: list[Database] = []  # the same ones on both sides of a fork


def _before_fork() -> None:
    _FORKING[:] = _OPEN
    for database in _FORKING:
        database.before_fork()


def _after_fork() -> None:
    for database in _FORKING:
        database.after_fork()
    _FORKING.clear()


os.register_at_fork(before=_before_fork, after_in_parent=_after_fork, after_in_child=_after_fork)


def _identity(file: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one of the same name; None if there is none."""
    try:
        about = file.stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino


def _prepare(connection: sqlite3.Connection, file: Path) -> None:
    (version,) = connection.execute("pragma user_version").fetchone()
    if version > _VERSION:
        raise ConfigurationError(says("store-file-later", file=file))
    if version < _VERSION:
        connection.executescript(_TABLES)


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    # WAL: readers and the writer do not wait for each other. NORMAL: a power cut may lose the last transactions, and
    # with them nothing that the wiki does not know; the file stays whole.
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError as error:
            # While another process changes the mode of a new file, SQLite does not wait.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                connection.close()
                raise
            time.sleep(0.02)
        except BaseException:  # nobody has the connection yet
            connection.close()
            raise
        else:
            connection.execute("pragma synchronous = normal")
            return connection


def _make(file: Path) -> None:
    """Make the file, unless it is there; raises ConfigurationError if it is on a network file system."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if MOUNTS.exists():
        kind = network_file_system(os.path.realpath(file), MOUNTS.read_text("utf-8", "surrogateescape"))
        if kind:
            raise ConfigurationError(says("store-file-network", file=file, kind=kind))
    make_private(file)


def make_private(file: Path) -> None:
    """Make a file that only its owner reads, unless it is there; SQLite gives its other files the same permissions.

    An existing file is not opened here: closing it would end the locks of other connections of this process
    (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
