"""pywikibot's API request with fewer requests and some corrections; import it after pywikibot is configured."""

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

#: API modules whose answer is under the module's name, unless it is an error.
_ANSWERING = frozenset({"query", "parse", "compare", "paraminfo"})

#: The lists of rows, and the single objects, in answers to queries (API:Query and its modules, formatversion 2).
_LISTS = (
    "pages", "users", "globalusers", "globalblocks", "blocks", "logevents", "recentchanges", "usercontribs", "redirects",
    "normalized", "allmessages",
)  # fmt: skip
_OBJECTS = ("userinfo", "tokens", "general", "globaluserinfo", "autocreatetempuser", "languageinfo")


def has_answer(params: Mapping[str, Any], result: Mapping[str, Any]) -> bool:
    """Return whether an answer of the API has the requested data; only a generator may find nothing and return nothing."""
    action = str(params.get("action") if isinstance(params.get("action"), str) else params["action"][0])
    if action in _ANSWERING and action not in result and "error" not in result and "generator" not in params:
        return False
    return "error" in result or not _is_ours(params) or _has_its_form(result)


def _is_ours(params: Mapping[str, Any]) -> bool:
    """Return whether a request comes from `Session.request`; answers to pywikibot's own requests have the older form."""
    return str(params.get("formatversion", "")).strip("[]'") == "2"


def _has_its_form(result: Mapping[str, Any]) -> bool:
    """Return whether an answer has MediaWiki's form: objects and lists of objects, with the required keys of each page and revision."""
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
    unknown = page.get("missing") is True and isinstance(page.get("pageid"), int)  # requested by its number
    return (named or unknown) and _are_objects(revisions) and all(_is_revision(one) for one in revisions)


def _is_revision(revision: Mapping[str, Any]) -> bool:
    slots = revision.get("slots", {})
    return (
        isinstance(revision.get("revid"), int) and isinstance(slots, dict) and _are_objects([*slots.values()])
    )


class LeanRequest(Request):  # type: ignore[misc]
    """A `Request` that sends fewer requests and survives a lost login; if pywikibot renames a method, it works like `Request`."""

    def _add_defaults(self) -> None:
        """Do not change ``prop``.

        To decide whether to add ``proofread``, pywikibot 11.9 sends a new wiki two more requests
        (siteinfo: general, then extensions).
        """
        prop: Any = self._params.pop("prop", None)
        super()._add_defaults()
        if prop is not None:
            self._params["prop"] = prop

    def _json_loads(self, response: requests.Response) -> dict[str, Any] | None:
        """Try again if an answer is not MediaWiki's: a gateway's page or JSON, usually gone at the next try.

        pywikibot 11.9 gives up a page at once if the wiki is configured by its address (AutoFamily), and accepts any JSON.
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
        """Wait before the next try, as long as there is patience: the wire accepted the answer as a wiki's."""
        connection = in_use()
        if connection is not None:
            connection.wire.pass_over(getattr(self, "current_retries", 0) + 1)
        self.wait()

    def _handle_warnings(self, result: dict[str, Any]) -> bool:
        """Wait for busy servers in the same way as for other failures.

        pywikibot 11.9 waits for maxlag with the throttle, and longer with every try.
        """
        if result.get("error", {}).get("code") == "maxlag":
            self.wait()
            return True
        warnings = result.get("warnings", {})
        unexpected = {where: said for where, said in warnings.items() if not is_foreseen(said)}
        return bool(super()._handle_warnings({**result, "warnings": unexpected}))

    def wait(self, delay: int | None = None, **kwargs: Any) -> None:
        """Wait as long as the settings of the session in use say, and at least as long as the wiki asked us to (Retry-After).

        pywikibot has one setting for the whole process, and obeys Retry-After only with status 429.
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
        """Wait, without a request for the rate limit (an additional request, whose answer looks like success)."""
        self.wait()

    def _relogin(self, message: str = "") -> None:
        """Log in again, and get a token of the new session.

        pywikibot 11.9 sends the old token again, gets badtoken, and then requests the kind of token that it
        requested last, which was a login token; so an edit always failed after its session was lost (measured).
        The old login token is removed too: it belongs to the lost session.
        """
        self.site.tokens.clear()
        super()._relogin(message)
        if "token" in self._params:
            self["token"] = self.site.get_tokens(["csrf"]).get("csrf", "")
