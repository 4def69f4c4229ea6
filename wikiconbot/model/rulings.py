"""The organisers' decisions about a person: in the settings, or in the Status cell of the person's row."""

from dataclasses import dataclass
from enum import StrEnum

from wikiconbot.model.reading import EntryKey


class Decision(StrEnum):
    """The possible decisions about a person."""

    CONFIRMED = "confirmed"
    NOT_COMING = "not-coming"


class Deciders(StrEnum):
    """Whose decisions count."""

    ORGANISERS = "organisers"
    ANYBODY = "anybody"


@dataclass(frozen=True, slots=True)
class StatusCell:
    """The Status cell of a person's row: its plain words, and their decision (None: no decision).

    ``is_written``: the cell is as the bot wrote it. ``line`` is the row's, on ``page``; ``key`` and ``user`` are those of
    the row. ``digest`` is a checksum of the words, None for an empty cell.
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
    """A decision that does not count: ``what`` is its checksum; its author and the author's revision (None: not known)."""

    what: str
    by: str | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """A row's notes about decisions: the one in force, whether it is in a setting on the page or in the cell; the refused ones.

    ``own``: whether the account itself added the line, by the page's history; None if that was not asked. Only an unsigned
    line needs it.
    """

    decision: Decision | None = None
    by_setting: bool = False
    refused: tuple[Refusal, ...] = ()
    own: bool | None = None


NOTHING_NOTED = Noted()


@dataclass(frozen=True, slots=True)
class Question:
    """The question who wrote a decision about an entry's person: in the settings on the page, otherwise in the Status cell."""

    entry: EntryKey
    in_setting: bool


@dataclass(frozen=True, slots=True)
class Author:
    """The author of a decision and the revision (None: not known); and whether the decision ``counts``."""

    user: str | None = None
    revision: int | None = None
    counts: bool = False


@dataclass(frozen=True, slots=True)
class NotCounted:
    """A decision that does not count and is reported: its ``line``, what it ``says``, and its author."""

    line: int | None
    says: str
    refusal: Refusal
    in_setting: bool


@dataclass(frozen=True, slots=True)
class Ruling:
    """The decisions about a person: the ``decision`` in force, what the row must note, the refused ones.

    ``unknown`` are the decisions whose authors were not looked up.
    """

    decision: Decision | None = None
    noted: Noted = NOTHING_NOTED
    refused: tuple[NotCounted, ...] = ()
    unknown: tuple[Question, ...] = ()
