"""Puts together the data that the checks use."""

from collections.abc import Mapping
from dataclasses import replace

from wikiconbot.checks.decisions import rule_on
from wikiconbot.checks.lists import current_name, identity
from wikiconbot.checks.participants import first_entries
from wikiconbot.checks.registered import struck_lines
from wikiconbot.checks.waiting_list import fill
from wikiconbot.model import (
    Account,
    Author,
    EntryKey,
    Event,
    Evidence,
    FactKind,
    History,
    NotRead,
    Origin,
    Places,
    Question,
    Reading,
    Registration,
    Tally,
)
from wikiconbot.reading.event_days import deadline, first_day, last_day
from wikiconbot.reading.facts import kinds_of

_NO_PLACES = Places()


def gather(
    reading: Reading,
    event: Event,
    now: str,
    accounts: Mapping[str, Account] | None = None,
    history: History | None = None,
    tallies: Mapping[str, Tally] | None = None,
    places: Places = _NO_PLACES,
    arrivals: Mapping[EntryKey, Origin] | None = None,
    authors: Mapping[Question, Author] | None = None,
    own: Mapping[EntryKey, bool] | None = None,
    registrations: tuple[Registration | NotRead, ...] = (),
    page: str = "",
    wiki: str = "",
) -> Evidence:
    """Return the evidence for judging a page; what the organisers did not set comes from the page's facts.

    ``now`` is the time of the run in UTC (ISO 8601); ``places`` are the places recorded in the tables, ``arrivals`` the
    revisions that added newcomers' entries, ``authors`` the authors of decisions, ``own`` says which unsigned entries their accounts added,
    ``registrations`` are those that the organisers want, ``page`` is the title, ``wiki`` the id of its wiki.
    """
    event = replace(
        event,
        starts=event.starts or first_day(reading.facts),
        deadline=event.deadline or deadline(reading.facts),
    )
    closed = event.deadline is not None and event.deadline < now[: len(event.deadline)]
    lists = {
        signup.page_line: number for number, roster in enumerate(reading.rosters) for signup in roster.signups
    }
    evidence = Evidence(
        {}, accounts, history, tallies, event, now, _ended(reading, event, now), _kinds(reading, event),
        bool(reading.rosters) and not closed, lists=lists, places=places, arrivals=arrivals,
        unnamed=reading.unnamed, authors=authors, own=own or {}, registrations=registrations,
        page=page, wiki=wiki,
    )  # fmt: skip
    first = first_entries(reading.signups, lambda user: identity(user, evidence), lists)
    struck = struck_lines(reading, lambda user: current_name(user, evidence))
    evidence = replace(evidence, first=first, struck=struck)
    evidence = replace(evidence, rulings=rule_on(reading.signups, evidence))
    queue = fill(reading.signups, evidence)
    return replace(evidence, waiting=queue.waiting, records=queue.records, taken=queue.taken)


def _kinds(reading: Reading, event: Event) -> frozenset[FactKind]:
    """Return the kinds of known facts: from the page's facts, sections and links, or from the organisers' settings."""
    told = {FactKind.ORGANISER} if event.organisers else set()
    offered = {FactKind.CONTACT} if reading.contacts else set()
    return kinds_of(reading.facts) | told | offered | ({FactKind.ETHERPAD} if event.pad else set())


def _ended(reading: Reading, event: Event, now: str) -> str | None:
    """Return the last day of the event if it is over, otherwise None; the organisers' setting takes precedence over the facts."""
    ends = last_day(reading.facts)
    if ends is None or (event.starts and event.starts[:10] >= now[:10]) or ends[:10] >= now[:10]:
        return None
    return ends[:10]
