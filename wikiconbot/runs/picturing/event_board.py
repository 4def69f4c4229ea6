"""A judged page → the board of its numbers: what the bot knows, and what nobody asked."""

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import NotRead, Obstacle
from wikiconbot.model.attendance import Attendance
from wikiconbot.model.contributions import Contributions
from wikiconbot.model.programme import Programme
from wikiconbot.pictures.dashboard import Board
from wikiconbot.pictures.event_numbers import EventNumbers, numbers_of
from wikiconbot.plan.headcounts import CountedEvent, count_events
from wikiconbot.runs.assess import Judgement, plan_input

#: The code of a notice about a line of a list in which nobody was found.
_UNREAD = "unread"


def board_of(
    judgement: Judgement,
    messages: Messages,
    *,
    is_offline: bool,
    programme: Programme | None = None,
    attendance: Attendance | None = None,
    contributions: Contributions | None = None,
) -> Board | Obstacle:
    """Return the numbers of a page's events as they are after an update, or why they are not known.

    ``messages`` are in the language of the event's pages. ``is_offline``: the page came from a file.
    """
    given = plan_input(judgement)
    if isinstance(given, Obstacle):
        return given
    counted = count_events(given.known, given.wanted, given.events)
    if isinstance(counted, Obstacle):
        return counted
    answers = (one for found in judgement.registrations.values() for one in found)
    return Board(
        page=judgement.snapshot.page,
        day=judgement.evidence.now[:10],
        events=_with_people(counted, messages),
        unread=sum(notice.code == _UNREAD for notice in judgement.reading.notices),
        unread_registrations=any(isinstance(one, NotRead) for one in answers),
        is_offline=is_offline,
        programme=programme,
        attendance=attendance,
        contributions=contributions,
    )


def _with_people(counted: tuple[CountedEvent, ...], messages: Messages) -> tuple[EventNumbers, ...]:
    """Return the numbers of each event; of a series, without what is outside of its events if nobody is there."""
    kept = [
        one
        for one in counted
        if len(counted) == 1 or one.wanted.event.iteration is not None or one.known.people
    ]
    return tuple(
        numbers_of(one.known.people, one.known.reading, one.count, messages, one.wanted.event.iteration)
        for one in kept
    )
