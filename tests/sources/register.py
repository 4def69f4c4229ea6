"""Extension:CampaignEvents as it answered (tests/recordings/campaignevents), by real HTTP on 127.0.0.1.

It checks parameters as the extension does, and keeps what people do after the recording: they unregister, become private, are
hidden or renamed. With ``behind`` it is in front of a real wiki and passes on everything else; the page of an event then has the
extension's configuration.
"""

import json
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

FOLDER = Path(__file__).parents[1] / "recordings" / "campaignevents"
ROOT = "/rest.php/campaignevents/v0/"
NO_ROUTE = {"messageTranslations": {"en": "The requested relative path did not match any known handler"},
            "errorKey": "rest-no-match", "httpCode": 404, "httpReason": "Not Found"}  # fmt: skip
PAGE = 20


def recorded(folder: Path = FOLDER) -> list[Mapping[str, Any]]:
    """The recorded requests with their answers."""
    files = (json.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.json")))
    return [one for one in files if isinstance(one, dict) and "request" in one]


def _path(one: Mapping[str, Any]) -> str:
    return str(one["request"]).partition("/campaignevents/v0/")[2]


@dataclass
class Register:
    """The state of the register: events and their participants, private ones too, as an organiser got them.

    ``asked`` are the paths that were asked for, with their parameters; ``fails`` are statuses with which the next requests are answered.
    """

    events: dict[int, tuple[int, Any]] = field(default_factory=dict)
    people: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    organisers: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    organised: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    refusals: dict[str, Any] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    fails: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path = FOLDER) -> "Register":
        """The register as it was recorded."""
        register = cls()
        for one in recorded(folder):
            register._learn(one)
        for people in register.people.values():
            people.sort(key=lambda row: row["participant_id"])
        return register

    def _learn(self, one: Mapping[str, Any]) -> None:
        path, query, status, answer = _path(one), one["query"], one["status"], one["answer"]
        if event := re.fullmatch(r"event_registration/(\d+)", path):
            self.events[int(event[1])] = (status, answer)
        elif people := re.fullmatch(r"event_registration/(\d+)/participants", path):
            if status != 200:
                self.refusals["private" if query.get("include_private") == "true" else "missing"] = answer
                return
            known = self.people.setdefault(int(people[1]), [])
            numbers = {row["participant_id"] for row in known}
            known += (row for row in answer if row["participant_id"] not in numbers)
        elif organisers := re.fullmatch(r"event_registration/(\d+)/organizers", path):
            self.organisers[int(organisers[1])] = answer
        elif organised := re.fullmatch(r"organizer/(\d+)/event_registrations", path):
            self.organised[int(organised[1])] = answer

    # ── what people do ──────────────────────────────────────────────────────────────────────────────
    def person(self, user: str, event: int = 1) -> dict[str, Any]:
        """The entry of a person."""
        return next(row for row in self.people[event] if row.get("user_name") == user)

    def add(self, user: str, at: str, event: int = 1, *, private: bool = False) -> None:
        """Somebody registers."""
        people = self.people.setdefault(event, [])
        number = max((row["participant_id"] for row in people), default=0) + 1
        people.append(
            {"participant_id": number, "user_id": 1000 + number, "user_registered_at": at, "private": private, "user_name": user}
        )  # fmt: skip

    def remove(self, user: str, event: int = 1) -> None:
        """Somebody unregisters."""
        self.people[event].remove(self.person(user, event))

    def hide(self, user: str, event: int = 1) -> None:
        """Somebody's account is hidden."""
        row = self.person(user, event)
        del row["user_name"]
        row.pop("user_page", None)
        row["hidden"] = True

    @property
    def private(self) -> list[str]:
        """The names of the private participants, which nobody may see: canaries."""
        return [
            row["user_name"]
            for rows in self.people.values()
            for row in rows
            if row["private"] and "user_name" in row
        ]

    # ── what it answers ─────────────────────────────────────────────────────────────────────────────
    def ask(self, path: str, params: Mapping[str, str]) -> tuple[int, str]:
        """The answer to a request, as `sources` asks."""
        status, answer = self.answer(path.removeprefix("campaignevents/v0/"), dict(params))
        return status, json.dumps(answer)

    def answer(self, path: str, params: dict[str, str]) -> tuple[int, Any]:
        """The status and the answer."""
        self.asked.append((path, params))
        if self.fails:
            return self.fails.pop(0), {"httpCode": 500}
        if event := re.fullmatch(r"event_registration/(\d+)", path):
            return self.events.get(int(event[1]), self.events[999])
        if people := re.fullmatch(r"event_registration/(\d+)/participants", path):
            return self._participants(int(people[1]), params)
        if organisers := re.fullmatch(r"event_registration/(\d+)/organizers", path):
            rows = self.organisers.get(int(organisers[1]), [])
            return 200, [
                row for row in rows if row["organizer_id"] > int(params.get("last_organizer_id", "0"))
            ][:11]
        if organised := re.fullmatch(r"organizer/(\d+)/event_registrations", path):
            return 200, self.organised.get(int(organised[1]), [])
        return 404, NO_ROUTE

    def _participants(self, event: int, params: Mapping[str, str]) -> tuple[int, Any]:
        if params.get("include_private") not in ("true", "false"):
            return 400, self.refusals["missing"]
        if params["include_private"] == "true":
            return 403, self.refusals["private"]
        last = params.get("last_participant_id", "0")
        if not last.isdecimal():
            return 400, {"errorKey": "badinteger", "httpCode": 400}
        if event not in self.people and self.events.get(event, (404, None))[0] != 200:
            return self.events[999]
        wanted = [
            row
            for row in self.people.get(event, ())
            if not row["private"] and row["participant_id"] > int(last)
        ]
        if text := params.get("username_filter"):
            wanted = [row for row in wanted if text.casefold() in row.get("user_name", "").casefold()]
        return 200, wanted[:PAGE]


@contextmanager
def serving(
    register: Register, behind: str | None = None, pages: Mapping[str, int] | None = None
) -> Iterator[str]:
    """Serve a register; yields the address (without a slash at its end).

    ``behind`` is the address of a wiki's folder that answers everything else, ``pages`` are the registrations of its pages.
    """

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(None)

        def do_POST(self) -> None:
            self._answer(self.rfile.read(int(self.headers["Content-Length"])))

        def _answer(self, body: bytes | None) -> None:
            parts = urlsplit(self.path)
            if parts.path.startswith(ROOT):
                params = dict(parse_qsl(parts.query, keep_blank_values=True))
                status, answer = register.answer(parts.path.removeprefix(ROOT), params)
                self._send(status, "application/json", json.dumps(answer).encode())
            elif behind is None:
                self._send(404, "application/json", json.dumps(NO_ROUTE).encode())
            else:
                self._pass_on(behind, body)

        def _pass_on(self, wiki: str, body: bytes | None) -> None:
            request = urllib.request.Request(wiki + self.path, data=body)
            for name, value in self.headers.items():
                if name.lower() not in ("connection", "content-length", "accept-encoding"):
                    request.add_unredirected_header(name, value)
            try:
                answer = urllib.request.urlopen(request)
            except urllib.error.HTTPError as error:
                answer = error
            with answer:
                text = _with_configuration(self.path, answer.read(), pages or {})
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    if name.lower() not in ("connection", "content-length", "transfer-encoding"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

        def _send(self, status: int, kind: str, text: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _with_configuration(path: str, html: bytes, pages: Mapping[str, int]) -> bytes:
    """The HTML of an event's page with the extension's variables, as it was recorded."""
    title = dict(parse_qsl(urlsplit(path).query)).get("title") or unquote(path.rpartition("/")[2])
    number = pages.get(title.replace("_", " "))
    if number is None or b"RLCONF={" not in html:
        return html
    lines = (FOLDER / "event-page.rlconf.txt").read_text("utf-8").split("\n")
    said = ",".join(line for line in lines if ":{" not in line and line).replace(
        'EventID":1', f'EventID":{number}'
    )
    return html.replace(b"RLCONF={", b"RLCONF={" + said.encode() + b",", 1)
