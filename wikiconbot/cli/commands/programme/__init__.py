"""`wikiconbot programme`: the sessions of an event as a table of the bot, checked, and as calendar files."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.asking import Consent, takes_diff
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input, takes_input
from wikiconbot.cli.output_file import takes_output, write_output
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.option_groups import takes_group
from wikiconbot.cli.report import print_outcome, show_diff, show_edits
from wikiconbot.cli.words import says, tell
from wikiconbot.terminal import put_out

if TYPE_CHECKING:
    from wikiconbot.model import Outcome, Plan
    from wikiconbot.runs.programmes.programme_plan import PlannedProgramme
    from wikiconbot.runs.programmes.programme_run import ProgrammeRead, ProgrammeWish


@dataclass(frozen=True, slots=True)
class CalendarOptions:
    """What was typed about calendar files."""

    ics: str | None
    ics_for: str | None
    ics_dir: str | None
    ics_page: bool


_takes_calendars = takes_group(
    "calendars",
    CalendarOptions,
    click.option("--ics", metavar="FILE", help="Write the programme to this calendar file (iCalendar)."),
    click.option(
        "--ics-for",
        metavar="NAME",
        help="With --ics: only the sessions of this speaker, by name or account.",
    ),
    click.option(
        "--ics-dir", metavar="FOLDER", help="Write a calendar file for each speaker into this folder."
    ),
    click.option(
        "--ics-page",
        is_flag=True,
        help="Also save the calendar file as the text of the subpage Programme.ics, to be copied from there.",
    ),
)

_EXAMPLES = (
    ("wikiconbot programme Event --dry-run", "Show what is read, what is doubtful, and what would change."),
    (
        "wikiconbot programme Event --sessions sessions.toml",
        "Take the sessions from a file, show, ask, save.",
    ),
    ("wikiconbot programme Event --ics event.ics --yes", "Save, and write the calendar file."),
    (
        "wikiconbot programme --file page.wiki --ics-dir calendars",
        "A page from disk; a file for each speaker.",
    ),
)


@command(examples=_EXAMPLES, common=("--sessions", "--ics", "--dry-run", "--yes", "--diff", "--json"))
@takes_input
@click.option(
    "--sessions",
    metavar="FILE",
    help="Take the sessions from this TOML, CSV or XLSX file instead of people's table (docs/programme.md).",
)
@_takes_calendars
@click.option("--dry-run", is_flag=True, help="Show what would change; save nothing.")
@click.option("--yes", is_flag=True, help="Save without asking.")
@takes_diff
@takes_output("With --file: write the new wikitext here. [default: standard output]")
@click.option("--strict", is_flag=True, help="Exit 1 also if a row of the programme was not read.")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON document on standard output, everything else on standard error.",
)
@click.pass_obj
def programme(
    options: Globals,
    source: Input,
    sessions: str | None,
    calendars: CalendarOptions,
    dry_run: bool,
    yes: bool,
    diff: bool,
    output: str | None,
    strict: bool,
    as_json: bool,
) -> int:
    """Write the sessions of an event as a table and calendar files.

    The table is by day and room, with local and UTC times. The sessions come from a table that people keep on the page, or
    from a file. Overlaps, wrong days and missing speakers are found. Shows the change and asks before it saves.
    """
    from wikiconbot.cli.commands.programme.session_file import reader_of  # noqa: PLC0415
    from wikiconbot.runs.programmes.programme_run import ProgrammeWish  # noqa: PLC0415

    if calendars.ics_for and not calendars.ics:
        raise click.UsageError(says("programme-for-needs-ics"))
    consent = Consent(options, yes, dry_run, as_json, diff)
    wish = ProgrammeWish(reader_of(sessions) if sessions else None, calendars.ics_page)
    if source.file is not None:
        return _of_file(source, consent, wish, calendars, output, strict=strict)
    if output:
        raise click.UsageError(says("cli-output-with-file"))
    return _of_wiki(source, consent, wish, calendars, strict=strict)


def _of_wiki(
    source: Input, consent: Consent, wish: "ProgrammeWish", calendars: CalendarOptions, *, strict: bool
) -> int:
    from wikiconbot.cli.commands.programme.programme_report import document, show_programme  # noqa: PLC0415
    from wikiconbot.cli.watch import connect  # noqa: PLC0415
    from wikiconbot.model import Saved, Unchanged  # noqa: PLC0415

    options, as_json = consent.options, consent.as_json

    def agreed(planned: "PlannedProgramme", plan: "Plan") -> bool:
        if consent.shows:
            show_programme(planned, err=as_json)
            show_edits(plan, err=as_json, diff=consent.shows_diff)
        return consent.agreed(plan, lambda: show_diff(plan, err=as_json))

    assert source.page is not None
    session = connect(options, source.page, "programme", again=None)
    consent.require_account(session)
    from wikiconbot.runs.programmes.programme_run import write_programme  # noqa: PLC0415 - pywikibot is configured here

    about = (session, source.page, source.asked, wish, agreed, options.stats, options.journal())
    result = write_programme(*about, asks=consent.shows_reverts)
    if not result.plan.edits and not options.quiet:
        show_programme(result.planned, err=as_json)
    saved = isinstance(result.outcome, Saved | Unchanged)
    _write_calendars(options, calendars, result.read, result.planned, saved=saved, err=as_json)
    if as_json:
        print_json(document(result))
    print_outcome(options, session, result.plan.page, result.outcome, err=as_json)
    return _exit_code(result.planned, result.outcome, strict=strict)


def _of_file(
    source: Input,
    consent: Consent,
    wish: "ProgrammeWish",
    calendars: CalendarOptions,
    output: str | None,
    *,
    strict: bool,
) -> int:
    """Write a page from disk with its programme; other pages are not known."""
    from wikiconbot.cli.commands.programme.programme_report import document, show_programme  # noqa: PLC0415
    from wikiconbot.model import Refused  # noqa: PLC0415
    from wikiconbot.runs.journal import run_id  # noqa: PLC0415
    from wikiconbot.runs.programmes.programme_run import (  # noqa: PLC0415
        ProgrammeResult,
        nothing_to_write,
        programme_from_text,
    )

    options, as_json = consent.options, consent.as_json
    snapshot, siteinfo = source.from_file()
    read, planned = programme_from_text(snapshot, siteinfo, source.asked, wish)
    outcome = nothing_to_write(planned.plan)
    if not options.quiet:
        show_programme(planned, err=True)
    _write_calendars(options, calendars, read, planned, saved=True, err=True)
    text = planned.plan.edits[0].new if planned.plan.edits else snapshot.text
    if as_json:
        print_json(document(ProgrammeResult(run_id(), read, planned, outcome)))
    if isinstance(outcome, Refused):
        tell(says("cli-refused", reason=outcome.reason))
    elif consent.dry_run:
        options.say(says("cli-dry-run" if planned.plan.edits else "programme-nothing"), err=True)
        show_edits(planned.plan, err=as_json, diff=True)
    elif output:
        write_output(output, text.encode())
        options.say(says("cli-written", file=output), err=True)
    elif not as_json and not (calendars.ics or calendars.ics_dir):
        put_out(text.encode())
    return _exit_code(planned, outcome, strict=strict)


def _write_calendars(
    options: Globals,
    calendars: CalendarOptions,
    read: "ProgrammeRead",
    planned: "PlannedProgramme",
    *,
    saved: bool,
    err: bool,
) -> None:
    """Write the calendar files that were asked for, and name each of them."""
    if not (calendars.ics or calendars.ics_dir):
        return
    from wikiconbot.cli.commands.programme.calendar_files import files_for  # noqa: PLC0415

    for path, data in files_for(
        calendars.ics, calendars.ics_for, calendars.ics_dir, read, planned, saved=saved
    ):
        write_output(path, data)
        options.say(says("cli-written", file=path), err=err)


def _exit_code(planned: "PlannedProgramme", outcome: "Outcome | None", *, strict: bool) -> int:
    from wikiconbot.runs.update import exit_code  # noqa: PLC0415

    code = exit_code(planned.findings, outcome, planned.plan)
    count = len(planned.programme.unread) if planned.programme else 0
    if strict and count:
        tell(says("cli-strict", reason=says("programme-strict-unread", count=count)))
        return code or 1
    return code
