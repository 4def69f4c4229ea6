"""The sessions of a process, one on each wiki, which runs take one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from wikiconbot.errors import ConfigurationError, LoginRefused
from wikiconbot.model import Refused
from wikiconbot.runs.registering.kept_registrations import forget_ended
from wikiconbot.wiki.session import Session, always
from wikiconbot.wiki.transport import OnResponse

#: Seconds to wait for a person's run on the same page of this computer: the job comes again.
FOR_THE_PAGE = 2.0

#: Is asked for each edit of a page: None lets it be saved.
Permit = Callable[[str], Refused | None]


class Sessions:
    """Sessions by the names of wikis in the store; ``connect`` returns a new one. ``requests`` is how many all of them made."""

    def __init__(self, connect: Callable[[str, OnResponse], Session]) -> None:
        self._connect = connect
        self._known: dict[str, Session] = {}
        self.requests = 0

    @contextmanager
    def use(self, wiki: str, permit: Permit) -> Iterator[Session]:
        """Yield the session on a wiki for one run, with its permit for edits.

        After a refused login or a fault of the configuration, the next run reads the configuration and logs in again. Raises what
        ``connect`` raises.
        """
        try:
            session = self._session(wiki)
            session.permit = permit
            try:
                yield session
            finally:
                session.permit = always
        except (LoginRefused, ConfigurationError):
            self._known.pop(wiki, None)
            raise

    def _session(self, wiki: str) -> Session:
        if wiki not in self._known:
            self._known[wiki] = self._connect(wiki, self._count)
            self._known[wiki].keeps_registrations = True
            forget_ended(self._known[wiki].state_folder)
        session = self._known[wiki]
        session.connection.wire.begin()  # each run has the whole patience
        return session

    def _count(self, _: int) -> None:
        self.requests += 1
