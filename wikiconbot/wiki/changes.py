"""Which revision of a page changed something, who made it (API:Revisions), and whether readers see the newest one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from wikiconbot.errors import WikiError
from wikiconbot.i18n import says
from wikiconbot.model import Gone
from wikiconbot.wiki.explanations import ApiError
from wikiconbot.wiki.revisions import fetch_texts
from wikiconbot.wiki.session import Session

#: Seconds for the question whether a page waits for review: the edits are saved, and nobody waits for more than a remark.
_HURRY = 8.0

_MOST = 500  # revisions in one answer, without content; more since then are not looked through


@dataclass(frozen=True, slots=True)
class Change:
    """A revision, who made it (None if the wiki hides it) and when (ISO 8601, UTC)."""

    revision: int
    user: str | None
    time: str


def texts(session: Session, revisions: Iterable[int]) -> dict[int, str]:
    """Return the wikitext of revisions by their numbers. One request.

    Raises WikiError if one is deleted or hidden.
    """
    found = fetch_texts(session, revisions)
    for number, text in found.items():
        if text is None:
            raise WikiError(says("wiki-revision-hidden", revision=str(number)))
    return {number: text for number, text in found.items() if text is not None}


def parent_of(session: Session, revision: int) -> int:
    """Return the revision on which one was made; 0 for a page's first. One request."""
    answer = session.request(action="query", prop="revisions", revids=revision, rvprop="ids")
    for page in answer.get("query", {}).get("pages", ()):
        for known in page.get("revisions", ()):
            return int(known["parentid"])
    raise WikiError(says("wiki-revision-gone", revision=str(revision)))


def first_change(session: Session, page: str, since: int, unchanged: Callable[[str], bool]) -> Change | None:
    """Return the revision after ``since`` at which ``unchanged`` (of the page's text) ceased to hold.

    Found by halving: one request for the list, one more for each halving, nine for 500 revisions. Where something was
    changed and changed back more than once, one of these changes is found.
    """
    answer = session.request(
        action="query", prop="revisions", titles=page, rvprop="ids|user|timestamp", rvstartid=since, rvdir="newer",
        rvlimit=_MOST,
    )  # fmt: skip
    listed: list[dict[str, Any]] = (answer.get("query", {}).get("pages") or [{}])[0].get("revisions", [])
    later = [revision for revision in listed if revision["revid"] != since]
    low, high = 0, len(later)
    while low < high:
        middle = (low + high) // 2
        text = fetch_texts(session, [later[middle]["revid"]])[later[middle]["revid"]]
        if text is None or unchanged(
            text
        ):  # a hidden one says nothing; the change shows in the next that is not
            low = middle + 1
        else:
            high = middle
    if low == len(later):
        return None
    found = later[low]
    return Change(found["revid"], found.get("user"), found["timestamp"])


#: What the log of deletions calls the deletion of a page; ``delete_redir`` is that of a redirect, by a move over it.
_DELETIONS = frozenset(("delete", "delete_redir", "delete_redir2"))
_LOG = 50  # entries of a page's logs that are looked through


def fetch_gone(session: Session, page: str) -> Gone | None:
    """Return who moved or deleted a page that is not there, or that redirects; None if the logs do not say. One request (API:Logevents).

    If a redirect that a move left was deleted, it is the move that counts.
    """
    try:
        answer = session.request(
            action="query", list="logevents", letitle=page, leprop="type|title|user|timestamp|details", lelimit=_LOG
        )  # fmt: skip
    except ApiError:
        return None
    found: Gone | None = None
    for entry in answer.get("query", {}).get("logevents", ()):
        kind, action, by = entry.get("type"), entry.get("action"), entry.get("user")
        if kind == "create" or action == "restore":
            break
        if kind == "move" and entry.get("title") == page:
            to = entry.get("params", {}).get("target_title")
            return Gone(by, entry["timestamp"], to) if to else found
        if kind == "delete" and action in _DELETIONS and found is None:
            found = Gone(by, entry["timestamp"])
    return found


def waiting_for_review(session: Session, pages: Sequence[str]) -> tuple[str, ...]:
    """Return those of pages whose newest version is not reviewed yet. One request, for a wiki that has FlaggedRevs.

    Source: API ``prop=flagged``, ``pending_since``. What cannot be known is left out: an edit that is saved is no failure.
    """
    try:
        with session.connection.wire.in_a_hurry(_HURRY):
            answer = session.request(action="query", prop="flagged", titles="|".join(pages))
    except WikiError:
        return ()
    found = answer.get("query", {}).get("pages") or []
    return tuple(page["title"] for page in found if (page.get("flagged") or {}).get("pending_since"))
