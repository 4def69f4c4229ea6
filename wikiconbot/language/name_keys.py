"""Names of affiliates in the form for look-up: spaces, hyphens and accents do not count."""

import re
from unicodedata import combining, normalize

from wikiconbot.language.folding import words_and_marks

#: The first letters of each word, for a fast check; there is no other use of them.
BEGINNINGS = re.compile(r"(?<!\w)\w{1,6}")
#: From this character on, words have endings: scripts other than Latin.
OTHER_SCRIPTS = "\u0370"


def key(text: str) -> str:
    """Return a name in the form for look-up: its folded words as one, without the accents of Latin letters."""
    return "".join(key_words(text)).strip("?+.()")


def key_words(text: str) -> list[str]:
    """Return the words and the punctuation of a text (folding.py) from which keys are made."""
    tokens = words_and_marks(text.replace("_", " "))
    return tokens if text.isascii() and "&" not in text else [_plain(token) for token in tokens]


def _plain(word: str) -> str:
    if word.isascii() or word[0] >= OTHER_SCRIPTS:
        return "and" if word == "&" else word
    return "".join(char for char in normalize("NFD", word) if not combining(char))
