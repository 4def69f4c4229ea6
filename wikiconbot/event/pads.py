"""Etherpads that a setting may name: an address, a pad's name, a pad's address."""

import re
from functools import reduce
from urllib.parse import unquote

from wikiconbot.event.converters import HOST, Bounds
from wikiconbot.i18n import says

_ADDRESS = re.compile(
    rf"(?:https?://{HOST.format(least='*')}|{HOST.format(least='+')})(?:/[\w.~%-]+)*/?",
    re.IGNORECASE | re.ASCII,
)
_PAD_URL = re.compile(r"((?:https?:)?//[^\s/]+(?:/[^\s/?#]+)*?)/p/([^\s/?#]+)/?(?:[?#]\S*)?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\[(\S+)(?: [^\[\]]*)?\]")


def address(value: object) -> str:
    """Return the address of an Etherpad."""
    if not isinstance(value, str) or not _ADDRESS.fullmatch(value) or re.search(r"/p(?:/|$)", value):
        raise ValueError(says("event-right-etherpad-address"))
    return (value if "://" in value else f"https://{value}").rstrip("/")


def pad(text: str, bounds: Bounds) -> str:
    """Return the name of a pad."""
    if not bounds.is_pad(text):
        raise ValueError(says("event-right-pad"))
    return text


def etherpad(text: str, bounds: Bounds) -> dict[str, str]:
    """Return the settings that an address, a pad's name or a pad's address stand for.

    Whoever edits the page must not send the bot to strange computers: only Etherpads that its operator named count.
    """
    if link := _IN_BRACKETS.fullmatch(text):
        text = link[1]
    if url := _PAD_URL.fullmatch(text):
        return {"etherpad": _allowed(url[1], bounds), "pad": pad(unquote(url[2]), bounds)}
    if bounds.is_pad(text):
        return {"pad": text}
    if not _ADDRESS.fullmatch(text):
        raise ValueError(says("event-right-pad-or-address", hosts=_hosts(bounds)))
    return {"etherpad": _allowed(text, bounds)}


def _allowed(typed: str, bounds: Bounds) -> str:
    """Return the operator's address of the Etherpad that was typed."""
    known = {_bare(host): host for host in bounds.hosts}
    if _bare(typed) not in known:
        raise ValueError(says("event-right-etherpad", hosts=_hosts(bounds)))
    return known[_bare(typed)]


def _bare(host: str) -> str:
    return host.rpartition("//")[2].rstrip("/").lower()


def _hosts(bounds: Bounds) -> str:
    return reduce(lambda one, other: says("event-or", one=one, other=other), bounds.hosts)
