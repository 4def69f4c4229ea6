"""Tags that typed notes leave open are closed at their end."""

import pytest

from wikiconbot.pads.conversion.open_tags import with_tags_closed


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
