"""The values of the store. Times are seconds since 1970 by the store's own clock, unless something else is said."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import NamedTuple

from wikiconbot.service.jobs.pauses import Gate


class PageKey(NamedTuple):
    """A page of a wiki: the wiki's name (as in the journal) and the page's title with its namespace, as the wiki spells it."""

    wiki: str
    title: str


@dataclass(frozen=True, slots=True)
class Done:
    """What a page looked like when it was last worked on: if all of this is the same, there is nothing to do.

    ``others`` are the pages that the event also uses, with their revisions. ``settings`` is a digest of the operator's settings.
    ``due`` is the next day on which the plan may change by itself (a deadline, the first day), as ``YYYY-MM-DD``, or None.
    ``version`` is that of the bot, ``at`` when it was done. ``pads`` says that its pads were noted too, if the operator wants that: workers do
    so, `sweep` does not. ``registers`` is for how many seconds a registration elsewhere is not asked for again, 0 if there is none.
    """

    revision: int
    others: tuple[tuple[str, int], ...] = ()
    settings: str = ""
    due: str | None = None
    version: str = ""
    at: float = 0
    pads: bool = False
    registers: float = 0

    def as_text(self) -> str:
        """Return it as JSON, for the store."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))


def done_of_text(text: str | None) -> Done | None:
    """Return what ``as_text`` wrote; None if it cannot be read, for example because a later version wrote it: the page is done again."""
    try:
        about = json.loads(text or "")
        return Done(
            int(about["revision"]),
            tuple((str(title), int(revision)) for title, revision in about["others"]),
            str(about["settings"]),
            None if about["due"] is None else str(about["due"]),
            str(about["version"]),
            float(about["at"]),
            bool(about.get("pads")),
            float(about.get("registers", 0)),
        )
    except (ValueError, KeyError, TypeError, OverflowError):
        return None


@dataclass(frozen=True, slots=True)
class Due:
    """A hint that was taken up: when it came first, when it was due, and its priority."""

    since: float
    due: float
    priority: int


@dataclass(frozen=True, slots=True)
class Failure:
    """How the last run on a page failed: the code of the error, when, and how many runs in a row have failed."""

    code: str
    at: float
    tries: int


@dataclass(frozen=True, slots=True)
class WikiState:
    """Figures of one wiki: numbers of pages, the oldest due hint, the circuit breaker, and how many runs had each outcome.

    ``pending`` pages have a hint, ``running`` ones a lease, ``failed`` ones failed at their last run. ``oldest_due`` is None without
    hints. ``outcomes`` only ever grow, until the store is lost.
    """

    events: int = 0
    pending: int = 0
    running: int = 0
    failed: int = 0
    oldest_due: float | None = None
    gate: Gate = field(default_factory=Gate)
    outcomes: Mapping[str, int] = field(default_factory=dict)


def due_for(oldest: float | None, at: float) -> float:
    """Return for how many seconds what is due earliest has been due; 0 if nothing is due yet."""
    return 0.0 if oldest is None else max(0.0, at - oldest)


#: Begins the name under which an Etherpad has a circuit breaker and outcomes, like a wiki.
ETHERPAD = "etherpad "


class DuePads(NamedTuple):
    """A page with pads, what the store has of them (archiving/timetable.py), and when something is to be done next."""

    key: PageKey
    text: str
    due: float


@dataclass(frozen=True, slots=True)
class PadFigures:
    """Figures of pads: pages with pads, those of which a pad is due, since when the oldest is, and the state of each Etherpad by its address."""

    pages: int = 0
    due: int = 0
    oldest_due: float | None = None
    etherpads: Mapping[str, WikiState] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figures:
    """What is seen from outside: each wiki's figures, and when each part of the service last gave a sign of life; ``at`` is now."""

    at: float
    wikis: Mapping[str, WikiState]
    heartbeats: Mapping[str, float]
    pads: PadFigures = field(default_factory=PadFigures)

    @classmethod
    def of(
        cls,
        at: float,
        states: Mapping[str, WikiState],
        heartbeats: Mapping[str, float],
        pads: tuple[int, int, float | None],
    ) -> Figures:
        """Return the figures; ``states`` are those of wikis and of Etherpads, ``pads`` pages, pages that are due, and the oldest due time."""
        wikis = {name: state for name, state in states.items() if not name.startswith(ETHERPAD)}
        hosts = {name.removeprefix(ETHERPAD): states[name] for name in states.keys() - wikis.keys()}
        return cls(at, wikis, heartbeats, PadFigures(*pads, dict(sorted(hosts.items()))))

    @property
    def pending(self) -> int:
        """Pages with a hint, of all wikis."""
        return sum(wiki.pending for wiki in self.wikis.values())

    @property
    def running(self) -> int:
        """Pages with a lease, of all wikis."""
        return sum(wiki.running for wiki in self.wikis.values())

    @property
    def failed(self) -> int:
        """Pages that failed at their last run, of all wikis."""
        return sum(wiki.failed for wiki in self.wikis.values())

    @property
    def oldest(self) -> float:
        """For how many seconds the oldest hint has been due; 0 if no hint is due yet."""
        return max((due_for(wiki.oldest_due, self.at) for wiki in self.wikis.values()), default=0.0)
