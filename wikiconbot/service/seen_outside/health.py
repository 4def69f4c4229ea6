"""``/healthz`` and ``/metrics``: an HTTP server in a separate process, so that it answers while a worker is busy.

prometheus_client's own server would give the metrics at every address, also at ``/healthz``, and listen on all networks.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.process import BaseProcess
from typing import Any

from wikiconbot import __version__
from wikiconbot.errors import ConfigurationError, WikiconbotError
from wikiconbot.i18n import says
from wikiconbot.service.parts import ALIVE
from wikiconbot.service.seen_outside.metrics import exposition
from wikiconbot.service.seen_outside.status_report import ServiceState, document
from wikiconbot.service.side_process import start_aside

#: Seconds that a probe waits for a Redis, a second if that hangs: probes themselves are given up after one to five seconds.
FOR_REDIS = 0.5
#: Seconds for a request to come in.
_PATIENCE = 5


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(
        self, address: tuple[str, int], read: Callable[[], ServiceState], silent_for: Callable[[], float]
    ) -> None:
        self.read, self.silent_for = read, silent_for
        super().__init__(address, _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = _PATIENCE
    server_version, sys_version = f"wikiconbot/{__version__}", ""

    def do_GET(self) -> None:
        """Answer a request."""
        path = self.path.partition("?")[0]
        if path == "/healthz":
            self._health()
        elif path == "/metrics":
            self._metrics()
        else:
            self._answer(404, "text/plain; charset=utf-8", b"/healthz /metrics\n")

    do_HEAD = do_GET  # noqa: N815 - http.server's name

    def _health(self) -> None:
        """200 while the worker's main process lives, whatever the store and the wikis do: to start it again would not help them."""
        alive = self.server.silent_for() < ALIVE
        about: dict[str, Any] = {"alive": alive}
        try:
            about |= {"store": True, **document(self.server.read())}
            about.pop("wikis")
        except WikiconbotError as error:
            about |= {"store": False, "reason": str(error)}
        self._answer(200 if alive else 503, "application/json", json.dumps(about).encode() + b"\n")

    def _metrics(self) -> None:
        try:
            body, content_type = exposition(self.server.read, self.headers.get("Accept", ""))
        except WikiconbotError as error:
            self._answer(503, "text/plain; charset=utf-8", f"{error}\n".encode())
            return
        self._answer(200, content_type, body)

    def _answer(self, code: int, content_type: str, body: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Requests are not logged: a probe comes every few seconds."""


def listen_on(
    address: tuple[str, int], read: Callable[[], ServiceState], silent_for: Callable[[], float]
) -> _Server:
    """Return a server that has its address, and answers from ``start`` on.

    ``read`` returns the state, ``silent_for`` the seconds since the main process was last alive.

    Raises:
        ConfigurationError: the address is in use, or not one of this computer.
    """
    try:
        return _Server(address, read, silent_for)
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or error
        raise ConfigurationError(
            says("service-cannot-listen", address=f"{address[0]}:{address[1]}", why=why)
        ) from error


def start(server: _Server) -> BaseProcess:
    """Answer in a separate process, until this one ends; return that process."""
    process = start_aside("health", server.serve_forever)
    server.server_close()
    return process
