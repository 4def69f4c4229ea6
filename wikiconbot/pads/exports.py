"""The answers of an Etherpad, and the reader of its own export format (``.etherpad``). Pure.

The export is one JSON object of the pad's database records (Etherpad's ``ExportEtherpad.js``): ``pad:NAME`` with the
text and the number of the last revision, ``pad:NAME:revs:N`` with a changeset, its author and its time,
``globalAuthor:ID`` with an author's name, ``pad:NAME:chat:N``, which are only counted here.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Got:
    """The body of an answer, certainly UTF-8, and its ETag if it has one."""

    body: bytes
    etag: str | None = None

    @property
    def text(self) -> str:
        """The body as text, without a byte order mark."""
        return self.body.decode("utf-8-sig")


@dataclass(frozen=True, slots=True)
class Same:
    """The pad has not changed since the answer with the ETag (304)."""


@dataclass(frozen=True, slots=True)
class Absent:
    """The Etherpad has no such pad, or no such revision of it."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """The state of the pad is not known; ``reason`` is a sentence or two that say why. Never report it as "deleted".

    ``heard``: the request was sent and the answer was lost, so it may have reached the Etherpad.
    ``permanent``: the Etherpad refused, and would do so again: the pad is closed, or larger than the limit.
    This counts as an answer. ``another_form``: perhaps only this form of the export is refused.
    """

    reason: str
    heard: bool = False
    permanent: bool = False
    another_form: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One revision: how long the text was after it (UTF-16 units, with the last line break), its author and time.

    ``adds`` if it added characters, and did not only remove some; ``spaces`` if it added only white space.
    """

    revision: int
    length: int
    author: str = ""
    time: float | None = None  # seconds since 1970
    adds: bool = False
    spaces: bool = False


@dataclass(frozen=True, slots=True)
class SavedRevision:
    """A revision that somebody marked with the star of the editor; ``label`` is Etherpad's or a person's name for it."""

    revision: int
    label: str


@dataclass(frozen=True, slots=True)
class Export:
    """An exported pad. Names are people's own words: on a page they have to pass through markup.plain().

    ``authors`` are names in the order of first appearance, ``guests`` counts the authors without a name. ``edited`` and
    ``created`` are times in UTC by the Etherpad's clock; ``first`` is the text of revision 0, ``steps`` the revisions
    in order, without those that are missing. Without ``revision`` the history could not be
    read, and only ``text`` is known; ``why_short`` is a sentence with the reason.
    ``chat`` counts the messages of the pad's chat.
    """

    revision: int | None
    text: str
    edited: str | None
    authors: tuple[str, ...]
    guests: int
    created: str | None = None
    first: str = ""
    steps: tuple[Step, ...] = ()
    why_short: str = ""
    chat: int = 0
    saved: tuple[SavedRevision, ...] = ()


#: A changeset's head: the length before, more or less, by how much (base 36); the added characters come after ``$``.
_CHANGESET = re.compile(r"Z:([0-9a-z]{1,8})([<>])([0-9a-z]{1,8})(?![0-9a-z])([^$]*)(?:\$(.*))?", re.DOTALL)
_PAD = re.compile(r"pad:[^:]+")
_REVISION = re.compile(r"[0-9]{1,9}")
_HALVES = re.compile("[\ud800-\udfff]")  # of an emoji that JavaScript cut in two
_LATEST = 253402300799.0  # the last second of the year 9999
#: Seconds between two steps of one deletion, letter by letter; Etherpad sends twice a second while somebody types.
_ONE_GO = 10.0


def read_export(body: bytes) -> Export | None:
    """Read a ``.etherpad`` export, of any version until now; None if it is something else, or incomplete.

    Old versions also export pads with the same beginning of the name; the shortest name is the pad's.
    """
    try:
        records = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(records, dict):
        return None
    names = sorted((key for key in records if _PAD.fullmatch(key)), key=len)
    pad = records[names[0]] if names else None
    text, head = _inside(pad, "atext", "text"), _inside(pad, "head")
    if not isinstance(text, str) or not _is_count(head):
        return None
    steps, first = _steps(records, f"{names[0]}:revs:")
    authors, guests = _authors(records, pad, steps)
    latest = next((step.time for step in reversed(steps) if step.time is not None), None)
    begun = steps[0].time if steps and steps[0].revision == 0 else None
    return Export(
        head, _whole(text), _iso(latest), authors, guests, _iso(begun), _whole(first), steps,
        chat=_chat(records, names[0]), saved=_saved(pad),
    )  # fmt: skip


def _chat(records: Mapping[str, Any], pad: str) -> int:
    prefix = f"{pad}:chat:"
    return sum(key.startswith(prefix) and bool(_REVISION.fullmatch(key[len(prefix) :])) for key in records)


def _saved(pad: Any) -> tuple[SavedRevision, ...]:
    """Return the revisions that people marked with the star (Etherpad's ``Pad.addSavedRevision``)."""
    listed = _inside(pad, "savedRevisions")
    found = [
        SavedRevision(number, _whole(label) if isinstance(label := _inside(entry, "label"), str) else "")
        for entry in (listed if isinstance(listed, list) else ())
        if _is_count(number := _inside(entry, "revNum"))
    ]
    return tuple(found)


def _inside(record: Any, *path: str) -> Any:
    """Return a value in nested records, None if any of them is missing."""
    for key in path:
        record = record.get(key) if isinstance(record, dict) else None
    return record


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9


def _whole(text: str) -> str:
    return _HALVES.sub("\ufffd", text)


def _steps(records: Mapping[str, Any], prefix: str) -> tuple[tuple[Step, ...], str]:
    """Return the revisions in order, and the characters of the first one, which is the pad's first text."""
    found: dict[int, Step] = {}
    first = ""
    for key, record in records.items():
        number = key[len(prefix) :]
        changeset = _inside(record, "changeset")
        if not key.startswith(prefix) or not _REVISION.fullmatch(number) or not isinstance(changeset, str):
            continue
        if not (head := _CHANGESET.match(changeset)):
            continue
        old, change = int(head[1], 36), int(head[3], 36)
        length = old + change if head[2] == ">" else max(old - change, 0)
        author, time = _inside(record, "meta", "author"), _inside(record, "meta", "timestamp")
        writer = author if isinstance(author, str) else ""
        letters = head[5] or ""
        spaces = bool(letters) and not letters.strip() and "-" not in head[4]
        found[int(number)] = Step(int(number), length, writer, _seconds(time), bool(letters), spaces)
        if int(number) == 0:
            first = letters + "\n"  # the pad's own line break existed before
    return tuple(found[number] for number in sorted(found)), first


def _seconds(milliseconds: Any) -> float | None:
    """Return a time of JavaScript's in seconds, None for nonsense."""
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int | float):
        return None
    # Compared before the division: an integer may be too large for a float, and NaN is in no range.
    return milliseconds / 1000 if 0 < milliseconds <= _LATEST * 1000 else None


def _iso(seconds: float | None) -> str | None:
    return None if seconds is None else f"{datetime.fromtimestamp(int(seconds), UTC):%Y-%m-%dT%H:%M:%SZ}"


def _authors(records: Mapping[str, Any], pad: Any, steps: tuple[Step, ...]) -> tuple[tuple[str, ...], int]:
    """Return the names of the authors, and how many more have no name; text from the API has no author."""
    pool = _inside(pad, "pool", "numToAttrib")
    known = [
        pair[1]
        for pair in (pool.values() if isinstance(pool, dict) else ())
        if isinstance(pair, list) and len(pair) == 2 and pair[0] == "author" and isinstance(pair[1], str)
    ]
    people = dict.fromkeys(author for author in (*(step.author for step in steps), *known) if author)
    names = [_inside(records.get(f"globalAuthor:{author}"), "name") for author in people]
    named = [" ".join(_whole(name).split()) for name in names if isinstance(name, str)]
    named = [name for name in named if name]
    return tuple(dict.fromkeys(named)), len(people) - len(named)


def begins_as(text: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a text begins like one of an Etherpad's welcome texts, with any spaces between the words."""
    words = " ".join(text.split())
    return any(words.startswith(given) for start in beginnings if (given := " ".join(start.split())))


def last_good_revision(export: Export, default_texts: tuple[str, ...] = ()) -> int | None:
    """Return the last revision with a text of people; None if there is none, or the history does not show it.

    For a blanked pad it is the one before the deletion. A deletion character by character, by one author without a long pause,
    counts as one deletion. ``default_texts`` are the first words of the welcome texts of new pads.
    """
    steps = export.steps
    begin = steps[0].length if steps and begins_as(export.first, default_texts) else 1
    place = len(steps) - 1
    if _is_blank(export, default_texts):
        while place > 0 and steps[place].spaces:
            place -= 1  # blank lines were added to the blank pad
        place -= 1
    while place >= 0:
        if steps[place].length not in (0, 1, begin):
            while 0 < place < len(steps) - 1 and _is_one_go(*steps[place - 1 : place + 2]):
                place -= 1
            if steps[place].length != begin:
                return steps[place].revision
        place -= 1
    return None


def _is_blank(export: Export, default_texts: tuple[str, ...]) -> bool:
    """Whether a pad has no text of people now: only white space, or its welcome text."""
    text = export.text.strip()
    return not text or (text == export.first.strip() and begins_as(text, default_texts))


def _is_one_go(earlier: Step, step: Step, later: Step) -> bool:
    """Whether a revision is in the middle of a deletion: shorter than the one before, and by the author of the next one."""
    if step.adds or step.length >= earlier.length or not step.author or step.author != later.author:
        return False
    return step.time is not None and later.time is not None and 0 <= later.time - step.time <= _ONE_GO
