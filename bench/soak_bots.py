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
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import wikiconbot
from bench.soak_page import TITLE

_PATIENCE = 300  # seconds for one run
_LAST_TRIES = 20
_REQUESTS = re.compile(r"^total +(\d+) requests", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """How one run of the bot ended."""

    outcome: str
    code: int
    seconds: float
    requests: int
    stderr: str


def read_run(code: int, stdout: str, stderr: str, seconds: float) -> Run:
    """Return what a run of ``wikiconbot --stats update --json`` tells about itself."""
    try:
        document = json.loads(stdout)
    except ValueError:
        document = {}
    requests = _REQUESTS.search(stderr)
    return Run(_outcome(document, code, stderr), code, seconds, int(requests[1]) if requests else 0, stderr)


def _outcome(document: Mapping[str, Any], code: int, stderr: str) -> str:
    """Return the outcome in a few words, without what differs from run to run."""
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
    """A computer of its own, as far as the bot can tell: code, home, state and pywikibot's folder are its own."""

    folder: Path
    runs: list[Run] = field(default_factory=list)
    rests: bool = False
    given_up: bool = False

    @classmethod
    def set_up(cls, folder: Path, sandbox: Path) -> "Machine":
        """Make one that knows the wiki of the sandbox in that state folder, as the same account as all others."""
        folder.mkdir()
        # The code as it is now: whoever works on it meanwhile does not change what is measured.
        source = Path(wikiconbot.__file__).parent
        shutil.copytree(source, folder / "code" / "wikiconbot", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(sandbox / "pywikibot", folder / "pywikibot")
        config = folder / "pywikibot" / "user-config.py"
        text = config.read_text("utf-8").replace(str(sandbox / "pywikibot"), str(folder / "pywikibot"))
        config.write_text(text, "utf-8")
        return cls(folder)

    def work(self, over: threading.Event, pause: float) -> None:
        """Update the page again and again until it is over, and then until there is nothing to do."""
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
        code, stdout, stderr = self.run("--stats", "--quiet", "update", TITLE, "--yes", "--json")
        self.runs.append(read_run(code, stdout, stderr, time.monotonic() - start))

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
        return process.returncode, stdout, stderr

    def answers(self) -> Counter[str]:
        """What the wiki answered to the bot's edits here, as its journal has it."""
        told: Counter[str] = Counter()
        for journal in sorted((self.folder / "state" / "runs").glob("*.jsonl")):
            for line in journal.read_text("utf-8").splitlines():
                event = json.loads(line)
                if event.get("event") == "answered":
                    told["merged" if event.get("merged") else str(event.get("outcome"))] += 1
        return told

    def _environment(self) -> Mapping[str, str]:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "WIKICONBOT_"))
        }
        own = {"HOME": ".", "WIKICONBOT_STATE": "state", "PYWIKIBOT_DIR": "pywikibot", "PYTHONPATH": "code"}
        return kept | {name: str(self.folder / value) for name, value in own.items()}


@contextlib.contextmanager
def _ended(process: "subprocess.Popen[str]") -> Any:
    """Let no bot outlive whoever waits for it."""
    try:
        yield
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.wait(10)
