"""A hint and its job: the one way to have a page looked at. And which jobs come before which."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from wikiconbot.service.store.store_values import PageKey

#: Makes a job for a page in so many seconds, with a priority (``tasks.Jobs.enqueue``).
Enqueue = Callable[[PageKey, float, int], None]

#: Priorities: of a page that changed, of one that somebody asks for, of the page of requests, and of jobs that take milliseconds.
CHANGED, ASKED_FOR, REQUESTS, SHORT = 0, 50, 60, 100


class Hinting(Protocol):
    """What is needed of the store (``Store``)."""

    def hint(self, key: PageKey, after: float, priority: int = 0) -> bool:
        """Say that somebody should look at a page."""


def look_soon(
    store: Hinting, enqueue: Enqueue, key: PageKey, after: float = 0.0, priority: int = CHANGED
) -> bool:
    """Give a hint for a page, and make its job; return False if there is an earlier one.

    If this process is killed in between, the hint has no job: ``Store.abandoned`` returns it.
    """
    if not store.hint(key, after, priority):
        return False
    enqueue(key, after, priority)
    return True
