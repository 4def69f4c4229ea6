"""The data that the checks use, and their results."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wikiconbot.model.event import Community, Event
from wikiconbot.model.history import History, Origin
from wikiconbot.model.page import no_values
from wikiconbot.model.reading import EntryKey, FactKind, SignUp, Unnamed
from wikiconbot.model.registrations import NotRead, Registration
from wikiconbot.model.rulings import NOTHING_NOTED, Author, Noted, Question, Ruling, StatusCell


class AccountKind(StrEnum):
    """The kind of an account; a temporary account belongs to a logged-out editor."""

    NAMED = "named"
    TEMPORARY = "temporary"
    IP = "ip"
    MISSING = "missing"


class Unasked(StrEnum):
    """Data of an account that was not looked up: the wiki answers for one name at a time, and there were too many names."""

    RENAME = "rename"
    ELSEWHERE = "elsewhere"
    LOCK = "lock"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Account:
    """The wiki's data about one account; ``registered`` and ``edits`` are None if the wiki does not give them.

    ``blocked`` is true only for a block of the whole wiki; ``block_id`` identifies the block. ``renamed_to`` is the
    current name of an account that was renamed, ``redirects_to`` the user to whose page its user page redirects.
    ``globally_blocked`` and ``locked`` apply to all wikis. ``unasked`` is the data that was not looked up.
    ``number`` is that of the global account, which stays when it is renamed; None where the wiki has no CentralAuth.
    """

    name: str
    kind: AccountKind
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
    globally_blocked: bool = False
    unasked: frozenset[Unasked] = frozenset()
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """The number of edits of an account that count for its eligibility; ``more``: counting stopped there.

    ``url`` leads to the contributions that were counted. ``edits`` is None if they could not be counted.
    """

    edits: int | None
    more: bool = False
    url: str = ""


class Severity(StrEnum):
    """The severity of a finding: an ``error`` makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Status(StrEnum):
    """The status of a participant, in polite words for a wiki page.

    A withdrawn person withdrew; that a person is not coming is an organiser's decision.
    """

    CONFIRMED = "confirmed"
    ATTENTION = "attention"
    WAITING = "waiting"
    TENTATIVE = "tentative"
    WITHDRAWN = "withdrawn"
    NOT_COMING = "not-coming"


@dataclass(frozen=True, slots=True)
class ListedAccount:
    """An account in one list: the list by its number, or by its heading if it has no number."""

    roster: int | str | None
    user: str


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a finding: a line, and the account that it names (None: a typed name, or nobody)."""

    line: int | None
    user: str | None


@dataclass(frozen=True, slots=True)
class Recorded:
    """A table row's record of a person's place.

    ``answer``: y (has a place), w (waits), l (signed up too late), m (may come) or n (does not come). ``ticket`` is the
    order in the queue; ``arrived`` when the entry came (UTC), if its signature gives another time; ``number`` the
    registration number, ``noted`` the notes about decisions, ``register`` what other registers than the page had: o (only they had
    the person), b (both), u (the person unregistered, and is still on the page), d (the person's line was removed from the page,
    and the person is still registered), None (nothing); ``of_file``: a file of the organisers had them. For a person who is no longer on the list, ``seen`` is the last
    revision from which a table with the person was made.
    """

    answer: str
    ticket: int | None = None
    arrived: str | None = None
    number: int | None = None
    seen: int | None = None
    noted: Noted = NOTHING_NOTED
    register: str | None = None
    of_file: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """Who has a place and who waits, by the tables as they are.

    ``people`` has the records, by the entry that counts. ``revision`` is the revision of the event's page from which the
    table was made, None if the table does not record it; ``room`` the capacity that was in force then, None without one.
    ``left`` has the records of people who were on no list then and are on one now. ``cells`` are the Status cells.
    """

    people: Mapping[EntryKey, Recorded] = field(default_factory=dict)
    revision: int | None = None
    room: int | None = None
    left: Mapping[EntryKey, Recorded] = field(default_factory=dict)
    cells: Mapping[EntryKey, StatusCell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The data for a check in addition to the sign-up: the list and the wiki's accounts.

    ``first`` is each person's first valid entry in each list; ``accounts``, ``history`` and ``tallies`` are None if
    no wiki was asked (``--file``), or not for that data. ``now`` is the time of the run, in UTC; ``ends`` the last day of the
    event if it is over, ``kinds`` the kinds of facts on the page, ``open`` whether people can still sign up; ``waiting`` has
    the place in the queue of people without a place, ``taken`` is the number of places taken, ``records`` what to
    record of each person's place; ``lists`` has the number of the list on each line. ``places`` are those of the last
    run, ``arrivals`` the revisions that added entries: None if no wiki was asked, only those that a result depends on.
    ``unnamed`` are the people who come and opted out, each once.
    ``authors`` are the authors of decisions, None if no wiki was asked; ``own`` says for unsigned entries
    whether the account itself added them; ``rulings`` are the decisions about people, by the entry that counts.
    ``registrations`` are those that the organisers want, read or not; ``struck`` has the crossed-out lines of people who are still
    registered, by the entry that counts. ``page`` is the title of the event's page,
    ``wiki`` the id of its wiki, empty if not known.
    """

    first: Mapping[ListedAccount, SignUp]
    accounts: Mapping[str, Account] | None = None
    history: History | None = None
    tallies: Mapping[str, Tally] | None = None
    event: Event = field(default_factory=Event)
    now: str = ""
    ends: str | None = None
    kinds: frozenset[FactKind] = frozenset()
    open: bool = True
    waiting: Mapping[EntryKey, int] = field(default_factory=dict)
    lists: Mapping[int, int] = field(default_factory=dict)
    records: Mapping[EntryKey, Recorded] = field(default_factory=dict)
    taken: int = 0
    places: Places = field(default_factory=Places)
    arrivals: Mapping[EntryKey, Origin] | None = None
    unnamed: tuple[Unnamed, ...] = ()
    authors: Mapping[Question, Author] | None = None
    own: Mapping[EntryKey, bool] = field(default_factory=dict)
    rulings: Mapping[EntryKey, Ruling] = field(default_factory=dict)
    registrations: tuple[Registration | NotRead, ...] = ()
    struck: Mapping[EntryKey, int] = field(default_factory=dict)
    page: str = ""
    wiki: str = ""


#: The result of a rule, by name: the values for its message and the evidence of the finding.
EvidenceValues = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding of a check about one sign-up: message key, its values, and then the evidence.

    ``iteration`` is the heading of its event, on a page with a series.
    """

    check: str
    severity: Severity
    message: str
    line: int | None
    user: str | None = None
    values: Mapping[str, str] = field(default_factory=no_values)
    evidence: Mapping[str, str | int | None] = field(default_factory=no_values)
    iteration: str | None = None

    @property
    def subject(self) -> Subject:
        """The subject of the finding."""
        return Subject(self.line, self.user)


@dataclass(frozen=True, slots=True)
class Participant:
    """One person of the list, as the table shows them: the sign-up that counts, and the status.

    ``user`` is the account's current name; ``roles`` and ``iterations`` are the headings of the person's lists, and the
    headings above them, if the page has several; ``from_home``: the community is the account's home
    wiki, and not from the sign-up. ``place`` is the place on the waiting list, ``record`` what the table records of it.
    ``order`` is when the person came: a time, and the revision if it is known. ``iteration`` is the heading of the event, if it
    is one of a series. ``elsewhere`` is the host of the wiki that has the account, if this wiki does not have it.
    """

    signup: SignUp
    status: Status
    user: str | None = None
    roles: tuple[str, ...] = ()
    iterations: tuple[str, ...] = ()
    community: Community | None = None
    from_home: bool = False
    place: int | None = None
    record: Recorded | None = None
    order: tuple[str, int] = ("9999", 0)
    iteration: str | None = None
    elsewhere: str | None = None
