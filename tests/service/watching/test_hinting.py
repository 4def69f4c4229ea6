"""What a watcher does with what its readers give: hints and marks in a real store, and what is left to do."""

import threading
import time

import pytest

from wikiconbot.service.store.sqlite_store import SqliteStore
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.watching.change_values import Change, Mark, Missed, Watched
from wikiconbot.service.watching.feed import Feed
from wikiconbot.service.watching.hinting import Wanted, take_in
from wikiconbot.service.watching.stream import Clock, Stream
from wikiconbot.wiki.following.stream_end import StreamCutError

CAMP = PageKey("meta", "Camp")
WATCHED = {
    "meta": Watched(
        frozenset({"Camp"}),
        lists=frozenset({"Camps"}),
        own=frozenset({"WikiconBot"}),
        requests="User:WikiconBot/Requests",
    )
}


class Time:
    now = 1_795_900_000.0


@pytest.fixture
def store(tmp_path):
    opened = SqliteStore(tmp_path / "queue.sqlite", clock=lambda: Time.now)
    yield opened
    opened.close()


def change(title, at=0.0, user="Ann", wiki="meta"):
    return Change(wiki, title, "edit", user, Time.now + at, "1")


def test_twenty_sign_ups_in_a_minute_are_two_runs_and_none_is_postponed(store, monkeypatch):
    due: list[float] = []
    runs, start = [], Time.now
    for second in range(0, 120):
        monkeypatch.setattr(Time, "now", start + second)
        if due and Time.now >= due[0]:
            due.clear()
            assert store.take_up(CAMP)
            runs.append(second)
        if second % 3 == 0 and second < 60:
            wanted = take_in(change("Camp"), WATCHED, store)
            due += [Time.now + wait for _, wait in wanted.jobs]
            assert len(due) == 1, "one job at a time"
    assert runs == [30, 60]


def test_a_change_that_comes_late_does_not_wait_again(store):
    assert take_in(change("Camp", at=-20), WATCHED, store) == Wanted(((CAMP, 10.0),))
    assert take_in(change("Camp", at=-15), WATCHED, store) == Wanted()


def test_a_mark_is_where_the_next_process_starts_and_a_sign_of_life(store):
    assert take_in(Mark("stream", "2026-11-29T02:00:00Z"), WATCHED, store) == Wanted()
    assert store.cursor("stream") == "2026-11-29T02:00:00Z"
    assert store.figures().heartbeats == {"stream": Time.now}


def test_what_is_left_to_do(store):
    assert take_in(Missed("stream", 1, 2, "too-old"), WATCHED, store) == Wanted(sweep=(None,))
    assert take_in(Missed("poll meta", 1, 2, "too-many", "meta"), WATCHED, store) == Wanted(sweep=("meta",))
    assert take_in(change("Camps"), WATCHED, store) == Wanted(sweep=("meta",))
    assert take_in(change("User:WikiconBot/Requests"), WATCHED, store) == Wanted(requests=("meta",))
    for nobodys in (change("Camp", user="WikiconBot"), change("Camp", wiki="elsewhere"), change("Other")):
        assert take_in(nobodys, WATCHED, store) == Wanted()
    assert store.figures().pending == 0


class Endless:
    """A connection with events of a wiki that come as fast as they are read, or that fails."""

    def __init__(self, error=None):
        self.error, self.closed = error, threading.Event()

    def __iter__(self):
        if self.error:
            raise self.error
        number = 0
        while not self.closed.is_set():
            number += 1
            meta = {"id": str(number), "dt": "2026-11-29T02:00:00Z"}
            yield {"meta": meta, "server_name": "here", "type": "edit", "title": f"Page {number}"}
        raise StreamCutError("lost")

    def close(self):
        self.closed.set()


def test_a_loop_that_is_busy_loses_nothing_and_fills_no_memory():
    connection = Endless()
    feed = Feed(
        Stream(lambda since, after: connection, {"here": "meta"}, None, Clock(lambda: 1_795_917_600.0))
    )
    feed.start()
    items = [feed.take(10) for _ in range(3_000)]
    assert [getattr(item, "title", "") for item in items] == [f"Page {number}" for number in range(1, 3_001)]
    while not feed._items.full():
        time.sleep(0.01)
    feed.stop()
    assert len(list(iter(lambda: feed.take(10), None))) <= 2
    feed._thread.join(10)
    assert not feed._thread.is_alive()


def test_a_fault_of_this_program_is_raised_in_the_loop():
    feed = Feed(Stream(lambda since, after: Endless(ZeroDivisionError()), {}))
    feed.start()
    with pytest.raises(ZeroDivisionError):
        feed.take(10)
