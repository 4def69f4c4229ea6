"""The run of a worker or a sweep on a page of a wiki: an update that nobody watches, in a session for each wiki that the process keeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from wikiconbot.errors import NoEventPage
from wikiconbot.event import Asked
from wikiconbot.i18n import says
from wikiconbot.model import Plan
from wikiconbot.runs.assess import Judgement
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.not_checked import needed_by_update
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.status_page import StatusPage, status_page
from wikiconbot.runs.update import Result
from wikiconbot.runs.updating import Manner, update_in
from wikiconbot.service.jobs.done_after import done_after, settings_digest
from wikiconbot.service.jobs.leased_run import PageRun
from wikiconbot.service.jobs.run_endings import RunEnding, ending_of
from wikiconbot.service.jobs.serve_requests import Requests
from wikiconbot.service.jobs.sessions import FOR_THE_PAGE, Permit, Sessions
from wikiconbot.service.requests_page import is_requests_page
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.sweeping.which_events import template_titles
from wikiconbot.wiki.session import Session

#: Nobody watches, and nobody named the page: one that is gone is no event any more.
UNWATCHED = Manner(agreed=lambda _judgement, _plan: True, unseen=lambda: True, asks=False, named=False)


def update_page_in(
    manner: Manner,
    session: Session,
    title: str,
    asked: Asked,
    stats: Stats,
    journal: Journal,
    say: Callable[[str], None],
) -> Result:
    """Update a page; ``say`` gets the messages about refusals, and what was not looked up.

    Raises what `update_in` raises.
    """
    try:
        result, said = update_in(manner, session, title, asked, stats, journal)
    except NoEventPage as error:
        if error.remark:
            say(error.remark)
        raise
    if said:
        say(said)
    for reason in unchecked(result):
        say(says("service-not-checked", page=title, reason=reason))
    return result


def unchecked(result: Result) -> tuple[str, ...]:
    """Return the look-ups that an update needed and that were not made."""
    found = result.judgement
    return needed_by_update(found.not_checked, found.evidence.event, found.current)


class WikiUpdates:
    """Updates pages of any wiki.

    ``folder`` is the state folder, ``now`` the store's clock, ``say`` gets sentences for the operator. ``requests`` serves the page of
    requests (“Update now”), ``pads`` gets what each run that ended well understood of a page; with None, pads are left to workers.
    ``later`` lets this object look at a page (the bot's status page) in so many seconds. ``is_event`` says whether the page was found by
    its template (`Store.is_event`): if somebody took that off since, nothing is saved.
    """

    def __init__(
        self,
        sessions: Sessions,
        asked: Asked,
        folder: Path,
        now: Callable[[], float],
        say: Callable[[str], None],
        requests: Requests | None = None,
        pads: Callable[[PageKey, Judgement], None] | None = None,
        later: Callable[[PageKey, float], None] = lambda _key, _after: None,
        stats: Callable[[], Stats] = Stats,
        is_event: Callable[[PageKey], bool] = lambda _: False,
    ) -> None:
        self._is_event = is_event
        self._served, self._pads, self._later, self._stats = requests, pads, later, stats
        self._sessions, self._asked, self._folder, self._now, self._say = sessions, asked, folder, now, say
        self._settings = settings_digest(asked)

    def update(self, key: PageKey, permit: Permit) -> PageRun:
        """Update a page; ``permit`` is asked for each edit.

        Raises what `Sessions.use` and `update_in` raise.
        """
        before = self._sessions.requests
        with self._sessions.use(key.wiki, permit) as session:
            ran = self._run(session, key)
        return replace(ran, requests=self._sessions.requests - before)

    def _run(self, session: Session, key: PageKey) -> PageRun:
        journal = Journal(self._folder, FOR_THE_PAGE)
        status = PageKey(key.wiki, status_page(session.user))
        if self._served and is_requests_page(key.title, session.user):
            return self._served.serve(session, key, journal)
        if key == status:
            return self._write_status(session, key, journal)
        manner = replace(
            UNWATCHED,
            serves=self._served is not None,
            later=lambda wait: self._later(status, wait),
            complete=lambda judgement, plan: self._while_an_event(session, key, judgement, plan),
        )
        result = update_page_in(manner, session, key.title, self._asked, self._stats(), journal, self._say)
        ending = replace(ending_of(result.outcome), not_checked=unchecked(result))
        done = done_after(result, self._settings, self._now()) if ending.verdict == "worked" else None
        if done and self._pads:
            self._pads(key, result.judgement)
            done = replace(done, pads=True)
        return PageRun(ending, done, result.run)

    def _while_an_event(self, session: Session, key: PageKey, judgement: Judgement, plan: Plan) -> Plan:
        """Return the plan, or none if the page has the template no more by which the last sweep found it. One request if it is not in the text."""
        if not plan.edits or judgement.settings.templates or not self._is_event(key):
            return plan
        from wikiconbot.wiki.finding.requested_pages import requested_pages  # noqa: PLC0415 - pywikibot

        templates = template_titles(self._asked.template, session.user)
        if any(has for _, has in requested_pages(session, (key.title,), templates).values()):
            return plan  # another template of the page has it
        self._say(says("worker-no-template", wiki=key.wiki, page=key.title))
        return Plan(plan.page)

    def _write_status(self, session: Session, key: PageKey, journal: Journal) -> PageRun:
        """Write the bot's status page, for all events of which this computer knows that they cannot be updated."""
        page = StatusPage(session, self._asked, self._stats(), journal, serves=self._served is not None)
        outcome, _ = page.write()
        if outcome is not None:
            return PageRun(ending_of(outcome))
        if page.waits:  # it was written less than ten minutes ago
            self._later(key, page.wait())
        return PageRun(RunEnding("unchanged", "worked"))
