"""Logging in by an owner-only OAuth 1.0a consumer, with Extension:OAuth itself: a run, each wrong key, and what else goes wrong."""

import json
from pathlib import Path

import pytest

from tests.live.command import ROOT, bot
from tests.live.people import Wiki
from tests.live.wiki.in_process import in_a_process
from wikiconbot.sandbox import Sandbox, record, state_dir
from wikiconbot.sandbox.wiki import Wiki as Folder

pytestmark = pytest.mark.live

KEYS = ("consumer key", "consumer secret", "access token", "access secret")
SAYS = (
    "the first of the four OAuth keys",
    "the second or the fourth of the four OAuth keys",
    "the third of the four OAuth keys",
    "the second or the fourth of the four OAuth keys",
)


def maintained(*arguments: str) -> list[str]:
    """Run consumer.php at the sandbox."""
    known = record.load(state_dir())
    assert known
    script = str(Path(__file__).with_name("consumer.php"))
    told = Folder(state_dir() / "wiki", Path(known.tree)).maintain(script, *arguments)
    keys: list[str] = json.loads(told)
    return keys


@pytest.fixture
def keys(api: Wiki) -> list[str]:
    return maintained("--user", "WikiconBot")


@pytest.fixture
def folder(sandbox: Sandbox, keys: list[str], tmp_path: Path) -> Path:
    """A pywikibot folder with these keys and no password."""
    configured(tmp_path, sandbox, keys)
    return tmp_path


def configured(folder: Path, sandbox: Sandbox, keys: list[str]) -> None:
    host = sandbox.url.removeprefix("http://")
    config = folder / "user-config.py"
    config.write_text(
        f"family = mylang = 'sandbox'\nfamily_files['sandbox'] = {sandbox.api!r}\n"
        f"usernames['sandbox']['sandbox'] = 'WikiconBot'\nauthenticate[{host!r}] = {tuple(keys)!r}\nput_throttle = 0\n"
    )
    config.chmod(0o600)


def run(folder: Path, *args: str) -> tuple[int, str, str]:
    code, out, err = bot("--patience", "5", *args, PYWIKIBOT_DIR=str(folder), HOME=str(folder))
    return int(code), str(out), str(err)


def test_a_page_is_saved_by_oauth(api: Wiki, folder: Path, keys: list[str]) -> None:
    api.save("By OAuth", "== Sign up ==\n# ~~~~\n")
    code, out, err = run(folder, "--stats", "update", "By OAuth", "--yes", "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "saved"), err
    assert api.query(prop="revisions", titles="By OAuth", rvprop="user")["pages"][0]["revisions"][0][
        "user"
    ] == ("WikiconBot")
    code, out, err = run(folder, "--verbose", "update", "By OAuth", "--yes", "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "unchanged"), err
    assert not any(key in out + err for key in keys)
    code, out, err = run(folder, "doctor")
    assert "logged in with OAuth 1" in out


@pytest.mark.parametrize("number", range(4), ids=KEYS)
def test_a_wrong_key_is_named(number: int, sandbox: Sandbox, keys: list[str], tmp_path: Path) -> None:
    wrong = [key if place != number else "0" * len(key) for place, key in enumerate(keys)]
    configured(tmp_path, sandbox, wrong)
    code, out, err = run(tmp_path, "--verbose", "check", "Main Page")
    assert code == 3
    assert SAYS[number] in err
    assert "Special:OAuthConsumerRegistration" in err
    assert "BotPasswords" not in err
    assert not any(key in out + err for key in (*keys, *wrong))


def test_cookies_that_a_bot_password_left_do_no_harm(api: Wiki, folder: Path) -> None:
    config, passwords = folder / "user-config.py", folder / "user-password.cfg"
    by_oauth = config.read_text()
    passwords.write_bytes((state_dir() / "pywikibot" / "user-password.cfg").read_bytes())
    passwords.chmod(0o600)
    config.write_text(f"{by_oauth}authenticate.clear()\npassword_file = {str(passwords)!r}\n")
    assert "logged in with its password" in run(folder, "doctor")[1]
    left = folder / "pywikibot-WikiconBot.lwp"
    assert "BPsession" in left.read_text()
    config.write_text(by_oauth)
    api.save("By OAuth again", "== Sign up ==\n# ~~~~\n")
    code, out, err = run(folder, "update", "By OAuth again", "--yes", "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "saved"), err
    code, out, _ = run(folder, "doctor")
    assert code == 1
    assert f"Delete {left}." in out
    left.unlink()
    assert run(folder, "doctor")[0] == 0


def test_a_consumer_that_is_taken_back(folder: Path, keys: list[str]) -> None:
    maintained("--user", "Admin", "--disable", keys[0])
    code, _, err = run(folder, "check", "Main Page")
    assert code == 3
    assert "it was disabled" in err


def test_a_consumer_that_is_taken_back_in_mid_run(folder: Path, keys: list[str]) -> None:
    code = f"""
    from tests.live.extensions.test_oauth import maintained
    session = connect(Target())
    out = session.user
    maintained("--user", "Admin", "--disable", {keys[0]!r})
    read_page(session, "Main Page")
    """
    ended = in_a_process(code, folder, PYWIKIBOT_DIR=str(folder), PYTHONPATH=str(ROOT))
    assert ended["out"] == "WikiconBot"
    kind, sentence = ended["error"]
    assert kind == "LoginRefused"
    assert "it was disabled" in sentence


def test_keys_of_another_account(folder: Path) -> None:
    code, _, err = run(folder, "--user", "Admin", "check", "Main Page")
    assert code == 3
    assert "belong to WikiconBot" in err
    assert "names Admin" in err
