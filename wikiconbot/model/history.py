"""A page's history: who added each entry, and which entries were lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wikiconbot.model.reading import EntryKey, SignUp


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision without its text: who saved it and when (ISO 8601, UTC), and the size of the page.

    ``user`` and ``digest`` (the text's SHA-1) are None if the wiki hides them.
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
    """Who added an entry, when and by which revision; all None if it cannot be known.

    ``returned``: the person was there already, withdrew, and came back by this revision. ``restored``: others removed the
    entry from the page, and it was restored unchanged.
    """

    match: Match
    added_by: str | None = None
    added_at: str | None = None
    revision: int | None = None
    returned: bool = False
    restored: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """An entry that was on the page and that somebody other than its author removed: where it was added, and who removed it."""

    signup: SignUp
    origin: Origin
    removed_by: str | None
    removed_at: str
    removed_revision: int


@dataclass(frozen=True, slots=True)
class History:
    """A page's history of its entries.

    ``looked_at`` is the number of revisions that were read, of the ``suspicious`` ones that may have lost an entry.
    ``editors`` are all who edited the page, except hidden names. ``unasked`` are accounts of lost
    entries that were not checked for a renaming.
    """

    revisions: int
    origins: Mapping[EntryKey, Origin]
    lost: tuple[Lost, ...] = ()
    looked_at: int = 0
    suspicious: int = 0
    editors: frozenset[str] = frozenset()
    unasked: tuple[str, ...] = ()
