"""People who are registered elsewhere than on the event's page: a registration, or why it was not read."""

from dataclasses import dataclass
from enum import StrEnum

from wikiconbot.model.reading import Register


class Unread(StrEnum):
    """Why a registration was not read.

    A deleted one has no people any more; for all others it is not known who is registered. ``absent``: the page has no
    registration. ``lacking``: the wiki has no register of this kind. ``refused``: only some accounts may read it. ``rejected``:
    the wiki did not accept the question. ``unreadable``: the answer has another form. ``unasked``: no wiki was asked (``--file``).
    """

    DELETED = "deleted"
    MISSING = "missing"
    ABSENT = "absent"
    LACKING = "lacking"
    REFUSED = "refused"
    REJECTED = "rejected"
    UNREADABLE = "unreadable"
    UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class Registered:
    """A person of a registration, who is registered publicly: the account's current name, the time (UTC), the global account's number.

    ``answers`` are names and values of what a file has of the person and is public, in the file's order; empty ones too.
    """

    user: str
    at: str | None = None
    number: int | None = None
    answers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RegisteredEvent:
    """The facts of a registration.

    ``page`` is the event's page on the wiki with the id ``wiki``. ``starts`` and ``ends`` are what a clock shows in the time zone
    ``zone`` (ISO 8601, without an offset); ``begins_at`` and ``ends_at`` are the same moments in UTC, None if the zone is not known.
    ``place`` is the address with the country, empty if there is none; ``by_code``:
    the country is a code, such as ``IN``, which newer versions say in place of its name. ``organisers`` is None if they were not asked for.
    """

    number: int
    name: str = ""
    page: str = ""
    wiki: str = ""
    is_open: bool = True
    starts: str | None = None
    ends: str | None = None
    zone: str = ""
    begins_at: str | None = None
    ends_at: str | None = None
    place: tuple[str, ...] = ()
    is_online: bool = False
    is_on_site: bool = False
    is_test: bool = False
    organisers: tuple[str, ...] | None = None
    by_code: bool = False


@dataclass(frozen=True, slots=True)
class Registration:
    """A registration as its register has it: the event, the people, and the times of those whose name is hidden (None: not known)."""

    register: Register
    event: RegisteredEvent
    people: tuple[Registered, ...] = ()
    hidden: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class NotRead:
    """A registration that was not read, and why. ``number`` is its own, ``status`` the HTTP status, ``said`` the register's words."""

    register: Register
    why: Unread
    number: int | None = None
    status: int | None = None
    said: str = ""
