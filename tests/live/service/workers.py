"""Workers as an operator starts them, in process groups that a test can kill."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[3]


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
            sys.executable, "-m", "wikiconbot", *wiki, "--patience", "1", name, "--queue", queue, "--json",
            "-n", str(processes), "--lease", "2", *pads, *options,
        ]  # fmt: skip
        self._log = log
        with log.open("w") as file:
            self._process = subprocess.Popen(
                command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=file, start_new_session=True,
            )  # fmt: skip

    @property
    def pid(self) -> int:
        """The number of its main process."""
        return self._process.pid

    @property
    def runs(self) -> bool:
        return self._process.poll() is None

    def lines(self) -> list[dict[str, object]]:
        """Its log lines; each is a JSON object."""
        return [json.loads(line) for line in self._log.read_text().splitlines()]

    def stop(self) -> int:
        """Ask it to end, and return its exit code."""
        self._process.terminate()
        return self._process.wait(60)

    def kill(self) -> None:
        """Kill it with all its processes, as a power cut does."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
