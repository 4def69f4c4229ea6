"""The messages for an event's pages: whose language, whose fallbacks, whose words; and what is said about the language."""

import json
from dataclasses import replace

import pytest

from tests.case_files import FOLDER, profile_body
from tests.cli.test_file import run
from tests.for_each import for_each
from wikiconbot.event import Bounds
from wikiconbot.event.converters import language as language_setting
from wikiconbot.i18n import languages, load
from wikiconbot.model import Community, Snapshot
from wikiconbot.model.own_words import OwnWords
from wikiconbot.runs.assess import asked_for, assess_text, understand
from wikiconbot.runs.page_messages import language_remark, not_spoken, page_messages
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
    odia = "or.wikipedia.org"
    wiki = replace(TATAR, words={"tt-cyrl": OwnWords({odia: "Own"}), "de": OwnWords({odia: "Eigen"})})
    said = [page_messages(wiki, asked).community(Community(wiki=odia)) for asked in (None, "de", "uk")]
    assert said[:2] == ["Own", "Eigen"]
    assert said[2] not in ("Own", "Eigen")


def test_each_language_of_the_bot_has_a_name():
    """It says which language takes the place of another one: no person knows ``zh-hant`` or ``sr-ec``."""
    names = [load().locale.languages(code) for code in languages()]
    assert None not in names
    assert load().locale.languages("zh-hant") == "Traditional Chinese"


# ── what is said about it ───────────────────────────────────────────────────────────────────────────
PAGE = """{{User:WikiconBot/Event|publish=participants%s}}
== Sign up ==
# [[User:Ann|Ann]] 10:00, 1 November 2026 (UTC)
"""


@for_each(
    ("wiki", "asked", "said"),
    [
        ("tt-cyrl", None, ("tt-cyrl", "Russian (ru)")),
        ("tt-cyrl", "nn", ("nn", "Norwegian Bokmål (nb)")),
        ("tt-cyrl", "zh-hk", None),
        ("sr", None, None),
        ("en-gb", None, None),
        ("pt-ao", None, None),
        ("vo", None, ("vo", "English (en)")),
        ("hi", "vo", ("vo", "English (en)")),
        ("vo", "hi", None),
    ],
)
def test_another_language_than_the_wanted_one_is_named(wiki, asked, said):
    siteinfo = replace(DEFAULT, language=wiki, fallback=("ru",) if wiki == "tt-cyrl" else ())
    found = not_spoken(siteinfo, asked)
    assert (found and (found["language"], found["used"])) == said
    english_for_organisers = asked is not None and said is not None and said[1] == "English (en)"
    assert language_remark(siteinfo, asked) == (None if english_for_organisers else found)


def test_a_notice_names_the_language_that_the_wiki_uses_instead():
    page = Snapshot("Event", PAGE % "|language=tt")
    reading, settings = understand(page, DEFAULT, asked_for())
    assert [(n.line, n.code, n.values["used"]) for n in reading.notices] == [
        (1, "language-not-spoken", "English (en)")
    ]
    wiki = replace(DEFAULT, words={"tt": OwnWords(fallback=("tt-cyrl", "ru"))})
    for siteinfo, count in ((DEFAULT, 1), (wiki, 0)):
        judged = assess_text(page, siteinfo, settings, "2026-11-20T00:00:00Z", reading=reading)
        assert sum(finding.message == "notice-language-not-spoken" for finding in judged.findings) == count


@pytest.mark.parametrize("command", ["check", "update"])
@pytest.mark.parametrize(("wiki", "asked", "used"), [("vo", "", "English (en)"), ("tt", "", "Russian (ru)")])
def test_a_wiki_without_messages_gets_a_remark_and_the_same_exit_code(command, wiki, asked, used, tmp_path):
    body = profile_body("en")
    general = body["query"]["general"] | {"lang": wiki, "fallback": [{"code": "ru"}] if wiki == "tt" else []}
    (tmp_path / "profile.json").write_text(json.dumps({"query": body["query"] | {"general": general}}))
    (tmp_path / "event.wiki").write_text(PAGE % asked)
    source = ("--file", str(tmp_path / "event.wiki"), "--profile", str(tmp_path / "profile.json"))
    output = ("--output", str(tmp_path / "new.wiki")) if command == "update" else ("--fail-on", "warning")
    code, out, err = run(command, *source, *output)
    sentence = f"The bot does not write “{wiki}” yet; what it writes on the page is in {used}."
    assert code == 0, err
    assert " ".join(err.split()).count(sentence) == 1
    _, out, _ = run(command, *source, *output, "--json")
    assert json.loads(out)["remarks"] == [sentence]


def test_the_setting_takes_every_code_of_mediawiki():
    bounds = Bounds(languages=languages())
    codes = [line.split()[0] for line in (FOLDER / "language-fallbacks.txt").read_text("utf-8").splitlines()]
    for code in (*codes, "pan", "es-419", "zh_Hant_HK"):
        assert language_setting(code, bounds) == code.lower().replace("_", "-")
    for typo in ("hindi", "xx", "no such", "français", ""):
        with pytest.raises(ValueError, match="such as hi"):
            language_setting(typo, bounds)
