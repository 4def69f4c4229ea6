"""Which revision wrote something that is on a page: its texts are read from the newest back, until it is not there."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from wikiconbot.model import Revision

#: Whether something is in a page's text as it does now; None if the text cannot be read.
Stands = Callable[[str], bool | None]


@dataclass(frozen=True, slots=True)
class Written:
    """The revision that wrote something, None if that cannot be known; and the page's text before it."""

    revision: Revision | None
    before: str


#: What an author is sought of.
Q = TypeVar("Q")

_UNKNOWN = Written(None, "")


def find_authors(
    sought: Mapping[Q, Stands], past: Iterable[tuple[Revision, str | None]]
) -> Mapping[Q, Written]:
    """Return which revision wrote each thing that is sought as it is now.

    ``past`` are the revisions and their texts, the newest first; no more of them are asked for than the answer needs. A text
    that is hidden or cannot be read leaves two revisions to choose from: then it is not known.
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
