"""One door for every edit (API:Edit): whole text on the revision it was read at, or nothing.

The parameters were chosen by measure (field/pywikibot.md §2): ``baserevid`` without ``basetimestamp``,
because MediaWiki overlooks conflicts with one's own account as soon as a time is sent; ``nocreate`` and
``createonly``, because a page may be deleted or made meanwhile; never an appended text, because a lost
answer is asked again. An abuse filter's warning is never confirmed, as sending twice would.
"""

import hashlib
import unicodedata
from collections.abc import Mapping
from typing import Any

from wikiconbot.model import Conflict, Edit, Outcome, Refused, Saved, Unchanged
from wikiconbot.wiki.exclusion import keeps_out
from wikiconbot.wiki.failures import ApiError, sentence
from wikiconbot.wiki.session import Session

#: The page is not as we read it: these are for another try, not for a person.
_CONFLICTS = {
    "editconflict": "Someone else changed the same lines while we worked.",
    "articleexists": "Someone else created the page while we worked.",
    "missingtitle": "The page was deleted while we worked.",
    "pagedeleted": "The page was deleted while we worked.",
    "nosuchrevid": "The revision we read is no longer there.",
}

#: What a person can do about a refusal, by MediaWiki's code; ``{user}``, ``{page}`` and ``{info}`` are filled in.
_REFUSALS = {
    "protectedpage": "“{page}” is protected, and {user} may not edit it. Ask an administrator.",
    "cascadeprotected": "“{page}” is protected through a page that includes it. Ask an administrator.",
    "protectedtitle": "“{page}” is protected against being created. Ask an administrator.",
    "cantcreate": "{user} may not create pages, so “{page}” was not made.",
    "permissiondenied": "{user} has not the right to edit “{page}”: {info}",
    "spamblacklist": "The text has a link that the wiki's spam list forbids: {info}",
    "captcha": "The wiki asks {user} for a captcha, which a bot cannot solve. Ask for the bot flag.",
    "contenttoobig": "“{page}” would become longer than the wiki allows. Move part of it to another page.",
    "readonly": "The wiki is read-only at the moment: {info}",
    "ratelimited": "The wiki lets {user} make no more edits for now. Try again later.",
    "maxlag": "The wiki's servers are too busy for bots. Try again later.",
    "badmd5": "“{page}” did not reach the wiki as it was sent. Try again.",
}  # fmt: skip

_FALLBACK = "The wiki did not save “{page}”: {info}"

#: Errors inside the wiki's software: nothing about this edit, so no outcome of it.
_BROKEN = "internal_api_error"


def save(session: Session, edit: Edit) -> Outcome:
    """Save one edit: at most one request where nothing goes wrong, none where there is nothing to do.

    An edit that MediaWiki merged with somebody else's is Saved, and says so. Raises ConfigurationError where nobody
    is logged in, before anything is sent, and Unreachable, LoginRefused or WikiError where the wiki fails.
    """
    user = session.require_account()
    if edit.new == edit.old:
        return Unchanged(edit.page)
    if template := keeps_out(edit.old, user):
        return Refused(edit.page, "nobots", f"“{edit.page}” asks {user} not to edit it: {template}.")
    if _simulating():
        return Refused(
            edit.page, "simulate", f"“{edit.page}” was not saved, as pywikibot runs with -simulate."
        )
    try:
        answer = session.request(**_parameters(session, user, edit))
    except ApiError as refusal:
        return _refusal(refusal, user, edit)
    return _outcome(answer.get("edit", {}), user, edit)


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
        code = "captcha" if "captcha" in answer else str(answer.get("code", "failed"))
        info = sentence(str(answer.get("info", answer.get("warning", "it gave no reason"))))
        return _refused(code, info, user, edit)
    if answer.get("nochange"):
        return Unchanged(edit.page)
    # oldrevid is the revision that the edit was put upon: another than ours where others had edited meanwhile.
    merged = (
        edit.base_revision is not None and answer.get("oldrevid", edit.base_revision) != edit.base_revision
    )
    return Saved(edit.page, int(answer["newrevid"]), merged)


def _refusal(refusal: ApiError, user: str, edit: Edit) -> Outcome:
    """Return what an error of the API means for the edit; raise it where it means nothing about it."""
    if refusal.code in _CONFLICTS:
        return Conflict(edit.page, _CONFLICTS[refusal.code])
    if refusal.code.startswith(_BROKEN):
        raise refusal
    if "blockinfo" in refusal.details:
        return Refused(edit.page, refusal.code, _blocked(refusal.details["blockinfo"], user, edit))
    if refusal.code.startswith("abusefilter-"):
        return Refused(edit.page, refusal.code, _filtered(refusal, edit))
    info = refusal.details.get("readonlyreason") or refusal.info
    return _refused(refusal.code, sentence(str(info)), user, edit)


def _refused(code: str, info: str, user: str, edit: Edit) -> Refused:
    words = _REFUSALS.get(code, _FALLBACK)
    return Refused(edit.page, code, words.format(user=user, page=edit.page, info=info))


def _blocked(block: Mapping[str, Any], user: str, edit: Edit) -> str:
    by, reason = block.get("blockedby") or "the wiki", block.get("blockreason") or "no reason given"
    what = f"from editing “{edit.page}” " if block.get("blockpartial") else ""
    return sentence(f"{user} is blocked {what}by {by} (until {block.get('blockexpiry')}): {reason}")


def _filtered(refusal: ApiError, edit: Edit) -> str:
    """Name the abuse filter; its message to editors is wikitext of the wiki and stays there."""
    name = refusal.details.get("abusefilter", {}).get("description", "")
    what = "warns about" if refusal.code == "abusefilter-warning" else "forbids"
    return f"An abuse filter of the wiki {what} this edit of “{edit.page}”: {sentence(name or refusal.info)}"
