"""What people did to the table and the bot once got wrong: each case was found by somebody who tried to break it."""

import re
import time
from itertools import pairwise

import pytest

from tests.table.planned import plan, run
from tests.table.tables import Row, Table, body_of, content, with_body
from wikiconbot.model import Event, Group, Snapshot
from wikiconbot.plan import Pages
from wikiconbot.plan.current import read_current
from wikiconbot.wikitext.regions import begin, end, sealed

WHEN = "10:40, 2 March 2018 (UTC)"
ALLOW = Event(allow_shrink=True)


def listed(*names, regions=""):
    """An event page with people, typed names in quotation marks."""
    lines = [f"# {name[1:]}" if name[0] == '"' else f"# [[User:{name}|{name}]] {WHEN}" for name in names]
    return "\n".join(["== Sign up ==", *lines, regions]).strip() + "\n"


def without(text, *names):
    """The page without some people's lines."""
    return "".join(
        line for line in text.splitlines(keepends=True)
        if not any(line.startswith((f"# [[User:{name}|", f"# {name}\n")) for name in names)
    )  # fmt: skip


def edited(text, change, name="participants"):
    """The page after somebody's work on a table."""
    table = Table.of(body_of(text, name))
    change(table)
    return with_body(text, table.text(), name)


def column(head, words, place=None):
    """Somebody adds a column and fills it by person."""

    def change(table):
        at = len(table.heads) if place is None else place
        people = table.people.items()
        for who, row in people:
            row.cells.insert(at, f"| {words[who]}" if who in words else "|")
        table.rows[0].cells.insert(at, f"! {head}")

    return change


def added(*cells, mark=""):
    """Somebody adds a row."""
    return lambda table: table.rows.append(Row(mark, list(cells)))


def refused(text, event=None):
    made = plan(text, event)
    assert made.edits == ()
    assert made.obstacle is not None
    return made.obstacle


def test_a_guest_who_is_said_to_belong_to_a_participant_stays_a_guest():
    text = edited(run(listed("Ravi", "Bob")), column("Room", {}))
    text = edited(text, added("|", "! Mother of [[User:Ravi|Ravi]]", "|", "| comes by car", "| 12"))
    new = run(text)
    room = {content(row.cells[1])[:9]: content(row.cells[-1]) for row in Table.of(body_of(new)).rows[1:]}
    assert room == {"[[User:Ra": "", "[[User:Bo": "", "Mother of": "12"}
    assert "comes by car" in new
    assert run(new) == new


def test_a_correction_in_a_copied_row_is_not_lost():
    text = run(listed("Ravi", "Bob"))

    def copy(table):
        row = table.people["Ravi"]
        table.rows.append(Row(row.mark, [*row.cells[:-1], "| comes on Tuesday"]))

    assert "comes on Tuesday" in run(edited(text, copy))


def test_a_copied_row_for_a_guest_is_a_row_of_peoples():
    text = edited(run(listed("Ravi", "Bob")), column("Room", {"Ravi": "7"}))

    def copy(guest):
        def change(table):
            row = table.people["Ravi"]
            cells = [row.cells[0], f"! {guest}", *row.cells[2:-1], "| 8"]
            table.rows.append(Row(row.mark, cells))

        return change

    for guest in ("Guest Carol", "[[User:Carol|Carol]]"):
        new = run(edited(text, copy(guest)))
        table = Table.of(body_of(new))
        assert table.cell("Ravi", "Room") == "7"
        row = next(row for row in table.rows if guest in "".join(row.cells))
        assert content(row.cells[-1]) == "8"
        assert "withdrawn" not in "".join(row.cells)
        assert content(row.cells[0]) == "–"  # only people on the list have numbers
        assert run(new) == new


@pytest.mark.parametrize(
    "regions", ["", "<!-- wikiconbot:withdrawn:begin -->\n\n<!-- wikiconbot:withdrawn:end -->"]
)
def test_a_copied_row_for_a_guest_stays_when_its_first_owner_leaves(regions):
    text = run(listed("Ravi", "Bob", regions=regions))

    def copy(table):
        row = table.people["Ravi"]
        table.rows.append(Row(row.mark, [row.cells[0], "! Guest Carol", *row.cells[2:]]))

    new = run(without(edited(text, copy), "Ravi"), ALLOW)
    table = Table.of(body_of(new))
    assert list(table.people) == ["Bob", "Guest Carol"]
    assert "withdrawn" not in "".join(table.people["Guest Carol"].cells)
    assert Table.of(body_of(new, "withdrawn")) is None
    back = run(new.replace("# [[User:Bob", f"# [[User:Ravi|Ravi]] {WHEN}\n# [[User:Bob"))
    assert list(Table.of(body_of(back)).people) == ["Ravi", "Bob", "Guest Carol"]


def test_a_row_that_somebody_wrote_over_for_another_account_leaves_its_owner_a_row():
    text = edited(run(listed("Ravi", "Bob")), column("Room", {"Ravi": "9"}))

    def overwrite(table):
        table.people["Ravi"].cells[1] = "! [[User:Carol|Carol]]"

    table = Table.of(body_of(run(edited(text, overwrite))))
    assert table.cell("Carol", "Room") == "9"
    assert table.cell("Ravi", "Room") == ""


@pytest.mark.parametrize("cell", ['style="background:#9f9" |', "[[Room 5]] |", "-{x}- |"])
def test_a_colour_alone_is_something_that_people_wrote(cell):
    text = edited(run(listed("Ravi", "Bob", "Asha")), column("Came", {"Ravi": cell}))
    new = run(without(text, "Ravi"), ALLOW)
    assert f"| {cell}" in new
    assert Table.of(body_of(new)).people["Ravi"]


def test_what_stands_under_the_number_of_a_row_of_peoples_stays():
    new = run(edited(run(listed("Ravi")), added("| Lunch at 12")))
    assert "| Lunch at 12" in new
    assert run(new) == new


def test_words_under_a_persons_number_stay_and_are_told():
    def change(table):
        table.people["Ravi"].cells[0] = "| guest of honour"

    made = plan(edited(run(listed("Ravi")), change))
    assert [kept.says for kept in made.kept] == ["guest of honour"]
    assert made.edits == ()


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table.rows[1].cells.append("| Bus at 9"),
        lambda table: table.rows[1].cells.__setitem__(0, table.rows[1].cells[0] + " arrive on Monday"),
        lambda table: setattr(table.rows[2], "mark", table.rows[1].mark),
    ],
)
def test_words_in_the_head_of_a_group_are_not_lost(change):
    event = Event(group=Group.COMMUNITY)
    text = run(listed("Ravi", "Bob").replace("(UTC)", "(UTC) Odia Wikipedia"), event)
    assert refused(edited(text, change), event).message == "obstacle-group-changed"


def test_the_head_of_a_group_is_read_whatever_its_seal_and_also_escaped():
    event = Event(group=Group.COMMUNITY)
    text = run(listed("Ravi").replace("(UTC)", "(UTC) sk.wikibooks"), event)
    (sealed,) = re.findall('data-wcb="(group [^"]*__[^"]*)"', text)
    assert run(text, event) == text
    assert run(text.replace(sealed, sealed.replace("_", "&#95;")), event) == text


def test_a_second_caption_is_not_lost():
    text = run(listed("Ravi")).replace("|+ Participants", "|+ Who comes\n|+ Participants")
    assert refused(text).message == "obstacle-table-unread"


def test_an_empty_column_that_people_add_beside_the_table_stays():
    text = listed("A", "B", regions=f"{begin('withdrawn')}\n{end('withdrawn')}")
    text = run(text.replace(f"# [[User:B|B]] {WHEN}", f"# <s>[[User:B|B]] {WHEN}</s>"))
    new = run(edited(text, column("Refund", {}), "withdrawn"))
    assert "Refund" in Table.of(body_of(new, "withdrawn")).heads


def test_a_head_put_in_without_cells_shifts_no_row():
    text = edited(run(listed("A", "B", "C")), column("Room", {"A": "7", "B": "8", "C": "9"}))

    def change(table):
        table.people["A"].cells[2:4] = ["| by hand 1", "| by hand 2"]
        table.rows[0].cells.insert(2, "! Bus")

    table = Table.of(body_of(run(edited(text, change))))
    assert [table.cell(who, "Room") for who in "ABC"] == ["7", "8", "9"]
    assert table.cell("A", "Bus") == ""
    assert table.cell("A", "Status") == "by hand 2"


def test_heads_that_say_the_same_in_two_tables_are_told_apart_or_refused():
    text = listed("A", "D", regions=f"{begin('withdrawn')}\n{end('withdrawn')}")
    text = run(text.replace(f"# [[User:D|D]] {WHEN}", f"# <s>[[User:D|D]] {WHEN}</s>"))
    text = edited(edited(text, column("{{Food}}", {"A": "f"})), column("{{Bed}}", {"A": "b"}))
    text = run(text)
    swapped = edited(text, column("{{Bus}}", {}, 3), "withdrawn")
    table = Table.of(body_of(run(swapped)))
    assert (table.cell("A", "{{Food}}"), table.cell("A", "{{Bed}}")) == ("f", "b")
    twice = edited(edited(text, column("Day", {"A": "1"})), column("Day", {"A": "2"}))
    other = edited(edited(twice, column("Day", {}), "withdrawn"), column("Day", {}), "withdrawn")
    assert refused(edited(other, column("Night", {}), "withdrawn")).message == "obstacle-heads-alike"


def test_tags_that_the_wiki_does_not_take_out_hide_no_row():
    text = edited(
        run(listed("A", "B", "C")),
        column("Note", {"A": "<blockquote>late", "C": "<blockquote>x</blockquote>"}),
    )
    new = run(text)
    assert list(Table.of(body_of(new)).people) == ["A", "B", "C"]
    assert run(without(new, "B"), ALLOW).count("[[User:B|") == 0


@pytest.mark.parametrize("mark", ["own:room", "room", "group", "home x.org", "field-1"])
def test_only_the_bots_own_names_make_a_column_its_own(mark):
    text = run(listed("A", "B"))

    def change(table):
        for head in ("! Room", f'! data-wcb="{mark}" | Room'):
            table.rows[0].cells.append(head)
        for row in table.people.values():
            row.cells += ["| in 1", "|"]

    new = run(edited(text, change))
    assert new.count("\n| in 1\n") == 2
    assert new.count("signed up\n") == text.count("signed up\n")


def test_people_who_typed_one_name_stand_in_the_table_each_with_their_own():
    text = run(listed('"Ravi', '"Ravi', "Bob"))

    def change(table):
        rows = [row for row in table.rows if any(cell.endswith("| Ravi") for cell in row.cells)]
        table.rows[0].cells.append("! Room")
        for number, row in enumerate(rows, 1):
            row.cells.append(f"| in {number}")

    text = edited(text, change)
    new = run(text)
    assert new.count("| Ravi\n") == 2
    assert new.count("withdrawn") == 0
    assert new.index("\n| in 1\n") < new.index("\n| in 2\n")
    one_less = new.replace("# Ravi\n", "", 1)
    assert refused(one_less, ALLOW).message == "obstacle-namesakes"
    one_more = run(new.replace("# Ravi\n", "# Ravi\n# Ravi\n", 1))
    assert one_more.count("| Ravi\n") == 3
    assert "withdrawn" not in one_more


def test_rows_of_people_who_are_gone_do_not_count_as_lost_again():
    names = [f"P{number}" for number in range(10)]
    text = edited(run(listed(*names)), column("Room", dict.fromkeys(names, "in 1")))
    for name in names[:6]:
        text = run(without(text, name))
    assert text.count("\n| in 1\n") == 10
    assert Table.of(body_of(text)).cell("P0", "Status") == "withdrawn"


def test_a_move_that_was_killed_between_its_two_saves_goes_on():
    event = Event(target="Event/P")
    text = edited(run(listed("A", "B", "C", "D")), column("Room", {"A": "1"}))
    pages = Pages(Snapshot("Event", text, 1), target=Snapshot("Event/P", "", None))
    first = plan(text, event, pages=pages).edits[0]
    assert first.page == "Event/P"
    again = Pages(Snapshot("Event", text, 1), target=Snapshot("Event/P", first.new, 2))
    made = plan(text, event, pages=again)
    assert made.obstacle is None
    assert [edit.page for edit in made.edits] == ["Event"]


def test_a_page_without_people_may_have_regions():
    text = f"== About ==\n{begin('waiting')}\n{end('waiting')}\n"
    assert plan(text).obstacle is None
    assert begin("participants") not in run(text)


def test_a_copy_of_a_head_of_the_bots_takes_nothing_over():
    text = run(listed("A", "B").replace("(UTC)", "(UTC) hello"))

    def change(table):
        place = table.heads.index("Comment")
        table.rows[0].cells.insert(place, table.rows[0].cells[place].replace("Comment", "Bus"))
        for row in table.people.values():
            row.cells.insert(place, "|")

    table = Table.of(body_of(run(edited(text, change))))
    assert table.cell("A", "Bus") == ""
    assert table.cell("A", "Comment") == "hello"


@pytest.mark.parametrize("head", ["A\u202ab", "&#8234;x", "e\u0301te", "a  b", "x<!-- y -->"])
def test_a_column_that_organisers_ask_for_comes_once(head):
    event = Event(own_columns=(head,))
    new = run(listed("A"), event)
    assert run(new, event) == new


@pytest.mark.parametrize("home", ["localhost:8080", "a=b", 'x"y', "or.wikipedia.org"])
def test_a_home_wiki_is_remembered_as_it_is_or_not_at_all(home):
    event = Event(columns=("participant", "community"))
    text = run(listed("A"), event, homes={"A": "hi.wikipedia.org"}).replace(
        "home hi.wikipedia.org", f"home {home}"
    )
    texts = [text]
    for _ in range(3):
        texts.append(run(texts[-1], event))
    assert all(len(later) <= len(earlier) + 40 for earlier, later in pairwise(texts))
    assert texts[-1] == texts[-2]


def test_styles_that_people_gave_to_heads_numbers_and_rows_stay():
    text = run(listed("A"))
    text = text.replace("|-\n! scope", '|- style="color:blue"\n! scope', 1).replace(
        'data-wcb="comment"', 'data-wcb="comment" style="width:9em"'
    )
    text = text.replace("\n| 1\n", '\n| style="color:red" | 1\n')
    new = run(
        without(text, "A").replace(
            "== Sign up ==\n", f"== Sign up ==\n# [[User:B|B]] {WHEN}\n# [[User:A|A]] {WHEN}\n"
        )
    )
    assert '|- style="color:blue"\n' in new
    assert '\n| style="color:red" | 1\n' in new


def test_only_pages_of_the_event_are_written():
    other = run(listed("X", "Y", "Z", regions=f"{begin('summary')}\n{end('summary')}"))
    text = listed("A", "B") + f"{begin('participants')}\n{sealed('[[:Event/Old]]')}\n{end('participants')}\n"
    pages = Pages(Snapshot("Event", text, 1), former=Snapshot("Event/Old", other, 2))
    made = plan(text, ALLOW, pages=pages)
    old = next(edit for edit in made.edits if edit.page == "Event/Old")
    assert "summary" not in old.regions


@pytest.mark.parametrize(
    "cells",
    [
        "| " + " " * 40_000 + "y | x",
        "|a" + "|" * 5000,
        '| style="' + "x" * 40_000,
        "| " + "{{" * 10_000,
        "| " + "[[" * 10_000,
        "| " + "<ref>" * 10_000,
    ],
)
def test_hostile_cells_cost_no_time(cells):
    text = edited(run(listed("A", "B")), added(cells, mark=" a" + " " * 40_000 + "b"))
    began = time.process_time()
    plan(text) if not hasattr(read_current(Pages(Snapshot("Event", text, 1))), "message") else None
    assert time.process_time() - began < 2
