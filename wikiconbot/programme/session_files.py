"""The programme in a file of the organisers, TOML or a table (CSV, XLSX) → its rows. Opens no file."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from typing import Any

from wikiconbot.dates.hours import zone_in
from wikiconbot.errors import UsageError
from wikiconbot.event.toml_source import statements
from wikiconbot.i18n import says
from wikiconbot.language.signing import AND
from wikiconbot.lazy import pattern
from wikiconbot.model.programme import ProgrammeColumn, Session, UnreadSession
from wikiconbot.programme.heads import columns_of_heads
from wikiconbot.programme.page_tables import Rows
from wikiconbot.programme.session_days import day_of
from wikiconbot.programme.session_rows import SourceRow, Surroundings, clean_text, session_of, unread
from wikiconbot.programme.speakers import Speakers, typed_speaker
from wikiconbot.wikitext.siteinfo import SiteInfo

_SPEAKER_LISTS = pattern(r"[;\n,،、，]")
_TABLES = ("session", "sessions")
_HEADING = pattern(r"\[\[\s*[\"']?sessions?[\"']?\s*\]\]")
_NAMES: Mapping[str, ProgrammeColumn] = {
    "id": ProgrammeColumn.KEY,
    "day": ProgrammeColumn.DAY,
    "time": ProgrammeColumn.TIME,
    "start": ProgrammeColumn.START,
    "end": ProgrammeColumn.END,
    "room": ProgrammeColumn.ROOM,
    "title": ProgrammeColumn.TITLE,
    "speakers": ProgrammeColumn.SPEAKERS,
    "description": ProgrammeColumn.DESCRIPTION,
}


def sessions_in_toml(text: str, around: Surroundings, name: str) -> Rows:
    """Return the sessions of a TOML file: a table ``[[session]]`` for each; and those that were not read.

    Raises:
        UsageError: the file is not TOML, or has something else than sessions.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        tree = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(says("programme-file-no-toml", file=name, error=error)) from error
    others = sorted(set(tree) - set(_TABLES))
    entries: Any = next((tree[table] for table in _TABLES if table in tree), [])
    if others or not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        raise UsageError(says("programme-file-other", file=name, what=", ".join(others) or "session"))
    lines = [one.line for one in statements(text) if _HEADING.match(one.text)]
    lines += [1] * (len(entries) - len(lines))
    return _gathered(
        (_of_toml(entry, line, around) for entry, line in zip(entries, lines, strict=False)), around
    )


def sessions_in_table(rows: Sequence[tuple[int, Sequence[str]]], around: Surroundings, name: str) -> Rows:
    """Return the sessions of a table file, from its rows with their numbers; the first row has the heads of the columns.

    Raises:
        UsageError: the heads have no times or no titles.
    """
    heads = [cell.strip() for cell in rows[0][1]] if rows else []
    columns = columns_of_heads(heads)
    times = [columns[c] for c in (ProgrammeColumn.TIME, ProgrammeColumn.START) if c in columns]
    if not times or ProgrammeColumn.TITLE not in columns:
        raise UsageError(says("programme-file-heads", file=name, heads=", ".join(filter(None, heads))))
    zone = zone_in(heads[times[0]])
    return _gathered(_of_cells(rows[1:], columns, zone, around), around)


def _of_cells(
    rows: Sequence[tuple[int, Sequence[str]]],
    columns: Mapping[ProgrammeColumn, int],
    zone: str | None,
    around: Surroundings,
) -> Iterable[SourceRow]:
    day: str | None = None
    for number, cells in rows:
        texts = {c: clean_text(cells[at]) for c, at in columns.items() if at < len(cells)}
        if typed := texts.get(ProgrammeColumn.DAY):
            day = day_of(typed, around.days, around.siteinfo)
        said = cells[columns[ProgrammeColumn.SPEAKERS]] if _has(columns, cells) else ""
        names = [name for part in _SPEAKER_LISTS.split(said) for name in AND.split(part) if name]
        yield SourceRow(
            number, texts, *_speakers(names, around.siteinfo), day, zone, " | ".join(filter(None, cells))
        )


def _has(columns: Mapping[ProgrammeColumn, int], cells: Sequence[str]) -> bool:
    at = columns.get(ProgrammeColumn.SPEAKERS)
    return at is not None and at < len(cells)


def _of_toml(entry: Mapping[str, Any], line: int, around: Surroundings) -> SourceRow | UnreadSession:
    given = dict(entry)
    if "speaker" in given and "speakers" not in given:
        given["speakers"] = given.pop("speaker")
    text = "; ".join(f"{name} = {value}" for name, value in entry.items())
    wrong = next((name for name, value in given.items() if name not in _NAMES or not _is_text(value)), None)
    said = given.pop("speakers", [])
    names = [said] if isinstance(said, str) else said
    if wrong is None and not (isinstance(names, list) and all(isinstance(one, str) for one in names)):
        wrong = "speakers"
    row = SourceRow(line, {}, text=text)
    if wrong is not None:
        return unread(row, "programme-unread-name", {"name": wrong, "known": ", ".join(_NAMES)})
    texts = {_NAMES[key]: clean_text(_text(value)) for key, value in given.items()}
    return SourceRow(line, texts, *_speakers(names, around.siteinfo), text=text)


def _is_text(value: object) -> bool:
    return isinstance(value, str | date | time | list) or type(value) is int


def _text(value: object) -> str:
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _speakers(names: Iterable[str], siteinfo: SiteInfo) -> Speakers:
    found = [typed_speaker(clean_text(name), siteinfo) for name in names if name.strip()]
    return tuple(name for name, _ in found), tuple(account for _, account in found)


def _gathered(rows: Iterable[SourceRow | UnreadSession], around: Surroundings) -> Rows:
    sessions: list[Session] = []
    unreadable: list[UnreadSession] = []
    for row in rows:
        found = row if isinstance(row, UnreadSession) else session_of(row, around)
        if isinstance(found, UnreadSession):
            unreadable.append(found)
        else:
            sessions.append(found)
    return Rows(tuple(sessions), tuple(unreadable))
