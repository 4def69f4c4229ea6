"""How much of the notes that were archived is still in the pad: what may be overwritten is measured by that. Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from wikiconbot.pages.note_words import is_dense, words_of

#: Notes of fewer words and fewer letters may be replaced by anything.
_FEW_WORDS, _FEW_LETTERS = 5, 20
#: Notes of fewer words are compared word by word: a correction would part too many pairs.
_SHORT = 20

_Units = Counter[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Survival:
    """How many ``words`` notes had, and about how many of them are ``left``."""

    left: int
    words: int

    @property
    def is_enough(self) -> bool:
        """Whether at least half of the notes is there, or there was so little that it does not matter."""
        return 2 * self.left >= self.words

    def __add__(self, other: "Survival") -> "Survival":
        """Return the measure of both notes together."""
        return Survival(self.left + other.left, self.words + other.words)


_ALL = Survival(0, 0)


def survival(archived: str, now: str, welcome: Iterable[str] = ()) -> Survival:
    """Return how much of the ``archived`` notes is in others, both as wikitext. Lines of an Etherpad's ``welcome`` are no notes.

    Pairs of words that follow each other in a line are counted, wherever that line is now: so additions, corrections and
    another order do no harm, and notes on something else share few. What is struck now and was not does not count.
    """
    no_notes = {tuple(word for word, _ in line) for text in welcome for line in words_of(text)}
    old = [line for line in words_of(archived) if tuple(word for word, _ in line) not in no_notes]
    words = [word for line in old for word, _ in line]
    spaced = sum(not is_dense(word) for word in words)
    if spaced < _FEW_WORDS and sum(map(len, words)) < _FEW_LETTERS:
        return _ALL
    pairs = len(words) >= _SHORT
    live, struck = _units(old, pairs=pairs)
    now_live, now_struck = _units(words_of(now), pairs=pairs)
    still = live & now_live
    kept = still.total() + (struck & (now_struck + (now_live - still))).total()
    return Survival(round(len(words) * kept / (live.total() + struck.total())), len(words))


def are_the_same(one: str, other: str) -> bool:
    """Whether two notes are the same ones at different times: at least half of each is in the other."""
    both = survival(one, other), survival(other, one)
    return all(measure.words and measure.is_enough for measure in both)


def _units(
    lines: Iterator[list[tuple[str, bool]]] | list[list[tuple[str, bool]]], *, pairs: bool
) -> tuple[_Units, _Units]:
    """Return what is counted of lines, how often: what is not struck, and what is."""
    live: _Units = Counter()
    struck: _Units = Counter()
    for line in lines:
        if pairs and len(line) > 1:
            for (first, crossed), (second, crossed_too) in pairwise(line):
                (struck if crossed or crossed_too else live)[first, second] += 1
        else:
            for word, crossed in line:
                (struck if crossed else live)[(word,)] += 1
    return live, struck
