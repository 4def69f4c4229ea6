"""The cells of wikitables as they are typed, to be written back byte for byte. What is a cell: `tables.py`."""

import re
from dataclasses import dataclass
from itertools import pairwise

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.tables import Cell, Table, read_tables

#: What would be another mark right after the cell's; comments are gone before tables are read.
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
        """Whether nobody put anything into it, no colour either."""
        return not self.content.strip() and not self.attributes.strip()

    def written(self) -> str:
        """Return the cell as wikitext on a separate line; it means the same wherever it was before."""
        bar = "|" if self.attributes else ""
        rest = f"{self.attributes}{bar}{self.content}".rstrip()
        gap = " " if _BEGINS_AS_MARK.match(rest) else ""
        return f"{self.mark}{gap}{rest}"


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row: where it begins on the page, what is after the mark that opens it, and its cells."""

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

    None if a table is never closed, has text outside of its cells, or captions on several lines, or where a cell begins
    between the two characters that a template shows (``| {{!-}}``): it could not be written back.
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
    """Whether captions are on several lines: of these all but one would be lost."""
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
        attributes = " "  # so that the bar stays, and no other one ends attributes
    return RawCell("!" if cell.head else "|", attributes, text[cell.start : cell.end])
