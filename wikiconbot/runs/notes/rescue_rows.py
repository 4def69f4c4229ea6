"""What a rescue reports: a row for each pad, kept in the journal for the rescue that continues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from wikiconbot.model import Accepted, Conflict, Outcome, Saved, Unchanged
from wikiconbot.runs.notes.one import CLOSED, UNKNOWN
from wikiconbot.runs.notes.pad_memory import was_broken_off
from wikiconbot.runs.notes.pad_results import PadResult, code_of
from wikiconbot.runs.notes.rescue_stops import Stop

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal, Record

COMMAND = "etherpad archive --list"
#: The journal's line about a page that is through.
LINE = "rescued"
#: For how long a page that is through is not looked at again by a rescue that continues.
_FRESH = timedelta(days=7)

#: What may become of a pad, in the order of a report.
KINDS = ("archived", "unchanged", "planned", "accepted", "empty", "closed", "gone", "unknown", "refused")


@dataclass(frozen=True, slots=True)
class Row:
    """What became of a pad, or, without ``url``, of a page with none; ``kind`` is one of `KINDS`.

    ``code`` is the exit code that it would have by itself; ``notes`` is the page that has its notes.
    """

    page: str
    url: str
    name: str
    kind: str
    code: int = 0
    reason: str | None = None
    notes: str | None = None
    revision: int | None = None


def all_of(stop: Stop, kind: str, code: int, reason: str) -> Iterator[Row]:
    """Yield the rows of a page that cannot be worked on."""
    for url in stop.pads or ("",):
        yield Row(stop.title, url, url.rpartition("/p/")[2], kind, code, reason)


def row_of(title: str, piece: PadResult) -> Row:
    """Return the row of a pad of the page ``title``."""
    outcome = piece.outcome
    revision = piece.look.export.revision if piece.look and piece.look.export else None
    # Not looked at, or found home, because the run that was broken off brought it there: it is this rescue's.
    is_ours = (piece.look is None or piece.before) and type(outcome) is Unchanged
    return Row(
        title, piece.pad.url, piece.pad.name, "archived" if is_ours else kind_of(outcome), code_of(outcome),
        getattr(outcome, "reason", None), piece.notes, revision,
    )  # fmt: skip


_OF_CODES = {
    CLOSED: "closed", UNKNOWN: "unknown", "pad-missing": "gone", "pad-recreated": "gone", "pad-blanked": "empty",
    "pad-untouched": "empty",
}  # fmt: skip


def kind_of(outcome: Outcome | None) -> str:
    """Return what became of a pad, in one word."""
    if outcome is None:
        return "planned"
    if isinstance(outcome, Saved):
        return "archived"
    if isinstance(outcome, Accepted):
        return "accepted"
    if isinstance(outcome, Unchanged):
        return "unchanged"
    return "refused" if isinstance(outcome, Conflict) else _OF_CODES.get(outcome.code, "refused")


def through_before(journal: Journal, run: str, wiki: str) -> dict[str, tuple[str, tuple[Row, ...]]]:
    """Return the pages that the rescues before this one came through, as far as they were broken off, with when that was."""
    found: dict[str, tuple[str, tuple[Row, ...]]] = {}
    for record in journal.runs():
        if record.id == run or (record.get("command"), record.get("wiki")) != (COMMAND, wiki):
            continue
        if not was_broken_off(record):
            break
        found = {**dict(_through(record)), **found}
    return found


def _through(record: Record) -> Iterator[tuple[str, tuple[str, tuple[Row, ...]]]]:
    since = f"{datetime.now(UTC) - _FRESH:%Y-%m-%dT%H:%M:%SZ}"
    for line in record.all(LINE):
        at, listed = str(line.get("at", "")), line.get("rows")
        rows = tuple(row for one in listed if (row := _read(one))) if isinstance(listed, list) else ()
        asked_again = any(row.kind in ("unknown", "planned") or row.code > 1 for row in rows)
        if rows and at >= since and not asked_again:
            yield str(line.get("page")), (at, rows)


_NAMES = frozenset(one.name for one in fields(Row))


def _read(known: Any) -> Row | None:
    if not isinstance(known, dict) or known.keys() != _NAMES or known["kind"] not in KINDS:
        return None
    return Row(**known)
