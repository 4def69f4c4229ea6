"""Following a stream through cuts, repetitions and broken data, from a real server on this machine."""

import signal
import subprocess
import sys
import time

import pytest

from tests.service.watching.conftest import ROOT, start_reader
from tests.service.watching.events import at_of, canary, event, joins, move
from tests.service.watching.sse_server import CUT, HANG, Refuse, sse, streams
from wikiconbot.service.moments import text_of

MANY = 60


def meta(number, at, **more):
    return event(number, at, f"Event {number}", "metawiki", **more)


def titles(result):
    return [change["title"] for change in result["changes"]]


def whole_history(asked, history):
    """What Wikimedia sends first: all events from the time on that was asked for."""
    since = at_of(asked.since) if asked.since else 0.0
    return [one for one in history if at_of(one["meta"]["dt"]) >= since]


def test_events_become_changes_of_the_wikis_in_question(follow):
    now = time.time()

    def script(_):
        yield b": hello\n\n"
        yield canary(1, now)
        yield event(2, now)
        yield event(3, now, "Wikipedia:München", "dewiki")
        yield move(4, now, "Old", "New")
        yield joins(5, now, "Camp 2027", "Category:Events")
        yield HANG

    with streams(script) as server:
        result = follow(server, changes=3)
        assert "Pywikibot" in server.asked[0].agent
    assert [(c["wiki"], c["title"], c["kind"], c["log"], c["other"]) for c in result["changes"]] == [
        ("de", "Wikipedia:München", "edit", "", None),
        ("meta", "Old", "log", "move", "New"),
        ("meta", "Category:Events", "categorize", "", "Camp 2027"),
    ]
    assert result["counts"]["canaries"] == 1
    assert result["counts"]["events"] == 5
    assert abs(now - 60 - at_of(server.asked[0].since)) < 10, (
        "what happened while the start's sweep ran is given too"
    )


def test_cuts_after_every_few_events_lose_nothing_and_give_nothing_twice(follow):
    start = time.time() - 300
    history = [meta(number, start + number * 4) for number in range(MANY)]

    def script(asked):
        for sent, one in enumerate(whole_history(asked, history)):
            if sent == 20:  # 15 of them are repeated
                if asked.number % 2:
                    yield sse(one)[:700]
                    yield CUT
                return
            yield one
        yield HANG

    with streams(script) as server:
        result = follow(server, changes=MANY, cursor=text_of(start))
    assert titles(result) == [f"Event {number}" for number in range(MANY)]
    assert result["counts"]["repeated"] > MANY
    assert {"ended", "lost"} == set(result["counts"]["cuts"])
    assert at_of(server.asked[1].since) == int(start + 19 * 4 - 60)


def test_what_comes_twice_or_out_of_order_is_given_once(follow):
    now = time.time() - 100
    history = [meta(number, now + number) for number in range(30)]
    late = sorted(history, key=lambda one: int(one["meta"]["offset"]) % 7)

    def script(asked):
        if asked.number == 0:
            yield from late
            yield from history
            return
        yield from whole_history(asked, [*history, meta(99, now + 31)])
        yield HANG

    with streams(script) as server:
        result = follow(server, changes=31, cursor=text_of(now))
    assert sorted(titles(result)) == sorted([*(f"Event {number}" for number in range(30)), "Event 99"])
    assert at_of(server.asked[1].since) == int(now + 29 - 60)


BROKEN = {
    "a list": b"data: []\n\n",
    "a word": b"data: null\n\n",
    "no JSON": b"data: {not json\n\n",
    "invalid UTF-8": b'data: {"title": "\xff\xfe"}\n\n',
    "an error": b"event: error\ndata: {}\n\n",
    "another event": b"event: news\ndata: {}\n\n",
    "no data": b"id: 1\n\n",
    "no meta": b"data: {}\n\n",
    "a strange meta": b'data: {"meta": [], "server_name": {}}\n\n',
    "strange fields": b'data: {"meta": {"dt": 7, "id": []}, "server_name": ["x"], "type": {}}\n\n',
    "no time": b'data: {"meta": {"dt": "2026-13-45"}, "server_name": "meta.wikimedia.org"}\n\n',
    "a time in the far future": b'data: {"meta": {"dt": "9999-12-31T23:59:59Z"}, "server_name": "x"}\n\n',
    "a line without end": b"data: " + b"x" * 3_000_000 + b"\n\n",
}


def test_what_nobody_can_read_is_skipped_in_the_same_connection(follow):
    def script(_):
        yield meta(0, time.time())
        for number, broken in enumerate(BROKEN.values(), 1):
            yield broken
            yield meta(number, time.time())
        yield HANG

    with streams(script) as server:
        result = follow(server, changes=len(BROKEN) + 1)
        assert len(server.asked) == 1
    assert titles(result) == [f"Event {number}" for number in range(len(BROKEN) + 1)]
    assert result["missed"] == []


def test_an_event_that_ends_the_connection_is_passed_over_by_its_id(follow):
    start = time.time() - 50
    deep = b'id: "deep"\ndata: ' + b"[" * 100_000 + b"\n\n"

    def script(asked):
        if asked.last_event_id != '"deep"':
            yield meta(1, start)
            yield deep
        yield meta(2, start + 1)
        yield HANG

    with streams(script) as server:
        result = follow(server, changes=2)
    assert titles(result) == ["Event 1", "Event 2"]
    assert result["counts"]["cuts"] == {"unreadable": 1}
    assert result["missed"] == []


def test_an_event_that_ends_every_connection_is_given_up_with_a_sweep(follow):
    start = time.time() - 50

    def script(asked):
        if asked.number == 0:
            yield meta(1, start)
        if at_of(asked.since) < start:
            yield b"data: " + b"[" * 100_000 + b"\n\n"
        yield meta(2, start + 1)
        yield HANG

    with streams(script) as server:
        result = follow(server, changes=2)
    assert titles(result) == ["Event 1", "Event 2"]
    assert [missed["why"] for missed in result["missed"]] == ["stuck"]
    assert at_of(server.asked[-1].since) >= int(start + 50)


def test_refusals_are_waited_for_as_long_as_the_server_asks(follow):
    refusals = [
        Refuse(503),
        Refuse(429, "17"),
        Refuse(503, "100000"),
        Refuse(200, kind="text/html"),
        Refuse(404),
    ]

    def script(asked):
        if asked.number < len(refusals):
            yield refusals[asked.number]
        yield meta(1, time.time())
        yield HANG

    with streams(script) as server:
        result = follow(server)
    assert result["pauses"] == [1, 17, 600, 8, 16]
    assert result["counts"]["cuts"] == {"refused": 4, "not-a-stream": 1}
    assert result["reported"] == [{"why": "refused 404", "count": 5, "wait": 16}]


def test_pauses_grow_to_a_minute_and_no_further(follow):
    with streams(lambda _: iter(())) as server:
        gone = server
    result = follow(gone, cuts=61)
    assert result["pauses"] == [1, 2, 4, 8, 16, 32, *[60] * 55]
    assert result["counts"]["cuts"] == {"lost": 61}
    assert [(one["why"], one["count"]) for one in result["reported"]] == [("lost", 5), ("lost", 60)]


def test_a_silent_stream_is_made_again(follow):
    def comments(asked):
        if asked.number == 1:
            yield meta(1, time.time())
        while asked.number == 0:
            yield b": comment\n"
            yield 0.05
        yield HANG

    with streams(comments) as server:
        result = follow(server, silence=0.4)
        assert len(server.asked) == 2
    assert result["counts"]["cuts"] == {"silent": 1}
    with streams(lambda asked: iter([HANG] if asked.number == 0 else [meta(1, time.time()), HANG])) as server:
        assert titles(follow(server, silence=0.4)) == ["Event 1"]


def test_it_starts_where_the_last_process_was_or_says_what_it_missed(follow):
    def script(_):
        yield meta(1, time.time())
        yield HANG

    recent, old = text_of(time.time() - 1800), text_of(time.time() - 4000)
    with streams(script) as server:
        assert follow(server, cursor=recent)["missed"] == []
        assert at_of(server.asked[0].since) == at_of(recent) - 60
        (missed,) = follow(server, cursor=old)["missed"]
        assert (missed["why"], missed["since"]) == ("too-old", at_of(old))
        assert follow(server, cursor="damaged")["missed"] == []
        assert follow(server, cursor="2099-01-01T00:00:00Z")["missed"] == [], "a clock was set back since"
        assert all(time.time() - at_of(asked.since) < 80 for asked in server.asked[1:])


def test_marks_follow_what_they_stand_for(follow):
    """An hour passes in a second: there is a mark every ten seconds, also for events of other wikis and for canaries."""
    now = time.time()

    def script(_):
        for number in range(8):
            yield canary(number, now + 60 * number) if number % 2 else event(number, now + 60 * number)
            yield 0.02
        yield meta(50, now + 90_000)  # in the far future: not believed
        yield 0.02
        yield meta(51, now + 480)
        yield HANG

    with streams(script) as server:
        result = follow(server, changes=2, pace=3600.0)
    marks = [at_of(mark["cursor"]) for mark in result["marks"]]
    assert marks == sorted(marks)
    assert {int(now + 60 * number) for number in range(1, 8)} <= set(marks)
    assert marks[-1] < now + 80_000


@pytest.mark.parametrize("begins", [True, False], ids=["reading", "waiting for the first byte"])
def test_a_signal_ends_it_within_a_second(begins, tmp_path):
    def script(_):
        yield from [meta(1, time.time())] * begins
        yield HANG

    with streams(script) as server, start_reader(tmp_path, server.address) as process:
        assert process.stdout.readline() == "ready\n"
        if begins:
            assert "Event 1" in process.stdout.readline()
        while not server.asked:
            time.sleep(0.01)
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.stdout.readline() == "over\n"
        assert time.monotonic() - began < 5
        assert process.wait(timeout=30) == 0


WITHOUT = """
import sys
sys.modules["requests_sse"] = None
from wikiconbot.errors import ConfigurationError
from wikiconbot.wiki.configuration import load, without_config
load(without_config())
from wikiconbot.wiki.following.event_stream import EventConnection, has_stream_packages
assert not has_stream_packages()
try:
    EventConnection("http://127.0.0.1:1")
except ConfigurationError as error:
    print(error)
"""


def test_without_its_package_it_says_what_to_install(tmp_path):
    environment = {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "pip install 'wikiconbot[stream]'" in run.stdout, run.stderr
