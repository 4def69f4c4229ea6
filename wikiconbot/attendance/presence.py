"""What a cell of the Attended column says: the person came, on which days; did not come; or it is not clear."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from wikiconbot.dates.plain import plain_digits
from wikiconbot.dates.ranges import read_period
from wikiconbot.language import form_words
from wikiconbot.language.folding import folded
from wikiconbot.language.programmes import attended_words
from wikiconbot.language.status_words import STATUS_WORDS
from wikiconbot.programme.session_days import EventDays, day_of
from wikiconbot.table.attended_head import ATTENDED
from wikiconbot.table.match import plain
from wikiconbot.wikitext.cells import RawCell
from wikiconbot.wikitext.markup import without_marks
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.usernames import decode

_LONGEST = 120  # characters of a mark; what is longer is a remark
_MOST_DAYS = 60
_INVISIBLE = re.compile(r"[\ufe0e\ufe0f\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_ASIDE = re.compile(r"\([^()]*\)|（[^（）]*）")
_QUESTION = re.compile(r"[?؟？;]\s*$|\?")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_STRUCK = re.compile(r"<(?:s|del|strike)\b|line-through", re.IGNORECASE)
_TEMPLATE = re.compile(r"\{\{\s*(?:template:)?([^{}|\n]+?)\s*(?:\|[^{}]*)?\}\}", re.IGNORECASE)
_PICTURE = re.compile(r"\[\[\s*:?[^\[\]|:]+:\s*([^\[\]|]+)(?:\|[^\[\]]*)?\]\]")
_CLOCK = re.compile(r"[0-2]?\d[:.h][0-5]\d(?:\s*[ap]\.?m\.?)?", re.IGNORECASE)
_APART = re.compile(r"[,،、;/&+\n]|\s(?:and|und|et|y|e|и|और|اور)\s")


class Came(StrEnum):
    """Whether a person came; ``empty``: nothing is noted, which counts as a no."""

    YES = "yes"
    NO = "no"
    EMPTY = "empty"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Presence:
    """What a cell says; ``days`` are the dates that it names, which may be none."""

    came: Came
    days: tuple[str, ...] = ()


EMPTY, YES, NO, UNCLEAR = (Presence(came) for came in (Came.EMPTY, Came.YES, Came.NO, Came.UNCLEAR))


def presence_in(cell: RawCell | None, event: EventDays, siteinfo: SiteInfo) -> Presence:
    """Return what a cell of the table says; what is crossed out is not clear."""
    content = _COMMENT.sub("", without_marks(cell.content)).strip() if cell else ""
    said, signs = plain(RawCell("|", "", content)).strip(), _signs(content)
    if not said and not signs:
        return UNCLEAR if decode(content).strip() else EMPTY
    if _STRUCK.search(content):
        return UNCLEAR
    if not said:
        return signs.pop() if len(signs) == 1 else UNCLEAR
    found = presence(said, event, siteinfo)
    # A tick with words next to it: the tick says it, unless the words say the opposite.
    if len(signs) == 1 and (found == UNCLEAR or found.came == next(iter(signs)).came):
        return found if found.days else signs.pop()
    return found if not signs else UNCLEAR


def presence(text: str, event: EventDays, siteinfo: SiteInfo) -> Presence:
    """Return what a text says about a person: a tick, a word in any language, a day, the time of arrival."""
    said = _INVISIBLE.sub("", plain_digits(text[: _LONGEST + 1]).replace("\0", "")).strip()
    if not said:
        return EMPTY
    if len(said) > _LONGEST or _QUESTION.search(said):
        return UNCLEAR
    bare = _ASIDE.sub(" ", said).strip()
    for words in (said, bare):
        if found := _by_words(words):
            return found
    if _CLOCK.fullmatch(bare):
        return YES
    if days := days_in(bare, event, siteinfo):
        return Presence(Came.YES, days)
    each = {_by_words(word) for word in bare.split()}
    return each.pop() or UNCLEAR if len(each) == 1 else UNCLEAR


def days_in(text: str, event: EventDays, siteinfo: SiteInfo) -> tuple[str, ...]:
    """Return the days that a text names, all of them days of the event if these are known; empty if a part of it is no day."""
    found: set[str] = set()
    period = read_period(text, siteinfo, year=event.year) if re.search(r"\d", text) else None
    parts = [part.strip() for part in _APART.split(text)]
    if period:
        found.update(period.days or _between(period.first, period.last))
    elif len(parts) > 1:
        each = [day_of(part, event, siteinfo) for part in parts if part]
        found.update(day for day in each if day)
        found = set() if None in each else found
    elif day := day_of(text, event, siteinfo):
        found.add(day)
    return tuple(sorted(found)) if not event.days or found <= set(event.days) else ()


def _between(first: str, last: str) -> list[str]:
    begin, end = date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
    return [str(begin + timedelta(days=n)) for n in range(min((end - begin).days + 1, _MOST_DAYS))]


def _by_words(text: str) -> Presence | None:
    """Return what known words or signs say; None if they are not known, or mean both in different languages."""
    word = compared(text)
    if len(set(word)) == 1:  # three ticks
        word = word[0]
    return _words().get(word)


def compared(text: str) -> str:
    """Return a text in the form for comparison; signs alone stay as they are."""
    bare = text.strip(" .!。।۔")
    return folded(bare) or bare


@cache
def _words() -> dict[str, Presence]:
    came = _listed(attended_words.CAME, form_words.YES, "|".join(STATUS_WORDS[ATTENDED]))
    not_come = _listed(attended_words.DID_NOT_COME, form_words.NO)
    return dict.fromkeys(came - not_come, YES) | dict.fromkeys(not_come - came, NO)


def _listed(*texts: str) -> set[str]:
    words = {
        compared(_INVISIBLE.sub("", word))
        for text in texts
        for line in text.split("\n")
        for word in line.split("|")
    }
    return words - {""}


def _signs(content: str) -> set[Presence]:
    """Return what templates and pictures in a cell show."""
    names = (" ".join(name.replace("_", " ").split()).casefold() for name in _TEMPLATE.findall(content))
    found = {_by_template().get(name, UNCLEAR) for name in names}
    for picture in _PICTURE.findall(content):
        if re.match(attended_words.TICK_PICTURES, picture, re.IGNORECASE):
            found.add(YES)
        elif re.match(attended_words.CROSS_PICTURES, picture, re.IGNORECASE):
            found.add(NO)
    return found


@cache
def _by_template() -> dict[str, Presence]:
    ticks, crosses = (
        text.split("|") for text in (attended_words.TICK_TEMPLATES, attended_words.CROSS_TEMPLATES)
    )
    return dict.fromkeys(ticks, YES) | dict.fromkeys(crosses, NO)
