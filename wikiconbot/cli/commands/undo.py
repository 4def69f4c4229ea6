"""``wikiconbot undo``: revert what a run did."""

import os
import shlex
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from wikiconbot import environment
from wikiconbot.cli.asking import Consent, takes_diff
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, asked
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.report import changed_json, print_outcome, show_diff, show_edits
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.model import Plan
    from wikiconbot.runs.journal import Record
    from wikiconbot.runs.undo import Undone
    from wikiconbot.wiki.session import Session


_EXAMPLES = (
    (
        "wikiconbot undo 4f2a",
        "Show what is taken back, and ask.",
    ),
    (
        "wikiconbot undo 4f2a --yes",
        "Take it back without a question.",
    ),
)


@command(examples=_EXAMPLES)
@click.argument("run")
@click.option("--yes", is_flag=True, help="Save without asking.")
@takes_diff
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON document on standard output, everything else on standard error.",
)
@click.pass_obj
def undo(options: Globals, run: str, yes: bool, diff: bool, as_json: bool) -> int:
    """Revert what one run of the bot changed.

    Nothing is reverted if somebody has edited the table since.

    `wikiconbot runs` lists the runs; the letters after the dash of a name are enough. Only the bot's own
    change is reverted: what people did on the page stays.
    """
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.runs.update import exit_code  # noqa: PLC0415

    record = options.journal().find(run)
    consent = Consent(options, yes, dry_run=False, as_json=as_json, diff=diff)

    def agreed(plan: "Plan") -> bool:
        if consent.shows:
            show_edits(plan, err=as_json, diff=consent.shows_diff)
        return consent.agreed(plan, lambda: show_diff(plan, err=as_json))

    if options.wiki is None and not options.sandbox:
        options = replace(options, wiki=record.get("wiki"))
    session = options.connect()
    consent.require_account(session)
    from wikiconbot.runs.undo import is_stop, undo_run  # noqa: PLC0415 - pywikibot is configured here

    known = asked(settings_template=os.environ.get(environment.SETTINGS_TEMPLATE))
    result = undo_run(session, record, load(), agreed, options.stats, options.journal(), known)
    if as_json:
        print_json(_document(result, record))
    _print(options, session, result, record.page if is_stop(record) else None, as_json=as_json)
    return exit_code((), result.outcome)


def _document(result: "Undone", record: "Record") -> dict[str, Any]:
    """Return the JSON document, with the run that is reverted and the lines that stay."""
    return {**changed_json(result), "left": list(result.plan.left), "undoes": record.id}


def _print(
    options: Globals, session: "Session", result: "Undone", stops: str | None, *, as_json: bool
) -> None:
    """Print which lines stay, and how the run ended; ``stops`` is the event's page if unattended runs stop there now."""
    for line in result.plan.left:
        options.say(says("cli-line-stays", line=line), err=True)
    page = result.outcome.page if result.outcome else result.plan.page
    print_outcome(options, session, page, result.outcome, err=as_json)
    if result.made and stops:
        options.say(says("cli-undone", page=stops, word=shlex.quote(stops)), err=as_json)
