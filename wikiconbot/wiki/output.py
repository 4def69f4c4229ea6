"""What pywikibot says, and that it never asks: one line when it waits and why, the rest only when verbose."""

import json
import logging
import re
import sys
from typing import Any, NoReturn
from urllib.parse import quote_plus

from wikiconbot.i18n import says
from wikiconbot.wiki.transport import WIRE, Trouble

_verbose = False
_silent = False

#: A person who waits should know for what; every other message of pywikibot is ours to say better.
_WAITING = re.compile(r"(?:Sleeping for|Waiting) ([\d.]+) seconds")
_COLOURS = re.compile(r"<<\w[\w;]*>>")


def be_verbose() -> None:
    """Let all of pywikibot's messages through, on standard error."""
    global _verbose  # noqa: PLW0603  (one pywikibot per process, one switch for it)
    _verbose = True


def be_silent() -> None:
    """Do not even say when we wait (``--quiet``)."""
    global _silent  # noqa: PLW0603  (as above)
    _silent = True


def say_waiting(seconds: float, trouble: Trouble | None) -> None:
    """Tell a person who waits what for, and how long."""
    if _silent:
        return
    if trouble:
        told = says("wiki-waiting", seconds=f"{max(seconds, trouble.wait):.0f}", why=trouble.says)
    else:
        told = says("wiki-waiting-throttle", seconds=f"{max(seconds, 0):.0f}")
    print(told, file=sys.stderr, flush=True)


#: pywikibot logs whole requests and answers when something fails, some of them broken into lines in the middle; what
#: opens an account stays out of sight, by its value where that is known (keep_secret) and by its form where not.
_SECRETS = re.compile(
    r"(password|token|set-cookie)(\W{1,40}?)[^'\"&\s\[(][^'\"&\n]*(?=['\"&\n]|$)", re.IGNORECASE
)
_TOKEN = re.compile(r"[0-9a-f]{32,}(?:\+|%2B)(?:\\|%5C)+")

_secrets: set[str] = set()


def keep_secret(secret: str | None) -> None:
    """Never print this, whatever is printed."""
    if secret:
        _secrets.add(secret)


def masked(text: str) -> str:
    """Return a message without requests, passwords, tokens and cookies."""
    from pywikibot.comms import http  # noqa: PLC0415  (pywikibot is configured by now)

    text = _DUMP.sub(r"\1***\2", text)
    cookies = {cookie.value for cookie in http.cookie_jar if cookie.value and len(cookie.value) >= _LONG}
    for secret in sorted(_secrets | cookies, key=len, reverse=True):
        for form in {
            secret,
            repr(secret)[1:-1],
            repr(repr(secret))[1:-1],
            quote_plus(secret),
            json.dumps(secret)[1:-1],
        }:
            text = text.replace(form, "***")
    return _SECRETS.sub(r"\1\2***", _TOKEN.sub("***", text))


#: The request in pywikibot's reports of errors, in as many lines as it takes.
_DUMP = re.compile(r"(query=).*?(\n\s*response=|\Z)", re.DOTALL)

_LONG = 12  # letters of a cookie that opens something; shorter ones are names and numbers


class _Lines(logging.Handler):
    """Print the messages that are worth it, one line each, on standard error."""

    def emit(self, record: logging.LogRecord) -> None:
        text = _COLOURS.sub("", record.getMessage())
        waiting = _WAITING.match(text) if record.levelno >= logging.INFO else None
        if waiting:
            say_waiting(float(waiting[1]), WIRE.trouble)
        elif _verbose:
            print(masked(text).strip(), file=sys.stderr)


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
