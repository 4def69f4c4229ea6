"""Which row of the bot's table is about which session of the source, so that a moved or renamed session keeps its key."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wikiconbot.i18n.messages import Messages
from wikiconbot.model.programme import ProgrammeColumn, Session
from wikiconbot.programme.programme_region import KeptSession
from wikiconbot.programme.session_cells import written_cell
from wikiconbot.programme.session_rows import KEY_KIND, given_key
from wikiconbot.table.marks import key_of, seal

_TIME, _ROOM = ProgrammeColumn.TIME, ProgrammeColumn.ROOM
_TITLE, _SPEAKERS, _ABOUT = ProgrammeColumn.TITLE, ProgrammeColumn.SPEAKERS, ProgrammeColumn.DESCRIPTION
#: What a session and its row have in common, the most certain first: unchanged, moved, renamed, both.
_COMMON = (
    (_TITLE, _TIME, _ROOM, _SPEAKERS, _ABOUT),
    (_TITLE, _TIME, _ROOM),
    (_TITLE, _TIME),
    (_TITLE, _SPEAKERS, _ROOM),
    (_TITLE, _SPEAKERS),
    (_TITLE,),
    (_TIME, _ROOM, _SPEAKERS),
    (_TIME, _ROOM),
    (_SPEAKERS,),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row to write: its session (None: no source has it any more), and the row that is there (None: it is new)."""

    session: Session | None
    kept: KeptSession | None


def match_rows(
    sessions: Sequence[Session], kept: Sequence[KeptSession], zone: str, messages: Messages, series: str
) -> list[Line]:
    """Return the lines of the table: each session once with its row, then the rows that are left.

    A key that the organisers gave decides alone. Otherwise a row is found by what it has in common with the session, if only one
    row and only one session have that.
    """
    pairs: dict[int, KeptSession] = {}
    by_key = {row.row.mark.key: row for row in kept if row.row.mark.key}
    for place, session in enumerate(sessions):
        if session.key and (row := by_key.get(given_key(session.key))) and row not in pairs.values():
            pairs[place] = row
    look = _Looks(zone, messages)
    for columns in _COMMON:
        taken = {id(row) for row in pairs.values()}
        free = [row for row in kept if id(row) not in taken]
        left = [at for at, session in enumerate(sessions) if at not in pairs and not session.key]
        pairs |= _pairs(sessions, left, free, columns, look)
    lines = [Line(_keyed(s, pairs.get(at)), pairs.get(at)) for at, s in enumerate(sessions)]
    taken = {id(row) for row in pairs.values()}
    lines = _with_new_keys(lines, {row.row.mark.key for row in kept}, series)
    return lines + [Line(None, row) for row in kept if id(row) not in taken]


class _Looks:
    """Compares a session with a row as the bot wrote it, whatever people changed in it since."""

    def __init__(self, zone: str, messages: Messages) -> None:
        self.zone, self.messages = zone, messages

    def of_session(self, session: Session, columns: Iterable[str]) -> tuple[str, ...]:
        """Return the seals of what the bot would write about a session in some columns."""
        return tuple(
            seal(c, content) if (content := written_cell(c, session, self.zone, self.messages).content) else c
            for c in columns
        )

    def is_in(self, row: KeptSession, looks: tuple[str, ...], columns: Sequence[str]) -> bool:
        """Whether a row has, or had when the bot wrote it, what a session has in some columns."""
        return all(self._has(row, look, column) for look, column in zip(looks, columns, strict=True))

    def _has(self, row: KeptSession, look: str, column: str) -> bool:
        cell = row.cells.get(column)
        if look == column:  # the session has nothing there
            return not row.is_written(column)
        return look in row.row.mark.seals or (cell is not None and seal(column, cell.content) == look)


def _pairs(
    sessions: Sequence[Session],
    left: Sequence[int],
    free: Sequence[KeptSession],
    columns: tuple[ProgrammeColumn, ...],
    look: _Looks,
) -> Mapping[int, KeptSession]:
    """Return the sessions and rows that have some columns in common, and share that with no other ones."""
    if columns == (_SPEAKERS,):
        left = [at for at in left if sessions[at].speakers]
    looks = {at: look.of_session(sessions[at], columns) for at in left}
    often = [list(looks.values()).count(one) for one in looks.values()]
    found: dict[int, KeptSession] = {}
    for (at, one), times in zip(looks.items(), often, strict=True):
        rows = [row for row in free if look.is_in(row, one, columns)]
        if times == 1 and len(rows) == 1:
            found[at] = rows[0]
        elif rows and len(columns) > 2:  # equal in everything: in the order of both
            nth = [key for key, other in looks.items() if other == one].index(at)
            if nth < len(rows):
                found[at] = rows[nth]
    return _each_once(found)


def _each_once(found: Mapping[int, KeptSession]) -> Mapping[int, KeptSession]:
    """Return the pairs without those whose row belongs to several sessions."""
    rows = [id(row) for row in found.values()]
    return {at: row for at, row in found.items() if rows.count(id(row)) == 1}


def _keyed(session: Session, kept: KeptSession | None) -> Session:
    if session.key:
        return replace(session, key=given_key(session.key))
    return replace(session, key=kept.row.mark.key) if kept and kept.row.mark.key else session


def _with_new_keys(lines: Sequence[Line], known: set[str | None], series: str) -> list[Line]:
    """Return the lines with a key for each new session; no two sessions have the same one."""
    taken = {key for key in known if key} | {line.session.key for line in lines if line.session}
    made = []
    for line in lines:
        session = line.session
        if session and not session.key:
            says = "\0".join((series, session.title.casefold(), session.starts, session.room.casefold()))
            session = replace(session, key=_free_key(says, taken))
            taken.add(session.key)
        made.append(replace(line, session=session))
    return made


def _free_key(says: str, taken: set[str]) -> str:
    number = 1
    while (key := key_of(KEY_KIND, f"{says}\0{number}" if number > 1 else says)) in taken:
        number += 1
    return key
