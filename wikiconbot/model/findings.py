"""What the checks look at, and what they found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wikiconbot.model.event import Community, Event
from wikiconbot.model.history import History, Origin
from wikiconbot.model.page import no_values
from wikiconbot.model.reading import EntryKey, FactKind, SignUp, Unnamed
from wikiconbot.model.rulings import NOTHING_NOTED, Author, Noted, Question, Ruling, StatusCell


class AccountKind(StrEnum):
    """What an account is; a temporary one is that of a logged-out editor."""

    NAMED = "named"
    TEMPORARY = "temporary"
    IP = "ip"
    MISSING = "missing"


class Unasked(StrEnum):
    """What a wiki was not asked about an account, because it answers that for one name at a time and there were too many."""

    RENAME = "rename"
    ELSEWHERE = "elsewhere"
    LOCK = "lock"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Account:
    """What the wiki knows of one account; ``registered`` and ``edits`` are None if it does not say.

    ``blocked`` is true only for a block of the whole wiki; ``block_id`` leads to the evidence. ``renamed_to`` is the
    present name of an account that was renamed, ``redirects_to`` the user whose page its user page redirects to.
    ``globally_blocked`` and ``locked`` hold on all wikis. ``unasked`` is what was not looked up of it.
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


@dataclass(frozen=True, slots=True)
class Tally:
    """How many edits an account has that count for its eligibility; ``more`` says that counting stopped there.

    ``url`` leads to the contributions that were counted. ``edits`` is None if they could not be counted.
    """

    edits: int | None
    more: bool = False
    url: str = ""


class Severity(StrEnum):
    """How much a finding needs a person: an ``error`` makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Status(StrEnum):
    """Where a participant is, in words that are kind enough for a wiki page.

    Who withdrew said so; of who is not coming, an organiser decided it.
    """

    CONFIRMED = "confirmed"
    ATTENTION = "attention"
    WAITING = "waiting"
    TENTATIVE = "tentative"
    WITHDRAWN = "withdrawn"
    NOT_COMING = "not-coming"


@dataclass(frozen=True, slots=True)
class ListedAccount:
    """An account in one list: the list by its number, or by its heading where it has none."""

    roster: int | str | None
    user: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What a finding is about: a line, and the account that it names (None: a typed name, or nobody)."""

    line: int | None
    user: str | None


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a row of the table records of a person's place.

    ``answer``: y (has a place), w (waits), l (signed up too late), m (may come) or n (does not come). ``ticket`` is the
    order in the queue; ``arrived`` when the entry came (UTC), where its signature gives another time; ``number`` the
    registration number, ``noted`` what is noted of decisions. Of somebody who is on the list no longer, ``seen`` is the last revision of which a table had them.
    """

    answer: str
    ticket: int | None = None
    arrived: str | None = None
    number: int | None = None
    seen: int | None = None
    noted: Noted = NOTHING_NOTED


@dataclass(frozen=True, slots=True)
class Places:
    """Who has a place and who waits, by the tables as they are.

    ``people`` has what is recorded, by the entry that counts. ``revision`` of the event's page is the one that the table
    was made of, None if it does not say; ``room`` the capacity that was in force then, None without one. ``left`` has
    what is recorded of those who were on no list then and are on one now. ``cells`` are their Status cells.
    """

    people: Mapping[EntryKey, Recorded] = field(default_factory=dict)
    revision: int | None = None
    room: int | None = None
    left: Mapping[EntryKey, Recorded] = field(default_factory=dict)
    cells: Mapping[EntryKey, StatusCell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a check may look at next to the sign-up itself: the list and the wiki's accounts.

    ``first`` is each person's first standing entry in each list; ``accounts``, ``history`` and ``tallies`` are None if
    no wiki was asked (``--file``), or not for that. ``now`` is the time of the run, in UTC; ``ends`` the year of the event where it is over,
    ``kinds`` the kinds of facts that the page has, ``open`` whether people can still sign up; ``waiting`` has the place
    in the queue of those for whom there is no room, ``taken`` is how many places are taken, ``records`` what is to be
    recorded of each person's place; ``lists`` has the number of the list on each line. ``places`` are those of the last
    run, ``arrivals`` which revision added an entry: None if no wiki was asked, without those that nothing depends on.
    ``unnamed`` are those who come and are to be named nowhere, each once.
    ``authors`` are those who wrote decisions, None if no wiki was asked; ``own`` says of entries without a signature
    whether the account itself added them; ``rulings`` are what is decided about each person, by the entry that counts.
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


#: What a rule found, by name: the values for its message and the evidence of the finding.
EvidenceValues = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found about one sign-up: message key, values for it, and the evidence after it.

    ``iteration`` is the heading of the event that it is about, on a page with a series.
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
        """What the finding is about."""
        return Subject(self.line, self.user)


@dataclass(frozen=True, slots=True)
class Participant:
    """One person of the list, as the table shows them: the sign-up that counts and where they are.

    ``user`` is the account's present name; ``roles`` and ``iterations`` are the headings of the lists that have the
    person, and those above them, where the page has several; ``from_home`` says that the community is the account's home
    wiki, and not what the sign-up says. ``place`` is that on the waiting list, ``record`` what the table records of it.
    ``order`` is when the person came: a time, and the revision where that is known. ``iteration`` is the heading of the one event of a series that this is about. ``elsewhere`` is the host of the wiki that has the
    account, where this one has not.
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
