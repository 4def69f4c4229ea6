"""The text of pywikibot's password file: an entry as pywikibot reads it, and the entries that a file has.

The rules are those of ``LoginManager.readPassword`` (pywikibot 11.9, ``login.py``): one tuple a line, read by
``ast.literal_eval`` after the word ``BotPassword`` was taken out; at most 250 characters and four times ", " in a line;
the last line that fits the account and the wiki counts.
"""

import re
from ast import literal_eval
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

#: pywikibot 11.9 refuses longer lines.
LONGEST_LINE = 250


class TooLongError(ValueError):
    """pywikibot would refuse the line; the message has nothing of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The password of one account on one wiki, as a line of the file.

    ``suffix`` is the name of a bot password, None for the account's own password.
    """

    family: str
    code: str
    account: str
    suffix: str | None
    password: str = field(repr=False)

    def line(self) -> str:
        """Return the line, without its end.

        Raises:
            TooLongError: pywikibot would refuse it.
        """
        secret = _literal(self.password)
        if self.suffix is not None:
            secret = f"BotPassword({_literal(self.suffix)}, {secret})"
        line = f"({_literal(self.code)}, {_literal(self.family)}, {_literal(self.account)}, {secret})"
        if len(line) > LONGEST_LINE:
            raise TooLongError
        return line


@dataclass(frozen=True, slots=True)
class Standing:
    """A line of the file that fits the account and the wiki; ``number`` is its line, from 1.

    ``exact`` is False if the line fits other wikis too, which need it.
    """

    number: int
    exact: bool
    suffix: str | None
    password: str = field(repr=False)

    def is_like(self, entry: Entry) -> bool:
        """Return whether it logs in with the same as ``entry``."""
        return (self.suffix, self.password) == (entry.suffix, entry.password)


def in_force(text: str, entry: Entry) -> Standing | None:
    """Return the line that pywikibot takes for the account and the wiki of ``entry``: the last that fits; None without one."""
    return next(_fitting(text, entry), None)


def _fitting(text: str, entry: Entry) -> Iterator[Standing]:
    lines = text.splitlines()
    for number in range(len(lines), 0, -1):
        value = _value(lines[number - 1])
        if not (isinstance(value, tuple) and 2 <= len(value) <= 4):
            continue
        code, family, account, secret = (entry.code, entry.family)[: 4 - len(value)] + value
        if (code, family) != (entry.code, entry.family) or not isinstance(account, str):
            continue
        if normal(account) == normal(entry.account):
            yield from _standing(number, len(value) == 4, secret)


def _standing(number: int, exact: bool, secret: object) -> Iterator[Standing]:
    match secret:
        case str(password):
            yield Standing(number, exact, None, password)
        case (str(suffix), str(password)):
            yield Standing(number, exact, suffix, password)


def is_something_else(text: str) -> bool:
    """Return whether a file has words, but no line of them is an entry of a password file."""
    lines = [line for line in map(str.strip, text.splitlines()) if line and not line.startswith("#")]
    return bool(lines) and not any(isinstance(_value(line), tuple) for line in lines)


def replaced(text: str, number: int, line: str) -> str:
    """Return the text with another line in the place of the line of that number; its end stays as it was."""
    lines = text.splitlines(keepends=True)
    old = lines[number - 1]
    lines[number - 1] = line + old[len(old.splitlines()[0]) :]
    return "".join(lines)


def added(text: str, line: str) -> str:
    """Return the text with a line at its end, where it counts more than those above; its ends of lines are the text's."""
    end = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    gap = end if text and not text.endswith(("\n", "\r")) else ""
    return f"{text}{gap}{line}{end}"


def shown(entry: Entry) -> str:
    """Return the line for people, with *** in the place of the password."""
    return replace(entry, password="***").line()  # noqa: S106 - none


def _value(line: str) -> object:
    """Return what pywikibot reads in a line; None for a comment and for what it cannot read."""
    try:
        return literal_eval(line.strip().replace("BotPassword", ""))
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None


def normal(account: str) -> str:
    """Return a name as pywikibot compares it (``tools.normalize_username``)."""
    account = re.sub("[_ ]+", " ", account).strip()
    return account[:1].upper() + account[1:]


def _literal(text: str) -> str:
    """Return a Python literal without what pywikibot counts or takes out of a line."""
    return repr(text).replace("BotPassword", r"\x42otPassword").replace(", ", r"\x2c ")
