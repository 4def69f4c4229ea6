"""The lines of a pad → wikitext that shows them as they were typed and has no other effect. Pure.

Each piece of text passes through `markup.plain`. Between two pieces is always markup of ours, so that they
cannot form markup together.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from wikiconbot.pads.conversion.html_export import Line, Piece
from wikiconbot.wikitext.markup import external_link, in_heading, plain, shows

#: Etherpad makes eight spaces of a tab.
_TABS = re.compile(r"(?<![ \xa0])(?:[ \xa0]{8})+(?![ \xa0])")
_HAS_TAB = re.compile(r"[ \xa0]{8}")
_TAB = 8
_WIDEST_INDENT = 40
_SPACE = re.compile(r"\s")
#: Characters that could form a signature or a magic word, and those that MediaWiki would read as an entity in an address.
_IN_ADDRESSES = re.compile(r"~|__|&(?=#?\w{1,40};)")


class _Block(NamedTuple):
    """Wikitext of one line or of a table; ``<br>`` separates only lines of text."""

    kind: str
    wikitext: str


def render_lines(lines: Iterable[Line]) -> str:
    """Return the wikitext of a pad's lines; it has no blank lines at its ends.

    A line stays a line: ``<br>`` separates lines in a paragraph. Empty lines, one or several, separate paragraphs.
    """
    blocks = list(_blocks([_tabbed(line) for line in lines]))
    written: list[str] = []
    for block, following in pairwise([*blocks, _Block("blank", "")]):
        if block.kind == "blank" and (not written or not written[-1]):
            continue
        ending = "<br>" if block.kind == following.kind == "text" else ""
        written.append(block.wikitext + ending)
    return "\n".join(written).rstrip("\n")


def _tabbed(line: Line) -> Line:
    """Return a line with its eight spaces as tabs again."""
    if line.marks or line.heading or not any(_HAS_TAB.search(piece.text) for piece in line.pieces):
        return line
    pieces = (piece._replace(text=_TABS.sub(_as_tabs, piece.text)) for piece in line.pieces)
    return Line(tuple(pieces))


def _as_tabs(spaces: re.Match[str]) -> str:
    return "\t" * (len(spaces[0]) // _TAB)


def _blocks(lines: Iterable[Line]) -> Iterator[_Block]:
    numbers: list[int] = []
    before: tuple[str, ...] = ()
    for tabs, group in groupby(lines, _tabs):
        rows = list(group)
        if tabs and len(rows) > 1 and any(_cells(row)[0] for row in rows):
            yield _Block("table", _table(rows))
            before = ()
            continue
        for line in rows:
            if line.marks:
                numbers = _numbers(numbers, before, line.marks)
            block = _block(line, numbers)
            before = line.marks if block.kind == "list" else ()
            yield block


def _tabs(line: Line) -> int:
    return 0 if line.marks or line.heading else sum(piece.text.count("\t") for piece in line.pieces)


def block_of(line: Line) -> str:
    """Return a line's wikitext as if it was alone, without its number in its list."""
    return _block(replace(_tabbed(line), number=None), []).wikitext


def cells_of(line: Line) -> list[str]:
    """Return the wikitext of the pieces of a line between its tabs; one piece for a line without tabs."""
    return _cells(_tabbed(line))


def _block(line: Line, numbers: list[int]) -> _Block:
    """Return a line as wikitext; ``numbers`` are those that MediaWiki will count, which this corrects."""
    words = _inline(line.pieces)
    if line.heading and words:
        equals = "=" * line.heading
        return _Block("heading", f"{equals} {in_heading(words)} {equals}")
    if line.marks and words:
        marks = "".join(line.marks)
        if line.number is None or line.number == numbers[-1]:
            return _Block("list", f"{marks} {words}")
        numbers[-1] = line.number
        return _Block(
            "list", f'{marks}<li value="{line.number}">{words}'
        )  # Help:List: an item with its number
    return _Block("text", _indent(line.pieces) + words) if words else _Block("blank", "")


def _numbers(numbers: list[int], before: Sequence[str], marks: Sequence[str]) -> list[int]:
    """Return the number that MediaWiki counts at each level of a list's line, after the line before it."""
    shared = 0
    for one, other in zip(before, marks, strict=False):
        if one != other:
            break
        shared += 1
    kept = numbers[:shared]
    if shared == len(marks):
        kept[-1] += 1
    return kept + [1] * (len(marks) - shared)


def _table(rows: Sequence[Line]) -> str:
    written = ['{| class="wikitable"']
    for number, row in enumerate(rows):
        written += ["|-"] if number else []
        written += [f"| {cell}".rstrip() for cell in _cells(row)]
    return "\n".join((*written, "|}"))


def _cells(line: Line) -> list[str]:
    cells: list[list[Piece]] = [[]]
    for piece in line.pieces:
        for number, text in enumerate(piece.text.split("\t")):
            if number:
                cells.append([])
            if text:
                cells[-1].append(piece._replace(text=text))
    return [_inline(cell) for cell in cells]


def _indent(pieces: Sequence[Piece]) -> str:
    """Return the spaces at the beginning of a line in another form: MediaWiki makes a box of a line with spaces there."""
    text = ""
    for piece in pieces:
        text += piece.text[: _WIDEST_INDENT + 1]
        if piece.text.strip() or len(text) > _WIDEST_INDENT:
            break
    spaces = len(text) - len(text.lstrip(" \xa0\t"))
    width = spaces + (_TAB - 1) * text[:spaces].count("\t")
    return "&nbsp;" * min(width, _WIDEST_INDENT)


def _inline(pieces: Iterable[Piece]) -> str:
    """Return the text of a line with its styles and links; runs of spaces are one, as in HTML."""
    shown = joined(pieces)
    if len(shown) == 1 and not shown[0].styles and not shown[0].href:  # most lines
        words = plain(shown[0].text)
        return _apart(words) if words else ""
    written: list[str] = []
    styles: tuple[str, ...] = ()
    gap = False
    for piece in shown:
        if not shows(piece.text):
            gap = True
            continue
        gap = gap or piece.text[0].isspace()
        written.append(turn(styles, piece.styles, " " if gap and written else ""))
        written.append(_link(piece.href, piece.text) if piece.href else _apart(plain(piece.text)))
        styles, gap = piece.styles, piece.text[-1].isspace()
    return "".join(written) + turn(styles, (), "")


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Return visible pieces, with neighbours of the same style joined.

    Invisible pieces must not be between two halves of a word: the halves would be checked separately, and together
    have an effect that neither has alone. A space alone must not be bold.
    """
    shown: list[Piece] = []
    for piece in pieces:
        if shows(piece.text):
            shown.append(piece)
        elif _SPACE.search(piece.text):
            shown.append(Piece(" ", shown[-1].styles if shown else ()))
    if len(shown) == 1:
        return shown
    alike = groupby(shown, lambda piece: piece[1:])
    return [Piece("".join(piece.text for piece in same), *look) for look, same in alike]


@lru_cache(maxsize=1024)
def turn(old: tuple[str, ...], new: tuple[str, ...], gap: str) -> str:
    """Return the markup between two pieces of text: closing tags, a gap, opening tags."""
    if old == new:
        return gap
    old_tags, new_tags = ([style for style in styles if style not in _QUOTES] for styles in (old, new))
    if old_tags == new_tags:
        return _quotes(set(old) - set(new)) + gap + _quotes(set(new) - set(old))
    closing = "".join(f"</{tag}>" for tag in reversed(old_tags))
    opening = "".join(f"<{tag}>" for tag in new_tags)
    return _quotes(old) + closing + gap + opening + _quotes(new)


_QUOTES = {"b": "'''", "i": "''"}


def _quotes(styles: Iterable[str]) -> str:
    return "".join(_QUOTES.get(style, "") for style in styles)


def _apart(words: str) -> str:
    """Return words that do not combine with the markup before them.

    MediaWiki composes characters before it reads markup (NFC), and ``>`` with U+0338 is ``≯``.
    """
    if unicodedata.category(words[0])[0] == "M":
        return f"&#{ord(words[0])};{words[1:]}"
    return words


def _link(address: str, label: str) -> str:
    """Return an external link. ``~~~~`` and ``__TOC__`` would work in an address too.

    MediaWiki does not read a link with U+FFFD in the label (``Parser::EXT_LINK_URL_CLASS``); its entity works.
    """
    return external_link(_IN_ADDRESSES.sub(_percent, address), label)


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{ord(char):02X}" for char in match[0])
