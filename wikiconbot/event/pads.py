"""Reads the Etherpad that a setting names: an address, a pad's name, a pad's address."""

import re
from functools import reduce
from urllib.parse import unquote

from wikiconbot.event.converters import HOST, Bounds
from wikiconbot.i18n import says

_ADDRESS = re.compile(
    rf"(?:https?://{HOST.format(least='*')}|{HOST.format(least='+')})(?:/[\w.~%-]+)*/?",
    re.IGNORECASE | re.ASCII,
)
_PAD_URL = re.compile(
    r"((?:(?:https?:)?//)?[^\s/]+(?:/[^\s/?#]+)*?)/{1,2}p/([^\s/?#]+)"
    r"(?:/(?:timeslider|(?:\d+/)?export/\w+))?/?(?:[?#]\S*)?",
    re.IGNORECASE,
)
#: The format of the first Etherpads: their address, and the pad's name.
_OLD_URL = re.compile(r"((?:(?:https?:)?//)?[^\s/]+(?:/[^\s/?#]+)*)/(?!p/?\Z)([^\s/?#]+)/?", re.IGNORECASE)
_PORT = re.compile(r":(?:80|443)(?=/|\Z)")
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
    """Return the settings for an address, a pad's name or a pad's address.

    People who edit the page must not be able to send the bot to other servers: only Etherpads that its operator named count.
    """
    if link := _IN_BRACKETS.fullmatch(text):
        text = link[1]
    prefix, _, rest = text.partition(":")
    if address := bounds.siteinfo.addresses.get(prefix.strip().lower()):
        text = address.replace("$1", rest.strip())
    if url := _PAD_URL.fullmatch(text):
        return {"etherpad": _allowed(url[1], bounds), "pad": pad(_name(url[2]), bounds)}
    if bounds.is_pad(text):
        return {"pad": text}
    if (url := _OLD_URL.fullmatch(text)) and bare(url[1]) in map(bare, bounds.hosts):
        return {"etherpad": _allowed(url[1], bounds), "pad": pad(_name(url[2]), bounds)}
    if not _ADDRESS.fullmatch(text):
        raise ValueError(says("event-right-pad-or-address", hosts=_hosts(bounds)))
    return {"etherpad": _allowed(text, bounds)}


def shown_for(target: str, label: str) -> str:
    """Return the text for a link: its target, if it leads to another site; ``[[etherpad:p/NAME|notes]]`` is not a pad “notes”."""
    return target.removeprefix(":") if ":" in target else label or target


def _name(typed: str) -> str:
    """Return the name that Etherpad reads from an address."""
    return re.sub(r":+", "_", re.sub(r"\s+", "_", unquote(typed)))


def _allowed(typed: str, bounds: Bounds) -> str:
    """Return the operator's address for a typed Etherpad."""
    known = {bare(host): host for host in bounds.hosts}
    if bare(typed) not in known:
        raise ValueError(says("event-right-etherpad", hosts=_hosts(bounds)))
    return known[bare(typed)]


def bare(host: str) -> str:
    """Return the address of an Etherpad in one form for all ways to write it: no protocol, no usual port, small letters."""
    return _PORT.sub("", host.rpartition("//")[2].rstrip("/").lower())


def _hosts(bounds: Bounds) -> str:
    return reduce(lambda one, other: says("event-or", one=one, other=other), bounds.hosts)
