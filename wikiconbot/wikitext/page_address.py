"""A page's address (URL) as people copy it from a browser: the wiki and the page.

MediaWiki's code for it: ``WebRequest::getPathInfo`` (the title in the path) and ``ActionEntryPoint::parseTitle``
(``title``, ``curid``, ``oldid`` and ``diff`` in the query); the title in the path takes precedence over that in the query.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
#: Wikimedia's wikis: all have the same paths, and https.
_WIKIMEDIA = re.compile(
    r"(?:^|\.)(?:wik(?:ipedia|tionary|ibooks|inews|iquote|isource|iversity|ivoyage|imedia|idata|ifunctions)|mediawiki)\.org$"
)
#: An address of theirs without its scheme, as some browsers show it; no title of a page is so.
_BARE = re.compile(rf"[\w.-]*{_WIKIMEDIA.pattern.removesuffix('$')}/", re.IGNORECASE)
#: Their hosts for phones: en.m.wikipedia.org, m.wikidata.org.
_MOBILE = re.compile(r"(?:^|(?<=\.))m\.")
_WWW = re.compile(r"^(?:wikidata|mediawiki|wikifunctions|wikisource)\.org$")
_SHORT = frozenset({"w.wiki"})
#: The title follows in the path: on most wikis, on some others, and for variants of a language (zh-tw, sr-el).
_IN_PATH = re.compile(r"(?:.*?/index\.php|/wiki|/title|/[a-z]{2,3}-[a-z]{2,4})/(?P<title>.+)$", re.DOTALL)
_SCRIPT = re.compile(r"(?P<folder>.*?)/index\.php(?:/|$)")
#: Special pages that lead to a page by a number, by their English names, which work on every wiki.
_BY_NUMBER = re.compile(
    r"Special:(?:Redirect/page/(?P<page>\d+)|(?:Redirect/revision|Permanent ?[Ll]ink|Diff)/(?:\d+/)*(?P<revision>\d+))$"
)
_NUMBER = re.compile(r"[1-9][0-9]{0,17}$", re.ASCII)


class NoPage(StrEnum):
    """Why an address does not lead to a known page."""

    SHORT = "short"
    UNKNOWN = "unknown"
    NO_TITLE = "no-title"
    PASSWORD = "password"  # noqa: S105 - a word, not a secret
    CODES = "codes"


@dataclass(frozen=True, slots=True)
class PageAddress:
    """A page and its wiki, from an address.

    ``server`` is the wiki's main server, not the one for phones: ``https://meta.wikimedia.org``. One of ``title`` (with spaces),
    ``page_id`` and ``revision`` identifies the page; the others are None. ``api`` is the address of the wiki's api.php if
    it follows from the address. ``typed`` is the address itself.
    """

    typed: str
    server: str
    title: str | None
    page_id: int | None = None
    revision: int | None = None
    api: str | None = None

    @property
    def host(self) -> str:
        """The server without its scheme: a wiki is the same by http and https."""
        return self.server.partition("://")[2]


def is_address(text: str) -> bool:
    """Return whether a text is an address and not a title; no title begins like that, because ``http`` is not a namespace."""
    return _ADDRESS.match(text.strip()) is not None or _BARE.match(text.strip()) is not None


def read_address(text: str) -> PageAddress | NoPage:
    """Return the page that an address (``http://…``, ``https://…``, ``en.wikipedia.org/…``) means, or why it cannot be known."""
    typed = text.strip()
    try:
        parts = urlsplit(typed if _ADDRESS.match(typed) else f"https://{typed}")
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode().rstrip(".") if parts.hostname else ""
    except (ValueError, UnicodeError):
        return NoPage.UNKNOWN
    if "@" in parts.netloc:
        return NoPage.PASSWORD
    if host in _SHORT:
        return NoPage.SHORT
    if not host:
        return NoPage.UNKNOWN
    server = _server(parts.scheme, host, port)
    found = _page_in(parts)
    if isinstance(found, NoPage):
        return found
    title, page_id, revision = found
    return PageAddress(typed, server, title, page_id, revision, _api(server, parts.path))


def _server(scheme: str, host: str, port: int | None) -> str:
    """Return the wiki's server; the server for phones belongs to the same wiki."""
    if ":" in host:
        host = f"[{host}]"
    if _WIKIMEDIA.search(host):
        host = _MOBILE.sub("", host, count=1)
        host = f"www.{host}" if _WWW.match(host) else host
        scheme, port = "https", None
    usual = {"http": 80, "https": 443}[scheme]
    return f"{scheme}://{host}" + (f":{port}" if port not in (None, usual) else "")


def _page_in(parts: SplitResult) -> tuple[str | None, int | None, int | None] | NoPage:
    """Return title, page id, revision id: one of them, the others None."""
    try:
        query = parse_qs(parts.query, errors="strict", max_num_fields=100)
        in_path = _IN_PATH.match(parts.path)
        title = unquote(in_path["title"], errors="strict") if in_path else query.get("title", [""])[-1]
    except UnicodeError:
        return NoPage.CODES
    except ValueError:
        return NoPage.UNKNOWN
    title = " ".join(title.replace("_", " ").split())
    by_number = _BY_NUMBER.match(title)
    if title and not by_number and "\0" not in title:
        return title, None, None
    page = _number(by_number["page"] if by_number else _last(query, "curid"))
    revision = _number(by_number["revision"] if by_number else _last(query, "diff"))
    if revision is None and not by_number:
        revision = _number(_last(query, "oldid"))
    if page or revision:
        return (None, page, None) if page else (None, None, revision)
    is_script = _SCRIPT.match(parts.path) or parts.path.rstrip("/") in ("", "/wiki", "/title")
    return NoPage.NO_TITLE if is_script or title else NoPage.UNKNOWN


def _last(query: dict[str, list[str]], key: str) -> str:
    return query.get(key, [""])[-1]


def _number(typed: str | None) -> int | None:
    return int(typed) if typed and _NUMBER.match(typed) else None


def _api(server: str, path: str) -> str | None:
    """Return the address of api.php, next to index.php; on Wikimedia's wikis it is always in the same place."""
    if _WIKIMEDIA.search(server.partition("://")[2]):
        return f"{server}/w/api.php"
    script = _SCRIPT.match(path)
    return f"{server}{script['folder']}/api.php" if script else None
