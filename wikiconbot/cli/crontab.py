"""The line by which cron runs an update, and what of this shell cron does not have."""

import os
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.wiki.configuration import Place
    from wikiconbot.wiki.diagnosis import Diagnosis

#: Variables of the program and of pywikibot; what others there are (PATH, HOME) cron has in a form that is enough.
_OURS = ("WIKICONBOT_", "PYWIKIBOT_")
_FOLDER = "PYWIKIBOT_DIR"

#: Those that only tests and the sandbox know.
_NOT_FOR_RUNS = frozenset({"WIKICONBOT_MEDIAWIKI", "WIKICONBOT_EXTENSIONS", "WIKICONBOT_SANDBOX_API"})


def crontab_line(place: "Place", wiki: str | None = None, user: str | None = None) -> str:
    r"""Return a line of crontab that updates PAGE every quarter of an hour with the configuration in force.

    cron starts in the home folder, with PATH=/usr/bin:/bin and nothing of a shell's environment (crontab(5)): so the program and
    the folder of user-config.py are written out. There ``%`` ends a command, but for ``\%``.
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
    found_anyway = place.config is None or place.directory.absolute() in (
        Path.home(),
        Path.home() / ".pywikibot",
    )
    folder = "" if found_anyway else f"{_FOLDER}={shlex.quote(str(place.directory.absolute()))} "
    return "*/15 * * * * " + f"{folder}{command}".replace("%", r"\%")


def _program() -> list[str]:
    """Return how this program was started, with whole paths."""
    started = Path(sys.argv[0])
    if started.name == "__main__.py" or not started.is_file():
        return [sys.executable, "-m", "wikiconbot"]
    return [str(started.absolute())]


def only_here(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the variables that this shell has for the program, and cron does not have."""
    names = (name for name in environment if name.startswith(_OURS) and name != _FOLDER)
    return tuple(sorted(set(names) - _NOT_FOR_RUNS))


def diagnosis(place: "Place", wiki: str | None = None, user: str | None = None) -> "Diagnosis":
    """Return what `doctor` says of runs by cron: the line, and the variables that have to be given there; no value is said."""
    from wikiconbot.wiki.diagnosis import Diagnosis  # noqa: PLC0415

    line = crontab_line(place, wiki, user)
    lacking = only_here(os.environ)
    if not lacking:
        return Diagnosis("cron", True, line)
    names = ", ".join(lacking)
    return Diagnosis(
        "cron", None, says("cli-doctor-cron-lacks", line=line, names=names), says("cli-doctor-cron-give")
    )
