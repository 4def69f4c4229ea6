"""Etherpads through their public exports: slowly, bounded, and only those that the operator allowed.

An Etherpad lets 10 exports through in 90 seconds, and behind a proxy all the world may share them. Past that limit
1.8.14 answers 429; from 1.9.4 on it does not answer at all, so that silence means "slow down" too. Both were measured.
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
_LONGEST_WAIT = 300.0  # seconds that one wait may take; who asks for more is left alone
_WHOLE = 4  # an answer may take so many time-outs in all
_ENOUGH = 2  # pads in a row of which a host answered nothing, each after all tries: then it is left alone
_BUSY = (429, 502, 503, 504)


class Silences:
    """Which Etherpads answered nothing several times in a row: they are left alone for the rest of a run.

    An answer, a refusal of one pad among them, ends a silence.
    """

    def __init__(self) -> None:
        self._in_a_row: dict[str, int] = {}

    def note(self, host: str, *, silent: bool) -> None:
        """Count what came of one pad."""
        self._in_a_row[host] = self._in_a_row.get(host, 0) + 1 if silent else 0

    def left_alone(self, host: str) -> bool:
        """Whether a host was silent too often to be asked again."""
        return self._in_a_row.get(host, 0) >= _ENOUGH


class PadClient:
    """Reads pads of the Etherpads at ``hosts``, one request at a time.

    ``hosts`` are addresses as the operator wrote them (``https://etherpad.wikimedia.org``); scheme, host, port and path
    must be those of a pad's. ``pause`` are the seconds from the end of one request to the start of the next at a host.
    ``told`` gets a sentence before a long wait, ``count`` the bytes of each answer. ``rests`` say by host when the next
    request may start: clients that share them keep the pause together. ``now`` and ``sleep`` are the clock. One answer takes four times ``timeout``
    at most, and five minutes the wait before each of its tries.

    Raises:
        ConfigurationError: an address among ``hosts`` is not one.
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
        """Return a pad's export, the present one or that of a revision.

        Only ask for revisions that the pad is known to have: beyond them newer Etherpads return the latest text without
        a word, 1.8.14 answers 500, which is `Absent` here.

        Raises:
            ValueError: a revision of the form ``etherpad``, which always has them all.
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
        """Send a request for a pad to its Etherpad, again where it was put off, and return the answer.

        ``path`` comes after the address of the Etherpad; ``tries`` are one and the retries, where nothing else is said;
        ``at_once`` leaves out the pause, which is then made up for after it; ``what`` is as requests has it.
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
        """Return why a pad is not asked for at all."""
        parts = _parts(pad.host)
        if parts not in self._hosts:
            return says("etherpad-not-allowed", host=pad.host)
        # Anybody who makes an address of these would ask for another one (RFC 3986, 5.2.4).
        unusable = pad.name in ("", ".", "..") or re.search("[\ud800-\udfff]", pad.name)
        return (
            says("etherpad-bad-name", name=pad.name.encode("utf-8", "replace").decode()) if unusable else None
        )

    def _wait(self, host: str, at_once: bool) -> bool:
        """Wait until a host may be asked; False if that is too long."""
        wait = self._free.get(host, float("-inf")) - self._now()
        if wait > max(_LONGEST_WAIT, 2 * self._pause):
            return False
        if wait > 0 and not at_once:
            self._sleep(wait)
        return True

    def _rest(self, host: str, seconds: float) -> None:
        self._free[host] = max(self._now() + seconds, self._free.get(host, float("-inf")))


def pad_path(pad: Pad) -> str:
    """Return where a pad is at its Etherpad."""
    return f"/p/{quote(pad.name, safe='', errors='surrogatepass')}"


def _parts(address: str) -> tuple[str, str, int, str] | None:
    """Return by what two addresses of Etherpads are compared; None for what is no such address."""
    try:
        url = urlsplit(address)
        port = url.port or {"http": 80, "https": 443}[url.scheme]
    except (ValueError, KeyError):
        return None
    path = url.path.rstrip("/")
    # urlsplit passes over line breaks and reads "me@host", and a path with dots leads elsewhere.
    rest = address.partition("://")[2].rstrip("/")
    odd = re.search(r"[\s\\%@?#\x00-\x1f\x7f]|/\.{0,2}(?:/|$)", rest)
    return None if odd or not url.hostname else (url.scheme, url.hostname, port, path)


def _put_off(answer: Answer | Failure) -> float | None:
    """Return for how many seconds we are put off, None if we are not."""
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
    """Return what is left of a request that brought no answer of use."""
    why = _why(pad, answer)
    if isinstance(answer, Answer):
        return Unknown(why, another_form=answer.status == 504)  # a proxy that did not wait for a long export
    return Unknown(why, answer.heard, permanent=answer.too_big, another_form=answer.too_big)


def _not_exported(pad: Pad, answer: Answer) -> Unknown:
    """Return what an answer other than an export means: the pad is closed for good, or the Etherpad has trouble."""
    return Unknown(why_not(pad, answer), permanent=answer.status < 500, another_form=True)


def why_not(pad: Pad, answer: Answer) -> str:
    """Return the sentence for an answer that helps nobody."""
    if 300 <= answer.status < 400 and answer.status != 304:
        target = "".join(c if c.isprintable() else "?" for c in answer.headers.get("location", "")[:200])
        return says("etherpad-redirects", host=pad.host, target=target)
    if answer.status in (401, 403):
        return says("etherpad-closed", host=pad.host, status=str(answer.status))
    return says("etherpad-http", host=pad.host, status=str(answer.status))


def _body(pad: Pad, form: ExportForm, answer: Answer) -> Got | Unknown:
    """Return the body of an export, which is UTF-8 whatever its header says; a page to log in is not one.

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
