"""A revert names nobody again who must not be named any more: the page of before, without people who opted out or are not registered now. Pure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wikiconbot.checks.opted_out import OptedOut
from wikiconbot.model import Obstacle, Region, SignUp
from wikiconbot.plan.held_people import signups_of_file
from wikiconbot.plan.undo import Done
from wikiconbot.plan.unlisted_rows import tables_without
from wikiconbot.plan.unregistered_rows import is_named_for_registering, without_unregistered
from wikiconbot.table.marks import KeptRow, KeptTable
from wikiconbot.table.match import found_rows
from wikiconbot.table.read import read_kept
from wikiconbot.table.write import TABLES
from wikiconbot.wikitext.cells import read_raw_tables
from wikiconbot.wikitext.regions import Splice, base_name, find_region, region_text, splice
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo

NOBODY = OptedOut()


@dataclass(frozen=True, slots=True)
class Named:
    """Who may be named: not the people in ``out``; who was only registered elsewhere only if in ``people``, all entries of now.

    ``present`` returns the current name of an account.
    """

    out: OptedOut = NOBODY
    people: tuple[SignUp, ...] = ()
    siteinfo: SiteInfo = DEFAULT
    present: Callable[[str], str] = str


def names_registered(done: Done) -> bool:
    """Whether the revert would write rows of people who were only registered elsewhere."""
    return any(is_named_for_registering(region_text(done.before, name) or "") for name in done.regions)


def naming(done: Sequence[Done], named: Named) -> list[Done] | Obstacle:
    """Return what a run did to its pages, with texts of before that name only people who may be named.

    People's cells stay, in a row without a name. A list that names one of the others becomes empty: the next run fills it. It is an
    obstacle if a table cannot be read and may name them.
    """
    made, gone = [], set[str]()
    for one in done:
        changes = list[Splice]()
        for region in _regions(one, of_people=True):
            found = _without(one, region, named)
            if isinstance(found, Obstacle):
                return found
            changes += found[0]
            gone |= found[1]
        made.append(changes)
    every = OptedOut(names=tuple(sorted({*gone, *named.out.names}, key=len, reverse=True)))
    for one, changes in zip(done, made, strict=True):
        for region in _regions(one, of_people=False):
            body = one.before[region.body_start : region.body_end]
            if every.masked(body) != body:
                changes.append(Splice(region.body_start, region.body_end, "\n"))
    return [replace(one, before=splice(one.before, changes)) for one, changes in zip(done, made, strict=True)]


def _regions(done: Done, *, of_people: bool) -> Iterator[Region]:
    for name in done.regions:
        region = find_region(done.before, name)
        if isinstance(region, Region) and (base_name(name) in TABLES) == of_people:
            yield region


def _without(done: Done, region: Region, named: Named) -> tuple[list[Splice], set[str]] | Obstacle:
    """Return the changes of a table of before, and the names that it loses."""
    table = read_kept(done.before, region)
    if not isinstance(table, KeptTable):
        body = done.before[region.body_start : region.body_end]
        hides = is_named_for_registering(body) or named.out.masked(body) != body
        return table if table is not None and hides else ([], set())
    people = named.people
    if region_text(done.after, region.name) is None:  # nobody gave a newer file since
        people = (*people, *signups_of_file(table, named.siteinfo))
    kept, _ = tables_without({"": table}, named.out, named.siteinfo, named.present)
    kept, _ = without_unregistered(kept, people, named.siteinfo, named.present)
    stays = {row.line: row for row in kept[""].rows}
    lost = {row.line for row in table.rows if stays.get(row.line) != row}
    users = {row.user for row in found_rows([table], named.siteinfo) if row.line in lost and row.user}
    changes = _rows_replaced(done.before, region, lost, stays) if lost else []
    return changes, users | {named.present(user) for user in users}


def _rows_replaced(text: str, region: Region, lost: Iterable[int], stays: dict[int, KeptRow]) -> list[Splice]:
    """Return the changes that put what stays of rows in their place."""
    tables = read_raw_tables(text, region.body_start, region.body_end)
    assert tables  # `read_kept` read the rows from it
    table = tables[0]
    end = text.rfind("\n", 0, table.end - 1) + 1
    starts = [row.start for row in table.rows]
    places = {
        text.count("\n", 0, start) + 1: (start, stop)
        for start, stop in zip(starts, (*starts[1:], end), strict=True)
    }
    return [Splice(*places[line], _written(stays.get(line))) for line in lost]


def _written(row: KeptRow | None) -> str:
    if row is None:
        return ""
    return "\n".join((f"|-{row.attributes}", *(cell.written() for cell in row.cells if cell), ""))
