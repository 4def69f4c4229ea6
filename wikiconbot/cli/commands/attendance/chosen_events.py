"""Which events of a page `attendance` and `sign-in` are about, and their errors."""

from typing import TYPE_CHECKING

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.words import named, says, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wikiconbot.model import Obstacle
    from wikiconbot.runs.assess import Judgement


def check_day(day: str) -> None:
    """Raise click.UsageError if a text is no date."""
    from wikiconbot.programme.session_days import is_possible  # noqa: PLC0415

    if not is_possible(day):
        raise click.UsageError(says("attendance-no-day", day=day))


def tell_outside(days: "Iterable[str]", event: "Judgement") -> None:
    """Print the days that are no days of the event, as its page names them; a page without days has none to compare."""
    from wikiconbot.runs.attending.judged_attendance import around_of  # noqa: PLC0415

    known = around_of(event).days.days
    for day in days:
        if known and day not in known:
            tell(says("attendance-outside", day=day, days=", ".join(known)))


def refused(obstacle: "Obstacle", page: str, *, as_json: bool = False) -> int:
    """Print why the table of a page cannot be read, also as a JSON document, and return the exit code."""
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.wikitext.regions import FORMAT_NEWER  # noqa: PLC0415

    reason = load().tell(obstacle.message, obstacle.values, obstacle.iteration)
    code = 2 if obstacle.message == FORMAT_NEWER else 1
    if as_json:
        cause = obstacle.message.removeprefix("obstacle-")
        print_json({"error": {"code": cause, "message": reason, "page": page}, "exit": code})
    tell(says("cli-refused", reason=reason))
    return code


def chosen_events(judgement: "Judgement", iteration: str | None, *, is_one: bool) -> "tuple[Judgement, ...]":
    """Return the events of the page that are wanted.

    Raises click.UsageError if there is no such event, or if a list is for one event and the page has several.
    """
    from wikiconbot.runs.attending.judged_attendance import events_with_people  # noqa: PLC0415

    events = events_with_people(judgement)
    headings = [event.settings.event.iteration or "" for event in events]
    if iteration is not None:
        events = tuple(
            event for event, heading in zip(events, headings, strict=True) if heading == iteration.strip("= ")
        )
        if not events:
            raise click.UsageError(
                says("attendance-no-event", event=iteration, events=named(filter(None, headings)))
            )
    elif is_one and len(events) > 1:
        raise click.UsageError(says("attendance-which-event", events=named(filter(None, headings))))
    return events
