"""Servers on 127.0.0.1, each in a separate process group: the wiki's, which is PHP's own, and Etherpad's.

A server is recognized by its command line: it names the settings file, or for PHP the router next to it. ``php -S`` with
``PHP_CLI_SERVER_WORKERS`` forks its workers into the group of the first process
(https://www.php.net/manual/features.commandline.webserver.php), so the whole group has to be stopped.
"""

import contextlib
import os
import signal
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path

from wikiconbot.errors import SandboxError
from wikiconbot.i18n import says
from wikiconbot.sandbox import php

USUAL_PORT = 8181
ROUTER = "router.php"


def free_port(wanted: int | None, usual: int = USUAL_PORT) -> int:
    """A free port of 127.0.0.1: the requested one, else the usual one, else any.

    Raises:
        SandboxError: the requested port is in use.
    """
    for port in [wanted] if wanted else [usual, 0]:
        with socket.socket() as probe:
            # As PHP's server does it; without it a port is blocked for a minute after its last server.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with contextlib.suppress(OSError):
                probe.bind(("127.0.0.1", port))
                return int(probe.getsockname()[1])
    raise SandboxError(says("sandbox-port-taken", port=str(wanted)))


def start(tree: Path, settings: Path, port: int, log: Path) -> int:
    """Start the wiki's server independent of this process and return its pid."""
    router = settings.parent / ROUTER
    arguments = php.command("-S", f"127.0.0.1:{port}", "-t", str(tree), str(router))
    return spawn(arguments, php.environment(settings), settings, log)


def spawn(arguments: list[str], environment: Mapping[str, str], settings: Path, log: Path) -> int:
    """Start a server independent of this process and return its pid; the first argument is the program's full path."""
    new_log = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    # Not subprocess.Popen: its object warns if nothing waits for it, and this process runs longer than ours.
    pid = os.posix_spawn(
        arguments[0],
        arguments,
        environment,
        setsid=True,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(log), new_log, 0o600),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
    )
    _wait(lambda: runs(pid, settings), 1)  # the kernel shows the new command line a moment later
    return pid


def runs(pid: int, settings: Path) -> bool:
    """Whether process ``pid`` is the server of these settings: another program may have the pid now.

    The command line of a dead process that nobody has waited for is empty (proc(5)).
    """
    with contextlib.suppress(OSError):
        os.waitpid(pid, os.WNOHANG)  # reaps it if it was our own child and has ended
    marks = {os.fsencode(settings), os.fsencode(settings.parent / ROUTER)}
    try:
        return not marks.isdisjoint(Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0"))
    except OSError:
        return False


def wait_until_up(address: str, pid: int, settings: Path, log: Path, timeout: float = 30) -> None:
    """Return as soon as the wiki answers.

    Raises:
        SandboxError: the server ended, or did not answer in time.
    """
    try:
        if answers(address, pid, settings, timeout):
            return
    except urllib.error.HTTPError as error:
        raise SandboxError(says("sandbox-wiki-failed", status=str(error.code), log=log)) from error
    raise SandboxError(says("sandbox-server-not-started", log=log))


def answers(address: str, pid: int, settings: Path, timeout: float) -> bool:
    """Whether a server answers, before it ends and in time.

    Raises:
        urllib.error.HTTPError: the answer is an error.
    """
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline and runs(pid, settings):
        try:
            with direct.open(address, timeout=timeout) as answer:
                answer.read()
                return True
        except urllib.error.HTTPError:
            raise
        except OSError:
            time.sleep(0.02)
    return False


def stop(pid: int, settings: Path, patience: float = 5) -> bool:
    """Stop the server and its workers; False if it was not running.

    Raises:
        SandboxError: a process does not stop, not even after SIGKILL.
    """
    family = _family(pid, settings)
    for sign in (signal.SIGTERM, signal.SIGKILL):
        for member in family:
            if runs(member, settings):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(member, sign)
        if _wait(lambda: all(map(_ended, family)), patience):
            return bool(family)
    raise SandboxError(says("sandbox-server-not-ended", pid=str(pid)))


def _family(leader: int, settings: Path) -> list[int]:
    """The server's running processes; workers continue after a first process that was killed."""
    members = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            group = int(stat.read_text().rpartition(")")[2].split()[2])
            pid = int(stat.parent.name)
            if group == leader and runs(pid, settings):
                members.append(pid)
    return members


def _ended(pid: int) -> bool:
    """Whether a process is gone, or dead and not waited for: before that, its port may still be in use."""
    with contextlib.suppress(OSError):
        os.waitpid(pid, os.WNOHANG)
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


def _wait(over: Callable[[], bool], patience: float) -> bool:
    """Whether it is over before the time is."""
    deadline = time.monotonic() + patience
    while not over():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
