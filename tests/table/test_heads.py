"""How the heads of columns, rows and groups look: as an organiser reads them, on a desk and on a phone."""

from tests.table.planned import run
from wikiconbot.i18n import load
from wikiconbot.model import Event, Finding, Group, Participant, Severity, SignUp, Status
from wikiconbot.pages.overview import render_overview
from wikiconbot.pages.report import render_report
from wikiconbot.pages.views import render_groups

PAGE = """== Sign up ==
# [[User:Ananya|Ananya]] ([[User talk:Ananya|talk]]) 09:12, 2 March 2018 (UTC) Odia Wikipedia
# [[User:Ravi|Ravi]] ([[User talk:Ravi|talk]]) 09:12, 2 March 2018 (UTC) Odia Wikipedia
"""
NAME = "| role=rowheader | [[User:Ravi|Ravi]]"
OLD_STYLE = 'style="background:none;font-weight:normal;text-align:start"'


def test_names_are_heads_of_their_rows_in_plain_letters_on_no_grey():
    assert f"\n{NAME}\n" in run(PAGE)


def test_a_name_in_a_style_of_peoples_keeps_it_and_one_in_an_older_one_of_the_bots_gets_the_present_one():
    text = run(PAGE)
    theirs = text.replace(NAME, NAME.replace("| role", '| style="background:#dfd" role', 1))
    assert run(theirs) == theirs
    for old in (f'! scope="row" {OLD_STYLE} | [[User:Ravi|Ravi]]', '! scope="row" | [[User:Ravi|Ravi]]'):
        assert run(text.replace(NAME, old)) == text


def test_the_head_of_the_times_stands_on_one_line():
    assert '\n! scope="col" data-wcb="signed" style="white-space:nowrap" | Signed up (UTC)\n' in run(PAGE)


def test_heads_and_statuses_are_not_broken_where_words_have_no_spaces_between_them():
    written = run(PAGE, language="ja")
    heads = [line for line in written.split("\n") if line.startswith('! scope="col"')]
    assert all('style="white-space:nowrap' in head for head in heads)
    assert heads[-1].endswith('style="white-space:nowrap;min-width:7em" | 状態')
    assert run(written, language="ja") == written
    theirs = run(PAGE)
    assert theirs.count("white-space:nowrap") == 1
    assert run(run(theirs, language="ja"), language="en") == theirs
    report = render_report(
        [Finding("L2", Severity.INFO, "check-withdrawn", 3, "Ann", {"who": "Ann"})], load("ja")
    )
    assert report.count('style="white-space:nowrap"') == 3
    assert '! scope="col" style="min-width:14em" | ' in report
    person = Participant(SignUp("Ann", 1, ""), Status.CONFIRMED, "Ann")
    assert render_overview([person], load("ja")).count('! scope="col" style="white-space:nowrap"') == 2


def test_a_colon_in_the_name_of_a_group_ends_nothing():
    someone = Participant(SignUp("Ananya", 1, ""), Status.CONFIRMED, "Ananya", ("Day 1: talks", "Day 2"))
    text = render_groups(Group.ROLE, [someone], Event(), load())
    assert "\n; <bdi>Day 1&#58; talks, Day 2</bdi> (1)\n: <bdi>[[User:Ananya|Ananya]]</bdi>\n" in text


def test_heads_of_groups_stand_where_the_reading_begins_with_numbers_in_the_languages_digits():
    groups = Event(group=Group.COMMUNITY)
    head = '"\n! colspan="6" scope="colgroup" style="text-align:start" | <bdi>'
    english = run(PAGE, groups)
    assert f"{head}Odia Wikipedia</bdi> (2)\n" in english
    nepali = run(PAGE, groups, language="ne")
    assert "</bdi> (२)\n" in nepali
    assert run(nepali, groups, language="ne") == nepali
