"""What a session says, and that pywikibot never asks: one line when it waits and why, the rest only when verbose."""

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

#: A person who waits should know for what; every other message of pywikibot is ours to say better.
_WAITING = re.compile(r"(?:Sleeping for|Waiting) ([\d.]+) seconds")

#: pywikibot logs whole requests and answers when something fails, some of them broken into lines in the middle; what
#: opens an account stays out of sight, by its value where that is known (Voice.keep_secret) and by its form where not.
_SECRETS = re.compile(
    r"(password|token|set-cookie)(\W{1,40}?)[^'\"&\s\[(][^'\"&\n]*(?=['\"&\n]|$)", re.IGNORECASE
)
_TOKEN = re.compile(r"[0-9a-f]{32,}(?:\+|%2B)(?:\\|%5C)+")

#: The request in pywikibot's reports of errors, in as many lines as it takes.
_DUMP = re.compile(r"(query=).*?(\n\s*response=|\Z)", re.DOTALL)

_SHORTEST = 4  # letters of a password; a shorter one is in every other word

_LONG = 12  # letters of a cookie that opens something; shorter ones are names and numbers


class Voice:
    """What one session says on standard error, and what it never says.

    ``verbose`` lets all of pywikibot's messages through, without secrets; ``silent`` does not even say when we wait
    (``--quiet``). ``cookies`` are those of the session, which open the account as its password does; ``sent`` is what else it has
    sent that does.
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
        """Never print this, whatever is printed."""
        if secret and len(secret) >= _SHORTEST:
            self._secrets.add(secret)

    def say_waiting(self, seconds: float, trouble: Trouble | None) -> None:
        """Tell a person who waits what for, and how long."""
        if self.silent:
            return
        if trouble:
            told = says("wiki-waiting", seconds=f"{max(seconds, trouble.wait):.0f}", why=trouble.says)
        else:
            told = says("wiki-waiting-throttle", seconds=f"{max(seconds, 0):.0f}")
        say(told)

    def repeat(self, message: str, trouble: Trouble | None, *, important: bool) -> None:
        """Say a message of pywikibot, where it is worth it; ``important`` are those that its users would see."""
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
        """Return a sentence, a wiki's own for example, without what opens the account, by its value."""
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
    """Let every question of pywikibot's own interface end in EOFError if there is no terminal to ask on.

    Left alone, a bot whose login is lost under cron would wait at a pipe, or at /dev/tty, for a password. It is so for
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
