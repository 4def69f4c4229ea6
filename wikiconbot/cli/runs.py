"""``wikiconbot runs``: what runs did, from the journal. No network."""

import json
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.options import Globals

if TYPE_CHECKING:
    from wikiconbot.journal import Line, Record

_MARKS = {"saved": "green", "refused": "red", "conflict": "red", "failed": "red", "interrupted": "yellow"}


@click.group(invoke_without_command=True)
@click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, help="How many, the newest first."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
@click.pass_context
def runs(context: click.Context, limit: int, as_json: bool) -> None:
    """List what runs did, the newest first; `runs show RUN` tells all about one."""
    if context.invoked_subcommand is None:
        _list(context.obj, limit, as_json)


@runs.command()
@click.argument("run")
@click.option("--json", "as_json", is_flag=True, help="Print the run's lines as one JSON document.")
@click.pass_obj
def show(options: Globals, run: str, as_json: bool) -> None:
    """Tell what a RUN planned, sent and was answered. The letters behind the dash of its name are enough."""
    record = options.journal().find(run)
    if as_json:
        click.echo(json.dumps([dict(line) for line in record.lines], ensure_ascii=False, indent=1))
        return
    _show(record)


def _list(options: Globals, limit: int, as_json: bool) -> None:
    from rich.text import Text  # noqa: PLC0415 - `--help` has 0.2 s

    from wikiconbot.cli.show import console, harmless  # noqa: PLC0415

    records = options.journal().runs(limit)
    if as_json:
        click.echo(json.dumps([summary(record) for record in records], ensure_ascii=False, indent=1))
        return
    out = console()
    for record in records:
        known = summary(record)
        line = Text.assemble(
            f"{known['run']}  {known['command']:<7} ",
            (f"{known['outcome']:<12}", _MARKS.get(known["outcome"], "")),
            harmless(str(known["page"])),
        )
        out.print(line, soft_wrap=True)
    if not records:
        options.say(f"There are no runs in the journal {options.journal().folder / 'runs'}.", err=True)


def summary(record: "Record") -> dict[str, Any]:
    """Return what `wikiconbot runs --json` says of a run."""
    return {
        "run": record.id,
        "began": record.get("time"),
        "command": record.get("command"),
        "wiki": record.get("wiki"),
        "page": record.page,
        "outcome": record.outcome,
        "reason": record.reason,
        "revisions": list(record.revisions),
    }


def _show(record: "Record") -> None:
    from rich.text import Text  # noqa: PLC0415

    from wikiconbot.cli.show import console, harmless, print_diff  # noqa: PLC0415

    out = console()
    for line in record.lines:
        out.print(Text(f"{line.get('time', '')[:19]}Z  {harmless(_sentence(line))}"), soft_wrap=True)
        if line.get("diff"):
            print_diff(out, str(line["diff"]))
    if record.outcome == "interrupted" and not record.all("ended"):
        out.print(
            Text("It was killed, or the computer went down. The next run goes on from the page as it is.")
        )
    if record.unanswered:
        out.print(Text("The last edit got no answer: the page's history tells whether the wiki has it."))


def _sentence(line: "Line") -> str:
    match line.get("event"):
        case "began":
            return (
                f"{line.get('command')} of “{line.get('page')}” on {line.get('wiki')} as {line.get('user')}"
            )
        case "planned":
            return f"planned an edit of “{line.get('page')}” on revision {line.get('base_revision')}: {line.get('summary')}"
        case "sent":
            return "sent the edit"
        case "answered" | "ended":
            what = f"{line.get('event')}: {line.get('outcome')}"
            what += f", revision {line['revision']}" if line.get("revision") else ""
            return f"{what}. {line['reason']}" if line.get("reason") else what
    return str(line.get("event"))
