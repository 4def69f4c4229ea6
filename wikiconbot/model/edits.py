"""The edits to make, and their results."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from wikiconbot.model.change import Change
from wikiconbot.model.page import Obstacle, no_values
from wikiconbot.model.reverts import Revert


@dataclass(frozen=True, slots=True)
class Edit:
    """One page's change: ``base_revision`` is the one ``old`` was read at (None: the page is new).

    ``regions`` are the names of the regions that it changes, ``lines`` the lines outside of them, before and
    after: they are needed to revert the edit. ``did`` is the content of the ``summary``, for any language.
    """

    page: str
    base_revision: int | None
    old: str
    new: str
    summary: str
    regions: tuple[str, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    did: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """The known data of an edit that was sent, to recognise it in the page's history.

    ``digest`` is the SHA-1 of the whole text as the wiki stores it, ``regions`` has the digests of the bot's regions.
    """

    page: str
    base_revision: int | None
    summary: str
    digest: str
    regions: Mapping[str, str] = field(default_factory=no_values)


@dataclass(frozen=True, slots=True)
class KeptCell:
    """A cell of the bot's own columns that people changed and that stays.

    ``line`` is its row's, ``column`` the column's head; it has people's text, and by the sign-up it would have the other one.
    ``iteration`` is the heading of its table's event, on a page with a series.
    """

    line: int
    who: str
    column: str
    says: str
    would: str
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class PersonalCell:
    """A cell of people with personal data: its row's ``line`` and person, the column's head, and the ``kinds`` of data.

    ``iteration`` is the heading of its table's event, on a page with a series.
    """

    line: int
    who: str
    column: str
    kinds: str
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A row of the table with a wrong number: on this ``line`` it shows ``says``; the person's number is ``number``.

    ``iteration`` is the heading of the table's event, on a page with a series.
    """

    line: int
    who: str
    says: int
    number: int
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class Namesake:
    """A person on this ``line`` of the page who counts as another one than the person of the ``row`` with the same typed name.

    The person of the row is no longer on the list, and people wrote in the row; ``number`` is its number.
    ``iteration`` is the heading of the table's event, on a page with a series.
    """

    line: int | None
    who: str
    row: int
    number: int | None
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class MissingPages:
    """Pages of the bot that a plan uses and the wiki does not have; ``command`` has the words of the command that installs them."""

    titles: tuple[str, ...]
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The edits to make. A plan with an obstacle has no edits, and the obstacle says why.

    ``left`` are lines that a run wrote and that cannot be reverted, because somebody has changed them since. ``kept`` are
    cells that stay as people changed them, ``passed_over`` the reasons why some regions were not written. ``newly_read`` is
    what a person should confirm first: it comes from a new way of reading the page. ``renumbered`` are the rows with
    corrected numbers. ``namesakes`` have the name of a person who left, and do not get that row. ``styles`` is the requested
    style page that cannot be used. ``converts``: regions are written in a newer format than they have. ``events`` are
    the headings of the events of a series, by the regions of their tables. ``unlisted`` are cells that people
    wrote in rows that are removed because the person opted out, ``nameless`` those in rows that lose their name because the
    person is not registered any more, ``personal`` those with personal data.
    ``no_mass_message``: there are lists of recipients on a wiki that cannot send to them. ``shifted``: many people get another
    status although their lines did not change (how many of how many). ``remarks`` are further messages about the plan.
    ``warned`` is what an edit of the settings would do; a person should read it first. ``missing`` are the pages of the bot that
    the plan uses, if the wiki does not have them. ``reverted`` are edits of the bot on the pages of the plan that
    somebody reverted: a person must agree before the plan is saved. ``unknown`` are edits of the bot, each a page and a
    revision; whether somebody reverted them cannot be known, because the wiki hides a text.
    """

    page: str
    edits: tuple[Edit, ...] = ()
    obstacle: Obstacle | None = None
    left: tuple[str, ...] = ()
    kept: tuple[KeptCell, ...] = ()
    passed_over: tuple[Obstacle, ...] = ()
    newly_read: tuple[Obstacle, ...] = ()
    renumbered: tuple[Renumbered, ...] = ()
    namesakes: tuple[Namesake, ...] = ()
    styles: str | None = None
    personal: tuple[PersonalCell, ...] = ()
    converts: bool = False
    events: Mapping[str, str | None] = field(default_factory=dict)
    unlisted: tuple[KeptCell, ...] = ()
    nameless: tuple[KeptCell, ...] = ()
    no_mass_message: bool = False
    missing: MissingPages | None = None
    reverted: tuple[Revert, ...] = ()
    shifted: tuple[int, int] | None = None
    remarks: tuple[Obstacle, ...] = ()
    warned: tuple[Obstacle, ...] = ()
    unknown: tuple[tuple[str, int], ...] = ()


class Cause(StrEnum):
    """Why an edit was not saved, in one word for programs; people get a sentence.

    The first ones are the wiki's own answers (docs/reliability.md has one row for each).
    """

    BLOCKED = "blocked"
    PARTLY_BLOCKED = "partly-blocked"
    PROTECTED = "protected"
    CASCADE_PROTECTED = "cascade-protected"
    FORBIDDEN = "forbidden"
    FILTER_DISALLOWED = "filter-disallowed"
    FILTER_WARNED = "filter-warned"
    SPAM_BLACKLIST = "spam-blacklist"
    TITLE_BLACKLIST = "title-blacklist"
    CAPTCHA = "captcha"
    TOO_BIG = "too-big"
    READ_ONLY = "read-only"
    RATE_LIMITED = "rate-limited"
    LAGGED = "lagged"
    OTHER = "other"

    EDITED = "edited"
    CREATED = "created"
    DELETED = "deleted"
    MOVED = "moved"

    NOBOTS = "nobots"
    RUN_PAGE = "run-page"
    MESSAGES = "messages"
    LOCKED = "locked"
    SIMULATED = "simulated"
    OBSTACLE = "obstacle"
    FORMAT_NEWER = "format-newer"
    REVERTED = "reverted"

    @classmethod
    def of_obstacle(cls, message: str) -> Self:
        """Return the cause for a plan with an obstacle, by the key of the obstacle's message."""
        return cls("format-newer" if message == "obstacle-format-newer" else "obstacle")

    @property
    def passes(self) -> bool:
        """Whether the cause is temporary: the same run may work in an hour, without a person's help."""
        return self in (Cause.READ_ONLY, Cause.RATE_LIMITED, Cause.LAGGED, Cause.LOCKED)


@dataclass(frozen=True, slots=True)
class Saved:
    """The wiki saved the edit as this revision; ``merged`` with lines that others added since the page was read."""

    page: str
    revision: int
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Unchanged:
    """There was nothing to write; ``reason`` says why, unless the page is up to date."""

    page: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Accepted(Unchanged):
    """A pad was not archived, and somebody accepted that; ``reason`` is the line with the acceptance."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """The page has changed since it was read; nothing was written. ``cause`` is EDITED, CREATED, DELETED or MOVED."""

    page: str
    reason: str
    cause: Cause = Cause.EDITED


@dataclass(frozen=True, slots=True)
class Refused:
    """The wiki, or a person's request on the page, forbids the edit; ``code`` is MediaWiki's or the bot's.

    ``links`` are the parts of addresses that the wiki does not allow in links.
    """

    page: str
    code: str
    reason: str
    cause: Cause = Cause.OTHER
    links: tuple[str, ...] = ()


Outcome = Saved | Unchanged | Conflict | Refused
