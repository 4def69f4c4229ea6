"""Every message is there, used, documented and translated as a wiki can bear it; and a language speaks as CLDR has it."""

import ast
import json
import re
import subprocess
import sys
import unicodedata
from itertools import product
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from wikiconbot import i18n
from wikiconbot.i18n import cldr, languages, load
from wikiconbot.i18n.codes import CLDR_CODES, ENGLISH_NAMES, ZEROS
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Community
from wikiconbot.model.own_words import NO_WORDS, OwnWords

PACKAGE = Path(__file__).parents[1] / "wikiconbot"
#: The folders of messages: those on wiki pages, in all languages, and those for the terminal, in English.
FOLDERS = ("pages", "terminal")
#: The languages that the bot speaks besides English.
LANGUAGES = (
    "ar", "as", "az", "bn", "ca", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "gom", "gu", "ha", "he", "hi",
    "hu", "id", "ig", "it", "ja", "kn", "ko", "mai", "mk", "ml", "mr", "ms", "my", "nb", "ne", "nl", "or", "pa",
    "pl", "pt", "pt-br", "ro", "ru", "sa", "si", "sr-ec", "sr-el", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur",
    "vi", "yo", "zh-hans", "zh-hant",
)  # fmt: skip
TRANSLATIONS = sorted({path.stem for path in (PACKAGE / "i18n" / "pages").glob("*.json")} - {"en", "qqq"})
#: Messages of signs and values, which most languages put in the same way.
SIGNS = {"gadget-about", "summary", "start-fact"} | {
    f"summary-{name}" for name in ("came", "from-to", "label", "left", "noted", "then")
}
#: Proper names that a language may keep as English writes them.
NAMES = {
    "community-commons",
    "community-incubator",
    "community-mediawiki",
    "community-meta",
    "community-species",
    "community-wikidata",
    "community-wikifunctions",
    "community-wikivoyage",
    "rescue-pad",
    "table-of-iteration",
}
#: Words that a language writes as English does, for instance the Catalan "participants".
SAME_WORDS = {
    "az": {"table-status"},
    "ca": {
        "notes-link",
        "notes-part",
        "report-who",
        "rescue-notes",
        "summary-participants",
        "table-caption",
        "table-participant",
    },
    "cs": {"signup-online", "table-role"},
    "da": {"programme-session", "signup-online", "start-jury", "table-status"},
    "de": {"gadget-optional", "signup-online", "start-jury", "table-community", "table-status"},
    "fr": {
        "event-report-contributions",
        "notes-link",
        "programme-description",
        "rescue-notes",
        "rescue-page",
        "signup-signature",
        "source-page",
        "start-date",
        "start-jury",
        "start-programme",
        "summary-programme",
    },
    "ha": {"community-outreach"},
    "hu": {"signup-online"},
    "id": {"notes-agenda", "table-number", "table-status"},
    "ig": {"community-outreach"},
    "it": {"signup-online"},
    "ms": {"notes-agenda", "table-status"},
    "nb": {"start-jury", "table-status"},
    "nl": {"signup-online", "start-details", "start-jury", "table-status"},
    "pl": {"signup-online", "start-jury", "table-status"},
    "sv": {"start-jury", "table-status"},
    "sw": {"community-outreach"},
    "yo": {"community-outreach"},
}
#: Messages with tags to be shown as they are. They are in findings, which the report escapes as a whole.
WITH_TAGS = {"notice-may-not-come", "notice-unclosed-includeonly"}
_PLURAL = re.compile(r"\{\{PLURAL:\$([a-z_]+)\|([^{}]*)\}\}")
_EXACT = re.compile(r"[0-9]+=")


def unique(pairs):
    assert len(dict(pairs)) == len(pairs), "a message stands there twice"
    return dict(pairs)


def read(folder, language):
    path = PACKAGE / "i18n" / folder / f"{language}.json"
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique)


def messages(language, folder="pages"):
    return {key: text for key, text in read(folder, language).items() if key[0] != "@"}


#: The gadget's scripts, which say messages too.
SCRIPTS = "\n".join(path.read_text("utf-8") for path in (PACKAGE.parent / "onwiki").glob("*.js"))
ON_PAGES = messages("en")
ENGLISH = ON_PAGES | messages("en", "terminal")


def said_in(language):
    return ENGLISH if language == "en" else messages(language)


def values(text):
    return set(re.findall(r"\$([a-z_]+)", text))


def forms(match):
    """Return the forms of a PLURAL that go by the language's rules, without those for one number."""
    return [form for form in match[2].split("|") if not _EXACT.match(form)]


def wordings(text):
    """Return a message as it reads with each of its forms; one for a single number need not name it."""
    plurals = [forms(match) for match in _PLURAL.finditer(text)]
    for chosen in product(*plurals):
        left = iter(chosen)
        yield _PLURAL.sub(lambda _: next(left), text)  # noqa: B023 - used at once


def said(language, text, **given):
    return Messages(language, {"m": text}, cldr.locale_of(language)).say("m", given)


# ── the files ───────────────────────────────────────────────────────────────────────────────────────
def test_every_message_is_documented():
    for folder in FOLDERS:
        assert list(messages("qqq", folder)) == list(messages("en", folder)), folder


def test_a_message_is_in_one_folder():
    assert set(ON_PAGES).isdisjoint(messages("en", "terminal"))


@for_each("package", ["pages", "plan", "table"])
def test_the_packages_that_write_pages_take_the_messages_for_pages(package):
    """They name messages for the terminal too: in obstacles and remarks, which other packages say there."""
    for path in (PACKAGE / package).rglob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text("utf-8")))
        strings = {str(node.value) for node in nodes if isinstance(node, ast.Constant)}
        other = strings & set(ENGLISH) - set(ON_PAGES)
        assert [key for key in other if not key.startswith(("newly-", "obstacle-", "remark-"))] == [], path


def test_every_message_is_used():
    template = PACKAGE.parent / "tools" / "make_signup_template.py"
    files = (*PACKAGE.rglob("*.py"), template)
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    scripts = (path.read_text(encoding="utf-8") for path in (PACKAGE.parent / "onwiki").glob("gadget*.js"))
    code += "\n".join(scripts).replace("'", '"')
    made = (
        "community-",
        "dashboard-",
        "gadget-",
        "notes-elsewhere-",
        "notes-state-",
        "notice-",
        "overview-",
        "report-",
        "rescue-",
        "start-",
        "status-",
        "summary-gadget-",
        "table-",
        "view-",
    )
    unused = []
    for key in ENGLISH:
        prefix = next((p for p in made if key.startswith(p)), None)
        in_code = f'"{key}"' in code or (prefix and f'"{key.removeprefix(prefix)}"' in code)
        if not in_code and not is_said_by_the_gadget(key):
            unused.append(key)
    assert unused == []


def is_said_by_the_gadget(key):
    """Whether its scripts have the key, or its last part: in quotation marks, or as the name in an object."""
    last = re.sub("^(summary-)?gadget-", "", key)
    return f"'{key}'" in SCRIPTS or (last != key and re.search(rf"'{last}'|\b{last}: ", SCRIPTS))


def test_every_message_that_is_asked_for_is_there():
    files = (path for path in PACKAGE.rglob("*.py") if "sandbox" not in path.parts)
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    rooms = "check|notice|obstacle|table|summary|status|overview|view|community"
    asked = re.findall(rf'"((?:{rooms})-[a-z-]*[a-z])"', code) + re.findall(r'\.say\("([a-z-]+)"', code)
    assert [key for key in asked if key not in ENGLISH] == []


def test_every_message_that_the_gadget_asks_for_is_there():
    asked = set(re.findall(r"'((?:summary-)?(?:gadget|signup|table|status)-[a-z-]*[a-z])'", SCRIPTS))
    assert len(asked) > 40
    assert [key for key in sorted(asked) if key not in ON_PAGES] == []


def test_values_are_documented():
    documented = messages("qqq") | messages("qqq", "terminal")
    for key, text in ENGLISH.items():
        for value in values(text):
            assert f"${value}" in documented[key], f"{key}: {value}"


@for_each("language", ["en", "qqq", *TRANSLATIONS])
def test_a_file_names_its_authors(language):
    for folder in FOLDERS if language in ("en", "qqq") else ["pages"]:
        its_authors(read(folder, language))


def its_authors(file):
    authors = file["@metadata"]["authors"]
    assert authors
    assert all(isinstance(author, str) and author for author in authors)


@for_each("language", TRANSLATIONS)
def test_a_translation_has_known_messages_with_the_same_values(language):
    for key, text in messages(language).items():
        assert key in ON_PAGES, key
        assert values(text) == values(ENGLISH[key]), key
        needed = values(_PLURAL.sub("", ENGLISH[key]))
        for wording in wordings(text):
            assert needed <= values(wording), f"{key}: {wording}"


@for_each("language", ["en", *TRANSLATIONS])
def test_plurals_are_those_of_the_language(language):
    rules = cldr.locale_of(language).plural
    several = {rules(n) for n in range(200) if any(rules(n) == rules(m) for m in range(200) if m != n)}
    for key, text in said_in(language).items():
        assert not re.search(r"PLURAL|[{}]", _PLURAL.sub("", text), re.IGNORECASE), key
        for match in _PLURAL.finditer(text):
            given = forms(match)
            assert 0 < len(given) <= len(cldr.plural_forms(language)), key
            for place, form in enumerate(given):
                # "1 person" would be said of nobody too where a language counts 0 like 1.
                digits = [c for c in form if c.isdecimal()]
                assert not (place in several and digits), f"{key}: “{form}” stands for several numbers"


@for_each("language", ["en", *TRANSLATIONS])
def test_the_gadgets_messages_need_no_plural(language):
    """A script on the wiki puts in their values, and nothing else."""
    assert [key for key, text in said_in(language).items() if "gadget-" in key and "PLURAL" in text] == []


@for_each("language", ["en", *TRANSLATIONS])
def test_messages_are_plain_text(language):
    for key, text in said_in(language).items():
        assert text, key
        # French writes a space before the semicolon between two parts of an edit summary.
        whole = text.removeprefix("\u202f") if key == "summary-then" else text
        assert whole == whole.strip(), key
        assert not [c for c in text if unicodedata.category(c) == "Cc"], key
        if key in ON_PAGES:
            plain = re.sub("</?(s|includeonly)>", "", text) if key in WITH_TAGS else text
            assert not re.search(r"\[\[|\{\{|''|[<|]", _PLURAL.sub("", plain)), key
            assert not re.search(r"\[\[|''|<", plain), key


@for_each("language", LANGUAGES)
def test_all_that_stands_on_a_page_is_translated(language):
    texts = messages(language)
    assert [key for key in ON_PAGES if key not in texts] == []
    same = {key for key in ON_PAGES if texts[key] == ENGLISH[key]} - NAMES - SIGNS
    assert same == SAME_WORDS.get(language, set())


# ── loading ─────────────────────────────────────────────────────────────────────────────────────────
def test_languages_are_those_with_a_file():
    assert list(languages()) == sorted(["en", *TRANSLATIONS])


@pytest.mark.parametrize("code", ["xx", "qqq", "../i18n/en", "", "simple", "en-GB", "EN"])
def test_an_untranslated_language_speaks_english_throughout(code):
    spoken = load(code)
    assert spoken is load("en")
    assert (spoken.language, spoken.direction) == ("en", "ltr")
    assert spoken.say("status-confirmed") == "signed up"
    assert spoken.say("table-caption", {"count": 2000}) == "Participants: 2,000"


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Messages in a separate folder: English, Punjabi and Urdu."""
    texts = {
        "en": {"hello": "Hello", "people": "{{PLURAL:$n|$n person|$n people}}"},
        "pa": {"hello": "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ"},
        "ur": {"hello": "السلام علیکم"},
        "bn": {"hello": "বাড়ি"},
        "qqq": {"hello": "A greeting."},
    }
    for code, said in texts.items():
        (tmp_path / "pages").mkdir(exist_ok=True)
        (tmp_path / "pages" / f"{code}.json").write_text(json.dumps(said), encoding="utf-8")
    monkeypatch.setattr(i18n, "_HERE", tmp_path)
    cached = (i18n.languages, i18n._load, i18n._chain, i18n._page_keys)
    for function in cached:
        function.cache_clear()
    yield
    for function in cached:
        function.cache_clear()


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("pa", "pa"), ("PA", "pa"), ("pa-guru", "pa"), ("pa_Guru", "pa"), ("pa-in", "pa"), ("ur-arab", "ur"),
     ("pa-arab", "en"), ("ur-deva", "en"), ("hi", "en"), ("pan", "pa"), ("pa-", "pa")],
)  # fmt: skip
def test_a_code_is_cut_to_a_language_that_is_read_alike(asked, spoken):
    assert load(asked).language == spoken
    assert load(asked) is load(spoken)


@pytest.mark.usefixtures("files")
def test_what_is_not_translated_is_said_in_english_by_english_rules():
    punjabi = load("pa")
    assert punjabi.say("hello") == "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ"
    assert punjabi.locale.plural(0) == 0
    assert punjabi.say("people", {"n": 0}) == "0 people"
    with pytest.raises(KeyError):
        punjabi.say("nonsense")


@pytest.mark.usefixtures("files")
def test_messages_are_as_mediawiki_saves_them():
    assert load("bn").say("hello") == "বা\u09a1\u09bcি"
    assert cldr.locale_of("bn").languages("or") == "ও\u09a1\u09bcি\u09afা".replace("\u09af", "\u09af\u09bc")


def test_english_needs_no_babel():
    code = (
        "import sys, wikiconbot.cli; from wikiconbot.i18n import load\n"
        "load('en').say('summary-table', {'count': 2}), load('simple').time('2026-03-04T15:06:00Z')\n"
        "sys.exit(any(name.startswith('babel') for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=PACKAGE.parent)


def test_a_wikis_own_words_have_precedence():
    german = load("de", own=OwnWords({"or.wikipedia.org": "ଓଡ଼ିଆ ଉଇକିପିଡ଼ିଆ"}))
    assert german.community(Community(wiki="OR.wikipedia.org")) == "ଓଡ଼ିଆ ଉଇକିପିଡ଼ିଆ"
    assert german.community(Community(wiki="hi.wikipedia.org")) == "Wikipedia (Hindi)"
    assert load("de") is load("de", own=NO_WORDS)


@pytest.mark.parametrize(("language", "zero", "shown"), [
    ("hi", "०", ("१२,३४५", "४ मार्च २०२६, १५:०६")), ("bn", "0", ("12,345", "4 মার্চ, 2026 15:06")), ("en", "", ("12,345", "2026-03-04 15:06")),
])  # fmt: skip
def test_numbers_and_times_have_the_wikis_digits(language, zero, shown):
    messages = load(language, own=OwnWords(zero=zero))
    number, time = messages.number(12345), messages.time("2026-03-04T15:06:00Z")
    assert (number.replace(" ", " "), time) == shown
    assert messages.say("table-caption", {"count": 7}).endswith(chr(ord(zero or "0") + 7))
    assert messages.time("Room 12") == "Room 12", "what people wrote stays as it is"


def test_only_languages_with_digits_of_their_own_may_have_two_kinds():
    others = [code for code in languages() if not cldr.has_own_digits(code)]
    assert {"en", "fr", "de", "ja", "zh-hans", "zh-hant", "ko", "sr-ec", "he", "ru", "el"} <= set(others)
    assert {"ar", "bn", "fa", "hi", "kn", "my", "or", "th", "ur", "gom"}.isdisjoint(others)


# ── what is put in ──────────────────────────────────────────────────────────────────────────────────
def test_values_and_plurals_are_put_in():
    english = Messages("en", {"m": "$n {{PLURAL:$n|person|people}} in $place"})
    assert english.say("m", {"n": 1, "place": "Pune"}) == "1 person in Pune"
    assert english.say("m", {"n": 0, "place": "Pune"}) == "0 people in Pune"
    assert english.say("m", {"n": 2000, "place": "$n"}) == "2,000 people in $n"
    with pytest.raises(KeyError):
        english.say("m", {"n": 1})


def test_a_number_that_is_text_is_counted_and_stays_as_it_is():
    assert said("ne", "{{PLURAL:$n|$n one|$n more}}", n="1") == "1 one"
    assert said("ne", "{{PLURAL:$n|$n one|$n more}}", n="2000") == "2000 more"
    assert said("en", "{{PLURAL:$n|$n one|$n more}}", n="50+") == "50+ more"


@pytest.mark.parametrize(
    "name", ["$n", "$who", "{{PLURAL:$n|a|b}}", "{{PLURAL:", "|", "}}", r"\1 \g<0>", "0=x"]
)
def test_a_value_is_not_read_as_a_message(name):
    text = "$who: {{PLURAL:$n|$who alone|$who and $n more}} – $who"
    assert said("en", text, n=1, who=name) == f"{name}: {name} alone – {name}"
    assert said("en", text, n=5, who=name) == f"{name}: {name} and 5 more – {name}"


@given(st.text(), st.text(), st.integers(0, 10**9), st.sampled_from(["en", "hi", "ne", "ur", "ar", "xx"]))
def test_text_stays_what_it_is(one, other, n, language):
    expected = [f"{one}<{other}>{form}{other}{one}" for form in "zotfmx"]
    text = "$one<$other>{{PLURAL:$n|z$other|o$other|t$other|f$other|m$other|x$other}}$one"
    assert said(language, text, one=one, other=other, n=n) in expected


@for_each(
    ("language", "n", "form"),
    [("en", 0, "B"), ("en", 1, "A"), ("en", 2, "B"), ("hi", 0, "A"), ("hi", 1, "A"), ("hi", 2, "B"),
     ("ne", 0, "B"), ("ne", 1, "A"), ("sa", 0, "A"), ("sa", 1, "A"), ("sa", 2, "B"),
     ("pt", 0, "C"), ("pt", 1, "A"), ("pt-br", 0, "A"), ("pt-br", 2, "C"),
     ("ar", 0, "A"), ("ar", 1, "B"), ("ar", 2, "C"), ("ar", 3, "D"), ("ar", 11, "E"), ("ar", 100, "F"),
     ("pl", 1, "A"), ("pl", 22, "B"), ("pl", 25, "C"), ("ja", 1, "A"), ("ja", 2, "A"), ("tcy", 1, "A"), ("tcy", 2, "B")],
)  # fmt: skip
def test_the_form_is_the_languages(language, n, form):
    assert said(language, "{{PLURAL:$n|A|B|C|D|E|F}}", n=n) == form


def test_the_last_form_serves_for_those_not_given():
    assert [said("ar", "{{PLURAL:$n|A|B}}", n=n) for n in (0, 1, 2, 3, 100)] == ["A", "B", "B", "B", "B"]
    assert said("fr", "{{PLURAL:$n|personne|personnes}}", n=2) == "personnes"


def test_a_form_can_be_for_one_number():
    text = "{{PLURAL:$n|0=nobody|12=a dozen|$n person|$n people}}"
    assert [said("en", text, n=n) for n in (0, 1, 2, 12)] == ["nobody", "1 person", "2 people", "a dozen"]
    assert said("en", "{{PLURAL:$n|$n of them|1=that one}}", n=1) == "that one"
    assert said("en", "{{PLURAL:$n|0=nobody}}", n=1) == ""


def test_the_forms_of_a_language_are_in_cldrs_order():
    assert cldr.plural_forms("ar") == ("zero", "one", "two", "few", "many", "other")
    assert cldr.plural_forms("sa") == cldr.plural_forms("hi") == cldr.plural_forms("xx") == ("one", "other")


# ── numbers, times, directions ──────────────────────────────────────────────────────────────────────
@for_each(
    ("language", "shown"),
    [("en", "1,234,567"), ("hi", "12,34,567"), ("ne", "१२,३४,५६७"), ("mr", "१२,३४,५६७"), ("sa", "१२,३४,५६७"),
     ("bn", "১২,৩৪,৫৬৭"), ("as", "১২,৩৪,৫৬৭"), ("ta", "12,34,567"), ("ur", "1,234,567"), ("fa", "۱٬۲۳۴٬۵۶۷"),
     ("pt", "1\u00a0234\u00a0567"), ("pt-br", "1.234.567")],
)  # fmt: skip
def test_numbers_have_the_languages_digits(language, shown):
    assert said(language, "$n", n=1234567) == shown
    assert Messages(language, {}, cldr.locale_of(language)).number(1234567) == shown


def test_the_languages_of_the_bot_have_their_digits():
    """Where a newer CLDR has a numbering system more, the language that uses it is written with 0-9."""
    parsed = {Locale.parse(CLDR_CODES.get(code, code).replace("-", "_")) for code in LANGUAGES}
    assert {locale.default_numbering_system for locale in parsed} <= {"latn", *ZEROS}
    for zero in ZEROS.values():
        assert [unicodedata.digit(chr(ord(zero) + n)) for n in range(10)] == list(range(10))


@for_each(
    ("language", "time", "date"),
    [("en", "2026-03-04 15:06", "2026-03-04"), ("ne", "२०२६ मार्च ४, १५:०६", "२०२६ मार्च ४"),
     ("hi", "4 मार्च 2026, 15:06", "4 मार्च 2026"), ("ur", "4 مارچ، 2026 15:06", "4 مارچ، 2026"),
     ("ta", "4 மார்ச், 2026, 15:06", "4 மார்ச், 2026"), ("fa", "۴ مارس ۲۰۲۶، ۱۵:۰۶", "۴ مارس ۲۰۲۶"),
     ("pt", "4 de março de 2026, 15:06", "4 de março de 2026"), ("pt-br", "4 de março de 2026 15:06", "4 de março de 2026"),
     ("th", "4 มีนาคม ค.ศ. 2026 15:06 น.", "4 มีนาคม ค.ศ. 2026"), ("zh-hant", "2026年3月4日 15:06", "2026年3月4日"),
     ("sr-ec", "4. март 2026. 15:06", "4. март 2026."), ("sr-el", "4. mart 2026. 15:06", "4. mart 2026."),
     ("tcy", "2026-03-04 15:06", "2026-03-04")],
)  # fmt: skip
def test_times_are_shown_as_the_language_writes_them(language, time, date):
    locale = cldr.locale_of(language)
    assert locale.time("2026-03-04T15:06:00Z") == locale.time("2026-03-04T15:06:59Z") == time
    assert locale.time("2026-03-04") == date
    assert Messages(language, {}, locale).time("2026-03-04") == date


@for_each("text", ["", "soon", "2026", "2026-03", "2026-13-40", "2026-03-04T15:06", "2026-03-04\n",
                                  "20260304", "2026-W10-3", "2026-03-04T15:06:00+05:30"])  # fmt: skip
def test_what_is_no_time_is_shown_as_it_is(text):
    for language in ("en", "hi", "ne"):
        assert cldr.locale_of(language).time(text) == text


@pytest.mark.parametrize(
    ("language", "comma"),
    [("ru", ", "), ("ar", "، "), ("fa", "، "), ("ur", "، "), ("th", ", "), ("my", " - ")],
)
def test_the_comma_of_a_list_is_the_languages_without_a_sign_of_direction(language, comma):
    assert cldr.locale_of(language).comma == comma


def test_directions():
    right = {
        code
        for code in (*LANGUAGES, "ks", "sd", "pnb", "arz", "xx")
        if cldr.locale_of(code).direction == "rtl"
    }
    assert right == {"ur", "ar", "fa", "he", "ks", "sd", "pnb", "arz"}


# ── communities ─────────────────────────────────────────────────────────────────────────────────────
@for_each(
    ("host", "name"),
    [("or.wikipedia.org", "Odia Wikipedia"), ("hi.wiktionary.org", "Hindi Wiktionary"),
     ("simple.wikipedia.org", "Simple English Wikipedia"), ("als.wikipedia.org", "Swiss German Wikipedia"),
     ("zh-yue.wikipedia.org", "Cantonese Wikipedia"), ("PA.wikipedia.org", "Punjabi Wikipedia"),
     ("pnb.wikipedia.org", "Western Punjabi Wikipedia"), ("sat.wikipedia.org", "Santali Wikipedia"),
     ("mr.wikisource.org", "Marathi Wikisource"), ("wikisource.org", "Multilingual Wikisource"),
     ("www.wikisource.org", "Multilingual Wikisource"), ("commons.wikimedia.org", "Wikimedia Commons"),
     ("www.wikidata.org", "Wikidata"), ("meta.wikimedia.org", "Meta-Wiki"), ("www.mediawiki.org", "MediaWiki.org"),
     ("incubator.wikimedia.org", "Wikimedia Incubator"), ("species.wikimedia.org", "Wikispecies"),
     ("www.wikifunctions.org", "Wikifunctions"), ("outreach.wikimedia.org", "Outreach Wiki"),
     ("test.wikipedia.org", "test.wikipedia.org"), ("www.wikipedia.org", "www.wikipedia.org"),
     ("hi.wikipedia.com", "hi.wikipedia.com"), ("hi.wikimedia.org", "hi.wikimedia.org"),
     ("wiki.example.org", "wiki.example.org"), ("127.0.0.1:8461", "127.0.0.1:8461")],
)  # fmt: skip
def test_a_wikis_community_is_called_by_its_name(host, name):
    assert load().community(Community(wiki=host)) == name


def test_an_affiliate_is_called_by_its_name():
    name = "$language {{PLURAL:$n|a|b}} User Group"
    assert load().community(Community(name=name)) == name


def test_a_language_names_others_and_falls_back_to_english():
    hindi = Messages("hi", {"community-wikipedia": "$language विकिपीडिया"}, cldr.locale_of("hi"))
    wikis = ("or", "nds-nl", "simple", "be-tarask", "be-x-old", "dty", "gom", "tdd")
    assert [hindi.community(Community(wiki=f"{code}.wikipedia.org")) for code in wikis] == [
        "ओड़िया विकिपीडिया",
        "निचली सैक्सन विकिपीडिया",
        "सरल अंग्रेज़ी विकिपीडिया",
        "बेलारूसी (tarask) विकिपीडिया",
        "बेलारूसी (tarask) विकिपीडिया",
        "डोटेली विकिपीडिया",
        "कोंकणी विकिपीडिया",
        "Tai Nüa विकिपीडिया",
    ]
    assert cldr.locale_of("hi").languages("nope") is None


@for_each(
    "code",
    ["als", "be-tarask", "bat-smg", "cbk-zam", "diq", "fiu-vro", "map-bms", "nds-nl", "no", "or", "roa-rup", "tcy",
     "zh-classical", "zh-min-nan", "zh-yue"],
)  # fmt: skip
def test_wikis_with_codes_of_their_own_have_a_name(code):
    assert cldr.locale_of("en").languages(code)


def test_own_names_are_those_that_cldr_lacks():
    """Each CLDR names a few more of them; the oldest Babel that we take names none."""
    english = Locale("en").languages
    named = [code for code in ENGLISH_NAMES if code in english]
    assert len(named) <= len(ENGLISH_NAMES) / 10
    assert all(cldr.locale_of("en").languages(code) == name for code, name in ENGLISH_NAMES.items())


def test_two_arguments_make_english_messages_without_names_of_languages():
    english = Messages("en", {})
    assert english.community(Community(wiki="or.wikipedia.org")) == "or.wikipedia.org"
    assert (english.number(2000), english.time("2026-03-04T15:06:00Z")) == ("2,000", "2026-03-04 15:06")
