"""Finds entries that were once on the page and that somebody other than their author removed.

Reading all texts of a long page would take too long. So the search reads the revisions that may have lost an entry, the
likeliest first: those that the wiki tags as reverts, those that made the page shorter, and those of people
who are on no list now. The report says how many there were and how many were read.
"""

from collections.abc import Container, Generator, Mapping, Sequence
from dataclasses import dataclass

from wikiconbot.history.origins import ask, first_of_own, halve, origin_of
from wikiconbot.history.timeline import Key, Listing, Timeline
from wikiconbot.model import Lost, Match, Origin, SignUp

#: MediaWiki's tags for edits that revert others (Manual:Tags), or that remove much.
_TELLING = frozenset(("mw-undo", "mw-rollback", "mw-manual-revert", "mw-blank", "mw-replace"))

#: With such a budget every revision is read, and not only those that may have lost an entry.
EVERYTHING = 10**12

_LATER = 3  # the number of a person's last revisions read after the loss of their entry

_ENTRY = 12  # bytes of the shortest entry


@dataclass(frozen=True, slots=True)
class Losses:
    """The lost entries, the oldest first, and how much of the history was read for them."""

    lost: tuple[Lost, ...]
    looked_at: int
    suspicious: int


Search = Generator[frozenset[int], Mapping[int, Listing], Losses]


def find_losses(
    timeline: Timeline, now: Mapping[Key, SignUp], renamed: Mapping[str, str], budget: int
) -> Search:
    """Find the lost entries; asks for texts of ``budget`` bytes together, and a few more after a loss."""
    everything = budget >= EVERYTHING
    suspicious = list(range(len(timeline.revisions))) if everything else _suspicious(timeline, now, renamed)
    chosen, spent = [], 0
    for at in suspicious:
        spent += timeline.revisions[at].size + (timeline.revisions[at - 1].size if at else 0)
        if spent > budget:
            break
        chosen.append(at)
    yield from ask(timeline, (place for at in chosen for place in (at - 1, at)))
    vanished: dict[Key, tuple[SignUp, int]] = {}
    unseen: dict[Key, SignUp] = {}
    for at in sorted(chosen):
        before, after = timeline.listing(at - 1), timeline.listing(at)
        if before is None or after is None:
            continue
        for key in before.keys() - after.keys() - now.keys():
            vanished[key] = before[key], at
        unseen |= {key: after[key] for key in after.keys() - before.keys() - now.keys()}
    present = {renamed.get(user, user) for user, _, _ in now}
    vanished = {key: known for key, known in vanished.items() if _is_missed(key, known[0], present, renamed)}
    unseen = {
        key: signup
        for key, signup in unseen.items()
        if key not in vanished and _is_missed(key, signup, present, renamed)
    }
    for key, at in (yield from _departures(timeline, unseen)).items():
        vanished[key] = unseen[key], at
    vanished = yield from _last_departures(timeline, vanished, renamed)
    lost = yield from _told(timeline, vanished, renamed)
    return Losses(lost, len(chosen), len(suspicious))


def _is_missed(key: Key, signup: SignUp, present: set[str], renamed: Mapping[str, str]) -> bool:
    """Return whether an entry that is gone is a loss: an account's, not crossed out, and its owner is on no list now.

    Typed names are left out: a loss cannot be distinguished from a corrected spelling, or a signature in its place.
    """
    user = key[0]
    if not user or user.startswith("~") or signup.withdrawn:
        return False
    return renamed.get(user, user) not in present


def _suspicious(timeline: Timeline, now: Mapping[Key, SignUp], renamed: Mapping[str, str]) -> list[int]:
    """Return the positions of revisions that may have lost an entry or held one, the likeliest first."""
    present = {renamed.get(user, user) for user, _, _ in now}
    worth: dict[int, float] = {}
    met: set[str] = set()
    for at, revision in enumerate(timeline.revisions):
        growth = timeline.growth(at)
        if at and (growth <= -_ENTRY or not _TELLING.isdisjoint(revision.tags)):
            worth[at] = 2.0 + (not _TELLING.isdisjoint(revision.tags))
        elif growth >= _ENTRY and revision.user and revision.user not in present | met:
            met.add(revision.user)
            worth[at] = 1.0 + ("mw-reverted" in revision.tags) * 3
    return sorted(worth, key=lambda at: (-worth[at], at))


def _departures(
    timeline: Timeline, unseen: Mapping[Key, SignUp]
) -> Generator[frozenset[int], Mapping[int, Listing], dict[Key, int]]:
    """Find where entries that were once seen were removed: by halving between there and now."""
    gaps = {}
    for key in unseen:
        places = range(len(timeline.revisions))
        there = [at for at in places if timeline.knows(at) and key in (timeline.listing(at) or {})]
        gaps[key] = there[-1], len(timeline.revisions) - 1
    left = yield from halve(timeline, gaps, leaving=True)
    return {key: at for key, at in left.items() if at is not None}


def _last_departures(
    timeline: Timeline, vanished: Mapping[Key, tuple[SignUp, int]], renamed: Mapping[str, str]
) -> Generator[frozenset[int], Mapping[int, Listing], dict[Key, tuple[SignUp, int]]]:
    """Return where each entry was removed for the last time, if it is known.

    A person who was put back on the list may have left it later by their own edit, so their later edits are read.
    """
    own: dict[Key, list[int]] = {}
    for key, (signup, at) in vanished.items():
        person = renamed.get(signup.user, signup.user) if signup.user else None
        later = range(at + 1, len(timeline.revisions))
        own[key] = [place for place in later if person and timeline.revisions[place].user == person][-_LATER:]
    yield from ask(timeline, (place for places in own.values() for at in places for place in (at - 1, at)))
    found = {}
    for key, (signup, at) in vanished.items():
        there = [place - 1 for place in own[key] if key in (timeline.listing(place - 1) or {})]
        left = [
            place for place in own[key] if place - 1 in there and key not in _listed(timeline, place, key)
        ]
        found[key] = signup, left[-1] if left else at
    return found


def _listed(timeline: Timeline, at: int, key: Key) -> Container[Key]:
    """Return the entries at a position; a position that cannot be read may still have the entry."""
    listing = timeline.listing(at)
    return (key,) if listing is None else listing


def _told(
    timeline: Timeline, vanished: Mapping[Key, tuple[SignUp, int]], renamed: Mapping[str, str]
) -> Generator[frozenset[int], Mapping[int, Listing], tuple[Lost, ...]]:
    """Return the losses with who added and who removed each entry; an entry that its author removed is not a loss."""
    gaps = {}
    origins: dict[Key, Origin] = {}
    for key, (signup, at) in vanished.items():
        if (own := first_of_own(signup, timeline, renamed)) is not None:
            origins[key] = origin_of(signup, timeline.revisions[own], renamed)
        else:
            gaps[key] = -1, at - 1
    for key, place in (yield from halve(timeline, gaps)).items():
        signup = vanished[key][0]
        origins[key] = (
            Origin(Match.UNKNOWN) if place is None else origin_of(signup, timeline.revisions[place], renamed)
        )
    return tuple(_lost(timeline, vanished, origins, renamed))


def _lost(
    timeline: Timeline,
    vanished: Mapping[Key, tuple[SignUp, int]],
    origins: Mapping[Key, Origin],
    renamed: Mapping[str, str],
) -> Sequence[Lost]:
    found = []
    for key, (signup, at) in sorted(vanished.items(), key=lambda item: (item[1][1], item[1][0].line)):
        removal, origin = timeline.revisions[at], origins[key]
        author = renamed.get(signup.user, signup.user) if signup.user else origin.added_by
        if removal.user is None or _plain(removal.user) not in (_plain(author), _plain(origin.added_by)):
            found.append(Lost(signup, origin, removal.user, removal.time, removal.id))
    return found


def _plain(user: str | None) -> str | None:
    """Return a name without the prefix that an import put before it ("meta>Ann")."""
    return user.rpartition(">")[2] if user else None
