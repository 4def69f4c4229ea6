"""What the columns of a programme have, by the words of their heads; and which headings are those of a programme."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from wikiconbot.dates.hours import zone_in
from wikiconbot.language.folding import folded
from wikiconbot.language.programmes.programme_words import HEADINGS, HEADS, UTC_HEADS
from wikiconbot.language.status_words import STATUS_WORDS
from wikiconbot.model.programme import ProgrammeColumn

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_APART = re.compile(r"[/|·•&]")
_NUMBER = re.compile(r"\b\d{1,4}\b")
#: The bot's own words for its columns, in all its languages.
_OWN = {
    ProgrammeColumn.TIME: "programme-time",
    ProgrammeColumn.ROOM: "programme-room",
    ProgrammeColumn.TITLE: "programme-session",
    ProgrammeColumn.SPEAKERS: "programme-speakers",
    ProgrammeColumn.DESCRIPTION: "programme-description",
}
_OWN_HEADING = "start-programme"


def columns_of_heads(heads: Sequence[str]) -> Mapping[ProgrammeColumn, int]:
    """Return the place of each known column. Of several columns with times, one in no foreign zone counts."""
    found: dict[ProgrammeColumn, int] = {}
    for place, head in enumerate(heads):
        column = column_of(head)
        if column is None:
            continue
        if (
            column is ProgrammeColumn.UTC
            and ProgrammeColumn.TIME not in found
            and _is_only_time(heads, place)
        ):
            column = ProgrammeColumn.TIME
        found.setdefault(column, place)
    return found


def column_of(head: str) -> ProgrammeColumn | None:
    """Return what a column has by its head: "Time (IST)", "Speaker / Referent", "Raum"; None if the words are not known."""
    bare = _ASIDE.sub(" ", head)
    for words in (head, bare, *_APART.split(bare)):
        if (said := folded(words)) and (column := _columns().get(said)):
            is_time = column is ProgrammeColumn.TIME
            return ProgrammeColumn.UTC if is_time and zone_in(head) in ("UTC", "GMT") else column
    first = folded(bare).split()
    zoned = zone_in(head) is not None and first and _columns().get(first[0]) is ProgrammeColumn.TIME
    return ProgrammeColumn.TIME if zoned else None


def is_programme_heading(heading: str) -> bool:
    """Whether a heading is that of a programme: "Programme", "Schedule 2018", "Day 1: Schedule"."""
    bare = _NUMBER.sub(" ", _ASIDE.sub(" ", heading))
    return any(folded(part) in _headings() for part in (bare, *re.split(r"[:–—/-]", bare)))


def _is_only_time(heads: Sequence[str], place: int) -> bool:
    others = (column_of(head) for at, head in enumerate(heads) if at != place)
    return not {ProgrammeColumn.TIME, ProgrammeColumn.START} & set(others)


@cache
def _columns() -> Mapping[str, ProgrammeColumn]:
    """Return the columns by the folded words of their heads; of words with several meanings, the first one counts."""
    known: dict[str, ProgrammeColumn] = {}
    lists = {ProgrammeColumn(name): words.split("|") for name, words in HEADS.items()}
    order = ("time", "title", "speakers", "room", "description", "day", "start", "end", "key")
    for column in map(ProgrammeColumn, order):
        for word in (*STATUS_WORDS.get(_OWN.get(column, ""), ()), *lists[column]):
            known.setdefault(folded(word) or word, column)
    return known | {folded(word): ProgrammeColumn.UTC for word in UTC_HEADS.split("|")}


@cache
def _headings() -> frozenset[str]:
    return frozenset(map(folded, (*HEADINGS.split("|"), *STATUS_WORDS.get(_OWN_HEADING, ()))))
