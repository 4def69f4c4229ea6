"""Read Etherpads through their public exports: slowly, with limits, and only those that the operator allowed.

An Etherpad allows 10 exports in 90 seconds, and if it is behind a proxy, all its users may share them. Above that limit
1.8.14 answers 429; from 1.9.4 on there is no answer, so no answer means "slow down" too. Both were measured.
"""

import re
import threading
import time
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal
from urllib.parse import quote, urlsplit

from wikiconbot.errors import ConfigurationError
from wikiconbot.i18n import says
from wikiconbot.pads.exchange import Answer, Exchange, Failure
from wikiconbot.pads.exports import Absent, Got, Same, Unknown
from wikiconbot.pads.names import Pad

__all__ = ["Absent", "ExportForm", "Got", "PadClient", "Same", "Silences", "Unknown"]

ExportForm = Literal["etherpad", "html", "txt"]
_SLOW_DOWN = 90.0  # seconds: Etherpad's window (importExportRateLimiting in its settings)
_LONGEST_WAIT = 300.0  # seconds of the longest wait; an Etherpad that asks for more is not asked again
_WHOLE = 4  # the most time-outs that one answer may take
_ENOUGH = 2  # pads in a row without an answer from a host, after all tries: then it is not asked again
_BUSY = (429, 502, 503, 504)


class Silences:
    """Which Etherpads did not answer several times in a row: the rest of the run does not ask them.

    An answer, for example a refusal of one pad, sets the count to zero.
    """

    def __init__(self) -> None:
        self._in_a_row: dict[str, int] = {}

    def note(self, host: str, *, silent: bool) -> None:
        """Count the result for one pad."""
        self._in_a_row[host] = self._in_a_row.get(host, 0) + 1 if silent else 0

    def left_alone(self, host: str) -> bool:
        """Whether a host did not answer too often to be asked again."""
        return self._in_a_row.get(host, 0) >= _ENOUGH


class PadClient:
    """Read pads of the Etherpads at ``hosts``, one request at a time.

    ``hosts`` are addresses as the operator wrote them (``https://etherpad.wikimedia.org``); a pad's address must have the same
    scheme, host, port and path. ``pause`` is the number of seconds from the end of one request to the start of the next at a host.
    ``told`` is called with a sentence before a long wait, ``count`` with the bytes of each answer. ``rests`` has for each host when
    the next request may start: clients that share it keep the pause together. ``now`` and ``sleep`` are the clock. One answer takes
    four times ``timeout`` at most, and the wait before each try five minutes.

    Raises:
        ConfigurationError: one of ``hosts`` is not an address.
    """

    def __init__(
        self,
        hosts: Collection[str],
        *,
        pause: float = 15.0,
        timeout: float = 25.0,
        most_bytes: int = 20 * 2**20,
        retries: int = 2,
        contact: str,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        told: Callable[[str], None] = lambda sentence: None,
        count: Callable[[int], None] = lambda size: None,
        rests: dict[str, float] | None = None,
    ) -> None:
        self._hosts = {_parts(host): host.rstrip("/") for host in hosts}
        if bad := self._hosts.get(None):
            raise ConfigurationError(says("etherpad-bad-address", address=bad))
        self._pause, self._retries = pause, retries
        self._exchange = Exchange(contact, timeout, _WHOLE * timeout, most_bytes)
        self._now, self._sleep, self._told = now, sleep, told
        self._count = count
        self._free = {} if rests is None else rests
        self._one = threading.Lock()

    def fetch(
        self, pad: Pad, form: ExportForm, revision: int | None = None, etag: str | None = None
    ) -> Got | Same | Absent | Unknown:
        """Return a pad's export, the current one or that of a revision.

        Only ask for revisions that the pad is known to have: for later ones newer Etherpads return the latest text without
        a warning, 1.8.14 answers 500, which is `Absent` here.

        Raises:
            ValueError: a revision with the form ``etherpad``, which always contains all revisions.
        """
        if form == "etherpad" and revision is not None:
            raise ValueError("an .etherpad export has every revision")
        part = "" if revision is None else f"/{revision:d}"
        headers = {"If-None-Match": etag} if etag else {}
        answer = self.ask(pad, "GET", f"{pad_path(pad)}{part}/export/{form}", headers=headers)
        if isinstance(answer, Unknown):
            return answer
        if answer.status == 404 or (answer.status == 500 and revision is not None):
            return Absent()
        if answer.status == 304 and etag:
            return Same()
        if answer.status != 200:
            return _not_exported(pad, answer)
        return _body(pad, form, answer)

    def ask(
        self,
        pad: Pad,
        method: str,
        path: str,
        *,
        tries: int | None = None,
        at_once: bool = False,
        **what: Any,
    ) -> Answer | Unknown:
        """Send a request for a pad to its Etherpad, again if it asks us to wait, and return the answer.

        ``path`` is added to the address of the Etherpad; ``tries`` is one plus the number of retries, by default those of the client;
        ``at_once`` leaves out the pause before the request and doubles the one after it; ``what`` are arguments of requests.
        """
        if (refusal := self._refusal(pad)) is not None:
            return Unknown(refusal, permanent=True)
        host = self._hosts[_parts(pad.host)]
        with self._one:
            for left in reversed(range(self._retries + 1 if tries is None else tries)):
                if not self._wait(host, at_once):
                    break
                answer = self._exchange.send(method, f"{host}{path}", **what)
                self._count(len(answer.body) if isinstance(answer, Answer) else 0)
                self._rest(host, self._pause * (2 if at_once else 1))
                wait = _put_off(answer)
                if isinstance(answer, Answer) and wait is None:
                    return answer
                if wait is not None:
                    self._rest(host, wait)
                if wait is None or not left:
                    return _no_use(pad, answer)
                if wait <= _LONGEST_WAIT:
                    why = _why(pad, answer)
                    self._told(says("etherpad-waiting", why=why, seconds=round(wait)))
        return Unknown(says("etherpad-later", host=host))

    def _refusal(self, pad: Pad) -> str | None:
        """Return why a pad must not be requested at all."""
        parts = _parts(pad.host)
        if parts not in self._hosts:
            return says("etherpad-not-allowed", host=pad.host)
        # A client that makes an address of these would request another one (RFC 3986, 5.2.4).
        unusable = pad.name in ("", ".", "..") or re.search("[\ud800-\udfff]", pad.name)
        return (
            says("etherpad-bad-name", name=pad.name.encode("utf-8", "replace").decode()) if unusable else None
        )

    def _wait(self, host: str, at_once: bool) -> bool:
        """Wait until a request to a host is allowed; False if that takes too long."""
        wait = self._free.get(host, float("-inf")) - self._now()
        if wait > max(_LONGEST_WAIT, 2 * self._pause):
            return False
        if wait > 0 and not at_once:
            self._sleep(wait)
        return True

    def _rest(self, host: str, seconds: float) -> None:
        self._free[host] = max(self._now() + seconds, self._free.get(host, float("-inf")))


def pad_path(pad: Pad) -> str:
    """Return the address of a pad at its Etherpad."""
    return f"/p/{quote(pad.name, safe='', errors='surrogatepass')}"


def _parts(address: str) -> tuple[str, str, int, str] | None:
    """Return the form of an Etherpad's address for comparisons; None if it is not such an address."""
    try:
        url = urlsplit(address)
        port = url.port or {"http": 80, "https": 443}[url.scheme]
    except (ValueError, KeyError):
        return None
    path = url.path.rstrip("/")
    # urlsplit ignores line breaks and accepts "me@host", and a path with dots leads to another place.
    rest = address.partition("://")[2].rstrip("/")
    odd = re.search(r"[\s\\%@?#\x00-\x1f\x7f]|/\.{0,2}(?:/|$)", rest)
    return None if odd or not url.hostname else (url.scheme, url.hostname, port, path)


def _put_off(answer: Answer | Failure) -> float | None:
    """Return how many seconds the Etherpad asks us to wait, None if it does not."""
    if isinstance(answer, Failure):
        return _SLOW_DOWN if answer.passes else None
    return _retry_after(answer.headers) if answer.status in _BUSY else None


def _retry_after(headers: Mapping[str, str]) -> float:
    """Return the seconds of a Retry-After header, which may be a date (RFC 9110, 10.2.3); else Etherpad's window."""
    told = headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}", told):
        return max(float(told), 1.0)
    try:
        return max((parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds(), 1.0)
    except (ValueError, TypeError, OverflowError):
        return _SLOW_DOWN


def _why(pad: Pad, answer: Answer | Failure) -> str:
    if isinstance(answer, Failure):
        return says("etherpad-no-answer", host=pad.host, why=answer.why)
    return says("etherpad-slow-down", host=pad.host) if answer.status == 429 else why_not(pad, answer)


def _no_use(pad: Pad, answer: Answer | Failure) -> Unknown:
    """Return the result of a request without a usable answer."""
    why = _why(pad, answer)
    if isinstance(answer, Answer):
        return Unknown(why, another_form=answer.status == 504)  # a proxy that did not wait for a long export
    return Unknown(why, answer.heard, permanent=answer.too_big, another_form=answer.too_big)


def _not_exported(pad: Pad, answer: Answer) -> Unknown:
    """Return the meaning of an answer that is not an export: the pad is closed permanently, or the Etherpad has an error."""
    return Unknown(why_not(pad, answer), permanent=answer.status < 500, another_form=True)


def why_not(pad: Pad, answer: Answer) -> str:
    """Return the sentence for an answer that cannot be used."""
    if 300 <= answer.status < 400 and answer.status != 304:
        target = "".join(c if c.isprintable() else "?" for c in answer.headers.get("location", "")[:200])
        return says("etherpad-redirects", host=pad.host, target=target)
    if answer.status in (401, 403):
        return says("etherpad-closed", host=pad.host, status=str(answer.status))
    return says("etherpad-http", host=pad.host, status=str(answer.status))


def _body(pad: Pad, form: ExportForm, answer: Answer) -> Got | Unknown:
    """Return the body of an export, which is UTF-8 whatever its header says; a login page is not one.

    Etherpad sends every export as a file to be saved (its ``ExportHandler.js``).
    """
    is_file = answer.headers.get("content-disposition", "").lower().startswith("attachment")
    if not (answer.body.lstrip()[:1] == b"{" if form == "etherpad" else is_file):
        return Unknown(says("etherpad-no-export", host=pad.host), permanent=True, another_form=True)
    try:
        answer.body.decode("utf-8")
    except UnicodeDecodeError:
        return Unknown(says("etherpad-not-utf8", host=pad.host), permanent=True)
    etag = answer.headers.get("etag", "")
    return Got(answer.body, etag if re.fullmatch(r'(?:W/)?"[!#-~]{0,200}"', etag) else None)
