"""What the draft of the report on an event says: totals, the days with their programme and notes, and what is undecided."""

from dataclasses import dataclass

from wikiconbot.model.attendance import Attendance
from wikiconbot.model.contributions import Contributions
from wikiconbot.model.programme import Session
from wikiconbot.model.reading import Facts


@dataclass(frozen=True, slots=True)
class NotedSection:
    """A section of a page with notes: its heading as plain text, and the anchor of the heading on the page.

    ``inside`` are the sections one level below. A section without a heading is the whole page.
    """

    page: str
    heading: str = ""
    anchor: str = ""
    inside: tuple["NotedSection", ...] = ()


@dataclass(frozen=True, slots=True)
class ReportDay:
    """A day of the event (a date): its sessions, where its notes are, and how many people came (None: not known)."""

    day: str
    sessions: tuple[Session, ...] = ()
    notes: tuple[NotedSection, ...] = ()
    came: int | None = None


@dataclass(frozen=True, slots=True)
class ReportNumbers:
    """Totals of people. ``signed_up`` has everybody with an entry; of them, ``confirmed`` people have a place.

    ``unnamed`` people opted out: they are in ``signed_up`` and ``confirmed`` too. ``communities`` is the number of communities
    of the people who have a place.
    """

    signed_up: int
    confirmed: int
    waiting: int = 0
    withdrawn: int = 0
    not_coming: int = 0
    maybe: int = 0
    guests: int = 0
    unnamed: int = 0
    communities: int = 0


@dataclass(frozen=True, slots=True)
class EventReport:
    """Everything that the bot's parts of a report say about the event of a page.

    ``zone`` is the IANA name of the time zone of the sessions. ``notes`` are the titles of the pages with notes, ``findings`` is the
    number of findings about lines and lists. ``attendance`` and ``contributions`` are None if they are not known. ``by_person``: the
    organisers and the operator want each person's contributions by name.
    """

    page: str
    facts: tuple[Facts, ...]
    numbers: ReportNumbers
    days: tuple[ReportDay, ...] = ()
    zone: str = "UTC"
    notes: tuple[str, ...] = ()
    findings: int = 0
    attendance: Attendance | None = None
    contributions: Contributions | None = None
    by_person: bool = False
