"""Rules about a registration elsewhere: whether it was read, and whether its facts are those of the page."""

import re
from collections.abc import Iterable, Iterator

from wikiconbot.checks.event_rules import line_of
from wikiconbot.language.folding import folded
from wikiconbot.model import (
    Evidence,
    FactKind,
    Facts,
    Finding,
    NotRead,
    RegisteredEvent,
    Registration,
    Severity,
    Unread,
)
from wikiconbot.reading.event_days import first_day, last_day
from wikiconbot.reading.facts import facts_of

_WORD = re.compile(r"\w+")


def other_days(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """The registration has other days than the page."""
    found = []
    for event in _events(evidence):
        page = (evidence.event.starts or first_day(facts), last_day(facts))
        register = ((event.starts, event.begins_at), (event.ends, event.ends_at))
        if any(_differs(there, *when) for there, when in zip(page, register, strict=True)):
            values = {
                "page": _days(*page),
                "registration": _days(*(local and local[:10] for local, _ in register)),
            }
            found.append(_finding("E9", Severity.WARNING, "check-other-days", facts, values))
    return found


def _differs(page: str | None, local: str | None, utc: str | None) -> bool:
    """Whether a day of the page, or a time in UTC, is not that of the registration; what one of them does not say is no difference."""
    if not page or not local:
        return False
    if "T" in page and utc:
        return page[:16] != utc[:16]
    return page[:10] != local[:10]


def _days(first: str | None, last: str | None) -> str:
    days = [day[:10] for day in (first, last) if day]
    return " – ".join(dict.fromkeys(days))


def other_place(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """The registration has another place than the page."""
    told = [f for kind in (FactKind.PLACE, FactKind.VENUE) for f in facts_of(facts, kind) if not f.undecided]
    every = frozenset().union(*(_words(fact.value) for fact in told)) if told else frozenset[str]()
    found = []
    for event in _events(evidence):
        address, there = _words(*event.place[:-1]) or _words(*event.place), _words(*event.place)
        other = [fact for fact in told if not (_words(fact.value) <= there or address <= every)]
        if event.by_code:  # a place that says nothing of the address may be the country
            venues = facts_of(facts, FactKind.VENUE) if len(event.place) > 1 else ()
            other = [f for f in other if f in venues and address.isdisjoint(_words(f.value))]
        if there and other:
            values = {"page": other[0].value, "registration": ", ".join(event.place)}
            found.append(_finding("E10", Severity.WARNING, "check-other-place", facts, values))
    return found


def other_organisers(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """The registration has other organisers than the page."""
    told = [fact for fact in facts_of(facts, FactKind.ORGANISER) if not fact.undecided]
    named = " ".join(folded(fact.value) for fact in told)
    settings = evidence.event.organisers
    found = []
    for event in _events(evidence):
        if event.organisers is None or not (told or settings):
            continue
        unknown = [one for one in event.organisers if one not in settings and folded(one) not in named]
        missing = [one for one in settings if one not in event.organisers]
        if unknown or missing:
            page = ", ".join(dict.fromkeys((*settings, *(fact.value for fact in told))))
            values = {"page": page, "registration": ", ".join(event.organisers) or "–"}
            found.append(_finding("E11", Severity.WARNING, "check-other-organisers", facts, values))
    return found


def closed(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """The registration is closed, but people can still sign up on the page."""
    if not evidence.open:
        return []
    return [
        _finding("E12", Severity.INFO, "check-registration-closed", facts, {"name": event.name})
        for event in _events(evidence)
        if not event.is_open
    ]


def of_another_page(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """The registration belongs to another page than the event's, perhaps of another wiki: the page was moved, or the settings name another one."""
    found = []
    for event in _events(evidence):
        is_foreign = bool(evidence.wiki and event.wiki and event.wiki != evidence.wiki)
        if evidence.page and event.page and (is_foreign or _title(event.page) != _title(evidence.page)):
            page = f"{event.page} ({event.wiki})" if is_foreign else event.page
            values = {"page": page, "wiki": event.wiki, "number": str(event.number)}
            found.append(_finding("E13", Severity.WARNING, "check-registration-elsewhere", facts, values))
    return found


def not_read(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """The organisers want the people of a registration, and it was deleted or could not be read."""
    return [
        _finding(
            "E14",
            Severity.WARNING,
            "check-registration-deleted" if one.why is Unread.DELETED else "check-registration-unread",
            facts,
            {"number": str(one.number or "–"), "why": str(one.why), "status": str(one.status or "–")},
        )
        for one in evidence.registrations
        if isinstance(one, NotRead) and one.why is not Unread.UNASKED
    ]


def _events(evidence: Evidence) -> Iterator[RegisteredEvent]:
    return (one.event for one in evidence.registrations if isinstance(one, Registration))


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in _WORD.findall(folded(text)))


def _title(title: str) -> str:
    return " ".join(title.replace("_", " ").split())


def _finding(
    code: str, severity: Severity, message: str, facts: Iterable[Facts], values: dict[str, str]
) -> Finding:
    return Finding(code, severity, message, line_of(tuple(facts)), None, values, values)
