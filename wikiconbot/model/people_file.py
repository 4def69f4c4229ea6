"""A file of the organisers with people who registered by a form: each row, and whether it is used."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from wikiconbot.model.page import no_values
from wikiconbot.model.reading import Register
from wikiconbot.model.registrations import Registered, RegisteredEvent, Registration


class NotUsed(StrEnum):
    """Why a row is not used.

    ``nobody``: it has no user name. ``no-name``: what is there can be no user name, such as an e-mail address. ``no-account``: no wiki has
    the account. ``again``: another row of the same person counts. ``no-consent``: the person does not want to be named;
    ``unclear``: it is not understood whether the person wants it. ``withdrawn``: the registration was cancelled. ``not-sent``:
    the person did not send the form. ``shifted``: the row has more cells than the file has heads.
    """

    NOBODY = "nobody"
    NO_NAME = "no-name"
    NO_ACCOUNT = "no-account"
    AGAIN = "again"
    NO_CONSENT = "no-consent"
    UNCLEAR = "unclear"
    WITHDRAWN = "withdrawn"
    NOT_SENT = "not-sent"
    SHIFTED = "shifted"


#: People who come and must not be named.
HIDDEN = (NotUsed.NO_CONSENT, NotUsed.UNCLEAR)
#: Rows of people of whom it is not known that they want to be named: no message has their names.
_NAMELESS = (*HIDDEN, NotUsed.WITHDRAWN, NotUsed.NOT_SENT)


@dataclass(frozen=True, slots=True)
class FileRow:
    """A row; ``number`` is the one that a spreadsheet program shows (the heads are row 1).

    ``user`` is None if nothing may name the person. ``fields`` is what is public next to the name. ``refused`` are the heads of chosen
    columns whose cell has an e-mail address or a phone number or is too long: the cell is left out. ``counts`` is the number of the
    row that counts for the person, if it is another. ``account`` is the user name, for comparison only: it is never shown.
    """

    number: int
    user: str | None = None
    at: str | None = None
    fields: Mapping[str, str] = field(default_factory=no_values)
    refused: tuple[str, ...] = ()
    why: NotUsed | None = None
    counts: int | None = None
    account: str | None = field(default=None, repr=False)

    def unused(self, why: NotUsed, counts: int | None = None) -> "FileRow":
        """Return the row as one that is not used, and that names nobody who must not be named."""
        named = replace(self, why=why, counts=counts, fields={}, refused=())
        return replace(named, user=None) if named.is_nameless else named

    @property
    def is_nameless(self) -> bool:
        """Whether nothing says that the person wants to be named."""
        return self.why in _NAMELESS


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """A file with people: its ``name``, its rows, and the heads of the columns that were read.

    ``answers`` are answers about consent that are not understood, with their number. ``zone`` is the one in which times are read that do not
    say theirs, None without such times. ``untimed``: it has times, and they cannot be read.
    ``event`` is the heading of the event of a series for which it is. ``delicate`` are chosen columns that may be private, such as a birthday.
    """

    name: str
    rows: tuple[FileRow, ...] = ()
    accounts: str = ""
    columns: Mapping[str, str] = field(default_factory=no_values)
    consent: str | None = None
    answers: tuple[tuple[str, int], ...] = ()
    zone: str | None = None
    untimed: bool = False
    event: str | None = None
    delicate: tuple[str, ...] = ()

    def without(self, unnamed: Callable[[str], bool]) -> "PeopleFile":
        """Return the file without the names of people who must not be named; they count like people without consent."""
        rows = (r.unused(NotUsed.NO_CONSENT) if r.user and unnamed(r.user) else r for r in self.rows)
        return replace(self, rows=tuple(rows))

    @property
    def registration(self) -> Registration:
        """The people of the file as a registration: those without consent are only counted, without a time."""
        names = tuple(self.columns.values())
        people = tuple(
            Registered(row.user, row.at, answers=tuple((name, row.fields.get(name, "")) for name in names))
            for row in self.rows
            if row.user and not row.why
        )
        hidden = (None,) * sum(row.why in HIDDEN for row in self.rows)
        return Registration(Register.FILE, RegisteredEvent(0), people, hidden)
