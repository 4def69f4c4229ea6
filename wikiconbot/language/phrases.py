"""Whether words of a lexicon stand in a text: inside it, as all of it, or at its end."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Self

from wikiconbot.language import lexicon

#: Everything that is no letter, mark or digit, but for what stands inside words and phrases.
_BETWEEN = re.compile(
    r"[^\w\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u065f\u06d6-\u06ed\u0900-\u0dff\u0e30-\u0e4e\u200c\u200d'&@/+\-]+"
)
_COUNT = re.compile(r"[\s(\[]*\d+[\s)\]]*$")


def words_of(text: str) -> list[str]:
    """Return the words of a text as a lexicon has them: lower case, apostrophes straight."""
    return [word for word in _BETWEEN.split(text.lower().replace("’", "'")) if word.strip("'-/")]


class Phrases:
    """The words and phrases of a lexicon's table, all languages together."""

    def __init__(self, table: Mapping[str, tuple[str, ...]]) -> None:
        words = {lang: [" ".join(words_of(p)) or p.lower() for p in group] for lang, group in table.items()}
        self.all = frozenset(p for group in words.values() for p in group)
        self._whole = frozenset(
            p for lang, group in words.items() if lang not in lexicon.STEMS for p in group
        )
        self._stems = tuple({p for lang, group in words.items() if lang in lexicon.STEMS for p in group})
        self._longest = max((p.count(" ") + 1 for p in self._whole), default=0)

    @classmethod
    def of_kinds(cls, table: Mapping[str, Mapping[str, tuple[str, ...]]], kind: str | None = None) -> Self:
        """Return the phrases of a table that sorts them by kind too; of one kind, or of all."""
        return cls(
            {
                language: tuple(p for name, group in kinds.items() if kind in (None, name) for p in group)
                for language, kinds in table.items()
            }
        )

    def inside(self, text: str) -> bool:
        """Whether one of the phrases stands in a text: whole words, or anywhere in languages of endings."""
        words = words_of(text)
        for size in range(1, min(self._longest, len(words)) + 1):
            if any(" ".join(words[i : i + size]) in self._whole for i in range(len(words) - size + 1)):
                return True
        joined = " ".join(words)
        return any(stem in joined for stem in self._stems)

    def whole(self, text: str) -> bool:
        """Whether a text is one of the phrases, but for a count behind it: "Participants (12)"."""
        return " ".join(words_of(_COUNT.sub("", text))) in self.all

    def ending(self, text: str) -> bool:
        """Whether a text ends in one of the phrases."""
        words = words_of(text)
        sizes = range(1, min(self._longest, len(words)) + 1)
        if any(" ".join(words[-size:]) in self._whole for size in sizes):
            return True
        joined = " ".join(words)
        return any(joined.endswith(stem) for stem in self._stems)


@cache
def signup_headings() -> Phrases:
    """Words that make a heading a sign-up list's."""
    return Phrases(lexicon.SIGNUP_HEADINGS)


@cache
def signup_whole_headings() -> Phrases:
    """Words that are a sign-up list's heading where they are all of it."""
    return Phrases(lexicon.SIGNUP_WHOLE_HEADINGS)


@cache
def misleading_headings() -> Phrases:
    """Words that make a heading no sign-up list's, whatever else it says."""
    return Phrases(lexicon.NOT_SIGNUP_HEADINGS)


@cache
def other_headings() -> Phrases:
    """Words of headings of talk and business."""
    return Phrases(lexicon.OTHER_HEADINGS)


@cache
def labels(kind: str | None = None) -> Phrases:
    """Labels of facts, of one kind or of all."""
    return Phrases.of_kinds(lexicon.FACT_LABELS, kind)


@cache
def undecided() -> frozenset[str]:
    """Values that mean "not known yet"."""
    return frozenset(value for group in lexicon.UNDECIDED.values() for value in group)


@cache
def people_columns() -> Phrases:
    """Heads of columns that hold people."""
    return Phrases(lexicon.PEOPLE_COLUMNS)


@cache
def roster_kinds() -> Phrases:
    """Words for kinds of people who take part."""
    kinds = {
        language: {kind: words for kind, words in groups.items() if kind != "absent"}
        for language, groups in lexicon.ROSTER_KINDS.items()
    }
    return Phrases.of_kinds(kinds)


@cache
def others() -> Phrases:
    """Words before a name that say that somebody else is meant."""
    return Phrases(lexicon.OTHERS)
