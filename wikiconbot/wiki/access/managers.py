"""pywikibot's login with a password that is in no file; import it after configuration."""

from typing import Any

from pywikibot.login import ClientLoginManager

from wikiconbot.wiki.access.credentials import Credentials


class GivenLogin(ClientLoginManager):  # type: ignore[misc]  # pywikibot has no types
    """A login with credentials that are given; no password file is read."""

    def __init__(self, site: Any, credentials: Credentials) -> None:
        super().__init__(site=site, user=site.username())
        self.password = credentials.password
        self.login_name = self.username
        if credentials.suffix is not None:
            self.login_name = f"{self.username}@{credentials.suffix}"

    def readPassword(self) -> None:  # noqa: N802 - pywikibot's name
        """Read nothing."""
