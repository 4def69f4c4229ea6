"""Registrations of Extension:CampaignEvents, as it answered: every verdict, paging, and nothing of private people."""

import json
import math
import re
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.register import FOLDER, PAGE, Register, recorded
from wikiconbot.model import NotRead, Registration, Unread
from wikiconbot.model import Register as Kind
from wikiconbot.sources.campaignevents import Wanted, read_registration
from wikiconbot.sources.campaignevents_answers import event_id_in, not_read, read_event, read_people

TITLE = "Event:Wikicon 2026: the workshop"
RLCONF = "RLCONF={" + ",".join((FOLDER / "event-page.rlconf.txt").read_text().split("\n")) + "};"


def html(head=RLCONF, body=""):
    return f"<!DOCTYPE html><html><head><script>{head}</script></head><body>{body}</body></html>"


@pytest.fixture
def register():
    return Register.of()


def test_people_and_facts_of_the_recorded_event(register):
    found = read_registration(register.ask, Wanted(TITLE, 1, with_organisers=True))
    assert isinstance(found, Registration)
    assert [person.user for person in found.people][:3] == ["Asha Local", "New Name", "Partial Person"]
    assert (found.people[0].at, found.people[0].number) == ("2026-11-28T05:41:43Z", 2)
    assert len(found.people) + len(found.hidden) == 24
    assert found.hidden == ("2026-11-28T05:41:48Z",)
    event = found.event
    assert (event.page, event.wiki, event.is_open) == (TITLE, "metawiki", True)
    assert (event.starts, event.zone, event.begins_at) == (
        "2026-12-11T04:00:00",
        "Asia/Kolkata",
        "2026-12-10T22:30:00Z",
    )
    assert event.place == ("Pune Hall", "India")
    assert event.organisers == ("Admin", "Asha Local")


@pytest.mark.parametrize("kind", ["loggedout", "bot"])
def test_the_recorded_pages_are_read_as_they_are(kind):
    pages = [json.loads((FOLDER / f"participants.{kind}.page{n}.json").read_text()) for n in (1, 2, 3)]
    read = [read_people(json.dumps(page["answer"])) for page in pages]
    assert [page.last for page in read] == [22, None, None]
    assert read[0].last == pages[1]["query"]["last_participant_id"]
    assert sum(len(page.people) + len(page.hidden) for page in read) == 24


def test_nothing_is_kept_of_private_people_even_if_the_answer_has_them(register):
    assert register.private
    for one in recorded():
        if one["query"].get("include_private") == "true" and one["status"] == 200:
            page = read_people(json.dumps(one["answer"]))
            assert not {person.user for person in page.people.values()} & set(register.private)
    found = read_registration(register.ask, Wanted(TITLE, 1))
    assert not any(name in repr(found) for name in register.private)
    assert all(params.get("include_private") != "true" for _, params in register.asked)


def test_it_costs_a_request_for_the_event_and_one_for_each_twenty_people(register):
    read_registration(register.ask, Wanted(TITLE, 1))
    assert [path for path, _ in register.asked] == [
        "event_registration/1",
        *["event_registration/1/participants"] * 2,
    ]


@pytest.mark.parametrize(("number", "why", "status"), [
    (3, Unread.DELETED, 404), (999, Unread.MISSING, 404), (77, Unread.MISSING, 404),
])  # fmt: skip
def test_what_is_not_there(register, number, why, status):
    found = read_registration(register.ask, Wanted(TITLE, number))
    assert isinstance(found, NotRead)
    assert (found.why, found.status, found.number) == (why, status, number)
    assert found.said
    assert len(register.asked) == 1  # the participants of a deleted registration may still answer


def test_an_event_without_people_and_a_closed_one(register):
    found = read_registration(register.ask, Wanted(TITLE, 2))
    assert isinstance(found, Registration)
    assert (found.people, found.event.is_open, found.event.place) == ((), True, ())
    register.events[2] = (200, register.events[2][1] | {"status": "closed"})
    found = read_registration(register.ask, Wanted(TITLE, 2))
    assert isinstance(found, Registration)
    assert not found.event.is_open


def answer_of(name):
    one = json.loads((FOLDER / name).read_text())
    return one["status"], json.dumps(one["answer"])


@pytest.mark.parametrize(("answer", "why"), [
    (answer_of("participants.no-param.json"), Unread.REJECTED),
    (answer_of("participants.loggedout.include_private.json"), Unread.REFUSED),
    (answer_of("event.deleted.json"), Unread.DELETED),
    (answer_of("event.missing.json"), Unread.MISSING),
    ((404, '{"errorKey":"rest-no-match","httpCode":404}'), Unread.LACKING),
    ((404, "<html>Not found</html>"), Unread.LACKING),
    ((401, "{}"), Unread.REFUSED),
    ((200, "<html>"), Unread.UNREADABLE),
    ((418, "[" * 100_000), Unread.UNREADABLE),
])  # fmt: skip
def test_every_refusal_has_a_verdict(answer, why):
    assert not_read(*answer).why is why
    found = read_registration(lambda _path, _params: answer, Wanted(TITLE, 1))
    assert isinstance(found, NotRead)
    assert (found.why, found.status) == (why, answer[0])


def test_half_of_a_character_is_in_no_name():
    page = read_people('[{"participant_id": 1, "user_name": "\\ud800x", "private": false}]')
    assert (dict(page.people), len(page.hidden)) == ({}, 1)


def test_a_refusal_in_the_middle_of_the_list_gives_no_half_list(register):
    def ask(path, params):
        return (
            answer_of("participants.loggedout.include_private.json")
            if "last_participant_id" in params
            else register.ask(path, params)
        )

    found = read_registration(ask, Wanted(TITLE, 1))
    assert isinstance(found, NotRead)
    assert found.why is Unread.REFUSED


def test_a_list_that_never_ends_is_not_the_extensions(register):
    rows = register.people[1][:PAGE]
    found = read_registration(
        lambda path, params: (
            (200, json.dumps(rows)) if "participants" in path else register.ask(path, params)
        ),
        Wanted(TITLE, 1),
    )
    assert isinstance(found, NotRead)
    assert found.why is Unread.UNREADABLE


def test_the_oldest_version_leaves_hidden_people_out_so_a_short_page_is_not_the_end():
    rows = [{"participant_id": n, "user_id": n, "user_name": f"Guest {n}"} for n in (1, 2)]
    assert read_people(json.dumps(rows)).last == 2
    assert read_people("[]").last is None


def test_people_without_a_name_count(register):
    register.hide("Event Guest 01")
    row = register.person("Event Guest 03")
    del row["user_name"]
    row["not_found"] = True
    found = read_registration(register.ask, Wanted(TITLE, 1))
    assert isinstance(found, Registration)
    assert (len(found.hidden), len(found.people)) == (3, 21)


def test_an_account_is_hidden_whatever_name_the_answer_has(register):
    register.person("Event Guest 01")["hidden"] = True
    found = read_registration(register.ask, Wanted(TITLE, 1))
    assert isinstance(found, Registration)
    assert "Event Guest 01" not in repr(found)
    assert (len(found.hidden), len(found.people)) == (2, 22)


@pytest.mark.parametrize(
    ("becomes", "people", "hidden"),
    [
        ({}, 23, 1),
        ({"user_name": "Renamed Guest"}, 23, 1),
        ({"user_name": None, "hidden": True}, 22, 2),
        ({"private": True}, 22, 1),
    ],
)
@pytest.mark.parametrize("who", ["Asha Local", "New Name"])
def test_who_is_on_two_pages_is_one_person_as_answered_last(register, who, becomes, people, hidden):
    again = {**register.person(who), **becomes}
    hidden_again = next(row for row in register.people[1] if row.get("hidden"))

    def ask(path, params):
        status, text = register.ask(path, params)
        more = [again, hidden_again] if "last_participant_id" in params else []
        return status, json.dumps([*more, *json.loads(text)]) if more else text

    found = read_registration(ask, Wanted(TITLE, 1))
    assert isinstance(found, Registration)
    assert (len(found.people), len(found.hidden)) == (people, hidden)
    assert (who in repr(found)) is not bool(becomes)


# ── the way from a page to its registration ─────────────────────────────────────────────────────────
def test_the_number_is_in_the_head_of_the_pages_html(register):
    found = read_registration(register.ask, Wanted(TITLE, html=html))
    assert isinstance(found, Registration)
    assert found.event.number == 1


@pytest.mark.parametrize("text", [
    html("RLCONF={}", '"wgCampaignEventsEventID":7'),
    html(r'RLCONF={"wgTitle":"a \"wgCampaignEventsEventID\":7"};'),
    html('RLCONF={"wgCampaignEventsEventID":null};'),
    "", html('RLCONF={"wgCampaignEventsEventID":9999999999999999999};'),
])  # fmt: skip
def test_words_of_people_are_no_configuration(text):
    assert event_id_in(text) is None


def test_the_organisers_events_are_the_second_way(register):
    wanted = Wanted(TITLE, html=lambda: html("RLCONF={}"), organisers=lambda: (5, 1))
    found = read_registration(register.ask, wanted)
    assert isinstance(found, Registration)
    assert found.event.number == 1
    other = read_registration(register.ask, Wanted("Event:Another", html=lambda: "", organisers=lambda: (1,)))
    assert other == NotRead(Kind.CAMPAIGN_EVENTS, Unread.ABSENT)


def test_a_registration_of_that_name_for_another_page_is_not_taken(register):
    register.events[1] = (200, register.events[1][1] | {"event_page": "Event:Elsewhere"})
    found = read_registration(register.ask, Wanted(TITLE, organisers=lambda: (1,)))
    assert isinstance(found, NotRead)
    assert found.why is Unread.ABSENT


@pytest.mark.parametrize(("wiki", "is_found"), [("metawiki", True), (None, True), ("enwiki", False)])
def test_a_registration_of_a_page_of_that_title_on_another_wiki_is_not_taken(register, wiki, is_found):
    found = read_registration(register.ask, Wanted(TITLE, organisers=lambda: (1,), wiki=wiki))
    assert isinstance(found, Registration) is is_found


@pytest.mark.parametrize(("zone", "expected"), [
    ("UTC", "2026-12-11T04:00:00Z"), ("+05:30", "2026-12-10T22:30:00Z"), ("-0330", "2026-12-11T07:30:00Z"),
    ("America/St_Johns", "2026-12-11T07:30:00Z"), ("Mars/Base", None), ("../etc", None), ("", None),
])  # fmt: skip
def test_times_are_local_to_their_zone(register, zone, expected):
    answer = register.events[1][1] | {"timezone": zone}
    assert read_event(json.dumps(answer)).begins_at == expected


def test_the_newest_version_has_other_keys():
    answer = {"id": 12, "name": "X", "event_page": "Event:X", "event_page_wiki": "metawiki", "status": "open", "timezone": "UTC",
              "start_time": "20261211040000", "end_time": "20261211120000", "types": ["meetup"], "wikis": ["*"], "topics": [],
              "online_meeting": False, "inperson_meeting": True, "meeting_country_code": "IN", "meeting_address": "Hall\nPune",
              "is_test_event": True, "tracks_contributions": False, "goal_type": None, "goal_target": 20, "tracking_tools": [],
              "a_key_of_next_year": {"capacity": 3}}  # fmt: skip
    event = read_event(json.dumps(answer))
    assert (event.place, event.is_test, event.is_on_site) == (("Hall", "Pune", "IN"), True, True)
    assert event.by_code
    assert not read_event(json.dumps(answer | {"meeting_country": "India"})).by_code  # 1.45 has both


# ── any register ────────────────────────────────────────────────────────────────────────────────────
@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.integers(1, 3)), max_size=90))
def test_every_public_person_is_read_once_with_as_few_requests_as_possible(kinds):
    register = Register.of()
    rows, number = [], 0
    for private, hidden, step in kinds:
        number += step
        name = {"hidden": True} if hidden else {"user_name": f"Person {number}"}
        rows.append(
            {
                "participant_id": number,
                "user_id": number,
                "user_registered_at": "20261101000000",
                "private": private,
            }
            | name
        )
    register.people[2] = rows
    found = read_registration(register.ask, Wanted(TITLE, 2))
    assert isinstance(found, Registration)
    public = [row for row in rows if not row["private"]]
    assert [person.user for person in found.people] == [
        row["user_name"] for row in public if "user_name" in row
    ]
    assert len(found.hidden) == sum("hidden" in row for row in public)
    # A last page that is full cannot be known from one in the middle.
    most = 1 + max(1, math.ceil(len(public) / PAGE)) + (len(public) % PAGE == 0 and len(public) > 0)
    assert len(register.asked) == most


_KEYS = ("id", "participant_id", "user_name", "private", "status", "start_time", "timezone", "errorKey", "messageTranslations")  # fmt: skip
ANSWERS: st.SearchStrategy[Any] = st.none() | st.booleans() | st.integers() | st.text()
for _ in range(3):
    ANSWERS |= st.lists(ANSWERS, max_size=5) | st.dictionaries(st.sampled_from(_KEYS), ANSWERS, max_size=5)


@given(ANSWERS)
def test_no_answer_makes_an_error(value):
    text = json.dumps(value)
    for status in (200, 404):
        found = read_registration(partial(answering, status, text), Wanted(TITLE, 1))
        assert isinstance(found, NotRead | Registration)


def answering(status, text, _path, _params):
    return status, text


def test_the_recordings_have_no_secret():
    for file in FOLDER.iterdir():
        assert not re.search(r"password|token=", file.read_text("utf-8"), re.IGNORECASE), file.name
