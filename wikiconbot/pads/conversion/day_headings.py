"""Lines of a pad that are the heading of a day ("Day 1", "7 April 2018") → headings of the wiki. Pure."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from wikiconbot.language.months import DOUBTFUL, clear_months
from wikiconbot.language.programmes.day_words import DAY, ORDINALS
from wikiconbot.pads.conversion.html_export import Line

_WORDS = "|".join(sorted(map(re.escape, DAY), key=len, reverse=True))
_NAMED = "|".join(word for words in ORDINALS for word in words)
_NUMBER = r"\d{1,2}"
#: The day with its number, in either order, and what may follow: "Day 1", "Day 1 – Saturday", "1. päivä", "第1天", "1日目", "1일차".
_HEADS_DAY = re.compile(
    rf"(?:(?:{_WORDS})[ \-#№]{{0,3}}(?:{_NUMBER}|{_NAMED})|(?:{_NUMBER}(?:\.|st|nd|rd|th|º|ª|er)? ?|(?:{_NAMED}) )(?:{_WORDS})"
    r"|第 ?[\d一二三四五六七]{1,2} ?[天日]|\d{1,2}日目|\d{1,2}일(?:차|째))(?:\s*[:：\-–—|(,·].{0,50}|\.)?",
)
#: Only a date, its month as a number: "2018-04-07", "2018年4月7日（土）", "2018년 4월 7일", "ngày 7 tháng 4 năm 2018", "7 tháng 4, 2018".
_NUMBERS = re.compile(
    r"\d{4}-\d\d-\d\d|(?P<year>\d{4}) ?[年년] ?\d{1,2} ?[月월] ?(?P<day>\d{1,2}) ?[日일](?: ?[(（]?\w{1,3}[)）]?)?"
    r"|(?:ngày )?(?P<first>\d{1,2}) tháng \d{1,2}(?:,| năm)? (?P<last>\d{4})"
)
_PARTS = re.compile(r"[^\s,.،]+")
#: What is left out of a date before its words are compared: signs without width, and the era in Thai.
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_ERA = re.compile(r"[คพ]\.ศ\.|^วันที่ ?")
#: "7 de abril de 2018", "7 d’abril del 2018"; "2018. április 7." ends in a full stop that belongs to the day.
_OF = re.compile(r"\b(?:del? |d['’])")
_DAY_LAST = re.compile(r"\d{4}\.? [^\d]+ \d{1,2}\.")
#: What ends a date with its year and is no full stop: "7 апреля 2018 г.", "7. април 2018.".
_YEAR_SIGN = re.compile(r"^(?:(\d{1,2} [^\W\d_]+ \d{4}) [гр]|(\d{1,2}\. [^\W\d_]+ \d{4}))\.$")
_LONGEST, _MOST_WORDS, _YEARS = 60, 7, range(1990, 2200)
#: Parts of a date: a day, a year, and the name of a month, which has up to three words.
_LONGEST_DATE = 5
#: The year 1 of the Common Era in the Buddhist era, which Thais use.
_BUDDHIST = 543
#: The level of headings in the notes, below the heading of the notes.
_LEVEL = 3


def with_day_headings(lines: Iterable[Line]) -> list[Line]:
    """Return the lines of a pad, with headings of days as headings. A date is one only after an empty line."""
    made: list[Line] = []
    apart = True
    for line in lines:
        text = "" if line.marks or line.heading else _text(line)
        made.append(_as_heading(line) if text and _heads(text, apart=apart) else line)
        apart = not text and not line.marks
    return made


def _text(line: Line) -> str:
    text = "".join(piece.text for piece in line.pieces)
    return text if len(text) > 2 * _LONGEST else " ".join(text.split())


def _heads(text: str, *, apart: bool) -> bool:
    text = _YEAR_SIGN.sub(r"\1\2", text)
    if (
        len(text) > _LONGEST
        or len(text.split()) > _MOST_WORDS
        or (text[-1] in ".;!?" and not text[:-1].isalnum() and not _DAY_LAST.fullmatch(text))
    ):
        return False
    text = unicodedata.normalize("NFC", text).casefold()
    return bool(_HEADS_DAY.fullmatch(text)) or (apart and _is_date(text))


def _is_date(text: str) -> bool:
    if match := _NUMBERS.fullmatch(text):
        year, day = match["year"] or match["last"], match["day"] or match["first"]
        return not year or _is_day(int(year), int(day))
    parts = _PARTS.findall(_OF.sub("", _ERA.sub("", text)).translate(_UNSEEN))
    numbers = [int(part) for part in parts if part.isdecimal() and len(part) <= 4]
    name = " ".join(part for part in parts if not part.isdecimal())
    if len(numbers) != 2 or len(parts) > _LONGEST_DATE or not (name in clear_months() or name in DOUBTFUL):
        return False
    return _is_day(max(numbers), min(numbers))


def _is_day(year: int, day: int) -> bool:
    """Whether two numbers of a date can be its year, also of the Buddhist era, and its day."""
    return (year in _YEARS or year - _BUDDHIST in _YEARS) and 1 <= day <= 31


def _as_heading(line: Line) -> Line:
    """Return a line as a heading, without bold: headings are bold already. A struck line is not a heading."""
    if any("s" in piece.styles for piece in line.pieces if piece.text.strip()):
        return line
    pieces = (
        piece._replace(styles=tuple(style for style in piece.styles if style not in ("b", "u")))
        for piece in line.pieces
    )
    return replace(line, pieces=tuple(pieces), heading=_LEVEL)
