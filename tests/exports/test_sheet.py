"""From the tables on the wiki to values: names, numbers, times; people's columns; the tables apart."""

import pytest

from tests.table.planned import run
from tests.table.tables import Row, Table, body_of, with_body
from wikiconbot.exports.sheet import Sheet, read_sheet
from wikiconbot.i18n import load
from wikiconbot.i18n.messages import Locale, Messages
from wikiconbot.model import Event, Group, Obstacle, Snapshot
from wikiconbot.wikitext.siteinfo import DEFAULT

PAGE = """\
== Sign up ==
# [[User:Ananya|Ananya]] ([[User talk:Ananya|talk]]) 10:40, 2 March 2018 (UTC) Odia
# <s>[[User:Dev|Dev]] ([[User talk:Dev|talk]]) 11:11, 4 March 2018 (UTC)</s>
# Ravi Kumar
# [[Special:Contributions/192.0.2.7|192.0.2.7]] 12:00, 5 March 2018 (UTC)
"""


def sheet(text, event=None, language="en"):
    read = read_sheet(Snapshot("Event", text, 7), text, event or Event(), DEFAULT, load(language))
    assert not isinstance(read, Obstacle), read
    return read


def heads(read):
    return [column.head for column in read.columns]


def values(read, name):
    place = [column.name for column in read.columns].index(name)
    return [row.values[place] for row in read.rows]


def edited(text, change, name="participants"):
    table = Table.of(body_of(text, name))
    change(table)
    return with_body(text, table.text(), name)


def with_column(head, *words, at=None):
    """Put a column of people's into a table: its head, and a cell for each row."""

    def change(table):
        cells = [f"!{head}", *(f"| {word}" if word else "|" for word in words)]
        for row, cell in zip(table.rows, cells, strict=True):
            row.cells.insert(len(row.cells) if at is None else at, cell)

    return change


def test_each_column_of_the_bot_has_values_that_a_program_can_use():
    read = sheet(run(PAGE))
    assert (read.page, read.revision, read.direction) == ("Event", 7, "ltr")
    assert [(c.name, c.head, c.by) for c in read.columns] == [
        ("number", "No.", "bot"),
        ("participant", "Participant", "bot"),
        ("comment", "Comment", "bot"),
        ("signed", "Signed up (UTC)", "bot"),
        ("status", "Status", "bot"),
    ]
    assert [(row.table, row.user, *row.values) for row in read.rows] == [
        ("participants", "Ananya", 1, "Ananya", "Odia", "2018-03-02T10:40:00Z", "signed up"),
        ("participants", "Dev", 2, "Dev", "", "2018-03-04T11:11:00Z", "withdrawn"),
        ("participants", None, 3, "Ravi Kumar", "", None, "to be checked"),
        ("participants", "192.0.2.7", 4, "192.0.2.7", "", "2018-03-05T12:00:00Z", "signed up"),
    ]


def test_numbers_and_times_are_the_same_in_every_language():
    text = run(PAGE, Event(language="bn"), language="bn")
    assert "২ মার্চ, ২০১৮ ১০:৪০" in text
    bengali = sheet(text, language="bn")
    for name in ("number", "signed", "participant"):
        assert values(bengali, name) == values(sheet(run(PAGE)), name)
    assert values(bengali, "status")[0] == load("bn").say("status-confirmed")


def test_peoples_columns_stand_where_people_put_them():
    text = edited(run(PAGE), with_column("Room", "'''12'''", "", "{{tick}}", "=1+1", at=2))
    read = sheet(run(text))
    assert heads(read)[:4] == ["No.", "Participant", "Room", "Comment"]
    assert read.columns[2].by == "people"
    assert values(read, "Room") == ["12", "", "{{tick}}", "=1+1"]


def test_columns_with_the_same_head_all_survive():
    text = run(PAGE)
    for word in ("a", "b"):
        text = edited(text, with_column("Room", word, "", "", ""))
    for head in ("user", "status", "Status", ""):
        text = edited(text, with_column(head, head or "nameless", "", "", ""))
    read = sheet(run(text))
    own = [(c.name, c.head) for c in read.columns if c.by == "people"]
    assert own == [
        ("Room", "Room"), ("Room 2", "Room"), ("user 2", "user"), ("status 2", "status"), ("Status", "Status"),
        ("column", ""),
    ]  # fmt: skip
    assert (values(read, "Room")[0], values(read, "Room 2")[0]) == ("a", "b")
    assert [values(read, name)[0] for name in ("user 2", "status 2", "Status", "column")] == [
        "user", "status", "Status", "nameless",
    ]  # fmt: skip


def test_fields_are_named_by_their_heads():
    page = "== Sign up ==\n{{Sign-up|user=Ananya|Diet=vegan|signed=x}}\n"
    event = Event(templates=("Sign-up",), columns=("participant", "Diet", "signed"))
    text = run(page, event)
    read = sheet(text, event)
    assert [(c.name, c.by) for c in read.columns] == [
        ("participant", "bot"),
        ("Diet", "bot"),
        ("signed", "bot"),
    ]


def test_what_people_wrote_into_a_cell_of_the_bots_counts():
    text = run(PAGE)
    text = text.replace(
        "| 2018-03-02 10:40\n",
        "| in February\n",
    )
    text = run(text.replace("| Odia", "| speaks [[Odia]]"))
    read = sheet(text)
    assert values(read, "signed")[0] == "in February"
    assert values(read, "comment")[0] == "speaks Odia"


def test_a_name_is_the_account_whatever_stands_around_it():
    text = run(PAGE).replace("[[User:Ananya|Ananya]]", "★ [[User:Ananya|Dr Ananya]]")
    read = sheet(run(text))
    assert values(read, "participant")[0] == "Ananya"
    assert read.rows[0].user == "Ananya"


def test_rows_that_people_added_are_there():
    def guest(table):
        table.rows.append(Row("", ["|", "| A guest", "| of [[User:Ananya]]", "| soon", "|"]))

    read = sheet(run(edited(run(PAGE), guest)))
    assert ("participants", None, "A guest") in [(r.table, r.user, r.values[1]) for r in read.rows]


def test_every_table_of_the_page_is_read_with_columns_of_any_of_them():
    page = run(PAGE) + "<!-- wikiconbot:withdrawn:begin -->\n<!-- wikiconbot:withdrawn:end -->\n"
    text = run(page)
    text = run(edited(text, with_column("Refund", "paid"), "withdrawn"))
    read = sheet(text)
    assert [(row.table, row.user) for row in read.rows] == [
        ("participants", "Ananya"), ("participants", None), ("participants", "192.0.2.7"), ("withdrawn", "Dev"),
    ]  # fmt: skip
    assert values(read, "Refund") == ["", "", "", "paid"]


def test_the_waiting_list_is_a_table_of_its_own():
    page = PAGE + "<!-- wikiconbot:waiting:begin -->\n<!-- wikiconbot:waiting:end -->\n"
    read = sheet(run(page, Event(capacity=1)))
    assert {row.table for row in read.rows} == {"participants", "waiting"}


def test_heads_of_groups_are_nobody():
    event = Event(group=Group.COMMUNITY)
    read = sheet(run(PAGE, event), event)
    assert sorted(values(read, "participant")) == ["192.0.2.7", "Ananya", "Dev", "Ravi Kumar"]


def test_without_anybody_there_are_columns_all_the_same():
    event = Event(own_columns=("Room", "Room"))
    read = sheet("== Sign up ==\n", event)
    assert heads(read) == ["No.", "Participant", "Signed up (UTC)", "Status", "Room"]
    assert read.rows == ()
    empty = "== Sign up ==\n<!-- wikiconbot:participants:begin -->\n<!-- wikiconbot:participants:end -->\n"
    assert heads(sheet(run(empty, event), event)) == heads(read)


@pytest.mark.parametrize(
    "body", ["Hello!", '{| class="wikitable"\n! Name\n|-\n| colspan="2" | x\n|}', "{|\n| no heads\n|}"]
)
def test_a_table_that_cannot_be_read_is_an_obstacle(body):
    text = f"<!-- wikiconbot:participants:begin -->\n{body}\n<!-- wikiconbot:participants:end -->\n"
    read = read_sheet(Snapshot("Event", text, 7), text, Event(), DEFAULT, load())
    assert isinstance(read, Obstacle)


def test_the_direction_is_that_of_the_language():
    messages = Messages("ur", load().texts, Locale(direction="rtl"))
    read = read_sheet(Snapshot("Event", PAGE, 7), run(PAGE), Event(), DEFAULT, messages)
    assert isinstance(read, Sheet)
    assert read.direction == "rtl"
