"""The programme of an event's page: the loop of save_cycle.py for `wikiconbot programme`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot.checks.opted_out import OptedOut, find_opted_out
from wikiconbot.event import Asked, Settings
from wikiconbot.i18n import load, says
from wikiconbot.model import Cause, Obstacle, Outcome, Plan, Reading, Refused, Snapshot, Unchanged
from wikiconbot.model.programme import EventZone
from wikiconbot.programme.page_tables import Rows
from wikiconbot.programme.session_rows import Surroundings
from wikiconbot.runs.assess import present_names, understand
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.programmes.event_zone import zone_of_event
from wikiconbot.runs.programmes.programme_plan import (
    PlannedProgramme,
    ProgrammeKnown,
    ProgrammePages,
    calendar_title,
    plan_programme,
)
from wikiconbot.runs.registering.read_registrations import with_registrations
from wikiconbot.runs.save_cycle import Made, Way, go, journaled
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.revert_guard import Organised
from wikiconbot.runs.wiki_pages import ask_accounts, read_wiki, utc_now
from wikiconbot.runs.wiki_words import understand_wiki
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.wiki.session import Session as WikiSession

COMMAND = "programme"
#: Reads the rows of a file of the organisers, with what is known of the event.
ReadFile = Callable[[Surroundings], Rows]


@dataclass(frozen=True, slots=True)
class ProgrammeWish:
    """What a person wants of the programme: the sessions of a ``file``, and the page with the calendar file."""

    file: ReadFile | None = None
    calendar_page: bool = False


@dataclass(frozen=True, slots=True)
class ProgrammeRead:
    """What was read for a programme."""

    pages: ProgrammePages
    known: ProgrammeKnown
    asked: Asked


@dataclass(frozen=True, slots=True)
class ProgrammeResult:
    """How it ended: the run, what was read, what was planned, the outcome (None: the plan was only shown), the edits on the wiki."""

    run: str
    read: ProgrammeRead
    planned: PlannedProgramme
    outcome: Outcome | None
    made: Made = ()

    @property
    def plan(self) -> Plan:
        """The plan, saved or not."""
        return self.planned.plan


def write_programme(
    session: WikiSession,
    title: str,
    asked: Asked,
    wish: ProgrammeWish,
    agreed: Callable[[PlannedProgramme, Plan], bool],
    stats: Stats,
    journal: Journal,
    *,
    asks: bool = False,
) -> ProgrammeResult:
    """Write the programme of an event's page into the bot's region, and return how that ended.

    ``agreed`` gets what is planned before anything is saved, and returns whether to continue; ``asks`` as in `update_page`.

    Raises:
        UsageError: the wiki has no such page, or the file cannot be read.
    """
    last: list[PlannedProgramme] = []

    def read() -> ProgrammeRead:
        return _read(session, title, asked, wish, stats)

    def planned(found: ProgrammeRead) -> Plan:
        with stats.phase("write"):
            last[:] = [_planned(found)]
        return last[0].plan

    def work(run: Run) -> ProgrammeResult:
        way = Way(
            read, planned, lambda _, plan: nothing_to_write(plan), lambda _, plan: agreed(last[0], plan),
            pages=lambda found: _pages(found.pages), asks=asks,
            event=lambda found: Organised(found.pages.event, found.known.siteinfo, found.known.settings, asked),
        )  # fmt: skip
        ending = go(session, way, run, stats)
        made = replace(last[0], plan=ending.plan) if last and ending.plan else PlannedProgramme(Plan(title))
        return ProgrammeResult(run.id, ending.read, made, ending.outcome, ending.made)

    def busy(run: Run, refused: Refused) -> ProgrammeResult:
        return ProgrammeResult(run.id, read(), PlannedProgramme(Plan(title)), refused)

    return journaled(session, journal, COMMAND, title, work, busy)


def programme_from_text(
    snapshot: Snapshot, siteinfo: SiteInfo, asked: Asked, wish: ProgrammeWish
) -> tuple[ProgrammeRead, PlannedProgramme]:
    """Return the programme of a page from disk, without what only a wiki knows: other pages, registrations, renamed people."""
    reading, settings = understand(snapshot, siteinfo, asked)
    zone = zone_of_event(settings.event.time_zone, (), siteinfo.timezone)
    out = find_opted_out(snapshot.text, reading, settings.optout, str)
    known = _known(reading, settings, siteinfo, zone, wish, out)
    read = ProgrammeRead(ProgrammePages(snapshot), known, asked)
    return read, _planned(read)


def _read(session: WikiSession, title: str, asked: Asked, wish: ProgrammeWish, stats: Stats) -> ProgrammeRead:
    snapshot, siteinfo = read_wiki(session, title, stats, asked)
    reading, settings, siteinfo = understand_wiki(session, snapshot, siteinfo, asked, stats)
    reading, registrations = with_registrations(session, snapshot, reading, settings, stats)
    pages = _with_others(session, ProgrammePages(snapshot), settings, wish, stats)
    found = (one for several in registrations.values() for one in several)
    zone = zone_of_event(settings.event.time_zone, found, siteinfo.timezone)
    others = tuple(settings.optout)
    accounts = ask_accounts(session, reading, stats, others=others) if others else {}
    out = find_opted_out(snapshot.text, reading, settings.optout, present_names(accounts))
    known = _known(reading, settings, siteinfo, zone, wish, out)
    address = session.page_url(pages.page.page)
    return ProgrammeRead(pages, replace(known, now=utc_now(session), address=address), asked)


def _with_others(
    session: WikiSession, pages: ProgrammePages, settings: Settings, wish: ProgrammeWish, stats: Stats
) -> ProgrammePages:
    """Return the pages with the programme's own page and that of the calendar file: one request if there are any."""
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415

    elsewhere = settings.event.programme_page
    elsewhere = None if elsewhere == pages.event.page else elsewhere
    calendar = calendar_title(pages.event.page) if wish.calendar_page else None
    titles = [title for title in (elsewhere, calendar) if title]
    if not titles:
        return pages
    with stats.phase("read"):
        found = read_pages(session, titles)
    return replace(
        pages,
        programme=found[elsewhere] if elsewhere else None,
        calendar=found[calendar] if calendar else None,
    )


def read_programme_pages(
    session: WikiSession, snapshot: Snapshot, settings: Settings, stats: Stats
) -> tuple[Snapshot, ...]:
    """Return the pages that a programme of an event may be on besides its page, also those that do not exist. One request."""
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415

    titles = {settings.event.programme_page, calendar_title(snapshot.page)} - {None, snapshot.page}
    with stats.phase("read"):
        return tuple(read_pages(session, sorted(filter(None, titles))).values())


def _known(
    reading: Reading,
    settings: Settings,
    siteinfo: SiteInfo,
    zone: EventZone,
    wish: ProgrammeWish,
    out: OptedOut,
) -> ProgrammeKnown:
    messages = page_messages(siteinfo, settings.event.language)
    known = ProgrammeKnown(reading, settings, siteinfo, messages, zone, out=out)
    return replace(known, file=wish.file(known.around)) if wish.file else known


def _planned(read: ProgrammeRead) -> PlannedProgramme:
    settings = read.known.settings
    if settings.faults:
        said = " ".join(fault.says for fault in settings.faults)
        obstacle = Obstacle("obstacle-settings", {"says": said})
        return PlannedProgramme(Plan(read.pages.page.page, obstacle=obstacle))
    return plan_programme(read.pages, read.known)


def _pages(pages: ProgrammePages) -> tuple[Snapshot, ...]:
    return tuple(page for page in (pages.event, pages.programme, pages.calendar) if page)


def nothing_to_write(plan: Plan) -> Outcome | None:
    """Return the outcome of a plan without edits, and why it has none; None if it has edits."""
    if plan.obstacle:
        key = plan.obstacle.message
        said = load().tell(key, plan.obstacle.values)
        return Refused(plan.page, key.removeprefix("obstacle-"), said, Cause.of_obstacle(key))
    if plan.edits:
        return None
    return Unchanged(plan.page, says("update-passed-over") if plan.passed_over else None)
