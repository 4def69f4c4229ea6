"""Workers with a watcher next to them, without a wiki: ``python -m tests.service.watching.watcher_aside FOLDER``.

While the folder has a file ``hang``, the watcher hangs; each of its lives removes the file first. Times are short.
"""

import os
import sys
import time
from pathlib import Path

from wikiconbot.event import Asked
from wikiconbot.service.jobs import consumer, worker_process
from wikiconbot.service.jobs.worker_process import WorkerSettings, work
from wikiconbot.service.seen_outside.log_lines import Log
from wikiconbot.service.watching.watcher_aside import WatcherAside


def main(folder):
    vars(consumer)["BEAT"], vars(worker_process)["ALIVE"] = 0.1, 0.5

    def watch(alive):
        (folder / "hang").unlink(missing_ok=True)
        while True:
            if not (folder / "hang").exists():
                alive()
            time.sleep(0.02)

    def connect(wiki, _):
        raise AssertionError(f"no job names {wiki}")

    def write(line):
        os.write(sys.stderr.fileno(), f"{line}\n".encode())

    log = Log(write, as_json=True)
    return work(WorkerSettings(folder), connect, Asked(), log, WatcherAside(watch, log, hangs=2.5))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
