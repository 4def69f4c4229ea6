"""Pads whose history is too large, or kept from the bot: their HTML suffices; and pads that are closed altogether."""

import pytest

from tests.pads.server import Clock, serving
from wikiconbot.event import Asked
from wikiconbot.model import Plan, Refused, Snapshot
from wikiconbot.pads.client import PadClient
from wikiconbot.pads.names import Pad
from wikiconbot.pages.notes import archived
from wikiconbot.runs.notes.look import Texts, look_at
from wikiconbot.runs.notes.one import CLOSED, UNKNOWN, Wish, plan_one, why_not
from wikiconbot.runs.notes.which import understood
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.siteinfo import DEFAULT

LAST = Wish()
TEXT = "We met.\nAsha takes notes.\n"


@pytest.fixture
def server():
    with serving(Clock()) as server:
        server.put("notes", "\n", TEXT)
        yield server


def asked(server, notes="", wish=LAST):
    """What comes of the pad `notes`: a plan, or a refusal; and the look at it."""
    clock = server.clock
    client = PadClient(
        [server.url], contact="x", timeout=0.5, most_bytes=2**20, now=clock.now, sleep=clock.sleep
    )
    pad = Pad(server.url, "notes")
    text = f"* Etherpad: {pad.url}\n"
    page = understood(Snapshot("Meeting", text, 1), DEFAULT, Asked(), [server.url], Stats())
    look = look_at(client, pad, None)
    refused = why_not(page.title, look, wish.revision)
    there = Snapshot("Meeting/Notes", notes, 2)
    return refused or plan_one(page, there, look, Texts.of(client, look), wish), look


def notes_of(plan):
    assert isinstance(plan, Plan), plan
    return next((edit.new for edit in plan.edits if edit.page == "Meeting/Notes"), None)


def stands_of(home):
    stands = archived(home)
    assert stands is not None
    return stands


@pytest.mark.parametrize("fault", ["huge told", "status 403", "status 504", "login", "says 200 {}"])
def test_where_the_history_is_not_to_be_had_the_text_comes_home(server, fault):
    server.refuses["notes", "etherpad"] = fault
    plan, look = asked(server)
    home = notes_of(plan)
    assert "Asha takes notes." in home
    assert "revision unknown" in home
    assert "Authors: unknown." in home
    assert (look.state, look.seen.revision) == ("live", None)
    stands = stands_of(home)
    assert stands.revision is None
    assert len(stands.digest or "") == 16
    assert notes_of(asked(server, home)[0]) is None
    server.put("notes", "\n", TEXT, f"{TEXT}More.\n")
    more = notes_of(asked(server, home)[0])
    assert "More." in more
    assert more.count("We met.") == 1


def test_two_requests_for_a_pad_with_a_long_history(server):
    server.refuses["notes", "etherpad"] = "huge told"
    asked(server)
    assert [request.path.rpartition("/")[2] for request in server.requests] == ["etherpad", "html"]


def test_what_was_archived_without_a_history_is_that_pad_when_it_has_one(server):
    server.refuses["notes", "etherpad"] = "huge told"
    home = notes_of(asked(server)[0])
    server.refuses.clear()
    again = notes_of(asked(server, home)[0])
    assert stands_of(again).revision == 1
    assert again.count("We met.") == 1


@pytest.mark.parametrize("fault", ["status 403", "status 401", "to", "login"])
def test_a_pad_that_is_closed_is_refused_at_once_and_is_no_silence(server, fault):
    server.redirect = "/login"
    for form in ("etherpad", "html", "txt"):
        server.refuses["notes", form] = fault
    refused, look = asked(server)
    assert isinstance(refused, Refused)
    assert (refused.code, look.refused, look.state) == (CLOSED, True, "unknown")
    assert server.url in refused.reason
    assert len(server.requests) == 2
    assert max(server.clock.slept) == 15


def test_an_etherpad_in_trouble_is_not_called_closed(server):
    server.refuses["notes", "etherpad"] = "huge told"
    server.refuses["notes", "html"] = "status 503"
    refused, look = asked(server)
    assert (refused.code, look.refused) == (UNKNOWN, False)


def test_an_earlier_revision_of_a_pad_without_a_history(server):
    server.put("notes", "\n", TEXT, "\n")
    server.refuses["notes", "etherpad"] = "huge told"
    refused, look = asked(server)
    assert (refused.code, look.state) == ("pad-blanked", "blanked")
    home = notes_of(asked(server, wish=Wish(revision=1))[0])
    assert "We met." in home
    assert stands_of(home).revision == 1
    refused, _ = asked(server, wish=Wish(revision=7))
    assert "has no revision 7" in refused.reason


def test_a_revision_that_an_etherpad_may_have_made_up_is_not_archived(server):
    """From 1.9 on an Etherpad answers with the latest text where a revision is beyond it."""
    server.refuses["notes", "etherpad"] = "huge told"
    server.texts["notes", 99] = TEXT
    refused, _ = asked(server, wish=Wish(revision=99))
    assert isinstance(refused, Refused)
    assert "may have no such revision" in refused.reason
