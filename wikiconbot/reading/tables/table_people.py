"""The people of a table: people who sign in it, and people whom organisers add to it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from wikiconbot.lazy import pattern
from wikiconbot.model import SignUp
from wikiconbot.reading.entries import Entry
from wikiconbot.reading.labels import group_of, in_group
from wikiconbot.reading.rosters import Heading, heading_of
from wikiconbot.reading.signers import signed_up
from wikiconbot.reading.source import Source
from wikiconbot.reading.tables.table_cells import (
    TablePerson,
    people_of_row,
)
from wikiconbot.reading.tables.table_columns import (
    NUMBER,
    Columns,
    answer_of,
    has_heads,
    is_head,
    is_label,
    is_of_people,
    is_one_head,
    people_column,
    several_in_rows,
    signatures_of,
)
from wikiconbot.reading.typed_names import is_nobody, typed_people
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.tables import MOST_CELLS, Row, Table, aligned, cell_text

_MANY = 50  # rows that show what the columns hold
_LIST_IN_CELL = pattern(r"\n[*#]")


def read_table(masked: str, table: Table, siteinfo: SiteInfo) -> Iterator[TablePerson]:
    """Yield the people of a table of a masked page, in order.

    The column with a head for people holds them; otherwise the first cell of a row that links
    somebody does. Rows of head cells, and rows of one cell in a wider table, are labels.
    """
    rows = aligned(table.rows)
    width = max((len(row.cells) for row in rows), default=0)
    columns = _columns_of(masked, rows, siteinfo)
    shown = [row for row in rows[:_MANY] if not all(cell.head for cell in row.cells)]
    group = None
    for row in rows:
        if is_head(masked, row, first=row is rows[0]) and not signatures_of(masked, row, siteinfo):
            if len(row.cells) == 1 < width:
                group = group_of(cell_text(masked, row.cells[0]))
            else:
                columns = _columns_below(masked, rows, shown, row, siteinfo)
        elif is_label(masked, row, width, siteinfo):
            group = group_of(cell_text(masked, row.cells[0]))
        else:
            says = group or answer_of(masked, row, columns.heads)
            struck = "line-through" in masked[row.left : row.right]
            for person in people_of_row(masked, row, columns, siteinfo):
                yield person._replace(struck=person.struck or struck, group=person.group or says)


def _columns_of(masked: str, rows: Sequence[Row], siteinfo: SiteInfo) -> Columns:
    """Return the columns of a table before the first row of heads."""
    headed = any(len(row.cells) > 1 and has_heads(row) for row in rows)
    return Columns([], None, not headed and several_in_rows(masked, rows, siteinfo))


def _columns_below(
    masked: str, rows: Sequence[Row], shown: Sequence[Row], head: Row, siteinfo: SiteInfo
) -> Columns:
    """Return the columns below a row of heads; ``shown`` are rows that show what the columns hold."""
    heads = [cell_text(masked, cell) for cell in head.cells]
    every = is_one_head(heads) and several_in_rows(masked, rows, siteinfo)
    return Columns(heads, people_column(masked, shown, heads, siteinfo), every)


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
    """Yield the rows of a table of people that have content but no person was found in them; labels do not count.

    A row with more cells than the bot reads counts too, even if people were found in it.
    """
    rows = aligned(table.rows)
    width = max((len(row.cells) for row in rows), default=0)
    for row in rows:
        if len(row.cells) > MOST_CELLS:  # the last one holds all the others of its line
            yield Entry("", row.start, row.start, row.end)
            continue
        if row.start in read or is_head(source.masked, row, first=row is rows[0]):
            continue
        texts = [cell_text(source.masked, cell) for cell in row.cells]
        said = any(not NUMBER.fullmatch(text) and not is_nobody(text) for text in texts)
        if said and not (width > 1 and _labels_a_part(source, row, texts)):
            yield Entry("", row.start, row.start, row.end)


def _labels_a_part(source: Source, row: Row, texts: list[str]) -> bool:
    """Whether one text without a link to a person is over all columns: "West Bengal", and not a person's name."""
    if len(set(texts)) != 1 or signatures_of(source.masked, row, source.siteinfo):
        return False
    if row.cells[0].columns == 1:
        return True
    bold = source.masked[row.cells[0].start : row.cells[0].end].strip().startswith("'''")
    named = typed_people(texts[0])
    return bold or not named or " " not in named[0].name or group_of(texts[0]) is not None


def is_blank_form(source: Source, table: Table) -> bool:
    """Whether a table has only its heads (one for people) and at most numbers below: nobody has signed up yet."""
    rows = aligned(table.rows)
    if not rows or not is_head(source.masked, rows[0], first=True):
        return False
    heads = [cell_text(source.masked, cell) for cell in rows[0].cells]
    below = (cell_text(source.masked, cell) for row in rows[1:] for cell in row.cells)
    return any(map(is_of_people, heads)) and all(not text or NUMBER.fullmatch(text) for text in below)


def has_people(masked: str, table: Table, siteinfo: SiteInfo) -> bool:
    """Whether a table is one of people: a column has such a head, and a person is linked in it."""
    heads = [cell_text(masked, cell) for row in table.rows for cell in row.cells if cell.head]
    if not any(map(is_of_people, heads)) or any(heading_of(head) is Heading.VOTE for head in heads):
        return False
    return any(person.signature for person in read_table(masked, table, siteinfo))


def linked_rows(masked: str, table: Table, siteinfo: SiteInfo) -> tuple[int, int]:
    """Return how many rows of a table link somebody in its column of people, and how many of those have a time.

    Only the first people of the table are checked: that is enough to know what the table is.
    """
    people = [p for p in islice(read_table(masked, table, siteinfo), _MANY) if p.signature]
    rows = {person.start for person in people}
    timed = {p.start for p in people if p.signature and (p.signature.signed or p.signature.problem)}
    return len(rows), len(timed)


def is_layout(source: Source, table: Table) -> bool:
    """Whether a table is only layout for its cells: lists, or tables of people next to each other."""
    if _LIST_IN_CELL.search(source.masked, table.start, table.end):
        return True
    cells = [cell for row in table.rows for cell in row.cells]
    inner = [one for cell in cells for one in cell.tables]
    people = any(has_people(source.masked, one, source.siteinfo) for one in inner)
    return people and not any(cell.head for cell in cells)
