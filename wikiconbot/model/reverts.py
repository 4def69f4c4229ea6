"""Whether somebody reverted the bot's last edit of a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnEdit:
    """The bot's newest edit of a page, from recent changes: its revision, the one before (0: none), tags and summary."""

    revision: int
    parent: int = 0
    tags: tuple[str, ...] = ()
    summary: str = ""

    def __bool__(self) -> bool:
        """Whether there is one (see `NEVER`)."""
        return self.revision != 0


#: The bot never edited the page, in all of its history.
NEVER = OwnEdit(0)


@dataclass(frozen=True, slots=True)
class Gone:
    """Why a page is gone, by the wiki's logs: moved (``to`` is the new title) or deleted; by whom (None: hidden) and when."""

    by: str | None
    at: str
    to: str | None = None


@dataclass(frozen=True, slots=True)
class IgnoredLine:
    """A line ``resume = NUMBER`` on the page that does not count: its line, its number, and its author (None: not known).

    ``early``: the author was an organiser, but wrote it before the edit was reverted.
    """

    line: int
    number: int
    by: str | None
    early: bool = False


@dataclass(frozen=True, slots=True)
class Revert:
    """Somebody reverted the bot's edit ``undone`` of a page.

    ``by`` is who, ``revision`` and ``at`` are the reverting revision and its time; None if not known. ``own``: the bot did it
    itself, at its operator's request (`wikiconbot undo`). ``ignored`` are lines of the settings that would end the stop, but
    do not count. ``over`` is the revision of an edit that the bot had begun before, and that MediaWiki merged into the page
    afterwards. ``gone``: the page was deleted with the edit, or moved away (`Gone.to`).
    """

    page: str
    undone: int
    by: str | None = None
    revision: int | None = None
    at: str | None = None
    own: bool = False
    ignored: tuple[IgnoredLine, ...] = ()
    over: int | None = None
    gone: Gone | None = None
