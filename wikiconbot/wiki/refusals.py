"""What MediaWiki answers where it does not save, as outcomes: a cause for programs, a sentence for people.

Codes are those of API:Edit and of the extensions that take part in it; docs/reliability.md shows each as it came
from a wiki.
"""

from collections.abc import Mapping
from typing import Any

from wikiconbot.model import Cause, Conflict, Edit, Refused
from wikiconbot.wiki.failures import ApiError, sentence

#: The page is not as we read it: these are for another try, not for a person.
_CONFLICTS = {
    "editconflict": (Cause.EDITED, "Someone else changed the same lines while we worked."),
    "articleexists": (Cause.CREATED, "Someone else created the page while we worked."),
    "missingtitle": (Cause.DELETED, "The page was deleted while we worked."),
    "pagedeleted": (Cause.DELETED, "The page was deleted while we worked."),
    "nosuchrevid": (Cause.DELETED, "The revision we read is no longer there."),
}

#: What a person can do about a refusal, by MediaWiki's code; ``{user}``, ``{page}`` and ``{info}`` are filled in.
_REFUSALS = {
    "protectedpage": (Cause.PROTECTED, "“{page}” is protected, and {user} may not edit it. Ask an administrator."),
    "cascadeprotected": (
        Cause.CASCADE_PROTECTED, "“{page}” is protected through a page that includes it. Ask an administrator."),
    "protectedtitle": (
        Cause.PROTECTED, "“{page}” is protected against being created. Ask an administrator."),
    "cantcreate": (Cause.FORBIDDEN, "{user} may not create pages, so “{page}” was not made."),
    "permissiondenied": (Cause.FORBIDDEN, "{user} has not the right to edit “{page}”: {info}"),
    "spamblacklist": (
        Cause.SPAM_BLACKLIST, "The text has a link that the wiki's spam list forbids: {info}"),
    "captcha": (
        Cause.CAPTCHA, "The wiki asks {user} for a captcha, which a bot cannot solve. Ask for the bot flag."),
    "contenttoobig": (
        Cause.TOO_BIG, "“{page}” would become longer than the wiki allows. Move part of it to another page."),
    "readonly": (Cause.READ_ONLY, "The wiki is read-only at the moment: {info} Try again later."),
    "ratelimited": (Cause.RATE_LIMITED, "The wiki lets {user} make no more edits for now. Try again later."),
    "maxlag": (Cause.LAGGED, "The wiki's servers are too busy for bots. Try again later."),
    "badmd5": (Cause.OTHER, "“{page}” did not reach the wiki as it was sent. Try again."),
}  # fmt: skip

#: The same, where a family of codes begins alike.
_FAMILIES = {
    "titleblacklist-": (
        Cause.TITLE_BLACKLIST, "The wiki's title blacklist does not let {user} edit “{page}”. Ask an administrator."),
    "protectednamespace": (Cause.PROTECTED, "{user} may not edit pages of that namespace, so not “{page}”: {info}"),
    "customcssjs": (Cause.FORBIDDEN, "{user} has not the right to edit “{page}”: {info}"),
}  # fmt: skip

_FALLBACK = (Cause.OTHER, "The wiki did not save “{page}”: {info}")

#: Errors inside the wiki's software: nothing about this edit, so no outcome of it.
_BROKEN = "internal_api_error"


def outcome_of(refusal: ApiError, user: str, edit: Edit) -> Conflict | Refused:
    """Return what an error of the API means for the edit; raise it where it means nothing about it."""
    if refusal.code in _CONFLICTS:
        cause, reason = _CONFLICTS[refusal.code]
        return Conflict(edit.page, reason, cause)
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
    info = sentence(str(answer.get("info", answer.get("warning", "it gave no reason"))))
    return refused(code, info, user, edit)


def refused(code: str, info: str, user: str, edit: Edit) -> Refused:
    """Return the refusal for a code of MediaWiki's; one that is not known is told in the wiki's own words."""
    cause, words = _REFUSALS.get(code) or next(
        (known for start, known in _FAMILIES.items() if code.startswith(start)), _FALLBACK
    )
    return Refused(edit.page, code, words.format(user=user, page=edit.page, info=info), cause)


def _blocked(refusal: ApiError, user: str, edit: Edit) -> Refused:
    block = refusal.details["blockinfo"]
    by, reason = block.get("blockedby") or "the wiki", block.get("blockreason") or "no reason given"
    partly = bool(block.get("blockpartial"))
    what = f"from editing “{edit.page}” " if partly else ""
    until = block.get("blockexpiry")
    when = "for good" if until in (None, "infinite", "infinity") else f"until {until}"
    says = sentence(f"{user} is blocked {what}by {by} ({when}): {reason}")
    return Refused(edit.page, refusal.code, says, Cause.PARTLY_BLOCKED if partly else Cause.BLOCKED)


def _filtered(refusal: ApiError, edit: Edit) -> Refused:
    """Name the abuse filter; its message to editors is wikitext of the wiki and stays there."""
    name = refusal.details.get("abusefilter", {}).get("description", "")
    warns = refusal.code == "abusefilter-warning"
    what = "warns about" if warns else "forbids"
    says = f"An abuse filter of the wiki {what} this edit of “{edit.page}”: {sentence(name or refusal.info)}"
    return Refused(edit.page, refusal.code, says, Cause.FILTER_WARNED if warns else Cause.FILTER_DISALLOWED)
