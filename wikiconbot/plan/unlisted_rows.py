"""Rows of people who must not be named: they are removed from the tables first, with everything recorded about them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from wikiconbot.checks.opted_out import OptedOut
from wikiconbot.model import KeptCell
from wikiconbot.reading.personal_data import without_personal, without_personal_in
from wikiconbot.table.marks import KeptTable, Record, key_of
from wikiconbot.table.match import FoundRow, found_rows, plain
from wikiconbot.wikitext.siteinfo import SiteInfo


def tables_without(
    tables: Mapping[str, KeptTable], out: OptedOut, siteinfo: SiteInfo, present: Callable[[str], str]
) -> tuple[dict[str, KeptTable], tuple[KeptCell, ...]]:
    """Return the tables without the rows of these people, and what people had written in those rows, without a name.

    ``present`` returns the name that an account has now.
    """
    keys = {key_of("user", user) for user in out.users} | {key_of("name", name) for name in out.typed}
    made, unlisted = {}, list[KeptCell]()
    for name, table in tables.items():
        gone = [row for row in found_rows([table], siteinfo) if _is_theirs(row, keys, out, present)]
        places = {(row.line, row.attributes) for row in gone}
        rows = tuple(row for row in table.rows if (row.line, row.attributes) not in places)
        theirs = tuple(row for row in table.rows if (row.line, row.attributes) in places)
        made[name] = replace(table, rows=rows, record=_record(table.record, keys), unlisted=theirs)
        unlisted += (cell for row in gone for cell in _of_people(row, table, out))
    return made, tuple(unlisted)


def _is_theirs(row: FoundRow, keys: set[str], out: OptedOut, present: Callable[[str], str]) -> bool:
    """Whether a row is such a person's: a row of the bot by its key or its link, a row that people added by its link only."""
    linked = row.user is not None and (row.user in out.users or present(row.user) in out.users)
    return (row.key in keys and row.is_of_key()) or (linked and (row.alone or row.key is not None))


def _record(record: Record | None, keys: set[str]) -> Record | None:
    """Return the table's record without what it has about them after they left."""
    if record is None:
        return None
    left = tuple(one for one in record.left if not any(one.word.startswith(key) for key in keys))
    return replace(record, left=left)


def _of_people(row: FoundRow, table: KeptTable, out: OptedOut) -> Iterable[KeptCell]:
    places = table.columns()
    for name, cell in row.cells.items():
        if row.is_of_people(name):
            head = table.heads[places[name]].text
            says = without_personal_in(head, out.masked(plain(cell)))
            yield KeptCell(row.line, "", without_personal(out.masked(head)), says, "")
