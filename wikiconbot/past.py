"""A page's past: fetch what the search asks for, until it knows who added each entry and which were lost."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, TypeVar

from wikiconbot.history.losses import Losses, find_losses
from wikiconbot.history.origins import find_origins
from wikiconbot.history.timeline import Key, Listing, Timeline, keyed
from wikiconbot.model import Event, History, Origin, Reading, Revision, SignUp, Snapshot
from wikiconbot.stats import Stats
from wikiconbot.wikitext.page import read_signups
from wikiconbot.wikitext.profile import Profile

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

#: Bytes of old texts that are looked into for lost entries, unless everything is wanted.
FRUGAL = 2_000_000
THOROUGH = 10**12

_FEW = 50  # revisions that any account gets in one request

T = TypeVar("T")
Search = Generator[frozenset[int], Mapping[int, Listing], T]


def look_back(
    session: Session,
    snapshot: Snapshot,
    reading: Reading,
    profile: Profile,
    event: Event,
    renamed: Mapping[str, str],
    stats: Stats,
    budget: int = FRUGAL,
    told: Callable[[str], None] = lambda words: None,
) -> History:
    """Return who added each entry of a page, and which were lost.

    ``renamed`` has the present name of accounts that were renamed; ``budget`` are the bytes of old texts to look into
    for lost entries; ``told`` hears of progress.
    """
    from wikiconbot.wiki.history import fetch_revisions, fetch_texts  # noqa: PLC0415

    def listing(text: str | None) -> Listing:
        if text is None:
            return None
        return keyed(read_signups(text, profile, event.sections, event.templates).signups)

    revisions: tuple[Revision, ...] = ()

    def answer(wanted: frozenset[int]) -> Mapping[int, Listing]:
        if len(revisions) <= _FEW and sum(revision.size for revision in revisions) <= FRUGAL:
            wanted = timeline.wanted(range(len(revisions)))  # a request for all is less than several for some
        told(f"Reading {len(wanted)} old revisions …")
        return {number: listing(text) for number, text in fetch_texts(session, wanted).items()}

    with stats.phase("history"):
        revisions = fetch_revisions(session, snapshot.page)
        timeline = Timeline(revisions)
        now = keyed(reading.signups)
        timeline.learn({snapshot.revision or 0: now})
        origins = _answered(find_origins(reading.signups, timeline, renamed), answer)
        losses = _answered(find_losses(timeline, now, renamed, budget), answer)
    return _history(len(revisions), now, origins, losses)


def _history(
    revisions: int, entries: Mapping[Key, SignUp], origins: Mapping[Key, Origin], losses: Losses
) -> History:
    by_line = {(signup.line, signup.who): origins[key] for key, signup in entries.items()}
    return History(revisions, by_line, losses.lost, losses.looked_at, losses.suspicious)


def _answered(search: Search[T], answer: Callable[[frozenset[int]], Mapping[int, Listing]]) -> T:
    """Run a search to its end, answering what it asks for."""
    try:
        wanted = next(search)
        while True:
            wanted = search.send(answer(wanted))
    except StopIteration as end:
        value: T = end.value
        return value
