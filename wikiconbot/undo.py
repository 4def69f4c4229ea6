"""Take back what a run did: the way of update.py once more, from the journal instead of from the page."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from wikiconbot import __version__
from wikiconbot.errors import MissingPage, UsageError
from wikiconbot.journal import Attempt, Journal, Record, Run
from wikiconbot.judging import read_wiki
from wikiconbot.model import Cause, Conflict, Messages, Outcome, Plan, Refused, Saved, Snapshot, Unchanged
from wikiconbot.plan.undo import Done, plan_undo, stands_as_left
from wikiconbot.stats import Stats
from wikiconbot.update import busy, send
from wikiconbot.wiki.changes import first_change, parent_of, texts
from wikiconbot.wiki.save import find_saved
from wikiconbot.wiki.session import Session

_TRIES_AGAIN = 2


@dataclass(frozen=True, slots=True)
class Undone:
    """How taking back a run ended; ``outcome`` is None where the plan was only shown."""

    run: str
    plan: Plan
    outcome: Outcome | None


def undo_run(
    session: Session,
    record: Record,
    messages: Messages,
    agreed: Callable[[Plan], bool],
    stats: Stats,
    journal: Journal,
) -> Undone:
    """Take back what a run did to the bot's regions, while they stand as it left them.

    ``agreed`` is shown the plan before anything is saved, and says whether to go on.

    Raises:
        UsageError: the run saved nothing, or it worked on another wiki.
    """
    _require_same_wiki(session, record)
    page = record.page or ""
    about = {
        "wiki": session.api_url,
        "user": session.user,
        "page": page,
        "version": __version__,
        "undoes": record.id,
    }
    with journal.run("undo", **about) as run, journal.alone(session.api_url, page) as other:
        if other:
            result = Undone(run.id, Plan(page), busy(page, other))
        else:
            result = Undone(run.id, Plan(page), None)
            for done, last in _what_it_did(session, record, stats):
                result = _with(result, _undo(session, done, last, messages, agreed, stats, run))
                if not isinstance(result.outcome, Saved | Unchanged):
                    break
        run.end(result.outcome)
    return result


def _with(before: Undone, now: Undone) -> Undone:
    """Return how taking back several pages ended: the last outcome, with the edits and remarks of all; saved is saved."""
    plan = replace(now.plan, edits=before.plan.edits + now.plan.edits, left=before.plan.left + now.plan.left)
    idle = isinstance(before.outcome, Saved) and isinstance(now.outcome, Unchanged)
    return Undone(now.run, plan, before.outcome if idle else now.outcome)


def _undo(
    session: Session,
    done: Done,
    last: int,
    messages: Messages,
    agreed: Callable[[Plan], bool],
    stats: Stats,
    run: Run,
) -> Undone:
    result: Undone | None = None
    for _ in range(_TRIES_AGAIN + 1):
        try:
            snapshot, _profile = read_wiki(session, done.page, stats)
        except MissingPage as error:
            raise UsageError(f"“{done.page}” was deleted since run {done.run}. Restore it first.") from error
        except UsageError as error:
            raise UsageError(
                f"“{done.page}” is no longer what run {done.run} left. {error} To undo the run, move the page back first."
            ) from error
        plan = plan_undo(snapshot, done, messages)
        if plan.obstacle:
            return Undone(run.id, plan, _changed(session, snapshot, plan, done, last, messages, stats))
        if not plan.edits:
            nothing = (
                f"Nothing of run {done.run} can be taken back."
                if plan.left
                else f"Nothing of run {done.run} is left to take back."
            )
            return Undone(run.id, plan, Unchanged(snapshot.page, nothing))
        run.plan(plan.edits[0])
        if not agreed(plan):
            return Undone(run.id, plan, None)
        result = Undone(run.id, plan, send(session, plan.edits[0], run, stats))
        if not isinstance(result.outcome, Conflict):
            break
    assert result is not None
    return result


def _require_same_wiki(session: Session, record: Record) -> None:
    if not record.attempts:
        raise UsageError(f"Run {record.id} saved nothing, so there is nothing to take back.")
    if record.get("command") == "undo":
        raise UsageError(
            f"Run {record.id} took back another run. `wikiconbot update “{record.page}”` writes the table again."
        )
    wiki = record.get("wiki")
    if wiki != session.api_url:
        raise UsageError(
            f"Run {record.id} worked on {wiki}, not on {session.api_url}. Name that wiki with --wiki."
        )


def _what_it_did(session: Session, record: Record, stats: Stats) -> list[tuple[Done, int]]:
    """Return what a run did to each page, and its last revision there, the page that it saved last first.

    Where its last answer was lost, the wiki's history is asked.
    """
    made = [(attempt, attempt.revision) for attempt in record.attempts if attempt.revision]
    with stats.phase("history"):
        if record.unanswered:
            last = record.attempts[-1]
            if found := find_saved(session, last.as_sent()):
                made.append((last, found.revision))
        if not made:
            raise UsageError(f"Run {record.id} saved nothing, so there is nothing to take back.")
        pages: dict[str, list[tuple[Attempt, int]]] = {}
        for attempt, revision in made:
            pages.setdefault(str(attempt.planned.get("page")), []).append((attempt, revision))
        return [_done(session, record, page, here) for page, here in reversed(pages.items())]


def _done(session: Session, record: Record, page: str, made: list[tuple[Attempt, int]]) -> tuple[Done, int]:
    """Return what a run did to one page, by the wiki's own texts before and after it."""
    revisions = [revision for _, revision in made]
    before = parent_of(session, revisions[0])  # not the base: others may have edited in between
    known = {0: "", **texts(session, {before, revisions[-1]} - {0})}
    regions = dict.fromkeys(name for attempt, _ in made for name in attempt.planned.get("regions", ()))
    lines = [(old, new) for attempt, _ in made for old, new in attempt.planned.get("lines", ())]
    then = known[before].split("\n")
    lines = [
        (old, new)
        for old, new in lines
        if (old in then and new not in then) or (not old and new not in known[before])
    ]
    done = Done(record.id, page, known[before], known[revisions[-1]], tuple(regions), tuple(lines))
    return done, revisions[-1]


def _changed(
    session: Session, snapshot: Snapshot, plan: Plan, done: Done, last: int, messages: Messages, stats: Stats
) -> Refused:
    """Return that the region is another by now, and by whom."""
    assert plan.obstacle is not None
    says = messages.say(plan.obstacle.message, plan.obstacle.values)
    with stats.phase("history"):
        change = first_change(session, snapshot.page, last, lambda text: stands_as_left(text, done))
    if change:
        who = (
            "the bot itself"
            if change.user == session.user
            else change.user or "somebody whose name is hidden"
        )
        says += f" It was changed by {who} on {change.time} (revision {change.revision})."
    code = plan.obstacle.message.removeprefix("obstacle-")
    return Refused(snapshot.page, code, says, Cause.OBSTACLE)
