"""The one place where errors become a sentence and an exit code, for the command line and the scripts alike."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from wikiconbot.cli.words import says, tell
from wikiconbot.errors import WikiconbotError

_INTERRUPTED, _MISTAKE_OF_OURS = 130, 70


@contextmanager
def told(verbose: Callable[[], bool], flag: str) -> Iterator[None]:
    """Exit with a sentence and a code where something fails inside.

    ``verbose`` tells, when it comes to that, whether the traceback is wanted; ``flag`` asks for it.
    """
    try:
        yield
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except WikiconbotError as error:
        _fail(says("cli-error", error=error), error.exit_code, verbose)
    except (KeyboardInterrupt, click.Abort):
        _fail(says("cli-interrupted"), _INTERRUPTED)
    except BrokenPipeError:  # the reader (head, less) has seen enough
        _silence_stdout()
        sys.exit(0)
    except OSError as error:
        key = "cli-os-error-file" if error.filename else "cli-os-error"
        said = says(key, error=error.strerror or error, file=error.filename)
        _silence_stdout()
        _fail(said, WikiconbotError.exit_code, verbose)
    except Exception as error:  # people get a sentence, not a traceback
        said = says("cli-mistake", error=f"{type(error).__name__}: {error}", flag=flag)
        _fail(said, _MISTAKE_OF_OURS, verbose)


def _fail(sentence: str, code: int, verbose: Callable[[], bool] = lambda: False) -> None:
    """Print the sentence, and the traceback of the error in hand where it is wanted, and exit."""
    tell(sentence)  # what a wiki said may stand in it
    if verbose():
        import traceback  # noqa: PLC0415 - most runs do not fail

        traceback.print_exc()
    sys.exit(code)


def _silence_stdout() -> None:
    """Keep Python from flushing a standard output that cannot be written once more, at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
