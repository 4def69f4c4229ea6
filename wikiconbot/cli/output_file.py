"""`--output FILE`: check its name, and write the file."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from wikiconbot.cli.words import says
from wikiconbot.errors import UsageError
from wikiconbot.whole_files import write_whole

STANDARD_OUTPUT = "-"


def takes_output(meaning: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the option ``--output``; ``meaning`` is its line in the help."""
    return click.option("--output", metavar="FILE", callback=_named, help=meaning)


def _named(_context: click.Context, _option: click.Parameter, path: str | None) -> str | None:
    """Return the file's name, None for standard output: ``-``, as with other commands.

    Raises:
        UsageError: the name is that of a folder; this is checked before anything is read.
    """
    if path is None or path == STANDARD_OUTPUT:
        return None
    if os.path.basename(path).strip() in ("", ".", "..") or os.path.isdir(path):
        raise UsageError(says("cli-output-is-folder", file=path))
    return path


def write_output(path: str, data: bytes) -> None:
    """Write the file of ``--output``, completely or not at all; an error is a sentence for people."""
    try:
        write_whole(Path(path), data)
    except OSError as error:
        raise UsageError(says("cli-cannot-write", file=path, error=error.strerror or error)) from error
