"""What is written without rich has the same bytes as with it."""

import io
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from tests.random_runs import draws
from wikiconbot.cli import plain_output, show
from wikiconbot.cli.plain_output import Plain
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

WORDS = st.sampled_from(
    [
        "Odia", "ଓଡ଼ିଆ", "ويكي", "日本語", "a" * 70, "x  y", "\t", "\u202e", "\x07", "é", "👩\u200d👩", "&amp;", "<small>z</small>", "'''b'''",
        "vegetarian, from Friday to Sunday", "[[Page|label]]", "\u200e", "[red]", ":smile:", "\xa0", "-", "12",
    ]
)  # fmt: skip
NAMES = st.sampled_from(
    ["Ann", "عمر", "ରାମ", "A very long name of somebody who likes long names", "東京", "A.b_c"]
)
LINE = st.builds(
    "# {}[[User:{}]] {} 09:12, 2 March 2018 (UTC){} {}".format,
    st.sampled_from(["", "<s>"]),
    NAMES,
    st.sampled_from(["", "([[User talk:Ann|talk]])"]),
    st.sampled_from(["", "</s>"]),
    st.lists(WORDS, max_size=12).map(" ".join),
)


@draws(300)
@given(st.lists(LINE, max_size=5), WORDS, st.sampled_from([60, 80, 100, 200]))
def test_the_bytes_are_those_of_rich(lines, heading, width):
    text = "\n".join([f"== Participants {heading} ==", "* Venue: TBD", *lines, "== Sign up ==", *lines])
    reading = read_signups(text, DEFAULT)
    rich, stream = io.StringIO(), io.StringIO()

    def console(file):
        return Console(
            file=file, width=width, markup=False, emoji=False, highlight=False, force_terminal=False
        )

    show.print_signups(console(rich), heading, None, reading)
    show.print_signups(Plain(stream, width, lambda: console(stream)), heading, None, reading)
    assert stream.getvalue() == rich.getvalue()


@pytest.mark.parametrize("columns", ["", "40", "72", "200", "x"])
def test_the_width_is_the_one_of_rich(monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    assert plain_output._width() == Console(file=io.StringIO()).width


def test_a_page_is_printed_without_rich():
    """As people redirect it: the answer is there, and rich was not imported."""
    code = (
        "import sys; from wikiconbot.cli import run\n"
        "try: run(['signups', '--file', '-'])\n"
        "finally: print('rich' in sys.modules, 'wikiconbot.checks' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input="== Sign up ==\n# [[User:Ann]] 09:12, 2 March 2018 (UTC) vegetarian\n",
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "COLUMNS": "80"},
    )
    assert "2018-03-02 09:12  Ann  vegetarian" in done.stdout
    assert done.stderr.split() == ["False", "False"]
