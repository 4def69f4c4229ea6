"""What can be tested of a translation without the language: punctuation, plurals, numbers and dates in sentences."""

import json
import re
import unicodedata
from pathlib import Path

from tests.for_each import for_each
from wikiconbot.i18n import cldr

FILES = sorted((Path(__file__).parents[1] / "wikiconbot" / "i18n").rglob("*.json"))
LANGUAGES = sorted({path.stem for path in FILES} - {"en", "qqq"})

#: Values that the bot shows as a day, or as a day with a time.
DATES = ("added", "at", "before", "date", "deadline", "edited", "ends", "registered", "starts")
#: Values between which a space is enough: signs with a number, and the kind of a pad before its name.
ONE_UNIT = {"summary-came", "summary-left", "notes-summary-accepted"}
#: Heads of columns.
HEADS = {
    "overview-chart", "overview-number", "report-finding", "report-line", "report-rule", "report-who",
    "rescue-notes", "rescue-pad", "rescue-page", "rescue-result", "status-page-by", "status-page-event",
    "status-page-line", "status-page-reason", "status-page-success", "table-attended", "table-comment", "table-community",
    "signup-attendance", "table-guests", "table-iteration", "table-number", "table-participant", "table-role", "table-signed",
    "table-status",
}  # fmt: skip
#: Letters of a head, and of its longest word: what a phone shows without making the column wide.
WIDEST_HEAD, WIDEST_WORD = 23, 16

#: The words that are cells of one column, and so must not be the same.
STATUSES = tuple(
    f"status-{name}"
    for name in ("attention", "confirmed", "decided", "not-coming", "tentative", "waiting", "withdrawn")
)

FULL_STOPS = ".。।။۔"
#: Languages that end a sentence without a sign.
NO_FULL_STOP = {"th"}
#: Signs that a language writes in another way.
FOREIGN_SIGNS = {
    "ar": ",;?", "as": ".", "bn": ".", "fa": ",;?", "hi": ".", "ja": ",.:;?()", "mai": ".", "my": ".,?",
    "ne": ".", "or": ".", "pa": ".", "ur": ",;?.", "zh-hans": ",.:;?()", "zh-hant": ",.:;?()",
}  # fmt: skip
#: What stays as it is in every language.
NOT_A_SENTENCE = re.compile(r"MediaWiki\.org|wikiconbot:skip|\$[a-z_]+|~~~~|\{\{PLURAL:|\}\}|\|")
_PLURAL = re.compile(r"\{\{PLURAL:\$[a-z_]+\|([^{}]*)\}\}")


def texts(language):
    """The messages of a language, from all its files."""
    read = [json.loads(path.read_text(encoding="utf-8")) for path in FILES if path.stem == language]
    return {key: text for messages in read for key, text in messages.items() if key[0] != "@"}


ENGLISH = texts("en")


def wrong(language, is_wrong):
    """The messages of a language of which something is true, by key."""
    return {key: text for key, text in texts(language).items() if is_wrong(key, text)}


@for_each("language", LANGUAGES)
def test_a_message_ends_as_the_english_one_does(language):
    def differs(key, text):
        ends, colon = ENGLISH[key][-1] in FULL_STOPS and language not in NO_FULL_STOP, ENGLISH[key][-1] == ":"
        return key != "table-number" and (text[-1] in FULL_STOPS, text[-1] in ":：–") != (ends, colon)

    assert wrong(language, differs) == {}


@for_each("language", LANGUAGES)
def test_a_date_with_a_full_stop_does_not_end_a_sentence(language):
    """Hungarian writes "2026. március 4.": a full stop after it would be the second one."""
    if cldr.locale_of(language).time("2026-03-04")[-1] not in FULL_STOPS:
        return
    after = re.compile(rf"\$(?:{'|'.join(DATES)})[{FULL_STOPS}]")
    assert wrong(language, lambda _, text: after.search(text)) == {}


@for_each("language", LANGUAGES)
def test_two_values_do_not_run_into_each_other(language):
    """A name and a date with only a space between them read as one."""
    assert (
        wrong(language, lambda key, text: key not in ONE_UNIT and re.search(r"\$\w+ ?\$", text, re.A)) == {}
    )


@for_each("language", LANGUAGES)
def test_there_are_no_signs_that_nobody_sees(language):
    """No signs of direction, which the bot puts where they are needed; ZWJ and ZWNJ are part of the spelling."""

    def hidden(_, text):
        return [c for c in text if unicodedata.category(c) == "Cf" and c not in "\u200c\u200d"]

    assert wrong(language, hidden) == {}


@for_each("language", FOREIGN_SIGNS)
def test_signs_are_those_of_the_script(language):
    signs = set(FOREIGN_SIGNS[language])

    def foreign(key, text):
        return key != "table-number" and signs & set(NOT_A_SENTENCE.sub("", text))

    assert wrong(language, foreign) == {}


def test_french_keeps_its_signs_on_the_line_of_the_word():
    """The narrow space that does not break, as in MediaWiki's messages; it is also before the first sign."""
    loose = re.compile(r"(?<!\u202f)[:;?!»]|«(?!\u202f)|[ \xa0][:;?!»]|«[ \xa0]")
    assert wrong("fr", lambda _, text: loose.search(NOT_A_SENTENCE.sub("x", text))) == {}


@for_each("language", LANGUAGES)
def test_a_plural_has_all_forms_or_one(language):
    """Forms that are only for fractions and for millions may be absent: the bot does not say such numbers."""
    rules = cldr.locale_of(language).plural
    needed = len({rules(n) for n in range(1000)})

    def incomplete(_, text):
        counts = [len([form for form in found[1].split("|") if not re.match(r"\d+=", form)])
                  for found in _PLURAL.finditer(text)]  # fmt: skip
        return [count for count in counts if 1 < count < needed]

    assert wrong(language, incomplete) == {}


@for_each("language", LANGUAGES)
def test_heads_of_columns_fit_on_a_phone(language):
    def width(text):
        return sum(unicodedata.category(c) not in ("Mn", "Mc", "Cf") for c in text)

    def wide(key, text):
        return key in HEADS and (
            width(text) > WIDEST_HEAD or max(map(width, re.split(r"[ /-]", text))) > WIDEST_WORD
        )

    assert wrong(language, wide) == {}


@for_each("language", LANGUAGES)
def test_a_table_has_no_two_heads_or_statuses_that_are_the_same(language):
    """The bot reads its own table again: the name of a column and of a status must be that of no other one."""
    read = texts(language)
    for keys in (sorted(key for key in HEADS if key.startswith(("signup-", "table-"))), STATUSES):
        words = [read[key].casefold() for key in keys if key in read]
        assert len(set(words)) == len(words), words


def test_both_scripts_of_serbian_say_the_same():
    """Letter by letter: a message that is changed in one of the two files is changed in the other one."""
    latin = str.maketrans(
        dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True))
        | dict(zip("АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ", "ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ", strict=True))
        | {"љ": "lj", "њ": "nj", "џ": "dž", "Љ": "Lj", "Њ": "Nj", "Џ": "Dž"}
    )
    assert {key: text.translate(latin) for key, text in texts("sr-ec").items()} == texts("sr-el")
