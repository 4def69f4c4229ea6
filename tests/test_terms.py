"""Each translation has one word for one thing, and no English in it: the faults that a test can find without knowing the language."""

import json
import re
import unicodedata
from pathlib import Path

from tests.for_each import for_each
from wikiconbot.i18n import cldr, languages, load
from wikiconbot.language.languages import CODES
from wikiconbot.model import Community

PAGES = Path(__file__).parents[1] / "wikiconbot" / "i18n" / "pages"
LANGUAGES = [code for code in languages() if code != "en"]
#: Names and signs that have Latin letters in every script.
LATIN_NAMES = {"CampaignEvents", "Etherpad", "MediaWiki", "UTC", "org", "wikiconbot"}
#: More of them where the language itself writes them so.
LATIN_WORDS = {
    "el": {"Commons", "Meta", "Outreach", "Wiki", "Wikidata", "Wikifunctions", "Wikimedia", "wiki"},
    "zh-hans": {"wiki"},
    "zh-hant": {"wiki"},
}
#: Languages whose wikis are often named together.
OF_SOUTH_ASIA = (
    "as", "bn", "gom", "gu", "hi", "kn", "mai", "ml", "mr", "my", "ne", "or", "pa", "sa", "si", "ta", "te", "ur",
)  # fmt: skip
#: Languages without spaces between words.
UNSPACED = ("ja", "my", "th", "zh-hans", "zh-hant")
#: Words that a translation once had for a thing next to the one that it uses now.
OTHER_WORDS = {
    "as": "তালিকাবোৰ ৱিকিডাটা",
    "bn": "অনুষ্ঠান টীকা",
    "gu": "બોટ પેડ",
    "hi": "संपादन टिप्पणियाँ",
    "ml": "തിരുത്തൽ ശേഖരിച്ചു",
    "mr": "बॉट सारणी विकी",
    "ne": "संस्करण बट संग्रह",
    "or": "ବଟ୍ ସେଟିଂସ୍ ପ୍ୟାଡ଼",
    "pa": "ਰੀਵਿਜ਼ਨ ਸੰਸਕਰਣ ਬੋਟ ਖਾਤਾ ਇਸਨੂੰ",
    "sa": "यन्त्र सूचय",
    "ta": "பேட் திருத்தத்தை",
    "te": "బాటు సవరణ చేసారు",
    "ur": "نوٹس حیثیت",
}
#: The bot is an account, and these messages need not name it.
WITHOUT_BOT = {"check-kept", "check-personal-cell"}
#: What people type on a wiki or in a terminal, and what no language translates.
TYPED = re.compile(r"</?[a-z]+>|--[a-z]+|wikiconbot:[a-z]+")
_PLURAL = re.compile(r"\{\{PLURAL:\$[a-z_]+\|([^{}]*)\}\}")


def messages(language):
    """Return the messages of a language, without what the bot puts into them."""
    texts = json.loads((PAGES / f"{language}.json").read_text("utf-8"))
    return {key: unicodedata.normalize("NFC", text) for key, text in texts.items() if key[0] != "@"}


def words_of(text):
    """Return the words of a message in lower case, without its values and signs."""
    plain = re.sub(r"\$[a-z_]+", " ", _PLURAL.sub(r"\1", text))
    return [word for word in re.split(r"[\s(（)）“”.,،;؛:：।、，。；|–-]+", plain.casefold()) if word]


def is_said(term, text, language):
    """Whether a text has a term, with any ending; its first four characters are enough."""
    stem = term.casefold()[:4]
    if language in UNSPACED:
        return stem in text.casefold()
    return any(word.startswith(stem) or stem in word.split("’")[-1] for word in words_of(text))


ENGLISH = messages("en")


def script_of(text):
    """Return the first word of a letter's name in Unicode: the script."""
    return next(unicodedata.name(char).split()[0] for char in text if char.isalpha())


@for_each("language", LANGUAGES)
def test_no_english_is_left_inside(language):
    texts = messages(language)
    if script_of(texts["table-participant"]) == "LATIN":
        return
    allowed = LATIN_NAMES | LATIN_WORDS.get(language, set())
    for key, text in texts.items():
        plain = TYPED.sub("", re.sub(r"\$[a-z_]+", "", _PLURAL.sub(r"\1", text)))
        found = set(re.findall(r"[A-Za-z]+", plain))
        assert found <= allowed, f"{key}: {found - allowed}"


@for_each("language", LANGUAGES)
def test_a_revision_has_one_word(language):
    texts = messages(language)
    place = r"\$revision\. (\w+)" if language == "hu" else r"([^\s(（:：,،、，]+)[\s:：]*\$revision"
    term = re.search(place, texts["notes-summary"])
    assert term, texts["notes-summary"]
    with_revision = {key for key, text in ENGLISH.items() if "$revision" in text}
    assert len(with_revision) >= 7
    assert [key for key in with_revision if not is_said(term[1], texts[key], language)] == []


@for_each("language", LANGUAGES)
def test_the_bot_has_one_word(language):
    texts = messages(language)
    term = re.split(r"[:：]", texts["summary"])[0].strip()
    with_bot = {key for key, text in ENGLISH.items() if re.search(r"\bbot\b", text.casefold())}
    assert len(with_bot) >= 10
    assert [key for key in with_bot - WITHOUT_BOT if term[:3].casefold() not in texts[key].casefold()] == []


@for_each("language", LANGUAGES)
def test_a_pad_has_one_word(language):
    texts = messages(language)
    assert texts["rescue-pad"][:3].casefold() in texts["notes-public"].casefold()


@for_each("language", LANGUAGES)
def test_a_status_that_people_are_to_write_is_the_word_of_the_table(language):
    texts = messages(language)
    for status in ("decided", "confirmed", "not-coming", "withdrawn"):
        assert texts[f"status-{status}"] in texts["update-not-decided-unknown"], status


@for_each("language", OTHER_WORDS)
def test_no_second_word_for_a_thing(language):
    for key, text in messages(language).items():
        said = words_of(text)
        for word in OTHER_WORDS[language].split():
            assert word.casefold() not in said, f"{key}: {word}"
            assert not (language == "sa" and any(one.startswith(word) for one in said)), f"{key}: {word}"


@for_each("language", OF_SOUTH_ASIA)
def test_languages_of_south_asia_have_names_in_its_scripts(language):
    """CLDR lacks some; language_names.py has them."""
    script = script_of(messages(language)["table-participant"])
    names = cldr.locale_of(language).languages
    for code in (*OF_SOUTH_ASIA, "bpy", "dty", "ks", "mni", "pi", "pnb", "sat", "sd", "simple", "skr", "tcy"):
        assert code in CODES, code
        name = names(code) or code
        assert script_of(name) == script, name
        assert not re.search("[A-Za-z]", name), name


@for_each("language", LANGUAGES)
def test_simple_english_has_a_name(language):
    name = load(language).community(Community(wiki="simple.wikipedia.org"))
    assert "(simple" not in name, name


def test_names_of_projects_need_no_inflection():
    """In these languages the name of a language before the project's changes its form."""
    for language in ("cs", "de", "fi", "pl", "ru", "sa", "sr-ec", "ta", "te", "uk"):
        for key, text in messages(language).items():
            if key.startswith("community-") and "$language" in text:
                assert text.endswith(" ($language)"), f"{language}: {key}"


@for_each("language", LANGUAGES)
def test_a_file_says_whether_a_native_speaker_has_reviewed_it(language):
    about = json.loads((PAGES / f"{language}.json").read_text("utf-8"))["@metadata"]
    reviewed = set(about["authors"]) - {"The wikiconbot maintainers"}
    assert reviewed or about["note"] == "No native speaker has reviewed this file yet."


def test_the_docs_name_the_number_of_languages():
    root = PAGES.parents[2]
    for name in ("README.md", "docs/design.md"):
        assert f"{len(languages())} languages" in (root / name).read_text("utf-8"), name
    assert f"It has {len(languages())}:" in (root / "docs" / "organisers.md").read_text("utf-8")
