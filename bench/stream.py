"""A day of Wikimedia's stream, with a separate clock: all events go through a real server, pywikibot, the watcher and an SQLite store.

Each event says when it is sent; the clock moves with the events that arrive and with the watcher's pauses. The server sends order and
times as two data centres do, cuts every 15 minutes, repeats, refuses, falls silent, and is away for longer than the watcher makes up for.
A worker looks at each page when its hint is due; every hour, and after a gap, a sweep compares all pages with what was done.

`python -m bench.stream HOURS RATE` prints the figures as JSON; RATE is in events a second.
"""

import heapq
import json
import os
import sys
import tempfile
import time
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.stream_world import AWAY, HOUR, PAGES, REFUSES, SILENT, START, Day, World
from tests.service.watching.events import SERVERS
from tests.service.watching.sse_server import streams
from wikiconbot.service.store.sqlite_store import SqliteStore
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.watching.change_values import Change, Mark, Missed, StreamCut, Watched
from wikiconbot.service.watching.hinting import take_in
from wikiconbot.service.watching.stream import Clock, Stream
from wikiconbot.wiki.configuration import load, without_config

load(without_config())

from wikiconbot.wiki import process  # noqa: E402 - pywikibot is configured here
from wikiconbot.wiki.following.event_stream import EventConnection  # noqa: E402

process.hush()


#: Times of each page.
Times = dict[PageKey, list[float]]


class Worker:
    """Looks at pages when they are due, and knows what it saw: everything up to that time."""

    def __init__(self, world: World, store: SqliteStore) -> None:
        self.world, self.store = world, store
        self.jobs: list[tuple[float, PageKey]] = []
        self.looked: Times = {}

    def enqueue(self, page: PageKey, wait: float) -> None:
        heapq.heappush(self.jobs, (self.world.now + wait, page))

    def work(self, until: float | None = None) -> None:
        """Do what is due."""
        while self.jobs and self.jobs[0][0] <= (self.world.now if until is None else until):
            at, page = heapq.heappop(self.jobs)
            if self.store.take_up(page) is not None:
                self.looked.setdefault(page, []).append(at)

    def sweep(self, changes: Times) -> None:
        """Hint at pages that changed since they were looked at."""
        self.work()
        for page, changed in changes.items():
            so_far = changed[: bisect_left(changed, self.world.now)]
            if so_far and so_far[-1] > self.looked.get(page, [0.0])[-1] and self.store.hint(page, 0.0):
                self.enqueue(page, 0.0)
        self.work()


def watched() -> dict[str, Watched]:
    events = frozenset(f"Event {number}" for number in range(PAGES))
    return {wiki: Watched(events) for wiki in ("dewiki", "metawiki")}


class Service:
    """The watcher's loop: hints, jobs, a sweep every hour and after a gap."""

    def __init__(self, world: World, store: SqliteStore) -> None:
        self.world, self.store, self.watched = world, store, watched()
        self.worker, self.next_sweep = Worker(world, store), START + HOUR
        self.changes: Times = {}
        day = world.day
        for number in range(0, day.count, day.each):
            page = day.page(number)
            assert page
            self.changes.setdefault(page, []).append(day.at(number))
        self.memory: list[float] = []
        self.handles: list[int] = []
        self.missed: list[str] = []
        self.sweeps = self.hints = self.marks = self.given = 0
        world.passing = self.on_time

    def on_time(self) -> None:
        self.worker.work()
        if self.world.now >= self.next_sweep:
            self.sweep()

    def sweep(self) -> None:
        self.next_sweep = self.world.now + HOUR
        self.sweeps += 1
        self.memory.append(memory())
        self.handles.append(len(os.listdir("/proc/self/fd")))
        self.worker.sweep(self.changes)

    def take(self, item: Change | Mark | Missed | StreamCut) -> None:
        wanted = take_in(item, self.watched, self.store)
        self.given += isinstance(item, Change)
        self.marks += isinstance(item, Mark)
        self.hints += len(wanted.jobs)
        for page, wait in wanted.jobs:
            self.worker.enqueue(page, wait)
        if isinstance(item, Missed):
            self.missed.append(item.why)
        if wanted.sweep:
            self.sweep()


def simulate(hours: float, rate: float, folder: str) -> dict[str, Any]:
    """Return the figures of a day."""
    day = Day(hours, rate)
    world = World(day)
    store = SqliteStore(Path(folder) / "queue.sqlite", clock=lambda: world.now)
    service = Service(world, store)
    with streams(world.script) as server:

        def connect(since: str, after: str | None) -> "Timed":
            return Timed(
                EventConnection(server.address, since=since, after=after, clock=lambda: world.now), world
            )

        stream = Stream(
            connect,
            {SERVERS[wiki]: wiki for wiki in service.watched},
            None,
            Clock(lambda: world.now, world.wait),
        )
        began = time.thread_time()
        for item in stream.follow():
            service.take(item)
            if world.now >= day.at(day.count) - 120:
                stream.stop()
        spent = time.thread_time() - began
        service.worker.work(until=world.now + HOUR)
    store.close()
    counts, looked = stream.counts, service.worker.looked
    return lags(day, service.changes, looked, world.now) | {
        "memory": service.memory, "handles": service.handles, "missed": service.missed, "sweeps": service.sweeps,
        "hints": service.hints, "marks": service.marks, "changes": service.given, "events": counts.events,
        "canaries": counts.canaries, "repeated": counts.repeated, "cuts": counts.cuts, "connections": len(server.asked),
        "pages": len(service.changes), "runs": sum(map(len, looked.values())),
        "microseconds": round(spent / max(counts.events, 1) * 1e6),
    }  # fmt: skip


def lags(day: Day, changes: Times, looked: Times, end: float) -> dict[str, Any]:
    """Return how long each change waited for a look, apart while the stream was disturbed, and how many were never looked at."""
    calm: list[float] = []
    disturbed: list[float] = []
    never = 0
    for page, changed in changes.items():
        runs = looked.get(page, [])
        for at in changed:
            run = bisect_left(runs, at)
            if run == len(runs):
                never += at < end - 120
                continue
            parts = (REFUSES, SILENT, AWAY)
            in_trouble = any(day.during(part, at + 60) or day.during(part, at - 180) for part in parts)
            (disturbed if in_trouble else calm).append(runs[run] - at)
    return {"calm": shares(calm), "disturbed": shares(disturbed), "never": never}


def shares(waits: list[float]) -> list[float]:
    """Return the number of waits, and the seconds within which half, 95 % and 99 % of them and all are over."""
    waits.sort()
    return [len(waits), *(round(waits[int((len(waits) - 1) * part)], 1) for part in (0.5, 0.95, 0.99, 1))]


class Timed:
    """A connection whose events set the clock."""

    def __init__(self, connection: EventConnection, world: World) -> None:
        self.connection, self.world = connection, world

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for one in self.connection:
            self.world.arrive(one)
            yield one

    def close(self) -> None:
        self.connection.close()


def memory() -> float:
    """Return this process's memory in MB: resident, without shared files."""
    resident, shared = map(int, Path("/proc/self/statm").read_text().split()[1:3])
    return round((resident - shared) * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        print(json.dumps(simulate(float(sys.argv[1]), float(sys.argv[2]), place)))
