"""What a cell of the Attended column says, and which columns are of attendance."""

import pytest

from tests.attendance.pages import with_columns, with_table
from tests.for_each import for_each
from wikiconbot.attendance.attended_columns import attended_columns, day_of_head
from wikiconbot.attendance.presence import Came, presence, presence_in
from wikiconbot.language import form_words
from wikiconbot.language.programmes import attended_words
from wikiconbot.language.status_words import STATUS_WORDS
from wikiconbot.model import Region
from wikiconbot.programme.session_days import EventDays
from wikiconbot.table.attended_head import ATTENDED
from wikiconbot.table.marks import KeptTable
from wikiconbot.table.read import read_kept
from wikiconbot.wikitext.cells import RawCell
from wikiconbot.wikitext.regions import find_region
from wikiconbot.wikitext.siteinfo import DEFAULT

DAYS = EventDays(("2018-04-06", "2018-04-07"), 2018)
YES = [
    "✓",
    "✔️",
    "x",
    "X",
    "yes",
    "Yes!",
    "1",
    "१",
    "P",
    "✓✓",
    "yes ✓",
    "✓ (late)",
    "9:15",
    "हाँ",
    "उपस्थित",
    "شرکت کی",
    "ja",
    "出席",
    "来た",
    "Пришла",
]
NO = [
    "no",
    "No.",
    "-",
    "–",
    "0",
    "✗",
    "A",
    "absent",
    "did not come",
    "Did not come.",
    "no-show",
    "नहीं आए",
    "نہیں آئے",
    "未到",
    "nicht gekommen",
]
UNCLEAR = [
    "yes?",
    "?",
    "2",
    "maybe",
    "half day",
    "on holiday",
    "n/a",
    "8 April",
    "yes no",
    "✓ Org 10:00, 6 April 2018 (UTC)",
    "x" * 200,
]
WIKITEXT = {
    "{{yes}}": "yes", "{{Tick}}": "yes", "{{yes|came late}}": "yes", "{{no}}": "no", "{{foo}}": "unclear", "{{yes}} no": "unclear",
    "[[File:Yes check.svg|20px]]": "yes", "[[File:X mark.svg|20px]]": "no", "[[File:Ann.jpg]]": "unclear", "&#10003;": "yes",
    "'''yes'''": "yes", "<s>yes</s>": "unclear", "<!-- x -->": "empty", "&nbsp;": "empty", " ": "empty", "{{done}} on Friday": "yes",
}  # fmt: skip


@for_each(
    ("came", "text"),
    [*(("yes", t) for t in YES), *(("no", t) for t in NO), *(("unclear", t) for t in UNCLEAR)],
)
def test_a_mark_is_understood_or_said_to_be_unclear(came, text):
    assert presence(text, DAYS, DEFAULT).came == came


@for_each(("text", "came"), WIKITEXT.items())
def test_a_cell_says_what_readers_see(text, came):
    assert presence_in(RawCell("|", "", text), DAYS, DEFAULT).came == came


def test_no_cell_says_nothing():
    assert presence_in(None, DAYS, DEFAULT).came is Came.EMPTY


@for_each(
    ("text", "days"),
    [("Day 1", ["06"]), ("Day 1, Day 2", ["06", "07"]), ("6 April", ["06"]), ("6, 7 April", ["06", "07"]),
     ("6-7 April 2018", ["06", "07"]), ("दिन 2", ["07"]), ("2018-04-07", ["07"]), ("✓", [])],
)  # fmt: skip
def test_a_cell_may_name_the_days(text, days):
    found = presence(text, DAYS, DEFAULT)
    assert (found.came, found.days) == ("yes", tuple(f"2018-04-{day}" for day in days))


@pytest.mark.parametrize("text", [attended_words.CAME, form_words.YES, "|".join(STATUS_WORDS[ATTENDED])])
def test_each_word_for_yes_is_no_no(text):
    for word in text.replace("\n", "|").split("|"):
        assert presence(word, DAYS, DEFAULT).came != "no", word


@pytest.mark.parametrize("text", [attended_words.DID_NOT_COME, form_words.NO])
def test_each_word_for_no_is_no_yes(text):
    for word in text.replace("\n", "|").split("|"):
        assert presence(word, DAYS, DEFAULT).came != "yes", word


@for_each("words", STATUS_WORDS[ATTENDED])
def test_the_head_with_a_day_is_a_column_in_each_language(words):
    assert day_of_head(words, DAYS, DEFAULT) == ""
    assert day_of_head(f"{words} 2018-04-06", DAYS, DEFAULT) == "2018-04-06"
    assert day_of_head(f"{words} (Day 2)", DAYS, DEFAULT) == "2018-04-07"
    assert day_of_head(f"Day 2: {words}", DAYS, DEFAULT) == "2018-04-07"


@for_each("head", ["Attended lunch", "Day 1", "Room", "", "2018-04-06", "Attended Day 1 dinner"])
def test_other_heads_are_no_columns_of_attendance(head):
    assert day_of_head(head, DAYS, DEFAULT) is None


def columns_of(heads):
    text = with_columns(with_table(), heads, {})
    region = find_region(text, "participants")
    assert isinstance(region, Region)
    table = read_kept(text, region)
    assert isinstance(table, KeptTable)
    return dict(attended_columns(table, DAYS, DEFAULT))


def test_a_day_alone_counts_next_to_a_column_of_attendance_only():
    assert columns_of(["Room", "Day 1", "Day 2"]) == {}
    assert columns_of(["Attended", "Day 1", "Day 2"]) == {
        "own:attended": "", "own:day 1": "2018-04-06", "own:day 2": "2018-04-07",
    }  # fmt: skip
    assert columns_of(["Day 1", "Room", "Attended", "7 April"]) == {
        "own:attended": "",
        "own:7 april": "2018-04-07",
    }
