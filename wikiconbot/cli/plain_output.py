"""Standard output that is not a terminal: text is written unchanged, without rich.

rich takes 20 µs for each call and 30 ms to import, and does not change text without colours that fits its line. All
text that it may wrap or change goes to rich, so that the bytes are the same (tests/cli/test_plain_output.py).
"""

import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

#: With these variables rich decides about a terminal itself.
_DECIDED = ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE")
_NARROWEST = 60  # columns; with fewer, rich may cut spaces


def current_colour() -> bool | None:
    """Return the choice of ``--color`` or ``--no-color`` for the running command, None if neither was given."""
    import click  # noqa: PLC0415 - the command line has it

    context = click.get_current_context(silent=True)
    return context.color if context else None


class Plain:
    """A stream that is not a terminal, with the used parts of rich's console: ``width`` in columns, ``is_terminal``."""

    is_terminal = False

    def __init__(self, stream: TextIO, width: int, console: "Callable[[], Console]") -> None:
        self.stream, self.width, self._console = stream, width, console

    def put(self, text: str, *, end: str = "\n", soft_wrap: bool = False) -> None:
        """Write a text; with ``soft_wrap`` it may have any length."""
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
    """Return rich's number of columns: from the environment, from the first stream that is a terminal, or 80."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit():
        return int(columns)
    for descriptor in (0, 1, 2):
        try:
            return os.get_terminal_size(descriptor).columns or 80
        except OSError:
            continue
    return 80
