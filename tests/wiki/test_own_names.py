"""Which names a wiki says for wikis may be written on a page."""

from typing import Any

from tests.for_each import for_each
from wikiconbot.wiki.finding.allmessages import WikiWords, ask_words
from wikiconbot.wiki.finding.own_names import usable_name

HINDI = "hi.wikipedia.org"


@for_each(
    ("said", "name"),
    [("हिन्दी विकिपीडिया", "हिन्दी विकिपीडिया"), ("  हिन्दी   विकिपीडिया\n", "हिन्दी विकिपीडिया"), ("हिन्दी (2)", "हिन्दी (2)"),
     ("र\u094dज़", "र\u094dज\u093c"), ("ह" * 80, "ह" * 80), ("ह" * 81, ""), ("", ""), (" \n", ""),
     ("⧼project-localized-name-hiwiki⧽", ""), ("<i>हिन्दी</i>", ""), ("[[हिन्दी]]", ""), ("{{हिन्दी}}", ""), ("हिन्दी|x", ""),
     ("हिन्दी $2", ""), ("100 हिन्दी", ""), ("हिन्दी\nविकि", ""), ("हिन्दी\x00", ""), ("हिन्दी\u202e", ""), ("हिन्दी\ufdd0", ""),
     ("-{हिन्दी}-", "")],
)  # fmt: skip
def test_a_name_is_plain_text(said, name):
    assert usable_name(said, HINDI, "hi") == name


@for_each(
    ("said", "host", "language"),
    [("Hindi Wikipedia", HINDI, "hi"), ("Hindi Wikipedia", HINDI, "sw"), ("hindi wikipedia", HINDI, "fr"),
     ("Oriya Wikipedia", "or.wikipedia.org", "yo"), ("Oriya Wiktionary", "or.wiktionary.org", "ha"),
     ("Bengali Wikisource", "bn.wikisource.org", "ig"), ("Mooré Wikipedia", "mos.wikipedia.org", "ta"),
     ("Wikidata", "www.wikidata.org", "gom"), ("Meta-Wiki", "meta.wikimedia.org", "sr-ec")],
)  # fmt: skip
def test_an_english_name_is_not_one_of_another_language(said, host, language):
    assert usable_name(said, host, language) == ""
    assert usable_name(said, host, "en") == said


@for_each(
    ("said", "host", "language"),
    [("Hindi-Wikipedia", HINDI, "de"), ("Wikipédia en hindi", HINDI, "fr"), ("Engelsk Wikipedia", "en.wikipedia.org", "da"),
     ("Wikipedia ya Kihindi", HINDI, "sw"), ("বাংলা Wikipedia", "bn.wikipedia.org", "bn"), ("Википодаци", "www.wikidata.org", "sr-ec")],
)  # fmt: skip
def test_a_name_in_the_language_counts(said, host, language):
    assert usable_name(said, host, language) == said


@for_each(
    "answer",
    [
        {
            "allmessages": [{"name": "echo-badge-count", "content": ["9"]}, {"name": 7}, {}],
            "languageinfo": {"awa": []},
        },
        {"allmessages": [{"name": ["x"], "content": "x"}], "languageinfo": {"awa": {"fallbacks": "hi"}}},
        {"languageinfo": {"awa": {"fallbacks": [7, None]}}},
        {},
    ],
)
def test_an_answer_of_another_form_says_nothing(answer):
    class Gateway:
        """Something between the wiki and the bot that changes answers."""

        def batches(self, values):
            return [values]

        def request(self, **_):
            return {"query": answer}

    gateway: Any = Gateway()
    asked = ask_words(gateway, "awa", ["hi.wikipedia.org"], digits=True, fallback=True)
    assert asked == WikiWords({"hi.wikipedia.org": ""})
