"""Secrets of the bot's account must not be in anything that a machine of the soak test printed or stored.

The bot connects to the wiki through a proxy that forwards everything and records each password, token and cookie.
"""

import re
import secrets
from collections.abc import Iterator
from pathlib import Path

from tests.live.faults.proxy import Answer, Proxy, Request

_MEANT = ("user-password.cfg", "user-config.py", ".lwp")
"""The files in which pywikibot stores the account's secrets."""

#: Keys of OAuth for another wiki: the bot must not use them here.
_KEYS = 4
_API = re.compile(r"http://127\.0\.0\.1:\d+/\S*api\.php")


class Listener(Proxy):
    """A proxy before the wiki that changes nothing, and records secrets."""

    def __init__(self, target: str) -> None:
        super().__init__(target)
        self.keys = tuple(secrets.token_hex(16) for _ in range(_KEYS))
        self.secrets |= set(self.keys)

    def ask(self, request: Request) -> Answer:
        """Return the wiki's answer, uncompressed so that the tokens in it can be read; do not keep the request."""
        request.headers = {k: v for k, v in request.headers.items() if k.lower() != "accept-encoding"}
        self.requests.clear()
        return super().ask(request)

    def configured(self, text: str) -> str:
        """Return pywikibot's configuration with this address, and with keys for another wiki."""
        return _API.sub(self.address, text) + f"authenticate['*.example.org'] = {self.keys!r}\n"

    def known(self, folder: Path) -> frozenset[str]:
        """All secrets: those that the proxy recorded, and the passwords in pywikibot's folder."""
        passwords = re.findall(
            r"'([^']{16,})'", (folder / "pywikibot" / "user-password.cfg").read_text("utf-8")
        )
        return frozenset(secret.rstrip("+\\") for secret in (*self.secrets, *passwords))


def found_in(folder: Path, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield each file of a machine that has a secret which must not be there, and the secret."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.name.endswith(_MEANT) and "code" not in file.relative_to(folder).parts:
            text = file.read_bytes().decode(errors="replace")
            yield from ((str(file.relative_to(folder)), secret) for secret in known if secret in text)
