"""A wiki that a watcher follows, and its sweeps: at the start, each hour, and soon after the list of events changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from wikiconbot.errors import WikiError
from wikiconbot.event import Asked
from wikiconbot.runs.stats import Stats
from wikiconbot.service.jobs.done_after import settings_digest
from wikiconbot.service.jobs.look_soon import REQUESTS, Enqueue, look_soon
from wikiconbot.service.jobs.pauses import pause
from wikiconbot.service.parts import SWEEP
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.sweeping.which_events import EventSource
from wikiconbot.service.sweeping.wiki_sweep import hint_all, look_around
from wikiconbot.service.watching.change_values import Watched
from wikiconbot.service.watching.sources import PATIENCE
from wikiconbot.service.watching.watch_lines import WatchLines
from wikiconbot.service.watching.watched_pages import events_by_page, pages_of
from wikiconbot.wiki.session import Session

#: Seconds of a round in which sweeps begin, those that were due first: changes wait meanwhile.
_SWEEPS = 5.0
#: The shortest time between two sweeps of a wiki that changes ask for, in seconds.
_BETWEEN = 60.0
#: Seconds after which the pages that events use are read from the store again: workers store them.
_FRESH = 300.0


@dataclass(slots=True)
class WatchedWiki:
    """A wiki that is watched. ``due`` and ``failures`` are those of its next sweep, by the computer's steady clock.

    ``swept`` is when the last sweep began, ``fresh`` until when ``watched`` is up to date, ``events`` what the last sweep found.
    """

    name: str
    session: Session
    watched: Watched
    due: float = 0.0
    swept: float = float("-inf")
    fresh: float = 0.0
    failures: int = 0
    events: frozenset[str] = frozenset()

    def sweep_soon(self) -> None:
        """Let the next sweep be now, or a minute after the last one."""
        self.due = min(self.due, max(time.monotonic(), self.swept + _BETWEEN))


class Sweeps:
    """Sweeps the wikis of a watcher, and reads from the store what workers found.

    ``source`` says where the events are found, ``every`` is the time between two sweeps in seconds. ``alive`` is called all the time.
    """

    def __init__(
        self,
        source: EventSource,
        asked: Asked,
        every: float,
        store: Store,
        enqueue: Enqueue,
        lines: WatchLines,
        stats: Stats,
        alive: Callable[[], None],
    ) -> None:
        self._source, self._asked, self._every = source, asked, every
        self._store, self._enqueue, self._lines = store, enqueue, lines
        self._stats, self._alive = stats, alive
        self._digest = settings_digest(asked)

    def known(self, session: Session) -> WatchedWiki:
        """Return a wiki before its first sweep: what the last process knew concerns the bot. One request.

        Raises what `Session.request` raises.
        """
        pages, wiki = pages_of(session, self._source, self._asked.template), session.api_url
        watched = Watched(
            self._store.events(wiki), events_by_page(self._store.done_of(wiki)), pages.lists, pages.categories,
            frozenset({session.require_account()}), pages.requests,
        )  # fmt: skip
        return WatchedWiki(wiki, session, watched)

    def keep_up(self, wikis: Iterable[WatchedWiki], stopped: Callable[[], bool]) -> None:
        """Sweep the wikis whose sweep is due, for some seconds; the others are the first of the next round."""
        end = time.monotonic() + _SWEEPS
        for wiki in sorted(wikis, key=lambda one: one.due):
            if stopped() or time.monotonic() >= end:
                return
            self._alive()
            if time.monotonic() >= wiki.due:
                self._try(wiki)
            elif time.monotonic() >= wiki.fresh:
                self._refresh(wiki)

    def look_at_requests(self, wiki: WatchedWiki) -> None:
        """Let a worker read the page for “Update now”, before other pages."""
        if wiki.watched.requests:
            look_soon(self._store, self._enqueue, PageKey(wiki.name, wiki.watched.requests), 0.0, REQUESTS)

    def _try(self, wiki: WatchedWiki) -> None:
        """Sweep a wiki; one that does not answer is swept again after a pause that grows."""
        try:
            with wiki.session.connection.wire.in_a_hurry(PATIENCE):
                self._sweep(wiki)
            wiki.failures, wiki.due = 0, time.monotonic() + self._every
        except WikiError as error:
            wiki.failures += 1
            wait = pause(wiki.failures)
            wiki.due = time.monotonic() + wait
            self._alive()  # many wikis may be away, and each takes its time
            self._lines.unanswered(wiki.name, str(error), wait)

    def _sweep(self, wiki: WatchedWiki) -> None:
        """Give hints for all events of a wiki that changed."""
        wiki.swept = time.monotonic()
        swept = look_around(
            wiki.session, self._store, self._source, self._asked, self._digest, self._stats, keep=self._source.is_template, pads=True
        )  # fmt: skip
        made = hint_all(self._store, swept, self._enqueue)
        self.look_at_requests(wiki)
        self._store.heartbeat(SWEEP)
        wiki.events = frozenset(swept.events)
        self._refresh(wiki)
        self._lines.swept(wiki.name, swept, made)

    def _refresh(self, wiki: WatchedWiki) -> None:
        """Take the events of the last sweep, and the other pages that they use."""
        others = events_by_page(self._store.done_of(wiki.name))
        wiki.watched = replace(wiki.watched, events=wiki.events or wiki.watched.events, others=others)
        wiki.fresh = time.monotonic() + _FRESH
