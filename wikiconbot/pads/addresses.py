"""Addresses of pads in a text: on the known Etherpads, in all forms that people type. Pure.

An address is read as MediaWiki reads it (Parser::handleMagicLinks, Parser::handleExternalLinks): in running text without the
punctuation after it, in brackets unchanged, with its entities decoded.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple
from urllib.parse import urlsplit

from wikiconbot.pads.closing_signs import end_of_word
from wikiconbot.pads.names import Pad, name_in

#: What ends a name, or the rest of an address, in running text: spaces, brackets, quotes, the mark of a table cell, an entity of those.
_STOP = r"\s\[\]{}|<>\"“”„«»\x00-\x1f\x7f"
_ENDING = r"&(?!(?:lt|gt|nbsp|quot|#x0*(?:3[CcEe]|[Aa]0|22)|#0*(?:60|62|160|34));)"
_LETTER = rf"(?:[^%s]|(?<!')'(?!')|{_ENDING})"
_NAME = _LETTER % rf"{_STOP}/?#&'"
REST = _LETTER % rf"{_STOP}&'"
_ENTITY = re.compile(r"&#?\w{1,20};")
_PORTS = {"http": "80", "https": "443", "": "443"}

#: The beginnings of Etherpad's own paths (1.8.14 and 2.5), which are not names of pads.
_RESERVED = frozenset((
    "p", "api", "api-docs", "static", "admin", "admin-auth", "locales", "javascripts", "stats", "health", "pluginfw",
    "socket.io", "tests", "jserror", "post", "ro", "ep", "oidc", "rest", "auth_session", "ro", "css", "js", "font", "img",
    "favicon.ico", "robots.txt", "locales.json", "index.html", "manifest.json", ".well-known", "www", "wiki", "w",
))  # fmt: skip
_FILE = re.compile(r"\.(?:ico|png|svg|jpe?g|gif|css|js|json|html?|xml|php)\Z", re.IGNORECASE)
#: What may follow a name of the old form: nothing, or another view of the same pad.
_SAME = re.compile(r"/?(?:timeslider|export(?:/\w+)?|latest|rev\.\d+|[0-9]+)?/?(?:[?#].*)?")
#: The value of another address's parameter, which ends at the next one: ``…/url?q=https://…&sa=D``.
_PARAMETER = re.compile(r"[?&][\w.-]{1,20}=\Z")


class FoundPad(NamedTuple):
    """A pad, and the place of its address in a text: ``text[start:end]``."""

    pad: Pad
    start: int
    end: int


def find_pads(text: str, hosts: Iterable[str]) -> tuple[FoundPad, ...]:
    """Return the pads of these Etherpads whose addresses are in a text, each once, in order of its first address.

    ``hosts`` are base addresses (``https://etherpad.example.org/pads``). An address may have any form that
    leads to the pad: with ``http``, ``//`` or only the host, in brackets, with percent codes, of an export or of the
    timeslider, with ``//p/``, and in the old form without ``/p/``. Names are returned as Etherpad stores them: percent codes
    decoded, white space and colons as ``_``.
    """
    seen: set[Pad] = set()
    pads = []
    for found in _each_pad(text, hosts):
        if found.pad not in seen:
            seen.add(found.pad)
            pads.append(found)
    return tuple(pads)


def _each_pad(text: str, hosts: Iterable[str]) -> Iterator[FoundPad]:
    known = sorted({host.rstrip("/") for host in hosts}, key=len, reverse=True)
    if not known:
        return
    starts = "|".join(f"(?P<h{number}>{_base(host)})" for number, host in enumerate(known))
    old = r"/(?:ep/pad/(?:view/)?|ro/(?=r\.))?"
    pattern = rf"(?:{starts})(?:(?P<p>/{{1,3}}p/{{1,3}})|{old})(?P<name>{_NAME}+)(?P<rest>(?:[/?#]{REST}*)?)"
    for match in re.finditer(pattern, text):
        whole = _trimmed(text, match, match["name"] + match["rest"])
        typed, rest = whole[: len(match["name"])], whole[len(match["name"]) :]
        if _PARAMETER.search(text, max(match.start() - 25, 0), match.start()):
            typed = typed.partition("&")[0]
        if not match["p"] and not _is_old_form(typed, rest):
            continue
        if name := name_in(read_entities(typed)):
            host = next(host for number, host in enumerate(known) if match[f"h{number}"])
            yield FoundPad(Pad(host, name), match.start(), match.start("name") + len(typed) + len(rest))


def _is_old_form(name: str, rest: str) -> bool:
    """Whether an address without ``/p/`` is a pad's: one part that is not one of Etherpad's own paths."""
    return name.lower() not in _RESERVED and not _FILE.search(name) and bool(_SAME.fullmatch(rest))


def read_entities(text: str) -> str:
    """Return an address with its entities decoded, but only those that end with a semicolon: ``&para=1`` is a parameter."""
    return _ENTITY.sub(lambda match: unescape(match[0]), text)


def _base(host: str) -> str:
    """Return a pattern for all forms of a base address."""
    parts = urlsplit(host if "://" in host else f"https://{host}")
    name, _, port = parts.netloc.rpartition("@")[2].lower().partition(":")
    usual = _PORTS.get(parts.scheme, "443")
    ports = rf":{port}" if port and port != usual else "(?::(?:80|443))?"
    scheme = r"(?:(?<![a-z0-9])(?i:https?:)//|(?<![\w:./\x7f-])//|(?<![\w:./@%-]))"
    return rf"{scheme}(?i:{re.escape(name)}){ports}{re.escape(parts.path.rstrip('/'))}"


_STOPS = ",;.:!?'"
_LINE = 2_000  # characters in which to search for the bracket that closes a link


def _trimmed(text: str, match: re.Match[str], address: str) -> str:
    """Return the end of an address without the punctuation of the sentence around it; in brackets it belongs to the address."""
    start, end = match.start(), match.end()
    if text[max(start - 1, 0) : start] == "[" and text[max(start - 2, 0) : start] != "[[":
        line = text[end : end + _LINE].partition("\n")[0]
        if "]" in line and line[0] in " ]\t":
            return address
    return without_stops(address)


def without_stops(address: str) -> str:
    """Return an address without the punctuation of the sentence around it, as MediaWiki reads one in running text."""
    address = address[: end_of_word(address)]
    end = len(address)
    unopened = address.count(")") - address.count("(")
    while end and (address[end - 1] in _STOPS or (unopened > 0 and address[end - 1] == ")")):
        end -= 1
        unopened -= address[end] == ")"
    return address[:end]
