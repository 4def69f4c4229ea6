"""``--strict``: what was left out is worth an exit code, and nothing else is."""

import pytest

from tests.cli.test_file import run
from wikiconbot.cli.strict import with_strict
from wikiconbot.model import Notice, Reading

GOOD = "== Sign up ==\n# [[User:Asha|Asha]] 10:40, 2 March 2018 (UTC)\n"
ALL_READ = Reading((), (), (Notice(2, "impossible-date", {"user": "Asha"}),))
UNREAD = Reading((), (), (*ALL_READ.notices, Notice(4, "unread"), Notice(9, "unread")))


def test_a_line_that_was_not_read_is_one(capsys):
    assert with_strict(0, True, ALL_READ) == 0
    assert capsys.readouterr() == ("", "")
    assert with_strict(0, True, UNREAD) == 1
    assert capsys.readouterr() == ("", "--strict: 2 lines of lists were not read.\n")
    assert with_strict(0, False, UNREAD, ["H*: no wiki"]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_look_up_that_was_not_made_is_one(capsys):
    assert with_strict(0, True, ALL_READ, ["H*: no wiki"]) == 1
    assert capsys.readouterr() == ("", "--strict: Not checked: H*: no wiki\n")


@pytest.mark.parametrize("code", [1, 3, 4])
def test_another_exit_code_stays(code):
    assert with_strict(code, True, UNREAD, ["H*: no wiki"]) == code


@pytest.mark.parametrize("json", [(), ("--json",)])
@pytest.mark.parametrize(("command", "strict"), [("signups", 0), ("check", 1), ("update", 1)])
def test_commands_take_it(command, strict, json):
    code, _, err = run(command, "--file", "-", *json, stdin=GOOD)
    assert (code, "--strict" in err) == (0, False)
    code, _, err = run(command, "--file", "-", "--strict", *json, stdin=GOOD)
    assert code == strict
    assert ("--strict: Not checked: A*: no wiki with --file" in err) == bool(strict)
