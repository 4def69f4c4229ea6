"""Etherpad's HTML export → the lines of a pad. Pure.

Etherpad's output was measured with 1.8.14 and 2.5.3, which write the same: lines end in ``<br>``, items at the next
``<li>`` or the list's end, runs of spaces are partly no-break spaces, a tab is eight of them, and everything that
people typed is escaped. So a ``<`` that does not begin a complete tag is text.

The standard library's ``html.parser`` is not used: up to Python 3.13.5 it takes quadratic time over malformed
tags (CVE-2025-6069), it raises on ``<![x[``, and from version to version it reads them differently. A pad's
export knows neither comments nor quoted ``>``, so one regular expression finds its tags, in one pass.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import NamedTuple

#: Styles in the order of their nesting, and the tags that Etherpad and its plugins write for them.
STYLES = ("u", "s", "sup", "sub", "b", "i")
_STYLE = dict(zip(STYLES, STYLES, strict=True)) | {
    "strong": "b",
    "em": "i",
    "del": "s",
    "strike": "s",
    "ins": "u",
}

_TAG = re.compile(r"<(?:[!?][^<>]*|(?P<end>/?)(?P<name>[A-Za-z][^\s/<>]*)(?P<attributes>[^<>]*))>")
_BODY = re.compile(r"<body[^<>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-z]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_SURROGATES = re.compile(r"[\ud800-\udfff]")
#: Links that stay links. Others (``mailto:``, ``javascript:``) become the text that was typed.
_LINK = re.compile(r"https?://[^\s/?#][^\s]*", re.IGNORECASE)
_UNSHOWN = ("style", "script", "title")
_BREAKS = re.compile(r"[\r\n\f]+")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = ("p", "div", "tr", "pre", "blockquote", "body", "html")
#: The title of the notes is a heading of the second level, and MediaWiki has six levels.
_BELOW, _DEEPEST_HEADING = 2, 6
#: Etherpad's editor has 16 levels of lists.
_DEEPEST_LIST = 16
_HIGHEST_NUMBER = 99_999


class Piece(NamedTuple):
    """A part of a line in one style: its styles in the order of `STYLES`, and the address of its link."""

    text: str
    styles: tuple[str, ...] = ()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a pad: a heading's level on the wiki, or the marks of its list; its number if the list has any."""

    pieces: tuple[Piece, ...] = ()
    heading: int = 0
    marks: tuple[str, ...] = ()
    number: int | None = None


def read_lines(html: str) -> list[Line]:
    """Return the lines of a pad's HTML export, empty ones too. Accepts any text, in linear time."""
    body = _BODY.search(html)
    html = _SURROGATES.sub("\ufffd", html[body.end() if body else 0 :])
    reader = _Reader()
    end = 0
    for found in _TAG.finditer(html):
        start = found.start()
        if start > end:
            reader.text(unescape(html[end:start]))
        end = found.end()
        tag = _tag(found[0]) if end - start <= _SHORT else _tag.__wrapped__(found[0])
        if tag is not None:  # declarations (``<!doctype html>``) do not count
            reader.tag(*tag)
    if end < len(html):
        reader.text(unescape(html[end:]))
    reader.end_line()
    return reader.lines


_SHORT = 60  # characters of tags that may occur often in a pad, which are cached; longer ones have an address


@lru_cache(maxsize=1024)
def _tag(text: str) -> tuple[str, bool, str] | None:
    """Return the name of a tag, whether it ends, and its attributes; None of a declaration."""
    tag = _TAG.fullmatch(text)
    return (tag["name"].lower(), bool(tag["end"]), tag["attributes"]) if tag and tag["name"] else None


@dataclass(slots=True)
class _List:
    """An open list: its mark, the number of its last item, and whether that item had a separate line."""

    mark: str
    number: int
    told: bool = False


@dataclass(slots=True)
class _Reader:
    lines: list[Line] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    open_styles: dict[str, int] = field(default_factory=lambda: dict.fromkeys(STYLES, 0))
    styles: tuple[str, ...] = ()
    href: str = ""
    lists: list[_List] = field(default_factory=list)
    heading: int = 0
    unshown: str = ""
    just_ended: bool = False  # a heading, whose <br> is not an empty line

    def text(self, text: str) -> None:
        """Add a text; line breaks of the file are not line breaks of the pad."""
        if not self.pieces:
            text = text.lstrip("\r\n")
        if text and not self.unshown:
            self.pieces.append(Piece(_BREAKS.sub(" ", text), self.styles, self.href))
            self.just_ended = False

    def tag(self, name: str, ends: bool, attributes: str) -> None:
        """Process a tag; an unknown one does nothing."""
        if self.unshown or name in _UNSHOWN:
            self.unshown = (
                "" if ends and name in (self.unshown, "") else self.unshown or ("" if ends else name)
            )
        elif name in _STYLE:
            style = _STYLE[name]
            self.open_styles[style] = max(0, self.open_styles[style] + (-1 if ends else 1))
            self.styles = tuple(style for style in STYLES if self.open_styles[style])
        elif name == "a":
            self.href = "" if ends else _address(attributes)
        elif name == "br":
            self._break()
        elif name in ("ul", "ol"):
            self._list(name, ends, attributes)
        elif name == "li":
            self._item(ends)
        elif name in _HEADINGS:
            self._heading(_HEADINGS[name], ends)
        elif name in _BLOCKS:
            self.end_line()

    def _break(self) -> None:
        if self.pieces or self.lists:
            self.end_line()
        elif not self.just_ended:
            self.lines.append(Line())
        self.just_ended = False

    def _heading(self, level: int, ends: bool) -> None:
        self.just_ended = ends and bool(self.heading and self.pieces)
        self.end_line()
        self.heading = 0 if ends else min(level + _BELOW, _DEEPEST_HEADING)

    def _list(self, name: str, ends: bool, attributes: str) -> None:
        self.end_line()
        if not ends:
            self.lists.append(_List(*_kind_of_list(name, attributes)))
        elif self.lists:
            self.lists.pop()

    def _item(self, ends: bool) -> None:
        self.end_line()
        if self.lists and not ends:
            self.lists[-1].number += 1
            self.lists[-1].told = False

    def end_line(self) -> None:
        """End the line that has begun, if any."""
        if not self.pieces:
            return
        pieces, self.pieces = tuple(self.pieces), []
        if not (pieces[0].text.strip() or any(piece.text.strip() for piece in pieces)):
            if not self.lists:
                self.lines.append(Line())
            return
        if self.heading or not self.lists:
            self.lines.append(Line(pieces, self.heading))
            return
        own = self.lists[-1]
        # In nested lists Etherpad's `start` is not reliable: it may be the outer list's.
        number = own.number if own.mark == "#" and len(self.lists) == 1 and not own.told else None
        self.lines.append(Line(pieces, marks=self._marks(), number=number))
        own.told = True

    def _marks(self) -> tuple[str, ...]:
        """Return the marks of the line that ends.

        Etherpad writes a line of the second level that follows a bullet as a list in an empty item of a new list.
        It belongs below the bullet, so it takes that mark; with no list before it, it is only indented.
        """
        before = self.lines[-1].marks if self.lines else ()
        lists = self.lists[:_DEEPEST_LIST]
        marks = []
        for level, one in enumerate(lists):
            if one.told or level == len(lists) - 1:
                marks.append(one.mark)
            else:
                marks.append(before[level] if level < len(before) else ":")
        return tuple(marks)


@lru_cache(maxsize=1024)
def _kind_of_list(name: str, attributes: str) -> tuple[str, int]:
    """Return a list's mark, and the number before its first."""
    known = _attributes(attributes)
    indent = "indent" in known.get("class", "").lower()
    return "#" if name == "ol" else ":" if indent else "*", _start(known) - 1


def _attributes(text: str) -> dict[str, str]:
    return {match[1].lower(): match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(text)}


def _address(attributes: str) -> str:
    address = unescape(_attributes(attributes).get("href", "")).strip()
    return address if _LINK.fullmatch(address) else ""


def _start(attributes: dict[str, str]) -> int:
    start = attributes.get("start", "")
    return int(start) if re.fullmatch(r"[0-9]{1,5}", start) and 0 < int(start) <= _HIGHEST_NUMBER else 1
