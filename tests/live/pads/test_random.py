"""Random pads on a real Etherpad, made through its API: on the wiki they read as Etherpad's own text export has them."""

import re

import pytest
from hypothesis import HealthCheck, assume, given
from hypothesis import strategies as st

from tests.live.pads.test_conversion import bare, parsed
from tests.pads.etherpad import LINES, TEXTS, export, to_wikitext
from tests.random_runs import draws

#: What is before a line of a list in a text export: tabs, and a mark.
MARKS = re.compile(r"^\t+(?:\*|(?:\d+\.)+) ", re.MULTILINE)
PLAYED = draws(
    40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def reads_the_same(api, etherpad, name):
    """Whether what the wiki shows is what the pad shows; nothing that was typed does anything (`parsed`)."""
    html = etherpad.export(name, "html")
    html.encoding = "utf-8"
    text = etherpad.export(name)
    text.encoding = "utf-8"
    _, seen = parsed(api, to_wikitext(html.text))
    assert bare(seen.text) == bare(MARKS.sub("", text.text))


@pytest.mark.long
@PLAYED
@given(lines=st.lists(TEXTS, max_size=12))
def test_typed_lines(api, etherpad, lines):
    etherpad.call("createPad", padID="random-text")
    assume(etherpad.call("setText", padID="random-text", text="\n".join(lines))["code"] == 0)
    reads_the_same(api, etherpad, "random-text")


@PLAYED
@given(lines=LINES)
def test_lists_styles_and_links(api, etherpad, lines):
    etherpad.call("createPad", padID="random-html")
    assume(etherpad.call("setHTML", padID="random-html", html=export(lines))["code"] == 0)
    reads_the_same(api, etherpad, "random-html")
