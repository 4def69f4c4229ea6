"""The quick way and the thorough one read the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.random_runs import draws
from tests.reading.test_cases import PAGES, SIGNUPS, profile
from wikiconbot.reading import blocks
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

NOTHING = re.compile(r"(?!)")


def thoroughly(text, wiki, monkeypatch):
    """Read without the quick way."""
    with monkeypatch.context() as patch:
        patch.setattr(blocks, "usual_lines", lambda _: NOTHING)
        return read_signups(text, wiki)


@for_each("case", [*SIGNUPS, *PAGES])
def test_every_case_is_read_the_same_either_way(case, monkeypatch):
    wiki = profile(case.lang, case.timezone)
    assert read_signups(case.wikitext, wiki) == thoroughly(case.wikitext, wiki, monkeypatch)


WORDS = st.sampled_from(
    [
        "", " ", "Odia Wikimedians", "–", "- ", ", vegetarian", "(late)", "with", "Count me in!", ":", "~", "thanks to ", "a  b",
        "<s>", "</s>", "''", "@", "5", "&amp;", "(", ")", "\u200e", "·", " I'm ''happy'' ", " AT&T", "&#91;&#91;", " room 14, day 2 ",
        " since 2017", " 3 May 2018", " room 14 since 2017", " 5 days of May, 2018", " 2017 day 2 room 14 x", " 2/3/ 2018", " on 4 mai 2018", " 2 मार्च 2018", " May '18", " +1", " 10:30", "\xa0", "[[Odia]]", " [[Odia|Odia 2017]] ", " [[w:Odia|x]]",
        " [[:Category:X]]", "[[User:Ben|Ben]]", "[[User%3ABen]]", " [[User talk:Ann|t]]", " [[Special:Contributions/Ann|c]]", " [[:hi:सदस्य:Ann|t]]",
        " [https://x.org/2017/ page]", "[//en.wikipedia.org/wiki/User:Ben Ben]", " https://hi.wikipedia.org/wiki/User:Ben", " {{tick}}",
        "{{done}} ", " {{flag|India}}", "{{flag|Ann}}", "{{u|Ben}}", " {{ping|Ben}}", "{{support}}", "{{s}}", "{{strike|no}}",
        "{{x|[[User:Ben]]}}", "<small>x</small>", "<br>", '<span style="text-decoration:line-through">', "</span>", "Regrets: ",
        "Question: ", "二〇一八年", "<!-- x -->", "<nowiki>~</nowiki>", "-- ", "and ", ", [[User:Ben]] and ", "<s>no</s>", "User:Ben ", "|",
    ]
)  # fmt: skip
LINKS = st.sampled_from(
    [
        "[[User:Ann|Ann]]", "[[User:Ann]]", "[[user:ann_b|x]]", "[[User:Ann|Ann]] ([[User talk:Ann|talk]])",
        "[[User:Ann|Ann]] ([[User talk:Ben|talk]])", "[[:hi:सदस्य:Ann|Ann]]", "[[w:User:Ann|x]]", "[[User:Ann/x|x]]",
        "[[Project:Ann|x]]", "[[:Category:X|x]]", "[[User::Ann|x]]", "[[User:a|[b]]]", "[[सदस्य:Ann|Ann]]", "[[USER:Ann]]",
        "[[:hi:सदस्य:Ann|Ann]] ([[:hi:सदस्य वार्ता:Ann|वार्ता]])", '[[User:Ann|<span style="color:#0645ad">Ann</span>]]',
        "[[User:Ann|Ann]] <sup>[[User talk:Ann|t]]•[[Special:Contributions/Ann|c]]</sup>", "[[User:Ann|Ann]] [[:hi:User talk:Ann|t]]",
        "[[User:Ann|<s>Ann</s>]]", "'''[[User:Ann|Ann 2018]]'''", "{{u|Ann}}", "{{User|ann}}", "[[User:Ann|Ann]] – [[Odia]]",
        "<s>[[User:Ann]]", "[[User:Ann|Ann]] aka A", "[[:ar:مستخدم:Ann|Ann]]", "[[مستخدم:Ann]]",
    ]
)  # fmt: skip
TIMES = st.sampled_from(
    [
        "", " 09:12, 2 March 2018 (UTC)", " 9:12, 2 mar 2018 (UTC)", " 09:12, 32 March 2018 (UTC)", " 2 March 2018",
        " 29:12, 2 March 2018 (UTC)", " 09:12, 2 March 2018 (IST)", " 09:12, 29 February 2018 (UTC)", " 09:12 2 March",
        " 09:12, 2 मार्च 2018 (UTC)", " 09:12، 2 مارس 2018 (ت ع م)", " 09:12, 2 März 2018 (CET)", " 09:12, 2. Mär. 2018 (UTC)",
        " ०९:१२, २ मार्च २०१८ (UTC)", " 09:12, 2 nothing 2018 (UTC)", " 09:12, 31 January 2018 (UTC)", " 09:12, 2 March 2561 (UTC)",
        "\u200e 09:12, 2 March 2018 (UTC)", " 09:12, 2 Sept. 2018 (UTC)", " – 09:12, 2 March 2018 (utc)", " 09:12, 2 March 2018 (UTC+5)",
        " 09:12, 2 srpnja 2018 (UTC)", " 09:12, 2 listopada 2018 (UTC)",
    ]
)  # fmt: skip
OTHER_LINES = st.sampled_from(
    [
        "<s>", "</s>", "{|\n! User !! Comment\n|-\n| [[User:Cat]] || x\n|}", "{|", "|}", "{{div col}}", "{{div col|", "}}",
        "{|\n|\n# [[User:Dan]] 09:12, 2 March 2018 (UTC)\n|}", "== More ==", "text", "", "|-", "| [[User:Eve]]", "{{div col end}}",
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


@draws(3000)
@given(st.lists(LINE | LINE | OTHER_LINES, min_size=1, max_size=6), st.sampled_from(["\n", "\n", "\n\n"]))
def test_any_lines_are_read_the_same_either_way(lines, between):
    text = "== Sign up ==\n" + between.join(lines) + "\n"
    quick = read_signups(text, DEFAULT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "usual_lines", lambda _: NOTHING)
        assert quick == read_signups(text, DEFAULT)
