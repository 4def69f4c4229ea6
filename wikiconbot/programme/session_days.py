"""The day of a session from what people write above it: a date, "Day 2", the name of a weekday with a date."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from wikiconbot.dates.plain import plain_digits
from wikiconbot.dates.ranges import read_period
from wikiconbot.language.programmes.day_words import DAY, ORDINALS
from wikiconbot.model import Facts
from wikiconbot.wikitext.siteinfo import SiteInfo

_CHINESE = "一二三四五六七"
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class EventDays:
    """The days of an event (dates, in order; empty if they are not known), and the year for days without one."""

    days: tuple[str, ...] = ()
    year: int | None = None

    @property
    def only(self) -> str | None:
        """The day of an event of one day."""
        return self.days[0] if len(self.days) == 1 else None


def days_of_facts(facts: tuple[Facts, ...], starts: str | None = None) -> EventDays:
    """Return the days that the facts of an event name; ``starts`` is the first day by the settings."""
    days = {day[:10] for group in facts for day in group.days}
    days |= {moment[:10] for group in facts for moment in (group.starts, group.ends) if moment}
    if starts and (not days or starts[:10] not in days):
        days = {starts[:10]} | {day for day in days if day >= starts[:10]}
    known = tuple(sorted(days))
    return EventDays(known, int(known[0][:4]) if known else None)


def day_of(text: str, event: EventDays, siteinfo: SiteInfo) -> str | None:
    """Return the date that a text names; None if it names none or several."""
    plain = plain_digits(text[:_LONGEST]).strip()
    if not plain:
        return None
    number = _number_of(plain)
    parts = re.split(r"[:(–—]| - ", plain, maxsplit=1) if number else []
    for words in (plain, *(part.strip(" )") for part in parts[1:])):
        period = read_period(words, siteinfo, year=event.year) if re.search(r"\d", words) else None
        if period and period.first[:10] == period.last[:10] and not number_only(words):
            return period.first[:10]
    if number and number <= len(event.days):
        return event.days[number - 1]
    return None


def number_only(text: str) -> bool:
    """Whether a text is only "Day 2"."""
    return _heads().fullmatch(text.casefold().strip()) is not None


def is_possible(day: str) -> bool:
    """Whether a text is a date in the form YYYY-MM-DD."""
    try:
        return len(date.fromisoformat(day).isoformat()) == len(day)
    except ValueError:
        return False


def _number_of(text: str) -> int | None:
    """Return the number of "Day 2", "दूसरा दिन", "第二天", "2日目"; None without one."""
    found = _heads().match(text.casefold().strip())
    if not found:
        return None
    word = next(group for group in found.groups() if group)
    if word.isdecimal():
        return int(word)
    return _CHINESE.index(word) + 1 if word in _CHINESE else _numbers()[word]


@cache
def _numbers() -> Mapping[str, int]:
    return {word: number for words in ORDINALS for number, word in enumerate(words, 1)}


@cache
def _heads() -> re.Pattern[str]:
    days = "|".join(sorted(map(re.escape, DAY), key=len, reverse=True))
    named = "|".join(map(re.escape, _numbers()))
    return re.compile(
        rf"(?:{days})[ \-#№]{{0,3}}(\d{{1,2}}(?!\d)|{named})"
        rf"|(\d{{1,2}})(?:\.|st|nd|rd|th|º|ª|er)? ?(?:{days})(?![^\W\d_])|({named}) (?:{days})(?![^\W\d_])"
        rf"|第 ?(\d{{1,2}}|[{_CHINESE}]) ?[天日]|(\d{{1,2}})日目|(\d{{1,2}})일(?:차|째)"
    )
