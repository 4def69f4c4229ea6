"""People of an organisers' file whom the tables have, in a run without the file: the tables are what is known of them.

A file is given to one run, and the next ones (a timer, another machine) do not have it. Nobody leaves because of that. The row has all
that is public of the person; what was not public is nowhere.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from wikiconbot.checks.iterations import reading_of, reading_of_rest
from wikiconbot.checks.registered import UNREGISTERED
from wikiconbot.model import BotColumn, Obstacle, Reading, Register, Registrants, SignUp, Unnamed
from wikiconbot.plan.current import Current
from wikiconbot.plan.series import share_of, shared_out
from wikiconbot.table.marks import KeptTable
from wikiconbot.table.match import FoundRow, found_rows, plain, signed_of
from wikiconbot.wikitext.siteinfo import SiteInfo


def with_held(
    reading: Reading, current: Current, siteinfo: SiteInfo, present: Callable[[str], str]
) -> Reading:
    """Return a reading with the people of a file as the tables have them, each with their other registers."""
    if not any(row.of_file for row in found_rows(current.tables.values(), siteinfo)) and not _unnamed(
        current.tables
    ):
        return reading
    number = min((one.person for one in reading.hidden), default=0)
    groups = {group.event: group for group in reading.registered}
    for event, tables in _by_event(reading, current, siteinfo, present).items():
        held = [one for table in tables.values() for one in signups_of_file(table, siteinfo)]
        count = _unnamed(tables)
        group = groups.get(event, Registrants(event))
        hidden = tuple(Unnamed(None, number - place, of_file=True) for place in range(1, count + 1))
        number -= count
        groups[event] = replace(
            group, people=tuple(_merged(group.people, held, present)), hidden=(*group.hidden, *hidden)
        )
    return replace(reading, registered=tuple(groups.values()))


def held_count(reading: Reading) -> int:
    """Return of how many people the tables are all that this run knows."""
    return sum(one.held for one in reading.signups)


def lost_of_file(
    tables: Iterable[KeptTable], signups: Iterable[SignUp], siteinfo: SiteInfo, present: Callable[[str], str]
) -> tuple[int, int]:
    """Return how many people the tables have of a file, and how many of them are in no register any more."""
    users = {name for one in signups if one.user for name in (one.user, present(one.user))}
    rows = [row for row in found_rows(tables, siteinfo) if _is_in_file(row)]
    return len(rows), sum(not users.intersection((row.user, present(row.user or ""))) for row in rows)


def _is_in_file(row: FoundRow) -> bool:
    """Whether the last file had the person; a row also notes that a person was in the file before."""
    return row.of_file and row.user is not None and row.register != UNREGISTERED


def _by_event(
    reading: Reading, current: Current, siteinfo: SiteInfo, present: Callable[[str], str]
) -> dict[str | None, Mapping[str, KeptTable]]:
    """Return the tables of each event of a series, by its heading; None is the page."""
    if not reading.iterations:
        return {None: current.tables}
    readings = [*(reading_of(reading, one) for one in reading.iterations), reading_of_rest(reading)]
    shared = shared_out(
        current, reading.iterations, [share_of(one, present) for one in readings], siteinfo, present
    )
    if isinstance(shared, Obstacle):  # which is an obstacle of the whole plan
        return {None: current.tables}
    headings = [*(iteration.heading for iteration in reading.iterations), None]
    return {heading: one.tables for heading, one in zip(headings, shared, strict=True)}


def _unnamed(tables: Mapping[str, KeptTable]) -> int:
    return max((table.record.unnamed for table in tables.values() if table.record), default=0)


def signups_of_file(table: KeptTable, siteinfo: SiteInfo) -> Iterator[SignUp]:
    """Yield the people of a file whom a table has, with what the bot wrote of them."""
    heads = {
        head.column: head.text for head in table.heads if head.column and head.column not in tuple(BotColumn)
    }
    for row in found_rows([table], siteinfo):
        if _is_in_file(row) and row.is_of_key() and not row.gone:
            fields = _fields(row, heads)
            signed = signed_of(row)
            yield SignUp(
                row.user, None, "", signed=signed, registered=signed, sources=(Register.FILE,), fields=fields,
                answers=tuple(fields), held=True,
            )  # fmt: skip


def _fields(row: FoundRow, heads: Mapping[str, str]) -> dict[str, str]:
    """Return what the bot wrote in the columns of fields; what people wrote there is theirs, and not the person's answer."""
    written = {column: head for column, head in heads.items() if row.is_written(column)}
    return {head: said for column, head in written.items() if (said := plain(row.cells.get(column)))}


def _merged(
    people: Iterable[SignUp], held: Iterable[SignUp], present: Callable[[str], str]
) -> Iterator[SignUp]:
    """Yield people of other registers and held ones, each once."""
    left = {present(one.user or ""): one for one in held}
    for person in people:
        other = left.pop(present(person.user or ""), None)
        if other is None:
            yield person
            continue
        sources = tuple(dict.fromkeys((*person.sources, *other.sources)))
        first = min(filter(None, (person.registered, other.registered)), default=None)
        yield replace(
            person, sources=sources, signed=min(filter(None, (person.signed, other.signed)), default=None),
            registered=first, fields=other.fields, answers=other.answers, held=True,
        )  # fmt: skip
    yield from left.values()
