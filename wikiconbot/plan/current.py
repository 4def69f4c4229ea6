"""What the bot has now on the pages of an event: its regions, and its tables with everything that people wrote in them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from wikiconbot.model import BotColumn, KeptCell, Obstacle, Region, Snapshot
from wikiconbot.pages import overview, report, views
from wikiconbot.table.marks import OWN, KeptTable, home_of
from wikiconbot.table.match import FoundRow, found_rows
from wikiconbot.table.read import read_kept
from wikiconbot.table.write import REGION, TABLES, names_of_tables
from wikiconbot.wikitext.placement import stands_in_template, stands_in_unit
from wikiconbot.wikitext.regions import base_name, find_region, name_number, names_on, seal_holds
from wikiconbot.wikitext.siteinfo import SiteInfo

#: All regions that organisers may place, in the order in which `wikiconbot init` proposes them.
REGIONS = (overview.REGION, *TABLES, *views.GROUPED, views.RECIPIENTS, report.REGION)
#: Regions that each event of a series may have. From the second event on, the name ends in a number.
OF_AN_EVENT = (overview.REGION, *TABLES, *views.GROUPED, views.RECIPIENTS)


def _names(text: str) -> tuple[str, ...]:
    """Return the names of the bot's regions: all usual names, then those with a number that are on the page."""
    more = [n for n in names_on(text) if n not in REGIONS and base_name(n) in OF_AN_EVENT]
    return (*REGIONS, *sorted(more, key=lambda n: (OF_AN_EVENT.index(base_name(n)), name_number(n))))


@dataclass(frozen=True, slots=True)
class Pages:
    """The event's page and its other pages: the page with the table, if it is another one, and the report page.

    ``former`` is the page that the table was on until now.
    """

    event: Snapshot
    target: Snapshot | None = None
    report: Snapshot | None = None
    former: Snapshot | None = None

    def all(self) -> tuple[Snapshot, ...]:
        """Return the pages, each once, in the order in which they are saved: the table's new page before its former page."""
        pages = (page for page in (self.table, self.former, self.report, self.event) if page)
        return tuple({page.page: page for page in pages}.values())

    @property
    def table(self) -> Snapshot:
        """The page that the participants table is on."""
        return self.target or self.event


@dataclass(frozen=True, slots=True)
class Current:
    """The regions by page and name, and their tables; in ``tables``, those of pages that the table leaves come last.

    ``keys`` has the name in ``tables`` of the table in each region. For one event of a series (plan/series.py), names have
    no numbers. ``spare`` are regions, by page, that the event has twice: they are emptied. ``moved`` are the names of
    the tables with rows that come from other events. ``went`` are its rows that went to others. ``unlisted`` are cells
    that people wrote in rows that are left out of ``tables``, because nothing may name the people of these rows; ``nameless``
    are those in rows that stay without the name. ``blanked`` are
    tables in the bot's last revision that somebody has emptied or removed since (runs/stops/blanked.py).
    """

    pages: Pages
    regions: Mapping[tuple[str, str], Region] = field(default_factory=dict)
    tables: Mapping[str, KeptTable] = field(default_factory=dict)
    keys: Mapping[tuple[str, str], str] = field(default_factory=dict)
    spare: tuple[tuple[str, Region], ...] = ()
    moved: frozenset[str] = frozenset()
    went: tuple[FoundRow, ...] = ()
    unlisted: tuple[KeptCell, ...] = ()
    nameless: tuple[KeptCell, ...] = ()
    blanked: Mapping[str, KeptTable] = field(default_factory=dict)

    def region(self, page: Snapshot, name: str) -> Region | None:
        """Return a region of a page, None if it has none."""
        return self.regions.get((page.page, name))

    def people(self, siteinfo: SiteInfo) -> tuple[str, ...]:
        """Return the accounts that the tables' rows link to."""
        return tuple(
            dict.fromkeys(row.user for row in found_rows(self.tables.values(), siteinfo) if row.user)
        )

    def homes(self, siteinfo: SiteInfo) -> Mapping[str, str]:
        """Return the hosts of the home wikis that the tables show, by account: the run does not ask for them again."""
        return MappingProxyType(
            {
                row.user: host
                for row in found_rows(self.tables.values(), siteinfo)
                if row.user and (cell := row.cells.get(BotColumn.COMMUNITY)) and (host := home_of(cell))
            }
        )


_ELSEWHERE = re.compile(r"\[\[:([^\[\]|]+)\]\]")


def table_elsewhere(text: str) -> str | None:
    """Return the title of the page that the event's page names as the one with the table, None if it names none."""
    for name in names_of_tables(text):
        region = find_region(text, name)
        if not isinstance(region, Region) or base_name(name) != REGION or not _is_old(text, region):
            continue
        body = text[region.body_start : region.body_end]
        found = _ELSEWHERE.search(body)
        if found and "{|" not in body:
            return found[1]
    return None


def read_current(pages: Pages) -> Current | Obstacle:
    """Return what is on the pages, or why it cannot be known or must not be changed.

    It is an obstacle if a region has wrong markers, is in a template or in a translation unit, or has a table that
    cannot be read. Then nothing is written.
    """
    regions: dict[tuple[str, str], Region] = {}
    tables: dict[str, KeptTable] = {}
    keys: dict[tuple[str, str], str] = {}
    for page in pages.all():
        for name in _names(page.text):
            region = _region(page, name)
            if isinstance(region, Obstacle):
                return region
            if region is None:
                continue
            regions[page.page, name] = region
            if base_name(name) in TABLES and not _is_old(page.text, region):
                table = read_kept(page.text, region)
                if isinstance(table, Obstacle):
                    return table
                if table is not None:
                    keys[page.page, name] = key = _name(name, page, pages, tables)
                    tables[key] = replace(table, page=page.page)
    if obstacle := _alike(tables.values()):
        return obstacle
    return Current(pages, MappingProxyType(regions), MappingProxyType(tables), MappingProxyType(keys))


def _alike(tables: Iterable[KeptTable]) -> Obstacle | None:
    """Return an obstacle if several tables have the same heads in different orders: nobody can know which column is which."""
    twice = {heads for table in tables if (heads := table.own_twice())}
    if len(twice) < 2:
        return None
    heads = sorted(twice)[0]
    column = next(head for head in heads if heads.count(head) > 1)
    return Obstacle("obstacle-heads-alike", {"column": column.removeprefix(OWN)})


def _region(page: Snapshot, name: str) -> Region | Obstacle | None:
    region = find_region(page.text, name)
    if not isinstance(region, Region):
        return region
    line = str(page.text.count("\n", 0, region.start) + 1)
    if stands_in_template(page.text, region.start):
        return Obstacle("obstacle-in-template", {"line": line})
    if stands_in_unit(page.text, region.start):
        return Obstacle("obstacle-in-unit", {"line": line})
    return region


def _is_old(text: str, region: Region) -> bool:
    """Whether nobody changed a region that has a line instead of a table, or a table without seals of its cells."""
    body = text[region.body_start : region.body_end]
    return "(seal " in body and seal_holds(text, region)


def _name(name: str, page: Snapshot, pages: Pages, tables: Iterable[str]) -> str:
    """Return the name under which a table is kept; one on a page that the table leaves gets another name."""
    return name if page.page == pages.table.page and name not in tables else f"{name} on {page.page}"


def has_region(current: Current, names: Iterable[str]) -> bool:
    """Whether one of the regions is on a page."""
    wanted = frozenset(names)
    return any(base_name(name) in wanted for _, name in current.regions)


__all__ = ["REGION", "REGIONS", "Current", "Pages", "has_region", "read_current"]
