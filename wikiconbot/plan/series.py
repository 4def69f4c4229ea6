"""The bot's regions and rows on a page with a series, assigned to the events of the series.

A region belongs to the event in whose section it is; else to the event whose lists its table records; else to the event
whose people are in it; else to the event whose number its name has. The number only keeps names different. A list next to
the table with its number belongs to that table's event: if the lists of sign-ups have no subsections, both are after the section.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from wikiconbot.checks.participants import participants
from wikiconbot.model import BotColumn, Iteration, Obstacle, Participant, Reading, Region, Snapshot
from wikiconbot.plan.current import OF_AN_EVENT, Current
from wikiconbot.plan.draft import Draft, Known, Wanted
from wikiconbot.table.marks import KeptRow, KeptTable, Left
from wikiconbot.table.match import FoundRow, found_rows, keys_of, match_rows
from wikiconbot.table.numbers import words_of_row
from wikiconbot.table.recorded import list_mark
from wikiconbot.table.write import REGION, TABLES
from wikiconbot.wikitext.regions import base_name, name_number, numbered_name, seal_holds
from wikiconbot.wikitext.siteinfo import SiteInfo

#: One event of a series, or what is outside of them: the input of its plan, and how it is to be written.
Part = tuple[Known, Wanted]
_Place = tuple[str, str]  # the page and the name of a region
#: Added to the name of the table that a row was in before it moved to another event.
_BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Share:
    """One event of a series, or what is outside of them, with what identifies its tables: its lists and its people."""

    reading: Reading
    people: tuple[Participant, ...]


def share_of(reading: Reading, current_name: Callable[[str], str]) -> Share:
    """Return what identifies the tables of one event."""
    people = participants(reading.signups, frozenset(), (), current_name)
    named = (replace(p, user=current_name(p.signup.user) if p.signup.user else None) for p in people)
    return Share(reading, tuple(named))


def shared_out(
    current: Current,
    iterations: Sequence[Iteration],
    shares: Sequence[Share],
    siteinfo: SiteInfo,
    current_name: Callable[[str], str],
) -> list[Current] | Obstacle:
    """Return what each event of a series has, and as the last one what is outside of them.

    If people are in another event's list, and in no row there, their rows move there with everything that people wrote in
    them. It is an obstacle if nobody can know to which event a row belongs.
    """
    owners = _owners(current, iterations, shares)
    holdings = [_Holding() for _ in shares]
    for page in current.pages.all():
        for (title, name), region in current.regions.items():
            if title == page.page and (title, name) in owners:
                _give(current, page, name, region, holdings[owners[title, name]])
    _give_spare(owners, iterations, holdings, current.pages.event.page)
    if obstacle := _moved(shares, holdings, siteinfo, current_name):
        about, number = obstacle
        return replace(about, iteration=iterations[number].heading) if number < len(iterations) else about
    return [holding.current(current) for holding in holdings]


def of_the_page(known: Known, events: Iterable[Part]) -> Known:
    """Return the input for the lists of the whole page: the regions that belong to no event."""
    used: set[_Place] = set()
    for part, _ in events:
        used |= {(page, region.name) for (page, _), region in part.current.regions.items()}
        used |= {(page, region.name) for page, region in part.current.spare}
    left = {place: region for place, region in known.current.regions.items() if place not in used}
    return replace(known, current=replace(known.current, regions=MappingProxyType(left), tables={}, keys={}))


@dataclass(slots=True)
class _Holding:
    """What one event has: its regions by page and usual name, its tables, regions that it has twice, tables with rows of others.

    ``went`` are rows that moved to other events.
    """

    regions: dict[_Place, Region] = field(default_factory=dict)
    tables: dict[str, KeptTable] = field(default_factory=dict)
    spare: list[tuple[str, Region]] = field(default_factory=list)
    moved: set[str] = field(default_factory=set)
    went: list[FoundRow] = field(default_factory=list)

    def current(self, page: Current) -> Current:
        """Return them as what the bot has on the event's pages."""
        return Current(
            page.pages,
            MappingProxyType(self.regions),
            MappingProxyType(self.tables),
            spare=tuple(self.spare),
            moved=frozenset(self.moved),
            went=tuple(self.went),
        )


def _give(current: Current, page: Snapshot, name: str, region: Region, holding: _Holding) -> None:
    """Assign a region, and the table in it, to its event."""
    base = base_name(name)
    key = current.keys.get((page.page, name))
    if (page.page, base) not in holding.regions:
        holding.regions[page.page, base] = region
        own = base if page.page == current.pages.table.page else f"{base} on {page.page}"
    elif base in TABLES:
        holding.spare.append((page.page, region))
        own = f"{name} twice on {page.page}"
    else:
        return
    if key is not None:
        holding.tables[own] = current.tables[key]


def _give_spare(
    owners: Mapping[_Place, int],
    iterations: Sequence[Iteration],
    holdings: Sequence[_Holding],
    event_page: str,
) -> None:
    """Assign regions that an event has twice to events that have none: after the copies are emptied, they would be theirs.

    A region in an event's section stays with that event, and so does a list of those who wait next to a table.
    """
    for holding in holdings:
        for page, region in tuple(holding.spare):
            base, number = base_name(region.name), name_number(region.name)
            inside = page == event_page and any(it.start <= region.start < it.stop for it in iterations)
            if inside or (base != REGION and (page, numbered_name(REGION, number)) in owners):
                continue
            free = [i for i, other in enumerate(holdings) if (page, base) not in other.regions]
            if free:
                owner = max(free, key=lambda i: (i == number - 1, -i))
                holdings[owner].regions[page, base] = region
                holding.spare.remove((page, region))


# ── the event of each region ────────────────────────────────────────────────────────────────────────
def _owners(
    current: Current, iterations: Sequence[Iteration], shares: Sequence[Share]
) -> Mapping[_Place, int]:
    """Return the event of each region by its place; a list outside of all events belongs to the page and is left out."""
    found: dict[_Place, int] = {}
    later: list[_Place] = []
    for place, region in current.regions.items():
        if base_name(place[1]) not in OF_AN_EVENT:
            continue
        inside = next((i for i, it in enumerate(iterations) if it.start <= region.start < it.stop), None)
        if inside is not None and place[0] == current.pages.event.page:
            found[place] = inside
        else:
            later.append(place)
    tables = [place for place in later if base_name(place[1]) in TABLES]
    for place in sorted(
        tables, key=lambda p: (base_name(p[1]) != REGION, p not in current.keys, name_number(p[1]))
    ):
        found[place] = _owner(place, current, shares, found)
    for place in (place for place in later if base_name(place[1]) not in TABLES):
        number = name_number(place[1])
        table = (place[0], numbered_name(REGION, number))
        if table in found and _is_next(current, table, place):
            found[place] = found[table]
        elif number > 1:
            found[place] = min(number, len(shares)) - 1
    return found


def _is_next(current: Current, table: _Place, view: _Place) -> bool:
    """Whether a list is below a table with nothing but regions between them."""
    text = next(page.text for page in current.pages.all() if page.page == table[0])
    at, stop = current.regions[table].end, current.regions[view].start
    between = sorted(
        (region.start, region.end)
        for (title, _), region in current.regions.items()
        if title == table[0] and at <= region.start < stop
    )
    for start, end in (*between, (stop, stop)):
        if text[at:start].strip():
            return False
        at = end
    return at == stop


def _owner(place: _Place, current: Current, shares: Sequence[Share], found: Mapping[_Place, int]) -> int:
    """Return the event of a table in a region outside of all sections: by its lists, its people, its number."""
    page, name = place
    base, number = base_name(name), name_number(name)
    if base != REGION and (page, numbered_name(REGION, number)) in found:
        return found[page, numbered_name(REGION, number)]  # the table of those who wait is with its own
    taken = {owner for (title, other), owner in found.items() if title == page and base_name(other) == base}
    key = current.keys.get(place)
    table = current.tables[key] if key else None

    known = table.record.lists if table and table.record else frozenset[str]()

    def fit(share: int) -> tuple[int, int, bool, bool, int]:
        own = shares[share]
        recorded = len({list_mark(roster) for roster in own.reading.rosters} & known)
        people = _people_in(table, own.people) if table else 0
        return recorded, people, share not in taken, share == number - 1, -share

    return max(range(len(shares)), key=fit)


def _people_in(table: KeptTable, people: Iterable[Participant]) -> int:
    """Return how many people have a row in a table, by the rows' keys."""
    keys = {row.mark.key for row in table.rows if row.mark.key}
    return sum(not keys.isdisjoint(keys_of(person)) for person in people)


# ── the event of each row ───────────────────────────────────────────────────────────────────────────
def _moved(
    shares: Sequence[Share],
    holdings: Sequence[_Holding],
    siteinfo: SiteInfo,
    current_name: Callable[[str], str],
) -> tuple[Obstacle, int] | None:
    """Move the rows of people who are in another event's list, and in no row there, to that event.

    Return the obstacle, if there is one, and the event that it is about.
    """
    lacking: list[list[Participant]] = []
    spare: list[tuple[int, str, FoundRow]] = []
    for number, (share, holding) in enumerate(zip(shares, holdings, strict=True)):
        rows = [
            (name, row) for name, table in holding.tables.items() for row in found_rows([table], siteinfo)
        ]
        own = [_at(row, i) for i, (_, row) in enumerate(rows)]
        matched = match_rows(share.people, own, current_name)
        if isinstance(matched, Obstacle):
            return None  # the tables of that event report it
        lacking.append([person for place, person in enumerate(share.people) if place not in matched.own])
        left = (rows[row.line] for row in matched.left)
        spare += ((number, name, row) for name, row in left if row.key and not row.gone)
    for number, people in enumerate(lacking):
        others = [(i, entry) for i, entry in enumerate(spare) if entry[0] != number]
        if not people or not others:
            continue
        rest = [_at(entry[2], i) for i, entry in others]
        matched = match_rows(people, rest, current_name)
        if isinstance(matched, Obstacle):
            return matched, number
        staying = {row.line for row in matched.left}
        going = {i: entry for i, entry in others if i not in staying}
        for owner, name, row in going.values():
            _move(holdings[owner], holdings[number], name, row, shares[number].reading)
        spare = [entry for i, entry in enumerate(spare) if i not in going]
    return None


def _at(row: FoundRow, number: int) -> FoundRow:
    """Return a row with its number for a line: lines of several pages may be the same."""
    return replace(row, line=number)


def _move(source: _Holding, target: _Holding, name: str, row: FoundRow, reading: Reading) -> None:
    """Move a row from a table of one event to another event; its columns go with it.

    Each event has its own row numbers, so the row's number stays in the old event. It moves with the row only if the other event has
    no table yet and its lists (``reading``) are among those that the table was made of: then that table was for all events.
    """
    table = source.tables[name]
    going = next(kept for kept in table.rows if kept.line == row.line and kept.mark.key == row.key)
    source.tables[name] = replace(table, rows=tuple(kept for kept in table.rows if kept is not going))
    source.went.append(row)
    key = f"{name} {_BEFORE}"
    if REGION in target.tables or not _is_of(source, reading):
        place = table.columns().get(BotColumn.NUMBER)
        cells = (None if i == place else cell for i, cell in enumerate(going.cells))
        _note_left(source, row)
        going = replace(going, mark=replace(going.mark, number=None), cells=tuple(cells))
    rows: tuple[KeptRow, ...] = target.tables[key].rows if key in target.tables else ()
    record = replace(table.record, last=0, left=()) if table.record and REGION not in target.tables else None
    target.tables[key] = replace(table, rows=(*rows, going), record=record)
    target.moved.add(key)


def _is_of(holding: _Holding, reading: Reading) -> bool:
    """Whether one of the lists is among those that an event's table was made of, if the table records them."""
    record = next((table.record for table in holding.tables.values() if table.record), None)
    return record is None or not record.lists.isdisjoint(map(list_mark, reading.rosters))


def _note_left(holding: _Holding, row: FoundRow) -> None:
    """Keep the number of somebody who moves to another event: they get it again if they come back."""
    name = next(
        (n for n in (REGION, *holding.tables) if n in holding.tables and holding.tables[n].record), None
    )
    if name is None or row.number is None or row.key is None:
        return
    table = holding.tables[name]
    record = table.record
    assert record is not None
    left = (*record.left, *(Left(word, row.number) for word in words_of_row(row)))
    holding.tables[name] = replace(table, record=replace(record, left=left))


def empty_spare(drafts: Mapping[str, Draft], current: Current) -> None:
    """Empty the regions of tables that an event has twice; their rows are in its first table."""
    for page, region in current.spare:
        drafts[page].put(region.name, region, "")


def tables_of(known: Known, draft: Draft) -> list[str]:
    """Return the names of the regions with an event's tables on the page that has them, as planned."""
    stood = [r for name in TABLES if (r := known.current.region(draft.page, name))]
    spot = draft.spots.get(known.number)
    new = [name for name in (spot.opened if spot else ()) if base_name(name) in TABLES]
    return [*(region.name for region in stood), *new]


def as_one_event(known: Known) -> Known:
    """Return the input of the plan for a page with one event, which may have been a series before.

    The tables with numbers are spare; their rows move to the usual one. Lists that people changed stay as they are.
    """
    current = known.current
    texts = {page.page: page.text for page in current.pages.all()}
    spare = tuple(
        (page, region)
        for (page, name), region in current.regions.items()
        if name != base_name(name) and (base_name(name) in TABLES or seal_holds(texts[page], region))
    )
    return replace(known, current=replace(current, spare=spare)) if spare else known
