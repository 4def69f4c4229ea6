"""The Etherpad next to the sandbox: it starts, stops, keeps its pads, and is one that people can write in."""

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.live.browser import browser_page
from tests.live.pads.people import Etherpad, start_alone, type_in_pad
from tests.live.ports import free_port
from wikiconbot import sandbox as room
from wikiconbot.cli.commands.sandbox import sandbox as command
from wikiconbot.errors import SandboxError
from wikiconbot.sandbox import etherpad_server
from wikiconbot.sandbox.record import Pads, load

WELCOME = "Welcome to the sandbox's Etherpad."


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def pads_of(running: room.Sandbox) -> Etherpad:
    assert running.etherpad
    assert running.etherpad_key
    return Etherpad(running.etherpad, running.etherpad_key)


# -- The Etherpad ------------------------------------------------------------


def test_its_api_makes_and_reads_pads(etherpad: Etherpad) -> None:
    etherpad.make("agenda", "नमस्ते Agenda\n* Opening")
    assert etherpad.call("getText", padID="agenda")["data"] == {"text": "नमस्ते Agenda\n* Opening\n"}
    assert etherpad.call("createPad", padID="agenda")["message"] == "padID does already exist"
    assert etherpad.export("agenda").text == "नमस्ते Agenda\n* Opening\n"
    assert etherpad.export("nobody's").status_code == 404


def test_a_stranger_does_not_have_its_key(etherpad: Etherpad) -> None:
    assert Etherpad(etherpad.base, "0" * 64).call("listAllPads")["code"] == 4


def test_a_pad_is_written_in_a_browser(etherpad: Etherpad) -> None:
    with browser_page() as page:
        type_in_pad(page, etherpad.url("notes"), "Asha", "Topics for Nagpur\n")
        deadline = time.monotonic() + 60
        while "Nagpur" not in etherpad.export("notes").text and time.monotonic() < deadline:
            time.sleep(0.2)
    text = etherpad.export("notes").text
    assert text.startswith(f"Topics for Nagpur\n{WELCOME}")
    assert "Warning" not in text  # of its database, where the setting against that is missing
    assert etherpad.authors("notes") == ["Asha"]


@pytest.mark.long
def test_somebody_who_only_looks_finds_the_welcome(etherpad: Etherpad) -> None:
    with browser_page() as page:
        page.goto(etherpad.url("looked-at"))
        inner = page.frame_locator('iframe[name="ace_outer"]').frame_locator('iframe[name="ace_inner"]')
        inner.get_by_text(WELCOME).wait_for(timeout=30_000)
    assert etherpad.call("getRevisionsCount", padID="looked-at")["data"] == {"revisions": 0}


@pytest.mark.long
def test_exports_are_limited_where_that_is_asked_for(needs_node: None, tmp_path: Path) -> None:
    limited, stop = start_alone(tmp_path / "limited", exports=2)
    try:
        limited.make("agenda", "Agenda")
        assert [limited.export("agenda").status_code for _ in range(3)] == [200, 200, 429]
    finally:
        assert stop() is True


def test_the_usual_one_takes_many_exports(etherpad: Etherpad) -> None:
    etherpad.make("often", "read")
    assert {etherpad.export("often").status_code for _ in range(30)} == {200}


# -- Its life ----------------------------------------------------------------


@pytest.mark.long
def test_a_life(etherpad: Etherpad, own_state: Path, own_sandbox: room.Sandbox) -> None:
    """One Etherpad through all of it: next to a wiki that runs, and to another Etherpad, which it leaves alone;
    down with its wiki, up again, reset, alone ended.
    """
    plain = own_sandbox
    assert plain.etherpad is plain.etherpad_key is None

    first = room.up(pads=True, pads_port=free_port())
    assert (first.url, first.pid) == (plain.url, plain.pid)
    assert room.up(pads=True) == room.up() == room.status() == first
    pads_of(first).make("kept", "yes")
    assert pads_of(first).base != etherpad.base
    assert etherpad.export("kept").status_code == 404
    private = {path.name: path.stat().st_mode & 0o777 for path in (own_state / "etherpad").glob("*.*")}
    assert private == dict.fromkeys(("APIKEY.txt", "SESSIONKEY.txt", "settings.json", "server.log"), 0o600)
    record = load(own_state)
    assert record
    assert record.pads

    assert room.down() is True
    assert room.status() is None
    assert not etherpad_server.runs(own_state / "etherpad", record.pads)
    assert room.down() is False

    assert room.up().etherpad is None  # nobody asked for it
    began = time.monotonic()
    again = room.up(pads=True)
    assert time.monotonic() - began < 20  # nothing is fetched again
    assert again.etherpad == first.etherpad
    assert again.etherpad_key == first.etherpad_key
    assert pads_of(again).export("kept").text == "yes\n"

    fresh = room.reset()
    assert fresh.etherpad == first.etherpad
    assert fresh.etherpad_key != first.etherpad_key
    assert pads_of(fresh).export("kept").status_code == 404

    etherpad_server.stop(own_state / "etherpad", _pads(own_state))
    assert room.status() == room.up() == plain_again(fresh)
    assert etherpad.call("listAllPads")["code"] == 0


def _pads(state: Path) -> Pads | None:
    record = load(state)
    return record.pads if record else None


def plain_again(running: room.Sandbox) -> room.Sandbox:
    return room.Sandbox(
        running.url, running.api, running.mediawiki, running.admin, running.bot, None, running.pid
    )


def test_another_ones_port_is_no_success(etherpad: Etherpad, tmp_path: Path) -> None:
    """Two that start at once may find the same port free; the later one must not take the other's answer for its own."""
    port = int(etherpad.base.rpartition(":")[2])
    folder = tmp_path / "late"
    late = etherpad_server.start(folder, etherpad_server.code(print), port)
    try:
        with pytest.raises(SandboxError, match=f"Another program already uses port {port}"):
            etherpad_server.wait_until_up(folder, late)
    finally:
        etherpad_server.stop(folder, late)
    assert not etherpad_server.runs(folder, late)


def test_one_that_does_not_start_tells_why(needs_node: None, tmp_path: Path) -> None:
    """Here something is in the place of its database."""
    folder = tmp_path / "broken"
    (folder / "var" / "dirty.db").mkdir(parents=True)
    broken = etherpad_server.start(folder, etherpad_server.code(print), free_port())
    try:
        with pytest.raises(SandboxError, match=r"server\.log, which ends with: .*EISDIR"):
            etherpad_server.wait_until_up(folder, broken)
    finally:
        etherpad_server.stop(folder, broken)


# -- The command -------------------------------------------------------------


def test_command_speaks_json_and_keeps_the_key(etherpad: Etherpad) -> None:
    done = run("up", "--etherpad", "--json")
    assert done.exit_code == 0
    document = json.loads(done.stdout)
    assert document["etherpad"] == etherpad.base
    assert document.keys() == {"url", "api", "mediawiki", "admin", "bot", "etherpad", "pid"}
    assert document == json.loads(run("status", "--json").stdout)
    assert etherpad.key not in done.output + run("status").output


def test_command_says_where_it_is(etherpad: Etherpad) -> None:
    assert f"Etherpad runs at {etherpad.base}\n" in run("status").stdout
