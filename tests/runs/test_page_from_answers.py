"""`init` from nothing: what people answer stays text, a second run changes nothing, and the page is read without faults."""

import json
from contextlib import suppress
from functools import cache
from itertools import cycle
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from wikiconbot.event import Asked
from wikiconbot.event.answers import answers_of, read_answer
from wikiconbot.event.converters import Bounds
from wikiconbot.event.settings import Saying
from wikiconbot.i18n import load
from wikiconbot.model import Snapshot
from wikiconbot.model.new_event import Answers, EventKind
from wikiconbot.pads.names import is_bare_name
from wikiconbot.pages.event_kinds import KINDS
from wikiconbot.plan.undo import Done, plan_undo
from wikiconbot.runs.assess import plan_page
from wikiconbot.runs.page_from_answers import default_answers, questions_for
from wikiconbot.runs.set_up import plan_start
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import judge_file
from wikiconbot.wikitext.regions import names_on
from wikiconbot.wikitext.siteinfo import DEFAULT

LINES = (Path(__file__).parents[1] / "cases" / "hostile.jsonl").read_text("utf-8").splitlines()
HOSTILE = tuple(json.loads(line) for line in LINES)
BOUNDS = Bounds(is_pad=is_bare_name)
#: Questions whose answers are people's own words.
IN_WORDS = (
    "title",
    "about",
    "time",
    "place",
    "venue",
    "accommodation",
    "topic",
    "languages",
    "organisers",
    "etherpad",
)


def judged(text, language=None):
    asked = Asked(command={"language": Saying(language)} if language else {})
    return judge_file(Snapshot("WikiCon", text), DEFAULT, asked, Stats()), asked


def started(text, answers, **options):
    judgement, asked = judged(text, answers.language)
    return plan_start(judgement, asked, (), answers=answers, **options)


def made(answers):
    plan = started("", answers)
    assert plan.obstacle is None
    (edit,) = plan.edits
    return edit.new


def answered(kind, words, team):
    """Return the answers of a person who types these words, one after the other; what is refused is not decided."""
    given = {}
    for name, typed in zip(IN_WORDS, cycle(words), strict=False):
        with suppress(ValueError):
            given[name] = read_answer(name, f'"{typed}"' if name == "organisers" and team else typed, BOUNDS)
    return answers_of({"title": "WikiCon", **given, "starts": "2027-03-20"}, kind)


@cache
def calm_page(kind, team):
    return made(answered(kind, ("calm",), team))


def stays_text(kind, *words, team=True):
    answers, calm = answered(kind, words, team), calm_page(kind, team)
    page = made(answers)
    judgement, _ = judged(page)
    assert judgement.settings.faults == ()
    assert judgement.reading.signups == ()
    assert [n for n in judgement.reading.notices if n.code != "unread-fact"] == []
    assert names_on(page) == names_on(calm)
    assert [roster.heading for roster in judgement.reading.rosters] == ["Sign up"]
    assert page.count("\n==") == calm.count("\n==")
    assert page.count("\n*") <= calm.count("\n*")
    for mark in ("{{", "[[", "[http", "<nowiki>", "<!--", "~~~"):
        assert page.count(mark) <= calm.count(mark) + more_of(mark, judgement), mark
    assert plan_page(judgement).edits == ()
    assert plan_start(judgement, Asked(), (), answers=answers).edits == ()


def more_of(mark, judgement):
    """How many more of a mark the page may have: two links for each organiser, in the facts and in the settings."""
    return 2 * len(judgement.settings.event.organisers) if mark == "[[" else 0


@for_each("first", range(0, len(HOSTILE), 5))
def test_hostile_answers_stay_text_on_the_page(first):
    kind = tuple(EventKind)[first // 5 % len(EventKind)]
    stays_text(kind, *HOSTILE[first : first + len(IN_WORDS)])


@given(st.text(max_size=60), st.sampled_from(EventKind), st.booleans())
def test_any_answer_stays_text_on_the_page(words, kind, team):
    stays_text(kind, words, team=team)


@for_each("words", ["Asha Rao", "User:Asha", "[[User:Asha|me]]", "~2026-1", "ଓଡ଼ିଆ"])
def test_an_organiser_is_one_for_the_bot_too(words):
    found = read_answer("organisers", words, BOUNDS)
    assert isinstance(found, tuple)
    (name,) = found
    page = made(Answers(title="X", organisers=(name,)))
    judgement, _ = judged(page)
    assert judgement.settings.event.organisers == (name,)
    assert "E5" not in {finding.check for finding in judgement.findings}


def test_a_page_from_nothing_has_no_finding_but_what_is_undecided():
    for kind in EventKind:
        answers = answers_of(default_answers("WikiCon", {}), kind)
        judgement, _ = judged(made(answers))
        assert {finding.check for finding in judgement.findings} == {"E1"}


@for_each("language", ["ar", "hi", "ta", "zh-hans", "fr", "sr-ec"])
def test_a_page_in_another_language_says_so_in_its_settings(language):
    for kind in EventKind:
        answers = answers_of({"title": "WikiCon", "language": language}, kind)
        page = made(answers)
        assert f"\n| language = {language}\n" in page
        judgement, _ = judged(page)
        assert judgement.reading.signups == judgement.reading.notices == ()
        assert plan_page(judgement).edits == ()
        assert plan_start(judgement, Asked(), (), answers=answers).edits == ()
        assert plan_start(judgement, Asked(), ()).edits == ()


def test_the_settings_have_what_the_kind_needs_and_what_was_answered():
    page = made(answers_of({"title": "X", "capacity": 40}, EventKind.CONTEST))
    event = judged(page)[0].settings.event
    assert event.capacity == 40
    assert event.eligibility.not_blocked
    assert "<!-- wikiconbot:waiting:begin -->" in page
    assert "not blocked" not in made(Answers(EventKind.MEETUP, title="X"))


def test_questions_are_only_about_what_a_page_lacks():
    empty, _ = judged("")
    assert questions_for(empty, EventKind.MEETUP) == (
        "language", "title", "about", "starts", "ends", "time", "place", "capacity", "organisers", "etherpad"
    )  # fmt: skip
    page = made(Answers(EventKind.MEETUP, title="X"))
    assert questions_for(judged(page)[0], EventKind.MEETUP) == ()
    assert questions_for(judged(page)[0], EventKind.WORKSHOP) == ("topic", "languages", "deadline")
    some = "* Date: 6 April 2027\n\n{{User:WikiconBot/Event|organisers=Asha}}\n"
    assert questions_for(judged(some)[0], EventKind.MEETUP) == ("time", "place", "etherpad")


def test_a_second_kind_adds_what_it_has_more_and_changes_no_line():
    page = made(Answers(EventKind.MEETUP, title="X"))
    (edit,) = started(page, Answers(EventKind.WORKSHOP, title="Other")).edits
    lines = iter(edit.new.split("\n"))
    assert all(line in lines for line in page.split("\n"))
    assert "Other" not in edit.new


def test_a_page_from_nothing_can_be_taken_back():
    plan = started("", Answers(title="X", organisers=("Asha",), texts={"etherpad": "ଓଡ଼ିଆ_2027"}))
    (edit,) = plan.edits
    assert edit.base_revision is None
    assert edit.summary.startswith("Bot: event page; settings of the event; participants table")
    assert " ଓଡ଼ିଆ_2027]\n" in edit.new
    undone = plan_undo(
        Snapshot("WikiCon", edit.new, 2), Done("r", "WikiCon", "", edit.new, edit.regions, edit.lines), load()
    )
    assert undone.edits[0].new.strip() == ""
    assert undone.left == ()


def test_what_a_page_got_can_be_taken_back():
    page = "Text.\n\n== Sign up ==\n# [[User:Ann]] 10:40, 2 March 2027 (UTC)\n"
    (edit,) = started(page, Answers(title="X")).edits
    done = Done("r", "WikiCon", page, edit.new, edit.regions, edit.lines)
    undone = plan_undo(Snapshot("WikiCon", edit.new, 2), done, load())
    assert undone.edits[0].new == page
    assert undone.left == ()


def test_people_who_signed_up_stay_when_the_page_is_taken_back():
    (edit,) = started("", Answers(title="X")).edits
    signed = edit.new.replace("\n== Overview", "\n# [[User:Ann]] 10:40, 2 March 2027 (UTC)\n\n== Overview")
    undone = plan_undo(
        Snapshot("WikiCon", signed, 3), Done("r", "WikiCon", "", edit.new, edit.regions, edit.lines), load()
    )
    assert "# [[User:Ann]] 10:40, 2 March 2027 (UTC)" in (undone.edits[0].new if undone.edits else signed)


def test_the_title_is_the_pages_without_its_namespace():
    assert default_answers("Project talk:Meetup_in Pune", {})["title"] == "Meetup in Pune"
    assert default_answers("2027: a meetup/India", {})["title"] == "2027: a meetup/India"


def test_every_kind_has_lists_with_the_table():
    assert all(one.views[0] == "participants" for one in KINDS.values())
