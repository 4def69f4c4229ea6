"""Commands at terminals of 80 and of 120 columns, as pictures: build/screenshots, and docs/images (tests/live/browser.py)."""

import sys
import tempfile
from pathlib import Path

import pytest

from tests.live.processes import ROOT
from tests.live.terminal_pictures import draw
from tests.shown import sent_to_terminal
from wikiconbot.sandbox.bot import write_config

EXAMPLES = ROOT / "docs" / "examples"
TITLE = "WikiCon India"
PAGE = """\
== WikiCon India ==
* Date: 6 and 7 April 2018
* Venue: TBD

== Sign up ==
# [[User:ଅନନ୍ୟା ପଣ୍ଡା]] 10:40, 2 March 2018 (UTC) ଓଡ଼ିଆ ଉଇକିପିଡ଼ିଆ, vegetarian
# [[User:عمر خان]] 11:02, 2 March 2018 (UTC) اردو ویکیپیڈیا، پہلی بار
# [[User:Ravi K]] 09:15, 3 March 2018 (UTC) + 1
# <s>[[User:Lopa]] 09:20, 3 March 2018 (UTC) Kolkata</s>
# Jean Smith
"""
PEOPLE = ("ଅନନ୍ୟା ପଣ୍ଡା", "عمر خان", "Ravi K", "Lopa")
#: What is run, what is answered, and the exit code.
COMMANDS = {
    "help": (["--help"], [], 0),
    "doctor": (["doctor"], [], 0),
    "check": (["check", "--file", "event.wiki"], [], 1),
    "update": (["update", TITLE], ["n"], 0),
}


@pytest.fixture(scope="module")
def event_page(api):
    """A page on which people signed up in several scripts."""
    for name in PEOPLE:
        api.person(name)
    api.save(TITLE, PAGE)


@pytest.fixture
def home(event_page, sandbox):
    """A home folder with the bot's configuration, and a path as short as people have."""
    with tempfile.TemporaryDirectory() as folder:
        write_config(sandbox, Path(folder) / ".pywikibot")
        yield folder


@pytest.mark.parametrize(("columns", "dark"), [(80, True), (120, False)])
def test_commands_fit_their_terminal(home, columns, dark, sandbox):
    own = sandbox.url.partition("//")[2], f"{sys.executable} -m wikiconbot", home
    for name, (words, answers, code) in COMMANDS.items():
        env = {"PATH": "/usr/bin:/bin", "HOME": home}
        done, sent = sent_to_terminal(["wikiconbot", *words], EXAMPLES, env, answers, columns)
        for ours, shown in zip(
            own, ("my.wiki.example", "/usr/local/bin/wikiconbot", "/home/me/wikicon"), strict=True
        ):
            sent = sent.replace(ours, shown)
        broken = draw(f"terminal-{name}-{columns}", sent, columns, dark=dark, docs=columns == 80)
        assert (done, broken) == (code, 0), sent
