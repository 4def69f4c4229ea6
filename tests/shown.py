"""Commands and their output as the docs show them: each is run at a terminal, and what it says is compared.

On files the terminal has 80 columns. What a wiki says has addresses and paths of this machine, which are replaced, so lines are
not broken there.

A block that is run has a comment above it that says where, and its commands begin with `$`::

    <!-- run: files -->
    ```console
    $ wikiconbot signups --file event.wiki
    ```

With WIKICONBOT_WRITE_DOCS=1 in the environment the tests write what was said into the docs.
"""

import fcntl
import json
import os
import pty
import re
import shlex
import socket
import struct
import termios
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.live.processes import PARENT, ROOT

PAGES = sorted([*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md"), ROOT / "onwiki" / "README.md"])
_BLOCK = re.compile(r"^<!-- run: ([a-z-]+) -->\n```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
#: A question of the bot, and the answer that the docs show.
_QUESTION = re.compile(r"(?:\[y/N[^\]]*\]:?|\[[^\[\]\n]+\]:) ")
_ANSWER = re.compile(rf"{_QUESTION.pattern}([^\n]*)$", re.MULTILINE)


_UNSEEN = re.compile(r"[\r\ufeff\u200e\u2066-\u2069]|\x1b\[[\d;]*m")


@dataclass(frozen=True)
class Block:
    """A block of a page: its number among those that are run, where it is run, and what the page shows."""

    page: Path
    number: int
    where: str
    text: str

    @property
    def name(self) -> str:
        """A name for tests."""
        return f"{self.page.stem}-{self.number}"

    def played(self, run: Callable[[Sequence[str], Sequence[str]], tuple[int, str]]) -> str:
        """Return the block with what its commands say now; ``run`` takes a command's words and the answers to its questions.

        ``echo $?`` after a command shows its exit code.
        """
        shown, code = "", 0
        for part in re.split(r"^(?=\$ )", self.text, flags=re.MULTILINE):
            command = part.partition("\n")[0].removeprefix("$ ")
            if command == "echo $?":
                said = f"{code}\n"
            elif command:
                code, said = run(shlex.split(command), _ANSWER.findall(part))
            else:
                continue
            shown += f"$ {command}\n{said}"
        return shown

    def compare(self, said: str) -> None:
        """Fail where the page shows something else than this, or write it there."""
        if os.environ.get("WIKICONBOT_WRITE_DOCS"):
            text = self.page.read_text("utf-8")
            block = list(_BLOCK.finditer(text))[self.number]
            self.page.write_text(text[: block.start(2)] + said + text[block.end(2) :], "utf-8")
        else:
            assert self.text == said, f"{self.page}: WIKICONBOT_WRITE_DOCS=1 writes it"


def blocks(*, files: bool) -> Iterator[Block]:
    """Yield the blocks that need files alone, or those that need a wiki."""
    for page in PAGES:
        for number, block in enumerate(_BLOCK.finditer(page.read_text("utf-8"))):
            if (block[1] == "files") == files:
                yield Block(page, number, block[1], block[2])


def at_terminal(
    words: Sequence[str], cwd: Path, env: Mapping[str, str], answers: Sequence[str] = (), columns: int = 80
) -> tuple[int, str]:
    """Run ``python -m WORDS`` at a terminal, type these answers, and return its exit code and all that the terminal shows."""
    code, sent = sent_to_terminal(
        words, cwd, {**env, "NO_COLOR": "1", "PYTHONPATH": str(ROOT)}, answers, columns
    )
    return code, _on_screen(sent)


def sent_to_terminal(
    words: Sequence[str], cwd: Path, env: Mapping[str, str], answers: Sequence[str] = (), columns: int = 80
) -> tuple[int, str]:
    """The same with what the terminal is sent: colours and commands too."""
    screen, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    report, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    job = {
        "command": ["-m", *words],
        "cwd": str(cwd),
        "env": {**env, "TERM": "xterm", "COLUMNS": str(columns)},
    }
    with other:
        PARENT.fork(json.dumps(job).encode(), (terminal, terminal, terminal, other.fileno()))
    os.close(terminal)
    os.close(socket.recv_fds(report, 20, 1)[1][0])
    said, answered, left = b"", 0, list(answers)
    while piece := _read(screen):
        said += piece
        if left and re.search(rf"{_QUESTION.pattern}\Z", said[answered:].decode(errors="replace")):
            answered = len(said)
            os.write(screen, f"{left.pop(0)}\n".encode())
    os.close(screen)
    with report:
        return int(report.recv(20)), said.decode()


def _on_screen(said: str) -> str:
    """Return what a person sees of it: without marks of direction and ends of lines, and with words where the cursor was sent to."""
    lines = []
    for line in _UNSEEN.sub("", said).splitlines():
        first, *others = re.split(r"\x1b\[(\d+)G", line)
        for column, words in zip(others[::2], others[1::2], strict=True):
            first = first.ljust(int(column) - 1) + words
        lines.append(first.rstrip())
    return "".join(f"{line}\n" for line in lines)


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 65536)
    except OSError:  # Linux: the other side is closed
        return b""
