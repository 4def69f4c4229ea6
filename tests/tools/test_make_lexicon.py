"""The lexicon's module is what its files say, and the files agree with each other."""

import pytest

from tests.for_each import for_each
from tools import make_lexicon
from tools.make_lexicon import LexiconError, languages, module, read_lexicon
from wikiconbot.language.splitting import words_of
from wikiconbot.reading.rosters import Heading, heading_of, is_maybe_heading


def said(language, *tables):
    return {" ".join(words_of(word)) for table in tables for word in read_lexicon()[language].get(table, ())}


def test_the_module_is_made_from_the_files():
    assert make_lexicon.TARGET.read_text("utf-8") == module(read_lexicon()), (
        "run python -m tools.make_lexicon"
    )


def test_at_least_ninety_languages_have_headings_labels_and_undecided_values():
    complete = [
        language
        for language in languages()
        if said(language, "signup_headings", "signup_whole_headings")
        and said(language, "talk_headings", "talk_whole_headings")
        and said(language, "undecided")
        and {"date", "time", "place"} <= set(read_lexicon()[language].get("fact_labels", ()))
    ]
    assert len(complete) >= 90


def test_at_least_ninety_languages_have_words_for_those_who_do_not_come():
    assert sum(bool(said(language, "absent_headings")) for language in languages()) >= 80


@for_each("language", languages())
def test_the_words_of_a_language_mean_what_its_tables_say(language):
    content = read_lexicon()[language]
    for word in content.get("absent_headings", ()):
        assert heading_of(word) is Heading.ABSENT, word
    for word in content.get("talk_headings", ()):
        assert heading_of(word) in (Heading.TALK, Heading.ABSENT), word
    for word in (*content.get("signup_headings", ()), *content.get("signup_whole_headings", ())):
        assert heading_of(word) is Heading.SIGNUP, word
    for word in content.get("maybe_headings", ()):
        assert is_maybe_heading(word), word


def test_a_table_that_is_not_known_is_reported(tmp_path):
    (tmp_path / "xx.toml").write_text('signup_heading = ["a"]\n', "utf-8")
    with pytest.raises(LexiconError, match=r"xx\.toml: signup_heading"):
        read_lexicon(tmp_path)
