"""Processes of Python that start in a tenth of the time: forks of one that has imported everything.

Starting Python, and importing what the bot uses, costs ten times as much processor time as what most runs of the bot in
these tests do. A fork is a process with a folder, an environment, streams, exit code and end of its own, as one that a
shell starts; it imports pywikibot when it needs it, and that reads the configuration then (warm_pywikibot.py). At its end
a fork does all that Python does (`end`), but it does not take apart what the parent has imported, which would cost as
much again.

The parent (`python -m tests.live.warm`) serves all processes of a run of tests: it forks a process for each job, waits for all
of them at once, and reports how each ended.
"""

import atexit
import fcntl
import gc
import hashlib
import importlib
import importlib.util
import json
import os
import pkgutil
import runpy
import select
import socket
import struct
import sys
import termios
import threading
import types
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import Any

from tests.live import warm_pywikibot

#: What pywikibot imports, and takes most of the time; then what the bot imports when it needs it.
OTHERS = (
    "mwparserfromhell", "requests", "requests_oauthlib", "urllib3", "wikitextparser",
    "configparser", "email.mime.multipart", "email.mime.nonmultipart", "email.policy", "getpass", "gzip", "html.parser",
    "logging.handlers", "netrc", "packaging.version", "pickle", "pprint", "shlex", "sysconfig", "webbrowser",
    "babel.core", "rich.console", "zoneinfo",
)  # fmt: skip

#: Packages whose modules the forks import: they find the code of these read, and only run it.
READ = ("pywikibot", "wikiconbot")

#: The longest job in bytes: its command, which may be a program, and its environment.
LONGEST = 150_000

Job = dict[str, Any]

#: A page to read once, with what might be a telephone number in words.
PAGE = """\
* Date: 6 April 2018

== Sign up ==
# [[User:A|A]] 10:40, 2 March 2018 (UTC) call nine eight four four zero one two three
# [[User:B|B]] 10:41, 2 March 2018 (UTC) ଓଡ଼ିଆ, nine eight four four zero one two three
"""


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


def read_code() -> None:
    """Read the compiled code of the modules that the forks import."""
    get_code = SourceFileLoader.get_code
    read: dict[str, types.CodeType | None] = {}
    for package in READ:
        spec = importlib.util.find_spec(package)
        for folder in spec.submodule_search_locations or () if spec else ():
            for file in Path(folder).rglob("*.py"):
                with suppress(SyntaxError):  # pywikibot ships a template or two
                    read[str(file)] = get_code(SourceFileLoader("", str(file)), "")

    def known(loader: SourceFileLoader, name: str) -> types.CodeType | None:
        return read.get(loader.path) or get_code(loader, name)

    SourceFileLoader.get_code = known  # type: ignore[assignment, method-assign]


class Children:
    """The processes that have not ended: the descriptor of each, and the socket on which its end is reported."""

    def __init__(self, listening: socket.socket) -> None:
        self._listening, self._poll = listening, select.poll()
        self._poll.register(listening, select.POLLIN)
        self._clients: dict[int, socket.socket] = {}
        self._reports: dict[int, socket.socket] = {}

    def add(self, pid: int, report: socket.socket) -> None:
        """Tell the client which process it is, and wait for its end from now on."""
        handle = os.pidfd_open(pid)
        with suppress(OSError):  # the client has gone
            socket.send_fds(report, [str(pid).encode()], [handle])
        self._reports[handle] = report
        self._poll.register(handle, select.POLLIN)

    def jobs(self) -> Iterator[tuple[Job, list[int]]]:
        """Yield what is asked for, with standard input, output, error and the socket to report to; ends with the last client.

        Meanwhile processes that end are reported.
        """
        while not self._clients:
            self._welcome()
        while self._clients or self._poll.poll(0):
            for ready, _ in self._poll.poll():
                if ready == self._listening.fileno():
                    self._welcome()
                elif ready in self._reports:
                    self._report(ready)
                elif (asked := self._asked(self._clients[ready])) is not None:
                    yield asked

    def _welcome(self) -> None:
        client, _ = self._listening.accept()
        _, owner, _ = struct.unpack("3i", client.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
        if owner != os.getuid():  # anybody on this machine can find the name
            client.close()
            return
        self._clients[client.fileno()] = client
        self._poll.register(client, select.POLLIN)

    def _asked(self, client: socket.socket) -> tuple[Job, list[int]] | None:
        message, streams, _, _ = socket.recv_fds(client, LONGEST, 4)
        if message:
            return json.loads(message), streams
        self._poll.unregister(client)
        del self._clients[client.fileno()]
        client.close()
        return None

    def forget(self) -> None:
        """In a fork: close what belongs to the parent."""
        for each in (self._listening, *self._clients.values()):
            each.close()
        for handle, report in self._reports.items():
            os.close(handle)
            report.close()

    def _report(self, handle: int) -> None:
        self._poll.unregister(handle)
        ended = os.waitid(os.P_PIDFD, handle, os.WEXITED)
        assert ended is not None
        code = ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status
        with self._reports.pop(handle) as report, suppress(OSError):
            report.send(str(code).encode())
        os.close(handle)


def warm_up() -> None:
    """Do once what waits for its first use: regular expressions of the bot's (lazy.py), and OpenSSL."""
    hashlib.sha256()
    for name, module in list(sys.modules.items()):
        if name.startswith("wikiconbot."):
            for value in vars(module).values():
                if hasattr(value, "pattern") and hasattr(value, "search"):  # to look for it is to use it
                    assert value.search
    from click.testing import CliRunner  # noqa: PLC0415 - the client of this module needs none of it

    from tests.case_files import profile  # noqa: PLC0415
    from wikiconbot.cli import main  # noqa: PLC0415
    from wikiconbot.reading.page import read_signups  # noqa: PLC0415
    from wikiconbot.runs import save_cycle  # noqa: PLC0415

    save_cycle._SOON = float("inf")  # as in conftest.py: how fast this machine is adds no request
    # Expressions with the names of namespaces: the sandbox has those of Meta-Wiki.
    assert read_signups(PAGE, profile()).signups
    for command in ("check", "update"):  # functions that compile expressions keep them
        assert not CliRunner().invoke(main, [command, "--file", "-"], input=PAGE).exception
    assert "pywikibot" not in sys.modules, "it would have the configuration of this process"


def serve(listening: socket.socket) -> Callable[[], None]:
    """Fork a process for each job; returns in each of these what it has to do, and at the end in the parent nothing."""
    children = Children(listening)
    for job, (*streams, report) in children.jobs():
        if pid := os.fork():
            for descriptor in streams:
                os.close(descriptor)
            children.add(pid, socket.socket(fileno=report))
            continue
        children.forget()
        os.close(report)
        for number, descriptor in enumerate(streams):
            os.dup2(descriptor, number)
            os.close(descriptor)
        return lambda: run(**job)
    return lambda: None


def run(
    command: list[str], cwd: str, env: dict[str, str], own_group: bool = False, terminal: bool = False
) -> None:
    """Be the process that ``python COMMAND…`` would be: of a module (-m), a program (-c) or a file."""
    if own_group or terminal:
        os.setsid()
    if terminal:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.orig_argv = [sys.executable, *command]
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


def end(do: Callable[[], None]) -> None:
    """Do it, and end as Python ends a process: errors reported, threads waited for, exit functions called, all written out.

    What nothing refers to goes too, so that a file or a socket left open is reported.
    """
    code = 0
    try:
        do()
    except SystemExit as leaving:
        code = _exit_code(leaving.code)
    except KeyboardInterrupt:
        raise  # it ends as one that a signal ended
    except BaseException:
        sys.excepthook(*sys.exc_info())
        code = 1
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    gc.collect()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = 120  # as Python says it
    os._exit(code)


def _exit_code(given: object) -> int:
    if given is None or isinstance(given, int):
        return int(given or 0) & 0xFF
    print(given, file=sys.stderr)
    return 1


if __name__ == "__main__":
    import_most()
    read_code()
    warm_up()
    warm_pywikibot.keep()
    gc.freeze()  # what is there stays; a fork that looked through it would copy it
    do = serve(socket.socket(fileno=int(sys.argv[1])))
    end(do)
