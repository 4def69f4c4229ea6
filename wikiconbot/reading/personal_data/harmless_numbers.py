"""Numbers with many digits that are never telephone numbers: web addresses, dates and ranges of dates, times, coordinates."""

import re

from wikiconbot.lazy import pattern

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
_HOUR = r"(?:[01]?\d|2[0-4])"
_DATE = (
    rf"(?:{_YEAR}(?:[./-]|\. ){_MONTH}(?:[./-]|\. ){_DAY}|{_DAY}(?:[ ./-]|\. | - | / ){_DAY}(?:[ ./-]|\. | - | / ){_YEAR}"
    rf"|{_DAY}\.{_DAY}\.\d\d|{_DAY}/{_DAY}/\d\d|{_DAY}-{_DAY}-\d\d)"
)
_TIME = r"(?:T\d\d:?\d\d(?::?\d\d)?Z?)?"
#: What is between the days of a range or a list, and the first day if only the last one is complete: 06.04.-08.04.18.
_TO = r"(?: ?[-/~,&] ?| (?:to|and|bis|until|till|or) | )"
_FIRST = rf"(?:{_DAY}(?:[./]{_MONTH})?[./]? ?[-~] ?)?"
_COMPACT = rf"{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_OTHERS = pattern(
    r"(?:https?:)?//[^\s<>\[\]|\"]+"
    r"|(?<![^\W_])(?:10\.\d{4,9}/[^\s<>\"]+|[A-Za-z]{1,30}[-_]?\d[\w-]{0,40}_[\w-]{0,40})"
    rf"|(?<![\d+])(?<!\d[./-]){_FIRST}{_DATE}{_TIME}(?:{_TO}{_DATE}{_TIME})*(?:[/-]{_DAY})?(?!\d|[./-]\d)"
    rf"|(?<![\d+])(?<!\d[./-]){_DAY}[./]{_MONTH}\.? ?- ?{_DAY}[./]{_MONTH}\.?(?!\d|[ ./-]\d)"
    rf"|(?<![\d+-]){_COMPACT}(?:[T ]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?Z?)?(?:[-/](?:{_COMPACT}|\d\d))?(?!\d)"
    rf"|(?<![\d:.]){_HOUR}(?:[:h][0-5]\d(?:[:.][0-5]\d)?|[.][0-5]\d(?= ?(?:[AaPp]\.?[Mm]|uhr|Uhr|h\b)))(?![\d:])"
    rf"|(?<![\d:.]){_HOUR}[.][0-5]\d ?(?:-|to|bis) ?{_HOUR}[.][0-5]\d(?![\d.])"
    r"|(?<![\d+-])(?<!\d )[1-3]?\d-[1-3]?\d(?:,? [1-3]?\d-[1-3]?\d){1,4}(?![\d-]| ?\d)"  # points in a game
    r"|(?<![\w:])[\dA-Fa-f]{2}(?::[\dA-Fa-f]{2}){5}(?![\w:])"
    r"|(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]|-\d)"
    r"|(?<![\d.])[-+]?(?:\d{1,2}|1[0-7]\d|180)\.\d{3,}°?[ ]?[NSns]?(?:,[ ]?|;[ ]?|[ ])[-+]?(?:\d{1,2}|1[0-7]\d|180)\.\d{3,}(?![\d.])"
    r"|(?<![\d.+])-?(?:0\.\d{4,}|(?:[1-9]\d?|1[0-7]\d|180)\.(?:\d{4,9}|\d{11,}))(?![\d. -])"
    r"|(?<![^\W_])[vV](?:er(?:sion)?)?\.? ?\d+(?:\.\d+)+"
    r"|(?<!\d)\d{4}-\d{4}-\d{4}-\d{3}[\dXx](?!\d)|(?<!\d)0000 \d{4} \d{4} \d{3}[\dXx](?!\d)|~\d{4}-\d+(?:-\d+)*"
    rf"|(?<![^\W_])(?!(?:PH|MO|MOB|TEL|FAX|WA|HP|NO|CELL|CALL|PHONE)\b)[A-Z]{{2,6}}[-/ ]?{_YEAR}[-/]\d{{2,8}}(?!\d|[ /-]\d)"
    r"|(?<![^\W_])(?:File|Image|Datei|Fichier|Archivo|Media):[^\[\]|<>\n]{1,200}?\.(?:jpe?g|png|svg|pdf|og[agv]|webm|gif|tiff?|webp|djvu|mp3|wav)\b"
)


def without_others(text: str) -> str:
    """Return a text of the same length in which a neutral character replaces all that is not a telephone number."""
    return _OTHERS.sub(blank, text)


def blank(match: re.Match[str]) -> str:
    """Return as many neutral characters as a match has."""
    return "\x01" * len(match[0])
