"""``wikiconbot sign-in``: the sheet on which people sign when they come, for printing. Nothing is written on the wiki."""

from typing import TYPE_CHECKING

import click

from wikiconbot.cli.commands.attendance.chosen_events import check_day, chosen_events, refused, tell_outside
from wikiconbot.cli.options import Globals, Input, takes_input
from wikiconbot.cli.output_file import takes_output, write_output
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.number_types import WholeNumber
from wikiconbot.cli.people_files.people_options import PeopleOptions, takes_people
from wikiconbot.cli.report import tell_faults
from wikiconbot.cli.strict import tell_unread
from wikiconbot.cli.words import says
from wikiconbot.terminal import put_out

if TYPE_CHECKING:
    from wikiconbot.attendance.sign_in_sheet import SheetEvent
    from wikiconbot.model import Obstacle
    from wikiconbot.runs.assess import Judgement

_MOST_ROWS = 500
_ROWS = 10

_EXAMPLES = (
    ("wikiconbot sign-in Event --output sheet.html", "Write the sheet; print it with a browser."),
    (
        "wikiconbot sign-in Event --day 2018-04-06 --rows 25 --output sheet.html",
        "For one day, with 25 empty rows.",
    ),
)


@command("sign-in", examples=_EXAMPLES, common=("--output", "--day", "--rows"))
@takes_input
@takes_output("Write to this file. [default: standard output]")
@click.option(
    "--day",
    "days",
    metavar="DATE",
    multiple=True,
    help="A day to sign for: 2018-04-06; may be repeated. [default: the days of the event]",
)
@click.option(
    "--rows",
    metavar="N",
    type=WholeNumber(0, _MOST_ROWS),
    default=_ROWS,
    show_default=True,
    help="How many empty rows follow, for people who are not on the list.",
)
@click.option("--iteration", metavar="HEADING", help="Only this event of a series.")
@takes_people
@click.pass_obj
def sign_in(
    options: Globals,
    source: Input,
    output: str | None,
    days: tuple[str, ...],
    rows: int,
    iteration: str | None,
    people: PeopleOptions,
) -> int:
    """Write a sheet on which people sign in, for printing.

    One HTML file: a row for each person with a place, in the order of names, a column for each day, and empty rows. Nothing is written on the wiki.
    """
    from wikiconbot.attendance.sign_in_sheet import sign_in_sheet  # noqa: PLC0415
    from wikiconbot.model import Obstacle  # noqa: PLC0415
    from wikiconbot.runs.assess import messages_of  # noqa: PLC0415

    for day in days:
        check_day(day)
    judgement = people.read_into(source).judge(options)
    tell_faults(judgement.settings, judgement.siteinfo, judgement.snapshot.page)
    tell_unread(judgement.reading)
    wanted = chosen_events(judgement, iteration, is_one=False)
    for event in wanted:
        tell_outside(days, event)
    found = [_event(event, days) for event in wanted]
    if obstacle := next((one for one in found if isinstance(one, Obstacle)), None):
        return refused(obstacle, judgement.snapshot.page)
    events = [one for one in found if not isinstance(one, Obstacle)]
    with options.phase("show"):
        sheet = sign_in_sheet(judgement.snapshot.page, events, messages_of(judgement), rows)
    code = int(bool(judgement.settings.faults))
    if output is None:
        put_out(sheet.encode())
        return code
    write_output(output, sheet.encode())
    count = sum(len(event.names) for event in events)
    options.say(says("sign-in-written", file=output, count=count, rows=rows * len(events)), err=True)
    if not count:
        options.say(says("sign-in-no-people"), err=True)
    return code


def _event(judgement: "Judgement", days: tuple[str, ...]) -> "SheetEvent | Obstacle":
    from wikiconbot.attendance.sign_in_sheet import SheetEvent, names_on_sheet  # noqa: PLC0415
    from wikiconbot.model import Obstacle  # noqa: PLC0415
    from wikiconbot.runs.attending.judged_attendance import around_of, people_at  # noqa: PLC0415

    people = people_at(judgement)
    if isinstance(people, Obstacle):
        return people
    own = tuple(sorted(set(days))) or around_of(judgement).days.days
    return SheetEvent(judgement.settings.event.iteration, names_on_sheet(people), own)
