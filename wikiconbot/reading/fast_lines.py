"""Reads the usual lines fast: one regular expression matches a whole list item.

The result is the same as that of `signers.py` (tests/reading/test_fast_lines.py); the module exists only for
speed. It leaves a line that may name two people, or may have two times, to the other modules.
"""

import re
from functools import lru_cache
from itertools import pairwise

from wikiconbot.dates.days import SHORT_YEAR
from wikiconbot.dates.plain import plain_digits
from wikiconbot.dates.times import find_times, month_names, usual_moment
from wikiconbot.dates.zones import fixed_zone
from wikiconbot.language.signing import may_be_for_another
from wikiconbot.language.templates import (
    PINGING_TEMPLATES,
    SIGNING_TEMPLATES,
    SIGNUP_TEMPLATE,
    USER_TEMPLATES,
)
from wikiconbot.lazy import pattern
from wikiconbot.model import Reply, SignUp
from wikiconbot.reading.signers import around
from wikiconbot.reading.source import Source
from wikiconbot.reading.struck import struck_spans
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.siteinfo import USER, USER_TALK, SiteInfo, fold
from wikiconbot.wikitext.usernames import WIKI_URL, NamedBy, canonical_user, named_by_title

_NAME = rf"[^\[\]{{}}|<>#/:&%=\n{HIDDEN}]{{1,80}}"
_SPACE = rf"[^\[\]{{}}|<>#/:&%=\n{HIDDEN}]{{1,40}}"
_LABEL = rf"[^\[\]{{}}\n{HIDDEN}]*+"
_TEXT = rf"[^\[\]{{}}<>|\n@{HIDDEN}]++"
_SAFE = rf"[^\[\]{{}}<>|\n{HIDDEN}]"  # inside links
_LINK = rf"\[\[{_SAFE}{{1,200}}+(?:\|{_SAFE}*+)?\]\]"
_TAG = r"</?(?:small|big|sup|sub|b|i|u|br|s|del|strike|span|font)\b[^<>\n]{0,200}>"
_STRIKE = "<(?:s|del|strike)>"
_ADDRESS = rf"\[(?:https?:)?//[^\s\[\]{{}}<>|{HIDDEN}]{{1,300}}+(?: {_SAFE}*+)?\]"
_BADGE = rf"\{{\{{[^{{}}\[\]<>|\n:#@\d{HIDDEN}]{{1,40}}+"
# Groups are atomic, not possessive: `(?:…)*+` gives back wrong matches before Python 3.11.5 (gh-106052), and Debian 12 has 3.11.2.
#: Words before the person, with links that cannot name a person, and words after; the names in them are checked later.
_BEFORE = rf"(?>(?:{_TEXT}|(?!\[\[[^\[\]|]*[:%&]){_LINK}|{_ADDRESS}|{_BADGE}\}}\}})*)"
_AFTER = (
    rf"(?>(?:{_TEXT}|{_LINK}|{_ADDRESS}|{_TAG}|{_BADGE}(?:\|[^{{}}\[\]<>|\n=\d:{HIDDEN}]{{1,40}}+)?\}}\}})*)"
)
#: Between the person and the time: no words, except in the person's own links.
_BETWEEN = rf"(?:[^\w\[\]{{}}<>|\n@{HIDDEN}&'~:]|{_TAG}|\[\[{_SAFE}{{1,200}}+(?:\|{_LABEL})?\]\])*?"
_MONTH = rf"[^\W\d_][^\s\d\[\]{{}}|<>(),،.&'\u200e\u200f{HIDDEN}]{{0,24}}+"

#: What wikis write between a day and a clock time: "2 mai 2018 à 11:15", "2 maj 2018 kl. 11.15".
_AT = r"à|kl\.?|klo|kello|um|om|at|w|o"
_TIME = ("hour", "minute", "day", "month", "year", "zone")
_DAY_FIRST = ("its_hour", "its_minute", "first_day", "its_month", "its_year", "zone")
_TARGET = pattern(r"\[\[([^\[\]|]*)")
_DIGITS = pattern(r"\d+")
_CALLED = pattern(r"\{\{([^{}|]*)\|([^{}|]*)\}\}")
_BY_NUMBER = pattern(r"\d[^\w,]+\d|tháng", re.IGNORECASE)
_WORD = pattern(r"[^\W\d_][^\s\d\[\]{}|<>(),،;]*")
_OTHER_YEAR = pattern(r"['’]\d|年")  # short years, and years in Han digits


@lru_cache(maxsize=32)
def usual_lines(siteinfo: SiteInfo) -> re.Pattern[str]:
    """Return the pattern of a list item with one signature in MediaWiki's standard form, or a person without a time."""
    user, talk = (
        "|".join(re.escape(name) for name, number in siteinfo.namespaces.items() if number == kind)
        for kind in (USER, USER_TALK)
    )
    month = f"{_MONTH}|(?i:{month_names(siteinfo)})"
    return re.compile(
        rf"^(?P<prefix>[#*]:*)(?![#*:;]) *+(?:{_STRIKE})?(?P<before>{_BEFORE})(?:{_STRIKE})?(?P<person>"
        rf"\[\[(?:(?:{user}):(?P<name>{_NAME})|(?P<target>:?{_SPACE}:{_NAME}(?::{_NAME})?))(?:\|{_LABEL})?\]\]"
        rf"(?: ?\(\[\[(?:{talk}):(?P=name)\|{_LABEL}\]\]\))?"
        rf"|\{{\{{(?P<template>[^{{}}\[\]<>|\n:#\s][^{{}}\[\]<>|\n:#{HIDDEN}]{{0,39}}+)\|(?P<called>{_NAME})\}}\}})"
        rf"(?:(?P<between>{_BETWEEN}) (?:(?P<hour>\d\d?):(?P<minute>\d\d)[,،]? (?P<day>\d\d?)\.?"
        rf" (?P<month>{month})\.? (?P<year>\d{{4}})"
        rf"|(?P<first_day>\d\d?)\.? (?P<its_month>{month})\.? (?P<its_year>\d{{4}}),?"
        rf"(?: (?:{_AT}))? (?P<its_hour>\d\d?)[:.](?P<its_minute>\d\d))"
        rf" \((?P<zone>[^\W\d_]{{1,8}}+(?: [^\W\d_]{{1,8}}+){{0,3}})\))?"
        rf"(?P<after>{_AFTER})$"
        rf"(?=\n[#*](?![#*;])|\n[ \t]*(?:\n|\Z)|\n?\Z)",
        re.MULTILINE,
    )


def read_usual(match: re.Match[str], source: Source, section: str | None, line: int) -> SignUp | None:
    """Return the sign-up of a usual line, or None if the line needs the slower way."""
    before, after, zone = match.group("before", "after", "zone")
    if ":" in before or (zone is None and (":" in after or before.strip())):
        return (
            None  # a label changes the meaning of the line; words before a bare link may mean somebody else
        )
    if (before and may_be_for_another(before)) or (after and may_be_for_another(after)):
        return None
    if after.lstrip().startswith(")"):
        return None
    signed = _signed(match, source.siteinfo)
    if signed is None:
        return None
    user, home, moment, problem = signed
    masked, start, end = source.masked, match.end("prefix"), match.end()
    comment, withdrawn = "", False
    if before or after:
        comment = around(masked[start : match.start("person")], after)
    if masked.find("<", start, end) >= 0:
        person = match.start("person") - start
        withdrawn = any(a <= person < b for a, b in struck_spans(masked[start:end]))
    wikitext = source.lines(match.start(), end)
    return SignUp(user, line, wikitext, None, moment, withdrawn, section, comment, problem, home)


def read_usual_reply(match: re.Match[str], source: Source) -> Reply | None:
    """Return the answer in a usual line with a longer marker, or None if it may not be an answer."""
    if match["zone"] is None:
        return None
    signed = _signed(match, source.siteinfo)
    return Reply(signed[0], signed[2]) if signed else None


#: Who signed a line, from which wiki, when, and what is doubtful about that.
_Signed = tuple[str, str | None, str | None, str | None]


def _signed(match: re.Match[str], siteinfo: SiteInfo) -> _Signed | None:
    """Return the one signature of a line, or None if there may be another one, or another time."""
    before, between, after, *parts = match.group("before", "between", "after", *_TIME)
    signed = parts[-1] is not None
    person = _person(match, siteinfo)
    if person is None:
        return None
    if (before or after) and not _harmless(f"{before} {after}", person[0], siteinfo, signed):
        return None
    if between and (".org/" in between or ("[[" in between and not _own(between, person, siteinfo))):
        return None
    if not signed:
        return *person, None, None
    if parts[0] is None:
        return _by_day_first(match, person, siteinfo)
    moment, problem = usual_moment(parts, siteinfo, match[0])
    own = parts[3].lower() in siteinfo.months
    return (*person, moment, problem) if own or problem is None else None


def _by_day_first(match: re.Match[str], person: tuple[str, str | None], siteinfo: SiteInfo) -> _Signed | None:
    """Return the signature if its time begins with the day and its zone is the same all year."""
    parts = match.group(*_DAY_FIRST)
    if fixed_zone(parts[-1], siteinfo) is None:
        return None
    moment, problem = usual_moment(parts, siteinfo, match[0][: match.start("first_day") - match.start()])
    return (*person, moment, None) if moment and problem is None else None


def _person(match: re.Match[str], siteinfo: SiteInfo) -> tuple[str, str | None] | None:
    """Return the account and the other wiki that a line's link or template names."""
    name, target, called = match.group("name", "target", "called")
    if target is not None:
        named = named_by_title(target, siteinfo)
        return (named.user, named.home_wiki) if named and named.kind is NamedBy.USER else None
    if name is None and fold(match["template"]) not in USER_TEMPLATES:
        return None
    user = canonical_user(name if name is not None else called)
    return (user, None) if user else None


def _harmless(said: str, user: str, siteinfo: SiteInfo, signed: bool) -> bool:
    """Whether the words around a signature name nobody and have no date.

    A date has a day and a year of four digits: a year alone is not a date.
    """
    runs = _DIGITS.findall(said)
    longest = max(map(len, runs)) if runs else 0
    if 4 in map(len, runs) and (not signed or (len(runs) > 1 and _dated(said, runs, siteinfo))):
        return False
    if ("'" in said or "’" in said or "年" in said) and _OTHER_YEAR.search(said):
        return False
    if longest > 1 and SHORT_YEAR.search(plain_digits(said)):
        return False
    if ".org/" in said and WIKI_URL.search(said):
        return False
    if "[[" in said and any(_names(target, siteinfo) for target in _TARGET.findall(said)):
        return False
    return "{{" not in said or all(
        _badge(name, parameter, user, siteinfo) for name, parameter in _CALLED.findall(said)
    )


def _dated(said: str, runs: list[str], siteinfo: SiteInfo) -> bool:
    """Whether words with a year and other numbers may have a date: a month as name or number, or a year at the beginning."""
    if len(runs[-1]) != 4 or any(len(run) == 4 for run in runs[:-1]) or _BY_NUMBER.search(said):
        return True
    words = _WORD.findall(said)
    pairs = (f"{first} {second}" for first, second in pairwise(words))
    return any(_is_month(word, siteinfo) for word in (*words, *pairs))


@lru_cache(maxsize=4096)
def _is_month(word: str, siteinfo: SiteInfo) -> bool:
    """Whether the slower way reads a word as the name of a month, next to a day and a year."""
    return bool(find_times(f"2 {word} 2018", siteinfo) or find_times(f"{word} 2, 2018", siteinfo))


def _names(target: str, siteinfo: SiteInfo) -> bool:
    """Whether a link to a title names an account."""
    return not {":", "%", "&"}.isdisjoint(target) and named_by_title(target, siteinfo) is not None


def _badge(name: str, parameter: str, user: str, siteinfo: SiteInfo) -> bool:
    """Whether a template after a signature is only decoration: ``{{flag|India}}``."""
    name = fold(name)
    known = name in USER_TEMPLATES or name in SIGNING_TEMPLATES or name in PINGING_TEMPLATES
    if known or name in siteinfo.templates or SIGNUP_TEMPLATE.search(name):
        return False
    return canonical_user(parameter) != user


def _own(between: str, person: tuple[str, str | None], siteinfo: SiteInfo) -> bool:
    """Whether all links to people lead to the person who signs."""
    for target in _TARGET.findall(between):
        other = named_by_title(target, siteinfo)
        if other is not None and (other.user, other.home_wiki) != person:
            return False
    return True
