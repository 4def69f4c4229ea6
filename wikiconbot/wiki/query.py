"""pywikibot's API request, leaner and mended in one place; import it after `session.connect`."""

from typing import Any

from pywikibot.data.api import Request


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

    def _relogin(self, message: str = "") -> None:
        """Log in anew, and bring a token of the new session along.

        pywikibot 11.9 sends the old token again, is told badtoken, and then fetches one of the kind it
        fetched last, which was a login token; so an edit whose session was lost always failed (measured).
        """
        super()._relogin(message)
        if "token" in self._params:
            self["token"] = self.site.get_tokens(["csrf"]).get("csrf", "")
