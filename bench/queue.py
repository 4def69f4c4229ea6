"""``python -m bench.queue``: what the queue costs: jobs a second through huey and the store, without a wiki."""

import os
import secrets
import signal
import tempfile
import time
from pathlib import Path

from tests.service.redis_server import RedisServer
from wikiconbot.service.jobs.consumer import Workers
from wikiconbot.service.jobs.leased_run import PageRun
from wikiconbot.service.jobs.page_job import PageJob
from wikiconbot.service.jobs.permits import Limits, WorkerPermit
from wikiconbot.service.jobs.queue import open_queue
from wikiconbot.service.jobs.run_endings import RunEnding
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.side_process import start_aside
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import Done, PageKey

_JOBS = 900  # fewer than after which a process is replaced
_DONE = PageRun(RunEnding("unchanged", "worked"), Done(1))


def main() -> None:
    """Print jobs a second: to give hints and make their jobs, and to work them off with 1 and 4 processes."""
    with tempfile.TemporaryDirectory() as folder:
        redis = RedisServer(Path(folder), "everysec")
        redis.start()
        try:
            for name, url in (("SQLite", None), ("Redis", redis.url)):
                for processes in (1, 4):
                    made, worked = _measured(url and f"{url}?prefix=bench_{secrets.token_hex(8)}", processes)
                    print(f"{name}, {processes} at once: {made:.0f} made, {worked:.0f} worked off a second")
        finally:
            redis.kill()


def _measured(url: str | None, processes: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        store = open_store(url, folder)

        def nothing(_: PageKey, __: WorkerPermit) -> PageRun:
            return _DONE

        def ready() -> PageJob:
            return PageJob(store, nothing, jobs.enqueue, Limits(), lambda *_, **__: None, workers.pause)

        jobs = Jobs(open_queue(url, folder), ready)
        workers = Workers(jobs, processes, 5, lambda: None)
        began = time.perf_counter()
        for number in range(_JOBS):
            key = PageKey("w", f"Page {number}")
            assert store.hint(key, 0)
            jobs.enqueue(key)
        made = _JOBS / (time.perf_counter() - began)
        began = time.perf_counter()
        start_aside("end", lambda: _end(store, os.getppid()))
        workers.run()
        worked = _JOBS / (time.perf_counter() - began)
        store.close()
        return made, worked


def _end(store: Store, parent: int) -> None:
    """End the workers when all is done."""
    while store.figures().wikis["w"].outcomes.get("unchanged", 0) < _JOBS:
        time.sleep(0.02)
    os.kill(parent, signal.SIGTERM)


if __name__ == "__main__":
    main()
