"""The scripts are arguments, one call and an exit code: 40 lines each at most."""

from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).parents[1] / "scripts").glob("[!_]*.py"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_thin(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 40
    assert "&params;" in "\n".join(lines)


def test_the_four_scripts_are_there():
    assert [path.name for path in SCRIPTS] == ["etherpad.py", "event.py", "participants.py", "signups.py"]
