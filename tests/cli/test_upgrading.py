"""docs/upgrading.md: an old version, the new one and the old one again on one page."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_file import run as command
from tests.table.tables import Table, body_of, with_body

ROOT = Path(__file__).parents[2]
#: A version of format 1. In a clone that lacks it, the oldest commit with the table that is there serves as well.
OLD = "7aad2ae"
RECORDED = ROOT / "tests" / "cases" / "old-pages" / "plain-2.wiki"
PAGE = """\
== Sign up ==
# [[User:Asha|Asha]] ([[User talk:Asha|talk]]) 10:00, 1 March 2026 (UTC) vegetarian
# [[User:Bina|Bina]] ([[User talk:Bina|talk]]) 10:00, 2 March 2026 (UTC)
# <s>[[User:Chand|Chand]] ([[User talk:Chand|talk]]) 10:00, 3 March 2026 (UTC)</s>
"""


def git(*args):
    """What git says of this clone; nothing if it is not one, or has no such commit."""
    done = subprocess.run(["git", "-C", ROOT, *args], capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else b""


def old_commit():
    candidates = [OLD, *git("log", "--reverse", "--format=%H", "--", "wikiconbot/table").decode().split()[:1]]
    for commit in candidates:
        writes = git("show", f"{commit}:wikiconbot/table/write.py")
        if b"written by wikiconbot" in writes and b"wikiconbot:format" not in writes:
            return commit
    return None


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    """A function that runs an old version's ``update --file`` on a page; None if the clone has no old version."""
    commit = old_commit()
    if commit is None:
        return None
    folder = tmp_path_factory.mktemp("old")
    subprocess.run(["tar", "-x", "-C", folder], input=git("archive", commit, "wikiconbot"), check=True)

    def update(text):
        done = subprocess.run(
            [sys.executable, "-m", "wikiconbot", "update", "--file", "-", "--title", "Event"],
            input=text.encode(), capture_output=True, cwd=folder, env={**os.environ, "PYTHONPATH": str(folder)},
            check=False,
        )  # fmt: skip
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    return update


def new(text):
    return command("update", "--file", "-", "--title", "Event", stdin=text)


def with_room(text):
    table = Table.of(body_of(text))
    table.rows[0].cells.append("! Room")
    for number, row in enumerate(table.people.values()):
        row.cells.append(f"| room {number}")
    return with_body(text, table.text())


def rooms(text):
    people = Table.of(body_of(text)).people
    return {re.sub("</?bdi>", "", who): row.cells[-1] for who, row in people.items()}


def test_an_old_version_the_new_one_and_the_old_one_again(old):
    first = with_room(old(PAGE)[1] if old else RECORDED.read_text(encoding="utf-8"))
    assert "<!-- written by wikiconbot;" in first

    code, converted, said = new(first)
    assert code in (0, 1)
    assert "They will be converted" in said
    assert "<!-- wikiconbot:format 2;" in converted
    assert "data-wikiconbot" not in converted
    assert rooms(converted) == rooms(first)

    if old:
        code, text, said = old(converted)
        assert (code, text) == (1, converted)
        assert "looks like a marker" in said

    _, again, said = new(converted)
    assert again == converted
    assert "converted" not in said


def test_a_clone_without_old_versions_has_a_page_of_one():
    assert "<!-- written by wikiconbot;" in RECORDED.read_text(encoding="utf-8")
