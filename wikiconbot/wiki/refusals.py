"""What MediaWiki answers where it does not save, as outcomes: a cause for programs, a sentence for people.

Codes are those of API:Edit and of the extensions that take part in it; docs/reliability.md shows each as it came
from a wiki.
"""

from collections.abc import Mapping
from typing import Any

from wikiconbot.i18n import says
from wikiconbot.model import Cause, Conflict, Edit, Refused
from wikiconbot.wiki.explanations import ApiError, sentence

#: The page is not as we read it: these are for another try, not for a person.
_CONFLICTS = {
    "editconflict": (Cause.EDITED, "save-conflict-edited"),
    "articleexists": (Cause.CREATED, "save-conflict-created"),
    "missingtitle": (Cause.DELETED, "save-conflict-deleted"),
    "pagedeleted": (Cause.DELETED, "save-conflict-deleted"),
    "nosuchrevid": (Cause.DELETED, "save-conflict-revision"),
}

#: What a person can do about a refusal, by MediaWiki's code: a message, which may name ``user``, ``page`` and ``info``.
_REFUSALS = {
    "protectedpage": (Cause.PROTECTED, "save-protected"),
    "cascadeprotected": (Cause.CASCADE_PROTECTED, "save-cascade-protected"),
    "protectedtitle": (Cause.PROTECTED, "save-protected-title"),
    "cantcreate": (Cause.FORBIDDEN, "save-cannot-create"),
    "permissiondenied": (Cause.FORBIDDEN, "save-no-right"),
    "spamblacklist": (Cause.SPAM_BLACKLIST, "save-spam-list"),
    "captcha": (Cause.CAPTCHA, "save-captcha"),
    "contenttoobig": (Cause.TOO_BIG, "save-too-long"),
    "readonly": (Cause.READ_ONLY, "save-read-only"),
    "ratelimited": (Cause.RATE_LIMITED, "save-rate-limit"),
    "maxlag": (Cause.LAGGED, "save-lagged"),
    "badmd5": (Cause.OTHER, "save-damaged"),
}

#: The same, where a family of codes begins alike.
_FAMILIES = {
    "titleblacklist-": (Cause.TITLE_BLACKLIST, "save-title-blacklist"),
    "protectednamespace": (Cause.PROTECTED, "save-protected-namespace"),
    "customcssjs": (Cause.FORBIDDEN, "save-no-right"),
}

_FALLBACK = (Cause.OTHER, "save-refused")

#: Errors inside the wiki's software: nothing about this edit, so no outcome of it.
_BROKEN = "internal_api_error"


def outcome_of(refusal: ApiError, user: str, edit: Edit) -> Conflict | Refused:
    """Return what an error of the API means for the edit; raise it where it means nothing about it."""
    if refusal.code in _CONFLICTS:
        cause, message = _CONFLICTS[refusal.code]
        return Conflict(edit.page, says(message), cause)
    if refusal.code.startswith(_BROKEN):
        raise refusal
    if "blockinfo" in refusal.details:
        return _blocked(refusal, user, edit)
    if refusal.code.startswith("abusefilter-"):
        return _filtered(refusal, edit)
    info = refusal.details.get("readonlyreason") or refusal.info
    return refused(refusal.code, sentence(str(info)), user, edit)


def failure_of(answer: Mapping[str, Any], user: str, edit: Edit) -> Refused:
    """Return what ``"result": "Failure"`` means: the wiki understood the edit and did not take it."""
    code = "captcha" if "captcha" in answer else str(answer.get("code", "failed"))
    info = answer.get("info", answer.get("warning"))
    told = says("save-no-reason") if info is None else sentence(str(info))
    return refused(code, told, user, edit)


def refused(code: str, info: str, user: str, edit: Edit) -> Refused:
    """Return the refusal for a code of MediaWiki's; one that is not known is told in the wiki's own words."""
    cause, message = _REFUSALS.get(code) or next(
        (known for start, known in _FAMILIES.items() if code.startswith(start)), _FALLBACK
    )
    return Refused(edit.page, code, says(message, user=user, page=edit.page, info=info), cause)


def _blocked(refusal: ApiError, user: str, edit: Edit) -> Refused:
    block = refusal.details["blockinfo"]
    partly, until = bool(block.get("blockpartial")), block.get("blockexpiry")
    for_good = until in (None, "infinite", "infinity")
    reason = block.get("blockreason")
    told = says(
        _BLOCKS[partly, for_good],
        user=user,
        page=edit.page,
        by=block.get("blockedby") or says("save-block-by-wiki"),
        until=str(until),
        why=sentence(str(reason)) if reason else says("save-block-no-reason"),
    )
    return Refused(edit.page, refusal.code, told, Cause.PARTLY_BLOCKED if partly else Cause.BLOCKED)


#: What is said of a block, by whether it is of some pages only and whether it is for good.
_BLOCKS = {
    (False, False): "save-blocked-until",
    (False, True): "save-blocked-for-good",
    (True, False): "save-partly-blocked-until",
    (True, True): "save-partly-blocked-for-good",
}


def _filtered(refusal: ApiError, edit: Edit) -> Refused:
    """Name the abuse filter; its message to editors is wikitext of the wiki and stays there."""
    name = sentence(refusal.details.get("abusefilter", {}).get("description", "") or refusal.info)
    if refusal.code == "abusefilter-warning":
        told, cause = says("save-filter-warns", page=edit.page, filter=name), Cause.FILTER_WARNED
    else:
        told, cause = says("save-filter-forbids", page=edit.page, filter=name), Cause.FILTER_DISALLOWED
    return Refused(edit.page, refusal.code, told, cause)
