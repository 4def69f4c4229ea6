"""The faults' own wiki, and what people do there to the bot."""

import html
import re
import secrets
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.live.people import Wiki
from tests.live.ports import free_port
from wikiconbot import sandbox as room
from wikiconbot.sandbox.record import Login

PHP = Path(__file__).with_name("faults.php")
PEOPLE = ("Ada", "Ben", "Cleo")


class World:
    """The wiki with its people, for many threads: who acts there holds ``lock``, as a browser has one owner."""

    def __init__(self, wiki: Wiki) -> None:
        self.wiki = wiki
        self.lock = threading.RLock()

    @contextmanager
    def others_act(self) -> Iterator[None]:
        """Let others act while this thread, which holds ``lock``, waits for something else."""
        self.lock.release()
        try:
            yield
        finally:
            self.lock.acquire()

    def bot_account(self, name: str) -> Login:
        """Register another bot: a separate account, for what happens to an account."""
        password = secrets.token_hex(16)
        with self.lock:
            admin = self.wiki.admin
            admin.ask(
                action="createaccount", username=name, password=password, retype=password,
                createreturnurl=self.wiki.sandbox.api, createtoken=admin.token("createaccount"),
            )  # fmt: skip
            token = admin.token("userrights")
            admin.ask(action="userrights", user=name, add="bot", token=token)
        return Login(name, password)

    def add_filter(self, name: str, rules: str, action: str, **form: str) -> None:
        """Add an abuse filter at Special:AbuseFilter/new; it has no API for that."""
        http, url = self.wiki.admin.http, f"{self.wiki.sandbox.url}/index.php?title=Special:AbuseFilter/new"
        with self.lock:
            field = re.search(r"<input[^>]*wpEditToken[^>]*>", http.get(url, timeout=60).text)
            value = re.search(r'value="([^"]*)"', field[0] if field else "")
            assert value is not None, "the form has no token"
            form = {
                "wpFilterDescription": name, "wpFilterRules": rules, "wpFilterEnabled": "1", "wpFilterNotes": "",
                "wpFilterGroup": "default", f"wpFilterAction{action}": "1",
                "wpEditToken": html.unescape(value[1]), **form,
            }  # fmt: skip
            answer = http.post(url, data=form, timeout=60)
        assert "success" in answer.text, re.findall(r"mw-message-box-error[^<]*<[^<]*<[^<]*", answer.text)


@contextmanager
def a_world(fresh: Path, state: Path) -> Iterator[World]:
    """A wiki of the faults' own, with their settings in force; it ends with the context. ``fresh`` is a new one's data."""
    import pytest  # noqa: PLC0415

    shutil.copytree(fresh, state)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WIKICONBOT_STATE", str(state))
        sandbox = room.up(free_port())
        with (state / "wiki" / "LocalSettings.php").open("a") as settings:
            settings.write(f"\nrequire '{PHP}';\n")
    try:
        world = World(Wiki(sandbox))
        for name in PEOPLE:
            world.wiki.person(name)
        _wait_for_the_settings(sandbox.api)
        yield world
    finally:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("WIKICONBOT_STATE", str(state))
            room.down()


def _wait_for_the_settings(api: str) -> None:
    """PHP's opcache looks only every other second whether a file has changed."""
    ask = f"{api}?action=query&meta=siteinfo&siprop=general&format=json&formatversion=2"
    until = time.monotonic() + 60
    with requests.Session() as http:
        http.trust_env = False
        while time.monotonic() < until:
            answer = http.get(ask, headers={"X-Fault": "read-only"}, timeout=30).json()
            if answer["query"]["general"]["readonly"]:
                return
            time.sleep(0.1)
    raise AssertionError("faults.php is not in force")
