"""The result of reading a page: sign-ups, lists, facts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from wikiconbot.model.page import no_values


@dataclass(frozen=True, slots=True)
class Signature:
    """A user and a time in a part of the wikitext; ``start`` and ``end`` are offsets into that part.

    ``signed`` is None if there is no time, or an impossible one (then ``problem`` is the reason).
    """

    user: str
    signed: str | None
    start: int
    end: int
    home_wiki: str | None = None
    problem: str | None = None
    fields: Mapping[str, str] = field(default_factory=no_values)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer under a sign-up."""

    user: str
    signed: str | None


class Register(StrEnum):
    """Where a person signed up: on the event's page, in a registration of Extension:CampaignEvents, in a file of the organisers."""

    PAGE = "page"
    CAMPAIGN_EVENTS = "campaignevents"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class EntryKey:
    """One entry: its line, and its account or typed name."""

    line: int | None
    who: str | None


@dataclass(frozen=True, slots=True)
class PersonKey:
    """One person: an account, or a typed name with its line, because two people may have the same name."""

    user: str | None
    name: str | None = None
    line: int | None = None

    @classmethod
    def of(cls, signup: "SignUp", current_name: Callable[[str], str]) -> Self:
        """Return the person of an entry; ``current_name`` returns the current name of an account."""
        return cls(current_name(signup.user)) if signup.user else cls(None, signup.name, signup.line)


@dataclass(frozen=True, slots=True)
class SignUp:
    """One entry of a sign-up list.

    ``user`` is the canonical account name, or None; then ``name`` is the typed name, or None
    too if the entry names nobody (a forgotten signature). ``line`` counts from 1; it is None for a
    person of another register, who is on no line. ``problem`` says why an entry with a time has no
    ``signed``, ``sources`` which registers have the person, ``registered`` when the person registered elsewhere (UTC; None: not
    registered, or the time is not known). ``tentative``: the person may come. ``added_by`` is the
    account that added the entry for the person, ``guests`` how many people come with them. ``answers`` are the names of
    the columns of a file of the organisers, in its order, also of those that are empty for the person. ``held``: this run has no such file, and the table has what an earlier one said.
    """

    user: str | None
    line: int | None
    wikitext: str
    name: str | None = None
    signed: str | None = None
    withdrawn: bool = False
    section: str | None = None
    comment: str = ""
    problem: str | None = None
    home_wiki: str | None = None
    fields: Mapping[str, str] = field(default_factory=no_values)
    replies: tuple[Reply, ...] = ()
    sources: tuple[Register, ...] = (Register.PAGE,)
    tentative: bool = False
    added_by: str | None = None
    guests: int = 0
    registered: str | None = None
    answers: tuple[str, ...] = ()
    held: bool = False

    @property
    def is_registered(self) -> bool:
        """Whether another register than the page has the person."""
        return self.sources != (Register.PAGE,)

    @property
    def key(self) -> "EntryKey":
        """The identity of the entry among those of a page."""
        return EntryKey(self.line, self.who)

    @property
    def page_line(self) -> int:
        """The line of an entry on the page.

        Raises:
            ValueError: the entry is on no line.
        """
        if self.line is None:
            raise ValueError(f"{self.who} stands on no line of the page")
        return self.line

    @property
    def who(self) -> str | None:
        """The account, or the typed name, or None if the entry names nobody."""
        return self.user or self.name


@dataclass(frozen=True, slots=True)
class Unnamed:
    """An entry of a person who opted out: what counts of it, without anything that identifies the person.

    ``person`` is a number that all entries of one person on the page have. ``comes``: neither crossed out nor "maybe".
    ``line`` is None for an entry of another register. ``of_file``: only a file of the organisers has the person.
    """

    line: int | None
    person: int
    comes: bool = True
    signed: str | None = None
    guests: int = 0
    of_file: bool = False

    @staticmethod
    def each_once(rosters: Iterable["Roster"], others: "Iterable[Unnamed]" = ()) -> "tuple[Unnamed, ...]":
        """Return the people on these lists, and the others, who come, each once, with the earliest time of their signatures."""
        found: dict[int, Unnamed] = {}
        on_lists = (one for roster in rosters for one in roster.unnamed)
        for one in (one for one in (*on_lists, *others) if one.comes):
            known = found.setdefault(one.person, one)
            if one.signed and (known.signed is None or one.signed < known.signed):
                found[one.person] = one
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Roster:
    """One list of sign-ups under one heading; ``end`` is the offset of the end of its section's own text.

    ``parents`` are the headings above its own, outermost first. ``unnamed`` are the entries of people who opted out.
    """

    heading: str | None
    line: int
    end: int
    signups: tuple[SignUp, ...]
    parents: tuple[str, ...] = ()
    unnamed: tuple[Unnamed, ...] = ()


@dataclass(frozen=True, slots=True)
class Registrants:
    """The people of other registers than the page, of one event of a series (``event`` is its heading) or of the page.

    ``people`` are those who have no entry on the page that counts; ``hidden`` are those without a name.
    """

    event: str | None
    people: tuple[SignUp, ...] = ()
    hidden: tuple[Unnamed, ...] = ()


class FactKind(StrEnum):
    """The subject of a fact, from its label (language/lexicon.py has the labels)."""

    DATE = "date"
    VENUE = "venue"
    PLACE = "place"
    ETHERPAD = "etherpad"
    CONTACT = "contact"
    ORGANISER = "organiser"
    REGISTRATION_DEADLINE = "registration_deadline"


@dataclass(frozen=True, slots=True)
class Fact:
    """``* Venue: TBD``: the page's own label, the value as plain text, and the place of its wikitext.

    ``start`` and ``end`` are offsets into the page; ``undecided``: the value means "not known yet".
    """

    label: str
    value: str
    start: int
    end: int
    line: int
    undecided: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one event (one iteration of it), under one heading.

    ``starts`` and ``ends`` are its first and its last day, ``deadline`` is the end of the sign-up, each a day or a
    time in UTC (ISO 8601); None if the facts do not give it, or it cannot be read. ``days`` are all days of
    the event that are named.
    """

    section: str | None
    values: tuple[Fact, ...]
    starts: str | None = None
    ends: str | None = None
    deadline: str | None = None
    days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """A doubt of the reader: a line (from 1), a stable code and the values for its message."""

    line: int
    code: str
    values: Mapping[str, str] = field(default_factory=no_values)


@dataclass(frozen=True, slots=True)
class Iteration:
    """One event of a series on a page: its heading, its number on the page (from 1), the start and end of its section.

    ``start`` and ``stop`` are offsets into the page, ``line`` is the heading's line, ``last_line`` the section's last one.
    """

    heading: str
    number: int
    start: int
    stop: int
    line: int
    last_line: int

    def has_line(self, line: int | None) -> bool:
        """Whether a line of the page is in the section."""
        return line is not None and self.line <= line <= self.last_line


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of reading a page; ``iterations`` are the events of a series, empty if the page has one event.

    ``contacts`` are the lines of sections and links that name a contact, ``registered`` the people of other registers.
    """

    rosters: tuple[Roster, ...]
    facts: tuple[Facts, ...]
    notices: tuple[Notice, ...] = ()
    iterations: tuple[Iteration, ...] = ()
    contacts: tuple[int, ...] = ()
    registered: tuple[Registrants, ...] = ()

    @property
    def entries(self) -> tuple[SignUp, ...]:
        """The entries of all rosters, in page order."""
        return tuple(signup for roster in self.rosters for signup in roster.signups)

    @property
    def signups(self) -> tuple[SignUp, ...]:
        """The entries of all rosters, in page order; then the people of other registers."""
        return (*self.entries, *(signup for group in self.registered for signup in group.people))

    @property
    def hidden(self) -> tuple[Unnamed, ...]:
        """The people of other registers whose names are not known, or must not be named."""
        return tuple(one for group in self.registered for one in group.hidden)

    @property
    def unnamed(self) -> tuple[Unnamed, ...]:
        """The people who come and must not be named, each once."""
        return Unnamed.each_once(self.rosters, self.hidden)

    def event_of(self, roster: Roster) -> str | None:
        """Return the heading of a list's event; None if the list is outside all events or the page has one event."""
        return next((i.heading for i in self.iterations if i.start < roster.end <= i.stop), None)

    def event_at(self, line: int) -> str | None:
        """Return the heading of the event whose section contains a line."""
        return next((i.heading for i in self.iterations if i.has_line(line)), None)


@dataclass(frozen=True, slots=True)
class PadLink:
    """A pad that a fact gives by name only, and the address of that name."""

    fact: Fact
    url: str
