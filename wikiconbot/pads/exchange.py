"""One request and its complete answer, with limits of time and size; no redirects, no cookies, no stored passwords.

A socket's time-out starts again with every byte, so a very slow answer would never end: a timer closes the connection. For that
the timer must know the connections from the moment they are made (urllib3's ``ConnectionCls``).
"""

import re
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.cookiejar import DefaultCookiePolicy
from typing import Any
from urllib.parse import urlsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from wikiconbot import __version__
from wikiconbot.i18n import says

_CHUNK = 16_384
_MUCH = 2**20  # bytes: if this much arrived before the time was over, the answer is long, not stuck
_LOOPBACK = re.compile(r"localhost|127(?:\.[0-9]{1,3}){3}|::1")


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer; the names of ``headers`` are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Failure:
    """There was no complete answer. ``why`` is a clause with its full stop.

    ``heard`` if the request was sent and may have reached the server; ``passes`` if another try may help;
    ``too_big`` if the answer is longer, or takes longer, than the limits.
    """

    why: str
    passes: bool = False
    heard: bool = False
    too_big: bool = False


class TooBigError(Exception):
    """The body is longer than the limit."""


class Exchange:
    """An HTTP session without memory. ``timeout`` is a socket's; a whole answer may take ``whole`` seconds."""

    def __init__(self, contact: str, timeout: float, whole: float, most_bytes: int) -> None:
        self._timeout, self._whole, self._most = timeout, whole, most_bytes
        self._read_bytes = 0
        self._adapter = _Adapter()
        self.http = requests.Session()
        self.http.mount("https://", self._adapter)
        self.http.mount("http://", self._adapter)
        self.http.auth = _as_it_is  # otherwise requests reads ~/.netrc
        self.http.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        who = " ".join(f"wikiconbot/{__version__} ({contact})".split())  # a header is one line
        self.http.headers["User-Agent"] = f"{who} {requests.utils.default_user_agent('requests')}"
        self.http.headers["Connection"] = "close"  # the next request follows many seconds later
        self.http.headers["Accept-Encoding"] = "identity"  # so that the limit is the size in memory

    def send(self, method: str, url: str, **what: Any) -> Answer | Failure:
        """Send one request; ``what`` are headers, data and files in the form of requests."""
        self._read_bytes = 0
        # A computer reaches itself without a proxy.
        self.http.trust_env = not _LOOPBACK.fullmatch(urlsplit(url).hostname or "")
        with self._clock() as late:
            try:
                answer = self._whole_answer(method, url, what)
                # if it was closed within the headers, it looks complete
                return self._too_late() if late.is_set() else answer
            except TooBigError:
                why = says("etherpad-too-big", size=-(-self._most // 2**20))
                return Failure(why, heard=True, too_big=True)
            except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
                # ValueError: an invalid address, or a TLS connection that was closed while it was read
                return self._too_late() if late.is_set() else failure_of(error)

    def _too_late(self) -> Failure:
        """Return the result if an answer was not complete in time: too long if much of it arrived, else no answer."""
        if self._read_bytes < _MUCH:
            return _timed_out()
        return Failure(says("etherpad-too-slow", seconds=round(self._whole)), heard=True, too_big=True)

    def _whole_answer(self, method: str, url: str, what: Mapping[str, Any]) -> Answer | Failure:
        with self.http.request(
            method, url, timeout=self._timeout, stream=True, allow_redirects=False, **what
        ) as response:
            headers = {name.lower(): value for name, value in response.headers.items()}
            # The body of a redirect or a refusal is not used.
            body = self._read(response) if 200 <= response.status_code < 300 else b""
        if response.status_code == 200 and not _is_whole(headers, body):
            return _broken()
        return Answer(response.status_code, headers, body)

    def _read(self, response: requests.Response) -> bytes:
        told = response.headers.get("content-length", "")
        if told.isdecimal() and int(told) > self._most:
            raise TooBigError
        body = bytearray()
        for chunk in response.iter_content(_CHUNK):
            body += chunk
            self._read_bytes = len(body)
            if len(body) > self._most:
                raise TooBigError
        return bytes(body)

    @contextmanager
    def _clock(self) -> Iterator[threading.Event]:
        """Close the connection when the time for the whole answer is over; the event says whether that happened."""
        late = threading.Event()
        timer = threading.Timer(self._whole, self._adapter.hang_up, [late])
        timer.daemon = True
        self._adapter.lines.clear()
        timer.start()
        try:
            yield late
        finally:
            timer.cancel()
            self.http.close()  # a connection kept for the next request may be closed then


def _is_whole(headers: Mapping[str, str], body: bytes) -> bool:
    """Whether an answer gives its length, and has it; requests itself checks chunks."""
    if "chunked" in headers.get("transfer-encoding", "").lower():
        return True
    length = headers.get("content-length", "")
    return length.isdecimal() and ("content-encoding" in headers or int(length) == len(body))


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


class _Adapter(HTTPAdapter):
    """An adapter that knows the sockets of its connections."""

    def __init__(self) -> None:
        self.lines: list[Any] = []
        self._pools = _pools_that_note(self.lines)
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(*args, **kwargs)
        manager.pool_classes_by_scheme = self._pools
        return manager

    def hang_up(self, late: threading.Event) -> None:
        """Close the connections from another thread, so that a thread that reads from them continues."""
        late.set()
        for line in tuple(self.lines):
            with suppress(OSError, ValueError):
                line.shutdown(socket.SHUT_RDWR)


def _pools_that_note(lines: list[Any]) -> dict[str, Any]:
    class PadConnection(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            lines.append(self.sock)

    class SecurePadConnection(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            lines.append(self.sock)

    class Pool(HTTPConnectionPool):
        ConnectionCls = PadConnection

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = SecurePadConnection

    return {"http": Pool, "https": SecurePool}


def _broken() -> Failure:
    return Failure(says("wiki-trouble-broken"), passes=True, heard=True)


def _timed_out() -> Failure:
    return Failure(says("wiki-trouble-timed-out"), passes=True, heard=True)


#: The meaning of an exception's text; requests wraps every cause in ConnectionError.
_CAUSES = {
    r"NameResolutionError|Name or service not known|getaddrinfo": "wiki-trouble-no-host",
    r"Connection refused|WinError 10061": "wiki-trouble-refused",
    r"unreachable|No route to host": "wiki-trouble-no-way",
}


def failure_of(error: Exception) -> Failure:
    """Return why there was no answer."""
    words = str(error)
    if isinstance(error, requests.exceptions.SSLError):
        return Failure(says("wiki-trouble-certificate"))
    if message := next((key for cause, key in _CAUSES.items() if re.search(cause, words)), None):
        return Failure(says(message))
    if isinstance(error, requests.Timeout) or "timed out" in words:
        return _timed_out()
    broken = (
        requests.ConnectionError,
        requests.exceptions.ChunkedEncodingError,
        urllib3.exceptions.HTTPError,
    )
    if isinstance(error, (*broken, ConnectionError)):
        return _broken()
    return Failure(says("wiki-trouble-unsent", error=type(error).__name__))
