"""The tables of participants as one sheet of values: the same columns as on the wiki, people's own included."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from wikiconbot.exports.cell_words import cell_text, clean
from wikiconbot.i18n.messages import TIME, Messages
from wikiconbot.model import BotColumn, Event, Obstacle, Region, Snapshot
from wikiconbot.reading.personal_data import without_personal_in
from wikiconbot.table.columns import columns_of
from wikiconbot.table.marks import KeptTable, own_column, sort_value
from wikiconbot.table.match import FoundRow, found_rows
from wikiconbot.table.read import read_kept
from wikiconbot.table.write import names_of_tables
from wikiconbot.wikitext.regions import base_name, find_region
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.usernames import decode

_BOT, _PEOPLE = "bot", "people"
#: What every row has next to its columns.
TABLE, USER = "table", "user"
#: The column with the event of a series.
ITERATION = "iteration"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: a name that no other one has, what its head says, and whose it is (``bot`` or ``people``)."""

    name: str
    head: str
    by: str

    @property
    def has_times(self) -> bool:
        """Whether times are in the column: when people signed up."""
        return self.by == _BOT and self.name == BotColumn.SIGNED


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: the table that it is in, the account (None: a typed name), and a value for each column.

    A value is text; the number of a row and of guests is an int, and they and the time of a sign-up are None if there is none. Times
    are those of model/, except a cell that people changed: then it is what they wrote.
    """

    table: str
    user: str | None
    values: tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All participants of an event: ``page`` and ``revision`` are those of its page, ``direction`` its language's.

    ``unnamed`` are how many come as well and are to be named nowhere.
    """

    page: str
    revision: int | None
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]
    direction: str = "ltr"
    unnamed: int = 0


def read_sheet(
    page: Snapshot,
    text: str,
    event: Event,
    siteinfo: SiteInfo,
    messages: Messages,
    events: Mapping[str, str | None] = MappingProxyType({}),
) -> Sheet | Obstacle:
    """Return the participants of the event on ``page``, from the tables in ``text``, or why they cannot be read.

    ``text`` is the wikitext of the page that the tables are on, as the bot would leave it; ``messages`` are in the
    language that it writes there. If there is no table, the sheet has the columns that one would have, and no rows.
    ``events`` are the headings of the events of a series, by their regions: they are in the first column.
    """
    tables: dict[str, KeptTable] = {}
    for name in names_of_tables(text):
        region = find_region(text, name)
        if isinstance(region, Obstacle):
            return region
        table = read_kept(text, region) if isinstance(region, Region) else None
        if isinstance(table, Obstacle):
            return table
        if table is not None and table.heads:
            tables[name] = table
    columns = _columns(tables.values()) if tables else _usual(event, messages)
    rows = tuple(
        _row(name, row, columns, messages)
        for name, table in tables.items()
        for row in found_rows([table], siteinfo)
    )
    if events:
        first = SheetColumn(ITERATION, messages.say("table-iteration"), _BOT)
        columns = {ITERATION: first, **{key: _apart(column) for key, column in columns.items()}}
        rows = tuple(replace(row, values=(clean(events.get(row.table) or ""), *row.values)) for row in rows)
    rows = tuple(replace(row, table=base_name(row.table)) for row in rows)
    return Sheet(clean(page.page), page.revision, tuple(columns.values()), rows, messages.direction)


def _apart(column: SheetColumn) -> SheetColumn:
    """Return a column with a name that is not that of the first one."""
    return replace(column, name=f"{ITERATION} 2") if column.name == ITERATION else column


# ── columns ─────────────────────────────────────────────────────────────────────────────────────────
def _columns(tables: Iterable[KeptTable]) -> dict[str, SheetColumn]:
    """Return the columns of all tables by their identities, in the order of the first table; others come last."""
    heads: dict[str, tuple[str, str, str]] = {}
    for table in tables:
        for identity, place in table.columns().items():
            head = table.heads[place]
            shown = cell_text(head.cell.content)
            name = head.column if head.column in tuple(BotColumn) else shown
            heads.setdefault(identity, (name or "", shown, _BOT if head.column else _PEOPLE))
    return _named(heads)


def _usual(event: Event, messages: Messages) -> dict[str, SheetColumn]:
    """Return the columns of a table without anybody in it."""
    heads = {
        column.name: (column.field or column.name, column.head, _BOT)
        for column in columns_of((), event, messages)
    }
    return _named(heads | {own_column(head): (head, head, _PEOPLE) for head in event.own_columns})


def _named(heads: Mapping[str, tuple[str, str, str]]) -> dict[str, SheetColumn]:
    """Return the columns with a name for each that no other one has: ``Room``, ``Room 2``; never one of the bot's."""
    taken = {*BotColumn, TABLE, USER}
    found = {}
    for identity, (wanted, head, by) in heads.items():
        base = wanted or "column"
        name, number = base, 1
        while name in taken and identity != name:
            number += 1
            name = f"{base} {number}"
        taken.add(name)
        found[identity] = SheetColumn(name, clean(head), by)
    return found


# ── rows ────────────────────────────────────────────────────────────────────────────────────────────
def _row(table: str, row: FoundRow, columns: Mapping[str, SheetColumn], messages: Messages) -> SheetRow:
    return SheetRow(
        table,
        row.user and clean(row.user),
        tuple(_value(row, name, column.head, messages) for name, column in columns.items()),
    )


def _value(row: FoundRow, column: str, head: str, messages: Messages) -> str | int | None:
    """Return what a cell says; personal data that people wrote into the table stays there, and is not in a sheet."""
    cell = row.cells.get(column)
    text = cell_text(cell.content) if cell else ""
    if column != BotColumn.PARTICIPANT and row.is_of_people(column):
        text = without_personal_in(head, text)
    match column:
        case BotColumn.NUMBER:
            return _number(decode(sort_value(cell)), text, messages)
        case BotColumn.PARTICIPANT:  # the name alone: the cell has a link to the talk page, too
            return clean(row.user) if row.user else text
        case BotColumn.GUESTS:
            return _guests(decode(sort_value(cell)), text, messages)
        case BotColumn.SIGNED:
            return _time(decode(sort_value(cell)), text, messages)
    return text


def _number(sort: str, text: str, messages: Messages) -> int | None:
    """Return a row's number; who withdrew has none, although the wiki sorts them by one."""
    is_number = sort.isascii() and sort.isdecimal() and len(sort) < len("9999999")
    return int(sort) if is_number and cell_text(messages.number(int(sort))) == text else None


def _guests(sort: str, text: str, messages: Messages) -> str | int | None:
    """Return how many people come with somebody; what people made of the cell is text."""
    number = _number(sort, text, messages)
    return (text or None) if number is None else number


def _time(sort: str, text: str, messages: Messages) -> str | None:
    """Return when somebody signed up, as our times are.

    What the wiki sorts by counts only if the reader sees the same time: people who correct a cell see nothing of it.
    """
    if TIME.fullmatch(sort) and cell_text(messages.time(sort)) == text:
        return sort
    return text or None
