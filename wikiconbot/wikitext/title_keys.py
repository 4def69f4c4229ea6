"""Titles as people type them: which of them are one page of a wiki. Pure."""

import unicodedata
from collections.abc import Iterable

from wikiconbot.wikitext.siteinfo import SiteInfo, fold
from wikiconbot.wikitext.usernames import upper_first


def title_key(typed: str, siteinfo: SiteInfo) -> str:
    """Return by what a title is compared: NFC, spaces for underscores, its namespace by number, its first letter in upper case where the wiki makes it so."""
    title = " ".join(unicodedata.normalize("NFC", typed).replace("_", " ").split()).lstrip(": ")
    prefix, colon, rest = title.partition(":")
    space = siteinfo.namespaces.get(fold(prefix)) if colon else None
    name = title if space is None else rest.strip()
    space = space or 0
    return f"{space}:{name if not name or space in siteinfo.case_sensitive else upper_first(name)}"


def unlike(titles: Iterable[str], siteinfo: SiteInfo) -> tuple[str, ...]:
    """Return titles in order, without those that are typed otherwise for a page before them."""
    found: dict[str, str] = {}
    for title in titles:
        found.setdefault(title_key(title, siteinfo), title)
    return tuple(found.values())
