"""An Etherpad as far as the bot sees one, on 127.0.0.1, with the faults that real ones have; and pads to put there.

``with serving() as server:`` opens sockets to this machine, for that long. What a pad's name answers is in
``server.pads``; ``server.faults`` has what happens instead, once each, in order, ``server.refuses`` what happens each time.
"""

import email
import email.policy
import json
import select
import threading
import time
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import takewhile
from urllib.parse import parse_qs, quote, unquote

import pytest_socket

LOCAL = ["127.0.0.1", "localhost", "::1"]
WELCOME = "Welcome to the WMF Etherpad installation. Please do NOT use this Etherpad for personal use.\n"
NOON = 1522584000000  # 2018-04-01T12:00:00Z in JavaScript's milliseconds


@dataclass
class Clock:
    """A clock that only moves when somebody sleeps."""

    time: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.slept.append(seconds)
        self.time += seconds


def _base36(n):
    digits = ""
    while n or not digits:
        n, rest = divmod(n, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits


def _units(text):
    return len(text.encode("utf-16-le")) // 2


def _operations(sign, text, author=""):
    """What takes a text away or puts it there: whole lines first, as Etherpad's checkRep wants it."""
    lines, _, rest = text.rpartition("\n")
    whole = text[: len(text) - len(rest)]
    del lines
    made = f"{author}|{_base36(whole.count(chr(10)))}{sign}{_base36(_units(whole))}" if whole else ""
    return made + (f"{author}{sign}{_base36(_units(rest))}" if rest else "")


def changeset(old, new, author=""):
    """A changeset that puts one text in the place of another; both without the pad's last line break."""
    before, after = _units(old) + 1, _units(new) + 1
    change = f">{_base36(after - before)}" if after >= before else f"<{_base36(before - after)}"
    same = "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    added, gone = new[len(same) :], old[len(same) :]
    made = _operations("+", added, author) + _operations("-", gone)
    return f"Z:{_base36(before)}{change}{_operations('=', same) if made else ''}{made}${added}"


def exported(name, *texts, people=(), chat=False, saved=()):
    """A ``.etherpad`` export as bytes; ``texts`` are a text, or (text, author's id, milliseconds), for each revision.

    ``people`` are pairs of an author's id and name, None for a guest; ``saved`` pairs of a revision and its label.
    """
    records: dict[str, object] = {}
    pool: dict[str, str] = {}
    old = ""
    for number, step in enumerate(texts):
        text, author, at = step if isinstance(step, tuple) else (step, "", NOON + 60_000 * number)
        assert text.endswith("\n")
        if author and author not in pool.values():
            pool[str(len(pool))] = author
        mark = next((f"*{_base36(int(n))}" for n, known in pool.items() if known == author), "")
        made = changeset(old, text[:-1], mark)
        old = text[:-1]
        meta: dict[str, object] = {"author": author, "timestamp": at}
        if number % 100 == 0:  # of these, Etherpad keeps the text; it finds the others from there
            so_far = {n: ["author", a] for n, a in pool.items()}
            kept = {"text": text, "attribs": _operations("+", text)}
            meta |= {"pool": {"numToAttrib": so_far, "nextNum": len(pool)}, "atext": kept}
        records[f"pad:{name}:revs:{number}"] = {"changeset": made, "meta": meta}
    pad = {
        "atext": {"text": old + "\n", "attribs": _operations("+", old + "\n")},
        "pool": {"numToAttrib": {n: ["author", a] for n, a in pool.items()}, "nextNum": len(pool)},
        "head": len(texts) - 1,
        "chatHead": 0 if chat else -1,
        "publicStatus": False,
        "savedRevisions": [{"revNum": number, "savedById": "a.x", "label": label} for number, label in saved],
    }
    if chat:
        records[f"pad:{name}:chat:0"] = {"text": "Hello", "userId": "a.chat", "time": NOON}
    for author, called in people:
        records[f"globalAuthor:{author}"] = {"colorId": 1, "name": called, "timestamp": NOON, "padIDs": name}
    return json.dumps({f"pad:{name}": pad, **records}).encode()


@dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    time: float


class PadServer:
    """What the handlers share. ``limit`` are exports per ``window`` seconds of ``clock``, None for no limit.

    ``version`` 2 is Etherpad 2.5.3 as it was measured: the 11th export in 90 seconds is never answered, and a revision beyond the last
    one answers with the latest text. No registry has it by name; 1.8.14 is in the sandbox.
    """

    def __init__(self, clock, limit=None, window=90.0, silent=False, version=1):
        if version == 2:
            limit, silent = 10, True
        self.clock, self.limit, self.window, self.silent = clock, limit, window, silent
        self.version = version
        self.pads: dict[str, bytes] = {}  # exports of the form etherpad
        self.texts: dict[tuple[str, int | None], str] = {}
        self.faults: deque[str] = deque()
        self.refuses: dict[tuple[str, str], str] = {}  # by a pad's name and a form of export, each time
        self.requests: list[Request] = []
        self.refused: list[Request] = []
        self.broken: list[str] = []
        self.key = "testkey"
        self.port = 0
        self.redirect = ""
        self.over = threading.Event()
        self.busy = 0
        self.most_at_once = 0
        self.sent = 0
        self._counted: deque[float] = deque()

    def put(self, name, *texts, **more):
        """Keep a pad with these revisions."""
        self.pads[name] = exported(name, *texts, **more)
        plain = [text if isinstance(text, str) else text[0] for text in texts]
        self.texts |= {(name, number): text for number, text in enumerate(plain)}
        self.texts[name, None] = plain[-1]

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def is_too_much(self):
        """Count one export as express-rate-limit does: a window begins with the first request in it."""
        if self.limit is None:
            return False
        if not self._counted or self.clock.now() - self._counted[0] >= self.window:
            self._counted = deque([self.clock.now()])
        else:
            self._counted.append(self.clock.now())
        return len(self._counted) > self.limit


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    pads: PadServer

    def log_message(self, format, *args):
        """Say nothing."""

    def do_GET(self):
        self._serve(b"")

    def do_POST(self):
        self._serve(self.rfile.read(int(self.headers.get("Content-Length", 0))))

    def _serve(self, body):
        pads = self.pads
        made = Request(self.command, self.path, dict(self.headers.items()), body, pads.clock.now())
        pads.requests.append(made)
        pads.busy += 1
        pads.most_at_once = max(pads.most_at_once, pads.busy)
        try:
            if pads.faults and (fault := pads.faults.popleft()):
                getattr(self, f"_{fault.partition(' ')[0].replace('-', '_')}")(*fault.split()[1:])
            elif "/api/" in self.path:
                self._api(body)
            elif fault := self._refused():
                getattr(self, f"_{fault.partition(' ')[0].replace('-', '_')}")(*fault.split()[1:])
            elif pads.is_too_much():
                pads.refused.append(made)
                self._hang() if pads.silent else self._status("429", "90")
            elif self.path.endswith("/import"):
                self._import(body)
            else:
                self._export()
        except OSError:
            pads.broken.append(self.path)  # the client hung up, as some tests want it to
            self.close_connection = True
        finally:
            pads.busy -= 1

    def _answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _refused(self):
        """What this export answers each time, "" where it is an export."""
        parts = self.path.split("/")
        return self.pads.refuses.get((unquote(parts[2]), parts[-1]), "")

    # ── an Etherpad ─────────────────────────────────────────────────────────────────────────────────
    def _export(self):
        parts = self.path.split("/")  # "", p, NAME, [REV], export, FORM
        assert (parts[1], parts[-2]) == ("p", "export"), self.path
        name, form = unquote(parts[2]), parts[-1]
        revision = int(parts[3]) if len(parts) == 6 else None
        if name not in self.pads.pads:
            self._answer(404, b"Cannot GET " + self.path.encode(), Content_Type="text/html")
            return
        head = max(number for known, number in self.pads.texts if known == name and number is not None)
        if self.pads.version == 2 and revision is not None and revision > head:
            revision = None
        if (name, revision) not in self.pads.texts:
            self._answer(500, b"changeset is null")
            return
        text = self.pads.texts[name, revision]
        body = self.pads.pads[name] if form == "etherpad" else text.encode()
        if form == "html":
            shown = escape(text).replace("\n", "<br>")
            body = f"<!DOCTYPE HTML><html><body>{shown}</body></html>".encode()
        etag = f'W/"{len(body):x}-{hash(body) & 0xFFFF:x}"'
        if self.headers.get("If-None-Match") == etag:
            self._answer(304, ETag=etag)
            return
        kind = {"etherpad": "application/octet-stream", "txt": "text/plain", "html": "text/html"}[form]
        file = f"attachment; filename*=UTF-8''{quote(name)}.{form}"
        self._answer(200, body, ETag=etag, Content_Type=f"{kind}; charset=utf-8", Content_Disposition=file)

    def _api(self, body):
        form = {name: values[0] for name, values in parse_qs(body.decode(), keep_blank_values=True).items()}
        if form.get("apikey") != self.pads.key:
            self._json({"code": 4, "message": "no or wrong API Key", "data": None}, 401)
        elif form["padID"] in self.pads.pads:
            self._json({"code": 1, "message": "padID does already exist", "data": None})
        elif set(form["padID"]) & set("/?#&"):
            self._json({"code": 1, "message": "malformed padID: Remove special characters", "data": None})
        else:
            self.pads.put(form["padID"], form["text"].rstrip("\n") + "\n")
            self._json({"code": 0, "message": "ok", "data": None})

    def _import(self, body):
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        message = email.message_from_bytes(head + body, policy=email.policy.HTTP)
        (part,) = message.iter_parts()
        assert part["Content-Disposition"].params["name"] == "file"
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        text = content.decode()
        self.pads.put(unquote(self.path.split("/")[2]), "\n", text.rstrip("\n") + "\n")
        self._json({"code": 0, "message": "ok", "data": {"directDatabaseAccess": False}})

    def _json(self, value, status=200):
        self._answer(status, json.dumps(value).encode(), Content_Type="application/json; charset=utf-8")

    # ── what goes wrong ─────────────────────────────────────────────────────────────────────────────
    def _status(self, number, retry=None):
        more = {} if retry is None else {"Retry_After": retry.replace("_", " ")}
        self._answer(int(number), b"no", **more)

    def _hang(self):
        select.select([self.connection], [], [], 10)  # until the client hangs up
        self.close_connection = True

    def _closed(self):
        self.close_connection = True

    def _half(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b'{"pad:' + b"x" * 494)
        self.close_connection = True

    def _half_a_head(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Disposition: attachment\r\nContent-Le")
        self.close_connection = True

    def _half_chunk(self):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b'5\r\n{"pad\r\n')
        self.close_connection = True

    def _drops(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self._drip(b"{")

    def _head_of_drops(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        self._drip(b"x")

    def _stream(self):
        """Send two megabytes, and then drops."""
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(b"x" * 2**21)
        self._drip(b"x")

    def _drip(self, drop):
        while not self.pads.over.wait(0.02):
            self.wfile.write(drop)
            self.wfile.flush()

    def _huge(self, told=""):
        """Send 50 MB, with or without saying so at first."""
        size = 50 * 2**20
        self.send_response(200)
        self.send_header(*(("Content-Length", str(size)) if told else ("Connection", "close")))
        self.end_headers()
        self.close_connection = True
        for _ in range(size // 2**16):
            self.wfile.write(b"x" * 2**16)
            self.pads.sent += 2**16

    def _to(self, status="302"):
        self._answer(int(status), Location=self.pads.redirect)

    def _login(self):
        cookie = "session=abc; Path=/"
        self._answer(
            200, b"<!DOCTYPE html><title>Log in</title>", Content_Type="text/html", Set_Cookie=cookie
        )

    def _latin(self):
        """UTF-8 under a false flag."""
        kind = "text/plain; charset=iso-8859-1"
        self._answer(200, "नमस्ते\n".encode(), Content_Type=kind, Content_Disposition="attachment")

    def _no_letters(self):
        kind = "text/plain; charset=utf-8"
        self._answer(200, b"caf\xe9\n", Content_Type=kind, Content_Disposition="attachment")

    def _says(self, status, *words):
        self._answer(int(status), " ".join(words).encode(), Content_Type="application/json")


@contextmanager
def serving(clock=None, **how):
    """A server on a free port of this machine; it ends with the context, and so do the sockets."""
    pytest_socket.enable_socket()
    pytest_socket.socket_allow_hosts(LOCAL, allow_unix_socket=True)
    pads = PadServer(clock or Clock(), **how)
    http = ThreadingHTTPServer(("127.0.0.1", 0), type("Own", (Handler,), {"pads": pads}))
    http.daemon_threads = True
    pads.port = http.server_address[1]
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield pads
    finally:
        pads.over.set()
        http.shutdown()
        http.server_close()
        thread.join(5)
        pytest_socket._remove_restrictions()
        pytest_socket.disable_socket()


@contextmanager
def within(seconds):
    """Fail where the block takes longer by a real clock."""
    began = time.monotonic()
    yield
    assert time.monotonic() - began < seconds
