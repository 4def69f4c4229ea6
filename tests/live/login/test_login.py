"""`wikiconbot login` on a real wiki: what it writes, what it leaves alone, and that no secret is seen anywhere."""

import json
import os
import stat
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from bench.typist import play
from tests.live.command import ROOT
from tests.live.processes import Process
from tests.live.wiki.in_process import in_a_process
from wikiconbot.sandbox import checkout_config

LOGIN_NAME, ACCOUNT = "WikiconBot@wikiconbot", "WikiconBot"
PASSWORD_ASKED = f"Password of {LOGIN_NAME} (it is not shown):"
HOW = ("Special:BotPasswords/wikiconbot", "High-volume (bot) access")

#: A configuration that stays, with what an editor on Windows and a person leave in it.
STANDING = b"# mine \xe2\x80\x93 \xe0\xa4\xac\xe0\xa5\x89\xe0\xa4\x9f\r\nfamily = 'commons'\r\nmylang = 'commons'\r\nput_throttle = 0\r\n\r\nusernames['commons']['*'] = 'Mine'\r\npassword_file = 'secret.cfg'"
PASSWORDS = b"('Mine', BotPassword('x', 'y'))\r\n# the end"


@pytest.fixture
def home(tmp_path):
    """An empty home folder."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def secret(sandbox):
    """The bot's password."""
    return sandbox.bot.password


def environment(home, **more):
    """A shell's, in which the program does not know that the wiki is its own sandbox."""
    own = {"HOME": str(home), "PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(home / "state")}
    return {"PATH": os.environ["PATH"]} | own | more


def bot(home, *args, stdin="", **more):
    """Run a command without a terminal: its exit code, and what it printed on both ways."""
    process = Process(("-m", "wikiconbot", *args), home, environment(home, **more), stdin.encode())
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def at_a_terminal(home, *args, answers=(), secrets=(), **more):
    """Run a command at a terminal, and look at the arguments of all programs meanwhile."""

    def no_secret_in_ps():
        for file in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                line = file.read_bytes()
            except OSError:  # it ended
                continue
            assert not any(secret.encode() in line for secret in secrets)

    command = [sys.executable, "-m", "wikiconbot", *args]
    return play(command, answers, cwd=home, env=environment(home, **more), meanwhile=no_secret_in_ps)


def files(folder):
    return {path.name: path.read_bytes() for path in folder.glob("*") if path.suffix in (".py", ".cfg")}


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_newcomer_answers_questions(sandbox, home, secret):
    wrong = "notthisone12345"
    answers = [
        ("address of any page):", f"{sandbox.url}/index.php?title=Some_page&oldid=1"),
        ("Login name (ExampleBot@wikiconbot):", LOGIN_NAME),
        (PASSWORD_ASKED, wrong),
        ("Login name (ExampleBot@wikiconbot):", LOGIN_NAME),
        (PASSWORD_ASKED, secret),
    ]
    done = at_a_terminal(home, "login", answers=answers, secrets=[wrong, secret])
    assert (done.code, done.unasked) == (0, ()), done.said
    assert all(words in done.said for words in HOW)
    assert "Incorrect username or password" in done.said
    assert "2 tries left" in done.said
    assert "ok      account: WikiconBot" in done.said
    assert done.said.rstrip().endswith("Next: wikiconbot check PAGE")
    assert secret not in done.said
    assert wrong not in done.said
    folder = home / ".pywikibot"
    assert [mode(folder / name) for name in ("user-config.py", "user-password.cfg")] == [0o600, 0o600]
    assert sandbox.api in (folder / "user-config.py").read_text()
    assert secret not in (folder / "user-config.py").read_text()
    assert bot(home, "signups", "Main Page")[0] == 0, "the program finds the files"
    before = files(folder)
    again = bot(
        home,
        "login",
        sandbox.api,
        "--account",
        LOGIN_NAME,
        "--password-file",
        "-",
        stdin=f"{secret}\na\nb\nc\n",
    )
    assert again[0] == 0, again
    assert files(folder) == before, "there was nothing to add"
    changed = sandbox.bot.password[::-1]
    file = folder / "user-password.cfg"
    file.write_text(file.read_text().replace(secret, changed) + "# below\n")
    kept = files(folder)
    given = ("login", sandbox.api, "--account", LOGIN_NAME)
    code, _, err = bot(home, *given, "--yes", WIKICONBOT_PASSWORD=secret)
    assert code == 2
    assert "Line 1 of" in err
    assert changed not in err
    assert files(folder) == kept, "--yes replaces nothing"
    done = at_a_terminal(home, *given, answers=[("[y/N]:", "y")], WIKICONBOT_PASSWORD=secret)
    assert done.code == 0, done.said
    assert files(folder) == before | {"user-password.cfg": before["user-password.cfg"] + b"# below\n"}


def test_three_wrong_passwords_write_nothing(sandbox, home):
    answers = [("(ExampleBot@wikiconbot):", LOGIN_NAME), (PASSWORD_ASKED, "notthisone12345")] * 3
    done = at_a_terminal(home, "login", sandbox.url, answers=answers)
    assert (done.code, done.unasked) == (3, ()), done.said
    assert "Nothing was written." in done.said
    assert "notthisone12345" not in done.said
    assert list(home.glob(".pywikibot")) == []


def test_a_login_is_not_written_where_the_demo_wrote(sandbox, home, secret, tmp_path):
    clone = tmp_path / "clone"
    clone.mkdir()
    assert checkout_config(clone)
    before = files(clone)
    given = ("login", sandbox.url, "--account", LOGIN_NAME, "--password-file", "-")
    login = Process(("-m", "wikiconbot", *given, "--json"), clone, environment(home), secret.encode())
    out, err = login.communicate(timeout=60)
    assert login.returncode == 0, out + err
    assert files(clone) == before
    written = {str(home / ".pywikibot" / name) for name in ("user-config.py", "user-password.cfg")}
    assert set(json.loads(out)["written"]) == written
    doctor = Process(("-m", "wikiconbot", "doctor"), clone, environment(home))
    assert f"configuration: {home / '.pywikibot' / 'user-config.py'}" in doctor.communicate(timeout=60)[0]


def test_a_password_among_the_arguments_is_not_repeated(home):
    code, out, err = bot(home, "login", "meta", "--account", LOGIN_NAME, "secret12345")
    assert code == 2
    assert "A password is never an argument" in err
    assert "secret12345" not in out + err


def test_files_that_stand_are_kept_byte_for_byte(sandbox, home, secret):
    folder = home / "own"
    folder.mkdir()
    standing = {"user-config.py": STANDING, "secret.cfg": PASSWORDS}
    for name, data in standing.items():
        (folder / name).write_bytes(data)
        (folder / name).chmod(0o600)
    given = ("login", sandbox.url, "--account", LOGIN_NAME, "--config-dir", str(folder))
    code, out, err = bot(home, *given, WIKICONBOT_PASSWORD=secret)
    assert (code, files(folder)) == (2, standing)
    assert "exists. Give --yes" in err
    (folder / "secret.cfg").unlink()
    code, out, err = bot(home, *given, WIKICONBOT_PASSWORD=secret)
    assert code == 2
    assert "user-config.py exists. Give --yes" in err, "the file that is there"
    (folder / "secret.cfg").write_bytes(b"a letter, in two lines\nand not a password file\n")
    code, out, err = bot(home, *given, "--yes", WIKICONBOT_PASSWORD=secret)
    assert code == 2
    assert "secret.cfg has no line with a password" in err
    assert (folder / "secret.cfg").read_bytes() == b"a letter, in two lines\nand not a password file\n"
    (folder / "secret.cfg").write_bytes(PASSWORDS)
    (folder / "secret.cfg").chmod(0o600)
    refused = at_a_terminal(home, *given, answers=[("[y/N]:", "n")], WIKICONBOT_PASSWORD=secret)
    assert (refused.code, files(folder)) == (1, standing)
    assert "***" in refused.said
    code, out, err = bot(home, *given, "--yes", "--json", WIKICONBOT_PASSWORD=secret)
    now, document = files(folder), json.loads(out)
    assert code == 0, document
    assert set(now) == set(standing)
    assert all(now[name].startswith(data) and now[name] != data for name, data in standing.items())
    assert b"family = " not in now["user-config.py"].removeprefix(STANDING), "the default wiki stays"
    assert document["account"] == ACCOUNT
    assert sorted(document["written"]) == [str(folder / "secret.cfg"), str(folder / "user-config.py")]
    assert {"name": "account", "ok": True} in [
        {"name": d["name"], "ok": d["ok"]} for d in document["diagnoses"]
    ]
    assert secret not in out + err + refused.said


@pytest.mark.parametrize(
    ("wiki", "words"),
    [
        ("http://127.0.0.1:1/wiki/X", "could not be reached"),
        ("no-such-wiki", "no wiki with the name"),
        ("https://w.wiki/abc", "short link"),
        ("http://[::1", "no wiki with the name"),
        ("ftp://127.0.0.1/", "no wiki with the name"),
        ("http://127.0.0.1:99999/", "no wiki with the name"),
    ],
)
def test_what_is_no_wiki_is_said(home, wiki, words):
    given = ("--patience", "1", "login", wiki, "--account", LOGIN_NAME, "--password-file", "-")
    code, out, err = bot(home, *given, stdin="secret12345")
    assert code in (2, 3)
    assert words in err
    assert "secret12345" not in out + err
    assert list(home.glob(".pywikibot")) == []


def test_the_environment_logs_every_command_in(sandbox, api, home, secret, tmp_path):
    api.save("From a container", "== Sign up ==\n# ~~~~\n")
    settings = home / "user-config.py"
    settings.write_text("put_throttle = 0\n")
    file = tmp_path / "mounted"
    file.write_text(f"{secret}\n")
    given = {"WIKICONBOT_WIKI": sandbox.api, "WIKICONBOT_ACCOUNT": LOGIN_NAME}
    code, out, err = bot(
        home, "--verbose", "update", "From a container", "--yes", "--json",
        **given, WIKICONBOT_PASSWORD=secret,
    )  # fmt: skip
    assert (code, json.loads(out)["outcome"]) == (0, "saved"), err
    seen = out + err
    settings.unlink()
    code, out, err = bot(home, "doctor", **given, WIKICONBOT_PASSWORD_FILE=str(file))
    assert code == 0, out
    assert "ok      account: WikiconBot, logged in with its password" in out
    assert f"environment variables {', '.join([*given, 'WIKICONBOT_PASSWORD_FILE'])}" in out
    journal = [path.read_text() for path in (home / "state").rglob("*.jsonl")]
    assert journal
    assert secret not in seen + out + err + "".join(journal)
    assert list(home.glob(".pywikibot")) == []
    wrong = bot(home, "--user", "wikiconBot", "doctor", **given, WIKICONBOT_PASSWORD="notthisone12345")
    assert "ok      account: WikiconBot, logged in with the saved login" in wrong[1]


@pytest.mark.parametrize("command", [("doctor",), ("check", "X")])
def test_half_of_the_environment_is_named_instead_of_a_missing_file(home, command):
    _, out, err = bot(home, *command, WIKICONBOT_ACCOUNT=LOGIN_NAME, WIKICONBOT_PASSWORD="secret12345")
    assert "WIKICONBOT_ACCOUNT is set, but not WIKICONBOT_WIKI" in out + err
    assert "secret12345" not in out + err


def test_a_lost_login_of_the_environment_is_renewed(sandbox, tmp_path, secret):
    code = """
    s = connect(Target(), seen.append)
    snapshot, _ = read_page(s, "Renewed by the environment")
    s.connection.cookies.clear()
    s.site.throttle.set_delays(writedelay=0, absolute=True)
    edit = Edit("Renewed by the environment", snapshot.revision, snapshot.text, f"x{time.time()}", "s")
    out = [s.user, type(save(s, edit)).__name__]
    """
    given = {"WIKICONBOT_WIKI": sandbox.api, "WIKICONBOT_ACCOUNT": LOGIN_NAME, "WIKICONBOT_PASSWORD": secret}
    assert in_a_process(code, tmp_path, **given)["out"] == [ACCOUNT, "Saved"]


def test_a_password_goes_to_its_own_wiki_only(sandbox, tmp_path, secret):
    received = []

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self):
            received.append(self.rfile.read(int(self.headers["Content-Length"])).decode() + str(self.headers))
            body = b'{"query": {"userinfo": {"id": 0, "name": "127.0.0.1", "anon": true, "rights": []}}}'
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        wiki = f"http://127.0.0.1:{other.server_port}/api.php"
        code = f"out = connect(Target(wiki={wiki!r}, patience=1)).user"
        given = {
            "WIKICONBOT_WIKI": sandbox.api,
            "WIKICONBOT_ACCOUNT": LOGIN_NAME,
            "WIKICONBOT_PASSWORD": secret,
        }
        result = in_a_process(code, tmp_path, **given)
        other.shutdown()
    assert (result["out"], result["error"]) == (None, None)
    assert received
    assert not any(secret in one or ACCOUNT in one for one in received)
