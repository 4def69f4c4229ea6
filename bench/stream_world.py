"""What happens on the wikis in `bench.stream`, and what the server of its stream sends: values of the number of an event, and of a clock."""

import heapq
import threading
import time
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Any

from tests.service.watching.events import at_of, canary, event
from tests.service.watching.sse_server import CUT, Asked, Refuse, Step, sse
from wikiconbot.service.store.store_values import PageKey

START = 1_795_910_400.0
HOUR, CUT_EVERY = 3600.0, 900.0
PAGES = 2_000
#: Parts of the day in which the server refuses, sends comments only, and is away.
REFUSES, SILENT, AWAY = (0.25, 0.26), (0.5, 0.51), (0.7, 0.85)
OURS = 1 / 15  # events a second on pages of ours


def noise(number: int, size: int) -> int:
    """A number below ``size`` that looks random, the same in every run."""
    return (number * 2_654_435_761 >> 7) % size


class Day:
    """What happens on the wikis, as values of the number of an event."""

    def __init__(self, hours: float, rate: float) -> None:
        self.rate, self.count, self.length = rate, int(hours * HOUR * rate), hours * HOUR
        self.each = max(1, int(rate / OURS))

    def at(self, number: int) -> float:
        return START + number / self.rate

    def delay(self, number: int) -> float:
        """One event in nine comes from the other data centre, up to 20 s later; some come 50 s late."""
        return 50.0 if number % 5_003 == 0 else noise(number, 200) / 10 if number % 9 == 0 else 0.3

    def page(self, number: int) -> PageKey | None:
        """The page of ours that an event changed, None for most. For minutes people sign up on the same page."""
        if number % self.each:
            return None
        burst = int(self.at(number) - START) // 120
        chosen = burst if noise(burst, 4) == 0 else number
        return PageKey("dewiki" if chosen % 2 else "metawiki", f"Event {noise(chosen, PAGES)}")

    def sent(self, number: int, when: float) -> bytes:
        """The lines of an event."""
        page = self.page(number)
        if page is not None:
            return sse(event(number, self.at(number), page.title, page.wiki) | {"sent": when})
        if number % 100_003 == 50:
            return b"data: []\n\ndata: {broken\n\ndata: \xff\xfe\n\n"
        if number % int(HOUR * self.rate) == 7:
            return sse(canary(number, self.at(number)) | {"sent": when})
        return sse(event(number, self.at(number), f"Page {number % 9_973}", "dewiki" if number % 20 == 1 else "wikidatawiki")
                   | {"sent": when})  # fmt: skip

    def during(self, part: tuple[float, float], when: float) -> bool:
        """Whether a time is in a part of the day."""
        return part[0] <= (when - START) / self.length < part[1]


class World:
    """The clock, and the server's side: what it sends to each connection."""

    def __init__(self, day: Day) -> None:
        self.day, self.now = day, START
        self.passing: Callable[[], None] = lambda: None  # what is to be done as time passes

    def wait(self, _: threading.Event, seconds: float) -> None:
        self.now += seconds
        self.passing()

    def arrive(self, one: dict[str, Any]) -> None:
        """Set the clock to the time at which an event was sent."""
        self.now = max(self.now, one.pop("sent", 0.0))
        self.passing()

    def deliveries(self, first: int) -> Iterator[tuple[float, int]]:
        """Yield the numbers of events from one on, in the order in which they are sent, with that time."""
        day = self.day
        waiting: list[tuple[float, int]] = []
        for number in range(first, day.count):
            heapq.heappush(waiting, (day.at(number) + day.delay(number), number))
            while waiting and waiting[0][0] <= day.at(number):
                yield heapq.heappop(waiting)
        while waiting:
            yield heapq.heappop(waiting)

    def script(self, asked: Asked) -> Iterator[Step]:
        day, began = self.day, self.now
        if day.during(REFUSES, began) or day.during(AWAY, began):
            yield Refuse(503, "30" if asked.number % 2 else "")
            return
        since = at_of(asked.since)
        if asked.number % 7 == 3:
            since -= 600  # Kafka may begin earlier than asked
        first = max(0, bisect_left(range(day.count), since, key=day.at))
        ends = began + CUT_EVERY
        body = []
        for when, number in self.deliveries(first):
            sent = max(when, began)
            if sent > ends or day.during(REFUSES, sent) or day.during(AWAY, sent) or day.during(SILENT, sent):
                break
            body.append(day.sent(number, sent))
            if number % 97 == 0:
                body.append(body[-1])  # at least once
            if len(body) >= 50:
                yield b"".join(body)
                body.clear()
        yield b"".join(body)
        if number == day.count - 1 or not day.during(SILENT, sent):
            yield from [body[-1][:400] if body else b"", CUT] if asked.number % 2 else []
            return
        time.sleep(0.3)  # what was sent has arrived
        while day.during(SILENT, self.now):
            self.now += 1
            yield b": still here\n\n"
            yield 0.002
