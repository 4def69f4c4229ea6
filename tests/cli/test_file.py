"""Every ``--file`` command, as a program would call it: no wiki, no network, no configuration."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.live.processes import ROOT, Process
from wikiconbot.cli import main

PAGE = """\
== First iteration ==
* '''Date''': 6 and 7 April 2018
* Venue: TBD
* etherpad: wikiconindia2018

=== Sign up ===
# [[User:ExampleB|ExampleB]] ([[User talk:ExampleB|talk]]) 10:40, 2 March 2018 (UTC) Odia, vegetarian
#: Can you present? [[User:X|X]] 07:00, 3 March 2018 (UTC)
# <s>[[User:ExampleD|ExampleD]] 11:11, 4 March 2018 (UTC)</s>
# [[:hi:सदस्य:ExampleE|ExampleE]] 12:00, 32 March 2018 (UTC)
# I would come!
"""


def run(*args, stdin="", env=()):
    """Run a command in a process that starts quickly (tests/live/warm.py); returns its exit code, output and errors."""
    env = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), **dict(env)}
    given = stdin if isinstance(stdin, bytes) else stdin.encode()
    process = Process(("-m", "wikiconbot", *map(str, args)), Path.cwd(), env, given)
    out, err = process.communicate()
    return process.returncode, out, err


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "event.wiki"
    file.write_text(PAGE, encoding="utf-8")
    return str(file)


def test_signups_json_is_the_contract(page):
    code, out, err = run("signups", "--file", page, "--title", "Event", "--json")
    assert (code, err) == (0, "")
    said = json.loads(out)
    assert said["page"] == "Event"
    assert said["revision"] is None
    assert said["facts"] == [
        {
            "section": "First iteration",
            "values": {"Date": "6 and 7 April 2018", "Venue": "TBD", "etherpad": "wikiconindia2018"},
            "undecided": ["Venue"],
            "starts": "2018-04-06",
            "ends": "2018-04-07",
        }
    ]
    assert said["signups"][0] == {
        "user": "ExampleB",
        "name": None,
        "signed": "2018-03-02T10:40:00Z",
        "status": "active",
        "section": "Sign up",
        "line": 7,
        "comment": "Odia, vegetarian",
        "home_wiki": None,
        "added_by": None,
        "guests": 0,
        "sources": ["page"],
        "fields": {},
        "replies": [{"user": "X", "signed": "2018-03-03T07:00:00Z"}],
        "wikitext": PAGE.splitlines()[6],
    }
    assert [(s["user"], s["status"], s["signed"]) for s in said["signups"][1:]] == [
        ("ExampleD", "withdrawn", "2018-03-04T11:11:00Z"),
        ("ExampleE", "active", None),
    ]
    assert said["signups"][2]["home_wiki"] == "hi.wikipedia.org"
    assert [(w["line"], w["code"]) for w in said["warnings"]] == [
        (10, "impossible-date"),
        (11, "names-nobody"),
    ]


def test_signups_for_people_names_everybody(page):
    code, out, err = run("signups", "--file", page)
    assert code == 0
    for word in ("ExampleB", "ExampleD", "3 sign-ups, 1 of them withdrawn.", "Undecided: Venue"):
        assert word in out
    assert "line 10" in err


def test_a_page_cannot_command_the_terminal():
    text = "== Sign up ==\n# [[User:A|A]] 10:40, 2 March 2018 (UTC) \x1b]0;owned\x07 [bold]x[/bold]\n"
    for command in ("signups", "check"):
        _, out, err = run(command, "--file", "-", stdin=text)
        assert "\x1b" not in out + err
    assert "[bold]x[/bold]" in run("signups", "--file", "-", stdin=text)[1]


def test_check_json_is_the_contract(page):
    code, out, _ = run("check", "--file", page, "--json")
    said = json.loads(out)
    assert code == 1
    assert [(f["check"], f["severity"], f["line"]) for f in said["findings"]] == [
        ("E3", "warning", 2),
        ("E5", "info", 2),
        ("E1", "info", 3),
        ("L2", "info", 9),
        ("S4", "warning", 10),
        ("S1", "error", 11),
    ]
    assert said["participants"][0] == {
        "user": "ExampleB",
        "name": None,
        "status": "confirmed",
        "signed": "2018-03-02T10:40:00Z",
        "section": "Sign up",
        "number": None,
        "place": None,
        "way": None,
        "sources": ["page"],
    }
    assert said["not_checked"] == ["A*: no wiki with --file", "H*: no wiki with --file"]


def test_check_says_by_which_way_people_signed_up():
    form = "# {{User:Bot/Sign-up|community=x|signature=[[User:A|A]] 10:40, 2 March 2018 (UTC)}}"
    text = f"== Sign up ==\n{form}\n# [[User:B|B]] 10:41, 2 March 2018 (UTC)\n"
    _, out, _ = run("check", "--file", "-", stdin=text)
    assert "Signed up with the template: 1, not known: 1." in out
    said = json.loads(run("check", "--file", "-", "--json", stdin=text)[1])
    assert [person["way"] for person in said["participants"]] == ["template", None]


def test_check_without_errors_exits_0():
    text = "== Sign up ==\n# [[User:A|A]] 10:40, 2 March 2018 (UTC)\n"
    assert run("check", "--file", "-", stdin=text)[0] == 0


def test_update_writes_wikitext_and_a_second_time_the_same(page, tmp_path):
    code, out, _ = run("update", "--file", page)
    assert code == 1
    assert out.startswith(PAGE.partition("etherpad:")[0])
    assert "<!-- wikiconbot:participants:begin -->" in out
    file = tmp_path / "new.wiki"
    assert run("update", "--file", page, "--output", str(file))[1] == ""
    assert file.read_text(encoding="utf-8") == out
    assert run("update", "--file", str(file))[1] == out


def test_update_json_is_the_contract(page):
    _, out, _ = run("update", "--file", page, "--json")
    said = json.loads(out)
    assert set(said) == {"page", "outcome", "reason", "edits", "findings", "unnamed", "not_checked", "run"}
    assert said["not_checked"] == ["A*: no wiki with --file"]
    assert said["outcome"] == "planned"
    (edit,) = said["edits"]
    assert set(edit) == {"page", "base_revision", "new_revision", "summary", "diff"}
    assert "+* etherpad: [https://etherpad.wikimedia.org/p/wikiconindia2018 wikiconindia2018]" in edit["diff"]


def test_every_byte_of_a_file_comes_back():
    text = "\ufeff== Sign up ==\r\n# [[User:A|A]] 10:40, 2 March 2018 (UTC)\r\n\r\ncafe\u0301\u200f \n"
    _, out, _ = run("update", "--file", "-", stdin=text)
    start = out.index("\n== Overview of participants ==\n<!-- wikiconbot")
    stop = out.index(":end -->") + len(":end -->\n")
    assert out[:start] + out[stop:] == text


def test_a_profile_says_how_the_wiki_writes(tmp_path):
    cases = Path(__file__).parents[1] / "cases"
    profile = json.loads((cases / "profile-meta.json").read_text(encoding="utf-8"))
    profile["query"]["general"]["timezone"] = "Asia/Kolkata"
    file = tmp_path / "profile.json"
    file.write_text(json.dumps(profile), encoding="utf-8")
    text = "== Sign up ==\n# [[User:A|A]] 16:10, 2 March 2018\n"
    _, out, _ = run("signups", "--file", "-", "--profile", str(file), "--json", stdin=text)
    assert json.loads(out)["signups"][0]["signed"] == "2018-03-02T10:40:00Z"


def test_a_section_can_be_named():
    text = "== Crew ==\n# [[User:A|A]] 16:10, 2 March 2018 (UTC)\n== Sign up ==\n# [[User:B|B]]\n"
    _, out, _ = run("signups", "--file", "-", "--section", "Crew", "--json", stdin=text)
    assert [s["user"] for s in json.loads(out)["signups"]] == ["A"]
    _, out, _ = run("signups", "--file", "-", "--section", "Cook", "--json", stdin=text)
    assert [w["code"] for w in json.loads(out)["warnings"]] == ["no-such-section"]


@pytest.mark.parametrize("command", ["signups", "check", "update"])
def test_an_empty_page_is_no_error(command):
    code, out, _ = run(command, "--file", "-", "--json", stdin="")
    assert code == 0
    assert json.loads(out)["page"] == "-"


@pytest.mark.parametrize(
    ("args", "stdin", "sentence"),
    [
        (["--file", "missing.wiki"], b"", "missing.wiki cannot be read: No such file"),
        (["--file", "."], b"", ". cannot be read: Is a directory"),
        (["--file", "-"], b"\x00\x01", "binary file"),
        (["--file", "-"], b"== Sign up ==\n# caf\xe9\n", "not text in UTF-8 (byte 20)"),
        ([], b"", "Give the title of a PAGE"),
        (["Page", "--file", "-"], b"", "Give the title of a PAGE"),
        (["Page", "--title", "x"], b"", "only with --file"),
        (["--file", "-", "--profile", "missing.json"], b"", "missing.json cannot be read"),
        (["--file", "-", "--profile", "/dev/null"], b"", "not JSON"),
    ],
)
@pytest.mark.parametrize("command", ["signups", "check", "update"])
def test_what_cannot_be_read_is_told_in_a_sentence(command, args, stdin, sentence):
    code, out, err = run(command, *args, stdin=stdin)
    assert code == 2
    assert out == ""
    assert sentence in err
    assert "Traceback" not in err


def test_an_output_that_cannot_be_written_is_told(page):
    code, _, err = run("update", "--file", page, "--output", "/nowhere/x.wiki")
    assert code == 2
    assert "/nowhere/x.wiki cannot be written" in err


def test_stats_come_on_standard_error(page):
    _, out, err = run("--stats", "signups", "--file", page, "--json")
    json.loads(out)
    assert "understand" in err
    assert "  0 requests" in err


def test_help_needs_nothing():
    code, out, _ = run("--help")
    assert code == 0
    for command in ("signups", "check", "update", "profile", "doctor", "sandbox"):
        assert command in out


@pytest.mark.parametrize(
    "args", [["nonsense"], ["signups", "--nonsense"], ["--wiki", "a:b", "--sandbox", "signups", "X"]]
)
def test_wrong_usage_exits_2(args):
    code, _, err = run(*args)
    assert code == 2
    assert "Error" in err


def test_two_files_of_settings_are_refused(tmp_path):
    """The first one would be passed over without a word."""
    page = tmp_path / "page"
    page.write_text("== Sign up ==\n")
    one, two = tmp_path / "one.toml", tmp_path / "two.toml"
    for file in (one, two):
        file.write_text("capacity = 4\n")
    given = ["signups", "--file", str(page), "--event", str(one)]
    assert CliRunner().invoke(main, [*given, "--event", str(one)]).exit_code == 0
    done = CliRunner().invoke(main, [*given, "--event", str(two)])
    assert done.exit_code == 2
    assert "--event" in str(done.exception) + done.output
    assert "It can be given only once." in str(done.exception) + done.output
