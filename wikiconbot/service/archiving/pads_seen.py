"""After an update of a page: keep its pads and the days of its events in the store, and say what can never be archived by itself."""

from __future__ import annotations

import math
from collections.abc import Callable

from wikiconbot.runs.assess import Judgement
from wikiconbot.service.archiving.from_update import timetable_of
from wikiconbot.service.archiving.pad_settings import PadSettings
from wikiconbot.service.archiving.timetable import Timetable, timetable_of_text
from wikiconbot.service.jobs.page_job import Reporting
from wikiconbot.service.moments import text_of
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import PageKey


class PadsSeen:
    """Call it with a page and what its update understood, while the page's lease is held; ``enqueue`` makes a job that archives what is due."""

    def __init__(
        self,
        store: Store,
        settings: PadSettings,
        enqueue: Callable[[], None],
        report: Reporting,
    ) -> None:
        self._store, self._settings = store, settings
        self._enqueue, self._report = enqueue, report

    def __call__(self, key: PageKey, judgement: Judgement) -> None:
        """Store the pads of a page, if they or its days changed."""
        before = timetable_of_text(self._store.pads(key))
        try:
            table = timetable_of(judgement, self._settings.hosts).after(before)
        except Exception as error:  # the update of the page ended well, and stays so
            about = {
                "outcome": "mistake",
                "good": False,
                "reason": f"{type(error).__name__}: {error}",
                "seconds": 0,
            }
            self._report("pad", key, pad="–", fault=error, **about)
            return
        if not (table.pads or table.elsewhere):
            if before is not None:
                self._store.forget_pads(key)
                self._report("no-pads", key)
            return
        if table == before:
            return
        now = self._store.now()
        due = table.next(now, self._settings.deletions)
        self._store.set_pads(key, table.as_text(), due)
        if due <= now:
            self._enqueue()
        self._say(key, before, table, due)

    def _say(self, key: PageKey, before: Timetable | None, table: Timetable, due: float) -> None:
        if table.pads:
            self._report("pads", key, pads=len(table.pads), next=when(due))
        if table.pads and not table.spans and (before is None or before.spans):
            self._report("no-days", key)
        if table.elsewhere and (before is None or before.elsewhere != table.elsewhere):
            self._report("pads-elsewhere", key, urls=list(table.elsewhere))


def when(due: float) -> str | None:
    """Return a time for the log (UTC); None if it never comes."""
    return None if math.isinf(due) else text_of(due)
