"""A page's revisions: all of them without their text, and the texts of some (API:Revisions)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from wikiconbot.model import Revision
from wikiconbot.wiki.session import Session


def fetch_revisions(
    session: Session, page: str, told: Callable[[int], None] = lambda count: None
) -> tuple[Revision, ...]:
    """Return all revisions of a page, the oldest first, without their text.

    5,000 come with a request where the account has the apihighlimits right, else 500. ``told`` hears how many there
    are so far. Revisions that a move or an import brought are the page's like all others.
    """
    found: list[Revision] = []
    for answer in _continued(
        session, prop="revisions", titles=page, rvprop="ids|timestamp|user|size|sha1|tags", rvlimit="max"
    ):
        for known in answer.get("pages", ()):
            found += map(_revision, known.get("revisions", ()))
        told(len(found))
    return tuple(reversed(found))


def fetch_texts(session: Session, numbers: Iterable[int]) -> dict[int, str | None]:
    """Return the wikitext of revisions by their numbers; None where it is deleted, hidden or not wikitext.

    500 in a request with the apihighlimits right, else 50; fewer where they are long, for an answer has 8 MB at most
    ($wgAPIMaxResultSize).
    """
    wanted = sorted(set(numbers))
    found: dict[int, str | None] = dict.fromkeys(wanted)
    for batch in session.batches(wanted):
        for answer in _continued(
            session, prop="revisions", revids="|".join(map(str, batch)), rvprop="ids|content", rvslots="main"
        ):
            for page in answer.get("pages", ()):
                for revision in page.get("revisions", ()):
                    found[revision["revid"]] = _text(revision)
    return found


def _revision(known: Mapping[str, Any]) -> Revision:
    return Revision(
        known["revid"],
        known.get("user") or None,
        known["timestamp"],
        known.get("size", 0),
        known.get("sha1"),
        tuple(known.get("tags", ())),
    )


def _text(revision: Mapping[str, Any]) -> str | None:
    main = revision.get("slots", {}).get("main", {})
    if main.get("contentmodel", "wikitext") != "wikitext":
        return None
    text: str | None = main.get("content")
    return text


def _continued(session: Session, **params: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the answers to a query, request after request, until the wiki has no more (API:Continue)."""
    more: Mapping[str, Any] = {}
    while True:
        answer = session.request(action="query", **{**params, **more})
        yield answer.get("query", {})
        more = answer.get("continue", {})
        if not more:
            return
