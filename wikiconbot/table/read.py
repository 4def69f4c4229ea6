"""Reads a table of the bot on the page: its columns, rows and cells, and who wrote them (`marks.py`)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from wikiconbot.model import BotColumn, Obstacle, Region
from wikiconbot.table.align import Gaps, best_gaps, placed, possible_gaps
from wikiconbot.table.marks import GROUP, Head, KeptRow, KeptTable, is_group_mark, marked, seal
from wikiconbot.table.recorded import read_record
from wikiconbot.table.row_marks import row_mark
from wikiconbot.wikitext.cells import RawCell, RawRow, RawTable, read_raw_tables
from wikiconbot.wikitext.markup import without_marks
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.regions import CLOSING
from wikiconbot.wikitext.tables import spans

_CLOSING = re.compile(rf"<!-- {CLOSING};[^<>]*\(seals ([0-9a-f ]*)\) -->")
#: The lines that the bot puts around its table, in this version and older ones.
FRAME = re.compile(
    r"<div (?:class=\"wikiconbot\"|style=\"overflow-x:auto\")[^<>\n]*>(?:\s*<templatestyles [^<>\n]*>)?(?:-\{R\|)?"
    r"|(?:\}-)?</div>"
)
_OLD_SEAL = re.compile(rf"<!-- {CLOSING};[^<>]*\(seal [0-9a-f]{{12}}\) -->")
_BOTS_COLUMN = re.compile(rf"(?:{'|'.join(BotColumn)}|field-[0-9a-f]{{8}})")
#: Notes in a head; they are not part of its name.
_NOTES = re.compile(r"<!--.*?-->|<ref\b[^<>]*/>|<ref\b[^<>]*>.*?</ref>", re.DOTALL)
MOST_COLUMNS = 100


def read_kept(
    text: str, region: Region, columns: re.Pattern[str] = _BOTS_COLUMN
) -> KeptTable | Obstacle | None:
    """Return the table in a region as it is, None if the region is empty, or why it cannot be kept.

    ``columns`` matches the names of the bot's columns in such a table. Linear in the region's length. An obstacle names the line: text next to the table, cells over several rows or columns,
    rows that fit the heads in more than one way.
    """
    body = text[region.body_start : region.body_end]
    if not body.strip():
        return None
    tables = read_raw_tables(text, region.body_start, region.body_end)
    if tables is None or len(tables) > 1:
        return _at(text, region.body_start, "obstacle-table-unread")
    outside = _outside(text, region, tables)
    if outside is not None:
        return _at(text, outside, "obstacle-text-beside")
    closing = _CLOSING.search(body)
    seals = frozenset((closing[1] if closing else "").split())
    table = _table(text, tables[0], seals, columns) if tables else None
    return replace(table, record=read_record(body)) if isinstance(table, KeptTable) else table


def _at(text: str, offset: int, message: str, **values: str) -> Obstacle:
    return Obstacle(message, {"line": str(text.count("\n", 0, offset) + 1), **values})


def _outside(text: str, region: Region, tables: list[RawTable]) -> int | None:
    """Return the offset of text in a region outside the table and the lines that the bot puts around it."""
    at = region.body_start
    for start, end in (*((table.start, table.end) for table in tables), (region.body_end, region.body_end)):
        rest = text[at:start]
        for pattern in (_CLOSING, _OLD_SEAL, FRAME):
            rest = pattern.sub(lambda found: " " * len(found[0]), rest)
        if rest.strip():
            return at + len(rest) - len(rest.lstrip())
        at = end
    return None


def _table(
    text: str, table: RawTable, seals: frozenset[str], columns: re.Pattern[str]
) -> KeptTable | Obstacle:
    """Return the table with its heads and the rows under them."""
    if obstacle := _strange(text, table):
        return obstacle
    rows = [row for row in table.rows if not _is_group(row)]
    if not rows:
        return KeptTable("", None, (), (), seals)
    width = max(len(row.cells) for row in rows)
    heads = _heads(rows[0], rows[1:], columns)
    heads += tuple(Head(None, "", RawCell("!", "", "")) for _ in range(width - len(heads)))
    kept = _rows(text, table, rows[1:], heads)
    if isinstance(kept, Obstacle):
        return kept
    return KeptTable(table.opening, table.caption, heads, tuple(kept), seals, rows[0].attributes)


def _strange(text: str, table: RawTable) -> Obstacle | None:
    """Return why a table cannot be read row by row, with the line."""
    heads: RawRow | None = None
    for row in table.rows:
        if _is_group(row):
            continue
        if (marked(row.attributes) or "").startswith(GROUP):
            return _at(text, row.start, "obstacle-group-changed")
        if any(spans(cell.attributes) != (1, 1) for cell in row.cells):
            return _at(text, row.start, "obstacle-cells-joined")
        if len(row.cells) > MOST_COLUMNS:
            return _at(text, row.start, "obstacle-columns-many", most=str(MOST_COLUMNS))
        heads = heads or row
    if heads and not all(cell.mark == "!" for cell in heads.cells):
        return _at(text, table.start, "obstacle-heads-missing")
    return None


def _is_group(row: RawRow) -> bool:
    """Whether a row heads a group and is as the bot wrote it."""
    return len(row.cells) == 1 and is_group_mark(marked(row.attributes) or "", row.cells[0].content)


def _rows(
    text: str, table: RawTable, rows: Sequence[RawRow], heads: tuple[Head, ...]
) -> list[KeptRow] | Obstacle:
    """Return the rows below the heads; an obstacle if the heads of a row's cells cannot be known."""
    kept: list[KeptRow] = []
    gaps = _Gaps(heads, rows)
    line, at = text.count("\n", 0, table.start) + 1, table.start
    for row in rows:
        line, at = (
            line + text.count("\n", at, row.start),
            row.start,
        )  # count on from the row before, not from the page's start
        cells = gaps.cells(row)
        if cells is None:
            values = {"cells": str(len(row.cells)), "heads": str(len(heads))}
            return _at(text, row.start, "obstacle-row-ragged", **values)
        kept.append(KeptRow(line, row_mark(row.attributes), cells, row.attributes))
    return kept


class _Gaps:
    """Decides for rows with too few cells which heads have no cell.

    Usually the last cells are missing: the wiki shows it so. But if a person added a head in the middle and no cells in the
    rows, the seals show which cell belongs to which head; rows without such seals follow the rows that have them.
    """

    def __init__(self, heads: tuple[Head, ...], rows: Sequence[RawRow]) -> None:
        self.heads = heads
        self.own = [place for place, head in enumerate(heads) if head.column is None]
        self.known: dict[int, list[Gaps]] = {}
        clear: dict[int, Counter[int]] = {}
        for row in rows:
            fits = self._fits(row) if len(row.cells) < len(heads) else []
            if fits and max(fits) > 0 and fits.count(max(fits)) == 1:
                clear.setdefault(len(row.cells), Counter())[fits.index(max(fits))] += 1
        self.usual = {size: counted.most_common(1)[0][0] for size, counted in clear.items()}

    def cells(self, row: RawRow) -> tuple[RawCell | None, ...] | None:
        """Return a row's cells under their heads, None if the heads cannot be known."""
        if len(row.cells) >= len(self.heads):
            return tuple(row.cells)
        best = best_gaps(self._fits(row), self.usual.get(len(row.cells)))
        return None if best is None else placed(row.cells, self._gaps(row)[best], len(self.heads))

    def _gaps(self, row: RawRow) -> list[Gaps]:
        missing = len(self.heads) - len(row.cells)
        if missing not in self.known:
            self.known[missing] = possible_gaps(self.own, len(self.heads), missing)
        return self.known[missing]

    def _fits(self, row: RawRow) -> list[int]:
        """Return for each placement of a row's cells how many seals match."""
        seals = row_mark(row.attributes).seals
        gaps = self._gaps(row)
        if not seals:
            return [0] * len(gaps)
        return [self._fit(placed(row.cells, gap, len(self.heads)), seals) for gap in gaps]

    def _fit(self, cells: tuple[RawCell | None, ...], seals: frozenset[str]) -> int:
        return sum(
            head.column is not None and cell is not None and seal(head.column, cell.content) in seals
            for head, cell in zip(self.heads, cells, strict=True)
        )


def _heads(row: RawRow, rows: Sequence[RawRow], columns: re.Pattern[str]) -> tuple[Head, ...]:
    """Return the heads; if a head of the bot is there twice, the one with fewer matching seals below is people's."""
    places: dict[str, list[int]] = {}
    for place, cell in enumerate(row.cells):
        column = marked(cell.attributes)
        if column and columns.fullmatch(column):
            places.setdefault(column, []).append(place)
    names: dict[int, str] = {}
    for column, found in places.items():
        names[max(found, key=lambda place: (_held(rows, column, place), -place))] = column
    return tuple(
        Head(names.get(place), plain_text(without_marks(_NOTES.sub("", cell.content))), cell)
        for place, cell in enumerate(row.cells)
    )


def _held(rows: Sequence[RawRow], column: str, place: int) -> int:
    """Return in how many rows the seal of a column's cell matches."""
    return sum(
        place < len(row.cells) and seal(column, row.cells[place].content) in row_mark(row.attributes).seals
        for row in rows
    )
