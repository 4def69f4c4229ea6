"""Time zones by the letters and offsets that people write after a time."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from wikiconbot.dates.line_language import UNKNOWN, Languages
from wikiconbot.lazy import pattern
from wikiconbot.wikitext.siteinfo import SiteInfo

_OFFSET = pattern(r"(?:utc|gmt)?\s*([+\-])\s*(\d{1,2})(?:[:.]?(\d{1,2}))?")

#: Zones by the letters that people write in parentheses, in minutes east of UTC.
_NAMED = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120,
    "wat": 60, "cat": 120, "sast": 120, "eet": 120, "eest": 180, "eat": 180, "msk": 180, "trt": 180, "idt": 180, "irst": 210,
    "gst": 240, "pkt": 300, "uzt": 300, "ist": 330, "slst": 330, "npt": 345, "mmt": 390, "ict": 420, "wib": 420,
    "wita": 480, "wit": 540, "hkt": 480, "sgt": 480, "myt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540,
    "acst": 570, "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "brt": -180, "art": -180,
    "ast": -240, "adt": -180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
}  # fmt: skip


#: Letters that mean several zones → language → minutes east of UTC. If the language is not known, `_NAMED` decides,
#: with a warning.
_BY_LANGUAGE: dict[str, dict[str, int]] = {
    "ist": {"he": 120, "yi": 120, "ga": 60}
    | dict.fromkeys(
        (
            "hi", "bn", "mr", "ta", "te", "kn", "ml", "gu", "pa", "or", "as", "sa", "ur", "ks", "sd", "sat", "kok", "gom",
            "mai", "bh", "bho", "new", "ne", "dty", "tcy", "mni", "awa", "bpy", "anp", "lus", "kha",
        ),
        330,
    ),
    "bst": dict.fromkeys(("bn", "syl", "ctg", "bpy", "rkt"), 360) | dict.fromkeys(("en", "cy", "gd", "sco", "kw", "gv", "ga"), 60),
    "cst": dict.fromkeys(("zh", "yue", "wuu", "lzh", "nan", "hak", "gan", "cdo", "hsn", "za", "ug", "bo", "ii"), 480),
    "ast": dict.fromkeys(("ar", "arz"), 180),
}  # fmt: skip


def is_contested(text: str | None) -> bool:
    """Whether the letters after a time mean several zones, so that the language of the line must decide."""
    return text is not None and text.strip().lower() in _BY_LANGUAGE


def is_known(text: str) -> bool:
    """Whether letters or numbers after a time name a zone."""
    name = re.sub(r"\s", "", text).lower()
    return name in _NAMED or name in _BY_LANGUAGE or _offset(name) is not None


@lru_cache(maxsize=1024)
def fixed_zone(text: str, siteinfo: SiteInfo) -> tuple[tzinfo, str | None] | None:
    """Return the result of `zone_of` if neither the day nor the language of the line can change it, otherwise None."""
    if is_contested(text) or (home_zone(siteinfo.timezone) is not UTC and text != "UTC"):
        return None
    return zone_of(text, siteinfo, datetime(2000, 1, 1))


def zone_of(
    text: str | None, siteinfo: SiteInfo, local: datetime, languages: Languages = UNKNOWN
) -> tuple[tzinfo, str | None]:
    """Return the zone of the letters after a local time, and what is doubtful about it.

    Letters of the wiki's own zone on that day count first: CST in Shanghai, IST in Dublin, MSK in
    2012. The wiki's zone also counts without letters or with unknown ones. ``languages`` are those of the line: if
    they are not the wiki's, the letters are from another wiki.
    """
    name = re.sub(r"<[^<>]*>|[\x00\s]", "", text or "").lower()
    if name == "utc":
        return UTC, None
    foreign = bool(languages) and siteinfo.language not in languages
    own = languages or ({siteinfo.language} - {"en"})  # English is used on all wikis
    meant = {_BY_LANGUAGE[name][code] for code in own if code in _BY_LANGUAGE.get(name, ())}
    by_language = timedelta(minutes=meant.pop()) if len(meant) == 1 else None
    home = home_zone(siteinfo.timezone)
    offset = by_language if foreign else _at_home(name, home, local, siteinfo.timezone)
    if offset is None:
        offset = by_language if by_language is not None else _offset(name)
    if offset is not None:
        return timezone(offset), None
    if name in _NAMED:
        return timezone(timedelta(minutes=_NAMED[name])), "ambiguous-zone" if name in _BY_LANGUAGE else None
    # A wiki writes its own zone's name in its own language ("ت ع م"); only Latin letters can be from another wiki.
    unknown = bool(name) and name.isascii() and len(name) <= 8
    return home, "unknown-zone" if unknown else None


def _at_home(name: str, home: tzinfo, local: datetime, zone: str) -> timedelta | None:
    """Return the offset of the wiki's own zone, if the letters are its abbreviation on that day."""
    for fold in (0, 1):
        there = local.replace(tzinfo=home, fold=fold)
        letters = (there.tzname() or "").lower()
        if name and name in (letters, _LETTERS.get(zone, {}).get(letters)):
            return there.utcoffset() or timedelta()
    return None


def _offset(name: str) -> timedelta | None:
    """Return the offset written in numbers: ``UTC+5:30``, ``+0530``, ``UTC+5.5``."""
    offset = _OFFSET.fullmatch(name)
    if not offset:
        return None
    hours, rest = int(offset[2]), offset[3] or "0"
    minutes = int(rest) * 6 if len(rest) == 1 else int(rest)
    sign = 1 if offset[1] == "+" else -1
    return sign * timedelta(hours=hours, minutes=minutes) if hours <= 14 and minutes < 60 else None


#: Zones for which the system's data has numbers, and the letters that people write.
_LETTERS = {"Asia/Dhaka": {"+06": "bst"}, "Asia/Riyadh": {"+03": "ast"}, "Asia/Kathmandu": {"+0545": "npt"}}


@lru_cache(maxsize=32)
def home_zone(name: str) -> tzinfo:
    """Return a wiki's time zone by its name; UTC if this computer does not know it."""
    if name in ("UTC", ""):
        return UTC
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - most wikis are in UTC

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def zone_name(typed: str) -> str | None:
    """Return the IANA name that a text means, whatever its capital letters; None if this computer knows no such zone.

    Only names with a region count ("Asia/Kolkata"), and UTC: "EST" is an offset without the changes of clocks of a place.
    """
    from zoneinfo import ZoneInfo, available_timezones  # noqa: PLC0415 - few pages name a zone

    if typed.casefold() in ("utc", "etc/utc"):
        return "UTC"
    if "/" not in typed:
        return None
    try:
        return ZoneInfo(typed).key
    except (KeyError, ValueError, OSError):
        low = typed.casefold()
        return next((name for name in available_timezones() if name.casefold() == low and "/" in name), None)
