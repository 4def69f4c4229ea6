"""The scripts as pwb and Python run them: what they save, what they refuse, and never a traceback."""

import os
import pty
import subprocess
import sys

import pytest

from tests.live.command import ROOT, bot, run
from tests.long import some
from wikiconbot.sandbox import checkout_config, state_dir

FACTS = "== Event ==\n* Date: 1 May\n* etherpad: abc\n"
PAGE = f"{FACTS}== Sign up ==\n# ~~~~\n"


@pytest.fixture
def here(sandbox, tmp_path):
    """A checkout as a user of pwb has it, with a configuration for the sandbox."""
    for name in ("scripts", "families"):
        (tmp_path / name).symlink_to(ROOT / name)
    assert checkout_config(tmp_path)
    return tmp_path


def told(result, code, *words):
    """Expect an exit code and sentences, in place of a traceback."""
    got, out, err = result
    assert got == code, out + err
    assert "Traceback" not in out + err
    for word in words:
        assert word in out + err


def test_pwb_runs_the_scripts_from_the_checkout(here, api):
    api.save("Scripted", PAGE)
    code, out, err = run("pwb", "participants", "-page:Scripted", "-simulate", cwd=here)
    assert "+{| class=" in out, err
    assert "{|" not in api.text("Scripted")
    code, out, _ = run("pwb", "signups", "-page:Scripted", cwd=here)
    assert (code, "1 sign-up." in out) == (0, True)
    code, out, err = run("pwb", "etherpad", "-page:Scripted", "-always", cwd=here)
    assert code == 0, err
    assert "[https://etherpad.wikimedia.org/p/abc abc]" in api.text("Scripted")
    assert "{|" not in api.text("Scripted")
    code, out, err = run("scripts/event.py", "-page:Scripted", "-always", cwd=here)
    assert code == 0, err
    assert "{|" in api.text("Scripted")


def test_a_script_without_pages_is_told(here):
    told(run("pwb", "event", cwd=here), 2, "-page:")


def test_a_simulation_is_no_refusal(here, api):
    revision = api.save("Simulated", PAGE)
    told(
        run("scripts/event.py", "-page:Simulated", "-simulate", "-always", cwd=here),
        0, "+{| class=", "Nothing was saved, because of -simulate: http",
    )  # fmt: skip
    api.save("Simulated badly", f"{PAGE}# a line without any signature\n")
    expected, _, _ = bot("--sandbox", "check", "Simulated badly")
    told(
        run("pwb", "event", "-page:Simulated badly", "-simulate", cwd=here), expected, "because of -simulate"
    )
    assert api.revision("Simulated") == revision


def test_findings_are_told_where_there_is_nothing_to_save(here, api):
    api.save("Settled", f"{PAGE}# a line without any signature\n")
    run("pwb", "event", "-page:Settled", "-always", cwd=here)
    told(run("pwb", "event", "-page:Settled", "-always", cwd=here), 1, "Nothing to do", "S1")


def test_options_of_the_command_line_are_explained(here, api):
    api.save("No list", "== Programme ==\nWe meet.\n")
    told(
        run("scripts/event.py", "-page:No list", "-always", cwd=here), 0, "with --section HEADING",
        "Options with two dashes work only on the command line: `wikiconbot update 'No list' --help`",
    )  # fmt: skip


def test_saving_without_an_account_is_told_before_the_diff(here, api):
    api.save("Accountless", PAGE)
    config = here / "user-config.py"
    config.write_text("\n".join(line for line in config.read_text().splitlines() if "usernames" not in line))
    code, out, err = run("scripts/event.py", "-page:Accountless", "-always", cwd=here)
    assert (code, "Nobody is logged in" in err, "{|" in out) == (2, True, False)
    told(run("scripts/event.py", "-page:Accountless", "-simulate", cwd=here), 0, "because of -simulate")


def test_without_a_terminal_nothing_is_saved(here, api):
    revision = api.save("Unasked", PAGE)
    told(run("pwb", "event", "-page:Unasked", cwd=here), 0, "Add -always")
    assert api.revision("Unasked") == revision


@pytest.mark.parametrize(
    ("args", "code", "words"),
    some(
        [
            (["-page:A{}[x"], 2, "“A{}[x” cannot be the title of a page"),
            (["-page:"], 2, "-page: has no value"),
            (["-page"], 2, "-page has no value"),
            (["-cat:"], 2, "-cat: has no value"),
            (["-page:hi:Foo"], 2, "“hi:Foo” is a page of another wiki"),
            (["-page:No such page at all"], 2, "does not exist"),
            (["-cat:No such category"], 0, "No pages were found for -cat:No such category"),
            (["-cat:A{}[x"], 2, "cannot be used"),
            (["-cat:No such category", "-page:A{}[x"], 2, "cannot be used"),
            (
                ["-cat:No such category", "-page:hi:Foo"],
                0,
                "“hi:Foo” is a page of another wiki and was left out",
            ),
            (
                ["-page:X", "-ns:Nonsense"],
                2,
                "One of the arguments cannot be used: Namespace identifier(s) not recognised: Nonsense.",
            ),
            (["-page:X", "-limit:many"], 2, "-limit:many cannot be used"),
            (["-page:X", "-putthrottle:long"], 2, "One of the arguments cannot be used"),
            (["-page:X", "-nonsense"], 2, "-nonsense is not a known argument"),
            (["-transcludes:No such template"], 0, "No pages were found"),
            (["-page:X", "-site:nofamily:en"], 2, "knows no wiki nofamily:en"),
        ],
        0,
        1,
        5,
        6,
        9,
    ),
)
def test_arguments_that_cannot_work_are_told(here, args, code, words):
    told(run("scripts/event.py", *args, "-always", cwd=here), code, words)


def test_a_wrong_page_keeps_no_other_from_its_turn(here, api):
    api.save("Right page", PAGE)
    got = run("scripts/event.py", "-page:A{}[x", "-page:hi:Foo", "-page:Right page", "-always", cwd=here)
    told(got, 2, "“A{}[x”", "“hi:Foo”", "Saved as revision")
    assert "{|" in api.text("Right page")


def test_the_pages_of_a_category_are_taken_one_after_the_other(here, api):
    for name in ("One", "Two"):
        api.save(f"Categorised {name}", f"{PAGE}[[Category:Events here]]\n")
    told(
        run("pwb", "event", "-cat:Events here", "-simulate", cwd=here),
        0, "== Categorised One ==", "== Categorised Two ==",
    )  # fmt: skip


def test_redirects_and_translations_that_a_category_has_are_left_out(here, api):
    """Only a page that was named is an error; scripts.ini and the command line say the rest."""
    api.save("Found event", f"{PAGE}== Guests ==\n# ~~~~\n[[Category:Found here]]\n")
    api.save("Found event/hi", "<languages/>\nनमस्ते\n[[Category:Found here]]\n")
    api.save("Found event/be-x-old", "<languages/>\nПадзея\n[[Category:Found here]]\n")
    api.save("MediaWiki:Found.css", "/* [[Category:Found here]] */")
    api.save("Found redirect", "#REDIRECT [[Found event]]\n\n[[Category:Found here]]\n")
    (here / "event.toml").write_text('columns = ["participant", "status"]\n')
    ini = here / "scripts.ini"
    ini.write_text(
        "[event]\nalways = yes\nsummary = Task 3\nevent = event.toml ; next to this file\nsection = Sign up\n"
    )
    told(
        run("pwb", "event", "-cat:Found here", cwd=here), 0, "Saved as revision",
        "Left out: “Found redirect” redirects to “Found event”",
        "Left out: “Found event/hi” is a translation", "Left out: “Found event/be-x-old” is a translation",
        "Left out: “MediaWiki:Found.css” is not wikitext",
    )  # fmt: skip
    page = api.query(prop="revisions", titles="Found event", rvprop="comment", rvlimit=1)["pages"][0]
    assert page["revisions"][0]["comment"].startswith("Task 3 – Bot: link to the Etherpad; +1 Admin; 1 part")
    text = api.text("Found event")
    assert ("Community" in text, text.count("[[User:Admin|Admin]]")) == (False, 3)
    told(
        run("pwb", "event", "-cat:Found here", "-page:found redirect", cwd=here),
        2,
        "Error: “Found redirect” redirects",
    )
    told(run("scripts/event.py", "-page:Found event", "-event:none.toml", cwd=here), 2, "none.toml")
    ini.write_text("[event]\nsumary = Task 3\n")
    told(run("scripts/event.py", "-page:Found event", cwd=here), 2, f"{ini}: “sumary” is not a known setting")
    ini.write_text("event\n")
    told(run("scripts/event.py", "-page:Found event", cwd=here), 2, f"{ini} cannot be read")


def test_what_is_no_file_is_not_waited_for(here, api):
    """Pipes and devices in the place of pywikibot's files; a list of processes that has no end, or is no text, counts nobody."""
    api.save("Read from pipes", PAGE)
    os.mkfifo(here / "scripts.ini")
    told(run("scripts/event.py", "-page:Read from pipes", cwd=here), 2, "scripts.ini", "is a pipe")
    (here / "scripts.ini").unlink()
    control = here / "throttle.ctrl"
    control.unlink(missing_ok=True)
    control.symlink_to("/dev/zero")
    told(run("scripts/event.py", "-page:Read from pipes", "-simulate", cwd=here), 0, "+{| class=")
    (here / "pywikibot-WikiconBot.lwp").unlink(missing_ok=True)
    os.mkfifo(here / "pywikibot-WikiconBot.lwp")
    told(run("scripts/event.py", "-page:Read from pipes", cwd=here), 2, ".lwp, which is a pipe. Delete it")
    config = here / "user-config.py"
    config.unlink()
    os.mkfifo(config)
    told(
        run("scripts/event.py", "-page:Read from pipes", cwd=here),
        2,
        f"{config} must be a file, but it is a pipe",
    )


@pytest.mark.parametrize("command", some([["scripts/event.py"], ["pwb", "event"]], 1))
def test_a_sandbox_that_is_down_is_told(here, command):
    nowhere = {"WIKICONBOT_SANDBOX_API": "http://127.0.0.1:9/api.php"}
    state = {"WIKICONBOT_STATE": str(here / "state")}
    told(
        run(*command, "-page:C1", cwd=here, **nowhere, **state),
        3,
        "could not be reached: nothing answers there",
    )
    told(run("-m", "wikiconbot", "runs", cwd=here, **state), 0, "C1")


def bare(tmp_path):
    """A folder with the scripts and nothing else, at home nothing either."""
    (tmp_path / "scripts").symlink_to(ROOT / "scripts")
    return tmp_path, {"HOME": str(tmp_path)}


@pytest.mark.parametrize("command", some([["scripts/event.py"], ["pwb", "scripts/event.py"]], 0))
def test_no_configuration_is_told(tmp_path, command):
    folder, env = bare(tmp_path)
    told(run(*command, "-page:C1", cwd=folder, **env), 2, "No user-config.py was found in")
    assert not (folder / "apicache").exists()


def test_a_folder_without_configuration_is_told(tmp_path):
    folder, env = bare(tmp_path)
    told(run("scripts/event.py", "-page:C1", "-dir:scripts", cwd=folder, **env), 2, "cannot be read")
    told(run("scripts/event.py", "-page:C1", "-dir:none", cwd=folder, **env), 2, "No user-config.py")
    told(
        run("scripts/event.py", "-page:C1", cwd=folder, **env | {"PYWIKIBOT_DIR": "/nowhere"}),
        2, "PYWIKIBOT_DIR is /nowhere",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("family = \n", "line 1"),
        ("mylang = nothing\n", "line 1"),
        ("put_throttle = 1\n", "names no wiki"),
    ],
)
def test_a_spoilt_configuration_is_told(tmp_path, text, words):
    folder, env = bare(tmp_path)
    (folder / "user-config.py").write_text(text)
    (folder / "user-config.py").chmod(0o600)
    told(run("scripts/event.py", "-page:C1", cwd=folder, **env), 2, words)


def test_a_configuration_elsewhere_is_used(sandbox, api, tmp_path):
    api.save("From elsewhere", PAGE)
    folder, env = bare(tmp_path)
    argument = f"-dir:{state_dir() / 'pywikibot'}"
    told(run("scripts/event.py", "-page:From elsewhere", argument, cwd=folder, **env), 0, "Add -always")
    told(
        run("pwb", argument, "scripts/event.py", "-page:From elsewhere", cwd=folder, **env), 0, "Add -always"
    )


@pytest.mark.parametrize("command", some([["scripts/event.py"], ["pwb", "event"]], 0))
def test_help_shows_the_arguments(here, command):
    code, out, _ = run(*command, "-help", cwd=here)
    assert code == 0
    assert "-simulate         show what would be saved" in out
    assert "-transcludes" in out


def test_a_mistake_of_ours_is_told_in_a_sentence(here):
    (here / "faulty.py").write_text(
        "from wikiconbot.cli.pwb import each_page\neach_page((), lambda *_: 1 // 0)\n"
    )
    told(run("faulty.py", "-page:X", cwd=here), 70, "a bug in wikiconbot (ZeroDivisionError")
    code, _, err = run("faulty.py", "-page:X", "-verbose", cwd=here)
    assert (code, "Traceback" in err) == (70, True)


def test_nothing_asks_where_standard_input_is_no_terminal(here):
    """A pipe that nobody writes to and a terminal on /dev/tty: a question would never be answered."""
    config = here / "user-config.py"
    config.write_text("\n".join(line for line in config.read_text().splitlines() if "password" not in line))
    (here / "asking.py").write_text(
        "import pywikibot\nfrom wikiconbot.wiki.session import adopt\n"
        "from wikiconbot.errors import WikiconbotError\n"
        "try:\n    adopt(pywikibot.Site())\nexcept WikiconbotError as error:\n    print(error)\n"
        "for password in (False, True):\n"
        "    try:\n        pywikibot.input('Password', password=password)\n"
        "    except EOFError:\n        print('refused')\n"
    )
    leader, follower = pty.openpty()
    reader, writer = os.pipe()
    done = subprocess.run(
        [sys.executable, "asking.py"], cwd=here, stdin=reader, capture_output=True, text=True, timeout=60,
        env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False, start_new_session=True,
    )  # fmt: skip
    for descriptor in (leader, follower, reader, writer):
        os.close(descriptor)
    assert "There is no password for WikiconBot" in done.stdout, done.stderr
    assert done.stdout.count("refused") == 2


@pytest.fixture
def from_sample(sandbox, tmp_path):
    """A folder with a copy of the sample that has the sandbox in Meta's place, and a password file."""
    folder = tmp_path / "configured"
    folder.mkdir()
    sample = (ROOT / "user-config.py.sample").read_text("utf-8")
    for theirs, ours in (
        ('family = "meta"', 'family = "sandbox"'),
        ('mylang = "meta"', 'mylang = "sandbox"'),
        ('usernames["meta"]["meta"] = "ExampleBot"', 'usernames["sandbox"]["sandbox"] = "WikiconBot"'),
        ("wiki/User:ExampleBot", "wiki/User:WikiconBot"),
    ):
        assert theirs in sample
        sample = sample.replace(theirs, ours)
    (folder / "user-config.py").write_text(sample, "utf-8")
    passwords = folder / "user-password.cfg"
    passwords.write_text((state_dir() / "pywikibot" / "user-password.cfg").read_text())
    passwords.chmod(0o600)
    for name in ("scripts", "families"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def test_the_sample_configuration_works_from_any_folder(from_sample, tmp_path, no_stops):
    away = tmp_path / "away"
    away.mkdir()
    env = {"PYWIKIBOT_DIR": str(from_sample), "HOME": str(tmp_path)}
    code, out, err = run("-m", "wikiconbot", "doctor", cwd=away, **env)
    assert code == 0, out + err
    assert "WikiconBot, logged in" in out
    told(run("pwb", "signups", "-page:Main Page", cwd=away, **env), 0, "0 sign-ups.")
    assert list(away.iterdir()) == []


@pytest.mark.long
def test_the_sample_configuration_works_in_the_home_folder(from_sample, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    from_sample.rename(home / ".pywikibot")
    told(run("pwb", "signups", "-page:Main Page", cwd=home, HOME=str(home)), 0, "0 sign-ups.")


@pytest.mark.long
def test_the_untouched_sample_has_only_settings_that_pywikibot_knows(tmp_path):
    (tmp_path / "user-config.py").write_bytes((ROOT / "user-config.py.sample").read_bytes())
    code = "import pywikibot.config as c; print(c.family, c.password_file, c.user_script_paths)"
    got = run("-W", "error", "-c", code, cwd=tmp_path, HOME=str(tmp_path))
    assert got == (0, "meta None []\n", "")
