"""The event's data for other programs: one attribute of the participants table, as of the last run (docs/contract.md)."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from wikiconbot.i18n.messages import Messages
from wikiconbot.lazy import pattern
from wikiconbot.model import BotColumn, Deciders, Decision, Event, Participant, Roster, Status, Unnamed
from wikiconbot.pages.signup_line import ANSWERS
from wikiconbot.reading.event_days import closes
from wikiconbot.reading.personal_data import holds_personal, without_personal
from wikiconbot.table.attended_head import is_attendance
from wikiconbot.table.columns import field_names
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.usernames import canonical_user

_COME = (Status.CONFIRMED, Status.ATTENTION)
#: In the attribute, where quotation marks are entities.
_ATTENDED = pattern(r", &#34;attended&#34;: (?:null|&#34;.*?&#34;(?=[,&]))")
_LATE = "l"  # the record of people who signed up too late (`Recorded`)
_MOST_QUESTIONS = 8
#: What the bot's columns have is no question; people may be asked for the number of their guests.
_NO_QUESTIONS = frozenset(BotColumn) - {BotColumn.FIELDS, BotColumn.GUESTS}
_MOST_COMMUNITIES = 100
#: What an organiser writes into a Status cell; the bot reads these words back (`status_cell`).
_DECIDED = {Decision.CONFIRMED: "status-decided", Decision.NOT_COMING: f"status-{Status.NOT_COMING}"}


def without_attended(text: str) -> str:
    """Return wikitext without the head for attendance in the event's data.

    The head is people's: an edit of theirs leads to no edit of the bot, which names the column when it writes the table anyway.
    """
    return _ATTENDED.sub("", text)


def event_attribute(
    rosters: Sequence[Roster],
    people: Sequence[Participant],
    event: Event,
    messages: Messages,
    own_heads: Iterable[str] = (),
    hidden: Sequence[Unnamed] = (),
) -> str:
    """Return the attribute ``data-wcb-event`` for the frame of the table, with a space before it.

    It is a JSON object without active wikitext, and without a clock: a run that changes nothing writes it as it was.
    ``messages`` are those of the table, ``own_heads`` the texts of the heads of people's columns, ``hidden`` people of other
    registers who must not be named.
    """
    fields = _asked(people)
    data = {
        **({"iteration": _said(event.iteration)} if event.iteration else {}),
        "rosters": [
            {"heading": _said(roster.heading), "under": list(map(_said, roster.parents))}
            for roster in rosters
        ],
        "fields": list(map(_said, fields)),
        "deadline": event.deadline,
        "closes": closes(event.deadline) if event.deadline else None,
        "capacity": event.capacity,
        "free": _free(people, Unnamed.each_once(rosters, hidden), event),
        "waiting": sum(person.status is Status.WAITING for person in people),
        "questions": _questions(fields, event, messages),
        "communities": [_said(names[0]) for names in event.communities[:_MOST_COMMUNITIES]],
        "deciders": _deciders(event),
        "words": {str(decision): messages.say(key) for decision, key in _DECIDED.items()},
        "attended": _said(next(filter(is_attendance, own_heads), None)),
    }
    return markup.attributes(data_wcb_event=json.dumps(data, ensure_ascii=False))


def _asked(people: Sequence[Participant]) -> list[str]:
    """Return the names of the fields that people fill in on the page; those of a file are not among them."""
    on_page = (
        replace(
            p,
            signup=replace(
                p.signup, fields={k: v for k, v in p.signup.fields.items() if k not in p.signup.answers}
            ),
        )
        if p.signup.answers
        else p
        for p in people
    )
    return field_names(on_page)


def _said(words: str | None) -> str | None:
    return None if words is None else without_personal(words)


def _free(people: Iterable[Participant], unnamed: Sequence[Unnamed], event: Event) -> int | None:
    """Return how many places are free, None if there is no limit; people who came after the deadline take none."""
    if event.capacity is None:
        return None
    come = [p.signup for p in people if p.status in _COME and not (p.record and p.record.answer == _LATE)]
    taken = len(come) + len(unnamed)
    if event.capacity_counts_guests:
        taken += sum(signup.guests for signup in come) + sum(one.guests for one in unnamed)
    return max(event.capacity - taken, 0)


def _questions(fields: Iterable[str], event: Event, messages: Messages) -> list[str]:
    """Return the event's own questions: columns for which the settings ask, then fields that sign-ups have, each once.

    A form has the questions of the template anyway (`ANSWERS`). It never asks for what the table would hide: an address, a number.
    """
    asked = (name for name in event.columns if name not in tuple(BotColumn))
    known = {*ANSWERS, *_NO_QUESTIONS}
    known |= {messages.say(f"table-{name}").casefold() for name in _NO_QUESTIONS}
    found: dict[str, str] = {}
    for name in (*asked, *fields):
        is_own = name.casefold() not in known and not holds_personal(name) and without_personal(name) == name
        if is_own:
            found.setdefault(name.casefold(), name)
    return list(found.values())[:_MOST_QUESTIONS]


def _deciders(event: Event) -> list[str] | bool:
    """Return the accounts whose decisions count, True if anybody's do: organisers whom the page's own settings name.

    Those of the operator's file are not published, and nobody who opted out.
    """
    if event.decisions is Deciders.ANYBODY:
        return True
    if "organisers" not in event.on_page:
        return []
    hidden = {canonical_user(name.lstrip("@ ")) for name in event.optout}
    return [name for name in event.organisers if name not in hidden]
