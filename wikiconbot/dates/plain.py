"""Converts dates to plain characters: the digits of all scripts to 0 to 9, one kind of space, no invisible marks."""

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import HIDDEN

#: The digit zero of every script that has one (Unicode 15, category Nd); its other nine digits follow it.
_ZEROS = (
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
    0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0,
    0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30,
    0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0,
    0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec,
    0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
)  # fmt: skip
#: Characters without meaning inside a time: marks of direction, and text hidden by the mask.
_NOTHING = dict.fromkeys(
    map(ord, "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069" + HIDDEN), "\x00"
)
_PLAIN = (
    {zero + value: str(value) for zero in _ZEROS for value in range(10)}
    | dict.fromkeys((0x00A0, 0x202F, 0x2009, 0x200A, 0x3000, 0x09), " ")
    | dict.fromkeys((0xFF1A, 0xA789, 0x02D0), ":")
    | {0xFF08: "(", 0xFF09: ")", 0x2212: "-", 0x2011: "-"}
    | _NOTHING
)
#: Years in Han digits, as Classical Chinese writes them: 二〇二六年.
_HAN = {ord(c): str(i) for i, c in enumerate("〇一二三四五六七八九")}
_HAN_YEAR = pattern("[〇一二三四五六七八九]{4}年")


def plain_digits(text: str) -> str:
    """Return a text of the same length in plain characters; NUL replaces invisible characters."""
    plain = text if text.isascii() and HIDDEN not in text else text.translate(_PLAIN)
    return plain.translate(_HAN) if "年" in plain and _HAN_YEAR.search(plain) else plain
