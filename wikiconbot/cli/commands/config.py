"""``wikiconbot config``: the settings that apply to a page, and their source."""

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input, takes_input
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.report import faults_json, remarks_json, tell_faults
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.event import SettingOrigin, Settings
    from wikiconbot.model import Event, Fact, Facts, Reading
    from wikiconbot.wikitext.siteinfo import SiteInfo


class _Row(NamedTuple):
    """A setting: its value as a person would type it, and its source."""

    value: str | None
    origin: "SettingOrigin"


_EXAMPLES = (
    (
        "wikiconbot config Event",
        "Print every setting, and where it comes from.",
    ),
    (
        "wikiconbot config Event --event event.toml",
        "Try a file of settings before the bot uses it.",
    ),
    (
        "wikiconbot config env",
        "Print every environment variable that the program reads.",
    ),
)


@command(examples=_EXAMPLES, common=("--event", "--json"))
@takes_input
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")
@click.pass_obj
def config(options: Globals, source: Input, as_json: bool) -> int:
    """Print the settings that apply to a page, and their source.

    The exit code is 1 if the settings on the page have a mistake. `config env` prints the environment variables.
    """
    if source.page == "env":
        from wikiconbot.cli.commands.config_env import print_environment  # noqa: PLC0415

        return print_environment(as_json=as_json)
    from wikiconbot.checks.iterations import reading_of  # noqa: PLC0415
    from wikiconbot.runs.assess import understand  # noqa: PLC0415

    snapshot, siteinfo = source.read(options)
    with options.phase("understand"):
        reading, settings = understand(snapshot, siteinfo, source.asked)
    rows = _rows(settings, _by_facts(settings, reading, siteinfo))
    events = {
        iteration.heading: _rows(own, _by_facts(own, reading_of(reading, iteration), siteinfo))
        for iteration, own in zip(reading.iterations, settings.iterations, strict=True)
    }
    with options.phase("show"):
        if as_json:
            document = _document(snapshot.page, snapshot.revision, rows, settings)
            if events:
                document["iterations"] = [
                    {"heading": heading, "settings": _settings(own)} for heading, own in events.items()
                ]
            print_json(document)
        elif not options.quiet:
            _print(rows)
            for heading, own in events.items():
                _print({name: row for name, row in own.items() if row != rows[name]}, heading)
        tell_faults(settings)
    return int(bool(settings.faults))


def _by_facts(settings: "Settings", reading: "Reading", siteinfo: "SiteInfo") -> dict[str, _Row]:
    """Return values that nobody set and that come from the page's facts: the start of the event, the end of the sign-ups."""
    from wikiconbot.checks.evidence import gather  # noqa: PLC0415
    from wikiconbot.event import OriginKind, SettingOrigin  # noqa: PLC0415
    from wikiconbot.model import FactKind  # noqa: PLC0415
    from wikiconbot.reading.facts import facts_of  # noqa: PLC0415

    event: Event = gather(reading, settings.event, "").event
    rows = {}
    for name, kind in (("deadline", FactKind.REGISTRATION_DEADLINE), ("starts", FactKind.DATE)):
        value = getattr(event, name)
        if value and getattr(settings.event, name) is None:
            found = facts_of(reading.facts, kind)
            fact = next(fact for fact in found if getattr(_alone(fact, reading, siteinfo), name) == value)
            rows[name] = _Row(value, SettingOrigin(OriginKind.FACT, fact.line, fact.value))
    return rows


def _alone(fact: "Fact", reading: "Reading", siteinfo: "SiteInfo") -> "Facts":
    """Return the group of facts that contains a fact, with the days that this fact itself names."""
    from dataclasses import replace  # noqa: PLC0415

    from wikiconbot.reading.event_days import with_days  # noqa: PLC0415

    group = next(group for group in reading.facts if fact in group.values)
    alone, _ = with_days(replace(group, values=(fact,)), siteinfo)
    return alone if alone.starts or alone.deadline else group


def _rows(settings: "Settings", by_facts: dict[str, _Row]) -> dict[str, _Row]:
    from wikiconbot.event import typed_values  # noqa: PLC0415

    values = typed_values(settings.event)
    return {name: _Row(value, settings.origins[name]) for name, value in values.items()} | by_facts


def _document(page: str, revision: int | None, rows: dict[str, _Row], settings: "Settings") -> dict[str, Any]:
    return {
        "page": page,
        "revision": revision,
        "settings": _settings(rows),
        "faults": faults_json(settings),
        **remarks_json(settings),
    }


def _settings(rows: dict[str, _Row]) -> dict[str, Any]:
    return {
        name: {"value": row.value, "from": row.origin.kind, "line": row.origin.line}
        for name, row in rows.items()
    }


def _print(rows: dict[str, _Row], heading: str = "") -> None:
    """Print a line for each setting; people's text last, because it may run from right to left.

    Under the ``heading`` of one event of a series are the settings that differ from the page's.
    """
    from rich.text import Text  # noqa: PLC0415

    from wikiconbot.cli.show import console, put, put_wrapped  # noqa: PLC0415
    from wikiconbot.event import OriginKind  # noqa: PLC0415

    out = console()
    if heading:
        put(out, f"\n{heading}", "bold", soft_wrap=True)
    if not rows:
        return
    wheres = {name: _where(row.origin) for name, row in rows.items()}
    names, places = max(map(len, rows)), max(map(len, wheres.values()))
    for name, row in rows.items():
        said = row.origin.kind is not OriginKind.DEFAULT
        prefix = f"{name.replace('_', ' '):<{names}}  {wheres[name]:<{places}}  "
        style = "bold" if said else ""
        put_wrapped(out, row.value or "–", style, indent=len(prefix), prefix=Text(prefix, style))


def _where(origin: "SettingOrigin") -> str:
    """Return the source of a setting, in words."""
    line = str(origin.line)
    match origin.kind:
        case "page":
            return says("cli-from-page", line=line)
        case "fact":
            return says("cli-from-fact", line=line)
        case "file":
            key = "cli-from-file" if origin.file else "cli-from-a-file"
            return says(key, file=origin.file, line=line)
        case "command":
            return says("cli-from-command")
        case _:
            return says("cli-from-default")
