"""The participants tables as one sheet of values: the same columns as on the wiki, including people's own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from wikiconbot.exports.cell_words import cell_text, clean
from wikiconbot.i18n.messages import TIME, Messages
from wikiconbot.model import BotColumn, Event, Obstacle, Region, Register, Snapshot
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
#: The values of every row in addition to its columns.
TABLE, USER, SOURCES = "table", "user", "sources"
#: The column with the event of a series.
ITERATION = "iteration"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its unique name, the text of its head, and its owner (``bot`` or ``people``)."""

    name: str
    head: str
    by: str

    @property
    def has_times(self) -> bool:
        """Whether the column holds times: when people signed up."""
        return self.by == _BOT and self.name == BotColumn.SIGNED


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: its table, the account (None: a typed name), and a value for each column.

    A value is text. The number of a row and the number of guests are ints; they and the time of a sign-up may be None. Times
    are in the format of model/; a cell that people changed has their text instead. ``sources`` are the registers that have the person.
    """

    table: str
    user: str | None
    values: tuple[str | int | None, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """All participants of an event: ``page`` and ``revision`` are those of its page, ``direction`` its language's.

    ``unnamed`` is the number of people who come too and opted out of being named.
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

    ``text`` is the wikitext of the page with the tables, as the bot would leave it; ``messages`` are in the
    language that the bot writes there. Without a table, the sheet has the columns that a table would have, and no rows.
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


def with_sources(sheet: Sheet, sources: Mapping[tuple[str | None, str], tuple[str, ...]]) -> Sheet:
    """Return a sheet with the registers that have each person.

    ``sources`` has them by the heading of the event in a series and the current name of the account. A typed name is on the page.
    """
    has_events = any(column.name == ITERATION and column.by == _BOT for column in sheet.columns[:1])
    known = {(clean(heading) if heading else None, user): found for (heading, user), found in sources.items()}

    def registers(row: SheetRow) -> tuple[str, ...]:
        if row.user is None:
            return (str(Register.PAGE),)
        return known.get(((str(row.values[0]) or None) if has_events else None, row.user), ())

    return replace(sheet, rows=tuple(replace(row, sources=registers(row)) for row in sheet.rows))


def _apart(column: SheetColumn) -> SheetColumn:
    """Return a column with a name that differs from that of the first column."""
    return replace(column, name=f"{ITERATION} 2") if column.name == ITERATION else column


# ── columns ─────────────────────────────────────────────────────────────────────────────────────────
def _columns(tables: Iterable[KeptTable]) -> dict[str, SheetColumn]:
    """Return the columns of all tables by their identities, in the order of the first table; other columns are last."""
    heads: dict[str, tuple[str, str, str]] = {}
    for table in tables:
        for identity, place in table.columns().items():
            head = table.heads[place]
            shown = cell_text(head.cell.content)
            name = head.column if head.column in tuple(BotColumn) else shown
            heads.setdefault(identity, (name or "", shown, _BOT if head.column else _PEOPLE))
    return _named(heads)


def _usual(event: Event, messages: Messages) -> dict[str, SheetColumn]:
    """Return the columns of a table without people."""
    heads = {
        column.name: (column.field or column.name, column.head, _BOT)
        for column in columns_of((), event, messages)
    }
    return _named(heads | {own_column(head): (head, head, _PEOPLE) for head in event.own_columns})


def _named(heads: Mapping[str, tuple[str, str, str]]) -> dict[str, SheetColumn]:
    """Return the columns with a unique name for each: ``Room``, ``Room 2``; never a name of the bot's columns."""
    taken = {*BotColumn, TABLE, USER, SOURCES}
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
    """Return the value of a cell; personal data that people wrote in the table stays there, and is not in a sheet."""
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
    """Return a row's number; a withdrawn person has none, although the wiki uses one for sorting."""
    is_number = sort.isascii() and sort.isdecimal() and len(sort) < len("9999999")
    return int(sort) if is_number and cell_text(messages.number(int(sort))) == text else None


def _guests(sort: str, text: str, messages: Messages) -> str | int | None:
    """Return how many guests come with a person; if people changed the cell, its text."""
    number = _number(sort, text, messages)
    return (text or None) if number is None else number


def _time(sort: str, text: str, messages: Messages) -> str | None:
    """Return when somebody signed up, in the program's format.

    The value for sorting counts only if readers see the same time: people who correct a cell do not see that value.
    """
    if TIME.fullmatch(sort) and cell_text(messages.time(sort)) == text:
        return sort
    return text or None
