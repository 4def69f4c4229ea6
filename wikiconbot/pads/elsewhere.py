"""Notes that the bot cannot save on the wiki: on Etherpads that it may not read, and on other services. Pure.

Only addresses that are certainly notes count. For each service, a sentence says what a person can do.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import SplitResult, urlsplit

from wikiconbot.i18n import says
from wikiconbot.pads.addresses import REST, find_pads, read_entities, without_stops
from wikiconbot.pads.names import Pad, name_in


class Service(StrEnum):
    """The service that has the notes."""

    ETHERPAD = "etherpad"  # one that the operator has not allowed
    HEDGEDOC = "hedgedoc"  # HackMD, CodiMD and HedgeDoc
    CRYPTPAD = "cryptpad"
    GOOGLE = "google"
    OTHER = "other"  # any address that a fact names as the pad


_NAMES = {
    Service.ETHERPAD: "Etherpad", Service.HEDGEDOC: "HedgeDoc", Service.CRYPTPAD: "CryptPad", Service.GOOGLE: "Google Docs",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Elsewhere(Pad):
    """Notes that the bot does not read: ``host`` is the service's address, ``name`` the service's name for them."""

    address: str
    service: Service

    @property
    def url(self) -> str:
        """The address that people open."""
        return self.address

    @property
    def kind_name(self) -> str:
        """The name of the service; its host if the name is not known."""
        return _NAMES.get(self.service) or urlsplit(self.host).netloc

    @property
    def says(self) -> str:
        """The sentences that say why the bot cannot save them on the wiki, and what a person can do."""
        return says(f"notes-elsewhere-{self.service}", url=self.address, host=self.host, name=self.name)


#: An address with its scheme, or in brackets without one.
_ADDRESS = re.compile(
    rf"((?<![a-z0-9])(?i:https?:)//|(?<![\w:./\x7f-])//)([\w.-]+(?::\d+)?(?:[/?#]{REST}*)?)", re.ASCII
)
_MOST = 2_000  # characters of an address

_PAD_LABEL = re.compile(
    r"(?:.*-)?(?:ether|frama|pirate|titan|yo|my|open|free|public|team|note|wiki)?pads?\d*(?:-.*)?|.*etherpad.*"
)
_PAD_HOSTS = frozenset(("board.net", "typewith.me", "ietherpad.com", "meetingwords.com", "factor.cc"))
_PAD_PATH = re.compile(r"(?P<base>(?:/[\w.~%-]+){0,3}?)/{1,2}p/(?P<name>[^/?#]+)")
_MYPADS = re.compile(r"/mypads/.*/pad/view/(?P<name>[^/?#]+)")

_HEDGEDOC = re.compile(
    r"(?:hackmd|hedgedoc|codimd)\.[\w.-]+|(?:[\w-]+\.)+(?:hedgedoc|hackmd|codimd)\.\w+|pad\.wikimedia\.de"
)
_HEDGEDOC_PATH = re.compile(
    r"(?P<path>/(?:s/|c/|@[\w.-]+/(?:s/|p/)?)?)(?:p/)?(?P<name>[\w.~%-]+)(?:/(?:edit|publish|slide|download)?)?"
)
_MARKDOWN = re.compile(r"/s/[\w-]{5,}|/[\w-]{22}|/[\w.~%-]+(?=[?](?:both|view|edit)\b)")
_NO_HEDGEDOC = frozenset((
    "login", "signin", "logout", "join", "new", "features", "pricing", "blog", "about", "team", "settings", "s", "p", "c",
    "history", "status", "api", "uploads", "build", "auth", "docs", "changelog", "explore", "recent", "overview",
))  # fmt: skip

_CRYPTPAD = re.compile(r"(?:[\w-]+\.)*cryptpad\.[\w.-]+")
_CRYPTPAD_PATH = re.compile(r"/(?:pad|code|doc|slide|presentation|sheet|form|kanban|whiteboard)/")
_GOOGLE_PATH = re.compile(r"(?:/a/[\w.-]+)?/document/(?:u/\d+/)?d/(?:e/)?(?P<name>[\w-]{10,})")


def find_elsewhere(text: str, hosts: Iterable[str], *, named: bool = False) -> Iterator[Elsewhere]:
    """Yield the notes to which a text links and that the Etherpads at ``hosts`` do not have, in order.

    ``named`` says that a fact names the text as the event's pad: then any ``/p/NAME`` is a pad, and any address counts as notes.
    """
    hosts = tuple(hosts)
    for match in _ADDRESS.finditer(text):
        in_brackets = text[max(match.start() - 1, 0) : match.start()] == "["
        rest = match[2][:_MOST]
        address = (
            ("https:" if match[1] == "//" else "") + match[1] + (rest if in_brackets else without_stops(rest))
        )
        address = read_entities(address)
        if (found := _elsewhere(address, named=named)) and not find_pads(address, hosts):
            yield found


def _elsewhere(address: str, *, named: bool) -> Elsewhere | None:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    base = f"{parts.scheme.lower()}://{parts.netloc.rpartition('@')[2].lower()}"
    for service in (_of_hedgedoc, _of_etherpad, _of_cryptpad, _of_google, _of_fact):
        if found := service(address, base, host, parts, named):
            return found
    return None


def _of_hedgedoc(address: str, base: str, host: str, parts: SplitResult, _named: bool) -> Elsewhere | None:
    known = _HEDGEDOC.fullmatch(host)
    asked = f"{parts.path}?{parts.query}" if parts.query else parts.path
    if not known and not (host.startswith("md.") and _MARKDOWN.match(asked)):
        return None
    match = _HEDGEDOC_PATH.fullmatch(parts.path)
    if not match or match["name"].lower() in _NO_HEDGEDOC:
        return None
    name = name_in(match["name"]) or match["name"]
    return Elsewhere(base, name, f"{base}{match['path']}{match['name']}", Service.HEDGEDOC)


def _of_etherpad(address: str, base: str, host: str, parts: SplitResult, named: bool) -> Elsewhere | None:
    match = _PAD_PATH.match(parts.path)
    if not match and host.endswith("framapad.org"):
        match = _MYPADS.match(f"{parts.path}?{parts.query}#{parts.fragment}")
    is_pads = named or host in _PAD_HOSTS or any(map(_PAD_LABEL.fullmatch, host.split(".")[:-1]))
    name = name_in(match["name"]) if match and is_pads else None
    if not match or not name:
        return None
    path = match.groupdict().get("base") or ""
    return Elsewhere(f"{base}{path}", name, f"{base}{path}/p/{match['name']}", Service.ETHERPAD)


def _of_cryptpad(address: str, base: str, host: str, parts: SplitResult, _named: bool) -> Elsewhere | None:
    if not (_CRYPTPAD.fullmatch(host) and parts.fragment and _CRYPTPAD_PATH.fullmatch(parts.path)):
        return None
    pieces = [piece for piece in parts.fragment.split("/") if piece]
    name = max(pieces, key=len, default="")
    return Elsewhere(base, name, address, Service.CRYPTPAD) if len(name) > len("embed/present") else None


def _of_google(address: str, base: str, host: str, parts: SplitResult, _named: bool) -> Elsewhere | None:
    match = _GOOGLE_PATH.match(parts.path) if host == "docs.google.com" else None
    if not match:
        return None
    return Elsewhere(base, match["name"], f"{base}{match[0]}", Service.GOOGLE)


def _of_fact(address: str, base: str, host: str, parts: SplitResult, named: bool) -> Elsewhere | None:
    """Return the address that a fact names as its pad, if it is of no known service, no page of a wiki and no home page."""
    path = parts.path.strip("/")
    if not named or not path or re.match(r"/(?:wiki/|w/|index\.php)", parts.path):
        return None
    return Elsewhere(base, path.rpartition("/")[2], address, Service.OTHER)
