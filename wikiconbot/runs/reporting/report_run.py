"""The report on an event is written: read → plan → show → save, with the loop of save_cycle.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wikiconbot.event import Asked
from wikiconbot.event_report.report_edit import plan_report, report_title
from wikiconbot.event_report.report_parts import parts_of
from wikiconbot.i18n import load, says
from wikiconbot.model import Cause, Outcome, Plan, Refused, Snapshot, Unchanged
from wikiconbot.reading.page import redirect_target
from wikiconbot.runs.assess import Judgement, messages_of, plan_page
from wikiconbot.runs.notes.notes_titles import notes_titles
from wikiconbot.runs.notes.notes_titles import parts_of as pages_of_parts
from wikiconbot.runs.notes.which import understood
from wikiconbot.runs.reporting.known_event import (
    Known,
    chosen_event,
    programme_for,
    report_of,
    shown_of,
    taken_by,
)
from wikiconbot.runs.save_cycle import Made, Way, go, journaled
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.revert_guard import Organised
from wikiconbot.runs.wiki_pages import judge_wiki_page

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.wiki.session import Session

COMMAND = "report"


@dataclass(frozen=True, slots=True)
class Reported:
    """How it ended, and the edits that the wiki has; ``outcome`` is None if the plan was only shown. ``not_checked``: what was not asked."""

    run: str
    plan: Plan
    outcome: Outcome | None
    made: Made = ()
    not_checked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person wants of the report: on which event of a series, and whether parts that its page does not have come again."""

    event: str | None = None
    add_missing: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    """The event, what is known of it, and the page of its report; ``gone`` says who deleted that page."""

    judgement: Judgement
    event: Judgement
    known: Known
    page: Snapshot
    gone: str | None = None


def report_on(
    session: Session,
    title: str,
    asked: Asked,
    wishes: Wishes,
    agreed: Callable[[Plan], bool],
    stats: Stats,
    journal: Journal,
    *,
    asks: bool = False,
) -> Reported:
    """Write the draft of the report on the event of a page, or renew the bot's parts of it.

    ``agreed`` gets the plan before anything is saved, and returns whether to continue; ``asks`` as in `update_page`. `undo_run` reverts it.

    Raises:
        UsageError: the wiki has no such page; the page has several events, and ``wishes`` names none of them.
    """

    def read() -> _Read:
        judgement = judge_wiki_page(session, title, asked, stats)
        event, number = chosen_event(judgement, wishes.event)
        notes = read_notes_pages(session, judgement, asked, stats)
        page, gone = _read_report(session, _title(judgement, number), stats, ask=not wishes.add_missing)
        return _Read(judgement, event, Known(programme_for(event), notes=notes), page, gone)

    def work(run: Run) -> Reported:
        way = Way(
            read, lambda read: _planned(read, wishes), lambda _, plan: nothing_to_report(plan), lambda _, plan: agreed(plan),
            pages=lambda read: (read.page,), asks=asks,
            event=lambda read: Organised(read.judgement.snapshot, read.judgement.siteinfo, read.judgement.settings, asked),
        )  # fmt: skip
        ending = go(session, way, run, stats)
        plan = ending.plan or Plan(ending.read.page.page)
        return Reported(run.id, plan, ending.outcome, ending.made, ending.read.judgement.not_checked)

    def busy(run: Run, refused: Refused) -> Reported:
        return Reported(run.id, Plan(title), refused)

    return journaled(session, journal, COMMAND, title, work, busy)


def _title(judgement: Judgement, number: int) -> str:
    return report_title(judgement.snapshot.page, judgement.settings.event, number)


def read_notes_pages(
    session: Session, judgement: Judgement, asked: Asked, stats: Stats
) -> tuple[Snapshot, ...]:
    """Return the pages with the event's notes that exist, and those of their parts. One request, or two if there are parts."""
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    page = understood(judgement.snapshot, judgement.siteinfo, asked, (), stats)
    titles = notes_titles(page, ())
    with stats.phase("read"):
        found = read_pages(session, titles)
        more = [title for title in pages_of_parts(found.values()) if title not in found]
        found |= read_pages(session, more) if more else {}
    return tuple(page for page in found.values() if page.exists)


def _read_report(session: Session, title: str, stats: Stats, *, ask: bool) -> tuple[Snapshot, str | None]:
    """Return the report's page; if it does not exist, also who deleted it. One request, or two."""
    from wikiconbot.wiki.changes import fetch_gone  # noqa: PLC0415 - pywikibot only where a wiki is spoken to
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415

    with stats.phase("read"):
        page = read_pages(session, [title])[title]
        gone = fetch_gone(session, page.page) if ask and not page.exists else None
    if gone is None:
        return page, None
    about = {"page": page.page, "user": gone.by or says("gone-by-hidden"), "at": load().time(gone.at)}
    return page, says("report-moved", to=gone.to, **about) if gone.to else says("report-deleted", **about)


def _planned(read: _Read, wishes: Wishes) -> Plan | Refused:
    """Return the plan for the report's page, or why it is not written."""
    title = read.page.page
    if setting := taken_by(read.judgement, title):
        said = says("report-page-taken", page=title, setting=setting)
        return Refused(title, "event-report-page", said, Cause.OBSTACLE)
    if read.gone:
        return Refused(title, "event-report-gone", read.gone, Cause.OBSTACLE)
    if target := redirect_target(read.page.text):
        said = says("report-redirects", page=title, target=target)
        return Refused(title, "event-report-redirects", said, Cause.OBSTACLE)
    if obstacle := plan_page(read.judgement).obstacle:
        return Plan(title, obstacle=obstacle)
    messages = messages_of(read.judgement)
    parts = parts_of(report_of(read.event, read.known), messages, shown_of(read.judgement))
    return plan_report(read.page, parts, messages, read.judgement.siteinfo, add_missing=wishes.add_missing)


def plan_from_text(judgement: Judgement, event: str | None) -> Plan | Refused:
    """Return the plan for a new page with the report, from the text of the event's page alone; or why there is none."""
    chosen, number = chosen_event(judgement, event)
    page = Snapshot(_title(judgement, number), "")
    return _planned(_Read(judgement, chosen, Known(programme_for(chosen)), page), Wishes())


def nothing_to_report(plan: Plan) -> Outcome | None:
    """Return the outcome of a plan without edits, and why it has none; None if it has edits."""
    if plan.obstacle:
        key = plan.obstacle.message
        said = load().tell(key, plan.obstacle.values)
        return Refused(plan.page, key.removeprefix("obstacle-"), said, Cause.of_obstacle(key))
    return None if plan.edits else Unchanged(plan.page)
