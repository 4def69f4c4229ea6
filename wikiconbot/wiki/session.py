"""A connection to one wiki as one account (or logged out): `connect`, or `adopt` the one that pwb made."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

from wikiconbot import __version__
from wikiconbot.errors import ConfigurationError, Unreachable
from wikiconbot.i18n import says
from wikiconbot.model import Refused
from wikiconbot.wiki.access.credentials import Credentials, from_environment, wanted_wiki
from wikiconbot.wiki.ahead.kept_ahead import Ahead
from wikiconbot.wiki.configuration import Place, find_place, is_address, load, require_named_wiki
from wikiconbot.wiki.connection import Connection
from wikiconbot.wiki.explanations import no_api
from wikiconbot.wiki.finding.page_wiki import require_same_wiki, wiki_of
from wikiconbot.wiki.login import log_in
from wikiconbot.wiki.output import never_ask
from wikiconbot.wiki.secret_files import require_files, require_private
from wikiconbot.wiki.transport import FIRST_CONTACT, PATIENCE, OnResponse, ignore
from wikiconbot.wikitext.page_address import PageAddress

_Value = TypeVar("_Value")

#: API modules that change nothing, so GET may be used for them (on https, if the address is short).
_READING = frozenset({"query", "parse", "compare", "paraminfo"})


@dataclass(frozen=True, slots=True)
class Target:
    """Which wiki, with which configuration and account.

    ``patience`` is the time in seconds to wait while the wiki does not answer or asks us to wait; ``run_page`` is the page that
    may stop the bot (default: User:BOT/run); ``address`` is that of the page, which names the wiki; ``attended`` says that a
    person watches the run. ``verbose`` prints what pywikibot does, ``quiet`` hides even the reports of waits. ``state_folder`` is
    where words of the wiki are kept from one run to the next; without it, each session asks for them.
    """

    wiki: str | None = None
    sandbox_dir: str | None = None
    user: str | None = None
    patience: float = PATIENCE
    run_page: str | None = None
    attended: bool = True
    verbose: bool = False
    quiet: bool = False
    address: PageAddress | None = None
    state_folder: Path | None = None


def always(_: str) -> Refused | None:
    """Let every edit be saved: the usual ``permit`` of a session."""
    return None


class Session:
    """A wiki and the account that we use there; every query updates what it knows about the account.

    A process may have many, with different wikis, accounts and patience; each is for one thread at a time.
    ``connection`` is its connection to the wiki. ``block`` is the account's blockinfo or None; ``has_messages`` says that there is
    a new message on its talk page. ``run_word`` is the first line of the run page, None until it is read (brakes.py);
    ``attended`` says that a person watches. ``permit`` is asked for each edit before it is saved, with its page: it waits until the edit
    may be saved, or returns why not (runs/save_cycle.py).
    """

    def __init__(
        self, site: Any, connection: Connection, run_page: str | None = None, attended: bool = True
    ) -> None:
        self.site = site
        self.connection = connection
        self._run_page = unicodedata.normalize("NFC", run_page) if run_page else None
        self.run_word: str | None = None
        self.run_word_at = 0.0
        self.has_central_auth: bool | None = None  # not known before the first look-up of accounts
        self.lacking: set[str] = set()  # lists of global accounts that this wiki does not have
        #: What the wiki said of its words, by language and key, each with the time (runs/wiki_words.py); and where that is kept.
        self.words: dict[str, dict[str, tuple[int, Any]]] = {}
        self.state_folder: Path | None = None
        self.wiki_id: str | None = None  # None if the wiki did not say it yet
        self.keeps_registrations = False  # one that was read minutes ago counts (runs/registering)
        self.attended = attended
        self.permit: Callable[[str], Refused | None] = always
        self.ahead: Ahead | None = None  # what was read ahead, for runs on many pages
        self.rights: frozenset[str] = frozenset()
        self.block: Mapping[str, Any] | None = None
        self.has_messages = False
        self._article_path = ""
        self._note_account(site.userinfo)

    @property
    def user(self) -> str | None:
        """The account in use, or None when reading logged out."""
        user: str | None = self.site.user()
        return user

    @property
    def run_page(self) -> str | None:
        """The page that may stop the bot; None while nobody is logged in, because then nothing is saved."""
        return (self._run_page or f"User:{self.user}/run") if self.user else None

    def require_account(self) -> str:
        """Return the account in use, for functions that need one. No request.

        Raises ConfigurationError if the session is logged out.
        """
        if self.user is None:
            raise ConfigurationError(says("login-nobody", wiki=self.api_url))
        return self.user

    def leave_pace(self) -> None:
        """Do without pywikibot's pause between two edits (put_throttle), if a caller limits the edits over all processes.

        pywikibot counts the processes of one computer in a file, and its pause would pass while the wiki's one writer keeps others waiting.
        """
        self.site.throttle.writedelay = 0

    @property
    def api_url(self) -> str:
        """The address of the wiki's api.php."""
        return _api_url(self.site)

    @property
    def has_bot_right(self) -> bool:
        """Whether edits may be marked as a bot's; a bot password without "High-volume" does not have this right."""
        return "bot" in self.rights

    def page_url(self, title: str) -> str:
        """Return the address of a page; in the wiki's short form after a read has returned it, without a request for it."""
        name = quote(title.replace(" ", "_"), safe="/:@!$*(),;~")
        if self._article_path:
            return self._article_path.replace("$1", name)
        return f"{self.index_url}?title={name}"

    @property
    def index_url(self) -> str:
        """The address of the wiki's index.php."""
        return str(self.site.base_url(self.site.path()))

    @property
    def has_high_limits(self) -> bool:
        """Whether the account may request ten times as much at once (apihighlimits, which bots have)."""
        return "apihighlimits" in self.rights

    def batches(self, values: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
        """Yield values in parts that fit into a parameter: 500, or 50 (API:Data formats)."""
        size = 500 if self.has_high_limits else 50
        for start in range(0, len(values), size):
            yield values[start : start + size]

    def request(self, **params: Any) -> dict[str, Any]:
        """Return the answer to one API call (formatversion 2).

        Raises ApiError (a WikiError with MediaWiki's ``code``), Unreachable or LoginRefused.
        pywikibot retries, logs in again and renews a bad token once. The method, GET or POST, is set here, because
        otherwise pywikibot requests action=paraminfo.
        """
        from wikiconbot.wiki.query import LeanRequest  # noqa: PLC0415  (pywikibot is configured here)

        parameters = {"formatversion": 2, **params}
        use_get = parameters.get("action") in _READING and "text" not in parameters  # texts are too long
        with self.connection.talking(self.api_url):
            answer = LeanRequest(site=self.site, use_get=use_get, parameters=parameters).submit()
            if parameters.get("action") not in answer and "generator" not in parameters:  # a gateway's answer
                raise Unreachable(no_api(self.api_url), "no-api")
        self._learn(answer)
        return dict(answer)

    def _learn(self, answer: Mapping[str, Any]) -> None:
        """Store additional data of an answer: the account, a token, the form of page addresses."""
        query = answer.get("query")
        if not isinstance(query, dict):
            return
        self._note_account(query.get("userinfo", {}))
        self._note_token(query.get("tokens", {}).get("csrftoken"))
        general = query.get("general", {})
        self.wiki_id = general.get("wikiid", self.wiki_id)
        if "server" in general and "articlepath" in general:
            server = general["server"]
            if server.startswith("//"):
                server = f"{urlsplit(self.api_url).scheme}:{server}"
            self._article_path = server + general["articlepath"]

    def _note_account(self, userinfo: Mapping[str, Any]) -> None:
        if "rights" in userinfo:
            self.rights = frozenset(userinfo["rights"])
        if "name" in userinfo:
            self.block = userinfo if "blockid" in userinfo and not userinfo.get("blockpartial") else None
            self.has_messages = bool(userinfo.get("messages"))

    def _note_token(self, token: str | None) -> None:
        """Put the token into pywikibot's wallet, so that it needs no request and can renew the token if it becomes invalid."""
        wallet = self.site.tokens
        self.connection.voice.keep_secret((token or "").rstrip("+\\"))
        if self.user and token and isinstance(getattr(wallet, "_tokens", None), dict):
            wallet._currentuser = self.user  # otherwise the wallet empties itself at the first access
            wallet._tokens["csrf"] = token

    @property
    def csrf_token(self) -> str:
        """The token for writing; a request (for this kind only) if no read has returned it."""
        with self.connection.talking(self.api_url):
            if "csrf" not in getattr(self.site.tokens, "_tokens", {"csrf": ""}):
                self._note_token(self.site.get_tokens(["csrf"]).get("csrf"))
            token = str(self.site.tokens["csrf"])
            self.connection.voice.keep_secret(token.rstrip("+\\"))
            return token


def connect(target: Target, on_response: OnResponse = ignore, login: bool = True) -> Session:
    """Return a session on the wiki of ``target``: one request with saved cookies, four with a password.

    ``on_response`` is called after every HTTP request of the session with the number of bytes of its body as
    received, 0 for one that failed. Without an account for the wiki, or with
    ``login=False`` and no saved login, the session is logged out. Raises ConfigurationError,
    UsageError, LoginRefused or Unreachable (for a person within about a minute, usually at once).
    """
    if target.address and target.wiki is None and target.sandbox_dir is None:
        target = replace(target, wiki=wiki_of(target.address))
    place = find_place(target.wiki, target.sandbox_dir)
    pywikibot = load(place)
    require_files(place)
    if login:
        require_private(place, pywikibot.config)
    from wikiconbot.wiki import process  # noqa: PLC0415  (pywikibot is configured here)

    process.hush()
    connection = process.connection(
        target.patience,
        on_response,
        verbose=target.verbose,
        silent=target.quiet,
        first_contact=FIRST_CONTACT if target.attended else None,
    )
    given = None if target.sandbox_dir else from_environment()
    for keys in pywikibot.config.authenticate.values():
        for key in keys:
            connection.voice.keep_secret(key)
    if given is not None:
        for secret in (given.password, *(given.keys or ())):
            connection.voice.keep_secret(secret)
    if not pywikibot.config.user_agent_description:
        pywikibot.config.user_agent_description = f"wikiconbot/{__version__}"
    site = _site(pywikibot, place, target, connection, given)
    if login:
        log_in(site, connection, _api_url(site))
    session = _session(site, connection, target.run_page, target.attended)
    session.state_folder = target.state_folder
    return session


def adopt(
    site: Any,
    on_response: OnResponse = ignore,
    run_page: str | None = None,
    attended: bool = True,
) -> Session:
    """Return a session with the site that pwb, or any pywikibot script, has made; its settings stay.

    Logs in if the site is logged out. pywikibot's own messages stay as its user has set them; its questions
    raise an error if there is no terminal.
    """
    from wikiconbot.wiki.process import common_connection  # noqa: PLC0415  (pywikibot is configured here)

    never_ask()
    connection = common_connection(None, on_response)
    log_in(site, connection, _api_url(site))
    return _session(site, connection, run_page, attended)


def _session(site: Any, connection: Connection, run_page: str | None, attended: bool) -> Session:
    with connection.talking(_api_url(site)):
        return Session(site, connection, run_page, attended)


def _api_url(site: Any) -> str:
    return str(site.base_url(site.apipath()))


def _site(
    pywikibot: Any, place: Place, target: Target, connection: Connection, given: Credentials | None
) -> Any:
    """Return pywikibot's site; making it asks the wiki for our account by our cookies (one request)."""
    name = target.wiki if target.sandbox_dir else wanted_wiki(target.wiki)
    if name is None:
        require_named_wiki(place, pywikibot.config.family)
        name = f"{pywikibot.config.family}:{pywikibot.config.mylang}"
    from wikiconbot.wiki.access.wiki_names import api_address  # noqa: PLC0415  (pywikibot is configured here)
    from wikiconbot.wiki.process import own_site, signing_off  # noqa: PLC0415

    with connection.talking(name), signing_off():
        code = _code_of(pywikibot, name)
        if target.address:
            require_same_wiki(target.address, api_address(code))  # before the first request
        if given is not None and target.wiki is not None:
            there = _code_of(pywikibot, str(wanted_wiki(None)))
            given = given if api_address(there) == api_address(code) else None
        if given is not None and target.user is not None and _normal(target.user) != _normal(given.account):
            given = None
        if given is not None and given.keys:
            pywikibot.config.authenticate[urlsplit(api_address(code)).netloc] = given.keys
        return own_site(code, given.account if given else target.user, given)


def _normal(account: str) -> str:
    """Return a name with spaces and the first letter in MediaWiki's form."""
    account = " ".join(account.replace("_", " ").split())
    return account[:1].upper() + account[1:]


def _code_of(pywikibot: Any, name: str) -> str:
    """Return the ``family:code`` of a wiki: one that pywikibot knows, one with an account in the configuration, or a new one.

    Not Site(url=…): it requests the article path of each wiki that could match, and fails with a host without a dot (pywikibot
    11.9, measured).
    """
    from wikiconbot.wiki.access import wiki_names  # noqa: PLC0415  (pywikibot is configured here)

    if not (is_address(name) and name.endswith("/api.php") and "?" not in name):
        return wiki_names.require_known(name)
    config = pywikibot.config
    families = {config.family, *config.usernames} & set(config.family_files)
    return wiki_names.at_api(name, families) or wiki_names.register(name)
