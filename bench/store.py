"""What the store of hints and leases does in a second, on both backends, by one process and by four: ``python -m bench.store``."""

import os
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from redis import Redis

from tests.service.redis_server import RedisServer
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.opening import full_address, open_store
from wikiconbot.service.store.store_values import Done, PageKey

WIKI, PROCESSES, TIMES = "meta:meta", 4, 2000
DONE = Done(25_000_000, (("Event/Participants", 25_000_001),), "5d41402abc4b2a76", "2026-12-24", "1.0", 1.8e9)
SWEPT, KNOWN = 5_000, 50_000
_OWN: dict[str, Any] = {}


def _page(number: int) -> PageKey:
    return PageKey(WIKI, f"Event:{os.getpid()}/{number}")


def _run(store: Store, number: int) -> None:
    """All that a worker asks for one page, its edit included."""
    key, token = _page(number), f"{os.getpid()}:{number}"
    store.take_up(key)
    assert store.breaker(WIKI).may_run
    assert store.lease(key, token, 300)
    store.done(key)
    while not store.writer(f"wiki {os.getpid()}", token, 300):
        pass
    store.budget(WIKI, 10)
    assert store.renew(key, token, 300)
    store.set_done(key, DONE)
    store.release_writer(f"wiki {os.getpid()}", token)
    store.worked(key, "saved")
    store.note(WIKI, ok=True)
    store.release(key, token)


def _claim(store: Store, number: int) -> None:
    key, token = _page(number), f"{os.getpid()}:{number}"
    assert store.lease(key, token, 300)
    store.release(key, token)


#: What is measured, in this order: the name, and one call with the number of the page.
STEPS: dict[str, Callable[[Store, int], object]] = {
    "hint, the first of a page": lambda store, number: store.hint(_page(number), 30),
    "hint, a later one": lambda store, number: store.hint(_page(number), 30),
    "lease and release": _claim,
    "budget, all spent": lambda store, _: store.budget(WIKI, 10),
    "breaker": lambda store, _: store.breaker(WIKI),
    "failed": lambda store, number: store.failed(_page(number), "maxlag"),
    "allowed": lambda store, number: store.allowed(f"page {number}", 4),
    "heartbeat": lambda store, _: store.heartbeat(f"worker {os.getpid()}"),
    "a whole run on a page": _run,
}


def _open(url: str | None, folder: Path, barrier: Any) -> None:
    _OWN.update(store=open_store(url, folder), barrier=barrier)


def _many(name: str) -> tuple[float, float]:
    """Do a step many times when all processes are ready; return when it began and when it ended."""
    _OWN["barrier"].wait()
    began = time.monotonic()
    for number in range(TIMES):
        STEPS[name](_OWN["store"], number)
    return began, time.monotonic()


def rates(url: str | None, folder: Path, processes: int) -> dict[str, float]:
    """Return how often a second each step was done by so many processes together."""
    context, found = get_context("spawn"), {}
    barrier = context.Barrier(processes)
    with ProcessPoolExecutor(processes, context, _open, (url, folder, barrier)) as pool:
        for name in STEPS:
            spans = list(pool.map(_many, [name] * processes))
            seconds = max(end for _, end in spans) - min(begin for begin, _ in spans)
            found[name] = TIMES * processes / seconds
    return found


def of_many(store: Store) -> dict[str, float]:
    """Return the milliseconds of what a sweep and a status page ask, with 50,000 pages of ten wikis known."""
    titles = [f"Event:{number}" for number in range(SWEPT)]
    for wiki in range(KNOWN // SWEPT):
        store.set_events(f"wiki {wiki}", titles)
        for number, title in enumerate(titles):
            store.hint(PageKey(f"wiki {wiki}", title), 30)
            store.set_done(PageKey(f"wiki {wiki}", title), DONE)
            if number % 100 == 0:
                store.failed(PageKey(f"wiki {wiki}", title), "maxlag")
    store.set_cursor("wiki 0", "20261129021500|12345")
    asked: dict[str, Callable[[], object]] = {
        "done_of 5,000 pages": lambda: store.done_of("wiki 0"),
        "done_of 50 pages by title": lambda: store.done_of("wiki 0", titles[:50]),
        "set_events, 5,000": lambda: store.set_events("wiki 0", titles),
        "events, 5,000": lambda: store.events("wiki 0"),
        "failing, 50": lambda: store.failing("wiki 0"),
        "figures": store.figures,
    }
    found = {}
    for name, ask in asked.items():
        began = time.perf_counter()
        for _ in range(10):
            ask()
        found[name] = (time.perf_counter() - began) * 100
    store.forget(PageKey("wiki 0", titles[0]))
    assert store.figures().pending >= KNOWN - 1
    return found


def _row(name: str, *values: float) -> None:
    print(f"| {name} |", *(f"{value:,.0f} |" if value >= 10 else f"{value:.1f} |" for value in values))


def main() -> None:
    """Print both tables, as docs/scale.md has them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        server = RedisServer(folder, synced="everysec")
        server.start()
        try:
            url = full_address(server.url, folder)
            found = [rates(where, folder, processes) for where in (None, url) for processes in (1, PROCESSES)]
            print("| a second | SQLite, 1 process | 4 together | Redis, 1 process | 4 together |")
            for step in STEPS:
                _row(step, *(one[step] for one in found))
            stores = [open_store(where, folder) for where in (None, url)]
            asked = [of_many(store) for store in stores]
            print("| milliseconds | SQLite | Redis |")
            for question in asked[0]:
                _row(question, *(one[question] for one in asked))
            for store in stores:
                store.close()
            _row("bytes of the file", (folder / "queue.sqlite").stat().st_size)
            with Redis(port=server.port) as client:
                _row("bytes of memory in Redis", client.info("memory")["used_memory"])
        finally:
            server.kill()


if __name__ == "__main__":
    main()
