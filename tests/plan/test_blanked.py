"""A table that was blanked is measured by the people it had: the list may have been emptied with it."""

from dataclasses import replace

import pytest

from wikiconbot.event import Asked, said_by_command
from wikiconbot.model import Obstacle, Region, Snapshot
from wikiconbot.plan.current import Current, Pages, read_current
from wikiconbot.runs.assess import asked_for, assess_text, plan_page, understand
from wikiconbot.runs.stops.blanked import blank_tables
from wikiconbot.wikitext.regions import find_region
from wikiconbot.wikitext.siteinfo import DEFAULT

NOW = "2026-11-28T00:00:00Z"
LINES = [f"# [[User:Guest {n}]] 10:0{n}, 3 November 2026 (UTC)\n" for n in range(1, 7)]
NAMED = ["# Asha Rao\n", "# <s>[[User:Gone]] 10:00, 3 November 2026 (UTC)</s>\n"]
PAGE = "== Sign up ==\n" + "".join((*LINES, *NAMED))


def judged(text, asked=None):
    snapshot = Snapshot("Event", text)
    reading, settings = understand(snapshot, DEFAULT, asked or asked_for())
    return assess_text(snapshot, DEFAULT, settings, NOW, reading=reading)


def written(text):
    (edit,) = plan_page(judged(text)).edits
    return edit.new


def body(text):
    region = find_region(text, "participants")
    assert isinstance(region, Region)
    return text[region.body_start : region.body_end]


def stands(text):
    current = read_current(Pages(Snapshot("Event", text)))
    assert isinstance(current, Current)
    return current


TABLE = written(PAGE)


def planned(text, asked=None):
    """Return the plan for a page whose table somebody blanked; the one that the bot left is the measure."""
    current = replace(stands(text), blanked=stands(TABLE).tables)
    return plan_page(replace(judged(text, asked), current=current))


def without(text, lines):
    for line in lines:
        text = text.replace(line, "", 1)
    return text


@pytest.mark.parametrize("gone", range(7))
def test_more_than_a_third_of_the_people_stop_it(gone):
    plan = planned(without(TABLE.replace(body(TABLE), "\n"), LINES[:gone]))
    if gone * 3 <= 8:
        assert plan.obstacle is None
        assert plan.edits
    else:
        assert (plan.obstacle.message, plan.edits) == ("obstacle-shrink", ())
        assert plan.obstacle.values == {"before": "8", "after": str(8 - gone)}


def test_a_person_may_let_it_pass():
    asked = Asked(command=said_by_command(allow_shrink=True))
    plan = planned(without(TABLE.replace(body(TABLE), "\n"), LINES), asked)
    assert plan.obstacle is None
    assert plan.edits


def test_a_region_that_is_gone_is_measured_too():
    start, end = TABLE.index("<!-- wikiconbot:participants:begin"), TABLE.index("participants:end -->")
    text = without(TABLE[:start] + TABLE[end + len("participants:end -->") :], LINES[:5])
    assert planned(text).obstacle.message == "obstacle-shrink"


def test_nothing_to_write_is_no_loss():
    plan = planned("")
    assert (plan.obstacle, plan.edits) == (None, ())


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        (TABLE, []),
        (PAGE, ["participants"]),
        (TABLE.replace(body(TABLE), ""), ["participants"]),
        (TABLE.replace(body(TABLE), "\n\n"), ["participants"]),
        (TABLE.replace(body(TABLE), "\n{|\n! data-wcb=\"participant\" | Participant\n|}\n"), ["participants"]),
        (TABLE.replace("| signed up", "| speaker"), []),  # people's words: the seal is broken, the people are there
        (TABLE.replace(":participants:", ":participants-2:"), ["participants"]),
    ],
)  # fmt: skip
def test_blank_is_what_nobody_stands_in_and_the_bot_did_not_leave_so(text, blank):
    assert list(blank_tables(stands(text), DEFAULT)) == blank


def test_an_empty_table_of_the_bots_is_not_blank():
    text = written("== Sign up ==\n" + LINES[0])
    text = text.replace(LINES[0], "")
    (edit,) = plan_page(judged(text, Asked(command=said_by_command(allow_shrink=True)))).edits
    assert list(blank_tables(stands(edit.new), DEFAULT)) == []


def test_a_page_that_was_emptied_is_no_success():
    obstacle = Obstacle("obstacle-blanked", {"who": "Ben emptied it.", "word": "Event"})
    assert plan_page(replace(judged(""), emptied=obstacle)).obstacle is obstacle
    assert plan_page(judged("")).obstacle is None
