"""A page's revisions in order, and the entries in each of them, if they are known."""

import bisect
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from wikiconbot.model import Reading, Revision, SignUp

#: The identity of an entry in different revisions, even if its comment and its time change: the person, the words if
#: it names no account, and a number if there are several such entries.
Key = tuple[str, str, int]

#: An entry and its place: the headings above it, outermost first.
Placed = tuple[SignUp, tuple[str, ...]]

#: The entries of a revision, by key; None if its text can no longer be read.
Listing = Mapping[Key, SignUp] | None


def keyed(signups: Iterable[SignUp]) -> Mapping[Key, SignUp]:
    """Return entries by their identity: the person, or the words if no account is named.

    The time is not part of it: an organiser who completes or reformats it has not added the entry.
    """
    found: dict[Key, SignUp] = {}
    numbers: dict[tuple[str, str], int] = {}
    for signup in signups:
        who, what = _known_by(signup)
        number = numbers.get((who, what), 0)
        numbers[who, what] = number + 1
        found[who, what, number] = signup
    return found


def _known_by(signup: SignUp) -> tuple[str, str]:
    return (signup.user, "") if signup.user else ("", signup.name or " ".join(signup.wikitext.split()))


def placed(reading: Reading) -> list[Placed]:
    """Return the entries of a page with their places."""
    return [
        (s, (*roster.parents, roster.heading or "")) for roster in reading.rosters for s in roster.signups
    ]


def keyed_like(entries: Iterable[Placed], now: Iterable[Placed]) -> Mapping[Key, SignUp]:
    """Return the entries of an old revision, by the keys that the entries have ``now``.

    A person with several entries (for example in two events of one page) may not have written them in the order of the page.
    They are matched by the time and the place, then by the time, the place, the outermost heading, and finally the order.
    """
    own, old = _grouped(now), _grouped(entries)
    found: dict[Key, SignUp] = {}
    for (who, what), group in old.items():
        mine = own.get((who, what), [])
        numbers = [0] if len(group) == 1 and len(mine) <= 1 else _numbers(group, mine)
        found |= {(who, what, number): signup for number, (signup, _) in zip(numbers, group, strict=True)}
    return found


def _grouped(entries: Iterable[Placed]) -> dict[tuple[str, str], list[Placed]]:
    found: dict[tuple[str, str], list[Placed]] = {}
    for one in entries:
        found.setdefault(_known_by(one[0]), []).append(one)
    return found


def _numbers(old: Sequence[Placed], now: Sequence[Placed]) -> list[int]:
    """Return the number of today's entry for each old one; entries that are gone have separate numbers."""
    numbers: dict[int, int] = {}
    free = set(range(len(now)))
    for alike in _ALIKE:
        waiting: dict[object, deque[int]] = {}
        for number in sorted(free):
            if what := alike(now[number]):
                waiting.setdefault(what, deque()).append(number)
        for place in (place for place in range(len(old)) if place not in numbers):
            if same := waiting.get(alike(old[place])):
                numbers[place] = same.popleft()
                free.discard(numbers[place])
    gone = count(len(now))
    return [numbers[place] if place in numbers else next(gone) for place in range(len(old))]


#: Traits that identify one of a person's entries in another revision, the surest first; an empty trait decides nothing.
_ALIKE: tuple[Callable[[Placed], object], ...] = (
    lambda one: one[0].signed and (one[0].signed, one[1]),
    lambda one: one[0].signed,
    lambda one: one[1],
    lambda one: one[1][:1],
    lambda one: True,
)


@dataclass(slots=True)
class Timeline:
    """The revisions, the oldest first, and the known listings; revisions with the same text share one."""

    revisions: Sequence[Revision]
    _known: dict[str, Listing] = field(default_factory=dict)
    _positions: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._positions = {revision.id: at for at, revision in enumerate(self.revisions)}

    def learn(self, listings: Mapping[int, Listing]) -> None:
        """Store the listings of revisions, by their numbers."""
        for number, listing in listings.items():
            if number in self._positions:
                self._known[self._text_of(self._positions[number])] = listing

    def knows(self, at: int) -> bool:
        """Whether the listing at a position was asked for; before the first revision the listing is empty."""
        return at < 0 or self._text_of(at) in self._known

    def listing(self, at: int) -> Listing:
        """Return the listing at a position: empty before the first revision, None if it cannot be read."""
        return {} if at < 0 else self._known.get(self._text_of(at))

    def growth(self, at: int) -> int:
        """Return by how many bytes a revision made the page longer."""
        return self.revisions[at].size - (self.revisions[at - 1].size if at else 0)

    def wanted(self, positions: Iterable[int]) -> frozenset[int]:
        """Return the numbers of the revisions at these positions whose text is not known yet."""
        texts: dict[str, int] = {}
        for at in positions:
            if not self.knows(at):
                texts.setdefault(self._text_of(at), self.revisions[at].id)
        return frozenset(texts.values())

    def since(self, time: str) -> int:
        """Return the position of the first revision that was saved at a time or later."""
        return bisect.bisect_left(self.revisions, time, key=lambda revision: revision.time)

    def _text_of(self, at: int) -> str:
        revision = self.revisions[at]
        return revision.digest or str(revision.id)
