"""A region that is on a page twice: the copy that is the bot's alone goes, and nothing of people is lost."""

import pytest

from wikiconbot.model import Obstacle, Snapshot
from wikiconbot.plan.doubled import once_each, remark_on
from wikiconbot.runs.assess import asked_for, assess_text, plan_page, understand
from wikiconbot.wikitext.regions import begin, copies_on, end, find_region
from wikiconbot.wikitext.siteinfo import DEFAULT

NOW = "2026-11-28T00:00:00Z"
HEADING = "== Overview of participants =="
PAGE = "== Sign up ==\n" + "".join(
    f"# [[User:Guest {n}]] 10:0{n}, 3 November 2026 (UTC)\n" for n in (1, 2, 3)
)
PAGE += "\n== Report ==\nNothing yet.\n"


def planned(text):
    """Return the plan for a page, as the bot reads it."""
    snapshot = once_each(Snapshot("Event", text), DEFAULT)
    reading, settings = understand(snapshot, DEFAULT, asked_for())
    return plan_page(assess_text(snapshot, DEFAULT, settings, NOW, reading=reading))


def written(text):
    (edit,) = planned(text).edits
    return edit.new


TABLE = written(PAGE)
REGION = TABLE[
    TABLE.index(begin("participants")) : TABLE.index(end("participants")) + len(end("participants"))
]
SHORTER = written(PAGE.replace(PAGE.split("\n")[3] + "\n", ""))
OTHER = SHORTER[
    SHORTER.index(begin("participants")) : SHORTER.index(end("participants")) + len(end("participants"))
]


def of_people(region):
    """Return a region in which somebody wrote into the row of Guest 2."""
    return region.replace("| signed up\n|-", "| room 7\n|-", 1)


def doubled(first, second, between=f"\n\n{HEADING}\n"):
    return TABLE.replace(REGION, f"{first}{between}{second}")


@pytest.mark.parametrize("copy", [REGION, OTHER])
def test_the_later_copy_of_the_bots_goes_with_its_heading(copy):
    plan = planned(doubled(REGION, copy))
    (edit,) = plan.edits
    assert edit.new == TABLE
    assert edit.old == doubled(REGION, copy)
    assert [change.message for change in edit.did] == ["summary-doubled"]
    assert [remark.message for remark in plan.remarks] == ["remark-doubled"]
    assert not planned(edit.new).edits


def test_the_copy_that_people_changed_stays():
    for text in (doubled(of_people(REGION), OTHER), doubled(OTHER, of_people(REGION))):
        (edit,) = planned(text).edits
        assert "room 7" in edit.new
        assert edit.new.count(begin("participants")) == edit.new.count(HEADING) == 1


def test_two_copies_that_people_changed_are_left_to_people():
    text = doubled(of_people(REGION), of_people(OTHER))
    assert planned(text).obstacle.message == "obstacle-markers-doubled"
    same = doubled(of_people(REGION), of_people(REGION))  # byte by byte: nothing is lost
    (edit,) = planned(same).edits
    assert "room 7" in edit.new
    assert edit.new.count(begin("participants")) == 1


@pytest.mark.parametrize("change", [("! scope", "! Diet\n! scope"), ("|+ Participants", "|+ Our guests")])
def test_heads_and_captions_are_of_people_too(change):
    head = REGION.replace(*change, 1)
    assert planned(doubled(head, head.replace("Guest", "guest", 1))).obstacle
    snapshot = once_each(Snapshot("Event", doubled(REGION, head)), DEFAULT)
    assert snapshot.as_read is None or change[1] in snapshot.text


@pytest.mark.parametrize(
    "text",
    [
        TABLE.replace(
            "# [[User:Guest 1]]", f"# [[User:Guest 1]] {begin('participants')}{end('participants')}"
        ),
        doubled(f"{begin('participants')}\n{end('participants')}", REGION),
        doubled(REGION, f"{begin('participants')}\n{{|\n| x\n|}}\n{end('participants')}"),
        doubled(REGION, OTHER).replace(end("participants"), "", 1),
        doubled(REGION, f"{{{{Box|\n{OTHER}\n}}}}"),
        doubled(REGION, f"* {OTHER}"),
    ],
)
def test_what_is_no_whole_copy_of_the_bots_is_left_to_people(text):
    snapshot = once_each(Snapshot("Event", text), DEFAULT)
    assert snapshot.text == text
    assert isinstance(find_region(text, "participants"), Obstacle)


def test_text_below_the_copy_keeps_its_heading():
    text = doubled(REGION, f"{OTHER}\nAda wrote this.")
    (edit,) = planned(text).edits
    assert "Ada wrote this." in edit.new
    assert edit.new.count(HEADING) == 2
    assert edit.new.count(begin("participants")) == 1


def test_three_copies_become_one():
    text = doubled(REGION, doubled(REGION, REGION).partition(f"{HEADING}\n")[2].partition("\n== Report")[0])
    assert text.count(begin("participants")) == 3
    (edit,) = planned(text).edits
    assert edit.new.count(begin("participants")) == 1


def test_lists_next_to_the_table_are_counted_by_their_seals():
    bare = "\n".join((begin("summary"), end("summary"), ""))
    text = written(TABLE.replace("== Report", f"{bare}== Report"))
    start, stop = text.index(begin("summary")), text.index(end("summary")) + len(end("summary"))
    view = text[start:stop]
    assert planned(text.replace(view, f"{view}\n{view}")).edits[0].new == text
    changed = view.replace("3", "4", 1)
    (edit,) = planned(text.replace(view, f"{changed}\n{view}")).edits or (None,)
    assert edit is None or changed in edit.new


def test_a_page_without_copies_is_the_same_object():
    page = Snapshot("Event", TABLE)
    assert once_each(page, DEFAULT) is page
    assert remark_on(page) is None
    assert copies_on(TABLE) == {}
