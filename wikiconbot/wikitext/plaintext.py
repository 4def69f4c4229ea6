"""Converts wikitext to the text that a person reads: without markup."""

import re
from functools import lru_cache

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import HIDDEN, TAKEN_OUT
from wikiconbot.wikitext.nesting import expansions
from wikiconbot.wikitext.usernames import decode

_LINK = pattern(r"\[\[:?([^\[\]|\n]*)(?:\|([^\[\]]*))?\]\]")
_FILE = pattern(r"\[\[\s*(?:file|image)\s*:[^\[\]]*\]\]", re.IGNORECASE)
#: The beginning of external links, with the protocols that MediaWiki knows ($wgUrlProtocols).
_URL = pattern(
    r"\[(?:(?:(?:https?|ftps?|sftp|ircs?|git|gopher|mms|nntp|redis|ssh|svn|telnet|worldwind|wikipedia):)?//"
    r"|(?:bitcoin|geo|magnet|mailto|matrix|news|sips?|sms|tel|urn|xmpp):)[^\s\[\]]+(?:\s([^\[\]]*))?\]",
    re.IGNORECASE,
)
_TAG = pattern(r"</?([a-zA-Z][^\s/<>]*+)[^<>]*>")
#: MediaWiki knows these elements (Sanitizer::getRecognizedTagData) and the tags of its parser and of extensions; it shows
#: all other tags as text.
_TAGS = frozenset(
    (
        *TAKEN_OUT, "b", "bdi", "del", "i", "ins", "u", "font", "big", "small", "sub", "sup", "h1", "h2", "h3", "h4", "h5", "h6", "cite",
        "code", "em", "s", "strike", "strong", "tt", "var", "div", "center", "blockquote", "ol", "ul", "dl", "table", "caption", "ruby",
        "rb", "rp", "rt", "rtc", "p", "span", "abbr", "dfn", "kbd", "samp", "data", "time", "mark", "br", "wbr", "hr", "li", "dt", "dd",
        "meta", "link", "tr", "td", "th", "q", "bdo", "noinclude", "onlyinclude", "section", "languages", "translate", "tvar",
        "indicator", "templatestyles", "phonos", "charinsert", "rss", "discussiontools", "dynamicpagelist",
    )
)  # fmt: skip
_BREAK = pattern(r"<br\s*/?>", re.IGNORECASE)
_TEMPLATE = pattern(r"\{\{([^{}]*)\}\}")
_QUOTES = pattern(r"'{2,5}")
_SPACE = pattern(r"\s+")
_MARKUP = pattern(rf"[\[{{<&{HIDDEN}]|''")


def plain_text(wikitext: str, *, templates: bool = False) -> str:
    """Return the text that a reader of the page sees of a short piece of wikitext, on one line.

    Links are replaced by their labels. The output of a template is not known here: it is removed, or replaced by its
    unnamed parameters with ``templates``; an address without a label is treated in the same way.
    """
    if not _MARKUP.search(wikitext):
        return " ".join(wikitext.split())
    return _without_markup(wikitext, templates)


@lru_cache(maxsize=64)  # several calls in a row are for the same line
def _without_markup(text: str, templates: bool) -> str:
    if "{{" in text:
        text = text.replace("{{!}}", "|").replace("{{=}}", "&#61;")  # magic words of MediaWiki
        text = _TEMPLATE.sub(_parameters, text) if templates else _without(text, expansions(text))
    if "[" in text:
        bare = (lambda m: m[1] or m[0][1:-1].strip()) if templates else (lambda m: m[1] or "")
        text = _URL.sub(bare, _LINK.sub(_label, _FILE.sub("", text)))
    if "<" in text:
        text = _TAG.sub(_tag, _BREAK.sub(" ", text))
    if "''" in text:
        text = _QUOTES.sub("", text)
    return _SPACE.sub(" ", decode(text.replace(HIDDEN, ""))).strip()


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    at = [0, *(end for _, end in spans)]
    return "".join(
        text[begin:end] for begin, end in zip(at, [*(start for start, _ in spans), len(text)], strict=True)
    )


def _tag(match: re.Match[str]) -> str:
    return "" if match[1].lower() in _TAGS else match[0]


def _label(match: re.Match[str]) -> str:
    return match[2] if match[2] is not None else match[1]


def _parameters(match: re.Match[str]) -> str:
    return ", ".join(part.strip() for part in match[1].split("|")[1:] if part.strip() and "=" not in part)
