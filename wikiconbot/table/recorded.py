"""The tables' record of how the page was read: its lists, and the meaning of each person's entry.

So a run of another version recognises a section that was not a list before, and a person whose status changes although
the line does not. If the version is the same, then people changed the page. The given numbers are recorded too, so that
each is given once.
"""

import re
from collections.abc import Iterable

from wikiconbot import __version__
from wikiconbot.model import Participant, Roster, Status
from wikiconbot.table.marks import Left, Record, digest, in_base64, in_hexadecimal, short_digest
from wikiconbot.table.row_marks import WAS, read_was, was_word, without_records
from wikiconbot.wikitext.regions import CLOSING

_LEFT = rf"[0-9a-f]{{12}}(?:[0-9a-f]{{6}})?=[0-9]{{1,9}}(?:{WAS})?"
_RECORD = re.compile(
    r" \(read by ([0-9a-z.+]*); lists ([0-9a-f ]*)(?:; of ([0-9]{1,18}))?(?:; room ([0-9]{1,9}))?(?:; last ([0-9]{1,9}))?(?:; unnamed ([0-9]{1,9}))?"
    rf"(?:; left ((?:{_LEFT} ?)*))?\)"
)
_CLOSING = re.compile(rf"<!-- {CLOSING};")
#: Takes the place of the entry's digest for people who are on no line of the page.
_ELSEWHERE = short_digest("registered elsewhere", 4)
_LENGTH = 6  # hexadecimal digits: a page has few lists


def list_mark(roster: Roster) -> str:
    """Return the mark of a list: a digest of its heading and those above it."""
    return digest("\0".join((*roster.parents, roster.heading or "")), _LENGTH)


def record_words(record: Record) -> str:
    """Return the words in the comment below the table that record a run.

    Keys are in hexadecimal digits there: HTML comments must not contain two hyphens.
    """
    parts = [f"read by {record.reader}", f"lists {' '.join(sorted(record.lists))}"]
    parts += [f"of {record.revision}"] if record.revision is not None else []
    parts += [f"room {record.room}"] if record.room is not None else []
    parts += [f"last {record.last}"] if record.last else []
    parts += [f"unnamed {record.unnamed}"] if record.unnamed else []
    if record.left:
        words = (f"{in_hexadecimal(one.word)}={one.number}{was_word(one.was)}" for one in record.left)
        parts.append("left " + " ".join(words))
    return f" ({'; '.join(parts)})"


def recorded_now(lists: Iterable[str], revision: int | None, room: int | None, unnamed: int = 0) -> Record:
    """Return the record of this version's run, without any registration numbers; ``unnamed`` are people of a file."""
    return Record(__version__, frozenset(lists), revision, room=room, unnamed=unnamed)


def read_record(body: str) -> Record | None:
    """Return the record in a table's region, None without one: an older version wrote it."""
    closing = [match.end() for match in _CLOSING.finditer(body)]
    found = _RECORD.search(body, closing[-1] if closing else 0)
    if found is None:
        return None
    reader, lists, revision, room, last, unnamed, left = found.groups()
    return Record(
        reader,
        frozenset(lists.split()),
        int(revision) if revision else None,
        int(last or 0),
        tuple(map(_read_left, (left or "").split())),
        int(room) if room else None,
        int(unnamed or 0),
    )


def _read_left(word: str) -> Left:
    """Return the person of a word ``KEY=NUMBER``, with the place after it if one is recorded."""
    key, _, rest = word.partition("=")
    digits = re.match("[0-9]*", rest)
    number = digits[0] if digits else ""
    return Left(in_base64(bytes.fromhex(key)), int(number), read_was(rest[len(number) :]))


def entry_word(person: Participant) -> str:
    """Return the word that a person's row records: y (comes), w (waits), l (late), m (maybe) or n (not), and a digest of the entry.

    The heading is part of it: a person who moves to another section has changed something.
    """
    signup = person.signup
    letter = person.record.answer if person.record else letter_of(person.status)
    if signup.line is None:
        return letter + _ELSEWHERE
    return letter + short_digest(f"{signup.section or ''}\0{signup.wikitext}", 4)


def words_of_gone(key: str, is_typed: bool, entry: str | None, signed: str | None) -> tuple[str, ...]:
    """Return the words that identify a person without a row on return: for an account, its key.

    Several people may have a typed name: its key comes with a digest of the entry, and with a digest of the time of signing.
    """
    if not is_typed:
        return (key,)
    return tuple(key + word for word in (entry, signed and short_digest(f"signed\0{signed}", 4)) if word)


def letter_of(status: Status) -> str:
    """Return the letter of a status; a status under review counts as coming."""
    return {Status.TENTATIVE: "m", Status.WITHDRAWN: "n", Status.NOT_COMING: "n", Status.WAITING: "w"}.get(
        status, "y"
    )


def answer_of(letter: str) -> str:
    """Return a person's answer from the letter of a row: people who wait, are late or under review said that they come."""
    return "y" if letter in ("w", "l") else letter


def without_record(body: str) -> str:
    """Return a table's region without its record: if only the record differs, no edit is made."""
    return _RECORD.sub("", without_records(body))
