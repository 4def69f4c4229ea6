"""The run of a worker on the page of requests (“Update now”): give a hint for each event that is named, and take the lines off in one edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot.event import Asked
from wikiconbot.model import Change, Edit, Outcome, Plan, Refused, Snapshot, Unchanged
from wikiconbot.plan.summary import summary_of
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.save_cycle import Ending, Way, go, journaled
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.strangers import Looker
from wikiconbot.runs.wiki_words import with_words
from wikiconbot.service.jobs.page_job import PageRun
from wikiconbot.service.jobs.run_endings import ending_of
from wikiconbot.service.requests_page import PER_PAGE, PER_PERSON, Request, requests_in, without
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.title_keys import title_key

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.wiki.session import Session

COMMAND = "requests"
#: The priority of a page that somebody asks for: before those that only changed.
_ASKED_FOR = 50


def is_requests_page(title: str, account: str | None) -> bool:
    """Whether a title is that of an account's page of requests; its namespace may be in any language."""
    space, colon, name = title.partition(":")
    return bool(account and space and colon) and name == f"{account}/Requests"


@dataclass(slots=True)
class Requests:
    """Serves the requests of a wiki; ``enqueue`` makes a job for a page in so many seconds, with a priority."""

    store: Store
    enqueue: Callable[[PageKey, float, int], None]
    asked: Asked

    def serve(self, session: Session, key: PageKey, journal: Journal) -> PageRun:
        """Give the hints, and save the page without the requests. Raises what `Session.request` raises."""
        stats, served = Stats(), dict[str, bool]()
        before: list[SiteInfo] = []

        def read() -> Snapshot:
            from wikiconbot.wiki.read import read_page  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

            page, body = read_page(session, key.title)
            before[:] = [replace(SiteInfo.from_api(body), account=session.user)]
            return page

        def plan(page: Snapshot) -> Plan:
            return self._plan(session, key, page, before[0], served, stats)

        def work(run: Run) -> Ending[Snapshot]:
            way = Way(read, plan, lambda page, _: Unchanged(page.page), lambda _, __: True)
            return go(
                session, way, run, stats
            )  # a line that a person wrote again is a new request: reverts do not matter

        def busy(_: Run, refused: Refused) -> Ending[Snapshot]:
            return Ending(Snapshot(key.title, ""), None, refused)

        outcome: Outcome | None = journaled(session, journal, COMMAND, key.title, work, busy).outcome
        return PageRun(ending_of(outcome))

    def _plan(
        self,
        session: Session,
        key: PageKey,
        page: Snapshot,
        siteinfo: SiteInfo,
        served: dict[str, bool],
        stats: Stats,
    ) -> Plan:
        """Return the edit that takes the requests off; their hints are given now: to look at a page once too often does no harm."""
        found = requests_in(page.text)
        if not found:
            return Plan(page.page)
        events = {title_key(title, siteinfo): title for title in self._events(key.wiki)}
        people = self._people(session, page, found, stats)
        for one in found:
            name = title_key(one.page, siteinfo)
            if name not in served:
                served[name] = self._is_served(key.wiki, events.get(name), people.get(one.line))
        done = sum(served[title_key(one.page, siteinfo)] for one in found)
        did = (Change("summary-requests", {"done": done, "left": len(found) - done}),)
        messages = page_messages(with_words(session, siteinfo, None, stats))
        new = without(page.text, {one.line for one in found})
        edit = Edit(page.page, page.revision, page.stands, new, summary_of(did, messages), did=did)
        return Plan(page.page, (edit,))

    def _events(self, wiki: str) -> Iterable[str]:
        return self.store.events(wiki) | self.store.done_of(wiki).keys()

    def _is_served(self, wiki: str, event: str | None, person: str | None) -> bool:
        """Give a hint for an event; False if the page is no event, or if it was asked for too often."""
        if event is None:
            return False
        of_person = f"update-now person {wiki} {person or ''}"
        if not (
            self.store.allowed(of_person, PER_PERSON)
            and self.store.allowed(f"update-now page {wiki} {event}", PER_PAGE)
        ):
            return False
        key = PageKey(wiki, event)
        if self.store.hint(key, 0.0, _ASKED_FOR):
            self.enqueue(key, 0.0, _ASKED_FOR)
        return True

    def _people(
        self, session: Session, page: Snapshot, found: Iterable[Request], stats: Stats
    ) -> Mapping[int, str]:
        """Return who wrote each line, where the page's history says it. Two requests at most."""
        looker = Looker(session, self.asked, stats, lambda _: "")
        wanted = {one.line: _has(one.text) for one in found}
        return {line: one.user for line, one in looker.authors(page, wanted).items() if one and one.user}


def _has(line: str) -> Callable[[str], bool]:
    return lambda text: line in text.split("\n")
