"""What other programs may read of an event in its participants table: one attribute, as of the last run (docs/contract.md)."""

import json
from collections.abc import Iterable, Sequence

from wikiconbot.model import Event, Participant, Roster, Status
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.table.columns import field_names
from wikiconbot.wikitext import markup

_COME = (Status.CONFIRMED, Status.ATTENTION)
_LATE = "l"  # what is recorded of who signed up too late (`Recorded`)


def event_attribute(rosters: Iterable[Roster], people: Sequence[Participant], event: Event) -> str:
    """Return the attribute ``data-wcb-event`` for the frame of the table, a space before it.

    It is a JSON object, in which nothing is alive as wikitext.
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
        "free": _free(people, event),
    }
    return markup.attributes(data_wcb_event=json.dumps(data, ensure_ascii=False))


def _said(words: str | None) -> str | None:
    return None if words is None else without_personal(words)


def _free(people: Iterable[Participant], event: Event) -> int | None:
    """Return how many places are free, None where there is no limit; who came after the deadline takes none."""
    if event.capacity is None:
        return None
    come = [p.signup for p in people if p.status in _COME and not (p.record and p.record.answer == _LATE)]
    taken = len(come) + (sum(signup.guests for signup in come) if event.capacity_counts_guests else 0)
    return max(event.capacity - taken, 0)
