"""The grammar of wikitables. Each cell has its offsets in the page.

It follows Parser::handleTables (includes/parser/Parser.php of MediaWiki 1.43) line by line, on the text that the parser
has at that point (`expanded.py`). In HTML a table can only be inside a cell of another table: elsewhere it ends the outer
one, and the text after the inner one is text. (If both are in the cell of a third one, HTML gives that one the cells that
follow; this is not done here.)
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.expanded import Expanded, expand
from wikiconbot.wikitext.mask import HIDDEN, blank
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.regions import union

_OPENING = pattern(r":*\s*\{\|", re.ASCII)
#: The openings of a table: ``{|``, ``{`` before ``{{!}}``, or the template for both.
_OPENERS = ("{|", "{{{!}}", "{{(!}}")
_BLANK = " \t\n\r\0\x0b"  # the characters that PHP's trim() removes
_NO_ATTRIBUTES = pattern(r"\[\[|-\{")
#: Sanitizer::getAttribsRegex; if two attributes have one name, the last counts (Sanitizer::decodeTagAttributes).
_ATTRIBUTE = pattern(
    r"([^\t\n\f\r />][^\t\n\f\r />=]*)[\t\n\f\r ]*=[\t\n\f\r ]*(?:\"([^\"]*)(?:\"|\Z)|'([^']*)(?:'|\Z)|([^\t\n\f\r >]*))"
)
_NUMBER = pattern(r"\s*\+?([0-9]+)")
MOST_CELLS = 1_000  # on one line; the last one holds the rest
_MOST_ROWS, _MOST_COLUMNS = 1000, 50  # that one cell may span when columns are aligned


class Cell(NamedTuple):
    """A cell, or a caption: offsets into the page.

    Its attributes are between ``left`` and ``bar`` (-1: it has none), its content between ``start`` and ``end``.
    ``rows`` and ``columns`` are the numbers that it spans, 0 rows: all that follow. ``tables`` are the tables directly in it,
    not those in cells of other tables.
    """

    start: int
    end: int
    head: bool
    rows: int = 1
    columns: int = 1
    left: int = -1
    bar: int = -1
    tables: tuple["Table", ...] = ()


class Row(NamedTuple):
    """A row's cells; ``start`` is the start of its first cell's line, ``end`` the end of its last cell.

    ``mark`` is the start of the line that opens the row (of the first cell's line, if there is none). The attributes are
    between ``left`` and ``right``.
    """

    start: int
    end: int
    cells: tuple[Cell, ...]
    mark: int
    left: int
    right: int


class Table(NamedTuple):
    """A table: offsets into the page.

    ``head`` is the end of the line that opens it. ``outside`` are the lines that are in none of its cells: the wiki shows
    them before the table. An unclosed table continues to the end (``closed``). ``depth`` is the number of tables around it.
    """

    start: int
    head: int
    end: int
    captions: tuple[Cell, ...]
    rows: tuple[Row, ...]
    outside: tuple[tuple[int, int], ...]
    closed: bool
    depth: int

    def stretches(self) -> Iterator[tuple[int, int]]:
        """Yield the offsets of all text that people read in the table, in the order of the page."""
        cells = [(cell.start, cell.end) for row in self.rows for cell in row.cells]
        yield from sorted([*cells, *((c.start, c.end) for c in self.captions), *self.outside])


def may_have_tables(masked: str, start: int, end: int) -> bool:
    """Whether a table may open between two offsets; fast."""
    return any(masked.find(opener, start, end) >= 0 for opener in _OPENERS)


def read_tables(text: str, masked: str, start: int, end: int) -> list[Table]:
    """Return the tables between two offsets of a page, including nested ones, in the order in which they open; linear.

    ``masked`` is the page with the parts blanked out that must not be read (``text`` itself to read everything).
    """
    return list(_tables(text, masked, start, end)) if may_have_tables(masked, start, end) else []


@lru_cache(maxsize=8)  # several calls in a row are for the same section
def _tables(text: str, masked: str, start: int, end: int) -> tuple[Table, ...]:
    return tuple(_Scanner(expand(text, masked, start, end)).tables())


@dataclass(slots=True)
class _Open:
    """A table while its lines are read, and the table around it.

    ``cell`` is the open cell: mark, left, bar, start; these are places in the expanded text, all others offsets.
    """

    number: int
    start: int
    head: int
    around: "_Open | None"
    depth: int
    captions: list[Cell] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    outside: list[tuple[int, int]] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    cell: tuple[str, int, int, int] | None = None
    inner: list[int] = field(default_factory=list)  # the tables in the open cell
    mark: tuple[int, int, int] | None = None  # of the row: line, and the attributes' offsets
    row_start: int = 0
    over: bool = False  # an inner table has ended it; only its end mark is still expected


class _Scanner:
    """Reads lines; names and order of the branches are those of Parser::handleTables."""

    def __init__(self, expanded: Expanded) -> None:
        self.text = expanded.text
        self.after, self.of = expanded.after_character, expanded.of_character
        self.opened: list[_Open] = []
        self.found: list[Table | None] = []

    def tables(self) -> list[Table]:
        """Return all tables of the text."""
        at, end = 0, len(self.text)
        while at < end:
            stop = self.text.find("\n", at)
            stop = end if stop < 0 else stop
            if line := self.text[at:stop].strip(_BLANK):
                self._line(at, stop, line)
            at = stop + 1
        last = len(self.text.rstrip(_BLANK))
        while self.opened:
            self._close(last, end, closed=False)
        return [table for table in self.found if table]

    def _line(self, at: int, stop: int, line: str) -> None:
        if _OPENING.match(line):
            self._open(at, stop)
        elif not self.opened:
            return
        elif line.startswith("|}"):
            self._close(at - 1, self.text.index("|}", at) + 2, closed=True)
        elif self.opened[-1].over:
            return
        elif line.startswith("|-"):
            left = self.text.index("|-", at) + 1
            left += len(self.text[left:stop]) - len(self.text[left:stop].lstrip("-"))
            self._end_row(at - 1)
            self.opened[-1].mark = (self.after(at), self.after(left), self.of(stop))
        elif line[0] in "|!":
            self._cells(at, stop, line)
        elif not self.opened[-1].cell:
            self.opened[-1].outside.append((self.after(at), self.of(stop)))

    def _open(self, at: int, stop: int) -> None:
        around = self.opened[-1] if self.opened else None
        if around and not around.cell:
            if not around.over:
                self._store(at - 1, self.after(at), closed=True)
                around.over = True
            around = around.around
        if around:
            around.inner.append(len(self.found))
        depth = around.depth + 1 if around else 0
        self.opened.append(_Open(len(self.found), self.after(at), self.of(stop), around, depth))
        self.found.append(None)

    def _cells(self, at: int, stop: int, line: str) -> None:
        """Open the cells, or the captions, of a line."""
        mark = "+" if line.startswith("|+") else line[0]
        if mark == "+":
            self._end_row(at - 1)
        else:
            self._end_cell(at - 1)
        table = self.opened[-1]
        if not table.cells:
            table.row_start = self.after(at)
        begin = self.text.index(line[0], at) + (2 if mark == "+" else 1)
        rest = self.text[begin:stop]
        parts = (rest.replace("!!", "||") if mark == "!" else rest).split("||", MOST_CELLS)
        for number, part in enumerate(parts):
            if number:
                self._end_cell(begin - 2)
            bar = part.find("|")
            if bar >= 0 and _NO_ATTRIBUTES.search(part, 0, bar):
                bar = -1
            table.cell = (mark, begin, begin + bar if bar >= 0 else -1, begin + bar + 1)
            begin += len(part) + 2

    def _end_cell(self, end: int) -> None:
        table = self.opened[-1]
        if not table.cell:
            return
        mark, left, bar, start = table.cell
        rows, columns = spans(self.text[left:bar]) if bar >= 0 else (1, 1)
        cell = Cell(
            self.after(start), self.of(max(start, end)), mark == "!", rows, columns, self.after(left),
            self.of(bar) if bar >= 0 else -1, tuple(inner for n in table.inner if (inner := self.found[n])),
        )  # fmt: skip
        (table.captions if mark == "+" else table.cells).append(cell)
        table.cell, table.inner = None, []

    def _end_row(self, end: int) -> None:
        self._end_cell(end)
        table = self.opened[-1]
        if table.cells:
            mark = table.mark or (table.row_start, table.row_start, table.row_start)
            table.rows.append(Row(table.row_start, table.cells[-1].end, tuple(table.cells), *mark))
            table.cells, table.mark = [], None

    def _close(self, end: int, behind: int, *, closed: bool) -> None:
        """Close the innermost table: its last cell ends at ``end``, the table at ``behind``; places in the text."""
        if not self.opened[-1].over:
            self._store(end, self.after(behind) if closed else self.of(behind), closed=closed)
        self.opened.pop()

    def _store(self, end: int, stop: int, *, closed: bool) -> None:
        self._end_row(end)
        table = self.opened[-1]
        contents = tuple(table.captions), tuple(table.rows), tuple(table.outside)
        self.found[table.number] = Table(table.start, table.head, stop, *contents, closed, table.depth)


def spans(attributes: str) -> tuple[int, int]:
    """Return how many rows and columns a cell with these attributes spans; 0 rows: all that follow."""
    if "span" not in attributes.lower():
        return 1, 1
    found = {
        match[1].lower(): match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(attributes)
    }
    rows, columns = (_NUMBER.match(found.get(name, "")) for name in ("rowspan", "colspan"))
    return int(rows[1][:9]) if rows else 1, max(int(columns[1][:9]), 1) if columns else 1


def aligned(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows with additional cells where a cell spans from above or from before, so that columns align.

    An additional cell is empty; between heads it is the head that spans. A row of one cell stays as it is.
    """
    if not any(cell.rows != 1 or cell.columns > 1 for row in rows for cell in row.cells):
        return rows
    reaching: dict[int, tuple[int, Cell]] = {}  # column → number of rows that a cell above still spans
    out = []
    for row in rows:
        cells: list[Cell] = []
        begun: dict[int, tuple[int, Cell]] = {}
        heads = all(cell.head for cell in row.cells)
        gap = Cell(row.start, row.start, head=False)
        for cell in row.cells:
            while len(cells) in reaching:
                above = reaching[len(cells)][1]
                cells.append(above if heads and above.head else gap)
            for number in range(cell.columns if len(row.cells) > 1 else 1):
                if number and len(cells) >= _MOST_COLUMNS:
                    break
                if cell.rows != 1 and len(cells) < _MOST_COLUMNS:
                    begun[len(cells)] = (min(cell.rows or _MOST_ROWS, _MOST_ROWS), cell)
                cells.append(gap if number and not cell.head else cell)
        reaching = {place: (left - 1, cell) for place, (left, cell) in (reaching | begun).items() if left > 1}
        out.append(row._replace(cells=tuple(cells)))
    return out


def flattened(wikitext: str) -> str:
    """Return wikitext with spaces instead of table markup, so that only the contents of the cells are left."""
    return blank(wikitext, _markup(read_tables(wikitext, wikitext, 0, len(wikitext)), 0)).replace(HIDDEN, " ")


def cell_text(masked: str, cell: Cell) -> str:
    """Return the text that a reader sees in a cell; for tables in it, the contents of their cells."""
    content = masked[cell.start : cell.end]
    seen = blank(content, _markup(cell.tables, cell.start)) if cell.tables else content
    return plain_text(seen.replace(HIDDEN, " "))  # a table or a note in a cell separates its words


def _markup(tables: Sequence[Table], offset: int) -> list[tuple[int, int]]:
    """Return the parts of tables that are not contents of cells, with offsets from ``offset`` on."""
    gaps: list[tuple[int, int]] = []
    left = list(tables)
    while left:
        table = left.pop()
        at = table.start
        for start, end in (*table.stretches(), (table.end, table.end)):
            if at < start:
                gaps.append((at - offset, start - offset))
            at = end
        left += (inner for row in table.rows for cell in row.cells for inner in cell.tables)
        left += (inner for caption in table.captions for inner in caption.tables)
    return union(gaps)
