"""Several events on one page: each has its own table, capacity, deadline and numbers."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.event import said_by_command
from wikiconbot.model import Snapshot
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.runs.assess import LookedUp, asked_for, assess_text, plan_page, understand
from wikiconbot.wikitext.regions import begin, end
from wikiconbot.wikitext.siteinfo import DEFAULT

NOW = "2026-11-28T00:00:00Z"


def line(name, day=1):
    return f"# [[User:{name}|{name}]] ([[User talk:{name}|talk]]) 11:15, {day} November 2026 (UTC)\n"


def section(heading, names, inside=""):
    return f"== {heading} ==\n{inside}=== Sign up ===\n" + "".join(
        line(name, day) for day, name in enumerate(names, 1)
    )


def says(*parameters):
    return "{{User:WikiconBot/Event|" + "|".join(parameters) + "}}\n"


def series(
    first=("Ann", "Ben"), second=("Ben", "Ann", "Cyd"), top="", one="", two="", after="== Report ==\nx\n"
):
    return top + section("First iteration", first, one) + section("Second iteration", second, two) + after


def judged(text, page="Event", other=None, *, allow_shrink=False):
    snapshot = Snapshot(page, text, 1)
    reading, event = understand(
        snapshot, DEFAULT, asked_for(command=said_by_command(allow_shrink=allow_shrink))
    )
    target = Snapshot(event.event.target, other or "", 2 if other else None) if event.event.target else None
    current = read_current(Pages(snapshot, target))
    return assess_text(snapshot, DEFAULT, event, NOW, LookedUp(current=current), reading)


def planned(text):
    plan = plan_page(judged(text))
    assert plan.obstacle is None, plan.obstacle
    return plan.edits[0].new if plan.edits else text


def table(text, name="participants"):
    return text[text.index(begin(name)) : text.index(end(name))]


def people(text, name="participants"):
    return re.findall(r"\[\[User:([^|\]]+)\|", table(text, name))


def statuses(text):
    return [(p.iteration, p.signup.user, str(p.status)) for p in judged(text).participants]


def test_each_event_has_a_table_in_its_own_section():
    text = planned(series())
    assert people(text) == ["Ann", "Ben"]
    assert people(text, "participants-2") == ["Ben", "Ann", "Cyd"]
    assert (
        text.index(begin("participants"))
        < text.index("== Second iteration ==")
        < text.index(begin("participants-2"))
        < text.index("== Report ==")
    )
    assert "|+ First iteration: Participants: 2\n" in text
    assert "|+ Second iteration: Participants: 3\n" in text
    assert planned(text) == text


def test_the_summary_names_the_events():
    (edit,) = plan_page(judged(series())).edits
    assert (
        "First iteration: +2 Ann, Ben; 2 participants; Second iteration: +3 Ben, Ann, Cyd; 3 participants"
        in edit.summary
    )
    assert edit.regions == ("participants", "participants-2")


def test_each_event_has_its_own_room_and_deadline():
    text = series(
        top=says("capacity=2"), one=says("capacity=1"), two="* Registration deadline: 2 November 2026\n"
    )
    assert statuses(text) == [
        ("First iteration", "Ann", "confirmed"),
        ("First iteration", "Ben", "waiting"),
        ("Second iteration", "Ben", "confirmed"),
        ("Second iteration", "Ann", "confirmed"),
        ("Second iteration", "Cyd", "attention"),
    ]
    late = [f for f in judged(text).findings if f.check == "L3"]
    assert [(f.iteration, f.user) for f in late] == [("Second iteration", "Cyd")]


def test_nobody_is_there_twice_who_is_in_two_events():
    assert [f.check for f in judged(series()).findings if f.check == "L1"] == []
    twice = series(first=("Ann", "Ann"))
    assert [(f.check, f.iteration) for f in judged(twice).findings if f.check == "L1"] == [
        ("L1", "First iteration")
    ]


def test_a_template_may_name_the_event_that_it_speaks_for():
    text = series(top=says("capacity=2") + says("for=second ITERATION", "capacity=1"))
    judgement = judged(text)
    assert judgement.settings.faults == ()
    assert [part.settings.event.capacity for part in judgement.parts] == [2, 1, 2]
    linked = series(top=says("for=[[#Second iteration]]", "capacity=1"))
    assert [part.settings.event.capacity for part in judged(linked).parts] == [None, 1, None]


def test_what_no_template_may_say_is_a_fault_with_its_line():
    def faults(text):
        return [(fault.line, fault.says) for fault in judged(text).settings.faults]

    assert faults(series(top=says("for=Third iteration", "capacity=1"))) == [
        (
            1,
            "“for = Third iteration”: no event of the page has this heading; the headings are: First iteration, Second iteration.",
        )
    ]
    assert [n for n, _ in faults(series(top=says("capacity=1") + says("capacity=2")))] == [2]
    assert [n for n, _ in faults(series(top=says("for=First iteration"), one=says("capacity=2")))] == [3]
    assert [n for n, _ in faults(series(one=says("target=/A"), two=says("target=/B")))] == [7]
    assert [n for n, _ in faults(series(one=says("capacity=x"), two=says("capcity=4")))] == [2, 7]
    assert [n for n, _ in faults(section("Sign up", ["Ann"]) + says("for=Else"))] == [4]
    assert faults(section("Sign up", ["Ann"]) + says("for=Sign up", "capacity=1")) == []


def test_a_template_in_a_section_of_a_page_with_one_event_speaks_for_the_page():
    text = section("In person", ["Ann", "Ben"], says("capacity=1")) + section("Online", ["Cyd"])
    assert [str(p.status) for p in judged(text).participants] == ["confirmed", "waiting", "waiting"]
    assert "participants-2" not in planned(text)


def test_a_table_of_all_is_shared_out_with_what_people_wrote_in_it():
    text = planned(section("Delhi", ["Ann", "Ben"]) + section("Pune", ["Ann", "Cyd"]) + "== Report ==\nx\n")
    assert people(text) == ["Ann", "Ben", "Cyd"]
    rooms = text.replace("| Status\n", "| Status\n! Room\n")
    for name in ("Ann", "Ben", "Cyd"):
        at = rooms.index("| signed up\n", rooms.index(f"[[User:{name}|", rooms.index(begin("participants"))))
        rooms = rooms[:at] + f"| signed up\n| Room of {name}\n" + rooms[at + len("| signed up\n") :]
    dated = rooms.replace("== Delhi ==\n", "== Delhi ==\n* Date: 6 April 2027\n")
    dated = dated.replace("== Pune ==\n", "== Pune ==\n* Date: 7 December 2027\n")
    shared = planned(dated)
    assert people(shared) == ["Ann", "Cyd"]
    assert people(shared, "participants-2") == ["Ben", "Ann"], "a number once given stays"
    assert "Room of Ben" in table(shared, "participants-2")
    assert "Room of Ann" in table(shared)
    assert shared.count("Room of") == 3
    assert planned(shared) == shared
    one = planned(shared.replace("* Date: 7 December 2027\n", ""))
    assert people(one) == ["Ann", "Cyd", "Ben"] or people(one) == ["Ann", "Ben", "Cyd"]
    assert table(one, "participants-2").removeprefix(begin("participants-2")).strip() == ""
    assert table(one).count("Room of") == 3
    assert planned(one) == one


def test_who_moves_to_another_event_takes_the_cells_along():
    text = planned(series(("Ann", "Ben", "Eve"), ("Cyd", "Dee"), says("own columns=Room")))
    at = text.index(
        "|\n", text.index("| signed up", text.index("[[User:Ben|", text.index(begin("participants"))))
    )
    text = text[:at] + "| Room 7\n" + text[at + 2 :]
    moved = text.replace(line("Ben", 2), "").replace(line("Dee", 2), line("Dee", 2) + line("Ben", 2))
    after = planned(moved)
    assert people(after) == ["Ann", "Eve"]
    assert "Room 7" in table(after, "participants-2")
    assert planned(after) == after
    gone = planned(text.replace(line("Ben", 2), ""))
    assert "Room 7" in table(gone), "who is on no list stays where people wrote in the row"


def test_new_events_above_keep_each_table():
    text = planned(section("WikiCon 2026", ["Ann"]) + "== Report ==\nx\n")
    body = text[
        text.index(begin("participants")) : text.index(end("participants")) + len(end("participants")) + 1
    ]
    apart = section("WikiCon 2026", ["Ann"]) + "== Overview ==\n" + body
    both = planned(section("WikiCon 2027", ["Ben"]) + apart)
    assert people(both) == ["Ann"]
    assert people(both, "participants-2") == ["Ben"]
    assert both.index("== Overview ==") < both.index(begin("participants"))
    assert planned(both) == both


def test_views_belong_to_the_event_in_whose_section_they_stand_else_to_the_page():
    def region(name):
        return f"{begin(name)}\n{end(name)}\n"

    text = series(
        one=region("massmessage") + region("summary"),
        two=region("massmessage-2"),
        after=region("summary-3") + region("by-iteration") + region("by-community"),
    ).replace("summary-3", "summary-2")
    new = planned(text)
    assert "{{#target:User talk:Cyd}}" in table(new, "massmessage-2")
    assert "{{#target:User talk:Cyd}}" not in table(new, "massmessage")
    assert "First iteration: " in table(new, "summary")
    assert "Second iteration: " in table(new, "summary-2")
    assert "[[User:Cyd|Cyd]]" in table(new, "by-iteration")
    assert "Second iteration" in table(new, "by-iteration")
    assert planned(new) == new


def test_waiting_lists_have_their_own_region():
    def region(name):
        return f"{begin(name)}\n{end(name)}\n"

    text = series(top=says("capacity=1"), one=region("waiting"), two=region("waiting-2"))
    new = planned(text)
    assert people(new, "waiting") == ["Ben"]
    assert people(new, "waiting-2") == ["Ann", "Cyd"]
    assert people(new, "participants-2") == ["Ben"]
    assert planned(new) == new


def test_on_a_subpage_the_tables_stand_one_after_the_other():
    text = series(("Ann", "Ben", "Eve"), top=says("target=/Participants"))
    plan = plan_page(judged(text))
    other, page = (edit.new for edit in plan.edits)
    assert people(other) == ["Ann", "Ben", "Eve"]
    assert people(other, "participants-2") == ["Ben", "Ann", "Cyd"]
    assert "|+ Second iteration: Participants: 3\n" in other
    assert page.count("[[:Event/Participants]]") == 2
    assert page.index(begin("participants")) < page.index("== Second iteration ==")
    again = plan_page(judged(page, other=other))
    assert (again.obstacle, again.edits) == (None, ())
    swapped = page.replace(line("Ann", 1), "")
    (edit,) = [e for e in plan_page(judged(swapped, other=other)).edits if e.page != "Event"]
    assert people(edit.new) == ["Ben", "Eve"]


def test_one_table_of_all_is_still_to_be_had():
    text = series(top=says("group=iteration"))
    new = planned(text)
    assert judged(text).parts == ()
    assert "participants-2" not in new
    assert "Second iteration" in table(new)


def test_a_list_outside_of_all_events_has_a_table_of_its_own():
    text = series(after=section("Volunteers", ["Zed"]))
    new = planned(text)
    assert people(new, "participants-3") == ["Zed"]
    assert planned(new) == new


NAMES = st.lists(st.sampled_from(["Ann", "Ben", "Cyd", "Dee", "Eve"]), max_size=5, unique=True)
HEADINGS = st.sampled_from(["First iteration", "Second iteration", "WikiCon 2027", "Online", "Volunteers"])
SECTIONS = st.lists(
    st.tuples(
        HEADINGS,
        NAMES,
        st.sampled_from(["", "* Date: 6 April 2027\n", says("capacity=2"), says("capacity=1")]),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda part: part[0],
)
TOPS = st.sampled_from(["", says("own columns=Room"), says("for=Second iteration", "capacity=1")])


def written(parts, top):
    return top + "".join(section(*part) for part in parts) + "== Report ==\nx\n"


def with_words(text):
    """The page with a word of people in each empty cell of their column, and these words."""
    words: list[str] = []

    def fill(match):
        words.append(f"word{len(words)}x")
        return f"{match[1]}\n| {words[-1]}\n"

    rows = re.compile(
        r"^(\| (?:signed up|waiting list|withdrawn|to be confirmed|please check[^\n]*))\n\|\n", re.MULTILINE
    )
    return rows.sub(fill, text), words


def with_regions_moved(old, new):
    """The new page, with the regions of the old one before its last section, as people move them."""
    regions = re.findall(r"<!-- wikiconbot:[a-z0-9-]+:begin -->.*?:end -->\n", old, re.DOTALL)
    return new.replace("== Report ==\n", "".join(regions) + "== Report ==\n")


@draws(60)
@given(SECTIONS, SECTIONS, TOPS)
@example(
    [("First iteration", ["Ann"], ""), ("WikiCon 2027", ["Ann"], "")],
    [("First iteration", ["Ann"], ""), ("Second iteration", [], ""), ("Online", [], "")],
    "",
)
@example(
    [("First iteration", ["Ann"], "")],
    [("First iteration", ["Ann"], ""), ("Second iteration", ["Ann"], "")],
    "",
)
def test_whatever_becomes_of_a_series_a_second_plan_changes_nothing_and_no_word_is_lost(first, second, top):
    text = written(first, top)
    plan = plan_page(judged(text))
    new, words = with_words(plan.edits[0].new if plan.edits else text)
    assert plan_page(judged(new)).edits == () or words
    later = with_regions_moved(new, written(second, top))
    plan = plan_page(judged(later, allow_shrink=True))
    if plan.obstacle is not None:
        assert plan.obstacle.message in ("obstacle-two-rows", "obstacle-settings"), plan.obstacle
        return
    after = plan.edits[0].new if plan.edits else later
    assert [word for word in words if word not in after] == []
    last = plan_page(judged(after, allow_shrink=True))
    assert (last.obstacle, last.edits) == (None, ())
