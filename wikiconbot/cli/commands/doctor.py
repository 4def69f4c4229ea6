"""``wikiconbot doctor``: the configuration in use, and what is wrong with it."""

import os
import shlex
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.words import says
from wikiconbot.errors import SandboxError

if TYPE_CHECKING:
    from wikiconbot.wiki.diagnosis import Diagnosis

#: The folders in it, for the journal and for what the bot stores about pages.
_IN_STATE = ("runs", "locks", "pages", "unwatched")

_MARKS = {
    True: ("cli-doctor-ok", "green"),
    False: ("cli-doctor-wrong", "bold red"),
    None: ("cli-doctor-unknown", "yellow"),
}


_EXAMPLES = (
    (
        "wikiconbot doctor",
        "Check everything that a run needs.",
    ),
    (
        "wikiconbot doctor --wiki commons:commons --json",
        "Check another wiki, and print JSON.",
    ),
)


@command(examples=_EXAMPLES)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")
@click.pass_obj
def doctor(options: Globals, as_json: bool) -> int:
    """Check configuration, login and rights, and say what to fix.

    The exit code is 1 if something is wrong.
    """
    diagnoses = _diagnoses(options)
    if as_json:
        rows = [{"name": d.name, "ok": d.ok, "says": d.says, "fix": d.fix} for d in diagnoses]
        print_json({"diagnoses": rows})
    else:
        _print([d for d in diagnoses if d.ok is False] if options.quiet else diagnoses)
    return 1 if any(diagnosis.ok is False for diagnosis in diagnoses) else 0


def _diagnoses(options: Globals) -> tuple["Diagnosis", ...]:
    from wikiconbot.wiki.diagnosis import diagnose, no_sandbox  # noqa: PLC0415

    try:
        target = options.target()
    except SandboxError as error:
        return no_sandbox(error)
    with options.phase("doctor"):
        found = diagnose(target, options.stats.count, partial(_stops, options))
    return (*found, _state_folder(), *(() if options.sandbox else _cron(options)))


def _state_folder() -> "Diagnosis":
    """Return whether the state folder, in which the bot records its runs, can be written."""
    from wikiconbot import state  # noqa: PLC0415
    from wikiconbot.errors import ConfigurationError  # noqa: PLC0415
    from wikiconbot.wiki.diagnosis import Diagnosis, broken  # noqa: PLC0415

    try:
        folder = state.folder()
    except ConfigurationError as error:
        return broken("state folder", error)
    top = next(place for place in (folder, *folder.parents) if place.exists())
    for place in (top, *(sub for sub in map(folder.joinpath, _IN_STATE) if sub.exists())):
        if not (place.is_dir() and os.access(place, os.W_OK | os.X_OK)):
            said = says("cli-doctor-state-unusable", folder=place)
            return Diagnosis("state folder", False, said, says("cli-doctor-mend-state"))
    return Diagnosis("state folder", True, str(folder))


def _stops(options: Globals, api_url: str) -> Iterator["Diagnosis"]:
    """Yield the pages that wait for `wikiconbot resume`, as the last runs found them."""
    from wikiconbot.runs.stops.page_memory import Memories  # noqa: PLC0415
    from wikiconbot.runs.stops.revert_guard import told  # noqa: PLC0415
    from wikiconbot.wiki.diagnosis import Diagnosis  # noqa: PLC0415

    stops = sorted(Memories(options.journal().folder, api_url).stops(), key=lambda stop: stop[0])
    for page, revert in stops:
        yield Diagnosis("stop", False, told(revert), says("cli-doctor-stop-fix", word=shlex.quote(page)))
    if not stops:
        yield Diagnosis("stops", True, says("cli-doctor-no-stops"))


def _cron(options: Globals) -> Iterator["Diagnosis"]:
    """Yield the report on runs by cron, if there is a configuration."""
    from wikiconbot.cli.crontab import diagnosis  # noqa: PLC0415
    from wikiconbot.errors import WikiconbotError  # noqa: PLC0415
    from wikiconbot.wiki.configuration import find_place  # noqa: PLC0415

    with suppress(WikiconbotError):
        place = find_place(options.wiki)
        if place.config is not None:
            yield diagnosis(place, options.wiki, options.user)


def _print(diagnoses: Iterable["Diagnosis"]) -> None:
    """Print each check with what to do about it; words are never broken, so that paths can be copied."""
    from rich.text import Text  # noqa: PLC0415

    from wikiconbot.cli.show import console, put_wrapped  # noqa: PLC0415

    out = console()
    for diagnosis in diagnoses:
        mark, style = _MARKS[diagnosis.ok]
        told = f"{diagnosis.name}: {diagnosis.says}"
        put_wrapped(out, told, indent=8, prefix=Text(f"{says(mark):<8}", style))
        if diagnosis.fix:
            put_wrapped(out, diagnosis.fix, indent=10, prefix="        → ")
