"""Counts edits, new pages, bytes and files, for each person and together; docs/contributions.md has the definitions."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from wikiconbot.model.contributions import ContributedEdit, Contributions, Totals, WikiContributions

#: The namespace of files on every wiki.
FILES = 6


@dataclass(slots=True)
class _Counter:
    """The numbers of a person, or of all of them, until now; pages by their numbers, because several edits may be of one page."""

    edits: int = 0
    added: int = 0
    net: int = 0
    files: set[int] = field(default_factory=set)
    created: set[int] = field(default_factory=set)
    edited: set[int] = field(default_factory=set)

    def note(self, edit: ContributedEdit, *, is_wanted: bool) -> None:
        """Count an edit; one outside of the wanted namespaces only as an upload."""
        is_new = edit.creates and not edit.redirects
        if is_new and edit.namespace == FILES:
            self.files.add(edit.page)
        if not is_wanted:
            return
        change = edit.change or 0
        self.edits += 1
        self.added += max(change, 0)
        self.net += change
        self.edited.add(edit.page)
        if is_new:
            self.created.add(edit.page)

    def totals(self) -> Totals:
        improved = len(self.edited - self.created)
        return Totals(self.edits, len(self.created), self.added, self.net, len(self.files), improved)


def counted(wiki: str, edits: Iterable[ContributedEdit], namespaces: Collection[int]) -> WikiContributions:
    """Return the contributions to a wiki.

    ``namespaces`` are those in which edits, pages and bytes count; empty: all. Files count in every case. People are in the order of
    their names; those without any contribution are left out.
    """
    whole, people = _Counter(), dict[str, _Counter]()
    for edit in edits:
        is_wanted = not namespaces or edit.namespace in namespaces
        for counter in (whole, people.setdefault(edit.user, _Counter())):
            counter.note(edit, is_wanted=is_wanted)
    numbers = ((name, counter.totals()) for name, counter in sorted(people.items()))
    found = tuple((name, totals) for name, totals in numbers if totals != Totals())
    return WikiContributions(wiki, whole.totals(), len(found), found)


def in_all(contributions: Contributions) -> Totals:
    """Return the sum over all wikis; pages of two wikis are two pages."""
    return total(one.totals for one in contributions.wikis)


def total(numbers: Iterable[Totals]) -> Totals:
    """Return the sum of numbers that share no page."""
    edits = created = added = net = files = improved = 0
    for one in numbers:
        edits, created, added = edits + one.edits, created + one.created, added + one.added
        net, files, improved = net + one.net, files + one.files, improved + one.improved
    return Totals(edits, created, added, net, files, improved)
