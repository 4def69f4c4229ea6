"""Who has a place and who waits, as recorded in the tables."""

from collections.abc import Callable, Collection, Container, Iterator, Sequence
from dataclasses import replace

from wikiconbot.checks.participants import participants
from wikiconbot.model import EntryKey, Obstacle, Participant, Places, Reading, Recorded
from wikiconbot.plan.current import Current
from wikiconbot.table.marks import Record
from wikiconbot.table.match import FoundRow, Matched, found_rows, keys_of, match_rows, status_of
from wikiconbot.table.recorded import entry_word, letter_of
from wikiconbot.table.status_cells import status_cell
from wikiconbot.table.write import WAITING
from wikiconbot.wikitext.siteinfo import SiteInfo


def read_places(
    current: Current | Obstacle | None,
    reading: Reading,
    siteinfo: SiteInfo,
    current_name: Callable[[str], str],
) -> Places:
    """Return what the tables record about the places of the people on the page's lists.

    A version that did not record places shows them only in the words of its statuses, and in the table of those
    who wait. If the rows cannot be distinguished, nothing is known.
    """
    if not isinstance(current, Current) or not current.tables:
        return Places()
    people = tuple(
        replace(person, user=current_name(person.signup.user) if person.signup.user else None)
        for person in participants(reading.signups, frozenset(), (), current_name)
    )
    rows = found_rows(current.tables.values(), siteinfo)
    elsewhere = frozenset(
        row.key for row in found_rows((current.tables[name] for name in current.moved), siteinfo)
    )
    matched = match_rows(people, rows, current_name)
    if isinstance(matched, Obstacle):
        return Places()
    own = (table for name, table in current.tables.items() if name not in current.moved)
    records = [table.record for table in own if table.record]
    record = next((one for one in records if one.revision is not None or one.room is not None), None)
    waiting = current.tables.get(WAITING)
    lines = frozenset(row.line for row in waiting.rows) if waiting else None
    found = {
        people[place].signup.key: known
        for place, row in matched.own.items()
        if (known := _came(row) if row.key in elsewhere else _recorded(row, people[place], record, lines))
    }
    cells = {
        people[place].signup.key: cell for place, row in matched.own.items() if (cell := status_cell(row))
    }
    return Places(
        found,
        record.revision if record else None,
        _room(record, tuple(found.values())),
        dict(_left(people, found, matched, record)),
        cells,
    )


def _left(
    people: Sequence[Participant], found: Container[EntryKey], matched: Matched, record: Record | None
) -> Iterator[tuple[EntryKey, Recorded]]:
    """Yield the places of people who were on no list: from their row that stayed, or from the table's comment."""
    gone = {one.word: one.was for one in record.left} if record else {}
    for place, person in enumerate(people):
        row = matched.own.get(place)
        if person.signup.user is None or person.signup.key in found:
            continue
        was = row.was if row else next((gone[key] for key in keys_of(person) if gone.get(key)), None)
        if was is not None:
            yield person.signup.key, was


def _came(row: FoundRow) -> Recorded:
    """Return the record of a person whose row came from another event: a place there is not a place here."""
    return Recorded("n", number=row.number)


def _recorded(
    row: FoundRow,
    person: Participant,
    record: Record | None,
    waiting: frozenset[int] | None,
) -> Recorded | None:
    """Return the record in a row; None for a row that people wrote, or of somebody who was on no list."""
    if row.key is None or row.gone:
        return None
    if record is not None and row.record is not None:
        is_same = row.record[1:] == entry_word(person)[1:]
        noted = row.noted if is_same or row.noted.own else replace(row.noted, own=None)
        return Recorded(
            row.record[0],
            row.ticket,
            row.arrived,
            row.number,
            noted=noted,
            register=row.register,
            of_file=row.of_file,
        )
    answer = row.record[0] if row.record else "y"
    status = status_of(row)
    if waiting is not None and row.line in waiting:
        answer = "w"
    elif status is not None:
        answer = letter_of(status)
    elif waiting is None:
        return None  # waiting and coming look alike
    return Recorded(answer, number=row.number)


def _room(record: Record | None, people: Collection[Recorded]) -> int | None:
    """Return the capacity that was in force; for an older version it is known only if somebody waits."""
    if record is not None:
        return record.room
    return sum(person.answer == "y" for person in people) if any(p.answer == "w" for p in people) else None
