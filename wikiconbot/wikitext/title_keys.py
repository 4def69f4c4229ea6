"""Compares titles as people type them: which ones mean the same page of a wiki. Pure."""

import unicodedata
from collections.abc import Iterable

from wikiconbot.wikitext.siteinfo import SiteInfo, fold
from wikiconbot.wikitext.usernames import upper_first


def title_key(typed: str, siteinfo: SiteInfo) -> str:
    """Return the form for comparing titles: NFC, spaces for underscores, namespace number, upper-case first letter if the wiki has it."""
    title = " ".join(unicodedata.normalize("NFC", typed).replace("_", " ").split()).lstrip(": ")
    prefix, colon, rest = title.partition(":")
    space = siteinfo.namespaces.get(fold(prefix)) if colon else None
    name = title if space is None else rest.strip()
    space = space or 0
    return f"{space}:{name if not name or space in siteinfo.case_sensitive else upper_first(name)}"


def unlike(titles: Iterable[str], siteinfo: SiteInfo) -> tuple[str, ...]:
    """Return the titles in order, without other spellings of a page that is already in the list."""
    found: dict[str, str] = {}
    for title in titles:
        found.setdefault(title_key(title, siteinfo), title)
    return tuple(found.values())
