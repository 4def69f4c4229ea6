"""The rules of the participants table (T): `check` and `update` find the same, and each can be turned off like all others."""

import json

import pytest

from tests.cli.test_file import run as command
from tests.table.planned import plan, run
from wikiconbot.checks import TABLE_CHECKS, all_codes, judge_table, rule_of
from wikiconbot.model import Event, Severity

PEOPLE = "".join(
    f"# [[User:{who}|{who}]] 10:00, {day} March 2026 (UTC) I bring cake\n"
    for day, who in enumerate(("Asha", "Bina", "Chitra"), 1)
)
WRITTEN = run(f"== Sign up ==\n{PEOPLE}")
#: Two cells of the bot that people changed, and a number that is not the person's.
CHANGED = WRITTEN.replace("| I bring cake\n", "| vegan\n", 2).replace("\n| 3\n", "\n| 9\n")


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "event.wiki"
    file.write_text(CHANGED, encoding="utf-8")
    return str(file)


def found(*args):
    code, out, err = command(*args)
    assert code == 0, err
    return [(one["check"], one["line"]) for one in json.loads(out)["findings"] if one["check"][0] == "T"], err


def test_the_rules_of_the_table_stand_among_all_others():
    codes = [check.code for check in TABLE_CHECKS]
    of_table = [code for code in codes if code[0] == "T"]
    assert [code for code in all_codes() if code[0] == "T"] == sorted([*of_table, "T5"])
    assert len(set(all_codes())) == len(all_codes())
    assert all(rule_of(code).endswith(".") for code in codes)


def test_check_and_update_find_the_same(page):
    checked, _ = found("check", "--file", page, "--json")
    updated, said = found("update", "--file", page, "--json")
    assert [code for code, _ in checked] == ["T1", "T1", "T2"]
    assert updated == checked
    assert "People changed 2 cells of the bot's columns, and the bot keeps them" in said
    assert "vegan" not in said


def test_with_verbose_an_update_names_every_cell(page):
    _, said = found("--verbose", "update", "--file", page, "--json")
    assert said.count("“vegan”") == 2
    assert "and the bot keeps them" not in said


def test_a_check_of_some_rules_has_them_alone(page):
    assert [code for code, _ in found("check", "--file", page, "--json", "--only", "T1")[0]] == ["T1", "T1"]
    assert [code for code, _ in found("check", "--file", page, "--json", "--ignore", "T1")[0]] == ["T2"]
    assert found("check", "--file", page, "--json", "--only", "S")[0] == []


def test_the_event_may_turn_them_off_or_change_how_much_they_matter():
    made = plan(CHANGED)
    event = Event(checks={"T1": "off", "T2": "error"})
    assert [(one.check, one.severity) for one in judge_table(made, lambda heading: event)] == [
        ("T2", Severity.ERROR)
    ]


def test_the_page_may_turn_them_off(page, tmp_path):
    file = tmp_path / "off.wiki"
    file.write_text("{{User:WikiconBot/Event|checks off=T1}}\n" + CHANGED, encoding="utf-8")
    assert [code for code, _ in found("update", "--file", str(file), "--json")[0]] == ["T2"]
