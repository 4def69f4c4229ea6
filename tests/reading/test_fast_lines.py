"""The quick way and the thorough one read the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.random_runs import draws
from tests.reading.test_cases import PAGES, SIGNUPS, profile
from wikiconbot.reading import signups
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

NOTHING = re.compile(r"(?!)")


def thoroughly(text, wiki, monkeypatch):
    """Read without the quick way."""
    with monkeypatch.context() as patch:
        patch.setattr(signups, "usual_lines", lambda _: NOTHING)
        return read_signups(text, wiki)


@pytest.mark.parametrize("case", [*SIGNUPS, *PAGES])
def test_every_case_is_read_the_same_either_way(case, monkeypatch):
    wiki = profile(case.lang, case.timezone)
    assert read_signups(case.wikitext, wiki) == thoroughly(case.wikitext, wiki, monkeypatch)


WORDS = st.sampled_from(
    [
        "", " ", "Odia Wikimedians", "–", "- ", ", vegetarian", "(late)", "with", "Count me in!", ":", "~", "thanks to ", "a  b",
        "<s>", "</s>", "''", "@", "5", "&amp;", "(", ")", "\u200e", "·",
    ]
)  # fmt: skip
LINKS = st.sampled_from(
    [
        "[[User:Ann|Ann]]", "[[User:Ann]]", "[[user:ann_b|x]]", "[[User:Ann|Ann]] ([[User talk:Ann|talk]])",
        "[[User:Ann|Ann]] ([[User talk:Ben|talk]])", "[[:hi:सदस्य:Ann|Ann]]", "[[w:User:Ann|x]]", "[[User:Ann/x|x]]",
        "[[Project:Ann|x]]", "[[:Category:X|x]]", "[[User::Ann|x]]", "[[User:a|[b]]]",
    ]
)  # fmt: skip
TIMES = st.sampled_from(
    [
        "", " 09:12, 2 March 2018 (UTC)", " 9:12, 2 mar 2018 (UTC)", " 09:12, 32 March 2018 (UTC)", " 2 March 2018",
        " 29:12, 2 March 2018 (UTC)", " 09:12, 2 March 2018 (IST)", " 09:12, 29 February 2018 (UTC)", " 09:12 2 March",
    ]
)  # fmt: skip
LINE = st.builds(
    "{}{}{}{}{}{}".format,
    st.sampled_from(["# ", "* ", "#", "#: ", ": ", "", "#* "]),
    WORDS,
    LINKS,
    WORDS,
    TIMES,
    WORDS,
)


@draws(1500)
@given(st.lists(LINE, min_size=1, max_size=4), st.sampled_from(["\n", "\n\n"]))
def test_any_lines_are_read_the_same_either_way(lines, between):
    text = "== Sign up ==\n" + between.join(lines) + "\n"
    quick = read_signups(text, DEFAULT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(signups, "usual_lines", lambda _: NOTHING)
        assert quick == read_signups(text, DEFAULT)
