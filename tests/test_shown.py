"""What the docs show of commands: every output is that of the command (tests/shown.py), and every command is one."""

import re
import shlex
import shutil

import pytest
from click.testing import CliRunner

from tests.live.processes import ROOT
from tests.shown import PAGES, at_terminal, blocks
from wikiconbot.cli import main

EXAMPLES = ROOT / "docs" / "examples"
FENCE = re.compile(r"^ *```+(\w*)\n(.*?)^ *```+$", re.MULTILINE | re.DOTALL)
#: What is typed or drawn, and not said by a command. Outputs are `console`, and the examples of the library `pycon`.
TYPED = {"sh", "wikitext", "toml", "ini", "cron", "systemd", "python", "json"}


@pytest.mark.parametrize("block", list(blocks(files=True)), ids=lambda block: block.name)
def test_what_is_shown_is_what_the_command_says(block, tmp_path):
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    env = {"PATH": "/usr/bin:/bin", "WIKICONBOT_STATE": str(tmp_path / "state")}
    block.compare(
        block.played(lambda words, answers: at_terminal(words, tmp_path / "examples", env, answers))
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_output_stands_without_a_mark(page):
    text = page.read_text(encoding="utf-8")
    marked = sum(block.page == page for files in (True, False) for block in blocks(files=files))
    languages = [language for language, _ in FENCE.findall(text)]
    assert languages.count("console") == marked
    drawings = {"text"} if page.name == "design.md" else set()
    assert {*languages} <= TYPED | {"console", "pycon"} | drawings


def typed_commands():
    for page in PAGES:
        for language, text in FENCE.findall(page.read_text(encoding="utf-8")):
            for line in text.splitlines() if language == "sh" else ():
                if line.strip().startswith("wikiconbot "):
                    yield pytest.param(line, id=f"{page.stem}: {line.strip()}")


@pytest.mark.parametrize("line", list(typed_commands()))
def test_a_command_that_is_to_be_typed_is_one(line):
    words = shlex.split(line, comments=True)
    if ">" in words:
        words = words[: words.index(">")]
    done = CliRunner().invoke(main, [*words[1:], "--help"])
    assert (done.exit_code, done.stderr) == (0, "")
