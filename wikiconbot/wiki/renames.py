"""New names of accounts: the log of renames (API:Logevents), and user pages that redirect to another user's (API:Query).

A global rename is in the log of every wiki that has the account (CentralAuth's LocalRenameUserJob), so only that log
is read. CentralAuth's own log (``gblrename``) has the new name as its title and cannot be searched for the old name.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from wikiconbot.wiki.explanations import ApiError
from wikiconbot.wiki.session import Session

_USER = 2  # the number of the namespace; its name differs from wiki to wiki

#: A→B→C: how often in a row an account can have been renamed since the sign-up.
LONGEST_CHAIN = 5

#: The number of entries of the log in one answer for any account (API:Logevents); most wikis have fewer, and then the log is complete.
_NEWEST = 500

#: The API's error for a log that the wiki does not have: MediaWiki before 1.40 without Extension:Renameuser.
_NO_SUCH_LOG = frozenset({"badvalue", "unknown_letype"})

_LOG = {"letype": "renameuser", "leprop": "title|timestamp|details"}


class Rename(NamedTuple):
    """The new name of a renamed account, and when it was renamed."""

    new: str
    time: str


class RenameLog:
    """What is known of the wiki's log of renames; for each old name, its latest rename counts."""

    def __init__(self) -> None:
        self._known: dict[str, Rename] = {}
        self._exists = True
        self._is_complete = False
        self._was_asked = False

    def newest(self) -> dict[str, Any]:
        """Return the parameters that add the newest entries to another query, the first time."""
        if self._was_asked:
            return {}
        self._was_asked = True
        return {**_LOG, "lelimit": _NEWEST}

    def question(self, name: str) -> dict[str, Any]:
        """Return the parameters that look up one old name, none if it is known; the API accepts only one at once."""
        if not self._exists or self._is_complete or name in self._known:
            return {}
        return {**_LOG, "list": "logevents", "letitle": f"User:{name}", "lelimit": 1}

    def ask(self, session: Session, params: Mapping[str, Any]) -> dict[str, Any]:
        """Return the answer to a query that may include the log, and store the log's entries."""
        if not self._exists:
            params = _without_log(params)
        try:
            answer = session.request(**params)
        except ApiError as error:
            if error.code not in _NO_SUCH_LOG or "letype" not in params:
                raise
            self._exists = False
            answer = session.request(**_without_log(params))
        self._note(params, answer.get("query", {}).get("logevents"))
        return answer

    def _note(self, params: Mapping[str, Any], events: Sequence[Mapping[str, Any]] | None) -> None:
        """Store the log's entries, the newest first; hidden or very old entries do not have the new name."""
        if events is None:
            return
        if "letitle" not in params:
            self._is_complete = len(events) < _NEWEST
        for event in events:
            old, new = event.get("title", "").partition(":")[2], event.get("params", {}).get("newuser")
            if old and new and old != new:
                self._known.setdefault(old, Rename(new, event.get("timestamp", "")))

    def rename_of(self, name: str) -> Rename | None:
        """Return the latest rename of an old name, if it was looked up."""
        return self._known.get(name)


def _without_log(params: Mapping[str, Any]) -> dict[str, Any]:
    """Return a query's parameters without those for the log (their prefix is "le")."""
    lists = [name for name in str(params.get("list", "")).split("|") if name not in ("", "logevents")]
    rest = {key: value for key, value in params.items() if key != "list" and not key.startswith("le")}
    return rest | ({"list": "|".join(lists)} if lists else {})


def end_of(renamed: Mapping[str, Rename], name: str) -> str:
    """Return the last name in a chain of renames.

    A rename before the one that led to a name concerns another user; a chain that leads back ends before that.
    """
    seen, since = {name}, ""
    while (rename := renamed.get(name)) and rename.time >= since and rename.new not in seen:
        name, since = rename
        seen.add(name)
    return name


# ── user pages ──────────────────────────────────────────────────────────────────────────────────────
def user_pages(names: Sequence[str]) -> dict[str, Any]:
    """Return the parameters that add the user pages of one batch; every wiki understands "User:"."""
    return {"titles": "|".join(f"User:{name}" for name in names), "redirects": 1}


def redirected(names: Sequence[str], answer: Mapping[str, Any]) -> dict[str, str]:
    """Return which user page redirects to which user, from an answer to `user_pages`.

    MediaWiki follows redirects to their end and lists only the last page, so a redirect to an article leads to no
    user. A subpage (``User:X/Drafts``) and a talk page are not accounts; a redirect to oneself is ignored.
    """
    own = {row["from"]: row["to"] for row in answer.get("normalized", ())}
    hops = {row["from"]: row["to"] for row in answer.get("redirects", ())}
    if not hops:
        return {}
    users = {
        page["title"]: page["title"].partition(":")[2]
        for page in answer.get("pages", ())
        if page.get("ns") == _USER and "/" not in page["title"]
    }
    found = {}
    for name in names:
        first = own.get(f"User:{name}", f"User:{name}")
        user = users.get(_end(hops, first))
        if first in hops and user and user != name:
            found[name] = user
    return found


def _end(hops: Mapping[str, str], title: str) -> str:
    """Return the ends of redirects; a circle ends where it began."""
    seen = {title}
    while (title := hops.get(title, title)) not in seen:
        seen.add(title)
    return title
