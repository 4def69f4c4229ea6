"""What the end of a run on a page means for the queue: it is done, it comes again soon, or it failed and waits longer each time. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from wikiconbot.errors import (
    MISTAKE,
    ConfigurationError,
    LoginRefused,
    NoEventPage,
    UsageError,
    WikiconbotError,
    WikiError,
)
from wikiconbot.model import Cause, Conflict, Outcome, Refused, Saved
from wikiconbot.runs.update import exit_code

#: The code of a page that is no event, or is gone.
NO_EVENT = "no-event"

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
    ``exit_code`` is that of `wikiconbot update` for such an end. ``not_checked`` are the look-ups that the run needed and that were not made.
    """

    code: str
    verdict: Verdict
    reason: str = ""
    answered: bool = True
    revision: int | None = None
    exit_code: int = 0
    not_checked: tuple[str, ...] = ()


def ending_of(outcome: Outcome | None) -> RunEnding:
    """Return what an outcome means; None is a plan that was not saved because nobody agreed."""
    code = exit_code((), outcome)
    match outcome:
        case None:
            return RunEnding("planned", "failed")
        case Saved():
            return RunEnding("saved", "worked", revision=outcome.revision)
        case Conflict():
            return RunEnding(str(outcome.cause), "failed", outcome.reason, exit_code=code)
        case Refused(cause=Cause.LOCKED):
            return RunEnding("locked", "busy", outcome.reason, exit_code=code)
        case Refused():
            answered = outcome.cause not in _OF_THE_WIKI
            return RunEnding(str(outcome.cause), "failed", outcome.reason, answered, exit_code=code)
    return RunEnding("unchanged", "worked", outcome.reason or "")


def ending_of_error(error: Exception) -> RunEnding:
    """Return what an error means; one of this program's own faults is a ``mistake``."""
    code = exit_code_of(error)
    if isinstance(error, NoEventPage):
        return RunEnding(NO_EVENT, "failed", str(error), exit_code=code)
    if isinstance(error, WikiError):
        word = "login-refused" if isinstance(error, LoginRefused) else error.cause or "unreachable"
        return RunEnding(word, "failed", str(error), answered=False, exit_code=code)
    if isinstance(error, ConfigurationError | OSError):
        return RunEnding("configuration", "failed", str(error), answered=False, exit_code=code)
    if isinstance(error, WikiconbotError):
        return RunEnding("usage", "failed", str(error), exit_code=code)
    return RunEnding("mistake", "failed", f"{type(error).__name__}: {error}", exit_code=code)


def exit_code_of(error: Exception) -> int:
    """Return the exit code for an error of one event. A page that is no event is no wrong usage of the command."""
    if isinstance(error, UsageError):
        return 1
    if isinstance(error, WikiconbotError):
        return error.exit_code
    return WikiconbotError.exit_code if isinstance(error, OSError) else MISTAKE
