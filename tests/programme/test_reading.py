"""The programme in people's tables: in the ways in which they really write them."""

import pytest

from tests.programme.programmes import AROUND, DAYS, read, rows, shown
from wikiconbot.i18n import languages, load
from wikiconbot.model.programme import ClockDoubt, ProgrammeColumn, ProgrammeSource
from wikiconbot.programme.heads import column_of, is_programme_heading
from wikiconbot.programme.reading_programme import programme_of
from wikiconbot.programme.session_rows import Surroundings
from wikiconbot.wikitext.siteinfo import DEFAULT


def test_a_row_is_a_session():
    found = read(
        rows(
            "10:00–10:45 || Hall A || [[Foo|Opening]] || [[User:Ann|Dr. Ann]] ([[User talk:Ann|talk]]), Ben and Zed"
        )
    )
    (session,) = found.sessions
    assert shown(session) == ("2018-04-06", "04:30–05:15", "Hall A", "Opening", ("Dr. Ann", "Ben", "Zed"))
    assert session.accounts == ("Ann", None, None)
    assert session.line == 6
    assert found.unread == ()


def test_columns_are_in_any_order_and_start_and_end_may_be_apart():
    text = rows(
        "Ann || Opening || 10.45 am || 10.00 am || 7 April 2018",
        heads="Speaker !! Title !! End !! Start !! Date",
    )
    (session,) = read(text).sessions
    assert shown(session) == ("2018-04-07", "04:30–05:15", "", "Opening", ("Ann",))


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("Day 2", "2018-04-07"), ("Day 2 (Saturday)", "2018-04-07"), ("7 April 2018", "2018-04-07"), ("Saturday, 7 April", "2018-04-07"),
        ("Day 1 – 6 April", "2018-04-06"), ("दूसरा दिन", "2018-04-07"), ("第二天", "2018-04-07"), ("2日目", "2018-04-07"), ("Second day", "2018-04-07"),
        ("দিন ২", "2018-04-07"),
    ],
)  # fmt: skip
def test_a_heading_names_the_day(heading, day):
    (session,) = read(rows("10:00 || || Opening ||").replace("Day 1", heading)).sessions
    assert session.day == day


def test_days_are_rows_over_all_columns_or_cells_over_several_rows():
    table = "== Schedule ==\n{|\n! Day !! Time !! Session\n|-\n| rowspan=2 | Day 1 || 10:00 || One\n|-\n| 11:00 || Two\n|-\n| Day 2 || 10:00 || Three\n|}\n"
    assert [(s.title, s.day[-2:]) for s in read(table).sessions] == [
        ("One", "06"),
        ("Two", "06"),
        ("Three", "07"),
    ]
    labels = "== Schedule ==\n{|\n! Time !! Session\n|-\n! colspan=2 | Day 1\n|-\n| 10:00 || One\n|-\n| colspan=2 | '''7 April'''\n|-\n| 10:00 || Two\n|}\n"
    assert [(s.title, s.day[-2:]) for s in read(labels).sessions] == [("One", "06"), ("Two", "07")]


def test_columns_may_be_rooms():
    table = (
        "== Programme ==\n=== Day 1 ===\n{|\n! Time (UTC) !! Hall A !! Hall B !! Hall C\n|-\n| 10:00–11:00 || One || rowspan=2 | Long || –\n"
        "|-\n| 11:00–12:00 || Two || Three\n|-\n| 12:00–13:00 || colspan=3 | Lunch\n|-\n| 13:00–14:00 || colspan=2 | Both || Four\n|}\n"
    )
    assert [shown(s)[1:4] for s in read(table).sessions] == [
        ("10:00–11:00", "Hall A", "One"),
        ("10:00–12:00", "Hall B", "Long"),
        ("11:00–12:00", "Hall A", "Two"),
        ("11:00–12:00", "Hall C", "Three"),
        ("12:00–13:00", "", "Lunch"),
        ("13:00–14:00", "Hall A, Hall B", "Both"),
        ("13:00–14:00", "Hall C", "Four"),
    ]


def test_a_session_over_midnight_ends_on_the_next_day():
    (session,) = read(rows("22:00–01:30 || || Party ||")).sessions
    assert (session.starts, session.ends) == ("2018-04-06T16:30:00Z", "2018-04-06T20:00:00Z")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("25:00 || || Broken ||", "programme-unread-time"), ("|| || No time ||", "programme-unread-no-time"),
        ("10:00 || Hall || || Ann", "programme-unread-title"), ("colspan=4 | Lunch", "programme-unread-label"),
    ],
)  # fmt: skip
def test_each_row_that_is_not_read_is_said(row, why):
    found = read(rows("10:00 || || Opening ||", row))
    assert [(one.why, one.line) for one in found.unread] == [(why, 8)]
    assert len(found.sessions) == 1


def test_a_row_without_a_day_is_said():
    found = read(rows("10:00 || || Opening ||").replace("=== Day 1 ===\n", ""))
    assert [one.why for one in found.unread] == ["programme-unread-no-day"]


def test_rows_above_all_heads_are_said_in_the_section_of_the_programme():
    found = read("== Programme ==\n{|\n| 10:00 || Opening\n|}\n")
    assert [one.why for one in found.unread] == ["programme-unread-heads"]


def test_other_tables_are_no_programme():
    text = "== Sign up ==\n{|\n! No !! Name\n|-\n| 1 || Ann\n|}\n== Travel ==\n{|\n! Train !! Time\n|-\n| 12 || 10:00\n|}\n"
    assert read(text) == ((), (), 0)


def test_what_is_not_live_is_not_read():
    assert read(f"<nowiki>{rows('10:00 || || Opening ||')}</nowiki>").sessions == ()


@pytest.mark.parametrize("zone", ["Asia/Kathmandu", "Asia/Kolkata", "Europe/Berlin", "America/New_York"])
def test_letters_of_a_zone_are_read_by_the_zone_of_the_event(zone):
    around = Surroundings(DEFAULT, zone, DAYS)
    (session,) = read(rows("10:00 UTC || || Opening ||"), around).sessions
    assert session.starts == "2018-04-06T10:00:00Z"


def test_changes_of_clocks_are_said():
    around = Surroundings(DEFAULT, "Europe/Berlin", DAYS)
    text = rows(
        "28 October 2018 || 02:30 || Twice", "25 March 2018 || 02:30 || Never", heads="Date !! Time !! Title"
    )
    twice, never = read(text, around).sessions
    assert (twice.starts, twice.doubt) == ("2018-10-28T00:30:00Z", ClockDoubt.FOLD)  # the first of both
    assert (never.starts, never.doubt) == ("2018-03-25T01:30:00Z", ClockDoubt.GAP)  # 03:30 in summer time


def test_the_bots_own_words_are_heads_in_every_language():
    for language in languages():
        messages = load(language)
        for column, key in {
            ProgrammeColumn.TIME: "programme-time",
            ProgrammeColumn.TITLE: "programme-session",
            ProgrammeColumn.SPEAKERS: "programme-speakers",
            ProgrammeColumn.ROOM: "programme-room",
            ProgrammeColumn.DESCRIPTION: "programme-description",
        }.items():
            assert column_of(messages.say(key)) is column, (language, key)
        assert is_programme_heading(messages.say("start-programme")), language


@pytest.mark.parametrize(
    "heading",
    [
        "Schedule 2018",
        "Tentative schedule",
        "Day 1: Programme",
        "Programm",
        "कार्यक्रम",
        "جدول الأعمال",
        "日程",
    ],
)
def test_headings_of_programmes(heading):
    assert is_programme_heading(heading)


@pytest.mark.parametrize(
    "heading", ["Sign up", "Programme committee", "Training schedule for organisers", "Participants"]
)
def test_other_headings(heading):
    assert not is_programme_heading(heading)


def test_programme_of_reads_people_s_table_if_the_bot_has_none():
    found = programme_of(rows("10:00 || || Opening ||"), DEFAULT, "Asia/Kolkata", DAYS)
    assert found is not None
    assert (found.source, found.zone, len(found.sessions)) == (ProgrammeSource.PAGE, "Asia/Kolkata", 1)
    assert programme_of("== Sign up ==\n", DEFAULT, "Asia/Kolkata", DAYS) is None


def test_keys_are_different_for_equal_rows():
    found = programme_of(rows("10:00 || || Break ||", "10:00 || || Break ||"), DEFAULT, AROUND.zone, DAYS)
    assert found is not None
    assert len({session.key for session in found.sessions}) == 2


def test_a_cell_over_the_title_and_other_columns_is_only_the_title():
    table = rows("colspan=2 | 14:00–15:00 || Photo", heads="Start !! End !! Session")
    found = read(rows("13:00–14:00 || colspan=3 | Lunch", "14:00–15:00 || Hall A || colspan=2 | Photo"))
    assert [shown(one)[2:] for one in found.sessions] == [("", "Lunch", ()), ("Hall A", "Photo", ())]
    assert [shown(one)[1] for one in read(table).sessions] == ["08:30–09:30"]


def test_a_title_over_several_rows_has_their_rooms_and_speakers():
    found = read(
        rows(
            "10:00–11:00 || Hall A || rowspan=2 | Hackathon || Ann",
            "11:00–12:00 || Hall B || [[User:Ben|Ben]]",
        )
    )
    assert [shown(one)[1:] for one in found.sessions] == [
        ("04:30–06:30", "Hall A, Hall B", "Hackathon", ("Ann", "Ben"))
    ]
    assert found.sessions[0].accounts == (None, "Ben")
    below = read(rows("10:00–11:00 || Hall A || rowspan=2 | Hackathon || Ann", "10:30 || Hall A || Ann"))
    assert shown(below.sessions[0])[1] == "04:30–05:30"


def test_rows_below_a_day_that_is_not_understood_are_on_no_day():
    heads = "Day !! Time !! Session"
    found = read(rows("7 April || 10:00 || A1", "31 April || 10:00 || A2", "|| 11:00 || A3", heads=heads))
    assert [one.title for one in found.sessions] == ["A1"]
    assert [one.why for one in found.unread] == ["programme-unread-day", "programme-unread-no-day"]


def test_a_year_outside_of_calendars_is_said():
    found = read(rows("0018-04-06 || 10:00 || A1", heads="Day !! Time !! Session"))
    assert [one.why for one in found.unread] == ["programme-unread-day"]


def test_a_row_that_is_not_read_is_told_without_personal_data():
    found = read(rows("at ten || Hall A || Opening || Ann ann@example.org"))
    assert found.unread[0].text == "at ten | Hall A | Opening | Ann …"
