"""Starting the processes of warm.py: what the tests use of subprocess.Popen, and their parent."""

import errno
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Parent:
    """The process whose forks are the tests' processes; it starts when the first one is wanted.

    There is one for all processes that `pytest -n` starts: to start it takes as much processor time as 20 runs of the bot.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._lock = threading.Lock()

    def fork(self, job: bytes, descriptors: Sequence[int]) -> None:
        """Let it fork a process for a job."""
        with self._lock:
            if self._control is None:
                self._control = self._connect()
        socket.send_fds(self._control, [job], descriptors)

    def stop(self) -> None:
        """Leave it. It ends when all have left, and who started it waits for that; its forks end by themselves."""
        if self._control:
            self._control.close()
        if self._process:
            self._process.wait()
        self._process = self._control = None

    def _connect(self) -> socket.socket:
        """Reach it by the name of this run of tests, which has no file; who takes the name first starts it."""
        name = f"\0tests.live.warm {os.environ.get('PYTEST_XDIST_TESTRUNUID', os.getpid())}"
        with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listening:
            try:
                listening.bind(name)
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
            else:
                listening.listen(128)
                self._start(listening.fileno())
        control = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        while control.connect_ex(name):  # somebody has the name, and does not listen yet
            time.sleep(0.01)
        return control

    def _start(self, listening: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.live.warm", str(listening)],
            cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, pass_fds=[listening],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        )  # fmt: skip


PARENT = Parent()


class Process:
    """``python COMMAND…`` in a folder, with nothing in its environment but ``env``; ``stdin`` is its standard input.

    ``returncode`` is None until it was waited for, and -9 where it was killed. With ``own_group`` it leads a process group, which
    `kill_group` ends. With ``terminal``, a terminal's descriptor, that is its standard input and output, and it leads the session
    of the terminal.
    """

    def __init__(
        self,
        command: Sequence[str],
        cwd: Path,
        env: Mapping[str, str],
        stdin: bytes = b"",
        own_group: bool = False,
        terminal: int | None = None,
    ) -> None:
        self.command = list(command)
        self.returncode: int | None = None
        self._lock = threading.Lock()
        self._outputs = os.memfd_create("output"), os.memfd_create("errors")
        self._report, report = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        given = os.memfd_create("input")
        os.pwrite(given, stdin, 0)
        job = {"command": self.command, "cwd": str(cwd), "env": dict(env), "own_group": own_group}
        streams = (given, *self._outputs)
        if terminal is not None:
            job["terminal"], streams = True, (terminal, terminal, terminal)
        with report:
            PARENT.fork(json.dumps(job).encode(), (*streams, report.fileno()))
        os.close(given)
        number, (self._handle,), _, _ = socket.recv_fds(self._report, 20, 1)
        self.pid = int(number)
        for descriptor in (*self._outputs, self._handle):
            weakref.finalize(self, os.close, descriptor)

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """Wait for its end, and return what it wrote to standard output and standard error.

        Raises:
            subprocess.TimeoutExpired: it continues.
        """
        self.wait(timeout)
        out, err = (os.pread(file, os.fstat(file).st_size, 0).decode() for file in self._outputs)
        return out, err

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end and return its exit code; other threads may wait meanwhile.

        Raises:
            subprocess.TimeoutExpired: it continues.
        """
        with self._lock:
            if self.returncode is None:
                self._report.settimeout(timeout)
                try:
                    self.returncode = int(self._report.recv(20))
                except (TimeoutError, BlockingIOError):  # BlockingIOError: with a timeout of 0
                    raise subprocess.TimeoutExpired(self.command, timeout or 0) from None
                self._report.close()
            return self.returncode

    def terminate(self) -> None:
        """Ask it to end, where it has not ended yet."""
        self._send(signal.SIGTERM)

    def kill(self) -> None:
        """Kill it, where it has not ended yet."""
        self._send(signal.SIGKILL)

    def kill_group(self) -> None:
        """Kill all processes of the group that it leads, as a power cut does, and wait for its end."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self.kill()  # where it had not made its group yet
        self.wait()

    def _send(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, number)

    def __enter__(self) -> "Process":
        return self

    def __exit__(self, *_: object) -> None:
        self.wait()
