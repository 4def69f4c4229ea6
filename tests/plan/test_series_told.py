"""Several events on one page: what is said of one of them names it."""

from tests.plan.test_series import judged, line, planned, series
from wikiconbot.i18n import load
from wikiconbot.runs.assess import kept_findings, plan_page
from wikiconbot.runs.update import nothing_to_write
from wikiconbot.wikitext.regions import begin


def test_cells_that_people_changed_and_corrected_numbers_name_the_event():
    text = planned(series())
    at = text.index(begin("participants-2"))
    text = text[:at].replace("| signed up\n", "| vegan\n", 1) + text[at:].replace("\n| 1\n", "\n| 7\n", 1)
    found = [(f.check, f.iteration) for f in kept_findings(plan_page(judged(text)))]
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
    told = [load().say_of(one.iteration, one.message, one.values) for one in plan.newly_read]
    assert told, plan.obstacle
    assert all(says.startswith("Second iteration: ") for says in told), told


def test_a_list_that_people_changed_names_its_event():
    region = f"{begin('massmessage-2')}\nby hand\n<!-- wikiconbot:massmessage-2:end -->\n"
    (one,) = plan_page(judged(series(two=region))).passed_over
    assert one.iteration == "Second iteration"


def test_obstacles_of_a_page_with_one_event_name_none():
    text = planned("== Sign up ==\n" + line("Ann") + line("Ben"))
    plan = plan_page(judged(text.replace(line("Ben"), "")))
    assert plan.obstacle is not None
    assert plan.obstacle.iteration is None
