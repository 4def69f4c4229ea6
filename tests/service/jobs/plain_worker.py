"""A worker's processes without a wiki: ``python -m tests.service.jobs.plain_worker URL FOLDER PROCESSES GRACE``.

A run writes when it begins and when it ends into the file ``runs`` of the folder, and takes as many seconds as its page's title says.
With a file ``few`` in the folder, a process ends after two jobs. While it has a file ``full``, the queue cannot be used for a sign of life; a file ``fault`` is a fault of the program.
"""

import os
import sys
import time
from pathlib import Path

from wikiconbot.errors import QueueUnusable
from wikiconbot.service.jobs import consumer
from wikiconbot.service.jobs.consumer import Workers
from wikiconbot.service.jobs.leased_run import PageRun
from wikiconbot.service.jobs.page_job import PageJob
from wikiconbot.service.jobs.permits import Limits
from wikiconbot.service.jobs.queue import open_queue, patient_with
from wikiconbot.service.jobs.run_endings import RunEnding
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.seen_outside.log_lines import Log, take_logging
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import Done


def main(url, folder, number, grace):
    store = open_store(url, folder)

    def note(*words):
        descriptor = os.open(folder / "runs", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.write(descriptor, f"{' '.join(words)}\n".encode())
        os.close(descriptor)

    def update(key, permit):
        note("begins", key.title, str(os.getpid()))
        time.sleep(float(key.title))
        note("ends", key.title)
        return PageRun(RunEnding("saved", "worked"), Done(1))

    def ready():
        limits = Limits(lease=1)
        return PageJob(store, update, jobs.enqueue, limits, lambda *_, **__: None, workers.pause)

    def beat():
        if (folder / "full").exists():
            note("full")
            raise QueueUnusable("The disk is full.")
        if (folder / "fault").exists():
            raise ZeroDivisionError
        store.heartbeat("worker test")

    vars(consumer).update(BEAT=0.1, _HEALTH=0.1)
    if (folder / "few").exists():
        vars(consumer)["_JOBS"] = 2
    take_logging(Log(lambda line: note("log", line)))
    jobs = Jobs(open_queue(url, folder), ready, patient_with(url, folder, print))
    workers = Workers(jobs, number, grace, beat)
    ended = workers.run()
    note("stopped", str(ended))


if __name__ == "__main__":
    main(sys.argv[1] or None, Path(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))
