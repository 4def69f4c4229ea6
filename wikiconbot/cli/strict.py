"""``--strict``: what was not read, or was requested and not looked up, changes the exit code."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.model import Reading

#: The code of the reader's notices about lines, rows and cells of a list without a sign-up.
_UNREAD = "unread"


def takes_strict(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option ``--strict``, as ``strict``."""
    words = "Exit 1 also if a line of a list was not read, or if the bot could not look something up."
    return click.option("--strict", is_flag=True, help=words)(command)


def unread_lines(reading: "Reading") -> int:
    """Return the number of lines, rows and cells of lists without a sign-up that the bot understands."""
    return sum(notice.code == _UNREAD for notice in reading.notices)


def tell_unread(reading: "Reading") -> None:
    """Print how many lines of lists were not read, if there are any: their people are in no number."""
    if unread := unread_lines(reading):
        tell(says("cli-strict-unread", count=unread))


def with_strict(code: int, strict: bool, reading: "Reading", not_checked: Iterable[str] = ()) -> int:
    """Return the exit code of a command; with ``--strict`` 1 instead of 0 if something was left out, and print what.

    ``not_checked`` are the look-ups that the command needed and that were not made (runs/not_checked.py).
    """
    if not strict:
        return code
    unread = unread_lines(reading)
    lines = [says("cli-strict-unread", count=unread)] if unread else []
    reasons = [*lines, *(says("cli-not-checked", reason=reason) for reason in not_checked)]
    for reason in reasons:
        tell(says("cli-strict", reason=reason))
    return code or int(bool(reasons))
