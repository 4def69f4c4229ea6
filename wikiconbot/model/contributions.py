"""What participants contributed to wikis during an event, in numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Totals:
    """``edits``; ``created`` pages; ``added`` bytes (only edits that make a page longer); ``net`` bytes; uploaded ``files``."""

    edits: int = 0
    created: int = 0
    added: int = 0
    net: int = 0
    files: int = 0


@dataclass(frozen=True, slots=True)
class WikiContributions:
    """The contributions to one wiki (its host): of all counted people, and of each who edited there, by account.

    ``editors`` is the number of people with an edit; people who are not counted by name are in the totals only if they did not opt out.
    """

    wiki: str
    totals: Totals
    editors: int
    people: tuple[tuple[str, Totals], ...] = ()


@dataclass(frozen=True, slots=True)
class NotCounted:
    """A wiki or an account that was not counted, and why: a message of the terminal."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Contributions:
    """What was contributed from ``since`` until before ``until`` (UTC), by wiki; ``asked`` is the number of counted accounts.

    ``newcomers`` is the number of accounts that were younger than ``newcomer_days`` when the event began.
    """

    since: str
    until: str
    wikis: tuple[WikiContributions, ...]
    asked: int
    newcomers: int = 0
    newcomer_days: int = 0
    not_counted: tuple[NotCounted, ...] = ()
