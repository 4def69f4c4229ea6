"""The programme of an event: its sessions, and the rows of its source that were not read."""

from dataclasses import dataclass
from enum import StrEnum


class ProgrammeSource(StrEnum):
    """Where a programme comes from: the bot's own table, a table of people on the page, or a file of the organisers."""

    REGION = "region"
    PAGE = "page"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Session:
    """One item of the programme.

    ``key`` stays the same if the session is moved or renamed. ``starts`` and ``ends`` are moments in UTC as everywhere
    (``YYYY-MM-DDTHH:MM:00Z``); ``ends`` is None if no end is known. ``day`` is the local date. ``line`` is that of its row, from 1.
    Texts are plain, ``speakers`` are names as typed (an account where ``accounts`` has one at the same place, else None).
    """

    key: str
    title: str
    day: str
    starts: str
    ends: str | None = None
    room: str = ""
    speakers: tuple[str, ...] = ()
    accounts: tuple[str | None, ...] = ()
    description: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class UnreadSession:
    """A row that is no session for the bot, and why: a message of the terminal with its parameters."""

    line: int
    why: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """The sessions in the order of time, then of room; ``zone`` is the IANA name of the time zone of the event."""

    sessions: tuple[Session, ...]
    zone: str
    source: ProgrammeSource
    unread: tuple[UnreadSession, ...] = ()
