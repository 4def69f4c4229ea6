"""What identifies a line of a pad: in an earlier revision of the pad, or in the wikitext that was made from it. Pure."""

import re
from collections.abc import Iterator

from wikiconbot.pads.conversion.html_export import Line
from wikiconbot.pads.conversion.pad_lines import block_of, cells_of

_NUMBERED = re.compile(r'([*#:]+)<li value="[0-9]+">')
_INDENT = re.compile(r"(?:&nbsp;)+")
_TABLE, _ROW, _END = '{| class="wikitable"', "|-", "|}"


def line_words(line: Line) -> str:
    """Return a line's wikitext without what depends on the lines around it: its words with styles and links, its level in lists.

    Numbers and indents are left out: if a line is inserted above, numbers change. A blank line has no words.
    """
    if line.marks or line.heading:
        return block_of(line)
    return " ".join(filter(None, cells_of(line)))


def words_of_lines(wikitext: str) -> list[str]:
    """Return the same of each line of wikitext that `render_lines` wrote."""
    return list(_words(wikitext))


def _words(wikitext: str) -> Iterator[str]:
    cells: list[str] | None = None  # of the table row that is being read
    for line in wikitext.split("\n"):
        if line == _TABLE:
            cells = []
        elif cells is None:
            words = _NUMBERED.sub(r"\1 ", line.removesuffix("<br>"), count=1)
            yield _INDENT.sub("", words, count=1) if words.startswith("&nbsp;") else words
        elif line in (_ROW, _END):
            yield " ".join(filter(None, cells))
            cells = [] if line == _ROW else None
        else:
            cells.append(line.removeprefix("|").strip())
