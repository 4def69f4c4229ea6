"""What participants contributed to wikis during an event, in numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContributedEdit:
    """An edit as a wiki lists it: the account, the page's number and namespace, and by how many bytes the page grew (None: not known).

    ``creates``: the page did not exist before. ``redirects``: the edit made it a redirect.
    """

    user: str
    page: int
    namespace: int
    change: int | None = None
    creates: bool = False
    redirects: bool = False


@dataclass(frozen=True, slots=True)
class Totals:
    """``edits``; ``created`` pages; ``added`` bytes (only edits that make a page longer); ``net`` bytes; uploaded ``files``.

    ``improved`` are the pages that were edited and not created.
    """

    edits: int = 0
    created: int = 0
    added: int = 0
    net: int = 0
    files: int = 0
    improved: int = 0


@dataclass(frozen=True, slots=True)
class WikiContributions:
    """The contributions to one wiki (its host): of all counted people, and of each who edited there, by account.

    ``editors`` is the number of people with an edit or a file. A page that two people edited is one page in ``totals``.
    """

    wiki: str
    totals: Totals
    editors: int
    people: tuple[tuple[str, Totals], ...] = ()


@dataclass(frozen=True, slots=True)
class NotCounted:
    """A wiki (its host) that was not counted, and why: a sentence in the language of the terminal."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Contributions:
    """What was contributed from ``since`` until before ``until`` (UTC), by wiki; ``asked`` is the number of counted accounts.

    ``newcomers`` is the number of accounts that were younger than ``newcomer_days`` when the event began. ``local_ages`` is how many
    of them were judged by their account on the event's wiki, because nothing else is known; ``unknown_ages`` is the number of accounts
    whose age is not known.

    People in no number are ``without_account``: typed names, addresses (which many people may share), accounts that the wiki hides or does not
    have; and ``unnamed``: people who must not be named.
    """

    since: str
    until: str
    wikis: tuple[WikiContributions, ...]
    asked: int
    newcomers: int = 0
    newcomer_days: int = 0
    not_counted: tuple[NotCounted, ...] = ()
    local_ages: int = 0
    unknown_ages: int = 0
    without_account: int = 0
    unnamed: int = 0
    iteration: str | None = None
