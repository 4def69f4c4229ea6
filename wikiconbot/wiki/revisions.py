"""A page's revisions: all of them without their text, and the texts of some, each with the size and checksum that the wiki has (API:Revisions)."""

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from wikiconbot.errors import Unreachable
from wikiconbot.i18n import named, says
from wikiconbot.model import OwnEdit, Revision, Way
from wikiconbot.wiki.session import Session

_PROPERTIES = "ids|timestamp|user|size|sha1|tags"
_FEW = 50  # texts that any account gets in one request


def fetch_revisions(
    session: Session, page: str, told: Callable[[int], None] = lambda count: None
) -> tuple[Revision, ...]:
    """Return all revisions of a page, the oldest first, without their text.

    One request returns 5,000 if the account has the apihighlimits right, else 500. ``told`` is called with the number
    so far. Of its summary, a revision keeps the way to sign up. Revisions from a move or an import belong to the page like all others.
    """
    found: list[Revision] = []
    properties = f"{_PROPERTIES}|comment"
    for answer in _continued(session, prop="revisions", titles=page, rvprop=properties, rvlimit="max"):
        for known in answer.get("pages", ()):
            found += map(_revision, known.get("revisions", ()))
        told(len(found))
    return tuple(reversed(found))


def fetch_since(
    session: Session, page: str, since: int, until: int | None
) -> tuple[tuple[Revision, ...], dict[int, str | None]]:
    """Return a page's revisions from one (included) to another, the oldest first, and the texts of the newest.

    One request if they are few: up to 50 texts, and as many as fit into an answer. Otherwise one or more requests for
    the others, without their texts. Raises ApiError with the code ``badid_rvendid`` if the wiki has no such revision.
    """
    bounds: dict[str, Any] = {"titles": page, "rvendid": since}
    if until is not None:
        bounds["rvstartid"] = until
    answer = ask_for_texts(
        session,
        lenient=True,
        action="query",
        prop="revisions",
        rvprop=f"{_PROPERTIES}|content",
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


def fetch_between(
    session: Session, page: str, since: int, until: int | None = None
) -> tuple[tuple[Revision, ...], OwnEdit | None]:
    """Return a page's revisions after one and before another, the oldest first and without their texts, and the bot's newest of these. One request.

    If there are very many, these are the newest. Raises ApiError with the code ``badid_rvendid`` if the wiki has no such revision.
    """
    start = {} if until is None else {"rvstartid": until}
    answer = session.request(
        action="query",
        prop="revisions",
        titles=page,
        rvprop=f"{_PROPERTIES}|comment",
        rvlimit="max",
        rvendid=since,
        **start,
    )
    pages = answer.get("query", {}).get("pages", ())
    known = [one for page in pages for one in page.get("revisions", ()) if one["revid"] not in (since, until)]
    own = next((one for one in known if one.get("user") == session.user), None)
    newest = own and OwnEdit(
        own["revid"], own.get("parentid", 0), tuple(own.get("tags", ())), own.get("comment", "")
    )
    return tuple(reversed([_revision(one) for one in known])), newest


def fetch_newest(
    session: Session, page: str, until: int | None, most: int = 2 * _FEW
) -> Iterator[tuple[Revision, str | None]]:
    """Yield a page's revisions with their texts, the newest first, from ``until`` on; a request for each 50, only when they are needed.

    After ``most`` revisions, the last one follows without its text.
    """
    start = {} if until is None else {"rvstartid": until}
    asked: dict[str, Any] = {
        "prop": "revisions",
        "titles": page,
        "rvprop": f"{_PROPERTIES}|content",
        "rvslots": "main",
        **start,
    }
    told = 0
    for answer in _continued(session, rvlimit=_FEW, **asked):
        for known in answer.get("pages", ()):
            for revision in known.get("revisions", ()):
                told += 1
                yield _revision(revision), _text(revision)
        if told >= most:
            yield _revision(revision), None  # older ones are not read
            return


def fetch_before(session: Session, page: str, revision: int) -> str | None:
    """Return the text that a page had when a revision of another page was saved, None if it did not exist or is hidden. One request.

    Selected by the number and not by the time (API:Revisions, ``rvstartid``; the revision need not belong to the page):
    two edits in one second have an order too.
    """
    return _newest(session, page, rvstartid=revision)


def fetch_last_by(session: Session, page: str, user: str) -> str | None:
    """Return the text of an account's newest revision of a page, None if it has none there or it is hidden. One request."""
    return _newest(session, page, rvuser=user)


def fetch_recent_by(session: Session, page: str, user: str, most: int = 5) -> list[str]:
    """Return the texts of an account's newest revisions of a page, the newest first, without hidden ones. One request."""
    texts = (_text(one) for one in _few(session, page, rvuser=user, rvlimit=most))
    return [text for text in texts if text is not None]


def fetch_last_edit_by(session: Session, page: str, user: str) -> OwnEdit | None:
    """Return an account's newest edit of a page, of any age; None if it has none there. One request (API:Revisions, ``rvuser``)."""
    answer = session.request(
        action="query", prop="revisions", titles=page, rvprop="ids|tags|comment", rvuser=user, rvlimit=1
    )
    for known in answer.get("query", {}).get("pages", ()):
        for one in known.get("revisions", ()):
            return OwnEdit(
                one["revid"], one.get("parentid", 0), tuple(one.get("tags", ())), one.get("comment", "")
            )
    return None


def _newest(session: Session, page: str, **which: str | int) -> str | None:
    """Return the text of the newest of some revisions of a page (API:Revisions); None if none is found, or it is hidden."""
    found = _few(session, page, rvlimit=1, **which)
    return _text(found[0]) if found else None


def _few(session: Session, page: str, **which: str | int) -> list[Any]:
    answer = ask_for_texts(
        session, lenient=True, action="query", prop="revisions", titles=page, rvprop="ids|content", **which
    )
    return [one for known in answer.get("query", {}).get("pages", ()) for one in known.get("revisions", ())]


def fetch_texts(
    session: Session,
    numbers: Iterable[int],
    told: Callable[[int, int], None] = lambda done, total: None,
    *,
    any_model: bool = False,
) -> dict[int, str | None]:
    """Return the wikitext of revisions by their numbers; None if it is deleted, hidden or not wikitext (unless ``any_model``).

    ``told`` is called with how many of how many have been read.

    500 in a request with the apihighlimits right, else 50; fewer if they are long, because an answer has 8 MB at most
    ($wgAPIMaxResultSize).
    """
    wanted = sorted(set(numbers))
    found: dict[int, str | None] = dict.fromkeys(wanted)
    read = 0
    for batch in session.batches(wanted):
        for answer in _continued(
            session, prop="revisions", revids="|".join(map(str, batch)), rvprop="ids|content"
        ):
            for page in answer.get("pages", ()):
                for revision in page.get("revisions", ()):
                    found[revision["revid"]] = _text(revision, any_model=any_model)
                    read += 1
            told(min(read, len(wanted)), len(wanted))
    return found


def _revision(known: Mapping[str, Any]) -> Revision:
    return Revision(
        known["revid"],
        known.get("user") or None,
        known["timestamp"],
        known.get("size", 0),
        known.get("sha1"),
        tuple(known.get("tags", ())),
        Way.of_summary(known.get("comment", "")),
    )


def _text(revision: Mapping[str, Any], *, any_model: bool = False) -> str | None:
    main = revision.get("slots", {}).get("main", {})
    if not any_model and main.get("contentmodel", "wikitext") != "wikitext":
        return None
    text: str | None = main.get("content")
    return text


def _continued(session: Session, **params: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the answers to a query, one request each, until the wiki has no more (API:Continue)."""
    more: Mapping[str, Any] = {}
    while True:
        asked = {"action": "query", **params, **more}
        has_texts = "content" in str(params.get("rvprop"))
        answer = ask_for_texts(session, lenient=True, **asked) if has_texts else session.request(**asked)
        yield answer.get("query", {})
        more = answer.get("continue", {})
        if not more:
            return


# ── incomplete texts ──────────────────────────────────────────────────────────────────────────────────
#: How often an answer with incomplete texts is requested: at once again, and again after a pause.
_TRIES = 3


def ask_for_texts(session: Session, *, lenient: bool = False, **params: Any) -> dict[str, Any]:
    """Return the answer to a query for revisions with their texts (API:Revisions), after a check that the texts are complete.

    If a text has another size or checksum than its slot (``slotsize``, ``slotsha1``), or the answer lacks requested pages,
    the request is repeated; without such errors there is no additional request. ``lenient``, for the history, leaves out a text
    that stays wrong: old texts that today's MediaWiki would not save may have another form in the API's answer.

    Raises what `Session.request` raises, and Unreachable if the answer stays wrong.
    """
    wanted = {
        **params,
        "rvprop": f"{params.get('rvprop', 'ids|content')}|slotsize|slotsha1",
        "rvslots": "main",
    }
    for number in range(1, _TRIES + 1):
        answer = session.request(**wanted)
        query = answer.get("query", {})
        damaged = list(_damaged(query))
        if not damaged and (_has_pages(query) or "titles" not in params):
            return answer
        if number == _TRIES - 1:
            wire = session.connection.wire
            time.sleep(min(wire.waits.before(1), wire.patience or wire.waits.before(1)))
    if not lenient or not damaged:
        titles = named(dict.fromkeys(title for title, _ in damaged)) or str(params.get("titles")).replace(
            "|", ", "
        )
        raise Unreachable(says("wiki-text-damaged", wiki=session.api_url, pages=titles), "damaged")
    for _, slot in damaged:
        del slot["content"]
    return answer


def _has_pages(query: Mapping[str, Any]) -> bool:
    return "pages" in query or "interwiki" in query


def _damaged(query: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the slots whose text differs from the wiki's size or checksum, with the titles of their pages."""
    for page in query.get("pages", ()):
        for revision in page.get("revisions", ()):
            slot = revision.get("slots", {}).get("main", {})
            if "content" in slot and slot.get("contentmodel") == "wikitext" and not _is_whole(slot):
                yield str(page.get("title")), slot


def _is_whole(slot: Mapping[str, Any]) -> bool:
    """Return whether a text has its size in bytes and its SHA-1; if the wiki gives neither, the text is accepted."""
    text = str(slot["content"]).encode(errors="surrogatepass")
    size, digest = slot.get("size"), slot.get("sha1")
    if size is not None and size != len(text):
        return False
    return not digest or digest == hashlib.sha1(text, usedforsecurity=False).hexdigest()
