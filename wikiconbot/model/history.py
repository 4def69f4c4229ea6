"""A page's history: who added each entry, and which were lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wikiconbot.model.reading import EntryKey, SignUp


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision without its text: who saved it and when (ISO 8601, UTC), how long the page became.

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
    """Who added an entry, when and by which revision; all None if that cannot be known.

    ``returned``: the person was there already, withdrew, and came back by this revision. ``restored``: others removed the
    entry from the page, and it is back as it was.
    """

    match: Match
    added_by: str | None = None
    added_at: str | None = None
    revision: int | None = None
    returned: bool = False
    restored: bool = False


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
    """What a page's history says about its entries.

    ``looked_at`` of ``suspicious`` revisions that may have lost an entry were
    looked into. ``editors`` are all who edited the page, but those whose names the wiki hides. ``unasked`` are accounts of lost
    entries of which nobody looked up whether they were renamed.
    """

    revisions: int
    origins: Mapping[EntryKey, Origin]
    lost: tuple[Lost, ...] = ()
    looked_at: int = 0
    suspicious: int = 0
    editors: frozenset[str] = frozenset()
    unasked: tuple[str, ...] = ()
