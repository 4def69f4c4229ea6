"""Which row of the bot's table is about which session of the source, so that a moved or renamed session keeps its key."""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wikiconbot.i18n.messages import Messages
from wikiconbot.model.programme import ProgrammeColumn, Session
from wikiconbot.programme.local_times import local_of
from wikiconbot.programme.programme_region import KeptSession, interval_of
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
    pairs = _by_given_key(sessions, kept)
    look = _Looks(kept, zone, messages)
    for columns in _COMMON:
        taken = {id(row) for row in pairs.values()}
        left = [at for at, session in enumerate(sessions) if at not in pairs and not session.key]
        pairs |= _pairs(sessions, left, taken, columns, look)
    lines = [Line(_keyed(s, pairs.get(at)), pairs.get(at)) for at, s in enumerate(sessions)]
    taken = {id(row) for row in pairs.values()}
    lines = _with_new_keys(lines, {row.row.mark.key for row in kept}, series)
    return lines + [Line(None, row) for row in kept if id(row) not in taken]


def _by_given_key(sessions: Sequence[Session], kept: Sequence[KeptSession]) -> dict[int, KeptSession]:
    """Return the rows of the sessions to which the organisers gave a key; several with one key (P7) are in the order of both."""
    by_key: dict[str, deque[KeptSession]] = {}
    for row in kept:
        if row.row.mark.key:
            by_key.setdefault(row.row.mark.key, deque()).append(row)
    pairs: dict[int, KeptSession] = {}
    for place, session in enumerate(sessions):
        if session.key and (rows := by_key.get(given_key(session.key))):
            pairs[place] = rows.popleft()
    return pairs


class _Looks:
    """Compares sessions with rows as the bot wrote them, whatever people changed in them since."""

    def __init__(self, kept: Sequence[KeptSession], zone: str, messages: Messages) -> None:
        self.kept, self.zone, self.messages = kept, zone, messages
        self.made: dict[tuple[int, str], str] = {}
        self.by_seal: dict[str, list[KeptSession]] = {}
        self.days = {id(row): self._day(row) for row in kept}
        for row in kept:
            now = (seal(name, cell.content) for name, cell in row.cells.items())
            for one in {*row.row.mark.seals, *now}:
                self.by_seal.setdefault(one, []).append(row)

    def of_session(self, session: Session, columns: Iterable[str]) -> tuple[str, ...]:
        """Return the seals of what the bot would write about a session in some columns, then its day if its time is among them."""
        looks = tuple(self._look(session, column) for column in columns)
        return (*looks, session.day) if _TIME in columns else looks

    def _look(self, session: Session, column: str) -> str:
        known = (id(session), column)
        if known not in self.made:
            content = written_cell(column, session, self.zone, self.messages).content
            self.made[known] = seal(column, content) if content else column
        return self.made[known]

    def rows_with(self, looks: tuple[str, ...], columns: Sequence[str]) -> list[KeptSession]:
        """Return the rows that have, or had when the bot wrote them, what a session has in some columns."""
        pairs = list(zip(looks, columns, strict=False))
        having = [self.by_seal.get(look, []) for look, column in pairs if look != column]
        day = looks[-1] if _TIME in columns else None
        return [
            row
            for row in min(having, key=len, default=self.kept)
            if all(self._has(row, look, column) for look, column in pairs)
            and (day is None or self.days[id(row)] == day)
        ]

    def _has(self, row: KeptSession, look: str, column: str) -> bool:
        cell = row.cells.get(column)
        if look == column:  # the session has nothing there
            return not row.is_written(column)
        return look in row.row.mark.seals or (cell is not None and seal(column, cell.content) == look)

    def _day(self, row: KeptSession) -> str:
        """Return the day of a row: the same hours on another day are not the same time."""
        if noted := interval_of(row.cells.get(_TIME)):
            return f"{local_of(noted[0], self.zone):%Y-%m-%d}"
        return row.session.day if row.session else ""


def _pairs(
    sessions: Sequence[Session],
    left: Sequence[int],
    taken: set[int],
    columns: tuple[ProgrammeColumn, ...],
    look: _Looks,
) -> Mapping[int, KeptSession]:
    """Return the sessions and rows that have some columns in common, and share that with no other ones."""
    if columns == (_SPEAKERS,):
        left = [at for at in left if sessions[at].speakers]
    alike: dict[tuple[str, ...], list[int]] = {}
    for at in left:
        alike.setdefault(look.of_session(sessions[at], columns), []).append(at)
    found: dict[int, KeptSession] = {}
    for looks, places in alike.items():
        rows = [row for row in look.rows_with(looks, columns) if id(row) not in taken]
        if (
            len(columns) > 2 or len(places) == len(rows) == 1
        ):  # several are equal in everything: in the order of both
            found |= dict(zip(places, rows, strict=False))
    return _each_once(found)


def _each_once(found: Mapping[int, KeptSession]) -> Mapping[int, KeptSession]:
    """Return the pairs without those whose row belongs to several sessions."""
    often = Counter(map(id, found.values()))
    return {at: row for at, row in found.items() if often[id(row)] == 1}


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
