"""The part of the SQLite store that is about turns and about the pads of pages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from wikiconbot.service.store.base import AGES, SHORTEST_WAIT
from wikiconbot.service.store.sqlite_file import Database
from wikiconbot.service.store.store_values import DuePads, PageKey

LEASE = f"""
insert into lease(kind, wiki, title, token, until) values(?1, ?2, ?3, ?4, ?6)
on conflict do update set token = excluded.token, until = excluded.until where token = ?4 or until <= ?5 or until > ?5 + {AGES}
returning 1"""


class SqlitePads:
    """See ``base.Store``."""

    now: Callable[[], float]
    _database: Database

    def _all(self, statement: str, *values: object) -> list[Any]:
        """Run one statement and return its rows. All are fetched: only then it has ended."""
        with self._database.use() as connection:
            return connection.execute(statement, values).fetchall()

    def _one(self, statement: str, *values: object) -> Any:
        return next((row[0] for row in self._all(statement, *values)), None)

    def turn(self, name: str, token: str, seconds: float) -> float:
        """See ``Store``."""
        with self._database.write() as connection:
            now = self.now()
            if connection.execute(LEASE, ("turn", name, "", token, now, now + seconds)).fetchall():
                return 0.0
            statement = "select until from lease where kind = 'turn' and wiki = ?"
            ((until,),) = connection.execute(statement, (name,)).fetchall()
        return max(SHORTEST_WAIT, float(until) - now)

    def rest(self, name: str, token: str, seconds: float) -> None:
        """See ``Store``."""
        if seconds <= 0:
            statement = "delete from lease where kind = 'turn' and wiki = ? and token = ?"
            self._all(statement, name, token)
            return
        statement = "update lease set until = ?, token = '' where kind = 'turn' and wiki = ? and token = ?"
        self._all(statement, self.now() + seconds, name, token)

    def turns(self) -> Mapping[str, float]:
        """See ``Store``."""
        statement = "select wiki, until from lease where kind = 'turn' and until < ?"
        return dict(self._all(statement, self.now() + AGES))

    def pads(self, key: PageKey) -> str | None:
        """See ``Store``."""
        known: str | None = self._one("select pads from pads where wiki = ? and title = ?", *key)
        return known

    def set_pads(self, key: PageKey, text: str, due: float) -> None:
        """See ``Store``."""
        self._all("insert or replace into pads(wiki, title, due, pads) values(?, ?, ?, ?)", *key, due, text)

    def forget_pads(self, key: PageKey) -> None:
        """See ``Store``."""
        self._all("delete from pads where wiki = ? and title = ?", *key)

    def due_pads(self, until: float, most: int) -> Collection[DuePads]:
        """See ``Store``."""
        rows = self._all(
            "select wiki, title, pads, due from pads where due <= ? order by due, wiki, title limit ?",
            until,
            most,
        )
        return [DuePads(PageKey(wiki, title), text, due) for wiki, title, text, due in rows]
