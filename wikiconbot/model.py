"""The nouns that every room shares: frozen dataclasses, nothing else.

A value is made once and never changed; the rooms hand values on, one way (docs/design.md).
Times are strings in UTC as CONTRACT.md has them: ``YYYY-MM-DDTHH:MM:00Z``, or ``YYYY-MM-DD`` for a
date without a time, so that they can be compared, sorted and printed without a library.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

_NO_VALUES: Mapping[str, str] = MappingProxyType({})


def _no_values() -> Mapping[str, str]:
    """Return the one empty mapping, so that fifty thousand sign-ups do not make one each."""
    return _NO_VALUES


# ── read ────────────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class Snapshot:
    """A page's wikitext and the revision it was read at; ``revision`` is None for a page that does not exist."""

    page: str
    text: str
    revision: int | None = None

    @property
    def exists(self) -> bool:
        """Whether the wiki has the page."""
        return self.revision is not None


@dataclass(frozen=True, slots=True)
class Account:
    """What the wiki knows of one account; ``registered`` and ``edits`` are None where it does not say.

    ``kind`` is ``named``, ``temporary`` (a logged-out editor's account), ``ip`` or ``missing``.
    ``blocked`` is true only for a block of the whole wiki; ``block_id`` leads to the evidence. ``renamed_to`` is the
    present name of an account that was renamed, ``redirects_to`` the user whose page its user page redirects to.
    """

    name: str
    kind: str
    blocked: bool = False
    block_id: int | None = None
    registered: str | None = None
    edits: int | None = None
    partly_blocked: bool = False
    locked: bool = False
    hidden: bool = False
    bot: bool = False
    home_wiki: str | None = None
    renamed_to: str | None = None
    redirects_to: str | None = None


# ── understand ──────────────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class Signature:
    """A user and a time in a stretch of wikitext; ``start`` and ``end`` are offsets into that stretch.

    ``signed`` is None where no time stands there, or an impossible one (then ``problem`` says which).
    """

    user: str
    signed: str | None
    start: int
    end: int
    home_wiki: str | None = None
    problem: str | None = None
    fields: Mapping[str, str] = field(default_factory=_no_values)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer under a sign-up."""

    user: str
    signed: str | None


@dataclass(frozen=True, slots=True)
class SignUp:
    """One entry of a sign-up list.

    ``user`` is the canonical account name, or None; then ``name`` is what the person typed, or None
    too where the entry names nobody (a forgotten signature). ``line`` counts from 1. ``problem`` says
    why an entry with a time has no ``signed``.
    """

    user: str | None
    line: int
    wikitext: str
    name: str | None = None
    signed: str | None = None
    withdrawn: bool = False
    section: str | None = None
    comment: str = ""
    problem: str | None = None
    home_wiki: str | None = None
    fields: Mapping[str, str] = field(default_factory=_no_values)
    replies: tuple[Reply, ...] = ()

    @property
    def who(self) -> str | None:
        """The account, or the typed name, or None where the entry names nobody."""
        return self.user or self.name


@dataclass(frozen=True, slots=True)
class Roster:
    """One list of sign-ups under one heading; ``end`` is the offset where its section's own text ends."""

    heading: str | None
    line: int
    end: int
    signups: tuple[SignUp, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """``* Venue: TBD``: the page's own label, the value as plain text, and where its wikitext stands.

    ``start`` and ``end`` are offsets into the page; ``undecided`` says that the value means "not known yet".
    """

    label: str
    value: str
    start: int
    end: int
    line: int
    undecided: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one event (one iteration of it), under one heading."""

    section: str | None
    values: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader was not sure of: a line (from 1), a stable code and the values for its message."""

    line: int
    code: str
    values: Mapping[str, str] = field(default_factory=_no_values)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood of a page."""

    rosters: tuple[Roster, ...]
    facts: tuple[Facts, ...]
    notices: tuple[Notice, ...] = ()

    @property
    def signups(self) -> tuple[SignUp, ...]:
        """The entries of all rosters, in page order."""
        return tuple(signup for roster in self.rosters for signup in roster.signups)


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


@dataclass(frozen=True, slots=True)
class Event:
    """What the organisers asked for; every value has a default that serves a page without any set-up.

    ``sections`` are the headings of the sign-up lists where the organisers name them, ``templates`` those
    by which people sign up beside the known ones, ``parts`` what the bot writes on the page,
    ``allow_shrink`` that the table may lose many people at once, ``etherpad`` the host that its pads stand on.
    Sign-ups after ``deadline`` are late, those beyond ``capacity`` wait; ``starts`` is the event's first day. ``checks``
    turns rules off or changes how much they matter, by code.
    """

    sections: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    parts: frozenset[str] = frozenset(("participants", "etherpad"))
    allow_shrink: bool = False
    etherpad: str = "https://etherpad.wikimedia.org"
    deadline: str | None = None
    capacity: int | None = None
    starts: str | None = None
    eligibility: Eligibility | None = None
    checks: Mapping[str, str] = field(default_factory=_no_values)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many edits an account has that count for its eligibility; ``more`` says that counting stopped there.

    ``url`` leads to the contributions that were counted. ``edits`` is None where they could not be counted.
    """

    edits: int | None
    more: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class PadLink:
    """A pad that a fact names by its bare name, and the address that the name stands for."""

    fact: Fact
    url: str


# ── the page's history ──────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class Revision:
    """One revision without its text: who saved it and when (ISO 8601, UTC), how long the page became.

    ``user`` and ``digest`` (the text's SHA-1) are None where the wiki hides them.
    """

    id: int
    user: str | None
    time: str
    size: int
    digest: str | None = None
    tags: tuple[str, ...] = ()


class Match(StrEnum):
    """Whether an entry was added by the account that it names."""

    OWN = "own"
    OTHER = "other"
    UNSIGNED = "unsigned"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Origin:
    """Who added an entry, when and by which revision; all None where that cannot be known."""

    match: Match
    added_by: str | None = None
    added_at: str | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """An entry that was on the page and vanished, not by its author's hand: where it came, and who took it away."""

    signup: SignUp
    origin: Origin
    removed_by: str | None
    removed_at: str
    removed_revision: int


@dataclass(frozen=True, slots=True)
class History:
    """What a page's history tells of its entries.

    ``origins`` has the entries' lines and names as keys; ``looked_at`` of ``suspicious`` revisions that may have lost an entry were
    looked into.
    """

    revisions: int
    origins: Mapping[tuple[int, str | None], Origin]
    lost: tuple[Lost, ...] = ()
    looked_at: int = 0
    suspicious: int = 0


# ── judge ───────────────────────────────────────────────────────────────────────────────────────────
class Severity(StrEnum):
    """How much a finding needs a person: an ``error`` makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Status(StrEnum):
    """Where a participant stands, in words that are kind enough for a wiki page."""

    CONFIRMED = "confirmed"
    ATTENTION = "attention"
    WAITING = "waiting"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a check may look at beside the sign-up itself: the list and the wiki's accounts.

    ``first`` is each person's first standing entry in each list; ``accounts``, ``history`` and ``tallies`` are None where
    no wiki was asked (``--file``), or not for that. ``now`` is the time of the run, in UTC; ``ends`` the year of the event where it is over,
    ``kinds`` the kinds of facts that the page has, ``open`` whether people can still sign up; ``waiting`` has the place
    in the queue of those for whom there is no room, by line and person; ``lists`` the number of the list on each line.
    """

    first: Mapping[tuple[int | str | None, str | None], SignUp]
    accounts: Mapping[str, Account] | None = None
    history: History | None = None
    tallies: Mapping[str, Tally] | None = None
    event: Event = field(default_factory=Event)
    now: str = ""
    ends: str | None = None
    kinds: frozenset[str] = frozenset()
    open: bool = True
    waiting: Mapping[tuple[int, str | None], int] = field(default_factory=dict)
    lists: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found about one sign-up: message key, values for it, and the evidence behind it."""

    check: str
    severity: Severity
    message: str
    line: int
    user: str | None = None
    values: Mapping[str, str] = field(default_factory=_no_values)
    evidence: Mapping[str, str | int | None] = field(default_factory=_no_values)


@dataclass(frozen=True, slots=True)
class Participant:
    """One person of the list, as the table shows them: the sign-up that counts and where they stand."""

    signup: SignUp
    status: Status


# ── write, show, save ───────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class Region:
    """What stands between a begin and an end marker; offsets into the page, ``start``/``end`` markers included."""

    name: str
    start: int
    end: int
    body_start: int
    body_end: int


@dataclass(frozen=True, slots=True)
class Edit:
    """One page's change: ``base_revision`` is the one ``old`` was read at (None: the page is new).

    ``regions`` are the names of the regions that it changes, ``lines`` the lines outside of them, as they were and as
    they will be: what has to be known to take the edit back.
    """

    page: str
    base_revision: int | None
    old: str
    new: str
    summary: str
    regions: tuple[str, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """What is known of an edit that was sent, enough to know it again in the page's history.

    ``digest`` is the SHA-1 of the whole text as the wiki keeps it, ``regions`` has those of the bot's regions.
    """

    page: str
    base_revision: int | None
    summary: str
    digest: str
    regions: Mapping[str, str] = field(default_factory=_no_values)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why nothing may be written: a message key and the values for it."""

    message: str
    values: Mapping[str, str] = field(default_factory=_no_values)


@dataclass(frozen=True, slots=True)
class Plan:
    """The edits to make; with an obstacle there are none, and it says why.

    ``left`` are lines that a run wrote and that cannot be taken back, as somebody has changed them since.
    """

    page: str
    edits: tuple[Edit, ...] = ()
    obstacle: Obstacle | None = None
    left: tuple[str, ...] = ()


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
class Conflict:
    """The page moved on since it was read; nothing was written. ``cause`` is EDITED, CREATED, DELETED or MOVED."""

    page: str
    reason: str
    cause: Cause = Cause.EDITED


@dataclass(frozen=True, slots=True)
class Refused:
    """The wiki, or a person's wish on it, forbids the edit; ``code`` is MediaWiki's own, or ours."""

    page: str
    code: str
    reason: str
    cause: Cause = Cause.OTHER


Outcome = Saved | Unchanged | Conflict | Refused


# ── what the bot says ───────────────────────────────────────────────────────────────────────────────
@dataclass(frozen=True, slots=True)
class Messages:
    """The bot's sentences in one language, by key, as i18n/ has them."""

    language: str
    texts: Mapping[str, str]

    def say(self, key: str, values: Mapping[str, object] | None = None) -> str:
        """Return the message ``key``: ``$name`` becomes a value, ``{{PLURAL:$n|one|more}}`` the fitting form.

        Raises:
            KeyError: the message, or a value that it needs, is missing: a mistake of the program.
        """
        given = values or {}
        text = _VALUE.sub(lambda match: str(given[match[1]]), self.texts[key])
        return _PLURAL.sub(lambda match: match[2] if match[1] == "1" else match[3], text)


_VALUE = re.compile(r"\$([a-z_]+)")
_PLURAL = re.compile(r"\{\{PLURAL:(\d+)\|([^|{}]*)\|([^|{}]*)\}\}")
