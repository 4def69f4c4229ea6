"""Writes the bot's table of a programme: by day and room, with local and UTC times, and all that people wrote in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import KeptCell
from wikiconbot.model.findings import Recorded
from wikiconbot.model.programme import ProgrammeColumn, Session
from wikiconbot.programme.programme_region import COLUMNS, OF_PEOPLE, KeptProgramme, KeptSession
from wikiconbot.programme.session_cells import as_written, columns_for, written_cell
from wikiconbot.programme.session_match import Line, match_rows
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.table.columns import Column, Written
from wikiconbot.table.frame import head_cells, in_place, standing_columns, unless_changed
from wikiconbot.table.marks import MARK, frame_seal, group_mark, key_of, seal, short_digest
from wikiconbot.table.row_marks import gone_word, mark_attribute
from wikiconbot.table.rows import EMPTY, OwnColumn, as_cell, renewed, rest_of
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.cells import RawCell
from wikiconbot.wikitext.markup import without_marks
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.regions import FORMAT

#: The first letter of the record in the mark of a row of the source; what follows is the checksum of what calendars show of the session.
_RECORD = "s"
_OPENING = '{| class="wikitable"'


@dataclass(frozen=True, slots=True)
class ProgrammeTable:
    """The body of the region, the cells that stay because people changed them, and how many sessions came, changed and left."""

    body: str
    kept: tuple[KeptCell, ...] = ()
    lines: tuple[Line, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ProgrammeFrame:
    """How the table is written: the time zone, the language, the style page, the page's ``title``, and the time of this run.

    ``now`` is None if it is not known: then no time of a change is noted.
    """

    zone: str
    messages: Messages
    title: str
    styles: str | None = None
    now: str | None = None


def series_of(title: str) -> str:
    """Return what identifies a new programme in calendars."""
    return key_of("programme", title)


def render_programme(
    sessions: Sequence[Session] | None, kept: KeptProgramme | None, frame: ProgrammeFrame
) -> ProgrammeTable:
    """Return the table with the ``sessions`` of the source; None: the table that is there is the source itself.

    A row that is in no source any more stays, below all others, as long as people's words are in it.
    """
    series = (kept.series if kept else "") or series_of(frame.title)
    rows = kept.rows if kept else ()
    if sessions is None:
        lines = [Line(None if row.gone else row.session, row) for row in rows]
    else:
        written = [as_written(session) for session in sessions]
        lines = match_rows(written, rows, frame.zone, frame.messages, series)
        lines = [_of_people(line) for line in lines]
    lines = [line for line in lines if line.session or (line.kept and _stays(line.kept))]
    return _Writer(lines, kept, frame, series, of_itself=sessions is None).table()


def _of_people(line: Line) -> Line:
    """Return a line with the session of a row that people added: no source has it, and it is one all the same."""
    if line.session or line.kept is None or not line.kept.by_people:
        return line
    return replace(line, session=line.kept.session)


def _stays(kept: KeptSession) -> bool:
    return kept.by_people or kept.has_of_people()


def _digest(session: Session, letter: str) -> str:
    """Return the record of what calendars show of a session."""
    says = (
        session.title,
        session.starts,
        session.ends or "",
        session.room,
        session.description,
        *session.speakers,
    )
    return letter + short_digest("\0".join(says), 4)


class _Writer:
    """Writes the table."""

    def __init__(
        self,
        lines: Sequence[Line],
        kept: KeptProgramme | None,
        frame: ProgrammeFrame,
        series: str,
        *,
        of_itself: bool,
    ) -> None:
        self.lines, self.stood, self.frame, self.series = lines, kept.table if kept else None, frame, series
        self.messages, self.of_itself = frame.messages, of_itself
        standing = [head.column for head in self.stood.heads if head.column] if self.stood else []
        shown = [line.session for line in lines if line.session]
        self.bots = columns_for(shown, frame.zone, self.messages, standing)
        own = standing_columns([self.stood]) if self.stood else []
        self.order = in_place(self.bots, own, self.stood, settled=False)
        self.cells_kept: list[KeptCell] = []

    def table(self) -> ProgrammeTable:
        """Return the whole body of the region."""
        heads, seals = head_cells(self.order, self.stood, self.messages, styled=bool(self.frame.styles))
        rows: list[tuple[str, Sequence[str]]] = [
            (rest_of(self.stood.head_attributes if self.stood else ""), heads)
        ]
        here = sorted(
            (line for line in self.lines if line.session), key=lambda line: _place(self._shown(line))
        )
        for day, group in groupby(here, key=lambda line: self._shown(line).day):
            rows.append(self._group(self.messages.time(day)))
            rows += [self._row(line) for line in group]
        if gone := [line for line in self.lines if line.session is None]:
            rows.append(self._group(self.messages.say("programme-gone")))
            rows += [self._row(line) for line in gone]
        caption = f"{self.messages.say('start-programme')} ({self.frame.zone})"
        seals |= {frame_seal("caption", caption), frame_seal("opening", _OPENING)}
        written = markup.table(
            unless_changed(_OPENING, self.stood.opening if self.stood else None, "opening", self.stood),
            " "
            + unless_changed(
                caption, self.stood.caption if self.stood else None, "caption", self.stood
            ).strip(),
            rows,
        )
        box = markup.frame(
            written, caption, self.messages.language, self.messages.direction, "", self.frame.styles,
            is_foreign=self.messages.is_foreign,
        )  # fmt: skip
        note = f"what you add to the table stays; series {self.series} (seals {' '.join(sorted(seals))})"
        body = f"{box}\n<!-- wikiconbot:format {FORMAT}; {note} -->"
        return ProgrammeTable(body, tuple(self.cells_kept), tuple(self.lines))

    def _group(self, words: str) -> tuple[str, list[str]]:
        """Return the row that heads a day."""
        style = "" if self.frame.styles else f" {markup.AT_START}"
        head = f'! colspan="{len(self.order)}" scope="colgroup"{style} | {words}'
        return f' {MARK}="{group_mark(words)}"', [head]

    def _row(self, line: Line) -> tuple[str, list[str]]:
        cells, seals = [], []
        kept, session = line.kept, line.session
        for column in self.order:
            stands = kept.cells.get(column.name) if kept else None
            if isinstance(column, OwnColumn):
                cells.append((stands or EMPTY).written())
                continue
            would = self._would(line, column)
            if would.content:
                seals.append(seal(column.name, would.content))
            cells.append(self._cell(line, column, stands, would).written())
        rest = rest_of(kept.row.attributes if kept else "")
        return rest + self._mark(line, seals, session), cells

    def _would(self, line: Line, column: Column) -> Written:
        """Return what the bot would write; nothing where only people know it, and what is there in a row that is in no source."""
        kept, session = line.kept, line.session
        stands = kept.cells.get(column.name, EMPTY) if kept else EMPTY
        as_it_stands = Written(stands.content.strip(), stands.attributes.rstrip(), stands.mark)
        if session is None:
            if not (kept and kept.is_written(column.name)):
                return Written("")
            # Also in such a row nobody stays named who opted out since.
            if kept.session is None or column.name in (ProgrammeColumn.TIME, ProgrammeColumn.UTC):
                return as_it_stands
            return written_cell(column.name, kept.session, self.frame.zone, self.messages)
        if column.name == ProgrammeColumn.UTC:  # it follows the time, also one that people changed
            return written_cell(column.name, self._shown(line), self.frame.zone, self.messages)
        is_theirs = kept is not None and kept.is_of_people(column.name)
        if is_theirs and (self.of_itself or (kept is not None and self._is_theirs(line))):
            return Written("")
        return written_cell(column.name, session, self.frame.zone, self.messages)

    def _shown(self, line: Line) -> Session:
        """Return the session as readers see it: with the changes of people in its row."""
        assert line.session is not None
        kept = line.kept
        if kept is None or kept.session is None:
            return line.session
        theirs = {
            name for name in COLUMNS if kept.is_of_people(name) and not self._agrees(line.session, kept, name)
        }
        seen = kept.session
        return replace(
            line.session,
            day=seen.day if ProgrammeColumn.TIME in theirs else line.session.day,
            starts=seen.starts if ProgrammeColumn.TIME in theirs else line.session.starts,
            ends=seen.ends if ProgrammeColumn.TIME in theirs else line.session.ends,
            room=seen.room if ProgrammeColumn.ROOM in theirs else line.session.room,
            title=seen.title if ProgrammeColumn.TITLE in theirs else line.session.title,
            speakers=seen.speakers if ProgrammeColumn.SPEAKERS in theirs else line.session.speakers,
            description=seen.description
            if ProgrammeColumn.DESCRIPTION in theirs
            else line.session.description,
        )

    def _agrees(self, session: Session, kept: KeptSession, column: str) -> bool:
        """Whether people wrote in a cell what the bot would write: then the cell is the bot's from now on."""
        would = written_cell(column, session, self.frame.zone, self.messages).content
        return without_marks(kept.cells[column].content.strip()) == without_marks(would)

    def _cell(self, line: Line, column: Column, stands: RawCell | None, would: Written) -> RawCell:
        """Return the cell to write: the bot's, but if people changed the bot's cell, theirs."""
        ours = as_cell(would)
        kept = line.kept
        if stands is None or kept is None:
            return ours
        same = without_marks(stands.content.strip()) == without_marks(would.content)
        if same or not kept.is_of_people(column.name):
            return renewed(stands, ours)
        if would.content and line.session:
            self._note(kept, line.session, column, stands, ours)
        return stands

    def _note(
        self, kept: KeptSession, session: Session, column: Column, stands: RawCell, ours: RawCell
    ) -> None:
        says, would = (without_personal(plain_text(without_marks(c.content))) for c in (stands, ours))
        self.cells_kept.append(KeptCell(kept.row.line, session.title, column.head, says, would))

    def _is_theirs(self, line: Line) -> bool:
        """Whether people added the row, and no source has its session."""
        kept = line.kept
        return kept is not None and kept.by_people and (self.of_itself or line.session == kept.session)

    def _mark(self, line: Line, seals: Sequence[str], session: Session | None) -> str:
        """Return the bot's notes in a row: how often the session changed, its key, what calendars show of it, and since when."""
        kept = line.kept
        mark = kept.row.mark if kept else None
        if session is None:
            if mark is None or not mark.key:
                return ""
            was = Recorded(_RECORD, arrived=mark.arrived)
            return mark_attribute(mark.number, mark.key, gone_word(mark.record), seals, was)
        record = _digest(self._shown(line), OF_PEOPLE if self._is_theirs(line) else _RECORD)
        is_known = mark is not None and mark.key is not None and mark.record is not None
        number, changed = (mark.number or 0, mark.arrived) if mark and is_known else (0, self.frame.now)
        if mark and mark.record and is_known and (mark.gone or mark.record[1:] != record[1:]):
            number, changed = number + 1, self.frame.now
        return mark_attribute(number, session.key, record, seals, Recorded(_RECORD, arrived=changed))


def _place(session: Session) -> tuple[str, ...]:
    return session.day, session.starts, session.room.casefold(), session.title.casefold(), session.key
