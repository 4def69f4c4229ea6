"""What the docs show of commands: every output is that of the command (tests/shown.py), and every command is one."""

import html
import json
import re
import shlex
import shutil

import pytest
from click.testing import CliRunner

from tests.for_each import for_each
from tests.live.processes import ROOT
from tests.shown import PAGES, at_terminal, blocks
from wikiconbot.cli import main

EXAMPLES = ROOT / "docs" / "examples"
FENCE = re.compile(r"^ *```+(\w*)\n(.*?)^ *```+$", re.MULTILINE | re.DOTALL)
#: What is typed or drawn, and not said by a command. Outputs are `console`, and the examples of the library `pycon`.
TYPED = {"sh", "wikitext", "toml", "ini", "cron", "systemd", "python"}
#: Pages with fences of another kind: drawings, and the shapes of JSON documents, which a test below holds.
OTHERS = {"design.md": {"text"}, "contract.md": {"json"}}


@pytest.mark.parametrize("block", list(blocks(files=True)), ids=lambda block: block.name)
def test_what_is_shown_is_what_the_command_says(block, tmp_path):
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    env = {"PATH": "/usr/bin:/bin", "WIKICONBOT_STATE": str(tmp_path / "state")}
    block.compare(
        block.played(lambda words, answers: at_terminal(words, tmp_path / "examples", env, answers))
    )


@for_each("page", PAGES, ids=lambda page: page.name)
def test_no_output_stands_without_a_mark(page):
    text = page.read_text(encoding="utf-8")
    marked = sum(block.page == page for files in (True, False) for block in blocks(files=files))
    languages = [language for language, _ in FENCE.findall(text)]
    assert languages.count("console") == marked
    assert {*languages} <= TYPED | {"console", "pycon"} | OTHERS.get(page.name, set())


def has_the_shape(said, shown):
    """Whether a value of JSON has every key that the docs show, with values of the same types; null is of every type."""
    if isinstance(shown, dict) and isinstance(said, dict):
        return all(key in said and has_the_shape(said[key], value) for key, value in shown.items())
    if isinstance(shown, list) and isinstance(said, list):
        return not (said and shown) or has_the_shape(said[0], shown[0])
    return said is None or shown is None or type(said) is type(shown)


def test_documents_of_json_have_the_shape_that_is_shown():
    signups, data = (
        json.loads(text)
        for language, text in FENCE.findall((ROOT / "docs" / "contract.md").read_text(encoding="utf-8"))
        if language == "json"
    )
    page = EXAMPLES / "event.wiki"
    said = json.loads(CliRunner().invoke(main, ["signups", "--file", str(page), "--json"]).stdout)
    assert said["warnings"]
    assert has_the_shape(said, signups)
    written = CliRunner().invoke(main, ["update", "--file", str(page)]).stdout
    (attribute,) = re.findall(r' data-wcb-event="([^"]*)"', written)
    assert has_the_shape(json.loads(html.unescape(attribute)), data)
    assert not has_the_shape(said, {"signups": [{"user": 7}]})
    assert not has_the_shape(said, {"page": "", "nope": None})


def typed_commands():
    for page in PAGES:
        for language, text in FENCE.findall(page.read_text(encoding="utf-8")):
            for line in text.splitlines() if language == "sh" else ():
                if line.strip().startswith("wikiconbot "):
                    yield pytest.param(line, id=f"{page.stem}: {line.strip()}")


@for_each("line", list(typed_commands()))
def test_a_command_that_is_to_be_typed_is_one(line):
    words = shlex.split(line, comments=True)
    if ">" in words:
        words = words[: words.index(">")]
    done = CliRunner().invoke(main, [*words[1:], "--help"])
    assert (done.exit_code, done.stderr) == (0, "")
