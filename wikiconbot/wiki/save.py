"""One door for every edit (API:Edit): whole text on the revision it was read at, or nothing.

The parameters were chosen by measure (docs/reliability.md): ``baserevid`` without ``basetimestamp``,
because MediaWiki overlooks conflicts with one's own account as soon as a time is sent; ``nocreate`` and
``createonly``, because a page may be deleted or made meanwhile; never an appended text, because a lost
answer is asked again. An abuse filter's warning is never confirmed, as sending twice would.

A lost answer is not a lost edit: where one was lost on the way, the page's history says what became of it.
"""

import hashlib
import unicodedata
from collections.abc import Mapping
from typing import Any

from wikiconbot.errors import LoginRefused, Unreachable, WikiError
from wikiconbot.model import Cause, Edit, Outcome, Refused, Saved, Unchanged
from wikiconbot.wiki.brakes import held, look
from wikiconbot.wiki.exclusion import keeps_out
from wikiconbot.wiki.failures import ApiError
from wikiconbot.wiki.refusals import failure_of, outcome_of
from wikiconbot.wiki.session import Session
from wikiconbot.wiki.wire import WIRE

#: Seconds for the question what became of an edit whose answer was lost; the wait before was long enough.
_HURRY = 12.0

#: Revisions that the answer to it may hold; more people do not edit a page in the time of a save.
_RECENT = 50


def save(session: Session, edit: Edit) -> Outcome:
    """Save one edit: at most one request where nothing goes wrong, none where there is nothing to do.

    An edit that MediaWiki merged with somebody else's is Saved, and says so. Raises ConfigurationError where nobody
    is logged in, before anything is sent, and Unreachable, LoginRefused or WikiError where the wiki fails;
    then the sentence says whether the edit was saved, if that could be found out.
    """
    user = session.require_account()
    if edit.new == edit.old:
        return Unchanged(edit.page)
    if refusal := _kept_out(user, edit):
        return refusal
    look(session)
    if stopped := held(session, edit.page):
        return stopped
    lost = WIRE.lost
    try:
        outcome = _send(session, user, edit)
    except WikiError as error:
        if isinstance(error, LoginRefused) and WIRE.lost == lost:
            raise
        return _found_after(error, session, edit)
    if WIRE.lost > lost and not isinstance(outcome, Saved):
        return find_saved(session, edit) or outcome
    return outcome


def find_saved(session: Session, edit: Edit) -> Saved | None:
    """Return the revision by which the wiki has this edit, or None. One request.

    It is the first one after that for which the edit was made that is by our account and has our text; or our
    summary, where MediaWiki merged it with somebody else's edit.
    """
    since = {"rvstartid": edit.base_revision} if edit.base_revision else {}
    answer = session.request(
        action="query", prop="revisions", titles=edit.page, rvprop="ids|user|sha1|comment", rvdir="newer",
        rvlimit=_RECENT, **since,
    )  # fmt: skip
    page = (answer.get("query", {}).get("pages") or [{}])[0]
    digest = hashlib.sha1(_as_stored(edit.new).encode(), usedforsecurity=False).hexdigest()
    for revision in page.get("revisions", ()):
        if revision["revid"] == edit.base_revision or revision.get("user") != session.user:
            continue
        if revision.get("sha1") == digest or revision.get("comment") == edit.summary.strip():
            base = edit.base_revision or 0
            return Saved(edit.page, int(revision["revid"]), merged=revision.get("parentid", base) != base)
    return None


def _found_after(error: WikiError, session: Session, edit: Edit) -> Saved:
    """Return the edit if it is on the page although saving it failed; else raise what failed, and say which it is."""
    try:
        with WIRE.in_a_hurry(_HURRY):
            found = find_saved(session, edit)
    except WikiError:
        says = f"{error} It is not known whether “{edit.page}” was saved; the next run finds out."
        raise _kind(error)(says, error.cause) from error
    if found is None:
        raise _kind(error)(f"{error} “{edit.page}” was not saved.", error.cause) from error
    return found


def _kind(error: WikiError) -> type[WikiError]:
    return LoginRefused if isinstance(error, LoginRefused) else Unreachable


def _kept_out(user: str, edit: Edit) -> Refused | None:
    """Return what forbids the edit without asking the wiki, or None."""
    if template := keeps_out(edit.old, user):
        says = f"“{edit.page}” asks {user} not to edit it: {template}."
        return Refused(edit.page, "nobots", says, Cause.NOBOTS)
    if _simulating():
        says = f"“{edit.page}” was not saved, as pywikibot runs with -simulate."
        return Refused(edit.page, "simulate", says, Cause.SIMULATED)
    return None


def _send(session: Session, user: str, edit: Edit) -> Outcome:
    try:
        answer = session.request(**_parameters(session, user, edit))
    except ApiError as refusal:
        return outcome_of(refusal, user, edit)
    return _outcome(answer.get("edit", {}), user, edit)


def _as_stored(text: str) -> str:
    """Return the text in the form in which MediaWiki keeps it (API:Edit; the end of a page is trimmed)."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).rstrip()


def _parameters(session: Session, user: str, edit: Edit) -> dict[str, Any]:
    # MediaWiki brings text into this form before it compares the checksum (WebRequest, API:Edit md5).
    text = unicodedata.normalize("NFC", edit.new.replace("\r\n", "\n"))
    base = (
        {"createonly": 1} if edit.base_revision is None else {"nocreate": 1, "baserevid": edit.base_revision}
    )
    return {
        "action": "edit",
        "title": edit.page,
        "text": text,
        "summary": edit.summary,
        "md5": hashlib.md5(text.encode(), usedforsecurity=False).hexdigest(),
        "notminor": 1,
        "assertuser": user,
        **({"bot": 1} if session.has_bot_right else {}),
        **base,
        "token": session.csrf_token,
    }


def _simulating() -> bool:
    """Return whether pywikibot was started with -simulate: it would send nothing and say it was saved."""
    from pywikibot import config  # noqa: PLC0415  (pywikibot is configured by now)

    return bool(config.simulate)


def _outcome(answer: Mapping[str, Any], user: str, edit: Edit) -> Outcome:
    if answer.get("result") != "Success":
        return failure_of(answer, user, edit)
    if answer.get("nochange"):
        return Unchanged(edit.page)
    # oldrevid is the revision that the edit was put upon: another than ours where others had edited meanwhile.
    merged = (
        edit.base_revision is not None and answer.get("oldrevid", edit.base_revision) != edit.base_revision
    )
    return Saved(edit.page, int(answer["newrevid"]), merged)
