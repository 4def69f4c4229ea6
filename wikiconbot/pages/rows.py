"""Whose row is whose: the rows of the tables as they stand, and the people who are to stand in them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from wikiconbot.model import Obstacle, Participant
from wikiconbot.pages.people import name_of
from wikiconbot.wikitext.cells import RawCell
from wikiconbot.wikitext.kept import KeptTable, key_of, seal
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.profile import Profile
from wikiconbot.wikitext.users import named_by_title

_LINK = re.compile(r"\[\[([^\[\]|]+)")


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row as it stands: its line, the account that its participant's cell links to, its cells by column.

    ``key`` is None for a row that people added; ``seals`` are those of the cells that the bot wrote.
    """

    line: int
    key: str | None
    seals: frozenset[str]
    user: str | None
    cells: Mapping[str, RawCell]
    attributes: str = ""

    def says(self, column: str) -> str:
        """Return the content of a cell, without the white space around it."""
        cell = self.cells.get(column)
        return cell.content.strip() if cell else ""

    def is_written(self, column: str) -> bool:
        """Whether a cell stands as the bot wrote it."""
        return seal(column, self.says(column)) in self.seals

    def has_of_people(self, own: Iterable[str]) -> bool:
        """Whether people wrote something in the row: in their own columns, or over what the bot had written."""
        own = frozenset(own)
        return any(
            self.says(column) and (column in own or not self.is_written(column))
            for column in self.cells
            if column != "number"
        )


@dataclass(frozen=True, slots=True)
class Matched:
    """The row of each person, by place in the list of people, and the rows that are nobody's of them."""

    own: Mapping[int, FoundRow] = field(default_factory=lambda: MappingProxyType({}))
    left: tuple[FoundRow, ...] = ()


def found_rows(tables: Iterable[KeptTable], profile: Profile) -> list[FoundRow]:
    """Return the rows of all tables, in order; rows without anything in them are none."""
    rows = []
    for table in tables:
        places = table.columns()
        for row in table.rows:
            cells = {name: cell for name, place in places.items() if (cell := row.cells[place])}
            if row.key or any(cell.content.strip() for cell in cells.values()):
                user = _linked(cells.get("participant"), profile)
                rows.append(FoundRow(row.line, row.key, row.seals, user, cells, row.attributes))
    return rows


def _linked(cell: RawCell | None, profile: Profile) -> str | None:
    """Return the account that a cell links to first."""
    for link in _LINK.finditer(cell.content if cell else ""):
        if named := named_by_title(link[1], profile):
            return named.user
    return None


def keys_of(person: Participant) -> tuple[str, ...]:
    """Return the keys that a person's row may have: by the present name, then by the one in the sign-up."""
    if person.signup.user is None:
        return (key_of("name", (person.signup.name or "").casefold()),)
    return tuple(dict.fromkeys(key_of("user", user) for user in (name_of(person), person.signup.user)))


def match_rows(
    people: Sequence[Participant], rows: Iterable[FoundRow], present: Callable[[str], str]
) -> Matched | Obstacle:
    """Return whose row is whose.

    The link that people see in a row says whose it is; where it links to none of the people, the key does. A typed name
    stands for a person only where one person and one row bear it. Two rows of one person become one, unless they
    say different things in a column of people's.
    """
    left: list[FoundRow] = []
    own: dict[int, FoundRow] = {}
    users = {
        user: place
        for place, person in enumerate(people)
        for user in (person.signup.user, person.user)
        if user
    }
    rest: list[FoundRow] = []
    for row in rows:
        place = _by_link(row, users, present)
        if place is None:
            rest.append(row)
        elif isinstance(joined := _joined(own.get(place), row, people[place]), Obstacle):
            return joined
        else:
            own[place] = joined
    keys = _keys(people)
    claims: dict[str, list[FoundRow]] = {}
    for row in rest:
        claims.setdefault(row.key or "", []).append(row)
    for row in rest:
        places = [place for place in keys.get(row.key or "", ()) if place not in own]
        if len(places) == 1 and len(claims[row.key or ""]) == 1:
            own[places[0]] = row
        else:
            left.append(row)
    return Matched(MappingProxyType(own), tuple(left))


def _by_link(row: FoundRow, users: Mapping[str, int], present: Callable[[str], str]) -> int | None:
    if row.user is None:
        return None
    place = users.get(row.user)
    return users.get(present(row.user)) if place is None else place


def _keys(people: Sequence[Participant]) -> dict[str, list[int]]:
    """Return who may have the row of a key."""
    keys: dict[str, list[int]] = {}
    for place, person in enumerate(people):
        for key in keys_of(person):
            keys.setdefault(key, []).append(place)
    return keys


def _joined(first: FoundRow | None, second: FoundRow, person: Participant) -> FoundRow | Obstacle:
    """Return two rows of one person as one; an obstacle where they contradict each other in people's columns."""
    if first is None:
        return second
    cells = dict(first.cells)
    for column, cell in second.cells.items():
        mine = first.says(column)
        if not mine:
            cells[column] = cell
        elif column.startswith("own:") and cell.content.strip() not in ("", mine):
            values = {"who": name_of(person), "lines": f"{first.line}, {second.line}"}
            return Obstacle("obstacle-two-rows", values | {"column": column.removeprefix("own:").rstrip("+")})
    return replace(first, key=first.key or second.key, seals=first.seals | second.seals, cells=cells)


def plain(cell: RawCell | None) -> str:
    """Return what a reader sees in a cell."""
    return plain_text(cell.content) if cell else ""
