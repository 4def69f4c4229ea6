"""What a person should confirm before it is saved: sections that are read as lists for the first time, statuses that changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from wikiconbot import __version__
from wikiconbot.i18n.messages import Messages
from wikiconbot.language.directions import isolated_text
from wikiconbot.model import Obstacle, Participant, PersonKey, Roster, Status
from wikiconbot.pages.people import name_of
from wikiconbot.plan.draft import Known, Wanted
from wikiconbot.table.marks import KeptTable
from wikiconbot.table.match import FoundRow, status_of
from wikiconbot.table.recorded import answer_of, entry_word, letter_of, list_mark
from wikiconbot.table.write import Tables

_MOST_NAMED = 5


def to_confirm(tables: Tables, known: Known, wanted: Wanted) -> tuple[Obstacle, ...]:
    """Return what a person should confirm; lists that the organisers name need no confirmation."""
    readers = {table.record and table.record.reader for table in known.current.tables.values()}
    if readers <= {__version__}:
        return ()  # the same version reads the same text in the same way: people changed the page
    standing = [known.people[place] for place in tables.rows]
    lists = new_lists(known.reading.rosters, known.current.tables.values(), standing, known.current_name)
    statuses = new_statuses(known.people, tables.rows, wanted.messages)
    return (*(() if wanted.event.sections else lists), *statuses)


def new_lists(
    rosters: Iterable[Roster],
    tables: Iterable[KeptTable],
    standing: Iterable[Participant],
    current_name: Callable[[str], str],
) -> tuple[Obstacle, ...]:
    """Return the lists that are not yet in the tables, each as a message with its values.

    ``standing`` are the people who have a row already. A list with a changed heading is recognized by its people: at least half
    of them are in the table. If an older version wrote the table, without a record, one of them is enough.
    """
    found = [table.record.lists for table in tables if table.record is not None]
    recorded = frozenset[str]().union(*found) if found else None
    known = {PersonKey.of(person.signup, current_name) for person in standing}
    if recorded is None and not known:
        return ()
    new = []
    for roster in rosters:
        people = {PersonKey.of(signup, current_name) for signup in roster.signups if signup.who}
        strangers = people - known
        if recorded is None:
            is_new = strangers == people
        else:
            is_new = list_mark(roster) not in recorded and len(strangers) * 2 > len(people)
        if strangers and is_new:
            new.append(_new_list(roster, len(strangers)))
    return tuple(new)


def _new_list(roster: Roster, count: int) -> Obstacle:
    names = list(dict.fromkeys(signup.who for signup in roster.signups if signup.who))
    shown = ", ".join(isolated_text(name, "ltr") for name in names[:_MOST_NAMED]) + (
        " …" if len(names) > _MOST_NAMED else ""
    )
    values = {"heading": roster.heading or "", "line": str(roster.line), "count": str(count), "who": shown}
    return Obstacle("newly-list", values)


def new_statuses(
    people: Sequence[Participant], rows: Mapping[int, FoundRow], messages: Messages
) -> Iterator[Obstacle]:
    """Yield the people who come now and did not come before, or the reverse, although they changed nothing.

    ``rows`` are the rows of the people, by place. A row of an older version has only the status, not whether the line changed.
    """
    for place, row in sorted(rows.items()):
        person = people[place]
        now, before = entry_word(person), row.record
        if row.key is None or row.gone or _is_decided(person, row):
            continue
        if before is None:
            was = status_of(row)
            if was is None or answer_of(letter_of(was)) == answer_of(now[0]):
                continue
        else:
            was = next((status for status in Status if letter_of(status) == before[0]), None)
            if was is None or before[1:] != now[1:] or answer_of(before[0]) == answer_of(now[0]):
                continue
        yield _changed(person, was, messages)


def _is_decided(person: Participant, row: FoundRow) -> bool:
    """Whether organisers decide, or decided, the person's status."""
    noted = person.record.noted if person.record else None
    return bool(row.noted.decision or (noted and noted.decision))


def _changed(person: Participant, was: Status, messages: Messages) -> Obstacle:
    words = {"was": messages.say(f"status-{was}"), "now": messages.say(f"status-{person.status}")}
    values = {"who": name_of(person), "line": str(person.signup.line or ""), **words}
    return Obstacle("newly-status", values)
