"""Whose row is whose among people of one name: what decides, and where the bot asks."""

import time

import pytest

from tests.for_each import for_each
from wikiconbot.table.namesakes import Traits, paired

GONE = Traits(None, None, "n", gone=True, of_people=True)


def one(entry, answer="y", signed=None, of_people=True):
    return Traits(entry, signed, answer, of_people=of_people)


@for_each(
    ("people", "rows", "pairs"),
    [
        pytest.param("ab", "ba", {0: 1, 1: 0}, id="the entry before the order"),
        pytest.param("aa", "aa", {0: 0, 1: 1}, id="the same entry: the order"),
        pytest.param("xa", "aa", {0: 0, 1: 1}, id="the first of two changes: the other keeps its row"),
        pytest.param("ax", "aa", {0: 0, 1: 1}, id="the second of two changes"),
        pytest.param("xya", "abc", {2: 0, 0: 1, 1: 2}, id="two change, the third keeps its row"),
        pytest.param("abc", "b", {1: 0}, id="new ones get no row"),
        pytest.param("axbc", "abc", {0: 0, 2: 1, 3: 2}, id="a new one between others"),
        pytest.param("a", "ab", {0: 0}, id="it is known who left"),
        pytest.param("a", "aa", None, id="nobody knows which of the same left"),
        pytest.param("x", "ab", None, id="nobody knows who changed and who left"),
    ],
)
def test_the_entry_decides(people, rows, pairs):
    assert paired([one(entry) for entry in people], [one(entry) for entry in rows]) == pairs


def test_the_time_decides_where_the_entry_changed():
    people = [one("x", signed="2"), one("y", signed="1")]
    assert paired(people, [one("a", signed="1"), one("b", signed="2")]) == {0: 1, 1: 0}


def test_the_status_decides_where_an_older_version_recorded_no_entry():
    people = [one("x", "n"), one("y", "y")]
    assert paired(people, [one(None, "y"), one(None, "n")]) == {0: 1, 1: 0}


def test_who_is_struck_with_the_same_words_gets_the_row_of_who_is_struck():
    people = [one("a", "n"), one("a", "y")]
    assert paired(people, [one("a", "y"), one("a", "n")]) == {0: 1, 1: 0}


def test_the_row_of_somebody_who_left_is_taken_last():
    assert paired([one("x")], [GONE, one("a")]) == {0: 1}
    assert paired([one("x", "n")], [GONE, one("a", "y")]) == {0: 1}
    assert paired([one("a"), one("x")], [GONE, one("a")]) == {0: 1, 1: 0}
    assert paired([one("x")], [GONE]) == {0: 0}


def typed(entry, answer="y", signed=None):
    return Traits(entry, signed, answer, of_people=True, typed=True)


def left(entry, signed=None):
    return Traits(entry, signed, None, gone=True, of_people=True, typed=True)


@for_each(
    ("people", "rows", "pairs"),
    [
        pytest.param([typed("x")], [left("a")], {}, id="other words: another person"),
        pytest.param([typed("x")], [left(None)], {}, id="nothing is known of who left"),
        pytest.param([typed("a")], [left("a")], {0: 0}, id="the same words: the person is back"),
        pytest.param(
            [typed("x", signed="1")], [left("a", "1")], {0: 0}, id="the same time: the person is back"
        ),
        pytest.param([typed("x", signed="2")], [left("a", "1")], {}, id="another time"),
        pytest.param(
            [typed("a")], [left("a"), typed("a")], {0: 1}, id="the one who is here, not the one who left"
        ),
        pytest.param(
            [typed("a", "n")], [left("a"), typed("a")], {0: 1}, id="also where a line is crossed out"
        ),
        pytest.param(
            [typed("b"), typed("a")], [left("a"), typed("b")], {0: 1, 1: 0}, id="back, next to a namesake"
        ),
        pytest.param([typed("a")], [left("a"), left("a")], None, id="nobody knows which of two is back"),
        pytest.param(
            [typed("a")], [left("a"), typed("b")], None, id="back, or the other one changed the words"
        ),
        pytest.param([typed("x", signed="2")], [typed("a", signed="1")], {}, id="one left and another came"),
        pytest.param([typed("x", signed="2")], [typed("a")], {0: 0}, id="somebody put the time there"),
    ],
)
def test_a_typed_name_alone_is_nobody_s_row(people, rows, pairs):
    assert paired(people, rows) == pairs


def test_rows_without_words_of_peoples_may_go():
    empty = one("a", of_people=False)
    assert paired([one("a")], [empty, empty]) == {0: 0}


def test_thousands_of_one_name_take_no_time():
    people = [one(str(number // 2)) for number in range(20_000)]
    began = time.process_time()
    assert paired(people[:-1], people) is None
    pairs = paired(people, people[::-1][:-7])
    assert time.process_time() - began < 2
    assert pairs is not None
    assert len(pairs) == 20_000 - 7
