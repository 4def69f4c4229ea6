"""What tests of the whole service need: sandboxes with people, pywikibot's configuration for all of them, and programs that can be killed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import DEVNULL, Popen, call
from typing import Any

from tests.service.redis_server import RedisServer
from wikiconbot import sandbox
from wikiconbot.sandbox import Sandbox, server
from wikiconbot.sandbox.wiki import BOT
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.opening import full_address

#: The settings template of all events. Its page need not exist: MediaWiki knows who uses it.
TEMPLATE = f"User:{BOT}/Watched"
_START = f"{{{{{TEMPLATE}}}}}\nAn event.\n\n== Participants ==\n"


@dataclass
class Wiki:
    """A sandbox: its name as a family, its state folder, and the people who sign up there."""

    name: str
    state: Path
    running: Sandbox
    admin: DemoPerson
    people: list[DemoPerson] = field(default_factory=list)


def say(text: str) -> None:
    """Tell the person who waits."""
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


@contextmanager
def new_wiki(name: str, folder: Path, signers: int) -> Iterator[Wiki]:
    """A sandbox with so many people."""
    state = folder / name
    os.environ["WIKICONBOT_STATE"] = str(state)
    running = sandbox.up(server.free_port(None, usual=0), say)
    try:
        admin = DemoPerson(running.api).login(running.admin.user, running.admin.password)
        yield Wiki(name, state, running, admin, [admin.create_account(f"Signer {n}") for n in range(signers)])
    finally:
        os.environ["WIKICONBOT_STATE"] = str(state)
        sandbox.down()


def make_pages(wikis: Sequence[Wiki], number: int) -> list[tuple[Wiki, str]]:
    """Make so many event pages, on one wiki after the other."""
    pages = [(wikis[n % len(wikis)], f"Event {n:03}") for n in range(number)]
    for wiki, title in pages:
        wiki.admin.edit(title, text=_START, createonly=1)
    return pages


def left_to_do(store: Store, pages: Sequence[tuple[Wiki, str]]) -> int:
    """Return how many pages have another last revision than the one that was done: the wikis say so, and what the store knows of itself."""
    left = 0
    for wiki in {one.name: one for one, _ in pages}.values():
        titles = [title for one, title in pages if one is wiki]
        done = store.done_of(wiki.running.api)
        for start in range(0, len(titles), 50):
            answer = wiki.admin.ask(action="query", prop="info", titles="|".join(titles[start : start + 50]))
            for page in answer["query"]["pages"]:
                known = done.get(page["title"])
                left += known is None or known.revision != page["lastrevid"]
    return left


class Program:
    """A command of the bot as a service manager runs it: in a process group, and started again when it was killed."""

    def __init__(self, folder: Path, name: str, *arguments: str) -> None:
        self.name = name
        self.log_file = folder / f"{name}.log"
        self._log = self.log_file.open("a")
        self._command = [sys.executable, "-m", "wikiconbot", *arguments]
        self._environment = os.environ | {
            "PYWIKIBOT_DIR": str(folder / "pywikibot"), "WIKICONBOT_STATE": str(folder / "state"),
            "PYTHONPATH": str(Path(__file__).parents[1]),
        }  # fmt: skip
        self.start()

    def start(self) -> None:
        """Start it."""
        self._process = Popen(
            self._command, env=self._environment, stdin=DEVNULL, stdout=DEVNULL, stderr=self._log, start_new_session=True
        )  # fmt: skip

    @property
    def pid(self) -> int:
        """The number of its main process, which is that of its group too."""
        return self._process.pid

    def lines(self) -> list[dict[str, Any]]:
        """Return its log lines: JSON objects, also those of programs that were killed."""
        written = self.log_file.read_text().splitlines()
        return [json.loads(line) for line in written if line.startswith("{") and line.endswith("}")]

    @property
    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def keep_up(self) -> None:
        """Start it again if it ended: a Redis that is away at the start is an error."""
        if not self.runs:
            self.start()

    def status(self) -> int:
        """Return the exit code of `watch --status` with the same state folder."""
        command = [*self._command[:3], "watch", "--status"]
        return call(command, env=self._environment, stdin=DEVNULL, stdout=DEVNULL, stderr=self._log)

    def kill(self) -> None:
        """Kill it and its processes."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def stop(self) -> int:
        """End it as systemd does; return its exit code."""
        self._process.terminate()
        code = self._process.wait(90)
        self._log.close()
        return code


class Redis(RedisServer):
    """A Redis of the test's own, with all that it was given kept on disk."""

    def __init__(self, folder: Path, end: ExitStack) -> None:
        folder.mkdir()
        super().__init__(folder, "always")
        self.start()
        end.callback(self.kill)

    def address(self, state: Path) -> str:
        """Its address with the prefix that all programs share."""
        return full_address(self.url, state)

    def restart(self, *, empty: bool = False) -> None:
        """Kill it, and start it again after a second; ``empty`` throws away what it has."""
        self.kill()
        if empty:
            shutil.rmtree(self.folder)
            self.folder.mkdir()
        time.sleep(1)
        self.start()
