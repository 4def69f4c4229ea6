"""The check of the soak test: the whole history of the page, revision by revision, and the page at the end.

Managed regions, signed lines and rows of the table are read here with separate expressions,
not with wikiconbot's code: otherwise an error in that code could hide itself.
"""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bench import soak_acts as acts
from bench import soak_page as page
from bench.soak_ledger import LedgerEntry
from bench.soak_revision import Revision, place_of
from bench.soak_stops import Stops

_ROW_LINK = re.compile(r"^\|[^\[\n]*\[\[User:([^|\]\n]+)\|", re.MULTILINE)
_PAD_LINK = re.compile(rf"\[https?://\S+ {page.PAD}\]")
_EXCERPT = 12  # lines of a difference to show


@dataclass(frozen=True, slots=True)
class Violation:
    """A promise that was broken: which, in which revisions, and an excerpt of the page."""

    promise: str
    revisions: tuple[int, ...]
    excerpt: str

    def __str__(self) -> str:
        return (
            f"{page.TITLE}, revisions {', '.join(map(str, self.revisions))}: {self.promise}\n{self.excerpt}"
        )


@dataclass
class History:
    """The results from the revisions until now: broken promises, and how long people waited for their row."""

    bot: str
    entries: list[LedgerEntry]
    stops: Stops = field(default_factory=lambda: Stops((), {}))
    by_people: int = 0
    by_bot: int = 0
    links_made: int = 0
    waits: list[float] = field(default_factory=list)
    violations: list[Violation] = field(default_factory=list)
    last: Revision | None = None

    def __post_init__(self) -> None:
        self._signed_up = {entry.signed_up: entry for entry in self.entries}
        self._changed = {revision: entry for entry in self.entries for revision in entry.changes}
        self._waiting: dict[str, datetime] = {}
        self._known: set[str] = set()
        self._people = {entry.user: entry for entry in self.entries}
        self._acts = {act.revision: act.kind for act in self.stops.acts if act.kind != acts.RESUME}
        self._is_broken = self._may_leave = False  # somebody broke a marker; the table may be elsewhere

    def follow(self, revision: Revision) -> None:
        """Check the next revision."""
        before, act = self.last, self._acts.get(revision.number, "")
        self._is_broken = act != acts.MENDED and (self._is_broken or act == acts.MARKER)
        self._may_leave |= act == acts.TARGET
        self._look_at_markers(
            revision, may_leave=bool(act) or (self._may_leave and revision.user == self.bot)
        )
        if before is None:
            self.by_people += 1
        elif before.number != revision.parent:
            self._broken("its parent is not the revision before it", revision, "")
        elif revision.user == self.bot:
            self._look_at_bot(before, revision)
        elif act:
            self.by_people += 1
            self.stops.by_person(revision)
        else:
            self._look_at_person(before, revision)
        self.last = revision

    @property
    def not_in_table(self) -> list[str]:
        """The people without a row although the bots have finished."""
        return list(self._waiting)

    @property
    def is_linked_once(self) -> bool:
        """Whether the bot linked the pad once; if people undid that, it does so again, and there is one link."""
        links = len(_PAD_LINK.findall(self.last.text)) if self.last else 0
        return links == 1 if self.stops.acts else self.links_made == 1

    def _look_at_bot(self, before: Revision, revision: Revision) -> None:
        self.by_bot += 1
        for promise in self.stops.by_bot(before, revision):
            self._broken(
                promise,
                revision,
                _difference("".join(before.regions.values()), "".join(revision.regions.values())),
            )
        if revision.sha1 == before.sha1:
            self._broken("an edit of the bot without a change", revision, "")
        if self._is_broken or not before.text.strip():
            self._broken("the bot edited a page that is blank or has a marker astray", revision, "")
        if not self._kept(before, revision):
            excerpt = _difference(before.outside, revision.outside)
            self._broken("the bot changed text outside of its regions", revision, excerpt)
        if lost := before.signed - revision.signed:
            self._broken("the bot removed a line that somebody signed", revision, _some(lost))
        for region in revision.regions.values():
            for user in _ROW_LINK.findall(region):
                if since := self._waiting.pop(user, None):
                    self.waits.append((revision.when - since).total_seconds())

    def _kept(self, before: Revision, revision: Revision) -> bool:
        """Whether everything outside of the regions is unchanged, except the one link and a new region's line ends."""
        old, new = before.outside, revision.outside
        if _PAD_LINK.search(new) and not _PAD_LINK.search(old):
            self.links_made += 1
            new = _PAD_LINK.sub(page.PAD, new, count=1)
        added, removed = (
            one.regions.keys() - other.regions.keys()
            for one, other in ((revision, before), (before, revision))
        )
        return not _without(old, removed).isdisjoint(_without(new, added))

    def _look_at_person(self, before: Revision, revision: Revision) -> None:
        self.by_people += 1
        own, how = f"[[User:{revision.user}|", self._how(revision)
        if self._is_broken:  # then nobody knows what is in a region
            before, revision = (
                replace(one, text=one.text.replace("<!-- wikiconbot:", "<!-- ")) for one in (before, revision)
            )
        if lost := {line for line in before.signed - revision.signed if own not in line}:
            self._broken(f"an edit of a person ({how}) removed somebody else's line", revision, _some(lost))
        if before.regions != revision.regions:
            excerpt = _difference("".join(before.regions.values()), "".join(revision.regions.values()))
            self._broken(f"an edit of a person ({how}) changed a region", revision, excerpt)
        if entry := self._signed_up.get(revision.number):
            self._waiting[entry.user] = revision.when
            self._look_at_sign_up(entry, revision)
        elif entry := self._changed.get(revision.number):
            self._look_at_line(entry, revision, entry.changes[revision.number])

    def _how(self, revision: Revision) -> str:
        """How a person made the revision."""
        entry = self._people.get(revision.user)
        if entry is None:
            return "a stranger's"
        return entry.way if entry.signed_up == revision.number else entry.then

    def _look_at_sign_up(self, entry: LedgerEntry, revision: Revision) -> None:
        saved = [line for line in revision.signed if page.signed(entry.sent, entry.user).fullmatch(line)]
        if len(saved) != 1 or revision.user != entry.user:
            self._broken(
                f"the sign-up of {entry.user} is not in the revision they saved", revision, entry.sent
            )
        else:
            entry.line = entry.line or saved[0]

    def _look_at_line(self, entry: LedgerEntry, revision: Revision, line: str) -> None:
        if line not in revision.signed or revision.user != entry.user:
            self._broken(f"the change of {entry.user} is not in the revision they saved", revision, line)

    def _look_at_markers(self, revision: Revision, *, may_leave: bool) -> None:
        """Check that every earlier region is there, once and complete; ``may_leave``: some may be removed."""
        if self._is_broken:
            return
        names = {name for name, _ in revision.markers}
        self._known = names if may_leave else self._known | names
        wanted = sorted((name, kind) for name in self._known for kind in ("begin", "end"))
        if sorted(revision.markers) != wanted or self._known != revision.regions.keys():
            self._broken("a marker is doubled, missing or out of order", revision, str(revision.markers))

    def _broken(self, promise: str, revision: Revision, excerpt: str) -> None:
        self.violations.append(Violation(promise, (revision.parent, revision.number), excerpt))


def _without(text: str, regions: Iterable[str]) -> set[str]:
    """The text without regions, without a line end before or after each, and without the section that the bot made for one."""
    texts = {text}
    for place in map(place_of, regions):
        heading = f"\n{page.OVERVIEW}\n{place}\n"
        forms = (place, f"{place}\n", f"\n{place}", f"\n{place}\n", heading, f"\n{heading}")
        texts = {one.replace(form, "") for one in texts for form in forms}
    return texts


def _difference(old: str, new: str) -> str:
    lines = difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm="", n=1)
    return "\n".join(line for _, line in zip(range(_EXCERPT), lines, strict=False))


def _some(lines: frozenset[str] | set[str]) -> str:
    return "\n".join(sorted(lines)[:_EXCERPT])
