"""Lines in the section of the bot's table are sign-ups of the list above it; nothing is lost there, and talk is talk."""

import pytest

from wikiconbot.i18n import load
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.regions import begin, end
from wikiconbot.wikitext.siteinfo import DEFAULT

TIME = "10:40, 2 March 2018 (UTC)"
TABLE = f"{begin('participants')}\n{{|\n|-\n| [[User:Ann]]\n|}}\n{end('participants')}\n"
LIST = f"== Sign up ==\n# [[User:Ann]] {TIME}\n# [[User:Ben]] {TIME}\n\n"


def read(text):
    reading = read_signups(text, DEFAULT)
    return [(s.who, s.section) for s in reading.signups], [(n.code, n.line) for n in reading.notices]


def line_of(text, part):
    return text.count("\n", 0, text.index(part)) + 1


@pytest.mark.parametrize(
    "heading", ["Overview of participants", "The table", "Participants", "List", "Discussion", "Results"]
)
@pytest.mark.parametrize(
    "line",
    [
        f"# [[User:Cem]] {TIME}",
        f"* I come! [[User:Cem]] {TIME}",
        "# [[User:Cem|Cem]]",
        f"[[User:Cem]] {TIME}",
    ],
)
def test_a_line_below_the_table_is_a_signup_of_the_list_above(heading, line):
    page = f"{LIST}== {heading} ==\n{TABLE}{line}\n\n== Report ==\nThanks!\n"
    signups, notices = read(page)
    assert signups == [("Ann", "Sign up"), ("Ben", "Sign up"), ("Cem", "Sign up")]
    assert notices == [("below-the-table", line_of(page, "User:Cem"))]
    (roster,) = read_signups(page, DEFAULT).rosters
    assert len(roster.signups) == 3


@pytest.mark.parametrize("heading", ["Overview of participants", "The table", "Results"])
def test_a_line_above_the_table_is_one_too(heading):
    page = f"{LIST}== {heading} ==\n# [[User:Cem]] {TIME}\n{TABLE}"
    assert read(page) == (
        [("Ann", "Sign up"), ("Ben", "Sign up"), ("Cem", "Sign up")],
        [("below-the-table", 6)],
    )


@pytest.mark.parametrize("line", [f"# [[User:Cem]] {TIME}", f"# Cem Rao – from Pune {TIME}"])
def test_a_line_next_to_a_marker_is_a_line_of_its_own(line):
    after = f"{LIST}== Overview of participants ==\n{TABLE.rstrip()}{line}\n\n== Report ==\n"
    before = f"{LIST}== Overview of participants ==\n{line}{TABLE}\n== Report ==\n"
    for page in (after, before):
        signups, notices = read(page)
        assert len(signups) == 3
        assert notices == [("below-the-table", line_of(page, "Cem"))]
        third = read_signups(page, DEFAULT).signups[2]
        assert "#" not in third.comment
        assert "{|" not in third.wikitext


def test_the_remark_on_a_line_of_nobody_says_what_stands_there():
    page = f"{LIST}== Overview of participants ==\n{TABLE}# I would love to come too\n"
    (notice,) = read_signups(page, DEFAULT).notices
    assert notice.values["user"] == "I would love to come too"


def test_a_list_in_which_the_table_stands_is_that_list():
    for heading in ("Participants", "Who comes"):
        page = f"{LIST}== {heading} ==\n# [[User:Cem]] {TIME}\n# [[User:Dan]] {TIME}\n{TABLE}# [[User:Eva]] {TIME}\n"
        signups, notices = read(page)
        assert signups[2:] == [("Cem", heading), ("Dan", heading), ("Eva", heading)]
        assert notices == []


def test_without_a_list_above_it_the_section_of_the_table_may_be_the_list():
    page = f"== Participants ==\n{TABLE}# [[User:Cem]] {TIME}\n"
    assert read(page) == ([("Cem", "Participants")], [])


def test_a_section_that_the_organiser_names_is_a_list_of_its_own():
    page = f"{LIST}== Participants ==\n{TABLE}# [[User:Cem]] {TIME}\n"
    reading = read_signups(page, DEFAULT, ("Sign up", "Participants"))
    assert [roster.heading for roster in reading.rosters] == ["Sign up", "Participants"]
    assert reading.notices == ()


def test_talk_below_the_table_is_talk_and_reported():
    page = (
        f"{LIST}== Overview of participants ==\nAsk [[User:Org]] about the table.\n{TABLE}"
        f"The table looks great, thanks! [[User:Org]] {TIME}\n:Thank you. [[User:Ann]] {TIME}\n* Is it open? [[User:Kim]] {TIME}\n"
        f"* Contact: [[User:Org]]\n* Remember to bring a lamp\n"
    )
    signups, notices = read(page)
    assert signups == [("Ann", "Sign up"), ("Ben", "Sign up")]
    assert ("unread", line_of(page, "looks great")) in notices
    assert ("unread", line_of(page, "Is it open")) in notices
    assert "below-the-table" not in [code for code, _ in notices]


def test_a_table_of_the_organisers_below_the_bots_signs_nobody_up():
    page = f"{LIST}== Overview of participants ==\n{TABLE}{{| class=wikitable\n! User !! Room\n|-\n| [[User:Kim]] || 4\n|}}\n"
    signups, notices = read(page)
    assert signups == [("Ann", "Sign up"), ("Ben", "Sign up")]
    assert notices == [("unread", line_of(page, "User:Kim"))]


def test_where_people_moved_the_table_only_lines_with_a_time_sign_up():
    page = (
        f"{LIST}== Programme ==\n{TABLE}* 10:00 [[User:Kim]]: opening\n* [[User:Lea]]: closing\n"
        f"# [[User:Cem]] {TIME}\n\n== Facts ==\n* Contact: [[User:Org]]\n"
    )
    page = page.replace("== Programme", "== Costs ==\nnone\n\n== Programme")
    signups, notices = read(page)
    assert signups == [("Ann", "Sign up"), ("Ben", "Sign up"), ("Cem", "Sign up")]
    assert ("below-the-table", line_of(page, "User:Cem")) in notices


def test_who_signs_below_the_table_after_a_list_of_those_who_may_come_may_come():
    page = f"{LIST}=== Maybe ===\n# [[User:Eva]] {TIME}\n== Overview of participants ==\n{TABLE}# [[User:Cem]] {TIME}\n"
    found = read_signups(page, DEFAULT).signups
    assert [(s.who, s.section, s.tentative) for s in found][2:] == [
        ("Eva", "Maybe", True),
        ("Cem", "Maybe", True),
    ]


def test_a_line_below_the_line_that_leads_to_a_subpage_counts_too():
    pointer = f"{begin('participants')}\n'''[[:Event/P]]'''\n{end('participants')}\n"
    assert read(f"{LIST}== Overview of participants ==\n{pointer}# [[User:Cem]] {TIME}\n")[0][2:] == [
        ("Cem", "Sign up")
    ]


def test_the_remark_says_who_and_which_list():
    page = f"{LIST}== Overview of participants ==\n{TABLE}# [[User:Cem]] {TIME}\n"
    (notice,) = read_signups(page, DEFAULT).notices
    assert (
        load()
        .say(f"notice-{notice.code}", notice.values)
        .startswith("Cem signed up in the section of the table")
    )
    assert notice.values == {"user": "Cem", "section": "Sign up"}
