"""The participants table: its columns, its order, its languages, and where it is."""

import pytest

from tests.table.planned import plan, run
from tests.table.tables import Table, body_of, with_body
from wikiconbot.model import Event, Snapshot
from wikiconbot.plan import Pages
from wikiconbot.plan.current import table_elsewhere
from wikiconbot.wikitext.regions import begin, end

A = "# [[User:Ananya|Ananya]] ([[User talk:Ananya|talk]]) 10:40, 2 March 2018 (UTC) Odia Wikipedia"
B = "# [[User:Ravi|Ravi]] 11:40, 1 March 2018 (UTC) hi.wikisource, vegetarian"
PAGE = f"== Sign up ==\n{A}\n{B}\n"
ROLES = f"== Sign up ==\n{A}\n=== Volunteers ===\n{B}\n# [[User:Ananya|Ananya]] 10:50, 2 March 2018 (UTC)\n"
SERIES = f"== Pune 2026 ==\n=== Sign up ===\n{A}\n== Pune 2027 ==\n=== Sign up ===\n{B}\n"


def table(text, event=None, **options):
    return Table.of(body_of(run(text, event, **options)))


def test_columns_are_those_that_have_something_to_show():
    assert table(PAGE).heads == ["No.", "Participant", "Community", "Comment", "Signed up (UTC)", "Status"]
    assert "Community" not in table(PAGE.replace("Odia Wikipedia", "").replace("hi.wikisource", "")).heads
    assert "Role" in table(ROLES).heads


def test_columns_stand_in_the_order_that_organisers_give():
    event = Event(columns=("participant", "status", "community", "number"), own_columns=("Attended?",))
    found = table(PAGE, event)
    assert found.heads == ["Participant", "Status", "Community", "No.", "Attended?"]
    assert found.cell("Ananya", "Community") == "Odia Wikipedia"
    assert found.cell("Ravi", "Community") == "Hindi Wikisource"


def test_a_person_on_several_lists_has_all_their_roles_in_one_row():
    found = table(ROLES)
    assert found.cell("Ananya", "Role") == "Sign up, Volunteers"
    assert found.cell("Ravi", "Role") == "Volunteers"


def test_organisers_are_named_as_such():
    assert table(PAGE, Event(organisers=("Ravi",))).cell("Ravi", "Role") == "organiser"


def test_fields_of_sign_up_templates_and_tables_are_columns():
    people = '{| class="wikitable"\n! User !! Diet !! City\n|-\n| [[User:A]] || vegan || Pune\n|-\n| [[User:B]] || || Goa\n|}\n'
    found = table(f"== Participants ==\n{people}")
    assert found.heads[2:4] == ["Diet", "City"]
    assert found.cell("A", "Diet") == "vegan"
    assert found.cell("B", "City") == "Goa"
    assert "Diet" not in table(f"== Participants ==\n{people}", Event(columns=("participant", "City"))).heads


def test_a_field_that_is_called_comment_needs_no_label_in_the_column_of_comments():
    people = '{| class="wikitable"\n! Who !! Comment !! City\n|-\n| [[User:A]] || vegan || Pune\n|}\n'
    found = table(
        f"== Participants ==\n{people}# [[User:B]] – late", Event(columns=("participant", "comment"))
    )
    assert [found.cell(who, "Comment") for who in "AB"] == ["vegan; City: Pune", "late"]


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        ("page", ["Ananya", "Ravi"]),
        ("signed", ["Ravi", "Ananya"]),
        ("name", ["Ananya", "Ravi"]),
        ("community", ["Ravi", "Ananya"]),
    ],
)
def test_the_table_is_sorted_as_organisers_want(sort, names):
    assert list(table(PAGE, Event(sort=sort)).people) == names


@pytest.mark.parametrize(
    ("text", "by", "groups"),
    [
        (PAGE, "community", ["<bdi>Hindi Wikisource</bdi> (1)", "<bdi>Odia Wikipedia</bdi> (1)"]),
        (ROLES, "role", ["<bdi>Sign up, Volunteers</bdi> (1)", "<bdi>Volunteers</bdi> (1)"]),
        (SERIES, "iteration", ["<bdi>Pune 2026</bdi> (1)", "<bdi>Pune 2027</bdi> (1)"]),
    ],
)
def test_the_table_is_grouped_as_organisers_want(text, by, groups):
    found = table(text, Event(group=by))
    heads = [row.cells[0].rpartition("| ")[2] for row in found.rows if "group" in row.mark]
    assert heads == groups
    assert "sortable" not in found.before[1]  # a reader who sorts would tear the groups apart
    assert run(run(text, Event(group=by)), Event(group=by)) == run(text, Event(group=by))


def test_a_table_in_another_language_keeps_what_people_wrote():
    text = run(PAGE, Event(own_columns=("Attended?",)))
    made = Table.of(body_of(text))
    made.people["Ravi"].cells[-1] = "| ✔"
    found = table(with_body(text, made.text()), language="ur")
    assert found.heads[-1] == "Attended?"
    assert found.cell("Ravi", "Attended?") == "✔"
    assert found.heads[1] != "Participant"
    assert 'lang="ur" dir="rtl"' in found.before[0]


def test_a_head_that_people_renamed_keeps_its_name_and_its_column():
    text = run(PAGE).replace("| Comment\n", "| Wishes\n")
    assert run(text) == text
    assert table(text, language="hi").heads[3] == "Wishes"


def test_a_caption_that_people_changed_stays():
    text = run(PAGE).replace("|+ Participants: 2", "|+ Who comes")
    assert run(text) == text
    assert "|+ Who comes" in run(text.replace(B + "\n", ""), Event(allow_shrink=True))


def test_the_home_wiki_stands_for_who_names_none_and_is_remembered_by_the_table():
    plain = PAGE.replace(" Odia Wikipedia", "").replace(" hi.wikisource, vegetarian", "")
    event = Event(columns=("participant", "community"))
    text = run(plain, event, homes={"Ananya": "or.wikipedia.org"})
    assert Table.of(body_of(text)).cell("Ananya", "Community") == "Odia Wikipedia"
    assert 'data-wcb="home or.wikipedia.org"' in text
    assert run(text, event) == text  # nobody was asked again
    assert table(text, event, language="or").cell("Ananya", "ଗୋଷ୍ଠୀ") == "ଓଡ଼ିଆ ଉଇକିପିଡ଼ିଆ"
    said = text.replace("10:40, 2 March 2018 (UTC)", "10:40, 2 March 2018 (UTC) Tamil Wikipedia")
    assert table(said, event).cell("Ananya", "Community") == "Tamil Wikipedia"


def on_subpage(text, target, event=None):
    """A run with the table on a subpage; returns the texts of both pages."""
    event = event or Event(target="Event/People")
    pages = Pages(Snapshot("Event", text, 1), target=Snapshot("Event/People", target, 2))
    made = plan(text, event, pages=pages)
    assert made.obstacle is None
    new = {edit.page: edit.new for edit in made.edits}
    return new.get("Event", text), new.get("Event/People", target), [edit.page for edit in made.edits]


def test_the_table_moves_to_a_subpage_with_all_that_people_wrote_and_back():
    text = run(PAGE, Event(own_columns=("Attended?",)))
    made = Table.of(body_of(text))
    made.people["Ravi"].cells[-1] = "| ✔"
    page, people, order = on_subpage(with_body(text, made.text()), "")
    assert order == ["Event/People", "Event"]  # what people wrote is on one of them at any time
    assert Table.of(body_of(people)).cell("Ravi", "Attended?") == "✔"
    assert "[[:Event/People]]" in body_of(page)
    assert "{|" not in body_of(page)
    assert on_subpage(page, people)[2] == []
    assert table_elsewhere(page) == "Event/People"
    pages = Pages(Snapshot("Event", page, 3), former=Snapshot("Event/People", people, 4))
    back = plan(page, pages=pages)
    assert [edit.page for edit in back.edits] == ["Event", "Event/People"]
    assert Table.of(body_of(back.edits[0].new)).cell("Ravi", "Attended?") == "✔"
    assert "[[:Event]]" in body_of(back.edits[1].new)


def test_a_page_that_would_be_too_big_is_not_saved_and_says_what_to_do():
    made = plan(PAGE + "x" * 2_097_000)
    assert made.edits == ()
    assert made.obstacle.message == "obstacle-too-big"


def test_two_thousand_people_stay_under_the_limit_of_a_page():
    said = "ଓଡ଼ିଆ ଉଇକିପିଡ଼ିଆ, ଶାକାହାରୀ ଖାଦ୍ୟ, needs a room from Friday"
    lines = [
        f"# [[User:Participant number {n}|Participant number {n}]] 10:40, 2 March 2018 (UTC) {said}"
        for n in range(2000)
    ]
    text = run("== Sign up ==\n" + "\n".join(lines) + "\n", Event(own_columns=("Attended?", "Room")))
    assert len(Table.of(body_of(text)).people) == 2000
    assert len(text.encode()) < 2_097_152


def test_regions_of_nothing_are_left_in_peace():
    text = f"== About ==\nWords.\n{begin('summary')}\n{end('summary')}\n"
    assert "Sign-ups at a glance" in run(text)
    assert begin("participants") not in run(text)
