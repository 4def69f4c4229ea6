"""The event's data for other programs: one attribute of the participants table, as of the last run (docs/contract.md)."""

import json
from collections.abc import Iterable, Sequence

from wikiconbot.model import Event, Participant, Roster, Status, Unnamed
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.table.columns import field_names
from wikiconbot.wikitext import markup

_COME = (Status.CONFIRMED, Status.ATTENTION)
_LATE = "l"  # the record of people who signed up too late (`Recorded`)


def event_attribute(rosters: Sequence[Roster], people: Sequence[Participant], event: Event) -> str:
    """Return the attribute ``data-wcb-event`` for the frame of the table, with a space before it.

    It is a JSON object without active wikitext.
    """
    data = {
        **({"iteration": _said(event.iteration)} if event.iteration else {}),
        "rosters": [
            {"heading": _said(roster.heading), "under": list(map(_said, roster.parents))}
            for roster in rosters
        ],
        "fields": list(map(_said, field_names(people))),
        "deadline": event.deadline,
        "capacity": event.capacity,
        "free": _free(people, rosters, event),
    }
    return markup.attributes(data_wcb_event=json.dumps(data, ensure_ascii=False))


def _said(words: str | None) -> str | None:
    return None if words is None else without_personal(words)


def _free(people: Iterable[Participant], rosters: Iterable[Roster], event: Event) -> int | None:
    """Return how many places are free, None if there is no limit; people who came after the deadline take none."""
    if event.capacity is None:
        return None
    come = [p.signup for p in people if p.status in _COME and not (p.record and p.record.answer == _LATE)]
    unnamed = Unnamed.each_once(rosters)
    taken = len(come) + len(unnamed)
    if event.capacity_counts_guests:
        taken += sum(signup.guests for signup in come) + sum(one.guests for one in unnamed)
    return max(event.capacity - taken, 0)
