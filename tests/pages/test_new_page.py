"""The page that is made from answers: the bot reads in every language what it says, and nothing is missing on it."""

from typing import Any

import pytest

from tests.for_each import for_each
from wikiconbot.i18n import languages, load
from wikiconbot.language import phrases
from wikiconbot.model import Snapshot
from wikiconbot.model.new_event import Answers, EventKind
from wikiconbot.pages.event_kinds import FACTS, KINDS
from wikiconbot.pages.new_page import write_parts
from wikiconbot.pages.page_parts import missing_parts
from wikiconbot.reading.facts import is_undecided
from wikiconbot.reading.rosters import Heading, heading_of
from wikiconbot.runs.assess import asked_for, understand
from wikiconbot.wikitext.regions import begin, end
from wikiconbot.wikitext.siteinfo import DEFAULT

ENGLISH = load("en")
SOME: dict[str, Any] = {
    "title": "WikiCon India",
    "starts": "2027-03-20",
    "ends": "2027-03-22",
    "deadline": "2027-03-01",
    "organisers": ("Asha",),
    "teams": ("CIS-A2K",),
    "texts": {"place": "Pune", "time": "10:00–17:00 (IST)", "about": "For all who edit.", "etherpad": "WikiCon_2027"},
}  # fmt: skip
BUTTON = f"{begin('sign-up')}\nlink\n{end('sign-up')}"
#: Headings of sections that are no lists of people.
NO_LIST = (Heading.OTHER, Heading.OPEN, Heading.MISLEADING, Heading.STAFF)


def read(text):
    return understand(Snapshot("WikiCon", text), DEFAULT, asked_for())[0]


def missing(text, answers, language):
    return missing_parts(text, read(text), answers, load(language), ENGLISH)


def completed(text, answers, language="en", button=BUTTON, **options):
    return write_parts(
        text, answers, missing(text, answers, language), DEFAULT, load(language), button, **options
    ).text


@for_each("language", languages())
def test_the_bot_reads_the_words_of_every_language(language):
    messages = load(language)
    for name, kind in FACTS.items():
        label = "Etherpad" if name == "etherpad" else messages.say(f"start-{name}")
        kinds = {other for other in FACTS.values() if phrases.labels(other).whole(label)}
        assert kinds - {"time"} == {kind} - {"time"}, label  # English has "Date" for both
        assert kind in kinds, label
    assert is_undecided(messages.say("start-undecided"))
    assert heading_of(messages.say("start-sign-up")) is Heading.SIGNUP
    for name in {"details", *(name for one in KINDS.values() for name in one.sections)}:
        assert heading_of(messages.say(f"start-{name}")) in NO_LIST, name


@for_each("language", languages())
def test_a_page_from_answers_is_read_as_they_say_and_lacks_nothing(language):
    for kind in EventKind:
        answers = Answers(kind, **SOME)
        text = completed("", answers, language)
        reading = read(text)
        (facts,) = reading.facts
        assert (facts.starts, facts.ends) == ("2027-03-20", "2027-03-22"), text
        assert facts.deadline == "2027-03-01"
        assert len(reading.rosters) == 1
        assert reading.signups == reading.notices == ()
        assert not missing(text, answers, language)
        assert completed(text, answers, language) == text


@for_each("language", languages())
def test_what_nobody_answered_is_undecided_and_nothing_else_is_wrong(language):
    for kind in EventKind:
        reading = read(completed("", Answers(kind, title="WikiCon"), language))
        (facts,) = reading.facts
        assert all(fact.undecided for fact in facts.values)
        assert len(facts.values) == len(KINDS[kind].facts)
        assert reading.signups == reading.notices == ()


def test_each_kind_has_facts_sections_and_lists_of_its_own():
    pages = {kind: completed("", Answers(kind, title="X")) for kind in EventKind}
    assert "'''Accommodation''': TBD" in pages[EventKind.CONFERENCE]
    assert "== What to bring ==" in pages[EventKind.WORKSHOP]
    assert "== Articles to write or improve ==" in pages[EventKind.EDIT_A_THON]
    assert "== Jury ==" in pages[EventKind.CONTEST]
    assert "'''Place'''" not in pages[EventKind.CONTEST]
    assert "Registration deadline" not in pages[EventKind.MEETUP]
    assert len(set(pages.values())) == len(EventKind)


def test_a_programme_of_several_days_has_a_heading_for_each():
    text = completed("", Answers(**SOME))
    days = ("2027-03-20", "2027-03-21", "2027-03-22")
    assert [line for line in text.split("\n") if line.startswith("=== ")] == [
        f"=== {day} ===" for day in days
    ]
    assert "===" not in completed("", Answers(title="X", starts="2027-03-20", ends="2027-03-20"))
    assert "===" not in completed("", Answers(title="X", starts="2027-01-01", ends="2027-12-31"))


def test_what_is_left_out_does_not_come_and_what_is_answered_comes_in_any_kind():
    answers = Answers(EventKind.CONTEST, title="X", texts={"place": "Online"}, left_out=frozenset({"topic"}))
    text = completed("", answers)
    assert "* '''Place''': Online\n" in text
    assert "Topic" not in text
    meetup = completed("", Answers(EventKind.MEETUP, title="X", deadline="2027-03-01"))
    assert "Registration deadline''': 2027-03-01\n" in meetup


# ── a page that exists ──────────────────────────────────────────────────────────────────────────────
STANDING = """\
'''Our event''' is in Pune.

== Facts ==
* Date: 6 April 2027, 10:00
* Venue: Town hall
** second floor

== Who comes ==
# [[User:Ann]] 10:40, 2 March 2027 (UTC)

== Schedule ==
Talks.

[[Category:Events]]
"""


def test_a_page_that_stands_keeps_every_line_and_gets_only_what_it_lacks():
    answers = Answers(EventKind.MEETUP, title="Other", organisers=("Asha",))
    text = completed(STANDING, answers)
    lines = iter(text.split("\n"))
    assert all(line in lines for line in STANDING.split("\n")), "all lines in their order"
    new = [line for line in text.split("\n") if line not in STANDING.split("\n")]
    assert new == [
        "* Organisers: [[User:Asha|Asha]]",
        "* Etherpad: TBD",
        *BUTTON.split("\n"),
        "== Report ==",
        "The report will be here after the event.",
    ]
    assert text.index("** second floor") < text.index("* Organisers") < text.index("== Who comes ==")
    assert text.index("== Report ==") < text.index("[[Category:Events]]")
    assert completed(text, answers) == text


@pytest.mark.parametrize(
    "facts",
    [
        "{{Infobox event\n| date = 6 April 2027\n| venue = Town hall\n}}\n",
        "<translate>\n* Date: 6 April 2027 <!--T:1-->\n</translate>\n",
        "'''Date''': 6 April 2027\n",
        '{| class="wikitable"\n! Date\n| 6 April 2027\n|}\n',
    ],
)
def test_facts_that_are_no_plain_list_stay_and_the_others_get_a_section(facts):
    page = f"Text.\n\n{facts}\n== Sign up ==\n# [[User:Ann]] 10:40, 2 March 2027 (UTC)\n"
    answers = Answers(EventKind.MEETUP, title="X")
    text = completed(page, answers, button="")
    assert text.startswith(page.rstrip("\n"))
    assert "== Details ==\n* '''" in text
    assert "'''Date'''" not in text.removeprefix(page.rstrip("\n"))
    assert completed(text, answers, button="") == text


def test_a_series_gets_no_facts_because_each_event_has_its_own():
    page = "".join(
        f"== WikiCon {year} ==\n* Date: 6 April {year}\n=== Sign up ===\n# [[User:Ann]] 10:40, 2 March {year} (UTC)\n"
        for year in (2026, 2027)
    )
    assert len(read(page).iterations) == 2
    assert missing(page, Answers(EventKind.MEETUP), "en").facts == ()


def test_a_list_that_stands_gets_the_link_below_its_heading_once():
    page = "Text.\n\n== Sign up ==\nSign here.\n# [[User:Ann]] 10:40, 2 March 2027 (UTC)\n"
    answers, region = (
        Answers(EventKind.MEETUP),
        f"{begin('sign-up')}\n[https://x.example/ x]\n{end('sign-up')}",
    )
    text = completed(page, answers, button=region)
    assert f"== Sign up ==\n{region}\nSign here.\n" in text
    assert [signup.user for signup in read(text).signups] == ["Ann"]
    assert completed(text, answers, button=region) == text
    unit = "<translate>\n== Sign up ==\n</translate>\n# [[User:Ann]] 10:40, 2 March 2027 (UTC)\n"
    assert missing(unit, answers, "en").button_at is None


def test_headings_in_other_words_count():
    page = "Text.\n\n== Friendly space policy ==\nx\n\n== Agenda ==\nx\n\n== Travel ==\nx\n\n== Report of the event ==\nx\n"
    assert missing(page, Answers(EventKind.CONFERENCE), "en").sections == ("report",)


def test_sentences_of_the_other_direction_say_so():
    text = completed("", Answers(EventKind.MEETUP, title="X"), "ar", turned=True)
    assert text.count('<div lang="ar" dir="rtl">') == 3
    assert read(text).notices == read(text).signups == ()
    assert "<div" not in completed("", Answers(EventKind.MEETUP, title="X"), "ar")
