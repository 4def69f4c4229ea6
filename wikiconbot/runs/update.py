"""The second half of a run: write → show → save, for the command line and for the scripts.

Before that, wiki_pages.py judges the page and assess.py plans the edits. Only pages of a wiki are ever saved (docs/design.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot.event import Asked
from wikiconbot.i18n import load, says
from wikiconbot.model import (
    Account,
    Cause,
    Conflict,
    Finding,
    Obstacle,
    Outcome,
    Plan,
    Refused,
    Snapshot,
    Unchanged,
)
from wikiconbot.plan.current import Current
from wikiconbot.runs.after_save import NOTHING_LEFT, NotSeenYet, not_seen_yet
from wikiconbot.runs.assess import Judgement, plan_page, with_table
from wikiconbot.runs.save_cycle import Made, Way, go, journaled
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.blanked import emptied
from wikiconbot.runs.stops.page_memory import Memories
from wikiconbot.runs.stops.revert_guard import Organised
from wikiconbot.runs.wiki_pages import judge_wiki_page
from wikiconbot.wikitext.regions import FORMAT

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class Result:
    """How an update of one page ended; ``outcome`` is None if the plan was only shown.

    ``made`` are the edits that the wiki has, with their revisions; ``plan`` is the last one, saved or not. ``unseen`` is the part
    of them that readers do not see yet.
    """

    run: str
    judgement: Judgement
    plan: Plan
    outcome: Outcome | None
    made: Made = ()
    unseen: NotSeenYet = NOTHING_LEFT


def update_page(
    session: Session,
    title: str,
    asked: Asked,
    agreed: Callable[[Judgement, Plan], bool],
    stats: Stats,
    journal: Journal,
    plan: Callable[[Judgement], Plan] | None = None,
    command: str = "update",
    *,
    asks: bool = False,
    may_be_new: bool = False,
) -> Result:
    """Update a page of a wiki, and return how that ended; the journal records all of it.

    ``agreed`` gets the judgement and the plan before anything is saved, and returns whether to continue. ``plan`` makes
    another plan than the usual one, for another ``command``. ``asks`` means that ``agreed`` shows a person the edits of the bot that
    somebody reverted (``reverted`` of the plan), or saves nothing; without it a plan with such edits is refused.
    A page that changed meanwhile is read and planned again, twice at most. Nothing is done while another run
    works on the page. ``may_be_new``: if there never was such a page, the plan makes it.
    """
    make = plan or plan_page

    def planned(judgement: Judgement) -> Plan:
        with stats.phase("write"):
            return make(judgement)

    def busy(run: Run, refused: Refused) -> Result:
        judgement = judge_wiki_page(session, title, asked, stats, may_be_new=may_be_new)
        return Result(run.id, judgement, Plan(judgement.snapshot.page), refused)

    def work(run: Run) -> Result:
        known: Mapping[str, Account] | None = None

        def read() -> Judgement:
            nonlocal known
            judgement = judge_wiki_page(session, title, asked, stats, known, may_be_new=may_be_new)
            known = judgement.evidence.accounts
            page = judgement.snapshot
            resumed = Memories(journal.folder, session.api_url).of(page.page, page.number).resumed
            return replace(judgement, emptied=emptied(session, judgement, asked, stats, resumed))

        # An edit that was merged: somebody signed up meanwhile, their lines are saved, and the table does not have them yet.
        way = Way(
            read, planned, nothing_to_write, agreed, merged_is_unfinished=True, pages=_pages,
            event=lambda j: Organised(j.snapshot, j.siteinfo, j.settings, asked), asks=asks,
        )  # fmt: skip
        ending = go(session, way, run, stats)
        assert ending.plan is not None
        return Result(run.id, ending.read, ending.plan, ending.outcome, ending.made)

    result = journaled(session, journal, command, title, work, busy)
    unseen = not_seen_yet(session, result.judgement, result.made)
    return replace(result, judgement=with_table(result.judgement, result.plan), unseen=unseen)


def _pages(judgement: Judgement) -> Iterable[Snapshot]:
    current, event = judgement.current, judgement.snapshot
    if not isinstance(current, Current):
        return (event,)
    return (event if page.page == event.page else page for page in current.pages.all())


def nothing_to_write(judgement: Judgement, plan: Plan) -> Unchanged | Refused | None:
    """Return the outcome of a plan without edits, and why it has none; None if it has edits."""
    if plan.obstacle:
        key = plan.obstacle.message
        said = load().tell(key, plan.obstacle.values, plan.obstacle.iteration)
        return Refused(plan.page, key.removeprefix("obstacle-"), said, Cause.of_obstacle(key))
    if plan.edits:
        return None
    if not judgement.snapshot.text.strip():
        return Unchanged(plan.page, says("update-page-empty"))
    if not judgement.reading.signups:
        return Unchanged(plan.page, says("update-no-signups"))
    if plan.passed_over:
        return Unchanged(plan.page, says("update-passed-over"))
    return Unchanged(plan.page)


def told_newly_read(plan: Plan) -> list[str]:
    """Return what the bot reads differently than before, a sentence each."""
    return [load().tell(new.message, new.values, new.iteration) for new in plan.newly_read]


def unconfirmed(
    plan: Plan,
    seen: Callable[[Obstacle], bool] = lambda warning: False,
    *,
    accept_reading: bool = False,
    migrate: bool = False,
) -> Plan:
    """Return a plan for a run that nobody watches: with an obstacle if a person should confirm something first.

    With ``migrate``, regions of an older format may be converted; with ``accept_reading``, the page may be read differently than before.
    ``seen`` returns whether a warning was given before and that is enough.
    """
    for warning in plan.warned:
        if not seen(warning):
            return replace(plan, edits=(), obstacle=warning)
    if plan.converts and not migrate:
        return replace(plan, edits=(), obstacle=Obstacle("obstacle-migrate", {"format": str(FORMAT)}))
    if not plan.newly_read or accept_reading:
        return plan
    obstacle = Obstacle("obstacle-newly-read", {"says": " ".join(told_newly_read(plan))})
    return replace(plan, edits=(), obstacle=obstacle)


def exit_code(findings: tuple[Finding, ...], outcome: Outcome | None = None, plan: Plan | None = None) -> int:
    """Return the exit code of docs/contract.md for a run that finished."""
    if isinstance(outcome, Conflict):
        return 4
    if isinstance(outcome, Refused) and outcome.cause.passes:
        return 3
    if isinstance(outcome, Refused) and outcome.cause is Cause.FORMAT_NEWER:
        return 2
    if isinstance(outcome, Refused) or any(finding.severity == "error" for finding in findings):
        return 1
    return int(bool(plan and plan.passed_over))
