"""Blanks out the parts of a page that the wiki's parser does not read as markup.

The mask has the same length as the page, so that offsets are valid in both.
Hidden characters, including line breaks, become ``HIDDEN``: a comment inside a line does not end the line.
"""

import re
from collections.abc import Iterable

from wikiconbot.lazy import pattern

HIDDEN = "\x7f"  # DEL is never in saved wikitext: MediaWiki turns control characters into U+FFFD

#: Text in these tags is shown and not parsed; or it is about others (quotations); or it is not on this page.
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
#: Tags whose content the parser removes before it looks for tables (Parser::extractTagsAndParams): MediaWiki's own, and
#: those of extensions on Wikimedia's wikis. The content of any other tag may be a row.
TAKEN_OUT = (
    "nowiki", "pre", "includeonly", "syntaxhighlight", "source", "math", "chem", "ce", "gallery", "ref", "references",
    "poem", "score", "timeline", "hiero", "imagemap", "inputbox", "templatedata", "templatestyles", "graph", "mapframe",
    "maplink", "categorytree", "charinsert",
)  # fmt: skip
#: Tags in whose content addresses are not links: it is shown as typed, it is read by a program, or it is not on this page.
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
    """Return the parts (start, end) that are not active markup, in order, without overlaps; in linear time.

    An unclosed tag hides only itself: MediaWiki also shows it as text and continues. An unclosed comment or
    ``includeonly`` hides the rest of the page, as in MediaWiki (Preprocessor_Hash::buildDomTreeArrayFromText).
    """
    spans: list[tuple[int, int]] = []
    unclosed: set[str] = set()  # so that the end of a thousand unclosed tags is searched only once
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
    """Return the text with the given parts (in order, without overlaps) blanked out; its length stays."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], HIDDEN * (end - start))
        at = end
    return "".join((*pieces, text[at:])) if pieces else text
