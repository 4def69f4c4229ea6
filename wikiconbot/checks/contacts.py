"""Finds contacts of an event on its page, if no fact names one: sections of organisers, a team, questions; and links."""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote

from wikiconbot.dates.times import find_times
from wikiconbot.language import phrases
from wikiconbot.lazy import pattern
from wikiconbot.model import Reading, SignUp
from wikiconbot.reading.facts import is_undecided
from wikiconbot.reading.rosters import Heading, heading_of
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.regions import live
from wikiconbot.wikitext.sections import Section, split_sections
from wikiconbot.wikitext.siteinfo import SPECIAL, SiteInfo, fold
from wikiconbot.wikitext.usernames import NamedBy, named_by_title

#: Links to pages here (also in ``<tvar>``) and to addresses of pages, templates, addresses for mail, numbers to call.
_WAY = pattern(
    r"\[\[(?:<tvar\b[^<>\n]{0,40}>)?(?P<page>[^\[\]|\n]{1,300})"
    r"|\{\{\s*fullurl:(?P<address>[^{}|\n]{1,300})"
    r"|\{\{(?P<template>[^{}|<>\[\]\n]{1,60})"
    r"|//[^\s\[\]/]{1,100}/(?:[^\s\[\]]{0,60}?[?&]title=|wiki/)(?P<there>[^\s\[\]?&|]{1,300})"
    r"|mailto:[^\s\[\]@|{}]{1,200}@|\[tel:\+?\d"
    r"|(?<![\w.+/-])[\w.+-]{1,64}(?:@|\{\{@\}\})[\w-]{1,63}\.\w"
)
_MAIL_TEMPLATES = frozenset(
    (
        "email",
        "e-mail",
        "mailto",
        "nospam",
        "no spam",
        "emailuser",
        "email user",
        "ut",
        "user talk",
        "usertalk",
    )
)
_TAG = pattern(r"<[^<>]*>")
#: Content of a section that names nobody: headings, categories, switches.
_NOBODY = pattern(
    r"^=+.*=+[ \t]*$|\[\[\s*(?:category|file|image)\s*:[^\[\]]*\]\]|__[^\W_]+__", re.MULTILINE | re.IGNORECASE
)
_LISTS = (Heading.SIGNUP, Heading.ABSENT)
_LONGEST = 60  # characters of a section that may mean "not known yet"


def contact_lines(text: str, reading: Reading, siteinfo: SiteInfo) -> tuple[int, ...]:
    """Return the lines of a page that name a contact, in order: the headings of such sections, and links.

    Links lead to mail (``mailto:``, Special:EmailUser, an address, a template for one) or to talk pages. Links in sign-ups
    and signatures do not count: they are not an offer to answer questions. A section without content does not count.
    """
    masked = live(text)
    sections = split_sections(masked)
    lists = frozenset(roster.end for roster in reading.rosters if roster.signups)
    found = {section.start for section in sections if _is_of_contact(section, masked)}
    for section in sections:
        if section.stop not in lists and not _is_list(section.heading or ""):
            found.update(_ways(masked, section, siteinfo))
    taken = frozenset(line for signup in reading.signups for line in _lines_of(signup))
    return tuple(sorted(set(_numbers(text, sorted(found))) - taken))


def _numbers(text: str, offsets: list[int]) -> Iterator[int]:
    """Yield the line numbers of offsets; the offsets are in order."""
    line, before = 1, 0
    for offset in offsets:
        line += text.count("\n", before, offset)
        before = offset
        yield line


def _is_list(heading: str) -> bool:
    """Whether a heading says that its section lists people, also people of another year."""
    return heading_of(heading) in _LISTS or phrases.signup_headings().inside(heading)


def _lines_of(signup: SignUp) -> range:
    return range(signup.page_line, signup.page_line + signup.wikitext.count("\n") + 1)


def _is_of_contact(section: Section, masked: str) -> bool:
    heading = section.heading
    if not heading:
        return False
    if not (phrases.contact_headings().inside(heading) or phrases.contact_whole_headings().whole(heading)):
        return False
    inside = _NOBODY.sub("", masked[section.body : section.end].replace(HIDDEN, ""))
    said = plain_text(inside, templates=True) if len(inside) <= _LONGEST else inside
    return bool(inside.strip()) and not is_undecided(said)


def _ways(masked: str, section: Section, siteinfo: SiteInfo) -> Iterator[int]:
    """Yield the offsets of lines with links to mail and talk pages outside signatures; each line is checked once."""
    at = section.body
    while match := _WAY.search(masked, at, section.stop):
        at = match.end()
        if _is_way(match, siteinfo):
            start = masked.rfind("\n", 0, match.start()) + 1
            end = masked.find("\n", at)
            at = end if end >= 0 else len(masked)
            if not find_times(masked[start:at], siteinfo):
                yield match.start()


def _is_way(match: re.Match[str], siteinfo: SiteInfo) -> bool:
    """Whether a match is a contact."""
    kind, said = match.lastgroup, match[match.lastgroup] if match.lastgroup else ""
    if kind is None:
        return True
    if kind == "template":
        return _is_template_of_contact(fold(said))
    return _leads_to_somebody(unquote(_TAG.sub("", said)), siteinfo)


@lru_cache(maxsize=1024)
def _is_template_of_contact(name: str) -> bool:
    return name in _MAIL_TEMPLATES or phrases.contact_headings().inside(name)


def _leads_to_somebody(target: str, siteinfo: SiteInfo) -> bool:
    """Whether the target of a link is a talk page, or a form for mail, here or on another wiki."""
    if "talkpagename}}" in target.casefold():
        return True
    space, colon, page = target.lstrip(" :_").partition(":")
    if not colon:
        return False
    if space.casefold().endswith(("}} talk", "}}_talk")) or space.casefold() == "{{talkspace}}":
        return True
    number = siteinfo.namespaces.get(space, siteinfo.namespaces.get(fold(space)))
    if number == SPECIAL:
        form = fold(page).partition("/")[0]
        return "mail" in form or form == "contact"
    if number is not None:
        return number > 0 and number % 2 == 1
    named = named_by_title(target, siteinfo)
    return named is not None and (named.kind is NamedBy.TALK or "emailuser" in fold(target).replace(" ", ""))
