"""What the wiki's parser does not read as markup, blanked out.

The mask of a page has the page's length, so that an offset into the one is an offset into the other.
Hidden characters, line breaks among them, become ``HIDDEN``: a comment inside a line does not end it.
"""

import re
from collections.abc import Iterable

from wikiconbot.lazy import pattern

HIDDEN = "\x7f"  # DEL is never in saved wikitext: MediaWiki turns control characters into U+FFFD

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
#: Tags whose content the parser takes out before it looks for tables (Parser::extractTagsAndParams): those of its own, and
#: of extensions that Wikimedia's wikis have. What is in any other tag may be a row.
TAKEN_OUT = (
    "nowiki", "pre", "includeonly", "syntaxhighlight", "source", "math", "chem", "ce", "gallery", "ref", "references",
    "poem", "score", "timeline", "hiero", "imagemap", "inputbox", "templatedata", "templatestyles", "graph", "mapframe",
    "maplink", "categorytree", "charinsert",
)  # fmt: skip
#: Tags in whose content addresses are no links: it is shown as it is typed, it is a program's, or it is not on this page.
WITHOUT_LINKS = (
    "nowiki", "pre", "includeonly", "syntaxhighlight", "source", "math", "chem", "ce", "score", "timeline", "hiero",
    "templatedata", "templatestyles", "graph", "inputbox",
)  # fmt: skip
_ALL = frozenset((*_TAGS, *TAKEN_OUT))
_OPENS: dict[tuple[str, ...], re.Pattern[str]] = {
    tags: pattern(r"<!--|<(" + "|".join(tags) + r")(?:\s[^<>]*|/)?>", re.IGNORECASE)
    for tags in (_TAGS, TAKEN_OUT, WITHOUT_LINKS)
}
_CLOSE = {tag: pattern(rf"</{tag}\s*>", re.IGNORECASE) for tag in _ALL}


def hidden_spans(text: str, tags: tuple[str, ...] = _TAGS) -> list[tuple[int, int]]:
    """Return the stretches (start, end) that are no live markup, in order, without overlaps; in linear time.

    An unclosed tag hides nothing but itself: MediaWiki too shows it as text and continues. An unclosed comment, or
    ``includeonly``, hides the rest of the page, as it does there (Preprocessor_Hash::buildDomTreeArrayFromText).
    """
    spans: list[tuple[int, int]] = []
    unclosed: set[str] = set()  # so that a thousand tags that are never closed are searched for only once
    at = 0
    opening = _OPENS[tags]
    while match := opening.search(text, at):
        start, at = match.span()
        tag = (match[1] or "").lower()
        if tag in unclosed or match[0].endswith("/>"):
            spans.append((start, at))
            continue
        if tag:
            closing = _CLOSE[tag].search(text, at)
            unclosed_end = len(text) if tag == "includeonly" else -1
            close = closing.end() if closing else unclosed_end
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
