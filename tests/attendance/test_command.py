"""`wikiconbot attendance` on the command line, with a page from a file."""

import json
from pathlib import Path

import pytest

from tests.attendance.pages import with_columns, with_table
from tests.cli.test_file import run


@pytest.fixture
def event(tmp_path):
    path = tmp_path / "event.wiki"
    path.write_text(with_columns(with_table(), ["Attended"], {1: ["✓"], 2: ["perhaps"]}), "utf-8")
    return str(path)


def test_the_numbers_are_printed_and_what_is_not_clear(event):
    code, out, err = run("attendance", "--file", event)
    assert "Expected: 4. Came: 1. Did not come: 2." in out
    assert "Did not come: Jean Smith, Zed" in out
    assert "“perhaps” is not understood" in err
    assert code == 1


def test_the_document_has_everything(event, tmp_path):
    (tmp_path / "came.txt").write_text("Zed\nWalker\n", "utf-8")
    _, out, _ = run(
        "attendance", "--file", event, "--list", str(tmp_path / "came.txt"), "--day", "2018-04-06", "--json"
    )
    (one,) = json.loads(out)["events"]
    assert one["iteration"] is None
    numbers = {
        key: one["attendance"][key]
        for key in ("expected", "came", "walk_ins", "unclear", "unnamed", "no_shows")
    }
    assert numbers == {
        "expected": 4,
        "came": 3,
        "walk_ins": 1,
        "unclear": 1,
        "unnamed": 0,
        "no_shows": ["Jean Smith"],
    }
    assert one["attendance"]["days"] == [{"day": "2018-04-06", "came": 2, "expected_came": 1, "walk_ins": 1}]
    (unread,) = one["attendance"]["unread"]
    assert (unread["source"], unread["text"]) == ("table", "perhaps")


def test_scans_are_read(event, tmp_path):
    (tmp_path / "scans.csv").write_text("Time,Text\n2018-04-07 09:10,Zed\n2018-04-07 09:11,blah\n", "utf-8")
    _, out, err = run("attendance", "--file", event, "--scans", str(tmp_path / "scans.csv"))
    assert "Came: 2" in out
    assert "scans, row 3: “blah” is nobody on the page" in err


def test_nothing_noted_is_said(tmp_path):
    path = tmp_path / "event.wiki"
    path.write_text(with_table(), "utf-8")
    code, out, _ = run("attendance", "--file", str(path))
    assert ("Nothing is noted" in out, code) == (True, 0)
    assert json.loads(run("attendance", "--file", str(path), "--json")[1])["events"][0]["attendance"] is None


def test_a_table_that_cannot_be_read_is_an_error_in_a_document_too(event):
    path = Path(event)
    path.write_text(path.read_text("utf-8").replace("| ✓", "| rowspan=2 | ✓"), "utf-8")
    code, out, _ = run("attendance", "--file", event, "--json")
    said = json.loads(out)
    assert (code, said["exit"], said["error"]["page"]) == (1, 1, "event.wiki")
    assert "spans several rows" in said["error"]["message"]
    assert run("sign-in", "--file", event)[:2] == (1, "")


def test_a_mistake_in_the_settings_is_an_exit_code(event):
    path = Path(event)
    path.write_text("{{User:WikiconBot/Event\n| tyme zone = Asia/Kolkata\n}}\n" + with_table(), "utf-8")
    code, out, _ = run("attendance", "--file", event, "--json")
    assert (code, "tyme zone" in json.loads(out)["faults"][0]["message"]) == (1, True)
    assert run("sign-in", "--file", event)[0] == 1


def test_a_list_without_names_is_said(event, tmp_path):
    (tmp_path / "came.txt").write_text("\n \n", "utf-8")
    code, _, err = run("attendance", "--file", event, "--list", str(tmp_path / "came.txt"))
    assert (code, "came.txt has no rows" in err) == (2, True)


@pytest.mark.parametrize(
    ("args", "says"),
    [(["--day", "2018-04-06"], "--list or --scans"), (["--day", "tomorrow", "--list", "x"], "is no date"),
     (["--list", "nowhere.txt"], "nowhere.txt"), (["--iteration", "Fifth"], "no event")],
)  # fmt: skip
def test_wrong_usage_is_said(event, args, says):
    code, _, err = run("attendance", "--file", event, *args)
    assert (code, says in err) == (2, True)


@pytest.mark.parametrize("command", ["attendance", "sign-in"])
def test_lines_that_were_not_read_and_other_days_are_reported(event, tmp_path, command):
    page = Path(event)
    heading, line, rest = page.read_text("utf-8").partition("# ")
    page.write_text(f"{heading}* [[Help:Foo]]\n{line}{rest}", "utf-8")
    (tmp_path / "came.txt").write_text("Zed\n", "utf-8")
    listed = ("--list", str(tmp_path / "came.txt")) if command == "attendance" else ()
    _, _, err = run(command, "--file", event, "--day", "2018-04-09", *listed)
    assert "1 line of a list was not read." in err
    assert "“2018-04-09” is no day of the event; the page names 2018-04-06, 2018-04-07." in err
    _, _, err = run(command, "--file", event, "--day", "2018-04-06", *listed)
    assert "is no day of the event" not in err
    if command == "attendance":
        assert json.loads(run(command, "--file", event, "--json")[1])["unread_lines"] == 1
