"""A sign-up list's entries: which lines belong together, before anybody asks who signed them."""

import re
from dataclasses import dataclass, field

from wikiconbot.wikitext.mask import HIDDEN

_PREFIX = re.compile(r"[*#:;]+")
_EMPTY = re.compile(rf"[\s{HIDDEN}]*")


@dataclass(slots=True)
class Entry:
    """A list item or a plain line, with the deeper lines under it; offsets into the page, line ends excluded.

    ``start`` is where the line begins and ``text`` where its list marker ends. ``after`` is the marker
    of the line before it, empty after a blank or plain line.
    """

    prefix: str
    start: int
    text: int
    end: int
    after: str = ""
    below: list["Entry"] = field(default_factory=list)


def split_entries(masked: str, start: int, end: int) -> list[Entry]:
    """Return the entries between two offsets of a masked page, in order; blank lines are none.

    A line with a longer marker than the item above it stands under that item.
    """
    entries: list[Entry] = []
    at, previous = start, ""
    while at < end:
        stop = masked.find("\n", at, end)
        stop = end if stop < 0 else stop
        match = _PREFIX.match(masked, at, stop)
        prefix = match[0] if match else ""
        text = at + len(prefix)
        if not _EMPTY.fullmatch(masked, text, stop):
            entry = Entry(prefix, at, text, stop, previous)
            parent = entries[-1] if entries and previous else None
            if parent and prefix and len(prefix) > len(parent.prefix) > 0 and prefix[0] == parent.prefix[0]:
                parent.below.append(entry)
            else:
                entries.append(entry)
            previous = prefix
        elif not prefix:
            previous = ""
        at = stop + 1
    return entries
