"""The only loop for everything that saves: read → plan → show → save, and again if a page changed meanwhile.

`journaled` begins and ends a run in the journal, and locks the page; `go` is the loop. Each run gives its own functions
to read, to plan and to ask (`Way`): update.py, undo.py, notes/home.py.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, NoReturn, Protocol, TypeVar

from wikiconbot import __version__
from wikiconbot.errors import (
    LoginRefused,
    MissingPage,
    Unreachable,
    UsageError,
    WikiError,
)
from wikiconbot.i18n import says
from wikiconbot.model import Cause, Conflict, Edit, Outcome, Plan, Refused, Saved, Snapshot, Unchanged
from wikiconbot.runs.stops.page_memory import Memories
from wikiconbot.runs.stops.revert_guard import MERGED, Guard, Organised, refused, refused_after

if TYPE_CHECKING:
    from wikiconbot.model import Revert
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.runs.locks import Holder
    from wikiconbot.runs.stats import Stats
    from wikiconbot.wiki.session import Session

#: How often pages that changed meanwhile are read and planned again.
_TRIES_AGAIN = 2

#: If the pages were read more seconds ago than this, ask before a save whether somebody reverted an edit of the bot since then: a person may have
#: been asked meanwhile, or the wiki is slow. It is one request; a revert in a shorter time is found after the save (`Guard.crossed`).
_SOON = 2.0

Made = tuple[tuple[Edit, int], ...]
T = TypeVar("T")


class Ended(Protocol):
    """The result of a run: its outcome, None if the plan was only shown."""

    @property
    def outcome(self) -> Outcome | None:
        """How it ended."""


E = TypeVar("E", bound=Ended)


@dataclass(frozen=True, slots=True)
class Way(Generic[T]):
    """The functions and options of a run, for each step of the loop.

    ``read`` returns the pages as they are, as a value of the run's own type, and raises UsageError if the run cannot work
    on them. ``plan`` makes the edits from it, or says why it cannot. ``nothing`` returns the outcome of a plan without edits:
    Refused if it has an obstacle. ``agreed`` gets the plan before anything is saved, and returns whether to continue.
    ``event`` is the event's page with its settings, and ``pages`` are all pages as they were read. If somebody reverted edits of
    the bot on them, these are in ``reverted`` of the plan that ``agreed`` gets (revert_guard.py). Such a plan is saved only if
    ``asks``, which means that ``agreed`` asks a person, or saves nothing. Without ``event``, reverts are not looked up.
    ``undoes`` says that the run reverts an edit of the bot.
    ``merged_is_unfinished``: the plan depends on lines that others add, so after an edit that MediaWiki merged
    with theirs there is another round.
    """

    read: Callable[[], T]
    plan: Callable[[T], Plan | Refused]
    nothing: Callable[[T, Plan], Outcome | None]
    agreed: Callable[[T, Plan], bool]
    merged_is_unfinished: bool = False
    pages: Callable[[T], Iterable[Snapshot]] = lambda _: ()
    event: Callable[[T], Organised] | None = None
    asks: bool = False
    undoes: bool = False


@dataclass(frozen=True, slots=True)
class Ending(Generic[T]):
    """How the loop ended: the last pages that were read, the last plan, its outcome, and all edits that the wiki has.

    ``plan`` is None if none was made; ``outcome`` is None if the plan was only shown. ``began`` is the start of the reading (`time.monotonic`).
    """

    read: T
    plan: Plan | None
    outcome: Outcome | None
    made: Made = ()
    began: float = 0.0


def journaled(
    session: Session,
    journal: Journal,
    command: str,
    page: str,
    work: Callable[[Run], E],
    busy: Callable[[Run, Refused], E],
    **about: Any,
) -> E:
    """Do the work of a run while it alone has the page, and note its start and end in the journal.

    If another run works on the page, ``busy`` makes the result from the refusal instead.
    """
    known = {"wiki": session.api_url, "user": session.user, "page": page, "version": __version__}
    with journal.run(command, **known, **about) as run, journal.alone(session.api_url, page) as other:
        result = busy(run, _busy(page, other)) if other else work(run)
        run.end(result.outcome)
    return result


def go(session: Session, way: Way[T], run: Run, stats: Stats) -> Ending[T]:
    """Read, plan, show and save; repeat, twice at most, if a page changed meanwhile.

    Raises:
        UsageError: the run cannot work on the pages when it first reads them; later it is a Conflict.
        WikiError: the wiki failed; if it has an edit of this run already, the sentence says so.
    """
    read, began = _read(session, way, run)
    ending = _round(session, way, run, stats, Ending(read, None, None, began=began))
    for _ in range(_TRIES_AGAIN):
        if not _is_unfinished(way, ending.outcome):
            break
        assert ending.plan is not None
        try:
            read, began = _read(session, way, run)
        except UsageError as error:
            ending = replace(ending, outcome=gone(ending.plan.page, error))
            break
        except WikiError as error:
            raise_with(ending.made, error)
        ending = _round(session, way, run, stats, replace(ending, read=read, began=began))
    return replace(ending, outcome=_not_hiding(ending.made, ending.outcome))


def _read(session: Session, way: Way[T], run: Run) -> tuple[T, float]:
    """Return what a run reads, and when the reading began: before now if a page was read ahead.

    A text that was read ahead was read before this run alone had the page: if another run saved the page since, it is read again.
    """
    began, ahead = time.monotonic(), session.ahead
    if ahead:
        ahead.began = None
    read = way.read()
    if not (ahead and ahead.began):
        return read, began
    memories = Memories(run.folder, session.api_url)
    if any(memories.of(page.page, page.number).is_newer_than(page.revision) for page in way.pages(read)):
        return _read(session, way, run)  # what was taken is not ahead any more, so this asks the wiki
    return read, min(began, ahead.began)


def _round(session: Session, way: Way[T], run: Run, stats: Stats, before: Ending[T]) -> Ending[T]:
    """Return how one round ended; ``before`` has what was read for it, and the edits of the rounds before."""
    plan = way.plan(before.read)
    if isinstance(plan, Refused):
        return replace(before, outcome=plan)
    planned = replace(before, plan=plan)
    saved = Saved(plan.page, before.made[-1][1]) if before.made else None
    if plan.obstacle:
        return replace(planned, outcome=way.nothing(before.read, plan))
    guard = Guard(session, Memories(run.folder, session.api_url), stats)
    pages = {page.page: page for page in way.pages(before.read)}
    if not plan.edits:
        for page in pages.values():
            guard.nothing_to_do(page)
        return replace(planned, outcome=saved or way.nothing(before.read, plan))
    for edit in plan.edits:
        run.plan(edit)
    if way.event:
        plan = guard.checked(plan, pages, way.event(before.read))
        planned = replace(planned, plan=plan)
    if plan.reverted and not way.asks:
        return replace(planned, outcome=refused(plan))
    if not way.agreed(before.read, plan):
        return replace(planned, outcome=saved)
    return _save(session, way, run, stats, planned, guard)


def _save(
    session: Session, way: Way[T], run: Run, stats: Stats, planned: Ending[T], guard: Guard
) -> Ending[T]:
    """Return how the round ended for a plan that may be saved, when the session permits it: that may take a while."""
    plan, event = planned.plan, way.event(planned.read) if way.event else None
    assert plan is not None
    if refusal := session.permit(plan.edits[0].page):
        return replace(planned, outcome=refusal)
    pages = {page.page: page for page in way.pages(planned.read)}
    is_late = time.monotonic() - planned.began > _SOON
    if event and is_late and _is_outdated(guard, plan, pages, planned.made):
        return replace(planned, outcome=Conflict(plan.page, says("update-outdated")))
    crossed: list[Revert] = []

    def noted(edit: Edit, saved: Saved) -> bool:
        page, found = pages.get(edit.page), None
        try:
            if page and event and (found := guard.crossed(page, edit, saved, event)):
                crossed.append(found)
        finally:
            guard.remember(page, edit, saved.revision, undoes=way.undoes, stop=found)
        return not crossed

    outcome, made = _send_all(session, plan, run, stats, planned.made, noted)
    if crossed:
        plan, outcome = replace(plan, reverted=tuple(crossed)), refused_after(crossed[0], run.id)
    return replace(planned, plan=plan, outcome=outcome, made=made)


def _is_outdated(guard: Guard, plan: Plan, pages: Mapping[str, Snapshot], made: Made) -> bool:
    try:
        return any(guard.is_outdated(pages[edit.page]) for edit in plan.edits if edit.page in pages)
    except WikiError as error:
        raise_with(made, error)


def _is_unfinished(way: Way[T], outcome: Outcome | None) -> bool:
    merged = isinstance(outcome, Saved) and outcome.merged
    return isinstance(outcome, Conflict) or (merged and way.merged_is_unfinished)


def _send_all(
    session: Session, plan: Plan, run: Run, stats: Stats, made: Made, noted: Callable[[Edit, Saved], bool]
) -> tuple[Outcome, Made]:
    """Save the edits of a plan in order, until one is refused; return the outcome, and all edits that the wiki has.

    ``noted`` gets each edit, and returns whether to continue.

    The table's new page is saved before its former page (`Pages.all`), so that what people wrote is always on one of them.
    """
    outcome: Outcome = Unchanged(plan.page)
    merged = False
    for number, edit in enumerate(plan.edits):
        if number and (refusal := session.permit(edit.page)):  # `_save` asked for the first one
            return refusal, made
        try:
            answer = _send(session, edit, run, stats)
            if isinstance(answer, Saved):
                made = (*made, (edit, answer.revision))
                if not noted(edit, answer):
                    return answer, made
        except WikiError as error:
            raise_with(made, error)
        if isinstance(answer, Saved):
            merged = merged or answer.merged
            outcome = replace(answer, merged=merged)
        elif not isinstance(answer, Unchanged):
            return answer, made
        elif not isinstance(outcome, Saved):
            outcome = answer
    return outcome, made


def _send(session: Session, edit: Edit, run: Run, stats: Stats) -> Outcome:
    """Save an edit, with a line in the journal before and after; no line if it must not be sent."""
    from wikiconbot.wiki import save  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    with stats.phase("save"):
        if refusal := save.forbidden(session, edit):
            return refusal
        run.send(save.sent_as(edit))
        try:
            outcome = save.send(session, edit)
        except WikiError as error:
            run.unanswered(error)
            raise
    run.answer(outcome)
    return outcome


# ── messages that also report the edits that are saved ──────────────────────────────────────────────
def _not_hiding(made: Made, outcome: Outcome | None) -> Outcome | None:
    """Return an outcome that also reports an edit made before it: the table is there, only the last people are missing."""
    if not made or not isinstance(outcome, Refused | Conflict) or getattr(outcome, "code", "") == MERGED:
        return outcome
    said = says("update-saved-in-part", revision=str(made[-1][1]), reason=outcome.reason)
    return replace(outcome, reason=said)


def raise_with(made: Made, error: WikiError) -> NoReturn:
    """Raise an error that also reports an edit made before it."""
    if not made:
        raise error
    kind = LoginRefused if isinstance(error, LoginRefused) else Unreachable
    said = says("update-saved-then-failed", revision=str(made[-1][1]), error=error)
    raise kind(said, error.cause) from error


def gone(page: str, error: UsageError) -> Conflict:
    """Return that a page that the run was about to write is no longer there."""
    if isinstance(error, MissingPage):
        return Conflict(page, says("update-deleted"), Cause.DELETED)
    return Conflict(page, says("update-moved", error=error), Cause.MOVED)


def _busy(page: str, other: Holder) -> Refused:
    """Return that another run works on the page."""
    return Refused(page, "locked", says("update-busy", page=page, other=other), Cause.LOCKED)
