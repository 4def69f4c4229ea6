"""``wikiconbot runs``: what runs did, from the journal. No network."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals
from wikiconbot.cli.parsing.command_classes import group
from wikiconbot.cli.parsing.number_types import WholeNumber
from wikiconbot.cli.words import harmless, says
from wikiconbot.cli.wrapping import width_of

if TYPE_CHECKING:
    from rich.console import Console

    from wikiconbot.runs.journal import Record
    from wikiconbot.runs.journal_lines import JournalLine

_MARKS = {"saved": "green", "refused": "red", "conflict": "red", "failed": "red", "interrupted": "yellow"}


_EXAMPLES = (
    (
        "wikiconbot runs --limit 5",
        "List the last five runs.",
    ),
    (
        "wikiconbot runs show 4f2a",
        "Print what one run planned and sent, and what the wiki answered.",
    ),
)


@group(invoke_without_command=True, examples=_EXAMPLES)
@click.option("--limit", type=WholeNumber(1), default=20, show_default=True, help="How many runs to list.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
@click.pass_context
def runs(context: click.Context, limit: int, as_json: bool) -> None:
    """List what the bot did, the newest run first.

    `wikiconbot runs show RUN` prints all about one run.
    """
    if context.invoked_subcommand is None:
        _list(context.obj, limit, as_json)


_SHOW_EXAMPLES = (
    (
        "wikiconbot runs show 4f2a",
        "Print a run with its difference.",
    ),
    (
        "wikiconbot runs show 4f2a --json",
        "Print its lines of the journal.",
    ),
)


@runs.command(examples=_SHOW_EXAMPLES)
@click.argument("run")
@click.option("--json", "as_json", is_flag=True, help="Print the run's lines as one JSON document.")
@click.pass_obj
def show(options: Globals, run: str, as_json: bool) -> None:
    """Print what one run planned and sent, and what the wiki answered.

    The letters after the dash of its name are enough.
    """
    record = options.journal().find(run)
    if as_json:
        print_json([dict(line) for line in record.lines])
        return
    _show(record)


def _list(options: Globals, limit: int, as_json: bool) -> None:
    from wikiconbot.cli.show import console  # noqa: PLC0415

    records = options.journal().runs(limit)
    if as_json:
        print_json([summary(record) for record in records])
        return
    _print_table(console(), [summary(record) for record in records])
    if not records:
        options.say(says("cli-no-runs", folder=options.journal().folder / "runs"), err=True)


def _print_table(out: "Console", rows: Sequence[dict[str, Any]]) -> None:
    """Print a line for each run in columns with heads; the page, which may run from right to left, is the last column."""
    from rich.text import Text  # noqa: PLC0415

    from wikiconbot.cli.show import put, put_wrapped  # noqa: PLC0415

    if not rows:
        return
    columns = ("run", "command", "outcome")
    heads = {
        "run": says("cli-head-run"),
        "command": says("cli-head-command"),
        "outcome": says("cli-head-outcome"),
        "page": says("cli-head-page"),
    }
    widths = {name: max(width_of(str(row[name] or "")) for row in (heads, *rows)) for name in columns}

    def cells(row: dict[str, Any]) -> list[str]:
        texts = {name: harmless(str(row[name] or "")) for name in columns}
        return [text + " " * (widths[name] - width_of(text) + 2) for name, text in texts.items()]

    put(out, ("".join(cells(heads)) + heads["page"]), "dim", soft_wrap=True)
    for row in rows:
        run, command, outcome = cells(row)
        prefix = Text.assemble(run, command, (outcome, _MARKS.get(row["outcome"], "")))
        put_wrapped(out, row["page"] or "–", indent=sum(widths.values()) + 6, prefix=prefix)


def summary(record: "Record") -> dict[str, Any]:
    """Return a run for the JSON document of `wikiconbot runs --json`."""
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
    from wikiconbot.cli.show import console, print_diff, put_wrapped  # noqa: PLC0415

    out = console()
    for line in record.lines:
        put_wrapped(out, _sentence(line), indent=22, prefix=f"{str(line.get('time', ''))[:19]}Z  ")
        if line.get("diff"):
            print_diff(out, str(line["diff"]))
    if record.outcome == "interrupted" and not record.all("ended"):
        put_wrapped(out, says("cli-run-interrupted"))
    if record.unanswered:
        put_wrapped(out, says("cli-run-unanswered"))


def _sentence(line: "JournalLine") -> str:
    known = {name: str(line.get(name)) for name in _TOLD}
    match line.get("event"):
        case "began":
            return says("cli-run-began", **known)
        case "planned":
            return says("cli-run-planned", **known)
        case "sent":
            return says("cli-run-sent")
        case "answered":
            key = "cli-run-answered-revision" if line.get("revision") else "cli-run-answered"
        case "ended":
            key = "cli-run-ended-revision" if line.get("revision") else "cli-run-ended"
        case other:
            return str(other)
    what = says(key, **known)
    return says("cli-run-reason", what=what, **known) if line.get("reason") else what


#: The message for each kind of line in the journal.
_TOLD = ("command", "page", "wiki", "user", "base_revision", "summary", "outcome", "revision", "reason")
