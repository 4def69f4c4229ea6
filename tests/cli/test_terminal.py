"""A page cannot command the terminal that it is printed on; a file or a pipe gets its bytes."""

import json
import os
import subprocess
import sys
from contextlib import suppress

import pytest

from wikiconbot.cli.json_output import print_json

EVIL = "\x1b]0;x\x07\x1b[2J\x9b31m\x08\x7f\u202eabc\u2066"
PAGE = f"== Sign up ==\n# [[User:Ananya]] 10:40, 2 March 2026 (UTC) from {EVIL} Puri\n\n{EVIL}\n"
UPDATE = (sys.executable, "-m", "wikiconbot", "--quiet", "update", "--file", "-")


@pytest.mark.parametrize("more", [(), ("--dry-run",), ("--json",)])
def test_nothing_of_a_page_commands_the_terminal(more, tmp_path):
    file = tmp_path / "page.wiki"
    file.write_text(PAGE, "utf-8")
    ours, terminal = os.openpty()
    command = (*UPDATE[:-1], str(file), *more)
    printed = b""
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=terminal, stderr=subprocess.DEVNULL):
        os.close(terminal)
        with suppress(OSError):  # Linux: the other side is closed
            while piece := os.read(ours, 65536):
                printed += piece
    os.close(ours)
    text = printed.decode()
    assert "participants:begin" in text
    commands = ("\x1b]", "\x1b[2", "\x07", "\x08", "\x7f", "\x9b", "\u202e", "\u2066")
    assert [command for command in commands if command in text] == []


def test_a_pipe_gets_the_page_byte_for_byte():
    done = subprocess.run(UPDATE, input=PAGE.encode(), capture_output=True, check=False)
    assert done.stdout.decode().startswith(PAGE.rstrip("\n").partition("\n\n")[0])
    assert done.stdout.decode().count(EVIL) == PAGE.count(EVIL)


def test_json_says_the_same_without_what_commands(capsys):
    print_json({"text": EVIL + "\u2028é"})
    printed = capsys.readouterr().out
    assert json.loads(printed) == {"text": EVIL + "\u2028é"}
    assert "é" in printed
    assert not set("\x1b\x07\x08\x7f\x9b\u202e\u2066\u2028") & set(printed)
