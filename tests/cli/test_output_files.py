"""What a command writes and prints: a file whole or not at all, and no command for the terminal."""

import ast
import os
import resource
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_export import ENVIRONMENT, PAGE
from tests.cli.test_file import run
from tests.long import some
from wikiconbot.whole_files import write_whole

CLI = Path(__file__).parents[2] / "wikiconbot" / "cli"
#: Prints text that a page, a wiki or a journal may have part in only through `tell`.
PRINTS = {
    "words.py": "tell itself",
    "json_output.py": "JSON has its own escapes",
    "report.py": "harmless() where it prints",
    "__init__.py": "our own numbers",
    "files.py": "files of ours",
    "sandbox.py": "what the sandbox says of itself",
}
COMMANDING = {*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"} - {"\n", "\t"}  # fmt: skip
ESCAPES = (
    "== Sign up ==\n# [[User:P|P]] 10:00, 1 November 2026 (UTC)\n"
    "<!-- wikiconbot:particip\u009b31m\u009d0;pwn\a\b\u202eRLO -->\n"
)


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "event.wiki"
    file.write_text(PAGE, encoding="utf-8")
    return str(file)


def full_disk():
    """Let no file of this process grow: a write fails as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


@pytest.mark.parametrize("command", some(["export", "update", "init"], 1))
def test_a_full_disk_leaves_the_old_file(page, tmp_path, command):
    file = tmp_path / "old.csv"
    file.write_text("an older list", encoding="utf-8")
    arguments = [sys.executable, "-m", "wikiconbot", command, "--file", page, "--output", str(file)]
    ended = subprocess.run(
        arguments, capture_output=True, env=ENVIRONMENT, preexec_fn=full_disk, check=False, text=True
    )
    assert ended.returncode == 2
    assert f"{file} cannot be written: File too large." in ended.stderr
    assert file.read_text(encoding="utf-8") == "an older list"
    assert sorted(os.listdir(tmp_path)) == ["event.wiki", "old.csv"]


def test_a_file_keeps_its_permissions_and_a_new_one_gets_the_usual_ones(tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"old")
    old.chmod(0o640)
    write_whole(old, b"newer")
    write_whole(new, b"new")
    usual = tmp_path / "usual"
    usual.touch()
    assert (old.read_bytes(), stat.S_IMODE(old.stat().st_mode)) == (b"newer", 0o640)
    assert (new.read_bytes(), new.stat().st_mode) == (b"new", usual.stat().st_mode)


def test_a_link_stays_and_what_is_no_file_is_written_to(page, tmp_path):
    there, link = tmp_path / "there", tmp_path / "link"
    there.write_bytes(b"old")
    link.symlink_to(there)
    write_whole(link, b"new")
    assert (link.is_symlink(), there.read_bytes()) == (True, b"new")
    _, printed, _ = run("export", "--file", page)
    command = [sys.executable, "-m", "wikiconbot", "export", "--file", page, "--output", "/dev/stdout"]
    piped = subprocess.run(command, capture_output=True, env=ENVIRONMENT, check=False)
    assert (piped.returncode, piped.stdout.decode()) == (0, printed)


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("export", "x.csv/"),
        ("export", " "),
        ("update", "x.csv/."),
        ("init", "folder.csv"),
        ("remove", "folder.csv/.."),
    ],
)
def test_a_folder_or_no_name_is_refused_before_anything_is_read(tmp_path, monkeypatch, command, name):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.csv").mkdir()
    code, out, err = run(command, "--file", "not-there.wiki", "--output", name)
    assert (code, out) == (2, "")
    assert "--output needs the name of a file" in err
    assert os.listdir(tmp_path) == ["folder.csv"]


@pytest.mark.parametrize("command", ["export", "remove"])
def test_a_hyphen_is_standard_output(page, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    code, printed, _ = run(command, "--file", page)
    assert run(command, "--file", page, "--output", "-")[:2] == (code, printed)
    assert os.listdir(tmp_path) == ["event.wiki"]


def test_a_name_that_is_an_ending_alone_gets_that_format(page, tmp_path):
    assert run("export", "--file", page, "--output", str(tmp_path / ".ods"))[0] == 0
    assert (tmp_path / ".ods").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("command", ["update", "init", "export"])
def test_a_page_does_not_command_the_terminal(tmp_path, command):
    file = tmp_path / "escapes.wiki"
    file.write_text(ESCAPES, encoding="utf-8")
    for more in ([], ["--dry-run"]) if command != "export" else ([],):
        code, _, err = run(command, "--file", str(file), *more)
        assert code == 1
        assert "particip" in err
        assert not COMMANDING & set(err), ascii(err)


def test_all_that_is_printed_goes_through_one_function():
    for path in sorted(CLI.rglob("*.py")):
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        printing = [
            node.lineno for node in calls if ast.unparse(node.func) in ("click.echo", "click.secho", "print")
        ]
        assert not printing or path.name in PRINTS, f"{path}:{printing}: use cli/words.py, tell()"
