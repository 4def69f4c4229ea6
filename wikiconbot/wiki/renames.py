"""Who somebody became: the log of renames (API:Logevents), and user pages that redirect to another user's (API:Query).

A global rename is in the log of every wiki that has the account (CentralAuth's LocalRenameUserJob), so that log is
the only one asked. CentralAuth's own (``gblrename``) has the new name as its title and can not be searched for the old.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from wikiconbot.wiki.explanations import ApiError
from wikiconbot.wiki.session import Session

_USER = 2  # the number of the namespace; its name differs from wiki to wiki

#: A→B→C: how often in a row somebody can have been renamed since they signed up.
LONGEST_CHAIN = 5

#: So many entries of the log anybody gets at once (API:Logevents); most wikis have fewer, and then it is all told.
_NEWEST = 500

#: What the API says of a log that the wiki has not: MediaWiki before 1.40 without Extension:Renameuser.
_NO_SUCH_LOG = frozenset({"badvalue", "unknown_letype"})

_LOG = {"letype": "renameuser", "leprop": "title|timestamp|details"}


class Rename(NamedTuple):
    """Whom a name was renamed to, and when."""

    new: str
    time: str


class RenameLog:
    """What is known of the wiki's log of renames; of each old name its latest rename counts."""

    def __init__(self) -> None:
        self._known: dict[str, Rename] = {}
        self._exists = True
        self._is_complete = False
        self._was_asked = False

    def newest(self) -> dict[str, Any]:
        """Return the parameters that bring the newest entries along with another query, the first time."""
        if self._was_asked:
            return {}
        self._was_asked = True
        return {**_LOG, "lelimit": _NEWEST}

    def question(self, name: str) -> dict[str, Any]:
        """Return the parameters that ask for one old name, none if that is known; the API takes no more at once."""
        if not self._exists or self._is_complete or name in self._known:
            return {}
        return {**_LOG, "list": "logevents", "letitle": f"User:{name}", "lelimit": 1}

    def ask(self, session: Session, params: Mapping[str, Any]) -> dict[str, Any]:
        """Return the answer to a query that may ask the log too, and note what the log says."""
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
        """Keep what the log told, the newest first; entries that are hidden or very old do not say the new name."""
        if events is None:
            return
        if "letitle" not in params:
            self._is_complete = len(events) < _NEWEST
        for event in events:
            old, new = event.get("title", "").partition(":")[2], event.get("params", {}).get("newuser")
            if old and new and old != new:
                self._known.setdefault(old, Rename(new, event.get("timestamp", "")))

    def rename_of(self, name: str) -> Rename | None:
        """Return the latest rename of an old name, as far as it was asked for."""
        return self._known.get(name)


def _without_log(params: Mapping[str, Any]) -> dict[str, Any]:
    """Return a query's parameters without those that ask the log (their prefix is "le")."""
    lists = [name for name in str(params.get("list", "")).split("|") if name not in ("", "logevents")]
    rest = {key: value for key, value in params.items() if key != "list" and not key.startswith("le")}
    return rest | ({"list": "|".join(lists)} if lists else {})


def end_of(renamed: Mapping[str, Rename], name: str) -> str:
    """Return the last name in a chain of renames.

    A rename before the one that led to a name was somebody else's; one that leads back ends before that.
    """
    seen, since = {name}, ""
    while (rename := renamed.get(name)) and rename.time >= since and rename.new not in seen:
        name, since = rename
        seen.add(name)
    return name


# ── user pages ──────────────────────────────────────────────────────────────────────────────────────
def user_pages(names: Sequence[str]) -> dict[str, Any]:
    """Return the parameters that bring the user pages of one batch along; "User:" is understood everywhere."""
    return {"titles": "|".join(f"User:{name}" for name in names), "redirects": 1}


def redirected(names: Sequence[str], answer: Mapping[str, Any]) -> dict[str, str]:
    """Return whose user page leads to whose, out of an answer to `user_pages`.

    MediaWiki follows redirects to their end and lists only the last page, so who passes through an article ends
    nowhere. A subpage (``User:X/Drafts``) and a talk page are no accounts; a redirect to oneself says nothing.
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
    """Return where redirects lead; a circle ends where it began."""
    seen = {title}
    while (title := hops.get(title, title)) not in seen:
        seen.add(title)
    return title
