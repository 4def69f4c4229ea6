"""“Update now”: people write a line with a link to their event on `User:BOT/Requests`, and the bot takes it off when it looks at the event. Pure.

A request is a line of a list with a link and nothing else, or with a signature after it. Other text of the page is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from wikiconbot.wikitext.mask import blank, hidden_spans

#: So many requests an hour are served for a page, and so many of a person.
PER_PAGE, PER_PERSON = 6, 30
#: Longest line that is read, in characters.
_LONGEST = 1000
#: A line of a list with one link, and perhaps a signature, which ends with MediaWiki's time zone.
_LINE = re.compile(
    r"[*#:]+ *\[\[ *:?([^\[\]|#{}<>\n]+)(?:#[^\[\]|\n]*)?(?:\|[^\[\]\n]*)?\]\] *(?:\S.*\([A-Z]{2,5}\) *)?"
)


@dataclass(frozen=True, slots=True)
class Request:
    """A request: the number of its line, from 1, the line, and the page that it names, as it was typed."""

    line: int
    text: str
    page: str


def requests_in(text: str) -> tuple[Request, ...]:
    """Return the requests on the page; none inside comments and ``nowiki``."""
    shown, start, found = blank(text, hidden_spans(text)), 0, []
    for number, line in enumerate(text.split("\n"), 1):
        is_shown = shown.startswith(line, start)
        match = _LINE.fullmatch(line) if len(line) <= _LONGEST and is_shown else None
        if match:
            found.append(Request(number, line, " ".join(match[1].replace("_", " ").split())))
        start += len(line) + 1
    return tuple(found)


def without(text: str, lines: Collection[int]) -> str:
    """Return the text without some lines, and without the empty line that stood before each of them, if another one follows."""
    kept: list[str] = []
    every = text.split("\n")
    for number, line in enumerate(every, 1):
        if number not in lines:
            kept.append(line)
        elif kept and not kept[-1].strip() and (number == len(every) or not every[number].strip()):
            kept.pop()
    return "\n".join(kept)
