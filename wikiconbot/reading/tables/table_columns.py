"""The columns of a table: their heads, which one holds the people, and what the heads say about the people."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from wikiconbot.language import phrases
from wikiconbot.language.signing import COMES
from wikiconbot.lazy import pattern
from wikiconbot.model import Signature
from wikiconbot.reading.labels import Group, group_of
from wikiconbot.reading.mentions import find_mentions
from wikiconbot.reading.signatures import find_signatures, says_something
from wikiconbot.reading.typed_names import EDGES, typed_people
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.tables import Row, Table, aligned, cell_text

_ENOUGH = 5  # rows that link somebody make a column one of people
_MANY = 50  # rows that show what the columns hold
_LONGEST_HEAD = 6  # words of a column's head
#: Words in the head of a column of people that say that the people are not those of the row.
_OF_OTHERS = pattern(
    r"\b(?:team|group|mentor|project|event|article|page|file|university|college|school|organi[sz]ation|institution|city|emergency)",
    re.IGNORECASE,
)
NUMBER = pattern(r"[\W\d_]*")
_MARKUP = pattern(r"\[\[|\{\{|//|\d")
DOUBTFUL = (Group.ABSENT, Group.MAYBE)


class Columns(NamedTuple):
    """The columns of a table: their heads; the column of the people (None: not known); ``every``: every cell holds a person."""

    heads: list[str]
    people: int | None
    every: bool


def is_head(masked: str, row: Row, *, first: bool) -> bool:
    """Whether a row holds the heads of columns: its markup says so, or it is the first row and all in bold."""
    bold = (masked[cell.start : cell.end].strip().startswith("'''") for cell in row.cells)
    if all(cell.head for cell in row.cells):
        return True
    return first and len(row.cells) > 1 and (all(bold) or _has_words_of_heads(masked, row))


def has_heads(row: Row) -> bool:
    """Whether a row has a head cell."""
    return any(cell.head for cell in row.cells)


def _has_words_of_heads(masked: str, row: Row) -> bool:
    """Whether the cells of a row are words for columns, one of them for people: "Name", "City"."""
    if has_heads(row):
        return False
    texts = [cell_text(masked, cell) for cell in row.cells]
    return any(map(phrases.people_columns().whole, texts)) and not any(
        _MARKUP.search(masked, c.start, c.end) for c in row.cells
    )


def is_label(masked: str, row: Row, width: int, siteinfo: SiteInfo) -> bool:
    """Whether a row has one cell over all columns of a wider table, without a link to a person: the label of a part."""
    return (
        len(row.cells) == 1 < width and row.cells[0].columns > 1 and not signatures_of(masked, row, siteinfo)
    )


def is_one_head(heads: list[str]) -> bool:
    """Whether one head covers all columns: "Attendees (from left to right)"."""
    return len(heads) > 1 and len(set(heads)) == 1 and bool(heads[0])


def signatures_of(masked: str, row: Row, siteinfo: SiteInfo) -> list[Signature]:
    """Return who signs anywhere in a row."""
    return find_signatures(masked[row.start : row.end], siteinfo)


def names_group(head: str) -> bool:
    """Whether a column's head says which people are below it: people who come, who do not come, who are online."""
    return group_of(head) not in (None, Group.TALK) or phrases.roster_kinds().whole(head)


def answer_of(masked: str, row: Row, heads: list[str]) -> Group | None:
    """Return the answer of a row in a column that asks whether people come: "Attending?" with "No" in the row."""
    for cell, head in zip(row.cells, heads, strict=False):
        if COMES.fullmatch(head.strip()):
            said = cell_text(masked, cell).strip(EDGES + ".!()")
            group = group_of(said) if said else None
            if group in DOUBTFUL:
                return group
    return None


def group_of_columns(masked: str, table: Table) -> dict[int, Group]:
    """Return what the heads of columns say about the people in each cell below, by the cell's offset."""
    rows = aligned(table.rows)
    heads = rows[0].cells if rows and all(cell.head for cell in rows[0].cells) else ()
    groups = [group_of(cell_text(masked, cell)) for cell in heads]
    return {
        cell.start: group
        for row in rows[1:]
        for cell, group in zip(row.cells, groups, strict=False)
        if group in DOUBTFUL and group
    }


def several_in_rows(masked: str, rows: Sequence[Row], siteinfo: SiteInfo) -> bool:
    """Whether each cell of a row holds a person: a row links several people, and cells with links have no other words."""
    several, headed = False, any(map(has_heads, rows))
    for row in rows[:_MANY]:
        linked = 0
        for cell in () if has_heads(row) else row.cells:
            links = _links_only(masked[cell.start : cell.end], siteinfo, headed=headed)
            if links is None:
                return False
            linked += links
        several = several or linked > 1
    return several


def _links_only(text: str, siteinfo: SiteInfo, *, headed: bool) -> bool | None:
    """Return whether a cell links somebody; None if it has other words too."""
    found = find_signatures(text, siteinfo) if text.strip() else []
    if found:
        more = says_something(text[: found[0].start]) or says_something(text[found[-1].end :])
        return None if more else True
    said = plain_text(text).strip(EDGES)
    return False if NUMBER.fullmatch(said) or (headed and typed_people(said)) else None


def people_column(masked: str, rows: Sequence[Row], heads: list[str], siteinfo: SiteInfo) -> int | None:
    """Return the column that holds the people: of those with such a head, the first with enough links, or else with any.

    A column of names may be before a column of accounts; a column of mentors is after both. If no head is known,
    the content decides: the first column that links somebody in half of its rows, otherwise the words in its head.
    """
    columns = [i for i, head in enumerate(heads) if phrases.people_columns().whole(head)]
    if len(columns) == 1:
        return columns[0]
    most = _ENOUGH if columns else _MANY + 1
    filled, linked = _count_links(masked, rows, columns or list(range(len(heads))), siteinfo, most)
    if columns:
        enough = (i for i in columns if linked[i] >= _ENOUGH)
        return next(enough, next((i for i in columns if linked[i]), columns[0]))
    some = (i for i in linked if linked[i] and 2 * linked[i] >= filled[i])
    return next(some, None) if any(linked.values()) else _column_by_words(heads)


def _count_links(
    masked: str, rows: Sequence[Row], columns: list[int], siteinfo: SiteInfo, most: int
) -> tuple[dict[int, int], dict[int, int]]:
    """Return for each column how many cells are not empty, and how many link somebody (``most`` links in one at most)."""
    filled, linked = dict.fromkeys(columns, 0), dict.fromkeys(columns, 0)
    for row in rows[:_MANY]:
        for i in columns:
            if i < len(row.cells) and not row.cells[i].head:
                text = masked[row.cells[i].start : row.cells[i].end]
                filled[i] += bool(text.strip())
                linked[i] += bool(find_mentions(text, siteinfo))
                if linked[i] == most:
                    return filled, linked
    return filled, linked


def _column_by_words(heads: list[str]) -> int | None:
    """Return the first column whose head has a word for people: "Your name", "Name & username"."""
    return next((i for i, head in enumerate(heads) if _speaks_of_people(head)), None)


def _speaks_of_people(head: str) -> bool:
    words = head.replace("'s ", " ").replace("’s ", " ").replace("&", " ").replace("/", " ")
    return (
        len(words.split()) <= _LONGEST_HEAD
        and phrases.people_columns().inside(words)
        and not _OF_OTHERS.search(words)
    )


def is_of_people(head: str) -> bool:
    """Whether a column's head shows that the table lists people who take part, not speakers or a jury."""
    known = phrases.people_columns().whole(head) or _speaks_of_people(head)
    return known and not phrases.staff_headings().inside(head)
