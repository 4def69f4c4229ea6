"""Addresses that the wiki's spam list refuses as links → the same wikitext with these as text. Pure."""

import re
from collections.abc import Collection
from html import unescape
from urllib.parse import unquote

from wikiconbot.wikitext.markup import plain

#: In place of parts of addresses: all of them.
ALL = "*"

_BRACKETED = re.compile(r"\[((?:https?:)?//[^\s\[\]<>\"]+)(?:[ \t]+([^\[\]\n]*))?\]", re.IGNORECASE)
#: As far as an address is looked into: many that follow each other without a space would take the square of their number.
_BARE = re.compile(r"\b(https?|ftps?):(?=(//[^\s\[\]<>\"]{1,1000}))", re.IGNORECASE)


def links_as_text(wikitext: str, refused: Collection[str]) -> str:
    """Return wikitext in which addresses with one of the ``refused`` parts (`SpamBlacklist`'s matches) are text, and no links.

    What such a link was called stays, with the address after it. Everything else stays as it is. In linear time.
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
    """Whether an address has a part that the wiki refuses in a link."""
    if ALL in refused:
        return True
    address = unquote(unescape(address)).casefold()
    return any(unquote(part).casefold() in address for part in refused)


def _as_text(address: str, label: str) -> str:
    address, label = unescape(address), label.strip()
    if not label or unquote(unescape(label)) in (address, unquote(address)):
        return label or plain(address)
    return f"{label} ({plain(address)})"
