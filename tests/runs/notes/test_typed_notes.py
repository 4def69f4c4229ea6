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
        return Presaved(typed.replace("(b)|]]", "(b)|a]]"), categories, properties)

    assert as_saved(text, ask) == after
    assert len(asked) == requests
