"""What the end of a run on a pad means for its timetable. Pure."""

from __future__ import annotations

from wikiconbot.model import Cause, Outcome, Refused
from wikiconbot.runs.notes.one import UNKNOWN
from wikiconbot.runs.notes.pad_results import PadResult
from wikiconbot.runs.notes.rescue_rows import kind_of
from wikiconbot.service.archiving.timetable import PadEnd
from wikiconbot.service.jobs.page_job import BUSY
from wikiconbot.service.jobs.run_endings import ending_of, ending_of_error
from wikiconbot.service.moments import seconds_of

#: Words for pads that have their notes on the wiki.
_GOOD = ("archived", "unchanged", "accepted")


def end_of_pad(piece: PadResult, put_off: float | None) -> PadEnd:
    """Return what became of a pad; ``put_off`` is in how many seconds its Etherpad may be asked if it was not asked now."""
    edited = seconds_of(piece.look.seen.edited) if piece.look else None
    outcome = piece.outcome
    if put_off is not None and isinstance(outcome, Refused) and outcome.code == UNKNOWN:
        return PadEnd("paused", "later", outcome.reason, put_off, edited)
    return end_of_outcome(outcome, edited)


def end_of_outcome(outcome: Outcome | None, edited: float | None = None) -> PadEnd:
    """Return what an outcome means for the pads that it is about."""
    kind, ending = kind_of(outcome), ending_of(outcome)
    if kind in _GOOD:
        return PadEnd(kind, "settled", edited=edited)
    if ending.verdict == "busy":
        return PadEnd(ending.code, "later", ending.reason, BUSY, edited)
    if kind == "unknown" or not isinstance(outcome, Refused):
        return PadEnd(
            kind if kind == "unknown" else ending.code, "again", ending.reason, edited=edited, is_good=False
        )
    if not ending.answered or outcome.cause.passes:
        return PadEnd(
            ending.code, "again", ending.reason, edited=edited, answered=ending.answered, is_good=False
        )
    code = outcome.code if kind == "refused" and outcome.cause is Cause.OBSTACLE else kind
    code = str(outcome.cause) if code == "refused" else code
    return PadEnd(code, "settled", outcome.reason, edited=edited, is_good=False)


def end_of_error(error: Exception) -> PadEnd:
    """Return what an error means for the pads of a page."""
    ending = ending_of_error(error)
    return PadEnd(ending.code, "again", ending.reason, answered=ending.answered, is_good=False)
