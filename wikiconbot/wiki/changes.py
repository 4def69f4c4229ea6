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

#: Seconds for the question whether a page waits for review: the edits are saved, and the answer is only a remark.
_HURRY = 8.0

_MOST = 500  # revisions in one answer, without content; older ones are not searched


@dataclass(frozen=True, slots=True)
class Change:
    """A revision, who made it (None if the wiki hides it) and when (ISO 8601, UTC)."""

    revision: int
    user: str | None
    time: str


def texts(session: Session, revisions: Iterable[int]) -> dict[int, str]:
    """Return the text of revisions by their numbers, of any content model. One request.

    Raises WikiError if one is deleted or hidden.
    """
    found = fetch_texts(session, revisions, any_model=True)
    for number, text in found.items():
        if text is None:
            raise WikiError(says("wiki-revision-hidden", revision=str(number)))
    return {number: text for number, text in found.items() if text is not None}


def parent_of(session: Session, revision: int) -> int:
    """Return the parent of a revision; 0 for a page's first. One request."""
    answer = session.request(action="query", prop="revisions", revids=revision, rvprop="ids")
    for page in answer.get("query", {}).get("pages", ()):
        for known in page.get("revisions", ()):
            return int(known["parentid"])
    raise WikiError(says("wiki-revision-gone", revision=str(revision)))


def first_change(session: Session, page: str, since: int, unchanged: Callable[[str], bool]) -> Change | None:
    """Return the revision after ``since`` from which on ``unchanged`` (of the page's text) is false.

    A binary search: one request for the list, one more for each step, nine for 500 revisions. If something was
    changed and reverted several times, one of these changes is found.
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
        number = later[middle]["revid"]
        text = fetch_texts(session, [number], any_model=True)[number]
        if text is None or unchanged(
            text
        ):  # a hidden one has no text; the next visible revision shows the change
            low = middle + 1
        else:
            high = middle
    if low == len(later):
        return None
    found = later[low]
    return Change(found["revid"], found.get("user"), found["timestamp"])


#: The log's names for the deletion of a page; ``delete_redir`` is that of a redirect, by a move over it.
_DELETIONS = frozenset(("delete", "delete_redir", "delete_redir2"))
_LOG = 50  # entries of a page's logs that are searched


def fetch_gone(session: Session, page: str) -> Gone | None:
    """Return who moved or deleted a page that is not there, or that redirects; None if the logs do not say. One request (API:Logevents).

    If a page was moved and its redirect was deleted, the move counts.
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
    """Return the pages whose newest version is not reviewed yet. One request, for a wiki that has FlaggedRevs.

    Source: API ``prop=flagged``, ``pending_since``. What cannot be found out is left out: a saved edit is not a failure.
    """
    try:
        with session.connection.wire.in_a_hurry(_HURRY):
            answer = session.request(action="query", prop="flagged", titles="|".join(pages))
    except WikiError:
        return ()
    found = answer.get("query", {}).get("pages") or []
    return tuple(page["title"] for page in found if (page.get("flagged") or {}).get("pending_since"))
