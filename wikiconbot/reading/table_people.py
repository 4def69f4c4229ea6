"""The people of a table: those who sign in it, and those whom organisers put into it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from wikiconbot.dates.times import find_times
from wikiconbot.language import phrases
from wikiconbot.model import Signature
from wikiconbot.reading.mentions import find_mentions
from wikiconbot.reading.signatures import find_signatures
from wikiconbot.reading.typed_names import EDGES, is_nobody, typed_name
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.tables import Cell, Row, Table, aligned, cell_text

_BREAK = re.compile(r"<br\s*/?>|\n", re.IGNORECASE)
_ENOUGH = 5  # rows that link somebody make a column the people's
_NUMBER = re.compile(r"[\W\d_]*")
_EMPTY: Mapping[str, str] = MappingProxyType({})


class TablePerson(NamedTuple):
    """A person in a table, at ``start``–``end`` of the page; the signature's offsets are into that stretch."""

    start: int
    end: int
    signature: Signature | None
    name: str | None
    comment: str
    fields: Mapping[str, str]
    struck: bool = False


def read_table(masked: str, table: Table, siteinfo: SiteInfo) -> Iterator[TablePerson]:
    """Yield the people of a table of a masked page, in order.

    A column that is headed as people's holds them; otherwise the first cell of a row that links
    somebody does. Rows of head cells, and rows of one cell in a wider table, are labels.
    """
    rows = aligned(table.rows)
    heads: list[str] = []
    width = max((len(row.cells) for row in rows), default=0)
    column = None
    for row in rows:
        struck = "line-through" in masked[row.left : row.right]
        if _is_head(masked, row, first=row is rows[0]) and not _signatures_of(masked, row, siteinfo):
            if len(row.cells) > 1 or width == 1:
                heads = [cell_text(masked, cell) for cell in row.cells]
                column = _people_column(masked, rows, heads, siteinfo)
            continue
        for person in _people_of_row(masked, row, heads, column, siteinfo):
            yield person._replace(struck=struck)


def _is_head(masked: str, row: Row, *, first: bool) -> bool:
    """Whether a row holds the heads of columns: marked so, or the first one and all in bold."""
    bold = (masked[cell.start : cell.end].strip().startswith("'''") for cell in row.cells)
    return all(cell.head for cell in row.cells) or (first and len(row.cells) > 1 and all(bold))


def _people_column(masked: str, rows: Sequence[Row], heads: list[str], siteinfo: SiteInfo) -> int | None:
    """Return the column that holds the people: of those headed so, the first that links as many as any.

    A column of names may stand before one of accounts; one of mentors stands behind both.
    """
    columns = [i for i, head in enumerate(heads) if phrases.people_columns().whole(head)]
    if len(columns) < 2:
        return columns[0] if columns else None
    linked = dict.fromkeys(columns, 0)
    for row in rows:
        for i in columns:
            if i < len(row.cells) and not row.cells[i].head:
                cell = row.cells[i]
                linked[i] += bool(find_mentions(masked[cell.start : cell.end], siteinfo))
                if linked[i] == _ENOUGH:
                    return i
    return next((i for i in columns if linked[i]), columns[0])


def has_people(masked: str, table: Table, siteinfo: SiteInfo) -> bool:
    """Whether a table is one of people: a column is headed so, and somebody is linked in it."""
    heads = (cell_text(masked, cell) for row in table.rows for cell in row.cells if cell.head)
    return any(map(phrases.people_columns().whole, heads)) and any(
        person.signature for person in read_table(masked, table, siteinfo)
    )


def _signatures_of(masked: str, row: Row, siteinfo: SiteInfo) -> list[Signature]:
    return find_signatures(masked[row.start : row.end], siteinfo)


def _people_of_row(
    masked: str, row: Row, heads: list[str], column: int | None, siteinfo: SiteInfo
) -> Iterator[TablePerson]:
    """Yield the people of one row: those of the people's column, else of the first cell that links somebody."""
    found: list[tuple[int, list[Signature]]] = []
    for i, cell in enumerate(row.cells):
        if signatures := find_signatures(masked[cell.start : cell.end], siteinfo):
            found.append((i, signatures))
    chosen = next((pair for pair in found if pair[0] == column), None)
    if (
        chosen is None
        and found
        and (column is None or not _names_in(masked, row, _name_column(masked, row, heads, column)))
    ):
        chosen = found[0]
    if chosen and heads and all(map(phrases.roster_kinds().whole, heads)):
        for i, signatures in found:  # a column for each kind of people: online, in person
            yield from _signers(masked, row, row.cells[i], signatures, None, _EMPTY)
        return
    if chosen is None:
        typed = _name_column(masked, row, heads, column)
        for name in _names_in(masked, row, typed):
            yield TablePerson(row.start, row.end, None, name, "", _fields(masked, row, heads, typed))
        return
    i, signatures = chosen
    fields = _fields(masked, row, heads, i)
    time = next(
        (t for j, c in enumerate(row.cells) if j != i for t in _times(masked, c, heads, j, siteinfo)), None
    )
    yield from _signers(masked, row, row.cells[i], signatures, time, fields)


def _signers(
    masked: str,
    row: Row,
    cell: Cell,
    signatures: list[Signature],
    time: tuple[str | None, str | None] | None,
    fields: Mapping[str, str],
) -> Iterator[TablePerson]:
    """Yield the people who sign in a cell; ``time`` is one from another cell, for those without their own."""
    stretch = masked[cell.start : cell.end]
    for n, signature in enumerate(signatures):
        shifted = _shift(signature, cell.start - row.start)
        if time and signature.signed is None and not signature.problem:
            shifted = replace(shifted, signed=time[0], problem=time[1])
        rest = stretch[: signature.start] if n == 0 else ""
        rest += stretch[signature.end :] if n + 1 == len(signatures) else ""
        yield TablePerson(row.start, row.end, shifted, None, plain_text(rest).strip(EDGES), fields)


def _times(
    masked: str, cell: Cell, heads: list[str], j: int, siteinfo: SiteInfo
) -> list[tuple[str | None, str | None]]:
    """Return the times of a cell that holds when somebody signed: a time and nothing else."""
    text = masked[cell.start : cell.end]
    found = [] if text.strip().isdecimal() else find_times(text, siteinfo)
    if len(found) != 1:
        return []
    rest = plain_text(text[: found[0].start] + text[found[0].end :]).strip(EDGES + ".")
    head = heads[j].lower() if j < len(heads) else ""
    arrival = any(word in head for word in ("arriv", "depart", "birth", "from", "until", "check"))
    return [(found[0].signed, found[0].problem)] if not rest and not arrival else []


def _shift(signature: Signature, by: int) -> Signature:
    return replace(signature, start=signature.start + by, end=signature.end + by)


def _name_column(masked: str, row: Row, heads: list[str], column: int | None) -> int | None:
    """Return the first column headed as people's that has a name typed into this row."""
    if column is None:
        return None
    columns = [i for i, head in enumerate(heads) if phrases.people_columns().whole(head)]
    return next((i for i in columns if _names_in(masked, row, i)), column)


def _names_in(masked: str, row: Row, column: int | None) -> list[str]:
    """Return the names typed into a cell: one, or several with commas or line breaks between."""
    if column is None or column >= len(row.cells) or (len(row.cells) == 1 and column):
        return []
    cell = row.cells[column]
    parts = [plain_text(part).strip(EDGES) for part in _BREAK.split(masked[cell.start : cell.end])]
    several = [piece.strip(EDGES) for part in parts for piece in part.split(",")]
    if len(several) > 1 and all(typed_name(piece)[0] == piece for piece in several if piece):
        return [piece for piece in several if piece]
    name = " ".join(filter(None, parts))
    return [] if _NUMBER.fullmatch(name) or is_nobody(name) else [name]


def _fields(masked: str, row: Row, heads: list[str], person: int | None) -> Mapping[str, str]:
    """Return the other cells of a row by the heads of their columns; cells under one head go together."""
    pairs = (
        (heads[i], cell_text(masked, cell))
        for i, cell in enumerate(row.cells)
        if i != person and i < len(heads) and heads[i] and not _NUMBER.fullmatch(heads[i])
    )
    fields: dict[str, str] = {}
    for head, text in pairs:
        if text and head.lower() not in ("no", "no.", "number", "s.no", "s. no.", "sr. no."):
            fields[head] = f"{fields[head]}, {text}" if head in fields else text
    return MappingProxyType(fields) if fields else _EMPTY
