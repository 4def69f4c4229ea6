"""Differences between a page and its registration, and remarks on registrations that nobody asked for."""

import pytest

from tests.registered.planned import BOTH, TITLE, Run, registration
from wikiconbot.event import Settings
from wikiconbot.i18n import load
from wikiconbot.model import Event, NotRead, Register
from wikiconbot.pages.report import render_report
from wikiconbot.runs.registering.not_wanted import registration_remark
from wikiconbot.runs.registering.read_registrations import not_asked
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo

PEOPLE = "\n== Sign up ==\n# [[User:Asha|Asha]] 10:00, 1 November 2026 (UTC)\n"


def codes(facts, event=None, **about):
    return {
        code
        for code in Run(
            facts + PEOPLE, event or Event(registers=BOTH), (registration("Asha", **about),)
        ).codes()
        if code[0] == "E" and int(code[1:]) > 8
    }


DAYS = {
    "starts": "2026-12-11T04:00:00",
    "ends": "2026-12-12T12:00:00",
    "zone": "Asia/Kolkata",
    "begins_at": "2026-12-10T22:30:00Z",
}


@pytest.mark.parametrize(("date", "differs"), [
    ("11–12 December 2026", False), ("11 December 2026", True), ("10–12 December 2026", True), ("?", False), ("soon", False),
])  # fmt: skip
def test_days(date, differs):
    assert ("E9" in codes(f"* Date: {date}\n", **DAYS)) is differs


def test_a_day_of_the_settings_counts():
    assert codes("", Event(registers=BOTH, starts="2026-12-11"), **DAYS) == set()
    assert codes("", Event(registers=BOTH, starts="2026-12-10"), **DAYS) == {"E9"}


def test_an_hour_is_compared_in_utc():
    assert codes("", Event(registers=BOTH, starts="2026-12-10T22:30:00Z"), **DAYS) == set()
    assert codes("", Event(registers=BOTH, starts="2026-12-11T04:00:00Z"), **DAYS) == {"E9"}


@pytest.mark.parametrize(("facts", "differs"), [
    ("* Venue: Pune Hall\n", False),
    ("* Venue: pune hall, 5 MG Road, Pune\n", False),
    ("* Place: Pune, India\n* Venue: Pune Hall\n", False),
    ("* Place: India\n", False),
    ("* Venue: Mumbai Hall\n", True),
    ("* Place: Pune\n* Venue: Pune University\n", True),
    ("* Venue: TBD\n", False),
    ("", False),
])  # fmt: skip
def test_places(facts, differs):
    assert ("E10" in codes(facts, place=("Pune Hall", "India"))) is differs
    assert "E10" not in codes(facts, place=())


@pytest.mark.parametrize(("facts", "differs"), [
    ("* Place: Pune, India\n", False),
    ("* Place: India\n", False),
    ("* Place: भारत\n* Venue: Pune Hall, first floor\n", False),
    ("* Venue: Mumbai University\n", True),
])  # fmt: skip
def test_a_country_that_has_only_a_code_is_no_difference(facts, differs):
    assert ("E10" in codes(facts, place=("Pune Hall", "IN"), by_code=True)) is differs
    assert "E10" not in codes(facts, place=("IN",), by_code=True)


@pytest.mark.parametrize(("facts", "settings", "there", "differs"), [
    ("* Organisers: Asha and Bina\n", (), ("Asha", "Bina"), False),
    ("* Organisers: [[User:Asha|Asha]]\n", (), ("Asha", "Bina"), True),
    ("", ("Asha",), ("Asha",), False),
    ("", ("Asha", "Bina"), ("Asha",), True),
    ("", (), ("Asha",), False),
    ("* Organisers: Asha\n", (), None, False),
    ("* Organisers: to be announced\n", (), ("Asha",), False),
])  # fmt: skip
def test_organisers(facts, settings, there, differs):
    event = Event(registers=BOTH, organisers=settings)
    assert ("E11" in codes(facts, event, organisers=there)) is differs


def test_a_closed_registration_and_one_of_another_page():
    assert codes("", is_open=False) == {"E12"}
    assert codes("", Event(registers=BOTH, deadline="2026-11-20"), is_open=False) == set()
    assert codes("", page="Event:Meetup (moved)", wiki="metawiki") == {"E13"}
    assert codes("", page="Event:Meetup".replace(" ", "_")) == set()


@pytest.mark.parametrize(("here", "there", "page", "named"), [
    ("metawiki", "metawiki", TITLE, None),
    ("metawiki", "hiwiki", TITLE, f"{TITLE} (hiwiki)"),
    ("metawiki", "hiwiki", "Event:Other", "Event:Other (hiwiki)"),
    ("metawiki", "metawiki", "Event:Other", "Event:Other"),
    ("metawiki", "", TITLE, None),
    ("", "hiwiki", TITLE, None),
])  # fmt: skip
def test_a_page_of_the_same_title_on_another_wiki_is_named_with_its_wiki(here, there, page, named):
    one = Run(PEOPLE, answers=(registration("Asha", page=page, wiki=there),), wiki=here)
    assert [f.values["page"] for f in one.findings() if f.check == "E13"] == ([named] if named else [])


def test_the_id_of_a_wiki_comes_with_its_configuration():
    body = {"query": {"general": {"lang": "hi", "wikiid": "hiwiki"}, "namespaces": {}}}
    assert (SiteInfo.from_api(body).wiki_id, DEFAULT.wiki_id) == ("hiwiki", "")


def test_rules_can_be_turned_off():
    assert codes("", Event(registers=BOTH, checks={"E12": "off"}), is_open=False) == set()


# ── remarks, without a request ──────────────────────────────────────────────────────────────────────
WITH_EVENTS = SiteInfo.from_api({"query": {
    "general": {"lang": "hi"},
    "namespaces": {"0": {"name": ""}, "2": {"name": "सदस्य", "canonical": "User"}, "1728": {"name": "कार्यक्रम", "canonical": "Event"}},
}})  # fmt: skip


@pytest.mark.parametrize(("event", "page", "siteinfo", "said"), [
    (Event(), "Event:Meetup", WITH_EVENTS, True),
    (Event(), "कार्यक्रम:Meetup", WITH_EVENTS, True),
    (Event(), "Meetup", WITH_EVENTS, False),
    (Event(), "User:Meetup", WITH_EVENTS, False),
    (Event(), "Event:Meetup", DEFAULT, False),
    (Event(registers=BOTH), "Event:Meetup", WITH_EVENTS, False),
    (Event(campaign_event=12), "Meetup", DEFAULT, True),
])  # fmt: skip
def test_a_registration_that_nobody_asked_for_is_a_remark(event, page, siteinfo, said):
    remark = registration_remark(event, page, siteinfo)
    assert (remark is not None) is said
    assert remark is None or "registers = page, campaignevents" in remark


def test_a_page_from_a_file_says_what_it_does_not_know():
    (answer,) = not_asked(Settings(Event(registers=BOTH, campaign_event=3)))[None]
    assert isinstance(answer, NotRead)
    assert (answer.register, answer.number) == (Register.CAMPAIGN_EVENTS, 3)
    judged = Run(PEOPLE, answers=(answer,)).judged()
    assert [one for one in judged.not_checked if one.startswith("E14")] == [
        "E14: the registration was not read: no wiki with --file"
    ]
    assert judged.snapshot.page == TITLE


def test_the_report_has_no_address_and_no_number_of_a_registration():
    about = {
        "place": ("Call 98765 43210 or canary@example.org", "India"),
        "page": "Event:Canary@example.org",
        **DAYS,
    }
    text = f"* Date: 20 December 2026\n* Venue: Pune, canary@example.org\n{PEOPLE}"
    one = Run(text, Event(registers=BOTH), (registration("Asha", **about),))
    report = render_report(one.findings(), load())
    assert {"E9", "E10", "E13"} <= set(one.codes())
    assert "canary" not in report.casefold()
    assert "98765" not in report
    assert "2026-12-20" in report
