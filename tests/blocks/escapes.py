r"""Characters that nobody sees, written so that everybody sees them: ``\r``, ``\t``, ``\u200e``."""

import re
import unicodedata
from typing import NoReturn

_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\\rt\n])|)")
_SHORT = {"\\": "\\", "r": "\r", "t": "\t", "\n": ""}
_WRITTEN = {"\\": "\\\\", "\r": "\\r", "\t": "\\t"}
#: Two characters that belong to the spelling of many languages, and so stay as they are.
_JOINERS = "\u200c\u200d"


def unescape(text: str) -> str:
    r"""Return the text with its escapes resolved: ``\\ \r \t \u200e \U0001f600``, and a backslash that ends a line.

    Raises:
        ValueError: a backslash begins none of these.
    """
    return _ESCAPE.sub(_character, text)


def as_it_is(text: str) -> str:
    """Return the text, for blocks in which a backslash is a backslash."""
    return text


def _character(match: re.Match[str]) -> str:
    if match[3]:
        return _SHORT[match[3]]
    digits = match[1] or match[2]
    if not digits or int(digits, 16) > 0x10FFFF:
        _refuse(match)
    return chr(int(digits, 16))


def _refuse(match: re.Match[str]) -> NoReturn:
    found = match.string[match.start() : match.start() + 6].rstrip("\n")
    raise ValueError(f"{found} is no escape: write \\\\ for a backslash, or \\r, \\t, \\u200e")


def is_odd(character: str) -> bool:
    """Whether a character cannot be seen, so that an editor or a reader may lose it."""
    return unicodedata.category(character)[0] in "CZ" and character not in (" ", "\n", *_JOINERS)


def code(character: str) -> str:
    """Return a character as an escape, whatever it is."""
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


def escape(text: str) -> str:
    """Return the text with a backslash, odd characters and spaces at the end of a line as escapes; line ends stay."""
    shown = "".join(_WRITTEN.get(c) or (code(c) if is_odd(c) else c) for c in text)
    return re.sub(r" +(?=\n|\Z)", lambda match: code(" ") * len(match[0]), shown)
