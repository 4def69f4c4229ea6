"""The loop of a watcher: changes become hints and jobs at once, and a sweep at the start and every hour finds what a stream lost."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from wikiconbot.errors import ConfigurationError, Unreachable, UsageError, WikiconbotError, WikiError
from wikiconbot.event import Asked
from wikiconbot.i18n import says
from wikiconbot.runs.stats import Stats
from wikiconbot.service.jobs.done_after import settings_digest
from wikiconbot.service.jobs.pauses import pause
from wikiconbot.service.jobs.run_endings import ending_of_error
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import Failure, PageKey
from wikiconbot.service.sweeping.which_events import EventSource
from wikiconbot.service.sweeping.wiki_sweep import HEARTBEAT, hint_all, look_around
from wikiconbot.service.watching.away import AWAY, away_text
from wikiconbot.service.watching.change_values import StreamCut, Unanswered, Watched
from wikiconbot.service.watching.hinting import Wanted, take_in
from wikiconbot.service.watching.polling import EVERY
from wikiconbot.service.watching.quiet_time import QUIET
from wikiconbot.service.watching.sources import PATIENCE, Item, Sources
from wikiconbot.service.watching.store_mark import StoreMark
from wikiconbot.service.watching.watched_pages import events_by_page, pages_of
from wikiconbot.wiki.session import Session

#: The store's name for the sign of life of a watcher.
WATCH = "watch"
#: Seconds between two signs of life.
_BEAT = 10.0
#: Seconds of one round of the loop.
_ROUND = 1.0
#: Seconds of a round in which sweeps begin, those that were due first: changes wait meanwhile.
_SWEEPS = 5.0
#: The shortest time between two sweeps of a wiki that changes ask for, in seconds.
_BETWEEN = 60.0
#: The priority of the page of requests.
_REQUESTS = 60
#: Seconds after which the pages that events use are read from the store again: workers store them.
_FRESH = 300.0


class Writes(Protocol):
    """What the loop needs of the log (``seen_outside.log_lines.Log``)."""

    def line(self, level: str, event: str, message: str, **values: object) -> None:
        """Write one line."""


@dataclass(frozen=True, slots=True)
class WatchSettings:
    """What a watcher follows, and how fast; times are seconds.

    ``wikis`` are names as ``connect`` takes them, None for the one of the configuration. ``source`` says where the events are found.
    ``every`` is the time between two sweeps, ``quiet`` that from the first change to the job, ``poll`` that between two polls.
    """

    wikis: tuple[str | None, ...]
    source: EventSource
    asked: Asked
    every: float = 3600.0
    quiet: float = QUIET
    poll: float = EVERY


@dataclass(slots=True)
class _Wiki:
    """A wiki that is watched. ``due`` and ``failures`` are those of its next sweep, by the computer's steady clock."""

    session: Session
    watched: Watched
    due: float = 0.0
    swept: float = float("-inf")
    fresh: float = 0.0
    failures: int = 0
    events: frozenset[str] = frozenset()


class Watcher:
    """Follows the changes of some wikis until it is stopped. It reads wikis and writes nothing there: workers do (``jobs``).

    ``connect`` returns a session on a wiki; ``enqueue`` makes a job for a page in so many seconds, with a priority. ``alive`` is called all the time.
    """

    def __init__(
        self,
        settings: WatchSettings,
        connect: Callable[[str | None, Callable[[int], None]], Session],
        store: Store,
        enqueue: Callable[[PageKey, float, int], None],
        log: Writes,
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self._settings, self._connect, self._store = settings, connect, store
        self._enqueue, self._log, self._alive = enqueue, log, alive
        self._digest = settings_digest(settings.asked)
        self._stats = Stats()
        self._wikis: dict[str, _Wiki] = {}
        self._waiting: dict[str | None, tuple[float, int]] = dict.fromkeys(settings.wikis, (0.0, 0))
        self._away: Mapping[str, Failure] = {}
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
        self._connect_due()
        if self._sources is None:
            time.sleep(_ROUND)
        else:
            for item in self._sources.items(_ROUND):
                self._take(item)
        end = time.monotonic() + _SWEEPS
        for name in sorted(self._wikis, key=lambda name: self._wikis[name].due):
            if not self._stopped and time.monotonic() < end:
                self._keep_up(name)
        self._signs_of_life()

    def _signs_of_life(self) -> None:
        self._alive()
        if time.monotonic() >= self._beat:
            self._beat = time.monotonic() + _BEAT
            self._store.heartbeat(WATCH)
            if self._mark.is_lost():
                self._log.line("warning", "store-lost", says("watch-log-store-lost"))
                for wiki in self._wikis.values():
                    wiki.due = 0.0

    # ── wikis ───────────────────────────────────────────────────────────────────────────────────────
    def _connect_due(self) -> None:
        """Connect to the wikis that did not answer yet, and begin to read again if there is a new one."""
        before = len(self._wikis)
        for name, (due, failures) in list(self._waiting.items()):
            if self._stopped or time.monotonic() < due:
                continue
            self._alive()
            try:
                session = self._connect(name, self._answered)
                session.require_account()
                self._wikis[session.api_url] = _Wiki(session, self._watched(session))
                del self._waiting[name]
                self._say_away(name, None)
            except (WikiError, UsageError, ConfigurationError) as error:
                self._not_connected(name, failures + 1, error)
        if len(self._wikis) > before and not self._stopped:
            self._read_from_all()

    def _not_connected(self, name: str | None, failures: int, error: WikiconbotError) -> None:
        """Try a wiki again after a pause; raise what does not pass by itself if there is no other wiki."""
        if not isinstance(error, Unreachable) and len(self._settings.wikis) == 1:
            raise error
        wait = pause(failures)
        self._waiting[name] = (time.monotonic() + wait, failures)
        self._say_away(name, Failure(ending_of_error(error).code, self._store.now(), failures))
        self._unanswered(name or "", str(error), wait)

    def _say_away(self, name: str | None, failure: Failure | None) -> None:
        """Store for `watch --status` that a wiki cannot be followed, or that it can be."""
        away = {known: one for known, one in self._away.items() if known != (name or "")}
        self._away = away | ({name or "": failure} if failure else {})
        self._store.set_cursor(AWAY, away_text(self._away))

    def _answered(self, size: int) -> None:
        """Count a request; a long sweep is alive."""
        self._stats.count(size)
        self._alive()

    def _read_from_all(self) -> None:
        if self._sources is not None:
            self._sources.close()
        sessions = {name: wiki.session for name, wiki in self._wikis.items()}
        self._sources = Sources(sessions, self._store.cursor, every=self._settings.poll)
        for name in self._sources.missing:
            self._log.line("warning", "no-stream", says("watch-no-stream", wiki=name), wiki=name)
        self._sources.start()
        self._log.line(
            "info", "watching", says("watch-log-started", count=len(sessions)), wikis=list(sessions)
        )
        if self._stopped:  # a signal came meanwhile
            self._sources.stop()

    def _watched(self, session: Session) -> Watched:
        """Return what concerns the bot on a wiki before its first sweep: what the last process knew. One request."""
        pages = pages_of(session, self._settings.source, self._settings.asked.template)
        wiki = session.api_url
        others = events_by_page(self._store.done_of(wiki))
        return Watched(
            self._store.events(wiki), others, pages.lists, pages.categories, frozenset({session.require_account()}), pages.requests
        )  # fmt: skip

    # ── changes ─────────────────────────────────────────────────────────────────────────────────────
    def _take(self, item: Item) -> None:
        """Give the hints of what a reader gave, and make their jobs."""
        self._alive()
        if isinstance(item, Unanswered):
            self._unanswered(item.wiki, item.why, item.wait)
        if isinstance(item, StreamCut):
            about = {"reason": item.why, "count": item.count}
            message = says("watch-log-stream-cut", seconds=round(item.wait), **about)
            self._log.line("warning", "stream-cut", message, again=item.wait, **about)
        watched: Mapping[str, Watched] = {name: wiki.watched for name, wiki in self._wikis.items()}
        self._do(take_in(item, watched, self._store, self._settings.quiet))

    def _do(self, wanted: Wanted) -> None:
        for key, wait in wanted.jobs:
            self._enqueue(key, wait, 0)
            self._log.line(
                "info", "changed", says("watch-log-changed", wiki=key.wiki, page=key.title, seconds=round(wait)),
                wiki=key.wiki, page=key.title, after=round(wait, 1),
            )  # fmt: skip
        for changed in wanted.requests:
            self._look_at_requests(changed, self._wikis[changed])
        for name in wanted.sweep:
            asked_for = self._wikis.values() if name is None else (self._wikis[name],)
            for wiki in asked_for:
                wiki.due = min(wiki.due, max(time.monotonic(), wiki.swept + _BETWEEN))

    # ── sweeps ──────────────────────────────────────────────────────────────────────────────────────
    def _keep_up(self, name: str) -> None:
        """Sweep a wiki if that is due, and read from the store what workers found."""
        self._alive()
        wiki = self._wikis[name]
        if time.monotonic() >= wiki.due:
            try:
                with wiki.session.connection.wire.in_a_hurry(PATIENCE):
                    self._sweep(name, wiki)
                wiki.failures, wiki.due = 0, time.monotonic() + self._settings.every
            except WikiError as error:
                wiki.failures += 1
                wait = pause(wiki.failures)
                wiki.due = time.monotonic() + wait
                self._unanswered(name, str(error), wait)
        elif time.monotonic() >= wiki.fresh:
            self._refresh(name, wiki)

    def _sweep(self, name: str, wiki: _Wiki) -> None:
        """Give hints for all events of a wiki that changed."""
        wiki.swept, source = time.monotonic(), self._settings.source
        swept = look_around(
            wiki.session, self._store, source, self._settings.asked, self._digest, self._stats, keep=source.is_template
        )  # fmt: skip
        made = hint_all(self._store, swept, lambda key: self._enqueue(key, 0.0, 0))
        self._look_at_requests(name, wiki)
        self._store.heartbeat(HEARTBEAT)
        wiki.events = frozenset(swept.events)
        self._refresh(name, wiki)
        about: dict[str, Any] = {"events": len(swept.events), "changed": len(swept.wanted), "jobs": made}
        self._log.line("info", "swept", says("watch-log-swept", wiki=name, **about), wiki=name, **about)
        for title in swept.missing:
            self._log.line("warning", "missing", says("sweep-missing", page=title), wiki=name, page=title)

    def _look_at_requests(self, name: str, wiki: _Wiki) -> None:
        """Let a worker read the page for “Update now”, before other pages."""
        key = PageKey(name, wiki.watched.requests or "")
        if wiki.watched.requests and self._store.hint(key, 0.0, _REQUESTS):
            self._enqueue(key, 0.0, _REQUESTS)

    def _refresh(self, name: str, wiki: _Wiki) -> None:
        """Take the events of the last sweep, and the other pages that they use."""
        known = wiki.watched
        wiki.watched = Watched(
            wiki.events or known.events, events_by_page(self._store.done_of(name)), known.lists, known.categories, known.own,
            known.requests,
        )  # fmt: skip
        wiki.fresh = time.monotonic() + _FRESH

    def _unanswered(self, name: str, why: str, wait: float) -> None:
        self._alive()  # many wikis may be away, and each takes its time
        message = says("watch-log-unanswered", wiki=name, reason=why, seconds=round(wait))
        self._log.line("warning", "unanswered", message, wiki=name, reason=why, again=wait)
