"""Assigns rows to people: the rows of the tables as they are, and the people who must be in them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from wikiconbot.model import (
    NOTHING_NOTED,
    BotColumn,
    Namesake,
    Noted,
    Obstacle,
    Participant,
    Recorded,
    Status,
)
from wikiconbot.pages.people import name_of
from wikiconbot.table.marks import OWN, KeptTable, Record, key_of, seal, sort_value
from wikiconbot.table.namesakes import Traits, paired
from wikiconbot.table.recorded import answer_of, entry_word, letter_of
from wikiconbot.table.written_status import written_status
from wikiconbot.wikitext.cells import RawCell
from wikiconbot.wikitext.markup import without_marks
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.tables import flattened
from wikiconbot.wikitext.usernames import named_by_title

_LINK = re.compile(r"\[\[([^\[\]|]+)")


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row as it is: its line, the account that its participant's cell links to, its cells by column.

    ``key`` is None for a row that people added; ``seals`` are those of the cells that the bot wrote. ``alone``: the
    participant's cell has only that link. ``gone``: the person was on no list already. ``number``, ``record``,
    ``ticket``, ``arrived``, ``was``, ``noted``, ``register`` and ``of_file`` are the bot's notes; the row is on ``page``.
    """

    line: int
    key: str | None
    seals: frozenset[str]
    user: str | None
    cells: Mapping[str, RawCell]
    attributes: str = ""
    alone: bool = False
    gone: bool = False
    number: int | None = None
    record: str | None = None
    ticket: int | None = None
    arrived: str | None = None
    was: Recorded | None = None
    noted: Noted = NOTHING_NOTED
    page: str = ""
    register: str | None = None
    of_file: bool = False

    def says(self, column: str) -> str:
        """Return the content of a cell, without the white space around it."""
        cell = self.cells.get(column)
        return cell.content.strip() if cell else ""

    def is_written(self, column: str) -> bool:
        """Whether a cell is as the bot wrote it."""
        return seal(column, self.says(column)) in self.seals

    def is_of_people(self, column: str) -> bool:
        """Whether people wrote a cell: in a column of theirs, or instead of the bot's text."""
        cell = self.cells.get(column)
        if cell is None or cell.is_empty:
            return False
        if column.startswith(OWN):
            return True
        if column == BotColumn.NUMBER:
            return not is_number(cell)
        return bool(self.says(column)) and not self.is_written(column)

    def has_of_people(self) -> bool:
        """Whether people wrote something in the row."""
        return any(map(self.is_of_people, self.cells))

    def is_of_key(self) -> bool:
        """Whether the row links to the account for which its key was made, or to no account."""
        return (
            self.user is None
            or self.is_written(BotColumn.PARTICIPANT)
            or self.key == key_of("user", self.user)
        )


def is_number(cell: RawCell) -> bool:
    """Whether a cell has a number, or the bot's dash for a person without one, in any digits."""
    says = cell.content.strip()
    return not says or says == "–" or digits_of(says) is not None


#: Groups of digits, as languages write numbers: 1,234,567, 12,34,567, 1.234.567, 1’234’567, ١٬٢٣٤٬٥٦٧.
_GROUPS = re.compile(r"\d{1,3}(?:[,.'’٬]\d{2,3})*[,.'’٬]\d{3}")


def digits_of(says: str) -> str | None:
    """Return the digits of a number as a language writes it, of any script and with any separators; None for other text."""
    digits = "".join(says.split())
    if _GROUPS.fullmatch(digits):
        digits = "".join(filter(str.isdecimal, digits))
    return digits if digits.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Matched:
    """The row of each person, by position in the list of people, and the rows that belong to none of them."""

    own: Mapping[int, FoundRow] = field(default_factory=lambda: MappingProxyType({}))
    left: tuple[FoundRow, ...] = ()


def found_rows(tables: Iterable[KeptTable], siteinfo: SiteInfo) -> list[FoundRow]:
    """Return the rows of all tables, in order; empty rows do not count."""
    rows = []
    for table in tables:
        places = table.columns()
        for row in table.rows:
            cells = {name: cell for name, place in places.items() if (cell := row.cells[place])}
            mark = row.mark
            if mark.key or any(not cell.is_empty for cell in cells.values()):
                user, alone = _linked(cells.get(BotColumn.PARTICIPANT), siteinfo)
                rows.append(
                    FoundRow(
                        row.line,
                        mark.key,
                        mark.seals,
                        user,
                        cells,
                        row.attributes,
                        alone,
                        mark.gone,
                        mark.number,
                        mark.record,
                        mark.ticket,
                        mark.arrived,
                        mark.was,
                        mark.noted,
                        table.page,
                        mark.register,
                        mark.of_file,
                    )
                )
    return rows


_LABELS = re.compile(r"\[\[[^\[\]]*\]\]|</?bdi>|\(\s*\)|[\s~\u200e\u200f]")


def _linked(cell: RawCell | None, siteinfo: SiteInfo) -> tuple[str | None, bool]:
    """Return the account that a cell links to first, and whether the cell has only links to that account."""
    users = [
        named.user
        for link in _LINK.finditer(cell.content if cell else "")
        if (named := named_by_title(link[1], siteinfo))
    ]
    if cell is None or not users:
        return None, False
    rest = _LABELS.sub("", without_marks(cell.content))
    return users[0], len(set(users)) == 1 and not rest.replace("()", "")


def keys_of(person: Participant) -> tuple[str, ...]:
    """Return the possible keys of a person's row: by the current name, then by the name in the sign-up."""
    if person.signup.user is None:
        return (key_of("name", (person.signup.name or "").casefold()),)
    return tuple(dict.fromkeys(key_of("user", user) for user in (name_of(person), person.signup.user)))


def match_rows(
    people: Sequence[Participant],
    rows: Iterable[FoundRow],
    present: Callable[[str], str],
) -> Matched | Obstacle:
    """Return which row belongs to which person.

    A row of the bot belongs to the person for whom it was written, as long as it links to no other account. A row that people
    added or changed belongs to a person if its cell has only the link to them; otherwise it is a row of people. Two
    rows of one person become one, unless people wrote different things in them.
    """
    users = {user: place for place, person in enumerate(people) if (user := person.signup.user)}
    users |= {person.user: place for place, person in enumerate(people) if person.user}
    own: dict[int, FoundRow] = {}
    rest: list[FoundRow] = []
    for row in rows:
        place = _by_link(row, users, present)
        if place is None:
            rest.append(row)
        elif isinstance(joined := _joined(own.get(place), row, people[place]), Obstacle):
            return joined
        else:
            own[place] = joined
    return _by_key(people, rest, own)


def _by_link(row: FoundRow, users: Mapping[str, int], present: Callable[[str], str]) -> int | None:
    """Return the person of a row by the account that it links to."""
    if row.user is None or not (row.alone or (row.key and row.is_of_key())):
        return None
    place = users.get(row.user)
    return users.get(present(row.user)) if place is None else place


def _by_key(
    people: Sequence[Participant], rows: Iterable[FoundRow], own: dict[int, FoundRow]
) -> Matched | Obstacle:
    """Assign the rows that no link decides: typed names, and names that people changed."""
    keys: dict[str, list[int]] = {}
    for place, person in enumerate(people):
        for key in keys_of(person):
            keys.setdefault(key, []).append(place)
    left: list[FoundRow] = []
    claims: dict[str, list[FoundRow]] = {}
    for row in rows:
        if row.key is None or not row.is_of_key():
            left.append(_peoples(row))
        else:
            claims.setdefault(row.key, []).append(row)
    for key, claiming in claims.items():
        places = [place for place in keys.get(key, ()) if place not in own]
        taken = len(places) < len(keys.get(key, ()))
        claiming.sort(key=_arrival)
        typed = any(people[place].signup.user is None for place in places)
        traits = [_traits_of_row(row, typed) for row in claiming] if places else []
        pairs = paired([_traits_of_person(people[place]) for place in places], traits)
        if pairs is None:
            lines = ", ".join(str(row.line) for row in claiming)
            return Obstacle("obstacle-namesakes", {"who": name_of(people[places[0]]), "lines": lines})
        own |= {places[number]: claiming[row] for number, row in pairs.items()}
        matched = set(pairs.values())
        rest = [row for number, row in enumerate(claiming) if number not in matched]
        left += [_peoples(row) if taken or _is_copy(row, claiming) else row for row in rest]
    return Matched(MappingProxyType(own), tuple(sorted(left, key=lambda row: row.line)))


def namesakes_of_gone(people: Sequence[Participant], matched: Matched) -> tuple[Namesake, ...]:
    """Return the people without a row, if a person with the same typed name left and has a row with people's words in it."""
    gone = {row.key: row for row in reversed(matched.left) if row.key and row.has_of_people()}
    new = (
        (person, gone.get(key_of("name", name_of(person).casefold())))
        for place, person in enumerate(people)
        if place not in matched.own
    )
    return tuple(
        Namesake(person.signup.line, name_of(person), row.line, row.number) for person, row in new if row
    )


def place_of_gone(row: FoundRow, record: Record | None) -> Recorded | None:
    """Return the former place of a person who is on no list any more: only for accounts, because they can be recognised again."""
    if row.gone or row.key is None or row.user is None:
        return row.was
    if record is None or record.revision is None or record.room is None or (row.record or "-")[0] not in "yw":
        return None
    return Recorded((row.record or "")[0], row.ticket, seen=record.revision)


def _arrival(row: FoundRow) -> tuple[bool, int]:
    """Return the key for the order of arrival of rows with one name: the table may be sorted differently; crossed-out rows are last."""
    return row.number is None, row.number or 0


def _is_copy(row: FoundRow, claiming: Iterable[FoundRow]) -> bool:
    """Return whether people copied an account's row and wrote another person in the copy: the original is among the rows."""
    return not row.is_written("participant") and any(
        other.user is not None and other.is_written("participant") for other in claiming
    )


def _peoples(row: FoundRow) -> FoundRow:
    """Return a row as one that people added: a copy with another person, or a row changed to another person."""
    if not row.key:
        return row
    row = replace(row, key=None, seals=frozenset(), number=None, record=None, ticket=None)
    return replace(row, noted=NOTHING_NOTED, register=None, of_file=False)


def _traits_of_person(person: Participant) -> Traits:
    """Return the traits of an entry; not whether there is a place, because the row decides that (plan/recorded_places.py).

    The organisers' decision is left out too: the answer is the person's.
    """
    signup = person.signup
    answer = "n" if signup.withdrawn else "m" if signup.tentative else "y"
    return Traits(entry_word(person)[1:], signup.signed, answer, typed=signup.user is None)


def _traits_of_row(row: FoundRow, typed: bool) -> Traits:
    """Return the traits of a row; an older version recorded no entry, but the words of the status are known."""
    word, status = row.record or "", status_of(row)
    answer = None if row.gone else answer_of(letter_of(status) if status else word[:1]) or None
    if row.noted.decision:
        answer = None  # the row has the decision, and not the person's answer
    return Traits(word[1:] or None, signed_of(row), answer, row.gone, row.has_of_people(), typed)


def status_of(row: FoundRow) -> Status | None:
    """Return the status that the bot wrote in a row, in any language, None if it cannot be known."""
    if BotColumn.STATUS not in row.cells:
        return None
    return written_status(row.says(BotColumn.STATUS), row.seals)


def signed_of(row: FoundRow) -> str | None:
    """Return the time of a row's sign-up, as the bot noted it."""
    return sort_value(row.cells.get(BotColumn.SIGNED)) or None


def _joined(first: FoundRow | None, second: FoundRow, person: Participant) -> FoundRow | Obstacle:
    """Return two rows of one person as one, with people's words from both; an obstacle if they wrote different things."""
    if first is None:
        return second
    cells = dict(first.cells)
    for column, cell in second.cells.items():
        if not first.is_of_people(column):
            if second.is_of_people(column) or column not in cells:
                cells[column] = cell
        elif second.is_of_people(column) and cell.written() != cells[column].written():
            values = {"who": name_of(person), "lines": f"{first.line}, {second.line}"}
            return Obstacle("obstacle-two-rows", values | {"column": column.removeprefix(OWN)})
    return replace(
        first,
        key=first.key or second.key,
        seals=first.seals | second.seals,
        number=second.number if first.number is None else first.number,
        record=first.record or second.record,
        ticket=first.ticket or second.ticket,
        arrived=first.arrived or second.arrived,
        noted=first.noted if first.key else second.noted,
        register=first.register if first.key else second.register,
        of_file=first.of_file if first.key else second.of_file,
        cells=cells,
        attributes=first.attributes or second.attributes,
    )


def plain(cell: RawCell | None) -> str:
    """Return what a reader sees in a cell."""
    return plain_text(flattened(without_marks(cell.content))) if cell else ""
