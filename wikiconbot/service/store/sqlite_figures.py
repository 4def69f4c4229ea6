"""The figures of each wiki, counted in the SQLite store."""

from __future__ import annotations

import sqlite3
from typing import Any

from wikiconbot.service.jobs import pauses
from wikiconbot.service.store.base import AGES
from wikiconbot.service.store.store_values import WikiState


def figures_of_wikis(connection: sqlite3.Connection, now: float) -> dict[str, WikiState]:
    """Return the figures of each wiki of which anything is known; ``now`` decides which leases count."""

    def known(statement: str, *values: object) -> dict[str, Any]:
        return dict(connection.execute(statement, values).fetchall())

    events = known("select wiki, count(*) from event group by wiki")
    hints = connection.execute("select wiki, count(*), min(due) from hint group by wiki").fetchall()
    leased = "select wiki, count(*) from lease where kind = 'page' and until > ? and until <= ? group by wiki"
    running = known(leased, now, now + AGES)
    failed = known("select wiki, count(*) from failing group by wiki")
    circuits = known("select wiki, circuit from circuit")
    outcomes: dict[str, dict[str, int]] = {}
    for wiki, code, many in connection.execute("select wiki, code, number from outcome"):
        outcomes.setdefault(wiki, {})[code] = many
    pending, oldest = {row[0]: row[1] for row in hints}, {row[0]: row[2] for row in hints}
    return {
        wiki: WikiState(
            events.get(wiki, 0),
            pending.get(wiki, 0),
            running.get(wiki, 0),
            failed.get(wiki, 0),
            oldest.get(wiki),
            pauses.seen(pauses.circuit_of_text(circuits.get(wiki)), now),
            outcomes.get(wiki, {}),
        )
        for wiki in sorted({*events, *pending, *running, *failed, *circuits, *outcomes})
    }


def figures_of_pads(connection: sqlite3.Connection, now: float) -> tuple[int, int, float | None]:
    """Return the number of pages with pads, of those that are due, and since when the oldest is."""
    statement = "select count(*), sum(due <= ?1), min(due) from pads"
    ((pages, due, oldest),) = connection.execute(statement, (now,)).fetchall()
    return int(pages), int(due or 0), float(oldest) if due else None
