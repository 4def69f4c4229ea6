"""Files are written all or not at all, and a file that changed meanwhile is left alone."""

import pytest

from wikiconbot.errors import ConfigurationError
from wikiconbot.login.login_files import FileChange, write


def files(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_cannot_be_written_takes_back_what_was(tmp_path):
    (tmp_path / "stands").write_bytes(b"old\r\n")
    (tmp_path / "no folder").write_bytes(b"")
    before = files(tmp_path)
    changes = [
        FileChange(tmp_path / "stands", b"old\r\n", b"old\r\nnew\r\n", ("new",)),
        FileChange(tmp_path / "new", None, b"new", ("new",)),
        FileChange(tmp_path / "no folder" / "file", None, b"new", ("new",)),
    ]
    with pytest.raises(ConfigurationError, match="Nothing was changed"):
        write(changes)
    assert files(tmp_path) == before
    write(changes[:2])
    assert files(tmp_path) == before | {"stands": b"old\r\nnew\r\n", "new": b"new"}


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    (tmp_path / "stands").write_bytes(b"somebody else's")
    with pytest.raises(ConfigurationError, match="Run the command again"):
        write([FileChange(tmp_path / "stands", b"old", b"new", ("new",))])
    assert files(tmp_path) == {"stands": b"somebody else's"}


def test_nothing_of_a_file_is_in_the_form_for_people(tmp_path):
    assert "secret" not in repr(FileChange(tmp_path, b"secret", b"secret", ()))
