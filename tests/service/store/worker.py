"""What the tests run in separate processes: ``python -m tests.service.store.worker URL FOLDER TASKS``.

TASKS is a JSON list of lists: the name of a function below, and its arguments. What the functions return is printed as JSON.
"""

import json
import os
import sys
import threading
import time
from pathlib import Path

from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey

WIKI = "meta:meta"


def claim(store, folder, times, pages, until="."):
    """Take so many leases in turn, and go on until a file exists; fail if somebody else works on the page meanwhile."""
    taken = 0
    while taken < times or not (folder / until).exists():
        number = (os.getpid() + taken) % pages
        token = f"{os.getpid()}:{taken}"
        key = PageKey(WIKI, f"Page {number}")
        if not store.lease(key, token, 60):
            time.sleep(0.001)
            continue
        mark = folder / f"busy-{number}"
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL))  # FileExistsError: two at once
        mark.unlink()
        store.release(key, token)
        taken += 1
    return taken


def beat(store, _):
    """Say that this process is ready."""
    store.heartbeat(str(os.getpid()))


def write(store, folder, times):
    """The same for the one writer of a wiki."""
    for number in range(times):
        token = f"{os.getpid()}:{number}"
        while not store.writer(WIKI, token, 60):
            time.sleep(0.001)
        mark = folder / "writing"
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
        mark.unlink()
        store.release_writer(WIKI, token)
    return times


def hint(store, _, times, pages):
    """Give so many hints; return how many of them need a job."""
    keys = [PageKey(WIKI, f"Page {number % pages}") for number in range(times)]
    return sum(store.hint(key, 30) for key in keys)


def fail(store, _, times):
    """Report so many failures of one page and of its wiki."""
    tries = [store.failed(PageKey(WIKI, "Page"), "lost") for _ in range(times)]
    for _ in range(times):
        store.note(WIKI, ok=False)
    return tries


def spend(store, _, seconds, per_minute, burst):
    """Take edits from the budget for so many seconds; return the times before and after each that was granted."""
    granted, end = [], time.time() + seconds
    while (before := time.time()) < end:
        if wait := store.budget(WIKI, per_minute, burst):
            time.sleep(wait)
        else:
            granted.append((before, time.time()))
    return granted


def ask(store, _, times, pause):
    """Take so many turns of an Etherpad, with a pause after each; return when each began and ended."""
    asked = []
    for number in range(times):
        token = f"{os.getpid()}:{number}"
        while wait := store.turn("pads", token, 60):
            time.sleep(min(wait, 0.01))
        asked.append((time.time(), time.time()))
        store.rest("pads", token, pause)
    return asked


def hold(store, _, ttl):
    """Take a lease and the writer, say from when on, and never give them back."""
    began = time.time()
    assert store.lease(PageKey(WIKI, "Page"), "held", ttl)
    assert store.writer(WIKI, "held", ttl)
    print(json.dumps(began), flush=True)
    time.sleep(600)


def fork(store, folder):
    """Use a store in a process that was forked after it was opened, and in its parent, while threads use it too."""
    key, ended = PageKey(WIKI, "Page"), threading.Event()

    def ask():
        while not ended.is_set():
            store.figures()

    assert store.hint(key, 30)
    thread = threading.Thread(target=ask)
    thread.start()
    child = os.fork()
    if not child:
        os._exit(0 if store.take_up(key) and store.hint(key, 30) else 1)
    _, status = os.waitpid(child, 0)
    ended.set()
    thread.join()
    return [os.waitstatus_to_exitcode(status), store.hint(key, 30), store.take_up(key) is not None]


if __name__ == "__main__":
    url, folder, tasks = sys.argv[1:]
    opened = open_store(url or None, Path(folder))
    done = [globals()[task](opened, Path(folder), *arguments) for task, *arguments in json.loads(tasks)]
    print(json.dumps(done), flush=True)
    opened.close()
