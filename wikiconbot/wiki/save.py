"""The one function for every edit (API:Edit): it saves the whole text, based on the revision that was read, or nothing.

Measurements decided the parameters (docs/reliability.md): ``baserevid`` without ``basetimestamp``,
because with a time, MediaWiki ignores conflicts with edits of the same account; ``nocreate`` and
``createonly``, because a page may be deleted or made meanwhile; never an appended text. An abuse filter's warning is
never confirmed, which a second request would do.

A lost answer does not mean a lost edit: after a lost answer, the page's history is checked before anything is
sent again. Without that check, an edit that somebody has reverted in between would come back (measured: MediaWiki merges
it, because the page has the base's text again).
"""

import hashlib
import time
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from wikiconbot.errors import LoginRefused, Unreachable, WikiError
from wikiconbot.i18n import says
from wikiconbot.model import Cause, Conflict, Edit, Outcome, Refused, Saved, Sent, Unchanged
from wikiconbot.wiki.brakes import held, look
from wikiconbot.wiki.changes import texts
from wikiconbot.wiki.exclusion import keeps_out
from wikiconbot.wiki.explanations import ApiError, no_api
from wikiconbot.wiki.refusals import failure_of, outcome_of
from wikiconbot.wiki.session import Session
from wikiconbot.wiki.transport import PATIENCE, Trouble
from wikiconbot.wikitext.regions import region_text

#: Seconds for one request to find out whether an edit was saved.
_HURRY = 8.0

#: The most revisions in its answer; people do not make more edits of a page during a save.
_RECENT = 50

_FIRST_WAIT, _LONGEST_WAIT = 3.0, 30.0  # seconds; each wait is twice the one before


def save(session: Session, edit: Edit) -> Outcome:
    """Save one edit: at most one request if there is no error, none if nothing changes.

    An edit that MediaWiki merged with somebody else's is Saved, and says so. Raises ConfigurationError if nobody
    is logged in, before anything is sent, and Unreachable, LoginRefused or WikiError if the wiki fails; then
    ``saved`` of the error is False, or None if it could not be found out whether the edit was saved.
    """
    if edit.new == edit.old:
        session.require_account()
        return Unchanged(edit.page)
    return forbidden(session, edit) or send(session, edit)


def send(session: Session, edit: Edit) -> Outcome:
    """Save an edit that `forbidden` allows; raises as `save` does."""
    outcome = _Attempts(session, edit).outcome()
    if isinstance(
        outcome, Refused | Conflict
    ):  # in the wiki's own words, which may repeat what was sent to it
        return replace(outcome, reason=session.connection.voice.without_secrets(outcome.reason))
    return outcome


def forbidden(session: Session, edit: Edit) -> Refused | None:
    """Return why the edit must not be sent, or None: because of the page, the run page, the talk page or pywikibot's -simulate.

    No request if the page has just been read. Raises ConfigurationError if nobody is logged in.
    """
    user = session.require_account()
    if refusal := _kept_out(user, edit):
        return refusal
    look(session)
    return held(session, edit.page)


class _UnnumberedError(WikiError):
    """The wiki reports that it has saved the edit, but not the revision."""


class _Attempts:
    """Send one edit until there is an answer or the patience ends."""

    def __init__(self, session: Session, edit: Edit) -> None:
        self.session, self.edit = session, edit
        self.wire, self.voice = session.connection.wire, session.connection.voice
        self.until = time.monotonic() + (self.wire.patience or PATIENCE)
        self.tries = 0
        self.lost = False  # an answer was lost: first the history has to be checked

    def outcome(self) -> Outcome:
        while True:
            try:
                outcome = _send(self.session, self.session.require_account(), self.edit)
            except _UnnumberedError as error:
                return self._numbered(error)
            except WikiError as error:
                if not _is_lost(error):
                    raise self._told(error) from error
                self.lost = True
                if found := self._found_after(error):
                    return found
                continue
            if self.lost and not isinstance(outcome, Saved):
                return self._found(Unreachable("", "")) or outcome
            if not (isinstance(outcome, Refused) and outcome.cause.passes) or not self._wait():
                return outcome
            if stopped := self._stopped():
                return stopped

    def _found_after(self, error: WikiError) -> Outcome | None:
        """Return the edit if the history has it, a stop that was set meanwhile, or None to send it again."""
        trouble = self.wire.trouble
        while True:
            try:
                if found := self._found(error):
                    return found
            except WikiError as unknown:
                if not self._wait(trouble):
                    raise unknown from error
                continue
            if not self._wait(trouble):
                raise self._told(error) from error
            # Somebody may have noticed the wiki's trouble, or the edit, and stopped the bot.
            return self._found(error) or self._stopped()

    def _numbered(self, error: WikiError) -> Saved:
        """Return a saved edit with its revision from the history: a saved edit is not sent again."""
        while True:
            with suppress(WikiError):
                if found := self._found(error):
                    return found
            if not self._wait():
                raise error

    def _found(self, error: WikiError) -> Saved | None:
        """Check the history; raises the error with "not known" if there is no answer."""
        try:
            with self.wire.in_a_hurry(_HURRY):
                return find_saved(self.session, sent_as(self.edit))
        except WikiError as silence:
            why = error if str(error) else silence
            unknown = says("save-not-known", why=why, page=self.edit.page)
            raise _kind(why)(unknown, why.cause) from silence

    def _told(self, error: WikiError) -> WikiError:
        told = _kind(error)(says("save-given-up", why=error, page=self.edit.page), error.cause)
        told.saved = False
        return told

    def _stopped(self) -> Refused | None:
        self.session.run_word = None
        look(self.session)
        return held(self.session, self.edit.page)

    def _wait(self, trouble: Trouble | None = None) -> bool:
        """Wait before the next attempt; returns False if there is no time left for one."""
        trouble = trouble or self.wire.trouble
        told = trouble.wait if trouble else 0.0
        wait = max(told, min(_FIRST_WAIT * 2**self.tries, _LONGEST_WAIT))
        self.tries += 1
        if time.monotonic() + wait > self.until:
            return False
        self.voice.say_waiting(wait, trouble)
        time.sleep(wait)
        return True


def sent_as(edit: Edit) -> Sent:
    """Return the values that identify the edit in the page's history."""
    regions = {name: _digest(region_text(edit.new, name) or "") for name in edit.regions}
    return Sent(edit.page, edit.base_revision, edit.summary.strip(), _digest(_as_stored(edit.new)), regions)


def find_saved(session: Session, sent: Sent) -> Saved | None:
    """Return the revision of this edit on the wiki, or None. One request, rarely two.

    It is the first revision after the edit's base that has our account and our text; or, if
    MediaWiki merged it with somebody else's edit, our summary and our regions.
    """
    since = {"rvstartid": sent.base_revision} if sent.base_revision else {}
    answer = session.request(
        action="query", prop="revisions", titles=sent.page, rvprop="ids|user|sha1|comment", rvdir="newer",
        rvlimit=_RECENT, **since,
    )  # fmt: skip
    page = (answer.get("query", {}).get("pages") or [{}])[0]
    base = sent.base_revision or 0
    for revision in page.get("revisions", ()):
        if revision["revid"] == base or revision.get("user") != session.user:
            continue
        merged = revision.get("parentid", base) != base
        merely_merged = merged and revision.get("comment") == sent.summary
        if revision.get("sha1") == sent.digest or (
            merely_merged and _has_regions(session, revision["revid"], sent)
        ):
            return Saved(sent.page, int(revision["revid"]), merged=merged)
    return None


def _has_regions(session: Session, revision: int, sent: Sent) -> bool:
    if not sent.regions:
        return False
    text = texts(session, [revision])[revision]
    return all(_digest(region_text(text, name) or "") == digest for name, digest in sent.regions.items())


def _digest(text: str) -> str:
    return hashlib.sha1(text.encode(errors="replace"), usedforsecurity=False).hexdigest()


def _is_lost(error: WikiError) -> bool:
    """Return whether the wiki may have saved the edit in spite of an error: no answer, or an error of its database."""
    return isinstance(error, Unreachable) or error.cause.startswith(("internal_api_error_DB", "lockmanager"))


def _kind(error: WikiError) -> type[WikiError]:
    return LoginRefused if isinstance(error, LoginRefused) else Unreachable


def _kept_out(user: str, edit: Edit) -> Refused | None:
    """Return what forbids the edit, without a request, or None."""
    if template := keeps_out(edit.old, user):
        asked = says("save-nobots", page=edit.page, user=user, template=template)
        return Refused(edit.page, "nobots", asked, Cause.NOBOTS)
    if _simulating():
        return Refused(edit.page, "simulate", says("save-simulated", page=edit.page), Cause.SIMULATED)
    return None


def _send(session: Session, user: str, edit: Edit) -> Outcome:
    try:
        answer = session.request(**_parameters(session, user, edit))
    except ApiError as refusal:
        return outcome_of(refusal, user, edit)
    told = answer["edit"]
    if not isinstance(told, dict) or told.get("result") not in ("Success", "Failure"):
        raise Unreachable(no_api(session.api_url), "no-api")  # the result is unclear: check the history
    return _outcome(told, user, edit)


def _as_stored(text: str) -> str:
    """Return the text in the form in which MediaWiki stores it (API:Edit; the end of a page is trimmed)."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).rstrip()


def _parameters(session: Session, user: str, edit: Edit) -> dict[str, Any]:
    # MediaWiki converts text to this form before it compares the checksum (WebRequest, API:Edit md5).
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
    """Return whether pywikibot was started with -simulate: then it sends nothing and reports success."""
    from pywikibot import config  # noqa: PLC0415  (pywikibot is configured here)

    return bool(config.simulate)


def _outcome(answer: Mapping[str, Any], user: str, edit: Edit) -> Outcome:
    if answer.get("result") != "Success":
        return failure_of(answer, user, edit)
    if answer.get("nochange"):
        return Unchanged(edit.page)
    # oldrevid is the parent of the new revision: another one than ours if others had edited meanwhile.
    merged = (
        edit.base_revision is not None and answer.get("oldrevid", edit.base_revision) != edit.base_revision
    )
    number = answer.get("newrevid")
    if not isinstance(number, int):
        raise _UnnumberedError(says("save-without-revision", page=edit.page), "no-revision")
    return Saved(edit.page, number, merged)
