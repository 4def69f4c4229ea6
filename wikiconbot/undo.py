"""Take back what a run did: the way of update.py once more, from the journal instead of from the page."""

from collections.abc import Callable
from dataclasses import dataclass

from wikiconbot import __version__
from wikiconbot.errors import UsageError
from wikiconbot.journal import Journal, Record, Run
from wikiconbot.model import Cause, Conflict, Edit, Messages, Outcome, Plan, Refused, Snapshot, Unchanged
from wikiconbot.plan import Done, plan_undo, stands_as_left
from wikiconbot.stats import Stats
from wikiconbot.update import busy, read_wiki, send
from wikiconbot.wiki.changes import first_change, texts
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
            done, last = _what_it_did(session, record, stats)
            result = _undo(session, done, last, messages, agreed, stats, run)
        run.end(result.outcome)
    return result


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
        snapshot, _profile = read_wiki(session, done.page, stats)
        plan = plan_undo(snapshot, done, messages)
        if plan.obstacle:
            return Undone(run.id, plan, _changed(session, snapshot, plan, done, last, messages, stats))
        if not plan.edits:
            return Undone(
                run.id, plan, Unchanged(snapshot.page, f"Nothing of run {done.run} is left to take back.")
            )
        run.plan(plan.edits[0])
        if not agreed(plan):
            return Undone(run.id, plan, None)
        result = Undone(run.id, plan, send(session, plan.edits[0], run, stats))
        if not isinstance(result.outcome, Conflict):
            break
    assert result is not None
    return result


def _require_same_wiki(session: Session, record: Record) -> None:
    wiki = record.get("wiki")
    if wiki != session.api_url:
        raise UsageError(
            f"Run {record.id} worked on {wiki}, not on {session.api_url}. Name that wiki with --wiki."
        )
    if record.get("command") == "undo":
        raise UsageError(
            f"Run {record.id} took back another run. `wikiconbot update “{record.page}”` writes the table again."
        )
    if not record.all("sent"):
        raise UsageError(f"Run {record.id} saved nothing, so there is nothing to take back.")


def _what_it_did(session: Session, record: Record, stats: Stats) -> tuple[Done, int]:
    """Return what a run did, and its last revision; where its last answer was lost, the wiki's history is asked."""
    planned = record.all("planned")
    bases = [line["base_revision"] for line in record.all("sent")]
    revisions = list(record.revisions)
    with stats.phase("history"):
        if record.unanswered:
            lost = planned[-1]
            edit = Edit(lost["page"], lost["base_revision"], "", "", lost["summary"])
            if found := find_saved(session, edit):
                revisions.append(found.revision)
        if not revisions:
            raise UsageError(f"Run {record.id} saved nothing, so there is nothing to take back.")
        known = texts(session, {bases[0], revisions[-1]})
    regions = dict.fromkeys(name for line in planned for name in line["regions"])
    lines = dict.fromkeys((old, new) for line in planned for old, new in line["lines"])
    done = Done(
        record.id, planned[0]["page"], known[bases[0]], known[revisions[-1]], tuple(regions), tuple(lines)
    )
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
