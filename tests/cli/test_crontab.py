"""The line by which cron runs an update."""

import shlex
import sys
from pathlib import Path

from wikiconbot.cli import crontab
from wikiconbot.wiki.configuration import Place


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
    monkeypatch.setattr("os.environ", environment)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    found = crontab.diagnosis(Place(tmp_path, tmp_path / "user-config.py"))
    assert (found.name, found.ok) == ("cron", None)
    assert found.says.endswith("cron has none of these variables: WIKICONBOT_OAUTH_CK")
    assert "0123abcd" not in found.says + found.fix
