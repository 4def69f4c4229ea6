"""When an event takes place, from its facts: the first and the last day, and the last day for sign-ups."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from wikiconbot.dates.line_language import UNKNOWN, Languages
from wikiconbot.dates.plain import plain_digits
from wikiconbot.dates.ranges import Period, read_period
from wikiconbot.language.line_languages import BY_FACT_LABEL
from wikiconbot.lazy import pattern
from wikiconbot.model import Fact, FactKind, Facts, Notice
from wikiconbot.reading.facts import facts_of
from wikiconbot.wikitext.siteinfo import SiteInfo, fold

_YEAR = pattern(r"(?<!\d)(?:19|20|25)\d\d(?!\d)")


class _Dated(NamedTuple):
    """A fact of a group and the period in its value; None if the value cannot be read."""

    fact: Fact
    period: Period | None


def with_days(group: Facts, siteinfo: SiteInfo) -> tuple[Facts, list[Notice]]:
    """Return the facts of an event with its days, and a notice for each decided value that cannot be read.

    The last day is known only if all values are read.
    """
    context = _context(group)
    dates = _read(group, FactKind.DATE, siteinfo, context)
    periods = [dated.period for dated in dates if dated.period]
    starts = min((period.first for period in periods), default=None)
    whole = len(periods) == len(facts_of((group,), FactKind.DATE))
    ends = max((period.last for period in periods), default=None) if whole else None
    year = int(starts[:4]) if starts else context
    limits = _read(group, FactKind.REGISTRATION_DEADLINE, siteinfo, year, before=starts)
    found = {dated.period.last for dated in limits if dated.period}
    deadline = next(iter(found)) if len(found) == 1 else None
    notices = [
        Notice(dated.fact.line, "unread-fact", {"text": dated.fact.value})
        for dated in (*dates, *limits)
        if dated.period is None
    ]
    days = tuple(sorted({day for period in periods for day in period.days}))
    return replace(group, starts=starts, ends=ends, deadline=deadline, days=days), notices


def _read(
    group: Facts, kind: FactKind, siteinfo: SiteInfo, year: int | None, before: str | None = None
) -> list[_Dated]:
    """Return the decided facts of a kind as periods; the year of the period ``before`` is used for a day without a year."""
    out = []
    for fact in facts_of((group,), kind):
        if fact.undecided or not fact.value:
            continue
        languages = languages_of(fact.label)
        period = read_period(fact.value, siteinfo, year=year, languages=languages)
        own = _YEAR.search(plain_digits(fact.value))
        if period and before and not own and year and period.last[:10] > before[:10]:
            period = read_period(fact.value, siteinfo, year=year - 1, languages=languages)
        out.append(_Dated(fact, period))
    return out


def _context(group: Facts) -> int | None:
    """Return the year in the heading and the dates of an event; None if there is no year or more than one."""
    texts = [group.section or "", *(fact.value for fact in facts_of((group,), FactKind.DATE))]
    years = {int(year) for text in texts for year in _YEAR.findall(plain_digits(text))}
    return years.pop() if len(years) == 1 else None


def languages_of(label: str) -> Languages:
    """Return the languages in which a label means a date."""
    return frozenset(BY_FACT_LABEL.get(fold(label), "").split()) or UNKNOWN


def as_day(moment: str | None) -> date | None:
    """Return the day of what a fact or a setting has: a day, or a time; None if it has neither."""
    try:
        return date.fromisoformat(moment[:10]) if moment else None
    except ValueError:
        return None


def first_day(facts: Iterable[Facts]) -> str | None:
    """Return when the event starts; None if its facts name no day or several."""
    days = {group.starts for group in facts if group.starts}
    return days.pop() if len(days) == 1 else None


def last_day(facts: Iterable[Facts]) -> str | None:
    """Return the last day of all facts; None if one of them has no end or cannot be read."""
    groups = [group for group in facts if facts_of((group,), FactKind.DATE)]
    ends = [group.ends for group in groups if group.ends]
    return max(ends) if ends and len(ends) == len(groups) else None


def deadline(facts: Iterable[Facts]) -> str | None:
    """Return the last day for sign-ups; None if the facts name no day or several."""
    limits = {group.deadline for group in facts if group.deadline}
    return limits.pop() if len(limits) == 1 else None


def closes(limit: str) -> str:
    """Return the last second of a time limit in UTC (ISO 8601): a date lasts until its day is over."""
    return limit if "T" in limit else f"{limit}T23:59:59Z"
