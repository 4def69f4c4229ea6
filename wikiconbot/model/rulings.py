"""What organisers decide about a person: in the settings, or in the Status cell of the person's row."""

from dataclasses import dataclass
from enum import StrEnum

from wikiconbot.model.reading import EntryKey


class Decision(StrEnum):
    """What may be decided about a person."""

    CONFIRMED = "confirmed"
    NOT_COMING = "not-coming"


class Deciders(StrEnum):
    """Whose decisions count."""

    ORGANISERS = "organisers"
    ANYBODY = "anybody"


@dataclass(frozen=True, slots=True)
class StatusCell:
    """What the Status cell of a person's row says: its plain words, and the decision that they are (None: no decision).

    ``is_written``: the cell is as the bot wrote it. ``line`` is the row's, on ``page``; ``key`` and ``user`` are those of
    the row. ``digest`` is a checksum of the words, None of an empty cell.
    """

    line: int
    says: str
    decision: Decision | None
    digest: str | None
    is_written: bool
    page: str
    key: str | None
    user: str | None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A decision that does not count: ``what`` is a checksum of it; who wrote it, by which revision (None: not known)."""

    what: str
    by: str | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """What a row notes of decisions: the one in force, and whether a setting on the page or the cell has it; those refused.

    ``own``: whether the account itself added the line, by the page's history; None if that was not asked. Only a line
    without a signature needs it.
    """

    decision: Decision | None = None
    by_setting: bool = False
    refused: tuple[Refusal, ...] = ()
    own: bool | None = None


NOTHING_NOTED = Noted()


@dataclass(frozen=True, slots=True)
class Question:
    """Who wrote a decision about the person of an entry: in the settings on the page, else in the Status cell."""

    entry: EntryKey
    in_setting: bool


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a decision, and by which revision (None: not known); and whether the decision ``counts``."""

    user: str | None = None
    revision: int | None = None
    counts: bool = False


@dataclass(frozen=True, slots=True)
class NotCounted:
    """A decision that does not count, to be reported: on which ``line``, what it ``says``, and who wrote it."""

    line: int | None
    says: str
    refusal: Refusal
    in_setting: bool


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is decided about a person: the ``decision`` in force, what the row is to note, what was refused.

    ``unknown`` are the decisions of which nobody looked up who wrote them.
    """

    decision: Decision | None = None
    noted: Noted = NOTHING_NOTED
    refused: tuple[NotCounted, ...] = ()
    unknown: tuple[Question, ...] = ()
