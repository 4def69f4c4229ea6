import time

import pytest

from tests.for_each import for_each
from tests.table_cases import in_wikitext, random_tables, read_table_cases, without_empty
from wikiconbot.wikitext.cells import read_raw_tables
from wikiconbot.wikitext.regions import live
from wikiconbot.wikitext.tables import aligned, cell_text, flattened, read_tables

CASES = read_table_cases()


def tables(text):
    return read_tables(text, live(text), 0, len(text))


def rows(text):
    return [[cell_text(text, cell) for cell in row.cells] for row in aligned(tables(text)[0].rows)]


@for_each("case", CASES, ids=lambda case: case.id)
def test_tables_are_those_that_the_wiki_shows(case):
    assert without_empty(in_wikitext(case.wikitext)) == case.tables


def test_there_are_cases_enough_and_each_has_a_name_of_its_own():
    assert len({case.id for case in CASES}) == len(CASES) >= 40
    assert sum(len(table.rows) for case in CASES for table in case.tables) >= 40


@for_each("case", CASES, ids=lambda case: case.id)
def test_offsets_are_in_order_and_no_byte_is_in_two_cells(case):
    for table in tables(case.wikitext):
        at = table.head
        for cell in sorted(
            [*table.captions, *(c for row in table.rows for c in row.cells)], key=lambda c: c.left
        ):
            assert at < cell.left <= cell.start <= cell.end <= table.end
            assert cell.bar == -1 or cell.left <= cell.bar < cell.start
            at = cell.end


@for_each("text", [case.wikitext for case in CASES], ids=[case.id for case in CASES])
def test_cells_that_are_written_back_are_the_same_cells(text):
    assert_same_when_written_back(text)


def test_cells_of_random_tables_that_are_written_back_are_the_same_cells():
    assert sum(assert_same_when_written_back(text) for text in random_tables(3_000)) > 2_000


def assert_same_when_written_back(text):
    tables = read_raw_tables(text, 0, len(text)) or []
    for table in tables:
        lines = [table.opening, *([] if table.caption is None else [f"|+{table.caption}"])]
        for row in table.rows:
            lines += [f"|- {row.attributes}", *(cell.written() for cell in row.cells)]
        again = raw_table("\n".join([*lines, "|}"]))
        assert [[typed(cell) for cell in row.cells] for row in again.rows] == [
            [typed(cell) for cell in row.cells] for row in table.rows
        ]
    return len(tables)


@pytest.mark.parametrize(
    "cells", ["| a ||| b | c || d", "| a ||<!-- x -->- b", "| a ||<!-- x -->+ b ||} c", "! a !!! b"]
)
def test_no_mark_is_made_where_a_cell_is_written_back(cells):
    for row in raw_table(f"{{|\n{cells}\n|}}").rows:
        again = raw_table("\n".join(["{|", *(cell.written() for cell in row.cells), "|}"]))
        assert [typed(cell) for cell in again.rows[0].cells] == [typed(cell) for cell in row.cells]


def raw_table(text):
    tables = read_raw_tables(text, 0, len(text))
    assert tables
    return tables[0]


def typed(cell):
    return cell.mark, cell.attributes.strip(), cell.content.strip()


def test_offsets_lead_back_to_the_page():
    text = "x\n{|\n| a<!-- 1 -->|| style=1{{!}}b {{!}}{{!}}<!-- 2 -->c\n|}"
    cells = tables(text)[0].rows[0].cells
    assert [text[cell.start : cell.end] for cell in cells] == [" a<!-- 1 -->", "b ", "<!-- 2 -->c"]
    assert text[cells[1].left : cells[1].bar] == " style=1"


def test_cells_on_lines_of_their_own_and_side_by_side():
    text = '{| class="wikitable"\n|+ Caption\n! A !! B\n|-\n| 1 || [[x|y]]\n|-\n| style="color:red" | 2\n| {{t|a}}\n|}'
    assert rows(text) == [["A", "B"], ["1", "y"], ["2", ""]]


def test_a_cell_that_reaches_down_keeps_the_columns_in_line():
    text = '{|\n! City !! Name !! No\n|-\n| rowspan="2" | Pune || Ravi || 1\n|-\n| Sita || 2\n|-\n| Agra || Mohan || 3\n|}'
    assert rows(text) == [
        ["City", "Name", "No"],
        ["Pune", "Ravi", "1"],
        ["", "Sita", "2"],
        ["Agra", "Mohan", "3"],
    ]


def test_a_cell_at_the_end_that_reaches_down():
    assert rows("{|\n|-\n| a || rowspan=2 | b\n|-\n| c\n|-\n| d || e\n|}") == [["a", "b"], ["c"], ["d", "e"]]


def test_a_cell_that_reaches_to_the_end():
    assert rows("{|\n| rowspan=0 | a || b\n|-\n| c\n|-\n| d\n|}") == [["a", "b"], ["", "c"], ["", "d"]]


def test_a_cell_that_is_wider_than_a_column_keeps_the_columns_in_line():
    text = "{|\n! Name !! colspan=2 | City !! No\n|-\n| Ravi || Pune || India || 1\n|-\n| colspan=3 | Sita || 2\n|}"
    assert rows(text) == [
        ["Name", "City", "City", "No"],
        ["Ravi", "Pune", "India", "1"],
        ["Sita", "", "", "2"],
    ]


def test_a_label_over_all_columns_is_one_cell():
    assert rows("{|\n| a || b\n|-\n| colspan=2 | Staff\n|}") == [["a", "b"], ["Staff"]]


def test_heads_that_reach_down_stand_in_both_rows_of_heads():
    text = "{|\n! rowspan=2 | Name !! colspan=2 | Contact\n|-\n! Mail !! Phone\n|-\n| Ravi || a || 1\n|}"
    assert rows(text) == [["Name", "Contact", "Contact"], ["Name", "Mail", "Phone"], ["Ravi", "a", "1"]]


def test_tables_end_where_they_are_closed():
    text = "x\n{|\n| a\n{|\n|}\n|}\n{|\n"
    assert [(table.start, table.end, table.closed) for table in tables(text)] == [
        (2, 17, True),
        (9, 14, True),
        (18, 21, False),
    ]


def test_a_table_in_no_cell_of_the_one_around_it_ends_that_one():
    text = "{|\n! A\n|-\n{|\n| b\n|}\n| c\n|}\nd"
    assert [(table.depth, rows(text[table.start : table.end + 3])) for table in tables(text)] == [
        (0, [["A"]]),
        (0, [["b"]]),
    ]


def test_text_in_none_of_the_cells_is_found():
    text = "{|\n# a\n|-\n# b\n| c\n|}"
    assert [text[start:end] for start, end in tables(text)[0].outside] == ["# a", "# b"]
    assert [text[start:end] for start, end in tables(text)[0].stretches()] == ["# a", "# b", " c"]


@pytest.mark.parametrize(
    "cell", ["| {{!-}}", "|{{!-}}", "| a {{!)}} b", "| {{ !- }} b", "| a|{{!!}} b", "|+ x {{!-}}"]
)
def test_cells_that_begin_inside_a_template_are_not_written_back(cell):
    text = f"{{|\n! A\n|-\n{cell}\n|}}"
    assert read_raw_tables(text, 0, len(text)) is None


def test_a_page_is_read_from_any_line_on():
    text = "{|\n| a\n|}\n{|\n| b\n|}"
    assert [text[t.start : t.end] for t in read_tables(text, text, 10, len(text))] == ["{|\n| b\n|}"]


def test_tables_in_wikitext_leave_their_cells():
    assert " ".join(flattened("a\n{|\n! b !! c\n|-\n| x | d\n|} e").split()) == "a b c d e"


@for_each(
    "text",
    [
        "{|\n| " + "||" * 100_000 + "\n|}",
        "{|\n! " + "!!" * 100_000 + "\n|}",
        "{|\n| " + "|" * 200_001 + "\n|}",
        "{|\n| a\n" * 10_000 + "|}\n" * 10_000,
        "{|\n" * 100_000,
        "{|\n| a\n" * 20_000,
        "{|\n| " + "{{" * 100_000 + "\n|}",
        "{|\n| " + "{{a|" * 50_000 + "}}" * 50_000 + "\n|}",
        "{|\n| " + "{{!}}" * 100_000 + "\n|}",
        "{|\n| " + "{{{" * 50_000 + "}}" * 100_000 + "\n|}",
        "{|\n| " + "<!-- -->|" * 50_000 + "\n|}",
        "{|\n| " + "[[" * 100_000 + "|" * 100_000 + "\n|}",
        "{|\n|" + "rowspan " * 100_000 + "| a\n|}",
        "{|\n|" + "a=\"'" * 100_000 + " span| a\n|}",
        "{|\n" + "|+ a\n" * 100_000,
        "{|\n" + "|-\n" * 100_000,
        "{|\n" + "| colspan=1000 rowspan=65534 | a\n" * 50_000 + "|}",
        "{|\n| " + "<span title=" * 50_000 + "\n|}",
        "{|\n| " + "<includeonly>" * 50_000 + "\n|}",
        "{|\n" + "|}\n{|\n" * 50_000,
    ],
    ids=lambda text: text[:18].replace("\n", " ") + text[-9:].replace("\n", " "),
)
def test_hostile_tables_are_read_in_linear_time(text):
    begun = time.process_time()
    found = tables(text)
    for table in found[:1]:
        aligned(table.rows)
        [cell_text(text, cell) for row in table.rows[:1000] for cell in row.cells[:1000]]
    assert time.process_time() - begun < 10
    assert found
