"""What the wiki's parser does not read as markup, blanked out.

The mask of a page has the page's length, so that an offset into the one is an offset into the other.
Hidden characters, line breaks among them, become ``HIDDEN``: a comment inside a line does not end it.
"""

import re
from collections.abc import Iterable

HIDDEN = "\x7f"  # DEL never stands in saved wikitext: MediaWiki turns control characters into U+FFFD

#: Text in these is shown, not parsed; or it speaks of others (quotations); or it is not on this page.
_TAGS = (
    "nowiki",
    "pre",
    "includeonly",
    "syntaxhighlight",
    "source",
    "math",
    "gallery",
    "ref",
    "q",
    "cite",
    "blockquote",
)
_OPEN = re.compile(r"<!--|<(" + "|".join(_TAGS) + r")(?:\s[^<>]*|/)?>", re.IGNORECASE)
_CLOSE = {tag: re.compile(rf"</{tag}\s*>", re.IGNORECASE) for tag in _TAGS}


def hidden_spans(text: str) -> list[tuple[int, int]]:
    """Return the stretches (start, end) that are no live markup, in order, without overlaps; in linear time.

    An unclosed tag hides nothing but itself: MediaWiki too shows it as text and goes on. An unclosed
    comment hides the rest of the page, as it does there.
    """
    spans: list[tuple[int, int]] = []
    unclosed: set[str] = set()  # so that a thousand tags that are never closed are searched for only once
    at = 0
    while match := _OPEN.search(text, at):
        start, at = match.span()
        tag = (match[1] or "").lower()
        if tag in unclosed or match[0].endswith("/>"):
            spans.append((start, at))
            continue
        if tag:
            closing = _CLOSE[tag].search(text, at)
            close = closing.end() if closing else -1
        else:
            close = text.find("-->", at) + 3
            close = len(text) if close < at else close
        if close < at:
            unclosed.add(tag)
        else:
            at = close
        spans.append((start, at))
    return spans


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with the stretches (in order, without overlaps) blanked out; its length stays."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], HIDDEN * (end - start))
        at = end
    return "".join((*pieces, text[at:])) if pieces else text
