"""Typed notes are written as the wiki saves them; templates become text where they would do something to the page."""

import pytest

from wikiconbot.runs.notes.typed_notes import as_saved
from wikiconbot.wiki.presave import Presaved


@pytest.mark.parametrize(
    ("text", "categories", "properties", "after", "requests"),
    [
        ("[[a (b)|]] {{x}}", (), (), "[[a (b)|a]] {{x}}", 1),
        ("[[a (b)|]] {{x}}", ("Typed",), (), "[[a (b)|a]] &#123;&#123;x}}", 2),
        ("[[a (b)|]] {{x}}", (), ("noindex",), "[[a (b)|a]] &#123;&#123;x}}", 2),
        ("[[a (b)|]] {{x}}", (), ("page_image_free", "kartographer_links"), "[[a (b)|a]] {{x}}", 1),
        ("[[a (b)|]] x", ("Pages with broken files",), (), "[[a (b)|a]] x", 1),
        ("\n", (), (), "\n", 0),
    ],
)
def test_templates_that_do_something_to_the_page_become_text(text, categories, properties, after, requests):
    asked = []

    def ask(typed):
        asked.append(typed)
        made = "{{" in typed
        return Presaved(
            typed.replace("(b)|]]", "(b)|a]]"), categories if made else (), properties if made else ()
        )

    assert as_saved(text, ask) == after
    assert len(asked) == requests


END = '<p><span id="wikiconbot-last">.</span></p>'


def page(html):
    return f'<div class="mw-parser-output">{html}</div>'


@pytest.mark.parametrize(
    ("html", "others", "after", "requests"),
    [
        (f"<p>a<br></p><div><p>b</p></div>{END}", (), "a {{x}} <i>b</i>", 1),
        (f"<p>a</p>{END}", ("sign",), "a &#123;&#123;x}} <i>b</i>", 2),
        (f"<p>a</p><s>{END}</s>", (), "a &#123;&#123;x}} &lt;i>b&lt;/i>", 3),
        (f"<div><p>a</p>{END}</div>", (), "a &#123;&#123;x}} &lt;i>b&lt;/i>", 3),
        (f'<p hidden="true">a</p>{END}', (), "a &#123;&#123;x}} &lt;i>b&lt;/i>", 3),
        ("<pre>a</pre>", (), "a &#123;&#123;x}} &lt;i>b&lt;/i>", 3),
    ],
    ids=["whole", "indicator", "open style", "open box", "hidden", "swallowed"],
)
def test_what_is_open_at_the_end_or_hidden_becomes_text(html, others, after, requests):
    asked = []

    def ask(typed):
        asked.append(typed)
        return Presaved(typed, (), (), others if "{{" in typed else (), page(html))

    assert as_saved("a {{x}} <i>b</i>", ask) == after
    assert len(asked) == requests


def test_tags_are_closed_before_the_wiki_is_asked():
    assert as_saved("<s>a", lambda text: Presaved(text, (), (), (), page(END))) == "<s>a\n</s>"


def test_templates_live_where_something_else_puts_the_page_into_a_category():
    """A file that is missing does."""

    def ask(typed):
        return Presaved(typed, ("Pages with broken file links",), (), (), page(END))

    assert as_saved("[[File:A.png]] {{x}}", ask) == "[[File:A.png]] {{x}}"


def test_notes_larger_than_a_page_are_asked_for_in_pieces():
    """MediaWiki leaves templates as they are in a text that is larger than a page."""
    asked = []

    def ask(typed):
        asked.append(typed)
        signed = ("Typed",) if "{{" in typed and len(typed) <= 200 else ()
        return Presaved(typed, signed, (), (), page(END))

    lines = [f"line {number} of the notes" for number in range(20)]
    assert as_saved("\n".join(lines), ask, 200) == "\n".join(lines)
    assert "\n".join(asked[1:]) == asked[0]
    assert all(len(piece) <= 200 for piece in asked[1:])
    assert as_saved("\n".join((*lines, "{{x}}")), ask, 200).endswith("notes\n&#123;&#123;x}}")
