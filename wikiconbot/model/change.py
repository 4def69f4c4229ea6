"""What an edit changes, as values that can be said in any language (plan/summary.py)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wikiconbot.model.page import no_values


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that an edit changes: a message of i18n/ and its values.

    A value that is a `Change` or a `Status` is said in the same language. ``people`` are those of whom it is said: the message
    has them as ``$who`` and their number as ``$count``. ``iteration`` is the heading of the event that it is about, on a page with
    a series.
    """

    message: str
    values: Mapping[str, object] = field(default_factory=no_values)
    people: tuple["Named", ...] = ()
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody of whom a change is said; without a ``name`` the person is counted and not named. ``note`` is in brackets."""

    name: str | None
    note: object = None
