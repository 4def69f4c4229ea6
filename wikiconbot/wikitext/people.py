"""The people of a table: those who sign in it, and those whom organisers put into it."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from wikiconbot.model import Signature
from wikiconbot.wikitext import phrases
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.profile import Profile
from wikiconbot.wikitext.signatures import find_signatures
from wikiconbot.wikitext.tables import Cell, Row, cell_text, read_rows
from wikiconbot.wikitext.times import find_times
from wikiconbot.wikitext.typed import EDGES

_NUMBER = re.compile(r"[\W\d_]*")
_EMPTY: Mapping[str, str] = MappingProxyType({})


class Person(NamedTuple):
    """A person in a table, at ``start``–``end`` of the page; the signature's offsets are into that stretch."""

    start: int
    end: int
    signature: Signature | None
    name: str | None
    comment: str
    fields: Mapping[str, str]
    struck: bool = False


def read_table(masked: str, start: int, end: int, profile: Profile) -> Iterator[Person]:
    """Yield the people of the table between two offsets of a masked page, in order.

    A column that is headed as people's holds them; otherwise the first cell of a row that links
    somebody does. Rows of head cells, and rows of one cell in a wider table, are labels.
    """
    rows = read_rows(masked, start, end)
    heads: list[str] = []
    width = max((len(row.cells) for row in rows), default=0)
    column = None
    for row in rows:
        struck = "line-through" in row.attributes
        if all(cell.head for cell in row.cells) and not _signatures_of(masked, row, profile):
            if len(row.cells) > 1 or width == 1:
                heads = [cell_text(masked, cell) for cell in row.cells]
                column = next(
                    (i for i, head in enumerate(heads) if phrases.people_columns().whole(head)), None
                )
            continue
        for person in _people_of_row(masked, row, heads, column, profile):
            yield person._replace(struck=struck)


def has_people(masked: str, start: int, end: int, profile: Profile) -> bool:
    """Whether a table is one of people: a column is headed so, and somebody is linked in it."""
    rows = read_rows(masked, start, end)
    heads = (cell_text(masked, cell) for row in rows for cell in row.cells if cell.head)
    return any(map(phrases.people_columns().whole, heads)) and any(
        person.signature for person in read_table(masked, start, end, profile)
    )


def _signatures_of(masked: str, row: Row, profile: Profile) -> list[Signature]:
    return find_signatures(masked[row.start : row.end], profile)


def _people_of_row(
    masked: str, row: Row, heads: list[str], column: int | None, profile: Profile
) -> Iterator[Person]:
    """Yield the people of one row: those of the people's column, else of the first cell that links somebody."""
    found: list[tuple[int, list[Signature]]] = []
    for i, cell in enumerate(row.cells):
        if signatures := find_signatures(masked[cell.start : cell.end], profile):
            found.append((i, signatures))
    chosen = next((pair for pair in found if pair[0] == column), None)
    if chosen is None and found and (column is None or not _name_in(masked, row, column)):
        chosen = found[0]
    if chosen is None:
        name = _name_in(masked, row, column)
        if name:
            yield Person(row.start, row.end, None, name, "", _fields(masked, row, heads, column))
        return
    i, signatures = chosen
    cell = row.cells[i]
    stretch = masked[cell.start : cell.end]
    fields = _fields(masked, row, heads, i)
    time = next(
        (t for j, c in enumerate(row.cells) if j != i for t in _times(masked, c, heads, j, profile)), None
    )
    for n, signature in enumerate(signatures):
        shifted = _shift(signature, cell.start - row.start)
        if time and signature.signed is None and not signature.problem:
            shifted = Signature(
                signature.user,
                time[0],
                shifted.start,
                shifted.end,
                signature.home_wiki,
                time[1],
                signature.fields,
            )
        rest = stretch[: signature.start] if n == 0 else ""
        rest += stretch[signature.end :] if n + 1 == len(signatures) else ""
        comment = plain_text(rest).strip(EDGES)
        yield Person(row.start, row.end, shifted, None, comment, fields)


def _times(
    masked: str, cell: Cell, heads: list[str], j: int, profile: Profile
) -> list[tuple[str | None, str | None]]:
    """Return the times of a cell that holds when somebody signed: a time and nothing else."""
    text = masked[cell.start : cell.end]
    found = [] if text.strip().isdecimal() else find_times(text, profile)
    if len(found) != 1:
        return []
    rest = plain_text(text[: found[0].start] + text[found[0].end :]).strip(EDGES + ".")
    head = heads[j].lower() if j < len(heads) else ""
    arrival = any(word in head for word in ("arriv", "depart", "birth", "from", "until", "check"))
    return [(found[0].signed, found[0].problem)] if not rest and not arrival else []


def _shift(signature: Signature, by: int) -> Signature:
    return Signature(
        signature.user, signature.signed, signature.start + by, signature.end + by,
        signature.home_wiki, signature.problem, signature.fields,
    )  # fmt: skip


def _name_in(masked: str, row: Row, column: int | None) -> str | None:
    """Return the name typed into the people's column, or None where no name stands there."""
    if column is None or column >= len(row.cells) or len(row.cells) == 1:
        return None
    name = cell_text(masked, row.cells[column]).strip(EDGES)
    return None if _NUMBER.fullmatch(name) or name.lower() in ("tbd", "tba", "n/a") else name


def _fields(masked: str, row: Row, heads: list[str], person: int | None) -> Mapping[str, str]:
    """Return the other cells of a row by the heads of their columns."""
    pairs = (
        (heads[i], cell_text(masked, cell))
        for i, cell in enumerate(row.cells)
        if i != person and i < len(heads) and heads[i] and not _NUMBER.fullmatch(heads[i])
    )
    fields = {
        head: text
        for head, text in pairs
        if text and head.lower() not in ("no", "no.", "number", "s.no", "s. no.", "sr. no.")
    }
    return MappingProxyType(fields) if fields else _EMPTY
