"""A number is given once: in the order in which people arrived, whatever becomes of them."""

import difflib
import re

import pytest

from tests.table.format_1 import as_format_1
from tests.table.planned import plan, run
from tests.table.tables import Row, Table, body_of, with_body
from wikiconbot.checks import judge_table
from wikiconbot.i18n import load
from wikiconbot.model import Event, Group, Sort
from wikiconbot.wikitext.regions import begin, end

ALLOW = Event(allow_shrink=True)
LISTS = "".join(f"{begin(name)}\n{end(name)}\n" for name in ("waiting", "withdrawn"))


def line(name, day, month="March"):
    return f"# [[User:{name}|{name}]] 10:00, {day} {month} 2026 (UTC)\n"


PAGE = "== Sign up ==\n" + "".join(line(name, day) for day, name in enumerate(("Asha", "Bina", "Chand"), 1))


def numbers(text, region="participants"):
    """The numbers that a table shows, by person."""
    table = Table.of(body_of(text, region))
    return {who: table.cell(who, "No.") for who in table.people} if table else {}


def struck(text, name):
    return re.sub(rf"^# (.*User:{name}\|.*)$", r"# <s>\1</s>", text, flags=re.MULTILINE)


def without(text, name):
    return re.sub(rf"^# .*User:{name}\|.*\n", "", text, flags=re.MULTILINE)


def edited(text, change, region="participants"):
    table = Table.of(body_of(text, region))
    change(table)
    return with_body(text, table.text(), region)


def changed_lines(old, new):
    """How many lines of a page are others than before: one that is replaced counts once."""
    matcher = difflib.SequenceMatcher(None, old.split("\n"), new.split("\n"), autojunk=False)
    return sum(max(b - a, d - c) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal")


def test_numbers_are_in_the_order_of_arrival_and_so_are_the_rows():
    text = run("== Sign up ==\n" + line("Late", 9) + line("Early", 1) + "# Typed Name\n" + line("Mid", 5))
    assert numbers(text) == {"Early": "1", "Typed Name": "2", "Mid": "3", "Late": "4"}
    assert list(numbers(text)) == ["Early", "Typed Name", "Mid", "Late"]


def test_everybody_on_the_list_has_one_and_keeps_it():
    text = run(PAGE, Event(capacity=1))
    assert numbers(text) == {"Asha": "1", "Bina": "2", "Chand": "3"}
    text = run(struck(text, "Asha"), Event(capacity=1))
    assert numbers(text) == {"Asha": "1", "Bina": "2", "Chand": "3"}
    assert "|+ Participants: 1, waiting: 1, withdrawn: 1\n" in text
    text = run(text.replace("# <s>", "# ").replace("</s>", ""), ALLOW)
    assert numbers(text) == {"Asha": "1", "Bina": "2", "Chand": "3"}


def test_who_signs_up_later_comes_last_and_who_comes_back_has_the_same_number():
    text = run(without(run(PAGE), "Bina"), ALLOW)
    assert numbers(text) == {"Asha": "1", "Chand": "3"}
    text = run(text.replace("== Sign up ==\n", "== Sign up ==\n" + line("Dev", 1, "January")))
    assert numbers(text) == {"Asha": "1", "Chand": "3", "Dev": "4"}
    assert run(text) == text
    text = run(text.replace("== Sign up ==\n", "== Sign up ==\n" + line("Bina", 9, "April")))
    assert numbers(text) == {"Asha": "1", "Bina": "2", "Chand": "3", "Dev": "4"}
    assert "; left " not in text


def test_the_highest_number_ever_given_is_not_given_again():
    text = run(without(run(PAGE), "Chand"), ALLOW)
    text = run(text.replace("== Sign up ==\n", "== Sign up ==\n" + line("Dev", 1, "April")))
    assert numbers(text) == {"Asha": "1", "Bina": "2", "Dev": "4"}


def test_a_renamed_person_keeps_the_number():
    assert numbers(run(run(PAGE), renamed={"Bina": "Bina Devi"}))["Bina Devi"] == "2"


def test_numbers_run_through_all_tables_of_an_event():
    text = run(struck(PAGE, "Asha") + LISTS, Event(capacity=1))
    assert numbers(text) == {"Bina": "2"}
    assert numbers(text, "waiting") == {"Chand": "3"}
    assert numbers(text, "withdrawn") == {"Asha": "1"}
    assert "|+ Participants: 1\n" in text
    assert "|+ Waiting list: 1\n" in text
    assert run(text, Event(capacity=1)) == text


@pytest.mark.parametrize("sort", ["page", "name", "signed"])
def test_an_order_that_organisers_ask_for_stays(sort):
    event = Event(sort=Sort(sort))
    text = run("== Sign up ==\n" + line("Zoe", 1) + line("Bina", 2) + line("Asha", 3), event)
    assert numbers(text) == {"Zoe": "1", "Bina": "2", "Asha": "3"}
    assert next(iter(numbers(text))) == ("Asha" if sort == "name" else "Zoe")
    assert list(numbers(run(struck(text, "Bina"), event)))[-1] == "Bina"


def test_in_groups_people_stand_by_number():
    text = run("== Sign up ==\n" + line("Late", 9) + line("Early", 1), Event(group=Group.COMMUNITY))
    assert list(numbers(text)) == ["Early", "Late"]


def test_a_cell_that_says_another_number_is_corrected_and_reported():
    text = run(PAGE)
    made = plan(edited(text, lambda table: table.people["Bina"].cells.__setitem__(0, "| 77")))
    assert made.edits[0].new == text
    (found,) = judge_table(made)
    assert (found.check, found.values) == ("T2", {"who": "Bina", "says": "77", "number": "2"})
    assert "number 77" in load().say(found.message, found.values)


def test_one_number_on_two_rows_is_corrected_and_reported():
    text = run(PAGE).replace('data-wcb="3 ', 'data-wcb="2 ')
    made = plan(text)
    (row,) = made.renumbered
    assert (row.who, row.says, row.number) == ("Chand", 2, 4)
    assert numbers(made.edits[0].new) == {"Asha": "1", "Bina": "2", "Chand": "4"}
    assert plan(made.edits[0].new).edits == ()


@pytest.mark.parametrize("cut", [' data-wcb="[^"]*"', 'data-wcb="2 [^"]*"'])
def test_a_row_that_lost_its_attribute_keeps_the_number_that_it_shows(cut):
    text = run(PAGE)
    row = next(line for line in text.split("\n") if 'data-wcb="2 ' in line)
    made = plan(text.replace(row, re.sub(cut, "", row)))
    assert made.edits[0].new == text
    assert made.renumbered == ()


def test_a_number_that_people_wrote_in_a_row_of_theirs_is_no_number_of_the_bot_s():
    def added(table):
        table.rows += [
            Row("", [f"| {number}", f"| [[User:{who}|{who}]]"]) for number, who in ((2, "Dev"), (9, "Esha"))
        ]

    text = edited(run(PAGE), added) + "\n== Sign up online ==\n" + line("Dev", 8) + line("Esha", 9)
    assert numbers(run(text)) == {"Asha": "1", "Bina": "2", "Chand": "3", "Dev": "4", "Esha": "5"}


@pytest.mark.parametrize("old", ['data-wcb="2 ', "; last 3"])
def test_a_number_too_high_to_be_the_bot_s_is_not_counted_on(old):
    text = run(PAGE).replace(old, re.sub("[0-9]", "999999999", old))
    text = run(text.replace("== Sign up ==\n", "== Sign up ==\n" + line("Dev", 9)))
    assert set(numbers(text).values()) <= {"1", "2", "3", "4", "5"}
    assert run(text) == text


def test_a_zero_is_corrected_and_reported():
    text = run(PAGE)
    made = plan(edited(text, lambda table: table.people["Bina"].cells.__setitem__(0, "| 0")))
    assert made.edits[0].new == text
    assert [(row.who, row.says, row.number) for row in made.renumbered] == [("Bina", 0, 2)]


def test_a_number_that_two_rows_show_without_noting_one_is_reported():
    made = plan(
        edited(run(PAGE), lambda table: table.people["Bina"].cells.__setitem__(0, "| 1")).replace(
            'data-wcb="2 ', 'data-wcb="'
        )
    )
    (row,) = made.renumbered
    assert (row.who, row.says, row.number) == ("Bina", 1, 4)


def test_a_row_that_people_added_or_copied_has_no_number():
    def added(table):
        table.rows.append(Row("", ["|", "| Guest Carol"]))
        copy = table.people["Asha"]
        table.rows.append(Row(copy.mark, [copy.cells[0], "| Guest Dan", *copy.cells[2:]]))

    text = run(edited(run(PAGE), added))
    assert numbers(text) == {"Asha": "1", "Bina": "2", "Chand": "3", "Guest Carol": "–", "Guest Dan": "–"}
    assert run(text) == text
    assert plan(text).renumbered == ()


def test_rows_of_format_1_keep_the_numbers_that_they_show():
    page = PAGE + line("Dev", 4) + line("Esha", 5)
    old = as_format_1(run(page))
    shown = {"Asha": "1", "Bina": "3", "Chand": "2", "Dev": "–", "Esha": "–"}

    def show(table):
        for who, number in shown.items():
            table.people[who].cells[0] = f'| data-sort-value="9" | {number}'

    made = plan(edited(old, show), Event(sort=Sort.PAGE))
    assert numbers(made.edits[0].new) == {**shown, "Dev": "4", "Esha": "5"}
    assert made.renumbered == ()


def test_a_table_in_another_language_keeps_the_numbers():
    text = run(without(run(PAGE), "Bina"), ALLOW)
    made = plan(text, language="bn")
    assert made.renumbered == ()
    assert [row.cells[0].rpartition("| ")[2] for row in Table.of(body_of(made.edits[0].new)).rows[1:]] == [
        "১",
        "৩",
    ]


NAMES = [f"Participant number {number}" for number in range(1, 401)]
MANY = "== Sign up ==\n" + "".join(line(name, 1 + number % 28) for number, name in enumerate(NAMES))
SUMMARY = f"{begin('summary')}\n{end('summary')}\n"


def test_one_who_withdraws_among_400_changes_few_lines():
    text = run(MANY)
    now = struck(text, "Participant number 123")
    assert changed_lines(now, run(now)) <= 5  # frame, caption, the row's mark and status, the closing comment


def test_one_who_signs_up_among_400_is_one_row():
    text = run(MANY)
    now = text.replace("\n<!-- wikiconbot", f"\n{line('New One', 1, 'April')}<!-- wikiconbot", 1)
    assert (
        changed_lines(now, run(now)) <= 3 + 5
    )  # frame, caption, closing comment; the row: its mark and four cells


def test_with_a_summary_too():
    text = run(
        struck(MANY, "Participant number 7") + SUMMARY
    )  # so that the numbers have a line for those who withdrew
    now = struck(text, "Participant number 123")
    assert changed_lines(now, run(now)) <= 10
