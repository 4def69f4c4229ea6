"""A person at a terminal: runs a command there, waits for its questions, types the answers, reads its output."""

import os
import pty
import select
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_LONGEST = 600.0  # the most seconds for a command


@dataclass(frozen=True, slots=True)
class Played:
    """How a command ended: its exit code, all output on the terminal, the questions that it never asked, its seconds."""

    code: int
    said: str
    unasked: tuple[str, ...]
    seconds: float


def play(
    command: Sequence[str],
    answers: Sequence[tuple[str, str]] = (),
    *,
    cwd: Path,
    env: Mapping[str, str],
    meanwhile: Callable[[], None] = lambda: None,
) -> Played:
    """Run a command at a terminal of 80 columns; ``answers`` are the ends of its questions, in order, and what to type.

    ``meanwhile`` is called again and again until the command ends.
    """
    started = time.monotonic()
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(cwd)
        os.execvpe(command[0], list(command), {"COLUMNS": "80", "LINES": "24", "TERM": "dumb", **env})
    said, at, left = b"", 0, list(answers)
    while time.monotonic() < started + _LONGEST:
        meanwhile()
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux: the other side is closed
            break
        if not piece:
            break
        said += piece
        if left and said[at:].decode(errors="replace").rstrip().endswith(left[0][0]):
            at = len(said)
            os.write(terminal, left.pop(0)[1].encode() + b"\n")
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    os.close(terminal)
    unasked = tuple(question for question, _ in left)
    shown = said.decode(errors="replace").replace("\r\n", "\n")
    return Played(code, shown, unasked, time.monotonic() - started)
