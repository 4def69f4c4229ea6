"""How people on the wiki stop the bot without blocking it: its run page, and a message on its talk page.

The run page is part of every read of a page, and of the request for a token before a save, so
the check costs no request. MediaWiki reports a new message in every answer about the account
(API:Userinfo, ``hasmsg``).
"""

import time
from collections.abc import Mapping
from typing import Any

from wikiconbot.i18n import says
from wikiconbot.model import Cause, Refused
from wikiconbot.wiki.session import Session

_GO = "run"

_FRESH = 15.0  # seconds for which the run page counts as up to date; a person may look at a diff for an hour


def look(session: Session) -> None:
    """Request the run page, the account and a token, unless a read has just returned them: one request, or none."""
    fresh = session.run_word is not None and time.monotonic() - session.run_word_at < _FRESH
    if session.run_page is None or fresh:
        return
    answer = session.request(
        action="query",
        meta="userinfo|tokens",
        uiprop="rights|blockinfo|hasmsg",
        type="csrf",
        **asks_for_run_page(session),
    )
    for page in answer.get("query", {}).get("pages", ()):
        note_run_page(session, page)


def asks_for_run_page(session: Session) -> dict[str, str]:
    """Return the parameters that add the run page to a query, none if nobody is logged in."""
    revision = {"prop": "revisions", "rvprop": "ids|content", "rvslots": "main"}
    return {"titles": session.run_page, **revision} if session.run_page else {}


def note_run_page(session: Session, page: Mapping[str, Any]) -> None:
    """Store the first line of the run page; a page that does not exist means "run"."""
    session.run_word_at = time.monotonic()
    if page.get("missing") and not page.get("revisions"):
        session.run_word = _GO
        return
    revision = (page.get("revisions") or [{}])[0]
    text = str(revision.get("slots", {}).get("main", {}).get("content", ""))
    session.run_word = text.partition("\n")[0].strip()


def held(session: Session, page: str) -> Refused | None:
    """Return why nothing may be written now, or None. No request."""
    if session.run_word is not None and session.run_word.casefold() != _GO:
        stopped = says("save-run-page", url=session.page_url(session.run_page or ""))
        return Refused(page, "run-page", stopped, Cause.RUN_PAGE)
    if session.has_messages and not session.attended:
        stopped = says("save-messages", url=session.page_url(f"User talk:{session.user}"))
        return Refused(page, "messages", stopped, Cause.MESSAGES)
    return None


def acknowledge(session: Session) -> None:
    """Mark the messages on the bot's talk page as read (API:Clearhasmsg), so that unattended runs continue."""
    session.require_account()
    session.request(action="clearhasmsg")
    session.has_messages = False
