"""The texts of pages that are on a wiki once for each language, or that are made from messages."""

import pytest

from wikiconbot.event import TEMPLATE
from wikiconbot.onwiki.chosen_names import names_for
from wikiconbot.onwiki.pieces import Piece
from wikiconbot.onwiki.standing import Wanted
from wikiconbot.runs.onwiki_pages import Choice, _codes, _needs_wiki, _wanted
from wikiconbot.wikitext.siteinfo import DEFAULT

NAMES = names_for("Bot", TEMPLATE)
EACH = Piece(
    "intro",
    "intro.wikitext",
    "$base/Intro/$language",
    text=lambda _, messages: messages.say("status-confirmed"),
)
ONE = Piece(
    "intro", "intro.wikitext", "$base/Intro", text=lambda names, messages: f"{names.base} {messages.language}"
)


def test_each_language_has_a_page_with_its_words():
    german = _wanted(EACH, NAMES, DEFAULT, "de")
    assert (german.title, german.file) == ("User:Bot/Intro/de", "intro.de.wikitext")
    assert german.body != _wanted(EACH, NAMES, DEFAULT, "en").body == "signed up"
    assert _wanted(ONE, NAMES, DEFAULT).body == "User:Bot en"
    assert _needs_wiki(EACH)
    assert _needs_wiki(ONE)


def test_languages_are_the_wikis_and_english_each_once():
    assert _codes(Choice(NAMES), DEFAULT) == ("en",)
    assert _codes(Choice(NAMES, languages=("de", "pt-br", "de")), DEFAULT) == ("de", "pt-br")


@pytest.mark.parametrize(
    ("file", "language", "name"),
    [
        ("a.wikitext", None, "a.wikitext"),
        ("a.wikitext", "de", "a.de.wikitext"),
        ("a/$language.css", "de", "a-de.css"),
        ("a", "de", "a.de"),
    ],
)
def test_files_to_paste_have_different_names(file, language, name):
    assert Wanted(Piece("x", file, "X"), "X", "", language).file == name
