"""What holds for any text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

PIECES = st.sampled_from(
    [
        "\n", "\n", "\n", "\n\n", " ", "# ", "* ", "#: ", ": ", "; ", "** ", "== ", " ==", "=== ", " ===", "Sign up", "Participants",
        "[[User:Ann|Ann]]", "[[User:Ben]]", "[[User talk:Ann|talk]]", "[[", "]]", "|", "[[File:A.png|", "[[:hi:सदस्य:X]]", "{{", "}}",
        "{{u|Cyd}}", "{{ping|X}}", "{{unsigned|Dee|", "user=", " 11:15, 22 November 2026 (UTC)", "22 November 2026", "11:15", "2026", "(UTC)",
        "(", ")", ",", " and ", "<s>", "</s>", "<br>", "<nowiki>", "</nowiki>", "<!--", "-->", "<ref>", "</ref>", "<pre>", "{|", "|}",
        "|-", "!", "||", "'''", "''", "Date", "Venue", "etherpad", ": TBD", "Ramesh Kumar", "<div>", "</div>", "<li>", "&nbsp;", "&#58;",
        "\u200e", "\r\n", "\t", "\x00", "\x7f", "１１:１５", "नवम्बर", "年", "月", "日", "<!-- wikiconbot:participants:begin -->",
        "<!-- wikiconbot:participants:end -->", "<translate>", "</translate>", "<!--T:1-->", "~~~~", "__TOC__", "----",
    ]
)  # fmt: skip
PAGES = st.lists(PIECES | st.text(max_size=6), max_size=40).map("".join)


@draws(1500)
@given(PAGES)
@example("== Participants ==\n" + "#" * 50 + "\n{|\n|}\n|}")
def test_any_text_reads_and_what_is_read_stands_in_it_in_order(text):
    lines = text.split("\n")
    reading = read_signups(text, DEFAULT)
    numbers = [signup.page_line for signup in reading.signups]
    assert numbers == sorted(numbers)
    for signup in reading.signups:
        assert "\n".join(lines[signup.page_line - 1 :]).startswith(signup.wikitext)
        assert signup.user is None or (signup.user and signup.user == signup.user.strip())
    for fact in (fact for group in reading.facts for fact in group.values):
        assert text[fact.start : fact.end] in "\n".join(lines[fact.line - 1 :])
    for notice in reading.notices:
        assert 1 <= notice.line <= len(lines)


PROSE = "\n\n== Background ==\nThe river is long. It was seen by many people, in all weathers.\n"


@draws(800)
@given(PAGES)
def test_a_section_of_prose_behind_it_changes_nothing(text):
    """Unless something is still open at the end, which then reaches into it."""
    if any(mark in text.lower() for mark in ("<!--", "<nowiki>", "<pre>", "<ref>", "{{", "[[file:", "{|")):
        return
    before, after = read_signups(text.rstrip(), DEFAULT), read_signups(text.rstrip() + PROSE, DEFAULT)
    assert before.signups == after.signups
    assert before.facts == after.facts


@pytest.mark.parametrize(
    ("end", "code"),
    [
        ("<!-- x", "unclosed-comment"),
        ("<includeonly> x", "unclosed-includeonly"),
        ("<includeonly>a</includeonly><INCLUDEONLY > <!-- b -->", "unclosed-includeonly"),
        ("<includeonly>a</includeonly >", None),
        ("<includeonly/>", None),
        ("<!-- <includeonly> -->", None),
        ("<nowiki><includeonly></nowiki>", None),
        ("<nowiki>", None),
    ],
)
def test_what_hides_the_rest_of_the_page_is_told(end, code):
    reading = read_signups(f"== Participants ==\n# [[User:Ann]]\n{end}", DEFAULT)
    assert [(notice.code, notice.line) for notice in reading.notices] == ([(code, 3)] if code else [])
    assert [signup.user for signup in reading.signups] == ["Ann"]
    more = read_signups(f"== Participants ==\n# [[User:Ann]]\n{end}\n# [[User:Ben]]", DEFAULT)
    assert [signup.user for signup in more.signups] == (["Ann"] if code else ["Ann", "Ben"])


def test_what_stands_below_the_last_line_that_is_read_is_told():
    reading = read_signups(
        "== Participants ==\n# [[User:Ann]]\n" + "x\n" * 70_000 + "# [[User:Ben]]", DEFAULT
    )
    assert [signup.user for signup in reading.signups] == ["Ann"]
    assert [(notice.code, notice.line) for notice in reading.notices] == [("page-too-long", 60_002)]
