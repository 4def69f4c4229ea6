"""Reads the value of a template's parameter: from wikitext to a person's reading, as one text or as a list.

Linear in the value's length: each pattern stops where it could begin again.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from wikiconbot.event.converters import QUOTED
from wikiconbot.event.settings import SEPARATORS, STOPS
from wikiconbot.i18n import says
from wikiconbot.wikitext.mask import HIDDEN, hidden_spans
from wikiconbot.wikitext.usernames import decode

Label = Callable[[str, str], str]

#: Invisible characters at the ends of a value: marks of direction, which are copied together with a title or a date.
_UNSEEN = " \u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"


@dataclass(frozen=True, slots=True)
class Value:
    """A value as people read it; ``shadow`` is the same text with the parts hidden that never separate (links, nowiki, quotations)."""

    text: str
    shadow: str

    def items(self, stops: str = SEPARATORS, *, quotes: bool = False) -> list[str]:
        """Return the values of a list, without their asterisks; ``quotes`` leaves quotation marks around them."""
        found = (self._part(start, end, "*#") for start, end in self._split(0, len(self.text), stops))
        return [item if quotes else _unquoted(item) for item in found if item]

    def groups(self) -> list[list[str]]:
        """Return the values of a list, each split at its equals signs."""
        found = []
        for start, end in self._split(0, len(self.text), STOPS):
            names = [self._part(*part, "*#") for part in self._split(start, end, "=")]
            found.append([_unquoted(name) for name in names if name])
        return [names for names in found if names]

    def one(self) -> str:
        """Return the value as one text on one line."""
        return _unquoted(" ".join(self.text.split()).strip(_UNSEEN))

    def _split(self, start: int, end: int, stops: str) -> list[tuple[int, int]]:
        parts = []
        for stop in re.compile(f"[{re.escape(stops)}]").finditer(self.shadow, start, end):
            parts.append((start, stop.start()))
            start = stop.end()
        return [*parts, (start, end)]

    def _part(self, start: int, end: int, marks: str) -> str:
        """Return a part of the text without the list marks before it."""
        lead = len(self.shadow[start:end]) - len(self.shadow[start:end].lstrip(f"{marks} \t\n"))
        return " ".join(self.text[start + lead : end].split()).strip(_UNSEEN)


def _unquoted(text: str) -> str:
    quoted = QUOTED.fullmatch(text)
    return (quoted[1] or quoted[2] or "").strip() if quoted else text


# ── links ───────────────────────────────────────────────────────────────────────────────────────────
def labelled(target: str, label: str) -> str:
    """Return the visible text of a link."""
    return label or target.removeprefix(":")


def linked(target: str, _: str) -> str:
    """Return the title to which a link leads."""
    return target.removeprefix(":").partition("#")[0]


def anchored(target: str, label: str) -> str:
    """Return the heading to which a link leads; its visible text, if it leads to a page."""
    heading = unquote(target.partition("#")[2]).replace("_", " ")
    return heading or labelled(target, label)


# ── reading ─────────────────────────────────────────────────────────────────────────────────────────
_TOKEN = re.compile(
    r"(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|\[\[(?P<target>[^\[\]|]*)(?:\|(?P<label>[^\[\]]*))?\]\]"
    r"|(?P<quoted>\"[^\"\n]*\"|“[^“”\n]*”)"
    r"|(?P<br><br\s*/?>)|(?P<tag></?[a-zA-Z][^<>]*>)|(?P<bold>'{2,})",
    re.IGNORECASE,
)
_NOWIKI = re.compile(r"<nowiki(?:\s[^<>]*)?>(.*)</nowiki\s*>", re.IGNORECASE | re.DOTALL)
_PASSED_OVER = re.compile(r"<!--|</?(?:includeonly|nowiki)", re.IGNORECASE)


def read_value(text: str, masked: str, label: Label = labelled) -> Value:
    """Return a value; ``masked`` is the same text without the parts that are not markup, ``label`` returns the text for a link.

    Raises:
        ValueError: it has something that only the wiki can show (a template, a reference).
    """
    if "{{" in masked:
        raise ValueError(says("event-right-no-templates"))
    words, shadow = _without_hidden(text, masked)
    said: list[str] = []
    seen: list[str] = []
    at = 0
    for token in _TOKEN.finditer(shadow):
        start, end = token.span()
        shown, hides = _shown(token, words[start:end], label)
        said += (words[at:start], shown)
        seen += (shadow[at:start], HIDDEN * len(shown) if hides else shown)
        at = end
    return Value("".join((*said, words[at:])), "".join((*seen, shadow[at:])))


def _shown(token: re.Match[str], words: str, label: Label) -> tuple[str, bool]:
    """Return the visible text of a token of wikitext, and whether it never separates values."""
    kind = token.lastgroup
    if token["target"] is not None:
        target, _, name = words[2:-2].partition("|")
        return decode(label(target.strip(), name.strip())), True
    if kind == "br":
        return "\n", False
    if kind in ("tag", "bold"):
        return "", False
    return decode(words), True


def _without_hidden(text: str, masked: str) -> tuple[str, str]:
    """Return a text without comments, with nowiki as plain words, and the same text with these words hidden."""
    if HIDDEN not in masked:
        return text, text
    words, shadow = [], []
    at = 0
    for start, end in [*hidden_spans(text), (len(text), len(text))]:
        kept = "".join(c for c, seen in zip(text[at:start], masked[at:start], strict=True) if seen != HIDDEN)
        words.append(kept)
        shadow.append(kept)
        if literal := _NOWIKI.fullmatch(text, start, end):
            words.append(literal[1])
            shadow.append(HIDDEN * len(literal[1]))
        elif end > start and not _PASSED_OVER.match(text, start, end):
            raise ValueError(says("event-right-no-tags", tag=text[start:end].partition(">")[0][:20] + ">"))
        at = end
    return "".join(words), "".join(shadow)
