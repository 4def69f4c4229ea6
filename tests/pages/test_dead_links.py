"""Links that the wiki's spam list refuses are in the notes as text; the others stay links."""

import time

from tests.for_each import for_each
from wikiconbot.pages.dead_links import ALL, is_refused, links_as_text


@for_each(
    ("before", "after"),
    [
        ("[https://bit.ly/3a https&#58;//bit.ly/3a] x", "https&#58;//bit.ly/3a x"),
        ("[https://BIT.ly/3a slides]", "slides (https&#58;//BIT.ly/3a)"),
        ("[//bit.ly/3a]", "//bit.ly/3a"),
        ("[https://bit%2Ely/3a '''slides''']", "'''slides''' (https&#58;//bit%2Ely/3a)"),
        ("see https://bit.ly/3a, HTTP://www.bit.ly", "see https&#58;//bit.ly/3a, HTTP&#58;//www.bit.ly"),
        ("[https://bit.ly/a?b=1&amp;c=2 x]", "x (https&#58;//bit.ly/a?b&#61;1&#38;c&#61;2)"),
        ("[https://bit.ly/a https://bit.ly/b]", "https&#58;//bit.ly/b (https&#58;//bit.ly/a)"),
        ("[https://example.org/ bit.ly] https://example.org", None),
        ("[[bit.ly]] bit.ly", None),
        ("[https://bit.ly", "[https&#58;//bit.ly"),
    ],
)
def test_only_refused_addresses_become_text(before, after):
    text = links_as_text(before, ["bit.ly"])
    assert text == (before if after is None else after)
    assert links_as_text(text, ["bit.ly"]) == text
    assert links_as_text(before, ()) == before


def test_all_links_become_text_where_it_is_not_clear_which_is_meant():
    assert links_as_text("[https://a.example a] https://b.example", [ALL]) == (
        "a (https&#58;//a.example) https&#58;//b.example"
    )
    assert is_refused("https://a.example", [ALL])


def test_the_time_grows_with_the_text():
    began = time.process_time()
    for hostile in ("[https://x " * 20_000, "[https://" + "x" * 400_000, "https://" * 20_000, "[" * 400_000):
        links_as_text(hostile, ["bit.ly"])
    assert time.process_time() - began < 3
