"""The report's page: made once as a whole; later runs renew the bot's regions and keep every other byte."""

import json
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.event_report.reports import CONTRIBUTIONS, REPORT, plan, run, with_word
from tests.for_each import for_each
from tests.random_runs import draws
from wikiconbot.checks.opted_out import OptedOut
from wikiconbot.i18n import languages, load
from wikiconbot.model import Snapshot
from wikiconbot.model.contributions import NotCounted
from wikiconbot.model.event_report import ReportDay
from wikiconbot.plan.current import Pages
from wikiconbot.plan.removal import plan_removal
from wikiconbot.plan.undo import Done, plan_undo
from wikiconbot.wikitext.regions import names_on, regions_on
from wikiconbot.wikitext.siteinfo import DEFAULT

LINES = (Path(__file__).parents[1] / "cases" / "hostile.jsonl").read_text("utf-8").splitlines()
HOSTILE = tuple(json.loads(line) for line in LINES)
NEW = run(None)
#: The event later: other numbers, notes of the second day, a fact that is decided.
LATER = replace(
    REPORT,
    numbers=replace(REPORT.numbers, waiting=0, confirmed=10),
    days=(REPORT.days[0], ReportDay("2018-04-07", notes=REPORT.days[0].notes)),
    findings=0,
)


def region_of(text, name):
    return next(region for region in regions_on(text) if region.name == name)


def without_regions(text):
    """Return the parts of a page outside of the bot's regions."""
    at, parts = 0, []
    for region in regions_on(text):
        parts.append(text[at : region.body_start])
        at = region.body_end
    return [*parts, text[at:]]


def test_a_new_page_has_every_part_and_places_for_text():
    assert names_on(NEW) == (
        "report-facts",
        "report-numbers",
        "report-day-20180406",
        "report-day-20180407",
        "report-contributions",
        "report-undecided",
    )
    assert NEW.count("<!-- Write your text here.") == 7
    (edit,) = plan(None).edits
    assert (edit.base_revision, edit.old) == (None, "")


def test_it_names_nobody():
    assert "Asha" not in NEW
    assert "P1" not in NEW


def test_it_names_people_only_with_the_consent_of_organisers_and_operator():
    wikis = tuple(replace(wiki, people=(("Asha", wiki.totals),)) for wiki in CONTRIBUTIONS.wikis)
    report = replace(REPORT, contributions=replace(CONTRIBUTIONS, wikis=wikis))
    assert "Asha" not in run(None, report)
    page = run(None, replace(report, by_person=True))
    assert "| <bdi>Asha</bdi>\n| 1,220\n| 13\n" in page
    assert "User:Asha" not in page


def test_people_who_came_and_must_not_be_named_are_counted():
    assert REPORT.attendance
    page = run(None, replace(REPORT, attendance=replace(REPORT.attendance, unnamed=2)))
    assert "Attended\n| 9\n" in page


def test_a_wiki_that_was_not_counted_is_said():
    missing = (NotCounted("commons.wikimedia.org", "It did not answer."),)
    report = replace(
        REPORT, contributions=replace(CONTRIBUTIONS, wikis=CONTRIBUTIONS.wikis[:1], not_counted=missing)
    )
    assert "* '''<bdi>Wikimedia Commons</bdi>''': unknown" in run(None, report)


def test_a_second_run_changes_nothing():
    assert plan(NEW).edits == ()
    assert plan(NEW).remarks == ()


def test_later_facts_come_into_the_same_regions():
    later = run(NEW, LATER)
    assert without_regions(later) == without_regions(NEW)
    assert "| 10\n" in later
    assert run(later, LATER) == later


@for_each("language", ["en", *languages()])
def test_it_is_written_in_every_language(language):
    page = run(None, language=language)
    assert plan(page, language=language).edits == ()
    assert len(names_on(page)) == 6


def test_what_people_changed_in_a_region_stays_and_is_said():
    changed = NEW.replace("| 8\n", "| 9\n", 1)
    made = plan(changed, LATER)
    assert [one.values["region"] for one in made.passed_over] == ["report-numbers"]
    assert "| 9\n" in made.edits[0].new


def test_a_part_that_people_removed_stays_away_until_they_ask_for_it():
    region = region_of(NEW, "report-contributions")
    text = NEW[: region.start] + NEW[region.end :]
    made = plan(text)
    assert made.edits == ()
    (remark,) = made.remarks
    assert (remark.message, remark.values["parts"]) == ("remark-report-parts-missing", "Contributions")
    (edit,) = plan(text, add_missing=True).edits
    assert edit.new.startswith(text)
    assert names_on(edit.new)[-1] == "report-contributions"
    assert plan(edit.new).remarks == ()


def test_parts_that_nobody_would_see_are_not_added():
    made = plan("We met. <includeonly>", add_missing=True)
    assert made.obstacle is not None
    assert (made.obstacle.message, made.edits) == ("obstacle-astray", ())


def test_a_page_that_people_emptied_stays_empty():
    made = plan("")
    assert (made.edits, len(made.remarks)) == ((), 1)


def test_a_day_that_is_off_stays_on_the_page_and_is_said():
    made = plan(NEW, replace(REPORT, days=REPORT.days[:1]))
    (remark,) = made.remarks
    assert remark.values["regions"] == "report-day-20180407"


def test_broken_markers_stop_the_bot():
    broken = NEW.replace("<!-- wikiconbot:report-facts:end -->", "", 1)
    assert plan(broken, LATER).obstacle is not None


def test_an_undo_takes_the_whole_draft_off_and_leaves_peoples_text():
    (edit,) = plan(None).edits
    done = Done("1", edit.page, "", edit.new, edit.regions, edit.lines)
    own = edit.new.replace("== Numbers ==\n", "It was a good day.\n\n== Numbers ==\n")
    for text, left in ((edit.new, ""), (own, "It was a good day.")):
        made = plan_undo(Snapshot(edit.page, text, 2), done, load())
        assert made.edits[0].new.strip() == left


def test_an_undo_of_a_later_run_brings_back_the_former_text():
    (edit,) = plan(NEW, LATER).edits
    done = Done("2", edit.page, edit.old, edit.new, edit.regions, edit.lines)
    assert plan_undo(Snapshot(edit.page, edit.new, 3), done, load()).edits[0].new == NEW


def test_the_report_stays_when_the_bot_leaves():
    changed = NEW.replace("== Numbers ==\n", "It was a good day.\n\n== Numbers ==\n")
    page = Snapshot("Event/Event report", changed, 2)
    made = plan_removal(Pages(Snapshot("Event", "Text", 1)), OptedOut(), DEFAULT, load(), str, (), (page,))
    (edit,) = made.edits
    assert "wikiconbot:" not in edit.new
    assert edit.new.count("<div") == edit.new.count("</div>") == changed.count("<div")
    assert "It was a good day." in edit.new
    assert "| 1,200\n" in edit.new


# ── whatever people write ────────────────────────────────────────────────────────────────────────────
@for_each("word", HOSTILE)
def test_words_of_people_stay_words(word):
    page = run(None, with_word(REPORT, word))
    assert names_on(page) == names_on(run(None, with_word(REPORT, "x")))
    assert plan(page, with_word(REPORT, word)).edits == ()
    later = run(page, LATER)
    assert names_on(later) == names_on(page)


WORDS = st.one_of(
    st.sampled_from(HOSTILE).filter(lambda word: "wikiconbot" not in word and "<!--" not in word),
    st.text("ab =*#|'{}[]\n", max_size=12),
    st.sampled_from(
        [
            "== Thanks ==\nAll of you!",
            "[[File:Group.jpg|thumb|We]]",
            "{{Sources}}",
            "* one\n* two",
            "دن اول",
            "पहला दिन",
        ]
    ),
)


def is_harmless(text):
    """Whether people's text hides no marker of the bot: an open comment or nowiki hides what follows, and is reported."""
    return "<" not in text and "{{" not in text.replace("{{Sources}}", "") and "{|" not in text


@draws(400)
@given(st.lists(st.tuples(WORDS.filter(is_harmless), st.integers(0, 11)), max_size=5), st.booleans())
def test_every_byte_of_people_outside_of_the_regions_stays(words, later):
    text = NEW
    for word, place in words:
        region = regions_on(text)[place // 2 % 6]
        at = region.end if place % 2 else region.start
        text = f"{text[:at]}\n{word}\n{text[at:]}"
    made = plan(text, LATER if later else REPORT)
    assert made.obstacle is None
    new = made.edits[0].new if made.edits else text
    assert without_regions(new) == without_regions(text)
    assert made.passed_over == ()
    assert plan(new, LATER if later else REPORT).edits == ()


@draws(200)
@given(st.integers(0, 5), st.integers(0, 500), st.sampled_from(["a", "7", "'''b'''", "\n* c\n"]))
def test_every_change_of_people_in_a_region_stays(number, place, word):
    region = regions_on(NEW)[number]
    size = NEW.index("<!-- wikiconbot:format", region.body_start) - region.body_start - 2
    at = region.body_start + 1 + place % size
    text = NEW[:at] + word + NEW[at:]
    made = plan(text, LATER)
    new = made.edits[0].new if made.edits else text
    now = region_of(new, region.name)
    assert new[now.body_start : now.body_end] == text[region.body_start : region.body_end + len(word)]
    assert plan(new, LATER).edits == ()
