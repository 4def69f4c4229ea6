"""The pads of many pages are saved on the wiki, one page after the other; a rescue that was broken off continues where it stopped.

Each page is a run in the journal, as if somebody had asked for it alone. The rescue is one too: it has a line for each
page that is through, so that the next one knows what is home, and the report of the last one has all of it.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wikiconbot.errors import LoginRefused, Unreachable, UsageError, WikiError
from wikiconbot.i18n import says
from wikiconbot.model import Cause, Outcome, Refused, Unchanged
from wikiconbot.pads.client import Silences
from wikiconbot.runs.notes.home import Shared
from wikiconbot.runs.notes.one import UNKNOWN
from wikiconbot.runs.notes.pad_memory import PadMemory
from wikiconbot.runs.notes.pad_results import NotesResult, code_of
from wikiconbot.runs.notes.rescue_rows import (
    COMMAND,
    KINDS,
    LINE,
    Row,
    all_of,
    kind_of,
    row_of,
    through_before,
)
from wikiconbot.runs.notes.rescue_stops import Pace, Stop
from wikiconbot.runs.save_cycle import journaled

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.wiki.session import Session

#: What the wiki says to one page and would say to all others.
_ENDS = (Cause.BLOCKED, Cause.RUN_PAGE, Cause.MESSAGES, Cause.READ_ONLY)

#: Seconds to wait where nobody answers, one after the other; an Etherpad or a wiki that is started again is back by then.
_WAITS = (60.0, 300.0, 1200.0)
#: Pages in a row for which the wiki has an error: then it is no page's.
_TROUBLES = 3


@dataclass(slots=True)
class Rescued:
    """How a rescue ended: the rows of each page that is through, ``before`` those of an earlier run among them.

    ``left`` are pages that were not come to, ``stopped`` says why. ``seconds`` count from its first page.
    """

    run: str
    pages: dict[str, tuple[Row, ...]] = field(default_factory=dict)
    before: int = 0
    left: int = 0
    stopped: str | None = None
    outcome: Outcome | None = None
    seconds: float = 0.0

    @property
    def rows(self) -> Iterator[Row]:
        """All rows, in the order of the pages."""
        for rows in self.pages.values():
            yield from rows

    @property
    def counts(self) -> dict[str, int]:
        """How many pads there are of each kind."""
        found = Counter(row.kind for row in self.rows if row.url)
        return {kind: found[kind] for kind in KINDS if found[kind]}

    @property
    def code(self) -> int:
        """The exit code."""
        return max((row.code for row in self.rows), default=0) if self.stopped is None else 3


def rescue(
    session: Session,
    stops: tuple[Stop, ...],
    once: Callable[[Stop, Shared], NotesResult],
    pace: Callable[[PadMemory], Pace],
    journal: Journal,
    progress: Callable[[int, int, Stop, Pace], None],
    through: Callable[[Rescued], None] = lambda result: None,
    told: Callable[[str], None] = lambda words: None,
    sleep: Callable[[float], None] = time.sleep,
) -> Rescued:
    """Bring the pads of pages home, each by ``once``, and return what became of them.

    ``pace`` makes the estimate, of what the journal knows; ``progress`` hears of each page before it begins, with how
    many are through, and ``through`` after each page of all so far. A page that cannot be worked on is a row of the report. If the wiki, or
    an Etherpad, does not answer, the rescue waits, which ``told`` hears of, and comes to the page again; after three waits in a
    row it ends, or continues without that Etherpad.
    """

    def busy(run: Run, refused: Refused) -> Rescued:
        return Rescued(run.id, left=len(stops), stopped=refused.reason, outcome=refused)

    def work(run: Run) -> Rescued:
        memory = PadMemory.of(journal, run.id)
        done = through_before(journal, run.id, session.api_url)
        shared = Shared(memory=memory)
        return _Rescue(stops, once, pace(memory), run, progress, through, told, sleep, shared).go(done)

    return journaled(session, journal, COMMAND, COMMAND, work, busy)


@dataclass(slots=True)
class _Rescue:
    stops: tuple[Stop, ...]
    once: Callable[[Stop, Shared], NotesResult]
    pace: Pace
    run: Run
    progress: Callable[[int, int, Stop, Pace], None]
    through: Callable[[Rescued], None]
    told: Callable[[str], None]
    sleep: Callable[[float], None]
    shared: Shared
    waits: int = 0
    troubles: int = 0

    def go(self, done: Mapping[str, tuple[str, tuple[Row, ...]]]) -> Rescued:
        result = Rescued(self.run.id)
        for stop in self.stops:
            self.shared.home_of |= dict.fromkeys(stop.pads, stop.title)
        for stop in self.stops:
            if stop.title in done:
                self.pace.passed(stop.title)
                at, rows = done[stop.title]
                self._keep(result, stop.title, rows, at)
                self.shared.home_of |= {row.url: stop.title for row in rows if row.url}
                result.before += 1
        began = time.monotonic()
        for number, stop in enumerate(self.stops, 1):
            if stop.title in result.pages:
                continue
            if result.stopped is not None:
                result.left += 1
                continue
            self.progress(number, len(self.stops), stop, self.pace)
            while self._visit(stop, result):
                self.told(says("rescue-waiting", minutes=round(_WAITS[self.waits] / 60)))
                self.sleep(_WAITS[self.waits])
                self.waits += 1
            self.through(result)
        result.seconds = time.monotonic() - began
        result.pages = {
            stop.title: result.pages[stop.title] for stop in self.stops if stop.title in result.pages
        }
        result.outcome = _ending(result)
        return result

    def _visit(self, stop: Stop, result: Rescued) -> bool:
        """Save a page's pads on the wiki; True if that is to be tried again after a wait."""
        began, may_wait = time.monotonic(), self.waits < len(_WAITS)
        try:
            found = self.once(stop, self.shared)
        except UsageError as error:
            self.told(str(error))
            rows: tuple[Row, ...] = tuple(all_of(stop, "refused", 1, str(error)))
        except WikiError as error:
            self.told(str(error))
            if may_wait and isinstance(error, Unreachable):
                return True
            self.troubles += 1
            if isinstance(error, Unreachable | LoginRefused) or self.troubles >= _TROUBLES:
                result.stopped, result.left = str(error), result.left + 1
                return False
            rows = tuple(all_of(stop, "refused", error.exit_code, str(error)))
        else:
            self.troubles = 0
            outcomes = (found.outcome, *(piece.outcome for piece in found.pieces))
            if may_wait and (reason := next(filter(None, map(_passing, outcomes)), None)):
                self.told(reason)
                return True
            rows = tuple(self._rows(stop, found))
            silent = {piece.pad.host for piece in found.pieces if kind_of(piece.outcome) == "unknown"}
            if may_wait and any(self.shared.silences.left_alone(host) for host in silent):
                self.shared.silences = Silences()
                return True
            result.stopped = next(filter(None, map(_ends, outcomes)), None)
            self.waits = self.waits if silent or any(map(_passing, outcomes)) else 0
        self.pace.did(stop.title, sum(bool(row.url) for row in rows), time.monotonic() - began)
        if result.stopped is not None:
            result.left += 1  # the next run comes to this page again
        else:
            self._keep(result, stop.title, rows, f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}")
        return False

    def _rows(self, stop: Stop, found: NotesResult) -> Iterator[Row]:
        """Yield what became of the pads of a page, those that it links to no longer among them."""
        if isinstance(found.outcome, Refused) and not found.pieces:
            yield from all_of(stop, kind_of(found.outcome), code_of(found.outcome), found.outcome.reason)
            return
        pieces = [
            piece
            for piece in found.pieces
            if self.shared.home_of.get(piece.pad.url, stop.title) == stop.title
        ]
        for piece in pieces:
            self.shared.home_of.setdefault(piece.pad.url, stop.title)
            yield row_of(stop.title, piece)
        if not found.pieces:
            reason, kind = getattr(found.outcome, "reason", None), kind_of(found.outcome)
            yield Row(stop.title, "", "", kind, code_of(found.outcome), reason)
        for url in stop.pads:
            if url not in {piece.pad.url for piece in pieces}:
                said = says("rescue-not-linked", page=stop.title, url=url)
                yield Row(stop.title, url, url.rpartition("/p/")[2], "refused", 1, said)

    def _keep(self, result: Rescued, title: str, rows: tuple[Row, ...], at: str) -> None:
        result.pages[title] = rows
        self.run.note(LINE, page=title, at=at, rows=[asdict(row) for row in rows])


def _ends(outcome: Outcome | None) -> str | None:
    """Return why no other page can be saved either, None if others can."""
    return outcome.reason if isinstance(outcome, Refused) and outcome.cause in _ENDS else None


def _passing(outcome: Outcome | None) -> str | None:
    """Return why no page can be saved just now: the wiki is read-only, or slow."""
    if (
        not isinstance(outcome, Refused) or outcome.cause is Cause.LOCKED
    ):  # another run is at work on that page alone
        return None
    return outcome.reason if outcome.cause.passes else None


def _ending(result: Rescued) -> Outcome:
    """Return how the journal has it; the code of an Etherpad that did not answer lets the next run continue."""
    if result.stopped is not None:
        return Refused(COMMAND, UNKNOWN, result.stopped, Cause.OTHER)
    if any(row.code > 1 for row in result.rows):
        return Refused(COMMAND, UNKNOWN, says("rescue-some-unknown"), Cause.OTHER)
    return Unchanged(COMMAND)
