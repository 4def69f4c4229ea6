"""The width of a text on a terminal, and its line breaks: between words, by the cells that they take."""

import unicodedata
from collections.abc import Iterator

from wikiconbot.language.directions import FSI, PDI
from wikiconbot.lazy import pattern

_NARROWEST = 20  # columns for the text, with any indent

#: A word with everything that must stay with it: no-break spaces do not separate words.
_WORD = pattern(r"[^ \t\n]+")


def width_of(text: str) -> int:
    """Return the most cells that a text takes: signs above and below take none, signs next to a character may take one."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 1 + (unicodedata.east_asian_width(char) in "WF")


def line_spans(text: str, width: int, used: int = 0) -> list[tuple[int, int]]:
    """Return the beginnings and ends of the lines of a text, so that none is wider than ``width`` cells.

    On the first line ``used`` cells are taken. A word that is too wide for a line (an address, a path) gets a separate line
    and stays whole, so that it can be copied; Chinese and Japanese, which have no spaces, may break after each character.
    """
    spans: list[tuple[int, int]] = []
    start, end, filled = -1, 0, used
    for begins, ends in _pieces(text):
        needed = width_of(text[begins:ends])
        gap = width_of(text[end:begins]) if start >= 0 else 0
        if filled + gap + needed > width and (start >= 0 or used):
            if start >= 0:
                spans.append((start, end))
            elif not spans:
                spans.append((0, 0))  # nothing fits on the first line
            start, filled, gap = -1, 0, 0
        if start < 0:
            start = begins
        end, filled = ends, filled + gap + needed
    return [*spans, (start, end)] if start >= 0 else spans or [(0, 0)]


def wrapped(text: str, width: int, indent: int = 0) -> str:
    """Return a text in lines of ``width`` cells; those after the first are indented."""
    room = max(width - indent, _NARROWEST)
    lines = wrapped_lines(text, room)
    return f"\n{' ' * indent}".join(lines)


def isolates_around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what a line of a text begins and ends with, so that an isolate that is longer than the line is in pairs on each."""
    if FSI not in text:
        return "", ""
    before, through = _open_at(text, start), _open_at(text, end)
    return FSI * before, PDI * through


def _open_at(text: str, end: int) -> int:
    """Return how many isolates are open at a place of a text."""
    depth = 0
    for char in text[:end]:
        depth = depth + 1 if char == FSI else max(depth - 1, 0) if char == PDI else depth
    return depth


def _line(text: str, start: int, end: int) -> str:
    opens, closes = isolates_around(text, start, end)
    return f"{opens}{text[start:end]}{closes}"


def wrapped_lines(text: str, width: int) -> list[str]:
    """Return the lines of a text, at least one."""
    return [_line(text, start, end) for start, end in line_spans(text, width)]


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts that stay on one line: words, and characters of scripts without spaces."""
    for word in _WORD.finditer(text):
        start = word.start()
        if not word[0].isascii():
            for at in range(start + 1, word.end()):
                if _may_break(text[at - 1], text[at]):
                    yield start, at
                    start = at
        yield start, word.end()


def _may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters without a space: next to a wide one, but not before a closing sign."""
    if "W" not in (unicodedata.east_asian_width(before), unicodedata.east_asian_width(after)):
        return False
    closes = unicodedata.category(after) in ("Mn", "Mc", "Me", "Cf", "Pe", "Pf", "Po")
    opens = unicodedata.category(before) in ("Ps", "Pi", "Cf")
    return not closes and not opens
