"""Reads the bot's own table of a programme: which session each row is about, and what people changed in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from wikiconbot.model import Obstacle, Region
from wikiconbot.model.programme import Programme, ProgrammeColumn, ProgrammeSource, Session, UnreadSession
from wikiconbot.programme.local_times import local_of
from wikiconbot.programme.session_days import day_of
from wikiconbot.programme.session_rows import SourceRow, Surroundings, in_order, session_of, with_keys
from wikiconbot.programme.shown_words import shown_words
from wikiconbot.programme.speakers import speakers_by_line, speakers_in
from wikiconbot.table.marks import KeptRow, KeptTable, is_group_mark, marked, seal
from wikiconbot.table.read import read_kept
from wikiconbot.wikitext.cells import RawCell, read_raw_tables
from wikiconbot.wikitext.markup import without_marks
from wikiconbot.wikitext.mask import blank, hidden_spans
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.regions import find_region

REGION = "programme"
#: The bot's columns, in their order.
COLUMNS = (
    ProgrammeColumn.TIME,
    ProgrammeColumn.UTC,
    ProgrammeColumn.ROOM,
    ProgrammeColumn.TITLE,
    ProgrammeColumn.SPEAKERS,
    ProgrammeColumn.DESCRIPTION,
)
#: The first letter of the record in the mark of a row that people added.
OF_PEOPLE = "p"
_COLUMN = re.compile("|".join(COLUMNS))
_SERIES = re.compile(r"<!-- wikiconbot:format [0-9]+;[^<>]*; series ([\w-]{8})\b", re.ASCII)
#: The start and the end of a session, as the value by which its time sorts: an interval of ISO 8601.
_INTERVAL = re.compile(
    r'data-sort-value="(\d{4}-\d\d-\d\dT\d\d:\d\d:00Z)(?:/(\d{4}-\d\d-\d\dT\d\d:\d\d:00Z))?"'
)


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A row of the bot's table: its cells by column, and the session that it shows (None: it shows none).

    ``why`` says why a row of people is no session. ``gone``: the session was in no source any more when the bot wrote the row.
    """

    row: KeptRow
    cells: Mapping[str, RawCell]
    session: Session | None
    why: UnreadSession | None = None

    @property
    def gone(self) -> bool:
        """Whether the session is in no source any more."""
        return self.row.mark.gone

    @property
    def by_people(self) -> bool:
        """Whether people added the row: no source of the bot ever had its session."""
        mark = self.row.mark
        return mark.key is None or (mark.record or "").startswith(OF_PEOPLE)

    def is_written(self, column: str) -> bool:
        """Whether a cell is as the bot wrote it."""
        cell = self.cells.get(column)
        return cell is not None and seal(column, cell.content) in self.row.mark.seals

    def is_of_people(self, column: str) -> bool:
        """Whether people wrote or changed a cell of the bot's columns."""
        cell = self.cells.get(column)
        return cell is not None and bool(cell.content.strip()) and not self.is_written(column)

    def has_of_people(self) -> bool:
        """Whether people's words are in the row."""
        return any(cell.content.strip() and not self.is_written(name) for name, cell in self.cells.items())


@dataclass(frozen=True, slots=True)
class KeptProgramme:
    """The bot's table with all changes by people; ``series`` as in `Programme`."""

    table: KeptTable
    rows: tuple[KeptSession, ...]
    series: str


def read_programme(text: str, around: Surroundings) -> KeptProgramme | Obstacle | None:
    """Return the bot's programme on a page, None if there is none, or why it cannot be read."""
    region = find_region(text, REGION)
    if not isinstance(region, Region):
        return region
    table = read_kept(text, region, _COLUMN)
    if not isinstance(table, KeptTable):
        return table
    series = _SERIES.search(text, region.body_start, region.body_end)
    days = _days_by_line(text, region, table, around)
    places = table.columns()
    rows = []
    for row in table.rows:
        cells = {name: cell for name, at in places.items() if (cell := row.cells[at]) is not None}
        rows.append(_kept(row, cells, days.get(row.line), around))
    return KeptProgramme(table, tuple(rows), series[1] if series else "")


def programme_of_region(kept: KeptProgramme, zone: str) -> Programme:
    """Return the programme that the bot's table shows to readers, with people's changes."""
    known = [row.session for row in kept.rows if row.session and not row.gone]
    unreadable = tuple(row.why for row in kept.rows if row.why and not row.gone)
    return Programme(in_order(known), zone, ProgrammeSource.REGION, unreadable, kept.series)


def _kept(row: KeptRow, cells: Mapping[str, RawCell], day: str | None, around: Surroundings) -> KeptSession:
    kept = KeptSession(row, cells, None)
    noted = interval_of(cells.get(ProgrammeColumn.TIME)) if kept.is_written(ProgrammeColumn.TIME) else None
    texts: dict[ProgrammeColumn, str] = {
        c: _text(kept, c) for c in COLUMNS if c not in (ProgrammeColumn.UTC, ProgrammeColumn.SPEAKERS)
    }
    speakers = _speakers(kept, around)
    found: Session | UnreadSession
    source = SourceRow(row.line, texts, *speakers, day, text=" | ".join(filter(None, texts.values())))
    if noted and texts[ProgrammeColumn.TITLE]:
        found = Session(
            "", texts[ProgrammeColumn.TITLE], f"{local_of(noted[0], around.zone):%Y-%m-%d}", *noted,
            texts[ProgrammeColumn.ROOM], *speakers, texts[ProgrammeColumn.DESCRIPTION], row.line,
        )  # fmt: skip
    else:
        found = session_of(source, around)
    if isinstance(found, UnreadSession):
        empty = not any(texts.values()) and row.mark.key is None
        return replace(kept, why=None if empty else found)
    mark = row.mark
    if mark.key:
        found = replace(found, key=mark.key, sequence=mark.number or 0, changed=mark.arrived)
    else:
        found = with_keys([found])[0]
    return replace(kept, session=found)


def interval_of(cell: RawCell | None) -> tuple[str, str | None] | None:
    """Return the start and the end that the bot noted in a cell with a time; None if it noted none."""
    found = _INTERVAL.search(cell.attributes) if cell else None
    return (found[1], found[2]) if found else None


def _text(kept: KeptSession, column: str) -> str:
    cell = kept.cells.get(column)
    return shown_words(cell.content) if cell else ""


def _speakers(kept: KeptSession, around: Surroundings) -> tuple[tuple[str, ...], tuple[str | None, ...]]:
    cell = kept.cells.get(ProgrammeColumn.SPEAKERS)
    if cell is None:
        return (), ()
    reader = speakers_by_line if kept.is_written(ProgrammeColumn.SPEAKERS) else speakers_in
    return reader(_masked(cell.content), around.siteinfo)


def _masked(content: str) -> str:
    content = without_marks(content)
    return blank(content, hidden_spans(content))


def _days_by_line(
    text: str, region: Region, table: KeptTable, around: Surroundings
) -> Mapping[int, str | None]:
    """Return the day of each row, by its line: that of the rows of the bot in the same group, otherwise of the group's words."""
    groups: list[list[KeptRow]] = [[]]
    words = [""]
    heads = _group_lines(text, region)
    for row in table.rows:
        while heads and heads[0][0] < row.line:
            words.append(heads.pop(0)[1])
            groups.append([])
        groups[-1].append(row)
    place = table.columns().get(ProgrammeColumn.TIME)
    days: dict[int, str | None] = {}
    for rows, said in zip(groups, words, strict=True):
        noted = (interval_of(row.cells[place]) for row in rows if place is not None and not row.mark.gone)
        day = next((f"{local_of(one[0], around.zone):%Y-%m-%d}" for one in noted if one), None)
        day = day or day_of(plain_text(said), around.days, around.siteinfo)
        days |= dict.fromkeys((row.line for row in rows), day)
    return days


def _group_lines(text: str, region: Region) -> list[tuple[int, str]]:
    """Return the rows that head a group: their lines and their words."""
    tables = read_raw_tables(text, region.body_start, region.body_end) or []
    return [
        (text.count("\n", 0, row.start) + 1, row.cells[0].content)
        for table in tables
        for row in table.rows
        if len(row.cells) == 1 and is_group_mark(marked(row.attributes) or "", row.cells[0].content)
    ]
