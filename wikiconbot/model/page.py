"""A page as it was read, and the regions in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from wikiconbot.model.reverts import OwnEdit

_NO_VALUES: Mapping[str, str] = MappingProxyType({})


def no_values() -> Mapping[str, str]:
    """Return the one empty mapping, so that 50,000 sign-ups share it."""
    return _NO_VALUES


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A page's wikitext and the revision it was read at; ``revision`` is None for a page that does not exist.

    ``parent`` is the revision before it, if it is known. ``own`` is the bot's newest edit of the page, None if the wiki's
    recent changes have none. ``number`` is the wiki's page id: a page that was deleted and created again has a new one.
    ``as_read`` is the text on the wiki, if it has a region several times that ``text`` has once (plan/doubled.py).
    ``links`` are the external links of the page, also from its templates; None if the wiki was not asked for them.
    """

    page: str
    text: str
    revision: int | None = None
    parent: int | None = None
    own: OwnEdit | None = field(default=None, compare=False)
    number: int | None = field(default=None, compare=False)
    as_read: str | None = field(default=None, compare=False)
    links: tuple[str, ...] | None = field(default=None, compare=False)

    @property
    def stands(self) -> str:
        """The text on the wiki."""
        return self.text if self.as_read is None else self.as_read

    @property
    def exists(self) -> bool:
        """Whether the wiki has the page."""
        return self.revision is not None


@dataclass(frozen=True, slots=True)
class Region:
    """The part between a begin and an end marker; ``start`` and ``end`` are offsets into the page, markers included."""

    name: str
    start: int
    end: int
    body_start: int
    body_end: int


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why nothing may be written: a message key and its values.

    ``iteration`` is the heading of its event, on a page with a series.
    """

    message: str
    values: Mapping[str, str] = field(default_factory=no_values)
    iteration: str | None = None
