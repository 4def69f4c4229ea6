"""Splits a text into words in the form of the lexicon."""

from functools import lru_cache

#: All characters except letters, marks and digits, and those inside words and phrases.
from wikiconbot.lazy import pattern

_BETWEEN = pattern(
    r"[^\w\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u065f\u06d6-\u06ed\u0780-\u07ff\u0900-\u0dff\u0e30-\u0e4e\u0eb0-\u0ecd"
    r"\u1000-\u1049\u1780-\u17d3\u200c\u200d'&@/+\-]+"
)
_APOSTROPHES = str.maketrans("’‘ʻʼ", "''''")


@lru_cache(maxsize=256)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in the form of the lexicon: lower case, straight apostrophes.

    ``str.lower()`` makes two characters from Turkish İ; here it becomes an i.
    """
    plain = text.lower().translate(_APOSTROPHES).replace("i\u0307", "i")
    return tuple(word for word in _BETWEEN.split(plain) if word.strip("'-/"))
