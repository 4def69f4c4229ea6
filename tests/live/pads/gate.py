"""A gate before the sandbox's Etherpad that counts: which exports were asked for, and when."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests


class Gate:
    """What came through: the address, and the pads that were asked for, with the time of each request; ``refuses`` does not."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.port = 0
        self.refuses: set[str] = set()  # forms of export that nobody gets
        self.requests: list[
            tuple[float, str, str]
        ] = []  # when, the pad's name as it is in the address, the form

    @property
    def url(self) -> str:
        """The address that pages link to."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def by_pad(self) -> Counter[str]:
        """How often each pad was asked for."""
        return Counter(name for _, name, _ in self.requests)


class _Handler(BaseHTTPRequestHandler):
    gate: Gate

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        parts = self.path.split("/")  # "", p, NAME, …, FORM
        self.gate.requests.append((time.monotonic(), parts[2], parts[-1]))
        if parts[-1] in self.gate.refuses:
            self.send_error(403)
            return
        with requests.Session() as session:
            session.trust_env = False
            answer = session.get(f"{self.gate.base}{self.path}", timeout=30, allow_redirects=False)
        self.send_response(answer.status_code)
        for name in ("Content-Type", "Content-Disposition", "ETag", "Location"):
            if name in answer.headers:
                self.send_header(name, answer.headers[name])
        self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        try:
            self.wfile.write(answer.content)
        except OSError:
            self.close_connection = True  # the bot was killed meanwhile


@contextmanager
def gate(base: str) -> Iterator[Gate]:
    """A gate before the Etherpad at ``base``, on a free port of this machine."""
    made = Gate(base)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Own", (_Handler,), {"gate": made}))
    server.daemon_threads = True
    made.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
