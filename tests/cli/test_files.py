"""``wikiconbot files`` in a checkout: the files to copy, and where they are."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from wikiconbot.cli import main
from wikiconbot.errors import UsageError
from wikiconbot.shipped import TO_COPY

ROOT = Path(__file__).parents[2]


def test_the_files_are_listed_with_their_paths():
    done = CliRunner().invoke(main, ["files"])
    assert done.exit_code == 0
    assert [line.split(maxsplit=1) for line in done.stdout.splitlines()] == [
        [name, str(ROOT / name)] for name in TO_COPY
    ]


@pytest.mark.parametrize("name", TO_COPY)
def test_a_file_is_printed_as_it_is(name):
    done = CliRunner().invoke(main, ["files", name])
    assert (done.exit_code, done.stdout_bytes) == (0, (ROOT / name).read_bytes())


def test_no_other_file_is_printed():
    assert CliRunner().invoke(main, ["files", "../LICENSE"]).exit_code == 2


def test_the_template_can_name_another_bot():
    done = CliRunner().invoke(main, ["files", "onwiki/Event.wikitext", "--account", "Sahaya bot"])
    assert done.exit_code == 0
    assert "[[User:Sahaya bot|Sahaya bot]]" in done.stdout
    assert "WikiconBot" not in done.stdout


def test_any_name_of_an_account_leaves_the_template_whole():
    name = 'The "C:\\" bot'
    done = CliRunner().invoke(main, ["files", "onwiki/Event.wikitext", "--account", name])
    assert f"[[User:{name}|" in done.stdout
    data = done.stdout.split("<templatedata>")[1].split("</templatedata>")[0]
    assert json.loads(data)["params"]["documentation"]["default"] == f"User:{name}/Event"


@pytest.mark.parametrize("name", ["", " ", "a|b", "{bot}", "a/b", "[[User:Ann]]", "a#b"])
def test_what_is_no_name_of_an_account_is_refused(name):
    done = CliRunner().invoke(main, ["files", "onwiki/Event.wikitext", "--account", name])
    assert done.stdout == ""
    assert isinstance(done.exception, UsageError)
    assert "cannot be the name of an account" in str(done.exception)
