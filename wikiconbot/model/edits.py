"""The edits to make, and what became of them."""

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

    ``regions`` are the names of the regions that it changes, ``lines`` the lines outside of them, as they were and as
    they will be: what has to be known to take the edit back. ``did`` is what the ``summary`` says, for any language.
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
    """What is known of an edit that was sent, enough to know it again in the page's history.

    ``digest`` is the SHA-1 of the whole text as the wiki keeps it, ``regions`` has those of the bot's regions.
    """

    page: str
    base_revision: int | None
    summary: str
    digest: str
    regions: Mapping[str, str] = field(default_factory=no_values)


@dataclass(frozen=True, slots=True)
class KeptCell:
    """A cell of the bot's own columns that people changed, and that stays.

    ``line`` is its row's, ``column`` the column's head; it says the one, and by the sign-up would say the other.
    ``iteration`` is the heading of the event whose table it is in, on a page with a series.
    """

    line: int
    who: str
    column: str
    says: str
    would: str
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class PersonalCell:
    """A cell of people with personal data: its row's ``line``, whose row it is, the column's head, and the ``kinds`` of data.

    ``iteration`` is the heading of the event whose table it is in, on a page with a series.
    """

    line: int
    who: str
    column: str
    kinds: str
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A row of the table whose number was wrong: on this ``line`` it says ``says``, and the person's number is ``number``.

    ``iteration`` is the heading of the table's event, on a page with a series.
    """

    line: int
    who: str
    says: int
    number: int
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class Namesake:
    """A person on this ``line`` of the page, who is taken for another one than that of the ``row`` with the same typed name.

    That one is on the list no longer, and people wrote something in the row; ``number`` is theirs.
    ``iteration`` is the heading of the table's event, on a page with a series.
    """

    line: int | None
    who: str
    row: int
    number: int | None
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The edits to make; with an obstacle there are none, and it says why.

    ``left`` are lines that a run wrote and that cannot be reverted, as somebody has changed them since. ``kept`` are
    cells that stay as people changed them, ``passed_over`` the reasons why some regions were not written. ``newly_read`` is
    what a person should confirm first: it comes from reading the page differently than before. ``renumbered`` are the rows whose
    numbers are corrected. ``namesakes`` have the name of somebody who left, and do not get that row. ``styles`` is the page of
    styles that was asked for and cannot be used. ``converts`` says that regions are written in a newer format than they have. ``events`` are
    the headings of the events of a series, by the regions of tables on the page that has them. ``unlisted`` are cells that people
    wrote in rows that are taken out, as the person is to be named nowhere, ``personal`` those with personal data. ``no_mass_message`` says that there are
    lists of recipients on a wiki that cannot send to them. ``shifted`` says that many people get another status although nothing changed on
    their lines: how many of how many. ``remarks`` are what else is to be said of the plan. ``warned`` is what an edit of the settings would do, and a person should see first. ``missing_template`` is the page of the template that the plan uses, where the wiki has none.
    ``reverted`` are edits of the bot on the pages of the plan that somebody reverted: a person must agree before it is saved.
    ``unknown`` are edits of the bot, each a page and a revision, of which that cannot be known, as the wiki hides a text.
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
    no_mass_message: bool = False
    missing_template: str | None = None
    reverted: tuple[Revert, ...] = ()
    shifted: tuple[int, int] | None = None
    remarks: tuple[Obstacle, ...] = ()
    warned: tuple[Obstacle, ...] = ()
    unknown: tuple[tuple[str, int], ...] = ()


class Cause(StrEnum):
    """Why an edit was not saved, in one word: what a program may go by; people get a sentence.

    The first lines are the wiki's own answers (docs/reliability.md has one row for each).
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
        """Return the cause of a plan that an obstacle forbids, by the key of its message."""
        return cls("format-newer" if message == "obstacle-format-newer" else "obstacle")

    @property
    def passes(self) -> bool:
        """Whether it goes by without a person doing anything: the same run may work in an hour."""
        return self in (Cause.READ_ONLY, Cause.RATE_LIMITED, Cause.LAGGED, Cause.LOCKED)


@dataclass(frozen=True, slots=True)
class Saved:
    """The wiki has the edit, as this revision; ``merged`` with lines that others added since the page was read."""

    page: str
    revision: int
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Unchanged:
    """There was nothing to write; ``reason`` says why, where it is not that the page is up to date."""

    page: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Accepted(Unchanged):
    """A pad was not archived, and somebody accepted that; ``reason`` is the line that says so."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """The page moved on since it was read; nothing was written. ``cause`` is EDITED, CREATED, DELETED or MOVED."""

    page: str
    reason: str
    cause: Cause = Cause.EDITED


@dataclass(frozen=True, slots=True)
class Refused:
    """The wiki, or a person's wish on it, forbids the edit; ``code`` is MediaWiki's own, or ours.

    ``links`` are the parts of addresses to which the wiki allows no link.
    """

    page: str
    code: str
    reason: str
    cause: Cause = Cause.OTHER
    links: tuple[str, ...] = ()


Outcome = Saved | Unchanged | Conflict | Refused
