"""The README's three commands work as they are written. `python -m bench.newcomer` also clones and installs, which takes a minute."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench import newcomer
from tests.live.command import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
INSTALL, *COMMANDS = newcomer.commands(README)
PAGE = "A newcomer's event"


@pytest.fixture
def shell(tmp_path):
    """The environment of a newcomer after `make install`: an empty home folder, and the command in PATH."""
    program = tmp_path / "bin" / "wikiconbot"
    program.parent.mkdir()
    program.symlink_to(Path(sys.executable).with_name("wikiconbot"))
    return {"HOME": str(tmp_path), "PATH": f"{program.parent}:{os.environ['PATH']}"}


def test_the_commands_of_the_readme_lead_to_a_saved_table(api, sandbox, shell, tmp_path):
    api.save(PAGE, "== Sign up ==\n# ~~~~\n")
    played = newcomer.play_all(COMMANDS, sandbox, PAGE, cwd=tmp_path, env=shell)
    for line, done in played:
        assert not newcomer.failed(done), f"{line}\n{done.said}"
        assert sandbox.bot.password not in done.said
    assert [line for line, _ in played] == COMMANDS
    assert "wikiconbot:participants:begin" in api.text(PAGE)


def test_the_first_command_of_the_readme_is_there():
    assert INSTALL == "make install"
    subprocess.run(["make", "-n", "install"], cwd=ROOT, capture_output=True, check=True)
    for script in (".ci/install", ".ci/setup", ".ci/debian.sh"):
        subprocess.run(["bash", "-n", script], cwd=ROOT, check=True)
