"""Text that the mask hides but readers see: text inside a line in ``nowiki``, in quotations and in similar tags.

A second mask has a special character for each hidden text; no page and no grammar uses these characters. In the
text that was read with that mask, the character is replaced by the hidden text again.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import HIDDEN, hidden_spans
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.usernames import decode

#: Tags whose content the wiki shows as typed, except entities; and tags whose content is wikitext.
_LITERAL = ("nowiki", "pre", "syntaxhighlight", "source")
_QUOTING = ("q", "cite", "blockquote")
_OPENS = pattern(r"<(" + "|".join((*_LITERAL, *_QUOTING)) + r")(?:\s[^<>]*)?(?<!/)>", re.IGNORECASE)
_FIRST, _MOST = 0x100000, 60_000
#: A character of the last plane of Unicode, for private use.
_STAND_IN = pattern("[\U00100000-\U0010fffd]")
_NEAR = 300  # characters before an offset that are searched for an open link


class StandIns(NamedTuple):
    """A mask with characters in place of hidden text, and the text of each."""

    masked: str
    texts: Mapping[str, str]

    def put_back(self, said: str) -> str:
        """Return words that were read with the mask, with the hidden text that readers see."""
        return " ".join(_STAND_IN.sub(lambda found: self.texts.get(found[0], ""), said).split())


def has_hidden_text(text: str) -> bool:
    """Whether a text has a tag with hidden but visible content."""
    return "<" in text and bool(_OPENS.search(text))


def with_stand_ins(text: str, masked: str) -> StandIns | None:
    """Return the mask of a page with characters in place of hidden text inside lines; None if there is no such text."""
    if _STAND_IN.search(text):
        return None
    texts: dict[str, str] = {}
    pieces: list[str] = []
    at = 0
    for start, end in hidden_spans(text):
        opened = _OPENS.match(text, start, end)
        if (
            not opened
            or len(texts) >= _MOST
            or masked[start] != HIDDEN
            or _is_in_link(masked, start)
            or "\n" in text[start:end]
        ):
            continue
        inside = text[opened.end() : max(opened.end(), text.rfind("</", opened.end(), end))]
        shown = decode(inside) if opened[1].lower() in _LITERAL else plain_text(inside)
        if shown.strip():
            stand_in = chr(_FIRST + len(texts))
            texts[stand_in] = shown
            pieces += (masked[at : opened.end()], stand_in)
            at = opened.end() + 1
    return StandIns("".join((*pieces, masked[at:])), texts) if texts else None


def _is_in_link(masked: str, at: int) -> bool:
    """Whether a link is open before an offset: text in its target or label is not a person's remark."""
    near = max(0, at - _NEAR)
    return masked.rfind("[[", near, at) > masked.rfind("]]", near, at)
