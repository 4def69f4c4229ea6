"""From what a reader gives (a stream, a poll) to hints in the store: the one place where watching writes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from wikiconbot.service.defaults import QUIET
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.watching.change_values import Change, Mark, Missed, StreamCut, Unanswered, Watched
from wikiconbot.service.watching.concerned import concern_of
from wikiconbot.service.watching.quiet_time import wait_after


class Hinted(Protocol):
    """What watching needs of the store (``Store``)."""

    def now(self) -> float:
        """Return the store's time."""

    def hint(self, key: PageKey, after: float, priority: int = 0) -> bool:
        """Say that somebody should look at a page."""

    def set_cursor(self, name: str, cursor: str) -> None:
        """Store how far a reader came."""

    def heartbeat(self, name: str) -> None:
        """Say that a reader is alive."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a watcher has to do after an item.

    ``jobs`` are pages for which a job must be enqueued, in so many seconds; ``sweep`` names wikis to sweep soon, None stands for all
    that the reader serves; ``requests`` are wikis whose page for “Update now” changed.
    """

    jobs: tuple[tuple[PageKey, float], ...] = ()
    sweep: tuple[str | None, ...] = ()
    requests: tuple[str, ...] = ()


def take_in(
    item: Change | Mark | Missed | StreamCut | Unanswered,
    watched: Mapping[str, Watched],
    store: Hinted,
    quiet: float = QUIET,
) -> Wanted:
    """Give the hints of a change, or store a mark; return what else is to be done. ``watched`` is by the names of wikis."""
    match item:
        case Mark():
            store.set_cursor(item.name, item.cursor)
            store.heartbeat(item.name)
            return Wanted()
        case Missed():
            return Wanted(sweep=(item.wiki,))
        case Unanswered() | StreamCut():
            return Wanted()
    concern = concern_of(item, watched.get(item.wiki, Watched()))
    wait = wait_after(item.at, store.now(), quiet) if concern.pages else 0.0
    return Wanted(
        tuple((page, wait) for page in concern.pages if store.hint(page, wait)),
        (item.wiki,) if concern.sweep else (),
        (item.wiki,) if concern.requests else (),
    )
