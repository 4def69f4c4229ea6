"""What pywikibot says, and that it never asks: one line when it waits, the rest only when verbose."""

import logging
import re
import sys
from typing import Any, NoReturn

_verbose = False

#: A person who waits should know for what; every other message of pywikibot is ours to say better.
_WAITING = re.compile(r"Sleeping for |Waiting [\d.]+ seconds")
_COLOURS = re.compile(r"<<\w[\w;]*>>")


def be_verbose() -> None:
    """Let all of pywikibot's messages through, on standard error."""
    global _verbose  # noqa: PLW0603  (one pywikibot per process, one switch for it)
    _verbose = True


#: pywikibot logs whole requests and answers when something fails; what opens an account stays out of sight.
_SECRETS = re.compile(r"(password|token|set-cookie)((?:': \[?|=)['\"]?)[^'\"&\s][^'\"&\n]*", re.IGNORECASE)


class _Lines(logging.Handler):
    """Print the messages that are worth it, one line each, on standard error."""

    def emit(self, record: logging.LogRecord) -> None:
        text = _COLOURS.sub("", record.getMessage())
        if _verbose or (record.levelno >= logging.INFO and _WAITING.match(text)):
            print(_SECRETS.sub(r"\1\2***", text).strip(), file=sys.stderr)


class QuietInterface:
    """A pywikibot user interface (``pywikibot.userinterfaces._interface_base.ABUIC``) that never prompts."""

    def argvu(self) -> list[str]:
        """Return the name for logs and for the user agent; our arguments are none of pywikibot's."""
        return ["wikiconbot"]

    def flush(self) -> None:
        """Nothing is held back."""

    def init_handlers(self, logger: logging.Logger, *args: Any, **kwargs: Any) -> None:
        """Add our handler; called by ``pywikibot.bot.init_handlers``."""
        logger.addHandler(_Lines(level=logging.DEBUG))

    def input(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse to ask: a bot under cron would wait for ever. Raises EOFError, as without a terminal."""
        raise EOFError

    input_choice = input
    input_list_choice = input

    def output(self, text: str, *args: Any, **kwargs: Any) -> None:
        """Say it where messages go."""
        if _verbose:
            print(text, file=sys.stderr)


def never_ask() -> None:
    """Let every question of pywikibot's own interface end in EOFError where there is no terminal to ask on.

    Left alone, a bot whose login is lost under cron would wait at a pipe, or at /dev/tty, for a password.
    """
    from pywikibot import bot  # noqa: PLC0415  (pywikibot is configured by now)

    if not has_terminal():
        bot.ui.input = bot.ui.input_choice = bot.ui.input_list_choice = _refuse


def has_terminal() -> bool:
    """Return whether a person can be asked on standard input."""
    return sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty()


def _refuse(*args: Any, **kwargs: Any) -> NoReturn:
    raise EOFError


def hush() -> None:
    """Put the quiet interface in place of pywikibot's, once pywikibot is imported and before it speaks."""
    from pywikibot import bot  # noqa: PLC0415  (pywikibot is configured by now)

    bot.ui = QuietInterface()
    bot.init_handlers()
    logging.captureWarnings(False)  # init_handlers sends Python's warnings to a log that nobody reads
