"""A judged page → the board of its numbers: what the bot knows, and what nobody asked."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from wikiconbot.event_report.report_pieces import Shown
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import NotRead, Obstacle
from wikiconbot.model.attendance import Attendance
from wikiconbot.model.contributions import Contributions
from wikiconbot.model.programme import Programme
from wikiconbot.pictures.dashboard import Board
from wikiconbot.pictures.event_numbers import EventNumbers, numbers_of
from wikiconbot.plan.headcounts import CountedEvent, count_events
from wikiconbot.runs.assess import Judgement, plan_input
from wikiconbot.runs.attending.judged_attendance import attendance_at
from wikiconbot.runs.reporting.known_event import programme_for, shown_of

#: The code of a notice about a line of a list in which nobody was found.
_UNREAD = "unread"


def board_of(
    judgement: Judgement,
    messages: Messages,
    *,
    is_offline: bool,
    contributions: Mapping[str | None, Contributions] = MappingProxyType({}),
) -> Board | Obstacle:
    """Return the numbers of a page's events as they are after an update, or why they are not known.

    ``messages`` are in the language of the event's pages. ``is_offline``: the page came from a file. ``contributions`` are those to each
    event, by its heading in a series.
    """
    given = plan_input(judgement)
    counted = given if isinstance(given, Obstacle) else count_events(given.known, given.wanted, given.events)
    if isinstance(counted, Obstacle):
        return counted
    answers = (one for found in judgement.registrations.values() for one in found)
    judged = {part.settings.event.iteration: part for part in judgement.parts or (judgement,)}
    events = ((one, judged[one.wanted.event.iteration]) for one in _with_people(counted))
    return Board(
        page=judgement.snapshot.page,
        day=judgement.evidence.now[:10],
        events=tuple(_event(one, part, messages, contributions) for one, part in events),
        unread=sum(notice.code == _UNREAD for notice in judgement.reading.notices),
        is_offline=is_offline,
        unread_registrations=any(isinstance(one, NotRead) for one in answers),
    )


def _with_people(counted: tuple[CountedEvent, ...]) -> list[CountedEvent]:
    """Return the events; of a series, without what is outside of them if nobody is there."""
    return [
        one
        for one in counted
        if len(counted) == 1 or one.wanted.event.iteration is not None or one.known.people
    ]


def _event(
    one: CountedEvent,
    judgement: Judgement,
    messages: Messages,
    contributions: Mapping[str | None, Contributions],
) -> EventNumbers:
    """Return all that is known of one event."""
    heading, people, shown = one.wanted.event.iteration, one.known.people, shown_of(judgement)
    numbers = numbers_of(people, one.known.reading, one.count, messages, heading and shown(heading))
    return replace(
        numbers,
        facts=tuple(replace(one, label=shown(one.label), value=shown(one.value)) for one in numbers.facts),
        programme=_programme(judgement, shown),
        attendance=_attendance(judgement),
        contributions=contributions.get(heading),
    )


def _programme(judgement: Judgement, shown: Shown) -> Programme | None:
    """Return the programme of an event, without words that name somebody who must not be named."""
    found = programme_for(judgement)
    return found and replace(
        found,
        sessions=tuple(
            replace(one, title=shown(one.title), room=shown(one.room), speakers=(), accounts=())
            for one in found.sessions
        ),
    )


def _attendance(judgement: Judgement) -> Attendance | None:
    """Return who came, if the table says it."""
    found = attendance_at(judgement)
    return None if isinstance(found, Obstacle) else found
