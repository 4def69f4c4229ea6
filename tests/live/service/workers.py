"""Workers as an operator starts them, in process groups that a test can kill."""

import json
import os
import subprocess
from contextlib import suppress
from pathlib import Path

from tests.live.processes import ROOT, Process

#: ``python -m wikiconbot`` with its log lines in a file, whose name is the first argument.
_PROGRAM = """
import os, runpy, sys
log = os.open(sys.argv.pop(1), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
os.dup2(log, 2)
os.close(log)
runpy.run_module("wikiconbot", run_name="__main__", alter_sys=True)
"""


class Worker:
    """``wikiconbot worker`` on the sandbox, or another command that works; ``log`` is the file with its log lines."""

    def __init__(
        self,
        queue: str,
        log: Path,
        *options: str,
        processes: int = 1,
        name: str = "worker",
        wiki: tuple[str, ...] = ("--sandbox",),
        pads: tuple[str, ...] = ("--no-pads",),
    ) -> None:
        command = [
            *wiki, "--patience", "1", name, "--queue", queue, "--json",
            "-n", str(processes), "--lease", "2", *pads, *options,
        ]  # fmt: skip
        self._log = log
        log.touch()
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        self._process = Process(("-c", _PROGRAM, str(log), *command), ROOT, environment, own_group=True)

    @property
    def pid(self) -> int:
        """The number of its main process."""
        return self._process.pid

    @property
    def runs(self) -> bool:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(0)
        return self._process.returncode is None

    def lines(self) -> list[dict[str, object]]:
        """Its log lines; each is a JSON object."""
        return [json.loads(line) for line in self._log.read_text().splitlines()]

    def stop(self) -> int:
        """Ask it to end, and return its exit code."""
        self._process.terminate()
        return self._process.wait(60)

    def kill(self) -> None:
        """Kill it with all its processes, as a power cut does."""
        self._process.kill_group()
