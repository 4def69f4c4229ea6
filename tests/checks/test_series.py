"""Several events on one page: findings name the event, and each has its own facts."""

from tests.plan.test_series import judged, line, planned, says, section, series


def found(text, code):
    return [(f.iteration, f.line, f.user) for f in judged(text).findings if f.check == code]


def test_what_every_event_lacks_is_said_of_each():
    assert [iteration for iteration, _, _ in found(series(), "E4")] == []
    dated = series(
        one="* Date: 6 April 2027\n* Etherpad: [https://etherpad.wikimedia.org/p/spring spring]\n",
        two="* Date: TBD\n",
    )
    assert found(dated, "E4") == [("Second iteration", 8, None)]
    assert found(dated, "E1") == [("Second iteration", 8, None)]


def test_what_stands_outside_of_all_events_is_found_once_and_is_of_the_page():
    text = series(
        top="* Venue: TBD\n* Contact: Example\n", one="* Date: 6 April 2027\n", two="* Date: 7 May 2027\n"
    )
    assert found(text, "E1") == [(None, 1, None)]
    assert found(text, "E5") == []


def test_an_event_that_is_over_says_nothing_of_the_next_one():
    text = series(one="* Date: 6 April 2020\n", two="* Date: 7 May 2027\n")
    assert [iteration for iteration, _, _ in found(text, "E3")] == ["First iteration"]
    starts = [part.evidence.event.starts for part in judged(text).parts[:2]]
    assert starts == ["2020-04-06", "2027-05-07"]


def test_a_date_of_the_page_holds_for_events_without_one():
    text = series(
        top="* Registration deadline: 2 November 2026\n", two="* Registration deadline: 9 November 2026\n"
    )
    assert found(text, "L3") == []
    assert found(text.replace(line("Ben", 2), line("Ben", 5)), "L3") == [("First iteration", 5, "Ben")]


def test_lines_that_nobody_understands_are_of_their_event():
    text = series(first=("Ann",), after="").replace(line("Ann"), line("Ann") + "# I would come!\n")
    assert [iteration for iteration, _, _ in found(text, "S1")] == ["First iteration"]


def test_lines_below_the_table_are_of_the_event_above():
    lists = "".join(f"== Participants of {year} ==\n{line('Ann')}" for year in (2025, 2026))
    text = (
        planned(lists).replace("== Participants of 2026", f"{line('Zed')}== Participants of 2026")
        + f"\n{line('Yve')}"
    )
    remarks = [f for f in judged(text).findings if f.check == "S4"]
    assert [(f.iteration, f.values["user"]) for f in remarks] == [
        ("Participants of 2025", "Zed"),
        ("Participants of 2026", "Yve"),
    ]


def test_the_rules_of_an_event_can_be_turned_off_alone():
    text = series(first=("Ann", "Ann"), second=("Ben", "Ben"), one=says("checks off=L1"))
    assert [iteration for iteration, _, _ in found(text, "L1")] == ["Second iteration"]


def test_findings_of_one_event_have_no_event():
    text = section("In person", ["Ann", "Ann"]) + section("Online", ["Ben"])
    assert [iteration for iteration, _, _ in found(text, "L1")] == [None]
