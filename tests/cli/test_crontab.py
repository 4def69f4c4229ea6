"""The line by which cron runs an update."""

import json
import re
import shlex
import sys
import venv
from pathlib import Path

import pytest
from click.testing import CliRunner

from wikiconbot.cli import crontab, main
from wikiconbot.errors import ConfigurationError
from wikiconbot.wiki.configuration import Place, find_place

OPERATORS = (Path(__file__).parents[2] / "docs" / "operators.md").read_text(encoding="utf-8")
EVENT = "Wikimedia Conference (India)"


def test_the_line_has_whole_paths_and_hides_no_percent(tmp_path, monkeypatch):
    folder, program = tmp_path / "my bot 50%", tmp_path / "wikiconbot"
    program.write_text("")
    monkeypatch.setattr(sys, "argv", [str(program), "doctor"])
    line = crontab.crontab_line(Place(folder, folder / "user-config.py"), "meta:meta")
    assert line.startswith("*/15 * * * * PYWIKIBOT_DIR='")
    assert line.count("%") == line.count(r"\%") == 1
    assert shlex.split(line.replace(r"\%", "%"))[5:] == [
        f"PYWIKIBOT_DIR={folder}", str(program), "--quiet", "--patience", "600", "--wiki", "meta:meta", "update", "PAGE", "--yes",
    ]  # fmt: skip


def test_what_cron_finds_by_itself_is_not_written(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "argv", [str(Path("none") / "__main__.py")])
    for folder in (tmp_path, tmp_path / ".pywikibot"):
        line = crontab.crontab_line(Place(folder, folder / "user-config.py"))
        assert (
            line == f'*/15 * * * * {sys.executable} -m wikiconbot --quiet --patience 600 update "PAGE" --yes'
        )


def test_variables_are_named_and_their_values_are_not(tmp_path, monkeypatch):
    environment = {
        "WIKICONBOT_OAUTH_CK": "0123abcd",
        "PYWIKIBOT_DIR": "/x",
        "PATH": "/bin",
        "WIKICONBOT_MEDIAWIKI": "/m",
    }
    assert crontab.only_here(environment) == ("WIKICONBOT_OAUTH_CK",)
    reads = "import os\nsecret = os.environ['BOT_KEY'] or os.getenv(\"HOME\") or os.environ.get('PATH')\n"
    more = {
        "BOT_KEY": "0123abcd",
        "HOME": "/h",
        "https_proxy": "http://p",
        "XDG_STATE_HOME": "/s",
        "OTHER": "x",
    }
    assert crontab.only_here(environment | more, reads) == (
        "BOT_KEY", "WIKICONBOT_OAUTH_CK", "XDG_STATE_HOME", "https_proxy",
    )  # fmt: skip
    monkeypatch.setattr("os.environ", environment)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "user-config.py").write_text("family = 'meta'\n")
    found = crontab.diagnosis(Place(tmp_path, tmp_path / "user-config.py"))
    assert (found.name, found.ok) == ("cron", None)
    assert found.says.endswith("cron does not set these variables: WIKICONBOT_OAUTH_CK")
    assert "0123abcd" not in found.says + found.fix


def test_cron_goes_to_the_checkout_where_nothing_is_installed(tmp_path, monkeypatch):
    """A separate Python, without this package, which is found only in the current folder."""
    python = tmp_path / "bin" / "python"
    venv.create(tmp_path, with_pip=False, symlinks=True)
    monkeypatch.setattr(sys, "argv", [str(Path("none") / "__main__.py")])
    monkeypatch.setattr(sys, "executable", str(python))
    root, folder = Path(crontab.__file__).parents[2], tmp_path / "bot"
    line = crontab.crontab_line(Place(folder, folder / "user-config.py"))
    assert line.startswith(f"*/15 * * * * cd {root} && PYWIKIBOT_DIR={folder} {python} -m wikiconbot ")


def test_the_doctor_says_whether_the_state_folder_can_be_written(tmp_path, monkeypatch):
    def said():
        monkeypatch.setenv("PYWIKIBOT_DIR", str(tmp_path))
        done = CliRunner().invoke(main, ["doctor", "--json"])
        rows = json.loads(done.stdout)["diagnoses"]
        return next((row["ok"], row["says"], row["fix"]) for row in rows if row["name"] == "state folder")

    state = tmp_path / "state"
    monkeypatch.setenv("WIKICONBOT_STATE", str(state))
    assert said() == (True, str(state), "")
    (state / "locks").parent.mkdir()
    (state / "locks").write_text("")
    assert said()[:2] == (
        False, f"The bot cannot write into {state / 'locks'}, where it records its runs.",
    )  # fmt: skip
    monkeypatch.delenv("WIKICONBOT_STATE")
    monkeypatch.setattr("platformdirs.user_state_path", no_home)
    assert said() == (
        False,
        "This account has no home folder.",
        "Set HOME, or PYWIKIBOT_DIR and WIKICONBOT_STATE.",
    )


def no_home(*_):
    raise RuntimeError("could not determine the home directory")


def test_an_account_without_a_home_folder_needs_its_variables(tmp_path, monkeypatch):
    """As in a container, where the user has no line in /etc/passwd; also if the current folder was deleted."""
    monkeypatch.setattr(Path, "home", no_home)
    monkeypatch.setattr(Path, "cwd", lambda: Path("/gone").resolve(strict=True))
    monkeypatch.delenv("PYWIKIBOT_DIR", raising=False)
    with pytest.raises(ConfigurationError, match=r"No user-config.py was found in \. or ~/.pywikibot"):
        find_place()
    (tmp_path / "user-config.py").write_text("family = 'meta'\n")
    monkeypatch.setenv("PYWIKIBOT_DIR", str(tmp_path))
    place = find_place()
    assert place.directory == tmp_path
    assert f"PYWIKIBOT_DIR={tmp_path} " in crontab.crontab_line(place)


def test_the_docs_have_the_line_that_doctor_prints(tmp_path, monkeypatch):
    program = tmp_path / "wikiconbot"
    program.write_text("")
    monkeypatch.setattr(sys, "argv", [str(program), "doctor"])
    folder = Path("/home/me/bot")
    line = crontab.crontab_line(Place(folder, folder / "user-config.py"))
    line = line.replace(str(program), "/home/me/venv/bin/wikiconbot").replace("PAGE", EVENT)
    assert f"```cron\n{line}\n```" in OPERATORS


def test_the_units_of_the_docs_do_what_the_line_does():
    texts = re.findall(r"^```systemd\n(.*?)^```$", OPERATORS, re.MULTILINE | re.DOTALL)
    service, timer = (dict(re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE)) for text in texts)
    line = re.findall(r"^```cron\n(.*?)\n```$", OPERATORS, re.MULTILINE)[
        0
    ]  # of one page; another one is for all events
    folder, *command = shlex.split(line)[5:]
    assert (service["Type"], service["Environment"]) == ("oneshot", folder)
    assert shlex.split(service["ExecStart"]) == command
    assert timer["OnCalendar"] == "*:0/15"
