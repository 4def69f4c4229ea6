"""The wikis that a watcher is to follow and has not reached yet: each is tried again after pauses that grow."""

from __future__ import annotations

import time
from collections.abc import Callable

from wikiconbot.errors import ConfigurationError, Unreachable, UsageError, WikiconbotError, WikiError
from wikiconbot.service.jobs.pauses import pause
from wikiconbot.service.jobs.run_endings import ending_of_error
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import Failure
from wikiconbot.service.watching.away import AWAY, away_of, away_text
from wikiconbot.service.watching.watch_lines import WatchLines
from wikiconbot.wiki.session import Session
from wikiconbot.wiki.transport import OnResponse

#: Returns a session on a wiki by its name, None for that of the configuration; its second argument is called after each request.
Connect = Callable[[str | None, OnResponse], Session]


class Connections:
    """Connects to wikis, by their names as ``connect`` takes them. ``watch --status`` reads in the store which cannot be reached.

    ``answered`` is called after each request, ``alive`` before and after each attempt.
    """

    def __init__(
        self,
        wikis: tuple[str | None, ...],
        connect: Connect,
        store: Store,
        lines: WatchLines,
        answered: OnResponse,
        alive: Callable[[], None],
    ) -> None:
        self._only_one = len(wikis) == 1
        self._waiting: dict[str | None, tuple[float, int]] = dict.fromkeys(wikis, (0.0, 0))
        self._connect, self._store, self._lines = connect, store, lines
        self._answered, self._alive = answered, alive

    def connect_due(self, begin: Callable[[Session], None], stopped: Callable[[], bool]) -> None:
        """Try each wiki that is due; ``begin`` gets the session, and may raise what a wiki raises.

        Raises ConfigurationError, UsageError or LoginRefused if there is only one wiki: that does not pass by itself.
        """
        for name, (due, failures) in list(self._waiting.items()):
            if stopped() or time.monotonic() < due:
                continue
            self._alive()
            try:
                session = self._connect(name, self._answered)
                session.require_account()
                begin(session)
                del self._waiting[name]
                self._say_away(name, None)
            except (WikiError, UsageError, ConfigurationError) as error:
                self._failed(name, failures + 1, error)

    def _failed(self, name: str | None, failures: int, error: WikiconbotError) -> None:
        """Try a wiki again after a pause; raise what does not pass by itself if there is no other wiki."""
        if not isinstance(error, Unreachable) and self._only_one:
            raise error
        wait = pause(failures)
        self._waiting[name] = (time.monotonic() + wait, failures)
        self._say_away(name, Failure(ending_of_error(error).code, self._store.now(), failures))
        self._alive()
        self._lines.unanswered(name or "", str(error), wait)

    def _say_away(self, name: str | None, failure: Failure | None) -> None:
        """Store that a wiki cannot be followed, or that it can be; what other watchers stored of other wikis stays."""
        away = dict(away_of(self._store.cursor(AWAY), self._store.now()))
        away.pop(name or "", None)
        self._store.set_cursor(AWAY, away_text(away | ({name or "": failure} if failure else {})))
