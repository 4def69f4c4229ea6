"""Lines of a pad that somebody took off the wiki: they stay away, also if the pad has them in other words now. Pure."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import pairwise
from unicodedata import decimal

from wikiconbot.pages.note_words import is_dense, words_of_each

_Words = tuple[str, ...]

#: What a line must not bring back in any words: a number, an e-mail address or an address, of at least so many characters.
_FEWEST = 5
_REACHED = re.compile(
    r"https?://[^\s\[\]<>|\"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\d(?:[ \xa0.()/-]{0,3}\d){4,30}", re.IGNORECASE
)
_DATE = re.compile(
    r"(?:19|20)\d\d(?:[-./ ]\d{1,2}){1,2}|(?:\d{1,2}[-./ ]){1,2}(?:19|20)\d\d|(?:19|20)\d\d\D+(?:19|20)\d\d"
)
#: How many lines are looked at for each word, so that the time grows with the lines.
_MOST, _BEST = 12, 4


def kept_away(
    before: Sequence[str], now: Sequence[str], places: Iterable[int], page: Sequence[str]
) -> frozenset[int]:
    """Return which of the new lines of a pad, at ``places`` of ``now``, are lines in other words that somebody took off the wiki.

    ``before`` are the pad's lines when they were archived, ``page`` those of the notes page; all as wikitext. A line was taken off where less than
    half of it is on the page, and no line of people is it in other words. A new line is that one where half of each is in the other, or almost all of the old one is in the new;
    or where it has a number or an address of it that the page has nowhere.
    """
    taken = _Taken(before, now, page)
    places = list(places)
    words = words_of_each([now[place] for place in places])
    return frozenset(place for place, line in zip(places, words, strict=True) if taken.has(now[place], line))


class _Taken:
    """The lines that were taken off the wiki, by their words and what people are reached by."""

    def __init__(self, before: Sequence[str], now: Sequence[str], page: Sequence[str]) -> None:
        lines, there = dict.fromkeys(words_of_each(before)), words_of_each(page)
        units = {unit for words in there for unit in _units(words)}
        corrected = _Lines(words for words in dict.fromkeys(there) if words not in lines)
        taken = [words for words in lines if words and not _stands(words, units, corrected)]
        self.known = frozenset(taken)
        self.reached = frozenset(_reached(before)) - frozenset(_reached(page))
        still = frozenset(words_of_each(now))  # those are in no other words
        self.changed = _Lines(words for words in taken if words not in still)

    def has(self, line: str, words: _Words) -> bool:
        """Whether a line is one of them."""
        if not words:
            return False
        if words in self.known and len("".join(words)) >= _FEWEST:
            return True
        if self.reached and self.reached.intersection(_reached([line])):
            return True
        return any(_is_as(old, words) for old in self.changed.nearest(words))


class _Lines:
    """Lines by their words."""

    def __init__(self, lines: Iterable[_Words]) -> None:
        self.lines = list(lines)
        self.index: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self.lines):
            for word in frozenset(words):
                if len(self.index[word]) < _MOST:
                    self.index[word].append(number)

    def nearest(self, words: _Words) -> Iterator[_Words]:
        """Yield a few lines that share the most words."""
        found = Counter(number for word in frozenset(words) for number in self.index.get(word, ()))
        yield from (self.lines[number] for number, _ in found.most_common(_BEST))


def _stands(words: _Words, there: set[_Words], corrected: _Lines) -> bool:
    """Whether at least half of a line is on the page, or the line is there in the words of people."""
    units = _units(words)
    if 2 * sum(unit in there for unit in units) >= len(units):
        return True
    return any(_is_as(words, line) for line in corrected.nearest(words))


def _units(words: _Words) -> list[_Words]:
    """Return the pairs of words that follow each other; the word of a line that has no other."""
    return list(pairwise(words)) if len(words) > 1 else [words] * bool(words)


def _is_as(old: _Words, new: _Words) -> bool:
    """Whether a new line is an old one in other words."""
    if len(old) >= 3 and 4 * _shared(_units(old), _units(new)) >= 3 * (len(old) - 1):
        return True
    dense = sum(map(is_dense, old)) * 2 > len(old)
    ours, theirs = (
        (_units(old), _units(new)) if dense else ([(word,) for word in old], [(word,) for word in new])
    )
    shared = _shared(ours, theirs)
    return shared >= 2 and 2 * shared >= max(len(ours), len(theirs))


def _shared(one: Iterable[_Words], other: Iterable[_Words]) -> int:
    return (Counter(one) & Counter(other)).total()


def _reached(lines: Iterable[str]) -> Iterator[str]:
    """Yield the numbers and addresses in lines, each as one writes it without signs between."""
    for found in _REACHED.finditer(unescape("\n".join(lines))):
        text = found[0].casefold().rstrip(".,;:!?)/-")
        if "@" in text or "//" in text:
            yield text
        elif not _DATE.fullmatch(text):
            yield "".join(str(decimal(char)) for char in text if char.isdecimal())
