"""The work on one page, for workers and sweeps: its lease, the circuit breaker of its wiki, the run, and what is stored of how it ended.

No wiki and no queue in here.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from wikiconbot.service.jobs.permits import WorkerPermit
from wikiconbot.service.jobs.run_endings import RunEnding, ending_of_error
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import Done, PageKey
from wikiconbot.service.store.tokens import new_token


@dataclass(frozen=True, slots=True)
class PageRun:
    """A run on a page: how it ended, what was done (None: it is looked at again), its name in the journal, and its requests."""

    ending: RunEnding
    done: Done | None = None
    run: str | None = None
    requests: int = 0


@dataclass(frozen=True, slots=True)
class Attempt:
    """What became of the attempt to work on a page; ``priority`` is that of the hint that was taken up.

    ``busy``: another run has the page. ``no-hint``: another job was earlier. ``paused``: runs on the wiki pause for ``wait`` seconds.
    ``interrupted``: by Ctrl-C. ``ran``: ``ran`` is the run, which took ``seconds``, ``tries`` the number of failures in a row, and
    ``fault`` an error that ended it.
    """

    state: Literal["busy", "no-hint", "paused", "interrupted", "ran"]
    priority: int = 0
    wait: float = 0.0
    ran: PageRun | None = None
    tries: int = 0
    seconds: float = 0.0
    fault: Exception | None = None


def work_on(
    store: Store,
    key: PageKey,
    update: Callable[[PageKey, WorkerPermit], PageRun],
    permit_for: Callable[[PageKey, str], WorkerPermit],
    *,
    hinted: bool,
    then: Callable[[Attempt], None] = lambda _: None,
) -> Attempt:
    """Work on a page under its lease, unless somebody else does, and store how that ended.

    Args:
        store: has the lease.
        key: the page.
        update: runs on it, and asks the permit for each edit.
        permit_for: makes the permit of a run from the page and the token of its lease.
        hinted: only if there is a hint for the page, which is taken up in any case.
        then: gets the attempt while the page is still leased, if it was.

    If this process is killed, or the store fails, the lease ends without being given back: `Store.abandoned` has the page then.
    """
    token = new_token()
    permit = permit_for(key, token)
    if not store.lease(key, token, permit.lease):
        return Attempt("busy")
    due = store.take_up(key)
    priority = due.priority if due else 0
    try:
        attempt = Attempt("no-hint") if hinted and not due else _attempt(store, key, update, permit, priority)
    except KeyboardInterrupt:
        then(Attempt("interrupted", priority))
        store.release(key, token)
        raise
    then(attempt)
    store.release(key, token)
    return attempt


def _attempt(
    store: Store,
    key: PageKey,
    update: Callable[[PageKey, WorkerPermit], PageRun],
    permit: WorkerPermit,
    priority: int,
) -> Attempt:
    """Run on a page if its wiki may be asked."""
    gate = store.breaker(key.wiki)
    if not gate.may_run:
        return Attempt("paused", priority, gate.wait)
    began, fault = time.monotonic(), None
    try:
        permit.begin()
        ran = update(key, permit)
    except Exception as error:  # one bad page never holds up another
        ran, fault = PageRun(ending_of_error(error)), error
    finally:
        permit.end()
    tries = _noted(store, key, ran)
    return Attempt("ran", priority, 0.0, ran, tries, time.monotonic() - began, fault)


def _noted(store: Store, key: PageKey, ran: PageRun) -> int:
    """Store how a run ended; return how many in a row have failed."""
    ending, tries = ran.ending, 0
    if ending.verdict == "worked":
        if ran.done:
            store.set_done(key, ran.done)
        store.worked(key, ending.code)
    elif ending.verdict == "failed":
        tries = store.failed(key, ending.code)
    store.note(key.wiki, ok=ending.answered)
    return tries
