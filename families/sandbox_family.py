"""The sandbox as a pywikibot family: the local wiki, at whatever port it has."""

import os

from pywikibot import family

from wikiconbot.sandbox import last_address

# Without a sandbox the usual address is here: pywikibot loads every family it has when it looks for a URL.
API = os.environ.get("WIKICONBOT_SANDBOX_API") or last_address() or "http://127.0.0.1:8181/api.php"


class Family(family.SingleSiteFamily):  # type: ignore[misc]  # pywikibot has no types
    """The one wiki of the sandbox, ``sandbox:sandbox``."""

    name = "sandbox"
    domain = API.split("/")[2]

    def protocol(self, code: str) -> str:
        """The sandbox speaks HTTP, on 127.0.0.1 alone."""
        return API.split(":", maxsplit=1)[0]

    def scriptpath(self, code: str) -> str:
        """What is before /api.php."""
        return "/".join(["", *API.split("/")[3:-1]])
