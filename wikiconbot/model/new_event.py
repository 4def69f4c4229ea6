"""What an organiser answers about an event whose page does not exist yet, or lacks something: one value for `wikiconbot init`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class EventKind(StrEnum):
    """What kind of event it is; it decides what its page has (pages/event_kinds.py)."""

    CONFERENCE = "conference"
    WORKSHOP = "workshop"
    EDIT_A_THON = "edit-a-thon"
    CONTEST = "contest"
    MEETUP = "meetup"


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers about an event; what nobody answered is undecided, and what is in ``left_out`` is not wanted on the page.

    ``starts``, ``ends`` and ``deadline`` are days (``2027-03-20``). ``texts`` are the answers in people's own words, by the name
    of the question (event/answers.py). ``organisers`` are accounts, ``teams`` are names of organisers who have none.
    ``language`` is the code of the event's language, None for that of the wiki.
    """

    kind: EventKind = EventKind.CONFERENCE
    title: str = ""
    language: str | None = None
    starts: str | None = None
    ends: str | None = None
    deadline: str | None = None
    capacity: int | None = None
    organisers: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    left_out: frozenset[str] = frozenset()
