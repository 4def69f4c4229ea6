"""The values of watching: a change on a wiki, a mark of how far a reader came, a gap. Times are seconds since 1970 (UTC)."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Change:
    """A change on a wiki, from a stream or from a poll; ``wiki`` is the wiki's name as in the journal.

    ``kind`` is ``edit``, ``new``, ``log`` or ``categorize``, ``log`` the kind of log (``move``, ``delete`` …). ``other`` is the new title of
    a moved page, or the page that joined or left the category ``title``. ``identity`` is the same in each copy of the change.
    """

    wiki: str
    title: str
    kind: str
    user: str
    at: float
    identity: str
    log: str = ""
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """All changes before this mark were given: the reader ``name`` may start at ``cursor`` the next time."""

    name: str
    cursor: str


@dataclass(frozen=True, slots=True)
class Missed:
    """Changes between two times may be lost: a sweep of ``wiki`` is needed, of all wikis that the reader serves if it is None.

    ``why`` is ``too-old`` (the reader was away for too long), ``too-many``, ``stuck`` (the same event ended every connection) or ``future``
    (a clock was set back).
    """

    name: str
    since: float
    until: float
    why: str
    wiki: str | None = None


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A wiki did not answer a poll: ``why`` is a sentence, and the next poll is in ``wait`` seconds. Nothing is lost."""

    name: str
    wiki: str
    why: str
    wait: float


@dataclass(frozen=True, slots=True)
class StreamCut:
    """So many connections to a stream ended one soon after the other: ``why`` is that of StreamCutError, with the HTTP status of a refusal.

    The next one is in ``wait`` seconds. Nothing is lost yet (``Missed``).
    """

    why: str
    count: int
    wait: float


@dataclass(frozen=True, slots=True)
class Watched:
    """What concerns the bot on one wiki, as the last sweep found it.

    ``events`` are titles of event pages, ``others`` other pages that events use, with those events. ``lists`` are pages from which
    the events are found: the settings template, list pages. ``categories`` are those whose members are events. ``own`` are the accounts of
    the bot, ``requests`` the page for “Update now”.
    """

    events: frozenset[str] = frozenset()
    others: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lists: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    requests: str | None = None
