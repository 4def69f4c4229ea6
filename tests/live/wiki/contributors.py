"""Many people with many edits, written into the database of the sandbox's wiki; and the count of them in SQL, for comparison."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from wikiconbot.model.contributions import Totals
from wikiconbot.sandbox import state_dir

#: The two days of the event, the second one included; and the days before and after, with edits that do not count.
SINCE, UNTIL = datetime(2026, 3, 6, tzinfo=UTC), datetime(2026, 3, 8, tzinfo=UTC)
_AROUND = timedelta(days=2)
_NAMESPACES = (0, 0, 0, 0, 1, 2, 6)
_HIDDEN_TEXT, _HIDDEN_AUTHOR = 1, 4  # RevisionRecord::DELETED_TEXT and DELETED_USER


def person(number: int) -> str:
    """The account of a person; some names are in other scripts."""
    return (f"Contributor {number}", f"योगदान {number}", f"مساهم {number}")[number % 3]


@contextmanager
def written(people: int, edits: int) -> Iterator[list[str]]:
    """Write people and about so many edits of each; yields the accounts, and deletes everything at the end."""
    names = [person(number) for number in range(people)]
    made: list[tuple[str, str, int]] = []
    with _database() as db:
        made += _write(db, names, people * edits)
    try:
        yield names
    finally:
        with _database() as db:
            for table, column, number in made:
                db.execute(f"DELETE FROM {table} WHERE {column} = ?", (number,))


@contextmanager
def _database() -> Iterator[sqlite3.Connection]:
    file = state_dir() / "wiki" / "data" / "wiki.sqlite"
    with closing(sqlite3.connect(file, timeout=30)) as db, db:
        yield db


def _write(db: sqlite3.Connection, names: list[str], edits: int) -> Iterator[tuple[str, str, int]]:
    rng = random.Random(24)
    comment = db.execute("SELECT MIN(comment_id) FROM comment").fetchone()[0]
    actors = []
    for number, name in enumerate(names):
        registered = SINCE - timedelta(days=10 if number % 5 == 0 else 900)
        user = _insert(
            db, "user", user_name=name, user_password="", user_newpassword="", user_email="",
            user_touched=_stamp(SINCE), user_registration=_stamp(registered),
        )  # fmt: skip
        actors.append(_insert(db, "actor", actor_user=user, actor_name=name))
        yield from (("user", "user_id", user), ("actor", "actor_id", actors[-1]))
    latest: list[tuple[int, int, int]] = []  # page, its newest revision, its length
    start, length = SINCE - _AROUND, (UNTIL - SINCE + 2 * _AROUND).total_seconds()
    for moment in sorted(start + timedelta(seconds=rng.randrange(int(length))) for _ in range(edits)):
        is_new = not latest or rng.random() < 0.2
        if is_new:
            space = rng.choice(_NAMESPACES)
            page = _insert(
                db, "page", page_namespace=space, page_title=f"Counted_{len(latest)}.png", page_is_redirect=0, page_is_new=1,
                page_random=rng.random(), page_touched=_stamp(moment), page_latest=0, page_len=0,
            )  # fmt: skip
            yield "page", "page_id", page
            latest.append((page, 0, 0))
        at = len(latest) - 1 if is_new else rng.randrange(len(latest))
        page, parent, size = latest[at]
        size = max(size + rng.randrange(-200, 900), 0)
        hidden = rng.choices((0, _HIDDEN_TEXT, _HIDDEN_AUTHOR), (94, 3, 3))[0]
        revision = _insert(
            db, "revision", rev_page=page, rev_comment_id=comment, rev_actor=rng.choice(actors), rev_timestamp=_stamp(moment),
            rev_len=size, rev_parent_id=parent, rev_deleted=hidden, rev_sha1="",
        )  # fmt: skip
        yield "revision", "rev_id", revision
        latest[at] = (page, revision, size)
    for page, revision, size in latest:
        db.execute("UPDATE page SET page_latest = ?, page_len = ? WHERE page_id = ?", (revision, size, page))


def _insert(db: sqlite3.Connection, table: str, **values: Any) -> int:
    marks = ", ".join("?" * len(values))
    done = db.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))
    return int(done.lastrowid or 0)


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y%m%d%H%M%S}"


#: Each edit of the time that everybody may see: author, page, namespace, bytes, whether it made the page.
_EDITS = """
    SELECT actor_name, cur.rev_page, page_namespace, cur.rev_len - COALESCE(old.rev_len, 0), cur.rev_parent_id = 0
    FROM revision cur JOIN actor ON actor_id = cur.rev_actor JOIN page ON page_id = cur.rev_page
    LEFT JOIN revision old ON old.rev_id = cur.rev_parent_id
    WHERE cur.rev_timestamp >= :since AND cur.rev_timestamp < :until AND cur.rev_deleted & 4 = 0
"""
_NUMBERS = f"""
    SELECT {{who}}, SUM(ns = 0), COUNT(DISTINCT CASE WHEN ns = 0 AND made THEN page END),
        SUM(CASE WHEN ns = 0 THEN MAX(bytes, 0) ELSE 0 END), SUM(CASE WHEN ns = 0 THEN bytes ELSE 0 END),
        COUNT(DISTINCT CASE WHEN ns = 6 AND made THEN page END), COUNT(DISTINCT CASE WHEN ns = 0 THEN page END)
    FROM (SELECT actor_name AS who, rev_page AS page, page_namespace AS ns, 0 AS bytes, 0 AS made FROM revision, actor, page WHERE 0
        UNION ALL {_EDITS}) WHERE who IN ({{names}}) GROUP BY 1
"""


def counted_in_database(names: list[str]) -> tuple[Totals, dict[str, Totals]]:
    """Return the numbers of all people together, and of each who has any, as the database has them."""
    marks = ", ".join(f":n{number}" for number in range(len(names)))
    given = {f"n{number}": name for number, name in enumerate(names)}
    given |= {"since": _stamp(SINCE), "until": _stamp(UNTIL)}
    with _database() as db:
        found = {
            row[0]: _totals(row[1:])
            for row in db.execute(_NUMBERS.format(who="who", names=marks), given).fetchall()
        }
        whole = db.execute(_NUMBERS.format(who="''", names=marks), given).fetchone()
    people = {name: totals for name, totals in found.items() if totals != Totals()}
    return _totals(whole[1:]), people


def _totals(row: tuple[int, ...]) -> Totals:
    edits, created, added, net, files, pages = row
    return Totals(edits, created, added, net, files, pages - created)


def rows_in_database(names: list[str]) -> int:
    """Return how many rows the wiki lists of these people: edits of articles and of files."""
    marks = ", ".join("?" * len(names))
    with _database() as db:
        (count,) = db.execute(
            "SELECT COUNT(*) FROM revision JOIN actor ON actor_id = rev_actor JOIN page ON page_id = rev_page"
            f" WHERE rev_timestamp >= ? AND rev_timestamp < ? AND page_namespace IN (0, 6) AND rev_deleted & 4 = 0 AND actor_name IN ({marks})",
            (_stamp(SINCE), _stamp(UNTIL), *names),
        ).fetchone()
    return int(count)
