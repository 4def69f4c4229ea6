"""The cells of a table by row and column, with those that reach from above or from before (``rowspan``, ``colspan``)."""

from collections.abc import Sequence
from typing import NamedTuple

from wikiconbot.wikitext.tables import Cell, Row

_MOST_ROWS, _MOST_COLUMNS = 1000, 50  # that one cell may span


class Placed(NamedTuple):
    """A cell where it is shown: ``down`` and ``across`` count the rows and columns from the cell's own place."""

    cell: Cell
    down: int = 0
    across: int = 0


def placed_cells(rows: Sequence[Row]) -> list[list[Placed | None]]:
    """Return the cells of each row by their columns; None where no cell is shown.

    `tables.aligned` has empty cells where one spans; this has the cell itself, for tables in which that has a meaning.
    """
    reaching: dict[int, tuple[int, Placed]] = {}  # column → rows that are left, the cell above
    table: list[list[Placed | None]] = []
    for row in rows:
        line: list[Placed | None] = []
        begun: dict[int, tuple[int, Placed]] = {}
        for cell in row.cells:
            _fill(line, reaching)
            for across in range(min(cell.columns, _MOST_COLUMNS)):
                placed = Placed(cell, 0, across)
                if cell.rows != 1:
                    begun[len(line)] = (min(cell.rows or _MOST_ROWS, _MOST_ROWS), placed)
                line.append(placed)
        _fill(line, reaching)
        table.append(line)
        moved = {
            at: (left, one._replace(down=one.down + 1)) for at, (left, one) in (reaching | begun).items()
        }
        reaching = {at: (left - 1, one) for at, (left, one) in moved.items() if left > 1}
    return table


def _fill(line: list[Placed | None], reaching: dict[int, tuple[int, Placed]]) -> None:
    """Add the cells that reach from above, at the place that a row has come to."""
    while len(line) in reaching:
        line.append(reaching[len(line)][1])
