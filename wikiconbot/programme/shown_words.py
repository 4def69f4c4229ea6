"""The words that a reader sees in a cell of a programme: also those in ``nowiki``, and without comments and notes."""

import re

from wikiconbot.wikitext.markup import plain, without_marks
from wikiconbot.wikitext.mask import hidden_spans
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.tables import flattened
from wikiconbot.wikitext.usernames import decode

_NOWIKI = re.compile(r"<nowiki\b[^<>]*>(.*)</nowiki\s*>", re.DOTALL | re.IGNORECASE)


def shown_words(wikitext: str) -> str:
    """Return the text of a cell, on one line. Text in ``nowiki`` is shown by the wiki as it was typed, so it is no less a title."""
    text = without_marks(wikitext)
    pieces: list[str] = []
    at = 0
    for start, end in hidden_spans(text):
        literal = _NOWIKI.fullmatch(text[start:end])
        pieces += (text[at:start], plain(decode(literal[1])) if literal else " ")
        at = end
    text = "".join((*pieces, text[at:]))
    return plain_text(flattened(text) if "{|" in text else text)
