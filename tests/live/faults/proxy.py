"""A reverse proxy between the bot and the wiki, at which things go wrong by rule.

Everything that no rule names is passed on as it is, so that what answers is the wiki itself.
"""

import contextlib
import http.client
import os
import re
import socket
import struct
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

#: Headers that belong to one connection and not to the message.
_OF_THE_CONNECTION = {"host", "connection", "content-length", "transfer-encoding", "keep-alive"}

#: What RFC 9110 calls the statuses that Python calls otherwise before 3.13.
_REASONS = {
    413: "Content Too Large",
    414: "URI Too Long",
    416: "Range Not Satisfiable",
    422: "Unprocessable Content",
}

#: A token in an answer, up to the backslash with which it ends.
_TOKEN = re.compile(r'"\w+token":"([0-9a-f]{20,}\+)')


@dataclass
class Request:
    """What the bot asks: its place in the run (from 1), and what a rule may change of it."""

    number: int
    method: str
    path: str
    headers: dict[str, str]
    form: dict[str, str]

    @property
    def action(self) -> str:
        """The module of the API that is asked."""
        return self.form.get("action", "")


@dataclass
class Answer:
    """What goes back to the bot."""

    status: int
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""


class Exchange:
    """One request and what becomes of it; a fault changes the request, makes the answer, or breaks off."""

    def __init__(self, proxy: "Proxy", handler: BaseHTTPRequestHandler, request: Request) -> None:
        self.proxy, self.request = proxy, request
        self.answer: Answer | None = None
        self.over = False
        self._handler = handler

    @property
    def scene(self) -> Any:
        """Where the run plays: whatever the proxy was given for the faults that do something at the wiki."""
        return self.proxy.scene

    def forward(self) -> Answer:
        """Pass the request on to the wiki, once, and keep its answer."""
        if self.answer is None:
            self.answer = self.proxy.ask(self.request)
        return self.answer

    def send(self) -> None:
        """Give the bot the answer."""
        self._head(len(self.forward().body))
        self._write(self.forward().body)
        self.over = True

    def send_part(self) -> None:
        """Promise the whole answer, give the bot half of it, and hang up."""
        body = self.forward().body
        self._head(len(body))
        self._write(body[: len(body) // 2])
        self.over = True

    def trickle(self, seconds: float) -> None:
        """Give the bot the answer byte by byte, so slowly that it never ends but never rests either."""
        self._head(len(self.forward().body))
        self.over = True
        for byte in self.forward().body:
            if self.proxy.closing.wait(seconds) or not self._write(bytes([byte])):
                return

    def hang(self) -> None:
        """Leave the bot without an answer, on an open connection."""
        self.over = True
        self.proxy.closing.wait()

    def drop(self) -> None:
        """Hang up without a word."""
        self.over = True

    def reset(self) -> None:
        """Break the connection off, as a crashed server or a firewall does (RST)."""
        self.over = True
        connection = self._handler.connection
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(connection.detach())

    def _head(self, length: int) -> None:
        answer = self.forward()
        self._handler.send_response(answer.status, _REASONS.get(answer.status))
        for name, value in [*answer.headers, ("Content-Length", str(length)), ("Connection", "close")]:
            self._handler.send_header(name, value)
        with contextlib.suppress(OSError):
            self._handler.end_headers()

    def _write(self, data: bytes) -> bool:
        try:
            self._handler.wfile.write(data)
        except OSError:  # the bot has hung up, or was killed
            return False
        return True


Fault = Callable[[Exchange], None]


@dataclass(frozen=True)
class Rule:
    """A fault for the first ``times`` requests that it is meant for, after ``spared`` ones; None means all of them."""

    which: Callable[[Request], bool]
    fault: Fault
    times: int | None = 1
    spared: int = 0

    def is_due(self, met: int) -> bool:
        """Whether the fault happens to the request that is the ``met``-th of those it is meant for, from 1."""
        return self.spared < met and (self.times is None or met <= self.spared + self.times)


class Proxy:
    """The proxy in front of the api.php at ``target``; runs inside ``with``, and logs every request in order."""

    def __init__(self, target: str, rules: Iterable[Rule] = (), scene: Any = None) -> None:
        self.target, self.rules, self.scene = urlsplit(target), tuple(rules), scene
        self.requests: list[Request] = []
        self.secrets: set[str] = set()
        self.ended_sessions: set[str] = set()
        self.closing = threading.Event()
        self.mistakes: list[BaseException] = []
        self._met = [0] * len(self.rules)
        self._lock = threading.Lock()
        self._server = _Server(self)
        self.address = f"http://127.0.0.1:{self._server.server_port}{self.target.path}"

    def __enter__(self) -> "Proxy":
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self.stop_listening()
        self._server.server_close()

    def stop_listening(self) -> None:
        """Refuse every connection from now on; those that are open continue."""
        self._server.shutdown()
        self._server.socket.close()

    def edits(self) -> list[Request]:
        """The edits that the bot sent."""
        return [request for request in self.requests if request.action == "edit"]

    def handle(self, handler: BaseHTTPRequestHandler) -> None:
        """Take one request through all its rules, and answer it."""
        exchange = Exchange(self, handler, self._received(handler))
        for rule in self._due(exchange.request):
            rule.fault(exchange)
            if exchange.over:
                return
        exchange.send()

    def _received(self, handler: BaseHTTPRequestHandler) -> Request:
        length = int(handler.headers.get("Content-Length") or 0)
        query = handler.rfile.read(length).decode() if length else urlsplit(handler.path).query
        form = dict(parse_qsl(query, keep_blank_values=True))
        headers = {k: v for k, v in handler.headers.items() if k.lower() not in _OF_THE_CONNECTION}
        with self._lock:
            request = Request(len(self.requests) + 1, handler.command or "", handler.path, headers, form)
            self.requests.append(request)
            self.secrets |= {form[name] for name in ("lgpassword", "password", "token") if name in form}
            self.secrets |= session_cookies(handler.headers.get("Cookie") or "")
        return request

    def _due(self, request: Request) -> list[Rule]:
        due = []
        with self._lock:
            for place, rule in enumerate(self.rules):
                if rule.which(request):
                    self._met[place] += 1
                    if rule.is_due(self._met[place]):
                        due.append(rule)
        return due

    def ask(self, request: Request) -> Answer:
        """Return what the wiki answers to a request."""
        request.headers = {name: self._known(name, value) for name, value in request.headers.items()}
        connection = http.client.HTTPConnection(self.target.netloc, timeout=120)
        form = urlencode(request.form)
        with contextlib.closing(connection):
            if request.method == "POST":
                connection.request("POST", self.target.path, form.encode(), request.headers)
            else:
                connection.request(request.method, f"{self.target.path}?{form}", headers=request.headers)
            response = connection.getresponse()
            body = response.read()
        headers = [(k, v) for k, v in response.getheaders() if k.lower() not in _OF_THE_CONNECTION]
        with self._lock:
            self.secrets |= set(_TOKEN.findall(body.decode(errors="replace")))
            for name, value in headers:
                self.secrets |= session_cookies(value) if name.lower() == "set-cookie" else set()
        return Answer(response.status, headers, body)

    def _known(self, name: str, value: str) -> str:
        """Return a header as the wiki knows it: the cookies of a session that has ended mean nothing to it."""
        if name.lower() != "cookie" or not self.ended_sessions:
            return value
        return "; ".join(
            pair for pair in value.split("; ") if pair.partition("=")[2] not in self.ended_sessions
        )


def session_cookies(header: str) -> set[str]:
    """Return the values of a Cookie or Set-Cookie header that open a session; the account's name does not."""
    pairs = [pair.partition("=") for pair in header.split("; ")]
    return {value for key, _, value in pairs if key.lower().endswith(("session", "token"))}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, proxy: Proxy) -> None:
        self.proxy = proxy
        super().__init__(("127.0.0.1", 0), _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep a mistake of the test's own, so that it fails there and not as a strange answer."""
        import sys  # noqa: PLC0415

        error = sys.exception() if hasattr(sys, "exception") else sys.exc_info()[1]
        if error is not None and not isinstance(error, ConnectionError):
            self.proxy.mistakes.append(error)


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        self.server.proxy.handle(self)

    def do_GET(self) -> None:
        self.server.proxy.handle(self)

    def log_message(self, *_: object) -> None:
        pass
