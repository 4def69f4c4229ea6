"""People who left the list and come back, and others who come under their typed name: whose cells and whose number it is."""

import json

import pytest

from tests.cli.test_file import run as command
from tests.table.planned import plan, run
from tests.table.tables import Table, body_of, content, with_body
from wikiconbot.checks import judge_table
from wikiconbot.i18n import load
from wikiconbot.model import Event

ALLOW = Event(allow_shrink=True)
OTHERS = "# [[User:Asha|Asha]] 10:00, 1 March 2026 (UTC)\n# [[User:Bina|Bina]] 10:00, 2 March 2026 (UTC)\n"


def page(*lines, region=""):
    return "== Sign up ==\n" + "".join(f"# {line}\n" for line in lines) + OTHERS + region


def region_of(text):
    return text.partition(OTHERS)[2]


def filled(text, who, word):
    """The page with a word in a column of people."""
    table = Table.of(body_of(text))
    table.rows[0].cells.append("! Room")
    for name, row in table.people.items():
        row.cells.append(f"| {word}" if name == who else "|")
    return with_body(text, table.text())


def rows(text):
    """The rows about Ravi: number, status, room."""
    table = Table.of(body_of(text))
    cells = [[content(cell) for cell in row.cells] for row in table.rows[1:]]
    at = [table.heads.index(head) for head in ("No.", "Participant", "Status", "Room")]
    found = [[line[place] if place < len(line) else "" for place in at] for line in cells]
    return [(number, status, room) for number, who, status, room in found if "Ravi" in who]


def without_ravi(*lines):
    """A page that Ravi has left; somebody wrote a room in the row."""
    text = filled(run(page(*lines)), "Ravi", "R7")
    text = run(page(region=region_of(text)), ALLOW)
    assert run(text) == text
    assert rows(text) == [("1", "withdrawn", "R7")]
    return region_of(text)


@pytest.mark.parametrize("line", ["Ravi", "Ravi – vegetarian", "Ravi 10:00, 1 February 2026 (UTC)"])
def test_the_same_line_has_its_row_and_number_again(line):
    made = plan(page(line, region=without_ravi(line)))
    text = made.edits[0].new
    assert [(number, room) for number, _, room in rows(text)] == [("1", "R7")]
    assert run(text) == text
    assert judge_table(made) == ()


def test_the_same_time_has_its_row_again():
    region = without_ravi("Ravi – vegetarian 10:00, 1 February 2026 (UTC)")
    text = run(page("Ravi – vegan 10:00, 1 February 2026 (UTC)", region=region))
    assert [(number, room) for number, _, room in rows(text)] == [("1", "R7")]


@pytest.mark.parametrize("line", ["Ravi – vegan", "Ravi 10:00, 9 March 2026 (UTC)"])
def test_another_person_of_the_name_gets_another_row_and_it_is_told(line):
    made = plan(page(line, region=without_ravi("Ravi 10:00, 1 February 2026 (UTC)")))
    text = made.edits[0].new
    assert [(number, room) for number, _, room in rows(text)] == [("1", "R7"), ("4", "")]
    (told,) = judge_table(made)
    assert (told.check, told.line, told.values["who"]) == ("T3", 2, "Ravi")
    assert "“Ravi”" in load().say(told.message, told.values)
    again = plan(text)
    assert again.edits == ()
    assert again.namesakes == ()


def test_an_account_in_place_of_a_typed_name_is_told_too():
    text = filled(run(page("Ravi")), "Ravi", "R7")
    made = plan(page("[[User:Ravi|Ravi]] 10:00, 9 March 2026 (UTC)", region=region_of(text)), ALLOW)
    assert [(number, room) for number, _, room in rows(made.edits[0].new)] == [("1", "R7"), ("4", "")]
    assert [(found.check, found.line) for found in judge_table(made)] == [("T3", 2)]


def test_another_person_between_two_runs_gets_another_row_too():
    text = filled(run(page("Ravi 10:00, 1 February 2026 (UTC)")), "Ravi", "R7")
    made = plan(page("Ravi 10:00, 9 March 2026 (UTC)", region=region_of(text)), ALLOW)
    assert [(number, room) for number, _, room in rows(made.edits[0].new)] == [("1", "R7"), ("4", "")]
    assert [found.check for found in judge_table(made)] == ["T3"]


def test_words_that_the_one_who_is_here_shares_with_the_one_who_left_are_asked_about():
    region = without_ravi("Ravi")
    region = region_of(run(page("Ravi – vegan", region=region)))
    assert plan(page("Ravi", region=region)).obstacle.message == "obstacle-namesakes"
    text = run(page("Ravi – vegan", "Ravi", region=region))
    assert sorted((number, room) for number, _, room in rows(text)) == [("1", "R7"), ("4", "")]


def test_a_number_is_for_the_one_who_had_it():
    old = run(page("Ravi – vegan 10:00, 1 February 2026 (UTC)"))
    region = region_of(run(page(region=region_of(old)), ALLOW))
    for line, number in (
        ("Ravi – vegan 10:00, 1 February 2026 (UTC)", "1"),
        ("Ravi – Pune 10:00, 1 February 2026 (UTC)", "1"),
        ("Ravi – Pune 10:00, 8 February 2026 (UTC)", "4"),
        ("Ravi", "4"),
    ):
        text = run(page(line, region=region))
        assert Table.of(body_of(text)).cell("Ravi", "No.") == number, line
        assert run(text) == text


def test_one_of_two_of_a_name_has_the_number_again():
    region = region_of(
        run(page("Ravi – Pune", region=region_of(run(page("Ravi – Pune", "Ravi – Delhi")))), ALLOW)
    )
    text = run(page("Ravi – Pune", "Ravi – Delhi", region=region))
    assert [content(row.cells[0]) for row in Table.of(body_of(text)).rows[1:]] == ["1", "2", "3", "4"]


def test_an_account_is_the_same_person_whatever_the_line_says():
    text = filled(run(page("[[User:Ravi|Ravi]] 10:00, 1 February 2026 (UTC)")), "Ravi", "R7")
    region = region_of(run(page(region=region_of(text)), ALLOW))
    text = run(page("[[User:Ravi|Ravi]], vegan 10:00, 9 March 2026 (UTC)", region=region))
    assert [(number, room) for number, _, room in rows(text)] == [("1", "R7")]


def test_the_document_for_programs_says_what_the_screen_says(tmp_path):
    file = tmp_path / "event.wiki"
    file.write_text(page("Ravi – vegan", region=without_ravi("Ravi")), encoding="utf-8")
    code, out, err = command("update", "--file", str(file), "--json")
    told = [found["line"] for found in json.loads(out)["findings"] if found["check"] == "T3"]
    assert (code, told) == (0, [2]), err
