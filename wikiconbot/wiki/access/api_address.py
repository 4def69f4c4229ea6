"""The api.php of a wiki of which somebody gives any address: a page, the start, api.php itself."""

import html
import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from wikiconbot.errors import UsageError
from wikiconbot.i18n import says

#: Returns the text at an address after redirects, and that address; None if there is none.
Fetch = Callable[[str], tuple[str, str] | None]

#: What every page of a MediaWiki has in its head (OutputPage.php), in whatever order its attributes are.
_LINK = re.compile(r"<link\b[^>]*>", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*["']([^"']+)["']""", re.IGNORECASE)

#: Where api.php is next to the usual addresses of pages (Manual:Short URL).
_USUAL = ("/w/api.php", "/api.php", "/wiki/api.php", "/mediawiki/api.php")

_QUESTION = "?action=query&meta=siteinfo&siprop=general&format=json&formatversion=2"

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


def with_scheme(address: str) -> str:
    """Return an address as a browser takes it: https, where nothing else is said, and http on this computer."""
    if "://" in address:
        return address
    address = address.removeprefix("//")
    local = urlsplit(f"//{address}").hostname in _LOCAL
    return f"{'http' if local else 'https'}://{address}"


def may_be(name: str) -> bool:
    """Return whether a name can be read as an address of the web, or has no scheme and no port that would be wrong."""
    try:
        parts = urlsplit(with_scheme(name))
        return parts.scheme in ("http", "https") and parts.port != 0
    except ValueError:  # brackets that do not match, a port that is no number or too large
        return ":" in name and "/" not in name and not name.rpartition(":")[2].isdigit()  # FAMILY:CODE


def is_open(address: str) -> bool:
    """Return whether a password sent there can be read on the way: http, and not on this computer."""
    parts = urlsplit(address)
    return parts.scheme == "http" and parts.hostname not in _LOCAL


def find(address: str, fetch: Fetch) -> tuple[str, dict[str, Any]]:
    """Return the address of the wiki's api.php, and what it says of the wiki (``siprop=general``; nothing if it is private).

    Only on the host that was named, or the one that it redirects to: a page cannot send a password elsewhere.

    Raises:
        UsageError: no MediaWiki is there.
    """
    for candidate in _candidates(address, fetch):
        general = _general(candidate, fetch)
        if general is not None:
            return candidate, general
    raise UsageError(says("wiki-no-wiki-there", address=address))


def _candidates(address: str, fetch: Fetch) -> Iterator[str]:
    path = urlsplit(address).path
    if path.endswith("/api.php"):
        yield urljoin(address, path)
        return
    page = fetch(address)
    if page is not None:
        text, address = page
        yield from (api for api in linked(text, address) if _host(api) == _host(address))
    if "/index.php" in path:
        yield urljoin(address, path.partition("/index.php")[0] + "/api.php")
    yield from (urljoin(address, usual) for usual in _USUAL)


def linked(text: str, address: str) -> Iterator[str]:
    """Yield the address that a page names for editing programs (rel="EditURI", Really Simple Discovery)."""
    for tag in _LINK.findall(text):
        href = _HREF.search(tag)
        if href and "edituri" in tag.lower():
            yield urljoin(address, html.unescape(href[1])).partition("?")[0]


def _host(address: str) -> str:
    return urlsplit(address).netloc.lower()


def _general(api: str, fetch: Fetch) -> dict[str, Any] | None:
    """Return what a wiki says of itself, None if something else answers."""
    found = fetch(api + _QUESTION)
    try:
        answer = json.loads(found[0]) if found else None
    except (ValueError, RecursionError):
        return None
    match answer:
        case {"query": {"general": {"generator": str(generator)} as general}}:
            return general if generator.startswith("MediaWiki") else None
        case {"error": {"code": "readapidenied"}}:
            return {}
    return None
