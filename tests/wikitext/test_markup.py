import html
import re
import unicodedata

import mwparserfromhell
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from wikiconbot.wikitext.markup import (
    attributes,
    external_link,
    frame,
    isolated_in,
    plain,
    recipient,
    table,
    user_link,
)

HOSTILE = [
    "{{delete}}", "[[Category:X]]", "[[File:A.png]]", "[https://example.org x]", "https://example.org",
    "mailto:a@example.org", "~~~~", "{{subst:x}}", "__NOTOC__", "'''bold", "''it", "|}", "|-", "||", "!!",
    "== h ==", "# list", "* list", ": ind", "; term", "----", "<!-- x -->", "<b>", "</td>", "<nowiki>",
    "&lt;", "&amp;lt;", "-{zh:a}-", "{{{1}}}", "#REDIRECT [[X]]", "RFC 822", "ISBN 1234567890", "PMID 1",
    "<!-- wikiconbot:participants:end -->", "a\n|}\nb", "+ x", "- x", "\\", "{|", "</nowiki>",
]  # fmt: skip


@for_each("text", HOSTILE)
def test_what_people_type_is_shown_and_does_nothing(text):
    escaped = plain(text)
    code = mwparserfromhell.parse(f"x {escaped}")
    assert not [
        n
        for n in code.nodes
        if not isinstance(n, mwparserfromhell.nodes.Text | mwparserfromhell.nodes.HTMLEntity)
    ]
    assert html.unescape(escaped) == " ".join(text.split())


@given(st.text(max_size=80))
def test_nothing_that_opens_markup_is_left(text):
    escaped = plain(text)
    assert not set(escaped) & set('<>[]{}|"=\n\r\t')
    assert not re.search(r"~~|''|__|!!|----|^[*#:;!+-]|[a-z]://", escaped)
    assert "\u202e" not in escaped
    assert plain(escaped) != escaped or "&" not in escaped


def test_ordinary_words_stay_readable():
    assert plain("Odia Wikimedians User Group, vegetarian (10:30)") == (
        "Odia Wikimedians User Group, vegetarian (10:30)"
    )
    assert plain("It's fine; I come! ~5 people_only") == "It's fine; I come! ~5 people_only"
    assert plain("ଓଡ଼ିଆ ଉଇକିପିଡ଼ିଆ").startswith("ଓଡ଼")


def test_users_and_addresses():
    assert user_link("O'Brien") == "[[User:O'Brien|O'Brien]]"
    assert (
        user_link("!!!") == "[[User:&#33;&#33;!|&#33;&#33;&#33;]]"
    )  # two of them divide a line of heads, in links too
    assert user_link("192.0.2.7") == "[[Special:Contributions/192.0.2.7|192.0.2.7]]"
    assert user_link("2001:DB8:0:0:0:0:0:A").startswith("[[Special:Contributions/2001:DB8:0:0:0:0:0:A|")


def test_external_links_keep_to_their_brackets():
    link = external_link("https://etherpad.wikimedia.org/p/a%5Db", "a]b")
    assert link == "[https://etherpad.wikimedia.org/p/a%5Db a&#93;b]"


def test_an_address_signs_and_switches_nothing():
    link = external_link("https://x.org/~~~~/__TOC__?a=&lt;b", "a\ufffd")
    assert link == "[https://x.org/%7E%7E%7E%7E/_%5FTOC_%5F?a=&amp;lt;b a&#65533;]"


def test_a_mark_that_belongs_to_nothing_joins_no_markup():
    assert plain("\u0338x") == "&#824;x"


def test_a_table_has_its_rows_and_no_others():
    cells = [f"| {plain(text)}".rstrip() for text in ("x||y", "", "|}", "!")]
    code = table('{| class="wikitable"', " Caption", [("", cells[:2]), (' class="a"', cells[2:])])
    assert code.startswith('{| class="wikitable"\n|+ Caption\n|-\n| x')
    assert code.count("\n|-") == 2
    assert "\n|\n|- class" in code
    assert code.endswith("\n|}")


def test_a_box_tells_its_language_and_can_be_scrolled_without_a_mouse():
    code = frame("text", 'A "label" [[x]]', "ur", "rtl")
    assert 'lang="ur" dir="rtl" role="region" tabindex="0" aria-label="A &#34;label&#34; ' in code
    assert code.endswith("\ntext\n</div>")
    assert 'lang="x"' in frame("", "", 'x" onclick="', "ltr").replace("xonclick", "x")
    assert 'lang="sr-Latn" dir="ltr"' in frame("", "", "sr-el", "ltr")
    assert attributes(lang="sr-ec", dir="ltr") == ' lang="sr-Cyrl" dir="ltr"'


def test_recipients_of_messages_are_accounts_and_nothing_more():
    assert recipient("Ananya (A2K)") == "{{#target:User talk:Ananya (A2K)}}"
    assert recipient("A}}{{x") is None
    assert user_link("A}}{{x") == "A&#125;&#125;&#123;&#123;x"


@for_each(
    ("says", "direction", "isolated"),
    [
        ("Ann Lee (WMF), 12:30", "ltr", False),
        ("ଅମିତ", "ltr", False),
        ("علی", "ltr", True),
        ("Hotel אב", "ltr", True),
        ("room ٣", "ltr", True),
        ("\u200fAnn", "ltr", True),
        ("علی", "rtl", False),
        ("۱۲", "rtl", True),
        ("~2026-1", "rtl", True),
        ("Ann", "rtl", True),
        ("علی (WMF)", "rtl", True),
        ("", "rtl", False),
    ],
)
def test_a_cell_is_isolated_only_where_directions_mix(says, direction, isolated):
    assert isolated_in(says, says, direction) == (f"<bdi>{says}</bdi>" if isolated else says)


@pytest.mark.parametrize("text", ["e\ufeff\u0301", "=\ufeff\u0338", "o\u202a\u0308", "a \x00\u030a"])
def test_what_is_dropped_leaves_text_as_the_wiki_saves_it(text):
    escaped = plain(text)
    assert unicodedata.normalize("NFC", escaped) == escaped
