"""Which of people's columns say who attended, and on which day: "Attended", "Attended 2018-04-06", "Attended Day 1", "Day 1" next to it."""

import re
from collections.abc import Mapping

from wikiconbot.dates.plain import plain_digits
from wikiconbot.dates.ranges import read_period
from wikiconbot.programme.session_days import EventDays, day_of, number_only
from wikiconbot.table.attended_head import is_attendance
from wikiconbot.table.marks import KeptTable
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo

_EDGES = " :–—-,;()[]/?!·|"


def attended_columns(table: KeptTable, event: EventDays, siteinfo: SiteInfo) -> Mapping[str, str]:
    """Return the day of each column of attendance, by the column's identity; an empty text: the event as a whole.

    A column with only a day as its head ("Day 1", "2018-04-06") counts if it is next to a column of attendance, or next to
    another that counts: otherwise it may be about something else, such as the days on which people want to come.
    """
    places = {place: identity for identity, place in table.columns().items()}
    days: dict[int, str] = {}
    bare: dict[int, str] = {}
    for place, head in enumerate(table.heads):
        if head.column is not None or place not in places:
            continue
        text = plain_text(head.text or head.cell.content)
        if (day := day_of_head(text, event, siteinfo)) is not None:
            days[place] = day
        elif day := _only_day(text, event, siteinfo):
            bare[place] = day
    for step in (1, -1):
        for start in tuple(days):
            place = start + step
            while place in bare:
                days[place] = bare[place]
                place += step
    return {places[place]: days[place] for place in sorted(days)}


def day_of_head(head: str, event: EventDays, siteinfo: SiteInfo) -> str | None:
    """Return the day in the head of a column of attendance, an empty text without a day; None if it is no such column."""
    if is_attendance(head):
        return ""
    cuts = [found.start() for found in re.finditer(r"[\s:(\[–—/-]+", head)]
    for cut in cuts:
        first, second = head[:cut].strip(_EDGES), head[cut:].strip(_EDGES)
        for words, rest in ((first, second), (second, first)):
            if is_attendance(words) and (day := _only_day(rest, event, siteinfo)):
                return day
    return None


def _only_day(text: str, event: EventDays, siteinfo: SiteInfo) -> str | None:
    """Return the date that a text names; None for "Day 1 dinner"."""
    is_day = number_only(plain_digits(text)) or read_period(text, siteinfo, year=event.year)
    return day_of(text, event, siteinfo) if is_day else None
