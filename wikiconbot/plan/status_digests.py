"""What the Status cells on a page said in an old revision, by the rows' keys and accounts."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from wikiconbot.model import Obstacle, Region, StatusCell
from wikiconbot.table.match import found_rows
from wikiconbot.table.read import read_kept
from wikiconbot.table.status_cells import status_cell
from wikiconbot.table.write import names_of_tables
from wikiconbot.wikitext.regions import find_region
from wikiconbot.wikitext.siteinfo import SiteInfo

_Digests = Mapping[str, str | None]


def cells_reader(siteinfo: SiteInfo) -> Callable[[StatusCell], Callable[[str], bool | None]]:
    """Return what tells of a Status cell whether it says the same in another text of its page; None: that cannot be read.

    A text is read once for all cells that are asked about.
    """
    read = lru_cache(None)(lambda text: _digests(text, siteinfo))

    def of_cell(cell: StatusCell) -> Callable[[str], bool | None]:
        def stands(text: str) -> bool | None:
            found = read(text)
            if found is None:
                return None
            names = _names(cell.key, cell.user)
            return any(name in found for name in names) and cell.digest == next(
                found[name] for name in names if name in found
            )

        return stands

    return of_cell


def _digests(text: str, siteinfo: SiteInfo) -> _Digests | None:
    """Return the checksums of the Status cells; None where the tables cannot be read."""
    found: dict[str, str | None] = {}
    for name in names_of_tables(text):
        region = find_region(text, name)
        table = read_kept(text, region) if isinstance(region, Region) else region
        if isinstance(table, Obstacle):
            return None
        for row in found_rows([table], siteinfo) if table else ():
            cell = status_cell(row, {})
            found |= dict.fromkeys(_names(row.key, row.user), cell.digest if cell else None)
    return found


def _names(key: str | None, user: str | None) -> tuple[str, ...]:
    """Return by what a row is known: its key first."""
    return tuple(filter(None, (key, user and f"user:{user}")))
