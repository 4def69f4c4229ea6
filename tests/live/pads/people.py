"""What people and programs do at the sandbox's Etherpad."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import requests

from tests.live.ports import free_port
from wikiconbot.sandbox import etherpad_server

_PATIENCE = 30_000  # the editor's first start, on a machine that does other things meanwhile


@dataclass(frozen=True)
class Etherpad:
    """An Etherpad that runs: where it is, and the key to its API."""

    base: str
    key: str

    def call(self, function: str, **parameters: str | int) -> dict[str, Any]:
        """What a function of the API answers: ``code``, ``message`` and ``data``.

        See https://etherpad.org/doc/v1.8.14/#index_http_api
        """
        form = {"apikey": self.key, **parameters}
        answer: dict[str, Any] = (
            _http().post(f"{self.base}/api/1.2.15/{function}", data=form, timeout=30).json()
        )
        return answer

    def make(self, name: str, text: str) -> None:
        """Make a pad that is not there yet."""
        assert self.call("createPad", padID=name, text=text)["code"] == 0

    def export(self, name: str, form: str = "txt") -> requests.Response:
        """What the pad's own export answers, as everybody gets it."""
        return _http().get(f"{self.url(name)}/export/{form}", timeout=30, allow_redirects=False)

    def url(self, name: str) -> str:
        """The pad's address."""
        return f"{self.base}/p/{quote(name, safe='')}"

    def authors(self, name: str) -> list[str | None]:
        """The names of those who wrote in a pad, as its export of the whole history has them."""
        records = json.loads(self.export(name, "etherpad").text)
        return [known["name"] for key, known in records.items() if key.startswith("globalAuthor:")]


def type_in_pad(page: Any, pad: str, author: str, text: str) -> None:
    """Open a pad in a browser as somebody, and type at its beginning."""
    page.goto(f"{pad}?showChat=false&userName={quote(author)}")
    body = (
        page.frame_locator('iframe[name="ace_outer"]')
        .frame_locator('iframe[name="ace_inner"]')
        .locator("body")
    )
    body.locator("div").first.wait_for(timeout=_PATIENCE)
    body.click(timeout=_PATIENCE)
    page.keyboard.press("Control+Home")
    page.keyboard.type(text)


def start_alone(folder: Path, exports: int) -> tuple[Etherpad, Any]:
    """Start a separate Etherpad, which lets so many exports through in 90 seconds; and what stops it."""
    pads = etherpad_server.start(folder, etherpad_server.code(print), free_port(), exports)
    etherpad_server.wait_until_up(folder, pads)
    return Etherpad(pads.url, pads.key), lambda: etherpad_server.stop(folder, pads)


def _http() -> requests.Session:
    session = requests.Session()
    session.trust_env = False  # 127.0.0.1 is reached through no proxy
    return session
