"""From a judgement on an event to its attendance."""

from collections.abc import Iterable, Sequence

from wikiconbot.attendance.counting_attendance import Around, attendance_of
from wikiconbot.attendance.persons import Persons
from wikiconbot.model import Obstacle, Participant
from wikiconbot.model.attendance import Arrival, Attendance, UnreadScan
from wikiconbot.plan.current import Current
from wikiconbot.programme.session_days import days_of_facts
from wikiconbot.runs.assess import Judgement, people_of
from wikiconbot.runs.programmes.event_zone import zone_of_event


def events_with_people(judgement: Judgement) -> tuple[Judgement, ...]:
    """Return the judgement on each event of a page: a series has several; what is outside of them counts if it has people."""
    if not judgement.parts:
        return (judgement,)
    return tuple(part for part in judgement.parts if part.settings.event.iteration or part.participants)


def attendance_at(
    judgement: Judgement, arrivals: Sequence[Arrival] | None = None, unread: Iterable[UnreadScan] = ()
) -> Attendance | Obstacle | None:
    """Return the attendance of one event (`attendance_of`), or why its table cannot be read; a series has a judgement for each of its events."""
    current = judgement.current
    if not isinstance(current, Current):
        return current
    people = people_of(judgement, current)
    return attendance_of(people, current.tables.values(), around_of(judgement), arrivals, unread)


def around_of(judgement: Judgement) -> Around:
    """Return what the attendance of an event is read with."""
    event, opted_out = judgement.settings.event, judgement.opted_out
    typed = frozenset(name.lstrip("@ ").casefold() for name in event.optout)
    return Around(
        judgement.siteinfo,
        days_of_facts(judgement.reading.facts, event.starts),
        judgement.current_name,
        lambda name: name in opted_out or name.casefold() in typed,
    )


def zone_at(judgement: Judgement) -> str:
    """Return the name of the event's time zone, in which a scan has its day."""
    registrations = [one for found in judgement.registrations.values() for one in found]
    return zone_of_event(judgement.settings.event.time_zone, registrations, judgement.siteinfo.timezone).name


def people_at(judgement: Judgement) -> tuple[Participant, ...] | Obstacle:
    """Return the people of an event with their statuses, as in the tables, or why the tables cannot be read."""
    current = judgement.current
    if isinstance(current, Obstacle):
        return current
    return people_of(judgement, current) if current else ()


def persons_of(judgement: Judgement) -> Persons:
    """Return the people of an event by their names, for reading lists."""
    people, around = people_at(judgement), around_of(judgement)
    known = () if isinstance(people, Obstacle) else people
    return Persons(known, around.siteinfo, around.present, around.hidden)
