"""What the tables record of how the page was read: which lists it has, and how each person's entry was understood.

So a run of another version knows a section that was no list before, and a person whose status changes although the line
does not. The same version reads alike: then people changed the page.
"""

import re
from collections.abc import Iterable

from wikiconbot import __version__
from wikiconbot.model import Participant, Roster, Status
from wikiconbot.table.marks import MARK, digest

_LISTS = re.compile(r" \(read by ([0-9a-z.+]*); lists ([0-9a-f ]*)\)")
_WORD = re.compile(r"[ymn][0-9a-f]{6}")
_WORDS = re.compile(rf"({MARK}=\"k[0-9a-f]{{12}}) {_WORD.pattern}")
_LENGTH = 6  # hexadecimal digits: a page has few lists, and one person's entry is compared with itself alone


def list_mark(roster: Roster) -> str:
    """Return what a list is known by: a digest of its heading and those above it."""
    return digest("\0".join((*roster.parents, roster.heading or "")), _LENGTH)


def lists_words(marks: Iterable[str]) -> str:
    """Return the words in the comment below the table that record the lists."""
    return f" (read by {__version__}; lists {' '.join(sorted(set(marks)))})"


def recorded_lists(body: str) -> frozenset[str] | None:
    """Return the marks of the lists that a table's region records, None where it records none: an older version wrote it."""
    found = _LISTS.search(body, max(body.rfind("<!-- written by wikiconbot;"), 0))
    return frozenset(found[2].split()) if found else None


def reader_of(body: str) -> str | None:
    """Return the version of this program that read the page for a table, None where the region does not say."""
    found = _LISTS.search(body, max(body.rfind("<!-- written by wikiconbot;"), 0))
    return found[1] if found else None


def entry_word(person: Participant) -> str:
    """Return the word that a person's row records: y (comes), m (maybe) or n (not), and a digest of the entry.

    The heading belongs to it: who moves to another section has changed something.
    """
    signup = person.signup
    return answer_of(person.status) + digest(f"{signup.section or ''}\0{signup.wikitext}", _LENGTH)


def answer_of(status: Status) -> str:
    """Return whether somebody comes by a status, in a letter: waiting, or being looked at, is to come."""
    return {Status.TENTATIVE: "m", Status.WITHDRAWN: "n"}.get(status, "y")


def recorded_entry(words: Iterable[str]) -> str | None:
    """Return the word about the entry among those of a row, None where an older version wrote the row."""
    return next((word for word in words if _WORD.fullmatch(word)), None)


def without_record(body: str) -> str:
    """Return a table's region without its record: what has to change for a new edit."""
    return _LISTS.sub("", _WORDS.sub(r"\1", body))
