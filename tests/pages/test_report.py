"""The report page: names in a sentence, and languages that the bot does not write."""

import pytest

from wikiconbot.event import Settings
from wikiconbot.i18n import load
from wikiconbot.model import Finding, Severity, Snapshot
from wikiconbot.pages.report import render_report
from wikiconbot.runs.assess import asked_for, understand
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


@pytest.mark.parametrize(
    ("language", "codes"), [("ar", ["language-not-spoken"]), ("hi", []), ("en-gb", []), ("pa-guru", [])]
)
def test_a_language_that_the_bot_does_not_write_is_reported_and_refuses_nothing(language, codes):
    page = f"\n{{{{User:WikiconBot/Event|language={language}}}}}\n== Sign up ==\n* [[User:Ann|Ann]]\n"
    reading, settings = understand(Snapshot("Event", page), DEFAULT, asked_for())
    assert isinstance(settings, Settings)
    assert not settings.faults
    assert [notice.code for notice in reading.notices] == codes
    assert [notice.line for notice in reading.notices] == [2] * len(codes)
