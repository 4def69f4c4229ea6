"""The only module that writes and escapes markup.

All text that a person typed passes through `plain` before it is in a region: it renders as typed and
has no other effect.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from urllib.parse import quote

from wikiconbot.language.directions import isolated_text, needs_isolation
from wikiconbot.lazy import pattern

#: Characters that can open, close or separate wikitext or HTML, as entities; an entity is never markup.

_ENTITIES = str.maketrans({char: f"&#{ord(char)};" for char in '&<>[]{}|"='})
#: Characters that are markup only in a row or at an edge; single ones stay, so that the source is easy to read.
_IN_ROW = pattern(r"~{2,}|'{2,}|_{2,}|!{2,}|-{4,}|^[*#:;!~'+\-]|['~]$")
#: A colon that would make a link: a letter before it and text right after (``mailto:x``).
_SCHEME = pattern(r"(?<=[A-Za-z+.\-]):(?=\S)")
#: Magic links of old wikis: https://www.mediawiki.org/wiki/Help:Magic_links
_MAGIC = pattern(r"\b(RFC|PMID|ISBN)\s+(?=[\dXx])")
#: The characters that `_ENTITIES`, `_IN_ROW` and `_SCHEME` need.
_MARKED = pattern(r"[&<>\[\]{}|\"=~'_!*#:;+\-]")
_AT_START, _ROWS = frozenset("*#:;!~'+-"), ("~~", "''", "__", "!!", "----")
#: Control characters, halves of surrogate pairs, a byte order mark, noncharacters; overrides and isolates, which could change
#: the direction of the surrounding text.
_NOTHING = r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069"
_UNSEEN, _SHOWN = pattern(f"[{_NOTHING}]"), pattern(rf"[^\s{_NOTHING}]")


def plain(text: str) -> str:
    """Return wikitext that shows ``text`` as it was typed, on one line, without any other effect.

    Line breaks become spaces; control characters and overrides of the writing direction, which are
    invisible, are removed.
    """
    text = on_one_line(text)
    if _MARKED.search(text):  # most words need no escaping, and a pad has many words
        text = text.translate(_ENTITIES)
        if text[0] in _AT_START or text[-1] in "'~" or any(row in text for row in _ROWS):
            text = _IN_ROW.sub(_as_entities, text)
        if ":" in text:
            text = _SCHEME.sub("&#58;", text)
    if text and unicodedata.combining(text[0]):  # otherwise it would combine with the markup before it
        text = f"&#{ord(text[0])};{text[1:]}"
    has_magic = "RFC" in text or "PMID" in text or "ISBN" in text
    return _MAGIC.sub(r"\1&#32;", text) if has_magic else text


def shows(text: str) -> bool:
    """Whether `plain` leaves visible text."""
    return bool(_SHOWN.search(text))


def on_one_line(text: str) -> str:
    """Return people's words without characters that are invisible or change the direction of the text around them, in NFC."""
    if text.isascii():
        return " ".join(_UNSEEN.sub("", text).split())
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    # The removed characters may have separated a letter from its accent.
    return unicodedata.normalize("NFC", " ".join(text.split()))


#: Invisible marks of the writing direction (UAX #9).
_MARKS = dict.fromkeys((0x061C, 0x200E, 0x200F))
_BRACKETS = str.maketrans("", "", "[]{}|<>")
#: In a summary `/*` begins a section's name, `//` an address (a blacklist of links refuses the edit), `&…;` a character.
_SUMMARY_MARKUP = pattern(r"(/)(?=[*/])|(\*)(?=/)|(&)(?=#?\w+;)")


def in_summary(text: str, direction: str = "ltr") -> str:
    """Return people's words for an edit summary: on one line, without anything that the wiki shows as a link or a section.

    ``direction`` is that of the sentence: words with letters of the other direction are in an isolate (UAX #9), because a
    summary has no HTML elements. MediaWiki's ``CommentParser`` decides which markup a summary may have.
    """
    words = " ".join(on_one_line(text.translate(_MARKS)).translate(_BRACKETS).split())
    words = _SUMMARY_MARKUP.sub(r"\g<0> ", words)
    return isolated_text(words, direction)


def _as_entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in match[0])


def user_link(user: str, label: str = "") -> str:
    """Return a link to the page that shows an account: its user page, or the edits of an address. Its label is the account by default."""
    if _UNLINKABLE.search(user):
        return plain(label or user)
    page = f"Special:Contributions/{user}" if is_address(user) else f"User:{_in_heads(user)}"
    return f"[[{page}|{plain(label or user)}]]"


#: Characters that no title can have, so that a link contains only a title.
_UNLINKABLE = pattern(r"[\[\]{}|#<>\x00-\x1f\x7f]|~~~|&[A-Za-z0-9#]+;|%[0-9A-Fa-f]{2}")


def external_link(url: str, label: str, is_converted: bool = False) -> str:
    """Return an external link; the URL is percent-encoded where wikitext would end it, sign, or have an effect.

    ``is_converted``: the wiki converts the text around it, but must not convert the label (`verbatim`).
    """
    address = quote(url, safe=_URL_SAFE).replace("~", "%7E").replace("__", "_%5F")
    address = _ENTITY.sub("&amp;", address)
    shown = verbatim(plain(label).replace(_NO_LABEL, "&#65533;"), is_converted)
    return f"[{address} {shown}]"


def is_linkable(title: str) -> bool:
    """Whether a page's title can be written in wikitext without any other effect; each title on a wiki can."""
    return not _UNLINKABLE.search(title)


def edit_link(title: str, section: int, label: str, **query: str) -> str:
    """Return a link that opens a section of a page of the wiki for editing; ``query`` are further values of the address.

    A title that no page can have gives the label without a link.
    """
    if not is_linkable(title):
        return plain(label)
    more = "".join(f"&{name}={quote(value, safe='/:')}" for name, value in query.items())
    return f"[{{{{fullurl:{title}|action=edit&section={section}{more}}}}} {plain(label)}]"


_URL_SAFE = ":/?#@!$&()*+,;=%-._"
_ENTITY = pattern(r"&(?=#?\w+;)")
_NO_LABEL = "\ufffd"  # MediaWiki ignores a label with this character


def _in_heads(title: str) -> str:
    """Return a title for a line of heads, which ``!!`` separates, also inside links (Parser::handleTables)."""
    return title.replace("!!", "&#33;&#33;")


def isolated(wikitext: str) -> str:
    """Return people's words so that their writing direction does not change the text around them."""
    return f"<bdi>{wikitext}</bdi>" if wikitext else ""


def isolated_in(wikitext: str, says: str, direction: str) -> str:
    """Return people's words as wikitext, isolated only if ``says``, their text, could change the direction of what is around it.

    In a cell, which is a separate paragraph, that is the direction of its own words and signs.
    """
    return isolated(wikitext) if needs_isolation(says, direction) else wikitext


def verbatim(wikitext: str, is_converted: bool) -> str:
    """Return wikitext that shows the same to all readers, also if the wiki converts the text around it (``is_converted``).

    This is the only function that decides how text is kept from conversion. MediaWiki writes the same mark itself around
    addresses (LanguageConverter::markNoConversion). It is read before tables and links, and works around both.
    """
    return f"{_KEPT}{wikitext}{_KEPT_END}" if is_converted and wikitext else wikitext


def without_marks(wikitext: str) -> str:
    """Return wikitext of the bot without the marks of `verbatim`; it differs in nothing else.

    Parsoid, if it writes a cell again, puts an empty nowiki before a mark at its beginning: the hyphen would begin a row.
    """
    if _KEPT not in wikitext:
        return wikitext
    return wikitext.replace(f"<nowiki/>{_KEPT}", "").replace(_KEPT, "").replace(_KEPT_END, "")


def in_heading(wikitext: str) -> str:
    """Return people's words, as wikitext of `plain`, for a heading.

    MediaWiki decodes the entities of a heading before it converts the table of contents and the edit link
    (Parser::finalizeHeadings). There ``-{T|…}-`` would change the page's title, also from entities and nowiki. An
    invisible word joiner keeps hyphen and brace apart.
    """
    return wikitext.replace("&#123;", "\u2060&#123;")


#: https://www.mediawiki.org/wiki/Writing_systems/Syntax: "R" is text without rules in it.
_KEPT, _KEPT_END = "-{R|", "}-"


#: Put around people's words in a sentence for `with_isolated`; no text has them (Unicode: noncharacters).
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_PEOPLES_WORDS = pattern(f"({_OPEN}[^{_CLOSE}]*{_CLOSE})")


def marked_off(words: str) -> str:
    """Return people's words marked for a sentence for `with_isolated`."""
    return f"{_OPEN}{words.replace(_OPEN, '').replace(_CLOSE, '')}{_CLOSE}" if words else ""


def marked_off_in(words: str, direction: str) -> str:
    """Return people's words for `with_isolated`, marked only if they could change the direction of the sentence."""
    return marked_off(words) if needs_isolation(words, direction) else words


def outside_of_marks(sentence: str, change: Callable[[str], str]) -> str:
    """Return a sentence for `with_isolated` with a change of all text that is not marked as people's words."""
    return "".join(part if part[:1] == _OPEN else change(part) for part in _PEOPLES_WORDS.split(sentence))


def with_isolated(sentence: str, is_converted: bool = False) -> str:
    """Return a sentence as wikitext, in which the marked words do not change the direction of the others.

    ``is_converted``: the wiki converts the sentence, but must not convert the marked words.
    """
    before, after = verbatim(f"<bdi>{_OPEN}</bdi>", is_converted).split(_OPEN)
    return plain(sentence).replace(_OPEN, before).replace(_CLOSE, after)


def page_link(title: str) -> str:
    """Return a link to a page of the wiki by its whole title, as the wiki returned it."""
    return plain(title) if _UNLINKABLE.search(title) else f"[[:{title}]]"


def recipient(user: str, host: str | None = None) -> str | None:
    """Return an account's line for MassMessage (Help:Extension:MassMessage); None for a name with unsafe characters.

    ``host`` is the wiki with its talk page, if that is another one.
    """
    if _UNLINKABLE.search(user):
        return None
    there = f"|{host}" if host and _HOST.fullmatch(host) else ""
    return "{{#target:User talk:" + user + there + "}}"


_HOST = pattern(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


#: Heads of rows are at the side where reading begins: centred in a table wider than a phone, they would be out of view.
AT_START = 'style="text-align:start"'


_LINE = "\n"
_SCROLLS = ' style="overflow-x:auto"'


def frame(
    wikitext: str,
    label: str,
    language: str,
    direction: str,
    more: str = "",
    styles: str | None = None,
    *,
    is_foreign: bool = False,
) -> str:
    """Return wikitext in a box with one language, which scrolls if the window is narrower, for example on a phone.

    Keyboard users can reach and scroll it (WCAG 2.1.1), and screen readers read its label. ``more`` are further attributes.
    Its style comes from the page ``styles`` (TemplateStyles) if there is one: it can style the class ``wikiconbot``. It is a
    title without markup and without quotation marks (`wikiconbot.event.titles.style_page`). ``is_foreign``: the wiki converts
    its own language, and this text is in another one; a language in an attribute does not stop the converter.
    """
    opening = (
        f'<div class="wikiconbot" lang="{language_tag(language)}" dir="{"rtl" if direction == "rtl" else "ltr"}" '
        f'role="region" tabindex="0" aria-label="{plain(label)}"{"" if styles else _SCROLLS}{more}>'
    )
    if styles:  # on the line of the element: on a separate line it would become a paragraph
        opening += f'<templatestyles src="{styles}" />'
    return f"{opening}{verbatim(f'{_LINE}{wikitext}{_LINE}', is_foreign)}</div>"


#: MediaWiki's codes that are no tags of BCP 47, which ``lang`` must be (MediaWiki's LanguageCode::bcp47).
_TAGS = {"sr-ec": "sr-Cyrl", "sr-el": "sr-Latn"}


def language_tag(language: str) -> str:
    """Return the value of the attribute ``lang`` for MediaWiki's code of a language, without other signs."""
    code = "".join(char for char in language if char.isascii() and (char.isalnum() or char == "-"))
    return _TAGS.get(code, code)


def attributes(**values: str) -> str:
    """Return attributes of a cell or a row, without those with an empty value; ``_`` in a name becomes a hyphen.

    ``lang`` is MediaWiki's code of a language.
    """
    if "lang" in values:
        values["lang"] = language_tag(values["lang"])
    return "".join(f' {name.replace("_", "-")}="{plain(value)}"' for name, value in values.items() if value)


#: Prevents line breaks: at the hyphens of dates on phones, and inside of words.
ONE_LINE = 'style="white-space:nowrap"'
#: Languages without spaces between words, where a browser breaks heads and statuses after any letter or syllable. The number
#: is how wide the column of statuses must be so that each is on one line, in ``em``.
UNSPACED = {"ja": 7, "my": 7, "th": 6, "zh-hans": 4, "zh-hant": 4}


def column_head(words: str, language: str, style: str = "") -> str:
    """Return the head of a column as a cell; ``style`` is its attribute, otherwise the language decides whether it breaks."""
    chosen = style or (ONE_LINE if language in UNSPACED else "")
    return f'! scope="col"{chosen and " "}{chosen} | {words}'


def table(opening: str, caption: str | None, rows: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Return a wikitable of rows: for each row the text after its mark, and its cells, which are written unchanged.

    Each cell is on a separate line, with its mark. Without a caption (None) the table has none.
    """
    lines = [opening] if caption is None else [opening, f"|+{caption}"]
    for mark, cells in rows:
        lines += (f"|-{mark}", *cells)
    return "\n".join((*lines, "|}"))


def is_address(user: str) -> bool:
    """Whether an account name is an IP address (IPv4, or IPv6 written in full)."""
    return bool(re.fullmatch(r"\d{1,3}(?:\.\d{1,3}){3}|[0-9A-F]{1,4}(?::[0-9A-F]{1,4}){7}", user))
