"""Standard output that is no terminal: text is written as it is, without rich.

rich takes 20 µs a piece and 30 ms to import, and changes nothing of a text without colours that fits its line. Whatever
may be wrapped or changed goes to rich, so that the bytes are the same (tests/cli/test_plain_output.py).
"""

import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

#: By these rich takes for a terminal what is not one, or the other way round.
_DECIDED = ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE")
_NARROWEST = 60  # columns; in less, rich may cut spaces


def current_colour() -> bool | None:
    """Return what ``--color`` or ``--no-color`` says of the command that runs, None if neither was given."""
    import click  # noqa: PLC0415 - the command line has it

    context = click.get_current_context(silent=True)
    return context.color if context else None


class Plain:
    """A stream that is no terminal, with what is used of rich's console: ``width`` in columns, ``is_terminal``."""

    is_terminal = False

    def __init__(self, stream: TextIO, width: int, console: "Callable[[], Console]") -> None:
        self.stream, self.width, self._console = stream, width, console

    def put(self, text: str, *, end: str = "\n", soft_wrap: bool = False) -> None:
        """Write a text; ``soft_wrap``: however long it is."""
        simple = text.isprintable() and (soft_wrap or len(text) * 2 <= self.width)
        if simple or (text.isascii() and text.isprintable() and len(text) <= self.width):
            self.stream.write(text + end)
            return
        from rich.text import Text  # noqa: PLC0415

        self._console().print(Text(text), end=end, soft_wrap=soft_wrap)


def plain(console: "Callable[[], Console]", *, err: bool = False) -> Plain | None:
    """Return the stream to write on, or None if it is a terminal or rich has to decide; ``console`` makes rich's."""
    stream = sys.stderr if err else sys.stdout
    width = _width()
    if stream.isatty() or width < _NARROWEST or current_colour() or any(map(os.environ.get, _DECIDED)):
        return None
    return Plain(stream, width, console)


def _width() -> int:
    """Return the columns that rich counts: of the environment, of the first stream that is a terminal, or 80."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit():
        return int(columns)
    for descriptor in (0, 1, 2):
        try:
            return os.get_terminal_size(descriptor).columns or 80
        except OSError:
            continue
    return 80
