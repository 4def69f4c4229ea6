"""The cells of a row: who signs in them, which names are typed in them, and what is in the others."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from wikiconbot.dates.times import find_times
from wikiconbot.language import phrases
from wikiconbot.language.templates import OTHER_DAYS
from wikiconbot.lazy import pattern
from wikiconbot.model import Reply, Signature
from wikiconbot.reading.labels import Group, group_of
from wikiconbot.reading.signatures import find_signatures, says_something
from wikiconbot.reading.struck import crossed, struck_spans
from wikiconbot.reading.tables.table_columns import DOUBTFUL, NUMBER, Columns, names_group
from wikiconbot.reading.typed_names import EDGES, Typed, is_nobody, trimmed, typed_name, typed_people
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.tables import Cell, Row, cell_text

_BREAK = pattern(r"<br\s*/?>|\n", re.IGNORECASE)
NO_FIELDS: Mapping[str, str] = MappingProxyType({})
#: What is between names in a cell; and how many of their parts are searched letter by letter.
_PARTS = pattern(r"[,;/\n]|<br[^<>]*>")
_MOST_SEARCHED = 200


class TablePerson(NamedTuple):
    """A person in a table, at ``start``–``end`` of the page; the signature's offsets count from ``start``."""

    start: int
    end: int
    signature: Signature | None
    name: str | None
    comment: str
    fields: Mapping[str, str]
    struck: bool = False
    guests: int = 0
    replies: tuple[Reply, ...] = ()
    group: Group | None = None


def _answers(found: dict[int, list[Signature]], chosen: int | None) -> tuple[Reply, ...]:
    """Return the people who signed with a time in other cells of a row: they answer the person of the row."""
    others = (s for i, signatures in found.items() if i != chosen for s in signatures)
    return tuple(Reply(s.user, s.signed) for s in others if s.signed or s.problem)


def _signers(
    masked: str,
    row: Row,
    cell: Cell,
    signatures: list[Signature],
    time: tuple[str | None, str | None] | None,
    fields: Mapping[str, str],
) -> Iterator[TablePerson]:
    """Yield the people who sign in a cell; ``time`` is a time from another cell, for people without one."""
    stretch = masked[cell.start : cell.end]
    spans = struck_spans(stretch)
    for n, signature in enumerate(signatures):
        shifted = _shift(signature, cell.start - row.start)
        if time and signature.signed is None and not signature.problem:
            shifted = replace(shifted, signed=time[0], problem=time[1])
        rest = stretch[: signature.start] if n == 0 else ""
        rest += stretch[signature.end :] if n + 1 == len(signatures) else ""
        if n and not says_something(rest, joined=True):
            rest = ""
        struck = crossed(signature, spans)
        yield TablePerson(row.start, row.end, shifted, None, trimmed(plain_text(rest)), fields, struck)


def _shift(signature: Signature, by: int) -> Signature:
    return replace(signature, start=signature.start + by, end=signature.end + by)


def _times(
    masked: str, cell: Cell, heads: list[str], j: int, siteinfo: SiteInfo
) -> list[tuple[str | None, str | None]]:
    """Return the times of a cell that has only a time."""
    text = masked[cell.start : cell.end]
    found = [] if text.strip().isdecimal() else find_times(text, siteinfo)
    if len(found) != 1:
        return []
    rest = plain_text(text[: found[0].start] + text[found[0].end :]).strip(EDGES + ".")
    head = heads[j].lower() if j < len(heads) else ""
    arrival = any(word in head for word in OTHER_DAYS)
    return [(found[0].signed, found[0].problem)] if not rest and not arrival else []


def _typed_in(masked: str, row: Row, column: int | None, fields: Mapping[str, str]) -> Iterator[TablePerson]:
    """Yield the people whose names are typed into a cell of a row; a crossed-out one is withdrawn."""
    if column is None:
        return
    names = _names_in(masked, row, column)
    if not names:
        return
    cell = row.cells[column]
    stretch = masked[cell.start : cell.end]
    struck = _PARTS.split("\n".join(plain_text(stretch[start:end]) for start, end in struck_spans(stretch)))
    inside, parts = " ".join(struck[:_MOST_SEARCHED]), frozenset(part.strip(EDGES) for part in struck)
    for name in names:
        is_struck = name.name in parts or name.name in inside
        yield TablePerson(row.start, row.end, None, name.name, name.rest, fields, is_struck, name.guests)


def _name_column(masked: str, row: Row, columns: Columns) -> int | None:
    """Return the first column with a head for people that has a typed name in this row."""
    if columns.people is None:
        return None
    headed = (i for i, head in enumerate(columns.heads) if phrases.people_columns().whole(head))
    return next((i for i in headed if _names_in(masked, row, i)), columns.people)


def _names_in(masked: str, row: Row, column: int | None) -> list[Typed]:
    """Return the names typed into a cell: one, or several with commas, line breaks or "and" between."""
    if column is None or column >= len(row.cells) or (len(row.cells) == 1 and column):
        return []
    cell = row.cells[column]
    parts = [plain_text(part).strip(EDGES) for part in _BREAK.split(masked[cell.start : cell.end])]
    several = [piece.strip(EDGES) for part in parts for piece in part.split(",")]
    if len(several) > 1 and all(typed_name(piece)[0] == piece for piece in several if piece):
        return [Typed(piece, 0, "") for piece in several if piece]
    name = " ".join(filter(None, parts))
    if NUMBER.fullmatch(name) or is_nobody(name):
        return []
    people = typed_people(name)
    return (
        people if len(people) > 1 or any(p.guests for p in people) else [Typed(name.removeprefix("@"), 0, "")]
    )


def _fields(masked: str, row: Row, heads: list[str], person: int | None) -> Mapping[str, str]:
    """Return the other cells of a row by the heads of their columns; cells with the same head are joined."""
    pairs = (
        (heads[i], cell_text(masked, cell))
        for i, cell in enumerate(row.cells)
        if i != person and i < len(heads) and heads[i] and not NUMBER.fullmatch(heads[i])
    )
    fields: dict[str, str] = {}
    for head, text in pairs:
        if text and head.lower() not in ("no", "no.", "number", "s.no", "s. no.", "sr. no."):
            fields[head] = f"{fields[head]}, {text}" if head in fields else text
    return MappingProxyType(fields) if fields else NO_FIELDS


def people_of_row(masked: str, row: Row, columns: Columns, siteinfo: SiteInfo) -> Iterator[TablePerson]:
    """Yield the people of one row: those in the column of people, otherwise in the first cell that links somebody."""
    found = _signed_cells(masked, row, siteinfo)
    heads = columns.heads
    if columns.every:
        yield from _everybody(masked, row, found)
    elif (
        heads and all(map(names_group, heads)) and any(head and group_of(head) in DOUBTFUL for head in heads)
    ):
        for i, head in enumerate(heads[: len(row.cells)]):  # those who come, and those who do not
            for person in _in_cell(masked, row, i, found):
                yield person._replace(group=group_of(head))
    elif (
        heads
        and all(map(phrases.roster_kinds().whole, heads))
        and _chosen(masked, row, columns, found) is not None
    ):
        for i, signatures in found.items():  # a column for each kind of people: online, in person
            yield from _signers(masked, row, row.cells[i], signatures, None, NO_FIELDS)
    else:
        yield from _person_of_row(masked, row, columns, found, siteinfo)


def _signed_cells(masked: str, row: Row, siteinfo: SiteInfo) -> dict[int, list[Signature]]:
    """Return the signatures in the cells of a row, by the cell's number; cells without signatures are left out."""
    signed = ((i, find_signatures(masked[c.start : c.end], siteinfo)) for i, c in enumerate(row.cells))
    return {i: signatures for i, signatures in signed if signatures}


def _everybody(masked: str, row: Row, found: dict[int, list[Signature]]) -> Iterator[TablePerson]:
    """Yield the people of a row in which every cell holds a person."""
    for i in range(len(row.cells)):
        yield from _in_cell(masked, row, i, found)


def _in_cell(masked: str, row: Row, i: int, found: dict[int, list[Signature]]) -> Iterator[TablePerson]:
    """Yield the people of one cell: those who sign there, otherwise the typed names."""
    if i in found:
        yield from _signers(masked, row, row.cells[i], found[i], None, NO_FIELDS)
    else:
        yield from _typed_in(masked, row, i, NO_FIELDS)


def _chosen(masked: str, row: Row, columns: Columns, found: dict[int, list[Signature]]) -> int | None:
    """Return the cell whose signatures are the row's person, if any."""
    if columns.people in found:
        return columns.people
    if not found or (
        columns.people is not None and _names_in(masked, row, _name_column(masked, row, columns))
    ):
        return None
    return min(found)


def _person_of_row(
    masked: str, row: Row, columns: Columns, found: dict[int, list[Signature]], siteinfo: SiteInfo
) -> Iterator[TablePerson]:
    """Yield the people in the one cell of a row that holds people; signatures in other cells answer the first of them."""
    chosen = _chosen(masked, row, columns, found)
    cell = _name_column(masked, row, columns) if chosen is None else chosen
    fields = _fields(masked, row, columns.heads, cell)
    if chosen is None:
        people = _typed_in(masked, row, cell, fields)
    else:
        time = _time_of_row(masked, row, columns.heads, chosen, siteinfo)
        people = _signers(masked, row, row.cells[chosen], found[chosen], time, fields)
    answers = _answers(found, cell)
    for person in people:
        yield person._replace(replies=answers) if answers else person
        answers = ()


def _time_of_row(
    masked: str, row: Row, heads: list[str], person: int, siteinfo: SiteInfo
) -> tuple[str | None, str | None] | None:
    """Return the time that another cell of a row holds."""
    others = ((j, cell) for j, cell in enumerate(row.cells) if j != person)
    return next((t for j, cell in others for t in _times(masked, cell, heads, j, siteinfo)), None)
