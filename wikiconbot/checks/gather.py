"""All that the checks may look at, put together."""

from collections.abc import Mapping
from dataclasses import replace

from wikiconbot.checks.lists import identity, waiting_list
from wikiconbot.checks.standing import first_entries
from wikiconbot.model import Account, Event, Evidence, History, Reading, Tally
from wikiconbot.wikitext.facts import days_of, kinds_of
from wikiconbot.wikitext.profile import Profile


def gather(
    reading: Reading,
    profile: Profile,
    event: Event,
    now: str,
    accounts: Mapping[str, Account] | None = None,
    history: History | None = None,
    tallies: Mapping[str, Tally] | None = None,
) -> Evidence:
    """Return the evidence for judging a page; what the organisers did not set is taken from the page's facts.

    ``now`` is the time of the run in UTC (ISO 8601).
    """
    days = days_of(reading.facts, "date", profile)
    closes = days_of(reading.facts, "registration_deadline", profile)
    event = replace(
        event,
        starts=event.starts or (days[0] if days else None),
        deadline=event.deadline or (closes[-1] if closes else None),
    )
    closed = event.deadline is not None and event.deadline < now[: len(event.deadline)]
    evidence = Evidence(
        {},
        accounts,
        history,
        tallies,
        event,
        now,
        days[-1] if days else event.starts,
        kinds_of(reading.facts),
        bool(reading.rosters) and not closed,
    )
    first = first_entries(reading.signups, lambda user: identity(user, evidence))
    evidence = replace(evidence, first=first)
    return replace(evidence, waiting=waiting_list(reading.signups, evidence, event))
