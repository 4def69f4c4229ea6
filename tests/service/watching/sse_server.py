"""A server of EventStreams on this machine: HTTP/1.1 with chunks, as Wikimedia sends them. Each connection follows a script of the test."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Asked:
    """A connection: its number from 0 on, and what the client asked for."""

    number: int
    since: str | None
    last_event_id: str | None
    agent: str


@dataclass(frozen=True)
class Refuse:
    """The answer is no stream."""

    status: int
    retry_after: str = ""
    kind: str = "text/plain"


#: The connection is cut without the end that HTTP has for a body.
CUT = object()
#: The server sends nothing until the test is over.
HANG = object()

#: A step: bytes to send, an event, seconds to wait, or one of the above. The end of the steps is a clean end.
Step = bytes | dict[str, Any] | float | Refuse | object
Script = Callable[[Asked], Iterator[Step]]


def sse(event: dict[str, Any]) -> bytes:
    """The lines of an event, with the id of Wikimedia's form."""
    meta = event.get("meta", {})
    place = [{"topic": meta.get("topic"), "partition": 0, "offset": meta.get("offset")}]
    text = json.dumps(event, ensure_ascii=False)
    return f"event: message\nid: {json.dumps(place)}\ndata: {text}\n\n".encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "_Server"

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        with self.server.counting:
            asked = Asked(
                len(self.server.asked),
                query.get("since", [None])[0],
                self.headers.get("Last-Event-Id"),
                self.headers["User-Agent"],
            )
            self.server.asked.append(asked)
        self.close_connection = True
        try:
            self._play(self.server.script(asked))
        except (ConnectionError, ValueError):
            return  # the client went away

    def _play(self, steps: Iterator[Step]) -> None:
        begun = False
        for step in steps:
            if isinstance(step, Refuse):
                self._refuse(step)
                return
            if step is HANG:
                self.server.over.wait()
                return
            if not begun:
                begun = True
                self.send_response(200)
                self.send_header("Content-Type", "text/event-stream; charset=utf-8")
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
            if step is CUT:
                return
            if isinstance(step, float):
                time.sleep(step)
                continue
            body = sse(step) if isinstance(step, dict) else step
            assert isinstance(body, bytes)
            if body:
                self.wfile.write(b"%x\r\n%s\r\n" % (len(body), body))
        self.wfile.write(b"0\r\n\r\n")

    def _refuse(self, refuse: Refuse) -> None:
        self.send_response(refuse.status)
        self.send_header("Content-Type", refuse.kind)
        if refuse.retry_after:
            self.send_header("Retry-After", refuse.retry_after)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    script: Script

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[Asked] = []
        self.counting = threading.Lock()
        self.over = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v2/stream"


@contextmanager
def streams(script: Script) -> Iterator[_Server]:
    """A running server."""
    with _Server() as server:
        server.script = script
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield server
        server.over.set()
        server.shutdown()
