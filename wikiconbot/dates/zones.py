"""Time zones by the letters and offsets that people write behind a time."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from wikiconbot.wikitext.siteinfo import SiteInfo

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+\-])\s*(\d{1,2})(?:[:.]?(\d{1,2}))?")

#: Zones by the letters that people put into parentheses, in minutes east of UTC.
_NAMED = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120,
    "wat": 60, "cat": 120, "sast": 120, "eet": 120, "eest": 180, "eat": 180, "msk": 180, "trt": 180, "irst": 210,
    "gst": 240, "pkt": 300, "uzt": 300, "ist": 330, "slst": 330, "npt": 345, "mmt": 390, "ict": 420, "wib": 420,
    "wita": 480, "wit": 540, "hkt": 480, "sgt": 480, "myt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540,
    "acst": 570, "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "brt": -180, "art": -180,
    "ast": -240, "adt": -180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
}  # fmt: skip


#: Letters that mean several zones; the time is taken by `_NAMED`, with a warning.
_AMBIGUOUS = frozenset(("cst", "bst", "ast"))


def zone_of(text: str | None, siteinfo: SiteInfo, local: datetime) -> tuple[tzinfo, str | None]:
    """Return the zone that the letters behind a local time name, and what is doubtful about it.

    The wiki's own zone knows its letters best, on that day: CST in Shanghai, IST in Dublin, MSK in
    2012. It holds also where no letters are given, or none that we know.
    """
    name = re.sub(r"<[^<>]*>|[\x00\s]", "", text or "").lower()
    if name == "utc":
        return UTC, None
    home = _home(siteinfo.timezone)
    for fold in (0, 1):
        there = local.replace(tzinfo=home, fold=fold)
        if name and name == (there.tzname() or "").lower():
            return timezone(there.utcoffset() or timedelta()), None
    if offset := _OFFSET.fullmatch(name):
        hours, rest = int(offset[2]), offset[3] or "0"
        minutes = int(rest) * 6 if len(rest) == 1 else int(rest)
        sign = 1 if offset[1] == "+" else -1
        if hours <= 14 and minutes < 60:
            return timezone(sign * timedelta(hours=hours, minutes=minutes)), None
    if name in _NAMED:
        return timezone(timedelta(minutes=_NAMED[name])), "ambiguous-zone" if name in _AMBIGUOUS else None
    # A wiki writes its own zone's name in its own language ("ت ع م"); only Latin letters can be a stranger's.
    unknown = bool(name) and name.isascii() and len(name) <= 8
    return home, "unknown-zone" if unknown else None


@lru_cache(maxsize=32)
def _home(name: str) -> tzinfo:
    try:
        return ZoneInfo(name) if name not in ("UTC", "") else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC
