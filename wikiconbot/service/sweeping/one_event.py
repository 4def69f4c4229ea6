"""Work on the events of a wiki in this process, one after the other: as workers do (leased_run.py), with an edit in hand."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from wikiconbot.errors import Unreachable
from wikiconbot.i18n import says
from wikiconbot.runs.stats import Stats
from wikiconbot.service.jobs.leased_run import PageRun, work_on
from wikiconbot.service.jobs.permits import Hand, Limits, WorkerPermit
from wikiconbot.service.jobs.run_endings import RunEnding
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.sweeping.wiki_sweep import Looked


@dataclass(slots=True)
class EventWorker:
    """Works on events; ``update`` runs on a page, and asks the permit for each edit.

    Nothing else waits in this process, so a run waits for its turn as long as it takes, whatever the patience of ``limits`` is.
    """

    store: Store
    stats: Stats
    update: Callable[[PageKey, WorkerPermit], PageRun]
    limits: Limits
    _hand: Hand = field(default_factory=Hand)

    def __call__(self, key: PageKey) -> Looked:
        """Work on one event, unless somebody else does, and store how that ended."""
        attempt = work_on(self.store, key, self.update, self._permit, hinted=False)
        if attempt.state == "busy":
            return Looked("busy", "left", says("sweep-busy"), exit_code=Unreachable.exit_code)
        if attempt.ran is None:
            paused = says("service-circuit", wait=f"{attempt.wait:.0f} s")
            return Looked("paused", "stop", paused, exit_code=Unreachable.exit_code)
        return looked_of(attempt.ran.ending)

    def _permit(self, key: PageKey, token: str) -> WorkerPermit:
        limits = replace(self.limits, patience=math.inf)
        return WorkerPermit(self.store, key, token, limits, self._wait, self._hand)

    def _wait(self, seconds: float) -> bool:
        with self.stats.phase("wait"):
            time.sleep(seconds)
        return False


def looked_of(ending: RunEnding) -> Looked:
    """Return what the end of a run means for a sweep."""
    if ending.verdict == "worked":
        return Looked(ending.code, "done", ending.reason, ending.revision, not_checked=ending.not_checked)
    return Looked(
        ending.code,
        "left" if ending.answered else "stop",
        ending.reason,
        exit_code=ending.exit_code,
        not_checked=ending.not_checked,
    )
