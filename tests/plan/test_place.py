"""Where the table is: in a separate section after the sign-ups, where nobody adds a line by mistake."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.case_files import profile
from tests.for_each import for_each
from tests.plan.test_plan import new, planned
from tests.plan.test_undo import undone
from tests.random_runs import draws
from wikiconbot.event import Asked
from wikiconbot.i18n import languages, load
from wikiconbot.model import Region, Snapshot
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.plan.own_section import in_the_way
from wikiconbot.reading.page import read_signups
from wikiconbot.reading.rosters import (
    Heading,
    heading_of,
    is_day_heading,
    is_kind_heading,
    is_maybe_heading,
    is_signup_heading,
)
from wikiconbot.runs.assess import plan_page
from wikiconbot.runs.set_up import plan_start
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import judge_file
from wikiconbot.wikitext.regions import begin, end, find_region, live
from wikiconbot.wikitext.sections import split_sections
from wikiconbot.wikitext.siteinfo import DEFAULT

B, E = begin("participants"), end("participants")
HEADING = "Overview of participants"


def entry(name, marker="#"):
    return f"{marker} [[User:{name}|{name}]] ([[User talk:{name}|talk]]) 09:12, 2 March 2018 (UTC)\n"


def table_of(text):
    region = find_region(text, "participants")
    assert isinstance(region, Region)
    return region


def outline(text):
    """The page with ``TABLE`` for the table's region."""
    region = table_of(text)
    return text[: region.start] + "TABLE" + text[region.end :]


def of_format_1(text, heading=f"\n== {HEADING} ==\n"):
    """The page as the bot wrote it until regions had a format: in the list's section, without a heading."""
    assert heading in text
    return text.replace("<!-- wikiconbot:format 2;", "<!-- written by wikiconbot;").replace(heading, "")


LIST = f"== Sign up ==\n{entry('Ann')}{entry('Ben')}"


@for_each(
    ("page", "expected"),
    [
        (LIST, f"{LIST}\n== {HEADING} ==\nTABLE"),
        (f"{LIST}\n== Report ==\n", f"{LIST}\n== {HEADING} ==\nTABLE\n\n== Report ==\n"),
        (f"{LIST}== Report ==\n", f"{LIST}\n== {HEADING} ==\nTABLE\n== Report ==\n"),
        # after the last of the subsections, at the level of the outermost sign-up section
        (
            f"== Sign up ==\n=== In person ===\n{entry('Ann')}\n=== Online ===\n#\n\n== Report ==\n",
            f"== Sign up ==\n=== In person ===\n{entry('Ann')}\n=== Online ===\n#\n\n== {HEADING} ==\nTABLE\n\n== Report ==\n",
        ),
        (
            f"== Event ==\n=== Participants ===\n==== Online ====\n{entry('Ann')}\n=== Costs ===\nnone\n",
            f"== Event ==\n=== Participants ===\n==== Online ====\n{entry('Ann')}\n=== {HEADING} ===\nTABLE\n\n=== Costs ===\nnone\n",
        ),
        # after the last list that has entries
        (
            f"{LIST}\n== Maybe ==\n{entry('Cem')}\n== Registration ==\n#\n",
            f"{LIST}\n== Maybe ==\n{entry('Cem')}\n== {HEADING} ==\nTABLE\n\n== Registration ==\n#\n",
        ),
        # a list of the lead
        (
            f"Who comes?\n{entry('Ann')}{entry('Ben')}\n== Report ==\n",
            f"Who comes?\n{entry('Ann')}{entry('Ben')}\n== {HEADING} ==\nTABLE\n\n== Report ==\n",
        ),
        # what belongs to the page stays at its end; a picture belongs to the section
        (
            f"{LIST}\n[[Category:Events]]\n[[de:Treffen]]\n__NOTOC__\n",
            f"{LIST}\n== {HEADING} ==\nTABLE\n\n[[Category:Events]]\n[[de:Treffen]]\n__NOTOC__\n",
        ),
        (
            f"{LIST}[[File:A.jpg|thumb]]\n\n[[Category:Events]]\n",
            f"{LIST}[[File:A.jpg|thumb]]\n\n== {HEADING} ==\nTABLE\n\n[[Category:Events]]\n",
        ),
        # people's words at the end of their list stay there, seen or not; a comment on categories is the page's
        (
            f"{LIST}<!-- Add your name above\nthis line. -->\n\n== Report ==\n",
            f"{LIST}<!-- Add your name above\nthis line. -->\n\n== {HEADING} ==\nTABLE\n\n== Report ==\n",
        ),
        (
            f"{LIST}<gallery>\nA.jpg\n</gallery>\n<!-- Add above. -->\n\n<!-- Categories -->\n[[Category:Events]]\n",
            f"{LIST}<gallery>\nA.jpg\n</gallery>\n<!-- Add above. -->\n\n== {HEADING} ==\nTABLE\n\n<!-- Categories -->\n[[Category:Events]]\n",
        ),
        (
            f"{LIST}<includeonly>x</includeonly>\n<!--T:4-->\n",
            f"{LIST}\n== {HEADING} ==\nTABLE\n<includeonly>x</includeonly>\n<!--T:4-->\n",
        ),
        # outside of boxes, templates and units
        (f"<div>\n{LIST}</div>\n", f"<div>\n{LIST}</div>\n\n== {HEADING} ==\nTABLE"),
        (
            f"<translate>\n== Sign up == <!--T:1-->\n{entry('Ann')}\n== Costs == <!--T:2-->\n</translate>\n",
            f"<translate>\n== Sign up == <!--T:1-->\n{entry('Ann')}\n== Costs == <!--T:2-->\n</translate>\n\n== {HEADING} ==\nTABLE",
        ),
        (
            f"<translate>\n== E ==\n=== Sign up ===\n{entry('Ann')}\n== Costs ==\n</translate>\n",
            f"<translate>\n== E ==\n=== Sign up ===\n{entry('Ann')}\n== Costs ==\n</translate>\n\n== {HEADING} ==\nTABLE",
        ),
    ],
)  # fmt: skip
def test_the_table_gets_a_section_after_the_sign_up_section(page, expected):
    once = new(page)
    assert outline(once) == expected
    assert planned(once).edits == ()
    (edit,) = planned(page).edits
    assert undone(once, page, edit).edits[0].new.rstrip("\n") == page.rstrip(
        "\n"
    )  # as MediaWiki keeps the end


@for_each("language", languages())
def test_no_language_reads_the_heading_as_that_of_a_list(language):
    heading = load(language).say("table-heading")
    assert heading_of(heading) is Heading.MISLEADING
    assert not is_kind_heading(heading)
    assert not is_maybe_heading(heading)
    assert not is_day_heading(heading)


@pytest.mark.parametrize("code", ["ur", "hi"])
def test_the_heading_is_in_the_language_of_the_page(code):
    edit = plan_page(judge_file(Snapshot("Event", LIST, 1), profile(code), Asked(), Stats())).edits[0]
    assert f"\n== {load(code).say('table-heading')} ==\n{B}" in edit.new


@pytest.mark.parametrize(
    "heading", ["", "== Who takes part in what ==\n", "== Participants ==\n", "== Talk ==\n"]
)
def test_a_heading_that_people_deleted_or_renamed_stays_so(heading):
    text = new(LIST).replace(f"== {HEADING} ==\n", heading)
    assert planned(text).edits == ()
    more = new(text.replace(entry("Ben"), entry("Ben") + entry("Cem")))
    assert "Participants: 3" in more
    assert outline(more) == outline(text).replace(entry("Ben"), entry("Ben") + entry("Cem"))


@pytest.mark.parametrize("after", ["", "\n== Report ==\nx\n", "\n[[Category:X]]\n"])
def test_the_heading_that_a_table_left_behind_is_not_written_twice(after):
    page = f"{LIST}\n=== {HEADING} ===\n{after}".replace("===", "==")
    once = new(page)
    assert once.count(HEADING) == 1
    assert outline(once).startswith(f"{LIST}\n== {HEADING} ==\nTABLE")
    assert planned(once).edits == ()
    (edit,) = planned(page).edits
    assert undone(once, page, edit).edits[0].new.rstrip("\n") == page.rstrip("\n")
    old = OLD.replace("\n== Report ==\n", f"\n== {HEADING} ==\n{after}")
    (edit,) = planned(old).edits
    assert edit.new.count(HEADING) == 1
    assert undone(edit.new, old, edit).edits[0].new.rstrip("\n") == old.rstrip("\n")


def test_a_heading_like_the_tables_with_words_below_it_stays_apart():
    page = f"{LIST}\n== {HEADING} ==\nWe are two.\n"
    assert outline(new(page)) == f"{LIST}\n== {HEADING} ==\nTABLE\n\n== {HEADING} ==\nWe are two.\n"


OLD = of_format_1(new(f"{LIST}\n== Report ==\n"))


def test_an_old_table_is_moved_out_of_the_list_once():
    page = OLD.replace(f"{E}\n", f"{E}\n{entry('Cem')}")
    plan = planned(page)
    (edit,) = plan.edits
    assert outline(edit.new) == f"{LIST}{entry('Cem')}\n== {HEADING} ==\nTABLE\n\n== Report ==\n"
    assert "participants table moved to a section of its own" in edit.summary
    assert planned(edit.new).edits == ()
    assert undone(edit.new, page, edit).edits[0].new == page


def test_an_old_table_at_the_end_of_its_section_only_gets_the_heading():
    (edit,) = planned(OLD).edits
    assert outline(edit.new) == f"{LIST}\n== {HEADING} ==\nTABLE\n\n== Report ==\n"
    assert undone(edit.new, OLD, edit).edits[0].new == OLD


def test_a_comment_between_the_list_and_an_old_table_does_not_hold_it():
    page = OLD.replace(B, f"<!-- Add your\nname above. -->\n{B}")
    assert outline(new(page)).startswith(
        f"{LIST}<!-- Add your\nname above. -->\n\n== {HEADING} ==\nTABLE\n\n== Report"
    )


def test_the_regions_next_to_an_old_table_go_with_it():
    empty = f"{begin('summary')}\n{end('summary')}\n"
    page = OLD.replace(f"{E}\n", f"{E}\n{empty}{entry('Cem')}")
    (edit,) = planned(page).edits
    above, _, below = edit.new.partition(f"\n== {HEADING} ==\n{B}")
    assert above == LIST + entry("Cem")
    assert below.index(E) < below.index(begin("summary")) < below.index("== Report ==")
    assert undone(edit.new, page, edit).edits[0].new == page


@pytest.mark.parametrize(
    "above",
    ["#\n== Costs ==\n#\n", "<!-- Add above. -->\n", "\n\n", "</div>\n== Costs ==\n</div>\n"],
    ids=["twice", "comment", "empty lines", "tags"],
)
def test_a_move_is_taken_back_to_the_very_place(above):
    first, _, more = above.partition("== Costs")
    page = OLD.replace(B, f"{first}{B}").replace(
        "== Report", f"== Costs{more}== Report" if more else "== Report"
    )
    (edit,) = planned(page).edits
    assert outline(edit.new) != outline(page)
    assert undone(edit.new, page, edit).edits[0].new == page


def test_a_line_next_to_the_marker_of_an_old_table_keeps_its_line():
    page = OLD.replace(f"{E}\n", f"{E}{entry('Cem')}")
    once = new(page)
    assert outline(once).startswith(f"{LIST}{entry('Cem')}\n== {HEADING} ==\nTABLE")
    assert "| Cem" not in once
    assert planned(once).edits == ()


def test_what_people_added_since_stays_where_a_move_is_taken_back():
    page = OLD.replace(f"{E}\n", f"{E}\n{entry('Cem')}")
    (edit,) = planned(page).edits
    now = edit.new.replace(entry("Cem"), entry("Cem") + entry("Dan")).replace(
        "== Report ==", "Thanks!\n== Report =="
    )
    back = undone(now, page, edit).edits[0].new
    assert back == page.replace(entry("Cem"), entry("Cem") + entry("Dan")).replace(
        "\n== Report", "\nThanks!\n== Report"
    )


@pytest.mark.parametrize(
    "page",
    [
        OLD.replace(B, f"Thank you all!\n{B}"),
        OLD.replace(B, f"=== The table ===\n{B}"),
        OLD.replace(B, f"== The table ==\n{B}"),
        OLD.replace(f"{LIST}{B}", f"{B}").replace("== Report ==\n", f"== Report ==\n{LIST}"),
    ],
    ids=["words", "subsection", "heading", "above"],
)
def test_a_table_that_people_moved_stays(page):
    for edit in planned(page).edits:  # the format changes nevertheless
        assert outline(edit.new) == outline(page)


def test_a_table_with_a_format_stays_and_so_does_an_empty_region():
    marked = OLD.replace("<!-- written by wikiconbot;", "<!-- wikiconbot:format 2;")
    empty = f"{LIST}{B}\n{E}\n\n== Report ==\n"
    for page in (marked, empty):
        region = table_of(page)
        assert in_the_way(page, (region,), read_signups(page, DEFAULT)) == ()
    assert outline(new(empty)) == outline(empty)


def test_a_set_up_page_has_all_its_lists_in_that_section():
    page = f"== Sign up ==\n{entry('Ann')}=== Online ===\n{entry('Ben')}\n== Report ==\n"
    plan = plan_start(
        judge_file(Snapshot("Event", page, 1), DEFAULT, Asked(), Stats()),
        Asked(),
        ("participants", "summary"),
    )
    (edit,) = plan.edits
    assert f"{entry('Ben')}\n== {HEADING} ==\n{B}\n" in edit.new
    assert edit.new.count(HEADING) == 1
    assert edit.new.index(end("summary")) < edit.new.index("\n\n== Report ==")
    assert undone(edit.new, page, edit).edits[0].new == page


def test_on_a_subpage_the_table_has_no_heading_and_the_line_to_it_has():
    page = Snapshot("Event", f"{{{{User:WikiconBot/Event|target=/P}}}}\n{LIST}\n== Report ==\n", 1)
    settings = Asked()
    judgement = judge_file(page, DEFAULT, settings, Stats())
    pages = Pages(page, Snapshot("Event/P", "", None))
    one, two = plan_page(replace(judgement, current=read_current(pages))).edits
    assert one.page == "Event/P"
    assert one.new.startswith(B)
    assert outline(two.new).endswith(f"{LIST}\n== {HEADING} ==\nTABLE\n\n== Report ==\n")


NAMES = st.integers(0, 9).map(lambda n: f"P{n}")
BLOCKS = st.sampled_from(
    [
        "=== In person ===\n", "=== Online ===\n", "== Costs ==\n", "==== Night ====\n", "= Event =\n", "Please sign.\n",
        "\n", "[[Category:X]]\n", "* Venue: TBD\n", "== Report ==\n", "== Participants ==\n", "{{Box}}\n", "----\n", "#\n",
    ]
)  # fmt: skip
PIECES = BLOCKS | NAMES.map(entry)


def sign_up_section(text):
    """From where to where the section reaches in which ``First`` signed up, as the wiki edits it."""
    sections = split_sections(live(text))
    at = text.index("User:First")
    own = next(s for s in sections if s.start <= at < s.stop)
    around = [s for s in sections if s.start <= own.start < s.end and is_signup_heading(s.heading)]
    outer = around[0] if around else own
    return outer.start, outer.end


@draws(200)
@given(st.lists(PIECES, max_size=8), st.lists(PIECES, max_size=8))
def test_a_plan_is_a_fixed_point_and_a_line_at_the_end_of_the_section_signs_up(above, below):
    page = f"Welcome.\n{''.join(above)}== Sign up ==\n{entry('First')}{''.join(below)}"
    (edit,) = planned(page).edits
    once = edit.new
    assert planned(once).edits == ()
    assert undone(once, page, edit).edits[0].new.rstrip("\n") == page.rstrip("\n")
    start, stop = sign_up_section(once)
    more = f"{once[:stop].rstrip()}\n{entry('Late')}\n{once[stop:]}"  # as the API appends to a section
    assert once[start:stop].count(B) == 0
    reading = read_signups(more, DEFAULT)
    assert "Late" in [signup.user for signup in reading.signups]
    assert "below-the-table" not in [notice.code for notice in reading.notices]
    twice = new(more)
    assert planned(twice).edits == ()
    assert outline(twice) == outline(more)
