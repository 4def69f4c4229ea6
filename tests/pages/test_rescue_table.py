"""The report of a rescue as wikitext: every pad in a row, and nothing of people comes alive."""

from dataclasses import dataclass, replace

import pytest

from wikiconbot.i18n import load
from wikiconbot.i18n.messages import Messages
from wikiconbot.pages.rescue_table import render_rescue
from wikiconbot.runs.notes.rescue_rows import KINDS


@dataclass
class Row:
    page: str = "Meeting"
    url: str = "https://etherpad.wikimedia.org/p/notes"
    name: str = "notes"
    kind: str = "archived"
    notes: str | None = "Meeting/Notes"


def test_a_row_for_each_pad_and_a_line_for_each_result():
    text = render_rescue([Row(), Row(kind="gone", notes=None), Row()], load("en"))
    assert text.startswith('<div lang="en" dir="ltr">\n* archived: 2\n* gone: 1\n')
    assert text.endswith("\n|}\n</div>\n")
    assert text.count("\n|-\n") == 3
    assert "| <bdi>[[:Meeting]]</bdi>\n" in text
    assert "| <bdi>[https://etherpad.wikimedia.org/p/notes notes]</bdi>\n| archived\n" in text
    assert "| <bdi>[[:Meeting/Notes]]</bdi>\n" in text
    assert text.endswith("\n| gone\n|\n|-\n" + text.rpartition("|-\n")[2])


def test_a_page_that_could_not_be_worked_on_has_a_row():
    text = render_rescue([Row(url="", name="", kind="refused", notes=None)], load("en"))
    assert "| <bdi>[[:Meeting]]</bdi>\n|\n| not archived\n|\n" in text


@pytest.mark.parametrize(
    "words", ["{{x}}", "a|b\n|}", "~~~~", "[[Category:X]]", "'''b'''", "<nowiki>", "a}}b"]
)
def test_words_of_people_do_nothing(words):
    text = render_rescue([Row(page=words, name=words, notes=words)], load("en"))
    assert words not in text.replace("{| class", "").removesuffix("|}\n</div>\n")
    assert text.count("|}") == 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["hi", "ur", "or", "ta"])
def test_every_result_has_a_word_in_every_language(kind, language):
    messages: Messages = load(language)
    assert f"rescue-{kind}" in messages.texts


def test_a_wiki_that_converts_its_pages_keeps_names_of_pads_and_pages():
    variants = frozenset(("sr", "sr-ec", "sr-el"))
    row = Row("Љубав", "https://pad.example/p/x", "Ljubav", "archived", None)
    own = render_rescue([row], replace(load("sr"), variants=variants))
    assert "| -{R|<bdi>[[:Љубав]]</bdi>}-\n| -{R|<bdi>[https://pad.example/p/x Ljubav]</bdi>}-\n" in own
    assert own.count("-{") == 2
    foreign = render_rescue([row], replace(load("fr"), variants=variants))
    plain = render_rescue([row], load("fr"))
    assert foreign == plain.replace('dir="ltr">', 'dir="ltr">-{R|').replace("</div>", "}-</div>")
