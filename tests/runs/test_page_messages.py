"""The messages for an event's pages: whose language, whose fallbacks, whose words."""

from dataclasses import replace

from wikiconbot.model.own_words import OwnWords
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.wikitext.siteinfo import DEFAULT

TATAR = replace(DEFAULT, language="tt-cyrl", fallback=("ru",))


def test_a_wiki_without_messages_in_its_language_gets_those_of_its_fallback():
    assert page_messages(TATAR).language == "ru"
    assert page_messages(TATAR, "de").language == "de"
    assert page_messages(replace(DEFAULT, language="xyz", fallback=("tt", "uk", "ru"))).language == "uk"


def test_the_fallbacks_of_the_wikis_language_are_not_those_of_the_organisers():
    assert page_messages(TATAR, "xyz").language == "en"
    asked = replace(TATAR, words={"xyz": OwnWords(fallback=("hi",))})
    assert page_messages(asked, "xyz").language == "hi"


def test_the_own_words_are_those_of_the_language_that_is_used():
    wiki = replace(
        TATAR, words={"tt-cyrl": OwnWords({"table-number": "Count"}), "de": OwnWords({"table-number": "Num"})}
    )
    said = [page_messages(wiki, asked).say("table-number") for asked in (None, "de", "uk")]
    assert said[:2] == ["Count", "Num"]
    assert said[2] not in ("Count", "Num")
