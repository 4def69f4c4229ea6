"""The loop of a watcher: changes become hints and jobs at once, and a sweep at the start and every hour finds what a stream lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from wikiconbot.event import Asked
from wikiconbot.runs.stats import Stats
from wikiconbot.service.defaults import POLL_EVERY, QUIET, SWEEP_EVERY
from wikiconbot.service.jobs.look_soon import CHANGED, Enqueue
from wikiconbot.service.parts import BEAT, WATCH
from wikiconbot.service.store.base import Store
from wikiconbot.service.sweeping.which_events import EventSource
from wikiconbot.service.watching.change_values import StreamCut, Unanswered
from wikiconbot.service.watching.connections import Connect, Connections
from wikiconbot.service.watching.hinting import Wanted, take_in
from wikiconbot.service.watching.sources import Item, Sources
from wikiconbot.service.watching.store_mark import StoreMark
from wikiconbot.service.watching.watch_lines import WatchLines, Writes
from wikiconbot.service.watching.watched_wiki import Sweeps, WatchedWiki
from wikiconbot.wiki.session import Session

#: Seconds of one round of the loop.
_ROUND = 1.0


@dataclass(frozen=True, slots=True)
class WatchSettings:
    """What a watcher follows, and how fast; times are seconds.

    ``wikis`` are names as ``connect`` takes them, None for the one of the configuration. ``source`` says where the events are found.
    ``every`` is the time between two sweeps, ``quiet`` that from the first change to the job, ``poll`` that between two polls.
    """

    wikis: tuple[str | None, ...]
    source: EventSource
    asked: Asked
    every: float = SWEEP_EVERY
    quiet: float = QUIET
    poll: float = POLL_EVERY


class Watcher:
    """Follows the changes of some wikis until it is stopped. It reads wikis and writes nothing there: workers do (``jobs``).

    ``connect`` returns a session on a wiki, ``enqueue`` makes a job. ``alive`` is called all the time.
    """

    def __init__(
        self,
        settings: WatchSettings,
        connect: Connect,
        store: Store,
        enqueue: Enqueue,
        log: Writes,
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self._settings, self._store, self._enqueue = settings, store, enqueue
        self._lines, self._alive = WatchLines(log), alive
        self._stats = Stats()
        self._connections = Connections(settings.wikis, connect, store, self._lines, self._answered, alive)
        self._sweeps = Sweeps(
            settings.source, settings.asked, settings.every, store, enqueue, self._lines, self._stats, alive
        )
        self._wikis: dict[str, WatchedWiki] = {}
        self._sources: Sources | None = None
        self._mark = StoreMark(store)
        self._stopped = False
        self._beat = 0.0

    def stop(self) -> None:
        """End the loop, also from the handler of a signal."""
        self._stopped = True
        if self._sources is not None:
            self._sources.stop()

    def run(self) -> None:
        """Watch until it is stopped.

        Raises ConfigurationError or UsageError if the only wiki or its account is not configured, and LoginRefused if it refuses the
        account. Of several wikis, such a wiki is tried again after pauses that grow.
        """
        try:
            while not self._stopped:
                self._round()
        finally:
            if self._sources is not None:
                self._sources.close()

    def _round(self) -> None:
        """Connect and sweep where that is due, and take what comes within a second."""
        before = len(self._wikis)
        self._connections.connect_due(self._begin, self._is_stopped)
        if len(self._wikis) > before and not self._stopped:
            self._read_from_all()
        if self._sources is None:
            time.sleep(_ROUND)
        else:
            for item in self._sources.items(_ROUND):
                self._take(item)
        self._sweeps.keep_up(self._wikis.values(), self._is_stopped)
        self._signs_of_life()

    def _is_stopped(self) -> bool:
        return self._stopped

    def _begin(self, session: Session) -> None:
        self._wikis[session.api_url] = self._sweeps.known(session)

    def _answered(self, size: int) -> None:
        """Count a request; a long sweep is alive."""
        self._stats.count(size)
        self._alive()

    def _signs_of_life(self) -> None:
        self._alive()
        if time.monotonic() >= self._beat:
            self._beat = time.monotonic() + BEAT
            self._store.heartbeat(WATCH)
            if self._mark.is_lost():
                self._lines.store_lost()
                for wiki in self._wikis.values():
                    wiki.due = 0.0

    def _read_from_all(self) -> None:
        """Read the changes of all wikis that are reached, each from where its reader came to."""
        if self._sources is not None:
            self._sources.close()
        sessions = {name: wiki.session for name, wiki in self._wikis.items()}
        self._sources = Sources(sessions, self._store.cursor, every=self._settings.poll)
        self._sources.start()
        self._lines.watching(sessions, self._sources.missing)
        if self._stopped:  # a signal came meanwhile
            self._sources.stop()

    def _take(self, item: Item) -> None:
        """Give the hints of what a reader gave, and make their jobs."""
        self._alive()
        if isinstance(item, Unanswered):
            self._lines.unanswered(item.wiki, item.why, item.wait)
        if isinstance(item, StreamCut):
            self._lines.stream_cut(item)
        watched = {name: wiki.watched for name, wiki in self._wikis.items()}
        self._do(take_in(item, watched, self._store, self._settings.quiet))

    def _do(self, wanted: Wanted) -> None:
        for key, wait in wanted.jobs:
            self._enqueue(key, wait, CHANGED)
            self._lines.changed(key, wait)
        for changed in wanted.requests:
            self._sweeps.look_at_requests(self._wikis[changed])
        for name in wanted.sweep:
            for wiki in self._wikis.values() if name is None else (self._wikis[name],):
                wiki.sweep_soon()
