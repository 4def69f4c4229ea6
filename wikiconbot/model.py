"""The nouns that every room shares: frozen dataclasses, nothing else.

A value is made once and never changed; the rooms hand values on, one way (docs/design.md).
Times are strings in UTC as CONTRACT.md has them: ``YYYY-MM-DDTHH:MM:00Z``, or ``YYYY-MM-DD`` for a
date without a time, so that they can be compared, sorted and printed without a library.
"""

import re
from collections.abc import Callable, Iterable, Mapping
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
    """One list of sign-ups under one heading; ``end`` is the offset where its section's own text ends.

    ``parents`` are the headings above its own, outermost first.
    """

    heading: str | None
    line: int
    end: int
    signups: tuple[SignUp, ...]
    parents: tuple[str, ...] = ()


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
    by which people sign up beside the known ones, ``parts`` what the bot writes (PARTS),
    ``allow_shrink`` that the table may lose many people at once, ``etherpad`` the host that its pads stand on.
    Sign-ups after ``deadline`` are late, those beyond ``capacity`` wait; ``starts`` is the event's first day. ``checks``
    turns rules off or changes how much they matter, by code.

    ``target`` is the whole title of the subpage that the participants table stands on (None: the event page),
    ``columns`` its columns in order (empty: those that have something to show; COLUMNS, or a field's name),
    ``own_columns`` the heads of columns that people fill in, ``group`` and ``sort`` its order (GROUPS, SORTS).
    ``communities`` are affiliates, each by its name and then its other names. ``language`` is the one that the bot
    writes in (None: the wiki's). ``pad`` is the pad's name, ``notes_page`` and ``report_page`` are whole titles,
    ``organisers`` account names.
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
    target: str | None = None
    columns: tuple[str, ...] = ()
    own_columns: tuple[str, ...] = ()
    group: str | None = None
    sort: str = "page"
    communities: tuple[tuple[str, ...], ...] = ()
    language: str | None = None
    pad: str | None = None
    notes_page: str | None = None
    report_page: str | None = None
    organisers: tuple[str, ...] = ()


#: What the bot may write: the table, the link to the pad; and on the report page what it found of lines and lists, of
#: accounts (blocks …), of who may take part. The last three only where the organisers say so.
PARTS = ("participants", "etherpad", "findings", "accounts", "eligibility")
#: The columns of the participants table that are the bot's.
COLUMNS = ("number", "participant", "role", "community", "comment", "fields", "signed", "status")
#: By what the table may be grouped, and how it may be sorted.
GROUPS = ("community", "role", "iteration")
SORTS = ("page", "signed", "name", "community", "role")


@dataclass(frozen=True, slots=True)
class Community:
    """Where a person comes from: a wiki, by its host (``or.wikipedia.org``), or an affiliate, by its name.

    One of the two is None.
    """

    wiki: str | None = None
    name: str | None = None


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
    """One person of the list, as the table shows them: the sign-up that counts and where they stand.

    ``user`` is the account's present name; ``roles`` and ``iterations`` are the headings of the lists that have the
    person, and those above them, where the page has several; ``from_home`` says that the community is the account's home
    wiki, and not what the sign-up says.
    """

    signup: SignUp
    status: Status
    user: str | None = None
    roles: tuple[str, ...] = ()
    iterations: tuple[str, ...] = ()
    community: Community | None = None
    from_home: bool = False


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
class KeptCell:
    """A cell of the bot's own columns that people changed, and that stays.

    ``line`` is its row's, ``column`` the column's head; it says the one, and by the sign-up would say the other.
    """

    line: int
    who: str
    column: str
    says: str
    would: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The edits to make; with an obstacle there are none, and it says why.

    ``left`` are lines that a run wrote and that cannot be taken back, as somebody has changed them since. ``kept`` are
    cells that stay as people changed them, ``passed_over`` the reasons why some regions were not written.
    """

    page: str
    edits: tuple[Edit, ...] = ()
    obstacle: Obstacle | None = None
    left: tuple[str, ...] = ()
    kept: tuple[KeptCell, ...] = ()
    passed_over: tuple[Obstacle, ...] = ()


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
def _english_plural(n: int) -> int:
    return 0 if n == 1 else 1


def _english_number(n: int) -> str:
    return f"{n:,}"


def _english_time(iso: str) -> str:
    found = TIME.fullmatch(iso)
    return " ".join(filter(None, found.groups())) if found else iso


def _no_name(_code: str) -> str | None:
    return None


#: A time or a date as we keep it, in two groups: the date, hours and minutes.
TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}:[0-9]{2}):[0-9]{2}Z)?")


@dataclass(frozen=True, slots=True)
class Speech:
    """What a language decides, beside its words; by itself English, which knows no names of languages.

    ``plural`` gives the place of a number's form among those that CLDR has for the language, in CLDR's order. ``time``
    shows our times and dates, in UTC, and returns anything else as it is. ``languages`` gives the name of a language
    by the code that Wikimedia's wikis have for it, or None. ``comma`` stands between the parts of a list.
    """

    direction: str = "ltr"
    plural: Callable[[int], int] = _english_plural
    number: Callable[[int], str] = _english_number
    time: Callable[[str], str] = _english_time
    languages: Callable[[str], str | None] = _no_name
    comma: str = ", "


ENGLISH = Speech()


@dataclass(frozen=True, slots=True)
class Messages:
    """The bot's sentences in one language, by key, as i18n/ has them; ``fallback`` says what they lack."""

    language: str
    texts: Mapping[str, str]
    speech: Speech = ENGLISH
    fallback: "Messages | None" = None

    def listed(self, parts: Iterable[str]) -> str:
        """Return the parts of a list as the language puts them side by side."""
        return self.speech.comma.join(parts)

    def say(self, key: str, values: Mapping[str, object] | None = None) -> str:
        """Return the message ``key``, in which ``$name`` becomes a value and ``{{PLURAL:$n|one|more}}`` the form for it.

        Numbers (int) are written as the language does; text stays what it is, whatever it looks like.
        PLURAL is translatewiki.net's (https://translatewiki.net/wiki/Plural): CLDR's forms in order, the last one
        for those not given, and ``0=none`` for a number by itself.

        Raises:
            KeyError: the message, or a value that it needs, is missing: a mistake of the program.
        """
        if key not in self.texts and self.fallback:
            return self.fallback.say(key, values)
        given = values or {}

        def put(match: re.Match[str]) -> str:
            if name := match["name"]:
                value = given[name]
                return self.number(value) if isinstance(value, int) else str(value)
            return _PUT.sub(put, self._form(given[match["count"]], match["forms"].split("|")))

        return _PUT.sub(put, self.texts[key])

    def number(self, n: int) -> str:
        """Return a number in the language's digits, in groups: ``2,000``, ``২,০০০``."""
        return self.speech.number(n)

    def time(self, iso: str) -> str:
        """Return one of our times or dates as the language writes it, in UTC; anything else as it is."""
        return self.speech.time(iso)

    @property
    def direction(self) -> str:
        """In which direction the language is written: ``ltr`` or ``rtl``, for the attribute ``dir``."""
        return self.speech.direction

    def community(self, community: Community) -> str:
        """Return what a community is called: an affiliate by its name, a wiki as people call it, else by its host.

        It is plain text, and an affiliate's name came from a person: on a page it has to go through markup.
        """
        if community.name is not None:
            return community.name
        host = (community.wiki or "").lower()
        if host in _WIKIS:
            return self.say(_WIKIS[host])
        code, _, project = host.removesuffix(".org").partition(".")
        language = self.speech.languages(code) if host.endswith(".org") and project in _PROJECTS else None
        return self.say(f"community-{project}", {"language": language}) if language else host

    def _form(self, value: object, forms: list[str]) -> str:
        """Return the form for a number; for what is none, the last one."""
        n = int(str(value)) if _NUMBER.fullmatch(str(value)) else None
        exact = {int(match[1]): match[2] for form in forms if (match := _EXACT.fullmatch(form))}
        rest = [form for form in forms if not _EXACT.fullmatch(form)] or [""]
        if n in exact:
            return exact[n]
        return rest[-1] if n is None else rest[min(self.speech.plural(n), len(rest) - 1)]


#: What is put into a message. Forms have no templates in them.
_PUT = re.compile(r"\$(?P<name>[a-z_]+)|\{\{PLURAL:\$(?P<count>[a-z_]+)\|(?P<forms>[^{}]*)\}\}")
_EXACT = re.compile(r"([0-9]+)=(.*)", re.DOTALL)
_NUMBER = re.compile(r"[0-9]{1,18}")
#: Wikis that have a name of their own.
_WIKIS = {
    "commons.wikimedia.org": "community-commons",
    "incubator.wikimedia.org": "community-incubator",
    "meta.wikimedia.org": "community-meta",
    "outreach.wikimedia.org": "community-outreach",
    "species.wikimedia.org": "community-species",
    "wikisource.org": "community-sources",
    "www.mediawiki.org": "community-mediawiki",
    "www.wikidata.org": "community-wikidata",
    "www.wikifunctions.org": "community-wikifunctions",
    "www.wikisource.org": "community-sources",
}
#: Projects with a wiki for each language.
_PROJECTS = frozenset(
    (
        "wikibooks",
        "wikinews",
        "wikipedia",
        "wikiquote",
        "wikisource",
        "wikiversity",
        "wikivoyage",
        "wiktionary",
    )
)
