"""A table that moves to a subpage and back: each list goes with it, and every page says where it went."""

import re
from dataclasses import replace

import pytest

from wikiconbot.event import Asked, said_in_toml
from wikiconbot.model import Region, Snapshot
from wikiconbot.plan.current import Pages, read_current, table_elsewhere
from wikiconbot.runs.assess import plan_page
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import judge_file
from wikiconbot.wikitext.regions import begin, end, find_region
from wikiconbot.wikitext.siteinfo import DEFAULT

EVENT_DATA = re.compile(r" data-wcb-event=\"([^\"]*)\"")
TARGET = "Event/Participants"
NAMES = ("participants", "waiting", "withdrawn")
PAGE = """\
== Sign up ==
# [[User:Ananya|Ananya]] ([[User talk:Ananya|talk]]) 10:40, 2 March 2018 (UTC)
# [[User:Chitra|Chitra]] ([[User talk:Chitra|talk]]) 10:40, 4 March 2018 (UTC)
# <s>[[User:Dev|Dev]] ([[User talk:Dev|talk]]) 10:40, 5 March 2018 (UTC)</s>

== Lists ==
""" + "".join(f"{begin(name)}\n{end(name)}\n" for name in ("summary", *NAMES, "massmessage"))


def planned(page, other, *, target):
    """Return the pages as an update would leave them, and the summaries of its edits."""
    said = said_in_toml(f"capacity = 1\n{f'target = {chr(34)}/Participants{chr(34)}' if target else ''}\n")
    beside = {"target" if target else "former": other} if other else {}
    judgement = judge_file(page, DEFAULT, Asked(command=said), Stats())
    plan = plan_page(replace(judgement, current=read_current(Pages(page, **beside))))
    assert plan.obstacle is None
    new = {edit.page: edit for edit in plan.edits}
    pages = (
        replace(one, text=new[one.page].new, revision=(one.revision or 0) + 1)
        if one and one.page in new
        else one
        for one in (page, other)
    )
    return *pages, {edit.page: edit.summary for edit in plan.edits}


def body(page, name):
    region = find_region(page.text, name)
    assert isinstance(region, Region)
    return page.text[region.body_start : region.body_end].strip()


@pytest.fixture
def moved():
    event, _, _ = planned(Snapshot("Event", PAGE, 1), None, target=False)
    there = event.text.replace("\n| withdrawn\n", "\n| sent a card\n")
    assert there != event.text
    return planned(replace(event, text=there), Snapshot(TARGET, ""), target=True)


def test_every_list_moves_and_every_page_says_where_it_went(moved):
    event, target, summaries = moved
    assert summaries["Event"].startswith(f"Bot: tables moved to {TARGET} (")
    assert body(event, "waiting").splitlines()[1] == f"Waiting list: 1 – '''[[:{TARGET}]]'''"
    assert body(event, "withdrawn").splitlines()[1] == f"Withdrawn: 1 – '''[[:{TARGET}]]'''"
    assert "User:Chitra" in body(target, "waiting")
    assert "sent a card" in body(target, "withdrawn")
    assert "{{#target:User talk:Chitra}}" in body(event, "massmessage")
    assert body(event, "summary")


def test_once_moved_nothing_is_left_to_do(moved):
    event, target, _ = moved
    assert planned(event, target, target=True)[2] == {}


def test_what_the_event_page_says_follows_the_lists(moved):
    event, target, _ = moved
    more = event.text.replace("\n\n== Lists", "\n# [[User:Esha|Esha]] 10:40, 6 March 2018 (UTC)\n\n== Lists")
    event, target, summaries = planned(replace(event, text=more), target, target=True)
    assert body(event, "waiting").splitlines()[1].startswith("Waiting list: 2 – ")
    assert summaries[TARGET].startswith("Bot: +1 Esha (waiting, place 2); ")
    assert planned(event, target, target=True)[2] == {}


def test_the_lists_come_back(moved):
    event, target, _ = moved
    gone = event.text.replace("# [[User:Chitra", "# <s>[[User:Chitra").replace(
        "4 March 2018 (UTC)", "4 March 2018 (UTC)</s>", 1
    )
    event, target, summaries = planned(replace(event, text=gone), target, target=False)
    assert body(event, "waiting") == ""
    assert "sent a card" in body(event, "withdrawn")
    assert summaries[TARGET].startswith("Bot: tables moved to Event (")
    assert "{|" not in target.text
    assert planned(event, target, target=False)[2] == {}


def test_the_numbers_at_a_glance_are_those_of_the_tables(moved):
    event, target, _ = moved
    gone = "".join(line for line in event.text.splitlines(keepends=True) if not line.startswith("# <s>"))
    own = target.text.replace("\n|}\n", "\n|-\n|\n| Somebody else\n|\n|\n|}\n", 1)
    event, target, _ = planned(replace(event, text=gone), replace(target, text=own), target=True)
    caption = body(target, "participants").splitlines()[2]
    assert caption == "|+ Participants: 2"
    assert body(target, "withdrawn").splitlines()[2] == "|+ Withdrawn: 1"
    numbers = dict(re.findall(r"<bdi>([a-z ]+)</bdi>\n\| (\d+)", body(event, "summary")))
    assert numbers == {"signed up": "2", "waiting list": "1", "withdrawn": "1"}


def test_the_source_of_translations_gets_lines_that_sign_ups_do_not_change():
    source = f"<languages/>\n<translate>\nAn event.\n</translate>\n{PAGE}"
    event, target, _ = planned(Snapshot("Event", source, 1), Snapshot(TARGET, ""), target=True)
    assert body(event, "participants").splitlines()[1] == f"Participants: '''[[:{TARGET}]]'''"
    assert "data-wcb-event" not in body(event, "participants")
    for name, caption in (("waiting", "Waiting list"), ("withdrawn", "Withdrawn")):
        assert body(event, name).splitlines()[1] == f"{caption}: '''[[:{TARGET}]]'''"
    assert table_elsewhere(event.text) == TARGET
    more = event.text.replace("\n\n== Lists", "\n# [[User:Esha|Esha]] 10:40, 6 March 2018 (UTC)\n\n== Lists")
    again, target, _ = planned(replace(event, text=more), target, target=True)
    for name in ("participants", "waiting", "withdrawn"):
        assert body(again, name) == body(event, name)
    assert "User:Esha" in body(target, "waiting")


def test_the_line_has_the_events_data_as_the_table_has(moved):
    event, target, _ = moved
    assert EVENT_DATA.findall(event.text) == EVENT_DATA.findall(target.text) != []
    headed = replace(target, text=target.text.replace("| Status\n", "| Status\n! Attended?\n", 1))
    assert headed != target
    again = planned(event, headed, target=True)
    assert again[0].text == event.text, "a column of people is no reason for an edit of the event's page"
    assert planned(*again[:2], target=True)[2] == {}
