"""All changes of wikis with a stream, in one connection that is made again when it ends.

The stream only makes updates faster: what it loses, the next sweep finds. So nothing here is an error for good, and a time away that is
longer than the pause between two sweeps is not made up for: a sweep is cheaper than hours of all wikis' events.
"""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from wikiconbot.service.moments import seconds_of, text_of
from wikiconbot.service.watching.change_values import Change, Mark, Missed, StreamCut
from wikiconbot.service.watching.concerned import change_of_event
from wikiconbot.service.watching.seen_before import SeenBefore
from wikiconbot.wiki.following.stream_end import StreamCutError

#: The reader's name in the store.
STREAM = "stream"

#: Seconds before the newest event at which a new connection starts: order holds only within one topic, and data centres differ.
OVERLAP = 60.0

#: Seconds of events that a new connection asks for; after a longer time away it starts with the present.
LONGEST_AWAY = 3600.0

#: Seconds between two marks: each is a write in the store.
BETWEEN_MARKS = 10.0

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0

#: The longest pause that a server may ask for (Retry-After).
_LONGEST_WISH = 600.0

#: So many changes of the wikis in question are remembered: hours of them, whatever a new connection repeats. Some 1.5 MB.
_REMEMBERED = 10_000

#: Connections in a row that an event ended with nothing new: the events around it are given up.
_STUCK = 3


#: Connections in a row that ended soon, after which the operator reads about it; and those of an hour.
_MANY, _HOURLY = 5, 60


class Connection(Protocol):
    """One connection: an iterator of events that ends with StreamCutError, and may be closed from another thread."""

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        """Yield events."""

    def close(self) -> None:
        """End it."""


#: Makes a connection, from a time on (ISO 8601), or after the event of an id.
Connect = Callable[[str, str | None], Connection]


@dataclass(frozen=True, slots=True)
class Clock:
    """Time: ``now`` in seconds since 1970, and ``wait``, which returns early if the event of the reader's end is set."""

    now: Callable[[], float] = time.time
    wait: Callable[[threading.Event, float], object] = threading.Event.wait


@dataclass(slots=True)
class Counts:
    """What happened to the stream: events of all wikis, cuts by their word, and repeated changes."""

    events: int = 0
    canaries: int = 0
    repeated: int = 0
    cuts: dict[str, int] = field(default_factory=dict)


class Stream:
    """Follows a stream until it is stopped. ``wikis`` are the names of wikis by those of their servers.

    ``cursor`` is that of the last mark that was stored (``Mark.cursor``).
    """

    def __init__(
        self,
        connect: Connect,
        wikis: Mapping[str, str],
        cursor: str | None = None,
        clock: Clock | None = None,
    ) -> None:
        self._connect, self._wikis, self._clock = connect, wikis, clock or Clock()
        known = seconds_of(cursor)
        self._reached = (
            self._clock.now() if known is None else known
        )  # the time up to which changes were given
        self._not_before = 0.0
        self._seen = SeenBefore(_REMEMBERED)
        self._stopped = threading.Event()
        self._connection: Connection | None = None
        self._after: str | None = None
        self._failures = self._unreadable = 0
        self._began = 0.0
        self.counts = Counts()

    def stop(self) -> None:
        """End it, from another thread or from the handler of a signal.

        While it waits for the first byte of an answer it ends only with that, or after `SILENCE`; ``Feed`` does not wait for it.
        """
        self._stopped.set()
        if self._connection is not None:
            self._connection.close()

    def follow(self) -> Iterator[Change | Mark | Missed | StreamCut]:
        """Yield each change of the wikis once, a mark every few seconds while events of any wiki come, gaps, and what an operator should know."""
        while not self._stopped.is_set():
            yield from self._give_up_old()
            try:
                yield from self._read()
            except StreamCutError as cut:
                if self._stopped.is_set():
                    return
                self._note(cut)
                yield from self._give_up_unreadable()
                wait = self._pause(cut)
                yield from self._reported(cut, wait)
                self._clock.wait(self._stopped, wait)

    def _give_up_old(self) -> Iterator[Missed]:
        """Go on with the present if the last event is too long ago; also again and again while a server is away.

        A time in the future is of a clock that was set back since.
        """
        now = self._clock.now()
        self._reached, self._not_before = min(self._reached, now), min(self._not_before, now)
        if now - self._reached > LONGEST_AWAY:
            yield Missed(STREAM, self._reached, now, "too-old")
            self._reached, self._after = now, None

    def _give_up_unreadable(self) -> Iterator[Missed]:
        """Go on with the present if events end every connection."""
        if self._unreadable >= _STUCK:
            now = self._clock.now()
            yield Missed(STREAM, self._reached, now, "stuck")
            self._reached = self._not_before = now
            self._after, self._unreadable = None, 0

    def _read(self) -> Iterator[Change | Mark]:
        """Yield what one connection has."""
        since = text_of(max(self._reached - OVERLAP, self._not_before))
        self._connection = self._connect(since, self._after)
        self._after = None
        self._began = marked = self._clock.now()
        for event in self._connection:
            if self._stopped.is_set():
                return
            self._alive(event)
            change = change_of_event(event, self._wikis)
            if change is not None and not self._repeated(change):
                yield change
            if not 0 <= self._clock.now() - marked < BETWEEN_MARKS:
                marked = self._clock.now()
                yield Mark(STREAM, text_of(self._reached))

    def _alive(self, event: Mapping[str, Any]) -> None:
        """Note how far the stream is; a time in the future is not believed."""
        self.counts.events += 1
        meta = event.get("meta")
        if not isinstance(meta, dict):
            return
        self.counts.canaries += meta.get("domain") == "canary"
        at = seconds_of(meta.get("dt"))
        if at is not None and min(at, self._clock.now()) > self._reached:
            self._reached = min(at, self._clock.now())
            self._unreadable = 0

    def _repeated(self, change: Change) -> bool:
        again = self._seen.again(change.identity)
        self.counts.repeated += again
        return again

    def _note(self, cut: StreamCutError) -> None:
        self.counts.cuts[cut.why] = self.counts.cuts.get(cut.why, 0) + 1
        if cut.why == "unreadable":
            self._unreadable += 1
            self._after = cut.last_id
        lasted = self._clock.now() - self._began > LONGEST_PAUSE
        self._failures = 1 if lasted else self._failures + 1

    def _reported(self, cut: StreamCutError, wait: float) -> Iterator[StreamCut]:
        """Report a stream that cannot be read: soon, and then about once an hour."""
        if self._failures == _MANY or (self._failures and self._failures % _HOURLY == 0):
            why = f"{cut.why} {cut.status}" if cut.why == "refused" else cut.why
            yield StreamCut(why, self._failures, wait)

    def _pause(self, cut: StreamCutError) -> float:
        """Return the seconds before the next connection: 1, 2, 4 … 60, and no less than what the server asks for."""
        own: float = min(FIRST_PAUSE * 2 ** min(self._failures - 1, 20), LONGEST_PAUSE)
        return max(own, min(cut.wait, _LONGEST_WISH))
