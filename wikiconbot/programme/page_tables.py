"""The programme in tables that people keep on a page: a row for each session, or a column for each room."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from wikiconbot.dates.hours import zone_in
from wikiconbot.language import phrases
from wikiconbot.model.programme import ProgrammeColumn, Session, UnreadSession
from wikiconbot.programme.heads import columns_of_heads, is_programme_heading
from wikiconbot.programme.session_days import day_of
from wikiconbot.programme.session_rows import SourceRow, Surroundings, session_of, unread
from wikiconbot.programme.shown_words import shown_words
from wikiconbot.programme.speakers import speakers_in
from wikiconbot.reading.source import Source
from wikiconbot.wikitext.placed_cells import Placed, placed_cells
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.sections import Section
from wikiconbot.wikitext.tables import Row, Table, cell_text, may_have_tables, read_tables

_TIMES = (ProgrammeColumn.TIME, ProgrammeColumn.START)
_EMPTY = frozenset(("", "-", "–", "—", "−", "x", "×", "n/a"))


class Rows(NamedTuple):
    """The sessions of people's tables, without keys of their own, and the rows that were not read."""

    sessions: tuple[Session, ...] = ()
    unread: tuple[UnreadSession, ...] = ()
    last: int = 0


def read_page(
    source: Source, sections: Sequence[Section], around: Surroundings, *, whole: bool = False
) -> Rows:
    """Return the programme in the tables of a page; empty if it has none.

    A table counts if its heads have times and titles, or if it is in a section whose heading is that of a programme (``whole``: on
    a page that is one) and its heads have times. ``last`` is the offset of the end of the last table, 0 without one.
    """
    found: list[Session] = []
    unreadable: list[UnreadSession] = []
    last = 0
    for section in sections:
        titled = whole or any(map(is_programme_heading, filter(None, (section.heading, *section.parents))))
        day = _day_above(section, around)
        if not may_have_tables(source.masked, section.body, section.stop):
            continue
        for table in read_tables(source.text, source.masked, section.body, section.stop):
            if table.depth:
                continue
            rows = _Table(source, table, around, day, titled).read()
            if rows is not None:
                found += rows.sessions
                unreadable += rows.unread
                last = table.end
    return Rows(tuple(found), tuple(unreadable), last)


def _day_above(section: Section, around: Surroundings) -> str | None:
    """Return the day that the nearest heading names."""
    for heading in (section.heading, *reversed(section.parents)):
        if heading and (day := day_of(heading, around.days, around.siteinfo)):
            return day
    return None


@dataclass(slots=True)
class _Heads:
    """The columns of a table, the texts of their heads, and the zone of its times; ``grid``: the other columns are rooms."""

    columns: Mapping[ProgrammeColumn, int]
    texts: list[str]
    zone: str | None = None

    @property
    def grid(self) -> bool:
        """Whether the columns are rooms: there are times, no titles, and other columns."""
        return ProgrammeColumn.TITLE not in self.columns and bool(self.rooms)

    @property
    def rooms(self) -> list[int]:
        """The places of the columns with unknown heads."""
        known = set(self.columns.values())
        return [at for at, text in enumerate(self.texts) if at not in known and text]


class _Table:
    """Reads a table, row by row."""

    def __init__(
        self, source: Source, table: Table, around: Surroundings, day: str | None, titled: bool
    ) -> None:
        self.source, self.table, self.around, self.titled = source, table, around, titled
        self.day = next((d for d in map(self._day_in, self._captions()) if d), day)
        self.heads: _Heads | None = None
        self.sessions: list[Session] = []
        self.unread: list[UnreadSession] = []
        self.open: dict[int, int] = {}  # offset of a cell with a title → place of its session

    def read(self) -> Rows | None:
        """Return the sessions of the table; None if it is no programme."""
        lines = placed_cells(self.table.rows)
        width = max(map(len, lines), default=0)
        for row, line in zip(self.table.rows, lines, strict=True):
            cells = [one for one in line if one]
            only = {one.cell for one in cells}
            if len(only) == 1 and width > 1:
                self._label(row, cells[0])
            elif cells and (heads := self._heads_in(cells)):
                self.heads = heads
            elif self.heads:
                self._row(row, line)
            elif not self.titled:
                return None
            else:
                self.unread.append(unread(self._source_row(row, {}), "programme-unread-heads"))
        if self.heads is None and not self.titled:
            return None
        return Rows(tuple(self.sessions), tuple(self.unread))

    # ── heads and labels ────────────────────────────────────────────────────────────────────────────────
    def _captions(self) -> Iterator[str]:
        return (plain_text(self.source.masked[c.start : c.end]) for c in self.table.captions)

    def _day_in(self, text: str) -> str | None:
        return day_of(text, self.around.days, self.around.siteinfo)

    def _heads_in(self, cells: Sequence[Placed]) -> _Heads | None:
        """Return the columns if a row has their heads: head cells, or words of heads in the first row."""
        texts = [cell_text(self.source.masked, one.cell) for one in cells]
        columns = columns_of_heads(texts)
        marked = all(one.cell.head for one in cells)
        timed = any(column in columns for column in _TIMES)
        if not timed or not (marked or (self.heads is None and len(columns) > 1)):
            return None
        heads = _Heads(columns, texts)
        if ProgrammeColumn.TITLE not in columns and not (self.titled and heads.rooms):
            return None
        place = next(columns[column] for column in _TIMES if column in columns)
        return replace(heads, zone=zone_in(texts[place]))

    def _label(self, row: Row, one: Placed) -> None:
        """Read a row of one cell over all columns: the day of the rows below, or a session with its time in front."""
        text = cell_text(self.source.masked, one.cell)
        if day := self._day_in(text):
            self.day = day
        elif text and self.heads and not one.cell.head:
            self.unread.append(unread(self._source_row(row, {}), "programme-unread-label"))

    # ── rows ────────────────────────────────────────────────────────────────────────────────────────────
    def _row(self, row: Row, line: Sequence[Placed | None]) -> None:
        assert self.heads is not None
        texts = {c: self._text(line, at) for c, at in self._own_columns(line).items()}
        if typed := texts.get(ProgrammeColumn.DAY):
            self.day = self._day_in(typed)  # not understood: nor is the day of the rows below
        if self.heads.grid:
            self._cells_of_rooms(row, line, texts)
            return
        if not any(text for column, text in texts.items() if column is not ProgrammeColumn.DAY):
            return  # an empty row, for sessions to come
        title = self._at(line, self.heads.columns[ProgrammeColumn.TITLE])
        at = self._own_columns(line).get(ProgrammeColumn.SPEAKERS)
        people = self._people(line, at) if at is not None else ((), ())
        self._add(self._source_row(row, texts, *people), title)

    def _own_columns(self, line: Sequence[Placed | None]) -> Mapping[ProgrammeColumn, int]:
        """Return the columns of a row; a cell over several of them is only the title ("Lunch"), otherwise the first of them."""
        assert self.heads is not None
        columns: dict[ProgrammeColumn, int] = {}
        taken: set[int] = set()
        for column, at in sorted(
            self.heads.columns.items(), key=lambda one: (one[0] is not ProgrammeColumn.TITLE, one[1])
        ):
            one = self._at(line, at)
            if one is None or one.cell.start not in taken:
                columns[column] = at
            if one:
                taken.add(one.cell.start)
        return columns

    def _cells_of_rooms(
        self, row: Row, line: Sequence[Placed | None], texts: dict[ProgrammeColumn, str]
    ) -> None:
        """Read a row with a cell for each room; a cell over several columns is one session in all of them, or in no room."""
        assert self.heads is not None
        rooms: dict[Placed, list[str]] = {}
        for at in self.heads.rooms:
            if one := self._at(line, at):
                rooms.setdefault(one._replace(across=0), []).append(self.heads.texts[at])
        for one, names in rooms.items():
            title = self._words(one)
            if title.casefold() in _EMPTY:
                continue
            everywhere = len(names) == len(self.heads.rooms) > 1
            room = "" if everywhere else ", ".join(names)
            made = {**texts, ProgrammeColumn.TITLE: title, ProgrammeColumn.ROOM: room}
            self._add(self._source_row(row, made), one)

    def _add(self, row: SourceRow, title: Placed | None) -> None:
        """Add the session of a row; below a title over several rows, its session becomes longer instead."""
        found = session_of(row, self.around)
        if isinstance(found, UnreadSession):
            self.unread.append(found)
            return
        if title and title.down and (place := self.open.get(title.cell.start)) is not None:
            self.sessions[place] = _longer(self.sessions[place], found)
            return
        if title:
            self.open[title.cell.start] = len(self.sessions)
        self.sessions.append(found)

    def _source_row(
        self,
        row: Row,
        texts: Mapping[ProgrammeColumn, str],
        speakers: tuple[str, ...] = (),
        accounts: tuple[str | None, ...] = (),
    ) -> SourceRow:
        text = " | ".join(filter(None, (cell_text(self.source.masked, cell) for cell in row.cells)))
        zone = self.heads.zone if self.heads else None
        return SourceRow(self.source.line(row.start), texts, speakers, accounts, self.day, zone, text)

    def _at(self, line: Sequence[Placed | None], at: int) -> Placed | None:
        return line[at] if at < len(line) else None

    def _words(self, one: Placed) -> str:
        return shown_words(self.source.text[one.cell.start : one.cell.end])

    def _text(self, line: Sequence[Placed | None], at: int) -> str:
        one = self._at(line, at)
        text = self._words(one) if one else ""
        is_place = text.casefold() in phrases.undecided()
        return "" if is_place or text.casefold() in _EMPTY else text

    def _people(
        self, line: Sequence[Placed | None], at: int
    ) -> tuple[tuple[str, ...], tuple[str | None, ...]]:
        one = self._at(line, at)
        if one is None:
            return (), ()
        return speakers_in(self.source.masked[one.cell.start : one.cell.end], self.around.siteinfo)


def _longer(first: Session, below: Session) -> Session:
    """Return a session with the later end, the other rooms, speakers and words of a row below it."""
    ends = max(filter(None, (first.ends, below.ends)), default=None)
    people = dict(zip(first.speakers, first.accounts, strict=True))
    people = {**dict(zip(below.speakers, below.accounts, strict=True)), **people}
    names = (*first.speakers, *(name for name in below.speakers if name not in first.speakers))
    return replace(
        first,
        ends=ends,
        room=", ".join(dict.fromkeys(filter(None, (first.room, below.room)))),
        speakers=names,
        accounts=tuple(people[name] for name in names),
        description=" ".join(dict.fromkeys(filter(None, (first.description, below.description)))),
    )
