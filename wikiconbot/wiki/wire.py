"""Every HTTP request of the session passes here: counted, and given up in time when a person waits.

pywikibot answers every failure with the same backoff (22 minutes by default, measured) and forgets
what the failure was. So it is noted here, where it is still known, for the sentence a person reads.
"""

import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

#: Seconds that a person waits at most while a wiki does not answer, before we say so.
PATIENCE = 60.0

OnResponse = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A failure on the wire: a sentence fragment, whether it will last, and the seconds we were told to wait."""

    says: str
    lasting: bool = False
    wait: float = 0.0


#: Something answers, but it is no wiki: its sentence is another than that of silence (failures.no_api).
NO_API = Trouble("what answers there is not MediaWiki's api.php", lasting=True)

_IN_A_CIRCLE = Trouble("it redirects in a circle. Check the address", lasting=True)

#: Redirects in a row that no sane wiki needs; requests would follow 30, and pywikibot begin anew with each try.
_HOPS = 8

#: One of these stands in whatever an api.php answers to a first question.
_API_KEYS = frozenset({"query", "error", "errors", "batchcomplete", "login", "warnings"})


class GivenUpError(ConnectionError):
    """Raised through pywikibot, which passes on a builtin ConnectionError at once and retries all else."""


def ignore(nbytes: int) -> None:
    """Take no notice of a response."""


class Wire(HTTPAdapter):
    """Count requests and note failures; ``impatient`` gives up for a person, otherwise pywikibot decides."""

    def __init__(self) -> None:
        super().__init__()
        self.on_response: OnResponse = ignore
        self.impatient = False
        self.trouble: Trouble | None = None
        self.last: requests.Response | None = None
        self._failing_since: float | None = None
        self._reached: set[str] = set()
        self._hops = 0

    def send(
        self, request: requests.PreparedRequest, stream: bool = False, *args: Any, **kwargs: Any
    ) -> requests.Response:
        """Send one request; report its body's bytes as they came over the wire (0 for a failure).

        Raises what requests raises, or GivenUpError.
        """
        host = urlsplit(request.url or "").netloc
        started = time.monotonic()
        try:
            response = super().send(request, stream, *args, **kwargs)
            nbytes = 0 if stream else _transferred(response)
        except requests.RequestException as error:
            self.on_response(0)
            self._note(_trouble_of(error), host, started)
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
        trouble = _trouble_in(response, first=host not in self._reached)
        if trouble is None:
            self._reached.add(host)
            self._failing_since = self.trouble = None
        else:
            self._note(trouble, host, started)
        return response

    def _note(self, trouble: Trouble, host: str, started: float) -> None:
        """Keep the failure; raise GivenUpError where a person should not wait any longer."""
        self.trouble = trouble
        if self._failing_since is None:
            self._failing_since = started
        waited = time.monotonic() - self._failing_since
        hopeless = trouble.lasting and host not in self._reached
        if self.impatient and (hopeless or waited + trouble.wait > PATIENCE):
            self._failing_since = None
            raise GivenUpError(trouble.says)

    def last_api_error(self) -> dict[str, Any] | None:
        """Return the ``error`` of the last answer, which pywikibot drops when it runs out of retries."""
        try:
            body = json.loads(self.last.content) if self.last is not None else None
        except ValueError:
            return None
        error = body.get("error") if isinstance(body, dict) else None
        return error if isinstance(error, dict) else None


#: One for the process, as pywikibot's HTTP session is.
WIRE = Wire()


def install(on_response: OnResponse | None = None, *, impatient: bool = False) -> None:
    """Put the wire under pywikibot's HTTP session; later calls only change who is told and how patient it is."""
    from pywikibot.comms import http  # noqa: PLC0415  (pywikibot is configured by now)

    http.session.mount("https://", WIRE)
    http.session.mount("http://", WIRE)
    WIRE.impatient = impatient
    if on_response is not None:
        WIRE.on_response = on_response


def _transferred(response: requests.Response) -> int:
    """Read the body and return how many bytes of it came over the wire (compressed, where it was)."""
    length = len(response.content)
    told = response.raw.tell() if hasattr(response.raw, "tell") else 0
    return int(told or length)


def _retry_after(response: requests.Response) -> float:
    """Return the seconds of a Retry-After header, which pywikibot would sleep through; a date counts as none."""
    told = response.headers.get("retry-after", "")
    return float(told) if told.isdigit() else 0.0


def _trouble_in(response: requests.Response, *, first: bool) -> Trouble | None:
    """Return what is wrong with an answer, or None for one that an api.php gives; ``first`` looks into it."""
    status = response.status_code
    if status >= 500 or status == 429:
        return Trouble(
            f"it answered with HTTP {status} {response.reason}. Try again later", wait=_retry_after(response)
        )
    if response.headers.get("content-type", "").startswith("application/json"):
        return NO_API if first and not _is_of_an_api(response.content) else None
    if not response.ok:
        return Trouble(f"it answered with HTTP {status} {response.reason}. Check the address", lasting=True)
    return NO_API


def _is_of_an_api(body: bytes) -> bool:
    """Return whether a body is JSON as MediaWiki's API writes it."""
    try:
        answer = json.loads(body)
    except ValueError:
        return False
    return isinstance(answer, dict) and not _API_KEYS.isdisjoint(answer)


#: What the words of an exception mean; requests wraps them in ConnectionError, whatever the cause.
_CAUSES = {
    r"NameResolutionError|Name or service not known|getaddrinfo": (
        "no computer of that name was found. Check the address and the network"
    ),
    r"Connection refused|WinError 10061": "nothing answers there (connection refused). Start the wiki, or check the address",
    r"unreachable|No route to host": "there is no way to it from here. Check the network",
}


def _trouble_of(error: requests.RequestException) -> Trouble:
    """Return what kept an answer from coming."""
    if isinstance(error, requests.exceptions.SSLError):
        return Trouble("its certificate could not be verified. Check the address and the clock", lasting=True)
    for words, says in _CAUSES.items():
        if re.search(words, str(error)):
            return Trouble(says, lasting=True)
    if isinstance(error, requests.Timeout):
        return Trouble("it did not answer in time. Try again later")
    if isinstance(error, requests.ConnectionError):
        return Trouble("the connection broke off. Try again later")
    return Trouble(f"the request could not be sent ({type(error).__name__}). Check the address", lasting=True)
