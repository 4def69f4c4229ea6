"""Converts the texts of settings, from the page and the file, to the values of an `Event`.

Every reader raises ValueError with the correct form, as text that follows “NAME must be”: a message ``event-right-…``.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from wikiconbot.dates.ranges import Period, read_period
from wikiconbot.dates.zones import zone_name
from wikiconbot.event import settings
from wikiconbot.i18n import says
from wikiconbot.i18n.fallback import is_known
from wikiconbot.model import BotColumn, Part, Register, Severity
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo, fold
from wikiconbot.wikitext.usernames import canonical_user, named_by_title

_Word = TypeVar("_Word", bound=StrEnum)


def plain_pad(name: str) -> bool:
    """Whether a pad's name is one that every Etherpad takes: letters, digits, hyphens and underscores."""
    return re.fullmatch(r"[\w-]{1,50}", name, re.ASCII) is not None


@dataclass(frozen=True, slots=True)
class Bounds:
    """The limits for the values of settings.

    The ``codes`` of rules and the ``languages`` that exist (empty: any plausible one), the Etherpads that the page
    may name, the allowed names of pads, the wiki's configuration, and the event's ``page`` (None: not known yet).
    """

    codes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    is_pad: Callable[[str], bool] = plain_pad
    siteinfo: SiteInfo = DEFAULT
    page: str | None = None


def meant(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that an unknown name probably means; None if none is similar."""
    return next(iter(get_close_matches(name.casefold(), list(known), 1)), None)


def within(least: int, most: int, value: int | None, example: int, *, in_file: bool = False) -> int:
    """Return a whole number between two limits; in a file, a number in quotation marks would be a text."""
    if value is None or not least <= value <= most:
        key = "event-right-number-in-file" if in_file else "event-right-number"
        raise ValueError(says(key, least=str(least), most=str(most), example=str(example)))
    return value


# ── times ───────────────────────────────────────────────────────────────────────────────────────────
_LIKE_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d[^\s]*(?: \w+)?)?$", re.ASCII)
_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)
_YEARS = range(2001, 2200)  # from the year of Wikipedia's start; any other year is a typing mistake


def first_moment(value: object, bounds: Bounds) -> str:
    """Return the beginning of a time or a range of days."""
    return _typed(value, bounds, lambda period: period.first)


def last_moment(value: object, bounds: Bounds) -> str:
    """Return the end of a time or a range of days."""
    return _typed(value, bounds, lambda period: period.last)


def one_moment(value: object, bounds: Bounds) -> str:
    """Return a time or a day; a range is not allowed."""
    return _typed(value, bounds, lambda period: period.first if period.first == period.last else "")


def _typed(value: object, bounds: Bounds, end: Callable[[Period], str]) -> str:
    """Return one end of the typed period, read like the page's facts; ISO forms must follow ISO 8601."""
    period = None
    if isinstance(value, str) and not _LIKE_ISO.match(value.strip()):
        period = read_period(value, bounds.siteinfo)
    if period is None or period.problem:
        return moment(value)
    found = end(period)
    if found and int(found[:4]) not in _YEARS:
        raise ValueError(says("event-right-time-years", first=str(_YEARS[0]), last=str(_YEARS[-1])))
    return found or moment(value)


def moment(value: object) -> str:
    """Return a time in UTC, or a date, in the model's format; a time without a zone is in UTC."""
    if isinstance(value, str) and _TIME.fullmatch(value):
        try:
            value = (
                date.fromisoformat(value)
                if len(value) == len("2026-11-22")
                else datetime.fromisoformat(value)
            )
        except ValueError as impossible:
            raise ValueError(says("event-right-time-impossible")) from impossible
    if not isinstance(value, date):
        raise ValueError(says("event-right-time"))
    if value.year not in _YEARS:
        raise ValueError(says("event-right-time-years", first=str(_YEARS[0]), last=str(_YEARS[-1])))
    if not isinstance(value, datetime):
        return value.isoformat()
    utc = value.astimezone(UTC) if value.tzinfo else value
    return f"{utc:%Y-%m-%dT%H:%M:%SZ}"


# ── lists ───────────────────────────────────────────────────────────────────────────────────────────
_MOST_COLUMNS = 30
_LONGEST_TOLD = 60  # characters of typed text in a message


def texts(items: Sequence[str]) -> tuple[str, ...]:
    """Return texts, without duplicates."""
    return tuple(dict.fromkeys(items))


def headings(items: Sequence[str], _: Bounds) -> tuple[str, ...]:
    """Return headings, without their equals signs."""
    return texts([heading for item in items if (heading := settings.heading(item))])


def templates(items: Sequence[str], bounds: Bounds) -> tuple[str, ...]:
    """Return the names of templates, without braces and without the template namespace."""
    found = []
    for item in items:
        space, colon, rest = settings.template_name(item).partition(":")
        of_templates = colon and bounds.siteinfo.namespaces.get(fold(space)) == TEMPLATES
        found.append(rest.strip() if of_templates else f"{space}{colon}{rest}")
    return texts([name for name in found if name])


TEMPLATES = 10  # the namespace's number


def one_of(words: type[_Word]) -> Callable[[str, Bounds], _Word]:
    """Return a reader for one of several words."""
    known = tuple(words)

    def read(text: str, _: Bounds) -> _Word:
        if fold(text) not in known:
            near = meant(fold(text), known)
            key = "event-right-one-of-near" if near else "event-right-one-of"
            raise ValueError(says(key, known=", ".join(known), near=near))
        return words(fold(text))

    return read


def parts(items: Sequence[str], _: Bounds) -> frozenset[Part]:
    """Return the parts that the bot must write."""
    for item in items:
        if fold(item) not in tuple(Part):
            near = meant(fold(item), tuple(Part))
            key = "event-right-some-of-near" if near else "event-right-some-of"
            raise ValueError(says(key, known=", ".join(Part), item=item, near=near))
    return frozenset(Part(fold(item)) for item in items)


#: The registers that a setting can name; a file is given with the command.
_REGISTERS = (Register.PAGE, Register.CAMPAIGN_EVENTS)


def registers(items: Sequence[str], _: Bounds) -> tuple[Register, ...]:
    """Return the registers whose people take part; the page is always one of them."""
    found = {Register.PAGE}
    for item in items:
        word = "".join(fold(item).split())
        if word not in _REGISTERS:
            near = meant(word, _REGISTERS)
            key = "event-right-some-of-near" if near else "event-right-some-of"
            raise ValueError(says(key, known=", ".join(_REGISTERS), item=item, near=near))
        found.add(Register(word))
    return tuple(register for register in _REGISTERS if register in found)


QUOTED = re.compile(r'"([^"]*)"|“([^“”]*)”')


def columns(items: Sequence[str], _: Bounds) -> tuple[str, ...]:
    """Return the names of columns: the bot's, and those of fields, which are in quotation marks."""
    found = []
    for item in items:
        if quoted := QUOTED.fullmatch(item):
            found.append((quoted[1] or quoted[2] or "").strip())
        elif fold(item) in tuple(BotColumn):
            found.append(fold(item))
        else:
            near = meant(fold(item), tuple(BotColumn))
            key = "event-right-columns-near" if near else "event-right-columns"
            raise ValueError(says(key, known=", ".join(BotColumn), item=item[:_LONGEST_TOLD], near=near))
    named = texts([name for name in found if name])
    if BotColumn.PARTICIPANT not in named:
        raise ValueError(says("event-right-columns-people"))
    if len(named) > _MOST_COLUMNS:
        raise ValueError(says("event-right-columns-many", most=str(_MOST_COLUMNS)))
    return named


def own_columns(items: Sequence[str], _: Bounds) -> tuple[str, ...]:
    """Return the heads of columns that people fill in."""
    heads = texts(items)
    if len(heads) > _MOST_COLUMNS:
        raise ValueError(says("event-right-columns-many", most=str(_MOST_COLUMNS)))
    return heads


def communities(groups: Sequence[Sequence[str]], _: Bounds) -> tuple[tuple[str, ...], ...]:
    """Return affiliates, for each its name and then its other names; two affiliates must not share a name."""
    found = [names for group in groups if (names := texts([name.strip() for name in group if name.strip()]))]
    whose: dict[str, tuple[str, ...]] = {}
    for names in found:
        for name in names:
            if whose.setdefault(fold(name), names) != names:
                two = {"one": whose[fold(name)][0], "other": names[0]}
                raise ValueError(says("event-right-communities", name=name, **two))
    return tuple(dict.fromkeys(found))


def organisers(items: Sequence[str], bounds: Bounds) -> tuple[str, ...]:
    """Return the accounts from user names, or from titles of user pages."""
    found = []
    for item in items:
        user = _user_page(item, bounds, "event-right-organisers") or canonical_user(item)
        if user is None:
            raise ValueError(says("event-right-organisers", item=item))
        found.append(user)
    return texts(found)


def optout(items: Sequence[str], bounds: Bounds) -> tuple[str, ...]:
    """Return the accounts, and the names that are not accounts, of people who opt out."""
    named = ((item, _user_page(item, bounds, "event-right-optout")) for item in items)
    return texts([user or canonical_user(item) or item.strip() for item, user in named])


def people(items: Sequence[str], bounds: Bounds) -> tuple[str, ...]:
    """Return people: by account for a user page's title, otherwise by the name as typed."""
    return texts([_user_page(item, bounds, "event-right-people") or " ".join(item.split()) for item in items])


def _user_page(item: str, bounds: Bounds, right: str) -> str | None:
    """Return the account of a user page's title, None if the text is not a title; other titles are wrong."""
    if named := named_by_title(item, bounds.siteinfo):
        return named.user
    space, colon, _ = item.removeprefix(":").partition(":")
    if colon and fold(space) in bounds.siteinfo.namespaces:
        raise ValueError(says(right, item=item))
    return None


HOST = r"[a-z0-9-]+(?:\.[a-z0-9-]+){least}(?::\d{{1,5}})?"
_WIKI = re.compile(HOST.format(least="+"), re.IGNORECASE | re.ASCII)


def wikis(items: Sequence[str], example: str) -> tuple[str, ...]:
    """Return wikis by their hosts."""
    if not all(_WIKI.fullmatch(host) for host in items):
        raise ValueError(says("event-right-wikis", example=example))
    return texts([host.lower() for host in items])


def namespaces(numbers: Iterable[int | None], right: str) -> tuple[int, ...]:
    """Return namespaces by their numbers."""
    found = []
    for number in numbers:
        if number is None or not 0 <= number < 100_000:
            raise ValueError(right)
        found.append(number)
    return tuple(dict.fromkeys(found))


# ── rules ───────────────────────────────────────────────────────────────────────────────────────────
_CODE = re.compile("[A-Z][0-9]{1,2}")
_SET = re.compile(r"([A-Za-z][0-9]{1,2})\s*[=:]?\s+(\w+)|([A-Za-z][0-9]{1,2})\s*[=:]\s*(\w+)")
_SEVERITIES = ("off", *map(str, Severity))


def is_code(code: str, codes: Sequence[str]) -> bool:
    """Whether a rule has that code; if the codes are not known, whether it looks like one."""
    return code in codes if codes else _CODE.fullmatch(code) is not None


def severity(value: object) -> str:
    """Return the severity of a rule."""
    if value not in _SEVERITIES:
        raise ValueError(says("event-right-severity", **{word: f'"{word}"' for word in _SEVERITIES}))
    return str(value)


def rules(items: Sequence[str], bounds: Bounds) -> dict[str, str]:
    """Return rules and their severities, as settings, from ``A3 off``."""
    found: dict[str, str] = {}
    for item in items:
        said = _SET.fullmatch(item)
        word = (said[2] or said[4]).lower() if said else ""
        if said is None or word not in _SEVERITIES:
            words = ", ".join(_SEVERITIES)
            raise ValueError(says("event-right-rules", words=words, item=item))
        found |= _rule(said[1] or said[3], word, found, bounds)
    return found


def rules_off(items: Sequence[str], bounds: Bounds) -> dict[str, str]:
    """Return the rules that are turned off, as settings, from their codes."""
    found: dict[str, str] = {}
    for item in items:
        found |= _rule(item, "off", {}, bounds)
    return found


def _rule(code: str, word: str, found: Mapping[str, str], bounds: Bounds) -> dict[str, str]:
    code = code.upper()
    if not is_code(code, bounds.codes):
        raise ValueError(says("event-right-codes", code=code))
    if found.get(f"{settings.RULE}{code}", word) != word:
        raise ValueError(says("event-right-one-word", code=code))
    return {f"{settings.RULE}{code}": word}


# ── languages ──────────────────────────────────────────────────────────────────────────────────
_LANGUAGE = re.compile(r"[a-z]{2,12}(?:-[a-z0-9]{1,9}){0,4}")


def language(text: str, bounds: Bounds) -> str:
    """Return the code of a language: one of the bot's languages, or any other that has a wiki or that CLDR knows."""
    code = text.lower().replace("_", "-")
    if not _LANGUAGE.fullmatch(code):
        raise ValueError(says("event-right-language"))
    if bounds.languages and code not in bounds.languages and not _has_wiki(code) and not is_known(code):
        raise ValueError(says("event-right-language"))
    return code


def _has_wiki(code: str) -> bool:
    from wikiconbot.language.languages import CODES  # noqa: PLC0415 - a long list, for one setting

    return code in CODES or code.partition("-")[0] in CODES


def time_zone(text: str) -> str:
    """Return the name of a time zone of the IANA database, as it is written there."""
    name = zone_name("_".join(text.split()))
    if name is None:
        raise ValueError(says("event-right-time-zone"))
    return name


# ── single words ────────────────────────────────────────────────────────────────────────────────────
def number_of(text: str) -> int | None:
    """Return the whole number of a text, in the digits of any script; None if it is not a number."""
    digits = "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())
    return int(digits) if digits and len(digits) == len(text) and len(digits) < 10 else None


def in_ascii(text: str) -> str:
    """Return a text with the digits of other scripts as 0 to 9: a date keeps its meaning."""
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


_FLAGS: Mapping[str, Any] = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def flag(text: str) -> bool:
    """Return whether a text means yes."""
    if fold(text) not in _FLAGS:
        raise ValueError(says("event-right-flag"))
    return bool(_FLAGS[fold(text)])
