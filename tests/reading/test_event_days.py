"""The days of an event by its facts, and what is reported where they cannot be read."""

import pytest

from tests.case_files import profile
from wikiconbot.checks.evidence import gather
from wikiconbot.model import Event
from wikiconbot.reading.page import read_signups


def read(facts, lang="en", heading="First iteration"):
    return read_signups(f"== {heading} ==\n{facts}\n", profile(lang))


@pytest.mark.parametrize(
    ("facts", "starts", "ends", "deadline"),
    [
        ("* Date: 6 and 7 April 2018", "2018-04-06", "2018-04-07", None),
        ("* '''Date''': 30 March – 2 April 2018\n* Deadline: 20 March", "2018-03-30", "2018-04-02", "2018-03-20"),
        ("* Date: 5 January 2019\n* Deadline: 20 December", "2019-01-05", "2019-01-05", "2018-12-20"),
        ("* Date: 6 April 2018, 10:00 – 7 April 2018, 16:00 (UTC+5:30)", "2018-04-06T04:30:00Z", "2018-04-07T10:30:00Z", None),
        ("* Start date: 6 April 2018\n* End date: 8 April 2018", "2018-04-06", "2018-04-08", None),
        ("* Start date: 6 April 2018\n* End date: TBD", "2018-04-06", None, None),
        ("* Deadline: 18–20 March 2027, 18:00 UTC", None, None, "2027-03-20T18:00:00Z"),
        ("* Datum: 6. Mai 2018\n* Anmeldeschluss: 1. Mai 2018", "2018-05-06", "2018-05-06", "2018-05-01"),
        ("* Date: TBD", None, None, None),
    ],
)  # fmt: skip
def test_days_of_an_event(facts, starts, ends, deadline):
    reading = read(facts)
    (group,) = reading.facts
    assert (group.starts, group.ends, group.deadline) == (starts, ends, deadline)
    assert not reading.notices


def test_the_year_may_stand_in_the_heading():
    (group,) = read("* Date: 6–7 April", heading="Conference 2018").facts
    assert (group.starts, group.ends) == ("2018-04-06", "2018-04-07")


@pytest.mark.parametrize(
    "value",
    ["6–7 April", "summer 2027", "03/04/2026", "6 April 2018, room 12", "31 April 2018", "15 Muharram 1446"],
)
def test_what_cannot_be_read_is_reported(value):
    reading = read(f"* Date: {value}")
    assert (reading.facts[0].starts, reading.facts[0].ends) == (None, None)
    assert [(n.line, n.code, n.values["text"]) for n in reading.notices] == [(2, "unread-fact", value)]


def test_two_iterations_have_no_common_start():
    text = "== A ==\n* Date: 6 April 2018\n\n== B ==\n* Date: 7–8 May 2018\n\n== Participants ==\n# [[User:Ann]] ~~\n"
    reading = read_signups(text, profile())
    evidence = gather(reading, Event(), "2018-05-09T00:00:00Z")
    assert (evidence.event.starts, evidence.ends) == (None, "2018-05-08")
    assert gather(reading, Event(), "2018-05-08T20:00:00Z").ends is None


def test_a_deadline_with_an_hour_keeps_it():
    reading = read("* Date: 6 April 2027\n* Deadline: 20 March 2027, 18:00 (CET)")
    assert gather(reading, Event(), "2027-03-01T00:00:00Z").event.deadline == "2027-03-20T17:00:00Z"
