"""Finds the revision that added each entry.

A person who signs with ``~~~~`` makes a revision of that minute: if that account has such a revision, no text is
needed. For the others the search reads the likely revisions first (another person's of that minute, the person's own).
The rest is found by halving, all entries in the same rounds.
"""

from collections.abc import Container, Generator, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from wikiconbot.history.timeline import Key, Listing, Timeline, keyed
from wikiconbot.model import EntryKey, Match, Origin, Revision, SignUp

#: What a search asks for (revisions by number) and is sent (their entries).
Search = Generator[frozenset[int], Mapping[int, Listing], dict[Key, Origin]]

_MINUTES = timedelta(minutes=2)  # from the minute in a signature to the save; a busy wiki may take a while
_SOON = timedelta(hours=1)
_ENTRY = 12  # bytes by which an entry makes a page longer, at least
_OWN = 2  # likely revisions of each kind that are read before halving
_GRID = 48  # revisions that one round of halving asks for at least
_FEW = 4  # searches; up to so many run separately


def find_origins(
    signups: Iterable[SignUp],
    timeline: Timeline,
    renamed: Mapping[str, str],
    only: Container[EntryKey] | None = None,
) -> Search:
    """Find the revision that added each entry, by key; asks for as few texts as possible.

    ``renamed`` has the current names of accounts that were renamed since they signed. With ``only``, the other
    entries are not searched, and the timeline begins with a revision without the wanted entries.
    """
    entries = {key: one for key, one in keyed(signups).items() if only is None or one.key in only}
    own = by_user(timeline.revisions)
    if only is not None:
        own = {user: [at for at in places if at] for user, places in own.items()}
    found: dict[Key, Origin] = {}
    opened: dict[Key, SignUp] = {}
    for key, signup in entries.items():
        at = _of_that_minute(
            signup, timeline, own.get(current(signup.user, renamed), ()), _number(key, entries)
        )
        if at is None:
            opened[key] = signup
        else:
            found[key] = origin_of(signup, timeline.revisions[at], renamed)
    likely = {key: _likely(signup, timeline, own, renamed) for key, signup in opened.items()}
    yield from ask(timeline, (at for places in likely.values() for at in places))
    there = {
        key: [at for at in places if key in (timeline.listing(at) or {})] for key, places in likely.items()
    }
    yield from ask(timeline, (at - 1 for places in there.values() for at in places))
    gaps: dict[Key, tuple[int, int]] = {}
    for key, places in there.items():
        at = next((place for place in places if appears(timeline, key, place)), None)
        if at is None:
            gaps[key] = (-1, len(timeline.revisions) - 1)
        else:
            found[key] = origin_of(opened[key], _author(timeline, at, opened[key], renamed), renamed)
    for key, place in (yield from halve(timeline, gaps)).items():
        if place is None:
            found[key] = Origin(Match.UNKNOWN)
        else:
            found[key] = origin_of(opened[key], _author(timeline, place, opened[key], renamed), renamed)
    return found


def _number(key: Key, entries: Mapping[Key, SignUp]) -> int:
    """Return the number of an entry among the person's entries of one minute."""
    same = [other for other in entries if other[0] == key[0] and entries[other].signed == entries[key].signed]
    return same.index(key)


def _author(timeline: Timeline, at: int, signup: SignUp, renamed: Mapping[str, str]) -> Revision:
    """Return the revision that added an entry: the one before, if somebody only completed what the person had written.

    Bots that sign for people (SineBot) come minutes after them.
    """
    revision, before = timeline.revisions[at], timeline.revisions[max(at - 1, 0)]
    if signup.user and revision.user != before.user == current(signup.user, renamed):
        soon = datetime.fromisoformat(revision.time) - datetime.fromisoformat(before.time) <= _SOON
        if soon and _completed(timeline, at):
            return before
    return revision


def _completed(timeline: Timeline, at: int) -> bool:
    """Return whether an entry without an account was replaced there: somebody added the name."""
    before, after = timeline.listing(at - 1) or {}, timeline.listing(at) or {}
    return any(not user and key not in after for key in before for user in key[:1])


def ask(
    timeline: Timeline, positions: Iterable[int]
) -> Generator[frozenset[int], Mapping[int, Listing], None]:
    """Ask for the texts at these positions, if they are not known."""
    if wanted := timeline.wanted(positions):
        timeline.learn(dict.fromkeys(wanted) | dict((yield wanted)))


def appears(timeline: Timeline, key: Key, at: int) -> bool:
    """Return whether an entry is there at a position and was not before it, if both can be read."""
    now, before = timeline.listing(at), timeline.listing(at - 1)
    return now is not None and before is not None and key in now and key not in before


def halve(
    timeline: Timeline, gaps: Mapping[Key, tuple[int, int]], *, leaving: bool = False
) -> Generator[frozenset[int], Mapping[int, Listing], dict[Key, int | None]]:
    """Find where in its gap each entry was added, all in the same rounds; None if the texts between cannot be read.

    A gap is a range of positions: the entry is absent at the first and present at the last one; with ``leaving`` the
    opposite.
    """
    found: dict[Key, int | None] = {}
    opened = dict(gaps)
    if len(opened) > _FEW:
        yield from ask(timeline, _grid(timeline))
    while opened:
        asked: set[int] = set()
        for key, ends in list(opened.items()):
            low, high = opened[key] = _narrowed(timeline, key, *ends, leaving)
            probes = _probes(timeline, low, high, max(1, _GRID // len(opened)), leaving)
            asked.update(probes)
            if not probes:
                certain = high - low == 1 or _moved(timeline, high, leaving)
                found[key] = high if certain and not _hides(timeline, low, high) else None
                del opened[key]
        yield from ask(timeline, asked)
    return found


def _grid(timeline: Timeline) -> Sequence[int]:
    """Return positions all along the timeline: the first rounds of many searches in one."""
    step = max(1, len(timeline.revisions) // _GRID)
    return range(step - 1, len(timeline.revisions), step)


def _narrowed(timeline: Timeline, key: Key, low: int, high: int, leaving: bool) -> tuple[int, int]:
    """Return the part of a gap that remains after what has become known."""
    for at in range(low + 1, high):
        listing = timeline.listing(at) if timeline.knows(at) else None
        if listing is not None and (key in listing) != leaving:
            return low, at
        if listing is not None:
            low = at
    return low, high


def _hides(timeline: Timeline, low: int, high: int) -> bool:
    """Return whether the wiki hides a revision between the positions: then that one may be the origin."""
    return any(timeline.knows(at) and timeline.listing(at) is None for at in range(low + 1, high))


def _moved(timeline: Timeline, at: int, leaving: bool) -> bool:
    """Return whether the page grew there by the size of an entry, or with ``leaving`` became shorter."""
    growth = timeline.growth(at)
    return growth <= -_ENTRY if leaving else growth >= _ENTRY


def _probes(timeline: Timeline, low: int, high: int, most: int, leaving: bool) -> Sequence[int]:
    """Return the positions to read next: first those where the page grew, because an entry may have been added there."""
    inside = [at for at in range(low + 1, high) if not timeline.knows(at)]
    telling = [at for at in inside if _moved(timeline, at, leaving)]
    if not telling and _moved(timeline, high, leaving):
        return ()
    places = telling or inside
    count = min(most, len(places))
    return [places[len(places) * (2 * number + 1) // (2 * count)] for number in range(count)]


def first_of_own(signup: SignUp, timeline: Timeline, renamed: Mapping[str, str]) -> int | None:
    """Return the position of the person's own revision in the minute of the signature, None without one."""
    return _of_that_minute(
        signup, timeline, by_user(timeline.revisions).get(current(signup.user, renamed), ())
    )


def by_user(revisions: Sequence[Revision]) -> dict[str, list[int]]:
    """Return the positions of the revisions that each account saved."""
    found: dict[str, list[int]] = {}
    for at, revision in enumerate(revisions):
        if revision.user:
            found.setdefault(revision.user, []).append(at)
    return found


def current(user: str | None, renamed: Mapping[str, str]) -> str:
    """Return the current name of an account; an empty string for None."""
    return renamed.get(user, user) if user else ""


def _of_that_minute(signup: SignUp, timeline: Timeline, own: Sequence[int], number: int = 0) -> int | None:
    """Return the person's revision in the minute of the signature; the ``number``-th one, if there are several entries."""
    if not signup.signed or "T" not in signup.signed:
        return None
    until = _later(signup.signed)
    found = [at for at in own if signup.signed <= timeline.revisions[at].time < until]
    return found[min(number, len(found) - 1)] if found else None


def _later(time: str) -> str:
    return (datetime.fromisoformat(time) + _MINUTES).strftime("%Y-%m-%dT%H:%M:%SZ")


def _likely(
    signup: SignUp, timeline: Timeline, by_user: Mapping[str, list[int]], renamed: Mapping[str, str]
) -> list[int]:
    """Return where an entry may have been added: by somebody else in that minute, or by the person."""
    places: list[int] = []
    if signup.signed and "T" in signup.signed:
        minute = range(timeline.since(signup.signed), timeline.since(_later(signup.signed)))
        places += [at for at in minute if timeline.growth(at) >= _ENTRY][:_OWN]
    own = [at for at in by_user.get(current(signup.user, renamed), ()) if timeline.growth(at) >= _ENTRY]
    return [*dict.fromkeys([*places, *own[:_OWN]])]


def origin_of(signup: SignUp, revision: Revision, renamed: Mapping[str, str]) -> Origin:
    """Return the origin of an entry from the revision that added it."""
    if revision.user is None or ">" in revision.user:  # hidden, or imported from another wiki: T179832
        return Origin(Match.UNKNOWN, None, revision.time, revision.id)
    if signup.user is None or signup.signed is None:
        match = Match.UNSIGNED
    else:
        match = Match.OWN if revision.user == current(signup.user, renamed) else Match.OTHER
    return Origin(match, revision.user, revision.time, revision.id, way=revision.way)
