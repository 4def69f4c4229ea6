"""``wikiconbot init``: set up a page for the bot."""

from typing import TYPE_CHECKING

import click

from wikiconbot.cli.asking import takes_diff
from wikiconbot.cli.options import Globals, Input, takes_input
from wikiconbot.cli.output_file import takes_output
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.suggestions import Choice
from wikiconbot.cli.saving import run_once, write_file
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.model import Plan
    from wikiconbot.runs.assess import Judgement
    from wikiconbot.wiki.session import Session

#: A copy, so that the help does not have to load the modules with these values (tests/runs/test_set_up.py compares them).
_VIEWS = (
    "summary",
    "participants",
    "waiting",
    "withdrawn",
    "by-community",
    "by-role",
    "by-iteration",
    "massmessage",
)


_EXAMPLES = (
    (
        "wikiconbot init Event",
        "Propose a template and lists, show them and ask.",
    ),
    (
        "wikiconbot init Event --view summary --view waiting --dry-run",
        "Show two lists on the page, and save nothing.",
    ),
)


@command(examples=_EXAMPLES, common=("--view", "--dry-run", "--yes", "--diff"))
@takes_input
@click.option(
    "--view",
    "views",
    metavar="NAME",
    type=Choice(_VIEWS),
    multiple=True,
    help=f"A list to put on the page: {', '.join(_VIEWS)}; may be repeated. [default: those that fit the page]",
)
@click.option("--no-template", is_flag=True, help="Do not add the template with the event's settings.")
@click.option("--dry-run", is_flag=True, help="Show what would change; save nothing.")
@click.option("--yes", is_flag=True, help="Save without asking.")
@takes_diff
@takes_output("With --file: write the new wikitext here. [default: standard output]")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON document on standard output, everything else on standard error.",
)
@click.pass_obj
def init(
    options: Globals,
    source: Input,
    views: tuple[str, ...],
    no_template: bool,
    dry_run: bool,
    yes: bool,
    diff: bool,
    output: str | None,
    as_json: bool,
) -> int:
    """Set up a page: settings template and the bot's lists.

    Says what changes and asks before it saves; the answer d shows the diff. What is already on the page stays. You can move
    the lists, each with its two comments, to another place on the page.
    """
    from wikiconbot.runs.set_up import own_template, plan_start, with_missing_template  # noqa: PLC0415

    def plan(judgement: "Judgement") -> "Plan":
        return plan_start(judgement, source.asked, views, with_template=not no_template)

    def complete(session: "Session", judgement: "Judgement", plan: "Plan") -> "Plan":
        return with_missing_template(session, plan, own_template(judgement, source.asked), options.stats)

    if source.file is not None:
        return write_file(options, source, output, dry_run=dry_run, as_json=as_json, plan=plan, diff=diff)
    if output:
        raise click.UsageError(says("cli-output-with-file"))
    return run_once(
        options, source, dry_run=dry_run, yes=yes, as_json=as_json, plan=plan, complete=complete, diff=diff
    )
