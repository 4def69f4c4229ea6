"""Several events on one page: what is said of one of them names it."""

import html
import json
import re

from tests.plan.test_series import judged, line, people, planned, says, series, statuses, table
from wikiconbot.checks import judge_table
from wikiconbot.i18n import load
from wikiconbot.runs.assess import plan_page
from wikiconbot.runs.update import nothing_to_write
from wikiconbot.wikitext.regions import begin


def test_cells_that_people_changed_and_corrected_numbers_name_the_event():
    text = planned(series())
    at = text.index(begin("participants-2"))
    text = text[:at].replace("| signed up\n", "| vegan\n", 1) + text[at:].replace("\n| 1\n", "\n| 7\n", 1)
    found = [(f.check, f.iteration) for f in judge_table(plan_page(judged(text)))]
    assert found == [("T1", "First iteration"), ("T2", "Second iteration")]


def test_what_stands_in_the_way_names_the_event():
    text = planned(series(second=("Ben", "Cyd")))
    judgement = judged(text.replace(line("Cyd", 2), ""))
    plan = plan_page(judgement)
    assert plan.obstacle is not None
    assert (plan.obstacle.message, plan.obstacle.iteration) == ("obstacle-shrink", "Second iteration")
    refused = nothing_to_write(judgement, plan)
    assert refused is not None
    assert refused.reason is not None
    assert refused.reason.startswith("Second iteration: "), refused.reason


def test_what_is_newly_read_names_the_event():
    text = planned(series(first=("Ann", "Ben", "Eve")))
    old = text.replace("read by ", "read by 0.0.")
    more = old.replace("== Report ==", f"=== Participants ===\n{line('Zed')}{line('Yve')}== Report ==")
    plan = plan_page(judged(more))
    told = [load().tell(one.message, one.values, one.iteration) for one in plan.newly_read]
    assert told, plan.obstacle
    assert all(says.startswith("Second iteration: ") for says in told), told


def test_a_list_that_people_changed_names_its_event():
    region = f"{begin('massmessage-2')}\nby hand\n<!-- wikiconbot:massmessage-2:end -->\n"
    (one,) = plan_page(judged(series(two=region))).passed_over
    assert one.iteration == "Second iteration"


def data(text):
    found = re.findall(r' data-wcb-event="([^"]*)"', text)
    return [json.loads(html.unescape(value)) for value in found]


def test_other_programs_are_told_of_each_event():
    text = planned(
        series(
            top=says("capacity=3"),
            one=says("capacity=5", "deadline=2027-03-01"),
            two="* Registration deadline: 2 November 2026\n",
        )
    )
    first, second = data(text)
    told = [first[key] for key in ("iteration", "rosters", "deadline", "capacity", "free")]
    assert told == [
        "First iteration",
        [{"heading": "Sign up", "under": ["First iteration"]}],
        "2027-03-01",
        5,
        3,
    ]
    told = [second[key] for key in ("iteration", "deadline", "capacity", "free")]
    assert told == ["Second iteration", "2026-11-02", 3, 1], "who came too late takes no place"


def test_a_line_that_leads_to_a_subpage_tells_other_programs_the_same():
    plan = plan_page(judged(series(top=says("target=/Participants", "capacity=4"))))
    other, page = (edit.new for edit in plan.edits)
    assert data(page) == data(other)
    assert [event["free"] for event in data(page)] == [2, 1]


def test_who_goes_to_another_event_and_comes_back_has_the_number_again():
    text = planned(series(("Ann", "Ben", "Eve"), ("Cyd", "Dee")))
    there = text.replace(line("Ben", 2), "").replace(line("Dee", 2), line("Dee", 2) + line("Ben", 2))
    there = planned(there)
    assert people(there, "participants-2") == ["Cyd", "Dee", "Ben"]
    assert planned(there) == there
    back = there.replace(line("Ben", 2), "").replace(line("Eve", 3), line("Eve", 3) + line("Ben", 2))
    assert people(planned(back)) == ["Ann", "Ben", "Eve"]
    assert "last 3; left" in planned(back)[planned(back).index(begin("participants-2")) :]
    assert planned(planned(back)) == planned(back)


def test_the_first_row_of_an_event_takes_no_number_of_another_one_along():
    text = planned(series(("Ann", "Ben"), ()))
    there = planned(
        text.replace(line("Ben", 2), "").replace(
            "=== Sign up ===\n==", f"=== Sign up ===\n{line('Ben', 2)}=="
        )
    )
    assert re.findall(r"\n\| (\d+)\n", table(there, "participants-2")) == ["1"]
    back = planned(there.replace(line("Ben", 2), "").replace(line("Ann"), line("Ann") + line("Ben", 2)))
    assert re.findall(r"\n\| (\d+)\n\|[^\n]*User:Ben", table(back)) == ["2"]
    assert planned(back) == back


def test_a_place_in_one_event_is_no_place_in_another():
    text = planned(series(("Ann", "Eve"), ("Cyd", "Dee", "Ben"), top=says("capacity=1")))
    moved = text.replace(line("Ann", 1), "").replace(line("Ben", 3), line("Ben", 3) + line("Ann", 1))
    for page in (moved, planned(moved)):
        second = [one[1:] for one in statuses(page) if one[0] == "Second iteration"]
        assert second == [("Cyd", "confirmed"), ("Dee", "waiting"), ("Ben", "waiting"), ("Ann", "waiting")]
    assert planned(planned(moved)) == planned(moved)


def test_obstacles_of_a_page_with_one_event_name_none():
    text = planned("== Sign up ==\n" + line("Ann") + line("Ben"))
    plan = plan_page(judged(text.replace(line("Ben"), "")))
    assert plan.obstacle is not None
    assert plan.obstacle.iteration is None
