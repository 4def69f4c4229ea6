"""The live tests' own sandbox: a real MediaWiki with data of its own, gone when the tests are through."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import pytest_socket

from tests.live.browser import BROWSER
from tests.live.command import bot
from tests.live.pads.people import Etherpad
from tests.live.people import Wiki
from tests.live.ports import free_port
from tests.workers import made_once
from wikiconbot import sandbox as room
from wikiconbot.runs import save_cycle
from wikiconbot.sandbox import demo_people

HERE = Path(__file__).parent
LOCAL = ["127.0.0.1", "localhost", "::1"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Every test in this folder is a live one."""
    ours = f"{HERE}{os.sep}"
    for item in items:
        if str(item.path).startswith(ours):
            item.add_marker(pytest.mark.live)


@pytest.fixture(autouse=True)
def _this_machine_only() -> Iterator[None]:
    """A live test reaches the sandbox and nothing else; every other test no socket at all (tests/conftest.py)."""
    pytest_socket.enable_socket()
    pytest_socket.socket_allow_hosts(LOCAL, allow_unix_socket=True)
    yield
    pytest_socket._remove_restrictions()


@pytest.fixture(autouse=True)
def _time_adds_no_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """How fast this machine is does not decide how many requests a run makes: none comes late."""
    monkeypatch.setattr(save_cycle, "_SOON", float("inf"))


@pytest.fixture(scope="session", autouse=True)
def _no_browser_is_left() -> Iterator[None]:
    yield
    BROWSER.stop()


@pytest.fixture(scope="session")
def needs_php() -> None:
    """Skips where PHP is missing; under WIKICONBOT_REQUIRE_LIVE that is a failure."""
    _needs("php", "the live tests need PHP: run `make setup`")


@pytest.fixture(scope="session")
def needs_node() -> None:
    """The same for Node.js."""
    _needs("node", "the live tests of Etherpad need Node.js and npm: run `make setup`")


def _needs(program: str, reason: str) -> None:
    if shutil.which(program):
        return
    if os.environ.get("WIKICONBOT_REQUIRE_LIVE"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture
def own_state(needs_php: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A state folder of the test's own; what the test started there ends with it."""
    monkeypatch.setenv("WIKICONBOT_STATE", str(tmp_path / "state"))
    yield tmp_path / "state"
    monkeypatch.setenv("WIKICONBOT_STATE", str(tmp_path / "state"))
    room.down()


@pytest.fixture
def no_stops(sandbox: room.Sandbox) -> None:
    """No page that another test left waiting for a person: doctor reports them."""
    shutil.rmtree(room.state_dir() / "pages", ignore_errors=True)


@pytest.fixture(scope="session")
def fresh(needs_php: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The state folder of a sandbox as it is after its first start. Copies of it start in a second."""

    def make(state: Path) -> None:
        pytest_socket.enable_socket()  # a session's fixture comes before the test's own
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("WIKICONBOT_STATE", str(state))
            room.up(free_port())
            room.down()

    return made_once(tmp_path_factory, "fresh", make)


@pytest.fixture(scope="session")
def sandbox(fresh: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[room.Sandbox]:
    """The sandbox that the tests share. Its state folder is in WIKICONBOT_STATE while they run."""
    state = tmp_path_factory.mktemp("sandbox") / "state"
    shutil.copytree(fresh, state)
    pytest_socket.enable_socket()  # a session's fixture comes before the test's own
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WIKICONBOT_STATE", str(state))
        yield room.up(free_port())
        patch.setenv("WIKICONBOT_STATE", str(state))
        room.down()


@pytest.fixture
def own_sandbox(fresh: Path, own_state: Path) -> room.Sandbox:
    """A second sandbox, for this test alone."""
    shutil.copytree(fresh, own_state)
    return room.up(free_port())


@pytest.fixture(scope="session")
def etherpad(sandbox: room.Sandbox, needs_node: None) -> Etherpad:
    """The Etherpad next to the shared sandbox; the first time on a machine npm fetches it."""
    pytest_socket.enable_socket()
    running = room.up(pads=True, pads_port=free_port())
    assert running.etherpad
    assert running.etherpad_key
    return Etherpad(running.etherpad, running.etherpad_key)


@pytest.fixture(scope="session")
def api(sandbox: room.Sandbox) -> Wiki:
    """The shared sandbox's wiki, for whatever people do there."""
    return Wiki(sandbox)


@pytest.fixture(scope="session")
def page(sandbox):
    """The demo page, people signed up on it, the bot not yet at work."""
    demo_people.sign_up(sandbox)
    return demo_people.TITLE


@pytest.fixture(scope="session")
def saved(page, api):
    """The text before, the answer of the first update, the text after."""
    before = api.text(page)
    code, out, err = bot("--sandbox", "--stats", "update", page, "--yes", "--json")
    return before, code, json.loads(out), api.text(page), err
