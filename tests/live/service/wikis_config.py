"""pywikibot's configuration for sandboxes as an operator writes it: several wikis, and one of them with a stream."""

from collections.abc import Mapping
from pathlib import Path

from wikiconbot.sandbox import Sandbox
from wikiconbot.sandbox.bot import CONFIG, PASSWORDS
from wikiconbot.sandbox.record import write_private
from wikiconbot.sandbox.wiki import BOT

_FAMILY = '''\
"""A wiki with a stream, as docs/scale.md describes it."""

from pywikibot import family


class Family(family.SingleSiteFamily):
    name, code, domain = {name!r}, {name!r}, {host!r}

    def protocol(self, code):
        return "http"

    def scriptpath(self, code):
        return ""

    def eventstreams_host(self, code):
        return {streams!r}

    def eventstreams_path(self, code):
        return ""
'''


def configure(place: Path, wikis: Mapping[str, Sandbox], streams: Mapping[str, str] | None = None) -> None:
    """Make a pywikibot folder for wikis by the names of their families; the bot has a password on each.

    ``streams`` are the addresses of their streams, by the same names.
    """
    place.mkdir(mode=0o700)
    families = {name: wiki.api for name, wiki in wikis.items()}
    for name, address in (streams or {}).items():
        families[name] = str(place / f"{name}_family.py")
        host = wikis[name].api.removeprefix("http://").removesuffix("/api.php")
        write_private(Path(families[name]), _FAMILY.format(name=name, host=host, streams=address))
    where = "\n".join(f"family_files[{name!r}] = {found!r}" for name, found in families.items())
    text = CONFIG.format(ours="# a test", where=where, bot=BOT, passwords=str(place / PASSWORDS))
    users = "".join(f"usernames[{name!r}][{name!r}] = {BOT!r}\n" for name in wikis)
    write_private(place / "user-config.py", text + users)
    lines = []
    for name, wiki in wikis.items():
        app, password = wiki.bot.user.partition("@")[2], wiki.bot.password
        lines.append(f"({name!r}, {name!r}, {BOT!r}, BotPassword({app!r}, {password!r}))\n")
    write_private(place / PASSWORDS, "".join(lines))
