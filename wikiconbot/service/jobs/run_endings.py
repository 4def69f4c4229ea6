"""What the end of a run on a page means for the queue: it is done, it comes again soon, or it failed and waits longer each time. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from wikiconbot.errors import ConfigurationError, LoginRefused, NoEventPage, WikiconbotError, WikiError
from wikiconbot.model import Cause, Conflict, Outcome, Refused, Saved

Verdict = Literal["worked", "busy", "failed"]

#: Refusals that are about the whole wiki: other pages would be refused too, and reading them would be useless.
_OF_THE_WIKI = frozenset(
    (Cause.READ_ONLY, Cause.RATE_LIMITED, Cause.LAGGED, Cause.BLOCKED, Cause.RUN_PAGE, Cause.MESSAGES)
)


@dataclass(frozen=True, slots=True)
class RunEnding:
    """How a run ended: a code for the figures, a sentence for the log, and what follows.

    ``worked``: nothing is left to do. ``busy``: somebody else works on the page, and it comes again soon. ``failed``: it comes again after
    a pause that grows. ``answered`` says that the wiki works and lets the bot write; if not, the circuit breaker counts it.
    """

    code: str
    verdict: Verdict
    reason: str = ""
    answered: bool = True
    revision: int | None = None


def ending_of(outcome: Outcome | None) -> RunEnding:
    """Return what an outcome means; None is a plan that was not saved because nobody agreed."""
    match outcome:
        case None:
            return RunEnding("planned", "failed")
        case Saved():
            return RunEnding("saved", "worked", revision=outcome.revision)
        case Conflict():
            return RunEnding(str(outcome.cause), "failed", outcome.reason)
        case Refused(cause=Cause.LOCKED):
            return RunEnding("locked", "busy", outcome.reason)
        case Refused():
            answered = outcome.cause not in _OF_THE_WIKI
            return RunEnding(str(outcome.cause), "failed", outcome.reason, answered)
    return RunEnding("unchanged", "worked", outcome.reason or "")


def ending_of_error(error: Exception) -> RunEnding:
    """Return what an error means; one of this program's own faults is a ``mistake``."""
    if isinstance(error, NoEventPage):
        return RunEnding("no-event", "failed", str(error))
    if isinstance(error, WikiError):
        code = "login-refused" if isinstance(error, LoginRefused) else error.cause or "unreachable"
        return RunEnding(code, "failed", str(error), answered=False)
    if isinstance(error, ConfigurationError | OSError):
        return RunEnding("configuration", "failed", str(error), answered=False)
    if isinstance(error, WikiconbotError):
        return RunEnding("usage", "failed", str(error))
    return RunEnding("mistake", "failed", f"{type(error).__name__}: {error}")
