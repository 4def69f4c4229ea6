"""``wikiconbot update``: the main job."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.asking import takes_diff
from wikiconbot.cli.options import Globals, Input, finite, takes_input
from wikiconbot.cli.output_file import takes_output
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.number_types import Number
from wikiconbot.cli.people_files.people_options import PeopleOptions, takes_people
from wikiconbot.cli.saving import run_once, write_file
from wikiconbot.cli.strict import takes_strict
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from collections.abc import Callable

    from wikiconbot.event import Asked
    from wikiconbot.runs.assess import Judgement


_EXAMPLES = (
    (
        "wikiconbot update Event",
        "Show what changes, ask, and save.",
    ),
    (
        "wikiconbot update Event --yes",
        "Save without a question, as cron does.",
    ),
    (
        "wikiconbot update Event --people form.csv --people-consent all --dry-run",
        "Show what a form's export would make public.",
    ),
)


@command(examples=_EXAMPLES, common=("--dry-run", "--yes", "--diff", "--every", "--event", "--json"))
@takes_input
@click.option("--dry-run", is_flag=True, help="Show what would change; save nothing.")
@click.option(
    "--allow-shrink",
    is_flag=True,
    help="Save even if more than a third of the people leave the table in one run, or get another status because of new settings.",
)
@click.option(
    "--accept-reading",
    is_flag=True,
    help="With --yes: save even if the bot now reads the page differently: a section newly counts as a list, or a status changes although its line did not.",
)
@click.option(
    "--migrate",
    is_flag=True,
    help="With --yes: convert tables and lists that an older version wrote. Stop every older wikiconbot first.",
)
@click.option("--yes", is_flag=True, help="Save without asking.")
@takes_diff
@click.option(
    "--every",
    metavar="MINUTES",
    type=Number(0.01, 10_080),
    callback=finite,
    help="Keep running, and update the page every MINUTES. Needs --yes.",
)
@takes_strict
@takes_people
@takes_output("With --file: write the new wikitext here. [default: standard output]")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON document on standard output, everything else on standard error.",
)
@click.pass_obj
def update(
    options: Globals,
    source: Input,
    dry_run: bool,
    allow_shrink: bool,
    accept_reading: bool,
    migrate: bool,
    yes: bool,
    diff: bool,
    every: float | None,
    strict: bool,
    people: PeopleOptions,
    output: str | None,
    as_json: bool,
) -> int:
    """Bring a page up to date: participants table, Etherpad link.

    Says which people come, leave or change, and asks before it saves; the answer d shows the diff. Without a terminal
    and without --yes, it saves nothing.
    """
    if allow_shrink:
        source = replace(source, said=_may_shrink(source))
    if every is not None and (source.file is not None or dry_run or as_json or not yes):
        raise click.UsageError(says("cli-every"))
    source = people.read_into(source)
    told = _told_people(options, every=dry_run)
    if source.file is not None:
        return write_file(
            options, source, output, dry_run=dry_run, as_json=as_json, strict=strict, diff=diff, judged=told
        )
    if output:
        raise click.UsageError(says("cli-output-with-file"))
    return run_once(
        options,
        source,
        dry_run=dry_run,
        yes=yes,
        as_json=as_json,
        every=every,
        strict=strict,
        accept_reading=accept_reading,
        migrate=migrate,
        diff=diff,
        complete=lambda _session, judgement, plan: told(judgement) or plan,
    )


def _told_people(options: Globals, *, every: bool) -> "Callable[[Judgement], None]":
    """Return what prints once what a file with people becomes; ``every``: row by row."""
    from wikiconbot.cli.people_files.people_report import tell_people_file  # noqa: PLC0415

    waits = [not options.quiet]

    def told(judgement: "Judgement") -> None:
        if judgement.file and any(waits):
            tell_people_file(judgement.file, every=every or options.verbose)
            waits.clear()

    return told


def _may_shrink(source: Input) -> "Asked":
    from wikiconbot.event import ask_more, said_by_command  # noqa: PLC0415

    return ask_more(source.asked, said_by_command(allow_shrink=True))
