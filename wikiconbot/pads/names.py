"""Names of pads: read from an address, cleaned, proposed for an event. Pure.

Rules for names: Etherpad's ``PadManager.isValidPadId``, 50 UTF-16 units without ``$``; every HTTP client removes a name
of one or two dots, and the API refuses ``/ ? # &``. Etherpad itself changes white space
and colons of an address to underscores (``PadManager.sanitizePadId``), and nothing else.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, unquote

from wikiconbot.pads.closing_signs import ends_so

_BARE = re.compile(r"[^\s\[\]{}|<>$/?#&:\\\"'“”„«»‘’\x00-\x1f\x7f]+")
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
_MAIL = re.compile(rf"[^@]+@{_HOST.pattern}", re.IGNORECASE)
#: Answers that are not names.
_NO_NAMES = frozenset(("none", "no", "nil", "yes", "n/a", "na", "link", "here", "etherpad", "pad"))
_LONGEST = 50  # UTF-16 units

#: A pad of a group has the group's id before its name; a read-only pad has only an id.
_GROUP = re.compile(r"g\.[A-Za-z0-9]{16}\$")
_READ_ONLY = re.compile(r"r\.[0-9a-f]{32}")
Kind = Literal["pad", "read-only", "group"]


def is_bare_name(text: str) -> bool:
    """Whether a text is only a pad's name: no address, no markup, no sentence."""
    if (
        text in (".", "..")
        or text.lower() in _NO_NAMES
        or _HOST.fullmatch(text)
        or _MAIL.fullmatch(text)
        or text[-1:] in (".", ",", ";", "!")
        or ends_so(text)
    ):
        return False
    return bool(_BARE.fullmatch(text)) and _units(text) <= _LONGEST


def pad_url(host: str, name: str) -> str:
    """Return the address of a pad on an Etherpad host (``https://etherpad.wikimedia.org``)."""
    return f"{host.rstrip('/')}/p/{quote(name, safe='')}"


@dataclass(frozen=True, slots=True)
class Pad:
    """A pad: the base address of its Etherpad, and its name there."""

    host: str
    name: str

    @property
    def url(self) -> str:
        """The address that people open."""
        return pad_url(self.host, self.name)

    @property
    def kind(self) -> Kind:
        """What its name shows: a pad for everybody, a read-only pad, or a pad of a group (often closed)."""
        if _READ_ONLY.fullmatch(self.name):
            return "read-only"
        return "group" if _GROUP.match(self.name) else "pad"


def name_in(typed: str) -> str | None:
    """Return the name that Etherpad reads from an address, None if it would refuse it."""
    try:
        name = unquote(typed, errors="strict")
    except UnicodeDecodeError:
        return None
    name = re.sub(r":+", "_", _SPACES.sub("_", name))
    own = _GROUP.sub("", name, count=1) if _GROUP.match(name) else name
    valid = own not in ("", ".", "..") and "$" not in own and _units(own) <= _LONGEST
    return name if valid and not _UNSEEN_IN_NAMES.search(name) else None


#: JavaScript's white space.
_SPACES = re.compile(r"[\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")
_UNSEEN_IN_NAMES = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


#: Invisible characters that would make two names look the same: zero-width space, byte order mark, marks of the writing direction.
_INVISIBLE = dict.fromkeys(
    [0x200B, 0xFEFF, 0x200E, 0x200F, 0x061C, 0xFFFE, 0xFFFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_REFUSED = dict.fromkeys(map(ord, "$/?#&%\\<>\"'"))  # by the API, by addresses, or by wikitext
_GAP = re.compile(r"[\s:_]+")
_ZWJ = "\u200d"


def sanitised(name: str) -> str | None:
    """Return a similar name that Etherpad and its API accept; None if nothing is left.

    Only for new names: a name that is on a page already must not change, or it would be another pad's.
    Etherpad treats the two forms of é as different, so this uses only one (NFC). Characters with their signs stay whole, and so
    do the joiners of Indic scripts and Persian.
    """
    text = unicodedata.normalize("NFC", name).translate(_INVISIBLE)
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cs") or c.isspace())
    text = _GAP.sub("_", text.translate(_REFUSED)).strip("_")
    text = _cut(unicodedata.normalize("NFC", text), _LONGEST).rstrip("_")
    return None if text in ("", ".", "..") else text


def proposed(title: str, year: str | int | None = None) -> str:
    """Return a name for an event's pad: the letters and digits of its title, and the year if the title does not have it.

    ``proposed("Wikimedia Conference (India)", "2018")`` is ``Wikimedia_Conference_India_2018``. The same title and
    year always give the same name. Characters that are neither letters nor digits become ``_`` (apostrophes are removed); a
    long title is cut before the year; if nothing of a title is left, the name is ``Event``.
    """
    name = sanitised(_words(title)) or "Event"
    if not is_bare_name(name):
        name = f"Event_{name}"
    ending = "" if year is None else _cut(sanitised(_words(str(year))) or "", _LONGEST // 2)
    if not ending or _digits(ending) in re.findall(r"\d+", _digits(name)):
        return _cut(name, _LONGEST).rstrip("._-")
    return f"{_cut(name, _LONGEST - 1 - _units(ending)).rstrip('._-')}_{ending}"


def _words(text: str) -> str:
    return "".join(_of_word(char) for char in unicodedata.normalize("NFC", text)).strip(".-_ ")


def _of_word(char: str) -> str:
    """Return a character in the form for a proposed name."""
    if char in "'’ʼ":
        return ""
    return char if char in "-.\u200c\u200d" or unicodedata.category(char)[0] in "LMN" else " "


def _digits(text: str) -> str:
    """Return a text with the digits of any script as ASCII's, so that २०१८ is 2018."""
    return "".join(str(unicodedata.decimal(char, char)) for char in text)


def _units(text: str) -> int:
    """Return the length in JavaScript's units (UTF-16)."""
    return len(text) + sum(char > "\uffff" for char in text)


def _cut(text: str, most: int) -> str:
    """Return the longest beginning of at most ``most`` UTF-16 units that ends between two characters as people see them."""
    if _units(text) <= most:
        return text
    units, end = 0, 0
    for place, char in enumerate(text):
        if _parts(text, place):
            end = place
        units += _units(char)
        if units > most:
            break
    return text[:end]


def _parts(text: str, place: int) -> bool:
    """Whether a text may be cut at a place: never within a character with its signs, a conjunct, an emoji or a flag."""
    if not place:
        return True
    before, after = text[place - 1], text[place]
    if (
        after in "\u200c\u200d"
        or unicodedata.category(after)[0] == "M"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    ):
        return False
    if before == _ZWJ or unicodedata.combining(before) == _VIRAMA:
        return False
    flags = re.search(r"[\U0001f1e6-\U0001f1ff]*\Z", text[:place])
    return not (flags and len(flags[0]) % 2 and "\U0001f1e6" <= after <= "\U0001f1ff")


_VIRAMA = (
    9  # its canonical combining class, https://www.unicode.org/reports/tr44/#Canonical_Combining_Class_Values
)
