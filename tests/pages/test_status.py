"""The bot's status page: one row for each event that cannot be updated, and nobody's row is lost or alive."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.for_each import for_each
from tests.test_i18n import LANGUAGES
from wikiconbot.i18n import load
from wikiconbot.model import Snapshot
from wikiconbot.pages.status import MOST, Trouble, pages_in, render_status, why
from wikiconbot.pages.update_now import request_address
from wikiconbot.runs.stops.status_page import Row, plan_status
from wikiconbot.wikitext.regions import begin

ENGLISH = load("en")
INDEX = "https://example.org/w/index.php"
OTHER = Trouble("Other", "why-look")
TROUBLE = Trouble("Event", "why-settings", "2026-11-28T10:00:00Z", 12, "Ben")


def has_row(body, page):
    return page in pages_in(body)


def planned(text, page, trouble, messages=ENGLISH):
    plan = plan_status(Snapshot("User:Bot/Status", text, 1), [Row(page, trouble)], messages)
    return plan.edits[0].new if plan.edits else text


def test_a_row_says_event_success_reason_line_and_who():
    text = planned("", "Event", TROUBLE)
    assert (
        "[[:Event]]</bdi>\n| 2026-11-28 10:00\n| The settings have a mistake\n| 12\n| <bdi>Ben</bdi>" in text
    )
    bare = planned("", "Event", Trouble("Event", "why-shrink"))
    assert "[[:Event]]</bdi>\n| –\n| Too many people would leave the table at once\n| –\n| –" in bare


@for_each("language", ["en", *LANGUAGES])
def test_rows_of_other_events_stay_byte_for_byte(language):
    messages = load(language)
    text = "Ask [[User:Ada]]."
    for number in (2, 1, 3):
        text = planned(
            text, f"Event {number}", Trouble(f"Event {number}", "why-damaged", line=number), load("hi")
        )
    rows = [row for row in text.split("\n|-\n") if "[[:Event" in row]
    assert ["1]]" in rows[0], "2]]" in rows[1], "3]]" in rows[2]] == [True] * 3
    now = planned(text, "Event 2", Trouble("Event 2", "why-look"), messages)
    assert rows[0] in now
    assert rows[2].partition("\n|}")[0] in now
    assert rows[1] not in now
    without = planned(now, "Event 2", None, messages)
    assert "Event 2" not in without
    assert rows[0] in without
    for number in (1, 3):
        without = planned(without, f"Event {number}", None, messages)
    assert messages.say("status-page-none") in without
    assert without.startswith("Ask [[User:Ada]].\n<!-- wikiconbot:status:begin -->")
    assert planned(without, "Event 1", None, messages) == without


def test_the_row_of_a_page_that_was_moved_goes_with_it():
    text = planned(planned("", "Event", TROUBLE), "Other", Trouble("Other", "why-look"))
    status = Snapshot("User:Bot/Status", text, 1)
    (edit,) = plan_status(status, [Row("Moved", Trouble("Moved", "why-look"), "Event")], ENGLISH).edits
    assert [has_row(edit.new, title) for title in ("Event", "Moved", "Other")] == [False, True, True]
    (edit,) = plan_status(status, [Row("Moved", None, "Event")], ENGLISH).edits
    assert [has_row(edit.new, title) for title in ("Event", "Moved", "Other")] == [False, False, True]
    assert plan_status(status, [Row("Moved", None, "Elsewhere")], ENGLISH).edits == ()


def test_the_same_row_again_is_no_edit():
    text = planned("", "Event", TROUBLE)
    assert planned(text, "Event", TROUBLE) == text
    assert planned("", "Event", None) == ""


@pytest.mark.parametrize("by", ["{{evil}}", "[[x]]", "~~~~", "|-\n! y", "a</bdi>b"])
def test_what_people_are_called_does_nothing(by):
    text = planned("", "Event", Trouble("Event", "why-settings", None, 1, by))
    assert by not in text
    assert has_row(text, "Event")
    assert text.count("\n|-\n") == 2


def test_a_status_page_that_redirects_is_left_alone():
    plan = plan_status(Snapshot("User:Bot/Status", "#REDIRECT [[Talk]]", 1), [Row("Event", TROUBLE)], ENGLISH)
    assert plan.obstacle is not None
    assert ENGLISH.say(plan.obstacle.message, plan.obstacle.values).startswith("It redirects to “Talk”")
    assert plan.edits == ()


def test_markers_that_are_amiss_stop_the_bot():
    plan = plan_status(Snapshot("User:Bot/Status", begin("status"), 1), [Row("Event", TROUBLE)], ENGLISH)
    assert plan.obstacle is not None
    assert (plan.edits, plan.obstacle.message) == ((), "obstacle-marker-missing")


@pytest.mark.parametrize(
    ("code", "reason"),
    [("settings", "settings"), ("marker-missing", "damaged"), ("markers-doubled", "damaged"), ("shrink", "shrink"),
     ("settings-shift", "shift"), ("protected", "forbidden"), ("reverted", "reverted"), ("newly-read", "look")],
)  # fmt: skip
def test_every_refusal_has_a_reason(code, reason):
    assert why(code) == f"why-{reason}"
    assert ENGLISH.say(f"status-why-{reason}")


def test_a_title_with_signs_is_found_again():
    title = "A & B (1/2), 'x' \"y\": z"
    body = render_status("", {title: Trouble(title, "why-look")}, ENGLISH)
    assert has_row(body, title)
    assert not has_row(render_status(body, {title: None}, ENGLISH), title)


def test_many_events_are_one_edit():
    rows = [Row(f"Event {n:02}", Trouble(f"Event {n:02}", "why-look")) for n in range(30)]
    (edit,) = plan_status(Snapshot("User:Bot/Status", "", 1), rows, ENGLISH).edits
    assert all(has_row(edit.new, row.page) for row in rows)
    now = Snapshot("User:Bot/Status", edit.new, 2)
    assert plan_status(now, rows, ENGLISH).edits == ()
    (edit,) = plan_status(now, [Row(row.page) for row in rows[:29]], ENGLISH).edits
    assert [has_row(edit.new, row.page) for row in rows] == [False] * 29 + [True]


@pytest.mark.parametrize(
    "change", [("| –", "| soon"), ("\n|}", "\n|}\nAda looks at it."), ("{|", "Hello {|")]
)
def test_what_people_wrote_into_the_table_stays(change):
    text = planned("Mine.", "Event", Trouble("Event", "why-look")).replace(*change, 1)
    plan = plan_status(Snapshot("User:Bot/Status", text, 1), [Row("Other", OTHER)], ENGLISH)
    assert plan.edits == ()
    assert plan.obstacle is not None
    assert ENGLISH.say(plan.obstacle.message, plan.obstacle.values).startswith(
        "Somebody changed the table on it by hand (line 2)"
    )
    emptied = text.partition(begin("status"))[0] + f"{begin('status')}\n<!-- wikiconbot:status:end -->"
    assert has_row(planned(emptied, "Other", OTHER), "Other")


@pytest.mark.parametrize(
    "title",
    [
        "O'Brien's ''party''",
        "ویکی کانفرنس ۲۰۲۶",
        "User:Ada/Événement",
        "Category:Events",
        "Event: A/B",
        "File:X.png",
        "__Event",
    ],
)
def test_titles_of_all_kinds_are_found_again_and_stay_apart(title):
    text = planned(planned("", "Event", TROUBLE), title, Trouble(title, "why-look"))
    assert has_row(text, title)
    assert has_row(text, "Event")
    assert planned(text, title, Trouble(title, "why-look")) == text
    assert not has_row(planned(text, title, None), title)


def test_a_row_has_a_link_to_ask_for_an_update():
    title = """A&B+C "d" 'e' = ؟"""
    body = render_status(
        "",
        {title: Trouble(title, "why-settings")},
        ENGLISH,
        lambda page: request_address(INDEX, "My Bot", page),
    )
    link = re.search(r"\[(https:\S+) Update now\]", body)
    assert link
    form = dict(parse_qsl(urlsplit(link[1].replace("&amp;", "&")).query))
    assert form["preloadparams[]"] == f"* [[:{title}]]"
    assert (form["title"], form["preload"]) == ("User:My Bot/Requests", "MediaWiki:Rawmessage")
    assert has_row(body, title)
    gone = {title: Trouble(title, "why-gone")}
    assert "Update now" not in render_status(
        "", gone, ENGLISH, lambda page: request_address(INDEX, "B", page)
    )


def test_a_wiki_without_the_message_needs_a_page_of_the_operator():
    assert "preload=User%3AB/Requests/line&" in request_address(INDEX, "B", "A", has_message=False)


def test_a_table_of_hundreds_of_events_has_an_end():
    troubles = {f"Event {n:04}": Trouble(f"Event {n:04}", "why-look") for n in range(1000)}
    body = render_status("", troubles, ENGLISH)
    assert pages_in(body) == set(list(troubles)[:MOST])
    assert f"Other events that are not shown here: {1000 - MOST}" in body
    assert len(body) < 60_000
    assert render_status(body, {"Event 0000": None}, ENGLISH).count("[[:Event") == MOST - 1
