"""What tables of people say about them."""

import time

import pytest

from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT


def read(table):
    return [
        (signup.user or signup.name, dict(signup.fields), signup.withdrawn)
        for signup in read_signups(f"== Participants ==\n{table}\n", DEFAULT).signups
    ]


def test_a_single_bar_ends_attributes():
    assert read("{|\n! Name !! City\n|-\n| nowrap | Asha Rao || Pune\n|}") == [
        ("Asha Rao", {"City": "Pune"}, False)
    ]


def test_bars_in_a_template_divide_no_cells():
    table = "{|\n! Country !! User !! Food\n|-\n| {{flag||{{y}}}} || [[User:Foo]] || vegetarian\n|}"
    assert read(table) == [("Foo", {"Food": "vegetarian"}, False)]


def test_a_head_over_two_columns_has_both():
    table = "{|\n! Name !! colspan=2 | Phone !! City\n|-\n| [[User:Foo]] || 1 || 2 || Pune\n|}"
    assert read(table) == [("Foo", {"Phone": "1, 2", "City": "Pune"}, False)]


def test_a_table_in_a_cell_says_what_its_cells_say():
    table = "{|\n! Name !! Days\n|-\n| [[User:Foo]]\n|\n{|\n! Mon\n| Tue\n|}\n|}"
    assert read(table) == [("Foo", {"Days": "Mon Tue"}, False)]


def test_tables_of_people_next_to_each_other_are_read():
    one, two = (f"{{|\n! User !! City\n|-\n| [[User:{name}]] || Pune\n|}}" for name in ("Foo", "Bar"))
    expected = [("Foo", {"City": "Pune"}, False), ("Bar", {"City": "Pune"}, False)]
    assert read(f"{{|\n|\n{one}\n|\n{two}\n|}}") == expected
    assert read(f"{{|\n|\n'''Online'''\n{one}\n| In person:\n{two}\n|}}") == expected


def test_a_row_that_is_crossed_out():
    table = '{|\n! Name\n|- style="text-decoration:line-through"\n| [[User:Foo]]\n|-\n| [[User:Bar]]\n|}'
    assert read(table) == [("Foo", {}, True), ("Bar", {}, False)]


def test_lines_in_none_of_the_cells_are_lines():
    signed = "[[User:Foo]] 11:15, 22 November 2026 (UTC)"
    assert read(f"{{|\n! Name !! City\n|-\n{signed}\n|-\n| [[User:Bar]] || Pune\n|}}") == [
        ("Foo", {}, False),
        ("Bar", {"City": "Pune"}, False),
    ]


@pytest.mark.parametrize("depth", [1, 7, 30, 3_000])
def test_lists_in_tables_in_tables_are_read_however_deep(depth):
    table = "{|\n| x\n" * depth + "* [[User:Foo]] 11:15, 22 November 2026 (UTC)\n" + "|}\n" * depth
    assert [who for who, _, _ in read(table)] == ["Foo"]


def test_a_cell_of_thousands_of_names_is_read_in_linear_time():
    begun = time.process_time()
    people = read("{|\n! Name !! City\n|-\n| " + "A, B, C, D<br>" * 5_000 + "|| Pune\n|}")
    assert time.process_time() - begun < 5
    assert people == [(name, {"City": "Pune"}, False) for _ in range(5_000) for name in "ABCD"]


@pytest.mark.parametrize("piece", [" || [[User:B%d]]", " || Ben Lee%d"])
@pytest.mark.parametrize("head", ["! Name", "! People !! x"])
def test_cells_that_are_too_many_for_a_line_are_reported(piece, head):
    cells = "".join(piece % n for n in range(1_500))
    text = f"== Participants ==\n{{|\n{head}\n|-\n| [[User:A]]{cells}\n|-\n| [[User:C]]\n|}}"
    reading = read_signups(text, DEFAULT)
    assert {"A", "C"} <= {signup.user for signup in reading.signups}
    assert [(n.code, n.line) for n in reading.notices if n.code == "unread"] == [("unread", 5)]


@pytest.mark.parametrize("rows", ["", "|-\n| ||\n", "|-\n| 1 || \n|-\n| 2 || \n"])
def test_a_table_for_people_who_are_still_to_come_is_nothing_to_report(rows):
    form = f"{{|\n! Who !! Comment\n{rows}|}}"
    reading = read_signups(f"== Sign up ==\n{form}\n# [[User:A]]", DEFAULT)
    assert ([one.user for one in reading.signups], reading.notices) == (["A"], ())


def test_a_row_of_heads_that_calls_nobody_by_a_word_for_people_is_reported():
    reading = read_signups("== Sign up ==\n{|\n! Asha Rao !! Puri\n|}\n# [[User:A]]", DEFAULT)
    assert [(n.code, n.line) for n in reading.notices] == [("unread", 2)]
