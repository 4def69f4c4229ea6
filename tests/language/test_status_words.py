"""The words of statuses: those of every language, each with one meaning, and those of older versions."""

from collections import defaultdict

from tools import make_status_words
from wikiconbot.i18n import languages, load
from wikiconbot.language.folding import words_and_marks
from wikiconbot.language.status_words import STATUS_WORDS
from wikiconbot.model import Decision
from wikiconbot.table.status_cells import decision_words

#: What the words of two messages mean alike: the old English "confirmed" was the status of who comes.
ALIKE = {
    "status-decided": Decision.CONFIRMED,
    "status-confirmed": Decision.CONFIRMED,
    "status-withdrawn": Decision.NOT_COMING,
    "status-not-coming": Decision.NOT_COMING,
}


def folded(words):
    return " ".join(words_and_marks(words))


def is_status(key):
    return key.startswith("status-")


def test_the_module_has_the_words_of_every_language():
    made, there = make_status_words.source(), make_status_words.TARGET.read_text(encoding="utf-8")
    assert made == there, "run python -m tools.make_status_words"


def test_words_of_older_versions_stay():
    assert "confirmed" in STATUS_WORDS["status-confirmed"]  # of the first versions
    assert "signed up" in STATUS_WORDS["status-confirmed"]
    assert "பதிவு செய்துள்ளார்" in STATUS_WORDS["status-confirmed"]
    assert "ಹಿಂದೆ ಸರಿದಿದ್ದಾರೆ" in STATUS_WORDS["status-withdrawn"]


def test_no_word_has_two_meanings_in_whichever_languages():
    meanings = defaultdict(set)
    for key in filter(is_status, STATUS_WORDS):
        for one in STATUS_WORDS[key]:
            meanings[folded(one)].add(ALIKE.get(key, key))
    assert {word: found for word, found in meanings.items() if len(found) > 1} == {}


def test_a_status_has_words_of_its_own():
    statuses = {
        key: set(words) for key, words in STATUS_WORDS.items() if is_status(key) and key != "status-decided"
    }
    assert sum(map(len, statuses.values())) == len(set.union(*statuses.values()))


def test_every_language_has_words_for_each_decision():
    for language in languages():
        for key, decision in ALIKE.items():
            assert decision_words()[folded(load(language).say(key))] is decision, (language, key)
    assert {decision_words().get(folded(words)) for words in STATUS_WORDS["status-tentative"]} == {None}
