"""Docs are written with the feature: a command or an option without documentation fails here."""

import re
from pathlib import Path

import click
import pytest

from tests.for_each import for_each
from tools import make_checks, make_licences, make_modules
from wikiconbot.cli import main

ROOT = Path(__file__).parents[1]
COMMANDS_MD = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def commands(group, path=("wikiconbot",)):
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


ALL = [pytest.param(path, command, id=" ".join(path)) for path, command in commands(main)]


@for_each(("path", "command"), ALL)
def test_every_command_is_documented_and_says_what_it_does(path, command):
    assert f"`{' '.join(path)}" in COMMANDS_MD
    assert command.help


@for_each(("path", "command"), [pytest.param(("wikiconbot",), main, id="wikiconbot"), *ALL])
def test_every_option_is_documented_and_has_a_help_text(path, command):
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name
            for name in option.opts:
                assert re.search(rf"`[^`]*{re.escape(name)}\b", COMMANDS_MD), name


def test_the_table_of_rules_is_that_of_the_program():
    text = make_checks.DOCS.read_text(encoding="utf-8")
    assert make_checks.table() in text, "python -m tools.make_checks"
    assert make_checks.situations() in text, "python -m tools.make_checks"


def test_the_list_of_modules_has_every_module_with_what_it_knows():
    listed = make_modules.DOCS.read_text(encoding="utf-8").partition(make_modules.BEGIN)[2]
    assert listed.partition(make_modules.END)[0] == make_modules.modules(), "python -m tools.make_modules"
    for file in (ROOT / "wikiconbot").rglob("*.py"):
        assert re.search(
            rf"`{re.escape(file.name)}`: \S" if file.stem != "__init__" else rf"{file.parent.name}/`: \S",
            listed,
        ), file


def test_the_licences_of_what_an_installation_brings_are_listed():
    assert make_licences.DOCS.read_text("utf-8") == make_licences.licences(), "python -m tools.make_licences"


@for_each("path", sorted([*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md")]), ids=lambda p: p.name)
def test_links_between_the_docs_lead_somewhere(path):
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / target.partition("#")[0]).exists(), target


@for_each("path", sorted([*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md")]), ids=lambda p: p.name)
def test_files_and_modules_that_the_docs_name_are_there(path):
    text = path.read_text(encoding="utf-8")
    named = re.findall(
        r"(?<![\w/.])(?:bench|docs|scripts|tests|tools|wikiconbot)/[\w/.-]+\.(?:md|py)\b", text
    )
    modules = re.findall(r"python -m ((?:bench|tests|tools)\.\w+)", text)
    named += [f"{module.replace('.', '/')}.py" for module in modules]
    if path.name != "CHANGELOG.md":  # it says about the past
        assert [name for name in named if not (ROOT / name).exists() and not Path(name).stem.isupper()] == []


def test_every_dependency_has_its_line():
    setup = (ROOT / "setup.cfg").read_text(encoding="utf-8")
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    for name in re.findall(r"^    ([a-z-]+) >=", setup, re.MULTILINE):
        assert name in text, name


def test_the_version_is_one():
    assert re.search(
        r"^version = attr: wikiconbot.__version__$", (ROOT / "setup.cfg").read_text(), re.MULTILINE
    )
