"""Hours of a day as people write them in programmes: "10:00–10:45", "10.00 am", "14 Uhr", "22:00–01:30 IST"."""

import re
from typing import NamedTuple

from wikiconbot.dates.plain import plain_digits
from wikiconbot.dates.zones import is_known
from wikiconbot.language.date_words import JOINING
from wikiconbot.lazy import pattern

DAY = 24 * 60
_NOON = 12 * 60
_LONGEST = 100  # characters of a text with hours
_AM, _PM = r"am|a\.? ?m\.?|ص|午前|上午|早上|오전", r"pm|p\.? ?m\.?|م|午後|下午|晚上|오후"
_CLOCK = pattern(
    rf"(?:(?P<before>{_AM}|{_PM}) ?)?(?<!\d)(?:(?P<hour>\d{{1,2}})(?:(?P<apart>[:.h٫։時时點点시] ?|h)(?P<minute>\d\d)?(?::\d\d)?)?|(?P<four>\d{{4}}))(?!\d)"
    rf"(?P<sign>분|分|min\b)?(?: ?(?P<half>{_AM}|{_PM})(?![^\W\d_]))?(?P<unit> ?(?:Uhr|uur|hrs?|hours|h|kl|น|godz|г|ч|часов|o'clock|बजे|টা|টায়)(?![^\W\d_])\.?)?",
    re.IGNORECASE,
)
_ZONE = pattern(
    r"[ (\[]*(?P<zone>(?:UTC|GMT)(?: ?[+−-] ?\d{1,2}(?:[:.]?\d{1,2})?)?|[A-Z]{2,5}(?![^\W\d_])|\+\d\d:?\d\d|Z\b)[)\]]*"
)
_WORD = pattern(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*")
_REST = pattern(r"[^\w\s]|_")
_BETWEEN = pattern(r"[\s\-–—−~〜～.,:;()/|→]*")


class Hours(NamedTuple):
    """The first and the last minute of a session, since midnight; ``end`` may be None, and on the next day (more than 1440).

    ``zone`` are the letters or the offset after the hours; None if there are none.
    """

    start: int
    end: int | None
    zone: str | None


class _Clock(NamedTuple):
    """A clock time: its place, its minutes without regard to its half of the day, and that half; ``sure`` if it cannot be a mere number."""

    begin: int
    stop: int
    minutes: int
    half: str
    sure: bool


def read_hours(text: str) -> Hours | None:
    """Return the hours in a short text that has nothing else; None if it cannot be read completely.

    If the same hours are there in several zones ("10:00 IST / 04:30 UTC"), the first ones count. An end before its start is on
    the next day if that is at most 12 hours later; otherwise it stays before the start, and is a mistake of the page.
    """
    plain = plain_digits(text[: _LONGEST + 1]).replace("\x00", " ").replace("−", "-").strip()
    if not plain or len(plain) > _LONGEST:
        return None
    clocks: list[_Clock] = []
    zones: list[str | None] = []
    at, bare = 0, []
    while match := _CLOCK.search(plain, at):
        clock = _clock_of(match)
        if clock is None:
            return None
        bare.append(plain[at : match.start()])
        at = match.end()
        zone = _ZONE.match(plain, at)
        known = zone["zone"] if zone and is_known(zone["zone"]) else None
        at = zone.end() if zone and known else at
        clocks.append(clock)
        zones.append(known)
    bare.append(plain[at:])
    if not clocks or not all(map(_says_nothing, bare)):
        return None
    return _first_hours(plain, clocks, zones)


def zone_in(text: str) -> str | None:
    """Return the zone that a column's head names: "Time (IST)", "UTC"; None if it names none."""
    found = [match["zone"] for match in _ZONE.finditer(plain_digits(text)) if is_known(match["zone"])]
    return found[0] if len(found) == 1 else None


def _clock_of(match: re.Match[str]) -> _Clock | None:
    four = match["four"]
    hour, minute = (int(four[:2]), int(four[2:])) if four else (int(match["hour"]), int(match["minute"] or 0))
    half = _half_of(match["half"] or match["before"] or "")
    if hour * 60 + minute > DAY or minute > 59 or (half and hour > 12):
        return None
    sure = bool(match["minute"] or half or match["unit"] or (match["apart"] or "").strip(" .:"))
    return _Clock(match.start(), match.end(), hour * 60 + minute, half, sure)


def _half_of(typed: str) -> str:
    if not typed:
        return ""
    return "a" if re.fullmatch(_AM, typed, re.IGNORECASE) else "p"


def _says_nothing(text: str) -> bool:
    words = _WORD.findall(text.lower())
    return all(word.strip(".'’") in JOINING or word == "c" for word in words) and not re.search(r"\d", text)


def _first_hours(plain: str, clocks: list[_Clock], zones: list[str | None]) -> Hours | None:
    """Return the first clock time, and the second one if it is the end of the same range."""
    first = clocks[0]
    if len(clocks) == 1:
        return Hours(_minutes(first, first.half), None, zones[0]) if first.sure else None
    last = clocks[1]
    apart = plain[first.stop : last.begin]
    ranged = zones[0] is None or zones[0] == zones[1] or "-" in apart or "–" in apart
    if len(clocks) > 2 and (len(clocks) % 2 or not any(zones)):
        return None
    if not ranged or ("/" in apart and zones[0] != zones[1]):
        return Hours(_minutes(first, first.half), None, zones[0]) if first.sure else None
    if not (first.sure or last.sure):
        both = plain[first.begin : first.stop].strip(), plain[last.begin : last.stop].strip()
        if not all(len(one) == 4 for one in both):  # 0900-1000
            return None
    return _range(first, last, zones[0] or zones[1])


def _range(first: _Clock, last: _Clock, zone: str | None) -> Hours:
    end = _minutes(last, last.half)
    start = _minutes(first, first.half or last.half)
    if not first.half and last.half and start > end:  # "11–1 pm" begins before noon
        start = _minutes(first, "a")
    if end < start and end + DAY - start <= _NOON:
        end += DAY
    return Hours(start, end, zone)


def _minutes(clock: _Clock, half: str) -> int:
    if not half or clock.minutes >= 13 * 60:
        return clock.minutes
    return clock.minutes % _NOON + (_NOON if half == "p" else 0)
