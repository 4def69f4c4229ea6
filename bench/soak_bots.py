"""Bots that update one page from several machines: real processes, one after the other on each."""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import wikiconbot
from bench.soak_canary import Listener
from bench.soak_page import TITLE

_PATIENCE = 300  # seconds for one run
_LAST_TRIES = 20
_FIRST = 2  # runs that saved something: the first may only have linked the Etherpad
_POLL = 0.5
OUTPUTS = "outputs.txt"  # all output of a machine
_REQUESTS = re.compile(r"^total +(\d+) requests", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """How one run of the bot ended."""

    outcome: str
    code: int
    seconds: float
    requests: int
    stderr: str
    started: float
    is_explained: bool


def read_run(code: int, stdout: str, stderr: str, started: float) -> Run:
    """Return the report of a run of ``wikiconbot --stats update --json`` about itself; ``started`` is a time of the monotonic clock."""
    try:
        document = json.loads(stdout)
    except ValueError:
        document = {}
    found = _REQUESTS.search(stderr)
    requests = int(found[1]) if found else 0
    seconds = time.monotonic() - started
    return Run(
        _outcome(document, code, stderr),
        code,
        seconds,
        requests,
        stderr,
        started,
        _is_explained(document, stderr),
    )


def _is_explained(document: Mapping[str, Any], stderr: str) -> bool:
    """Whether a run that saved nothing says why, for programs and for people."""
    if document.get("outcome") == "refused":
        reason = document.get("reason")
        return bool(document.get("cause") and reason and reason[:40] in " ".join(stderr.split()))
    return bool(document.get("outcome") or document.get("error", {}).get("message"))


def _outcome(document: Mapping[str, Any], code: int, stderr: str) -> str:
    """Return the outcome in a few words, without the parts that differ from run to run."""
    outcome = document.get("outcome")
    if not outcome:
        said = [line for line in stderr.splitlines() if line.startswith("Error")] or stderr.splitlines()[-1:]
        return f"error, exit code {code}: {' '.join(said)[:200]}"
    if outcome != "refused":
        return str(outcome)
    why = document.get("cause") or document.get("code") or document.get("reason")
    return f"refused: {re.sub(r'[0-9]+', 'N', str(why))[:120]}"


@dataclass(slots=True)
class Machine:
    """A separate computer, as far as the bot can know: it has its own code, home, state and pywikibot folder.

    Its wiki is ``listener``, a proxy. ``event`` is the option with the operator's file.
    """

    folder: Path
    listener: Listener
    event: tuple[str, ...] = ()
    runs: list[Run] = field(default_factory=list)
    rests: bool = False
    given_up: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def set_up(cls, folder: Path, sandbox: Path, api: str, *, file: str = "") -> "Machine":
        """Make one for the wiki of the sandbox in that state folder, with the same account as all others.

        ``file`` is the operator's file, empty for none.
        """
        folder.mkdir()
        # A copy of the current code: later changes of the code do not affect the measurement.
        source = Path(wikiconbot.__file__).parent
        shutil.copytree(source, folder / "code" / "wikiconbot", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(sandbox / "pywikibot", folder / "pywikibot")
        config = folder / "pywikibot" / "user-config.py"
        text = config.read_text("utf-8").replace(str(sandbox / "pywikibot"), str(folder / "pywikibot"))
        listener = Listener(api)
        config.write_text(listener.configured(text), "utf-8")
        (folder / "event.toml").write_text(file, "utf-8")
        return cls(folder, listener, ("--event", "event.toml") if file else ())

    def work(self, over: threading.Event, pause: float, after: "Sequence[Machine]" = ()) -> None:
        """Update the page again and again until the test is over, and then until there is nothing to do.

        It begins when those in ``after`` have written the table: if two first tables are sent in the same second,
        MediaWiki merges them, and both are there. Then the bots refuse the page until a person removes one.
        """
        while not over.is_set() and any(other.saves < _FIRST for other in after):
            over.wait(_POLL)
        while not over.is_set():
            self.update()
            over.wait(pause)
        for _ in range(_LAST_TRIES):
            if self.rests or self.given_up:
                return
            time.sleep(1)
            self.update()
            self.rests = self.runs[-1].outcome == "unchanged"

    def update(self) -> None:
        """Run the bot once."""
        start = time.monotonic()
        loud = "--verbose" if self.event and len(self.runs) % 2 else "--quiet"
        code, stdout, stderr = self.run("--stats", loud, "update", TITLE, *self.event, "--yes", "--json")
        self.runs.append(read_run(code, stdout, stderr, start))

    def run(self, *arguments: str) -> tuple[int, str, str]:
        """Run the command line; returns its exit code and what it printed."""
        process = subprocess.Popen(
            [sys.executable, "-m", "wikiconbot", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=self.folder,
            env=self._environment(),
        )
        with _ended(process):
            try:
                stdout, stderr = process.communicate(timeout=_PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                stdout, stderr = process.communicate()
                stderr += f"\nError: no end after {_PATIENCE} s"
        with self._lock, (self.folder / OUTPUTS).open("a", encoding="utf-8") as outputs:
            outputs.write(f"{stdout}\n{stderr}\n")
        return process.returncode, stdout, stderr

    @property
    def saves(self) -> int:
        """The number of runs that saved something."""
        return sum(run.outcome == "saved" for run in self.runs)

    def answers(self) -> Counter[str]:
        """The wiki's answers to the bot's edits here, from its journal."""
        return Counter(
            "merged" if answered.get("merged") else str(answered.get("outcome"))
            for answered in self._answered()
        )

    def saved(self) -> frozenset[int]:
        """The revisions that the bot made from this machine."""
        return frozenset(answered["revision"] for answered in self._answered() if "revision" in answered)

    def crossings(self) -> Mapping[int, int]:
        """The revisions that the wiki merged over a revert, as their runs report, each with the revision that the run had read."""
        read: dict[str, int] = {}
        saved: dict[str, tuple[int, int]] = {}
        found: dict[int, int] = {}
        for event in self._events():
            run = str(event.get("run"))
            if event.get("event") == "sent":
                read[run] = event.get("base_revision") or 0
            elif event.get("event") == "answered" and "revision" in event:
                saved[run] = event["revision"], read[run]
            elif event.get("event") == "ended" and event.get("code") == "reverted-merged":
                revision, base = saved[run]
                found[revision] = base
        return found

    def _answered(self) -> Iterator[Mapping[str, Any]]:
        return (event for event in self._events() if event.get("event") == "answered")

    def _events(self) -> Iterator[Mapping[str, Any]]:
        for journal in sorted((self.folder / "state" / "runs").glob("*.jsonl")):
            for line in journal.read_text("utf-8").splitlines():
                with contextlib.suppress(ValueError):  # a line that is being written
                    yield json.loads(line)

    def _environment(self) -> Mapping[str, str]:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "WIKICONBOT_"))
        }
        own = {"HOME": ".", "WIKICONBOT_STATE": "state", "PYWIKIBOT_DIR": "pywikibot", "PYTHONPATH": "code"}
        return kept | {name: str(self.folder / value) for name, value in own.items()}


@contextlib.contextmanager
def _ended(process: "subprocess.Popen[str]") -> Any:
    """Stop all bots at the end of the test."""
    try:
        yield
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.wait(10)
