"""The crontab line for updates, and the parts of this shell's environment that cron does not have."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from wikiconbot import environment
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.wiki.configuration import Place
    from wikiconbot.wiki.diagnosis import Diagnosis

#: Variables of the program and of pywikibot; of others (PATH, HOME) cron has values that are enough.
_OURS = ("WIKICONBOT_", "PYWIKIBOT_")
_FOLDER = environment.CONFIG_FOLDER

#: Variables with which libraries find the network, certificates, modules and the user's folders; proxies also in lower case.
_OF_OTHERS = frozenset(
    {
        "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE",
        "SSL_CERT_DIR", "PYTHONPATH", "XDG_STATE_HOME",
    }
)  # fmt: skip

#: Places where user-config.py reads a value from the environment.
_READS = re.compile(r"""\b(?:environ(?:\.get\(|\[)|getenv\()\s*["'](\w+)["']""")

#: Variables that cron sets itself (crontab(5)).
_CRON_HAS = frozenset({"HOME", "LOGNAME", "PATH", "SHELL", "USER"})

#: Variables that only tests and the sandbox use.
_NOT_FOR_RUNS = frozenset({environment.MEDIAWIKI, environment.EXTENSIONS, environment.SANDBOX_API})


def crontab_line(place: "Place", wiki: str | None = None, user: str | None = None) -> str:
    r"""Return a line of crontab that updates PAGE every quarter of an hour with the configuration in use.

    cron starts in the home folder, with PATH=/usr/bin:/bin and without the shell's environment (crontab(5)): so the line has
    full paths of the program and of the folder with user-config.py. In it ``%`` ends a command, except ``\%``.
    """
    options = [
        "--quiet",
        "--patience",
        "600",
        *(["--wiki", wiki] if wiki else []),
        *(["--user", user] if user else []),
    ]
    words = [*_program(), *options, "update", "PAGE", "--yes"]
    command = shlex.join(words).replace("PAGE", '"PAGE"')
    found_anyway = place.config is None or place.directory.absolute() in _found_by_cron()
    folder = "" if found_anyway else f"{_FOLDER}={shlex.quote(str(place.directory.absolute()))} "
    return "*/15 * * * * " + f"{_there(words)}{folder}{command}".replace("%", r"\%")


def _found_by_cron() -> tuple[Path, ...]:
    """Return the folders in which user-config.py is found without an option: cron starts in the home folder, if there is one."""
    with suppress(RuntimeError):
        return Path.home(), Path.home() / ".pywikibot"
    return ()


def _there(words: Sequence[str]) -> str:
    """Return the command with which cron changes to the checkout of the program, nothing if it is installed."""
    if words[1:2] != ["-m"]:
        return ""
    tried = subprocess.run(
        [words[0], "-c", "import wikiconbot"], cwd="/", env={"PATH": "/usr/bin:/bin"} | _given("HOME"), capture_output=True, check=False
    )  # fmt: skip
    root = Path(__file__).parents[2]
    return f"cd {shlex.quote(str(root))} && " if tried.returncode else ""


def _given(*names: str) -> dict[str, str]:
    return {name: os.environ[name] for name in names if name in os.environ}


def _program() -> list[str]:
    """Return how this program was started, with full paths."""
    started = Path(sys.argv[0])
    if started.name == "__main__.py" or not started.is_file():
        return [sys.executable, "-m", "wikiconbot"]
    return [str(started.absolute())]


def only_here(given: Mapping[str, str], config: str = "") -> tuple[str, ...]:
    """Return the program's variables that this shell has and cron does not have; ``config`` is user-config.py's text."""
    read = {*_READS.findall(config), *_OF_OTHERS} - _CRON_HAS
    names = (name for name in given if name.startswith(_OURS) or name in read or name.upper() in _OF_OTHERS)
    return tuple(sorted(set(names) - _NOT_FOR_RUNS - {_FOLDER}))


def diagnosis(place: "Place", wiki: str | None = None, user: str | None = None) -> "Diagnosis":
    """Return the report of `doctor` on runs by cron: the line, and the variables to set there; without their values."""
    from wikiconbot.wiki.diagnosis import Diagnosis  # noqa: PLC0415

    line = crontab_line(place, wiki, user)
    config = place.config.read_text("utf-8", "replace") if place.config else ""
    lacking = only_here(os.environ, config)
    if not lacking:
        return Diagnosis("cron", True, line)
    names = ", ".join(lacking)
    return Diagnosis(
        "cron", None, says("cli-doctor-cron-lacks", line=line, names=names), says("cli-doctor-cron-give")
    )
