"""Who added each entry of a long page: our search, and the simple one (all texts), on one wiki in one run.

``python -m bench.history`` makes a page of 5,000 revisions and 1,000 sign-ups in a separate sandbox, by writing
into its database; in one hundred of them, the signature names somebody other than the author.
"""

import hashlib
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from wikiconbot import sandbox as room
from wikiconbot.event import Asked
from wikiconbot.runs.assess import understand
from wikiconbot.runs.page_history import look_back
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import read_wiki
from wikiconbot.sandbox import server
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.wiki.revisions import fetch_revisions, fetch_texts
from wikiconbot.wiki.session import Session, Target, connect

TITLE = "A long history"
_START = datetime(2026, 1, 1, tzinfo=UTC)
_HEAD = "== About ==\nWords.\n\n== Sign up ==\n"


@dataclass
class Life:
    """The invented history of a page; ``truth`` has who really added the entries with another signature."""

    rng: random.Random
    lines: list[str] = field(default_factory=list)
    talk: list[str] = field(default_factory=list)
    truth: dict[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """The current text of the page."""
        return _HEAD + "\n".join(self.lines) + "\n\n== Discussion ==\n" + "\n".join(self.talk)


def revisions(count: int, signups: int, odd: int) -> Iterator[tuple[str, datetime, str, Life]]:
    """Yield user, time, text and the page's history for each revision; ``odd`` sign-ups have another author than their signature."""
    life = Life(random.Random(5))
    signing = set(life.rng.sample(range(count), signups))
    strange = set(life.rng.sample(sorted(signing), odd))
    for number in range(count):
        when = _START + timedelta(minutes=7 * number, seconds=life.rng.randrange(60))
        user = f"Person {number}"
        if number in signing:
            user = _sign(life, number, when, user, strange=number in strange)
        else:
            user = f"Talker {life.rng.randrange(300)}"
            life.talk = [*life.talk[-20:], f"* a word on {number} by {user}" + "!" * life.rng.randrange(30)]
        yield user, when, life.text(), life


def _sign(life: Life, number: int, when: datetime, user: str, *, strange: bool) -> str:
    """Add a line, and return the user who saves the page."""
    minute = when.strftime("%H:%M, %d %B %Y (UTC)").replace(", 0", ", ")
    by = user
    line = f"# [[User:{user}|{user}]] ([[User talk:{user}|talk]]) {minute} from town {number % 97}"
    if strange:
        kind = life.rng.choice(["forged", "unsigned", "moved"])
        by = user if kind == "unsigned" else f"Helper {number % 5}"
        if kind == "unsigned":
            line = f"# [[User:{user}|{user}]] from town {number % 97}"
        if kind == "moved":
            line = line.replace("2026 (UTC)", "2024 (UTC)")
        life.truth[user] = by
    life.lines.append(line)
    return by


def write(database: Path, count: int, signups: int, odd: int) -> Life:
    """Put the page's revisions into a wiki's database; the page must exist, with one revision."""
    life = Life(random.Random())
    with closing(sqlite3.connect(database)) as db, db:
        (page,) = db.execute(
            "SELECT page_id FROM page WHERE page_title = ?", (TITLE.replace(" ", "_"),)
        ).fetchone()
        db.execute("DELETE FROM revision WHERE rev_page = ?", (page,))
        comment = db.execute("SELECT MIN(comment_id) FROM comment").fetchone()[0]
        role, model = (db.execute(f"SELECT MIN({c}) FROM {t}").fetchone()[0] for t, c in _MAIN)
        actors = {
            name.decode() if isinstance(name, bytes) else name: number
            for name, number in db.execute("SELECT actor_name, actor_id FROM actor")
        }
        parent = 0
        for user, when, text, lived in revisions(count, signups, odd):
            life = lived
            if user not in actors:
                actors[user] = _insert(db, "actor", actor_name=user)
            parent = _revision(db, page, comment, role, model, actors[user], when, text, parent)
        db.execute(
            "UPDATE page SET page_latest = ?, page_len = ? WHERE page_id = ?", (parent, len(text), page)
        )
    return life


_MAIN = (("slot_roles", "role_id"), ("content_models", "model_id"))


def _revision(
    db: sqlite3.Connection, page: int, comment: int, role: int, model: int, actor: int, when: datetime, text: str,
    parent: int,
) -> int:  # fmt: skip
    digest = _base36(hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest())
    stored = _insert(db, "text", old_text=text, old_flags="utf-8")
    content = _insert(
        db, "content", content_size=len(text.encode()), content_sha1=digest, content_model=model,
        content_address=f"tt:{stored}",
    )  # fmt: skip
    revision = _insert(
        db, "revision", rev_page=page, rev_comment_id=comment, rev_actor=actor,
        rev_timestamp=when.strftime("%Y%m%d%H%M%S"), rev_len=len(text.encode()), rev_parent_id=parent, rev_sha1=digest,
    )  # fmt: skip
    _insert(
        db,
        "slots",
        slot_revision_id=revision,
        slot_role_id=role,
        slot_content_id=content,
        slot_origin=revision,
    )
    return revision


def _insert(db: sqlite3.Connection, table: str, **values: Any) -> int:
    marks = ", ".join("?" * len(values))
    done = db.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))
    return int(done.lastrowid or 0)


def _base36(digest: str) -> str:
    """Return a SHA-1 as MediaWiki stores it: 31 digits in base 36."""
    number, digits = int(digest, 16), ""
    while number:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits.rjust(31, "0")


def measure(admin: DemoPerson, session: Session, life: Life) -> list[str]:
    """Return a row for each search: requests, megabytes, seconds."""
    rows = []
    for name, bot in (("without the bot right", False), ("as a bot", True)):
        _flag(admin, session, bot)
        counts = Stats()
        session.connection.wire.on_response = counts.count
        snapshot, profile = read_wiki(session, TITLE, Stats())
        reading, settings = understand(snapshot, profile, Asked())
        began = time.perf_counter()
        past = look_back(session, snapshot, reading, profile, settings.event, {}, counts)
        seconds = time.perf_counter() - began
        wrong = _wrong(reading.signups, past.origins, life)
        rows.append(
            _row(f"wikiconbot history, {name}", counts, seconds, f"{wrong} of {len(past.origins)} wrong")
        )
    counts = Stats()
    session.connection.wire.on_response = counts.count
    began = time.perf_counter()
    with counts.phase("naive"):
        found = fetch_texts(session, [revision.id for revision in fetch_revisions(session, TITLE)])
    rows.append(_row("all texts, as a bot", counts, time.perf_counter() - began, f"{len(found)} texts"))
    return rows


def _flag(admin: DemoPerson, session: Session, bot: bool) -> None:
    """Give the bot its flag, or remove it."""
    change = {"add": "bot"} if bot else {"remove": "bot"}
    admin.ask(action="userrights", user=session.require_account(), token=admin.token("userrights"), **change)


def _wrong(signups: tuple[Any, ...], origins: Any, life: Life) -> int:
    return sum(origins[signup.key].added_by != life.truth.get(signup.user, signup.user) for signup in signups)


def _row(name: str, stats: Stats, seconds: float, note: str) -> str:
    requests = sum(phase.requests for phase in stats.phases.values())
    size = sum(phase.bytes for phase in stats.phases.values())
    return f"{name:<45} {requests:>4} requests {size / 1e6:>8.2f} MB {seconds:>7.2f} s  {note}"


def main(count: int = 5000, signups: int = 1000) -> None:
    """Measure a page on which all signatures name the authors, and one on which a hundred do not."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIKICONBOT_STATE"] = folder
        sandbox = room.up(server.free_port(None, usual=0))
        try:
            admin = DemoPerson(sandbox.api).login(sandbox.admin.user, sandbox.admin.password)
            admin.edit(TITLE, text="x")
            session = connect(Target(sandbox_dir=str(Path(folder) / "pywikibot")))
            for odd in (0, 100):
                life = write(Path(folder) / "wiki" / "data" / "wiki.sqlite", count, signups, odd)
                print(f"{count} revisions, {signups} sign-ups, {odd} that do not agree:")
                print("\n".join(f"  {row}" for row in measure(admin, session, life)))
        finally:
            room.down()


if __name__ == "__main__":
    main()
