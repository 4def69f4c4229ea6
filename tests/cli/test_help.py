"""Help: every command is in a group, with examples that parse, in lines that fit."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from bench.start import cost
from tests.for_each import for_each
from wikiconbot.cli import main
from wikiconbot.cli.options import Globals
from wikiconbot.cli.parsing import command_classes
from wikiconbot.cli.parsing.command_classes import first_paragraph
from wikiconbot.cli.parsing.top_help import COMMANDS, GROUPS, top_help


def commands(group=main, path=()):
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


ALL = [pytest.param(path, command, id=" ".join(path)) for path, command in commands()]
EXAMPLES = [pytest.param(path, line, id=line) for path, command in commands() for line, _ in command.examples]


def shown(*args, columns=80):
    result = CliRunner().invoke(main, [*args, "--help"], env={"COLUMNS": str(columns)})
    assert result.exit_code == 0
    return result.output


def parsed(words):
    """Return the commands that click finds in a line, with all their options and arguments understood."""
    context: click.Context = main.make_context("wikiconbot", list(words), obj=Globals())
    path = []
    while isinstance(context.command, click.Group) and (rest := [*context._protected_args, *context.args]):
        name, command, rest = context.command.resolve_command(context, rest)
        assert command is not None
        path.append(name)
        context = command.make_context(name, rest, parent=context)
    return tuple(path)


def test_the_groups_name_each_command_with_its_own_sentence():
    for group in GROUPS.values():
        for name, sentence in group.items():
            command = main.get_command(click.Context(main), name)
            assert command is not None
            assert first_paragraph(command) == sentence
    assert len(set(COMMANDS)) == len(COMMANDS)
    folder = Path(command_classes.__file__).parents[1] / "commands"
    helpers = {"__init__", "archive", "config_env", "find", "rescuing"}
    packages = {path.parent.name.replace("_", "-") for path in folder.glob("*/__init__.py")}
    assert {path.stem for path in folder.glob("*.py")} - helpers | packages == set(COMMANDS)


@for_each(("path", "command"), ALL)
def test_a_command_says_in_one_short_sentence_what_it_does(path, command):
    sentence = first_paragraph(command)
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert len(f"  {'completion'}  {sentence}") <= 78


@for_each(("path", "command"), ALL)
def test_a_command_has_two_examples(path, command):
    assert len(command.examples) >= 2
    for line, words in command.examples:
        assert words[0].isupper()
        assert words.endswith(".")
        assert len(f"  {line}") <= 88


@for_each(("path", "line"), EXAMPLES)
def test_an_example_is_a_line_that_the_program_takes(path, line):
    words = shlex.split(line.split(" > ")[0])
    assert words[0] == "wikiconbot"
    assert parsed(words[1:])[: len(path)] == path


@pytest.mark.parametrize(("path", "command"), ALL)
@pytest.mark.parametrize("columns", [80, 120])
def test_help_fits_80_columns(path, command, columns):
    examples = {f"  {line}" for line, _ in command.examples}
    for line in shown(*path, columns=columns).splitlines():
        assert len(line) <= 80 or line in examples


@pytest.mark.parametrize("columns", [50, 60, 80, 120])
def test_the_help_of_the_program_fits(columns):
    page = shown(columns=columns)
    assert max(map(len, page.splitlines())) <= min(columns, 80)
    assert page == top_help(min(columns, 80) - 2)
    for name in COMMANDS:
        assert f"\n  {name} " in page


def test_common_options_come_first_and_rare_ones_last():
    page = shown("update")
    common, rare = page.split("More options:")
    assert [common.index(f"  {name}") for name in ("--dry-run", "--yes", "--diff", "--every")] == sorted(
        common.index(f"  {name}") for name in ("--dry-run", "--yes", "--diff", "--every")
    )
    assert "--settings-template" in rare
    assert "--settings-template" not in common
    assert page.index("Examples:") < page.index("\nOptions:")
    assert "More options" not in shown("undo")


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_the_help_needs_no_click(flag):
    code = (
        f"import sys; sys.argv = ['wikiconbot', {flag!r}]\n"
        "from wikiconbot.__main__ import main; main(); assert 'click' not in sys.modules"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "Every day:" in printed


def test_the_help_is_printed_in_any_encoding_and_to_a_reader_that_goes():
    command = [sys.executable, "-m", "wikiconbot", "--help"]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    assert done.stderr == ""
    assert "Every day:" in done.stdout
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""


def test_without_a_command_the_help_is_printed():
    done = subprocess.run([sys.executable, "-m", "wikiconbot"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("Usage: wikiconbot")
    assert "Error" not in done.stderr


def test_the_help_takes_three_times_the_start_of_python_at_most():
    """In processor time; the least of several, as other programs of the machine disturb."""
    alone, shown = (
        min(cost([sys.executable, "-P", *command]) for _ in range(7))
        for command in (("-c", "pass"), ("-m", "wikiconbot", "--help"))
    )
    assert shown <= 3 * alone
