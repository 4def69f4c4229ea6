"""The report on an event is written: read → plan → show → save, with the loop of save_cycle.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot.errors import UsageError
from wikiconbot.event import Asked
from wikiconbot.event_report.report_edit import plan_report, report_title
from wikiconbot.event_report.report_parts import parts_of
from wikiconbot.i18n import load, says
from wikiconbot.model import Cause, Obstacle, Outcome, Plan, Refused, Snapshot, Unchanged
from wikiconbot.model.contributions import Contributions
from wikiconbot.plan.headcounts import count_events
from wikiconbot.reading.page import redirect_target
from wikiconbot.runs.assess import Judgement, messages_of, plan_input
from wikiconbot.runs.counting.event_contributions import event_contributions, window_of
from wikiconbot.runs.not_checked import concerning, rules_of_update
from wikiconbot.runs.notes.notes_titles import notes_titles
from wikiconbot.runs.notes.notes_titles import parts_of as pages_of_parts
from wikiconbot.runs.notes.which import understood
from wikiconbot.runs.reporting.known_event import (
    Known,
    attendance_for,
    chosen_event,
    other_events,
    programme_for,
    report_of,
    shown_of,
    taken_by,
)
from wikiconbot.runs.save_cycle import Made, Way, go, journaled
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.revert_guard import Organised
from wikiconbot.runs.wiki_pages import judge_wiki_page, utc_now

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.wiki.session import Session

COMMAND = "report"


@dataclass(frozen=True, slots=True)
class Reported:
    """How it ended, and the edits that the wiki has; ``outcome`` is None if the plan was only shown.

    ``not_checked``: what was not asked. ``report`` is the title of the report's page, the plan is that of the event's page.
    """

    run: str
    plan: Plan
    outcome: Outcome | None
    made: Made = ()
    not_checked: tuple[str, ...] = ()
    report: str = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person wants of the report: on which event of a series, and whether parts that its page does not have come again.

    ``connect`` returns a session on another wiki, by its host, to count contributions there; without ``counts``, nothing is counted.
    """

    event: str | None = None
    add_missing: bool = False
    counts: bool = True
    connect: Callable[[str], Session] | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    """The event, what is known of it, and the page of its report; ``gone`` says who deleted that page, ``missing`` what was not counted."""

    judgement: Judgement
    event: Judgement
    known: Known
    page: Snapshot
    gone: str | None = None
    missing: tuple[str, ...] = ()


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
    # Counting may take a minute: it is done again only if the event's page changed.
    counted: dict[tuple[int | None, int], tuple[Contributions | None, tuple[str, ...]]] = {}

    def read() -> _Read:
        judgement = judge_wiki_page(session, title, asked, stats)
        event, number = chosen_event(judgement, wishes.event)
        notes, programme = read_other_pages(session, judgement, asked, stats)
        page, gone = _read_report(session, _title(judgement, number), stats, ask=not wishes.add_missing)
        others = other_events(judgement, number)
        known = Known(programme_for(event, programme), attendance_for(event), None, notes, others)
        contributions, missing = counted.get((judgement.snapshot.revision, number)) or _contributions(
            session, event, wishes, stats
        )
        counted[judgement.snapshot.revision, number] = contributions, missing
        known = replace(known, contributions=contributions)
        return _Read(judgement, event, known, page, gone, missing)

    def work(run: Run) -> Reported:
        way = Way(
            read, lambda read: _planned(read, wishes), lambda _, plan: nothing_to_report(plan), lambda _, plan: agreed(plan),
            pages=lambda read: (read.page,), asks=asks,
            event=lambda read: Organised(read.judgement.snapshot, read.judgement.siteinfo, read.judgement.settings, asked),
        )  # fmt: skip
        ending = go(session, way, run, stats)
        plan = ending.plan or Plan(ending.read.judgement.snapshot.page)
        not_checked = (*_not_checked(ending.read.judgement), *ending.read.missing)
        return Reported(run.id, plan, ending.outcome, ending.made, not_checked, ending.read.page.page)

    def busy(run: Run, refused: Refused) -> Reported:
        return Reported(run.id, Plan(title), refused, report=title)

    return journaled(session, journal, COMMAND, title, work, busy)


def _not_checked(judgement: Judgement) -> tuple[str, ...]:
    """Return the look-ups that the numbers need and that were not made."""
    rules = rules_of_update(judgement.evidence.event, judgement.current)
    return tuple(concerning(judgement.not_checked, rules))


def _title(judgement: Judgement, number: int) -> str:
    return report_title(judgement.snapshot.page, judgement.settings.event, number)


def read_other_pages(
    session: Session, judgement: Judgement, asked: Asked, stats: Stats
) -> tuple[tuple[Snapshot, ...], Snapshot | None]:
    """Return the pages with the event's notes that exist, those of their parts included, and the page of its programme.

    The latter is None if the programme is on the event's page. One request, or two if there are parts.
    """
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    page, event = (
        understood(judgement.snapshot, judgement.siteinfo, asked, (), stats),
        judgement.settings.event,
    )
    titles = [title for title in notes_titles(page, ()) if title != event.programme_page]
    with stats.phase("read"):
        found = read_pages(session, [*titles, *filter(None, [event.programme_page])])
        programme = found.pop(event.programme_page) if event.programme_page else None
        more = [title for title in pages_of_parts(found.values()) if title not in found]
        found |= read_pages(session, more) if more else {}
    return tuple(page for page in found.values() if page.exists), programme


def _contributions(
    session: Session, event: Judgement, wishes: Wishes, stats: Stats
) -> tuple[Contributions | None, tuple[str, ...]]:
    """Return what the participants contributed, and which wikis were not counted and why; None before the event has begun."""
    if not wishes.counts:
        return None, ()
    try:
        window = window_of(event)
    except UsageError as error:
        return None, (str(error),)
    if utc_now(session) < window.since:
        return None, (says("report-not-begun", since=load().time(window.since)),)
    (found,) = event_contributions(session, event, connect=wishes.connect, stats=stats)
    missing = tuple(
        says("cli-contributions-missing", name=one.name, why=one.why) for one in found.not_counted
    )
    return (found if found.wikis else None), missing


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
    given = plan_input(read.judgement)
    counted = given if isinstance(given, Obstacle) else count_events(given.known, given.wanted, given.events)
    if isinstance(counted, Obstacle):
        return Plan(read.judgement.snapshot.page, obstacle=counted)
    heading = read.event.settings.event.iteration
    people = next(one for one in counted if one.wanted.event.iteration == heading)
    messages = messages_of(read.judgement)
    outside = load(read.judgement.siteinfo.language).direction
    parts = parts_of(report_of(read.event, people, read.known), messages, shown_of(read.judgement), outside)
    plan = plan_report(read.page, parts, messages, read.judgement.siteinfo, add_missing=wishes.add_missing)
    return replace(plan, page=read.judgement.snapshot.page)  # with its title, people let the bot go on


def plan_from_text(judgement: Judgement, event: str | None) -> Plan | Refused:
    """Return the plan for a new page with the report, from the text of the event's page alone; or why there is none."""
    chosen, number = chosen_event(judgement, event)
    page = Snapshot(_title(judgement, number), "")
    known = Known(programme_for(chosen), attendance_for(chosen), others=other_events(judgement, number))
    return _planned(_Read(judgement, chosen, known, page), Wishes())


def nothing_to_report(plan: Plan) -> Outcome | None:
    """Return the outcome of a plan without edits, and why it has none; None if it has edits."""
    if plan.obstacle:
        key = plan.obstacle.message
        said = load().tell(key, plan.obstacle.values)
        return Refused(plan.page, key.removeprefix("obstacle-"), said, Cause.of_obstacle(key))
    return None if plan.edits else Unchanged(plan.page)
