"""A page's history: get what the search asks for, until it knows who added each entry and which entries were lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from wikiconbot.checks.waiting_list import Unknown
from wikiconbot.errors import MissingPage
from wikiconbot.history.losses import EVERYTHING, Losses, find_losses
from wikiconbot.history.origins import ask, find_origins, origin_of
from wikiconbot.history.returns import find_returns
from wikiconbot.history.timeline import Key, Listing, Placed, Timeline, keyed, keyed_like, placed
from wikiconbot.i18n import says
from wikiconbot.model import (
    EntryKey,
    Event,
    History,
    Lost,
    Match,
    Origin,
    Reading,
    Revision,
    SignUp,
    Snapshot,
    Unasked,
)
from wikiconbot.reading.page import read_signups
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

#: The most bytes of old texts to search for lost entries, unless everything is wanted.
FRUGAL = 2_000_000
THOROUGH = EVERYTHING

_LAST = 2**63  # greater than every revision number
_FEW = 50  # revisions that any account gets in one request

#: The wiki's answers about a page's revisions since one, by title and revision; the searches of one run share them.
Seen = dict[tuple[str, int], tuple[tuple[Revision, ...], dict[int, str | None]]]

T = TypeVar("T")
A = TypeVar("A")
#: A generator that yields numbers of revisions, is sent an answer for each, and returns what it found.
Search = Generator[frozenset[int], Mapping[int, A], T]


def look_back(
    session: Session,
    snapshot: Snapshot,
    reading: Reading,
    siteinfo: SiteInfo,
    event: Event,
    renamed: Mapping[str, str],
    stats: Stats,
    budget: int = FRUGAL,
) -> History:
    """Return who added each entry of a page, and which entries were lost.

    ``renamed`` has the current name of renamed accounts; ``budget`` is the number of bytes of old texts to search
    for lost entries. ``stats`` gets the progress.
    """
    from wikiconbot.wiki.revisions import fetch_revisions, fetch_texts  # noqa: PLC0415

    now = keyed(reading.entries)

    def listing(text: str | None) -> Listing:
        if text is None:
            return None
        return _listing(text, read_signups(text, siteinfo, event.sections, event.templates), placed(reading))

    revisions: tuple[Revision, ...] = ()

    def answer(wanted: frozenset[int]) -> Mapping[int, Listing]:
        if _is_small(revisions):
            wanted = timeline.wanted(range(len(revisions)))  # one request for all is faster than several
        return {number: listing(text) for number, text in fetch_texts(session, wanted, stats.step).items()}

    with stats.phase("history"):
        revisions = _of_a_page(session, snapshot, fetch_revisions(session, snapshot.page))
        timeline = Timeline(revisions)
        timeline.learn({snapshot.revision or 0: now})
        origins = _answered(find_origins(reading.entries, timeline, renamed), answer)
        budget = THOROUGH if _is_small(revisions) and budget else budget
        losses = _answered(find_losses(timeline, now, renamed, budget), answer)
        lost, unasked = _really_lost(session, losses.lost, snapshot.text, now)
    found = _history(revisions, now, origins, replace(losses, lost=lost))
    return replace(found, unasked=unasked)


@dataclass(frozen=True, slots=True)
class Newcomers:
    """An event of a page, its heading if the page has several, and the people to find in the history since the last run."""

    reading: Reading
    heading: str | None
    unknown: Unknown


def look_since(
    session: Session,
    snapshot: Snapshot,
    reading: Reading,
    siteinfo: SiteInfo,
    event: Event,
    renamed: Mapping[str, str],
    stats: Stats,
    events: Sequence[Newcomers],
    seen: Seen | None = None,
) -> Mapping[EntryKey, Origin]:
    """Return which revisions added the newcomers to a page; people who were there before the first of them are left out.

    An entry arrives when it begins to count: also if somebody reverted its withdrawal; then those who had a place before
    are reported too. The events of a page share the requests. If the history since then does not say it, as on a page that
    was copied from another wiki, all of it is read. ``seen`` has the answers to other searches of the run.
    """
    from wikiconbot.wiki.explanations import ApiError  # noqa: PLC0415
    from wikiconbot.wiki.revisions import fetch_texts  # noqa: PLC0415

    first = min(min(one.unknown.since or 0, *one.unknown.left.values(), _LAST) for one in events)
    read = lru_cache(None)(lambda text: read_signups(text, siteinfo, event.sections, event.templates))
    try:
        with stats.phase("history"):
            revisions, texts = revisions_since(session, snapshot, first, {} if seen is None else seen)
            known = {**texts, snapshot.revision or 0: snapshot.text}
            searches = [_find_since(one, revisions, known, renamed, read) for one in events]
            found = _answered_together(searches, lambda wanted: fetch_texts(session, wanted, stats.step))
    except ApiError as error:
        if error.code != "badid_rvendid":
            raise
        return look_back(session, snapshot, reading, siteinfo, event, renamed, stats, budget=0).origins
    return {key: origin for each in found for key, origin in each.items()}


def revisions_since(
    session: Session, page: Snapshot, since: int, seen: Seen
) -> tuple[tuple[Revision, ...], dict[int, str | None]]:
    """Return a page's revisions since one, the oldest first, and the texts of the newest; ``seen`` has the known ones.

    Raises:
        ApiError: the wiki has no such revision (``badid_rvendid``).
        MissingPage: it was deleted meanwhile.
    """
    from wikiconbot.wiki.revisions import fetch_since  # noqa: PLC0415

    key = (page.page, since)
    if key not in seen:
        revisions, texts = fetch_since(session, page.page, since, page.revision)
        seen[key] = _of_a_page(session, page, revisions), texts
    return seen[key]


def _of_a_page(session: Session, page: Snapshot, revisions: tuple[Revision, ...]) -> tuple[Revision, ...]:
    """Return the revisions of a page that has been read; none if it was deleted or moved away meanwhile.

    Raises:
        MissingPage: it has no revisions.
    """
    if not revisions:
        raise MissingPage(says("judging-page-missing", address=session.page_url(page.page)))
    return revisions


def _find_since(
    one: Newcomers,
    revisions: Sequence[Revision],
    texts: Mapping[int, str | None],
    renamed: Mapping[str, str],
    read: Callable[[str], Reading],
) -> Search[str | None, dict[EntryKey, Origin]]:
    """Find what the revisions since the last run say about an event's entries that count now; ``texts`` are known already.

    Only the event's own lists are read: somebody who is in another list too has not come or left here.
    """
    unknown = one.unknown
    entries = [entry for entry in placed(one.reading) if _counts(entry[0])]
    now = keyed(signup for signup, _ in entries)
    # If two events have the same heading, their names have added numbers, which no text has.
    heading = one.heading if any(one.heading in place for _, place in entries) else None

    def listing(text: str | None) -> Listing:
        return None if text is None else _listing(text, read(text), entries, _counts, heading)

    known = {number: listing(text) for number, text in texts.items()}
    since = next((at for at, revision in enumerate(revisions) if revision.id == unknown.since), 0)
    timeline, longer = Timeline(revisions[since:]), Timeline(revisions)
    timeline.learn(known)
    longer.learn(known)
    signups = [signup for signup, _ in entries]
    origins = yield from _in_texts(find_origins(signups, timeline, renamed, unknown.entries), listing)
    starts = _starts(now, timeline, origins, unknown)
    returns = yield from _in_texts(find_returns(now, timeline, renamed, starts), listing)
    found = origins | {key: _return(now[key], revision, renamed) for key, revision in returns.items()}
    if unknown.left:
        found |= yield from _in_texts(_of_those_who_left(now, longer, renamed, unknown.left), listing)
    return {now[key].key: origin for key, origin in found.items() if origin.revision != unknown.since}


def _return(signup: SignUp, revision: Revision, renamed: Mapping[str, str]) -> Origin:
    return replace(origin_of(signup, revision, renamed), returned=True)


def _of_those_who_left(
    now: Mapping[Key, SignUp], timeline: Timeline, renamed: Mapping[str, str], left: Mapping[EntryKey, int]
) -> Search[Listing, dict[Key, Origin]]:
    """Find how those came back who were on no list: they had withdrawn, or others had removed the same line from the page."""
    places = {revision.id: at for at, revision in enumerate(timeline.revisions)}
    starts = {
        key: places[left[signup.key]]
        for key, signup in now.items()
        if signup.key in left and left[signup.key] in places
    }
    returns = yield from find_returns(now, timeline, renamed, starts)
    yield from ask(timeline, starts.values())
    found = {key: _return(now[key], revision, renamed) for key, revision in returns.items()}
    for key, at in starts.items():
        was = (timeline.listing(at) or {}).get(key)
        if (
            key not in found
            and was
            and (was.wikitext == now[key].wikitext or was.signed == now[key].signed is not None)
        ):
            found[key] = Origin(Match.UNKNOWN, restored=True)
    return found


def _starts(
    now: Mapping[Key, SignUp], timeline: Timeline, origins: Mapping[Key, Origin], unknown: Unknown
) -> dict[Key, int]:
    """Return the first position at which an entry may have been withdrawn: the first revision, or the one that added it."""
    places = {revision.id: at for at, revision in enumerate(timeline.revisions)}
    starts = {key: 0 for key, signup in now.items() if signup.key in unknown.holders}
    return starts | {
        key: places[origin.revision] for key, origin in origins.items() if origin.revision in places
    }


def _listing(
    text: str,
    old: Reading,
    now: Sequence[Placed],
    wanted: Callable[[SignUp], bool] = lambda signup: True,
    heading: str | None = None,
) -> Listing:
    """Return the ``wanted`` entries of an old text, by the keys of those of ``now``; only below a heading if there is one."""
    headings = {roster.heading for roster in old.rosters}
    entries = [one for one in placed(old) if wanted(one[0]) and (heading is None or heading in one[1])]
    return _with_unseen(keyed_like(entries, now), keyed(signup for signup, _ in now), text, headings)


def _counts(signup: SignUp) -> bool:
    return not (signup.withdrawn or signup.tentative)


def _is_small(revisions: tuple[Revision, ...]) -> bool:
    """Return whether one request gets all texts: then the search does not have to choose."""
    return len(revisions) <= _FEW and sum(revision.size for revision in revisions) <= FRUGAL


def _with_unseen(
    listing: Mapping[Key, SignUp], now: Mapping[Key, SignUp], text: str, headings: set[str | None]
) -> Mapping[Key, SignUp]:
    """Return an old listing, with people who are in its text although their list was not read as a list.

    A heading may have been renamed since, and the reader often does not take a list of one line for a list.
    """
    unseen = {
        key: signup
        for key, signup in now.items()
        if key not in listing and signup.section not in headings and _is_mentioned(signup.user, text)
    }
    return {**listing, **unseen}


def _is_mentioned(user: str | None, text: str) -> bool:
    """Return whether a page links a user, in any list or sentence."""
    return user is not None and re.search(rf":{re.escape(user)}\s*[|\]]", text.replace("_", " ")) is not None


def _really_lost(
    session: Session, lost: tuple[Lost, ...], text: str, now: Mapping[Key, SignUp]
) -> tuple[tuple[Lost, ...], tuple[str, ...]]:
    """Leave out who is still named on the page, or is on it under another name; also return those whose names were not looked up."""
    from wikiconbot.wiki.accounts import fetch_accounts  # noqa: PLC0415

    lost = tuple(gone for gone in lost if not _is_mentioned(gone.signup.user, text))
    if not lost:
        return (), ()
    accounts = fetch_accounts(session, [gone.signup.user for gone in lost if gone.signup.user], locks=False)
    present = {signup.user for signup in now.values()}
    really = tuple(
        gone
        for gone in lost
        if (account := accounts.get(gone.signup.user or "")) is None
        or not (account.blocked or account.renamed_to in present or _is_mentioned(account.renamed_to, text))
    )
    return really, tuple(name for name, account in accounts.items() if Unasked.RENAME in account.unasked)


def _history(
    revisions: Sequence[Revision],
    entries: Mapping[Key, SignUp],
    origins: Mapping[Key, Origin],
    losses: Losses,
) -> History:
    by_line = {signup.key: origins[key] for key, signup in entries.items()}
    editors = frozenset(revision.user for revision in revisions if revision.user)
    return History(len(revisions), by_line, losses.lost, losses.looked_at, losses.suspicious, editors)


def _answered(search: Search[A, T], answer: Callable[[frozenset[int]], Mapping[int, A]]) -> T:
    """Run a search to its end, with an answer to each question."""
    return _answered_together([search], answer)[0]


def _answered_together(
    searches: Sequence[Search[A, T]], answer: Callable[[frozenset[int]], Mapping[int, A]]
) -> list[T]:
    """Run several searches at the same time; a question of several of them is asked once."""
    ends: dict[int, T] = {}
    known: dict[int, A] = {}
    asked: dict[int, frozenset[int]] = {}
    tried: set[int] = set()
    new: dict[int, A] = {}
    while len(ends) < len(searches):
        for number, search in enumerate(searches):
            if number in ends:
                continue
            try:
                if number in asked:
                    asked[number] = search.send({i: known[i] for i in asked[number] if i in known} | new)
                else:
                    asked[number] = next(search)
            except StopIteration as end:
                ends[number] = end.value
                asked.pop(number, None)
        wanted = frozenset().union(*asked.values()) - tried
        tried |= wanted
        new = dict(answer(wanted)) if wanted else {}
        known |= new
    return [ends[number] for number in range(len(searches))]


def _in_texts(search: Search[Listing, T], listing: Callable[[str | None], Listing]) -> Search[str | None, T]:
    """Make a search in texts from a search in listings."""
    try:
        wanted = next(search)
        while True:
            texts = yield wanted
            wanted = search.send({number: listing(text) for number, text in texts.items()})
    except StopIteration as end:
        value: T = end.value
        return value
