"""The messages of a session, and pywikibot without questions: one line for each wait with its reason, the rest only if verbose."""

import json
import re
import sys
from collections.abc import Iterable, Set
from http.cookiejar import Cookie
from typing import Any, NoReturn
from urllib.parse import quote, quote_plus

from wikiconbot.i18n import says
from wikiconbot.terminal import say
from wikiconbot.wiki.transport import Trouble

_COLOURS = re.compile(r"<<\w[\w;]*>>")

#: A person who waits should know why; for every other message of pywikibot this program has a better one.
_WAITING = re.compile(r"(?:Sleeping for|Waiting) ([\d.]+) seconds")

#: pywikibot logs whole requests and answers after an error, some of them with line breaks in the middle; secrets
#: are removed, by their value if it is known (Voice.keep_secret), else by their form.
_SECRETS = re.compile(
    r"(password|token|set-cookie)(\W{1,40}?)[^'\"&\s\[(][^'\"&\n]*(?=['\"&\n]|$)", re.IGNORECASE
)
_TOKEN = re.compile(r"[0-9a-f]{32,}(?:\+|%2B)(?:\\|%5C)+")

#: The request in pywikibot's reports of errors, in one line or several.
_DUMP = re.compile(r"(query=).*?(\n\s*response=|\Z)", re.DOTALL)

_SHORTEST = 4  # characters of a password; shorter ones occur in too many words

_LONG = 12  # characters of a secret cookie; shorter ones are names and numbers


class Voice:
    """The messages of one session on standard error, and the secrets that it never prints.

    ``verbose`` prints all of pywikibot's messages, without secrets; ``silent`` does not even report waits
    (``--quiet``). ``cookies`` are those of the session, which give access to the account like a password; ``sent`` are the other
    secrets that it has sent.
    """

    def __init__(
        self,
        *,
        verbose: bool = False,
        silent: bool = False,
        cookies: Iterable[Cookie] = (),
        sent: Set[str] = frozenset(),
    ) -> None:
        self.verbose, self.silent = verbose, silent
        self._cookies = cookies
        self._sent = sent
        self._secrets: set[str] = set()

    def keep_secret(self, secret: str | None) -> None:
        """Never print this text in any message."""
        if secret and len(secret) >= _SHORTEST:
            self._secrets.add(secret)

    def say_waiting(self, seconds: float, trouble: Trouble | None) -> None:
        """Tell the person how long the program waits, and why."""
        if self.silent:
            return
        if trouble:
            told = says("wiki-waiting", seconds=f"{max(seconds, trouble.wait):.0f}", why=trouble.says)
        else:
            told = says("wiki-waiting-throttle", seconds=f"{max(seconds, 0):.0f}")
        say(told)

    def repeat(self, message: str, trouble: Trouble | None, *, important: bool) -> None:
        """Print a message of pywikibot if people need it; ``important`` are those that its users would see."""
        text = _COLOURS.sub("", message)
        waiting = _WAITING.match(text) if important else None
        if waiting:
            self.say_waiting(float(waiting[1]), trouble)
        elif self.verbose:
            say(self.masked(text).strip())

    def masked(self, text: str) -> str:
        """Return a message without requests, passwords, tokens and cookies."""
        text = self.without_secrets(_DUMP.sub(r"\1***\2", text))
        return _SECRETS.sub(r"\1\2***", _TOKEN.sub("***", text))

    def without_secrets(self, text: str) -> str:
        """Return a sentence, for example a wiki's own, without secrets, which are found by their value."""
        cookies = {cookie.value for cookie in self._cookies if cookie.value and len(cookie.value) >= _LONG}
        for secret in sorted({*self._secrets, *self._sent} | cookies, key=len, reverse=True):
            for form in {
                secret,
                repr(secret)[1:-1],
                repr(repr(secret))[1:-1],
                quote_plus(secret),
                quote(secret),
                json.dumps(secret)[1:-1],
            }:
                text = text.replace(form, "***")
        return text


def never_ask() -> None:
    """Make every question of pywikibot's own interface raise EOFError if there is no terminal.

    Otherwise a bot under cron that lost its login would wait for a password at a pipe, or at /dev/tty. This affects
    the whole process: pywikibot has one interface, and the process one standard input.
    """
    from pywikibot import bot  # noqa: PLC0415  (pywikibot is configured here)

    if not has_terminal():
        bot.ui.input = bot.ui.input_choice = bot.ui.input_list_choice = _refuse


def has_terminal() -> bool:
    """Return whether a person can be asked on standard input."""
    return sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty()


def _refuse(*args: Any, **kwargs: Any) -> NoReturn:
    raise EOFError
