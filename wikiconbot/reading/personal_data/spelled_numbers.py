"""Telephone numbers in words, or in words and digits: "nine eight double seven …", "98765 four3210"."""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from wikiconbot.language.contact_words import DIGITS, REPEATS
from wikiconbot.lazy import pattern
from wikiconbot.reading.personal_data.number_shapes import are_years, rises

_TOKEN = pattern(r"\d+|[^\s\d.,;:/()!?\[\]|_*+=~\x01–—-]+")
_APART = 3  # characters between the digits of a number in words
_SPELLED = 7  # digits in such a number
_IN_WORDS = 3  # digits of it in words
_LEAST, _MOST = 10, 13  # digits of a number with fewer digits in words
_LONG = 9  # digits; whether they are a number does not depend on the word next to them
_GLUED = 6  # letters of a word that can be more than one digit
_SHORTEST = 10  # characters of a number


_TENS_OF = {"twen": 2, "thir": 3, "for": 4, "fif": 5, "six": 6, "seven": 7, "eigh": 8, "nine": 9}
_TENS = pattern(rf"({'|'.join(_TENS_OF)})ty(one|two|three|four|five|six|seven|eight|nine)?")


class _Digits(NamedTuple):
    start: int
    end: int
    said: str
    spelled: bool


@lru_cache(maxsize=1)
def _digit_words() -> dict[str, str]:
    words: dict[str, str] = {}
    for language in DIGITS:
        for digit, names in enumerate(language.split()):
            words |= dict.fromkeys((name.casefold() for name in names.split("/")), str(digit))
    return words


@lru_cache(maxsize=1)
def _any_word() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_digit_words(), key=len, reverse=True))))


@lru_cache(maxsize=512)
def _said(word: str) -> str | None:
    """Return the digits of a folded word: "four", or "fourthree" written as one; None for another word."""
    known = _digit_words()
    if word in known:
        return known[word]
    if tens := _TENS.fullmatch(word):
        return f"{_TENS_OF[tens[1]]}{known[tens[2]] if tens[2] else 0}"
    if len(word) < _GLUED:
        return None
    at, said = 0, ""
    while at < len(word):
        match = _any_word().match(word, at)
        if not match or len(match[0]) < 2:
            return None
        said += known[match[0]]
        at = match.end()
    return said if len(said) > 1 else None


@lru_cache(maxsize=2)
def _four_words(*, is_ascii: bool) -> re.Pattern[str]:
    """Return the pattern of four digit words in a row, in lower case: a number without digits has at least so many."""
    words = {*_digit_words(), *REPEATS, *(f"{ten}ty" for ten in _TENS_OF)}
    starts: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        if word.isascii() or not is_ascii:
            starts.setdefault(word[0], []).append(re.escape(word[1:]))
    any_word = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in starts.items())
    return re.compile(rf"(?:{any_word})(?:[\W_]{{0,{_APART}}}(?:{any_word})){{3}}")


def is_spelled(signs: str) -> bool:
    """Whether a text without digits may have a number in words; a fast check."""
    return bool(_four_words(is_ascii=signs.isascii()).search(signs.casefold().replace("\x00", "")))


def find_spelled(rest: str) -> Iterator[tuple[int, int]]:
    """Yield where numbers in words are, in a text from which dates, times and addresses are removed."""
    if len(rest) < _SHORTEST:
        return
    found: list[_Digits] = []
    times, last, begin = 1, -_APART, None
    for match in _TOKEN.finditer(rest):
        word = match[0].casefold().replace("\x00", "")
        if found and match.start() - last > _APART:
            yield from _number(found)
            found, times, begin = [], 1, None
        last = match.end()
        if word in REPEATS:
            times, begin = REPEATS[word], match.start()
        elif word.isdecimal() or (said := _said(word)):
            spelled = not word.isdecimal()
            start = match.start() if begin is None else begin
            found.append(_Digits(start, last, (said or "" if spelled else word) * times, spelled))
            times, begin = 1, None
        else:
            yield from _number(found)
            found, times, begin = [], 1, None
    yield from _number(found)


def _number(found: Sequence[_Digits]) -> Iterator[tuple[int, int]]:
    """Yield the place of digits that together are a number."""
    words = sum(one.spelled for one in found)
    if not words:
        return
    groups = [one.said for one in found]
    count = sum(map(len, groups))
    many = count >= _SPELLED and words + sum(len(one.said) - 1 for one in found if one.spelled) >= _IN_WORDS
    few = _LEAST <= count <= _MOST and not any(are_years([group]) for group in groups) and _is_joined(found)
    if (many or few) and not rises(groups):
        yield found[0].start, found[-1].end


def _is_joined(found: Sequence[_Digits]) -> bool:
    """Whether digits and words may be one number: not if the digits are long enough to be judged without the words."""
    glued = all(after.start == before.end for before, after in itertools.pairwise(found))
    return glued or all(len(one.said) < _LONG for one in found if not one.spelled)
