"""Writes addresses that the wiki's spam list refuses as text instead of links. Pure."""

import re
from collections.abc import Collection
from html import unescape
from urllib.parse import unquote

from wikiconbot.wikitext.markup import plain

#: Instead of parts of addresses: all addresses.
ALL = "*"

_BRACKETED = re.compile(r"\[((?:https?:)?//[^\s\[\]<>\"]+)(?:[ \t]+([^\[\]\n]*))?\]", re.IGNORECASE)
#: How far an address is searched: for many addresses without spaces between, the time would grow with the square of their number.
_BARE = re.compile(r"\b(https?|ftps?):(?=(//[^\s\[\]<>\"]{1,1000}))", re.IGNORECASE)


def links_as_text(wikitext: str, refused: Collection[str]) -> str:
    """Return wikitext in which addresses with one of the ``refused`` parts (`SpamBlacklist`'s matches) are text, not links.

    The label of such a link stays, followed by the address. Everything else stays unchanged. In linear time.
    """
    if not refused:
        return wikitext
    text = _BRACKETED.sub(
        lambda link: _as_text(link[1], link[2] or "") if is_refused(link[1], refused) else link[0], wikitext
    )
    return _BARE.sub(
        lambda link: f"{link[1]}&#58;" if is_refused(f"{link[1]}:{link[2]}", refused) else link[0], text
    )


def is_refused(address: str, refused: Collection[str]) -> bool:
    """Whether the wiki refuses a link to an address."""
    if ALL in refused:
        return True
    address = unquote(unescape(address)).casefold()
    return any(unquote(part).casefold() in address for part in refused)


def _as_text(address: str, label: str) -> str:
    address, label = unescape(address), label.strip()
    if not label or unquote(unescape(label)) in (address, unquote(address)):
        return label or plain(address)
    return f"{label} ({plain(address)})"
