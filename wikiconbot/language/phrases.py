"""Looks for words of the lexicon in a text: inside it, as the whole text, or at its end."""

from functools import cache, cached_property, lru_cache

from wikiconbot.language import lexicon
from wikiconbot.language.splitting import words_of
from wikiconbot.lazy import pattern

_LONGEST = 8  # words of a phrase (tools/make_lexicon.py)
_LONGEST_TEXT = 2_000  # characters; a longer text is not a phrase, and slow to search
_COUNT = pattern(r"[\s(\[]*\d+[\s)\]]*$")


@lru_cache(maxsize=256)
def _runs(text: str) -> frozenset[str]:
    """Return the words of a text and all sequences of them, up to the length of the longest phrase."""
    words = words_of(text)
    ends = range(1, len(words) + 1)
    return frozenset(" ".join(words[max(0, i) : end]) for end in ends for i in range(end - _LONGEST, end))


class Phrases:
    """The words and phrases of a lexicon's table, all languages together."""

    def __init__(self, *tables: lexicon.Table) -> None:
        self._whole = frozenset[str]().union(*(whole.split("\n") for whole, _ in tables)) - {""}
        self._stems = frozenset[str]().union(*(stems.split("\n") for _, stems in tables)) - {""}

    @cached_property
    def all(self) -> frozenset[str]:
        """All phrases, including those of languages with endings."""
        return self._whole.union(self._stems)

    @cached_property
    def _longest(self) -> int:
        return max((p.count(" ") + 1 for p in self._whole), default=0)

    @cached_property
    def _by_letter(self) -> dict[str, list[str]]:
        """The stems by their first letter."""
        stems: dict[str, list[str]] = {}
        for stem in self._stems:
            stems.setdefault(stem[0], []).append(stem)
        return stems

    def inside(self, text: str) -> bool:
        """Whether one of the phrases is in a text: as whole words, or anywhere in languages with endings."""
        if not self._whole.isdisjoint(_runs(text)):
            return True
        joined = " ".join(words_of(text))
        return any(
            joined.startswith(stem, i)
            for i, letter in enumerate(joined)
            for stem in self._by_letter.get(letter, ())
        )

    def whole(self, text: str) -> bool:
        """Whether a text is one of the phrases, perhaps with a number after it: "Participants (12)"."""
        if len(text) > _LONGEST_TEXT:
            return False
        return " ".join(words_of(_COUNT.sub("", text))) in self.all

    def ending(self, text: str) -> bool:
        """Whether a text ends with one of the phrases."""
        words = words_of(text)
        sizes = range(1, min(self._longest, len(words)) + 1)
        if any(" ".join(words[-size:]) in self._whole for size in sizes):
            return True
        joined = " ".join(words)
        return any(joined.endswith(stem) for stem in self._stems)


@cache
def signup_headings() -> Phrases:
    """Words in headings of sign-up lists."""
    return Phrases(lexicon.SIGNUP_HEADINGS)


@cache
def firm_signup_headings() -> Phrases:
    """Words in headings of sign-up lists, without those for volunteers and guests only."""
    weak = roster_kind("volunteers").all | roster_kind("guests").all
    whole, stems = (part.split("\n") for part in lexicon.SIGNUP_HEADINGS)
    whole = [p for p in whole if p not in weak]
    stems = [p for p in stems if " " in p or not p.startswith(tuple(weak))]
    return Phrases(("\n".join(whole), "\n".join(stems)))


@cache
def signup_whole_headings() -> Phrases:
    """Words that are a sign-up list's heading if they are the whole heading."""
    return Phrases(lexicon.SIGNUP_WHOLE_HEADINGS)


@cache
def misleading_headings() -> Phrases:
    """Words that show that a heading is not a sign-up list's, whatever its other words are."""
    return Phrases(lexicon.NOT_SIGNUP_HEADINGS)


@cache
def absent_headings() -> Phrases:
    """Words in headings for people who do not come."""
    return Phrases(lexicon.ABSENT_HEADINGS)


@cache
def negations() -> Phrases:
    """Words that say that people do not do something."""
    return Phrases(lexicon.NEGATIONS)


@cache
def maybe_headings() -> Phrases:
    """Words in headings for people who may come."""
    return Phrases(lexicon.MAYBE_HEADINGS)


@cache
def interest_headings() -> Phrases:
    """Words in headings for people who are interested."""
    return Phrases(lexicon.INTEREST_HEADINGS)


@cache
def talk_headings() -> Phrases:
    """Words in headings of talk."""
    return Phrases(lexicon.TALK_HEADINGS)


@cache
def talk_whole_headings() -> Phrases:
    """Words that are a heading of talk if they are the whole heading."""
    return Phrases(lexicon.TALK_WHOLE_HEADINGS)


@cache
def vote_headings() -> Phrases:
    """Words in headings of votes, support or a poll."""
    return Phrases(lexicon.VOTE_HEADINGS)


@cache
def vote_whole_headings() -> Phrases:
    """Words that are a heading of votes if they are the whole heading."""
    return Phrases(lexicon.VOTE_WHOLE_HEADINGS)


@cache
def staff_headings() -> Phrases:
    """Words in headings for speakers, juries or organisers."""
    return Phrases(lexicon.STAFF_HEADINGS)


@cache
def other_headings() -> Phrases:
    """Words in headings of other sections."""
    return Phrases(lexicon.OTHER_HEADINGS)


@cache
def contact_headings() -> Phrases:
    """Words in headings of contacts."""
    return Phrases(lexicon.CONTACT_HEADINGS)


@cache
def contact_whole_headings() -> Phrases:
    """Words that are a heading of contacts if they are the whole heading: organisers, a team, questions."""
    facts, kinds = lexicon.FACT_LABELS, lexicon.ROSTER_KINDS
    return Phrases(lexicon.CONTACT_WHOLE_HEADINGS, facts["contact"], facts["organiser"], kinds["organisers"])


@cache
def labels(kind: str | None = None) -> Phrases:
    """Labels of facts, of one kind or of all."""
    tables = lexicon.FACT_LABELS
    return Phrases(*(tables.values() if kind is None else (tables[kind],)))


@cache
def undecided() -> frozenset[str]:
    """Values that mean "not known yet"."""
    return frozenset(lexicon.UNDECIDED.split("\n"))


@cache
def people_columns() -> Phrases:
    """Heads of columns that hold people."""
    return Phrases(lexicon.PEOPLE_COLUMNS)


@cache
def roster_kinds() -> Phrases:
    """Words for kinds of people who take part."""
    return Phrases(
        *(table for kind, table in lexicon.ROSTER_KINDS.items() if kind not in ("absent", "guests"))
    )


@cache
def roster_kind(kind: str) -> Phrases:
    """Words for one kind of people, such as "absent", "maybe" or "speakers"."""
    return Phrases(lexicon.ROSTER_KINDS[kind])


@cache
def others() -> Phrases:
    """Words before a name that say that somebody else is meant."""
    return Phrases(lexicon.OTHERS)
