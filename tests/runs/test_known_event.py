"""What the report says of an event's page: totals, facts, days; which page it goes to; and which words it must not have."""

import pytest

from tests.attendance.pages import with_columns, with_table
from wikiconbot.cli.options import asked
from wikiconbot.errors import UsageError
from wikiconbot.event_report.report_parts import parts_of
from wikiconbot.i18n import load
from wikiconbot.model import Plan, Refused, Snapshot
from wikiconbot.plan.headcounts import count_events
from wikiconbot.runs.assess import PlanInput, plan_input
from wikiconbot.runs.reporting.known_event import Known, chosen_event, other_events, report_of, shown_of
from wikiconbot.runs.reporting.report_run import plan_from_text
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import judge_file
from wikiconbot.wikitext.siteinfo import DEFAULT

SETTINGS = "{{{{User:WikiconBot/Event\n{}\n}}}}\n"
FACTS = "== First iteration ==\n* Date: 6 and 7 April 2018\n* Place: Bangalore\n* Venue: TBD\n\n"
PEOPLE = (
    "== Sign up ==\n# [[User:Ann|Ann]] 10:40, 2 March 2018 (UTC) hi.wikisource\n# [[User:Ben|Ben]] 10:41, 2 March 2018 (UTC) or.wikipedia\n"
    "# [[User:Foo|Foo]] 10:42, 2 March 2018 (UTC)\n# <s>[[User:Zed|Zed]] 10:43, 2 March 2018 (UTC)</s>\n"
)
PAGE = FACTS + PEOPLE


def judged(text):
    return judge_file(Snapshot("Event", text), DEFAULT, asked(), Stats())


def planned(text, iteration=None):
    return plan_from_text(judged(text), iteration)


def drafted(text, iteration=None):
    made = planned(text, iteration)
    assert isinstance(made, Plan)
    (edit,) = made.edits
    return edit.page, edit.new


def number(draft, name):
    return int(draft.partition(f"| {name}\n| ")[2].split("\n")[0])


def test_totals_are_those_of_the_page():
    title, draft = drafted(SETTINGS.format("| capacity = 2") + PAGE)
    assert title == "Event/Event report"
    names = ("signed up", "confirmed", "waiting list", "withdrawn", "Communities")
    assert [number(draft, name) for name in names] == [4, 2, 1, 1, 2]
    assert "* waiting: 1" in draft
    assert not any(who in draft for who in ("Ann", "Ben", "Foo", "Zed"))


def test_people_who_opted_out_are_counted_and_in_no_word():
    page = (
        SETTINGS.format("| optout = Ann Rao")
        + FACTS
        + "== Programme ==\n=== 6 April 2018 ===\n"
        + '{| class="wikitable"\n! Time !! Session\n|-\n| 10:00 || Talk by Ann Rao\n|-\n| 11:00 || Lunch\n|}\n'
        + PEOPLE.replace("User:Ann|Ann", "User:Ann Rao|Ann Rao")
    )
    _, draft = drafted(page)
    assert "Ann Rao" not in draft
    assert "Talk by …" in draft
    assert (number(draft, "signed up"), number(draft, "Not named")) == (4, 1)
    shown = shown_of(judged(page))
    assert shown("Notes of Ann Rao") == "Notes of …"


def test_a_typed_name_with_the_comment_is_in_no_word_either():
    table = '{| class="wikitable"\n! Time !! Session\n|-\n| 10:00 || Talk by Priya Das\n|-\n| 11:00 || Lunch\n|}\n'
    page = (
        f"{FACTS}== Programme ==\n=== 6 April 2018 ===\n{table}{PEOPLE}# Priya Das <!-- wikiconbot:skip -->\n"
    )
    _, draft = drafted(page)
    assert "Priya" not in draft
    assert "Talk by …" in draft


def test_invisible_signs_in_a_name_do_not_show_it():
    shown = shown_of(judged(SETTINGS.format("| optout = Ann Rao") + PAGE))
    assert shown("Talk by A\u202dnn\x01 Ra\u202co") == "Talk by …"


def test_no_link_leads_to_a_heading_with_words_that_must_not_be_shown():
    page = SETTINGS.format("| optout = Ann Rao") + PAGE.replace("User:Ann|Ann", "User:Ann Rao|Ann Rao")
    draft = _with_notes(page, "=== Day 1 with Ann Rao ===\nx\n=== Day 2: call +91 98765 43210 ===\nx\n")
    assert "[[:Event/Notes|<bdi>Event/Notes § Day 1 with …</bdi>]]" in draft
    assert "Ann Rao" not in draft
    assert "98765" not in draft


def test_personal_data_in_facts_stays_out():
    _, draft = drafted(PAGE.replace("* Venue: TBD", "* Venue: TBD, call +91 98765 43210\n* Phone: 2345"))
    assert "98765" not in draft
    assert "2345" not in draft


def test_a_programme_of_one_session_is_a_programme_and_no_fact():
    table = '{| class="wikitable"\n! Time !! Session !! Room\n|-\n| 10:00–11:30 || Progress || Hall 1\n|}\n'
    _, draft = drafted(f"{FACTS}== Programme ==\n=== 6 April 2018 ===\n{table}{PEOPLE}")
    facts, _, rest = draft.partition("report-facts:end")
    assert "Progress" not in facts
    assert ">10:00–11:30</span>" in rest


SERIES = (
    f"{FACTS}=== Sign up ===\n# [[User:Ann|Ann]] 10:40, 2 March 2018 (UTC)\n\n"
    "== Second iteration ==\n* Date: 9 March 2019\n* Place: Pune\n=== Sign up ===\n"
    "# [[User:Ben|Ben]] 10:40, 2 February 2019 (UTC)\n# [[User:Foo|Foo]] 10:41, 2 February 2019 (UTC)\n"
)


def test_on_a_page_with_several_events_a_person_says_which():
    with pytest.raises(UsageError, match="Second iteration"):
        planned(SERIES)
    with pytest.raises(UsageError, match="no event “Third iteration”"):
        planned(SERIES, "Third iteration")
    with pytest.raises(UsageError, match="only one event"):
        planned(PAGE, "First iteration")
    title, draft = drafted(SERIES, "== second iteration ==")
    assert title == "Event/Event report 2"
    assert "Bangalore" not in draft
    assert (number(draft, "signed up"), "report-day-20190309" in draft) == (2, True)
    title, draft = drafted(SERIES, "First iteration")
    assert (title, number(draft, "signed up")) == ("Event/Event report", 1)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ("| event report page = /Report", "report page"),
        ("| report page = /Event report", "report page"),
        ("| event report page = /Notes", "notes page"),
        ("| event report page = /Notes/2", "notes page"),
        ("| target = /People\n| event report page = /People", "target"),
        ("| programme page = /Plan\n| event report page = /Plan", "programme page"),
    ],
)
def test_it_is_never_on_a_page_that_is_for_something_else(settings, named):
    made = planned(SETTINGS.format(settings) + PAGE)
    assert isinstance(made, Refused)
    assert made.code == "event-report-page"
    assert f"`{named}`" in made.reason


def test_wrong_settings_stop_it():
    made = planned(SETTINGS.format("| capacity = many") + PAGE)
    assert isinstance(made, Plan)
    assert made.obstacle is not None


def test_an_event_without_days_has_no_section_for_days():
    _, draft = drafted(PAGE.replace("* Date: 6 and 7 April 2018", "* Date: TBD"))
    assert "report-day" not in draft


def _reported(page, notes, iteration=None):
    """Return what the report says with a page of notes."""
    judgement = judged(page)
    event, number = chosen_event(judgement, iteration)
    given = plan_input(judgement)
    assert isinstance(given, PlanInput)
    counted = count_events(given.known, given.wanted, given.events)
    assert isinstance(counted, tuple)
    known = Known(notes=(Snapshot("Event/Notes", notes, 1),), others=other_events(judgement, number))
    return report_of(event, counted[number - 1], known)


def _with_notes(page, notes, iteration=None):
    report = _reported(page, notes, iteration)
    return "\n".join(part.body for part in parts_of(report, load("en"), shown_of(judged(page))))


def test_a_campaign_of_months_has_sections_for_days_with_something_only():
    page = PAGE.replace("6 and 7 April 2018", "1 January 2018 – 31 December 2018")
    days = _reported(page, "=== 7 January 2018 ===\nWe met.\n").days
    assert [day.day for day in days] == ["2018-01-07"]


def test_notes_are_those_of_the_notes_page():
    report = _reported(PAGE, "=== Day 2 ===\nWe met.\n")
    assert [(day.day, len(day.notes)) for day in report.days] == [("2018-04-06", 0), ("2018-04-07", 1)]
    assert report.notes == ("Event/Notes",)


def test_notes_of_another_event_of_a_series_are_not_those_of_this_one():
    notes = "== First iteration ==\n=== Day 1 ===\nA\n== Second iteration ==\n=== Day 1 ===\nB\n"
    page = SERIES.replace("* Place: Pune", "* Place: Pune\n=== Day 1 ===\nWe met.")
    first, second = (_reported(page, notes, f"{which} iteration").days for which in ("First", "Second"))
    assert [(one.page, one.anchor) for day in first for one in day.notes] == [("Event/Notes", "Day 1")]
    assert [(one.page, one.anchor) for day in second for one in day.notes] == [
        ("Event/Notes", "Day 1 2"),
        ("Event", "Day 1"),
    ]
    (day,) = _reported(SERIES, "== First iteration ==\nOnly the first.\n", "Second iteration").days
    assert day.notes == (), "the whole page is not about this event"


def test_a_draft_from_a_file_has_the_attendance_of_its_table():
    text = with_columns(with_table(), ["Attended 2018-04-06"], {1: ["✓"]})
    _, draft = drafted(text)
    assert number(draft, "Attended") == 1
