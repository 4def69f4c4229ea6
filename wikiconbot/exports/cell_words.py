"""Converts a cell of a wikitable to plain text for use outside the wiki."""

import re
import unicodedata
from collections.abc import Callable

from wikiconbot.language import namespaces
from wikiconbot.wikitext.markup import without_marks
from wikiconbot.wikitext.mask import hidden_spans
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.regions import union
from wikiconbot.wikitext.siteinfo import fold
from wikiconbot.wikitext.tables import flattened
from wikiconbot.wikitext.usernames import decode

_NOWIKI = re.compile(r"<nowiki\b[^<>]*>(.*)</nowiki\s*>", re.DOTALL | re.IGNORECASE)
_PICTURE = re.compile(r"\[\[\s*([^\[\]{}|<>\n:]{1,60}?)\s*:(?:[^\[\]]|\[\[[^\[\]]*\]\])*\]\]")
_BARE_URL = re.compile(r"\[((?:https?:)?//[^\s\[\]]+)\]")
_HELD = re.compile("\x02([0-9]+)\x03")
#: Templates on every wiki, for characters that a table or a template would read as markup.
_CHARACTERS = {"{{!}}": "|", "{{=}}": "="}
_NO_CHARACTERS = frozenset("\ufeff\ufffe\uffff")  # a byte order mark, and characters that XML does not allow

_Change = Callable[[str], str]


def clean(text: str) -> str:
    """Return a text on one line, without invisible characters that could harm a program: control characters.

    Halves of surrogate pairs are removed too: a file in UTF-8 cannot have them.
    """
    text = " ".join(text.split())
    if text.isprintable():
        return text
    kept = (c for c in text if unicodedata.category(c) not in ("Cc", "Cs") and c not in _NO_CHARACTERS)
    return " ".join("".join(kept).split())


def cell_text(wikitext: str) -> str:
    """Return what a reader of the wiki sees in a cell, on one line.

    Templates and pictures, which only the wiki can show, stay as they are typed: a column of ``{{tick}}`` must not become
    empty. A link becomes its label, an address without a label stays, a table becomes its content; comments are removed.
    """
    held: list[str] = []

    def hold(shown: str) -> str:
        held.append(shown)
        return f"\x02{len(held) - 1}\x03"

    def unparsed(typed: str) -> str:
        literal = _NOWIKI.fullmatch(typed)
        return hold(decode(literal[1])) if literal else "" if typed.startswith("<!--") else typed

    text = clean(flattened(without_marks(wikitext)))
    text = _changed(text, hidden_spans(text), unparsed)
    templates = union([(template.start, template.end) for template in find_templates(text)])
    text = _changed(text, templates, lambda typed: hold(_CHARACTERS.get(typed, typed)))
    text = _PICTURE.sub(lambda found: hold(found[0]) if fold(found[1]) in namespaces.FILE else found[0], text)
    text = plain_text(_BARE_URL.sub(r"\1", text))
    while _HELD.search(text):  # a picture may contain a template, and the template unparsed text
        text = _HELD.sub(lambda found: held[int(found[1])], text)
    return clean(text)


def _changed(text: str, spans: list[tuple[int, int]], change: _Change) -> str:
    """Return a text with some parts of it (in order, without overlaps) replaced."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], change(text[start:end]))
        at = end
    return "".join((*pieces, text[at:]))
