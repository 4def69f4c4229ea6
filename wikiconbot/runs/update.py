"""The second half of the way through the house: write → show → save, for the command line and the scripts alike.

What a page says is judged before (wiki_pages.py), and planned (assess.py). Only a wiki is ever saved to (docs/design.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot import __version__
from wikiconbot.errors import (
    ConfigurationError,
    LoginRefused,
    MissingPage,
    Unreachable,
    UsageError,
    WikiError,
)
from wikiconbot.event import Asked
from wikiconbot.i18n import load, says
from wikiconbot.model import (
    Account,
    Cause,
    Conflict,
    Edit,
    Finding,
    Outcome,
    Plan,
    Refused,
    Saved,
    Unchanged,
)
from wikiconbot.runs.assess import Judgement, kept_findings, plan_page
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import judge_wiki_page

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.runs.locks import Holder
    from wikiconbot.wiki.session import Session

#: How often a page that moved on is read and planned again.
_TRIES_AGAIN = 2


@dataclass(frozen=True, slots=True)
class Result:
    """How an update of one page ended; ``outcome`` is None where the plan was only shown.

    ``made`` are the edits that the wiki has, with their revisions; ``plan`` is the last one, saved or not.
    """

    run: str
    judgement: Judgement
    plan: Plan
    outcome: Outcome | None
    made: tuple[tuple[Edit, int], ...] = ()


def update_page(
    session: Session,
    title: str,
    asked: Asked,
    agreed: Callable[[Judgement, Plan], bool],
    stats: Stats,
    journal: Journal,
    plan: Callable[[Judgement], Plan] | None = None,
    command: str = "update",
) -> Result:
    """Bring a page of a wiki up to date, and return how it ended; the journal has it all.

    ``agreed`` is shown the judgement and the plan before anything is saved, and says whether to go on. ``plan`` makes
    another plan than the usual one, for another ``command``.
    A page that moved on meanwhile is read and planned again, twice at most. Nothing is done while another run
    works on the page.
    """
    about = {"wiki": session.api_url, "user": session.user, "page": title, "version": __version__}
    with journal.run(command, **about) as run, journal.alone(session.api_url, title) as other:
        if other:
            judgement = judge_wiki_page(session, title, asked, stats)
            result = Result(run.id, judgement, Plan(judgement.snapshot.page), busy(title, other))
        else:
            result = _update(session, title, asked, agreed, stats, run, plan or plan_page)
        run.end(result.outcome)
    found = kept_findings(result.plan)
    return replace(result, judgement=replace(result.judgement, findings=result.judgement.findings + found))


def _update(
    session: Session,
    title: str,
    asked: Asked,
    agreed: Callable[[Judgement, Plan], bool],
    stats: Stats,
    run: Run,
    planner: Callable[[Judgement], Plan],
) -> Result:
    made: list[tuple[Edit, int]] = []
    plan: Plan | None = None
    known: Mapping[str, Account] | None = None
    for again in range(_TRIES_AGAIN + 1):
        try:
            judgement = judge_wiki_page(session, title, asked, stats, known)
            known = judgement.evidence.accounts
        except UsageError as error:
            if plan is None:
                raise
            return Result(run.id, judgement, plan, _beside(made, _gone(plan.page, error)), tuple(made))
        with stats.phase("write"):
            plan = planner(judgement)
        before = Saved(plan.page, made[-1][1]) if made else None
        if plan.obstacle or not plan.edits:
            nothing = before or nothing_to_write(judgement, plan)
            return Result(run.id, judgement, plan, nothing, tuple(made))
        for edit in plan.edits:
            run.plan(edit)
        if not agreed(judgement, plan):
            return Result(run.id, judgement, plan, before, tuple(made))
        outcome = _send_all(session, plan, run, stats, made)
        # Merged: somebody signed up meanwhile, their lines are saved, and the table lacks them.
        unfinished = isinstance(outcome, Conflict) or (isinstance(outcome, Saved) and outcome.merged)
        if not unfinished or again == _TRIES_AGAIN:
            break
    assert plan is not None
    return Result(run.id, judgement, plan, _beside(made, outcome), tuple(made))


def _send_all(session: Session, plan: Plan, run: Run, stats: Stats, made: list[tuple[Edit, int]]) -> Outcome:
    """Save the edits of a plan, one after the other, until one is not saved; ``made`` gets what the wiki has.

    The table comes before the page that it leaves (`Pages.all`), so that what people wrote stands on one of them at any time.
    """
    outcome: Outcome = Unchanged(plan.page)
    merged = False
    for edit in plan.edits:
        try:
            outcome = send(session, edit, run, stats)
        except WikiError as error:
            if made:
                said = says("update-saved-then-failed", revision=str(made[-1][1]), error=error)
                raise _kind(error)(said, error.cause) from error
            raise
        if not isinstance(outcome, Saved):
            return outcome
        made.append((edit, outcome.revision))
        merged = merged or outcome.merged
    return replace(outcome, merged=merged) if isinstance(outcome, Saved) else outcome


def _beside(made: list[tuple[Edit, int]], outcome: Outcome) -> Outcome:
    """Return an outcome that does not hide an edit made before it: the table is there, only the last people are not."""
    if not made or not isinstance(outcome, Refused | Conflict):
        return outcome
    said = says("update-saved-in-part", revision=str(made[-1][1]), reason=outcome.reason)
    return replace(outcome, reason=said)


def _kind(error: WikiError) -> type[WikiError]:
    return LoginRefused if isinstance(error, LoginRefused) else Unreachable


def send(session: Session, edit: Edit, run: Run, stats: Stats) -> Outcome:
    """Save an edit, with a line in the journal before and after; none where it must not even be sent."""
    from wikiconbot.wiki import save  # noqa: PLC0415

    with stats.phase("save"):
        if refusal := save.forbidden(session, edit):
            return refusal
        run.send(save.sent_as(edit))
        try:
            outcome = save.send(session, edit)
        except WikiError as error:
            run.unanswered(error)
            raise
    try:
        run.answer(outcome)
    except ConfigurationError as error:
        if isinstance(outcome, Saved):
            about = {"page": edit.page, "revision": str(outcome.revision), "error": error}
            raise ConfigurationError(says("update-journal-lacks-it", **about)) from error
        raise
    return outcome


def _gone(page: str, error: UsageError) -> Conflict:
    """Return that the page we were about to write is no longer there."""
    if isinstance(error, MissingPage):
        return Conflict(page, says("update-deleted"), Cause.DELETED)
    return Conflict(page, says("update-moved", error=error), Cause.MOVED)


def busy(page: str, other: Holder) -> Refused:
    """Return that another run has the page."""
    return Refused(page, "locked", says("update-busy", page=page, other=other), Cause.LOCKED)


def nothing_to_write(judgement: Judgement, plan: Plan) -> Unchanged | Refused | None:
    """Return the outcome of a plan without edits, and why it has none; None where there are some."""
    if plan.obstacle:
        key = plan.obstacle.message
        said = load().say(key, plan.obstacle.values)
        return Refused(plan.page, key.removeprefix("obstacle-"), said, Cause.OBSTACLE)
    if plan.edits:
        return None
    if not judgement.snapshot.text.strip():
        return Unchanged(plan.page, says("update-page-empty"))
    if not judgement.reading.signups:
        return Unchanged(plan.page, says("update-no-signups"))
    if plan.passed_over:
        return Unchanged(plan.page, says("update-passed-over"))
    return Unchanged(plan.page)


def exit_code(findings: tuple[Finding, ...], outcome: Outcome | None = None, plan: Plan | None = None) -> int:
    """Return the exit code of CONTRACT.md for a run that reached its end."""
    if isinstance(outcome, Conflict):
        return 4
    if isinstance(outcome, Refused) and outcome.cause.passes:
        return 3
    if isinstance(outcome, Refused) or any(finding.severity == "error" for finding in findings):
        return 1
    return int(bool(plan and plan.passed_over))
