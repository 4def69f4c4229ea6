"""Assigns rows to people with the same name: by the recorded entry, then the time, then the answer, then the order."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Traits:
    """The traits that distinguish people with one name, of an entry on the page or of a row; None if not known.

    ``entry`` is the digest of the entry's text, ``signed`` the time, ``answer`` the letter for the person's answer: comes, may
    come, does not come. ``gone``: the person of the row was on no list already. ``of_people``: people wrote something in it.
    ``typed``: a name without an account, which several people may have.
    """

    entry: str | None
    signed: str | None
    answer: str | None
    gone: bool = False
    of_people: bool = False
    typed: bool = False


_Trait = Callable[[Traits], object]

#: The evidence, the strongest first. The row of a person who was on no list belongs to a person with the same entry, or
#: the same time, if no other row does; for an account the name alone is enough.
_EVIDENCE: tuple[_Trait, ...] = (
    lambda one: None if one.gone else one.entry and (one.entry, one.answer),
    lambda one: None if one.gone else one.entry,
    lambda one: one.entry,
    lambda one: None if one.gone else one.signed and (one.signed, one.answer),
    lambda one: None if one.gone else one.signed,
    lambda one: one.signed,
    lambda one: None if one.gone else one.answer,
    lambda one: not one.gone,
    lambda one: not one.typed,
)


def paired(people: Sequence[Traits], rows: Sequence[Traits]) -> dict[int, int] | None:
    """Return the row of each person, both by their positions; None if nobody can know which row lost its person.

    ``people`` are in the order of the page, ``rows`` in the order of their numbers, otherwise of the tables. Linear in their
    number. A table written from such pairs gives the same pairs again: each row then has the entry and the answer of its
    person, and people with the same entry and answer are in the order of the page.
    """
    pairs: dict[int, int] = {}
    for trait in _EVIDENCE:
        if len(pairs) < min(len(people), len(rows)):
            _pair_by(trait, people, rows, pairs)
    pairs = {
        one: row for one, row in _in_page_order(people, pairs).items() if not _are_two(people[one], rows[row])
    }
    taken = set(pairs.values())
    left = [row for place, row in enumerate(rows) if place not in taken]
    if (
        left
        and any(rows[row].gone and rows[row].typed for row in pairs.values())
        and not all(row.gone for row in left)
    ):
        return None  # somebody is back, or a person who was here writes the same now
    return None if _is_doubtful(left, ((people[one], rows[row]) for one, row in pairs.items())) else pairs


def _pair_by(trait: _Trait, people: Sequence[Traits], rows: Sequence[Traits], pairs: dict[int, int]) -> None:
    """Pair people and rows that agree in a trait: first if there are as many people as rows, then by the nearest position."""
    alike = _alike(trait, people, pairs.keys())
    rows_alike = _alike(trait, rows, set(pairs.values()))
    uneven = []
    for value in alike.keys() & rows_alike.keys():
        if len(alike[value]) == len(rows_alike[value]):
            pairs.update(zip(alike[value], rows_alike[value], strict=True))
        else:
            uneven.append(value)
    if not uneven:
        return
    rank = _ranks(len(people), pairs.keys())
    rank_of_row = _ranks(len(rows), set(pairs.values()))
    for value in uneven:
        ours, theirs = alike[value], rows_alike[value]
        if len(ours) < len(theirs):
            pairs.update(_in_step(ours, theirs, rank, rank_of_row))
        else:
            pairs.update((one, row) for row, one in _in_step(theirs, ours, rank_of_row, rank))


def _alike(trait: _Trait, traits: Sequence[Traits], taken: Container[int]) -> dict[object, list[int]]:
    """Return the positions that are not taken, by their value of a trait; those without the trait are left out."""
    found: dict[object, list[int]] = {}
    for place, one in enumerate(traits):
        if place not in taken and (value := trait(one)):
            found.setdefault(value, []).append(place)
    return found


def _ranks(count: int, taken: Container[int]) -> dict[int, int]:
    """Return the rank of each position that is not taken."""
    return {place: rank for rank, place in enumerate(place for place in range(count) if place not in taken)}


def _in_step(
    few: Sequence[int], many: Sequence[int], rank: Mapping[int, int], rank_of_many: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield each of the few with one of the many: both in order, each with the one at the nearest rank."""
    at = 0
    for number, place in enumerate(few):
        last = len(many) - (len(few) - number)  # further on, too few would be left for the rest
        away = [abs(rank[place] - rank_of_many[other]) for other in many[at : at + 2]]
        while at < last and away[1] < away[0]:
            at += 1
            away = [abs(rank[place] - rank_of_many[other]) for other in many[at : at + 2]]
        yield place, many[at]
        at += 1


def _are_two(person: Traits, row: Traits) -> bool:
    """Whether a person is not the person of the row: a typed name with another entry and another time."""
    same = person.signed is None or row.signed is None or person.signed == row.signed
    return person.typed and person.entry != row.entry and row.entry is not None and not same


def _in_page_order(people: Sequence[Traits], pairs: Mapping[int, int]) -> dict[int, int]:
    """Return the pairs with the rows of people with equal entries in the order of the page: so the next run finds the same pairs."""
    alike = _alike(_EVIDENCE[0], people, ())
    same = [places for places in alike.values() if len(places) > 1]
    made = dict(pairs)
    for places in same:
        rows = sorted(made.pop(place) for place in places if place in made)
        made.update(zip(places, rows, strict=False))
    return made


def _is_doubtful(left: Iterable[Traits], pairs: Iterable[tuple[Traits, Traits]]) -> bool:
    """Whether a row without a person may belong to a person with another row, and people wrote in one of the two."""
    rows = sorted(set(left), key=lambda row: row.of_people)  # if two are alike, the one with words counts
    by_level = [{value: row.of_people for row in rows if (value := trait(row))} for trait in _EVIDENCE]
    for person, row in pairs:
        for trait, of_people in zip(_EVIDENCE, by_level, strict=True):
            value = trait(person)
            if value and value in of_people and (of_people[value] or row.of_people):
                return True
            if value and value == trait(row):
                break
    return False
