"""What a cell says away from the wiki."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from wikiconbot.exports.cell_words import cell_text, clean
from wikiconbot.wikitext import markup


@for_each(
    ("wikitext", "shown"),
    [
        (" Hotel '''Taj''', room 12 ", "Hotel Taj, room 12"),
        ("[[User:Ananya|Ananya]]", "Ananya"),
        ("* one\n* two", "* one * two"),
        ("<!-- asked {{twice}} -->maybe", "maybe"),
        ("<!-- never closed", ""),
        ("{{tick|20|x=1}}", "{{tick|20|x=1}}"),
        ("Room 3 {{done}}, paid", "Room 3 {{done}}, paid"),
        ("{{Hotel\n|name=Taj\n|room=[[Room|3]] {{ok}}\n}}", "{{Hotel |name=Taj |room=[[Room|3]] {{ok}} }}"),
        ("[[File:Yes.svg|20px|alt=yes]]", "[[File:Yes.svg|20px|alt=yes]]"),
        ("[[চিত্র:Yes.svg|20px]] ok", "[[চিত্র:Yes.svg|20px]] ok"),
        ("[[File:Yes.svg|a [[Room|3]] {{tick}}]]", "[[File:Yes.svg|a [[Room|3]] {{tick}}]]"),
        ("[[:File:Yes.svg|the proof]]", "the proof"),
        ("see [https://example.org/x]", "see https://example.org/x"),
        ("[https://example.org/x the form]", "the form"),
        ("<nowiki>[[x]]</nowiki> and <nowiki>&amp;</nowiki>", "[[x]] and &"),
        ("<nowiki />-1", "-1"),
        ("a {{!}} b {{=}} c", "a | b = c"),
        ("&lt;r&gt; &#61;1+1", "<r> =1+1"),
        ("a\n{|\n! b !! c\n|-\n| style=x | d\n|}\ne", "a b c d e"),
        ("", ""),
        ("\x1b]0;owned\x07", "]0;owned"),
    ],
)
def test_a_cell_says_what_its_reader_sees(wikitext, shown):
    assert cell_text(wikitext) == shown


@given(st.text())
def test_whatever_the_bot_wrote_for_somebody_comes_out_as_typed(text):
    typed = unicodedata.normalize("NFC", text)
    typed = "".join(c for c in typed if not "\u202a" <= c <= "\u202e" and not "\u2066" <= c <= "\u2069")
    assert cell_text(f"{markup.plain(text)}") == clean(typed)


@given(st.text(st.sampled_from("{}[]|!=<>-/& \n\x02\x030aF:i") | st.characters()))
def test_any_cell_is_one_line_that_every_format_can_have(wikitext):
    shown = cell_text(wikitext)
    assert shown == " ".join(shown.split())
    assert not {unicodedata.category(c) for c in shown} & {"Cc", "Cs"}


def test_half_a_character_does_not_break_the_file():
    assert clean("a\ud83d b\ufffe").encode() == b"a b"


@pytest.mark.parametrize(
    "part", ["<nowiki>", "{{", "[[File:", "[[a:[[", "[//x", "<!--", "'''", "[[x|", "{{!}}"]
)
def test_a_hostile_cell_takes_no_longer_than_a_page_does(part):
    begun = time.process_time()
    cell_text(part * 20_000)
    assert time.process_time() - begun < 5
