"""What became of the bot's last edit of a page: whether somebody took it back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnEdit:
    """The bot's newest edit of a page, as the wiki's recent changes have it: its revision and the one before it (0: none), tags and summary."""

    revision: int
    parent: int = 0
    tags: tuple[str, ...] = ()
    summary: str = ""

    def __bool__(self) -> bool:
        """Whether there is one (see `NEVER`)."""
        return self.revision != 0


#: That the bot never edited a page, by all of its history.
NEVER = OwnEdit(0)


@dataclass(frozen=True, slots=True)
class Gone:
    """Why a page is no longer there, by the wiki's logs: it was moved (``to`` is where), or deleted; by whom (None: hidden) and when."""

    by: str | None
    at: str
    to: str | None = None


@dataclass(frozen=True, slots=True)
class IgnoredLine:
    """A line ``resume = NUMBER`` on the page that does not count: its line, its number, and who wrote it (None: not known).

    ``early``: it was an organiser, but before the edit was reverted.
    """

    line: int
    number: int
    by: str | None
    early: bool = False


@dataclass(frozen=True, slots=True)
class Revert:
    """Somebody reverted the bot's edit ``undone`` of a page.

    ``by`` is who, ``revision`` and ``at`` by which revision and when; None if that is not known. ``own``: it was the bot
    itself, as its operator asked for it (`wikiconbot undo`). ``ignored`` are lines of the settings that would end the stop, and do not count.
    ``over`` is the revision of an edit that the bot had begun before that, and that MediaWiki merged into the page after it. ``gone``: the page was
    deleted with the edit, or moved away (`Gone.to`).
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
