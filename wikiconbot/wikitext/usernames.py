"""The account that a link names: from the target of a wikilink, or of a link to another wiki."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wikiconbot.language import namespaces, wikimedia_namespaces
from wikiconbot.language.templates import NAMING_SPECIALS
from wikiconbot.lazy import pattern
from wikiconbot.wikitext.siteinfo import SPECIAL, USER, USER_TALK, SiteInfo, fold

if TYPE_CHECKING:
    import ipaddress

#: Marks of direction and zero-width characters that MediaWiki strips from titles (MediaWikiTitleCodec).
_MARKS = pattern("[\u200e\u200f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\u00ad\x7f]")
_SPACES = pattern(r"[_\s\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
#: Characters that no title or account has (MediaWikiTitleCodec::getTitleInvalidRegex): tildes would sign.
_NEVER = pattern(
    r"[\[\]{}|#<>/\x00-\x1f\ufffd\ud800-\udfff]|~~~|%[0-9A-Fa-f]{2}|&[A-Za-z0-9\x80-\xff]+;|^\.\.?$"
)
_SIMPLE = pattern(r"[A-Z0-9][A-Za-z0-9]*(?: [A-Za-z0-9]+)*")
#: MediaWiki decodes only entities that end in a semicolon.
ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LONGEST = 235  # bytes; MediaWiki's $wgMaxNameChars
_PROJECTS = (
    "wikipedia|wiktionary|wikibooks|wikiquote|wikisource|wikinews|wikiversity|wikivoyage|wikimedia|wikidata|mediawiki"
    "|wikifunctions|wmflabs|toolforge"
)
#: Parameters of an address before the wanted one; so few and so short that reading a page of addresses stays linear.
_PARAMETERS = r"(?>(?:(?!{0}=)[^\s\[\]|<>\"&]{{0,150}}+&){{0,15}}){0}="
WIKI_URL = pattern(
    rf"(?:https?:)?//(?P<host>(?:[a-z0-9-]+\.){{0,3}}(?:{_PROJECTS})\.org)"
    rf"/(?:wiki/|w/index\.php/|w/index\.php\?{_PARAMETERS.format('title')})(?P<title>[^\s\[\]|<>\"?&#]+)"
    rf"(?:[?&]{_PARAMETERS.format('(?:target|user)')}(?P<target>[^\s\[\]|<>\"&#]+))?[^\s\[\]|<>\"]*"
)


class NamedBy(StrEnum):
    """How an account is named; a template that is not known to name people is a guess."""

    USER = "user"
    TALK = "talk"
    CONTRIBS = "contribs"
    SPECIAL = "special"
    TEMPLATE = "template"
    GUESS = "guess"
    TYPED = "typed"


class NamedUser(NamedTuple):
    """The account that a link names, how, and on which other wiki."""

    user: str
    kind: NamedBy
    home_wiki: str | None


def decode(text: str) -> str:
    """Return a text with MediaWiki's entities decoded: known ones that end in a semicolon (Sanitizer::normalizeCharReferences)."""
    return ENTITY.sub(_decoded, text) if "&" in text else text


def _decoded(match: re.Match[str]) -> str:
    """Return the character of an entity; text that is not an entity stays as typed."""
    import html  # noqa: PLC0415 - has all names of HTML 5, and few pages have any
    from html.entities import html5  # noqa: PLC0415 - as above

    name = match[0][1:]
    if name[0] != "#":
        return html5.get(name, match[0])
    code = int(name[2:-1], 16) if name[1] in "xX" else int(name[1:-1])
    return html.unescape(match[0]) if _is_character(code) else match[0]


def _is_character(code: int) -> bool:
    """Whether a number is the code of a character (Sanitizer::validateCodepoint)."""
    return (
        code in (0x09, 0x0A, 0x0D)
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or 0x10000 <= code <= 0x10FFFF
    )


def _without_codes(text: str) -> str:
    """Return a text with percent codes decoded."""
    if "%" not in text:
        return text
    from urllib.parse import unquote  # noqa: PLC0415 - few pages have any

    return unquote(text)


def canonical_user(raw: str) -> str | None:
    """Return the canonical form of an account name as typed in a link, or None if no account can have that name.

    Underscores become spaces, entities and percent codes are decoded, the first letter is upper-cased,
    the text is NFC, IPv6 addresses are written in full, also those that begin with a colon (MediaWiki's UserNameUtils and
    MediaWikiTitleCodec).
    """
    if _SIMPLE.fullmatch(raw):
        return raw
    name = decode(_without_codes(raw))
    name = unicodedata.normalize("NFC", _SPACES.sub(" ", _MARKS.sub("", name))).strip()
    if ":" in name and "%" not in name:  # Python reads a zone as a part of the address
        import ipaddress  # noqa: PLC0415 - few names have a colon

        try:
            return in_full(ipaddress.IPv6Address(name))
        except ValueError:
            pass
    if not name or name[0] == ":" or _NEVER.search(name) or len(name.encode(errors="replace")) > _LONGEST:
        return None
    return upper_first(name)


def in_full(address: "ipaddress.IPv6Address") -> str:
    """Return an IPv6 address as MediaWiki writes it: eight numbers in upper case, none left out (IPUtils::sanitizeIP).

    The numbers come from the bytes: Python's text form of ``::ffff:1.2.3.4`` differs between versions.
    """
    packed = address.packed
    return ":".join(f"{packed[i] << 8 | packed[i + 1]:X}" for i in range(0, len(packed), 2))


def upper_first(name: str) -> str:
    """Upper-case the first letter as MediaWiki does: never to two letters, and Georgian stays unchanged."""
    first = name[0].upper()
    if len(first) > 1 or "\u10d0" <= name[0] <= "\u10ff":
        return name
    return first + name[1:]


def named_by_title(target: str, siteinfo: SiteInfo, host: str | None = None) -> NamedUser | None:
    """Return the account that a wikilink's target names: ``User:X``, ``:hi:सदस्य:X``, ``m:Special:Contributions/X``.

    A subpage (``User:X/Notes``) names nobody. ``host`` is the wiki that the title is on, if another.
    """
    if "&" in target or "%" in target:
        target = decode(_without_codes(target))
    rest = target.lstrip(" _").removeprefix(":")
    while True:
        space, colon, tail = rest.partition(":")
        if not colon:
            return None
        number, there = _before_colon(space, siteinfo, away=bool(host))
        if there is None:
            break
        host, rest = there, tail
    if number == SPECIAL:
        return _named_by_special(tail, siteinfo, host)
    if number not in (USER, USER_TALK):
        return None
    user = canonical_user(tail.partition("#")[0])
    return NamedUser(user, NamedBy.USER if number == USER else NamedBy.TALK, host) if user else None


#: The user namespaces' names in all languages: a signature copied from another wiki has that wiki's name.
_FOREIGN = (
    dict.fromkeys(wikimedia_namespaces.USER, USER)
    | dict.fromkeys(wikimedia_namespaces.USER_TALK, USER_TALK)
    | dict.fromkeys(namespaces.USER, USER)
    | dict.fromkeys(namespaces.USER_TALK, USER_TALK)
    | dict.fromkeys(namespaces.SPECIAL, SPECIAL)
)
_SHORT = {name: number for number, names in wikimedia_namespaces.SHORT.items() for name in names}


@lru_cache(maxsize=4096)
def _before_colon(space: str, siteinfo: SiteInfo, *, away: bool) -> tuple[int | None, str | None]:
    """Return the namespace, or the other wiki's host, before a colon of a title; ``away``: on another wiki."""
    prefix = fold(_MARKS.sub("", space))
    number = siteinfo.namespaces.get(space, siteinfo.namespaces.get(prefix))
    if number is not None:
        return number, None
    there = siteinfo.host(prefix)
    if there and not (siteinfo.hosts is None and prefix in _FOREIGN):
        return None, there
    return _FOREIGN.get(prefix) or (_SHORT.get(prefix) if away else None), None


def _named_by_special(tail: str, siteinfo: SiteInfo, host: str | None) -> NamedUser | None:
    page, slash, name = tail.partition("/")
    page = fold(page)
    special = NamedBy.SPECIAL if page in NAMING_SPECIALS else None
    kind = NamedBy.CONTRIBS if page in siteinfo.contributions else special
    user = canonical_user(name.partition("#")[0]) if slash and kind else None
    return NamedUser(user, kind, host) if user and kind else None


def named_by_url(match: re.Match[str], siteinfo: SiteInfo) -> NamedUser | None:
    """Return the account that a match of `WIKI_URL` names: a link to a user page on one of Wikimedia's wikis."""
    host = match["host"].lower().replace(".m.", ".")
    title = match["title"]
    if match["target"]:
        title = f"{title}/{match['target']}"
    return named_by_title(title, siteinfo, host)
