"""The changes of an edit, as values that can be expressed in any language (plan/summary.py)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wikiconbot.model.page import no_values


@dataclass(frozen=True, slots=True)
class Change:
    """One change of an edit: a message of i18n/ and its values.

    A value that is a `Change` or a `Status` is shown in the same language. ``people`` are the people that it is about: the
    message has them as ``$who`` and their number as ``$count``. ``iteration`` is the heading of its event, on a page with
    a series.
    """

    message: str
    values: Mapping[str, object] = field(default_factory=no_values)
    people: tuple["Named", ...] = ()
    iteration: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A person that a change is about; a person without a ``name`` is only counted. ``note`` is shown in brackets."""

    name: str | None
    note: object = None
