"""The registration numbers: each is given once, to people in the order in which they arrived.

A row that has a number keeps it. A person without a row who comes back gets the old number; another person gets the highest
number given so far plus one. The given numbers are kept in the rows, and in the comment below the table (`Record`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from wikiconbot.model import BotColumn, Participant, Renumbered
from wikiconbot.pages.people import name_of
from wikiconbot.table.marks import Left, Record
from wikiconbot.table.match import FoundRow, digits_of, keys_of, signed_of
from wikiconbot.table.recorded import entry_word, words_of_gone
from wikiconbot.table.rows import TableLine

_NOBODY = Record("")
#: The bot gives no higher number: a person wrote it, and numbers after it would be too long to be read again.
_HIGHEST = 99_999_999


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of rows, by their positions; ``last`` and ``left`` as in `Record`, ``corrected`` are the wrong numbers."""

    of: Mapping[int, int]
    last: int
    left: tuple[Left, ...]
    corrected: tuple[Renumbered, ...] = ()


def give_numbers(lines: Sequence[TableLine], vanished: Iterable[FoundRow], record: Record | None) -> Numbers:
    """Return the number of each row with a person, and what to record.

    Args:
        lines: the rows to write; those that people added have no number.
        vanished: rows that are not written any more.
        record: the table's record of the run before.
    """
    record = record or _NOBODY
    left = [one for one in record.left if one.number <= _HIGHEST]
    before = {one.word: one.number for one in reversed(left)}
    before |= {one.word[:8]: one.number for one in reversed(left)}
    names = Counter(_words(line.person)[0] for line in lines if line.person)
    wanted = {place: claim for place, line in enumerate(lines) if (claim := _claim(line, before, names))}
    given, lost = _settled(lines, wanted)
    gone = [(row, number) for row in vanished if row.key and (number := noted(row) or shown(row))]
    left += [Left(word, number, row.was) for row, number in gone for word in words_of_row(row)]
    highest = record.last if record.last <= _HIGHEST else 0
    given |= _lost_marks(lines, highest, {*given.values(), *(one.number for one in left)})
    last = max((highest, *wanted.values(), *(one.number for one in left), *(number for _, number in gone)))
    for place in _newcomers(lines, given):
        last += 1
        given[place] = last
    taken = frozenset(given.values())
    kept = tuple(dict.fromkeys(one for one in left if one.number not in taken))
    return Numbers(MappingProxyType(given), last, kept, tuple(_corrected(lines, given, lost)))


def noted(row: FoundRow | None) -> int | None:
    """Return the number that the bot noted in a row."""
    return row.number if row and (row.number or 0) <= _HIGHEST else None


def shown(row: FoundRow | None) -> int | None:
    """Return the visible number in a row of the bot, in any digits; None if it shows none."""
    return _in_cell(row) if row and row.key else None


def _in_cell(row: FoundRow) -> int | None:
    digits = digits_of(row.says(BotColumn.NUMBER))
    return int(digits) if digits and len(digits) <= len(str(_HIGHEST)) else None


def _claim(line: TableLine, before: Mapping[str, int], names: Mapping[str, int]) -> int | None:
    """Return the number that a row has, or that its person had ``before``.

    If several people typed the same words, nobody can know who comes back: a new one of them gets a new number, so that the
    numbers of people with equal lines rise down the page (`namesakes.paired`).
    """
    number = noted(line.found) or shown(line.found)
    if number is not None or line.person is None:
        return number
    words = _words(line.person)
    return None if names[words[0]] > 1 else next((before[word] for word in words if word in before), None)


def _lost_marks(lines: Sequence[TableLine], highest: int, taken: set[int]) -> dict[int, int]:
    """Return the numbers in the cells of rows that lost the bot's attribute, if they were given and no other row has them."""
    found: dict[int, int] = {}
    for place, line in enumerate(lines):
        row = line.found
        number = _in_cell(row) if row and line.person and row.key is None else None
        if number and number <= highest and number not in taken:
            found[place] = number
            taken.add(number)
    return found


def _words(person: Participant) -> tuple[str, ...]:
    """Return the words that identify a person who comes back, the surest first (`words_of_gone`)."""
    keys, signup = keys_of(person), person.signup
    return keys if signup.user else words_of_gone(keys[0], True, entry_word(person)[1:], signup.signed)


def words_of_row(row: FoundRow) -> tuple[str, ...]:
    """Return the words that identify the person of a row who comes back."""
    return words_of_gone(row.key or "", row.user is None, row.record and row.record[1:], signed_of(row))


def _settled(lines: Sequence[TableLine], wanted: Mapping[int, int]) -> tuple[dict[int, int], list[int]]:
    """Return which row each number belongs to, and the rows that lose a number because another row has it too.

    It belongs to the row in which the bot noted it with the key of the row; otherwise to the first row.
    """

    def rank(place: int) -> tuple[bool, bool, int]:
        line = lines[place]
        found = line.found
        is_own = bool(found and line.person and found.key in keys_of(line.person))
        return noted(found) is None, not is_own, found.line if found else 0

    given: dict[int, int] = {}
    lost: list[int] = []
    owners: dict[int, int] = {}
    for place in sorted(wanted, key=rank):
        if owners.setdefault(wanted[place], place) == place:
            given[place] = wanted[place]
        else:
            lost.append(place)
    return given, lost


def _newcomers(lines: Sequence[TableLine], given: Mapping[int, int]) -> list[int]:
    """Return the positions of people without a number, in the order in which they arrived.

    The revision that added the line decides if it is known, otherwise the time of the signature. A line without one
    arrived after the line above it; who is also registered elsewhere may have come earlier.
    """
    arrived: dict[int, tuple[str, int]] = {}
    latest = ""
    for place, line in enumerate(lines):
        if line.person is not None:
            latest = line.person.signup.signed or latest
        order = line.person.order if line.person else (latest, 0)
        elsewhere = line.person.signup.registered if line.person else None
        came = min(latest, elsewhere) if elsewhere else latest
        arrived[place] = order if order[1] else (came, 0)
    places = [place for place, line in enumerate(lines) if place not in given and line.has_number]
    return _down_the_page(lines, sorted(places, key=lambda place: arrived[place]))


def _down_the_page(lines: Sequence[TableLine], places: Sequence[int]) -> list[int]:
    """Return the positions; people with one name and equal lines are in the order of the page (`namesakes.paired`)."""
    same: dict[str, list[int]] = {}
    for at, place in enumerate(places):
        if person := lines[place].person:
            same.setdefault(keys_of(person)[0] + entry_word(person), []).append(at)
    made = list(places)
    for positions in same.values():
        for at, place in zip(positions, sorted(places[at] for at in positions), strict=True):
            made[at] = place
    return made


def _corrected(
    lines: Sequence[TableLine], given: Mapping[int, int], lost: Sequence[int]
) -> Iterable[Renumbered]:
    """Yield the rows with a wrong number: another row has it, or the cell shows another number than the given one."""
    for place, line in enumerate(lines):
        found = line.found
        if found is None or place not in given:
            continue
        says = found.number or shown(found) if place in lost or found.number != noted(found) else None
        if says is None and noted(found) is not None:
            says = _in_cell(found)
        if says is not None and says != given[place]:
            yield Renumbered(found.line, _called(line), says, given[place])


def _called(line: TableLine) -> str:
    person: Participant | None = line.person
    return name_of(person) if person else (line.found and line.found.user) or ""
