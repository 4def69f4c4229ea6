"""Cells of wikitables as typed, to write them back byte for byte. `tables.py` decides what a cell is."""

import re
from dataclasses import dataclass
from itertools import pairwise

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.tables import Cell, Table, read_tables

#: Characters that would be another mark right after the cell's mark; comments are removed before tables are read.
_BEGINS_AS_MARK = pattern(r"(?:<!--.*?-->)*[-+}|!]", re.DOTALL)

#: Templates that show two characters of a table.
_PAIR = pattern(r"\{\{\s*(?:!-|!\)|!!|\(!)\s*\}\}")


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell: its mark (``|`` or ``!``), its attributes without the bar after them, its content; as typed."""

    mark: str
    attributes: str
    content: str

    @property
    def is_empty(self) -> bool:
        """Whether the cell has no content and no attributes such as a colour."""
        return not self.content.strip() and not self.attributes.strip()

    def written(self) -> str:
        """Return the cell as wikitext on a separate line; it has the same meaning there."""
        bar = "|" if self.attributes else ""
        rest = f"{self.attributes}{bar}{self.content}".rstrip()
        gap = " " if _BEGINS_AS_MARK.match(rest) else ""
        return f"{self.mark}{gap}{rest}"


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row: its offset on the page, the text after its opening mark, and its cells."""

    start: int
    attributes: str
    cells: tuple[RawCell, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table: its offsets on the page, its opening line, its caption (None without one), its rows."""

    start: int
    end: int
    opening: str
    caption: str | None
    rows: tuple[RawRow, ...]


def read_raw_tables(text: str, start: int, end: int) -> list[RawTable] | None:
    """Return the tables between two offsets; tables inside cells stay in the cells.

    None if a table could not be written back: it is not closed, has text outside its cells or captions on several lines,
    or a cell begins between the two characters that a template shows (``| {{!-}}``).
    """
    tables = [table for table in read_tables(text, text, start, end) if not table.depth]
    if any(not table.closed or table.outside or _captions_apart(text, table) for table in tables):
        return None
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    cells += [caption for table in tables for caption in table.captions]
    if any(_in_pair(text, cell.left) or _in_pair(text, cell.start) for cell in cells):
        return None
    return [_raw_table(text, table) for table in tables]


def _in_pair(text: str, offset: int) -> bool:
    return text[offset - 1 : offset + 1] == "{{" and bool(_PAIR.match(text, offset - 1))


def _captions_apart(text: str, table: Table) -> bool:
    """Whether captions are on several lines: all but one would be lost."""
    return any("\n" in text[one.end : next_.left] for one, next_ in pairwise(table.captions))


def _raw_table(text: str, table: Table) -> RawTable:
    captions = table.captions
    caption = text[captions[0].left : captions[-1].end] if captions else None
    rows = tuple(
        RawRow(
            row.mark, text[row.left : row.right].strip(), tuple(_raw_cell(text, cell) for cell in row.cells)
        )
        for row in table.rows
    )
    return RawTable(table.start, table.end, text[table.start : table.head], caption, rows)


def _raw_cell(text: str, cell: Cell) -> RawCell:
    attributes = text[cell.left : cell.bar] if cell.bar >= 0 else ""
    if cell.bar >= 0 and not attributes:
        attributes = " "  # keeps the bar, so that no other bar ends the attributes
    return RawCell("!" if cell.head else "|", attributes, text[cell.start : cell.end])
