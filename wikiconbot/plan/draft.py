"""What a plan rests on, how it is to be written, and the changes to one page while they come together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from wikiconbot import __version__
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Edit, Event, Finding, PadLink, Participant, Reading, Region, Snapshot
from wikiconbot.plan.current import Current
from wikiconbot.wikitext.placement import Place
from wikiconbot.wikitext.regions import (
    Splice,
    begin,
    end,
    heading_line,
    is_of_format_1,
    new_body,
    new_lines,
    splice,
)
from wikiconbot.wikitext.siteinfo import SiteInfo

_SUMMARY = 480  # characters; MediaWiki cuts at 500 without a word


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a plan rests on: what the page says, who takes part, what the bot has on the event's pages.

    ``findings`` are all of them, ``pads`` those that facts give by their names only. ``current_name`` returns the name
    that an account has now.
    """

    reading: Reading
    people: tuple[Participant, ...]
    current: Current
    siteinfo: SiteInfo
    findings: tuple[Finding, ...] = ()
    pads: tuple[PadLink, ...] = ()
    current_name: Callable[[str], str] = lambda user: user


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How it is to be written: what the organisers want, and in which words.

    ``also`` tells in the edit summary what was done to the event's page before.
    """

    event: Event
    messages: Messages
    also: tuple[str, ...] = ()


@dataclass(slots=True)
class Draft:
    """The changes to one page, while they come together.

    ``place`` is where its new regions go, under ``heading``; ``moved`` are the regions that go there too, with their
    bodies, in the order in which they stand on the page. ``converts`` says that a region was of format 1 until now.
    """

    page: Snapshot
    changes: list[Splice] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    lines: list[tuple[str, str]] = field(default_factory=list)
    did: list[str] = field(default_factory=list)
    place: Place | None = None
    heading: str = ""
    opened: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    converts: bool = False

    def put(self, name: str, region: Region, body: str) -> bool:
        """Put a new body into a region; whether that changes it."""
        change = new_body(region, body)
        if self.page.text[change.start : change.end] == change.new:
            return False
        self.converts = self.converts or is_of_format_1(self.page.text[change.start : change.end])
        if name in self.moved:
            self.moved[name] = change.new
        else:
            self.changes.append(change)
        self._touch(name)
        return True

    def open(self, name: str, place: Place, heading: str, body: str) -> None:
        """Open a region at a place; the first one gives the place and the heading to those that follow."""
        if self.place is None:
            self.place, self.heading = place, heading
        self.opened[name] = f"\n{body}\n"
        self._touch(name)

    def move(self, regions: Sequence[Region], place: Place, heading: str) -> None:
        """Move regions, as they stand on the page, to a place under a heading."""
        text = self.page.text
        self.place, self.heading = place, heading
        for region in regions:
            whole_line = text[region.end : region.end + 1] == "\n"
            self.changes.append(Splice(region.start, region.end + whole_line, ""))
            self.moved[region.name] = text[region.body_start : region.body_end]
            self._touch(region.name)

    def _touch(self, name: str) -> None:
        if name not in self.regions:
            self.regions.append(name)

    def _settle(self) -> None:
        """Make one change of the regions that are opened and moved."""
        if self.place is None:
            return
        text, place, stands = self.page.text, self.place, self.moved | self.opened
        before = splice(text[: place.at], [c for c in self.changes if c.end <= place.at])
        regions = "\n".join(f"{begin(name)}{body}{end(name)}" for name, body in stands.items())
        change = new_lines(before, place.at, len(text), regions, self.heading)
        if self.heading:
            self.lines.append(("", heading_line(change, self.heading)))
        self.changes.append(change)
        self.place = None

    def edit(self, messages: Messages) -> Edit | None:
        """Return the edit, None where the page stays as it is."""
        self._settle()
        new = splice(self.page.text, self.changes)
        if new == self.page.text:
            return None
        did = [messages.say("summary-converted")] * self.converts + self.did
        summary = messages.say("summary", {"what": ", ".join(did), "version": __version__})[:_SUMMARY]
        return Edit(
            self.page.page, self.page.revision, self.page.text, new, summary, tuple(self.regions), tuple(self.lines)
        )  # fmt: skip
