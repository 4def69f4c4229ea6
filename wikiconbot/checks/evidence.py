"""All that the checks may look at, put together."""

import re
from collections.abc import Mapping
from dataclasses import replace

from wikiconbot.checks.lists import identity, waiting_list
from wikiconbot.checks.participants import first_entries
from wikiconbot.model import Account, Event, Evidence, FactKind, History, Reading, Tally
from wikiconbot.reading.facts import days_of, facts_of, kinds_of
from wikiconbot.wikitext.siteinfo import SiteInfo


def gather(
    reading: Reading,
    siteinfo: SiteInfo,
    event: Event,
    now: str,
    accounts: Mapping[str, Account] | None = None,
    history: History | None = None,
    tallies: Mapping[str, Tally] | None = None,
) -> Evidence:
    """Return the evidence for judging a page; what the organisers did not set is taken from the page's facts.

    ``now`` is the time of the run in UTC (ISO 8601).
    """
    days = days_of(reading.facts, FactKind.DATE, siteinfo)
    closes = days_of(reading.facts, FactKind.REGISTRATION_DEADLINE, siteinfo)
    event = replace(
        event,
        starts=event.starts or (days[0] if len(days) == 1 else None),
        deadline=event.deadline or (closes[0] if len(closes) == 1 else None),
    )
    closed = event.deadline is not None and event.deadline < now[: len(event.deadline)]
    lists = {
        signup.page_line: number for number, roster in enumerate(reading.rosters) for signup in roster.signups
    }
    evidence = Evidence(
        {}, accounts, history, tallies, event, now, _ended(reading, event, now), _kinds(reading, event),
        bool(reading.rosters) and not closed, lists=lists,
    )  # fmt: skip
    first = first_entries(reading.signups, lambda user: identity(user, evidence), lists)
    evidence = replace(evidence, first=first)
    return replace(evidence, waiting=waiting_list(reading.signups, evidence, event))


def _kinds(reading: Reading, event: Event) -> frozenset[FactKind]:
    """Return the kinds of facts that are known: by the page's facts, or by the organisers' settings."""
    told = {FactKind.ORGANISER} if event.organisers else set()
    return kinds_of(reading.facts) | told | ({FactKind.ETHERPAD} if event.pad else set())


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _ended(reading: Reading, event: Event, now: str) -> str | None:
    """Return the last year that the page's dates name, where that is over beyond doubt; None else.

    By the year alone: people write ranges, second days and postponements in more ways than anybody can read.
    """
    dates = facts_of(reading.facts, FactKind.DATE)
    years: list[str] = [year for fact in dates for year in _YEAR.findall(fact.value)]
    open_end = any(fact.undecided or not _YEAR.search(fact.value) for fact in dates)
    if not years or open_end or (event.starts and event.starts[:10] >= now[:10]) or max(years) >= now[:4]:
        return None
    return max(years)
