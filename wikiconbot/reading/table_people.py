"""The people of a table: those who sign in it, and those whom organisers put into it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from wikiconbot.dates.times import find_times
from wikiconbot.language import phrases
from wikiconbot.language.signing import COMES
from wikiconbot.language.templates import OTHER_DAYS
from wikiconbot.lazy import pattern
from wikiconbot.model import Reply, Signature, SignUp
from wikiconbot.reading.entries import Entry
from wikiconbot.reading.labels import Group, group_of, in_group
from wikiconbot.reading.mentions import find_mentions
from wikiconbot.reading.rosters import Heading, heading_of
from wikiconbot.reading.signatures import find_signatures, says_something
from wikiconbot.reading.signers import crossed, signed_up, struck_spans
from wikiconbot.reading.source import Source
from wikiconbot.reading.typed_names import EDGES, Typed, is_nobody, typed_name, typed_people
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.tables import Cell, Row, Table, aligned, cell_text

_BREAK = pattern(r"<br\s*/?>|\n", re.IGNORECASE)
_ENOUGH = 5  # rows that link somebody make a column the people's
_MANY = 50  # rows that show what the columns hold
_LONGEST_HEAD = 6  # words of a column's head
#: Words in the head of a column of people that are not the row's own.
_OF_OTHERS = pattern(
    r"\b(?:team|group|mentor|project|event|article|page|file|university|college|school|organi[sz]ation|institution|city|emergency)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\W\d_]*")
_MARKUP = re.compile(r"\[\[|\{\{|//|\d")
_EMPTY: Mapping[str, str] = MappingProxyType({})


_DOUBTFUL = (Group.ABSENT, Group.MAYBE)


class TablePerson(NamedTuple):
    """A person in a table, at ``start``–``end`` of the page; the signature's offsets are into that stretch."""

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


def read_table(masked: str, table: Table, siteinfo: SiteInfo) -> Iterator[TablePerson]:
    """Yield the people of a table of a masked page, in order.

    A column that is headed as people's holds them; otherwise the first cell of a row that links
    somebody does. Rows of head cells, and rows of one cell in a wider table, are labels.
    """
    rows = aligned(table.rows)
    heads: list[str] = []
    width = max((len(row.cells) for row in rows), default=0)
    column = group = None
    every = not any(len(row.cells) > 1 and _has_heads(row) for row in rows) and _several_in_rows(
        masked, rows, siteinfo
    )
    for row in rows:
        struck = "line-through" in masked[row.left : row.right]
        if _is_head(masked, row, first=row is rows[0]) and not _signatures_of(masked, row, siteinfo):
            if len(row.cells) == 1 < width:
                group = group_of(cell_text(masked, row.cells[0]))
            else:
                heads = [cell_text(masked, cell) for cell in row.cells]
                column = _people_column(masked, rows, heads, siteinfo)
                every = _is_one_head(heads) and _several_in_rows(masked, rows, siteinfo)
            continue
        if _is_label(masked, row, width, siteinfo):
            group = group_of(cell_text(masked, row.cells[0]))
            continue
        says = group or _answer_of(masked, row, heads)
        people = (
            _everybody(masked, row, siteinfo)
            if every
            else _people_of_row(masked, row, heads, column, siteinfo)
        )
        for person in people:
            yield person._replace(struck=person.struck or struck, group=person.group or says)


def _is_label(masked: str, row: Row, width: int, siteinfo: SiteInfo) -> bool:
    """Whether one cell that reaches over the columns of a wider table stands in a row, and links nobody: a part's label."""
    return (
        len(row.cells) == 1 < width and row.cells[0].columns > 1 and not _signatures_of(masked, row, siteinfo)
    )


def group_of_columns(masked: str, table: Table) -> dict[int, Group]:
    """Return what the heads of columns say about the people in each cell below, by the offset where the cell begins."""
    rows = aligned(table.rows)
    heads = rows[0].cells if rows and all(cell.head for cell in rows[0].cells) else ()
    groups = [group_of(cell_text(masked, cell)) for cell in heads]
    return {
        cell.start: group
        for row in rows[1:]
        for cell, group in zip(row.cells, groups, strict=False)
        if group in _DOUBTFUL and group
    }


def _names_group(head: str) -> bool:
    return group_of(head) not in (None, Group.TALK) or phrases.roster_kinds().whole(head)


def _answer_of(masked: str, row: Row, heads: list[str]) -> Group | None:
    """Return what a row says in a column that asks whether people come: "Attending?" with "No" in the row."""
    for cell, head in zip(row.cells, heads, strict=False):
        if COMES.fullmatch(head.strip()):
            said = cell_text(masked, cell).strip(EDGES + ".!()")
            group = group_of(said) if said else None
            if group in _DOUBTFUL:
                return group
    return None


def of_row(person: TablePerson, line: int, wikitext: str, heading: str | None) -> SignUp:
    """Return the sign-up of a person in a table; ``line`` and ``wikitext`` are those of the row."""
    if person.signature is None:
        typed = SignUp(
            None, line, wikitext, person.name, None, person.struck, heading, person.comment, fields=person.fields,
            guests=person.guests, replies=person.replies,
        )  # fmt: skip
        return in_group((typed,), person.group)[0]
    made = signed_up(
        person.signature,
        line,
        wikitext,
        heading,
        person.comment,
        withdrawn=person.struck,
        replies=person.replies,
    )
    return in_group((replace(made, fields=person.fields or made.fields),), person.group)[0]


def unread_rows(source: Source, table: Table, read: set[int]) -> Iterator[Entry]:
    """Yield the rows of a table of people in which nobody was found though something stands there; labels are none."""
    rows = aligned(table.rows)
    width = max((len(row.cells) for row in rows), default=0)
    for row in rows:
        if row.start in read or _is_head(source.masked, row, first=row is rows[0]):
            continue
        texts = [cell_text(source.masked, cell) for cell in row.cells]
        said = [text for text in texts if not _NUMBER.fullmatch(text) and not is_nobody(text)]
        label = width > 1 and len(set(texts)) == 1 and not _signatures_of(source.masked, row, source.siteinfo)
        if label and row.cells[0].columns > 1:  # "West Bengal", or a person's name
            bold = source.masked[row.cells[0].start : row.cells[0].end].strip().startswith("'''")
            named = typed_people(texts[0])
            label = bold or not named or " " not in named[0].name or group_of(texts[0]) is not None
        if said and not label:
            yield Entry("", row.start, row.start, row.end)


def _has_heads(row: Row) -> bool:
    return any(cell.head for cell in row.cells)


def _is_one_head(heads: list[str]) -> bool:
    """Whether one head stands over all columns: "Attendees (from left to right)"."""
    return len(heads) > 1 and len(set(heads)) == 1 and bool(heads[0])


def _several_in_rows(masked: str, rows: Sequence[Row], siteinfo: SiteInfo) -> bool:
    """Whether the cells of a row hold a person each: some row links several, and no cell of those links has more words."""
    several, headed = False, any(map(_has_heads, rows))
    for row in rows[:_MANY]:
        linked = 0
        for cell in () if _has_heads(row) else row.cells:
            text = masked[cell.start : cell.end]
            found = find_signatures(text, siteinfo) if text.strip() else []
            if found and (says_something(text[: found[0].start]) or says_something(text[found[-1].end :])):
                return False
            linked += bool(found)
            said = "" if found else plain_text(text).strip(EDGES)
            if not _NUMBER.fullmatch(said) and not (headed and typed_people(said)):
                return False
        several = several or linked > 1
    return several


def _everybody(masked: str, row: Row, siteinfo: SiteInfo) -> Iterator[TablePerson]:
    """Yield the people of a row in which every cell holds one."""
    for i, cell in enumerate(row.cells):
        if signatures := find_signatures(masked[cell.start : cell.end], siteinfo):
            yield from _signers(masked, row, cell, signatures, None, _EMPTY)
        else:
            yield from _typed_in(masked, row, i, _EMPTY)


def _is_head(masked: str, row: Row, *, first: bool) -> bool:
    """Whether a row holds the heads of columns: marked so, or the first one and all in bold."""
    bold = (masked[cell.start : cell.end].strip().startswith("'''") for cell in row.cells)
    if all(cell.head for cell in row.cells):
        return True
    return first and len(row.cells) > 1 and (all(bold) or _has_words_of_heads(masked, row))


def _has_words_of_heads(masked: str, row: Row) -> bool:
    """Whether the cells of a row are words for columns, one of them that for people: "Name", "City"."""
    if _has_heads(row):
        return False
    texts = [cell_text(masked, cell) for cell in row.cells]
    return any(map(phrases.people_columns().whole, texts)) and not any(
        _MARKUP.search(masked, c.start, c.end) for c in row.cells
    )


def _people_column(masked: str, rows: Sequence[Row], heads: list[str], siteinfo: SiteInfo) -> int | None:
    """Return the column that holds the people: of those headed so, the first that links as many as any.

    A column of names may stand before one of accounts; one of mentors stands after both. Where no head is known, what
    stands in the columns decides: the first that links somebody in half of its rows, or else the words in its head.
    """
    columns = [i for i, head in enumerate(heads) if phrases.people_columns().whole(head)]
    if len(columns) == 1:
        return columns[0]
    linked = dict.fromkeys(columns or range(len(heads)), 0)
    filled = dict.fromkeys(linked, 0)
    for row in rows[:_MANY]:
        for i in linked:
            if i < len(row.cells) and not row.cells[i].head:
                text = masked[row.cells[i].start : row.cells[i].end]
                filled[i] += bool(text.strip())
                linked[i] += bool(find_mentions(text, siteinfo))
                if columns and linked[i] == _ENOUGH:
                    return i
    if columns:
        return next((i for i in columns if linked[i]), columns[0])
    some = (i for i in linked if linked[i] and 2 * linked[i] >= filled[i])
    return next(some, None) if any(linked.values()) else _column_by_words(heads)


def _column_by_words(heads: list[str]) -> int | None:
    """Return the first column in whose head a word for people stands: "Your name", "Name & username"."""
    return next((i for i, head in enumerate(heads) if _speaks_of_people(head)), None)


def _speaks_of_people(head: str) -> bool:
    words = head.replace("'s ", " ").replace("’s ", " ").replace("&", " ").replace("/", " ")
    return (
        len(words.split()) <= _LONGEST_HEAD
        and phrases.people_columns().inside(words)
        and not _OF_OTHERS.search(words)
    )


def has_people(masked: str, table: Table, siteinfo: SiteInfo) -> bool:
    """Whether a table is one of people: a column is headed so, and somebody is linked in it."""
    heads = [cell_text(masked, cell) for row in table.rows for cell in row.cells if cell.head]
    if not any(map(_is_of_people, heads)) or any(heading_of(head) is Heading.VOTE for head in heads):
        return False
    return any(person.signature for person in read_table(masked, table, siteinfo))


def _is_of_people(head: str) -> bool:
    """Whether a column's head makes its table one of people who take part: not of speakers or a jury."""
    known = phrases.people_columns().whole(head) or _speaks_of_people(head)
    return known and not phrases.staff_headings().inside(head)


def linked_rows(masked: str, table: Table, siteinfo: SiteInfo) -> tuple[int, int]:
    """Return how many rows of a table link somebody in its column of people, and how many of those have a time.

    Only the people at its beginning are looked at: they tell what the table is.
    """
    people = [p for p in islice(read_table(masked, table, siteinfo), _MANY) if p.signature]
    rows = {person.start for person in people}
    timed = {p.start for p in people if p.signature and (p.signature.signed or p.signature.problem)}
    return len(rows), len(timed)


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
    if (
        heads
        and all(map(_names_group, heads))
        and any(head and group_of(head) in _DOUBTFUL for head in heads)
    ):
        for i, head in enumerate(
            heads[: len(row.cells)]
        ):  # a column for those who come, and one for those who do not
            signatures = next((s for j, s in found if j == i), [])
            there = (
                _signers(masked, row, row.cells[i], signatures, None, _EMPTY)
                if signatures
                else _typed_in(masked, row, i, _EMPTY)
            )
            for person in there:
                yield person._replace(group=group_of(head))
        return
    if chosen and heads and all(map(phrases.roster_kinds().whole, heads)):
        for i, signatures in found:  # a column for each kind of people: online, in person
            yield from _signers(masked, row, row.cells[i], signatures, None, _EMPTY)
        return
    if chosen is None:
        typed = _name_column(masked, row, heads, column)
        answers = _answers(found, typed)
        for person in _typed_in(masked, row, typed, _fields(masked, row, heads, typed)):
            yield person._replace(replies=answers) if answers else person
            answers = ()
        return
    i, signatures = chosen
    fields = _fields(masked, row, heads, i)
    time = next(
        (t for j, c in enumerate(row.cells) if j != i for t in _times(masked, c, heads, j, siteinfo)), None
    )
    answers = _answers(found, i)
    for person in _signers(masked, row, row.cells[i], signatures, time, fields):
        yield person._replace(replies=answers) if answers else person
        answers = ()


def _answers(found: list[tuple[int, list[Signature]]], chosen: int | None) -> tuple[Reply, ...]:
    """Return those who signed with a time in other cells of a row: they answer the person of the row."""
    return tuple(
        Reply(s.user, s.signed)
        for i, signatures in found
        if i != chosen
        for s in signatures
        if s.signed or s.problem
    )


#: What stands between names in a cell; and how many of their parts are searched letter by letter.
_PARTS = pattern(r"[,;/\n]|<br[^<>]*>")
_MOST_SEARCHED = 200


def _typed_in(masked: str, row: Row, column: int | None, fields: Mapping[str, str]) -> Iterator[TablePerson]:
    """Yield the people whose names are typed into a cell of a row; one in a crossed-out stretch is withdrawn."""
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
        yield TablePerson(row.start, row.end, shifted, None, plain_text(rest).strip(EDGES), fields, struck)


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
    arrival = any(word in head for word in OTHER_DAYS)
    return [(found[0].signed, found[0].problem)] if not rest and not arrival else []


def _shift(signature: Signature, by: int) -> Signature:
    return replace(signature, start=signature.start + by, end=signature.end + by)


def _name_column(masked: str, row: Row, heads: list[str], column: int | None) -> int | None:
    """Return the first column headed as people's that has a name typed into this row."""
    if column is None:
        return None
    columns = [i for i, head in enumerate(heads) if phrases.people_columns().whole(head)]
    return next((i for i in columns if _names_in(masked, row, i)), column)


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
    if _NUMBER.fullmatch(name) or is_nobody(name):
        return []
    people = typed_people(name)
    return (
        people if len(people) > 1 or any(p.guests for p in people) else [Typed(name.removeprefix("@"), 0, "")]
    )


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
