"""Who attended an event, by day, and who did not come."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wikiconbot.model.event import Community
from wikiconbot.model.page import no_values


class AttendanceSource(StrEnum):
    """Where it is noted who came: the Attended column of the participants table, a list of names, or a file of a scanner."""

    TABLE = "table"
    LIST = "list"
    SCANS = "scans"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A line of a list or of a scanner's file: who came, as typed, and on which day (an empty text: not known)."""

    line: int
    text: str
    day: str = ""
    source: AttendanceSource = AttendanceSource.LIST


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person who came. ``name`` is the account or the typed name; ``days`` are dates, or one empty text if no day is known.

    ``walk_in``: the person came without a sign-up. ``has_place``: the person was expected; people who came although they wait, may
    come or withdrew were not.
    """

    name: str
    user: str | None
    days: tuple[str, ...]
    walk_in: bool = False
    has_place: bool = True
    community: Community | None = None


@dataclass(frozen=True, slots=True)
class UnreadScan:
    """A row of the table, or a line of a list or file of attendance, that does not count, and why: a message of the terminal.

    ``text`` is what is there, without addresses and telephone numbers.
    """

    line: int
    why: str
    text: str = ""
    source: AttendanceSource = AttendanceSource.LIST
    values: Mapping[str, str] = field(default_factory=no_values)


@dataclass(frozen=True, slots=True)
class CommunityAttendance:
    """A community (None: not known) in numbers: its people with a place, those of them who came, and its walk-ins."""

    community: Community | None
    expected: int
    came: int
    walk_ins: int = 0


@dataclass(frozen=True, slots=True)
class Attendance:
    """The attendance of an event.

    ``days`` are the dates for which it is known, in order (empty: the event as a whole); ``expected`` is the number of people with a
    place; ``no_shows`` are names of people with a place who did not come. ``unclear`` are people with a place of whom it is not
    understood whether they came; they are in neither. ``unnamed`` is the number of people in lists and scans who came and whom
    nothing may name. ``communities`` are in the order of their people.
    """

    days: tuple[str, ...]
    expected: int
    people: tuple[Attendee, ...]
    no_shows: tuple[str, ...] = ()
    unread: tuple[UnreadScan, ...] = ()
    unclear: int = 0
    unnamed: int = 0
    communities: tuple[CommunityAttendance, ...] = ()

    @property
    def came(self) -> int:
        """How many people came, with or without a place, also those whom nothing may name."""
        return len(self.people) + self.unnamed

    @property
    def walk_ins(self) -> int:
        """How many people came without a sign-up."""
        return sum(person.walk_in for person in self.people)

    def on(self, day: str) -> tuple[Attendee, ...]:
        """Return the people who came on a day."""
        return tuple(person for person in self.people if day in person.days)
