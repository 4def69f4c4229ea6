"""Replace what pywikibot has once for the whole process by that of the session in use (connection.py); import it after configuration.

pywikibot 11.9 keeps for the process: its HTTP session and cookies (comms/http.py), its user interface and log handlers
(bot.py), its sites and throttles. The first two can be replaced; sites are made separately for each session. docs/design.md
says what stays common, and why.
"""

import logging
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from http.cookiejar import Cookie, LoadError, LWPCookieJar
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

import pywikibot
import requests
from pywikibot import bot
from pywikibot.comms import http
from pywikibot.data import api
from pywikibot.family import Family
from pywikibot.site import _basesite
from pywikibot.throttle import Throttle

from wikiconbot.terminal import harmless
from wikiconbot.wiki.access.credentials import Credentials
from wikiconbot.wiki.access.managers import GivenLogin
from wikiconbot.wiki.connection import Connection, in_use
from wikiconbot.wiki.query import LeanRequest
from wikiconbot.wiki.transport import OnResponse, Waits, Wire

#: For changes of values of the whole process: one thread at a time.
_LOCK = threading.RLock()


def connection(
    patience: float | None,
    on_response: OnResponse,
    *,
    verbose: bool = False,
    silent: bool = False,
    first_contact: float | None = None,
    keeps_login: bool = True,
) -> Connection:
    """Return a connection to a wiki with separate cookies, waits and messages; with ``keeps_login`` the cookies are loaded and saved."""
    _install()
    wire = Wire(Waits.of(pywikibot.config, patience), patience, on_response, first_contact=first_contact)
    cookies = _Cookies() if keeps_login else _PassingCookies()
    return Connection(wire, cookies, http.session, verbose=verbose, silent=silent)


def common_connection(patience: float | None, on_response: OnResponse) -> Connection:
    """Return a connection with pywikibot's own cookies and settings, for a site that pywikibot's user has made."""
    _install()
    wire = Wire(Waits.of(pywikibot.config, None), patience, on_response, first_contact=0)
    return Connection(wire, http.session.cookies, http.session)


def hush() -> None:
    """Replace pywikibot's interface by the quiet one, after pywikibot's import and before its first message."""
    with _LOCK:
        if isinstance(bot.ui, _QuietInterface):
            return
        bot.ui = _QuietInterface()
        with _no_header_without_a_file():
            bot.init_handlers()
        logging.captureWarnings(False)  # init_handlers sends Python's warnings to a log that is not shown


@contextmanager
def _no_header_without_a_file() -> Iterator[None]:
    """Prevent pywikibot's log header if its settings name no log file.

    pywikibot 11.9 lists all loaded modules with their times (`bot.writelogheader`), which takes some 30 ms at each start;
    our interface shows none of it.
    """
    usual = bot.writelogheader
    if not pywikibot.config.log:
        bot.writelogheader = _nothing
    try:
        yield
    finally:
        bot.writelogheader = usual


def _nothing() -> None:
    """Do nothing."""


def own_site(name: str, user: str | None, credentials: Credentials | None = None) -> Any:
    """Return a pywikibot site for one session only; making it asks the wiki for our account (one request).

    ``credentials`` log it in, also when its session ends; None: those of the configuration.
    `pywikibot.Site` returns the same object for the same wiki and account, unless another class is requested.
    """
    family, _, code = name.partition(":")
    usual = Family.load(family).interface(code)
    base = usual if isinstance(usual, type) else getattr(pywikibot.site, usual)
    own = type(f"{base.__name__}{next(_NUMBERS)}", (_OwnSite, base), {"credentials": credentials})
    site = pywikibot.Site(name, user=user, interface=own)
    own.__name__ = base.__name__  # pywikibot's caches have it in their names
    with _LOCK:  # one registered object is enough to remove the process from throttle.ctrl at the end
        for key in [key for key, known in list(pywikibot._sites.items()) if known is site]:
            pywikibot._sites[f"{base.__name__}:{name}:{user}"] = pywikibot._sites.pop(key)
    return site


@contextmanager
def signing_off() -> Iterator[None]:
    """Remove this process from throttle.ctrl if no site is made; pywikibot does so only if it has a site.

    Otherwise each failed start would lengthen the waits of the next ones, for ten minutes (measured: 10 s
    before a save became 20 s).
    """
    try:
        yield
    except BaseException:
        with _LOCK:
            if not pywikibot._sites:
                _SteadyThrottle("").drop()
                _THROTTLES.clear()
        raise


_NUMBERS = count(1)


class _OwnSite:
    """The differences of a session's site from pywikibot's: its requests wait like the session, and it may have its own credentials."""

    credentials: Credentials | None

    def login(self, *args: Any, cookie_only: bool = False, **kwargs: Any) -> None:
        """Log in with the given credentials if the site is logged out; pywikibot would look for a password file."""
        given = self.credentials
        if given is None or given.password is None or cookie_only:
            super().login(*args, cookie_only=cookie_only, **kwargs)  # type: ignore[misc]
            return
        super().login(*args, cookie_only=True, **kwargs)  # type: ignore[misc]
        if not self.user() and GivenLogin(self, given).login():  # type: ignore[attr-defined]
            super().login(cookie_only=True)  # type: ignore[misc]

    @staticmethod
    def _request_class(kwargs: dict[str, Any]) -> type[api.Request]:
        return api.CachedRequest if kwargs.get("expiry") is not None else LeanRequest

    @property
    def throttle(self) -> Throttle:
        """The throttle of the wiki: it sets the pause between two edits, from all sessions together."""
        return _throttle_of(self)


class _SteadyThrottle(Throttle):  # type: ignore[misc]
    """A throttle that still works with a wrong clock: times years ahead in the file of processes, or a clock set back during the run."""

    def _read_file(self, raise_exc: bool = False) -> Iterator[Any]:
        """Yield the processes that count; pywikibot 11.9 counts one with a future time until that time."""
        latest = time.time() + _AHEAD
        if Path(self.ctrlfilename).is_file() or not Path(self.ctrlfilename).exists():
            with suppress(UnicodeDecodeError):
                yield from (known for known in super()._read_file(raise_exc) if known.time <= latest)

    def _write_file(self, processes: Iterable[Any]) -> None:
        """Write the processes, if the path is that of a regular file."""
        if Path(self.ctrlfilename).is_file() or not Path(self.ctrlfilename).exists():
            super()._write_file(processes)

    def waittime(self, write: bool = False) -> float:
        """Return how long to wait: at most the pause, even if the last edit seems to be years ahead."""
        return float(min(super().waittime(write), self.get_delay(write=write)))


_AHEAD = 60  # seconds by which the clocks of computers that share the file may differ

#: By wiki, and deliberately for the whole process: two sessions must not edit twice as fast as one.
_THROTTLES: dict[str, Throttle] = {}


def _throttle_of(site: Any) -> Throttle:
    with _LOCK:
        if str(site) not in _THROTTLES:
            _THROTTLES[str(site)] = _SteadyThrottle(site)
        return _THROTTLES[str(site)]


# ── HTTP and cookies ────────────────────────────────────────────────────────────────────────────────
def _install() -> None:
    """Install the replacements in pywikibot, once."""
    with _LOCK:
        if not isinstance(http.session, _Switch):
            http.session = _Switch(http.session)
            http.cookie_jar = _CookieSwitch(http.cookie_jar)
            _make_harmless(bot.ui)
            _basesite.Throttle = _throttle_of  # for sites that pwb and its generators make


class _Switch(requests.Session):
    """pywikibot's HTTP session: requests of our sessions use their own connection, all others are sent as before."""

    def __init__(self, usual: requests.Session) -> None:
        super().__init__()
        self.__dict__.update(usual.__dict__)

    def request(self, *args: Any, **kwargs: Any) -> requests.Response:
        """Send a request."""
        used = in_use()
        return used.http.request(*args, **kwargs) if used else super().request(*args, **kwargs)


class _CookieSwitch:
    """pywikibot's cookies: those of the session in use."""

    def __init__(self, usual: Any) -> None:
        self._usual = usual

    def _now(self) -> Any:
        used = in_use()
        return used.cookies if used else self._usual

    def load(self, *args: Any, **kwargs: Any) -> None:
        """Load the saved cookies; a file with other content is ignored, as in pywikibot, also if it is not text."""
        with suppress(UnicodeDecodeError):
            self._now().load(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._now(), name)

    def __iter__(self) -> Iterator[Cookie]:
        return iter(self._now())

    def __len__(self) -> int:
        return len(self._now())


class _Cookies(http.PywikibotCookieJar):  # type: ignore[misc]
    """A session's cookies. The file is named after the account, so that one account shares it on all wikis."""

    def __init__(self) -> None:
        super().__init__()
        self._loaded: dict[tuple[str, str, str], str | None] = {}

    def load(self, user: str = "", *args: Any, **kwargs: Any) -> None:
        """Load the saved cookies of an account."""
        super().load(user, *args, **kwargs)
        self._loaded = {_key(cookie): cookie.value for cookie in self}

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the cookies that this session got, and keep what other sessions have saved since the load."""
        with _LOCK:
            merged, now = http.PywikibotCookieJar(), {_key(cookie): cookie for cookie in self}
            merged.filename = self.filename
            with suppress(LoadError, OSError, UnicodeDecodeError):
                LWPCookieJar.load(merged, *args, **kwargs)
            for cookie in list(merged):
                if _key(cookie) in self._loaded and _key(cookie) not in now:
                    merged.clear(cookie.domain, cookie.path, cookie.name)
            for key, cookie in now.items():
                if key not in self._loaded or self._loaded[key] != cookie.value:
                    merged.set_cookie(cookie)
            try:
                merged.save(*args, **kwargs)
            except (
                FileExistsError
            ):  # pywikibot looks for the file, and another process makes it before pywikibot does
                merged.save(*args, **kwargs)


class _PassingCookies(http.PywikibotCookieJar):  # type: ignore[misc]
    """Cookies of a login that is only a test: saved ones are not sent, and none are saved."""

    def load(self, *args: Any, **kwargs: Any) -> None:
        """Load nothing."""

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save nothing."""


def _key(cookie: Cookie) -> tuple[str, str, str]:
    return cookie.domain, cookie.path, cookie.name


def _make_harmless(interface: Any) -> None:
    """Remove control characters from what pywikibot's own interface, which users of pwb see, prints on a terminal."""
    usual = getattr(interface, "stream_output", None)
    if usual is not None:  # our own interface prints through wikiconbot.terminal
        interface.stream_output = lambda text, *args, **kwargs: usual(harmless(text), *args, **kwargs)


# ── messages ────────────────────────────────────────────────────────────────────────────────────────
class _Lines(logging.Handler):
    """Pass pywikibot's messages to the session in use; ignore messages that belong to no session."""

    def emit(self, record: logging.LogRecord) -> None:
        if used := in_use():
            important = record.levelno >= logging.INFO
            used.voice.repeat(record.getMessage(), used.wire.trouble, important=important)


class _QuietInterface:
    """A pywikibot user interface (``pywikibot.userinterfaces._interface_base.ABUIC``) that never prompts."""

    def argvu(self) -> list[str]:
        """Return the name for logs and for the user agent; our arguments are not pywikibot's."""
        return ["wikiconbot"]

    def flush(self) -> None:
        """Do nothing: no message is held back."""

    def init_handlers(self, logger: logging.Logger, *args: Any, **kwargs: Any) -> None:
        """Add our handler; ``pywikibot.bot.init_handlers`` calls it."""
        logger.addHandler(_Lines(level=logging.DEBUG))

    def input(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse to ask: a bot under cron would wait forever. Raises EOFError, as without a terminal."""
        raise EOFError

    input_choice = input
    input_list_choice = input

    def output(self, text: str, *args: Any, **kwargs: Any) -> None:
        """Print the text like a message."""
        if used := in_use():
            used.voice.repeat(text, used.wire.trouble, important=False)
