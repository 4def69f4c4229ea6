"""What another account has to do by hand for the bot's pages: the exact steps, and the text to paste."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wikiconbot.i18n import says
from wikiconbot.onwiki.json_pages import NOTHING
from wikiconbot.onwiki.pieces import WITH_CODEX
from wikiconbot.onwiki.standing import Standing, State

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

#: MediaWiki's codes for pages that only interface administrators may write (PermissionManager::checkSiteConfigPermissions).
_INTERFACE = ("protectednamespace-interface", "protectedinterface", "siterawhtmlprotected")
_SITE = ("sitecss", "sitejs", "sitejson")
#: The codes for the account's own pages of code: a bot password needs a grant for them.
_OWN_CODE = ("mycustomcss", "mycustomjs", "mycustomjson")
#: The same for pages of code of other accounts.
_OTHERS_CODE = ("customcss", "customjs", "customjson")

#: The messages about what to do, without and with a file that has the text.
_WHAT_TO_DO = {
    ("write", False): "onwiki-step-write",
    ("write", True): "onwiki-step-write-file",
    ("add-line", False): "onwiki-step-add-line",
    ("add-line", True): "onwiki-step-add-line-file",
    ("remove-line", False): "onwiki-step-remove-line",
    ("remove-line", True): "onwiki-step-remove-line",
    ("empty", False): "onwiki-step-empty",
    ("empty", True): "onwiki-step-empty",
}
#: A JSON page cannot be empty.
_EMPTY_JSON = "onwiki-step-empty-json"


@dataclass(frozen=True, slots=True)
class Step:
    """What to do on one page: ``does`` is ``write``, ``add-line``, ``remove-line`` or ``empty``; ``text`` is what to paste or remove.

    ``file`` is the name of the file with the text, without a folder; ``who`` says which account is needed, ``name`` is the gadget's.
    """

    page: str
    address: str
    does: str
    text: str
    file: str
    who: str
    name: str = ""

    def told(self, file: str | None = None) -> tuple[str, ...]:
        """Return the steps as numbered sentences; ``file`` is the path of the file that has the text, if it was written."""
        what = _WHAT_TO_DO[self.does, file is not None]
        if self.does == "empty" and self.page.endswith(".json"):
            what = _EMPTY_JSON
        return (
            says("onwiki-step-login", who=self.who),
            says("onwiki-step-open", address=self.address),
            says(what, file=file, name=self.name, text=NOTHING),
            says("onwiki-step-save"),
        )


def why_denied(one: Standing, account: str | None) -> str | None:
    """Return why the account may not write a page, a sentence; None if it may."""
    denied = one.denied
    if denied is None:
        return None
    user = account or says("onwiki-nobody")
    if denied.code in _INTERFACE or denied.code.startswith(_SITE):
        return says("onwiki-needs-interface", user=user)
    if denied.code.startswith(_OWN_CODE):
        return says("onwiki-needs-grant", user=user)
    return says("onwiki-denied", user=user, reason=denied.says)


def steps_to_install(session: Session, found: Sequence[Standing]) -> tuple[Step, ...]:
    """Return what somebody else has to do so that the pages are there."""
    return tuple(
        _step(session, one, "add-line" if one.wanted.piece.line else "write", one.wanted.text)
        for one in found
    )


def steps_to_remove(session: Session, found: Sequence[Standing]) -> tuple[Step, ...]:
    """Return what somebody else has to do so that the pages are gone."""
    return tuple(
        _step(session, one, "remove-line", "\n".join(line.text for line in one.lines))
        if one.lines
        else _step(session, one, "empty", "")
        for one in found
    )


def _step(session: Session, one: Standing, does: str, text: str) -> Step:
    address = session.page_url(one.title)
    address += f"{'&' if '?' in address else '?'}action=edit"
    code = one.denied.code if one.denied else ""
    is_interface = one.wanted.piece.title.startswith("MediaWiki:") or code.startswith(
        (*_OWN_CODE, *_OTHERS_CODE)
    )
    who = says("onwiki-who-interface" if is_interface else "onwiki-who-other")
    name = one.wanted.names[0] if one.wanted.piece.line else ""
    return Step(one.title, address, does, text, one.wanted.file, who, name)


def told_state(one: Standing) -> str:
    """Return how a page is, a sentence."""
    about = {"version": str(one.version or ""), "lacks": one.lacks or "", "page": one.used_by or ""}
    about |= {"user": one.page.by or says("onwiki-hidden"), "at": one.page.at or ""}
    about |= {"revision": str(one.page.snapshot.revision or "")}
    return says(_state_key(one), **about)


#: The messages of the states that are the same for every page.
_STATES = {
    State.ABSENT: "onwiki-state-absent",
    State.CURRENT: "onwiki-state-current",
    State.OLDER: "onwiki-state-older",
    State.NEWER: "onwiki-state-newer",
    State.CHANGED: "onwiki-state-changed",
}


def _state_key(one: Standing) -> str:
    """Return the message of a state."""
    if one.used_by is not None and one.state is not State.CHANGED:
        return "onwiki-state-used"
    if one.state is State.UNAVAILABLE:
        lacking = {one.wanted.piece.model: "onwiki-state-lacks-model", WITH_CODEX: "onwiki-state-lacks-core"}
        return lacking.get(one.lacks or "", "onwiki-state-lacks-extension")
    if one.state is State.OLDER and one.version is None:
        return "onwiki-state-older-line" if one.lines else "onwiki-state-unmarked"
    if one.state is State.CHANGED and one.wanted.piece.line:
        return "onwiki-state-changed-line"
    if one.state is State.CHANGED and one.version is not None:
        return "onwiki-state-changed-since"
    return _STATES[one.state]
