"""The client against a real server with the faults that Etherpads have: an honest answer, in bounded time."""

import re
import socket
from threading import Thread

import pytest
import requests

from tests.pads.server import WELCOME, Clock, serving, within
from wikiconbot import __version__
from wikiconbot.errors import ConfigurationError
from wikiconbot.pads.client import Absent, Got, PadClient, Same, Silences, Unknown
from wikiconbot.pads.exports import read_export
from wikiconbot.pads.names import Pad

TEXT = "Agenda\n* Opening – नमस्ते 🎉\n"


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def server(clock):
    with serving(clock) as server:
        server.put("notes", WELCOME, TEXT)
        yield server


def client(server, **how):
    settings = {"contact": "organiser@example.org", "now": server.clock.now, "sleep": server.clock.sleep}
    return PadClient([server.url], **settings | how)


def notes(server):
    return Pad(server.url, "notes")


def fails(server, fault, form="txt", times=1, **how):
    """What the client makes of a fault, in little time, and never of more requests than there may be."""
    server.faults.extend([fault] * times)
    with within(4):
        result = client(server, **{"timeout": 0.2} | how).fetch(notes(server), form)
    assert len(server.requests) == times
    return result


# ── answers ─────────────────────────────────────────────────────────────────────────────────────────
def test_an_export_comes_whole_and_is_asked_for_politely(server):
    got = client(server).fetch(notes(server), "txt")
    assert isinstance(got, Got)
    assert got.text == TEXT
    (request,) = server.requests
    assert (request.method, request.path) == ("GET", "/p/notes/export/txt")
    agent = rf"wikiconbot/{re.escape(__version__)} \(organiser@example\.org\) requests/[0-9.]+"
    assert re.fullmatch(agent, request.headers["User-Agent"])


def test_the_whole_pad_comes_in_one_request(server):
    got = client(server).fetch(notes(server), "etherpad")
    assert isinstance(got, Got)
    export = read_export(got.body)
    assert export is not None
    assert (export.revision, export.text) == (1, TEXT)
    assert client(server).fetch(notes(server), "html") != got


def test_an_earlier_revision(server, clock):
    bot = client(server)
    assert bot.fetch(notes(server), "txt", revision=0).text == WELCOME
    assert server.requests[-1].path == "/p/notes/0/export/txt"
    assert bot.fetch(notes(server), "txt", revision=99) == Absent()
    assert bot.fetch(Pad(server.url, "other"), "txt", revision=0) == Absent()
    with pytest.raises(ValueError, match="every revision"):
        bot.fetch(notes(server), "etherpad", revision=1)


def test_what_did_not_change_is_not_sent_again(server):
    bot = client(server)
    first = bot.fetch(notes(server), "etherpad")
    assert bot.fetch(notes(server), "etherpad", etag=first.etag) == Same()
    server.put("notes", WELCOME, TEXT, "More\n")
    assert bot.fetch(notes(server), "etherpad", etag=first.etag).etag != first.etag


def test_304_to_a_question_without_an_etag_tells_nothing(server):
    assert isinstance(fails(server, "status 304"), Unknown)


@pytest.mark.parametrize(
    "name", ["विकिकॉन २०१८", "a/b#c", "x" * 50, "100%25", "r&d?", "~.-_", "a b+c", "../../x"]
)
def test_a_name_is_percent_encoded_with_nothing_safe(server, name):
    server.put(name, "Text\n")
    assert client(server).fetch(Pad(server.url, name), "txt").text == "Text\n"
    assert server.requests[0].path.count("/") == 4
    assert client(server).fetch(Pad(server.url, name + "x"), "txt") == Absent()


# ── hosts ───────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    "host",
    ["http://localhost:{port}", "https://127.0.0.1:{port}", "http://127.0.0.1", "http://127.0.0.1:{port}/pad",
     "http://127.0.0.1:{port}/..", "http://me@127.0.0.1:{port}", "http://127.0.0.1:{port}?x", "http://127.0.0.1:{port}#x",
     "127.0.0.1:{port}", "", "http://127.0.0.1:{port}.example.org", "http://127.0.0.1:x", "http://127.0.0.1:{port}\n",
     "http://example.org\\@127.0.0.1:{port}", "file:///etc", "http://[::1"],
)  # fmt: skip
def test_only_hosts_that_the_operator_allowed_are_contacted(server, host):
    result = client(server).fetch(Pad(host.format(port=server.port), "notes"), "txt")
    assert isinstance(result, Unknown)
    assert not result.heard
    assert "The operator of the bot can allow it" in result.reason
    assert server.requests == []


def test_a_path_of_the_operators_belongs_to_the_address(server):
    bot = client(server)
    prefixed = PadClient([f"{server.url}/pads/"], contact="x", timeout=0.2)
    assert isinstance(prefixed.fetch(notes(server), "txt"), Unknown)
    assert server.requests == []
    server.faults.append("status 404")
    assert prefixed.fetch(Pad(f"{server.url}/pads", "notes"), "txt") == Absent()
    assert server.requests[-1].path == "/pads/p/notes/export/txt"
    assert isinstance(bot.fetch(Pad(f"{server.url}/", "notes"), "txt"), Got)


@pytest.mark.parametrize(
    "address", ["etherpad.wikimedia.org", "https://", "https://a.org/../b", "https://a.org/?x", "ftp://a.org"]
)
def test_an_address_that_is_none_is_said_at_once(address):
    with pytest.raises(ConfigurationError, match="not the address of an Etherpad"):
        PadClient(["https://etherpad.wikimedia.org", address], contact="x")


@pytest.mark.parametrize("name", ["", ".", "..", "\ud83c"])
def test_a_name_that_would_lead_elsewhere_is_not_asked_for(server, name):
    result = client(server).fetch(Pad(server.url, name), "txt")
    assert "cannot be the name of a pad" in result.reason
    assert server.requests == []


@pytest.mark.parametrize("status", ["301", "302", "303", "307", "308"])
@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:{port}/p/notes/export/txt", "/p/other/export/txt", "a_b", "//x", ""]
)
def test_no_redirect_is_followed(server, status, target):
    with serving() as other:
        server.redirect = target.format(port=other.port)
        result = fails(server, f"to {status}")
        assert isinstance(result, Unknown)
        assert f"“{server.redirect}”" in result.reason
        assert other.requests == []
    assert len(server.requests) == 1


def test_no_cookie_and_no_password_of_this_computer_is_sent(server, tmp_path, monkeypatch):
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    bot = client(server)
    server.faults.append("login")
    bot.fetch(notes(server), "txt")
    assert isinstance(bot.fetch(notes(server), "txt"), Got)
    sent = {name.lower() for request in server.requests for name in request.headers}
    assert not sent & {"cookie", "authorization"}


# ── what goes wrong ─────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    "fault",
    [
        "hang",
        "drops",
        "head-of-drops",
        "half",
        "half-chunk",
        "half-a-head",
        "closed",
        "status 429",
        "status 503",
    ],
)
def test_what_passes_is_asked_for_again_after_a_rest_and_given_up(server, clock, fault):
    told: list[str] = []
    result = fails(server, fault, times=3, told=told.append)
    assert isinstance(result, Unknown)
    assert clock.slept == [90, 90]
    assert len(told) == 2
    assert all("Trying again in 90 seconds" in sentence for sentence in told)
    assert server.url in result.reason


@pytest.mark.parametrize("fault", ["hang", "half", "status 429"])
def test_the_next_try_may_work(server, clock, fault):
    server.faults.extend([fault, fault])
    assert client(server, timeout=0.3).fetch(notes(server), "txt").text == TEXT
    assert clock.slept == [90, 90]


@pytest.mark.parametrize(
    ("told", "slept"), [("7", 15), ("120", 120), ("300", 300), ("0", 15), ("soon", 90), ("-5", 90), ("1e3", 90),
                        ("Wed,_21_Oct_2015_07:28:00_GMT", 15), ("nan", 90), ("٩٩", 90)]
)  # fmt: skip
def test_retry_after_is_kept_and_never_less_than_the_pause(server, clock, told, slept):
    server.faults.append(f"status 429 {told}" if told.isascii() else "status 429 x")
    assert client(server).fetch(notes(server), "txt").text == TEXT
    assert clock.slept == [slept]


def test_who_asks_for_an_hour_is_left_alone_for_an_hour(server, clock):
    server.faults.append("status 429 3600")
    bot = client(server)
    assert "wait longer" in bot.fetch(notes(server), "txt").reason
    assert "wait longer" in bot.fetch(notes(server), "txt").reason
    assert len(server.requests) == 1
    assert clock.slept == []
    clock.time += 3600
    assert isinstance(bot.fetch(notes(server), "txt"), Got)


@pytest.mark.parametrize("fault", ["huge", "huge told"])
def test_a_flood_is_not_read(server, fault):
    result = fails(server, fault, most_bytes=2**20, timeout=2)
    assert "larger than 1 megabyte" in result.reason
    assert (result.permanent, result.another_form) == (True, True)
    assert server.sent < 20 * 2**20


def test_a_long_answer_that_does_not_end_is_too_long_and_not_asked_for_again(server, clock):
    result = fails(server, "stream", timeout=0.2)
    assert "takes longer than 1 second" in result.reason
    assert (result.permanent, result.another_form) == (True, True)
    assert len(server.requests) == 1
    assert clock.slept == []


def test_utf8_is_read_whatever_the_header_says(server):
    assert fails(server, "latin").text == "नमस्ते\n"


def test_letters_that_cannot_be_read_are_no_text(server):
    assert "not text in UTF-8" in fails(server, "no-letters").reason


@pytest.mark.parametrize("form", ["etherpad", "txt", "html"])
def test_a_page_to_log_in_is_no_export(server, form):
    assert "not an export of a pad" in fails(server, "login", form).reason


@pytest.mark.parametrize(("status", "words"), [("500", "HTTP 500"), ("401", "log in"), ("403", "log in"), ("410", "HTTP 410"),
                                               ("204", "HTTP 204"), ("400", "HTTP 400")])  # fmt: skip
def test_other_answers_are_unknown_at_once(server, clock, status, words):
    result = fails(server, f"status {status}")
    assert isinstance(result, Unknown)
    assert words in result.reason
    assert result.permanent == (status != "500")
    assert clock.slept == []


def test_where_nobody_listens(server, clock):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        host = f"http://127.0.0.1:{taken.getsockname()[1]}"
        result = PadClient([host], contact="x", now=clock.now, sleep=clock.sleep).fetch(
            Pad(host, "notes"), "txt"
        )
    assert isinstance(result, Unknown)
    assert "connection refused" in result.reason
    assert not result.heard
    assert clock.slept == []


# ── slowly ──────────────────────────────────────────────────────────────────────────────────────────
def test_there_is_a_pause_behind_each_request(server, clock):
    bot = client(server, pause=20)
    bot.fetch(notes(server), "txt")
    clock.time += 5
    bot.fetch(notes(server), "txt")
    clock.time += 30
    bot.fetch(notes(server), "txt")
    assert clock.slept == [15]


def test_hosts_rest_by_themselves(server, clock):
    with serving(clock) as other:
        other.put("notes", "Text\n")
        bot = PadClient([server.url, other.url], contact="x", now=clock.now, sleep=clock.sleep)
        bot.fetch(notes(server), "txt")
        bot.fetch(notes(other), "txt")
        assert clock.slept == []
        bot.fetch(notes(server), "txt")
        assert clock.slept == [15]


def test_threads_ask_one_after_the_other(server):
    bot = client(server, pause=0)
    threads = [Thread(target=bot.fetch, args=(notes(server), "txt")) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(server.requests) == 8
    assert server.most_at_once == 1


# ── many pads ───────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(("pause", "silent"), [(15, False), (5, False), (1, False), (1, True)])
def test_a_hundred_pads_at_an_etherpad_with_its_usual_limit(clock, pause, silent):
    with serving(clock, limit=10, window=90.0, silent=silent) as server:
        names = [f"pad{n}" for n in range(100)]
        for name in names:
            server.put(name, f"Text of {name}\n")
        bot = client(server, pause=pause, timeout=0.3 if silent else 10)
        texts = [bot.fetch(Pad(server.url, name), "txt").text for name in names]
        assert texts == [f"Text of {name}\n" for name in names]
        paths = [request.path for request in server.requests]
        assert all(
            paths.count(request.path) == 2 for request in server.refused
        )  # refused once, then answered
        assert bool(server.refused) == (pause < 9)
        assert len(paths) == 100 + len(server.refused)
        assert clock.time - 1000 <= 100 * 15


def test_a_host_that_tells_nothing_is_left_alone_and_the_others_are_not():
    silences = Silences()
    silences.note("https://a.org", silent=True)
    assert not silences.left_alone("https://a.org")
    silences.note("https://b.org", silent=True)
    silences.note("https://a.org", silent=True)
    assert silences.left_alone("https://a.org")
    assert not silences.left_alone("https://b.org")


def test_an_answer_in_between_begins_the_count_anew():
    silences = Silences()
    for silent in (True, False, True):
        silences.note("https://a.org", silent=silent)
    assert not silences.left_alone("https://a.org")


def test_requests_own_exceptions_do_not_get_out(server, monkeypatch):
    monkeypatch.setattr(
        requests.Session,
        "request",
        lambda *args, **how: (_ for _ in ()).throw(requests.exceptions.InvalidURL("no")),
    )
    assert "InvalidURL" in client(server).fetch(notes(server), "txt").reason
