"""A page's revisions: all of them without their text, and the texts of some (API:Revisions)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from wikiconbot.model import Revision
from wikiconbot.wiki.session import Session

_PROPERTIES = "ids|timestamp|user|size|sha1|tags"
_FEW = 50  # texts that any account gets in one request


def fetch_revisions(
    session: Session, page: str, told: Callable[[int], None] = lambda count: None
) -> tuple[Revision, ...]:
    """Return all revisions of a page, the oldest first, without their text.

    5,000 come with a request where the account has the apihighlimits right, else 500. ``told`` hears how many there
    are so far. Revisions that a move or an import brought are the page's like all others.
    """
    found: list[Revision] = []
    for answer in _continued(session, prop="revisions", titles=page, rvprop=_PROPERTIES, rvlimit="max"):
        for known in answer.get("pages", ()):
            found += map(_revision, known.get("revisions", ()))
        told(len(found))
    return tuple(reversed(found))


def fetch_since(
    session: Session, page: str, since: int, until: int | None
) -> tuple[tuple[Revision, ...], dict[int, str | None]]:
    """Return a page's revisions since one (that one too) until another, the oldest first, and the texts of the newest.

    One request where they are few: up to 50 texts, and as many as an answer has room for. Then one request and more for
    the others, without their texts. Raises ApiError with the code ``badid_rvendid`` where the wiki has no such revision.
    """
    bounds: dict[str, Any] = {"titles": page, "rvendid": since}
    if until is not None:
        bounds["rvstartid"] = until
    answer = session.request(
        action="query",
        prop="revisions",
        rvprop=f"{_PROPERTIES}|content",
        rvslots="main",
        rvlimit=_FEW,
        **bounds,
    )
    newest = [
        known for page in answer.get("query", {}).get("pages", ()) for known in page.get("revisions", ())
    ]
    texts = {known["revid"]: _text(known) for known in newest}
    more = answer.get("continue", {})
    found = list(map(_revision, newest))
    if more:
        for rest in _continued(
            session, prop="revisions", rvprop=_PROPERTIES, rvlimit="max", **bounds, **more
        ):
            for known in rest.get("pages", ()):
                found += map(_revision, known.get("revisions", ()))
    return tuple(reversed(found)), texts


def fetch_before(session: Session, page: str, time: str) -> str | None:
    """Return the text that a page had before a time (ISO 8601, UTC), None where it did not exist or is hidden. One request."""
    start = datetime.fromisoformat(time) - timedelta(seconds=1)
    answer = session.request(
        action="query",
        prop="revisions",
        titles=page,
        rvprop="ids|content",
        rvslots="main",
        rvlimit=1,
        rvstart=f"{start:%Y-%m-%dT%H:%M:%SZ}",
    )
    found = [one for page in answer.get("query", {}).get("pages", ()) for one in page.get("revisions", ())]
    return _text(found[0]) if found else None


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
