"""Options of the commands for pads that are refused before anything is asked."""

import pytest
from click.testing import CliRunner

from wikiconbot.cli import main
from wikiconbot.errors import UsageError


def test_no_name_after_keep_is_not_the_folder_that_the_bot_runs_in(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["etherpad", "archive", "Some page", "--keep", ""])
    assert done.exit_code == 2
    assert "--keep needs the name of a folder." in done.output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["no such folder/pads.wiki", "folder.json"])
def test_a_report_that_cannot_be_written_is_called_by_its_option(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.json").mkdir()
    done = CliRunner().invoke(main, ["etherpad", "archive", "--all", "--report", name])
    assert isinstance(done.exception, UsageError)
    assert f"“{name}” cannot be the report" in str(done.exception)
