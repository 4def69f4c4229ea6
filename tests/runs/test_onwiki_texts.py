"""The texts of pages that are on a wiki once for each language, or that are made from messages."""

import html
from dataclasses import replace

import pytest

from wikiconbot.event import TEMPLATE
from wikiconbot.onwiki.chosen_names import names_for
from wikiconbot.onwiki.pieces import PIECES, Piece
from wikiconbot.onwiki.standing import Wanted
from wikiconbot.runs.onwiki_pages import Choice, _codes, _wanted
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


def test_languages_are_the_wikis_and_english_each_once():
    assert _codes(Choice(NAMES), DEFAULT) == ("en",)
    assert _codes(Choice(NAMES, languages=("de", "pt-br", "de")), DEFAULT) == ("de", "pt-br")


@pytest.mark.parametrize(
    ("file", "language", "name"),
    [
        ("a.wikitext", None, "a.wikitext"),
        ("a.wikitext", "de", "a.de.wikitext"),
    ],
)
def test_files_to_paste_have_different_names(file, language, name):
    assert Wanted(Piece("x", file, "X"), "X", "", language).file == name


def test_the_edit_intro_names_the_template_below_the_chosen_page():
    names = names_for("Bot", TEMPLATE, "User:WikiconBot/Own")
    template, intro, german = (
        _wanted(piece, names, DEFAULT, "de" if piece.each_language else None)
        for piece in PIECES
        if piece.part == "sign-up"
    )
    base = "User:WikiconBot/Own/Sign-up"
    assert [one.title for one in (template, intro, german)] == [base, f"{base} intro", f"{base} intro/de"]
    for one in (template, intro, german):
        assert f"{{{{{base}|" in html.unescape(one.body)
        assert "Own/Own" not in one.body
    assert 'lang="de"' in german.body
    assert [one.file for one in (intro, german)] == ["Sign-up-intro.wikitext", "Sign-up-intro.de.wikitext"]


@pytest.mark.parametrize(
    ("has_message", "page"), [(False, "User:Sahaya_bot/Requests/line"), (True, "MediaWiki:Rawmessage")]
)
def test_an_old_wiki_gets_a_page_for_the_line_of_a_request(has_message, page):
    siteinfo = replace(DEFAULT, has_raw_message=has_message)
    names = replace(names_for("Sahaya bot", TEMPLATE), without_message=not has_message)
    settings, line = (_wanted(piece, names, siteinfo) for piece in PIECES[:2])
    assert f"preload={page}&" in settings.body
    assert (line.title, line.body) == ("User:Sahaya bot/Requests/line", "$1\n")
    assert line.text.startswith("$1<noinclude>")
    assert line.piece.needed(siteinfo) != has_message
