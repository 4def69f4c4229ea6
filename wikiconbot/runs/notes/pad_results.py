"""What became of the pads of a page, and the exit code of that."""

from __future__ import annotations

from dataclasses import dataclass

from wikiconbot.model import Cause, Conflict, Obstacle, Outcome, Plan, Refused, Saved, Unchanged
from wikiconbot.pads.names import Pad
from wikiconbot.runs.notes.look import Look
from wikiconbot.runs.notes.one import AWAY, UNKNOWN
from wikiconbot.runs.save_cycle import Made


@dataclass(frozen=True, slots=True)
class PadResult:
    """What became of one pad; ``outcome`` is None if the plan was only shown, ``look`` where it was passed over.

    ``notes`` is the title of the page that has its notes, None if none has as far as this run knows. ``before``: the run before this one, which was broken
    off, brought them there.
    """

    pad: Pad
    outcome: Outcome | None
    look: Look | None = None
    plan: Plan | None = None
    made: Made = ()
    notes: str | None = None
    before: bool = False

    @property
    def away(self) -> Obstacle | None:
        """What is said of lines of the pad that stay away, as somebody took them off the wiki."""
        return next((one for one in (self.plan.warned if self.plan else ()) if one.message == AWAY), None)


@dataclass(frozen=True, slots=True)
class NotesResult:
    """How it ended for a page: its title, and every pad."""

    run: str
    page: str
    outcome: Outcome | None
    pieces: tuple[PadResult, ...] = ()

    @property
    def made(self) -> Made:
        """The edits that the wiki has, with their revisions."""
        return tuple(made for piece in self.pieces for made in piece.made)


def code_of(outcome: Outcome | None) -> int:
    """Return the exit code of docs/contract.md."""
    if isinstance(outcome, Conflict):
        return 4
    if isinstance(outcome, Refused) and outcome.cause is Cause.FORMAT_NEWER:
        return 2
    if isinstance(outcome, Refused):
        return 3 if outcome.cause.passes or outcome.code == UNKNOWN else 1
    return 0


def together(page: str, pieces: tuple[PadResult, ...]) -> Outcome | None:
    """Return the outcome of all: the one that matters most, else that something was saved."""
    worst = max(pieces, key=lambda piece: code_of(piece.outcome))
    if code_of(worst.outcome):
        return worst.outcome
    saved = [piece.outcome for piece in pieces if isinstance(piece.outcome, Saved)]
    if saved:
        return saved[-1]
    planned = any(piece.outcome is None for piece in pieces)
    return None if planned else worst.outcome if len(pieces) == 1 else Unchanged(page)
