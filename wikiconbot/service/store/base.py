"""What a store does, whatever its backend. Every method is one atomic step over all processes and machines that use the store.

The store holds no truth: the wiki does. If it loses anything, a sweep hints again, and a page is read once too often. What it must keep
while it runs is who holds which lease, and how many edits were made. ``baserevid`` in each edit is the last guard.
"""

from collections.abc import Collection, Mapping
from typing import Protocol

from wikiconbot.service.defaults import BURST
from wikiconbot.service.jobs.pauses import Gate
from wikiconbot.service.store.store_values import Done, Due, DuePads, Failure, Figures, PageKey

#: A job that has not started so many seconds after it was to start is lost: the next hint says that a job must be enqueued.
LOST = 600.0
#: The shortest wait that ``budget`` returns, in seconds: no wait is ever rounded to 0, which means “go”.
SHORTEST_WAIT = 0.01
#: The most pages that ``abandoned`` returns.
MOST_ABANDONED = 1000
HOUR = 3600.0
#: Signs of life that are older than a day are forgotten: those of workers that ended.
DAY = 86400.0
#: Leases and turns that end later than in so many seconds are of a clock that was set back, and count as ended.
AGES = 2 * DAY


class Store(Protocol):
    """All that workers share. ``wiki`` is the wiki's name as in the journal; a ``token`` is new for each run and nobody else's.

    Raises:
        Unreachable: only where the store was opened with an end to its patience (``opening.open_store``).
        QueueUnusable: the disk with the file is full, the file was damaged, or Redis refuses the password.
    """

    def now(self) -> float:
        """Return the store's time, in seconds since 1970. All times below are times of this clock."""

    def hint(self, key: PageKey, after: float, priority: int = 0) -> bool:
        """Say that somebody should look at a page in ``after`` seconds; return whether a job must be enqueued for it.

        A page has at most one hint. The first one decides when; a later one never postpones it, but an earlier date or a higher
        priority wins and asks for another job: the older job then finds no hint. A hint whose job is lost asks again (LOST).
        """

    def take_up(self, key: PageKey) -> Due | None:
        """Remove a page's hint and return it, None without one: from here on, a change of the page makes a new hint."""

    def lease(self, key: PageKey, token: str, ttl: float) -> bool:
        """Take a page for ``ttl`` seconds; False if another token has it. Of the own token it is a renewal."""

    def renew(self, key: PageKey, token: str, ttl: float) -> bool:
        """Keep a page for ``ttl`` seconds from now; False if the lease has ended, even if nobody took the page since."""

    def release(self, key: PageKey, token: str) -> None:
        """Give a page back; nothing happens if the token does not have it."""

    def abandoned(self, lost: float = LOST) -> Collection[PageKey]:
        """Return pages that need another job, 1,000 at most: their lease has ended and nobody gave it back, or their hint's job is lost.

        In both cases a worker was killed, or the queue lost a job: it should have started ``lost`` seconds ago. After LOST seconds
        ``hint`` says that a job must be enqueued; a shorter time is right if the queue has no job that waits.
        """

    def writer(self, wiki: str, token: str, ttl: float) -> bool:
        """Become the one writer of a wiki for ``ttl`` seconds, or stay it; False if another token is."""

    def release_writer(self, wiki: str, token: str) -> None:
        """Stop being the writer of a wiki; nothing happens if the token is not."""

    def budget(self, wiki: str, per_minute: float, burst: int = BURST) -> float:
        """Take one edit from a wiki's budget: 0 means go, otherwise it was not taken, and is the seconds to wait.

        GCRA (the rule of ATM networks, ITU-T I.371): in any t seconds at most ``burst + t * per_minute / 60`` edits, over all workers.

        Raises:
            ValueError: ``per_minute`` is not above 0, or ``burst`` is below 1.
        """

    def done(self, key: PageKey) -> Done | None:
        """Return what a page looked like when it was last done."""

    def set_done(self, key: PageKey, done: Done) -> None:
        """Store what a page looked like when it was done."""

    def done_of(self, wiki: str, titles: Collection[str] | None = None) -> Mapping[str, Done]:
        """Return ``done`` of many pages of a wiki by their titles, of all pages with None, in one statement."""

    def failed(self, key: PageKey, code: str, at: float | None = None) -> int:
        """Store that a run on a page failed; return how many in a row have. ``at`` is now if it is None."""

    def worked(self, key: PageKey, code: str = "done") -> None:
        """Store that a run on a page ended well, with the code of its outcome: its failures are forgotten."""

    def failing(self, wiki: str) -> Mapping[str, Failure]:
        """Return the pages of a wiki that failed at their last run, by their titles."""

    def forget(self, key: PageKey) -> None:
        """Forget a page that is no event any more: its hint, what was done, its failures. A lease stays."""

    def breaker(self, wiki: str) -> Gate:
        """Ask whether a run on a wiki may begin (``pauses``); after a pause, one of those who ask gets the probe."""

    def note(self, wiki: str, *, ok: bool) -> None:
        """Say that a wiki answered a run, or failed it: what the circuit breaker counts."""

    def events(self, wiki: str) -> frozenset[str]:
        """Return the titles of a wiki's events, as the last sweep found them."""

    def is_event(self, key: PageKey) -> bool:
        """Return whether the last sweep found a page as an event by the template that it has."""

    def set_events(self, wiki: str, titles: Collection[str]) -> None:
        """Store the titles of a wiki's events instead of those that were known."""

    def cursor(self, name: str) -> str | None:
        """Return how far a reader of changes came (a wiki's recent changes, a stream), in its own words."""

    def set_cursor(self, name: str, cursor: str) -> None:
        """Store how far a reader of changes came."""

    def heartbeat(self, name: str) -> None:
        """Say that a part of the service is alive now: ``figures`` has it for a day."""

    def allowed(self, what: str, per_hour: int) -> bool:
        """Count a request, for a page or of a person; False, and not counted, if the last hour has ``per_hour`` of them."""

    def count(self, name: str, code: str) -> None:
        """Count an outcome of a wiki, or of an Etherpad (``ETHERPAD`` and its address)."""

    def turn(self, name: str, token: str, seconds: float) -> float:
        """Take a turn, for example to ask an Etherpad: 0 means go, otherwise it is the seconds to wait.

        Until ``rest``, or for ``seconds`` if that never comes, nobody with another token has it. Of the own token it is a renewal.
        """

    def rest(self, name: str, token: str, seconds: float) -> None:
        """End a turn: the next one begins after so many seconds; nothing happens if the token does not have it."""

    def turns(self) -> Mapping[str, float]:
        """Return when the next turn of each name may begin, by the name; a time that is past, or no entry: at once."""

    def pads(self, key: PageKey) -> str | None:
        """Return what is stored of a page's pads."""

    def set_pads(self, key: PageKey, text: str, due: float) -> None:
        """Store a page's pads, and when something is to be done with them next; infinity if nothing is."""

    def forget_pads(self, key: PageKey) -> None:
        """Forget the pads of a page."""

    def due_pads(self, until: float, most: int) -> Collection[DuePads]:
        """Return the pages with pads that are due until then, so many at most, the earliest first."""

    def figures(self) -> Figures:
        """Return what is seen from outside. It changes nothing."""

    def close(self) -> None:
        """Close the connection; what is stored stays."""
