"""Wikitables: rows and cells with their offsets, in the page as it stands."""

import re
from dataclasses import dataclass

from wikiconbot.wikitext.plaintext import plain_text

_EDGE = re.compile(r"^[ \t:]*(\{\||\|\}(?!\}))", re.MULTILINE)
_ROWSPAN = re.compile(r"rowspan\s*=\s*[\"']?(\d{1,6})", re.IGNORECASE)
_MOST_ROWS, _MOST_COLUMNS = 1000, 100  # of cells that reach down
_LINK_OR_TEMPLATE = re.compile(r"\[\[[^\[\]]*\]\]|\{\{[^{}]*\}\}")
_SPLIT = {"|": re.compile(r"\|\|"), "!": re.compile(r"\|\||!!")}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's content: offsets into the page, whether it is a head cell, and how many rows it spans."""

    start: int
    end: int
    head: bool
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells; ``start`` is where its first cell's line begins, ``end`` where its last line ends.

    ``attributes`` is what stands behind the mark that opens the row.
    """

    start: int
    end: int
    cells: tuple[Cell, ...]
    attributes: str = ""


@dataclass(slots=True)
class _Making:
    """A row while it is read."""

    start: int = -1
    end: int = -1
    cells: list[Cell] | None = None
    attributes: str = ""


def find_tables(masked: str, start: int, end: int) -> dict[int, int]:
    """Return where each table between two offsets ends, by the start of the line that opens it; in one pass.

    A table that is never closed is none.
    """
    ends: dict[int, int] = {}
    opened: list[int] = []
    for match in _EDGE.finditer(masked, start, end):
        if match[1] == "{|":
            opened.append(match.start())
        elif opened:
            ends[opened.pop()] = match.end()
    return ends


def read_rows(masked: str, start: int, end: int) -> list[Row]:
    """Return the rows of the table between two offsets; a caption is none, a table inside a cell stays in it."""
    rows: list[Row] = []
    row = _Making()
    at = masked.find("\n", start, end) + 1 or end
    depth = 0
    while at < end:
        stop = masked.find("\n", at, end)
        stop = end if stop < 0 else stop
        text = at + len(masked[at:stop]) - len(masked[at:stop].lstrip(" \t"))
        mark = masked[text : text + 2]
        if depth or mark == "{|":
            depth += (mark == "{|") - (mark == "|}")
            _lengthen(row, stop)
        elif mark in ("|-", "|}"):
            _finish(rows, row)
            row = _Making(attributes=masked[text + 2 : stop])
        elif mark == "|+":
            pass
        elif mark[:1] in ("|", "!") and mark:
            _add_cells(masked, row, at, text, stop)
        else:
            _lengthen(row, stop)
        at = stop + 1
    _finish(rows, row)
    return _with_spans(rows)


def _with_spans(rows: list[Row]) -> list[Row]:
    """Return the rows with an empty cell wherever one of the rows above reaches down, so that columns align."""
    if not any(cell.rows > 1 for row in rows for cell in row.cells):
        return rows
    reaching: dict[int, int] = {}  # column → rows that a cell above still reaches into
    out = []
    for row in rows:
        cells: list[Cell] = []
        for cell in row.cells:
            while len(cells) in reaching:
                _shorten(reaching, len(cells))
                cells.append(Cell(row.start, row.start, head=False))
            if cell.rows > 1 and len(cells) < _MOST_COLUMNS:
                reaching[len(cells)] = cell.rows
            cells.append(cell)
        for column in [column for column in reaching if column >= len(row.cells)]:
            if column >= len(cells):
                _shorten(reaching, column)
        for column, cell in enumerate(cells[:_MOST_COLUMNS]):
            if cell.rows > 1:
                _shorten(reaching, column)  # the row that it stands in itself
        out.append(Row(row.start, row.end, tuple(cells), row.attributes))
    return out


def _shorten(reaching: dict[int, int], column: int) -> None:
    if column in reaching:
        reaching[column] -= 1
        if not reaching[column]:
            del reaching[column]


def _finish(rows: list[Row], row: _Making) -> None:
    if row.cells:
        rows.append(Row(row.start, row.end, tuple(row.cells), row.attributes))


def _lengthen(row: _Making, stop: int) -> None:
    """Put a line that opens no cell to the cell before it."""
    if row.cells:
        last = row.cells[-1]
        row.cells[-1] = Cell(last.start, stop, last.head, last.rows)
        row.end = stop


def _add_cells(masked: str, row: _Making, at: int, text: int, stop: int) -> None:
    """Add the cells of a line that begins with ``|`` or ``!``."""
    head = masked[text] == "!"
    line = masked[text + 1 : stop]
    safe = _LINK_OR_TEMPLATE.sub(lambda match: "x" * len(match[0]), line)
    if row.cells is None:
        row.cells, row.start = [], at
    begin = 0
    for match in (*_SPLIT[masked[text]].finditer(safe), None):
        end = match.start() if match else len(line)
        content, spans = begin, 1
        bar = safe.find("|", begin, end)
        if bar >= 0 and "[" not in safe[begin:bar] and "=" in safe[begin:bar]:
            content = bar + 1  # attributes stand before a single bar
            spanned = _ROWSPAN.search(safe, begin, bar)
            spans = min(int(spanned[1]), _MOST_ROWS) if spanned else 1
        row.cells.append(Cell(text + 1 + content, text + 1 + end, head, spans))
        begin = match.end() if match else end
    row.end = stop


def cell_text(masked: str, cell: Cell) -> str:
    """Return what a reader sees in a cell."""
    return plain_text(masked[cell.start : cell.end])
