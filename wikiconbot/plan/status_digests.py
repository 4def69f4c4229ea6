"""Checksums of the Status cells on a page in an old revision, by the rows' keys and accounts."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from wikiconbot.model import Obstacle, Region, StatusCell
from wikiconbot.table.match import found_rows
from wikiconbot.table.read import read_kept
from wikiconbot.table.status_cells import status_cell
from wikiconbot.table.write import names_of_tables
from wikiconbot.wikitext.regions import find_region, name_number
from wikiconbot.wikitext.siteinfo import SiteInfo

_Row = tuple[int, str]
_Digests = Mapping[_Row, str | None]


def cells_reader(siteinfo: SiteInfo) -> Callable[[StatusCell, str], Callable[[str], bool | None]]:
    """Return a function that compares a Status cell, given with the text of its page, with the same cell in another text.

    It returns None if that cannot be read. A text is read once for all cells. The same person may be in the tables of
    several events of the page: only the tables of the cell's event count.
    """
    read = lru_cache(None)(lambda text: _digests(text, siteinfo))

    def of_cell(cell: StatusCell, current: str) -> Callable[[str], bool | None]:
        number = _number_at(cell.line, current)

        def stands(text: str) -> bool | None:
            found = read(text)
            if found is None:
                return None
            names = _names(number, cell.key, cell.user)
            return any(name in found for name in names) and cell.digest == next(
                found[name] for name in names if name in found
            )

        return stands

    return of_cell


def _digests(text: str, siteinfo: SiteInfo) -> _Digests | None:
    """Return the checksums of the Status cells by the number of the event's tables and the row; None if the tables cannot be read."""
    found: dict[_Row, str | None] = {}
    for name in names_of_tables(text):
        region = find_region(text, name)
        table = read_kept(text, region) if isinstance(region, Region) else region
        if isinstance(table, Obstacle):
            return None
        for row in found_rows([table], siteinfo) if table else ():
            cell = status_cell(row)
            found |= dict.fromkeys(
                _names(name_number(name), row.key, row.user), cell.digest if cell else None
            )
    return found


def _names(number: int, key: str | None, user: str | None) -> tuple[_Row, ...]:
    """Return the identifiers of a row, its key first."""
    return tuple((number, name) for name in (key, user and f"user:{user}") if name)


def _number_at(line: int, text: str) -> int:
    """Return the number in the name of the table that is at a line of a text."""
    for name in names_of_tables(text):
        region = find_region(text, name)
        if isinstance(region, Region):
            first = text.count("\n", 0, region.start) + 1
            if first <= line <= first + text.count("\n", region.start, region.end):
                return name_number(name)
    return 1
