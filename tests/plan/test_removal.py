"""The bot leaves a page: nothing of it is left, all that people wrote is, and it can be reverted byte for byte."""

import re

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.plan.lives import STEPS, Life, happen
from tests.plan.test_fixed_point import bot
from tests.random_runs import draws
from tests.table.planned import run
from wikiconbot.checks.opted_out import OptedOut, find_opted_out
from wikiconbot.event import settle
from wikiconbot.i18n import load
from wikiconbot.model import Event, Obstacle, Snapshot
from wikiconbot.model.new_event import Answers, EventKind
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.pages.new_page import write_parts
from wikiconbot.pages.page_parts import missing_parts
from wikiconbot.pages.signup_link import signup_region
from wikiconbot.plan.current import REGIONS, Pages
from wikiconbot.plan.removal import plan_removal
from wikiconbot.plan.undo import Done, plan_undo
from wikiconbot.reading.page import read_signups
from wikiconbot.runs.assess import asked_for
from wikiconbot.runs.removing import plan_removal_from_text
from wikiconbot.wikitext.regions import begin, end, names_on
from wikiconbot.wikitext.siteinfo import DEFAULT

ENGLISH = load()
PAGE = """== Sign up ==
# [[User:Asha|Asha]] 09:00, 1 March 2026 (UTC)
# [[User:Bina|Bina]] 10:00, 1 March 2026 (UTC)
# <s>[[User:Chitra|Chitra]] 11:00, 1 March 2026 (UTC)</s>
# Priya Das

== Report ==
It was nice.
"""
ROOMS = Event(own_columns=("Room",))


def removal(text, **pages):
    return plan_removal(Pages(Snapshot("Event", text, 1), **pages), OptedOut(), DEFAULT, ENGLISH)


def test_who_is_to_be_named_nowhere_is_not_under_a_former_or_a_new_name_either():
    text = in_room(run(PAGE, ROOMS), "Bina", "R7")
    pages = Pages(Snapshot("Event", text, 1))
    renamed = {"Bina": "Newname", "Oldname": "Asha"}
    for optout, left in (("Newname", "Bina"), ("Oldname", "Asha")):
        out = find_opted_out(
            text, read_signups(text, DEFAULT), (optout,), lambda name: renamed.get(name, name)
        )
        made = plan_removal(pages, out, DEFAULT, ENGLISH, lambda name: renamed.get(name, name))
        table = made.edits[0].new.split("Overview of participants")[1]
        assert f"User:{left}" not in table
        assert "Priya Das" in table


def test_a_table_that_cannot_be_read_does_not_stay_with_who_is_to_be_named_nowhere():
    text = in_room(run(PAGE, ROOMS), "Bina", "colspan=2 | x")
    pages = Pages(Snapshot("Event", text, 1))
    for optout, is_there in (("Asha", True), ("Zed", False)):
        out = find_opted_out(text, read_signups(text, DEFAULT), (optout,), str)
        obstacle = plan_removal(pages, out, DEFAULT, ENGLISH).obstacle
        assert (obstacle is not None and obstacle.message == "obstacle-cells-joined") is is_there


def test_copies_of_the_table_lose_the_attributes_too():
    table = run(PAGE)
    table = table[table.index("{|") : table.index("|}") + 2]
    shown = f"<pre>\n{table}\n</pre>"
    text = f'{run(PAGE)}\n== Copy ==\n{table}\n\ndata-wcb="x" is an attribute.\n{shown}\n'
    edit = removal(text).edits[0]
    copy = edit.new.split("== Copy ==")[1]
    assert copy.split("<pre>")[0].count("data-wcb") == 1
    assert "[[User:Bina|Bina]]" in copy.split("<pre>")[0]
    assert shown in copy
    assert removal(edit.new).edits == ()
    assert undone(edit.new, text, edit).edits[0].new == text


def removed(text):
    made = removal(text)
    assert made.obstacle is None, made.obstacle
    return made.edits[0].new if made.edits else text


def done_by(before, edit):
    return Done("r", "Event", before, edit.new, edit.regions, edit.lines)


def undone(now, before, edit):
    return plan_undo(Snapshot("Event", now, 2), done_by(before, edit), ENGLISH)


def with_views(text):
    marks = "".join(f"{begin(name)}\n{end(name)}\n" for name in REGIONS if name != "findings")
    return f"{text}\n== Lists ==\n{marks}"


def in_room(text, who, room):
    row = re.search(
        rf"^\|-[^\n]*\n(?:(?!\|-|\|\}}).*\n)*?[^\n]*User:{who}\b[^\n]*\n(?:(?!\|-|\|\}}).*\n)*", text, re.M
    )
    assert row is not None
    return text.replace(row[0], f"{row[0].rstrip(chr(10))} {room}\n")


def test_of_a_table_in_which_nobody_wrote_nothing_is_left():
    new = removed(run(with_views(PAGE)))
    assert new == f"{PAGE}\n== Lists ==\n"


def test_the_heading_that_the_bot_opened_is_peoples():
    assert removed(run(PAGE)) == PAGE.replace("\n== Report", "\n== Overview of participants ==\n\n== Report")


def test_peoples_columns_stay_with_everybody_who_comes():
    new = removed(in_room(run(PAGE, ROOMS), "Bina", "R7"))
    assert "== Overview of participants ==\n" + '''{| class="wikitable"
|-
! scope="col" | Participant
! scope="col" | Room
|-
| [[User:Asha|Asha]]
|
|-
| [[User:Bina|Bina]]
| R7
|-
| Priya Das
|
|}
''' in new  # fmt: skip


def test_what_people_wrote_about_somebody_who_withdrew_stays():
    new = removed(in_room(run(PAGE, ROOMS), "Chitra", "R9"))
    assert "| [[User:Chitra|Chitra]]\n| R9\n" in new


def test_of_the_bots_columns_stays_what_people_wrote_into_them():
    table = run(PAGE)
    new = removed(table.replace("| signed up\n", "| comes by bus\n", 1))
    assert new.split("{|")[1] == (
        ' class="wikitable"\n|-\n! scope="col" | Participant\n! scope="col" | Status\n'
        "|-\n| [[User:Asha|Asha]]\n| comes by bus\n|}\n\n== Report ==\nIt was nice.\n"
    )


def test_rows_captions_and_colours_of_people_stay():
    table = run(PAGE, ROOMS)
    table = re.sub(r"\|\+ [^\n]*", "|+ Who sleeps where", table)
    table = table.replace("|}", '|- style="color:red"\n|\n| The cook\n|\n|\n|\n| R0\n|}', 1)
    new = removed(table)
    assert "|+ Who sleeps where\n" in new
    assert '|- style="color:red"\n' in new
    assert "The cook" in new
    assert "R0" in new


def test_a_list_that_people_changed_stays_as_they_left_it():
    text = run(with_views(PAGE))
    changed = text.replace("|+ Sign-ups at a glance", "|+ So many!")
    assert changed != text
    new = removed(changed)
    assert "|+ So many!" in new
    assert "wikiconbot" not in new


@pytest.mark.parametrize(
    ("old", "new"),
    [("|}\n</div>", "|}\nHello!\n</div>"), ("|}\n</div>", "</div>"), ("| 1\n", "| colspan=2 | 1\n")],
)  # fmt: skip
def test_a_table_that_cannot_be_read_stays_without_its_marks(old, new):
    broken = run(PAGE).replace(old, new, 1)
    assert broken != run(PAGE)
    left = removed(broken)
    assert "[[User:Bina|Bina]]" in left.split("== Overview")[1]
    assert "wikiconbot" not in left
    assert "data-wcb" not in left


def test_markers_that_are_amiss_are_an_obstacle():
    made = removal(run(PAGE).replace(end("participants"), ""))
    assert isinstance(made.obstacle, Obstacle)
    assert made.obstacle.message == "obstacle-marker-missing"


def test_other_pages_and_several_events_too():
    target = run(PAGE)
    series = run(
        "== First edition ==\n=== Sign up ===\n# [[User:Asha]] 09:00, 1 March 2026 (UTC)\n"
        "== Second edition ==\n=== Sign up ===\n# [[User:Asha]] 09:00, 1 March 2027 (UTC)\n"
    )
    assert len(names_on(series)) == 2
    report = f"Hello\n{begin('findings')}\n{end('findings')}\n"
    made = removal(series, target=Snapshot("Event/P", target, 2), report=Snapshot("Event/Report", report, 3))
    assert {edit.page: names_on(edit.new) for edit in made.edits} == {
        "Event": (),
        "Event/P": (),
        "Event/Report": (),
    }
    assert all("wikiconbot" not in edit.new for edit in made.edits)


def test_who_is_to_be_named_nowhere_is_not_in_what_stays():
    said = "{{User:WikiconBot/Event|optout=Bina}}\n"
    text = in_room(in_room(run(PAGE, ROOMS), "Bina", "R7"), "Asha", "R8")
    asked = asked_for()
    assert settle(said + text, "Event", DEFAULT, asked).event.optout == ("Bina",)
    (edit,) = plan_removal_from_text(Snapshot("Event", said + text), DEFAULT, asked).edits
    left = edit.new.split("== Overview")[1]
    assert "R8" in left
    assert "Bina" not in left
    assert "R7" not in left


def test_what_people_did_since_stays_when_it_is_taken_back():
    before = in_room(run(with_views(PAGE), ROOMS), "Bina", "R7")
    (edit,) = removal(before).edits
    now = edit.new.replace(
        "# Priya Das\n", "# Priya Das\n# [[User:Dev]] 12:00, 1 March 2026 (UTC)\n"
    ).replace("It was nice.", "It was very nice.")
    expected = before.replace(
        "# Priya Das\n", "# Priya Das\n# [[User:Dev]] 12:00, 1 March 2026 (UTC)\n"
    ).replace("It was nice.", "It was very nice.")
    assert undone(now, before, edit).edits[0].new == expected


def test_a_plain_table_that_people_went_on_with_is_not_overwritten():
    before = in_room(run(PAGE, ROOMS), "Bina", "R7")
    (edit,) = removal(before).edits
    row = edit.new.replace("|}", "|-\n| [[User:Eve]]\n| R3\n|}")
    for now in (edit.new.replace("| R7\n", "| R8\n"), row, run(edit.new)):
        plan = undone(now, before, edit)
        assert not plan.edits
        assert plan.obstacle is not None
        assert plan.obstacle.message == "obstacle-changed-since"
    again = undone(before, before, edit)
    assert (again.edits, again.obstacle) == ((), None)


steps = st.tuples(st.sampled_from(STEPS), *[st.integers(0, 11)] * 3)


@draws(100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    st.sets(st.sampled_from([name for name in REGIONS if name not in ("participants", "findings")])),
    st.lists(steps, min_size=1, max_size=10),
    st.sampled_from(("", "# [[User:Zoe]] 10:00, 3 March 2026 (UTC)\n", "\nmore\n")),
)
def test_nothing_is_left_but_what_people_wrote_and_all_can_be_taken_back(regions, steps, more):
    life = Life.begun(sorted(regions))
    assert bot(life)
    for step in steps:
        before = life.copied()
        happen(life, *step)
        if not bot(life):
            life = before
    made = removal(life.text)
    (edit,) = made.edits
    assert removed(edit.new) == edit.new
    assert "wikiconbot" not in edit.new
    assert "data-wcb" not in edit.new
    assert all(word in edit.new for word in life.words)
    assert undone(edit.new, life.text, edit).edits[0].new == life.text
    assert undone(more + edit.new, life.text, edit).edits[0].new == more + life.text


@for_each(("language", "turned"), [("en", False), ("de", False), ("ar", True), ("hi", False)])
def test_the_button_goes_with_its_sentence(language, turned):
    messages, answers = load(language), Answers(EventKind.WORKSHOP, title="Event")
    button = signup_region("Event", 2, OnWikiNames(), messages)
    parts = missing_parts("", read_signups("", DEFAULT), answers, messages, ENGLISH)
    text = write_parts("", answers, parts, DEFAULT, messages, button, turned=turned).text
    pages = Pages(Snapshot("Event", text, 1))
    (edit,) = plan_removal(pages, OptedOut(), DEFAULT, messages).edits
    by_hand = messages.say("start-by-hand", {"line": ""}).split()[0]
    assert "wikiconbot-signup" in text
    assert "# ~~~~" in text
    assert "# ~~~~" not in edit.new
    assert messages.say("start-invite") in edit.new
    assert "\n\n\n" not in edit.new
    own = text.replace(by_hand, f"Ann says: {by_hand}")
    (edit,) = plan_removal(Pages(Snapshot("Event", own, 1)), OptedOut(), DEFAULT, messages).edits
    assert f"Ann says: {by_hand}" in edit.new, "people's words stay"
