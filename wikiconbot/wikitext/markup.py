"""The only code that writes markup, and so the only escaping.

Whatever a person typed passes through `plain` before it is in a region: it renders as typed and
does nothing.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from urllib.parse import quote

#: Characters that can open, close or separate wikitext or HTML, as entities; an entity is never markup.
from wikiconbot.lazy import pattern

_ENTITIES = str.maketrans({char: f"&#{ord(char)};" for char in '&<>[]{}|"='})
#: Characters that are markup only in a row or at an edge; alone they stay, so that the source stays readable.
_IN_ROW = pattern(r"~{2,}|'{2,}|_{2,}|!{2,}|-{4,}|^[*#:;!~'+\-]|['~]$")
#: Where a colon would make a separate link: any letter before it and something right after (``mailto:x``).
_SCHEME = pattern(r"(?<=[A-Za-z+.\-]):(?=\S)")
#: Magic links of old wikis: https://www.mediawiki.org/wiki/Help:Magic_links
_MAGIC = pattern(r"\b(RFC|PMID|ISBN)\s+(?=[\dXx])")
#: What `_ENTITIES`, `_IN_ROW` and `_SCHEME` can have to do with.
_MARKED = pattern(r"[&<>\[\]{}|\"=~'_!*#:;+\-]")
_AT_START, _ROWS = frozenset("*#:;!~'+-"), ("~~", "''", "__", "!!", "----")
#: Control characters, halves of surrogate pairs, a byte order mark, what is no character; overrides and isolates, which could turn
#: the text of the page around them about.
_NOTHING = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069"
_UNSEEN, _SHOWN = pattern(f"[{_NOTHING}]"), pattern(rf"[^\s{_NOTHING}]")


def plain(text: str) -> str:
    """Return wikitext that shows ``text`` as it was typed, on one line, and does nothing else.

    Line breaks become spaces; control characters and overrides of the writing direction, which show
    nothing, are dropped.
    """
    text = _on_one_line(text)
    if _MARKED.search(text):  # most words have no sign at all, and a pad has many words
        text = text.translate(_ENTITIES)
        if text[0] in _AT_START or text[-1] in "'~" or any(row in text for row in _ROWS):
            text = _IN_ROW.sub(_as_entities, text)
        if ":" in text:
            text = _SCHEME.sub("&#58;", text)
    if text and unicodedata.combining(text[0]):  # else it would join with the markup that is before it
        text = f"&#{ord(text[0])};{text[1:]}"
    has_magic = "RFC" in text or "PMID" in text or "ISBN" in text
    return _MAGIC.sub(r"\1&#32;", text) if has_magic else text


def shows(text: str) -> bool:
    """Whether `plain` leaves anything of a text."""
    return bool(_SHOWN.search(text))


def _on_one_line(text: str) -> str:
    if text.isascii():
        return " ".join(_UNSEEN.sub("", text).split())
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    # What was dropped may have parted a letter from its accent.
    return unicodedata.normalize("NFC", " ".join(text.split()))


#: Marks of the writing direction, which show nothing (UAX #9).
_MARKS = dict.fromkeys((0x061C, 0x200E, 0x200F))
_BRACKETS = str.maketrans("", "", "[]{}|<>")
#: In a summary `/*` begins a section's name, `//` an address (a blacklist of links refuses the edit), `&…;` a character.
_SUMMARY_MARKUP = pattern(r"(/)(?=[*/])|(\*)(?=/)|(&)(?=#?\w+;)")


def in_summary(text: str, direction: str = "ltr") -> str:
    """Return people's words for an edit summary: on one line, with nothing that the wiki would make a link or a section of.

    ``direction`` is that of the sentence: words that hold letters of the other one are in an isolate (UAX #9), since a
    summary has no elements of HTML. What a summary may have: MediaWiki's ``CommentParser``.
    """
    words = " ".join(_on_one_line(text.translate(_MARKS)).translate(_BRACKETS).split())
    words = _SUMMARY_MARKUP.sub(r"\g<0> ", words)
    return f"{_FSI}{words}{_PDI}" if _turns(words, direction) else words


_FSI, _PDI = "\u2068", "\u2069"


def _as_entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in match[0])


def user_link(user: str) -> str:
    """Return a link to the page that shows an account: its user page, or the edits of an address."""
    if _UNLINKABLE.search(user):
        return plain(user)
    page = f"Special:Contributions/{user}" if is_address(user) else f"User:{_in_heads(user)}"
    return f"[[{page}|{plain(user)}]]"


#: What no title can have, so that nothing but a title is ever in a link.
_UNLINKABLE = pattern(r"[\[\]{}|#<>\x00-\x1f\x7f]|~~~|&[A-Za-z0-9#]+;|%[0-9A-Fa-f]{2}")


def external_link(url: str, label: str) -> str:
    """Return a link out of the wiki; the URL is percent-encoded where wikitext would end it, sign, or switch something."""
    address = quote(url, safe=_URL_SAFE).replace("~", "%7E").replace("__", "_%5F")
    address = _ENTITY.sub("&amp;", address)
    return f"[{address} {plain(label).replace(_NO_LABEL, '&#65533;')}]"


_URL_SAFE = ":/?#@!$&()*+,;=%-._"
_ENTITY = pattern(r"&(?=#?\w+;)")
_NO_LABEL = "\ufffd"  # MediaWiki takes a label with it for none


def _in_heads(title: str) -> str:
    """Return a title so that it can be in a line of heads, which ``!!`` divides, in links too (Parser::handleTables)."""
    return title.replace("!!", "&#33;&#33;")


def isolated(wikitext: str) -> str:
    """Return words of people's so that their writing direction does not turn about what is around them."""
    return f"<bdi>{wikitext}</bdi>" if wikitext else ""


#: Of each direction the letters of the other one, as Unicode calls them (UAX #9); Arabic digits count as Arabic,
#: and all digits as of the other one from right to left: `~2026-1` would become `1-2026~`.
_OTHER = {"ltr": ("R", "AL", "AN"), "rtl": ("L", "EN")}


def isolated_in(wikitext: str, says: str, direction: str) -> str:
    """Return all that a cell says, isolated only if it ``says`` a letter of the other direction than its table's.

    A cell is a paragraph by itself: what is around it is not turned about, but its own words and signs may be.
    """
    return isolated(wikitext) if _turns(says, direction) else wikitext


def _turns(says: str, direction: str) -> bool:
    """Whether words hold letters of the other direction."""
    if direction != "rtl" and says.isascii():
        return False
    return any(unicodedata.bidirectional(char) in _OTHER[direction] for char in says)


#: Put around words of people in a sentence that `with_isolated` writes; no text has them (Unicode: noncharacters).
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"


def marked_off(words: str) -> str:
    """Return words of people for a sentence that `with_isolated` writes."""
    return f"{_OPEN}{words.replace(_OPEN, '').replace(_CLOSE, '')}{_CLOSE}" if words else ""


def with_isolated(sentence: str) -> str:
    """Return a sentence as wikitext, in which the words that were marked off keep their writing direction to themselves."""
    return plain(sentence).replace(_OPEN, "<bdi>").replace(_CLOSE, "</bdi>")


def page_link(title: str) -> str:
    """Return a link to a page of the wiki by its whole title, which the wiki itself has said."""
    return plain(title) if _UNLINKABLE.search(title) else f"[[:{title}]]"


def recipient(user: str, host: str | None = None) -> str | None:
    """Return an account's line for MassMessage (Help:Extension:MassMessage); None for a name that could do more.

    ``host`` is the wiki with its talk page, where that is another one.
    """
    if _UNLINKABLE.search(user):
        return None
    there = f"|{host}" if host and _HOST.fullmatch(host) else ""
    return "{{#target:User talk:" + user + there + "}}"


_HOST = pattern(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


#: Heads of rows are where the reading begins: in the middle of a table that is wider than a phone, nobody sees them.
AT_START = 'style="text-align:start"'


_SCROLLS = ' style="overflow-x:auto"'


def frame(
    wikitext: str, label: str, language: str, direction: str, more: str = "", styles: str | None = None
) -> str:
    """Return wikitext in a box of one language, which scrolls by itself where the window is narrower, as on a phone.

    Anybody who uses no mouse can reach and scroll it (WCAG 2.1.1), and it is announced by its label. ``more`` are further attributes.
    Its looks come from the page of ``styles`` (TemplateStyles) where there is one: that decides about the class ``wikiconbot``. It is a
    title, which has no markup and no quotation mark (`wikiconbot.event.titles.style_page`).
    """
    opening = (
        f'<div class="wikiconbot" lang="{_code(language)}" dir="{"rtl" if direction == "rtl" else "ltr"}" '
        f'role="region" tabindex="0" aria-label="{plain(label)}"{"" if styles else _SCROLLS}{more}>'
    )
    if styles:  # in the line of the element: on a separate line it would be a paragraph
        opening += f'<templatestyles src="{styles}" />'
    return f"{opening}\n{wikitext}\n</div>"


def _code(language: str) -> str:
    return "".join(char for char in language if char.isascii() and (char.isalnum() or char == "-"))


def attributes(**values: str) -> str:
    """Return attributes of a cell or a row, none for an empty value; ``_`` in a name is a hyphen."""
    return "".join(f' {name.replace("_", "-")}="{plain(value)}"' for name, value in values.items() if value)


def table(opening: str, caption: str | None, rows: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Return a wikitable of rows: each what is after its mark, and its cells, which are written as they are.

    Each cell is on a separate line, with its mark. Without a caption (None) the table has none.
    """
    lines = [opening] if caption is None else [opening, f"|+{caption}"]
    for mark, cells in rows:
        lines += (f"|-{mark}", *cells)
    return "\n".join((*lines, "|}"))


def is_address(user: str) -> bool:
    """Whether an account name is an IP address (IPv4, or IPv6 written in full)."""
    return bool(re.fullmatch(r"\d{1,3}(?:\.\d{1,3}){3}|[0-9A-F]{1,4}(?::[0-9A-F]{1,4}){7}", user))
