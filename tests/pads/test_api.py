"""New pads, through the API and by an import: never over one that exists, and the key stays with us."""

import logging

import pytest

from tests.pads.server import Clock, serving, within
from wikiconbot.pads.api import Created, Exists, PadRefused, create, import_into
from wikiconbot.pads.client import PadClient, Unknown
from wikiconbot.pads.names import Pad

TEXT = "Agenda\n* Opening – नमस्ते 🎉 & more = 100%\n"
KEY = "testkey"


@pytest.fixture
def server():
    with serving(Clock()) as server:
        server.put("notes", "People's text\n")
        yield server


@pytest.fixture
def bot(server):
    return PadClient([server.url], timeout=0.3, contact="x", now=server.clock.now, sleep=server.clock.sleep)


def text(server, name):
    return server.texts[name, None]


# ── the API ─────────────────────────────────────────────────────────────────────────────────────────
def test_a_pad_is_made_with_its_text(server, bot):
    assert create(bot, Pad(server.url, "विकिकॉन"), TEXT, KEY) == Created()
    assert text(server, "विकिकॉन") == TEXT
    (request,) = server.requests
    assert (request.method, request.path) == ("POST", "/api/1.2.15/createPad")
    assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"


def test_a_pad_that_exists_stays(server, bot):
    assert create(bot, Pad(server.url, "notes"), TEXT, KEY) == Exists()
    assert text(server, "notes") == "People's text\n"


def test_the_key_stands_in_no_address_no_log_and_no_message(server, bot, caplog):
    caplog.set_level(logging.DEBUG)
    key = "wrong-key-1234"
    pad = Pad(server.url, "new")
    results = [create(bot, pad, TEXT, key)]
    faults = ["status 500", "hang", "closed", "login", "to 302", "status 429"]
    echoes = [
        f'says 200 {{"code":1,"message":"{key}","data":null}}',
        f'says 401 {{"code":4,"message":"{key}"}}',
    ]
    for fault in (*faults, *echoes):
        server.faults.append(fault)
        results.append(create(bot, pad, TEXT, key))
    assert results[0] == PadRefused(
        f"{server.url} does not accept the API key. Check it with the operators of the Etherpad."
    )
    assert all(not isinstance(result, Created | Exists) for result in results)
    assert key not in repr(results) + caplog.text + "".join(request.path for request in server.requests)
    assert all(key.encode() in request.body for request in server.requests)
    assert "new" not in server.pads


def test_the_key_goes_to_no_other_place(server, bot):
    with serving() as other:
        server.redirect = f"{other.url}/api/1.2.15/createPad"
        for status in ("301", "302", "307", "308"):
            server.faults.append(f"to {status}")
            assert isinstance(create(bot, Pad(server.url, "new"), TEXT, KEY), Unknown)
        result = create(bot, Pad(other.url, "new"), TEXT, KEY)
        assert isinstance(result, Unknown)
        assert "The operator of the bot can allow it" in result.reason
        assert other.requests == []


@pytest.mark.parametrize("fault", ["hang", "half", "closed", "drops"])
def test_a_request_that_may_have_been_heard_is_not_sent_again(server, bot, fault):
    server.faults.append(fault)
    with within(4):
        result = create(bot, Pad(server.url, "new"), TEXT, KEY)
    assert isinstance(result, Unknown)
    assert result.heard
    assert "may exist nevertheless" in result.reason
    assert len(server.requests) == 1


@pytest.mark.parametrize("fault", ["status 429", "status 500", "login", "says 200 null", 'says 200 {"code":true}',
                                   'says 200 {"code":"0"}', "says 200 [0]", 'says 404 {"code":0}'])  # fmt: skip
def test_what_is_no_answer_of_an_etherpads_is_unknown(server, bot, fault):
    server.faults.append(fault)
    result = create(bot, Pad(server.url, "new"), TEXT, KEY)
    assert isinstance(result, Unknown)
    assert not result.heard
    assert "may exist nevertheless" not in result.reason


def test_what_an_etherpad_refuses(server, bot):
    result = create(bot, Pad(server.url, "a/b"), TEXT, KEY)
    assert result == PadRefused(
        f"{server.url} did not create the pad: malformed padID: Remove special characters"
    )
    assert isinstance(create(bot, Pad(server.url, "new"), "x" * 100_001, KEY), PadRefused)
    assert len(server.requests) == 1


def test_there_is_a_pause_before_the_next_one(server, bot):
    for name in "abc":
        create(bot, Pad(server.url, name), TEXT, KEY)
    assert server.clock.slept == [15, 15]


# ── an import ───────────────────────────────────────────────────────────────────────────────────────
def test_an_import_makes_a_pad_that_was_not_there(server, bot):
    pad = Pad(server.url, "नई नोट्स")
    assert import_into(bot, pad, TEXT) == Created()
    assert text(server, pad.name) == TEXT
    assert [request.method for request in server.requests] == ["GET", "POST"]
    assert server.clock.slept == []  # nobody has fifteen seconds to write in between
    import_into(bot, Pad(server.url, "other"), TEXT)
    assert server.clock.slept == [30]  # and it is made up for


def test_an_import_never_goes_over_a_pad_that_exists(server, bot):
    assert import_into(bot, Pad(server.url, "notes"), TEXT) == Exists()
    assert text(server, "notes") == "People's text\n"
    assert import_into(bot, Pad(server.url, "new"), TEXT) == Created()
    assert import_into(bot, Pad(server.url, "new"), "Something else\n") == Exists()
    assert text(server, "new") == TEXT


@pytest.mark.parametrize(
    "fault", ["status 500", "status 403", "login", "no-letters", "status 204", "to 302", "status 410"]
)
def test_only_a_404_says_that_there_is_no_pad(server, bot, fault):
    server.faults.append(fault)
    assert isinstance(import_into(bot, Pad(server.url, "new"), TEXT), Unknown)
    assert [request.method for request in server.requests] == ["GET"]


@pytest.mark.parametrize("fault", ["hang", "half", "status 429"])
def test_after_a_rest_the_question_is_asked_again_and_not_taken_from_memory(server, bot, fault):
    server.faults.extend(["status 404", fault])
    assert isinstance(import_into(bot, Pad(server.url, "notes"), TEXT), Unknown)
    assert [request.method for request in server.requests] == ["GET", "POST"]
    assert import_into(bot, Pad(server.url, "notes"), TEXT) == Exists()  # somebody made it in the meantime
    assert server.clock.slept == [90]


def test_a_check_that_had_to_wait_is_followed_at_once(server, bot):
    server.faults.extend(["hang", "hang"])
    assert import_into(bot, Pad(server.url, "new"), TEXT) == Created()
    assert server.clock.slept == [90, 90]
    assert [request.time for request in server.requests] == [1000, 1090, 1180, 1180]


@pytest.mark.parametrize(
    "answer",
    [
        'says 200 {"code":1,"message":"padHasData","data":{}}',
        "says 200 <script>ok</script>",
        'says 400 {"code":1}',
    ],
)
def test_an_import_that_was_not_taken_is_not_called_made(server, bot, answer):
    server.faults.extend(["status 404", answer])
    result = import_into(bot, Pad(server.url, "new"), TEXT)
    assert isinstance(result, PadRefused | Unknown)
    assert isinstance(result, PadRefused) == ("padHasData" in answer)
