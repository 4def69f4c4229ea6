"""Connecting: what is found, what is refused with which sentence, and how many requests it takes."""

import gzip
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.live import command
from tests.live.people import Wiki
from tests.live.processes import Process
from tests.live.wiki.in_process import REFUSED, in_a_process, server
from wikiconbot.cli.crontab import only_here
from wikiconbot.sandbox import Sandbox

pytestmark = pytest.mark.live

RUN = """
s = connect(Target(sandbox_dir={folder!r}), seen.append)
out = [s.user, s.has_bot_right, s.api_url, s.page_url("A b?")]
counts = [len(seen)]
snapshot, profile = read_page(s, "Requests counted")
counts.append(len(seen))
fetch_accounts(s, [f"Nobody {{i}}" for i in range(499)] + ["Admin"])
counts.append(len(seen))
save(s, Edit(snapshot.page, snapshot.revision, snapshot.text, f"text {{time.time()}}", "counted"))
counts.append(len(seen))
out.append(counts)
"""


def test_requests_with_a_password_and_with_a_saved_login(bot_dir: Path, sandbox: Sandbox) -> None:
    cold = in_a_process(RUN.format(folder=str(bot_dir)), bot_dir.parent)
    warm = in_a_process(RUN.format(folder=str(bot_dir)), bot_dir.parent)
    for run, counts in ((cold, [4, 5, 6, 7]), (warm, [1, 2, 3, 4])):
        assert run["error"] is None
        user, has_bot_right, api, url, counted = run["out"]
        assert (user, has_bot_right, api) == ("WikiconBot", True, sandbox.api)
        assert url.startswith(sandbox.url)
        assert url.endswith("A_b%3F")
        assert counted == counts
        assert all(nbytes > 0 for nbytes in run["seen"])
        assert run["said"] == ""
        assert run["seconds"] < 20


def test_configuration_is_found_in_pywikibots_order(bot_dir: Path, tmp_path: Path) -> None:
    ask = "out = connect(Target(), seen.append).user"
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / ".pywikibot").mkdir(parents=True)
    assert in_a_process(ask, bot_dir)["out"] == "WikiconBot"
    assert in_a_process(ask, elsewhere, PYWIKIBOT_DIR=str(bot_dir))["out"] == "WikiconBot"
    for name in ("user-config.py", "user-password.cfg"):
        (bot_dir / name).rename(elsewhere / ".pywikibot" / name)
    config = elsewhere / ".pywikibot" / "user-config.py"
    config.write_text(config.read_text().replace(str(bot_dir), str(config.parent)))
    assert in_a_process(ask, elsewhere)["out"] == "WikiconBot"


def test_an_api_address_is_enough_to_read(sandbox: Sandbox, tmp_path: Path) -> None:
    code = f"""
    s = connect(Target(wiki={sandbox.api!r}), seen.append)
    out = [s.user, s.has_bot_right, s.api_url, sorted(read_profile(s)["query"])]
    """
    result = in_a_process(code, tmp_path)
    assert result["out"][:3] == [None, False, sandbox.api]
    assert len(result["seen"]) == 2
    assert {path.name for path in tmp_path.iterdir()} <= {"state"}, "nothing may land in the current folder"


def test_an_api_address_uses_the_account_that_is_configured_for_it(sandbox: Sandbox, bot_dir: Path) -> None:
    result = in_a_process(f"out = connect(Target(wiki={sandbox.api!r})).user", bot_dir)
    assert result["out"] == "WikiconBot"


def test_an_adopted_site_is_used_as_it_is(bot_dir: Path) -> None:
    code = """
    import pywikibot
    site = pywikibot.Site()
    first = adopt(site, seen.append)
    pywikibot.config.simulate = True
    before = len(seen)
    outcome = save(first, Edit("Simulated", None, "", "text", "summary"))
    out = [first.user, outcome.code, len(seen) - before]
    """
    assert in_a_process(code, bot_dir)["out"] == ["WikiconBot", "simulate", 0]


BAD = {
    "no configuration": ("Target()", "ConfigurationError", "No user-config.py was found in"),
    "refused port": (f"Target(wiki={REFUSED!r}, patience=1)", "Unreachable", "connection refused"),
    "unknown name": (
        "Target(wiki='http://nowhere.invalid/api.php', patience=1)",
        "Unreachable",
        "no computer with that name",
    ),
    "no wiki there": ("Target(wiki={url!r} + '/nowhere/api.php', patience=1)", "Unreachable", "HTTP 404"),
    "an address without api.php": (
        "Target(wiki='http://127.0.0.1:1/x')",
        "UsageError",
        "is not the address of an api.php",
    ),
    "unknown family": (
        "Target(wiki='nofamily:en', sandbox_dir={dir!r})",
        "ConfigurationError",
        "knows no wiki",
    ),
    "unknown code": ("Target(wiki='sandbox:xx', sandbox_dir={dir!r})", "ConfigurationError", "knows no wiki"),
    "no such form": (
        "Target(wiki='no-such-wiki', sandbox_dir={dir!r})",
        "UsageError",
        "Give a name such as meta",
    ),
    "no password": (
        "Target(user='Admin', sandbox_dir={dir!r})",
        "ConfigurationError",
        "no password for Admin",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_work_is_said_at_once(name: str, sandbox: Sandbox, bot_dir: Path, tmp_path: Path) -> None:
    target, kind, words = BAD[name]
    code = f"connect({target.format(url=sandbox.url, dir=str(bot_dir))}, seen.append)"
    result = in_a_process(code, tmp_path)
    assert result["error"] is not None
    assert result["error"][0] == kind
    assert words in result["error"][1]
    assert result["seconds"] < 20
    assert result["said"] == ""


def test_an_account_without_the_bot_right(api: Wiki, bot_dir: Path) -> None:
    password = "a long enough password"
    api.admin.ask(
        action="createaccount", username="Plain one", password=password, retype=password,
        createreturnurl=api.sandbox.api, createtoken=api.admin.token("createaccount"),
    )  # fmt: skip
    (bot_dir / "user-password.cfg").write_text(f"('Plain one', '{password}')\n")
    api.save("MediaWiki:Spam-blacklist", "spam\\.example")
    api.save("MediaWiki:Titleblacklist", "Session: no such.*")
    code = """
    s = connect(Target(user="plain_one"), seen.append)
    out = [s.user, s.has_bot_right]
    for page, text in (("Session: spam", "https://spam.example/x"), ("Session: no such title", "x")):
        outcome = save(s, Edit(page, None, "", text, "s"))
        out.append([outcome.code, outcome.reason])
    before = len(seen)
    fetch_accounts(s, [f"Nobody {i}" for i in range(120)])
    out.append(len(seen) - before)
    """
    out = in_a_process(code, bot_dir)["out"]
    assert out[:2] == ["Plain one", False]
    assert [code for code, _ in out[2:4]] == ["spamblacklist", "titleblacklist-forbidden"]
    assert all(reason.endswith(".") for _, reason in out[2:4])
    assert out[4] == 3


def test_a_page_in_place_of_an_api_is_said_at_once(tmp_path: Path) -> None:
    with server(200, b"<html>Welcome</html>") as address:
        result = in_a_process(f"connect(Target(wiki={address!r}, patience=1), seen.append)", tmp_path)
    assert result["error"][0] == "Unreachable"
    assert result["error"][1] == f"{address} answered, but not like MediaWiki's api.php. Check the address."
    assert result["seen"] == [20]


def test_a_server_that_fails_is_asked_again_for_as_long_as_a_person_waits(tmp_path: Path) -> None:
    with server(503, b"<html>Later</html>") as address:
        result = in_a_process(f"connect(Target(wiki={address!r}, patience=5), seen.append)", tmp_path)
    assert result["error"] == [
        "Unreachable",
        f"{address} could not be reached: it answered with HTTP 503 Service Unavailable. Try again later.",
    ]
    assert len(result["seen"]) == 2
    assert result["said"] == "Waiting 3 s for the wiki: it answered with HTTP 503 Service Unavailable.\n"


def test_a_wrong_password_is_named_without_it(bot_dir: Path) -> None:
    (bot_dir / "user-password.cfg").write_text(
        "('WikiconBot', BotPassword('wikiconbot', 'notthisone12345'))\n"
    )
    result = in_a_process("connect(Target(), seen.append)", bot_dir)
    assert result["error"][0] == "LoginRefused"
    assert "did not accept the account. It says: Incorrect" in result["error"][1]
    assert f"put it into {bot_dir / 'user-password.cfg'}." in result["error"][1]
    assert "notthisone12345" not in str(result)


SPOILT = {
    "a text for a number": (
        "family = mylang = 'sandbox'\nretry_max = 'secret'\n",
        "retry_max must be of the type int",
    ),
    "syntax": ("family = \n", "line 1"),
    "raises": ("family = 'sandbox'\nmylang = nothing\n", "line 2,"),
    "names no wiki": ("put_throttle = 0\n", "names no wiki"),
    "passwords of another type": ("password_file = ('a', 'b')\n", "password_file must be of the type str"),
    "leaves": ("import sys\nsys.exit('secret')\n", "line 2,"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_configuration_is_named_with_its_line(name: str, bot_dir: Path) -> None:
    text, words = SPOILT[name]
    (bot_dir / "user-config.py").write_text(text)
    result = in_a_process("connect(Target(), seen.append)", bot_dir)
    assert result["error"][0] == "ConfigurationError"
    assert words in result["error"][1]
    assert "secret" not in result["error"][1]
    assert result["seen"] == []


def test_a_configuration_that_all_may_write_is_refused(bot_dir: Path) -> None:
    (bot_dir / "user-config.py").chmod(0o666)
    result = in_a_process("connect(Target(), seen.append)", bot_dir)
    assert "chmod o-w" in result["error"][1]


SECRET = {
    "passwords": ("user-password.cfg", ""),
    "a saved login": ("pywikibot-WikiconBot.lwp", "#LWP-Cookies-2.0\n"),
    "keys in the configuration": (
        "user-config.py", "authenticate['*.example.org'] = ('secretkey', 'b', 'c', 'd')\n"),
}  # fmt: skip


@pytest.mark.parametrize("mode", [0o640, 0o604])
@pytest.mark.parametrize("name", SECRET)
def test_secrets_that_others_can_open_are_refused(name: str, mode: int, bot_dir: Path) -> None:
    file, added = SECRET[name]
    text = (bot_dir / file).read_text() if (bot_dir / file).exists() else ""
    (bot_dir / file).write_text(text + added)
    (bot_dir / file).chmod(mode)
    result = in_a_process("connect(Target(), seen.append)", bot_dir)
    assert result["error"] == [
        "ConfigurationError",
        f"Others on this computer can read {bot_dir / file}, which has the password or keys of the bot's account. "
        f"Run: chmod 600 {bot_dir / file}",
    ]
    assert result["seen"] == []
    assert "secretkey" not in str(result)


def test_a_configuration_without_secrets_may_be_read(bot_dir: Path) -> None:
    config = bot_dir / "user-config.py"
    with config.open("a") as stream:
        stream.write("# authenticate['x'] = ('a', 'b', 'c', 'd')\nimport os\n_key = os.environ.get('HOME')\n")
    config.chmod(0o644)
    assert in_a_process("out = connect(Target(), seen.append).user", bot_dir)["out"] == "WikiconBot"


@pytest.mark.parametrize("spoil", ["gone", "link", "nonsense"])
def test_a_bad_password_file_is_named(spoil: str, bot_dir: Path) -> None:
    passwords = bot_dir / "user-password.cfg"
    content = passwords.read_text()
    passwords.unlink()
    if spoil == "link":
        (bot_dir / "other").write_text(content)
        passwords.symlink_to(bot_dir / "other")
    elif spoil == "nonsense":
        passwords.write_text("WikiconBot = secret12345\n")
        passwords.chmod(0o600)
    result = in_a_process("connect(Target(), seen.append)", bot_dir)
    assert result["error"][0] == "ConfigurationError"
    assert "assword" in result["error"][1]
    assert "secret12345" not in str(result)


def test_what_a_bad_line_of_the_password_file_has_is_never_printed(bot_dir: Path) -> None:
    """pywikibot warns of it with all that is in it; what it corrects by itself is not said at all."""
    passwords, good = bot_dir / "user-password.cfg", (bot_dir / "user-password.cfg").read_text()
    lines = {
        "('en', 'x', 'WikiconBot', 'secret12345', 'y')": "(line 1)",
        "['WikiconBot', 'secret12345']": "(line 1)",
        "('WikiconBot', BotPassword('secret12345'))": "(BotPassword)",
        "('WikiconBot', ('secret12345',))": "(BotPassword)",
    }
    code = f"""
        from pathlib import Path
        out, file = [], Path({str(passwords)!r})
        for line in {[*lines, good]!r}:
            file.unlink()
            file.write_text(line)
            file.chmod(0o400)
            try:
                out.append(connect(Target(), seen.append).user)
            except Exception as raised:
                out.append([type(raised).__name__, str(raised)])
        """
    result = in_a_process(code, bot_dir, PYTHONWARNINGS="default")
    *refused, last = result["out"]
    assert last == "WikiconBot"
    for (kind, told), where in zip(refused, lines.values(), strict=True):
        assert (kind, where in told) == ("ConfigurationError", True), told
    assert "secret12345" not in str(result)
    assert "Warning: File" not in result["said"]


def test_a_lost_login_is_renewed(bot_dir: Path) -> None:
    code = """
    s = connect(Target(), seen.append)
    snapshot, _ = read_page(s, "Renewed")
    s.connection.cookies.clear()
    open("pywikibot-WikiconBot.lwp", "w").write("#LWP-Cookies-2.0\\n")
    out = type(save(s, Edit("Renewed", snapshot.revision, snapshot.text, f"x{time.time()}", "s"))).__name__
    """
    assert in_a_process(code, bot_dir)["out"] == "Saved"


def test_the_doctor_speaks_when_all_is_well_and_when_nothing_is(bot_dir: Path, tmp_path: Path) -> None:
    code = "out = [[d.name, d.ok, d.says, d.fix] for d in diagnose(Target({}))]"
    well = in_a_process(code.format(""), bot_dir)["out"]
    assert {"configuration", "password file", "account", "wiki", "rights", "clock", "waits"} <= {
        d[0] for d in well
    }
    assert all(d[1] for d in well), well
    nothing = in_a_process(code.format(""), tmp_path)["out"]
    assert [d[1] for d in nothing] == [False, None, None, None, None]
    away = in_a_process(code.format(f"wiki={REFUSED!r}"), tmp_path)["out"]
    assert ["wiki", False] in [d[:2] for d in away]
    (bot_dir / "user-password.cfg").write_text("('WikiconBot', BotPassword('wikiconbot', 'wrong'))\n")
    for cookies in bot_dir.glob("*.lwp"):
        cookies.unlink()
    refused = in_a_process(code.format(""), bot_dir)["out"]
    account = next(d for d in refused if d[0] == "account")
    assert account[1] is False
    assert "It says: Incorrect" in account[2]
    assert account[3] == (
        f"Make a new bot password on Special:BotPasswords and put it into {bot_dir / 'user-password.cfg'}."
    )


@pytest.mark.parametrize(
    "wiki",
    [
        "no-such-wiki",
        "nofamily:en",
        "http://127.0.0.1/",
        REFUSED,
        "http://nowhere.invalid/api.php",
        "{url}/nowhere/api.php",
        "{json}",
    ],
)
def test_what_the_doctor_finds_comes_with_something_to_do(wiki: str, sandbox: Sandbox, bot_dir: Path) -> None:
    with server(200, b'{"ok": 1}', "application/json") as address:
        name = wiki.format(url=sandbox.url, json=address)
        code = f"out = [[d.name, d.ok, d.says, d.fix] for d in diagnose(Target({name!r}, patience=1))]"
        found = in_a_process(code, bot_dir)["out"]
    wrong = [d for d in found if d[1] is False]
    assert wrong
    for _, _, says, fix in wrong:
        assert says.endswith(".")
        assert fix.split()[0] in {"Check", "Copy", "Give", "Name", "Set", "Start"}, fix


def doctor(*args: str, cwd: Path, **env: str) -> tuple[int | None, str, str]:
    """Run the doctor as a shell does, in a narrow terminal."""
    home = {"HOME": str(cwd), "COLUMNS": "80"}
    with Process(
        ("-m", "wikiconbot", *args), cwd, {**os.environ, "PYTHONPATH": str(command.ROOT), **home, **env}
    ) as process:
        out, err = process.communicate()
    assert process.returncode is not None
    return process.returncode, out, err


def test_the_doctor_reports_a_sandbox_that_is_down(tmp_path: Path) -> None:
    code, out, err = doctor("--sandbox", "doctor", "--json", cwd=tmp_path, WIKICONBOT_STATE=str(tmp_path))
    first = json.loads(out)["diagnoses"][0]
    assert (code, err) == (1, "")
    assert (first["name"], first["ok"]) == ("sandbox", False)
    assert first["fix"] == "Start it with `wikiconbot sandbox up`."


def test_the_doctor_honours_the_global_options(sandbox: Sandbox, bot_dir: Path, no_stops: None) -> None:
    code, out, err = doctor("--stats", "doctor", cwd=bot_dir)
    assert code == 0, out
    assert "requests" in err
    assert not err.startswith("total        0")
    _, _, err = doctor("--verbose", "doctor", cwd=bot_dir)
    assert err
    assert doctor("--quiet", "doctor", cwd=bot_dir) == (0, "", "")
    (bot_dir / "user-password.cfg").chmod(0o644)
    code, out, _ = doctor("--quiet", "doctor", cwd=bot_dir)
    file = bot_dir / "user-password.cfg"
    assert code == 1
    assert out == (f"wrong   password file: Others can open {file}.\n        → Run: chmod 600 {file}\n")


def test_the_line_that_the_doctor_prints_works_in_the_environment_of_cron(
    api: Wiki, bot_dir: Path, tmp_path: Path
) -> None:
    """It starts in the home folder, with nothing of a shell's environment (crontab(5)); its shell is /bin/sh."""
    api.save("Cron 50%", "== Sign up ==\n# ~~~~\n")
    program = Path(sys.executable).with_name("wikiconbot")
    lacking = {"WIKICONBOT_STATE", "PYWIKIBOT_DIR", *only_here(os.environ)}
    own = {
        name: value
        for name, value in os.environ.items()
        if name not in lacking and not name.startswith(("WIKICONBOT_", "PYWIKIBOT_"))
    }
    said = subprocess.run(
        [program, "doctor", "--json"], cwd=bot_dir, env=own, capture_output=True, text=True, check=True
    )
    (cron,) = (one for one in json.loads(said.stdout)["diagnoses"] if one["name"] == "cron")
    assert cron["ok"], cron
    *times, command = cron["says"].split(" ", 5)
    assert times == ["*/15", "*", "*", "*", "*"]
    command = command.replace("PAGE", r"Cron 50\%").replace(r"\%", "%")
    home = tmp_path / "home"
    home.mkdir()
    env = {"HOME": str(home), "LOGNAME": "me", "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        ["/bin/sh", "-c", command], cwd=home, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "{|" in (api.text("Cron 50%") or "")
    (journal,) = home.glob(".local/state/wikiconbot/runs/*.jsonl")
    assert '"saved"' in journal.read_text()


def test_verbose_messages_keep_secrets_to_themselves(bot_dir: Path) -> None:
    code = """
    s = connect(Target(verbose=True))
    save(s, Edit("A[b", 1, "", "x", "s"))
    """
    said = in_a_process(code, bot_dir)["said"]
    assert "API error invalidtitle" in said
    assert "+\\\\" not in said, "a token ends so"
    for secret in re.findall(r"'([0-9a-f]{16,})'", (bot_dir / "user-password.cfg").read_text()):
        assert secret not in said


def test_the_doctor_reports_a_spoilt_configuration(bot_dir: Path) -> None:
    (bot_dir / "user-config.py").write_text("mylang = nothing\n")
    found = in_a_process("out = [[d.name, d.ok, d.says, d.fix] for d in diagnose(Target())]", bot_dir)["out"]
    assert found[0][:2] == ["configuration", False]
    assert "line 1" in found[0][2]


def test_a_number_in_quotation_marks_leaves_no_traceback(bot_dir: Path) -> None:
    with (bot_dir / "user-config.py").open("a") as config:
        config.write("put_throttle = '10'\n")
    environment = {**os.environ, "PYWIKIBOT_DIR": str(bot_dir)}
    doctor = [sys.executable, "-m", "wikiconbot", "doctor"]
    done = subprocess.run(
        doctor, env=environment, cwd=command.ROOT, capture_output=True, text=True, check=False
    )
    assert "put_throttle must be of the type int" in done.stdout
    assert done.stderr == ""


def test_keys_that_a_wiki_passes_over_belong_to_nobody(bot_dir: Path, sandbox: Sandbox) -> None:
    host = sandbox.api.split("/")[2]
    with (bot_dir / "user-config.py").open("a") as config:
        config.write(f"authenticate[{host!r}] = ('a', 'b', 'c', 'd')\n")
    (bot_dir / "user-config.py").chmod(0o600)
    found = in_a_process("out = [[d.name, d.ok, d.says] for d in diagnose(Target())]", bot_dir)["out"]
    (account,) = (says for name, ok, says in found if (name, ok) == ("account", False))
    assert "did not recognize the OAuth keys" in account


def test_the_doctor_reports_a_misspelt_setting(bot_dir: Path) -> None:
    with (bot_dir / "user-config.py").open("a") as config:
        config.write("put_trottle = 1\npasword_file = 'x'\nmaxlag = 5\ntextfile_encoding = 'x'\n")
        config.write("user_agent_description = 'mine (User:ExampleBot)'\n")
    found = in_a_process("out = [[d.name, d.ok, d.says, d.fix] for d in diagnose(Target())]", bot_dir)["out"]
    settings = {said for name, ok, said, _ in found if (name, ok) == ("settings", False)}
    assert settings == {
        "pywikibot knows no setting put_trottle. It may be misspelt, or no longer supported.",
        "pywikibot knows no setting pasword_file. It may be misspelt, or no longer supported.",
        "The setting maxlag is now called write_maxlag.",
        "pywikibot no longer supports the setting textfile_encoding.",
    }
    (contact,) = (d for d in found if d[0] == "user agent")
    assert contact[1] is False
    assert contact[2].endswith("but User:ExampleBot is the sample's account and not yours.")


def test_a_bad_token_is_renewed_once(bot_dir: Path) -> None:
    code = """
    s = connect(Target(), seen.append)
    snapshot, _ = read_page(s, "Renewed token")
    s._note_token("0123456789+\\\\")
    before = len(seen)
    out = [type(save(s, Edit("Renewed token", snapshot.revision, snapshot.text, f"x{time.time()}", "s"))).__name__]
    """
    assert in_a_process(code, bot_dir)["out"] == ["Saved"]


def test_a_save_without_a_read_takes_a_token_once(bot_dir: Path) -> None:
    code = """
    s = connect(Target(), seen.append)
    out = []
    for page in ("Unread 1", "Unread 2"):
        before = len(seen)
        save(s, Edit(page, None, "", "text", "s"))
        out.append(len(seen) - before)
    """
    assert in_a_process(code, bot_dir)["out"] == [2, 1]


def test_a_clock_that_was_years_ahead_makes_nobody_wait(bot_dir: Path) -> None:
    ahead = time.time() + 200_000_000
    (bot_dir / "throttle.ctrl").write_text(f"1a2b 77 {ahead:.0f} sandbox:sandbox\n")
    code = """
    throttle = connect(Target(), seen.append).site.throttle
    throttle.last_write += 200_000_000
    out = [throttle.process_multiplicity, throttle.waittime(write=True) <= throttle.get_delay(write=True)]
    """
    assert in_a_process(code, bot_dir)["out"] == [1, True]


def test_who_limits_the_edits_of_all_processes_does_not_wait_for_pywikibots_pause(bot_dir: Path) -> None:
    with (bot_dir / "user-config.py").open("a") as config:
        config.write("put_throttle = 10\nmaxthrottle = 60\n")
    code = """
    session = connect(Target(), seen.append)
    usual = session.site.throttle.get_delay(write=True)
    session.leave_pace()
    out = [usual, session.site.throttle.get_delay(write=True)]
    """
    usual, left = in_a_process(code, bot_dir)["out"]
    assert usual >= 10
    assert left < 1


@pytest.mark.parametrize("body", ['{"ok": 1}', '{"httpCode": 429}', "[]", "null", '{"query": {"userinf', ""])
def test_json_that_is_no_wikis_is_said_at_once(body: str, tmp_path: Path) -> None:
    with server(200, body.encode(), "application/json") as address:
        result = in_a_process(f"connect(Target(wiki={address!r}, patience=1), seen.append)", tmp_path)
    says = f"{address} answered, but not like MediaWiki's api.php. Check the address."
    assert result["error"] == ["Unreachable", says]
    assert result["seconds"] < 20


def test_json_that_is_no_wikis_is_told_in_the_middle_too(sandbox: Sandbox, tmp_path: Path) -> None:
    code = f"""
    s = connect(Target(wiki={sandbox.api!r}), seen.append)
    from wikiconbot.wiki.query import LeanRequest
    LeanRequest.submit = lambda self: {{"ok": 1}}
    read_profile(s)
    """
    result = in_a_process(code, tmp_path)
    assert result["error"][0] == "Unreachable"
    assert "answered, but not like MediaWiki" in result["error"][1]


def test_an_answer_that_swells_takes_little_memory(tmp_path: Path) -> None:
    code = """
    import resource
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        connect(Target(wiki={address!r}), seen.append)
    except Exception as raised:
        out = [type(raised).__name__, str(raised), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before]
    """
    gigabyte = gzip.compress(bytes(2**20)) * 1024  # files of gzip one after the other are one
    larger = "its answer is larger than a wiki's can be"
    packed_oddly = "its answer is compressed in a way that was not requested"
    kinds = [
        ("gzip", gigabyte, larger),
        ("gzip, gzip", gzip.compress(gigabyte), packed_oddly),
        ("br", b"x", packed_oddly),
        ("", bytes(60 * 2**20), larger),
    ]
    for packed, body, sentence in kinds:
        with server(200, body, "application/json", {"Content-Encoding": packed}) as address:
            kind, said, kilobytes = in_a_process(code.format(address=address), tmp_path)["out"]
        assert kind == "Unreachable", packed
        assert sentence in said, packed
        assert kilobytes < 160 * 1024, packed


def test_redirects_in_a_circle_are_said_at_once(tmp_path: Path) -> None:
    with server(302, b"", headers={"Location": "/w/api.php"}) as address:
        result = in_a_process(f"connect(Target(wiki={address!r}), seen.append)", tmp_path)
    assert result["error"][0] == "Unreachable"
    assert "it redirects in a loop" in result["error"][1]
    assert result["seconds"] < 20


def test_a_gateway_that_puts_us_off_is_told(tmp_path: Path) -> None:
    with server(429, b"Slow down", "text/plain", {"Retry-After": "3600"}) as address:
        result = in_a_process(f"connect(Target(wiki={address!r}), seen.append)", tmp_path)
    assert "HTTP 429" in result["error"][1]
    assert result["seconds"] < 20


HEADER = """
from wikiconbot.wiki.configuration import find_place, load
load(find_place(None, {folder!r}))
import logging, pywikibot, warnings
from wikiconbot.wiki.process import hush
called = set()
sys.setprofile(lambda frame, event, _: called.add(frame.f_code.co_name) if event == "call" else None)
hush()
sys.setprofile(None)
warnings.simplefilter("always")
for _ in "12":  # pywikibot sets up its handlers at its first message
    pywikibot.info("a message of pywikibot")
    warnings.warn("a warning of Python")
out = "writelogheader" in called, len(logging.getLogger("pywiki").handlers)
"""


def test_the_header_of_pywikibots_log_is_written_where_a_log_is(bot_dir: Path) -> None:
    config = bot_dir / "user-config.py"
    run = in_a_process(HEADER.format(folder=str(bot_dir)), bot_dir.parent)
    assert (run["error"], run["out"]) == (None, [False, 1])
    assert run["said"].count("a warning of Python") == 2, "pywikibot's handlers are set up once"
    assert "a message of pywikibot" not in run["said"]
    assert not (bot_dir / "logs").exists()

    config.write_text(f"{config.read_text()}\nlog = ['*']\n")
    run = in_a_process(HEADER.format(folder=str(bot_dir)), bot_dir.parent)
    assert (run["error"], run["out"]) == (None, [True, 2])
    (log,) = (bot_dir / "logs").iterdir()
    text = log.read_text("utf-8")
    assert text.count("Logging header") == 1
    assert text.count("a message of pywikibot") == 2
