"""Completion by the shells themselves, where they are installed; click's own answers for all three."""

import os
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner

from wikiconbot.cli import main
from wikiconbot.cli.parsing.top_help import GROUPS

SHELLS = ("bash", "zsh", "fish")
#: The program as the completion script calls it.
PROGRAM = f'#!/bin/sh\nexec "{sys.executable}" -m wikiconbot "$@"\n'


@pytest.fixture
def folder(tmp_path):
    program = tmp_path / "wikiconbot"
    program.write_text(PROGRAM)
    program.chmod(0o755)
    return tmp_path


def script(shell):
    result = CliRunner().invoke(main, ["completion", shell])
    assert result.exit_code == 0, result.output
    return result.stdout


def asked(shell, *words):
    """Return what the program answers to a shell's script; the last word is the one to complete."""
    told = {"bash": "\n".join(words), "zsh": "\n".join(words), "fish": "\n".join(words[:-1])}[shell]
    end = words[-1] if shell == "fish" else str(len(words) - 1)
    about = {"_WIKICONBOT_COMPLETE": f"{shell}_complete", "COMP_WORDS": told, "COMP_CWORD": end}
    return CliRunner().invoke(main, [], prog_name="wikiconbot", env=about).stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_gets_a_script_that_names_the_program(shell):
    text = script(shell)
    assert f"_WIKICONBOT_COMPLETE={shell}_complete" in text


@pytest.mark.parametrize("shell", SHELLS)
def test_the_program_answers(shell):
    answer = asked(shell, "wikiconbot", "sig")
    assert "signups" in answer
    assert shell == "bash" or GROUPS["Every day"]["signups"] in answer
    assert "--fail-on" in asked(shell, "wikiconbot", "check", "--fail")
    assert "warning" in asked(shell, "wikiconbot", "check", "--fail-on", "w")
    assert "--quiet" in asked(shell, "wikiconbot", "check", "--qu")
    assert "file" in asked(shell, "wikiconbot", "check", "--file", "x")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (("wikiconbot", "sig"), {"signups", "sign-in"}),
        (("wikiconbot", "etherpad", "ar"), {"archive"}),
        (("wikiconbot", "check", "--fail-on", "w"), {"warning"}),
        (("wikiconbot", "signups", "--file", "pag"), {"page.wiki"}),
    ],
)
def test_bash_completes(folder, line, found):
    (folder / "page.wiki").write_text("")
    code = script("bash") + (
        f"COMP_WORDS=({' '.join(line)}); COMP_CWORD={len(line) - 1}\n"
        "_wikiconbot_completion wikiconbot\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n"
        '[ -n "${COMPREPLY[*]}" ] || compgen -f -- "${COMP_WORDS[COMP_CWORD]}"\n'
    )
    environment = os.environ | {"PATH": f"{folder}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == found


if shutil.which("zsh"):

    def test_zsh_takes_the_script(folder):
        (folder / "_wikiconbot").write_text(script("zsh"))
        code = f"fpath=({folder} $fpath); autoload -U compinit; compinit -u -D; print $_comps[wikiconbot]"
        done = subprocess.run(["zsh", "-fc", code], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "_wikiconbot"


if shutil.which("fish"):

    def test_fish_completes(folder):
        (folder / "c.fish").write_text(script("fish"))
        environment = os.environ | {"PATH": f"{folder}:{os.environ['PATH']}", "HOME": str(folder)}
        code = f"source {folder}/c.fish; complete -C 'wikiconbot sig'"
        done = subprocess.run(
            ["fish", "-c", code], env=environment, capture_output=True, text=True, check=True
        )
        assert done.stdout.startswith("signups")
