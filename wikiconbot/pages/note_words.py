"""The words of notes in a region's wikitext, line by line, without style markup; and which of them are crossed out. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from html import unescape

from wikiconbot.wikitext.markup import without_marks

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b[^<>]*>", re.IGNORECASE)
_STRIKES = ("s", "del", "strike")
_QUOTES, _ADDRESS = re.compile(r"'{2,}"), re.compile(r"\[https?:[^\s\[\]<>]+ ")
#: Letters of scripts that write without spaces between words: each is a word by itself.
_WITHOUT_SPACES = re.compile(
    "([\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\U00020000-\U0003ffff])"
)
#: Characters within words that are not letters: joiners, marks of the writing direction, soft hyphens.
_WITHIN = ("Cf", "Cs")


def is_dense(word: str) -> bool:
    """Whether a word is a letter of a script that writes without spaces."""
    return bool(_WITHOUT_SPACES.fullmatch(word))


def words_of(wikitext: str) -> Iterator[list[tuple[str, bool]]]:
    """Yield the words of each line that has any, and whether each is crossed out; in NFC, lower case, in linear time."""
    letters = _Letters()
    depth = 0
    for line in _ADDRESS.sub(" ", _QUOTES.sub("", without_marks(wikitext))).split("\n"):
        words: list[tuple[str, bool]] = []
        at = 0
        for tag in _TAG.finditer(line):
            words += ((word, depth > 0) for word in letters.words(line[at : tag.start()]))
            at = tag.end()
            if tag[2].lower() in _STRIKES:
                depth = max(0, depth + (-1 if tag[1] else 1))
        words += ((word, depth > 0) for word in letters.words(line[at:]))
        if words:
            yield words


def words_of_each(lines: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the words of each line of wikitext, crossed out or not; empty for a line without words."""
    letters = _Letters()
    plain = (_ADDRESS.sub(" ", _QUOTES.sub("", without_marks(line))) for line in lines)
    return [tuple(letters.words(_TAG.sub(" ", line))) for line in plain]


class _Letters(dict[int, str | None]):
    """The replacement of each character when a text is split into words; looked up once."""

    def __missing__(self, code: int) -> str | None:
        kind = unicodedata.category(chr(code))
        kept = chr(code) if kind[0] in "LNM" else None if kind in _WITHIN else " "
        self[code] = kept
        return kept

    def words(self, text: str) -> list[str]:
        """Return the words of a text without tags."""
        text = unicodedata.normalize("NFC", unescape(text).casefold()).translate(self)
        return text.split() if text.isascii() else _WITHOUT_SPACES.sub(r" \1 ", text).split()
