"""A sweep of a wiki: find all events, compare each with what was done, and hand over those that changed, or work them off at once."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from wikiconbot import __version__
from wikiconbot.errors import WikiError
from wikiconbot.event import Asked
from wikiconbot.runs.stats import Stats
from wikiconbot.service.jobs.look_soon import Enqueue, look_soon
from wikiconbot.service.jobs.run_endings import NO_EVENT
from wikiconbot.service.moments import day_of
from wikiconbot.service.parts import SWEEP
from wikiconbot.service.requests_page import is_own_page
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.sweeping.changed import Now, Why, changed_events
from wikiconbot.service.sweeping.events_ahead import read_events_ahead
from wikiconbot.service.sweeping.planned_lately import lately_of, store_name
from wikiconbot.service.sweeping.seen import last_revisions
from wikiconbot.service.sweeping.which_events import EventSource, find_events
from wikiconbot.wiki.session import Session

#: How many events are read ahead at once: at first, at least and at most (48 titles are one request without the bot right).
FIRST_LOT, SMALLEST_LOT, LARGEST_LOT = 10, 10, 48
#: Seconds in which the runs on a lot should end: a run that saves later than that asks again whether its page changed (save_cycle.py).
_SOON = 2.0


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep found on a wiki: its events, those without a page, and those that must be planned again, with the reason."""

    wiki: str
    events: tuple[str, ...]
    missing: tuple[str, ...]
    wanted: Mapping[str, Why]

    @property
    def found_nothing(self) -> bool:
        """Whether there is no event at all: a name may be misspelt."""
        return not self.events and not self.missing

    @property
    def unchanged(self) -> int:
        """The number of events that cost nothing more."""
        return len(self.events) - len(self.wanted)


@dataclass(frozen=True, slots=True)
class Looked:
    """How the work on one event ended: a code, a sentence for people, and what it means for the sweep.

    ``done``: nothing is left to do. ``left``: the event was not done, and a later sweep finds it again. ``stop``: the same, and nothing
    more can be done on the wiki now. ``exit_code`` is that of `wikiconbot update` for such an end. ``not_checked`` are the look-ups that it
    needed and that were not made.
    """

    code: str
    verdict: Literal["done", "left", "stop"]
    reason: str = ""
    revision: int | None = None
    exit_code: int = 0
    not_checked: tuple[str, ...] = ()


@dataclass(slots=True)
class Worked:
    """How far a sweep came: the events that were worked on, and those that were not, because something stopped the sweep.

    ``exit_code`` is the highest of all.
    """

    looked: dict[str, Looked] = field(default_factory=dict)
    left: tuple[str, ...] = ()
    stopped: str | None = None
    exit_code: int = 0

    def add(self, title: str, looked: Looked) -> None:
        """Add an event."""
        self.looked[title] = looked
        self.exit_code = max(self.exit_code, looked.exit_code)

    def stop(self, left: Collection[str], reason: str, exit_code: int) -> None:
        """Say that the other events are not done, and why."""
        self.left, self.stopped, self.exit_code = tuple(left), reason, max(self.exit_code, exit_code)


def look_around(
    session: Session,
    store: Store,
    source: EventSource,
    asked: Asked,
    settings: str,
    stats: Stats,
    *,
    keep: bool = True,
    dry: bool = False,
    pads: bool = False,
) -> Swept:
    """Find the events of a wiki, and those that must be planned again. Unchanged ones cost nothing more.

    Args:
        session: the wiki.
        store: has what was done.
        source: where the events are found.
        asked: the operator's settings.
        settings: their digest.
        stats: counts the requests.
        keep: store which events there are, and forget those that are no events any more.
        dry: nothing will be done: store nothing.
        pads: workers note the pads of events: those that only a sweep did must be planned again.

    Raises what `Session.request` raises, and MissingPage if the list page does not exist.
    """
    wiki = session.api_url
    with stats.phase("events"):
        found = find_events(session, source, asked.template)
    seen = {title: revision for title, revision in found.items() if revision}
    missing = tuple(title for title, revision in found.items() if not revision)
    known = store.done_of(wiki)
    done = {title: one for title, one in known.items() if title in seen}
    others = {title for one in done.values() for title, _ in one.others}
    revisions = dict(seen)
    with stats.phase("events"):
        revisions |= last_revisions(session, sorted(others - seen.keys()))
    now = store.now()
    lately = lately_of(store.cursor(store_name(wiki)), now)
    compared = Now(settings, day_of(now), __version__, now, revisions, lately.counts(), pads)
    failing = store.failing(wiki)
    wanted = changed_events(seen, done, failing, compared)
    if not dry:
        store.set_cursor(store_name(wiki), lately.and_now(now, wanted).as_text())
    if keep and not dry:
        own = {title for title in failing if is_own_page(title, session.user)}
        _keep(store, wiki, seen.keys(), (known.keys() | failing.keys()) - own)
    if not dry:
        for title in (title for title, one in failing.items() if one.code == NO_EVENT and title not in found):
            store.forget(PageKey(wiki, title))  # otherwise it would be read each hour
    return Swept(wiki, tuple(seen), missing, wanted)


def _keep(store: Store, wiki: str, events: Collection[str], known: Collection[str]) -> None:
    store.set_events(wiki, events)
    for title in set(known) - set(events):
        store.forget(PageKey(wiki, title))
    store.heartbeat(SWEEP)


def hint_all(store: Store, swept: Swept, enqueue: Enqueue) -> int:
    """Give a hint for each event that must be planned again; return for how many a job was made."""
    return sum(look_soon(store, enqueue, PageKey(swept.wiki, title)) for title in swept.wanted)


def next_lot(size: int, seconds: float, *, saved: bool) -> int:
    """Return how many events to read ahead next, after a lot of so many took so many seconds; only saves have to be soon."""
    if not saved or seconds < _SOON / 2:
        return min(2 * size, LARGEST_LOT)
    return max(size // 2, SMALLEST_LOT) if seconds > _SOON else size


def work_off(
    session: Session,
    swept: Swept,
    work: Callable[[PageKey], Looked],
    asked: Asked,
    stats: Stats,
    looked: Callable[[str, Looked], None] = lambda title, ended: None,
) -> Worked:
    """Work on the events that must be planned again, one after the other in this process; their texts and accounts are read ahead.

    Args:
        session: the wiki; ``work`` uses it too.
        swept: what was found.
        work: looks at one page, and returns how that ended. It raises no error of the page or of the wiki.
        asked: the operator's settings.
        stats: counts the requests.
        looked: gets each event, after the work on it.
    """
    ended, left, size = Worked(), deque(swept.wanted), FIRST_LOT
    try:
        while left:
            began, saved = time.monotonic(), False
            try:
                read_events_ahead(session, list(islice(left, size)), asked, stats)
            except WikiError as error:
                ended.stop(left, str(error), error.exit_code)
                break
            for _ in range(min(size, len(left))):
                title = left.popleft()
                one = work(PageKey(swept.wiki, title))
                ended.add(title, one)
                looked(title, one)
                if one.verdict == "stop":
                    ended.stop(left, one.reason, one.exit_code)
                    return ended
                saved |= one.code == "saved"
            size = next_lot(size, time.monotonic() - began, saved=saved)
    finally:
        if session.ahead:
            session.ahead.forget_pages()
    return ended
