"""What a plan rests on, how it is to be written, and the changes to one page while they come together."""

from collections.abc import Callable
from dataclasses import dataclass, field

from wikiconbot import __version__
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Edit, Event, Finding, PadLink, Participant, Reading, Region, Snapshot
from wikiconbot.plan.current import Current
from wikiconbot.wikitext.regions import Splice, new_body, new_region, splice
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
    """The changes to one page, while they come together."""

    page: Snapshot
    changes: list[Splice] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    lines: list[tuple[str, str]] = field(default_factory=list)
    did: list[str] = field(default_factory=list)

    def put(self, name: str, region: Region, body: str) -> bool:
        """Put a new body into a region; whether that changes it."""
        change = new_body(region, body)
        if self.page.text[change.start : change.end] == change.new:
            return False
        self.changes.append(change)
        self.regions.append(name)
        return True

    def open(self, name: str, at: int, body: str) -> None:
        """Open a region."""
        self.changes.append(new_region(self.page.text, at, name, body))
        self.regions.append(name)

    def edit(self, messages: Messages) -> Edit | None:
        """Return the edit, None where the page stays as it is."""
        new = splice(self.page.text, self.changes)
        if new == self.page.text:
            return None
        summary = messages.say("summary", {"what": ", ".join(self.did), "version": __version__})[:_SUMMARY]
        return Edit(
            self.page.page, self.page.revision, self.page.text, new, summary, tuple(self.regions), tuple(self.lines)
        )  # fmt: skip
