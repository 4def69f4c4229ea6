"""Processes of Python that start in a tenth of the time: forks of one that has imported all but pywikibot.

Starting Python, and importing what the bot uses, costs ten times as much processor time as what most runs of the bot in
these tests do. A fork is a process with a folder, an environment, streams, exit code and end of its own, as one that a
shell starts; pywikibot, which reads its configuration when it is imported, is imported by each.

The parent (`python -m tests.live.warm`) forks a keeper for each job, and the keeper forks the process, waits for it and
reports how it ended.
"""

import gc
import importlib
import importlib.util
import json
import os
import pkgutil
import runpy
import signal
import socket
import sys
import types
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

#: What pywikibot imports, and takes most of the time.
OTHERS = ("mwparserfromhell", "requests", "requests_oauthlib", "urllib3", "wikitextparser")

#: The longest job in bytes: its command, which may be a program, and its environment.
LONGEST = 150_000

Job = dict[str, Any]


def import_most() -> None:
    """Import all that does not depend on a process's configuration."""
    import wikiconbot  # noqa: PLC0415 - the client of this module needs none of it

    found = pkgutil.walk_packages(wikiconbot.__path__, "wikiconbot.")
    names = [module.name for module in found if not module.name.startswith("wikiconbot.wiki.")]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for name in (*names, *OTHERS):
            if not name.endswith("__main__") and importlib.util.find_spec(name):
                importlib.import_module(name)
    assert "pywikibot" not in sys.modules, "it would have the configuration of this process"


def jobs(control: socket.socket) -> Iterator[tuple[Job, list[int]]]:
    """Yield what is asked for, with standard input, output, error and the socket to report to; ends with the client."""
    while True:
        message, streams, _, _ = socket.recv_fds(control, LONGEST, 4)
        if not message:
            return
        yield json.loads(message), streams


def serve(control: socket.socket) -> Callable[[], None]:
    """Fork a process for each job; returns in each of these what it has to do, and at the end in the parent nothing."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the keepers
    for job, (*streams, report) in jobs(control):
        if os.fork():
            for descriptor in (*streams, report):
                os.close(descriptor)
            continue
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        control.close()
        if pid := os.fork():
            for descriptor in streams:
                os.close(descriptor)
            keep(pid, socket.socket(fileno=report))
        os.close(report)
        for number, descriptor in enumerate(streams):
            os.dup2(descriptor, number)
            os.close(descriptor)
        return lambda: run(**job)
    return lambda: None


def keep(pid: int, report: socket.socket) -> None:
    """Tell the client which process it is, wait for its end, and tell how it ended. Ends the keeper."""
    try:
        socket.send_fds(report, [b"begun"], [os.pidfd_open(pid)])
        _, status = os.waitpid(pid, 0)
        report.send(str(os.waitstatus_to_exitcode(status)).encode())
    finally:
        os._exit(0)


def run(command: list[str], cwd: str, env: dict[str, str]) -> None:
    """Be the process that ``python COMMAND…`` would be: of a module (-m), a program (-c) or a file."""
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    if env.get("PYTHONWARNINGS") == "error":
        warnings.simplefilter("error")
    if command[0] == "-m":
        sys.path[0], sys.argv = cwd, command[1:]
        runpy.run_module(command[1], run_name="__main__", alter_sys=True)
    elif command[0] == "-c":
        sys.path[0], sys.argv = "", ["-c", *command[2:]]
        main = sys.modules["__main__"] = types.ModuleType("__main__")
        exec(compile(command[1], "<string>", "exec"), main.__dict__)
    else:
        sys.path[0], sys.argv = str(Path(command[0]).resolve().parent), command
        runpy.run_path(command[0], run_name="__main__")


if __name__ == "__main__":
    import_most()
    gc.freeze()  # what is there stays; a fork that looked through it would copy it
    do = serve(socket.socket(fileno=int(sys.argv[1])))
    do()
