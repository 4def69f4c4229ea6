"""Wikitables byte for byte: each cell with its mark, its attributes and its content, to be written back as they are.

`tables.py` reads what tables say; this reads how they are written. Both follow MediaWiki's parser
(Parser::handleTables): a line that begins with a bar or an exclamation mark opens cells, any other goes on with the last.
"""

import re
from dataclasses import dataclass

from wikiconbot.wikitext.mask import TAKEN_OUT, blank, hidden_spans
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.regions import union

_LINKS = re.compile(r"\[\[[^\[\]]*\]\]")
_SPLIT = {"|": re.compile(r"\|\|"), "!": re.compile(r"\|\||!!")}
_OPENING = re.compile(r":*\s*\{\|")
_FILLER = "x"
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell: its mark (``|`` or ``!``), its attributes without the bar behind them, its content; as typed."""

    mark: str
    attributes: str
    content: str

    @property
    def is_empty(self) -> bool:
        """Whether nobody put anything into it, no colour either."""
        return not self.content.strip() and not self.attributes.strip()

    def written(self) -> str:
        """Return the cell as wikitext on a line of its own; it means the same wherever it stood before."""
        bar = "|" if self.attributes else ""
        rest = f"{self.attributes}{bar}{self.content}".rstrip()
        gap = " " if rest[:1] in ("-", "+", "}", "|", "!") else ""
        return f"{self.mark}{gap}{rest}"


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row: where it begins on the page, what stands behind the mark that opens it, and its cells."""

    start: int
    attributes: str
    cells: tuple[RawCell, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table: its offsets on the page, the line that opens it, the text of its caption (None without one), its rows."""

    start: int
    end: int
    opening: str
    caption: str | None
    rows: tuple[RawRow, ...]


def read_raw_tables(text: str, start: int, end: int) -> list[RawTable] | None:
    """Return the tables between two offsets, those in cells left in them.

    None where a table is never closed, or has text outside of its cells.
    """
    masked = _masked(text, start, end)
    reader = _Reader(text, masked, start)
    at = start
    while at < end:
        stop = masked.find("\n", at, end)
        stop = end if stop < 0 else stop
        if not reader.line(at, stop):
            return None
        at = stop + 1
    return reader.tables if not reader.depth else None


def _masked(text: str, start: int, end: int) -> str:
    """Return the page with all bars and line ends blanked out that are part of a cell's content.

    Only the stretch between the offsets is looked at; the rest stays, as nothing there is read.
    """
    part = text[start:end]
    part = blank(part, hidden_spans(part, TAKEN_OUT))
    templates = union([(template.start, template.end) for template in find_templates(part)])
    part = blank(part, templates).replace("\x7f", _FILLER)
    for _ in range(_DEEPEST):  # links in the captions of files
        part = _LINKS.sub(lambda found: _FILLER * len(found[0]), part)
    return text[:start] + part + text[end:]


class _Reader:
    """The tables while their lines are read."""

    def __init__(self, text: str, masked: str, start: int) -> None:
        self.text, self.masked = text, masked
        self.tables: list[RawTable] = []
        self.depth = 0
        self.begin = start
        self._new_table(start, "")

    def _new_table(self, start: int, opening: str) -> None:
        self.begin, self.opening = start, opening
        self.caption: tuple[int, int] | None = None
        self.rows: list[RawRow] = []
        self.row_start, self.attributes = start, ""
        self.cells: list[tuple[str, int, int, int]] = []  # mark, start, bar (or -1), end
        self.open_caption = False

    def line(self, at: int, stop: int) -> bool:
        """Take a line; False where it is text that belongs to no cell."""
        line = self.masked[at:stop]
        text = line.strip()
        if _OPENING.match(text):
            self.depth += 1
            if self.depth == 1:
                self._new_table(at, self.text[at:stop])
                return True
            return self._goes_on(stop)
        if text.startswith("|}") and self.depth:
            self.depth -= 1
            if not self.depth:
                self._end_table(at)
                return True
        elif self.depth <= 1:
            return not self.depth or self._own_line(at, stop, text)  # beside tables it is not ours to judge
        return self._goes_on(stop)

    def _end_table(self, at: int) -> None:
        self._end_row()
        end = self.masked.index("|}", at) + 2
        caption = self.text[slice(*self.caption)] if self.caption else None
        self.tables.append(RawTable(self.begin, end, self.opening, caption, tuple(self.rows)))

    def _own_line(self, at: int, stop: int, text: str) -> bool:
        """Take a line of the outermost table."""
        first = at + self.masked[at:stop].index(text) if text else at
        if text.startswith("|-"):
            self._end_row()
            self.row_start, self.attributes = at, self.text[first + 1 : stop].lstrip("-").strip()
        elif text.startswith("|+") and self.caption:
            return False  # of two captions one would be lost
        elif text.startswith("|+"):
            self.caption, self.open_caption = (first + 2, stop), True
        elif text[:1] in ("|", "!") and text:
            self._add_cells(text[0], first + 1, stop)
        else:
            return self._goes_on(stop) or not text
        return True

    def _goes_on(self, stop: int) -> bool:
        """Put a line to the cell, or the caption, before it."""
        if self.open_caption and self.caption:
            self.caption = (self.caption[0], stop)
        elif self.cells:
            mark, start, bar, _ = self.cells[-1]
            self.cells[-1] = (mark, start, bar, stop)
        else:
            return False
        return True

    def _add_cells(self, mark: str, start: int, stop: int) -> None:
        self.open_caption = False
        begin = start
        for separator in (*_SPLIT[mark].finditer(self.masked, start, stop), None):
            end = separator.start() if separator else stop
            bar = self.masked.find("|", begin, end)
            if bar >= 0 and ("[[" in self.text[begin:bar] or "-{" in self.text[begin:bar]):
                bar = -1  # as MediaWiki has it: no attributes, and the bar is shown
            self.cells.append((mark, begin, bar, end))
            begin = separator.end() if separator else stop

    def _end_row(self) -> None:
        self.open_caption = False
        if self.cells:
            cells = tuple(self._cell(*cell) for cell in self.cells)
            self.rows.append(RawRow(self.row_start, self.attributes, cells))
        self.cells, self.attributes = [], ""

    def _cell(self, mark: str, start: int, bar: int, end: int) -> RawCell:
        if bar < 0:
            return RawCell(mark, "", self.text[start:end])
        return RawCell(mark, self.text[start:bar], self.text[bar + 1 : end])
