"""Which language is used for a code: every code of MediaWiki, with the wiki's fallback languages and without."""

from tests.case_files import FOLDER
from tests.for_each import for_each
from wikiconbot.i18n import languages, load
from wikiconbot.i18n.fallback import chain, same
from wikiconbot.model import Community

#: MediaWiki's languages, each with its fallback languages.
MEDIAWIKI = {
    code: tuple(fallback)
    for code, *fallback in map(str.split, (FOLDER / "language-fallbacks.txt").read_text("utf-8").splitlines())
}
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
ENGLISH = load("en")
#: Messages on pages with what fills them.
SAID = {
    "table-caption": {"count": 12},
    "table-count-guests": {"count": 2},
    "status-waiting": {"place": 3},
    "table-participant": {},
    "overview-number": {},
}


@for_each("code", MEDIAWIKI)
def test_every_language_of_mediawiki_has_words_and_a_direction(code):
    for messages in (load(code), load(code, MEDIAWIKI[code])):
        assert messages.language in languages()
        assert messages.direction == ("rtl" if messages.language in RIGHT_TO_LEFT else "ltr")
        for key, values in SAID.items():
            assert messages.say(key, values)
        assert messages.number(2026)
        assert messages.time("2026-03-04T15:06:00Z")
        assert messages.listed(["a", "b"]) not in ("ab", "a b")
        assert messages.community(Community(wiki="or.wikipedia.org"))


@for_each("code", MEDIAWIKI)
def test_no_language_is_english_if_a_fallback_language_has_messages(code):
    nearest = next((one for one in (code, *MEDIAWIKI[code]) if one in languages() and one != "en"), None)
    if nearest:
        messages = load(code, MEDIAWIKI[code])
        assert messages.language in (nearest, same(code, languages()))
        assert messages.say("status-withdrawn") != ENGLISH.say("status-withdrawn")


@for_each("code", languages())
def test_a_language_with_messages_uses_its_own(code):
    assert load(code).language == code
    assert load(code, MEDIAWIKI.get(code, ())).language == code


@for_each(
    ("codes", "used"),
    [
        ("zh zh-cn zh-sg zh-my zh-hans-cn cmn", "zh-hans"),
        ("zh-tw zh-hk zh-mo zh_TW zh-hant-hk", "zh-hant"),
        ("sr sr-cyrl SR-EC", "sr-ec"),
        ("sr-latn sh sh-latn", "sr-el"),
        ("kok gom-deva", "gom"),
        ("pt-pt pt-ao pt-mz", "pt"),
        ("pt-BR", "pt-br"),
        ("es-419 es-mx es-formal", "es"),
        ("nn no nb-no", "nb"),
        ("pan pa-guru", "pa"),
        ("prs fa-af", "fa"),
        ("iw", "he"),
        ("de-at de-formal", "de"),
        ("uz uz-latn tt hi-latn gom-latn pa-arab ms-arab en-gb simple xx qqq ../en als", "en"),
    ],
)  # fmt: skip
def test_without_a_wiki_a_code_is_read_by_its_language_and_its_script(codes, used):
    assert {code: load(code).language for code in codes.split()} == dict.fromkeys(codes.split(), used)


@for_each(
    ("code", "fallback", "used"),
    [
        ("tt", "tt-cyrl ru", "ru"),
        ("nn", "no nb", "nb"),
        ("nds-nl", "nl", "nl"),
        ("arz", "ar", "ar"),
        ("azb", "fa", "fa"),
        ("gom-latn", "gom-deva", "gom"),
        ("zh-hk", "zh-hant zh-tw zh zh-hans", "zh-hant"),
        ("hi", "xx", "hi"),
        ("uz", "", "en"),
        ("simple", "de", "en"),
    ],
)
def test_a_wikis_fallback_languages_come_before_english(code, fallback, used):
    assert load(code, tuple(fallback.split())).language == used


def test_a_message_is_in_the_next_language_that_has_it():
    assert chain("tt", ("tt-cyrl", "ru", "uk"), languages()) == ("ru", "uk", "en")
    assert load("hi").say("cli-remark", {"remark": "x"}) == ENGLISH.say("cli-remark", {"remark": "x"})
