"""Who attended an event, by day, and who did not come."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person who came. ``name`` is the account or the typed name; ``days`` are dates, or one empty text if no day is known.

    ``walk_in``: the person came without a sign-up.
    """

    name: str
    user: str | None
    days: tuple[str, ...]
    walk_in: bool = False


@dataclass(frozen=True, slots=True)
class UnreadScan:
    """A line of a list or file of attendance that names nobody, and why: a message of the terminal."""

    line: int
    why: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Attendance:
    """The attendance of an event.

    ``days`` are the dates for which it is known, in order (empty: the event as a whole); ``expected`` is the number of people with a
    place; ``no_shows`` are names of people with a place who did not come.
    """

    days: tuple[str, ...]
    expected: int
    people: tuple[Attendee, ...]
    no_shows: tuple[str, ...] = ()
    unread: tuple[UnreadScan, ...] = ()
