"""A login that is tried before anything of it is written: the wiki that is meant, the account, why the wiki refuses."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from wikiconbot import __version__
from wikiconbot.errors import LoginRefused, UsageError
from wikiconbot.i18n import says
from wikiconbot.wiki.access import api_address
from wikiconbot.wiki.access.credentials import Credentials
from wikiconbot.wiki.configuration import Place, load, names_a_wiki
from wikiconbot.wiki.connection import Connection
from wikiconbot.wiki.explanations import translate
from wikiconbot.wiki.login import log_in
from wikiconbot.wiki.transport import OnResponse, ignore


@dataclass(frozen=True, slots=True)
class FoundWiki:
    """A wiki that answered: ``family`` and ``code`` are pywikibot's, ``api`` is its api.php, ``name`` what it calls itself.

    ``is_new`` says that pywikibot has no family for it. ``pages`` is the form of its addresses, with ``$1`` for the title.
    """

    family: str
    code: str
    api: str
    name: str
    is_new: bool
    pages: str

    @property
    def host(self) -> str:
        """The host as pywikibot's ``authenticate`` names it."""
        return urlsplit(self.api).netloc

    @property
    def is_open(self) -> bool:
        """Whether others can read a password on the way to it."""
        return api_address.is_open(self.api)

    def page(self, title: str) -> str:
        """Return the address of a page."""
        return self.pages.replace("$1", quote(title.replace(" ", "_"), safe="/:@"))


class Trial:
    """Tries logins with the configuration of a place; no cookies are sent or kept, and no file is written."""

    def __init__(
        self, place: Place, patience: float, on_response: OnResponse = ignore, *, verbose: bool = False
    ) -> None:
        self._pywikibot = load(place)
        self._config = place.config
        from wikiconbot.wiki import process  # noqa: PLC0415  (pywikibot is configured now)

        process.hush()
        if not self._pywikibot.config.user_agent_description:
            self._pywikibot.config.user_agent_description = f"wikiconbot/{__version__}"
        self._patience, self._on_response, self._verbose = patience, on_response, verbose

    def _new_connection(self) -> Connection:
        from wikiconbot.wiki import process  # noqa: PLC0415

        return process.connection(
            self._patience, self._on_response, verbose=self._verbose, first_contact=self._patience, keeps_login=False,
        )  # fmt: skip

    def account_of(self, wiki: FoundWiki) -> str | None:
        """Return the account that the configuration has for a wiki."""
        names = self._pywikibot.config.usernames
        of_family = names.get(wiki.family) or names.get("*") or {}
        found: str | None = of_family.get(wiki.code) or of_family.get("*")
        return found

    def keys_of(self, wiki: FoundWiki) -> tuple[str, ...] | None:
        """Return the OAuth keys that the configuration has for a wiki."""
        from pywikibot.comms.http import get_authentication  # noqa: PLC0415

        keys = get_authentication(wiki.api)
        return tuple(keys) if keys is not None and len(keys) == 4 else None

    @property
    def password_file(self) -> str | None:
        """The password file that the configuration names."""
        name = self._pywikibot.config.password_file
        return str(name) if name else None

    @property
    def default(self) -> str | None:
        """``FAMILY:CODE`` of the wiki that the configuration means where nobody names one, None if it names none."""
        config = self._pywikibot.config
        if config.family == "wikipedia" and not (self._config and names_a_wiki(self._config)):
            return None
        return f"{config.family}:{config.mylang}"

    def find(self, name: str) -> FoundWiki:
        """Return the wiki of a name or an address, after it answered.

        Raises:
            UsageError: there is no wiki of that name, or no MediaWiki at that address.
            WikiError: it cannot be reached.
        """
        from wikiconbot.wiki.access import wiki_names  # noqa: PLC0415

        if not api_address.may_be(name):
            raise UsageError(says("login-wiki-unknown", name=name))
        if (host := urlsplit(name if "//" in name else f"//{name}").hostname) in wiki_names.SHORT_LINKS:
            raise UsageError(says("wiki-short-link", address=name, host=host))
        known = wiki_names.known(name)
        if known is None and not _is_address(name):
            raise UsageError(says("login-wiki-unknown", name=name))
        with self._without_keys():
            address = wiki_names.api_address(known) if known else api_address.with_scheme(name)
            if "@" in urlsplit(address).netloc:
                raise UsageError(says("wiki-address-with-password"))
            api, general = api_address.find(address, self._fetch)
        known = known or wiki_names.at_api(api)
        family, _, code = (known or wiki_names.register(api)).partition(":")
        pages = general.get("articlepath", "")
        if "$1" in pages:
            pages = f"{urlsplit(api).scheme}://{urlsplit(api).netloc}{pages}"
        else:
            pages = api.removesuffix("api.php") + "index.php?title=$1"
        is_new = known is None
        return FoundWiki(family, code, api, str(general.get("sitename") or api), is_new, pages)

    def _fetch(self, address: str) -> tuple[str, str] | None:
        from pywikibot.comms import http  # noqa: PLC0415

        connection = self._new_connection()
        with connection.talking(address):
            answer: Any = http.fetch(address, default_error_handling=False)
            if isinstance(answer, Exception):
                raise answer
            return (answer.text, answer.url) if answer.ok else None

    def log_in(self, wiki: FoundWiki, credentials: Credentials) -> str:
        """Return the account's name as the wiki writes it, after a login.

        Raises:
            LoginRefused: the wiki does not accept it.
            WikiError: the wiki cannot be reached.
            ConfigurationError: requests-oauthlib is missing, which OAuth needs.
        """
        from wikiconbot.wiki.process import own_site, signing_off  # noqa: PLC0415

        connection = self._new_connection()
        for secret in (credentials.password, *(credentials.keys or ())):
            connection.voice.keep_secret(secret)
        with self._without_keys(wiki.host, credentials.keys):
            account = credentials.account or self._owner(wiki, connection)
            with connection.talking(wiki.api), signing_off():
                site = own_site(f"{wiki.family}:{wiki.code}", account, credentials)
            log_in(site, connection, wiki.api)
            return str(site.username())

    def _owner(self, wiki: FoundWiki, connection: Connection) -> str:
        """Return whose OAuth keys they are, by asking the wiki who we are."""
        from pywikibot.comms import http  # noqa: PLC0415
        from pywikibot.exceptions import NoUsernameError  # noqa: PLC0415

        question = {"action": "query", "meta": "userinfo", "format": "json", "formatversion": "2"}
        with connection.talking(wiki.api):
            told: Any = http.fetch(wiki.api, method="POST", data=question)
            answer = json.loads(told.text)
            if "error" in answer:
                refused = NoUsernameError(str(answer["error"].get("info")))
                raise translate(refused, wiki.api, connection.wire)
            user = answer["query"]["userinfo"]
            if user.get("anon"):
                raise LoginRefused(says("login-no-oauth-there", wiki=wiki.api))
            return str(user["name"])

    @contextmanager
    def _without_keys(self, host: str = "", keys: tuple[str, ...] | None = None) -> Iterator[None]:
        """Sign nothing with the configuration's own OAuth keys, and what goes to ``host`` with ``keys``."""
        config = self._pywikibot.config
        usual = config.authenticate
        config.authenticate = {place: pair for place, pair in usual.items() if len(pair) == 2}
        if keys:
            config.authenticate[host] = keys
        try:
            yield
        finally:
            config.authenticate = usual


def _is_address(name: str) -> bool:
    """Return whether a name may be an address: it has a scheme, a dot, a path or a port."""
    return any(mark in name for mark in ("://", ".", "/")) or name.partition(":")[2].isdigit()
