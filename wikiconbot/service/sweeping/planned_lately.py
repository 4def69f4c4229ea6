"""How many events were planned again in the last hour for a reason that only a share of them may have: what the store keeps of it. Pure."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from wikiconbot.service.sweeping.changed import SHARES, Why

_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Lately:
    """The sweeps of the last hour: when each was, a reason, and for how many events it was the reason."""

    rows: tuple[tuple[float, Why, int], ...] = ()

    def counts(self) -> Mapping[Why, int]:
        """Return how many events each reason had."""
        counts: Counter[Why] = Counter()
        for _, reason, number in self.rows:
            counts[reason] += number
        return counts

    def and_now(self, at: float, wanted: Mapping[str, Why]) -> Lately:
        """Return it with the sweep that found these events."""
        counts = Counter(wanted.values())
        return Lately((*self.rows, *((at, reason, counts[reason]) for reason in SHARES if counts[reason])))

    def as_text(self) -> str:
        """Return it as JSON, for the store."""
        return json.dumps(self.rows)


def lately_of(text: str | None, now: float) -> Lately:
    """Return what ``as_text`` wrote, without what is more than an hour ago; nothing if it cannot be read."""
    try:
        rows = tuple((float(at), Why(reason), int(number)) for at, reason, number in json.loads(text or "[]"))
    except (ValueError, TypeError):
        return Lately()
    return Lately(tuple(row for row in rows if 0 <= now - row[0] < _HOUR))


def store_name(wiki: str) -> str:
    """Return the store's name for the text of a wiki (`Store.cursor`)."""
    return f"planned lately {wiki}"
