"""What is where a file should: it is named, and nothing waits for it forever."""

import os
import socket
import threading
import time

import pytest
from click.testing import CliRunner

from wikiconbot import special_files
from wikiconbot.cli import main
from wikiconbot.errors import ConfigurationError
from wikiconbot.special_files import read_file, what_else
from wikiconbot.wiki.configuration import Place, inspect
from wikiconbot.wiki.secret_files import require_files


def make(kind, path):
    """Put something at a path."""
    if kind == "socket":
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(str(path))
    else:
        {
            "file": lambda: path.write_text("x"),
            "pipe": lambda: os.mkfifo(path),
            "folder": path.mkdir,
            "device": lambda: path.symlink_to("/dev/zero"),
            "empty device": lambda: path.symlink_to("/dev/null"),
            "link in a circle": lambda: path.symlink_to(path.name),
            "link to nothing": lambda: path.symlink_to("nothing"),
            "nothing": lambda: None,
        }[kind]()
    return path


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("file", None),
        ("empty device", None),
        ("pipe", "is a pipe"),
        ("folder", "is a folder"),
        ("device", "is a device"),
        ("socket", "is a socket"),
        ("link in a circle", "cannot be opened (Too many levels of symbolic links)"),
        ("link to nothing", "is a link that leads nowhere"),
        ("nothing", "does not exist"),
    ],
)
def test_it_is_named(tmp_path, kind, words):
    path = make(kind, tmp_path / "pywikibot-Bot.lwp")
    assert what_else(path) == words
    if words is None or kind == "nothing":
        require_files(Place(tmp_path, None))
    else:
        with pytest.raises(ConfigurationError, match="saved logins"):
            require_files(Place(tmp_path, None))


@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "socket"])
def test_a_configuration_that_is_no_file_is_not_read(tmp_path, kind):
    make(kind, tmp_path / "user-config.py")
    with pytest.raises(ConfigurationError, match=f"must be a file, but it is a {kind}"):
        inspect(tmp_path)


def test_a_pipe_is_read_as_long_as_somebody_writes(tmp_path):
    path = make("pipe", tmp_path / "pipe")

    def write():
        time.sleep(0.1)  # after we have opened it
        with open(path, "wb", buffering=0) as pipe:
            pipe.write(b"x" * 100_000)
            time.sleep(0.1)
            pipe.write(b"y")

    writer = threading.Thread(target=write)
    writer.start()
    assert read_file(str(path), 10**6) == b"x" * 100_000 + b"y"
    writer.join()
    assert read_file("/dev/zero", 10) == bytes(10)


def test_a_pipe_that_nobody_writes_into_ends_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(special_files, "_WRITER_COMES_IN", 0.1)
    path = make("pipe", tmp_path / "event.toml")
    page = tmp_path / "page"
    page.write_text("== Sign up ==\n")
    for given in (["--file", str(path)], ["--file", str(page), "--event", str(path)]):
        done = CliRunner().invoke(main, ["signups", *given])
        assert "it is a pipe that no program writes to" in str(done.exception) + done.output
