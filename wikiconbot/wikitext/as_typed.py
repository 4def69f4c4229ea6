"""What the mask hides and a reader of the page sees: the text in ``nowiki``, in quotations and the like, inside of a line.

In a second mask a character stands for each of them, which no page has and no grammar knows; in what was read with that mask it
becomes the text again.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import hidden_spans
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.usernames import decode

#: Tags whose content the wiki shows as it is typed, except entities, and those in which it is wikitext.
_LITERAL = ("nowiki", "pre", "syntaxhighlight", "source")
_QUOTING = ("q", "cite", "blockquote")
_OPENS = pattern(r"<(" + "|".join((*_LITERAL, *_QUOTING)) + r")(?:\s[^<>]*)?(?<!/)>", re.IGNORECASE)
_FIRST, _MOST = 0x100000, 60_000
#: A character of the last plane of Unicode, which is for private use.
_STAND_IN = pattern("[\U00100000-\U0010fffd]")
_NEAR = 300  # characters of a link that is still open


class StandIns(NamedTuple):
    """A mask with characters that stand for hidden text, and the text of each."""

    masked: str
    texts: Mapping[str, str]

    def put_back(self, said: str) -> str:
        """Return words that were read with the mask, with the text that a reader sees."""
        return " ".join(_STAND_IN.sub(lambda found: self.texts.get(found[0], ""), said).split())


def has_hidden_text(text: str) -> bool:
    """Whether a text has one of the tags whose content is hidden and shown."""
    return "<" in text and bool(_OPENS.search(text))


def with_stand_ins(text: str, masked: str) -> StandIns | None:
    """Return the mask of a page with characters for hidden text inside of lines; None if there is nothing of that kind."""
    if _STAND_IN.search(text):
        return None
    texts: dict[str, str] = {}
    pieces: list[str] = []
    at = 0
    for start, end in hidden_spans(text):
        opened = _OPENS.match(text, start, end)
        if not opened or len(texts) >= _MOST or _is_in_link(masked, start) or "\n" in text[start:end]:
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
    """Whether a link is open before an offset: its target, or its label, is not what a person wrote next to it."""
    near = max(0, at - _NEAR)
    return masked.rfind("[[", near, at) > masked.rfind("]]", near, at)
