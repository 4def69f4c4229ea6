"""Finds the revision that wrote a given part of a page: reads the texts from the newest back, until the part is not there."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from wikiconbot.model import Revision

#: Whether a page's text has the part as it is now; None if the text cannot be read.
Stands = Callable[[str], bool | None]


@dataclass(frozen=True, slots=True)
class Written:
    """The revision that wrote something, None if it cannot be known; and the page's text before it."""

    revision: Revision | None
    before: str


#: The part whose author is wanted.
Q = TypeVar("Q")

_UNKNOWN = Written(None, "")


def find_authors(
    sought: Mapping[Q, Stands], past: Iterable[tuple[Revision, str | None]]
) -> Mapping[Q, Written]:
    """Return the revision that wrote each wanted part as it is now.

    ``past`` are the revisions and their texts, the newest first; no more of them are read than needed. A text
    that is hidden or cannot be read leaves two possible revisions: then the author is not known.
    """
    found: dict[Q, Written] = {}
    open_, doubtful = dict(sought), set[Q]()
    newer: Revision | None = None
    for revision, text in past:
        for question, stands in tuple(open_.items()):
            now = None if text is None else stands(text)
            if now is None:
                doubtful.add(question)
            elif now:
                doubtful.discard(question)
            else:
                unknown = newer is None or question in doubtful
                found[question] = _UNKNOWN if unknown else Written(newer, text or "")
                del open_[question]
        newer = revision
        if not open_:
            return found
    return found | {q: _UNKNOWN if q in doubtful else Written(newer, "") for q in open_}
