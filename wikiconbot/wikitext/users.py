"""Who a link names: from the target of a wikilink to an account's canonical name."""

import html
import ipaddress
import re
import unicodedata
from typing import NamedTuple
from urllib.parse import unquote

from wikiconbot.wikitext.profile import SPECIAL, USER, USER_TALK, Profile, fold

#: Marks of direction and zero-width characters that MediaWiki strips from titles (MediaWikiTitleCodec).
_MARKS = re.compile("[\u200e\u200f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\u00ad\x7f]")
_SPACES = re.compile(r"[_\s\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_NEVER = re.compile(r"[\[\]{}|#<>/\x00-\x1f]")
_LONGEST = 235  # bytes; MediaWiki's $wgMaxNameChars


class Named(NamedTuple):
    """The account that a link target names, the namespace that names it, and the wiki it stands on, if another."""

    user: str
    namespace: int
    home_wiki: str | None


def canonical_user(raw: str) -> str | None:
    """Return the canonical form of an account name as typed in a link, or None where no account can be so named.

    Underscores become spaces, entities and percent codes are decoded, the first letter is upper-cased,
    the text is NFC, IPv6 addresses are written in full and upper case (MediaWiki's UserNameUtils and
    IPUtils::sanitizeIP).
    """
    name = unquote(raw) if "%" in raw else raw
    name = html.unescape(name) if "&" in name else name
    name = unicodedata.normalize("NFC", _SPACES.sub(" ", _MARKS.sub("", name))).strip()
    if not name or name[0] == ":" or _NEVER.search(name) or len(name.encode()) > _LONGEST:
        return None
    if ":" in name:
        try:
            return ":".join(f"{int(part, 16):X}" for part in ipaddress.IPv6Address(name).exploded.split(":"))
        except ValueError:
            pass
    return upper_first(name)


def upper_first(name: str) -> str:
    """Upper-case the first letter as MediaWiki does: never to two letters, and Georgian stays as it is."""
    first = name[0].upper()
    if len(first) > 1 or "\u10d0" <= name[0] <= "\u10ff":
        return name
    return first + name[1:]


def named_by_title(target: str, profile: Profile) -> Named | None:
    """Return whom a wikilink's target names: ``User:X``, ``:hi:सदस्य:X``, ``m:Special:Contributions/X``.

    A subpage (``User:X/Notes``) names nobody.
    """
    if "&" in target or "%" in target:
        target = html.unescape(unquote(target))
    rest = target.lstrip(" _").removeprefix(":")
    host = None
    while True:
        space, colon, tail = rest.partition(":")
        if not colon:
            return None
        number = profile.namespaces.get(fold(_MARKS.sub("", space)))
        if number is not None:
            break
        host = profile.host(space) or None
        if host is None:
            return None
        rest = tail
    name: str | None = tail.partition("#")[0]
    if number == SPECIAL:
        page, slash, name = tail.partition("/")
        if not slash or fold(page) not in profile.contributions:
            return None
    elif number not in (USER, USER_TALK):
        return None
    user = canonical_user(name or "")
    return Named(user, number, host) if user else None
