"""The report page: names in a sentence, lines of the page as it is saved, and languages that the bot does not write."""

import re
from dataclasses import replace

import pytest

from wikiconbot.event import Asked, Settings, said_by_command
from wikiconbot.i18n import languages, load
from wikiconbot.model import Finding, Severity, Snapshot
from wikiconbot.pages.report import render_report
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.runs.assess import asked_for, plan_page, understand
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import judge_file
from wikiconbot.wikitext.siteinfo import DEFAULT


def finding(**values):
    return Finding("L2", Severity.INFO, "check-withdrawn", 3, "Yahoo!", values)


@pytest.mark.parametrize("name", ["Yahoo!", "C++", "'''x'''", "<b>"])
def test_a_name_in_a_sentence_keeps_its_writing_direction(name):
    from wikiconbot.wikitext.markup import plain  # noqa: PLC0415

    report = render_report([finding(who=name)], load("ur"))
    assert f"<bdi>{plain(name)}</bdi>" in report.splitlines()[-4]


def test_no_name_closes_its_own_isolation():
    report = render_report([finding(who="a\ufdd1b\ufdd0")], load("ur"))
    assert "<bdi>ab</bdi>" in report.splitlines()[-4]


def test_counts_in_a_sentence_have_the_digits_of_the_language():
    values = {"capacity": "20", "taken": "25"}
    report = render_report([Finding("E6", Severity.WARNING, "check-crowded", None, None, values)], load("ne"))
    assert "२०" in report
    assert "२५" in report
    again = Finding("L1", Severity.INFO, "check-duplicate", 21, "Ann", {"who": "Ann", "first_line": "19"})
    assert "१९" in render_report([again], load("ne"))


def test_a_report_says_the_kinds_of_personal_data_in_its_language():
    one = Finding(
        "S5", Severity.WARNING, "check-personal", 3, "Asha", {"who": "Asha", "kinds": "email, phone"}
    )
    for language in languages():
        shown = render_report([one], load(language))
        assert ("email, phone" in shown) == (language == "en"), language
    assert "(ای میل، فون نمبر)" in render_report([one], load("ur"))
    assert "(மின்னஞ்சல், தொலைபேசி எண்)" in render_report([one], load("ta"))


def test_a_sentence_without_a_translation_says_its_language():
    doubt = Finding("E7", Severity.WARNING, "update-no-massmessage", 1234, None, {})
    english, own = render_report([doubt, finding(who="Ann")], load("ur")).split('! scope="row"')[1:]
    assert '\n| lang="en" dir="ltr" | The page has a list of ' in english
    assert "lang=" not in own
    assert "lang=" not in render_report([doubt], load("en")).partition("\n")[2]


@pytest.mark.parametrize(
    ("language", "codes"), [("vo", ["language-not-spoken"]), ("hi", []), ("en-gb", []), ("pa-guru", [])]
)
def test_a_language_that_the_bot_does_not_write_is_reported_and_refuses_nothing(language, codes):
    page = f"\n{{{{User:WikiconBot/Event|language={language}}}}}\n== Sign up ==\n* [[User:Ann|Ann]]\n"
    reading, settings = understand(Snapshot("Event", page), DEFAULT, asked_for())
    assert isinstance(settings, Settings)
    assert not settings.faults
    assert [notice.code for notice in reading.notices] == codes
    assert [notice.line for notice in reading.notices] == [2] * len(codes)


REPORTED = """\
{{User:WikiconBot/Event
| publish = participants, etherpad, findings
| capacity = 1
}}
== Sign up ==
* etherpad: wikicon
* Venue: TBA
# Nobody, who comes
# [[User:Ann|Ann]]
# [[User:Ben|Ben]] 10:00, 1 November 2026 (UTC)
# [[User:Ann|Ann]]

== More ==
# [[User:Ann|Ann]]
"""


@pytest.mark.parametrize("before", ["", "<!-- wikiconbot:summary:begin --><!-- wikiconbot:summary:end -->\n"])
def test_a_report_names_the_lines_of_the_page_that_is_saved_with_it(before):
    page, report = Snapshot("Event", before + REPORTED, 1), Snapshot("Event/Report", "")
    for saved in (2, 0):
        allowed = Asked(command=said_by_command(may_publish=["findings"]))
        judgement = judge_file(page, DEFAULT, allowed, Stats())
        made = plan_page(replace(judgement, current=read_current(Pages(page, report=report))))
        assert made.obstacle is None
        assert len(made.edits) == saved
        new = {edit.page: edit.new for edit in made.edits}
        page = Snapshot("Event", new.get("Event", page.text), 2)
        report = Snapshot("Event/Report", new.get("Event/Report", report.text), 3)
    lines = page.text.splitlines()
    rows = [row.split("\n|") for row in report.text.split('\n|-\n! scope="row" | ')[1:]]
    told = {row[0]: lines[int(row[2]) - 1] for row in rows if row[2].strip().isdecimal()}
    assert told["S3"].startswith("# [[User:Ann|Ann]]")
    assert told["L4"].startswith(("# Nobody", "# [[User:"))
    assert told["E1"].startswith("* Venue: TBA")
    assert f"line {lines.index('# [[User:Ann|Ann]]') + 1}. The first entry counts" in report.text


DOUBTFUL = """\
{{User:WikiconBot/Event
| publish = findings
| language = ar
}}
== Sign up ==
* Date: 2027-99-99
# [[User:Ann|Ann]] 10:00, 31 February 2026 (UTC)
# [[User:Cat|Cat]] 10:00, 1 November 2026 (BST)
# Rita, Max
# [[User:Dan|Dan]], count me in!

== Talk ==
Hello <!-- wikiconbot:skip -->
<includeonly>
"""
#: Names of software, what people type, and people's own words.
NOT_ENGLISH = re.compile(r"<bdi>.*?</bdi>|&#[0-9]+;|includeonly|skip|wikiconbot|Etherpad")


def test_an_arabic_report_has_no_english():
    page, allowed = Snapshot("Event", DOUBTFUL, 1), Asked(command=said_by_command(may_publish=["findings"]))
    judgement = judge_file(page, DEFAULT, allowed, Stats())
    current = read_current(Pages(page, report=Snapshot("Event/Report", "")))
    report = next(
        edit.new for edit in plan_page(replace(judgement, current=current)).edits if edit.page != "Event"
    )
    assert {finding.message for finding in judgement.findings} >= {
        "notice-unread-fact", "notice-impossible-date", "notice-ambiguous-zone", "notice-may-name-more",
        "notice-may-be-addressed", "notice-skip-in-vain", "notice-unclosed-includeonly",
    }  # fmt: skip
    said = [row.rpartition("\n| ")[2] for row in report.partition("\n|}")[0].split('! scope="row" | ')[1:]]
    assert len(said) == len(judgement.findings)
    assert [cell for cell in said if re.search("[A-Za-z]", NOT_ENGLISH.sub("", cell))] == []


def test_counts_in_a_notice_have_the_digits_of_the_language():
    values = {"events": "30", "most": "20"}
    report = render_report(
        [Finding("S4", Severity.WARNING, "notice-too-many-events", 1, None, values)], load("bn")
    )
    assert "৩০" in report
    assert "২০" in report


@pytest.mark.parametrize(
    ("language", "key", "shown"),
    [
        ("he", "notice-list-not-read", "<bdi>--section</bdi>"),
        ("ar", "notice-may-not-come", "<bdi>&#60;s&#62;…&#60;/s&#62;</bdi>"),
        ("sr-ec", "notice-skip-in-vain", "-{R|<bdi>wikiconbot&#58;skip</bdi>}-"),
        ("sr-el", "notice-unclosed-includeonly", "-{R|<bdi>&#60;includeonly&#62;</bdi>}-"),
    ],
)
def test_words_that_readers_type_keep_their_script_and_order(language, key, shown):
    messages = replace(
        load(language), variants=frozenset(("sr-ec", "sr-el")) if language.startswith("sr") else frozenset()
    )
    report = render_report(
        [Finding("S4", Severity.WARNING, key, 1, "Ann", {"user": "<s>--x", "section": "B"})], messages
    )
    assert shown in report


def test_words_that_readers_type_are_as_before_in_other_reports():
    report = render_report(
        [Finding("S4", Severity.WARNING, "notice-may-not-come", 1, "Ann", {"user": "Ann"})], load("fr")
    )
    assert "<bdi>&#60;s" not in report
