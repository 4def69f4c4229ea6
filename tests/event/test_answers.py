"""Answers about an event: what is one, what is refused and why, and files with them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from wikiconbot.errors import UsageError
from wikiconbot.event.answers import (
    QUESTIONS,
    Open,
    answers_in_toml,
    answers_of,
    as_toml,
    contradiction,
    read_answer,
)
from wikiconbot.event.converters import Bounds
from wikiconbot.model.new_event import EventKind

BOUNDS = Bounds()


def faults(text):
    with pytest.raises(UsageError) as wrong:
        answers_in_toml(text, BOUNDS)
    return str(wrong.value).split("\n")


@for_each(
    ("name", "typed", "answer"),
    [
        ("kind", "Edit-a-thon", EventKind.EDIT_A_THON),
        ("title", " Wiki  Con ", "Wiki Con"),
        ("starts", "2027-03-20", "2027-03-20"),
        ("starts", "20 March 2027", "2027-03-20"),
        ("capacity", "४०", 40),
        ("place", "?", Open.UNDECIDED),
        ("place", "to be announced", Open.UNDECIDED),
        ("starts", "TBD", Open.UNDECIDED),
        ("venue", "-", Open.LEFT_OUT),
        ("organisers", "Asha, [[User:Ravi|me]]; User:Lopa", ("Asha", "Ravi", "Lopa")),
        ("organisers", 'Asha, "CIS-A2K, Bengaluru"', ("Asha", '"CIS-A2K, Bengaluru"')),
        ("etherpad", "WikiCon_2027", "WikiCon_2027"),
        ("etherpad", "https://pad.example/p/X", "https://pad.example/p/X"),
        ("language", "HI", "hi"),
    ],
)
def test_what_a_person_types_is_read(name, typed, answer):
    assert read_answer(name, typed, BOUNDS) == answer


@for_each(
    ("name", "typed", "right"),
    [
        ("kind", "party", "one of conference, workshop, edit-a-thon, contest, meetup"),
        ("kind", "?", "one of conference"),
        ("title", "\u202e\x00", "a text"),
        ("title", "x" * 301, "a text of at most 300 characters"),
        ("starts", "2027-02-30", "this day or hour does not exist"),
        ("starts", "in spring", "a date such as"),
        ("starts", "2027-03-20T10:00:00Z", "a day such as 2027-03-20, without an hour"),
        ("starts", "2027-03-20 – 2027-03-22", "a date such as"),
        ("capacity", "many", "a whole number from 1"),
        ("organisers", "a#b", "“a#b” can be no user name"),
        ("organisers", "127.0.0.1", "can be no user name"),
        ("organisers", "Template:X", "can be no user name"),
        ("organisers", ",", "user names, with commas"),
        ("etherpad", "~~~~", "the name of a pad"),
        ("etherpad", "https://x.example/ y", "the name of a pad"),
        ("language", "no such", "the code of a language"),
    ],
)
def test_what_is_no_answer_is_explained(name, typed, right):
    with pytest.raises(ValueError, match=re.escape(right)):
        read_answer(name, typed, BOUNDS)


def test_a_file_has_the_same_answers():
    file = """
        kind = "workshop"
        title = "Wiki workshop"
        starts = 2027-03-20
        ends = 2027-03-21
        place = "?"
        capacity = 20
        organisers = ["Asha", '"CIS-A2K"']
    """
    answers = answers_of(answers_in_toml(file, BOUNDS), EventKind.WORKSHOP)
    assert (answers.starts, answers.ends, answers.capacity) == ("2027-03-20", "2027-03-21", 20)
    assert (answers.organisers, answers.teams) == (("Asha",), ("CIS-A2K",))
    assert dict(answers.texts) == {}
    assert answers.left_out == frozenset()


def test_all_faults_of_a_file_are_told_with_their_lines():
    assert faults(
        'starts = 2027-02-30\nplce = "Pune"\ncapacity = "40"\norganisers = "Asha"\nkind = "x"\n[more]\n'
    ) == [
        "Line 1: “starts = 2027-02-30”: this day or hour does not exist.",
        'Line 2: “plce = "Pune"”: there is no question with this name; did you mean place?',
        'Line 3: “capacity = "40"”: capacity must be a whole number from 1 to 1000000, without quotation marks, such as 40.',
        'Line 4: “organisers = "Asha"”: organisers must be a list of user names, and of names in quotation marks of who has no account, such as ["Example", \'"Example User Group"\'], 50 at most.',
        'Line 5: “kind = "x"”: kind must be one of conference, workshop, edit-a-thon, contest, meetup.',
        "Line 6: “[more]”: there is no question with this name; the questions are "
        + ", ".join(QUESTIONS)
        + ".",
    ]


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("starts = 2027-03-20\nends = 2027-03-19", "Line 2: “ends = 2027-03-19”: it must not be before the first day, 2027-03-20."),
        ("ends = 2027-03-19", "Line 1: “ends = 2027-03-19”: the first day of the event is needed too (starts)."),
        ("starts = 2027-03-20\ndeadline = 2027-03-21", "Line 2: “deadline = 2027-03-21”: it must not be after the last day of the event, 2027-03-20."),
        ("title = 3", "Line 1: “title = 3”: title must be a text in quotation marks, such as \"Pune\"."),
    ],
)  # fmt: skip
def test_answers_that_contradict_each_other_are_faults(file, fault):
    assert faults(file) == [fault]


def test_no_contradiction_where_days_are_not_decided():
    assert contradiction({"starts": Open.UNDECIDED, "deadline": "2027-03-21"}) is None
    assert contradiction({"starts": "2027-03-20", "ends": Open.UNDECIDED, "deadline": "2027-03-20"}) is None


@for_each("name", [name for name, question in QUESTIONS.items() if question.may_be_open])
def test_every_question_but_three_may_stay_open(name):
    assert read_answer(name, "?", BOUNDS) is Open.UNDECIDED
    assert read_answer(name, "-", BOUNDS, in_file=True) is Open.LEFT_OUT


@given(st.dictionaries(st.sampled_from(["title", "place", "about", "venue"]), st.text(max_size=40)))
def test_answers_that_are_kept_in_a_file_are_the_same_again(typed):
    found = {}
    for name, text in typed.items():
        try:
            found[name] = read_answer(name, text, BOUNDS)
        except ValueError:
            continue
    found |= {
        "starts": "2027-03-20",
        "capacity": 4,
        "kind": EventKind.CONTEST,
        "organisers": ("Asha", '"A B"'),
    }
    assert answers_in_toml(as_toml(found), BOUNDS) == found
