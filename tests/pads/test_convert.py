"""Exports of pads become wikitext. The cases are in tests/cases/pads-*.jsonl, real exports in tests/recordings/etherpad."""

import json
import re
import time
import unicodedata
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.pads.etherpad import LINES, export, shown, to_wikitext
from wikiconbot.pads.conversion.html_export import read_lines
from wikiconbot.pads.conversion.line_words import line_words, words_of_lines
from wikiconbot.pads.conversion.typed_wikitext import render_markup

TESTS = Path(__file__).parents[1]
EXPORTS = sorted((TESTS / "recordings" / "etherpad").glob("*.html"))


def cases(name):
    lines = (TESTS / "cases" / name).read_text(encoding="utf-8").splitlines()
    return [pytest.param(case, id=case["id"]) for case in map(json.loads, lines)]


@for_each("case", cases("pads-convert.jsonl"))
def test_html(case):
    assert to_wikitext(case["html"]) == case["wikitext"]


@for_each("case", cases("pads-markup.jsonl"))
def test_markup(case):
    written = to_wikitext(case["html"], typed=True) if "html" in case else render_markup(case["text"])
    assert written == case["wikitext"]


def bare(text):
    """A text without white space and what shows nothing."""
    text = unicodedata.normalize("NFC", text)
    return "".join(
        c
        for c in text
        if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cs") and c not in UNSHOWN
    )


@given(LINES)
def test_lines_are_known_again_in_the_wikitext_that_was_made_of_them(lines):
    """Except for a bold stretch with tabs in it, which may become cells: that counts as changed."""
    html = export(
        [([(text.replace("\t", " "), *more) for text, *more in pieces], *rest) for pieces, *rest in lines]
    )
    known_again(html)


def test_rows_and_numbers_are_known_again():
    tab = "&nbsp;" * 8
    known_again(f"Who{tab}<b>What</b><br>{tab}tea<br>{tab}indented<br>x<br>{tab}alone<br>")
    known_again('<ol start="1"><li>a</ol>x<br><ol start="2"><li>b<ul><li>c</ul></ol>&nbsp; y<br>')


def known_again(html):
    words = [line_words(line) for line in read_lines(html)]
    assert [one for one in words_of_lines(to_wikitext(html)) if one] == [one for one in words if one]


UNSHOWN = "\u2060\ufeff\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def words_of(wikitext):
    """The text of literal wikitext: whatever is not an entity is markup of ours, or a letter."""
    text = re.sub(
        r"^[*#:]+(?:<li value=\"\d+\">| )|^=+ | =+$|^\|[-}]?( |$)|^\{\|.*", "", wikitext, flags=re.MULTILINE
    )
    text = re.sub(r"\[https?:\S+ ([^\]]*)\]", r"\1", text)
    return unescape(re.sub(r"</?(?:br|u|s|sup|sub)>|'{2,5}", "", text))


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: path.stem)
def test_recordings_keep_their_text(path):
    typed = path.with_suffix(".txt").read_text(encoding="utf-8")
    items = re.sub(r"^\t+(\*|(\d+\.)+) ", "", typed, flags=re.MULTILINE)
    assert bare(words_of(to_wikitext(path.read_text(encoding="utf-8")))) == bare(items)


def test_there_are_recordings():
    assert len(EXPORTS) == 7


@given(LINES)
def test_every_pad_keeps_its_text(lines):
    assert bare(words_of(to_wikitext(export(lines)))) == bare(shown(lines))


@given(LINES)
def test_no_line_of_a_pad_begins_or_ends_a_region(lines):
    wikitext = to_wikitext(export([*lines, ([("<!-- wikiconbot:notes:end -->", [], None)], "", 1)]))
    assert "<!--" not in wikitext
    assert "~~~" not in wikitext
    assert "{{" not in wikitext
    assert "[[" not in wikitext


MARKUP = st.sampled_from(
    [
        "<",
        ">",
        "/",
        "!",
        "-",
        "=",
        '"',
        " ",
        "\n",
        "&",
        "a",
        "<b",
        "</",
        "<!--",
        "-->",
        "<![",
        "<ul>",
        "<ol start=",
        "<li>",
    ]
)


@given(st.text(max_size=200) | st.lists(MARKUP | st.characters(), max_size=60).map("".join))
def test_any_text_converts(html):
    assert "<!--" not in to_wikitext(html)
    markup = to_wikitext(html, typed=True)
    assert "<!--" not in markup
    assert "~~~" not in markup


@given(
    st.lists(
        st.sampled_from(
            [
                "~",
                "~~~",
                "{{",
                "[[",
                "subst:",
                "Category:",
                "<!--",
                "-->",
                "<!-",
                "-",
                "\t",
                "*",
                "\n",
                "#",
                " ",
            ]
        )
    )
)
def test_nothing_comes_together_in_markup(pieces):
    markup = render_markup("".join(pieces))
    assert "<!--" not in markup
    assert "~~~" not in markup
    assert not re.search(r"\{\{\s*subst:|\[\[[ \t]*Category:", markup)


BIG = 250_000  # bytes; what takes time by the square takes seconds for them
SHAPES = {
    "lines": "नमस्ते Agenda &amp; more<br>",
    "one line": "<strong>a</strong> b",
    "no tags": "x",
    "deep lists": '<ul class="bullet"><li>x',
    "deep styles": "<strong><em>x",
    "loose tags": "<",
    "half tags": "<a href='",
    "half comments": "<!--",
    "half declarations": "<![x[",
    "closing tags": "</li></ul></strong>x",
    "pieces that show nothing": "<b>&#8238;</b>",
    "spaces": "&nbsp;",
    "tabs": "a" + "&nbsp;" * 8,
    "rows": "a" + "&nbsp;" * 8 + "b<br>",
    "links": '<a href="http://x.org/~~~~&amp;amp;">x</a> ',
    "quotes": "&#39;~_",
    "headings": "<h1>x</h1><br>",
}


@for_each("piece", SHAPES.values(), ids=SHAPES)
def test_html_of_any_shape_takes_linear_time(piece):
    small, big = (seconds(piece * (size // len(piece)), False) for size in (BIG // 8, BIG))
    assert big < 8 * 2.5 * max(small, 0.05)


@for_each(
    "piece",
    [
        "{{",
        '="',
        "='",
        "style = ",
        "<nowiki>",
        "__",
        "__a ",
        "{|\n",
        "<b {",
        "[[",
        "<!--",
        "-->",
        "~",
        "[[a",
        "\t* x\n",
        "{{ ",
        "#",
        "<",
        "[[a:",
        "[[a b_c",
        "\n#",
        "# x [[\n",
    ],
)
def test_markup_of_any_shape_takes_linear_time(piece):
    small, big = (seconds(piece * (size // len(piece)), True) for size in (BIG // 8, BIG))
    assert big < 8 * 2.5 * max(small, 0.05)


def seconds(text, typed):
    start = time.process_time()
    if typed:
        render_markup(text)
    else:
        to_wikitext(text)
    return time.process_time() - start
