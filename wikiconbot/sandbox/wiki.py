"""The wiki's own data: its settings, its database, the accounts on it."""

import json
import os
import secrets
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from wikiconbot import environment
from wikiconbot.sandbox import php
from wikiconbot.sandbox.record import Login, write_private
from wikiconbot.whole_files import write_whole

ADMIN = "Admin"
BOT = "WikiconBot"
APP = "wikiconbot"
GRANTS = "basic,highvolume,editpage,editprotected,createeditmovepage"
"""The grants of the bot password; ``highvolume`` has the bot right (Special:ListGrants)."""

DONE = (
    "migrate namespace id from page to linter table",
    "migrate linter table linter_params data to the linter_tag and linter_template fields",
)
"""Migrations of Linter (its maintenance/*.php) that do nothing on a new wiki and sleep a second each."""

DATA = files("wikiconbot.sandbox") / "data"


@dataclass(frozen=True)
class Wiki:
    """The folder of one wiki, and its code tree."""

    folder: Path
    tree: Path

    @property
    def settings(self) -> Path:
        """The wiki's LocalSettings.php."""
        return self.folder / "LocalSettings.php"

    def maintain(self, script: str, *arguments: str) -> str:
        """Run a maintenance script on this wiki."""
        return php.maintain(self.tree, self.settings, script, arguments)


def configure(wiki: Wiki, port: int) -> None:
    """Write the settings for this port and keep the wiki's secret; harmless to repeat."""
    own = wiki.folder / "settings.json"
    secret = json.loads(own.read_text("utf-8"))["secret"] if own.exists() else secrets.token_hex(32)
    known = {"port": port, "secret": secret, "extensions": str(extensions(wiki.tree)), "more": given()}
    write_private(own, json.dumps(known, indent=1) + "\n")
    for name in ("LocalSettings.php", "router.php"):
        write_whole(wiki.folder / name, (DATA / name).read_bytes())
    for name in ("cache", "images"):
        (wiki.folder / name).mkdir(exist_ok=True)


def given() -> list[str]:
    """The folder of extensions in ``WIKICONBOT_EXTENSIONS``, and the names of those in it; [] for none.

    Each is in a folder of its name; a ``settings.php`` next to them may configure them.
    """
    named = os.environ.get(environment.EXTENSIONS)
    if not named:
        return []
    folder = Path(named).absolute()
    return [str(folder), *sorted(file.parent.name for file in folder.glob("*/extension.json"))]


def given_before(wiki: Wiki) -> list[str]:
    """The result of `given` at the last start of the wiki."""
    own = wiki.folder / "settings.json"
    return list(json.loads(own.read_text("utf-8")).get("more", [])) if own.exists() else []


def extensions(tree: Path) -> Path:
    """The tree's folder of extensions.

    Debian's package has them in ``extensions-core``, and its ``extensions`` is a link to a folder under
    /var/lib that does not exist if the package is only unpacked.
    """
    usual = tree / "extensions"
    return usual if usual.is_dir() and any(usual.glob("*/extension.json")) else tree / "extensions-core"


def install(wiki: Wiki, port: int) -> tuple[Login, Login]:
    """Create the database and the accounts; returns the administrator's login and the bot's.

    Raises:
        SandboxError: MediaWiki's installer or one of its scripts failed.
    """
    # Hexadecimal: MediaWiki's scripts read a password that begins with a dash as an option.
    admin, bot = Login(ADMIN, secrets.token_hex(16)), Login(f"{BOT}@{APP}", secrets.token_hex(16))
    _create_database(wiki, port, admin)
    configure(wiki, port)
    prepare(wiki.folder / "data" / "wiki.sqlite")
    wiki.maintain("update", "--quick")
    wiki.maintain("createAndPromote", "--bot", BOT, secrets.token_hex(16))
    wiki.maintain("createBotPassword", "--appid", APP, "--grants", GRANTS, BOT, bot.password)
    return admin, bot


def _create_database(wiki: Wiki, port: int, admin: Login) -> None:
    """Run MediaWiki's installer; of its output, only the database is kept."""
    scratch, password = wiki.folder / "installer", wiki.folder / "installer" / "password"
    scratch.mkdir()
    write_private(password, admin.password + "\n")
    options = {
        "--dbtype": "sqlite",
        "--dbname": "wiki",
        "--dbpath": str(wiki.folder / "data"),
        "--server": f"http://127.0.0.1:{port}",
        "--scriptpath": "",
        "--lang": "en",
        "--passfile": str(password),
        "--confpath": str(scratch),
    }
    wiki.maintain("install", *(f"{name}={value}" for name, value in options.items()), "Sandbox", admin.user)
    shutil.rmtree(scratch)


def prepare(database: Path) -> None:
    """Add Meta-Wiki's interwiki prefixes (data/interwiki.json) to a new database, and skip two migrations."""
    rows = json.loads((DATA / "interwiki.json").read_text("utf-8"))
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM interwiki")
        connection.executemany(
            "INSERT INTO interwiki (iw_prefix, iw_url, iw_api, iw_wikiid, iw_local, iw_trans) "
            "VALUES (?, ?, '', '', ?, 0)",
            [(row["prefix"], row["url"], int(row.get("local", False))) for row in rows],
        )
        connection.executemany("INSERT INTO updatelog (ul_key) VALUES (?)", [(done,) for done in DONE])
