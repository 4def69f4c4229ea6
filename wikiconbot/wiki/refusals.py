"""MediaWiki's answers when it does not save, as outcomes: a cause for programs, a sentence for people.

Codes are those of API:Edit and of the extensions that take part in it; docs/reliability.md shows each as a wiki
sent it.
from a wiki.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from wikiconbot.i18n import says
from wikiconbot.model import Cause, Conflict, Edit, Refused
from wikiconbot.terminal import shortened
from wikiconbot.wiki.explanations import ApiError, in_words, whole_words

#: The page is not as we read it: the bot can try again, a person has nothing to do.
_CONFLICTS = {
    "editconflict": (Cause.EDITED, "save-conflict-edited"),
    "articleexists": (Cause.CREATED, "save-conflict-created"),
    "missingtitle": (Cause.DELETED, "save-conflict-deleted"),
    "pagedeleted": (Cause.DELETED, "save-conflict-deleted"),
    "nosuchrevid": (Cause.DELETED, "save-conflict-revision"),
    # Another edit was faster by less than a second, so only the database noticed it (PageUpdater, doModify and doCreate).
    "edit-conflict": (Cause.EDITED, "save-conflict-edited"),
    "edit-already-exists": (Cause.CREATED, "save-conflict-created"),
    "edit-gone-missing": (Cause.DELETED, "save-conflict-deleted"),
}

#: What a person can do after a refusal, by MediaWiki's code: a message, which may name ``user``, ``page`` and ``info``.
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
    "centralauth-error-locked": (Cause.BLOCKED, "save-locked-everywhere"),
    "torblock-blocked": (Cause.BLOCKED, "save-blocked-network"),
    "tpt-target-page": (Cause.FORBIDDEN, "save-translation"),
    "tpt-unknown-page": (Cause.FORBIDDEN, "save-translation"),
}

#: The same for a group of codes with the same beginning.
_FAMILIES = {
    "titleblacklist-": (Cause.TITLE_BLACKLIST, "save-title-blacklist"),
    "protectednamespace": (Cause.PROTECTED, "save-protected-namespace"),
    "customcssjs": (Cause.FORBIDDEN, "save-no-right"),
    "captcha": (Cause.CAPTCHA, "save-captcha"),
    "confirmedit": (Cause.CAPTCHA, "save-captcha"),
    "flaggedrevs": (Cause.FORBIDDEN, "save-no-right"),
}

_FALLBACK = (Cause.OTHER, "save-refused")

#: Errors inside the wiki's software: they are not about this edit, so they are not its outcome.
_BROKEN = "internal_api_error"


def outcome_of(refusal: ApiError, user: str, edit: Edit) -> Conflict | Refused:
    """Return what an error of the API means for the edit; raise it if it is not about the edit."""
    if refusal.code in _CONFLICTS:
        cause, message = _CONFLICTS[refusal.code]
        return Conflict(edit.page, says(message), cause)
    if refusal.code.startswith(_BROKEN):
        raise refusal
    if _object(refusal.details.get("blockinfo")):
        return _blocked(refusal, user, edit)
    if refusal.code.startswith(_GLOBALLY_BLOCKED):
        return _globally_blocked(refusal, user, edit)
    if refusal.code == _BLOCKED_DOMAIN or refusal.code.startswith("spamblacklist"):
        return _links_refused(refusal, user, edit)
    if refusal.code.startswith("abusefilter-"):
        return _filtered(refusal, edit)
    info = refusal.details.get("readonlyreason") or refusal.info
    return refused(refusal.code, in_words(str(info)), user, edit)


def _object(value: object) -> Mapping[str, Any]:
    """Return a part of an answer that should be an object; an empty one if it is not an object."""
    return value if isinstance(value, dict) else {}


def failure_of(answer: Mapping[str, Any], user: str, edit: Edit) -> Refused:
    """Return what ``"result": "Failure"`` means: the wiki understood the edit and did not save it."""
    code = "captcha" if "captcha" in answer else str(answer.get("code", "failed"))
    info = answer.get("info", answer.get("warning"))
    told = says("save-no-reason") if info is None else in_words(str(info))
    return refused(code, told, user, edit)


def refused(code: str, info: str, user: str, edit: Edit) -> Refused:
    """Return the refusal for a code of MediaWiki; an unknown one is reported in the wiki's own words."""
    cause, message = _REFUSALS.get(code) or next(
        (known for start, known in _FAMILIES.items() if code.startswith(start)), _FALLBACK
    )
    told = says(message, user=user, page=edit.page, info=info)
    if cause is Cause.CAPTCHA and (sites := _sites_linked(edit)):
        told = says("save-captcha-links", user=user, links=", ".join(sites))
    return Refused(edit.page, code, told, cause)


_ADDRESS = re.compile(r"(?<![\w/])https?://([^\s/\[\]<>|\"{}]+)")


def _sites_linked(edit: Edit) -> list[str]:
    """Return the hosts of the links that the edit adds in lines of people: ConfirmEdit requires a CAPTCHA for such links.

    Links in the bot's own tables were in people's lines before, and no setting removes them.
    """
    before = {site for old, _ in edit.lines for site in _ADDRESS.findall(old)}
    after = {site for _, new in edit.lines for site in _ADDRESS.findall(new)}
    return sorted(after - before)


class Block(NamedTuple):
    """A block in words: who blocked, why (a sentence), and until when; None if it does not end."""

    by: str
    why: str
    until: str | None


def described(info: Mapping[str, Any]) -> Block:
    """Return the wiki's data about a block (``blockinfo``); of several at once the first one for the whole wiki.

    For several blocks together it has neither the user nor the reason (API:Userinfo, ``blockcomponents``).
    """
    several = info.get("blockcomponents")
    parts = [one for one in several if _object(one)] if isinstance(several, list) else []
    parts = parts or [info]
    part = next((one for one in parts if not one.get("blockpartial")), parts[0])
    until, why = part.get("blockexpiry"), part.get("blockreason")
    return Block(
        shortened(str(part.get("blockedby") or says("save-block-by-wiki"))),
        in_words(str(why)) if why else says("save-block-no-reason"),
        None if until in (None, "infinite", "infinity") else shortened(str(until)),
    )


def _blocked(refusal: ApiError, user: str, edit: Edit) -> Refused:
    info = refusal.details["blockinfo"]
    block = described(info)
    partly = bool(info.get("blockpartial"))
    kind = "page" if partly else "account" if _hits_account(refusal, user) else "address"
    told = _told(kind, block, user, edit)
    return Refused(edit.page, refusal.code, told, Cause.PARTLY_BLOCKED if partly else Cause.BLOCKED)


def _told(kind: str, block: Block, user: str, edit: Edit) -> str:
    message, way_out = _BLOCKS[kind, block.until is None], _WAYS_OUT[kind]
    told = says(message, user=user, page=edit.page, by=block.by, until=block.until or "", why=block.why)
    return f"{told} {says(way_out, user=user, by=block.by)}"


#: The message about a block, by its target and whether it is permanent.
_BLOCKS = {
    ("account", False): "save-blocked-until",
    ("account", True): "save-blocked-for-good",
    ("page", False): "save-partly-blocked-until",
    ("page", True): "save-partly-blocked-for-good",
    ("address", False): "save-address-blocked-until",
    ("address", True): "save-address-blocked-for-good",
    ("account everywhere", False): "save-blocked-everywhere-until",
    ("account everywhere", True): "save-blocked-everywhere-for-good",
    ("address everywhere", False): "save-address-blocked-everywhere-until",
    ("address everywhere", True): "save-address-blocked-everywhere-for-good",
}

#: What to do about the block.
_WAYS_OUT = {
    "account": "save-block-ask",
    "page": "save-block-ask",
    "address": "save-address-block-way-out",
    "account everywhere": "save-block-everywhere-ask",
    "address everywhere": "save-address-block-everywhere-way-out",
}

#: The target of a block; MediaWiki names it only in its English text. If it is not the account, it is an address or a range.
_MEANT_FOR = re.compile(r"Intended blockee: (?P<who>.+?)(?= You can contact| \*|$)")


def _hits_account(refusal: ApiError, user: str) -> bool:
    """Return whether a block is the account's; otherwise it is that of the address from which it edits, or of its range."""
    if refusal.code == "autoblocked":  # the address of another blocked account
        return False
    meant = _MEANT_FOR.search(" ".join(refusal.info.split()))
    return meant is None or whole_words(meant["who"]).rstrip(".") == user


#: Extension:GlobalBlocking answers with wikitext, without ``blockinfo``.
_GLOBALLY_BLOCKED = "globalblocking-"
_OF_ACCOUNT = "globalblocking-blockedtext-user"

#: The parts of that text in English, without its markup.
_GLOBAL_BLOCK = re.compile(
    r"The block was made by (?P<by>.+?)\. The reason given is:? ?(?P<why>.*?)\.? \* ?Start of block"
    r".*?\* ?Expiration of block: (?P<until>.+?)(?= You can| \*|$)"
)


def _globally_blocked(refusal: ApiError, user: str, edit: Edit) -> Refused:
    """Return a global block; for what its text does not say in the usual form, the message links to the wiki's list of blocks."""
    found = _GLOBAL_BLOCK.search(whole_words(refusal.info))
    kind = "account everywhere" if refusal.code == _OF_ACCOUNT else "address everywhere"
    if found:
        until = None if found["until"] in ("infinite", "indefinite", "no expiry set") else found["until"]
        why = in_words(found["why"]) if found["why"] else says("save-block-no-reason")
        told = _told(kind, Block(shortened(found["by"]), why, until and shortened(until)), user, edit)
    else:
        told = f"{says(_BLOCKED_SOMEHOW[kind], user=user)} {says(_WAYS_OUT[kind])}"
    return Refused(edit.page, refusal.code, told, Cause.BLOCKED)


_BLOCKED_SOMEHOW = {
    "account everywhere": "save-blocked-everywhere",
    "address everywhere": "save-address-blocked-everywhere",
}


#: Extension:AbuseFilter's list of domains; its answer names them only in a sentence.
_BLOCKED_DOMAIN = "abusefilter-blocked-domains-attempted"
_DOMAIN = re.compile(r"(?<![\w.-])[\w-]+(?:\.[\w-]+)+")


def _links_refused(refusal: ApiError, user: str, edit: Edit) -> Refused:
    """Return a refusal with the parts of addresses that the wiki blocks (Extension:SpamBlacklist: ``matches``)."""
    said = refused("spamblacklist", in_words(refusal.info), user, edit)
    matches = _object(refusal.details.get("spamblacklist")).get("matches")
    found = [str(match) for match in matches] if isinstance(matches, list) else []
    if refusal.code == _BLOCKED_DOMAIN:
        found = _DOMAIN.findall(whole_words(refusal.info))
    return replace(said, code=refusal.code, links=tuple(dict.fromkeys(filter(None, found))))


def _filtered(refusal: ApiError, edit: Edit) -> Refused:
    """Name the abuse filter; its message to editors is wikitext of the wiki and is not shown here."""
    name = in_words(str(_object(refusal.details.get("abusefilter")).get("description") or refusal.info))
    if refusal.code == "abusefilter-warning":
        told, cause = says("save-filter-warns", page=edit.page, filter=name), Cause.FILTER_WARNED
    else:
        told, cause = says("save-filter-forbids", page=edit.page, filter=name), Cause.FILTER_DISALLOWED
    return Refused(edit.page, refusal.code, told, cause)
