"""Folds words for comparison if spelling varies: names of communities, languages, projects.

Folded text is only compared with folded text, and never shown. In addition to case and form (NFC) it removes
differences that writers of Indic and Arabic scripts do not agree on: हिन्दी and हिंदी, ଓଡ଼ିଆ and ଓଡିଆ, ਵਿਕੀਪੀਡੀਆ and ਵਿਕਿਪੀਡੀਆ,
ي and ی; and invisible characters.
"""

import re
from unicodedata import category, normalize

#: The Unicode blocks from Devanagari to Malayalam have the same order, so a letter is an offset into its block.
from wikiconbot.lazy import pattern

_BLOCKS = range(0x900, 0xD80, 0x80)
_NASALS, _CONSONANTS = (0x19, 0x1E, 0x23, 0x28, 0x2E), range(0x15, 0x3A)
_CANDRABINDU, _ANUSVARA, _VIRAMA = 0x01, 0x02, 0x4D
#: A long vowel (or its sign), and the short one that people also write; southern scripts have short e and o too.
_SHORT = {0x08: 0x07, 0x0A: 0x09, 0x40: 0x3F, 0x42: 0x41, _CANDRABINDU: _ANUSVARA}
_SHORT_SOUTH = _SHORT | {0x47: 0x46, 0x4B: 0x4A}
_SOUTH, _NUKTA, _TIPPI = 0xB80, 0x3C, 0xA70
#: Malayalam's chillu letters, which were formerly written as a letter and its virama.
_CHILLUS = dict(zip("ൺൻർൽൾ", "ണനരലള", strict=True))
_ARABIC = {"ي": "ی", "ى": "ی", "ك": "ک", "ہ": "ه", "ة": "ه", "ۃ": "ه", "أ": "ا", "إ": "ا"}
#: Characters that may be inside a name or between its parts.
_INSIDE = "-‐‑'’‘ʼ`´\"“”„«»*"


def _letters(offsets: tuple[int, ...] | range) -> str:
    return "".join(chr(block + offset) for block in _BLOCKS for offset in offsets)


_NASAL = pattern(f"([{_letters(_NASALS)}])[{_letters((_VIRAMA,))}](?=[{_letters(_CONSONANTS)}])")


class _Table(dict[int, str]):
    """The replacement of each character, computed at its first use."""

    def __missing__(self, code: int) -> str:
        self[code] = made = _folded_character(chr(code), category(chr(code)))
        return made


def _folded_character(char: str, kind: str) -> str:
    if char in _INSIDE or kind[0] in "ZC":
        return "" if kind == "Cf" else " "
    if kind[0] in "PS" and kind != "Pc":
        return f" {char} "
    code = ord(char)
    if _BLOCKS[0] <= code < _BLOCKS[-1] + 0x80:
        return _indic(code)
    return "" if kind == "Mn" and 0x0600 <= code < 0x0700 else _ARABIC.get(char, char)


def _indic(code: int) -> str:
    base, offset = code & ~0x7F, code & 0x7F
    if offset == _NUKTA:
        return ""
    if code == _TIPPI:
        return chr(base + _ANUSVARA)
    if chr(code) in _CHILLUS:
        return _CHILLUS[chr(code)] + chr(base + _VIRAMA)
    return chr(base + (_SHORT_SOUTH if base >= _SOUTH else _SHORT).get(offset, offset))


_TABLE = _Table()


def words_and_marks(text: str) -> list[str]:
    """Return the folded words of a text, and between them its punctuation, a character each (`is_word`).

    Hyphens inside of words, apostrophes and quotation marks only separate; a hyphen with spaces around it is a dash.
    """
    if text.isascii():
        return text.lower().replace(" - ", " ; ").translate(_TABLE).split()
    text = normalize("NFC", normalize("NFC", text).casefold()).replace(" - ", " ; ")
    return _NASAL.sub(_anusvara, text.translate(_TABLE)).split()


def _anusvara(match: re.Match[str]) -> str:
    return chr(ord(match[1]) & ~0x7F | _ANUSVARA)


def is_word(token: str) -> bool:
    """Whether what `words_and_marks` returned is a word, and no punctuation."""
    return len(token) > 1 or token.isalnum()


def folded(text: str) -> str:
    """Return the folded words of a text with single spaces between, without its punctuation."""
    return " ".join(filter(is_word, words_and_marks(text)))
