"""A real Redis for tests on 127.0.0.1: it keeps what it has in a file, and can be killed and started again."""

import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from redis import Redis, exceptions

from tests.live.ports import free_port

#: Names of the server. Debian's package redis-tools has it under the last name, without the service that redis-server starts: the
#: program is the same file, and decides by the name with which it is called.
PROGRAMS = ("redis-server", "valkey-server", "redis-check-rdb")
_START = 20  # seconds, on a busy machine


def program() -> str | None:
    """Return the path of a Redis server on this machine, None if it has none."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


class RedisServer:
    """A Redis in a folder.

    ``synced`` is how it keeps its data (``appendfsync``): ``always`` loses nothing when it is killed, ``everysec`` at most a second
    when the machine is, None keeps nothing.
    """

    def __init__(self, folder: Path, synced: str | None = "always") -> None:
        self.folder, self.port, self._synced = folder, free_port(), synced
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and return when it answers."""
        executable = program()
        assert executable, "the tests of Redis need redis-tools: run `make setup`"
        kept = ("yes", "--appendfsync", self._synced) if self._synced else ("no",)
        options = (
            "--port",
            str(self.port),
            "--bind",
            "127.0.0.1",
            "--dir",
            str(self.folder),
            "--save",
            "",
            "--appendonly",
            *kept,
        )
        self._process = subprocess.Popen(
            ["redis-server", *options], executable=executable, stdout=subprocess.DEVNULL
        )
        deadline = time.monotonic() + _START
        with Redis(port=self.port) as client:
            while True:
                assert self._process.poll() is None, "redis-server ended"
                with suppress(exceptions.ConnectionError, exceptions.TimeoutError):
                    client.ping()
                    return
                assert time.monotonic() < deadline, "redis-server does not answer"
                time.sleep(0.02)

    def kill(self) -> None:
        """End it at once, as a power cut does."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Let it take connections and answer nothing, as a network does that loses every packet."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)
