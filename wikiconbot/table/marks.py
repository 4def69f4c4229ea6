"""A table of the bot's as it stands on the wiki: every cell byte for byte, those that people added included.

The bot marks what is its own with attributes that the wiki and its editors keep (``data-wikiconbot``): the heads of
its columns with their names, its rows with a key of the person and the seals of the cells that it wrote. A seal is a
checksum of one cell: where it holds, the cell is as the bot left it, and where it does not, it is somebody's.
"""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass

from wikiconbot.wikitext.cells import RawCell, RawRow

MARK = "data-wikiconbot"
#: The attribute of rows that head a group, which are made anew each time.
GROUP = "group"
HOME = "home "
#: What the identity of people's columns begins with.
OWN = "own:"
#: How a participant's name looks, which is the head of its row. Without the grey of heads, links to pages that do not exist
#: have enough contrast (WCAG 1.4.3; 4.02 : 1 on grey); bold names in the middle of their cells are hard to read down.
NAME_STYLE = 'style="background:none;font-weight:normal;text-align:start"'

#: So that phones do not break dates at their hyphens.
ONE_LINE = 'style="white-space:nowrap"'

_MARKED = re.compile(rf"{MARK}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>|]+))")
_OUR_ATTRIBUTES = re.compile(
    rf"(?:scope=\"(?:row|col)\"|{NAME_STYLE}|{ONE_LINE}|data-sort-value=\"[^\"]*\"|{MARK}=\"[^\"]*\"|\s)*+",
    re.ASCII,
)
_OWN_ATTRIBUTE = re.compile(rf"(data-sort-value|{MARK})=\"[^\"]*\"")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
#: Stands beside the seals of a row whose person is on no list any more.
GONE = "gone"


def seal(column: str, content: str) -> str:
    """Return the checksum of a cell's content in a column: 24 bits, as a row has a handful of them."""
    return digest(f"{column}\0{content.strip()}", 6)


def key_of(kind: str, name: str) -> str:
    """Return the key of a person's row: 48 bits, so that no two people of one event share one."""
    return "k" + digest(f"{kind}\0{name}", 12)


def digest(text: str, length: int) -> str:
    """Return so many hexadecimal digits of a text's checksum."""
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

    ``cells`` are in the order of the table's heads; None where the row has no such cell. ``gone`` says that the person was on
    no list already when the bot wrote the row.
    """

    line: int
    key: str | None
    seals: frozenset[str]
    cells: tuple[RawCell | None, ...]
    attributes: str = ""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class KeptTable:
    """A table of the bot's with all that people did to it.

    ``seals`` are those of its frame: heads, caption, opening. ``head_attributes`` stand behind the mark of the heads' row.
    ``lists`` are the marks of the lists that the table was made of (recorded.py), and ``reader`` the version that read them,
    None where it does not say.
    """

    opening: str
    caption: str | None
    heads: tuple[Head, ...]
    rows: tuple[KeptRow, ...]
    seals: frozenset[str]
    head_attributes: str = ""
    lists: frozenset[str] | None = None
    reader: str | None = None

    def columns(self) -> dict[str, int]:
        """Return where each column stands, by its identity: the bot's by name, people's by what their heads say."""
        found: dict[str, int] = {}
        times: Counter[str] = Counter()
        for place, head in enumerate(self.heads):
            name = head.column or own_column(head.text or head.cell.content)
            times[name] += 1
            if times[name] > 1:  # a second column with the same head
                name = own_column(f"{name.removeprefix(OWN)} ({times[name]})")
            found.setdefault(name, place)
        return found

    def own_twice(self) -> tuple[str, ...]:
        """Return people's heads in order, where two of them say the same; else nothing."""
        own = [own_column(head.text or head.cell.content) for head in self.heads if head.column is None]
        return tuple(own) if len(set(own)) < len(own) else ()


def own_column(head: str) -> str:
    """Return the identity of a column that people added, by what its head says."""
    return OWN + " ".join(head.casefold().split())


def is_ours(cell: RawCell) -> bool:
    """Whether a cell has no attributes but those that the bot gives."""
    return _OUR_ATTRIBUTES.fullmatch(cell.attributes) is not None


def with_attributes_of(stands: RawCell, ours: RawCell) -> RawCell:
    """Return a cell of the bot's with the attributes that people gave it; those of the bot's own among them are renewed."""
    attributes = stands.attributes
    for own in _OWN_ATTRIBUTE.finditer(ours.attributes):
        attributes = _with(attributes, own[1], own[0])
    return RawCell(stands.mark, attributes, ours.content)


def _with(attributes: str, name: str, own: str) -> str:
    return re.sub(rf"{name}=\"[^\"]*\"", lambda _: own, attributes)


def home_of(cell: RawCell) -> str | None:
    """Return the host of the home wiki that a cell of the bot's was made from, None where it was not."""
    mark = marked(cell.attributes) or ""
    host = mark.removeprefix(HOME)
    return host if mark.startswith(HOME) and _HOST.fullmatch(host) else None


def group_mark(words: str) -> str:
    """Return the mark of a row that heads a group, with the seal of its words."""
    return f"{GROUP} {seal(GROUP, words)}"


def marked(attributes: str) -> str | None:
    """Return the value of the bot's own attribute, None where there is none."""
    found = _MARKED.search(attributes)
    return next(filter(None, found.groups()), "") if found else None


def key_and_seals(row: RawRow) -> tuple[str | None, frozenset[str]]:
    """Return the key and the seals of a row."""
    words = (marked(row.attributes) or "").split()
    key = next((word for word in words if word.startswith("k")), None)
    return key, frozenset(word for word in words if not word.startswith("k"))
