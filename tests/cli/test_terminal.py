"""A page cannot command the terminal that it is printed on; a file or a pipe gets its bytes."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress

import click
import pytest

from tests.long import some
from wikiconbot.cli.failures import told
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, note_page
from wikiconbot.errors import UsageError

EVIL = "\x1b]0;x\x07\x1b[2J\x9b31m\x08\x7f\u202eabc\u2066"
PAGE = f"== Sign up ==\n# [[User:Ananya]] 10:40, 2 March 2026 (UTC) from {EVIL} Puri\n\n{EVIL}\n"
UPDATE = (sys.executable, "-m", "wikiconbot", "--quiet", "update", "--file", "-")


#: A page that is refused with a separate word, as a wiki's answer or a journal may have it.
REFUSED = (
    f"== Sign up ==\n# [[User:P|P]] 10:00, 1 November 2026 (UTC)\n<!-- wikiconbot:particip{EVIL}ants -->\n"
)


def on_a_terminal(*command):
    """Return what a command prints on a terminal, standard error too."""
    ours, terminal = os.openpty()
    printed = b""
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=terminal, stderr=terminal):
        os.close(terminal)
        with suppress(OSError):  # Linux: the other side is closed
            while piece := os.read(ours, 65536):
                printed += piece
    os.close(ours)
    return printed.decode()


def commands_in(text):
    commands = ("\x1b]", "\x1b[2", "\x07", "\x08", "\x7f", "\x9b", "\u202e", "\u2066")
    return [command for command in commands if command in text]


@pytest.mark.parametrize("more", some([(), ("--dry-run",), ("--json",)], 0, 2))
def test_nothing_of_a_page_commands_the_terminal(more, tmp_path):
    file = tmp_path / "page.wiki"
    file.write_text(PAGE, "utf-8")
    text = on_a_terminal(*UPDATE[:-1], str(file), *more)
    assert "participants:begin" in text
    assert commands_in(text) == []


@pytest.mark.parametrize("command", some(["update", "init"], 0))
def test_nothing_of_a_refusal_commands_the_terminal(command, tmp_path):
    file = tmp_path / "page.wiki"
    file.write_text(REFUSED, "utf-8")
    text = on_a_terminal(*UPDATE[:3], command, "--file", str(file), "--dry-run")
    assert "looks like a marker" in text
    assert commands_in(text) == []


def test_nothing_of_a_table_commands_the_terminal(tmp_path):
    file = tmp_path / "page.wiki"
    file.write_text(PAGE, "utf-8")
    text = on_a_terminal(*UPDATE[:3], "export", "--file", str(file))
    assert "Ananya" in text
    assert ",Status\n" in text.replace("\r", "")
    assert commands_in(text) == []


@pytest.fixture
def signals():
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    "error", [UsageError(EVIL), RuntimeError(EVIL), OSError(5, EVIL, EVIL), click.UsageError(EVIL)], ids=repr
)
def test_nothing_of_an_error_commands_the_terminal(error, capsys, signals):
    with pytest.raises(SystemExit), told(lambda: True, "--verbose", Globals()):
        raise error
    said = capsys.readouterr().err
    assert "Error: " in said
    assert isinstance(error, click.UsageError) or "Traceback" in said
    assert commands_in(said) == []


def test_a_title_copied_from_a_message_is_without_its_signs_of_direction():
    context = click.Context(click.Command("check"))
    assert note_page(context, click.Argument(["page"]), "\u2068אבג!\u2069") == "אבג!"
    assert context.ensure_object(Globals).page == "אבג!"


def test_a_pipe_gets_the_page_byte_for_byte():
    done = subprocess.run(UPDATE, input=PAGE.encode(), capture_output=True, check=False)
    assert done.stdout.decode().startswith(PAGE.rstrip("\n").partition("\n\n")[0])
    assert done.stdout.decode().count(EVIL) == PAGE.count(EVIL)


@pytest.mark.parametrize("encoding", some(["ascii", "latin-1", "utf-8"], 0))
def test_json_is_json_in_every_encoding_of_the_output(encoding, tmp_path):
    file = tmp_path / "page.wiki"
    file.write_text("== Sign up ==\n# [[User:Ané😀]] 10:40, 2 March 2026 (UTC)\n", "utf-8")
    command = (sys.executable, "-m", "wikiconbot", "signups", "--file", str(file), "--json")
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    printed = subprocess.run(command, capture_output=True, check=True, env=environment).stdout
    assert json.loads(printed.decode(encoding))["signups"][0]["user"] == "Ané😀"


def test_json_says_the_same_without_what_commands(capsys):
    print_json({"text": EVIL + "\u2028é"})
    printed = capsys.readouterr().out
    assert json.loads(printed) == {"text": EVIL + "\u2028é"}
    assert "é" in printed
    assert not set("\x1b\x07\x08\x7f\x9b\u202e\u2066\u2028") & set(printed)
