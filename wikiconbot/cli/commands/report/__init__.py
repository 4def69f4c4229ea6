"""``wikiconbot report``: the draft of the report on an event."""

from dataclasses import replace
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
    from typing import Any

    from wikiconbot.model import Plan
    from wikiconbot.runs.reporting.report_run import Reported, Wishes
    from wikiconbot.wiki.session import Session


_EXAMPLES = (
    (
        "wikiconbot report Event --dry-run",
        "Show the draft of the report, and save nothing.",
    ),
    (
        "wikiconbot report Event",
        "Show it, ask, and save it at Event/Event report; later runs renew the bot's parts of it.",
    ),
)


@command(examples=_EXAMPLES, common=("--dry-run", "--yes", "--diff", "--json"))
@takes_input
@click.option(
    "--iteration",
    "heading",
    metavar="HEADING",
    help="On a page with several events: the heading of the one to report on.",
)
@click.option(
    "--add-missing",
    is_flag=True,
    help="Add the parts that the report's page does not have, at its end. Without it, parts that people removed stay away.",
)
@click.option(
    "--contributions/--no-contributions",
    default=True,
    help="Whether to count the contributions of the participants: with many people this takes some requests. [default: count them]",
)
@click.option("--dry-run", is_flag=True, help="Show what would change; save nothing.")
@click.option("--yes", is_flag=True, help="Save without asking.")
@takes_diff
@takes_output("With --file: write the draft here. [default: standard output]")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON document on standard output, everything else on standard error.",
)
@click.pass_obj
def report(
    options: Globals,
    source: Input,
    heading: str | None,
    add_missing: bool,
    contributions: bool,
    dry_run: bool,
    yes: bool,
    diff: bool,
    output: str | None,
    as_json: bool,
) -> int:
    """Write the draft of the report on an event, in its language.

    It has the facts, the numbers, a section for each day with its programme and links to its notes, the contributions, and what is
    undecided. Later runs renew the bot's parts; what people write around them stays.
    """
    from wikiconbot.runs.reporting.report_run import Wishes  # noqa: PLC0415

    consent = Consent(options, yes, dry_run, as_json, diff)
    wishes = Wishes(heading, add_missing, contributions, lambda wiki: _connect(options, wiki))
    if source.file is not None:
        return _of_file(source, wishes, consent, output)
    if output:
        raise click.UsageError(says("cli-output-with-file"))
    return _of_wiki(source, wishes, consent)


def _of_wiki(source: Input, wishes: "Wishes", consent: Consent) -> int:
    from wikiconbot.cli.watch import connect  # noqa: PLC0415
    from wikiconbot.runs.update import exit_code  # noqa: PLC0415

    options, as_json = consent.options, consent.as_json

    def agreed(plan: "Plan") -> bool:
        _tell_left(plan)
        if consent.shows:
            show_edits(plan, err=as_json, diff=consent.shows_diff, named_always=True)
        return consent.agreed(plan, lambda: show_diff(plan, err=as_json))

    assert source.page is not None
    session = connect(options, source.page, "report", again=None)
    consent.require_account(session)
    from wikiconbot.runs.reporting.report_run import report_on  # noqa: PLC0415 - pywikibot is configured here

    about = (session, source.page, source.asked, wishes, agreed, options.stats, options.journal())
    result = report_on(*about, asks=consent.shows_reverts)
    if not result.plan.edits:
        _tell_left(result.plan)
    for reason in result.not_checked:
        options.say(says("report-not-asked", reason=reason), err=True)
    if as_json:
        print_json(_document(result))
    print_outcome(options, session, result.report, result.outcome, err=as_json)
    return exit_code((), result.outcome, result.plan)


def _connect(options: Globals, wiki: str) -> "Session":
    """Return a session on another wiki, with the account that the configuration has for it, else logged out."""
    from wikiconbot.wiki.session import connect  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    with options.phase("connect"):
        return connect(replace(options.target(), wiki=wiki, address=None), options.stats.count)


def _tell_left(plan: "Plan") -> None:
    """Print which parts stay as people changed them, and which are not on the page."""
    from wikiconbot.i18n import load  # noqa: PLC0415

    for obstacle in plan.passed_over:
        tell(says("cli-passed-over", reason=load().tell(obstacle.message, obstacle.values)), err=True)
    for obstacle in plan.remarks:
        tell(says("cli-remark", remark=load().tell(obstacle.message, obstacle.values)), err=True)


def _document(result: "Reported") -> "dict[str, Any]":
    """Return the JSON document: that of the other commands that write, with what was not written and not asked."""
    from wikiconbot.i18n import load  # noqa: PLC0415

    told = {
        "passed_over": [load().tell(one.message, one.values) for one in result.plan.passed_over],
        "remarks": [load().tell(one.message, one.values) for one in result.plan.remarks],
    }
    more = {key: said for key, said in told.items() if said}
    return {**changed_json(result), "report": result.report, **more, "not_checked": list(result.not_checked)}


def _of_file(source: Input, wishes: "Wishes", consent: Consent, output: str | None) -> int:
    """Write a new draft from a page on disk: no notes, no contributions."""
    from wikiconbot.model import Plan, Refused  # noqa: PLC0415
    from wikiconbot.runs.journal import run_id  # noqa: PLC0415
    from wikiconbot.runs.reporting.report_run import Reported, nothing_to_report, plan_from_text  # noqa: PLC0415
    from wikiconbot.runs.update import exit_code  # noqa: PLC0415
    from wikiconbot.runs.wiki_pages import judge_file  # noqa: PLC0415

    options = consent.options
    judgement = judge_file(*source.from_file(), source.asked, options.stats)
    made = plan_from_text(judgement, wishes.event)
    plan = Plan(made.page) if isinstance(made, Refused) else made
    outcome = made if isinstance(made, Refused) else nothing_to_report(plan)
    not_asked = (*judgement.not_checked, says("report-no-wiki"))
    text = plan.edits[0].new if plan.edits else ""
    if consent.as_json:
        title = plan.edits[0].page if plan.edits else plan.page
        print_json(_document(Reported(run_id(), plan, outcome, not_checked=not_asked, report=title)))
    options.say(says("report-not-asked", reason=says("report-no-wiki")), err=True)
    if isinstance(outcome, Refused):
        tell(says("cli-refused", reason=outcome.reason))
        return exit_code((), outcome, plan)
    if consent.dry_run:
        options.say(says("cli-dry-run"), err=True)
        show_edits(plan, err=consent.as_json, diff=True, named_always=True)
    elif output:
        write_output(output, text.encode())
        options.say(says("cli-written", file=output), err=True)
    elif not consent.as_json:
        put_out(text.encode())
    return exit_code((), outcome, plan)
