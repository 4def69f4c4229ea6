"""A table of the bot's as it stands on the wiki: every cell byte for byte, those that people added included.

The bot marks what is its own with attributes that the wiki and its editors keep (``data-wikiconbot``): the heads of
its columns with their names, its rows with a key of the person and the seals of the cells that it wrote. A seal is a
checksum of one cell: where it holds, the cell is as the bot left it, and where it does not, it is somebody's.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from wikiconbot.model import Obstacle, Region
from wikiconbot.wikitext.cells import RawCell, RawRow, RawTable, read_raw_tables
from wikiconbot.wikitext.plaintext import plain_text

MARK = "data-wikiconbot"
#: The attribute of rows that head a group, which are made anew each time.
GROUP = "group"
HOME = "home "
#: How a participant's name looks, which is the head of its row. Without the grey of heads, links to pages that do not exist
#: have enough contrast (WCAG 1.4.3; 4.02 : 1 on grey); bold names in the middle of their cells are hard to read down.
NAME_STYLE = 'style="background:none;font-weight:normal;text-align:start"'

_MARKED = re.compile(rf"{MARK}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>|]+))")
_SPANS = re.compile(r"(?:row|col)span\s*=\s*[\"']?\s*0*([2-9]|[1-9]\d)", re.IGNORECASE)
_CLOSING = re.compile(r"<!-- written by wikiconbot;[^<>]*\(seals ([0-9a-f ]*)\) -->")
#: What the bot puts around its table, in this version and the ones before it.
_FRAME = re.compile(r"<div (?:class=\"wikiconbot\"|style=\"overflow-x:auto\")[^<>\n]*>|</div>")
_OLD_SEAL = re.compile(r"<!-- written by wikiconbot;[^<>]*\(seal [0-9a-f]{12}\) -->")
_OUR_ATTRIBUTES = re.compile(
    rf"\s*(?:scope=\"row\"|{NAME_STYLE}|data-sort-value=\"[^\"]*\"|{MARK}=\"[^\"]*\"|\s)*",
    re.ASCII,
)
_OWN_ATTRIBUTE = re.compile(rf"\s*(data-sort-value|{MARK})=\"[^\"]*\"")
_MOST_GUESSES = 200  # ways in which cells may be missing from a row, to be compared


def seal(column: str, content: str) -> str:
    """Return the checksum of a cell's content in a column: 24 bits, as a row has a handful of them."""
    return _digest(f"{column}\0{content.strip()}", 6)


def key_of(kind: str, name: str) -> str:
    """Return the key of a person's row: 48 bits, so that no two people of one event share one."""
    return "k" + _digest(f"{kind}\0{name}", 12)


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:length]


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head: its name where the column is the bot's (None: people's), what it says, and its bytes."""

    column: str | None
    text: str
    cell: RawCell


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row about a person: ``line`` on the page, ``key`` and ``seals`` as the bot left them (None: a row of people's).

    ``cells`` are in the order of the table's heads; None where the row has no such cell.
    """

    line: int
    key: str | None
    seals: frozenset[str]
    cells: tuple[RawCell | None, ...]
    attributes: str = ""


@dataclass(frozen=True, slots=True)
class KeptTable:
    """A table of the bot's with all that people did to it. ``seals`` are those of its frame: heads, caption, opening."""

    opening: str
    caption: str | None
    heads: tuple[Head, ...]
    rows: tuple[KeptRow, ...]
    seals: frozenset[str]

    def columns(self) -> dict[str, int]:
        """Return where each column stands, by its identity: the bot's by name, people's by what their heads say."""
        found: dict[str, int] = {}
        for place, head in enumerate(self.heads):
            name = head.column or own_column(head.text)
            while name in found:  # a second column with the same head
                name = f"{name}+" if not head.column else own_column(head.text)
            found[name] = place
        return found


def own_column(head: str) -> str:
    """Return the identity of a column that people added, by what its head says."""
    return f"own:{' '.join(head.casefold().split())}"


def is_ours(cell: RawCell) -> bool:
    """Whether a cell has no attributes but those that the bot gives."""
    return _OUR_ATTRIBUTES.fullmatch(cell.attributes) is not None


def with_attributes_of(stands: RawCell, ours: RawCell) -> RawCell:
    """Return a cell of the bot's with the attributes that people gave it; those of the bot's own among them are renewed."""
    attributes = stands.attributes
    for own in _OWN_ATTRIBUTE.finditer(ours.attributes):
        attributes = re.sub(rf"\s*{own[1]}=\"[^\"]*\"", own[0].replace("\\", r"\\"), attributes)
    return RawCell(stands.mark, attributes, ours.content)


def home_of(cell: RawCell) -> str | None:
    """Return the host of the home wiki that a cell of the bot's was made from, None where it was not."""
    marked = _marked(cell.attributes) or ""
    return marked.removeprefix(HOME) if marked.startswith(HOME) else None


def read_kept(text: str, region: Region) -> KeptTable | Obstacle | None:
    """Return the table in a region as it stands, None where the region is empty, or why it cannot be kept.

    Linear in the region's length. An obstacle names the line: text beside the table, cells that span several,
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
    return _table(text, tables[0], frozenset((closing[1] if closing else "").split())) if tables else None


def _at(text: str, offset: int, message: str, **values: str) -> Obstacle:
    return Obstacle(message, {"line": str(text.count("\n", 0, offset) + 1), **values})


def _outside(text: str, region: Region, tables: list[RawTable]) -> int | None:
    """Return where text stands in a region that is neither the table nor what the bot puts around it."""
    at = region.body_start
    for start, end in (*((table.start, table.end) for table in tables), (region.body_end, region.body_end)):
        rest = text[at:start]
        for pattern in (_CLOSING, _OLD_SEAL, _FRAME):
            rest = pattern.sub(lambda found: " " * len(found[0]), rest)
        if rest.strip():
            return at + len(rest) - len(rest.lstrip())
        at = end
    return None


def _table(text: str, table: RawTable, seals: frozenset[str]) -> KeptTable | Obstacle:
    """Return the table with its heads told apart, and its rows under them."""
    rows = [row for row in table.rows if _marked(row.attributes) != GROUP]
    for row in rows:
        if any(_SPANS.search(cell.attributes) for cell in row.cells):
            return _at(text, row.start, "obstacle-cells-joined")
    heads = _heads(rows[0]) if rows and all(cell.mark == "!" for cell in rows[0].cells) else ()
    if not heads:
        return (
            _at(text, table.start, "obstacle-heads-missing") if rows else KeptTable("", None, (), (), seals)
        )
    width = max(len(row.cells) for row in rows)
    heads += tuple(Head(None, "", RawCell("!", "", "")) for _ in range(width - len(heads)))
    kept: list[KeptRow] = []
    line, at = text.count("\n", 0, table.start) + 1, table.start
    for row in rows[1:]:
        line, at = line + text.count("\n", at, row.start), row.start  # not from the page's start for each row
        key, row_seals = _key(row)
        cells = _aligned(row, heads, row_seals)
        if cells is None:
            return _at(
                text, row.start, "obstacle-row-ragged", cells=str(len(row.cells)), heads=str(len(heads))
            )
        kept.append(KeptRow(line, key, row_seals, cells, row.attributes))
    return KeptTable(table.opening, table.caption, heads, tuple(kept), seals)


def _heads(row: RawRow) -> tuple[Head, ...]:
    """Return the heads; a copy of a head of the bot's is people's."""
    seen: set[str] = set()
    heads = []
    for cell in row.cells:
        column = _marked(cell.attributes)
        if column in seen:
            column = None
        seen.add(column or "")
        heads.append(Head(column or None, plain_text(cell.content), cell))
    return tuple(heads)


def _marked(attributes: str) -> str | None:
    found = _MARKED.search(attributes)
    return next(filter(None, found.groups()), "") if found else None


def _key(row: RawRow) -> tuple[str | None, frozenset[str]]:
    """Return the key and the seals of a row."""
    words = (_marked(row.attributes) or "").split()
    key = next((word for word in words if word.startswith("k")), None)
    return key, frozenset(word for word in words if not word.startswith("k"))


def _aligned(
    row: RawRow, heads: tuple[Head, ...], seals: frozenset[str]
) -> tuple[RawCell | None, ...] | None:
    """Return a row's cells under their heads, None where that cannot be told.

    A row with too few cells lacks the last ones: so the wiki shows it. But where somebody put a head in the middle and no
    cell into this row, the seals tell which cell belongs where.
    """
    missing = len(heads) - len(row.cells)
    if missing <= 0:
        return tuple(row.cells)
    if not seals:
        return (*row.cells, *(None,) * missing)
    guesses: list[tuple[int, bool, tuple[RawCell | None, ...]]] = []
    for cells in _guesses(row, heads, missing):
        fits = sum(
            head.column is not None and cell is not None and seal(head.column, cell.content) in seals
            for head, cell in zip(heads, cells, strict=True)
        )
        guesses.append((fits, cells[-missing:] == (None,) * missing, cells))
    best = max(fits for fits, _, _ in guesses)
    shown = [cells for fits, trailing, cells in guesses if fits == best and trailing]
    likely = shown or [cells for fits, _, cells in guesses if fits == best]
    return likely[0] if len(likely) == 1 else None


def _guesses(row: RawRow, heads: tuple[Head, ...], missing: int) -> Iterator[tuple[RawCell | None, ...]]:
    """Yield the ways in which a row's cells may belong to the heads: the last are missing, or some of people's columns."""
    yield (*row.cells, *(None,) * missing)
    own = [place for place, head in enumerate(heads) if head.column is None]
    for number, absent in enumerate(combinations(own, min(missing, len(own)))):
        if number == _MOST_GUESSES:
            return
        gone = set(absent)
        gone |= set(sorted(set(range(len(heads))) - gone, reverse=True)[: missing - len(gone)])
        cells = iter(row.cells)
        guess = tuple(None if place in gone else next(cells) for place in range(len(heads)))
        if guess[-missing:] != (None,) * missing:
            yield guess
