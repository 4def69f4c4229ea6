"""A page's history: who added each entry, and which entries were lost."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wikiconbot.lazy import pattern
from wikiconbot.model.reading import EntryKey, SignUp

#: A link in an edit summary to the sign-up template or to the edit intro: the way by which somebody signed up.
_BY = pattern(r"\[\[[^\[\]|]+/Sign-up( intro)?\|", re.IGNORECASE)


class Way(StrEnum):
    """How a person signed up: typed by hand, with the template, by the link of the event's page, or in its dialog (gadget)."""

    HAND = "hand"
    TEMPLATE = "template"
    LINK = "link"
    GADGET = "gadget"

    @classmethod
    def of_summary(cls, summary: str) -> "Way | None":
        """Return the way that an edit summary shows: the link fills in a link to the edit intro, the dialog one to the template."""
        found = _BY.search(summary)
        if found is None:
            return None
        return cls.LINK if found[1] else cls.GADGET


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision without its text: who saved it and when (ISO 8601, UTC), and the size of the page.

    ``user`` and ``digest`` (the text's SHA-1) are None if the wiki hides them. ``way`` is that of its summary, if it was asked for.
    """

    id: int
    user: str | None
    time: str
    size: int
    digest: str | None = None
    tags: tuple[str, ...] = ()
    way: Way | None = None


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
    entry from the page, and it was restored unchanged. ``way`` is that of the revision's summary.
    """

    match: Match
    added_by: str | None = None
    added_at: str | None = None
    revision: int | None = None
    returned: bool = False
    restored: bool = False
    way: Way | None = None


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
