"""Wikitext as a person reads it: markup taken away, words left."""

import html
import re

from wikiconbot.wikitext.mask import HIDDEN

_LINK = re.compile(r"\[\[:?(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_FILE = re.compile(r"\[\[\s*(?:file|image|datei|fichier|archivo)\s*:[^\[\]]*\]\]", re.IGNORECASE)
_URL = re.compile(r"\[(?:https?:)?//[^\s\[\]]+\s*([^\[\]]*)\]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
_SPACE = re.compile(rf"[\s{HIDDEN}]+")


def plain_text(wikitext: str) -> str:
    """Return what a reader of the page sees of a short stretch of wikitext, on one line.

    Templates vanish (what they show is not known here); labels stand for links.
    """
    text = wikitext
    if "[" in text:
        text = _URL.sub(r"\1", _LINK.sub(r"\1", _FILE.sub("", text)))
    if "{{" in text:
        text = _TEMPLATE.sub("", text)
    if "<" in text:
        text = _TAG.sub("", text)
    if "''" in text:
        text = re.sub(r"'{2,5}", "", text)
    if "&" in text:
        text = html.unescape(text)
    return _SPACE.sub(" ", text).strip()
