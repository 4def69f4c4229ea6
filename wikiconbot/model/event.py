"""What the organisers asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wikiconbot.model.page import no_values
from wikiconbot.model.rulings import Deciders


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Who may take part: every condition that is set must hold.

    ``edits`` at least, counted in ``namespaces`` (empty: all), from ``since`` until before ``before`` (times in UTC, or
    dates), on ``wikis`` (hosts; empty: the event's own); an account ``registered_before``; not blocked, not a bot.
    """

    edits: int | None = None
    namespaces: tuple[int, ...] = ()
    since: str | None = None
    before: str | None = None
    wikis: tuple[str, ...] = ()
    registered_before: str | None = None
    not_blocked: bool = False
    not_bot: bool = False
    communities: tuple[str, ...] = ()


class Part(StrEnum):
    """What the bot may write.

    The table, and the link to the pad; on the report page what it found of lines and lists, of accounts (blocks …), of
    who may take part. The last three only if the organisers say so.
    """

    PARTICIPANTS = "participants"
    ETHERPAD = "etherpad"
    FINDINGS = "findings"
    ACCOUNTS = "accounts"
    ELIGIBILITY = "eligibility"


class BotColumn(StrEnum):
    """The columns of the participants table that are the bot's."""

    NUMBER = "number"
    PARTICIPANT = "participant"
    GUESTS = "guests"
    ROLE = "role"
    COMMUNITY = "community"
    COMMENT = "comment"
    FIELDS = "fields"
    SIGNED = "signed"
    STATUS = "status"


class Group(StrEnum):
    """By what the table may be grouped."""

    COMMUNITY = "community"
    ROLE = "role"
    ITERATION = "iteration"


class Sort(StrEnum):
    """How the table may be sorted: by itself in the order in which people arrived, which is that of their numbers."""

    NUMBER = "number"
    PAGE = "page"
    SIGNED = "signed"
    NAME = "name"
    COMMUNITY = "community"
    ROLE = "role"


class NotesPages(StrEnum):
    """On which pages the notes of pads are: all on one, or those of each pad on a page below that."""

    ONE = "one"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Event:
    """What the organisers asked for; every value has a default that serves a page without any set-up.

    ``sections`` are the headings of the sign-up lists where the organisers name them, ``templates`` those
    by which people sign up next to the known ones, ``parts`` what the bot writes,
    ``styles`` the wiki's page of styles for the table (TemplateStyles), ``allow_shrink`` that the table may lose many people at once, ``migrate`` that what an older version wrote is converted
    although nobody looks at it, ``refusals`` after how many refused runs in a row that nobody watched the bot says so, on its
    status page where ``status_page`` allows it, ``etherpad`` the host that its pads are on.
    Sign-ups after ``deadline`` are late, those beyond ``capacity`` wait (``capacity_counts_guests``: the guests of a person
    take places too); ``starts`` is the event's first day. ``checks`` turns rules off or changes how much they matter, by code.

    ``target`` is the whole title of the subpage that the participants table is on (None: the event page),
    ``columns`` its columns in order (empty: those that have something to show; BotColumn, or a field's name),
    ``own_columns`` the heads of columns that people fill in, ``group`` and ``sort`` its order.
    ``communities`` are affiliates, each by its name and then its other names. ``language`` is the one that the bot
    writes in (None: the wiki's). ``pad`` is the pad's name, ``notes_page`` and ``report_page`` are whole titles,
    ``organisers`` account names. ``optout`` are accounts and typed names that are to be in nothing that the bot writes.
    ``confirmed`` and ``not_coming`` are the people about whom somebody decided, by account or
    typed name; ``on_page`` has the names of those two settings that were said on the page, where anybody may have written them,
    ``by_operator`` what the operator's file says in them. ``decisions``: whose decisions on the page count.
    ``resume`` is the number of an edit of the bot that was reverted, and after which it may continue. ``iteration`` is the heading of the event's section where it is one of a series.
    """

    sections: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    parts: frozenset[Part] = frozenset((Part.PARTICIPANTS, Part.ETHERPAD))
    allow_shrink: bool = False
    migrate: bool = False
    refusals: int = 3
    status_page: bool = False
    styles: str | None = None
    etherpad: str = "https://etherpad.wikimedia.org"
    deadline: str | None = None
    capacity: int | None = None
    capacity_counts_guests: bool = False
    starts: str | None = None
    eligibility: Eligibility | None = None
    checks: Mapping[str, str] = field(default_factory=no_values)
    target: str | None = None
    columns: tuple[str, ...] = ()
    own_columns: tuple[str, ...] = ()
    group: Group | None = None
    sort: Sort = Sort.NUMBER
    communities: tuple[tuple[str, ...], ...] = ()
    language: str | None = None
    pad: str | None = None
    notes_page: str | None = None
    notes_pages: NotesPages = NotesPages.ONE
    report_page: str | None = None
    organisers: tuple[str, ...] = ()
    optout: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    not_coming: tuple[str, ...] = ()
    on_page: frozenset[str] = frozenset()
    by_operator: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decisions: Deciders = Deciders.ORGANISERS
    resume: int | None = None
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class Community:
    """Where a person comes from: a wiki, by its host (``or.wikipedia.org``), or an affiliate, by its name.

    One of the two is None.
    """

    wiki: str | None = None
    name: str | None = None
