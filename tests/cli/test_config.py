"""`wikiconbot config`: what is in force, and who said so."""

import json

import pytest

from tests.cli.test_file import run

PAGE = """\
== Event ==
* Date: 3 March 2027
* Registration deadline: 1 March 2027
{{User:WikiconBot/Event
| capacity = 40
| communities =
* Odia Wikimedians User Group = OWUG
* Karavali Wikimedians
| group = comunity
| deadline = 22 November
}}
"""
FILE = 'sort = "name"\ncapacity = 5\n[checks]\nA3 = "off"\n'


def config(tmp_path, *args, text=PAGE):
    file = tmp_path / "event.toml"
    file.write_text(FILE, encoding="utf-8")
    return run("config", "--file", "-", "--title", "Event", "--event", str(file), *args, stdin=text)


def test_json_has_every_setting_with_its_origin(tmp_path):
    code, out, err = config(tmp_path, "--json", "--section", "Sign up")
    said = json.loads(out)
    assert code == 1
    assert (said["page"], said["revision"]) == ("Event", None)
    found = {name: tuple(setting.values()) for name, setting in said["settings"].items()}
    assert found.pop("publish") == ("participants, etherpad", "default", None)
    assert found.pop("target") == ("here", "default", None)
    assert {name: value for name, value in found.items() if value[1] != "default"} == {
        "sections": ("Sign up", "command", None),
        "capacity": ("40", "page", 5),
        "communities": ("Odia Wikimedians User Group = OWUG; Karavali Wikimedians", "page", 6),
        "sort": ("name", "file", 1),
        "checks.A3": ("off", "file", 4),
        "starts": ("2027-03-03", "fact", 2),
        "deadline": ("2027-03-01", "fact", 3),
    }
    assert [fault["line"] for fault in said["faults"]] == [9, 10]
    assert said["faults"][0]["message"].endswith("did you mean community?")
    assert err.count("Settings, line ") == 2


def test_people_read_where_each_setting_comes_from(tmp_path):
    _, out, err = config(tmp_path)
    rows = [" ".join(line.split()) for line in out.splitlines()]
    assert "capacity page, line 5 40" in rows
    assert "sort event.toml, line 1 name" in rows
    assert "starts page, line 2 (a fact) 2027-03-03" in rows
    assert "own columns default –" in rows
    assert "Settings, line 10: “deadline = 22 November”" in err


def test_without_faults_it_exits_0(tmp_path):
    assert config(tmp_path, text="") == (0, config(tmp_path, text="")[1], "")


def test_another_template_can_be_named(tmp_path):
    text = "{{Our settings|capacity=7}}{{User:WikiconBot/Event|capacity=8}}"
    _, out, _ = config(tmp_path, "--json", "--settings-template", "{{our settings}}", text=text)
    assert json.loads(out)["settings"]["capacity"] == {"value": "7", "from": "page", "line": 1}
    code, _, err = config(tmp_path, "--settings-template", "a|b", text=text)
    assert code == 2
    assert "“a|b” cannot be the name of a template" in err


def test_a_file_that_is_wrong_is_told_before_the_page_is_read(tmp_path):
    file = tmp_path / "event.toml"
    file.write_text("capcity = 40\n", encoding="utf-8")
    code, out, err = run("config", "--file", "missing.wiki", "--event", str(file))
    assert (code, out) == (2, "")
    assert "Line 1: “capcity = 40”: there is no setting with this name; did you mean capacity?" in err


def test_what_is_typed_cannot_command_the_terminal(tmp_path):
    text = "{{User:WikiconBot/Event|sections=\x1b]0;owned\x07\u202e|x\x1b=[bold]y[/bold]}}"
    _, out, err = config(tmp_path, text=text)
    assert "\x1b" not in out + err
    assert "[bold]y[/bold]" in err


@pytest.mark.parametrize("command", ["signups", "check"])
def test_faults_are_told_by_the_commands_that_only_show(command):
    _, out, err = run(command, "--file", "-", "--json", stdin=PAGE)
    assert json.loads(out)["page"] == "-"
    assert "Settings, line 9: “group = comunity”" in err


def test_nothing_is_written_while_the_settings_have_faults():
    page = PAGE + "== Sign up ==\n# [[User:A|A]] 10:40, 2 March 2026 (UTC)\n"
    code, out, err = run("update", "--file", "-", stdin=page)
    assert code == 1
    assert out == page
    assert "Line 9: “group = comunity”" in err


def test_the_environment_is_listed_without_secrets():
    given = {"WIKICONBOT_PASSWORD": "hunter2", "WIKICONBOT_QUEUE": "redis://:hunter2@127.0.0.1"}
    given["WIKICONBOT_RUN_PAGE"] = "User:Example/run"
    code, out, err = run("config", "env", env=given)
    assert (code, err) == (0, "")
    assert "hunter2" not in out
    assert "[set]" in next(line for line in out.splitlines() if line.startswith("WIKICONBOT_PASSWORD "))
    assert "[User:Example/run]" in " ".join(out.split())
    code, out, err = run("config", "env", "--json", env=given)
    assert (code, err) == (0, "")
    assert "hunter2" not in out
    said = {variable.pop("name"): variable for variable in json.loads(out)["variables"]}
    assert said["WIKICONBOT_QUEUE"] | {"about": ""} == {
        "set": True,
        "value": None,
        "secret": True,
        "about": "",
    }
    assert said["WIKICONBOT_RUN_PAGE"]["value"] == "User:Example/run"
    assert said["WIKICONBOT_ACCOUNT"]["set"] is False
