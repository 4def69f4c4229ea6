"""``wikiconbot files`` in a checkout: the files to copy, and where they are."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from wikiconbot.cli import main
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
