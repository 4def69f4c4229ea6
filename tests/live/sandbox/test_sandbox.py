"""The sandbox itself: it starts, stops, keeps its data, and is a wiki much like Meta-Wiki."""

import json
import os
import re
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.live.people import Wiki
from tests.live.ports import free_port
from wikiconbot import sandbox as room
from wikiconbot.cli.commands.sandbox import sandbox as command
from wikiconbot.errors import SandboxError
from wikiconbot.sandbox import server
from wikiconbot.sandbox.wiki_client import DemoPerson


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


# -- The wiki ----------------------------------------------------------------


def test_interwiki_prefixes_are_those_of_meta(api: Wiki) -> None:
    rows = {row["prefix"]: row for row in api.query(meta="siteinfo", siprop="interwikimap")["interwikimap"]}
    assert {"hi", "ta", "w", "m", "d", "commons"} <= rows.keys()
    assert rows["hi"]["url"] == "https://hi.wikipedia.org/wiki/$1"
    assert rows["hi"]["local"] is True
    assert "language" in rows["hi"]
    assert len(rows) > 300


def test_extensions_are_loaded_where_the_tree_has_them(api: Wiki) -> None:
    answer = api.query(meta="siteinfo", siprop="general|extensions")
    names = {row["name"] for row in answer["extensions"]}
    assert {
        "Abuse Filter",
        "SpamBlacklist",
        "TitleBlacklist",
        "Gadgets",
        "InputBox",
        "ParserFunctions",
    } <= names
    if not answer["general"]["generator"].startswith("MediaWiki 1.39"):
        assert {"DiscussionTools", "Echo", "Linter"} <= names


def test_somebody_logged_out_edits_under_a_temporary_account(api: Wiki) -> None:
    if "1.39" in api.sandbox.mediawiki:
        return  # it knows none; `127.0.0.1` signs there
    api.stranger.edit("Temporary", text="# ~~~~")
    text = api.text("Temporary")
    assert text is not None
    assert "&#126;20" in text


def test_bot_password_carries_the_bot_right(api: Wiki) -> None:
    bot = api.login(api.sandbox.bot.user, api.sandbox.bot.password)
    rights = bot.ask(action="query", meta="userinfo", uiprop="rights")["query"]["userinfo"]
    assert rights["name"] == "WikiconBot"
    assert {"bot", "apihighlimits", "edit", "createpage"} <= set(rights["rights"])


def test_signature_is_expanded_in_any_script(api: Wiki) -> None:
    api.person("ଓଡ଼ିଆ ପରୀକ୍ଷକ").edit("Signed", text="# ~~~~")
    assert (api.text("Signed") or "").startswith("# [[User:ଓଡ଼ିଆ ପରୀକ୍ଷକ|ଓଡ଼ିଆ ପରୀକ୍ଷକ]] ([[User talk:")


def test_blocked_protected_deleted_moved(api: Wiki) -> None:
    api.save("Doors", "open")
    api.person("Visitor").edit("Doors", text="ajar")
    api.protect("Doors")
    with pytest.raises(SandboxError, match="protectedpage"):
        api.person("Visitor").edit("Doors", text="closed")
    api.block("Visitor")
    with pytest.raises(SandboxError, match="blocked"):
        api.person("Visitor").edit("Windows", text="closed")
    api.move("Doors", "Gates")
    api.delete("Gates")
    assert api.text("Gates") is None


@pytest.mark.parametrize("title", ["Main_Page", "A.b", "Conference_(India)", "ଓଡ଼ିଆ"])
def test_pages_have_an_address_as_on_a_wikimedia_wiki(api: Wiki, title: str) -> None:
    api.save(title, "here")
    answer = api.admin.http.get(f"{api.sandbox.url}/wiki/{title}", timeout=30)
    assert answer.status_code == 200
    assert "here" in answer.text


def test_scripts_of_one_version_are_kept(api: Wiki, sandbox: room.Sandbox) -> None:
    http = api.stranger.http
    styles = f"{sandbox.url}/load.php?lang=en&modules=skins.vector.icons&only=styles&skin=vector-2022"
    found = re.search(r"/load\.php\?[^)\"']*&version=\w+", http.get(styles, timeout=60).text)
    assert found
    first, again = (http.get(sandbox.url + found[0], timeout=60) for _ in range(2))
    assert first.content
    assert again.content == first.content
    varying = {"Date", "Content-Length", "Transfer-Encoding", "Connection", "Expires", "X-Request-Id"}
    now, then = ({k: v for k, v in one.headers.items() if k not in varying} for one in (again, first))
    assert now == then
    other = http.get(sandbox.url + re.sub(r"version=\w+", "version=other", found[0]), timeout=60)
    assert "max-age=2592000" in first.headers["Cache-Control"]
    assert "max-age=2592000" not in other.headers["Cache-Control"]


def test_pywikibot_needs_no_hand(sandbox: room.Sandbox) -> None:
    script = "import pywikibot; s = pywikibot.Site(); s.login(); print(s, s.user(), s.has_right('bot'))"
    environment = os.environ | {
        "PYWIKIBOT_DIR": str(room.state_dir() / "pywikibot"),
        "PYTHONWARNINGS": "error",
    }
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stdout == "sandbox:sandbox WikiconBot True\n", done.stderr
    assert "WARNING" not in done.stderr


# -- Its life ----------------------------------------------------------------


def test_up_while_it_runs_gives_the_running_one(sandbox: room.Sandbox) -> None:
    running = room.up()  # another test may have started the Etherpad next to it
    assert replace(running, etherpad=None, etherpad_key=None) == sandbox
    assert room.up(port=1) == running
    assert room.status() == running


@pytest.fixture
def older_tree(tmp_path: Path) -> Path:
    """What looks like the code of MediaWiki 1.39.0."""
    (tmp_path / "mw" / "includes").mkdir(parents=True)
    (tmp_path / "mw" / "includes" / "Defines.php").write_text("define( 'MW_VERSION', '1.39.0' );")
    return tmp_path / "mw"


def test_a_life(own_state: Path, older_tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sandbox through all of it: two `up` at once, down, another port, a killed server, reset."""
    assert room.status() is None
    assert room.down() is False

    found: list[room.Sandbox] = []
    threads = [threading.Thread(target=lambda: found.append(room.up())) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found[0] == found[1]
    first = found[0]

    private = [path for path in own_state.rglob("*") if path.is_file() and holds_secret(path, first)]
    assert {path.name for path in private} >= {"sandbox.json", "user-password.cfg"}
    assert {path.stat().st_mode & 0o777 for path in private} == {0o600}

    DemoPerson(first.api).login(first.admin.user, first.admin.password).edit("Kept", text="yes")
    assert room.down() is True
    assert room.status() is None
    assert room.down() is False
    assert not server._family(first.pid, own_state / "wiki" / "LocalSettings.php")

    moved = room.up(port=free_port())
    assert moved.url != first.url
    assert DemoPerson(moved.api).text("Kept") == "yes"
    assert moved.bot == first.bot
    general = DemoPerson(moved.api).ask(action="query", meta="siteinfo")["query"]["general"]
    assert general["base"].startswith(moved.url)

    os.kill(moved.pid, 9)  # its workers stay on the port
    assert server._wait(lambda: room.status() is None, 5)
    again = room.up()
    assert again.url == moved.url
    assert again.pid != moved.pid

    monkeypatch.setenv("WIKICONBOT_MEDIAWIKI", str(older_tree))
    room.down()
    with pytest.raises(SandboxError, match="reset"):
        room.up()
    monkeypatch.delenv("WIKICONBOT_MEDIAWIKI")

    fresh = room.reset()
    assert fresh.url == again.url
    assert DemoPerson(fresh.api).text("Kept") is None
    assert fresh.admin.password != first.admin.password


def holds_secret(path: Path, running: room.Sandbox) -> bool:
    content = path.read_bytes()
    return any(login.password.encode() in content for login in (running.admin, running.bot))


def test_two_side_by_side(sandbox: room.Sandbox, own_sandbox: room.Sandbox) -> None:
    other = own_sandbox
    assert other.url != sandbox.url
    DemoPerson(other.api).edit("Only here", text="x")
    assert DemoPerson(sandbox.api).text("Only here") is None


def test_down_ends_no_process_of_somebody_else(own_state: Path, own_sandbox: room.Sandbox) -> None:
    room.down()
    known = json.loads((own_state / "sandbox.json").read_text())
    with subprocess.Popen(["sleep", "60"], start_new_session=True) as other:
        (own_state / "sandbox.json").write_text(json.dumps(known | {"pid": other.pid}))
        assert room.status() is None
        assert room.down() is False
        assert other.poll() is None
        other.kill()
    assert other.pid != own_sandbox.pid


def test_a_taken_port_is_named(sandbox: room.Sandbox, own_state: Path) -> None:
    port = int(sandbox.url.rpartition(":")[2])
    with pytest.raises(SandboxError, match=rf"Port {port} cannot be used"):
        room.up(port=port)
    assert not (own_state / "sandbox.json").exists()


def test_wrong_code_tree_is_named(own_state: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WIKICONBOT_MEDIAWIKI", str(tmp_path))
    with pytest.raises(SandboxError, match="not a MediaWiki code tree"):
        room.up()


# -- The command -------------------------------------------------------------


def test_command_speaks_json(sandbox: room.Sandbox) -> None:
    done = run("up", "--json")
    assert done.exit_code == 0
    document = json.loads(done.stdout)
    assert document == json.loads(run("status", "--json").stdout)
    assert document.keys() == {"url", "api", "mediawiki", "admin", "bot", "etherpad", "pid"}
    assert document["admin"].keys() == document["bot"].keys() == {"user", "password"}
    assert document["api"] == f"{document['url']}/api.php"
    assert document["etherpad"] == room.up().etherpad


def test_command_says_where_it_is(sandbox: room.Sandbox) -> None:
    assert sandbox.url in run("status").stdout


def test_status_of_none_exits_with_1(own_state: Path) -> None:
    done = run("status")
    assert done.exit_code == 1
    assert "not running" in done.stdout
    assert run("down").exit_code == 0


# -- A checkout --------------------------------------------------------------


def test_checkout_config_leaves_other_peoples_alone(sandbox: room.Sandbox, tmp_path: Path) -> None:
    assert room.checkout_config(tmp_path) is True
    assert room.checkout_config(tmp_path) is True
    config = tmp_path / "user-config.py"
    assert config.stat().st_mode & 0o777 == 0o600
    assert sandbox.bot.password not in config.read_text()
    config.write_text("family = 'meta'\n")
    assert room.checkout_config(tmp_path) is False
    assert config.read_text() == "family = 'meta'\n"


def test_family_file_finds_the_sandbox(sandbox: room.Sandbox, tmp_path: Path) -> None:
    """As a script does that is run from a checkout with the configuration that we wrote there."""
    room.checkout_config(tmp_path)
    checkout = Path(__file__).parents[3]
    (tmp_path / "families").symlink_to(checkout / "families")
    script = "import pywikibot; s = pywikibot.Site(); s.login(); print(s, s.user(), s.siteinfo['base'])"
    environment = {name: value for name, value in os.environ.items() if name != "PYWIKIBOT_DIR"}
    environment["PYTHONPATH"] = str(checkout)
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == f"sandbox:sandbox WikiconBot {sandbox.url}/wiki/Main_Page\n", done.stderr
