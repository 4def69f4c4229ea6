"""All output of text for people: control characters are removed, and a full disk or closed pipe ends no run."""

import io
import os
import re
import sys
import unicodedata
from typing import TextIO

#: Characters that change the direction of a line (Unicode Standard Annex 9): embeddings, overrides, isolates of a given direction.
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067")
#: First strong isolate and its end: in pairs, they limit the direction of a name to the name.
_OPENS, _CLOSES = "\u2068", "\u2069"
_UNSHOWN = "\ufffd"

#: The most characters to show of a wiki's own message; some wikis answer with a whole page.
_MOST_WORDS = 400
_RUN = re.compile(r"[!-~]+\Z")  # a word in Latin letters, an address, a key: it is kept whole or removed


def harmless(text: str) -> str:
    """Return a text without the characters that control a terminal: C0, C1, overrides of direction.

    Line ends and tabs stay, and isolates in pairs. An escape sequence (CSI, OSC) begins with a control character; the
    rest of the sequence is printed as text.
    """
    if text.isprintable():
        return text
    alone = _alone(text)
    return "".join(
        _UNSHOWN if _commands(char) else char
        for at, char in enumerate(text)
        if char not in _TURNS and at not in alone
    )


def harmless_as_long(text: str) -> str:
    """Return the same, with the same number of characters."""
    if text.isprintable():
        return text
    alone = _alone(text)
    return "".join(
        _UNSHOWN if char in _TURNS or at in alone or _commands(char) else char for at, char in enumerate(text)
    )


def shortened(words: str, most: int = _MOST_WORDS) -> str:
    """Return another program's message; a long one is cut after a whole word."""
    if len(words) <= most:
        return words
    kept = words[: most - 1]
    if "!" <= words[most - 1] <= "~":
        kept = _RUN.sub("", kept)
    return f"{kept.rstrip()}…"


def _alone(text: str) -> set[int]:
    """Return the places of isolates and their ends that have no partner on their line."""
    alone: set[int] = set()
    opened: list[int] = []
    for at, char in enumerate(text):
        if char == _OPENS:
            opened.append(at)
        elif char == _CLOSES and opened:
            opened.pop()
        elif char == _CLOSES:
            alone.add(at)
        elif char == "\n":
            alone.update(opened)
            opened.clear()
    return alone | set(opened)


def _commands(char: str) -> bool:
    return char not in "\n\t" and unicodedata.category(char) in ("Cc", "Zl", "Zp")


#: The progress line at the bottom of the terminal; empty while there is none.
_STATUS: list[str] = []
_ERASE = "\r\x1b[K"


def show_status(line: str) -> None:
    """Show a line on standard error that stays below all other output until it is replaced; an empty one removes it.

    Only for a terminal (`columns`).
    """
    if sys.stderr is None or not (line or _STATUS):
        return
    sys.stderr.write((_ERASE if _STATUS else "") + harmless(line))
    sys.stderr.flush()
    _STATUS[:] = [line] if line else []


def say(text: str, *, err: bool = True, nl: bool = True) -> None:
    """Print a text for people at once, on standard error or standard output, without what could command their terminal."""
    stream = sys.stderr if err else sys.stdout
    if stream is None:  # it was closed before Python started
        return
    status = "".join(_STATUS)
    show_status("")
    stream.write(harmless(text) + ("\n" if nl else ""))
    stream.flush()
    if nl:
        show_status(status)


def columns(*, err: bool) -> int | None:
    """Return the width of the terminal that standard error or standard output goes to; None if it is not one, or unknown."""
    stream = sys.stderr if err else sys.stdout
    try:
        return os.get_terminal_size(stream.fileno()).columns or None
    except (AttributeError, OSError, ValueError):  # closed, a pipe or a file, an object without a number
        return None


def put_out(data: bytes) -> None:
    """Write UTF-8 text, or a file's bytes, to standard output unchanged; for a terminal, remove control characters."""
    if sys.stdout.isatty():
        say(data.decode(errors="replace").replace("\r\n", "\n"), err=False, nl=False)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


# ── streams that fail no run ────────────────────────────────────────────────────────────────────────
class _Lasting(io.FileIO):
    """Standard output or error; a failed write (a full disk, a closed pipe) is recorded, not raised."""

    trouble: OSError | None = None

    def write(self, data: object) -> int:
        view = memoryview(data).cast("B")  # type: ignore[arg-type]
        done = 0
        while done < len(view) and self.trouble is None:
            try:
                done += super().write(view[done:]) or 0
            except OSError as error:
                self.trouble = error
        return len(view)


def make_steady() -> None:
    """Let no later print raise OSError; a stream that was closed before Python started becomes /dev/null.

    A run that has saved must finish and return its exit code, even if its output fails (docs/contract.md).
    """
    _open_the_closed()
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        raw = _raw(stream)
        if isinstance(stream, io.TextIOWrapper) and isinstance(raw, io.FileIO):
            stream.flush()
            buffered = name == "stdout" and not stream.write_through
            setattr(sys, name, _lasting(stream, raw.fileno(), buffered=buffered))


def _raw(stream: object) -> object:
    """Return the file below a stream; with ``python -u`` the stream has no buffer."""
    buffer = getattr(stream, "buffer", None)
    return getattr(buffer, "raw", buffer)


def _lasting(stream: TextIO, descriptor: int, *, buffered: bool) -> TextIO:
    raw = _Lasting(descriptor, "w", closefd=False)
    raw.name = stream.name
    # pywikibot writes to the stream object that it got, and flushes it there, not here: standard error must not buffer.
    buffer = io.BufferedWriter(raw) if buffered else raw
    return io.TextIOWrapper(
        buffer,
        encoding=stream.encoding,
        errors="backslashreplace",  # a terminal that lacks a letter shows its number
        line_buffering=raw.isatty(),
        write_through=not buffered,
    )


def _open_the_closed() -> None:
    """Open /dev/null for each standard descriptor that is closed: otherwise a file of ours would get its number."""
    for descriptor, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(descriptor)
        except OSError:
            opened = os.open(os.devnull, os.O_RDWR)
            if opened != descriptor:
                os.dup2(opened, descriptor)
                os.close(opened)
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(descriptor, mode, closefd=False))  # noqa: SIM115 - as long as the process


def output_trouble() -> OSError | None:
    """Return the error that stopped standard output, None if there was none."""
    raw = _raw(sys.stdout)
    return raw.trouble if isinstance(raw, _Lasting) else None
