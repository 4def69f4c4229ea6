"""What Etherpad needs from this computer, and what is said where it is not there; the rest runs for real in tests/live."""

import json
import os
import re
from pathlib import Path

import pytest

from wikiconbot.errors import SandboxError
from wikiconbot.sandbox import etherpad_server, life
from wikiconbot.sandbox.record import Login, Pads, Sandbox, SandboxRecord, load
from wikiconbot.sandbox.wiki import DATA

RUNNING = Sandbox("http://w", "http://w/api.php", "1.43.9", Login("A", "a"), Login("B", "b"), None, 7)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer with these programs and no others."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return tmp_path / "bin"


def program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def nobody(line: str) -> None:
    """Nobody listens."""


# -- What is missing ---------------------------------------------------------


def test_no_node(programs: Path) -> None:
    with pytest.raises(SandboxError, match=r"needs Node\.js, .* `sudo apt-get install nodejs npm`"):
        etherpad_server.code(nobody)


@pytest.mark.parametrize("version", ["v16.20.2", "v8.0.0", "unheard of"])
def test_old_node(programs: Path, version: str) -> None:
    program(programs, "node", f"echo {version}")
    with pytest.raises(SandboxError, match=rf"18 or later, and `node` is {version}\. "):
        etherpad_server.code(nobody)


def test_no_npm(programs: Path) -> None:
    program(programs, "node", "echo v18.20.4")
    with pytest.raises(SandboxError, match="npm, which downloads Etherpad, is not installed"):
        etherpad_server.code(nobody)


def test_npm_without_a_connection(programs: Path, tmp_path: Path) -> None:
    program(programs, "node", "echo v22.1.0")
    told = "npm warn config old\\nnpm error code ENOTFOUND\\nnpm error network request failed\\nnpm error A complete log is at x"
    program(programs, "npm", f"printf '{told}\\n' >&2; exit 1")
    with pytest.raises(SandboxError, match=r"Etherpad: code ENOTFOUND network request failed Check the conn"):
        etherpad_server.code(nobody)
    assert list((tmp_path / ".cache" / "wikiconbot").iterdir()) == []


def test_npm_that_knows_no_shallow_layout(programs: Path, tmp_path: Path) -> None:
    """Before 8.19 it passes over the option, and the editor would not work in a browser."""
    program(programs, "node", "echo v18.0.0")
    made = "node_modules/ep_etherpad-lite/node node_modules/security"
    program(
        programs, "npm", f"/bin/mkdir -p {made}; : > node_modules/ep_etherpad-lite/node/server.js; exit 0"
    )
    with pytest.raises(SandboxError, match="too old"):
        etherpad_server.code(nobody)
    assert list((tmp_path / ".cache" / "wikiconbot").iterdir()) == []


def test_nothing_is_started_where_it_is_missing(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIKICONBOT_STATE", str(programs.parent / "state"))
    with pytest.raises(SandboxError, match=r"Node\.js"):
        life.up(pads=True)
    assert [path.name for path in (programs.parent / "state").iterdir()] == ["lock"]


# -- What npm is to fetch ----------------------------------------------------


def test_the_lock_file_has_checksums_and_no_address() -> None:
    text = (DATA / "etherpad-package-lock.json").read_text("utf-8")
    assert not re.search(r"://|resolved|github:|git\+", text)
    packages = json.loads(text)["packages"]
    assert packages["node_modules/ep_etherpad-lite"]["version"] == etherpad_server.VERSION
    assert all("integrity" in known or "inBundle" in known for path, known in packages.items() if path)
    wanted = json.loads((DATA / "etherpad-package.json").read_text("utf-8"))["dependencies"]
    assert wanted == packages[""]["dependencies"] == {"ep_etherpad-lite": etherpad_server.VERSION}


# -- What is written down ----------------------------------------------------


def test_the_record_keeps_the_key_for_its_owner(tmp_path: Path) -> None:
    record = SandboxRecord(RUNNING, 8181, "/mw", Pads(9001, "the key", 8))
    record.save(tmp_path)
    assert load(tmp_path) == record
    assert (tmp_path / "sandbox.json").stat().st_mode & 0o777 == 0o600
    running = life._seen(tmp_path, SandboxRecord(RUNNING, 8181, "/mw", Pads(9001, "the key", os.getpid())))
    assert running.etherpad is None  # that process is another one
    assert "the key" not in json.dumps(Sandbox(**(vars(RUNNING) | {"etherpad_key": "the key"})).to_json())


def test_a_record_from_before_there_were_etherpads(tmp_path: Path) -> None:
    (tmp_path / "sandbox.json").write_text(json.dumps(RUNNING.to_json() | {"port": 8181, "tree": "/mw"}))
    assert load(tmp_path) == SandboxRecord(RUNNING, 8181, "/mw", None)


@pytest.mark.parametrize("pads", [[9001], {"port": 9001}, "x"])
def test_a_damaged_record(tmp_path: Path, pads: object) -> None:
    known = RUNNING.to_json() | {"port": 8181, "tree": "/mw", "pads": pads}
    (tmp_path / "sandbox.json").write_text(json.dumps(known))
    with pytest.raises(SandboxError, match="damaged"):
        load(tmp_path)
