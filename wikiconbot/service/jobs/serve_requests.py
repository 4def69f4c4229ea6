"""The run of a worker on the page of requests (“Update now”): give a hint for each event that is named, and take the lines off in one edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wikiconbot.event import Asked
from wikiconbot.model import Change, Edit, Outcome, Plan, Refused, Snapshot, Unchanged
from wikiconbot.plan.summary import summary_of
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.save_cycle import Ending, Way, go, journaled
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.strangers import Looker
from wikiconbot.runs.wiki_words import with_words
from wikiconbot.service.jobs.leased_run import PageRun
from wikiconbot.service.jobs.look_soon import ASKED_FOR, Enqueue, look_soon
from wikiconbot.service.jobs.run_endings import ending_of
from wikiconbot.service.requests_page import (
    PER_PAGE,
    PER_PERSON,
    Request,
    is_own_page,
    requests_in,
    without,
)
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.sweeping.which_events import template_titles
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.title_keys import title_key

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.wiki.session import Session

COMMAND = "requests"
#: Characters of a page in whose history it is looked up who wrote each line: 50 texts of a longer one are too much to read.
_READABLE = 100_000


@dataclass(slots=True)
class Granting:
    """Decides on the requests of one run, within the limits of an hour; ``enqueue`` makes a job."""

    store: Store
    enqueue: Enqueue
    wiki: str
    _granted: set[str] = field(default_factory=set)
    _refused: set[tuple[str, str]] = field(default_factory=set)
    _full: set[str] = field(default_factory=set)

    def grant(self, event: str, person: str) -> bool:
        """Give a hint for an event, once in this run; False if it was asked for too often, or the person asked too often.

        ``person`` is the account that wrote the line, empty if that is not known: all unknown ones share the limit of one person.
        """
        if event in self._granted:
            return True
        if person in self._full or (event, person) in self._refused:
            return False
        if not self.store.allowed(f"update-now person {self.wiki} {person}", PER_PERSON):
            self._full.add(person)
            return False
        if not self.store.allowed(f"update-now page {self.wiki} {event}", PER_PAGE):
            self._refused.add((event, person))
            return False
        self._granted.add(event)
        look_soon(self.store, self.enqueue, PageKey(self.wiki, event), 0.0, ASKED_FOR)
        return True


@dataclass(slots=True)
class Requests:
    """Serves the requests of a wiki; ``enqueue`` makes a job."""

    store: Store
    enqueue: Enqueue
    asked: Asked

    def serve(self, session: Session, key: PageKey, journal: Journal) -> PageRun:
        """Give the hints, and save the page without the requests. Raises what `Session.request` raises."""
        stats, granting = Stats(), Granting(self.store, self.enqueue, key.wiki)
        before: list[SiteInfo] = []

        def read() -> Snapshot:
            from wikiconbot.wiki.read import read_page  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

            page, body = read_page(session, key.title)
            before[:] = [replace(SiteInfo.from_api(body), account=session.user)]
            return page

        def plan(page: Snapshot) -> Plan:
            return self._plan(session, page, before[0], granting, stats)

        def work(run: Run) -> Ending[Snapshot]:
            # A line that a person wrote again is a new request, so reverts are not looked up.
            way = Way(read, plan, lambda page, _: Unchanged(page.page), lambda _, __: True)
            return go(session, way, run, stats)

        def busy(_: Run, refused: Refused) -> Ending[Snapshot]:
            return Ending(Snapshot(key.title, ""), None, refused)

        outcome: Outcome | None = journaled(session, journal, COMMAND, key.title, work, busy).outcome
        return PageRun(ending_of(outcome))

    def _plan(
        self, session: Session, page: Snapshot, siteinfo: SiteInfo, granting: Granting, stats: Stats
    ) -> Plan:
        """Return the edit that takes the requests off; their hints are given now: to look at a page once too often does no harm."""
        found = requests_in(page.text)
        if not found:
            return Plan(page.page)
        events = self._events(session, found, siteinfo, granting.wiki)
        people = self._people(session, page, found, stats)
        done = 0
        for one in found:
            event = events.get(one.page)
            done += event is not None and granting.grant(event, people.get(one.line, ""))
        did = (Change("summary-requests", {"done": done, "left": len(found) - done}),)
        messages = page_messages(with_words(session, siteinfo, None, stats))
        new = without(page.text, {one.line for one in found})
        edit = Edit(page.page, page.revision, page.stands, new, summary_of(did, messages), did=did)
        return Plan(page.page, (edit,))

    def _events(
        self, session: Session, found: Iterable[Request], siteinfo: SiteInfo, wiki: str
    ) -> Mapping[str, str]:
        """Return the events that the requests name, by the titles as typed. One request.

        A page that was moved is found over its redirect, and one that has the template since the last sweep by its template.
        """
        from wikiconbot.wiki.finding.requested_pages import requested_pages  # noqa: PLC0415 - pywikibot

        typed = list(dict.fromkeys(one.page for one in found))
        known = {
            title_key(title, siteinfo): title
            for title in self.store.events(wiki) | self.store.done_of(wiki).keys()
        }
        templates = template_titles(self.asked.template, session.user)
        there = requested_pages(session, typed, templates)
        events: dict[str, str] = {}
        for name in typed:
            title, has_template = there.get(name, (name, False))
            is_event = has_template or title_key(name, siteinfo) in known
            event = known.get(title_key(title, siteinfo)) or (title if is_event else None)
            if event and not is_own_page(event, session.user):
                events[name] = event
        return events

    def _people(
        self, session: Session, page: Snapshot, found: Iterable[Request], stats: Stats
    ) -> Mapping[int, str]:
        """Return who wrote each line, where the page's history says it. Two requests at most."""
        if len(page.text) > _READABLE:
            return {}
        looker = Looker(session, self.asked, stats, lambda _: "")
        lines = _Lines()
        wanted = {one.line: lines.having(one.text) for one in found}
        return {line: one.user for line, one in looker.authors(page, wanted).items() if one and one.user}


class _Lines:
    """Whether texts have certain lines: each text is taken apart once for all of them."""

    def __init__(self) -> None:
        self._text: str | None = None
        self._lines = frozenset[str]()

    def having(self, line: str) -> Callable[[str], bool]:
        """Return what says whether a text has a line."""
        return lambda text: line in self._of(text)

    def _of(self, text: str) -> frozenset[str]:
        if text is not self._text:
            self._text, self._lines = text, frozenset(text.split("\n"))
        return self._lines
