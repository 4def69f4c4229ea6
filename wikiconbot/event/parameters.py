"""How each parameter of the template is read (one text, a list, a number …), and which text replaces a link."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from wikiconbot.event import converters, pads, titles
from wikiconbot.event.converters import Bounds
from wikiconbot.event.settings import heading, spaced
from wikiconbot.event.value import Label, Value, anchored, labelled, linked
from wikiconbot.i18n import says
from wikiconbot.model import Group, NotesPages, Sort


class Form(NamedTuple):
    """How a setting is read from a value, and which text replaces a link."""

    read: Callable[[Value, Bounds], Any]
    label: Label = labelled


def _one(read: Callable[[str, Bounds], Any], label: Label = labelled) -> Form:
    """Return the form for a setting with one text."""
    return Form(lambda value, bounds: read(value.one(), bounds), label)


def _list(
    read: Callable[[Sequence[str], Bounds], Any], label: Label = labelled, *, quotes: bool = False
) -> Form:
    """Return the form for a setting with a list."""
    return Form(lambda value, bounds: read(value.items(quotes=quotes), bounds), label)


def _whole(least: int, most: int, example: int) -> Form:
    return _one(lambda text, _: converters.within(least, most, converters.number_of(text), example))


def _namespaces(items: Sequence[str], _: Bounds) -> tuple[int, ...]:
    right = says("event-right-namespaces")
    return converters.namespaces(map(converters.number_of, items), right)


_FIRST = _one(lambda text, bounds: converters.first_moment(converters.in_ascii(text), bounds))
_LAST = _one(lambda text, bounds: converters.last_moment(converters.in_ascii(text), bounds))
_TIME = _one(lambda text, bounds: converters.one_moment(converters.in_ascii(text), bounds))
_FLAG = _one(lambda text, _: converters.flag(text))
_TEXTS = _list(lambda items, _: converters.texts(items))
FORMS: Mapping[str, Form] = {
    "sections": _list(converters.headings, anchored),
    "templates": _list(converters.templates, linked),
    "publish": _list(converters.parts),
    "target": _one(titles.target, linked),
    "columns": _list(converters.columns, quotes=True),
    "own_columns": _list(converters.own_columns),
    "group": _one(converters.one_of(Group)),
    "sort": _one(converters.one_of(Sort)),
    "deadline": _LAST,
    "capacity": _whole(1, 1_000_000, 40),
    "capacity_counts_guests": _FLAG,
    "starts": _FIRST,
    "communities": Form(lambda value, bounds: converters.communities(value.groups(), bounds)),
    "organisers": _list(converters.organisers, linked),
    "optout": _list(converters.optout, linked),
    "confirmed": _list(converters.people, linked),
    "not_coming": _list(converters.people, linked),
    "resume": _whole(1, 10**12, 123_456),
    "registers": _list(converters.registers),
    "campaign_event": _whole(1, 10**12, 12),
    "contributions_on": _list(lambda items, _: converters.wikis(items, "hi.wikipedia.org")),
    "contributions_in": _list(_namespaces),
    "newcomer_days": _whole(1, 36_500, 60),
    "language": _one(converters.language),
    "etherpad": _one(pads.etherpad, pads.shown_for),
    "pad": _one(pads.pad),
    "notes_page": _one(titles.subpage, linked),
    "notes_pages": _one(converters.one_of(NotesPages)),
    "report_page": _one(titles.subpage, linked),
    "event_report_page": _one(titles.subpage, linked),
    "programme_page": _one(titles.target, linked),
    "time_zone": _one(lambda text, _: converters.time_zone(text)),
    "checks": _list(converters.rules),
    "checks_off": _list(converters.rules_off),
    "edits": _whole(1, 100_000, 800),
    "namespaces": _list(_namespaces),
    "edits_since": _TIME,
    "edits_before": _TIME,
    "edits_on": _list(lambda items, _: converters.wikis(items, "hi.wikipedia.org")),
    "registered_before": _TIME,
    "not_blocked": _FLAG,
    "not_bot": _FLAG,
    "for_communities": _TEXTS,
    "for": _one(lambda text, _: heading(text), anchored),
}
#: The names of all parameters for the bot.
PARAMETERS = tuple(map(spaced, FORMS))
#: The parameters only for the template's own box.
SHOWN = ("notice", "documentation")
#: Other names that people use for a parameter, with too few letters in common with its real name.
ALSO = {
    "wikis": "edits on",
    "parts": "publish",
    "organizers": "organisers",
    "opt out": "optout",
    "decisions": "organisers",
    "eligibility": "edits",
    "sources": "registers",
    "registration": "campaign event",
    "timezone": "time zone",
    "schedule page": "programme page",
    "program page": "programme page",
}
