"""What the page of each kind of event has: facts, sections, settings and lists. Data, in the order of the page.

Source: event pages on Meta and on Wikipedias (tests/cases/field.jsonl and pages.jsonl have some). A conference needs days, a city, a hall and
beds; a workshop and an edit-a-thon an hour and what to bring; a contest has no place, but a topic, rules, prizes and a jury,
and only people with an unblocked account take part; for a meetup a time and a place are enough.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from wikiconbot.model.new_event import EventKind

#: Facts by the name of their question, with the kind of their labels in the lexicon; the message is ``start-NAME``.
FACTS: Mapping[str, str] = {
    "date": "date",
    "time": "time",
    "place": "place",
    "venue": "venue",
    "accommodation": "accommodation",
    "topic": "theme",
    "languages": "language",
    "deadline": "registration_deadline",
    "organisers": "organiser",
    "etherpad": "etherpad",
}


@dataclass(frozen=True, slots=True)
class PageOf:
    """What the page of one kind of event has.

    ``facts`` are names of `FACTS`. ``sections`` are messages ``start-NAME`` of headings after the sign-up section. ``settings`` are the
    lines of the template, with a value where the kind decides it. ``views`` are the bot's lists, without the waiting list.
    """

    facts: tuple[str, ...]
    sections: tuple[str, ...]
    settings: Mapping[str, str]
    views: tuple[str, ...] = ("participants", "summary")


KINDS: Mapping[EventKind, PageOf] = {
    EventKind.CONFERENCE: PageOf(
        ("date", "place", "venue", "accommodation", "deadline", "organisers", "etherpad"),
        ("programme", "travel", "conduct", "report"),
        {"capacity": "", "organisers": "", "communities": "", "columns": "", "own columns": "", "language": ""},
        ("participants", "summary", "by-community"),
    ),
    EventKind.WORKSHOP: PageOf(
        ("date", "time", "place", "topic", "languages", "deadline", "organisers", "etherpad"),
        ("programme", "bring", "conduct", "report"),
        {"capacity": "", "organisers": "", "own columns": "", "language": ""},
    ),
    EventKind.EDIT_A_THON: PageOf(
        ("date", "time", "place", "topic", "languages", "organisers", "etherpad"),
        ("articles", "bring", "conduct", "report"),
        {"capacity": "", "organisers": "", "communities": "", "language": ""},
    ),
    EventKind.CONTEST: PageOf(
        ("date", "topic", "languages", "deadline", "organisers", "etherpad"),
        ("rules", "prizes", "jury", "results"),
        {"organisers": "", "edits": "", "registered before": "", "not blocked": "yes", "not bot": "yes", "language": ""},
    ),
    EventKind.MEETUP: PageOf(
        ("date", "time", "place", "organisers", "etherpad"),
        ("programme", "report"),
        {"capacity": "", "organisers": "", "language": ""},
    ),
}  # fmt: skip
