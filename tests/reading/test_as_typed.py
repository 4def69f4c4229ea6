"""What is next to a signature is what a reader of the page sees there."""

import time
from dataclasses import replace

import pytest

from tests.for_each import for_each
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.markup import plain
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import DEFAULT

_SIGNED = "[[User:Asha|Asha]] ([[User talk:Asha|talk]]) 10:00, 1 November 2026 (UTC)"


ZH = replace(DEFAULT, language="zh", variants=frozenset(("zh", "zh-hans", "zh-hant")))


def _signups(line):
    return read_signups(f"== Sign up ==\n{line}\n", DEFAULT).signups


@for_each(
    ("typed", "seen"),
    [
        ("<nowiki>{{support}}</nowiki>", "{{support}}"),
        ("<nowiki>[[Foo]]</nowiki> and <NOWIKI >''x''</nowiki>", "[[Foo]] and ''x''"),
        ("a<nowiki/>b", "ab"),
        ("<nowiki>&lt;b&gt; &amp;amp;</nowiki>", "<b> &amp;"),
        ("<nowiki><b></nowiki>", "<b>"),
        ("see <q>this [[Foo|word]]</q>", "see this word"),
        ("I speak <Odia> and Hindi", "I speak <Odia> and Hindi"),
        ("<your name> </Odia> <a href='x'>", "<your name> </Odia> <a href='x'>"),
        ("<b>bold</b> <small >x</small><br/>y <SPAN class=a>z</SPAN>", "bold x y z"),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("-2 degrees", "-2 degrees"),
        ("~5 people", "~5 people"),
        ("+1 guest", "+1 guest"),
        ("- vegetarian", "vegetarian"),
        ("&notanentity; &notit;", "&notanentity; &notit;"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("&amp;nbsp; &eacute;&#233;&#xE9;", "&nbsp; ééé"),
        ("&#0; &#xD800; &lt", "&#0; &#xD800; &lt"),
        ("vegetarian;", "vegetarian"),
        ("R&D; and food", "R&D; and food"),
    ],
)
def test_a_comment_is_what_a_reader_sees(typed, seen):
    (signup,) = _signups(f"# {_SIGNED} {typed}")
    assert signup.user == "Asha"
    assert signup.comment == seen


def test_text_in_nowiki_is_nobodys_signature_and_no_name():
    assert _signups(f"# <nowiki>{_SIGNED}</nowiki>\n# {_SIGNED}")[0].page_line == 3
    (signup,) = _signups(f"# {_SIGNED} <nowiki>[[User:Bela|Bela]] 10:00, 2 November 2026 (UTC)</nowiki>")
    assert signup.comment == "[[User:Bela|Bela]] 10:00, 2 November 2026 (UTC)"


def test_text_in_nowiki_in_a_table_is_read_too():
    table = "{|\n! Name !! Topic\n|-\n| [[User:Asha]] || <nowiki>{{x|y}}</nowiki>\n|}"
    (signup,) = _signups(table)
    assert signup.fields == {"Topic": "{{x|y}}"}


def test_a_page_with_private_characters_reads_as_before():
    (signup,) = _signups(f"# {_SIGNED} \U00100000 <nowiki>x</nowiki>")
    assert signup.comment == "\U00100000"


@pytest.mark.parametrize(
    "text", ["-2 degrees", "+2", "|x", "}}", "&lt;", "<Odia>", "{{support}}", "* a", "~~~~"]
)
def test_words_are_written_so_that_they_stand_as_they_were(text):
    assert plain_text(plain(text)) == text


@for_each(
    ("typed", "guests", "comment"),
    [
        ("+1", 1, ""),
        ("+ 2", 2, ""),
        ("+1!", 1, ""),
        ("+5 °C would be fine", 0, "+5 °C would be fine"),
        ("+1 support", 0, "+1 support"),
        ("+2 days", 0, "+2 days"),
        ("+2 kids", 2, "+2 kids"),
        ("+1 from Puri", 1, "+1 from Puri"),
        ("+1 guest", 1, "+1 guest"),
        ("+1, vegetarian", 1, "+1, vegetarian"),
        ("and my daughter", 1, "and my daughter"),
    ],
)
def test_a_number_of_guests_alone_is_no_comment(typed, guests, comment):
    (signup,) = _signups(f"# {_SIGNED} {typed}")
    assert (signup.guests, signup.comment) == (guests, comment)


def test_a_line_of_spaces_takes_no_time():
    """4,000 spaces took 7 seconds, and twice as many four times that."""
    rule = f"-{{zh-hans:{' ' * 20_000};{' ' * 20_000}x}}-"
    start = time.process_time()
    for line in (f"* {' ' * 20_000}x", f"* <!-- a -->{' ' * 20_000}x", f"# {rule}"):
        read_signups(f"== Sign up ==\n{line}\n# [[User:A|A]] 10:40, 2 March 2018 (UTC)\n", ZH)
    assert time.process_time() - start < 2
