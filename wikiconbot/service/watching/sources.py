"""All that a watcher reads: one stream for the wikis that have it, a poll for each other wiki. One loop takes from all of them.

A wiki that does not answer holds up no other one: its poll gives up after seconds, and is made again after growing pauses.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from wikiconbot.errors import WikiError
from wikiconbot.service.defaults import POLL_EVERY
from wikiconbot.service.jobs.pauses import pause
from wikiconbot.service.watching.change_values import Change, Mark, Missed, StreamCut, Unanswered
from wikiconbot.service.watching.feed import Feed
from wikiconbot.service.watching.polling import Poll, poll_name
from wikiconbot.service.watching.stream import STREAM, Stream
from wikiconbot.wiki.session import Session

#: Seconds that a poll waits while a wiki does not answer: others wait meanwhile.
PATIENCE = 8.0

Item = Change | Mark | Missed | StreamCut | Unanswered


@dataclass(slots=True)
class _Polled:
    """A wiki that is polled: when the next poll is due, and how many in a row got no answer."""

    poll: Poll
    session: Session
    due: float
    failures: int = 0


class Sources:
    """The readers of some wikis, by their names as in the journal. ``cursor`` returns that of a reader's last mark (``Store.cursor``).

    ``every`` is the time between two polls of a wiki, ``patience`` that of a poll, in seconds. ``missing`` names wikis that have a
    stream and are polled, because the package for streams is not installed.
    """

    def __init__(
        self,
        sessions: Mapping[str, Session],
        cursor: Callable[[str], str | None],
        *,
        every: float = POLL_EVERY,
        patience: float = PATIENCE,
    ) -> None:
        from wikiconbot.wiki.following.event_stream import has_stream_packages  # noqa: PLC0415 - pywikibot is configured

        address, with_stream = _with_stream(sessions)
        streamed = with_stream if has_stream_packages() else {}
        self.missing = tuple(with_stream.keys() - streamed.keys())
        self._feed = Feed(_stream(address, streamed, cursor(STREAM))) if streamed else None
        self._every, self._patience = every, patience
        self._polled = [
            _Polled(Poll(session, wiki, cursor(poll_name(wiki))), session, 0.0)
            for wiki, session in sessions.items()
            if wiki not in streamed
        ]
        self._stopped = False

    def start(self) -> None:
        """Begin to read."""
        if self._feed is not None:
            self._feed.start()

    def items(self, seconds: float) -> Iterator[Item]:
        """Yield what comes within ``seconds``; polls that are due come first. Ends early when the sources are stopped."""
        end = time.monotonic() + seconds
        while not self._stopped:
            for polled in self._polled:
                if time.monotonic() >= polled.due and not self._stopped:
                    yield from self._answer(polled)
            left = min([end, *(polled.due for polled in self._polled)]) - time.monotonic()
            yield from self._fed(max(left, 0.0))
            if time.monotonic() >= end:
                return

    def stop(self) -> None:
        """Let ``items`` end within a second, or when a poll that is under way has ended; also from the handler of a signal."""
        self._stopped = True

    def close(self) -> None:
        """End all, and the connection to the stream."""
        self._stopped = True
        if self._feed is not None:
            self._feed.stop()

    def _answer(self, polled: _Polled) -> Iterator[Item]:
        """Yield what a poll finds."""
        items: list[Item] = []
        try:
            with polled.session.connection.wire.in_a_hurry(self._patience):
                for item in polled.poll.changes():
                    items.append(item)  # noqa: PERF402 - what came before an error is given too
            polled.failures, wait = 0, self._every
        except WikiError as error:
            polled.failures += 1
            wait = pause(polled.failures)
            items.append(Unanswered(polled.poll.name, polled.poll.wiki, str(error), wait))
        polled.due = time.monotonic() + wait
        yield from items

    def _fed(self, seconds: float) -> Iterator[Item]:
        """Yield what the stream gives within ``seconds``, or until a poll is due."""
        end = time.monotonic() + seconds
        while not self._stopped and (left := end - time.monotonic()) > 0:
            if self._feed is None:
                time.sleep(min(left, 0.2))
            elif (item := self._feed.take(min(left, 0.5))) is not None:
                yield item


def _with_stream(sessions: Mapping[str, Session]) -> tuple[str, dict[str, Session]]:
    """Return the address of a stream, and the wikis in it.

    Polled are wikis of a second stream (there is only Wikimedia's), and a second wiki of the same host: events name the host.
    """
    from wikiconbot.wiki.following.event_stream import stream_address  # noqa: PLC0415 - pywikibot is configured

    addresses = {wiki: stream_address(session.site) for wiki, session in sessions.items()}
    first = next(filter(None, addresses.values()), None)
    by_host: dict[str, str] = {}
    for wiki, own in addresses.items():
        if own and own == first:
            by_host.setdefault(_host(sessions[wiki]), wiki)
    return first or "", {wiki: sessions[wiki] for wiki in by_host.values()}


def _stream(address: str, sessions: Mapping[str, Session], cursor: str | None) -> Stream:
    """Return the stream of some wikis, which names the bot in the user agent as its session with the first one does."""
    from wikiconbot.wiki.following.event_stream import EventConnection  # noqa: PLC0415 - pywikibot is configured

    site = next(iter(sessions.values())).site
    servers = {_host(session): wiki for wiki, session in sessions.items()}
    return Stream(
        lambda since, after: EventConnection(address, since=since, after=after, site=site), servers, cursor
    )


def _host(session: Session) -> str:
    """Return the host of a wiki, as events name it (``server_name``)."""
    return urlsplit(session.api_url).hostname or ""
