"""Taking a run back: the page as it was, people's edits since kept, nothing touched where the table was edited."""

from hypothesis import given
from hypothesis import strategies as st

from tests.plan.test_plan import PAGE, planned
from wikiconbot.i18n import load
from wikiconbot.model import Obstacle, Snapshot
from wikiconbot.plan.undo import Done, plan_undo, stands_as_left
from wikiconbot.wikitext.regions import begin, end

ENGLISH = load()
END = end("participants")
LINE = "# [[User:Bea|Bea]] 09:12, 3 March 2018 (UTC)\n"


def undone(now, before, edit):
    done = Done("20260101T000000Z-abcd", "Event", before, edit.new, edit.regions, edit.lines)
    return plan_undo(Snapshot("Event", now, 2), done, ENGLISH)


def update(text):
    (edit,) = planned(text).edits
    return edit


def test_the_page_is_what_it_was_before_the_run():
    edit = update(PAGE)
    plan = undone(edit.new, PAGE, edit)
    assert plan.edits[0].new == PAGE
    assert "20260101T000000Z-abcd" in plan.edits[0].summary


def test_a_region_at_the_very_end_of_the_page_goes_without_a_trace():
    text = "== Sign up ==\n# [[User:Ann|Ann]] 09:12, 2 March 2018 (UTC)"
    edit = update(text)
    assert undone(edit.new, text, edit).edits[0].new == text


def test_a_later_run_is_taken_back_to_the_table_before_it():
    first = update(PAGE).new
    before = first.replace("# Guest One", f"{LINE}# Guest One")
    edit = update(before)
    assert undone(edit.new, before, edit).edits[0].new == before


def test_what_people_wrote_elsewhere_since_stays():
    edit = update(PAGE)
    now = edit.new.replace("== Report ==\n", "== Report ==\nIt was fun.\n").replace(
        "# Guest One", f"{LINE}# Guest One"
    )
    expected = PAGE.replace("== Report ==\n", "== Report ==\nIt was fun.\n").replace(
        "# Guest One", f"{LINE}# Guest One"
    )
    assert undone(now, PAGE, edit).edits[0].new == expected


def test_a_link_that_somebody_changed_is_left_alone():
    edit = update(PAGE)
    now = edit.new.replace("* etherpad: [https://", "* notes: [https://")
    taken = undone(now, PAGE, edit).edits[0].new
    assert "* notes: [https://" in taken
    assert begin("participants") not in taken


def test_a_table_that_somebody_edited_is_an_obstacle():
    edit = update(PAGE)
    done = Done("r", "Event", PAGE, edit.new, edit.regions, edit.lines)
    for now in (edit.new.replace("| Guest One\n", "| Guest Uno\n"), edit.new.replace(":end -->", "")):
        plan = undone(now, PAGE, edit)
        assert isinstance(plan.obstacle, Obstacle)
        assert not plan.edits
        assert not stands_as_left(now, done)
    assert stands_as_left(edit.new, done)


def test_what_is_taken_back_already_is_not_taken_back_again():
    edit = update(PAGE)
    plan = undone(PAGE, PAGE, edit)
    assert plan.obstacle is None
    assert not plan.edits


_PROSE = st.text(st.sampled_from("ab =#*:\n[]{}|'<>-~é"), max_size=40)


@given(_PROSE, _PROSE, _PROSE)
def test_any_page_comes_back_byte_for_byte(above, between, below):
    text = f"{above}\n* etherpad: pad2027\n{between}\n== Sign up ==\n{LINE}{below}"
    for edit in planned(text).edits:
        (back,) = undone(edit.new, text, edit).edits
        assert back.new.rstrip() == text.rstrip()  # as MediaWiki keeps the end of a page


def test_a_region_moved_behind_words_takes_no_line_end_with_it():
    edit = update(PAGE)
    start, stop = edit.new.index(begin("participants")), edit.new.index(END) + len(END)
    region = edit.new[start:stop]
    moved = (edit.new[:start] + edit.new[stop + 1 :]).replace(
        "Thanks!", f"Intro: {region}\n== Heading ==\nThanks!"
    )
    taken = undone(moved, PAGE, edit).edits[0].new
    assert "Intro: \n== Heading ==\n" in taken


def test_a_quotation_of_the_bots_line_is_left_alone_and_what_stays_is_told():
    edit = update(PAGE)
    ((_, link), _) = edit.lines
    now = edit.new.replace(link, f"{link} (open now)") + f"\n<pre>\n{link}\n</pre>\n"
    plan = undone(now, PAGE, edit)
    assert plan.left == (link,)
    assert f"<pre>\n{link}\n</pre>" in plan.edits[0].new
    assert f"{link} (open now)" in plan.edits[0].new


def test_a_line_with_two_pads_and_a_line_that_stands_twice_go_back():
    for facts in (
        "{{Event|etherpad=one2027|notes=x|pad=two2027}}",
        "* etherpad: one2027\n* etherpad: one2027",
    ):
        text = f"== Event ==\n* Date: 3 May 2027\n{facts}\n\n== Sign up ==\n{LINE}"
        edit = update(text)
        assert undone(edit.new, text, edit).edits[0].new.rstrip() == text.rstrip()
