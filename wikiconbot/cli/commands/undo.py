"""``wikiconbot undo``: take back what a run did."""

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.options import Globals
from wikiconbot.cli.report import edits_json, print_outcome, show_edits
from wikiconbot.cli.saving import can_ask
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.model import Plan


@click.command()
@click.argument("run")
@click.option("--yes", is_flag=True, help="Save without asking.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON document; all else goes to standard error."
)
@click.pass_obj
def undo(options: Globals, run: str, yes: bool, as_json: bool) -> int:
    """Take back what a RUN of the bot changed, as long as nobody edited its table since.

    `wikiconbot runs` lists the runs; the letters behind the dash of a name are enough. Only the bot's own
    change is taken back: what people did on the page stays.
    """
    from wikiconbot.cli.show import harmless  # noqa: PLC0415
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.runs.journal import described  # noqa: PLC0415
    from wikiconbot.runs.update import exit_code  # noqa: PLC0415

    record = options.journal().find(run)
    asks = not yes and can_ask(as_json)

    def agreed(plan: "Plan") -> bool:
        if asks or not options.quiet:
            show_edits(plan, err=as_json)
        if asks:
            return click.confirm(says("cli-save-this"), default=False, err=as_json)
        if not yes:
            options.say(says("cli-no-terminal"), err=as_json)
        return yes

    if options.wiki is None and not options.sandbox:
        options = replace(options, wiki=record.get("wiki"))
    session = options.connect()
    if asks or yes:
        session.require_account()
    from wikiconbot.runs.undo import undo_run  # noqa: PLC0415 - pywikibot is configured by now

    result = undo_run(session, record, load(), agreed, options.stats, options.journal())
    if as_json:
        known = described(result.outcome)
        document = {
            "page": result.plan.page,
            "outcome": known["outcome"],
            "reason": known["reason"],
            "edits": edits_json(result.made or [(edit, None) for edit in result.plan.edits]),
            "left": list(result.plan.left),
            "undoes": record.id,
            "run": result.run,
        }
        click.echo(json.dumps(document, ensure_ascii=False, indent=1))
    for line in result.plan.left:
        options.say(says("cli-line-stays", line=harmless(line)), err=True)
    page = result.outcome.page if result.outcome else result.plan.page
    print_outcome(options, session, page, result.outcome, err=as_json)
    return exit_code((), result.outcome)
