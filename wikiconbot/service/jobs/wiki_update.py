"""The run of a worker on a page of a wiki: an update that nobody watches, in a session for each wiki that the process keeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from wikiconbot.errors import ConfigurationError, LoginRefused, NoEventPage
from wikiconbot.event import Asked
from wikiconbot.runs.assess import Judgement
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.updating import Manner, update_in
from wikiconbot.service.jobs.done_after import done_after, settings_digest
from wikiconbot.service.jobs.page_job import PageRun
from wikiconbot.service.jobs.permits import WorkerPermit
from wikiconbot.service.jobs.run_endings import ending_of
from wikiconbot.service.jobs.serve_requests import Requests
from wikiconbot.service.requests_page import is_requests_page
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.wiki.session import Session, always
from wikiconbot.wiki.transport import OnResponse

#: Seconds to wait for a person's run on the same page of this computer: the job comes again.
_FOR_THE_PAGE = 2.0

#: Nobody watches, and nobody named the page: one that is gone is no event any more.
_UNWATCHED = Manner(
    agreed=lambda _judgement, _plan: True, unseen=lambda: True, asks=False, named=False, serves=True
)


class WikiUpdates:
    """Updates pages of any wiki; ``connect`` returns a session on a wiki, by its name in the store.

    ``folder`` is the state folder, ``now`` the store's clock, ``say`` gets sentences for the operator. ``requests`` serves the page of
    requests (“Update now”), ``pads`` gets what each run that ended well understood of a page.
    """

    def __init__(
        self,
        connect: Callable[[str, OnResponse], Session],
        asked: Asked,
        folder: Path,
        now: Callable[[], float],
        say: Callable[[str], None],
        requests: Requests | None = None,
        pads: Callable[[PageKey, Judgement], None] = lambda key, judgement: None,
    ) -> None:
        self._served, self._pads = requests, pads
        self._connect, self._asked, self._folder, self._now, self._say = connect, asked, folder, now, say
        self._settings = settings_digest(asked)
        self._sessions: dict[str, Session] = {}
        self._requests = 0

    def update(self, key: PageKey, permit: WorkerPermit) -> PageRun:
        """Update a page; ``permit`` is asked for each edit.

        Raises what `connect` and `update_in` raise.
        """
        before = self._requests
        try:
            session = self.session(key.wiki)
            journal = Journal(self._folder, _FOR_THE_PAGE)
            session.permit = permit
            if self._served and is_requests_page(key.title, session.user):
                return replace(self._served.serve(session, key, journal), requests=self._requests - before)
            result, said = update_in(_UNWATCHED, session, key.title, self._asked, Stats(), journal)
        except NoEventPage as error:
            if error.remark:
                self._say(error.remark)
            raise
        except (LoginRefused, ConfigurationError):
            self.drop(key.wiki)
            raise
        finally:
            if key.wiki in self._sessions:
                self._sessions[key.wiki].permit = always
        if said:
            self._say(said)
        ending, today = ending_of(result.outcome), f"{datetime.now(UTC):%Y-%m-%d}"
        done = done_after(result, self._settings, today, self._now()) if ending.verdict == "worked" else None
        if done:
            self._pads(key, result.judgement)
        return PageRun(ending, done, result.run, self._requests - before)

    def drop(self, wiki: str) -> None:
        """End the session on a wiki: the next run reads the configuration and logs in again."""
        self._sessions.pop(wiki, None)

    def session(self, wiki: str) -> Session:
        """Return the session on a wiki, for one run.

        Raises what `connect` raises.
        """
        if wiki not in self._sessions:
            self._sessions[wiki] = self._connect(wiki, self._count)
        session = self._sessions[wiki]
        session.connection.wire.begin()  # each run has the whole patience
        return session

    def _count(self, _: int) -> None:
        self._requests += 1
