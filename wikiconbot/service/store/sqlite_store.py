"""The store in one SQLite file: for all workers of one computer. Each statement, or transaction, is one atomic step."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from wikiconbot.service.defaults import BURST
from wikiconbot.service.jobs import pauses
from wikiconbot.service.store.base import AGES, DAY, HOUR, LOST, MOST_ABANDONED, SHORTEST_WAIT
from wikiconbot.service.store.rates import check_rate
from wikiconbot.service.store.sqlite_figures import figures_of_pads, figures_of_wikis
from wikiconbot.service.store.sqlite_file import Database
from wikiconbot.service.store.sqlite_pads import LEASE, SqlitePads
from wikiconbot.service.store.store_values import (
    Done,
    Due,
    Failure,
    Figures,
    PageKey,
    done_of_text,
)

_HINT = """
insert into hint(wiki, title, since, due, promised, priority) values(?1, ?2, ?3, ?4, ?4, ?5)
on conflict do update set due = min(due, excluded.due), promised = excluded.due, priority = max(priority, excluded.priority)
  where excluded.due < due or excluded.priority > priority or promised < ?6
returning 1"""
_ABANDONED = f"""
select wiki, title from lease where kind = 'page' and (until <= ?1 or until > ?1 + {AGES})
union select wiki, title from hint where due < ?2 and promised < ?2 limit ?3"""  # noqa: S608 - a number of ours
# tat: the theoretical arrival time of GCRA, never later than after a full burst, so that a clock that is set back blocks nothing.
_BUDGET = """
insert into budget(wiki, tat) values(?1, ?2 + ?3)
on conflict do update set tat = max(?2, min(tat, ?2 + ?3 * ?4)) + ?3 where min(tat, ?2 + ?3 * ?4) <= ?2 + ?3 * (?4 - 1)
returning 1"""


class SqliteStore(SqlitePads):
    """See ``base.Store``; its clock is that of this computer, ``clock`` is another one for tests."""

    def __init__(self, file: Path, clock: Callable[[], float] = time.time) -> None:
        """Open the file, and make it if it is missing.

        Raises:
            ConfigurationError: see ``sqlite_file.Database``.
        """
        self.now = clock
        self._database = Database(file)

    def hint(self, key: PageKey, after: float, priority: int = 0) -> bool:
        """See ``Store``."""
        with self._database.write() as connection:
            now = self.now()  # after the wait for others: the first hint is the earliest one
            values = (*key, now, now + after, priority, now - LOST)
            return bool(connection.execute(_HINT, values).fetchall())

    def take_up(self, key: PageKey) -> Due | None:
        """See ``Store``."""
        taken = self._all(
            "delete from hint where wiki = ? and title = ? returning since, due, priority", *key
        )
        return Due(*taken[0]) if taken else None

    def lease(self, key: PageKey, token: str, ttl: float) -> bool:
        """See ``Store``."""
        return self._lease("page", *key, token, ttl)

    def renew(self, key: PageKey, token: str, ttl: float) -> bool:
        """See ``Store``."""
        now = self.now()
        statement = (
            "update lease set until = ? where kind = 'page' and wiki = ? and title = ? and token = ? and until > ?"
            " returning 1"
        )
        return bool(self._all(statement, now + ttl, *key, token, now))

    def release(self, key: PageKey, token: str) -> None:
        """See ``Store``."""
        self._release("page", *key, token)

    def abandoned(self, lost: float = LOST) -> Collection[PageKey]:
        """See ``Store``."""
        now = self.now()
        return [PageKey(*row) for row in self._all(_ABANDONED, now, now - lost, MOST_ABANDONED)]

    def writer(self, wiki: str, token: str, ttl: float) -> bool:
        """See ``Store``."""
        return self._lease("writer", wiki, "", token, ttl)

    def release_writer(self, wiki: str, token: str) -> None:
        """See ``Store``."""
        self._release("writer", wiki, "", token)

    def _lease(self, kind: str, wiki: str, title: str, token: str, ttl: float) -> bool:
        now = self.now()
        return bool(self._all(LEASE, kind, wiki, title, token, now, now + ttl))

    def _release(self, kind: str, wiki: str, title: str, token: str) -> None:
        self._all(
            "delete from lease where kind = ? and wiki = ? and title = ? and token = ?",
            kind,
            wiki,
            title,
            token,
        )

    def budget(self, wiki: str, per_minute: float, burst: int = BURST) -> float:
        """See ``Store``."""
        step = check_rate(per_minute, burst)
        with self._database.write() as connection:
            now = self.now()  # inside the transaction: nobody else's time comes between
            if connection.execute(_BUDGET, (wiki, now, step, burst)).fetchall():
                return 0.0
            statement = "update budget set tat = min(tat, ?) where wiki = ? returning tat"
            ((tat,),) = connection.execute(statement, (now + step * burst, wiki)).fetchall()
        return max(SHORTEST_WAIT, float(tat) - now - step * (burst - 1))

    def done(self, key: PageKey) -> Done | None:
        """See ``Store``."""
        return done_of_text(self._one("select done from done where wiki = ? and title = ?", *key))

    def set_done(self, key: PageKey, done: Done) -> None:
        """See ``Store``."""
        self._all("insert or replace into done(wiki, title, done) values(?, ?, ?)", *key, done.as_text())

    def done_of(self, wiki: str, titles: Collection[str] | None = None) -> Mapping[str, Done]:
        """See ``Store``."""
        if titles is None:
            rows = self._all("select title, done from done where wiki = ?", wiki)
        else:
            statement = (
                "select title, done from done where wiki = ? and title in (select value from json_each(?))"
            )
            rows = self._all(statement, wiki, json.dumps(list(titles)))
        return {title: done for title, text in rows if (done := done_of_text(text))}

    def failed(self, key: PageKey, code: str, at: float | None = None) -> int:
        """See ``Store``."""
        with self._database.write() as connection:
            _count(connection, key.wiki, code)
            statement = (
                "insert into failing(wiki, title, code, at, tries) values(?, ?, ?, ?, 1)"
                " on conflict do update set code = excluded.code, at = excluded.at, tries = tries + 1 returning tries"
            )
            rows = connection.execute(statement, (*key, code, self.now() if at is None else at)).fetchall()
        return int(rows[0][0])

    def worked(self, key: PageKey, code: str = "done") -> None:
        """See ``Store``."""
        with self._database.write() as connection:
            _count(connection, key.wiki, code)
            connection.execute("delete from failing where wiki = ? and title = ?", key)

    def failing(self, wiki: str) -> Mapping[str, Failure]:
        """See ``Store``."""
        rows = self._all("select title, code, at, tries from failing where wiki = ?", wiki)
        return {title: Failure(*about) for title, *about in rows}

    def forget(self, key: PageKey) -> None:
        """See ``Store``."""
        with self._database.write() as connection:
            for table in ("hint", "done", "failing", "event", "pads"):
                connection.execute(f"delete from {table} where wiki = ? and title = ?", key)  # noqa: S608 - our own names

    def breaker(self, wiki: str) -> pauses.Gate:
        """See ``Store``."""
        if self._one("select circuit from circuit where wiki = ?", wiki) is None:
            return pauses.Gate()  # the usual case writes nothing
        with self._database.write() as connection:
            circuit, gate = pauses.asked(_circuit(connection, wiki), self.now())
            _set_circuit(connection, wiki, circuit)
        return gate

    def note(self, wiki: str, *, ok: bool) -> None:
        """See ``Store``."""
        if ok and self._one("select circuit from circuit where wiki = ?", wiki) is None:
            return
        with self._database.write() as connection:
            _set_circuit(connection, wiki, pauses.noted(_circuit(connection, wiki), self.now(), ok=ok))

    def events(self, wiki: str) -> frozenset[str]:
        """See ``Store``."""
        return frozenset(title for (title,) in self._all("select title from event where wiki = ?", wiki))

    def is_event(self, key: PageKey) -> bool:
        """See ``Store``."""
        return bool(self._all("select 1 from event where wiki = ? and title = ?", *key))

    def set_events(self, wiki: str, titles: Collection[str]) -> None:
        """See ``Store``."""
        with self._database.write() as connection:
            connection.execute("delete from event where wiki = ?", (wiki,))
            rows = ((wiki, title) for title in set(titles))
            connection.executemany("insert into event(wiki, title) values(?, ?)", rows)

    def cursor(self, name: str) -> str | None:
        """See ``Store``."""
        known: str | None = self._one("select cursor from cursor where name = ?", name)
        return known

    def set_cursor(self, name: str, cursor: str) -> None:
        """See ``Store``."""
        self._all("insert or replace into cursor(name, cursor) values(?, ?)", name, cursor)

    def heartbeat(self, name: str) -> None:
        """See ``Store``."""
        now = self.now()
        with self._database.write() as connection:
            connection.execute("delete from heartbeat where at < ?", (now - DAY,))
            connection.execute("insert or replace into heartbeat(name, at) values(?, ?)", (name, now))

    def allowed(self, what: str, per_hour: int) -> bool:
        """See ``Store``."""
        with self._database.write() as connection:
            now = self.now()
            connection.execute("delete from request where at <= ? or at > ?", (now - HOUR, now + HOUR))
            ((number,),) = connection.execute(
                "select count(*) from request where what = ?", (what,)
            ).fetchall()
            if number >= per_hour:
                return False
            connection.execute("insert into request(what, at) values(?, ?)", (what, now))
        return True

    def count(self, name: str, code: str) -> None:
        """See ``Store``."""
        with self._database.write() as connection:
            _count(connection, name, code)

    def figures(self) -> Figures:
        """See ``Store``."""
        with self._database.use() as connection:
            connection.execute("begin")  # all numbers of one moment
            try:
                now = self.now()
                beats = connection.execute("select name, at from heartbeat where at >= ?", (now - DAY,))
                heartbeats = dict(beats.fetchall())
                return Figures.of(
                    now, figures_of_wikis(connection, now), heartbeats, figures_of_pads(connection, now)
                )
            finally:
                connection.execute("commit")

    def close(self) -> None:
        """See ``Store``."""
        self._database.close()


def _count(connection: sqlite3.Connection, wiki: str, code: str) -> None:
    statement = "insert into outcome(wiki, code, number) values(?, ?, 1) on conflict do update set number = number + 1"
    connection.execute(statement, (wiki, code))


def _circuit(connection: sqlite3.Connection, wiki: str) -> pauses.Circuit:
    rows = connection.execute("select circuit from circuit where wiki = ?", (wiki,)).fetchall()
    return pauses.circuit_of_text(rows[0][0] if rows else None)


def _set_circuit(connection: sqlite3.Connection, wiki: str, circuit: pauses.Circuit) -> None:
    if circuit.as_text():
        statement = "insert or replace into circuit(wiki, circuit) values(?, ?)"
        connection.execute(statement, (wiki, circuit.as_text()))
    else:
        connection.execute("delete from circuit where wiki = ?", (wiki,))
