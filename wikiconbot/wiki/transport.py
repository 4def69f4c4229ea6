"""All HTTP requests of a session use this module: it counts them, and gives up when the session's patience ends.

pywikibot waits in the same way after every failure (22 minutes by default, measured) and forgets
the failure. So this module records it for the message to a person. It also records
the API's own requests to wait (API:Etiquette, Manual:Maxlag_parameter), which look like answers.
"""

import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import unquote, unquote_plus, urlsplit

import requests
from requests.adapters import HTTPAdapter

from wikiconbot.i18n import says
from wikiconbot.terminal import shortened

#: Default seconds that a run waits while a wiki does not answer or asks us to wait.
PATIENCE = 60.0

OnResponse = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A failure of a request.

    ``message``, filled in with ``values``, describes it, and ``todo`` says what to do: keys of i18n/; ``kind`` is a word for it.
    ``lasting`` means that waiting rarely helps, ``final`` that it never does; ``wait`` is the number of seconds that we were asked to
    wait; ``error`` is the API's own, if it asked us to wait.
    """

    kind: str
    message: str
    todo: str = "wiki-advice-later"
    lasting: bool = False
    final: bool = False
    wait: float = 0.0
    error: Mapping[str, Any] | None = None
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def says(self) -> str:
        """What happened, as text after a colon: a clause with its full stop."""
        return says(self.message, **self.values)

    @property
    def advice(self) -> str:
        """What to do, in a sentence."""
        return says(self.todo)


#: Something answers, but it is not a wiki: the message differs from that for no answer (explanations.no_api).
NO_API = Trouble("no-api", "wiki-trouble-no-api", "wiki-advice-address", lasting=True)

_IN_A_CIRCLE = Trouble("http", "wiki-trouble-circle", "wiki-advice-address", final=True)

_TOO_LARGE = Trouble("too-large", "wiki-trouble-too-large", "wiki-advice-address", final=True)

_PACKED_OTHERWISE = Trouble("packed", "wiki-trouble-packed", "wiki-advice-address", final=True)

#: The most bytes of an answer, uncompressed; MediaWiki's own limit for texts in an answer is 8 MB ($wgAPIMaxResultSize).
_LARGEST = 50 * 2**20

#: Bytes to read at once: with gzip they become a thousand times as many at most.
_PIECE = 16_384

#: Compressions that can be unpacked piece by piece; others, or several together, could make any size from a few bytes.
_PACKED = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})

#: Seconds that a person waits for a wiki that has never answered and probably never will: one more try.
FIRST_CONTACT = 5.0

#: The least seconds for a body, even with little patience: a long page over a slow line.
_BODY = 5.0

#: The most redirects in a row; requests would follow 30, and pywikibot would start again with each try.
_HOPS = 8

#: One of these keys is in each answer of an api.php to us and to pywikibot; most answers have the name of the action.
_API_KEYS = frozenset((
    "query", "error", "errors", "batchcomplete", "login", "warnings", "delete", "edit", "parse", "compare", "clearhasmsg",
    "paraminfo", "tokens", "clientlogin",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Waits:
    """Waiting times in seconds: before the second try, the longest before any try, and for an answer (to connect, to read)."""

    tries: int
    first: float
    longest: float
    timeout: tuple[float, float]

    @classmethod
    def of(cls, config: Any, patience: float | None) -> "Waits":
        """Return the values of pywikibot's configuration; if it has pywikibot's defaults, values that suit our patience.

        ``patience`` is None if pywikibot's defaults are used too.
        """
        said = cls(config.max_retries, config.retry_wait, config.retry_max, config.socket_timeout)
        if patience is None:
            return said
        short = patience <= PATIENCE
        ours = cls(
            _FOR_EVER,
            3 if short else 5,
            30 if short else 120,
            (6.05, min(max(patience, 5), 30) if short else 45),
        )
        names = ("tries", "first", "longest", "timeout")
        return cls(
            *(getattr(ours if getattr(said, name) == getattr(_USUAL, name) else said, name) for name in names)
        )

    def before(self, tries: int) -> float:
        """Return the wait after this number of tries: each is twice the one before."""
        wait: float = min(self.first * 2 ** min(tries - 1, 20), self.longest)
        return wait


#: pywikibot's own defaults (config.py).
_USUAL = Waits(15, 5, 120, (6.05, 45))

_FOR_EVER = 10_000  # tries; our patience ends them


_OFF = timedelta(minutes=1)


class GivenUpError(ConnectionError):
    """Raised through pywikibot, which passes a builtin ConnectionError on at once and retries after every other error."""


def ignore(nbytes: int) -> None:
    """Ignore a response."""


class Wire(HTTPAdapter):
    """Count a session's requests and record their failures.

    ``patience`` is the number of seconds to wait, None leaves it to pywikibot; ``on_response`` is called after every request.
    ``first_contact`` is the number of seconds for a wiki that has never answered and probably never will; None: as for others.
    """

    def __init__(
        self,
        waits: Waits,
        patience: float | None = None,
        on_response: OnResponse = ignore,
        *,
        first_contact: float | None = None,
    ) -> None:
        super().__init__()
        self.first_contact = first_contact
        self.waits = waits
        self.patience = patience
        self.on_response = on_response
        self.trouble: Trouble | None = None
        self.last: requests.Response | None = None
        self.sent: set[str] = set()  # all secrets that were sent
        self._ahead = timedelta()  # how far the server's clock is ahead of ours
        self._spent = 0.0  # seconds of this run that earlier waits and failures took
        self._in_a_row = 0
        self._failing_since: float | None = None
        self._reached: set[str] = set()
        self._hops = 0
        self._is_plain = False  # whether answers may be other than an api.php's

    def send(
        self, request: requests.PreparedRequest, stream: bool = False, *args: Any, **kwargs: Any
    ) -> requests.Response:
        """Send one request; report the number of bytes of its body as received (0 for a failure).

        Raises the exceptions of requests, or GivenUpError.
        """
        host = urlsplit(request.url or "").netloc
        started = time.monotonic()
        kwargs["timeout"] = self.waits.timeout  # pywikibot has one for the whole process
        _without_other_logins(request)
        request.headers["Accept-Encoding"] = "gzip, deflate"
        self.sent.update(_openers(request))
        try:
            response = super().send(request, stream, *args, **kwargs)
            nbytes = 0 if stream else self._transferred(response)
        except _RefusedError as error:
            self.on_response(0)
            self._note(error.trouble, host, started, is_edit=_is_edit(request))
            raise GivenUpError(error.trouble.says) from error
        except requests.RequestException as error:
            self.on_response(0)
            self._note(_trouble_of(error), host, started, is_edit=_is_edit(request))
            raise
        self.on_response(nbytes)
        if stream:
            return response
        self._hops = self._hops + 1 if response.is_redirect else 0
        if response.is_redirect:
            if self._hops > _HOPS:
                self._note(_IN_A_CIRCLE, host, started)
            return response
        self.last = response
        self._note_time(response)
        trouble = (
            _trouble_of_server(response)
            if self._is_plain
            else _trouble_in(response, first=host not in self._reached)
        )
        if trouble is None:
            self._reached.add(host)
            self._rest()
            self.trouble = None
        else:
            self._note(trouble, host, started, is_edit=_is_edit(request))
        return response

    def _transferred(self, response: requests.Response) -> int:
        """Read the body and return the number of bytes received (compressed, if it was).

        A socket's time-out starts again with every byte, so a body that comes very slowly would never end; a timer closes the connection.
        """
        late = threading.Event()
        timer = threading.Timer(max(self.patience or PATIENCE, _BODY), _end_late, [response, late])
        timer.daemon = True
        timer.start()
        try:
            length = _read(response)
        except requests.RequestException as error:
            raise requests.ReadTimeout("the answer took too long") if late.is_set() else error from None
        finally:
            timer.cancel()
        told = response.raw.tell() if hasattr(response.raw, "tell") else 0
        return int(told or length)

    def now(self) -> datetime:
        """Return the time: the server's, if our clock is more than a minute off; ours may be years ahead."""
        own = datetime.now(UTC)
        return own + self._ahead if abs(self._ahead) > _OFF else own

    def _note_time(self, response: requests.Response) -> None:
        if response.headers.get("age", "0") == "0":  # otherwise it is an older answer from a cache
            self._ahead = _time_of(response) - datetime.now(UTC)

    def _rest(self) -> None:
        """Count the time of the failures in a row: a run has one patience, not one for each request."""
        if self._failing_since is not None:
            self._spent += time.monotonic() - self._failing_since
        self._failing_since, self._in_a_row = None, 0

    def begin(self) -> None:
        """Start with the full patience again: another run of the same process."""
        self._spent, self._failing_since, self._in_a_row = 0.0, None, 0

    def _note(self, trouble: Trouble, host: str, started: float, *, is_edit: bool = False) -> None:
        """Record the failure; raise GivenUpError if the next wait would be too long, and always for an edit.

        Before an edit is sent again, it must be known whether it was saved; pywikibot would send it again without that (save.py).
        """
        self.trouble = trouble
        self._in_a_row += 1
        if self._failing_since is None:
            self._failing_since = started
        if is_edit:
            self._rest()
            raise GivenUpError(trouble.says)
        waited = self._spent + time.monotonic() - self._failing_since
        if self.patience is None and not trouble.final:
            return
        patience = self.patience or PATIENCE
        if trouble.lasting and host not in self._reached and self.first_contact is not None:
            patience = min(patience, self.first_contact)
        if trouble.final or waited + max(trouble.wait, self.waits.before(self._in_a_row)) > patience:
            self._rest()
            raise GivenUpError(trouble.says)

    def pass_over(self, tries: int) -> None:
        """Record a missing answer that nothing has recorded yet; raise GivenUpError if the next wait would be too long."""
        if self.trouble is None:
            self.trouble = NO_API
        waited = self._spent
        if self._failing_since is not None:
            waited += time.monotonic() - self._failing_since
        else:
            self._failing_since = time.monotonic()
        if self.patience is not None and waited + self.waits.before(tries) > self.patience:
            self._rest()
            raise GivenUpError(self.trouble.says)

    @contextmanager
    def in_a_hurry(self, seconds: float) -> Iterator[None]:
        """Wait no longer than ``seconds`` inside, for requests that are useful only with a fast answer."""
        before, waits, spent = self.patience, self.waits, self._spent
        self.patience, self._spent = seconds if before is None else min(seconds, before), 0.0
        self.waits = replace(waits, timeout=(min(seconds, 6.05), seconds))
        self._failing_since, self._in_a_row = None, 0
        try:
            yield
        finally:
            self.patience, self.waits, self._spent = before, waits, spent

    @contextmanager
    def plain_answers(self) -> Iterator[None]:
        """Accept inside what the wiki answers at other addresses than that of its api.php: pages, and JSON of its rest.php."""
        before, self._is_plain = self._is_plain, True
        try:
            yield
        finally:
            self._is_plain = before

    def by_oauth(self) -> bool:
        """Return whether the last answered request was signed by OAuth."""
        return self.last is not None and _is_signed(self.last.request)

    def last_api_error(self) -> dict[str, Any] | None:
        """Return the ``error`` of the last answer, which pywikibot drops after its last retry."""
        return _error_in(self.last.content) if self.last is not None else None


def _is_signed(request: requests.PreparedRequest) -> bool:
    """Return whether a request has its own login, with the keys of OAuth."""
    return _text(request.headers.get("Authorization", "")).startswith("OAuth ")


def _text(header: str | bytes) -> str:
    """Return a header's value as text; requests_oauthlib makes all of them bytes."""
    return header.decode("latin-1") if isinstance(header, bytes) else header


#: Cookies that log in: of a session, a bot password's session, "keep me logged in", and CentralAuth's.
LOGS_IN = re.compile(r"(?:session|token|userid|username)$|^centralauth_", re.IGNORECASE)


def _without_other_logins(request: requests.PreparedRequest) -> None:
    """Remove the cookies of other logins from a request that is signed by OAuth.

    MediaWiki 1.43 answers to both together with HTTP 500 (SessionOverflowException), as long as pywikibot's file of cookies
    has those of a bot password. Other cookies stay: Wikimedia's servers count requests by them.
    """
    cookies = _text(request.headers.get("Cookie", ""))
    if not cookies or not _is_signed(request):
        return
    kept = [pair for pair in cookies.split("; ") if not LOGS_IN.search(pair.partition("=")[0])]
    request.headers["Cookie"] = "; ".join(kept)
    if not kept:
        del request.headers["Cookie"]


#: The secrets in the body of a request to api.php and in the header of one that OAuth signs (RFC 5849, 3.5.1).
_IN_BODY = re.compile(r"(?:^|&)(?:(?:lg)?password|(?:lg|login)?token)=([^&]+)")
_IN_HEADER = re.compile(r'oauth_(?:consumer_key|token|signature|nonce)="([^"]+)"')


def _openers(request: requests.PreparedRequest) -> set[str]:
    """Return the secrets of a request: an answer may repeat them."""
    body = request.body or b""
    text = body if isinstance(body, str) else body.decode("latin-1")
    cookies = [pair.partition("=") for pair in _text(request.headers.get("Cookie", "")).split("; ")]
    found = [unquote_plus(value).rstrip("+\\") for value in _IN_BODY.findall(text)]
    found += map(unquote, _IN_HEADER.findall(_text(request.headers.get("Authorization", ""))))
    found += [value for name, _, value in cookies if LOGS_IN.search(name)]
    return {value for value in found if len(value) >= _SHORTEST_SECRET}


_SHORTEST_SECRET = 8  # characters; the account's name and number are in its cookies too


class _RefusedError(requests.RequestException):
    """An answer that is not read: longer than any answer of a wiki, or with a compression that hides its length."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.kind)
        self.trouble = trouble


def _read(response: requests.Response) -> int:
    """Read the body of an answer piece by piece, and return its length; never much more than `_LARGEST` is in memory."""
    if response.headers.get("content-encoding", "").strip().lower() not in _PACKED:
        response.close()
        raise _RefusedError(_PACKED_OTHERWISE)
    pieces: list[bytes] = []
    length = 0
    for piece in response.iter_content(_PIECE):
        length += len(piece)
        if length > _LARGEST:
            response.close()
            raise _RefusedError(_TOO_LARGE)
        pieces.append(piece)
    # requests does this itself in `Response.content`, which has no limit.
    response._content = b"".join(pieces)
    return length


def _is_edit(request: requests.PreparedRequest) -> bool:
    body = request.body or b""
    return ("action=edit&" in body) if isinstance(body, str) else (b"action=edit&" in body)


def _end_late(response: requests.Response, late: threading.Event) -> None:
    """Hang up, and say that it was for the time."""
    late.set()
    hang_up(response)


def hang_up(response: requests.Response) -> None:
    """Close a connection from another thread, so that a thread that reads from it continues."""
    # http.client gives the socket to the response if the connection will not be used again.
    holders = (
        getattr(response.raw, "connection", None),
        getattr(getattr(response.raw, "_fp", None), "fp", None),
    )
    for holder in holders:
        line: Any = getattr(holder, "sock", None) or getattr(getattr(holder, "raw", None), "_sock", None)
        with suppress(OSError, AttributeError):
            line.shutdown(socket.SHUT_RDWR)


def retry_after(response: requests.Response) -> float:
    """Return the seconds of a Retry-After header, which may be a date (RFC 9110, 10.2.3); 0 if there is none."""
    told = response.headers.get("retry-after", "").strip()
    if re.fullmatch(
        r"[0-9]{1,9}(?:\.[0-9]{1,9})?", told
    ):  # Python also accepts "nan" as a number, which would be no limit
        return float(told)
    try:
        return max((parsedate_to_datetime(told) - _time_of(response)).total_seconds(), 0)
    except (ValueError, TypeError):
        return 0.0


def _time_of(response: requests.Response) -> datetime:
    """Return the time of the server's clock, or of ours if the answer has none: ours may be years off."""
    try:
        told = parsedate_to_datetime(response.headers["date"])
        return told if told.tzinfo else told.replace(tzinfo=UTC)
    except (KeyError, ValueError, TypeError):
        return datetime.now(UTC)


def _trouble_in(response: requests.Response, *, first: bool) -> Trouble | None:
    """Return what is wrong with an answer, or None for an answer of an api.php; ``first`` is its beginning."""
    if trouble := _trouble_of_server(response):
        return trouble
    if response.headers.get("content-type", "").startswith("application/json"):
        return _trouble_in_json(response, first=first)
    if not response.ok:
        answer = {"status": _status(response)}
        return Trouble("http", "wiki-trouble-http", "wiki-advice-address", lasting=True, values=answer)
    return NO_API


def _trouble_of_server(response: requests.Response) -> Trouble | None:
    """Return the trouble of a server that fails or asks us to wait."""
    if response.status_code < 500 and response.status_code != 429:
        return None
    return Trouble(
        "http", "wiki-trouble-http", wait=retry_after(response), values={"status": _status(response)}
    )


def _status(response: requests.Response) -> str:
    return shortened(" ".join(f"{response.status_code} {response.reason}".split()))


#: API errors after which pywikibot waits and asks again (Request.submit), and the message for each.
_PUTTING_OFF = {
    "maxlag": "wiki-trouble-lagged",
    "ratelimited": "wiki-trouble-rate-limit",
    "readonly": "wiki-trouble-read-only",
    "internal_api_error_DB": "wiki-trouble-database",
    "internal_api_error_ReadOnlyError": "wiki-trouble-read-only",
    "lockmanager-fail-conflict": "wiki-trouble-same-page",
}

_SHORT = 16_384  # bytes; an error is shorter than most answers, so only short answers are checked


def _trouble_in_json(response: requests.Response, *, first: bool) -> Trouble | None:
    """Return why JSON is not an answer: it is not MediaWiki's, or the API asks us to wait. Long JSON is an answer."""
    if len(response.content) > _SHORT and not first:
        return None
    try:
        answer = json.loads(response.content)
    except (ValueError, RecursionError):
        answer = None
    if not is_of_an_api(answer):
        return NO_API
    error = answer.get("error")
    code = str(error.get("code")) if isinstance(error, dict) else ""
    for start, message in _PUTTING_OFF.items():
        if code.startswith(start):
            return Trouble(code, message, wait=retry_after(response), error=error)
    return None


def _error_in(body: bytes) -> dict[str, Any] | None:
    """Return the ``error`` of an API answer, None if it has none."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    error = answer.get("error") if isinstance(answer, dict) else None
    return error if isinstance(error, dict) else None


def is_of_an_api(answer: Any) -> bool:
    """Return whether JSON is an answer of MediaWiki's API; an error in it has a code and a text."""
    if not isinstance(answer, dict) or _API_KEYS.isdisjoint(answer):
        return False
    error = answer.get("error", {})
    return isinstance(error, dict) and all(isinstance(error.get(key, ""), str) for key in ("code", "info"))


#: The meaning of an exception's text; requests wraps every cause in ConnectionError.
_CAUSES = {
    r"NameResolutionError|Name or service not known|getaddrinfo": (
        "no-host", "wiki-trouble-no-host", "wiki-advice-host"),
    r"Connection refused|WinError 10061": (
        "refused", "wiki-trouble-refused", "wiki-advice-start"),
    r"unreachable|No route to host": ("no-way", "wiki-trouble-no-way", "wiki-advice-network"),
}  # fmt: skip


def _trouble_of(error: requests.RequestException) -> Trouble:
    """Return why there was no answer."""
    if isinstance(error, requests.exceptions.SSLError):
        return Trouble("certificate", "wiki-trouble-certificate", "wiki-advice-clock", final=True)
    for words, known in _CAUSES.items():
        if re.search(words, str(error)):
            return Trouble(*known, lasting=True)
    if isinstance(error, requests.Timeout) or "Read timed out" in str(error):
        return Trouble("timed-out", "wiki-trouble-timed-out")
    if isinstance(error, requests.ConnectionError | requests.exceptions.ChunkedEncodingError):
        return Trouble("broken", "wiki-trouble-broken")
    if isinstance(error, requests.exceptions.ContentDecodingError):
        return Trouble("damaged", "wiki-trouble-damaged")
    unsent = {"error": type(error).__name__}
    return Trouble("unsent", "wiki-trouble-unsent", "wiki-advice-address", final=True, values=unsent)
