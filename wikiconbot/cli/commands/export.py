"""``wikiconbot export``: the participants for a spreadsheet."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.options import Globals, Input, takes_input
from wikiconbot.cli.output_file import takes_output, write_output
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.suggestions import Choice
from wikiconbot.cli.people_files.people_options import PeopleOptions, takes_people
from wikiconbot.cli.people_files.people_report import tell_people_file
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import UsageError
from wikiconbot.terminal import put_out

if TYPE_CHECKING:
    from wikiconbot.exports.sheet import Sheet
    from wikiconbot.model import Event, Obstacle
    from wikiconbot.runs.assess import Judgement
    from wikiconbot.runs.stats import Stats

FORMATS = ("csv", "json", "xlsx", "ods")
_LISTS = ("usernames", "massmessage")
_BINARY = ("xlsx", "ods")


_EXAMPLES = (
    (
        "wikiconbot export Event --output people.xlsx",
        "Write a workbook for Excel.",
    ),
    (
        "wikiconbot export Event --format csv",
        "Print comma-separated values.",
    ),
    (
        "wikiconbot export Event --format usernames",
        "Print a user name per line, for the Programs & Events Dashboard.",
    ),
)


@command(examples=_EXAMPLES, common=("--format", "--output"))
@takes_input
@click.option(
    "--format",
    "form",
    type=Choice((*FORMATS, *_LISTS)),
    help="The format of the file; usernames and massmessage have a name or a talk page per line. [default: the ending of --output, else csv]",
)
@click.option(
    "--who",
    type=Choice(("coming", "waiting", "all")),
    help="With usernames or massmessage: people who have a place, who wait for one, or both with those who may come. [default: coming; all with massmessage]",
)
@click.option(
    "--source",
    "source_",
    type=Choice(("page", "registered", "any")),
    help="With usernames or massmessage: only people who signed up on the page alone, or only registered ones. [default: any]",
)
@takes_output("Write to this file. [default: standard output]")
@click.option(
    "--allow-shrink", is_flag=True, help="Continue even if the table loses more than a third of its people."
)
@takes_people
@click.pass_obj
def export(
    options: Globals,
    source: Input,
    form: str | None,
    who: str | None,
    source_: str | None,
    output: str | None,
    allow_shrink: bool,
    people: PeopleOptions,
) -> int:
    """Write the participants of a page to a spreadsheet.

    Or only their names, for other tools (--format usernames). The list is up to date even if the table is not; nothing is written on the wiki.
    """
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.model import Obstacle  # noqa: PLC0415
    from wikiconbot.wikitext.regions import FORMAT_NEWER  # noqa: PLC0415

    form = form or _by_ending(output)
    if (who or source_) and form not in _LISTS:
        raise click.UsageError(says("cli-export-lists", formats=", ".join(_LISTS)))
    if form in _BINARY and output is None and sys.stdout.isatty():
        raise UsageError(says("cli-workbook-needs-file", ending=form))
    judgement = people.read_into(source).judge(options)
    if judgement.file and not options.quiet:
        tell_people_file(judgement.file, every=options.verbose)
    sheet = planned_sheet(judgement, options.stats, allow_shrink=allow_shrink)
    if isinstance(sheet, Obstacle):
        tell(says("cli-refused", reason=load().tell(sheet.message, sheet.values, sheet.iteration)))
        return 2 if sheet.message == FORMAT_NEWER else 1
    with options.phase("show"):
        data = _listed(judgement, form, who, source_) if form in _LISTS else _written(sheet, form)
    if output is None:
        put_out(data)
        return 0
    write_output(output, data)
    options.say(says("cli-written", file=output), err=True)
    return 0


def _by_ending(output: str | None) -> str:
    """Return the format that belongs to a file's name.

    Raises:
        UsageError: the name has the extension of another format, which would not open this file.
    """
    _, dot, ending = Path(output or "").name.lower().rpartition(".")
    if not (dot and ending):
        return "csv"
    if ending not in FORMATS:
        known = ", ".join(f".{form}" for form in FORMATS)
        raise UsageError(says("cli-unknown-ending", file=output, endings=known))
    return ending


def planned_sheet(judgement: "Judgement", stats: "Stats", *, allow_shrink: bool) -> "Sheet | Obstacle":
    """Return the participants as an update would write them, or the obstacle."""
    from wikiconbot.exports.sheet import read_sheet, with_sources  # noqa: PLC0415
    from wikiconbot.model import Obstacle, Part  # noqa: PLC0415
    from wikiconbot.plan.current import Current  # noqa: PLC0415
    from wikiconbot.runs.assess import messages_of, plan_page  # noqa: PLC0415

    # Only the table, even if the organisers want none on the wiki.
    event = replace(judgement.settings.event, parts=frozenset({Part.PARTICIPANTS}))
    event = replace(event, allow_shrink=allow_shrink or event.allow_shrink)
    judgement = replace(judgement, settings=replace(judgement.settings, event=event))
    judgement = replace(judgement, parts=tuple(_alike(part, event) for part in judgement.parts))
    # Nothing is saved on the wiki, so the table may be longer than a wiki page.
    judgement = replace(judgement, siteinfo=replace(judgement.siteinfo, largest=sys.maxsize))
    with stats.phase("write"):
        plan = plan_page(judgement)
    if plan.obstacle:
        return plan.obstacle
    home = judgement.current.pages.table if isinstance(judgement.current, Current) else judgement.snapshot
    text = next((edit.new for edit in plan.edits if edit.page == home.page), home.text)
    messages = messages_of(judgement)
    sheet = read_sheet(judgement.snapshot, text, event, judgement.siteinfo, messages, plan.events)
    unnamed = len(judgement.reading.unnamed)
    if isinstance(sheet, Obstacle):
        return sheet
    return with_sources(replace(sheet, unnamed=unnamed), _sources(judgement))


def _sources(judgement: "Judgement") -> "dict[tuple[str | None, str], tuple[str, ...]]":
    """Return the registers of each account, by the heading of the event in a series and the current name."""
    parts = [(part.settings.event.iteration, part.reading) for part in judgement.parts]
    return {
        (heading, judgement.current_name(signup.user)): tuple(map(str, signup.sources))
        for heading, reading in parts or [(None, judgement.reading)]
        for signup in reading.signups
        if signup.user and not signup.withdrawn
    }


def _alike(part: "Judgement", event: "Event") -> "Judgement":
    """Return the judgement on one event of a series, with the settings of the page on what to write."""
    own = replace(part.settings.event, parts=event.parts, allow_shrink=event.allow_shrink)
    return replace(part, settings=replace(part.settings, event=own))


def _listed(judgement: "Judgement", form: str, who: str | None, source: str | None) -> bytes:
    from wikiconbot.exports.name_lists import Source, Who, chosen, to_recipients, to_usernames  # noqa: PLC0415
    from wikiconbot.plan.current import Current  # noqa: PLC0415
    from wikiconbot.runs.assess import people_of  # noqa: PLC0415

    is_names = form == "usernames"
    wanted = Who(who) if who else Who.COMING if is_names else Who.ALL
    parts = [(part, part.current) for part in judgement.parts or (judgement,)]
    # What is not known is an obstacle, which was reported before.
    everybody = [p for part, own in parts if isinstance(own, Current) for p in people_of(part, own)]
    people = chosen(everybody, wanted, Source(source or "any"))
    return to_usernames(people) if is_names else to_recipients(people)


def _written(sheet: "Sheet", form: str) -> bytes:
    if form == "xlsx":
        from wikiconbot.exports.workbook import to_xlsx  # noqa: PLC0415

        return to_xlsx(sheet)
    if form == "ods":
        from wikiconbot.exports.opendocument import to_ods  # noqa: PLC0415

        return to_ods(sheet)
    from wikiconbot.exports.texts import to_csv, to_json  # noqa: PLC0415

    return to_json(sheet) if form == "json" else to_csv(sheet)
