"""The programme of an event: its sessions, and the rows of its source that were not read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wikiconbot.model.page import no_values


class ProgrammeSource(StrEnum):
    """Where a programme comes from: the bot's own table, a table of people on the page, or a file of the organisers."""

    REGION = "region"
    PAGE = "page"
    FILE = "file"


class ProgrammeColumn(StrEnum):
    """What a column of a programme's source can have."""

    KEY = "key"
    DAY = "day"
    TIME = "time"
    START = "start"
    END = "end"
    UTC = "utc"
    ROOM = "room"
    TITLE = "title"
    SPEAKERS = "speakers"
    DESCRIPTION = "description"


class ClockDoubt(StrEnum):
    """Why a local time is doubtful on the day of a change of clocks: it does not exist, or it exists twice."""

    GAP = "gap"
    FOLD = "fold"


class ZoneOrigin(StrEnum):
    """Where the time zone of an event is set: in a setting, at its registration, or it is that of the wiki."""

    SETTING = "setting"
    REGISTRATION = "registration"
    WIKI = "wiki"


@dataclass(frozen=True, slots=True)
class EventZone:
    """The time zone of an event: its IANA name, and where it is set."""

    name: str
    origin: ZoneOrigin = ZoneOrigin.WIKI


@dataclass(frozen=True, slots=True)
class Session:
    """One item of the programme.

    ``key`` stays the same if the session is moved or renamed. ``starts`` and ``ends`` are moments in UTC as everywhere
    (``YYYY-MM-DDTHH:MM:00Z``); ``ends`` is None if no end is known. ``day`` is the local date. ``line`` is that of its row, from 1.
    Texts are plain, ``speakers`` are names as typed (an account where ``accounts`` has one at the same place, else None).
    ``doubt`` is about the local time of the start or the end. ``sequence`` is the number of changes since the bot first wrote the
    session, ``changed`` when the last of them was (None: not known).
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
    doubt: ClockDoubt | None = None
    sequence: int = 0
    changed: str | None = None


@dataclass(frozen=True, slots=True)
class UnreadSession:
    """A row that is no session for the bot, and why: a message of the terminal with its parameters."""

    line: int
    why: str
    text: str = ""
    values: Mapping[str, str] = field(default_factory=no_values)


@dataclass(frozen=True, slots=True)
class Programme:
    """The sessions in the order of time, then of room; ``zone`` is the IANA name of the time zone of the event.

    ``series`` identifies the programme in calendars, so that sessions of two events are never taken for one another; it stays
    the same after the page is moved. Empty if no programme of the bot is on the page yet.
    """

    sessions: tuple[Session, ...]
    zone: str
    source: ProgrammeSource
    unread: tuple[UnreadSession, ...] = ()
    series: str = ""
