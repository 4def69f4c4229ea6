"""A table of the bot as it is on the wiki: every cell byte for byte, including those that people added.

The bot marks its own parts with an attribute that the wiki and its editors keep (``data-wcb``). The heads of its
columns have their names. Its rows have the words of row_marks.py: the number, the key of the person, the seals of the
cells that it wrote. A seal is a checksum of one cell. If it matches, the cell is as the bot left it; if not, a person
changed the cell. Format 1 had the attribute ``data-wikiconbot``; the bot always reads it too.
"""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from html import unescape

from wikiconbot.model import NOTHING_NOTED, BotColumn, Noted, Recorded
from wikiconbot.wikitext.cells import RawCell
from wikiconbot.wikitext.markup import ONE_LINE, UNSPACED, without_marks

MARK = "data-wcb"
#: The attribute of format 1.
OLD_MARK = "data-wikiconbot"
#: The attribute of rows that head a group; they are written again each time.
GROUP = "group"
HOME = "home "
#: The beginning of the identity of people's columns.
OWN = "own:"
#: How a participant's name looked in format 1.
_NAME_STYLE = 'style="background:none(?:;font-weight:normal;text-align:start)?"'

_EITHER = f"(?:{MARK}|{OLD_MARK})"
_MARKED = re.compile(rf"{_EITHER}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>|]+))")
_NEW_MARKED = re.compile(_MARKED.pattern.replace(_EITHER, MARK))
_OUR_ATTRIBUTES = re.compile(
    rf"(?>(?:scope=\"(?:row|col)\"|role=\"?rowheader\"?|{_NAME_STYLE}|{ONE_LINE[:-1]}(?:;min-width:\dem)?\"|data-sort-value=\"[^\"]*\"|{_EITHER}=\"[^\"]*\"|\s)*)",
    re.ASCII,
)
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
#: What is before the names of attributes that the bot renews in cells with people's attributes.
_RENEWED = ("data-sort-value", MARK, OLD_MARK)


def head_style(column: str, language: str) -> str:
    """Return the style attribute for the head of a column of the bot; the column ``signed`` has one in all languages."""
    width = UNSPACED.get(language)
    if width and column == BotColumn.STATUS:
        return f'{ONE_LINE[:-1]};min-width:{width}em"'
    return ONE_LINE if width or column == BotColumn.SIGNED else ""


def seal(column: str, content: str) -> str:
    """Return the checksum of a cell's content in a column: 24 bits are enough for the few cells of a row.

    Marks against conversion do not count: they depend on the wiki, and say nothing.
    """
    return short_digest(f"{column}\0{without_marks(content.strip())}", 4)


def frame_seal(part: str, content: str) -> str:
    """Return the checksum of a part of the table's frame, for the comment below it: the same bits as hexadecimal digits."""
    return digest(f"{part}\0{without_marks(content.strip())}", 6)


def key_of(kind: str, name: str) -> str:
    """Return the key of a person's row: 48 bits, so that two people of one event do not have the same key."""
    return short_digest(f"{kind}\0{name}", 8)


def short_digest(text: str, length: int) -> str:
    """Return ``length`` characters (a multiple of 4) of a text's checksum, 6 bits each: base64url, RFC 4648 section 5."""
    return in_base64(hashlib.sha256(text.encode(errors="replace")).digest()[: length * 3 // 4])


def in_base64(octets: bytes) -> str:
    """Return octets in base64url; three of them are four characters."""
    return base64.urlsafe_b64encode(octets).decode("ascii")


def in_hexadecimal(word: str) -> str:
    """Return the hexadecimal digits of a word in base64url."""
    return base64.urlsafe_b64decode(word).hex()


def digest(text: str, length: int) -> str:
    """Return ``length`` hexadecimal digits of a text's checksum."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:length]


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head: its name if it is a bot's column (None: people's), its text, and its bytes."""

    column: str | None
    text: str
    cell: RawCell


@dataclass(frozen=True, slots=True)
class RowMark:
    """The bot's notes in a row: the person's ``number``, ``key``, the ``record`` of the entry, the ``seals`` of its cells.

    A row without a key was added by people. ``gone``: the person was already on no list when the bot wrote the row.
    ``ticket`` is the order in the queue, ``arrived`` when the entry came, if its signature gives another time.
    ``was`` is the former place of a person who is gone, ``noted`` the notes about decisions, ``register`` what other registers
    than the page had, ``of_file`` whether a file of the organisers had them (`Recorded`).
    """

    number: int | None = None
    key: str | None = None
    record: str | None = None
    seals: frozenset[str] = frozenset()
    gone: bool = False
    ticket: int | None = None
    arrived: str | None = None
    was: Recorded | None = None
    noted: Noted = NOTHING_NOTED
    register: str | None = None
    of_file: bool = False


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row about a person: ``line`` on the page, ``mark`` as the bot left it (without a key: people added the row).

    ``cells`` are in the order of the table's heads; None if the row has no such cell.
    """

    line: int
    mark: RowMark
    cells: tuple[RawCell | None, ...]
    attributes: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A person whose row is gone: the ``word`` that identifies the person on return (`words_of_gone`), the number, and the place."""

    word: str
    number: int
    was: Recorded | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """The table's record of the run that wrote it: the ``reader`` is the version that read the page.

    ``lists`` are the marks of its source lists (recorded.py), ``revision`` is the revision of the page that was read,
    ``room`` the capacity that was in force. ``unnamed`` is the number of people of a file who must not be named. ``last`` is the highest number given so far, ``left`` are the people whose rows are gone.
    """

    reader: str
    lists: frozenset[str] = frozenset()
    revision: int | None = None
    last: int = 0
    left: tuple[Left, ...] = ()
    room: int | None = None
    unnamed: int = 0


@dataclass(frozen=True, slots=True)
class KeptTable:
    """A table of the bot with all changes by people.

    ``seals`` are those of its frame: heads, caption, opening. ``head_attributes`` are after the mark of the heads' row.
    ``record`` is the record in the comment below the table, None without one. The table is on ``page``.
    ``unlisted`` are rows that are there but no longer read: rows of people who opted out, or who are not registered any more.
    """

    opening: str
    caption: str | None
    heads: tuple[Head, ...]
    rows: tuple[KeptRow, ...]
    seals: frozenset[str]
    head_attributes: str = ""
    record: Record | None = None
    page: str = ""
    unlisted: tuple[KeptRow, ...] = ()

    def columns(self) -> dict[str, int]:
        """Return the position of each column, by its identity: the bot's by name, people's by the text of their heads."""
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
        """Return people's heads in order, if two of them have the same text; otherwise an empty tuple."""
        own = [own_column(head.text or head.cell.content) for head in self.heads if head.column is None]
        return tuple(own) if len(set(own)) < len(own) else ()


def own_column(head: str) -> str:
    """Return the identity of a column that people added, from the text of its head."""
    return OWN + " ".join(head.casefold().split())


_FIRST_GROUP = re.compile(r"<bdi>[^<>\n]*</bdi> \(\d+\)")
_SORT_VALUE = re.compile(r"data-sort-value\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>|]+))")
_PLAIN_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?: ([0-9]{2}:[0-9]{2}))?")
_PLAIN_NUMBER = re.compile(r"[0-9]{1,9}")


def sorts_itself(shown: str) -> bool:
    """Whether readers can sort by the visible text: a number in ASCII digits, or a time in the order of ISO 8601."""
    return bool(_PLAIN_NUMBER.fullmatch(shown) or _PLAIN_TIME.fullmatch(shown))


def sort_value(cell: RawCell | None) -> str:
    """Return the value by which a cell of the bot's sorts: the value noted in it, otherwise the number or time that it shows."""
    if cell is None:
        return ""
    if found := _SORT_VALUE.search(cell.attributes):
        return next(filter(None, found.groups()), "")
    shown = cell.content.strip()
    if time := _PLAIN_TIME.fullmatch(shown):
        return f"{time[1]}T{time[2]}:00Z" if time[2] else time[1]
    return shown if _PLAIN_NUMBER.fullmatch(shown) else ""


def is_ours(cell: RawCell) -> bool:
    """Whether a cell has only attributes that the bot gives."""
    return _OUR_ATTRIBUTES.fullmatch(cell.attributes) is not None


def with_attributes_of(stands: RawCell, ours: RawCell) -> RawCell:
    """Return a cell of the bot with the attributes that people gave it; the bot's own attributes are renewed.

    An attribute that the bot no longer writes is removed. An attribute that people removed is not added again.
    """
    attributes = stands.attributes
    for name in _RENEWED:
        own = re.search(rf'{name}="[^"]*"', ours.attributes)
        attributes = re.sub(rf'(\s*){name}="[^"]*"', f"\\1{own[0]}" if own else "", attributes)
    return RawCell(stands.mark, attributes, ours.content)


def home_of(cell: RawCell) -> str | None:
    """Return the host of the home wiki that a cell of the bot shows, None if it shows none."""
    mark = marked(cell.attributes) or ""
    host = mark.removeprefix(HOME)
    return host if mark.startswith(HOME) and _HOST.fullmatch(host) else None


def group_mark(words: str) -> str:
    """Return the mark of a row that heads a group, with the seal of its words. Nothing in it must be escaped."""
    return f"{GROUP} {seal(GROUP, words)}"


def is_group_mark(mark: str, words: str) -> bool:
    """Whether a row's mark says that it heads a group with these words, in this format or an older one.

    The first version noted no seal: its rows are recognised by their form.
    """
    if mark == GROUP:
        return bool(_FIRST_GROUP.fullmatch(words.strip()))
    return mark in (group_mark(words), f"{GROUP} {frame_seal(GROUP, words)}")


def marked(attributes: str) -> str | None:
    """Return the value of the bot's own attribute, in this format or an older one; None if there is none.

    The marks of groups were escaped before: two underscores in a seal are two entities there.
    """
    found = _NEW_MARKED.search(attributes) or _MARKED.search(attributes)
    return unescape(next(filter(None, found.groups()), "")) if found else None


def unmarked(attributes: str) -> str:
    """Return attributes without the bot's own."""
    return _MARKED.sub("", attributes)
