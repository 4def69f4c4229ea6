"""“Update now”: people write a line with a link to their event on `User:BOT/Requests`, and the bot takes it off when it looks at the event. Pure.

A request is a line of a list with a link and nothing else, or with a signature after it. Other text of the page is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from wikiconbot.wikitext.mask import blank, hidden_spans
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.regions import union
from wikiconbot.wikitext.tables import read_tables

#: So many requests an hour are served for a page, and so many of a person.
PER_PAGE, PER_PERSON = 6, 30
#: Longest line that is read, in characters.
_LONGEST = 1000
#: A line of a list with one link, and perhaps a signature.
_LINE = re.compile(
    r"[*#:]+ *\[\[ *:?([^\[\]|#{}<>\x00-\x1f\x7f]+)(?:#[^\[\]|\n]*)?(?:\|[^\[\]\n]*)?\]\] *(?:[–—\-]{0,2} *(\S.*))?"
)
#: In a signature: a time, and at the end MediaWiki's time zone, in any digits and letters.
_TIME, _ZONE = re.compile(r"\b\d{1,2}[:.]\d\d\b"), re.compile(r"\([^\W\d_][^()]{0,30}\) *\Z")
#: The bot's own pages below its user page: they are no events, whatever people write on them.
_OWN = ("Requests", "Status")


@dataclass(frozen=True, slots=True)
class Request:
    """A request: the number of its line, from 1, the line, and the page that it names, as it was typed."""

    line: int
    text: str
    page: str


def requests_in(text: str) -> tuple[Request, ...]:
    """Return the requests on the page; none inside comments, ``nowiki``, tables, and templates of several lines."""
    shown, start, found = _shown(text), 0, []
    for number, line in enumerate(text.split("\n"), 1):
        is_shown = shown.startswith(line, start)
        match = _LINE.fullmatch(line) if len(line) <= _LONGEST and is_shown else None
        page = " ".join(match[1].replace("_", " ").split()) if match else ""
        if match and page.strip(": ") and _is_signature(match[2] or ""):
            found.append(Request(number, line, page))
        start += len(line) + 1
    return tuple(found)


def _shown(text: str) -> str:
    """Return the text with everything blanked out in which a line is no line of the page's own; a table without an end hides nothing."""
    masked = blank(text, hidden_spans(text))
    tables = [(one.start, one.end) for one in read_tables(text, masked, 0, len(text)) if one.closed]
    templates = [(one.start, one.end) for one in find_templates(masked)]
    return blank(
        masked, union([*tables, *((start, end) for start, end in templates if "\n" in text[start:end])])
    )


def _is_signature(words: str) -> bool:
    """Whether what follows a link is nothing, or looks like a signature: it begins with markup, and has a link, a time and a zone."""
    if not words:
        return True
    return words[0] in "[<'{" and "[[" in words and bool(_TIME.search(words) and _ZONE.search(words))


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


def is_requests_page(title: str, account: str | None) -> bool:
    """Whether a title is that of an account's page of requests; its namespace may be in any language."""
    return _below(title, account) == _OWN[0]


def is_own_page(title: str, account: str | None) -> bool:
    """Whether a title is that of a page which the bot writes for itself: its page of requests, its status page."""
    return _below(title, account) in _OWN


def _below(title: str, account: str | None) -> str | None:
    """Return the rest of a title below an account's page, None for another page."""
    space, colon, name = title.partition(":")
    begins = f"{account}/"
    return name.removeprefix(begins) if account and space and colon and name.startswith(begins) else None
