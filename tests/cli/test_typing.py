"""Commands as people type them: global options in any place, names that are typed wrong."""

import pytest
from click.testing import CliRunner

from tests.for_each import for_each
from wikiconbot.cli import main
from wikiconbot.cli.options import Globals

PAGE = "== Sign up ==\n# [[User:Ananya]] 10:40, 2 March 2026 (UTC)\n"


def run(*args):
    options = Globals()
    result = CliRunner().invoke(main, args, input=PAGE, obj=options)
    return result, options


@pytest.mark.parametrize(
    "args",
    [
        ("--quiet", "--patience", "7", "signups", "--file", "-"),
        ("signups", "--quiet", "--file", "-", "--patience", "7"),
        ("--patience", "7", "signups", "--file", "-", "--quiet"),
        ("--patience=7", "signups", "--patience=7", "--file", "-", "--quiet", "--quiet"),
    ],
)
def test_global_options_stand_before_or_after_the_command(args):
    result, options = run(*args)
    assert result.exit_code == 0, result.output
    assert (options.quiet, options.patience) == (True, 7)


def test_a_value_is_not_taken_for_a_global_option():
    result, options = run("signups", "--file", "-", "--title", "--quiet")
    assert options.quiet is False
    assert result.output.startswith("--quiet")


@pytest.mark.parametrize("place", [0, 1, 2])
def test_global_options_of_a_group_of_commands(place):
    words = ["etherpad", "link"]
    words.insert(place, "--quiet")
    result, options = run(*words, "--file", "-", "--json")
    assert result.exit_code == 0, result.output
    assert options.quiet


def test_statistics_are_printed_once():
    result, _ = run("--stats", "signups", "--stats", "--file", "-")
    assert result.stderr.count("total ") == 1


def test_the_environment_counts_less_than_the_line(monkeypatch):
    monkeypatch.setenv("WIKICONBOT_PATIENCE", "5")
    assert run("signups", "--file", "-")[1].patience == 5
    assert run("signups", "--file", "-", "--patience", "6")[1].patience == 6


@for_each(
    ("args", "said"),
    [
        (("--wiki", "a:b", "signups", "X", "--wiki", "c:d"), "once"),
        (("signups", "X", "--wiki", "a:b", "--sandbox"), "cannot be used together"),
        (("signups", "X", "--patience", "nan"), "--patience"),
        (("signups", "X", "--patience", "0"), "--patience"),
        (("signups", "X", "--run-page", "a|b"), "a|b"),
        (("signup",), "Did you mean signups or sign-in?"),
        (("chekc", "X"), "Did you mean check?"),
        (("etherpad", "archiv"), "Did you mean archive?"),
        (("https://meta.wikimedia.org/wiki/X",), "wikiconbot check https://meta.wikimedia.org/wiki/X"),
        (("Wikimedia Conference (India)",), "wikiconbot check 'Wikimedia Conference (India)'"),
        (("sandbox", "stat"), "Did you mean status?"),
        (("check", "X", "--fail-on", "eror"), "Did you mean error?"),
        (("export", "X", "--format", "xslx"), "Did you mean xlsx?"),
        (("check", "X", "--thorogh"), "--thorough"),
        (("check", "X", "--sandbx"), "--sandbox"),
    ],
)
def test_what_is_typed_wrong_is_answered_with_what_may_be_meant(args, said):
    result, _ = run(*args)
    assert result.exit_code == 2
    assert said in result.stderr


def test_nothing_is_suggested_for_a_word_like_no_command():
    result, _ = run("xyzzy")
    assert "xyzzy" in result.stderr
    assert "Did you mean" not in result.stderr


def test_help_is_a_command_too():
    assert (
        CliRunner()
        .invoke(main, ["help", "check"], obj=Globals())
        .output.startswith("Usage: wikiconbot check")
    )


def test_an_option_of_commands_before_the_command_is_said_to_belong_after_it():
    done = CliRunner().invoke(main, ["--json", "doctor"], obj=Globals())
    assert done.exit_code == 2
    assert "The option --json belongs after the command" in done.output


@pytest.mark.parametrize(
    ("command", "kind"),
    [(["--patience", "x", "doctor"], "number"), (["runs", "--limit", "x"], "whole number")],
    ids=["seconds", "limit"],
)
def test_a_word_for_a_number_is_no_range(command, kind):
    assert f"'x' is not a valid {kind}." in CliRunner().invoke(main, command, obj=Globals()).output
