"""Rows of people who were only registered elsewhere, and are not any more: their names leave the tables, people's cells stay.

They unregistered, became private, or are hidden now. So nothing may name them: no summary, no finding, no record of their numbers,
and no checksum from which a name could be found. The lines are decided before any rule judges, like those of people who opted out.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from wikiconbot.checks.registered import OFF_THE_PAGE, ONLY
from wikiconbot.lazy import pattern
from wikiconbot.model import BotColumn, KeptCell, SignUp
from wikiconbot.reading.personal_data import without_personal, without_personal_in
from wikiconbot.table.marks import MARK, KeptRow, KeptTable, key_of
from wikiconbot.table.match import FoundRow, found_rows, plain
from wikiconbot.table.row_marks import nameless_mark
from wikiconbot.table.rows import rest_of
from wikiconbot.wikitext.cells import RawCell
from wikiconbot.wikitext.siteinfo import SiteInfo

_EMPTY = RawCell("|", "", "")
_NOTE = rf"\b{MARK}\s*=\s*[\"'][^\"'<>\n]* r[{ONLY}{OFF_THE_PAGE}]\b"
_ONLY_REGISTERED, _ON_A_WIKI = pattern(_NOTE), pattern(rf"{_NOTE}(?! rf\b)")


def is_named_for_registering(text: str) -> bool:
    """Whether a page's wikitext has rows of people who were only in other registers than the page, also in a table that cannot be read."""
    return _ONLY_REGISTERED.search(text) is not None


def is_named_for_registering_on_a_wiki(text: str) -> bool:
    """Whether some of these people were not in a file of the organisers: then only the wiki's register knows them."""
    return _ON_A_WIKI.search(text) is not None


def has_registered_only(tables: Iterable[KeptTable], siteinfo: SiteInfo) -> bool:
    """Whether the tables have people who were only in other registers than the page."""
    return any(row.register in (ONLY, OFF_THE_PAGE) for row in found_rows(tables, siteinfo))


def without_unregistered(
    tables: Mapping[str, KeptTable],
    signups: Iterable[SignUp],
    siteinfo: SiteInfo,
    present: Callable[[str], str],
) -> tuple[dict[str, KeptTable], tuple[KeptCell, ...]]:
    """Return the tables without the names of these people, and what people had written in their rows.

    ``signups`` are all entries of the page and of the registers, ``present`` returns the current name of an account.
    """
    users = {name for one in signups if one.user for name in (one.user, present(one.user))}
    keys = {key_of("user", user) for user in users}
    made, nameless = {}, list[KeptCell]()
    for name, table in tables.items():
        gone = {
            (row.line, row.attributes): row
            for row in found_rows([table], siteinfo)
            if row.register in (ONLY, OFF_THE_PAGE) and not _is_here(row, users, keys, present)
        }
        rows = [(row, gone.get((row.line, row.attributes))) for row in table.rows]
        made[name] = replace(
            table,
            rows=tuple(
                one for row, found in rows if (one := _without_name(row, found, table) if found else row)
            ),
            unlisted=(*table.unlisted, *(row for row, found in rows if found)),
        )
        nameless += (cell for row in gone.values() for cell in _of_people(row, table))
    return made, tuple(nameless)


def _is_here(row: FoundRow, users: set[str], keys: set[str], present: Callable[[str], str]) -> bool:
    if row.user is not None and row.is_of_key():
        return row.user in users or present(row.user) in users
    return row.key in keys


def _without_name(row: KeptRow, found: FoundRow, table: KeptTable) -> KeptRow | None:
    """Return a row with people's cells alone, None if they wrote none."""
    places = {place: name for name, place in table.columns().items()}
    kept = [
        cell if cell is not None and _stays(found, places.get(place)) else _EMPTY
        for place, cell in enumerate(row.cells)
    ]
    if all(cell is _EMPTY for cell in kept):
        return None
    mark = nameless_mark()
    return replace(row, mark=mark[0], cells=tuple(kept), attributes=mark[1] + rest_of(row.attributes))


def _stays(row: FoundRow, column: str | None) -> bool:
    return column is not None and column != BotColumn.PARTICIPANT and row.is_of_people(column)


def _of_people(row: FoundRow, table: KeptTable) -> Iterable[KeptCell]:
    """Yield the cells that people wrote in a row and that stay."""
    places = table.columns()
    for name, cell in row.cells.items():
        if _stays(row, name):
            head = table.heads[places[name]].text
            yield KeptCell(row.line, "", without_personal(head), without_personal_in(head, plain(cell)), "")
