"""``wikiconbot attendance``: who came to an event. Nothing is written on the wiki."""

import os
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.commands.attendance.attendance_report import attendance_json, tell_attendance
from wikiconbot.cli.commands.attendance.chosen_events import check_day, chosen_events, refused, tell_outside
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input, read_text, takes_input
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.people_files.people_options import PeopleOptions, takes_people
from wikiconbot.cli.report import tell_faults
from wikiconbot.cli.strict import tell_unread
from wikiconbot.cli.words import says
from wikiconbot.errors import UsageError

if TYPE_CHECKING:
    from wikiconbot.model import Obstacle
    from wikiconbot.model.attendance import Arrival, Attendance, UnreadScan
    from wikiconbot.runs.assess import Judgement

_LARGEST = 64 * 2**20  # bytes

_EXAMPLES = (
    ("wikiconbot attendance Event", "Count who came by the Attended column of the table."),
    (
        "wikiconbot attendance Event --list came.txt --day 2018-04-06",
        "Count also the names in a text file, for the first day.",
    ),
    ("wikiconbot attendance Event --scans scans.csv --json", "Count what a scanner wrote; print JSON."),
)


@command(examples=_EXAMPLES, common=("--list", "--scans", "--day", "--json"))
@takes_input
@click.option(
    "--list",
    "listed",
    metavar="FILE",
    help="Also the people in this text file, one a line: an account, User:Name, a link, or a name as typed in the table (- for standard input).",
)
@click.option(
    "--scans",
    metavar="FILE",
    help="Also the people in the file of a scanner, CSV or XLSX: a time, and the name or the text of the QR code.",
)
@click.option(
    "--day",
    metavar="DATE",
    help="The day of --list and --scans: 2018-04-06. [default: the only day of the event; the times of --scans]",
)
@click.option("--iteration", metavar="HEADING", help="Only this event of a series.")
@takes_people
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")
@click.pass_obj
def attendance(
    options: Globals,
    source: Input,
    listed: str | None,
    scans: str | None,
    day: str | None,
    iteration: str | None,
    people: PeopleOptions,
    as_json: bool,
) -> int:
    """Print who came to an event, and who did not.

    Also who came without a sign-up. From the Attended column of the participants table, a list of names and the file of a scanner. Nothing is written on the wiki.
    """
    from wikiconbot.model import Obstacle  # noqa: PLC0415

    if day is not None:
        check_day(day)
        if listed is None and scans is None:
            raise click.UsageError(says("attendance-day-alone"))
    judgement = people.read_into(source).judge(options)
    tell_faults(judgement.settings, judgement.siteinfo, judgement.snapshot.page)
    events = chosen_events(judgement, iteration, is_one=listed is not None or scans is not None)
    tell_unread(judgement.reading)
    for event in events:
        tell_outside(filter(None, [day]), event)
    with options.phase("judge"):
        found = [(event, _attendance(event, listed, scans, day)) for event in events]
    if obstacle := next((one for _, one in found if isinstance(one, Obstacle)), None):
        return refused(obstacle, judgement.snapshot.page, as_json=as_json)
    known = [(event, one) for event, one in found if not isinstance(one, Obstacle)]
    with options.phase("show"):
        if as_json:
            print_json(attendance_json(judgement, known))
        elif not options.quiet:
            tell_attendance(judgement, known)
    return int(bool(judgement.settings.faults) or any(one is not None and one.unread for _, one in known))


def _attendance(
    event: "Judgement", listed: str | None, scans: str | None, day: str | None
) -> "Attendance | Obstacle | None":
    from wikiconbot.attendance.name_list import read_name_list  # noqa: PLC0415
    from wikiconbot.runs.attending.judged_attendance import around_of, attendance_at  # noqa: PLC0415

    if listed is None and scans is None:
        return attendance_at(event)
    arrivals: list[Arrival] = []
    unread: tuple[UnreadScan, ...] = ()
    only = day or around_of(event).days.only or ""
    if listed is not None:
        names = read_name_list(read_text(listed), only)
        if not names:
            raise UsageError(says("people-file-empty", file=listed))
        arrivals += names
    if scans is not None:
        scanned, unread = _scanned(event, scans, day)
        arrivals += scanned
    return attendance_at(event, arrivals, unread)


def _scanned(
    event: "Judgement", path: str, day: str | None
) -> "tuple[tuple[Arrival, ...], tuple[UnreadScan, ...]]":
    from wikiconbot.dates.zones import home_zone  # noqa: PLC0415
    from wikiconbot.runs.attending.judged_attendance import around_of, persons_of, zone_at  # noqa: PLC0415
    from wikiconbot.sources.scan_rows import HowToScan, read_scans  # noqa: PLC0415
    from wikiconbot.special_files import read_file  # noqa: PLC0415

    try:
        data = read_file(path, _LARGEST + 1)
    except OSError as error:
        raise UsageError(says("cli-cannot-read", file=path, error=error.strerror or error)) from error
    if len(data) > _LARGEST:
        raise UsageError(says("cli-file-too-large", file=path, most=str(_LARGEST // 2**20)))
    persons, around = persons_of(event), around_of(event)

    def is_known(text: str) -> bool:
        said = persons.meant(text)
        return said.place is not None or said.hidden

    how = HowToScan(home_zone(zone_at(event)), around.days.days, is_known, day)
    found = read_scans(data, os.path.basename(path), how)
    return found.arrivals, found.unread
