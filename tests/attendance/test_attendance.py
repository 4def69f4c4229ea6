"""Who attended: by the table, by lists, by scans; numbers, no-shows, people without a sign-up."""

from hypothesis import given
from hypothesis import strategies as st

from tests.attendance.pages import PAGE, attendance, judged, with_columns, with_table
from tests.for_each import for_each
from tests.random_runs import draws
from wikiconbot.attendance.name_list import read_name_list
from wikiconbot.model.attendance import Arrival, Attendance, AttendanceSource
from wikiconbot.runs.attending.judged_attendance import attendance_at, persons_of

TABLE = with_table()
DAY_ONE, DAY_TWO = "2018-04-06", "2018-04-07"
HEADS = [f"Attended {DAY_ONE}", "Day 2"]


def by_name(found):
    return {person.name: person.days for person in found.people}


def whys(found):
    return [(one.line, one.why) for one in found.unread]


def listed(text, day=""):
    return attendance(TABLE, read_name_list(text, day))


# ── the table ──
def test_nothing_is_known_without_a_mark_and_without_a_list():
    assert attendance(PAGE) is None
    assert attendance(TABLE) is None
    assert attendance(with_columns(TABLE, ["Attended"], {})) is None


def test_one_column_says_who_came():
    found = attendance(with_columns(TABLE, ["Attended"], {1: ["✓"], 2: ["no"], 4: ["yes"]}))
    assert by_name(found) == {"Asha Rao": ("",), "Jean Smith": ("",)}
    assert (found.days, found.expected, found.came, found.no_shows) == ((), 4, 2, ("Ravi K", "Zed"))


def test_each_day_has_a_column():
    found = attendance(with_columns(TABLE, HEADS, {1: ["✓", "✓"], 2: ["", "x"]}))
    assert by_name(found) == {"Asha Rao": (DAY_ONE, DAY_TWO), "Ravi K": (DAY_TWO,)}
    assert found.days == (DAY_ONE, DAY_TWO)
    assert [len(found.on(day)) for day in found.days] == [1, 2]
    assert found.no_shows == ("Jean Smith", "Zed")


def test_a_day_that_is_to_come_is_no_day_yet():
    found = attendance(with_columns(TABLE, HEADS, {1: ["✓", ""]}))
    assert found.days == (DAY_ONE,)


def test_a_cell_that_is_not_clear_is_said_and_its_person_is_neither():
    text = with_columns(TABLE, ["Attended"], {1: ["✓"], 2: ["perhaps"]})
    found = attendance(text)
    row = next(
        number
        for number, line in enumerate(text.split("\n"), 1)
        if "|- data-wcb" in line and "2 " in line[11:16]
    )
    assert whys(found) == [(row, "attendance-cell")]
    assert found.unread[0].text == "perhaps"
    assert (found.unclear, found.no_shows) == (1, ("Jean Smith", "Zed"))


def test_a_row_that_people_added_is_a_walk_in():
    more = "\n|-\n|\n| [[User:Walker]]\n|\n|\n|\n|\n| ✓\n|-\n|\n| Nobody Here\n|\n|\n|\n|\n| no"
    found = attendance(with_columns(TABLE, ["Attended"], {1: ["✓"]}, more))
    assert [(p.name, p.user) for p in found.people if p.walk_in] == [("Walker", "Walker")]
    assert (found.expected, found.came, found.walk_ins) == (4, 2, 1)


def test_a_telephone_number_next_to_a_name_that_people_added_is_not_repeated():
    more = "\n|-\n|\n| Maria, +91 98765 43210\n|\n|\n|\n|\n| ✓"
    (maria,) = attendance(with_columns(TABLE, ["Attended"], {}, more)).people
    assert maria.name.startswith("Maria")
    assert "98765" not in maria.name


def test_another_day_in_the_column_of_a_day_is_not_clear():
    found = attendance(with_columns(TABLE, HEADS, {1: ["7 April", ""]}))
    assert (found.came, found.unclear) == (0, 1)


# ── lists ──
def test_a_list_names_people_in_each_way():
    text = "* Asha Rao\n\n# User:Ravi_K\n2. [[User:Zed|Z]]\njean  SMITH\n"
    found = listed(text, DAY_ONE)
    assert by_name(found) == dict.fromkeys(("Asha Rao", "Ravi K", "Jean Smith", "Zed"), (DAY_ONE,))
    assert (found.no_shows, found.walk_ins, found.unread) == ((), 0, ())


def test_people_in_a_list_twice_count_once():
    found = listed(
        "Asha Rao\nUser:Asha Rao\nhttps://en.wikipedia.org/wiki/User:Asha_Rao\nWalker\nwalker\nUser:Walker"
    )
    assert [(p.name, p.walk_in) for p in found.people] == [("Asha Rao", False), ("Walker", True)]


def test_who_withdrew_and_came_is_not_without_a_sign_up():
    found = listed("Lopa")
    lopa = found.people[0]
    assert (lopa.walk_in, lopa.has_place, found.walk_ins, found.expected, len(found.no_shows)) == (
        False,
        False,
        0,
        4,
        4,
    )


def test_nobody_is_guessed():
    text = with_table(PAGE + "# Meera Joshi\n# Meera Joshi, the other one\n")
    found = attendance(text, read_name_list("Meera Joshi\nasha rao\nann@example.org\n---\nZed"))
    assert whys(found) == [
        (1, "attendance-two"),
        (2, "attendance-near"),
        (3, "attendance-personal"),
        (4, "attendance-nobody"),
    ]
    assert found.unread[1].values == {"near": "Asha Rao"}
    assert "example" not in found.unread[2].text
    assert by_name(found) == {"Zed": ("",)}


def test_a_typed_name_that_is_an_account_too_is_two_people():
    text = with_table(PAGE + "# Ravi K, Delhi\n")
    assert whys(attendance(text, read_name_list("Ravi K"))) == [(1, "attendance-two")]
    assert by_name(attendance(text, read_name_list("User:Ravi K"))) == {"Ravi K": ("",)}


def test_lists_and_the_table_count_together():
    text = with_columns(TABLE, HEADS, {1: ["✓", ""]})
    found = attendance(text, read_name_list("Asha Rao\nZed", DAY_TWO))
    assert by_name(found) == {"Asha Rao": (DAY_ONE, DAY_TWO), "Zed": (DAY_TWO,)}


def test_people_who_opted_out_are_counted_and_not_named():
    text = with_table(PAGE.replace("# [[User:Zed", "# <!-- wikiconbot:skip -->[[User:Zed"))
    found = attendance(text, read_name_list("Zed\nUser:Zed\nAsha Rao"))
    assert (by_name(found), found.unnamed, found.came) == ({"Asha Rao": ("",)}, 1, 2)
    assert "Zed" not in repr(found)


def test_communities_are_counted():
    found = listed("Asha Rao\nWalker")
    wiki, rest = found.communities
    assert (wiki.community.wiki, wiki.expected, wiki.came, wiki.walk_ins) == ("or.wikipedia.org", 1, 1, 0)
    assert (rest.community, rest.expected, rest.came, rest.walk_ins) == (None, 3, 0, 1)


# ── scans ──
def test_an_unknown_scan_is_said_with_its_line():
    arrivals = [
        Arrival(5, "blah", DAY_ONE, AttendanceSource.SCANS),
        Arrival(6, "User:Walker", DAY_ONE, AttendanceSource.SCANS),
    ]
    found = attendance(TABLE, arrivals)
    assert whys(found) == [(5, "attendance-unknown")]
    assert [(p.name, p.walk_in) for p in found.people] == [("Walker", True)]


# ── each event of a series ──
SERIES = """\
== First iteration ==
* Date: 6 April 2018
=== Sign up ===
# [[User:Asha Rao]] 10:40, 2 March 2018 (UTC)
== Second iteration ==
* Date: 6 May 2018
=== Sign up ===
# [[User:Asha Rao]] 10:40, 2 March 2018 (UTC)
# [[User:Zed]] 10:41, 2 March 2018 (UTC)
"""


def test_each_event_of_a_series_has_its_attendance():
    parts = judged(SERIES).parts
    found = [
        one for part in parts[:2] if isinstance(one := attendance_at(part, read_name_list("Zed")), Attendance)
    ]
    assert [(one.expected, one.walk_ins, one.no_shows) for one in found] == [
        (1, 1, ("Asha Rao",)),
        (2, 0, ("Asha Rao",)),
    ]


# ── what always holds ──
MARKS = st.sampled_from(["✓", "no", "", "?", "Day 1", "{{yes}}", "<s>x</s>"])
NAMES = st.sampled_from(["Asha Rao", "User:Zed", "Lopa", "Walker", "jean smith", "???", "a@b.org", "RAVI K"])


@draws(60)
@given(st.lists(st.tuples(MARKS, MARKS), min_size=4, max_size=4), st.lists(NAMES, max_size=8))
def test_everybody_with_a_place_is_counted_once(marks, names):
    text = with_columns(TABLE, HEADS, {number: list(cells) for number, cells in enumerate(marks, 1)})
    found = attendance(text, read_name_list("\n".join(names)))
    with_place = sum(person.has_place for person in found.people)
    assert found.expected == with_place + len(found.no_shows) + found.unclear == 4
    assert sum(one.expected for one in found.communities) == found.expected
    assert sum(one.came + one.walk_ins for one in found.communities) == len(found.people)
    assert len({person.name for person in found.people}) == len(found.people)
    assert all(day in (*found.days, "") for person in found.people for day in person.days)


@for_each(
    "text",
    [
        "",
        "[[",
        "User:",
        "[[User:]]",
        "*",
        "#",
        "\u202eabc\u202c",
        "User:Zed/Notes",
        "x" * 5000,
        "//en.wikipedia.org/wiki/User:",
    ],
)
def test_any_text_names_somebody_or_says_why(text):
    said = persons_of(judged(TABLE)).meant(text)
    assert said.why or said.name or said.place is not None
