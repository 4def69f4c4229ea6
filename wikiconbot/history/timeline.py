"""A page's revisions in order, and what is known so far of the entries in each of them."""

import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wikiconbot.model import Revision, SignUp

#: What makes an entry the same one in another revision, whatever became of its comment and its time: who, the words where
#: it names no account, and a number where there are several such entries.
Key = tuple[str, str, int]

#: The entries of a revision, by key; None where its text cannot be read any more.
Listing = Mapping[Key, SignUp] | None


def keyed(signups: Iterable[SignUp]) -> Mapping[Key, SignUp]:
    """Return entries by what they are known by: the person, or the words where no account is named.

    Not the time: an organiser who completes or reformats it has not added the entry.
    """
    found: dict[Key, SignUp] = {}
    for signup in signups:
        if signup.user:
            who, what = signup.user, ""
        else:
            who, what = "", signup.name or " ".join(signup.wikitext.split())
        number = 0
        while (who, what, number) in found:
            number += 1
        found[who, what, number] = signup
    return found


@dataclass(slots=True)
class Timeline:
    """The revisions, the oldest first, and the listings that are known; revisions with one text share one."""

    revisions: Sequence[Revision]
    _known: dict[str, Listing] = field(default_factory=dict)
    _positions: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._positions = {revision.id: at for at, revision in enumerate(self.revisions)}

    def learn(self, listings: Mapping[int, Listing]) -> None:
        """Keep the listings of revisions, by their numbers."""
        for number, listing in listings.items():
            if number in self._positions:
                self._known[self._text_of(self._positions[number])] = listing

    def knows(self, at: int) -> bool:
        """Whether the listing at a position was asked for; before the first revision there is nothing."""
        return at < 0 or self._text_of(at) in self._known

    def listing(self, at: int) -> Listing:
        """Return the listing at a position: empty before the first revision, None where it cannot be read."""
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
