"""Options of the commands for pads that are refused before anything is asked."""

import json
import re

import pytest
from click.testing import CliRunner

from tests.pads.server import Clock, serving
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


def test_notes_of_several_pages_are_printed_each_below_its_title(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WIKICONBOT_STATE", str(tmp_path / "state"))
    with serving(Clock()) as server:
        server.put("day1", "\n", "We met\n")
        server.put("day2", "\n", "And again\n")
        server.put("large", "\n", "".join(f"{n}: {'we met ' * 100}\n\n" for n in range(3200)))
        links = "".join(f"* Etherpad: {server.url}/p/{name}\n" for name in ("day1", "day2", "large"))
        page = tmp_path / "Meeting.wiki"
        page.write_text(f"{{{{User:WikiconBot/Event|notes pages = each}}}}\n{links}", "utf-8")
        options = ["etherpad", "archive", "--file", str(page), "--title", "Meeting", "--pad-host", server.url]
        options += ["--pause", "0", "--pad"]
        two = json.loads(CliRunner().invoke(main, [*options, "day2", "--pad", "day1", "--json"]).stdout)
        one = CliRunner().invoke(main, [*options, "day1"])
        large = CliRunner().invoke(main, [*options, "large"])
    assert (one.exit_code, large.exit_code) == (0, 0), large.output
    assert one.stdout.startswith("<!-- wikiconbot:pad-")
    titles = [f"Meeting/Notes/{name}" for name in ("day1", "day2", "large", "large/2")]
    assert [page["title"] for page in two["pages"]] == titles[:2]
    assert (two["notes_page"], two["text"]) == (titles[0], two["pages"][0]["text"])
    assert re.findall("^<!-- (Meeting.*) -->$", large.stdout, re.MULTILINE) == titles[2:]
    second = large.stdout.index(f"<!-- {titles[3]} -->")
    assert max(second, len(large.stdout) - second) < 2048 * 1024


@pytest.mark.parametrize("command", ["link", "seed"])
def test_errors_in_the_settings_are_said_before_a_name_is_proposed(command, tmp_path):
    page = tmp_path / "Event.wiki"
    page.write_text("{{User:WikiconBot/Event\n| etherpad = p1, p2\n}}\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["etherpad", command, "--file", str(page)], standalone_mode=False)
    assert "“etherpad = p1, p2”" in " ".join(done.output.split())
    assert isinstance(done.exception, UsageError) if command == "seed" else done.return_value == 1
