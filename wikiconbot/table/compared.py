"""Compares the people in the tables as they are and as they will be: who comes, who leaves, what else is new.

The state before is read from the records of the rows and the seals of their cells, never from the visible text.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wikiconbot.model import NOTHING_NOTED, BotColumn, Change, Decision, Named, Participant, Status
from wikiconbot.pages.people import STANDING, Headcount, shown_name
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.table.marks import Record
from wikiconbot.table.match import FoundRow, plain, status_of
from wikiconbot.table.rows import TableLine

_LETTERS = {"w": Status.WAITING, "m": Status.TENTATIVE, "n": Status.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class Compared:
    """Two states of the tables' rows: the ``lines`` to write, and the rows that ``vanish`` (or go to another event's table).

    ``renumbered`` are the names of people whose numbers were wrong, ``elsewhere`` the keys of rows from the table of another
    event. ``record`` is that of the run before, ``room`` the capacity that is in force now. ``unlisted`` are the rows of people
    who opted out: they are only counted.
    """

    lines: Sequence[TableLine]
    vanish: Sequence[FoundRow]
    renumbered: Sequence[str] = ()
    elsewhere: frozenset[str | None] = frozenset()
    record: Record | None = None
    room: int | None = None
    unlisted: Sequence[FoundRow] = ()


#: The heads of columns by their names, before and after.
Columns = tuple[Mapping[str, str], Mapping[str, str]]
#: The status before and after; and whether an organiser confirmed the person in the Status cell.
_Move = tuple[Status | None, Status | None, bool]


def changes_of(
    compared: Compared,
    standing: Headcount,
    detailed: Sequence[Participant],
    columns: Columns | None,
) -> tuple[Change, ...]:
    """Return the changes of the tables for a summary; nothing if only their looks change.

    Args:
        compared: the rows before and after.
        standing: how many people come and wait after the edit.
        detailed: the people in whose rows other cells change.
        columns: all columns, None for the first table.
    """
    moves: dict[_Move, list[Named]] = {}
    noted: dict[str, list[Named]] = {}
    before = 0
    for person, row, now in _people(compared):
        was = None if row is None or row.key in compared.elsewhere else _status_before(row, now)
        before += was in STANDING
        if was != now:
            who = Named(_called(person, row), _note(person, was, now))
            moves.setdefault(_move(was, now, person), []).append(who)
        if message := _decided(person, row, is_moved=was != now):
            noted.setdefault(message, []).append(Named(_called(person, None)))
    before += sum(line.person is None and not line.is_gone for line in compared.lines)
    unlisted = sum(row.key is None or _status_before(row, None) in STANDING for row in compared.unlisted)
    before += unlisted
    new_cells = (Named(_called(person, None)) for person in detailed)
    came, left = moves.pop(_CAME, ()), moves.pop(_LEFT, ())
    return (
        *_named("summary-came", came),
        *_named("summary-left", left),
        *(_counted(before, standing) if came or left or unlisted else ()),
        *(_moved(move, who) for move, who in moves.items()),
        *_named("summary-not-decided", noted.get("summary-not-decided", ())),
        *_named("summary-decided", noted.get("summary-decided", ())),
        *_named("summary-details", [*dict.fromkeys((*noted.get("summary-details", ()), *new_cells))]),
        *_named("summary-numbers", [Named(who) for who in compared.renumbered]),
        *_columns(columns),
        *_capacity(compared),
    )


def _people(compared: Compared) -> Iterator[tuple[Participant | None, FoundRow | None, Status | None]]:
    """Yield everybody whom the bot knows: the person, the row that stays, and the status after the edit."""
    for line in compared.lines:
        if line.person is not None:
            yield line.person, line.found, line.person.status
        elif line.is_gone:
            yield None, line.found, Status.WITHDRAWN
    for row in compared.vanish:
        yield None, row, None


def _status_before(row: FoundRow, now: Status | None) -> Status | None:
    """Return the status that the bot wrote in a row; None for a row that people added without a person known to the bot."""
    if row.key is None:
        return None
    if row.gone:
        return Status.WITHDRAWN
    if status := status_of(row):
        return status
    coming = now if now in (Status.CONFIRMED, Status.ATTENTION) else Status.CONFIRMED
    return _LETTERS.get((row.record or "")[:1], coming)


_CAME: _Move = (None, Status.CONFIRMED, False)
_LEFT: _Move = (Status.CONFIRMED, None, False)


def _move(was: Status | None, now: Status | None, person: Participant | None) -> _Move:
    """Return the key for people with the same change: those who are new, those who leave, others by their status."""
    if now in STANDING and was not in STANDING:
        return _CAME
    if was in STANDING and now not in STANDING:
        return _LEFT
    return (was if now in STANDING else Status.WITHDRAWN), now, _is_decided(person)


def _is_decided(person: Participant | None) -> bool:
    """Whether somebody comes because an organiser wrote it in the Status cell."""
    if person is None or person.record is None or person.status is not Status.CONFIRMED:
        return False
    noted = person.record.noted
    return noted.decision is Decision.CONFIRMED and not noted.by_setting


def _decided(person: Participant | None, row: FoundRow | None, *, is_moved: bool) -> str | None:
    """Return the message about decisions that the row newly notes; None if the message about the person's move says it.

    If a decision that did not count is gone, nothing is decided: only the row has changed.
    """
    if person is None or person.record is None:
        return None
    noted, before = person.record.noted, row.noted if row else NOTHING_NOTED
    if {one.what for one in noted.refused} - {one.what for one in before.refused}:
        return "summary-not-decided"
    if is_moved or replace(noted, own=before.own) == before:
        return None
    is_decided = (noted.decision, noted.by_setting) != (before.decision, before.by_setting)
    return "summary-decided" if is_decided else "summary-details"


def _moved(move: _Move, who: Sequence[Named]) -> Change:
    was, now, is_decided = move
    if now is None:
        return Change("summary-vanished", people=tuple(who))
    after = Change("status-decided") if is_decided else now
    what = Change("summary-from-to", {"before": was, "after": after}) if now in STANDING else now
    return Change("summary-label", {"what": what}, tuple(who))


def _note(person: Participant | None, was: Status | None, now: Status | None) -> object:
    """Return the note about a person who is counted: the place in the queue, or why the person does not come."""
    if now is Status.WAITING:
        return Change("summary-place", {"place": person.place}) if person and person.place else now
    leaves = was in STANDING and now not in STANDING
    return now if leaves and now is not Status.WITHDRAWN else None


def _called(person: Participant | None, row: FoundRow | None) -> str:
    """Return a person's name without personal data; account names are not changed."""
    if person is not None:
        return shown_name(person)
    assert row is not None
    return row.user or without_personal(plain(row.cells.get(BotColumn.PARTICIPANT)))


def _named(message: str, people: Sequence[Named]) -> Iterator[Change]:
    if people:
        yield Change(message, people=tuple(people))


def _counted(before: int, standing: Headcount) -> Iterator[Change]:
    """Yield the number of people before and after, and how many of them wait."""
    after = standing.people + standing.waiting
    if not after:
        yield Change("summary-from-to", {"before": before, "after": Change("summary-nobody")})
        return
    what = after if before in (0, after) else Change("summary-from-to", {"before": before, "after": after})
    said = Change("summary-participants", {"what": what, "count": after})
    if standing.waiting:
        said = Change("summary-of-them", {"what": said, "count": standing.waiting})
    yield said


def _columns(columns: Columns | None) -> Iterator[Change]:
    if columns is None:
        return
    before, after = columns
    for message, heads in (
        ("summary-columns-new", [head for name, head in after.items() if name not in before]),
        ("summary-columns-gone", [head for name, head in before.items() if name not in after]),
    ):
        yield from _named(message, [Named(head) for head in heads])


def _capacity(compared: Compared) -> Iterator[Change]:
    if compared.record is None or compared.record.room == compared.room:
        return
    before, after = compared.record.room, compared.room
    if after is None:
        yield Change("summary-no-capacity")
    else:
        what = after if before is None else Change("summary-from-to", {"before": before, "after": after})
        yield Change("summary-capacity", {"what": what})
