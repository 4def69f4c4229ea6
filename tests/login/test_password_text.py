"""What `login` writes into the password file is what pywikibot's own reader reads out of it."""

import json
import os
import re
import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.login.password_text import (
    LONGEST_LINE,
    Entry,
    TooLongError,
    in_force,
    is_something_else,
    replaced,
)

#: What a name, a suffix or a password can be made of: what is hard to write into a line, and letters of any script.
_HARD = [*"'\"\\,#@()[]{}$% \t", "BotPassword", ", ", "\\n", "\u2028", "\u200d", "\x85", "अ", "م", "𝒳"]
_LETTERS = st.one_of(st.sampled_from(_HARD), st.characters(exclude_categories=["Cs"]))
_TEXTS = st.lists(_LETTERS, min_size=1, max_size=8).map("".join)
_NAMES = _TEXTS.map(lambda text: re.sub("[_ ]+", " ", text).strip()).filter(
    lambda text: text and text[:1].upper() == text[:1]  # as the wiki has them
)
_SUFFIXES = st.one_of(st.none(), _TEXTS)
ENTRIES = st.builds(Entry, st.just("wikipedia"), st.sampled_from(["hi", "en"]), _NAMES, _SUFFIXES, _TEXTS)

#: pywikibot's reader: an account, its wiki and the text of a file come in as JSON, the login's name and password go out.
READER = """
import json, sys, warnings
from pathlib import Path
asked, sys.argv = sys.stdin, ["wikiconbot", f"-dir:{Path.cwd()}"]
import pywikibot
from pywikibot.login import LoginManager
from pywikibot.tools import normalize_username

class Site:
    code = "hi"
    class family:
        name = "wikipedia"

warnings.simplefilter("ignore")
pywikibot.config.password_file = "passwords"
for line in asked:
    account, text = json.loads(line)
    Path("passwords").write_bytes(text.encode())
    Path("passwords").chmod(0o600)
    try:
        manager = LoginManager(site=Site, user=normalize_username(account))
        print(json.dumps([manager.username, manager.login_name, manager.password]), flush=True)
    except ValueError as error:
        print(json.dumps(str(error)), flush=True)
"""


@pytest.fixture(scope="module")
def pywikibot_reads(tmp_path_factory):
    """Return what pywikibot reads for an account on hi.wikipedia: its name, the login's name and the password."""
    folder = tmp_path_factory.mktemp("reader")
    (folder / "user-config.py").write_text("family = mylang = 'meta'\n")
    environment = {"HOME": str(folder), "PATH": os.environ["PATH"]}
    command = [sys.executable, "-c", READER]
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        asks, answers = process.stdin, process.stdout
        assert asks
        assert answers

        def read(account, text):
            asks.write(json.dumps([account, text]) + "\n")
            asks.flush()
            return json.loads(answers.readline())

        yield read
        asks.close()


def login_of(entry):
    """What pywikibot should log in with."""
    name = entry.account if entry.suffix is None else f"{entry.account}@{entry.suffix}"
    return [entry.account, name, entry.password]


@draws(150)
@example(Entry("wikipedia", "hi", 'Example\'s "Bot", the 2nd', "a, b", "BotPassword('\\', \"#\")"))
@example(Entry("wikipedia", "hi", "విక్రమ్ బాట్", None, "\\"))
@given(ENTRIES.filter(lambda entry: entry.code == "hi"))
def test_pywikibot_reads_what_was_written(pywikibot_reads, entry):
    try:
        line = entry.line()
    except TooLongError:
        assert len(repr(entry.account) + repr(entry.suffix) + repr(entry.password)) > LONGEST_LINE / 2
        return
    assert "\n" not in line
    assert pywikibot_reads(entry.account, f"# a comment\n{line}\n") == login_of(entry)


@draws(100)
@given(st.lists(ENTRIES, min_size=1, max_size=5), ENTRIES)
def test_the_line_in_force_is_the_one_that_pywikibot_takes(pywikibot_reads, entries, wanted):
    try:
        lines = [entry.line() for entry in entries]
    except TooLongError:
        return
    shortened = [  # also lines for all wikis and for all of a family
        line if n % 3 == 0 else f"({line.split(', ', n % 3)[n % 3]}" for n, line in enumerate(lines)
    ]
    text = "".join(f"{line}\n" for line in shortened)
    wanted = Entry("wikipedia", "hi", entries[0].account, wanted.suffix, wanted.password)
    found = in_force(text, wanted)
    _, name, password = pywikibot_reads(wanted.account, text)
    if found is None:
        assert password is None
        return
    assert [name, password] == login_of(
        Entry("wikipedia", "hi", wanted.account, found.suffix, found.password)
    )[1:]
    assert found.exact == (found.number % 3 == 1)


def test_only_the_line_that_is_replaced_changes():
    old = "# mine\r\n('hi', 'wikipedia', 'A', 'x')\r\n\r\n('B', 'y')"
    new = Entry("wikipedia", "hi", "A", "s", "z")
    found = in_force(old, new)
    assert found
    assert (found.number, found.exact) == (2, True)
    changed = replaced(old, found.number, new.line())
    assert changed == old.replace("('hi', 'wikipedia', 'A', 'x')", new.line())
    now = in_force(changed, new)
    assert now
    assert now.is_like(new)
    assert replaced("('hi', 'wikipedia', 'A', 'x')", 1, new.line()) == new.line()


def test_what_pywikibot_would_refuse_is_not_written():
    with pytest.raises(TooLongError) as refused:
        Entry("wikipedia", "hi", "A", None, "p" * 240).line()
    assert "ppp" not in str(refused.value)


def test_no_secret_is_in_the_form_for_people():
    entry = Entry("wikipedia", "hi", "A", "s", "secret12345")
    assert "secret12345" not in repr(entry) + repr(in_force(entry.line(), entry))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("", False),
        ("# notes\n\n", False),
        ("('Name', 'secret')\n('broken\n", False),
        ("('Name', BotPassword('suffix', 'secret'))\r\n", False),
        ("root:x:0:0:root:/root:/bin/bash\n", True),
        ("# a list\n12\n", True),
    ],
)
def test_a_file_of_other_things_is_recognized(text: str, other: bool) -> None:
    assert is_something_else(text) is other
