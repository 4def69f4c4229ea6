"""The input of a plan, the organisers' wishes, and the changes to one page while they are collected."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Change, Edit, Event, Finding, PadLink, Participant, Reading, Region, Snapshot
from wikiconbot.pages.signup_link import renewals
from wikiconbot.plan.current import Current
from wikiconbot.plan.summary import summary_of
from wikiconbot.wikitext.placement import Place
from wikiconbot.wikitext.regions import (
    Splice,
    begin,
    end,
    heading_line,
    is_of_format_1,
    names_on,
    new_body,
    new_lines,
    numbered_name,
    splice,
)
from wikiconbot.wikitext.siteinfo import SiteInfo

_MOST_REGIONS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The input of a plan: what the page says, who takes part, what the bot has on the event's pages.

    ``findings`` are all of them, ``pads`` those that the facts give by name only. ``current_name`` returns the current
    name of an account. For one event of a series, ``number`` is its number.
    """

    reading: Reading
    people: tuple[Participant, ...]
    current: Current
    siteinfo: SiteInfo
    findings: tuple[Finding, ...] = ()
    pads: tuple[PadLink, ...] = ()
    current_name: Callable[[str], str] = lambda user: user
    number: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How to write it: what the organisers want, and the words of the page's language.

    ``also`` adds to the edit summary what was done to the event's page before.
    """

    event: Event
    messages: Messages
    also: tuple[Change, ...] = ()

    def said(self, words: str) -> str:
        """Return words about an event, with its heading if it is one of a series."""
        heading = self.event.iteration
        return words if heading is None else self.messages.of_iteration(heading, words)

    def about(self, change: Change) -> Change:
        """Return a change of the event's lists, with its heading if it is one of a series."""
        return replace(change, iteration=self.event.iteration)


@dataclass(slots=True)
class Spot:
    """The place for the new regions of one event, and its heading.

    ``moved`` are regions that move to this place, with their bodies, in the order in which they are on the page; ``opened``
    are the new ones.
    """

    place: Place
    heading: str = ""
    opened: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Draft:
    """The changes to one page, while they are collected; ``spots`` are the places of new regions, by the event's number.

    ``converts`` says that a region had format 1 before.
    """

    page: Snapshot
    changes: list[Splice] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    lines: list[tuple[str, str]] = field(default_factory=list)
    did: list[Change] = field(default_factory=list)
    spots: dict[int, Spot] = field(default_factory=dict)
    converts: bool = False

    def put(self, name: str, region: Region, body: str) -> bool:
        """Put a new body into a region; return whether that changes it."""
        del name  # on a page with a series, the region's own name has a number
        change = new_body(region, body)
        if self.page.text[change.start : change.end] == change.new:
            return False
        self.converts = self.converts or is_of_format_1(self.page.text[change.start : change.end])
        spot = next((spot for spot in self.spots.values() if region.name in spot.moved), None)
        if spot:
            spot.moved[region.name] = change.new
        else:
            self.changes.append(change)
        self._touch(region.name)
        return True

    def open(self, name: str, place: Place, heading: str, body: str, number: int = 1) -> None:
        """Open a region at a place; the first one sets the place and the heading for the next ones.

        ``number`` is that of the event, if the page has several: it is added to the region's name, or else the next free number.
        """
        taken = {*names_on(self.page.text), *self.regions}
        names = (numbered_name(name, count) for count in (number, *range(2, _MOST_REGIONS)))
        free = next(found for found in names if found not in taken)
        self.spots.setdefault(number, Spot(place, heading)).opened[free] = f"\n{body}\n"
        self._touch(free)

    def move(self, regions: Sequence[Region], place: Place, heading: str, number: int = 1) -> None:
        """Move regions, as they are on the page, to a place under a heading."""
        text = self.page.text
        spot = self.spots.setdefault(number, Spot(place, heading))
        for region in regions:
            whole_line = text[region.end : region.end + 1] == "\n"
            self.changes.append(Splice(region.start, region.end + whole_line, ""))
            spot.moved[region.name] = text[region.body_start : region.body_end]
            self._touch(region.name)

    def _touch(self, name: str) -> None:
        if name not in self.regions:
            self.regions.append(name)

    def _settle(self) -> None:
        """Make one change for each place, from the regions that are opened or moved there."""
        places = sorted({spot.place.at for spot in self.spots.values()})
        for at in places:
            spots = [spot for spot in self.spots.values() if spot.place.at == at]
            heading = next((spot.heading for spot in spots if spot.heading), "")
            stands = {name: body for spot in spots for name, body in (spot.moved | spot.opened).items()}
            text = self.page.text
            before = splice(text[:at], [c for c in self.changes if c.end <= at])
            regions = "\n".join(f"{begin(name)}{body}{end(name)}" for name, body in stands.items())
            change = new_lines(before, at, len(text), regions, heading)
            if heading:
                self.lines.append(("", heading_line(change, heading)))
            self.changes.append(change)
        self.spots = {}

    def lines_after(self) -> Callable[[int], int]:
        """Return the number that a line of the page will have after the changes; call it only when all regions are put."""
        self._settle()
        old = self.page.text
        starts = [0, *accumulate(len(line) + 1 for line in old.split("\n"))]
        moved = [(c.end, c.new.count("\n") - old.count("\n", c.start, c.end)) for c in self.changes]

        def line_after(line: int) -> int:
            start = starts[min(line, len(starts)) - 1]
            return line + sum(lines for end, lines in moved if end <= start)

        return line_after

    def _with_links(self, text: str) -> str:
        """Return the page, after all other changes, with links for signing up that open the section in which they are."""
        links = renewals(text, self.page.page)
        for name in links:
            self._touch(name)
        if links:
            self.did.append(Change("summary-signup-link"))
        return splice(text, links.values())

    def edit(self, messages: Messages) -> Edit | None:
        """Return the edit, None if the page does not change."""
        self._settle()
        new = self._with_links(splice(self.page.text, self.changes))
        if new == self.page.stands:
            return None
        doubled = self.page.as_read is not None
        did = (
            *[Change("summary-doubled")] * doubled,
            *[Change("summary-converted")] * self.converts,
            *self.did,
        )
        return Edit(
            self.page.page, self.page.revision, self.page.stands, new, summary_of(did, messages),
            tuple(self.regions), tuple(self.lines), did,
        )  # fmt: skip
