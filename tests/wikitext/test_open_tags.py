"""Tags that typed notes leave open are closed at their end, and where they are parted."""

import pytest

from tests.for_each import for_each
from wikiconbot.wikitext.open_tags import with_tags_carried, with_tags_closed


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("<s>a</s> <br> a < b <notatag>", ""),
        ("<s>a", "</s>"),
        ("<DIV style='color:red'><b>a<b>", "</b></b></div>"),
        ("<div><table><tr><td>a", "</table></div>"),
        ("</s><s>a", "</s>"),
        ("<s/> <nowiki><s></nowiki>", ""),
        ("<s><nowiki></s></nowiki>", "</s>"),
        ("<nowiki/><s>a</s>", ""),
        ("<h2>a\n<p>b", "</h2>"),
    ],
)
def test_an_open_tag_is_closed_in_a_line_of_its_own(text, ends):
    assert with_tags_closed(text) == (f"{text}\n{ends}" if ends else text)


@for_each(
    ("texts", "after"),
    [
        (["a <s>b</s>", "c"], ["a <s>b</s>", "c"]),
        (["a <s>b", "c", "d</s> e"], ["a <s>b\n</s>", "<s>\nc\n</s>", "<s>\nd</s> e"]),
        (
            ['<div style="color:red"><B>a', "b</B>c</div>"],
            ['<div style="color:red"><B>a\n</b></div>', '<div style="color:red"><B>\nb</B>c</div>'],
        ),
        (
            ["<pre>", "{{x}} <s>", "</pre> </s>"],
            ["<pre>\n</pre>", "<pre>\n{{x}} <s>\n</pre>", "<pre>\n</pre> </s>"],
        ),
        (["<pre>a", "<nowiki>b", "c"], ["<pre>a", "<nowiki>b", "c"]),
        (["<br> <s/> </s> <pre/>", "</s>"], ["<br> <s/> </s> <pre/>", "</s>"]),
        (
            [f'<div class="{"x" * 300}">a', "b</div>"],
            [f'<div class="{"x" * 300}">a\n</div>', "<div>\nb</div>"],
        ),
        (["<s>", "</s>"], ["<s>\n</s>", "<s>\n</s>"]),
        (["<s>a", "", "b</s>"], ["<s>a\n</s>", "", "<s>\nb</s>"]),
        ([], []),
    ],
)
def test_what_is_open_where_notes_are_parted_goes_on_on_the_next_page(texts, after):
    assert with_tags_carried(texts) == after


def test_the_time_grows_with_the_tags():
    many = 100_000
    text = "<b>" * many + "<i></b>" * many + "<pre>" * many
    assert with_tags_carried([text]) == [text]
