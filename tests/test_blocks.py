"""Blocks of cases: what is written is read back, and anybody who types one wrongly reads what is wrong, and where."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests import case_files
from tests.blocks import (
    Answer,
    Case,
    Expected,
    Known,
    MalformedError,
    Row,
    Told,
    Warned,
    parse,
    parse_expected,
    render,
    render_expected,
)
from tests.for_each import for_each
from tests.random_runs import draws
from wikiconbot.reading.page import read_signups

README = case_files.read_text(case_files.FOLDER / "README.md")

TEXT = st.text(
    st.sampled_from("ab |=#-:`\\\n\r\t\u200e\u200d\u00a0\u0301नि\U000e0001\ud800*[") | st.characters(),
    max_size=12,
)
#: What is in one line, without white space around it: nothing else comes from a page.
PART = TEXT.map(lambda text: " ".join(text.split())) | st.sampled_from(
    ["-", "any", "reply: x", "=== a ===", "```"]
)
WHO = PART.filter(bool)
TIME = st.none() | st.sampled_from(["2026-11-22T11:15:00Z", "2026-11-22"])
ROWS = st.builds(Row, WHO, TIME, st.sampled_from(["active", "withdrawn"]), st.none() | PART)
FACTS = st.builds(Known, st.none() | WHO, PART, PART, st.booleans())


def some(values):
    return st.lists(values, max_size=3).map(tuple)


EXPECTED = st.builds(
    Expected,
    some(ROWS),
    st.none() | some(st.builds(Answer, WHO, TIME)),
    st.none() | some(WHO),
    st.none() | some(FACTS),
    some(st.builds(Told, WHO, WHO)),
    some(st.builds(Told, WHO, st.integers(1, 9).map(str))),
    some(WHO),
    st.none() | some(st.builds(Warned, st.integers(1, 99), WHO)),
)
PAGE = st.lists(TEXT | st.sampled_from(["\n", "```", "````", "=== Online ==="]), max_size=6).map("".join)
CASES = st.builds(
    Case, st.from_regex(r"[a-z][a-z0-9.-]{0,8}", fullmatch=True), PAGE, EXPECTED, PART, WHO, WHO, WHO
)


@draws(150)
@given(st.lists(CASES, max_size=3, unique_by=lambda case: case.id))
@example([Case("a", "", Expected())])
@example([Case("a", "no line end", Expected((Row("-", None),)))])
@example([Case("a", "C:\\new\n", Expected((Row("#", None, section=""),), None, None, None), note="# x")])
def test_what_is_written_is_read_back(cases):
    assert parse("# A remark.\n" + "\n".join(map(render, cases))) == tuple(cases)


@draws(150)
@given(EXPECTED)
def test_rows_alone_are_read_back(expected):
    text, escapes = render_expected(expected)
    assert parse_expected(text, escapes=escapes) == expected


@draws(150)
@given(st.lists(st.sampled_from(["=== a ===", "=== b ===", "```", "````", "note: x", "Ann", "fact: a | b", "reply:", "escapes: yes", "\\u12", "", "# x"]) | TEXT, max_size=12).map("\n".join))  # fmt: skip
def test_any_text_is_read_or_refused_with_a_line(text):
    faults = ""
    try:
        parse(text, "x.txt")
    except MalformedError as error:
        faults = str(error)
    assert all(re.match(r"x\.txt:\d+: .", line) for line in faults.split("\n") if faults)


def test_nothing_is_invisible_in_what_is_written():
    case = Case("a", "x\r\n\u200f \n", Expected((Row("A\u00a0B"),)), note="n")
    assert render(case) == "=== a ===\nnote: n\nescapes: yes\n```\nx\\r\n\\u200f\\u0020\n```\nA\\u00a0B\n"


def test_joiners_of_words_stay():
    case = Case("a", "شرکت\u200cکنندگان\n", Expected())
    assert render(case) == "=== a ===\n```\nشرکت\u200cکنندگان\n```\n"


def test_a_backslash_needs_no_escape_where_all_can_be_seen():
    assert render(Case("a", "<math>\\frac</math>\n")) == "=== a ===\n```\n<math>\\frac</math>\n```\n"


def test_the_example_of_the_readme():
    (example_block,) = re.findall(r"^````\n(.*?)^````\n", README, re.MULTILINE | re.DOTALL)
    (case,) = parse(example_block)
    assert render(case) == example_block
    reading = read_signups(case.wikitext, case_files.profile(case.lang, case.timezone))
    assert case.expected.comparable(case_files.found_in(reading)) == case.expected
    assert case.expected == Expected(
        (
            Row("ExampleA", "2018-03-02T09:12:00Z", "active", "Sign up"),
            Row("ExampleB", None, "withdrawn", "Sign up"),
        ),
        (Answer("OrganiserX", "2018-03-03T07:00:00Z"),),
        ("Asha Rao",),
        (
            Known("First iteration", "Date", "6 and 7 April 2018"),
            Known("First iteration", "Venue", "TBD", undecided=True),
        ),
    )


BLOCK = "=== a ===\nnote: n\n```\nx\n```\nAnn\n"


@for_each(
    ("text", "message"),
    [
        ("x\n" + BLOCK, "1: this line is in no block"),
        (BLOCK.replace("=== a ===", "=== a b ==="), "1: a block begins with"),
        (BLOCK.replace("=== a ===", "== a =="), "1: a block begins with"),
        (BLOCK + BLOCK, "7: the case a is on line 1 too"),
        (BLOCK.replace("note", "notes"), "2: above the wikitext stand only note, lang, timezone, page, escapes"),
        (BLOCK.replace("note: n", "note: n\nnote: n"), "3: note is on line 2 too"),
        (BLOCK.replace(": n", ":"), "2: note has no value"),
        (BLOCK.replace("note: n", "escapes: on"), "2: escapes is yes or no"),
        ("=== a ===\nnote: n\n", "1: a has no wikitext"),
        (BLOCK.replace("```\nAnn", "Ann"), "3: no line ``` closes the wikitext"),
        (BLOCK + "```\nx\n```\n", "7: a block has one wikitext"),
        (BLOCK.replace("x\n", "x\r\n"), "4: a carriage return stands here"),
        (BLOCK.replace("note: n\n```\nx", "escapes: yes\n```\n\\x"), "4: \\x is no escape"),
        (BLOCK + "| 2018-03-02\n", "7: this row names nobody"),
        (BLOCK + "Ben | 2 March 2018\n", "7: '2 March 2018' is no time"),
        (BLOCK + "Ben | - | gone\n", "7: gone is no status: write active or withdrawn"),
        (BLOCK + "Ben | - | active |\n", "7: no section stands after the last |"),
        (BLOCK + "Ben | - | active | S | x\n", "7: this is not of the form USER | TIME | STATUS | SECTION"),
        (BLOCK + "repy: Ben\n", "7: no row begins with repy:"),
        (BLOCK + "reply: Ben | - | x\n", "7: this is not of the form reply: USER | TIME"),
        (BLOCK + "name: Ben | x\n", "7: this is not of the form name: NAME"),
        (BLOCK + "name:\n", "7: this row names nobody"),
        (BLOCK + "fact: Venue | TBD\n", "7: this is not of the form fact: SECTION | LABEL | VALUE"),
        (BLOCK + "fact: S | Venue | TBD | maybe\n", "7: this is not of the form fact:"),
        (BLOCK + "names: none\n", "7: write `names: any`"),
        (BLOCK + "name: Ben\nnames: any\n", "8: `names: any` and rows to compare exclude each other"),
    ],
)  # fmt: skip
def test_a_fault_is_said_with_its_line(text, message):
    with pytest.raises(MalformedError, match=f"^{re.escape('x.txt:' + message)}"):
        parse(text, "x.txt")


def test_all_faults_are_said_in_order():
    with pytest.raises(MalformedError) as caught:
        parse(
            BLOCK.replace("note", "nota") + BLOCK.replace(" a ", " b ").replace("Ann", "Ann | soon"), "x.txt"
        )
    assert [line.split(" ")[0] for line in str(caught.value).splitlines()] == ["x.txt:2:", "x.txt:12:"]


def test_what_a_case_does_not_compare():
    found = Expected(
        (Row("Ann", None, "active", "S"), Row("Ben", None, "active", "S")), (Answer("X"),), ("N",), ()
    )
    wanted = Expected((Row("Ann"), Row("Ben", section="S")), None, None, ())
    assert wanted.comparable(found) == wanted
    assert Expected().comparable(found) == found
