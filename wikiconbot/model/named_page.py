"""A page that was asked for by its title, of any content model, with what the account may do there."""

from collections.abc import Mapping
from dataclasses import dataclass

from wikiconbot.model.page import Snapshot


@dataclass(frozen=True, slots=True)
class Denial:
    """Why the wiki does not let the account do something on a page: MediaWiki's code, and its words without markup."""

    code: str
    says: str


@dataclass(frozen=True, slots=True)
class NamedPage:
    """A page by its title, whatever its content model is (of a page that does not exist: the one that it would have).

    ``space`` is the number of its namespace; ``by`` (None: hidden) and ``at`` are those of its newest revision. ``denials`` say
    why the account may not ``edit`` (also: create) or ``delete`` it; an action that it may do is missing there.
    """

    snapshot: Snapshot
    model: str
    space: int
    by: str | None
    at: str | None
    denials: Mapping[str, Denial]
