"""The organisers' settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wikiconbot.model.page import no_values
from wikiconbot.model.reading import Register
from wikiconbot.model.rulings import Deciders


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Who may take part: every condition that is set must be true.

    At least ``edits`` edits, counted in ``namespaces`` (empty: all), from ``since`` until before ``before`` (times in UTC, or
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

    The table, the link to the pad, and on the report page the findings about lines and lists, about accounts (blocks …) and
    about eligibility; and each person's contributions, by name, in the report on the event. The last four only if the organisers ask
    for them.
    """

    PARTICIPANTS = "participants"
    ETHERPAD = "etherpad"
    FINDINGS = "findings"
    ACCOUNTS = "accounts"
    ELIGIBILITY = "eligibility"
    CONTRIBUTIONS = "contributions"


class BotColumn(StrEnum):
    """The bot's columns of the participants table."""

    NUMBER = "number"
    PARTICIPANT = "participant"
    GUESTS = "guests"
    ROLE = "role"
    COMMUNITY = "community"
    COMMENT = "comment"
    FIELDS = "fields"
    SIGNED = "signed"
    SOURCE = "source"
    STATUS = "status"


class Group(StrEnum):
    """The criteria by which the table may be grouped."""

    COMMUNITY = "community"
    ROLE = "role"
    ITERATION = "iteration"


class Sort(StrEnum):
    """The orders of the table; the default is the order in which people arrived, which is that of their numbers."""

    NUMBER = "number"
    PAGE = "page"
    SIGNED = "signed"
    NAME = "name"
    COMMUNITY = "community"
    ROLE = "role"


class NotesPages(StrEnum):
    """The pages with the notes of pads: one page for all, or a subpage of it for each pad."""

    ONE = "one"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Event:
    """The organisers' settings; every value has a default that works for a page without settings.

    ``sections`` are the headings of the sign-up lists if the organisers name them, ``templates`` the templates used for
    signing up in addition to the known ones, ``parts`` what the bot writes,
    ``styles`` the wiki's style page for the table (TemplateStyles). ``allow_shrink``: the table may lose many people at once.
    ``migrate``: parts that an older version wrote are converted without a person's check. ``refusals`` is the number of
    refused unattended runs in a row after which the bot reports it, on its status page if ``status_page`` allows it.
    ``etherpad`` is the host of the event's pads.
    Sign-ups after ``deadline`` are late, those beyond ``capacity`` wait (``capacity_counts_guests``: the guests of a person
    take places too); ``starts`` is the event's first day. ``checks`` turns rules off or changes their severity, by code.

    ``target`` is the whole title of the subpage with the participants table (None: the event page),
    ``columns`` its columns in order (empty: those with content; BotColumn, or a field's name),
    ``own_columns`` the heads of columns that people fill in, ``group`` and ``sort`` its order.
    ``communities`` are affiliates, for each its name and then its other names. ``language`` is the language in which the bot
    writes (None: the wiki's). ``pad`` is the pad's name, ``notes_page``, ``report_page`` (findings), ``event_report_page``
    (the draft of the report on the event) and ``programme_page`` (None: the event page) are whole titles, ``time_zone`` is the IANA name
    of the event's zone (None: that of the registration or the wiki), ``organisers`` account names. ``optout`` are accounts and typed names that the bot must not write anywhere.
    ``confirmed`` and ``not_coming`` are the people with a decision, by account or
    typed name; ``on_page`` has the names of those three settings that are set on the page, where anybody may have written them,
    ``by_operator`` their values in the operator's file. ``decisions``: whose decisions on the page count.
    ``registers`` are those whose people take part, the page among them; ``campaign_event`` is the number of the registration with
    CampaignEvents (None: that of the page),
    ``registration_minutes`` for how long runs of the service do not ask for it again.
    ``contributions_on`` are the wikis (hosts; empty: the page's) where contributions of the participants are counted, ``contributions_in``
    the namespaces; accounts that were registered at most ``newcomer_days`` days before the event are newcomers'.
    ``resume`` is the number of a reverted edit of the bot after which it may continue. ``iteration`` is the heading of the
    event's section if it is part of a series.
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
    event_report_page: str | None = None
    programme_page: str | None = None
    time_zone: str | None = None
    organisers: tuple[str, ...] = ()
    optout: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    not_coming: tuple[str, ...] = ()
    on_page: frozenset[str] = frozenset()
    by_operator: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decisions: Deciders = Deciders.ORGANISERS
    resume: int | None = None
    registers: tuple[Register, ...] = (Register.PAGE,)
    registration_minutes: int = 10
    campaign_event: int | None = None
    contributions_on: tuple[str, ...] = ()
    contributions_in: tuple[int, ...] = (0,)
    newcomer_days: int = 60
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class Community:
    """A person's community: a wiki, by its host (``or.wikipedia.org``), or an affiliate, by its name.

    One of the two is None.
    """

    wiki: str | None = None
    name: str | None = None
