"""``wikiconbot remove``: the bot leaves a page."""

from typing import TYPE_CHECKING

import click

from wikiconbot.cli.asking import Consent, takes_diff
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input, takes_input
from wikiconbot.cli.output_file import takes_output, write_output
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.report import changed_json, print_outcome, show_diff, show_edits
from wikiconbot.cli.words import says, tell
from wikiconbot.terminal import put_out

if TYPE_CHECKING:
    from wikiconbot.model import Plan


_EXAMPLES = (
    (
        "wikiconbot remove Event --dry-run",
        "Show what would go and what would stay.",
    ),
    (
        "wikiconbot remove Event",
        "Show it, ask, and save.",
    ),
)


@command(examples=_EXAMPLES, common=("--dry-run", "--yes", "--diff", "--json"))
@takes_input
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
def remove(
    options: Globals, source: Input, dry_run: bool, yes: bool, diff: bool, output: str | None, as_json: bool
) -> int:
    """Remove the bot's table, lists and markers from a page.

    What people wrote in the table stays as a plain wikitable. Shows the change and asks before it saves; `wikiconbot undo`
    reverts it.
    """
    consent = Consent(options, yes, dry_run, as_json, diff)
    if source.file is not None:
        return _of_file(source, consent, output)
    if output:
        raise click.UsageError(says("cli-output-with-file"))
    return _of_wiki(source, consent)


def _of_wiki(source: Input, consent: Consent) -> int:
    from wikiconbot.cli.watch import connect  # noqa: PLC0415
    from wikiconbot.model import Saved  # noqa: PLC0415
    from wikiconbot.runs.update import exit_code  # noqa: PLC0415

    options, as_json = consent.options, consent.as_json

    def agreed(plan: "Plan") -> bool:
        if consent.shows:
            show_edits(plan, err=as_json, diff=consent.shows_diff)
        return consent.agreed(plan, lambda: show_diff(plan, err=as_json))

    assert source.page is not None
    session = connect(options, source.page, "remove", again=None)
    consent.require_account(session)
    from wikiconbot.runs.removing import remove_from  # noqa: PLC0415 - pywikibot is configured here

    about = (session, source.page, source.asked, agreed, options.stats, options.journal())
    result = remove_from(*about, asks=consent.shows_reverts)
    if as_json:
        print_json(changed_json(result))
    print_outcome(options, session, result.plan.page, result.outcome, err=as_json)
    if isinstance(result.outcome, Saved):
        options.say(says("cli-removed", run=result.run), err=as_json)
    return exit_code((), result.outcome)


def _of_file(source: Input, consent: Consent, output: str | None) -> int:
    """Write a page from disk without the bot's regions; other pages are not known."""
    from wikiconbot.model import Refused  # noqa: PLC0415
    from wikiconbot.runs.journal import run_id  # noqa: PLC0415
    from wikiconbot.runs.removing import Removed, nothing_to_remove, plan_removal_from_text  # noqa: PLC0415
    from wikiconbot.runs.update import exit_code  # noqa: PLC0415

    options = consent.options
    snapshot, siteinfo = source.from_file()
    plan = plan_removal_from_text(snapshot, siteinfo, source.asked)
    outcome = nothing_to_remove(plan)
    text = plan.edits[0].new if plan.edits else snapshot.text
    if consent.as_json:
        print_json(changed_json(Removed(run_id(), plan, outcome)))
    if isinstance(outcome, Refused):
        tell(says("cli-refused", reason=outcome.reason))
    elif consent.dry_run:
        options.say(says("cli-dry-run" if plan.edits else "remove-nothing"), err=True)
        show_edits(plan, err=consent.as_json, diff=True)
    elif output:
        write_output(output, text.encode())
        options.say(says("cli-written", file=output), err=True)
    elif not consent.as_json:
        put_out(text.encode())
    return exit_code((), outcome)
