"""pywikibot's API request, leaner and corrected in one place; import it after pywikibot is configured."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pywikibot
import requests
from pywikibot.data.api import Request
from pywikibot.exceptions import ApiTimeoutError, SiteDefinitionError

from wikiconbot.wiki.connection import in_use
from wikiconbot.wiki.explanations import is_foreseen
from wikiconbot.wiki.transport import is_of_an_api

#: API modules whose answer is under their own name, but that of an error.
_ANSWERING = frozenset({"query", "parse", "compare", "paraminfo"})

#: What answers to queries have of rows, and of single objects (API:Query and its modules, formatversion 2).
_LISTS = (
    "pages", "users", "globalusers", "globalblocks", "blocks", "logevents", "recentchanges", "usercontribs", "redirects",
    "normalized", "allmessages",
)  # fmt: skip
_OBJECTS = ("userinfo", "tokens", "general", "globaluserinfo", "autocreatetempuser")


def has_answer(params: Mapping[str, Any], result: Mapping[str, Any]) -> bool:
    """Return whether an answer of the API has what was asked for; only a generator may find nothing at all to say."""
    action = str(params.get("action") if isinstance(params.get("action"), str) else params["action"][0])
    if action in _ANSWERING and action not in result and "error" not in result and "generator" not in params:
        return False
    return "error" in result or not _is_ours(params) or _has_its_form(result)


def _is_ours(params: Mapping[str, Any]) -> bool:
    """Return whether a request is one of `Session.request`; pywikibot's own get their answers in the older form."""
    return str(params.get("formatversion", "")).strip("[]'") == "2"


def _has_its_form(result: Mapping[str, Any]) -> bool:
    """Return whether an answer is made as MediaWiki makes them: of objects and lists of objects, with what each page and revision has."""
    query = result.get("query", {})
    if not isinstance(query, dict) or not isinstance(result.get("continue", {}), dict):
        return False
    lists = all(_are_objects(query[name]) for name in _LISTS if name in query)
    objects = all(isinstance(query[name], dict) for name in _OBJECTS if name in query)
    if not lists or not objects or query.get("pages") == []:
        return False
    return "name" in query.get("userinfo", {"name"}) and all(map(_is_page, query.get("pages", ())))


def _are_objects(rows: object) -> bool:
    return isinstance(rows, list) and all(isinstance(row, dict) for row in rows)


def _is_page(page: Mapping[str, Any]) -> bool:
    revisions = page.get("revisions", [])
    named = isinstance(page.get("title"), str)
    unknown = page.get("missing") is True and isinstance(page.get("pageid"), int)  # asked for by its number
    return (named or unknown) and _are_objects(revisions) and all(_is_revision(one) for one in revisions)


def _is_revision(revision: Mapping[str, Any]) -> bool:
    slots = revision.get("slots", {})
    return (
        isinstance(revision.get("revid"), int) and isinstance(slots, dict) and _are_objects([*slots.values()])
    )


class LeanRequest(Request):  # type: ignore[misc]
    """A `Request` that asks less and survives a lost login; were a method renamed, it is a `Request` again."""

    def _add_defaults(self) -> None:
        """Leave ``prop`` as it is.

        To know whether to add ``proofread``, pywikibot 11.9 asks a new wiki two more questions
        (siteinfo: general, then extensions).
        """
        prop: Any = self._params.pop("prop", None)
        super()._add_defaults()
        if prop is not None:
            self._params["prop"] = prop

    def _json_loads(self, response: requests.Response) -> dict[str, Any] | None:
        """Ask again where an answer is not MediaWiki's: a gateway's page or JSON, mostly gone at the next try.

        pywikibot 11.9 gives a page up at once where the wiki is configured by its address (AutoFamily), and takes any JSON.
        """
        try:
            result: dict[str, Any] | None = super()._json_loads(response)
        except (SiteDefinitionError, RecursionError):
            self._wait_for_another()
            return None
        if result is not None and not (is_of_an_api(result) and has_answer(self._params, result)):
            self._wait_for_another()
            return None
        return result

    def _wait_for_another(self) -> None:
        """Wait before the next try, as long as there is patience: the wire took the answer for a wiki's."""
        connection = in_use()
        if connection is not None:
            connection.wire.pass_over(getattr(self, "current_retries", 0) + 1)
        self.wait()

    def _handle_warnings(self, result: dict[str, Any]) -> bool:
        """Wait out busy servers as everything else is waited out.

        pywikibot 11.9 waits for maxlag by the throttle, and there longer with every try.
        """
        if result.get("error", {}).get("code") == "maxlag":
            self.wait()
            return True
        warnings = result.get("warnings", {})
        unexpected = {where: said for where, said in warnings.items() if not is_foreseen(said)}
        return bool(super()._handle_warnings({**result, "warnings": unexpected}))

    def wait(self, delay: int | None = None, **kwargs: Any) -> None:
        """Wait as the session in use does, and as long as the wiki asked us to (Retry-After), at least.

        pywikibot has one setting for the whole process, and obeys Retry-After on 429 alone.
        """
        connection = in_use()
        if connection is None:
            super().wait(delay, **kwargs)
            return
        waits, trouble = connection.wire.waits, connection.wire.trouble
        self.last_error = dict.fromkeys(("code", "info"))
        self.current_retries: int = getattr(self, "current_retries", 0) + 1
        if self.current_retries > waits.tries:
            raise ApiTimeoutError("Maximum retries attempted without success.")
        first = waits if delay is None else replace(waits, first=delay)
        own = first.before(self.current_retries)
        pywikibot.warning(f"Waiting {own:.1f} seconds before retrying.")
        pywikibot.sleep(max(own, trouble.wait if trouble else 0))

    def _ratelimited(self) -> None:
        """Wait, without asking the wiki first what the limit is (a request more, whose answer looks like success)."""
        self.wait()

    def _relogin(self, message: str = "") -> None:
        """Log in again, and bring a token of the new session along.

        pywikibot 11.9 sends the old token again, gets badtoken, and then fetches one of the kind it
        fetched last, which was a login token; so an edit whose session was lost always failed (measured).
        The old login token goes as well: it belongs to the session that is gone.
        """
        self.site.tokens.clear()
        super()._relogin(message)
        if "token" in self._params:
            self["token"] = self.site.get_tokens(["csrf"]).get("csrf", "")
