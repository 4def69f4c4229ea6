"""The bot leaves a page: the loop of save_cycle.py for `wikiconbot remove`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wikiconbot.checks.opted_out import OptedOut, find_opted_out
from wikiconbot.checks.registered import Registrations
from wikiconbot.event import Asked, Settings
from wikiconbot.i18n import load, says
from wikiconbot.model import (
    Account,
    Cause,
    Outcome,
    Part,
    Plan,
    Reading,
    Refused,
    Saved,
    SignUp,
    Snapshot,
    Unchanged,
)
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.plan.removal import plan_removal
from wikiconbot.plan.unregistered_rows import is_named_for_registering
from wikiconbot.runs.assess import present_names, understand
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.programmes.programme_run import read_programme_pages
from wikiconbot.runs.registering.kept_registrations import KeptRegistrations
from wikiconbot.runs.registering.read_registrations import not_asked, with_registrations
from wikiconbot.runs.registering.still_registered import AskedFor, everybody, why_not_known, with_registers
from wikiconbot.runs.reporting.report_pages import read_reports
from wikiconbot.runs.save_cycle import Made, Way, go, journaled
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.revert_guard import Organised
from wikiconbot.runs.wiki_pages import (
    ask_accounts,
    others_to_ask,
    read_beside,
    read_wiki,
)
from wikiconbot.runs.wiki_words import understand_wiki
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.wiki.session import Session

COMMAND = "remove"


@dataclass(frozen=True, slots=True)
class Removed:
    """How it ended, and the edits that the wiki has; ``outcome`` is None if the plan was only shown."""

    run: str
    plan: Plan
    outcome: Outcome | None
    made: Made = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """The event's pages now, and what was understood of them; ``reports`` are the pages with reports on its events, and of its programme."""

    pages: Pages
    siteinfo: SiteInfo
    reading: Reading
    settings: Settings
    accounts: Mapping[str, Account] = field(default_factory=dict)
    registrations: Registrations = field(default_factory=dict)
    reports: tuple[Snapshot, ...] = ()

    def all(self) -> tuple[Snapshot, ...]:
        """Return all pages that are read."""
        return (*self.reports, *self.pages.all())

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of all pages."""
        return tuple(page.text for page in self.pages.all())

    @property
    def names_registered(self) -> bool:
        """Whether the bot's tables name people who were only registered elsewhere."""
        return any(map(is_named_for_registering, self.texts))


def remove_from(
    session: Session,
    title: str,
    asked: Asked,
    agreed: Callable[[Plan], bool],
    stats: Stats,
    journal: Journal,
    *,
    asks: bool = False,
) -> Removed:
    """Remove the bot's regions from a page, its subpage with the table, its report page, the reports on its events, and the pages of its programme.

    ``agreed`` gets the plan before anything is saved, and returns whether to continue; ``asks`` as in `update_page`. `undo_run`
    reverts it.

    Raises:
        UsageError: the wiki has no such page.
    """

    def read() -> _Read:
        snapshot, siteinfo = read_wiki(session, title, stats)
        reading, settings, siteinfo = understand_wiki(session, snapshot, siteinfo, asked, stats)
        # There may be a report page that the settings no longer ask for.
        every = replace(settings.event, parts=frozenset(Part))
        pages = read_beside(session, snapshot, every, stats)
        known = {page.page for page in pages.all()}
        written = (
            *read_reports(session, snapshot, settings, stats),
            *read_programme_pages(session, snapshot, settings, stats),
        )
        reports = tuple(page for page in written if page.exists and page.page not in known)
        found = _Read(pages, siteinfo, reading, settings, reports=reports)
        if found.names_registered:
            asking = with_registers(settings, found.texts)
            reading, registrations = with_registrations(session, snapshot, reading, asking, stats)
            found = replace(found, reading=reading, registrations=registrations)
        if not _unnamed(found) and not found.names_registered:
            return found
        others = others_to_ask(read_current(found.pages), reading, settings, siteinfo)
        return replace(found, accounts=ask_accounts(session, reading, stats, others=others))

    def work(run: Run) -> Removed:
        way = Way(
            read, _planned, lambda _, plan: nothing_to_remove(plan), lambda _, plan: agreed(plan),
            pages=lambda read: read.all(), asks=asks,
            event=lambda read: Organised(read.pages.event, read.siteinfo, read.settings, asked),
        )  # fmt: skip
        ending = go(session, way, run, stats)
        assert ending.plan is not None
        page = ending.read.pages.event
        if isinstance(ending.outcome, Saved | Unchanged):
            KeptRegistrations(session.state_folder, session.api_url, page.page, page.number).forget()
        return Removed(run.id, ending.plan, ending.outcome, ending.made)

    def busy(run: Run, refused: Refused) -> Removed:
        return Removed(run.id, Plan(title), refused)

    return journaled(session, journal, COMMAND, title, work, busy)


def plan_removal_from_text(snapshot: Snapshot, siteinfo: SiteInfo, asked: Asked) -> Plan:
    """Return the edit that removes the bot from a page, from its text alone, as ``wikiconbot remove --file`` does."""
    reading, settings = understand(snapshot, siteinfo, asked)
    registrations = not_asked(with_registers(settings, (snapshot.text,)))
    return _planned(_Read(Pages(snapshot), siteinfo, reading, settings, registrations=registrations))


def _planned(read: _Read) -> Plan:
    """Return the edits; the settings only say which pages there are, so an error in them does not matter here.

    It does matter if the tables name people who were only registered elsewhere: the settings say where.
    """
    messages = page_messages(read.siteinfo, read.settings.event.language)
    present = present_names(read.accounts)
    people: tuple[SignUp, ...] = ()
    if read.names_registered:
        asked = AskedFor(read.reading, read.settings, read.registrations, read.accounts)
        if obstacle := why_not_known(asked):
            return Plan(read.pages.event.page, obstacle=obstacle)
        people = everybody(asked, read_current(read.pages), read.siteinfo)
    return plan_removal(read.pages, _unnamed(read), read.siteinfo, messages, present, people, read.reports)


def _unnamed(read: _Read) -> OptedOut:
    """Return who must not be named, also in the table that stays; a wiki was asked for their new names."""
    present = present_names(read.accounts)
    return find_opted_out(read.pages.event.text, read.reading, read.settings.optout, present)


def nothing_to_remove(plan: Plan) -> Outcome | None:
    """Return the outcome of a plan without edits, and why it has none; None if it has edits."""
    if plan.obstacle:
        key = plan.obstacle.message
        said = load().tell(key, plan.obstacle.values)
        return Refused(plan.page, key.removeprefix("obstacle-"), said, Cause.of_obstacle(key))
    return None if plan.edits else Unchanged(plan.page, says("remove-nothing"))
