from wikiconbot.wikitext.tables import cell_text, find_tables, read_rows


def rows(text):
    return [[cell_text(text, cell) for cell in row.cells] for row in read_rows(text, 0, len(text))]


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


def test_a_table_inside_a_cell_stays_in_it():
    text = "{|\n| a\n{|\n| inner\n|}\n| b\n|}"
    assert [cells[0][:1] for cells in rows(text)] == ["a"]
    assert len(rows(text)[0]) == 2


def test_tables_end_where_they_are_closed():
    text = "x\n{|\n{|\n|}\n|}\n{|\n"
    assert find_tables(text, 0, len(text)) == {2: 13, 5: 10}
