"""Finds people who withdrew themselves and came back: the revision that brought them back.

Only the person's own revisions are read: if others remove an entry, that is not a withdrawal. A typed name has no
revisions.
"""

from collections.abc import Generator, Mapping

from wikiconbot.history.origins import ask, by_user, current, halve
from wikiconbot.history.timeline import Key, Listing, Timeline
from wikiconbot.model import Revision, SignUp

#: What a search asks for (revisions by number) and is sent (their entries).
Search = Generator[frozenset[int], Mapping[int, Listing], dict[Key, Revision]]


def find_returns(
    entries: Mapping[Key, SignUp],
    timeline: Timeline,
    renamed: Mapping[str, str],
    since: Mapping[Key, int],
) -> Search:
    """Find the revision in which each person who withdrew themselves came back; asks for as few texts as possible.

    Args:
        entries: the present entries, by key.
        timeline: the revisions; the entries of the last one are known.
        renamed: the current names of accounts that were renamed since they signed.
        since: the position from which on each entry is followed; the entry was there.
    """
    own = by_user(timeline.revisions)
    places = {
        key: [at for at in own.get(current(entries[key].user, renamed), ()) if at > start]
        for key, start in since.items()
        if entries[key].user
    }
    yield from ask(
        timeline, sorted({at - step for found in places.values() for at in found for step in (0, 1)})
    )
    last = len(timeline.revisions) - 1
    gaps: dict[Key, tuple[int, int]] = {}
    for key, found in places.items():
        who = current(entries[key].user, renamed)
        left = [at for at in found if _leaves(timeline, at, who, renamed)]
        if left:
            gaps[key] = (left[-1], last)
    found_places = yield from halve(timeline, gaps)
    return {key: timeline.revisions[gaps[key][1] if at is None else at] for key, at in found_places.items()}


def _leaves(timeline: Timeline, at: int, who: str, renamed: Mapping[str, str]) -> bool:
    """Return whether a person was on the page before a revision and was not after it, if both can be read."""
    before, after = timeline.listing(at - 1), timeline.listing(at)
    if before is None or after is None:
        return False
    return _stands(before, who, renamed) and not _stands(after, who, renamed)


def _stands(listing: Mapping[Key, SignUp], who: str, renamed: Mapping[str, str]) -> bool:
    return any(current(key[0], renamed) == who for key in listing if key[0])
