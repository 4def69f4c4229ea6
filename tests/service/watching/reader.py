"""A process that follows streams for the tests, as pywikibot is configured once in a process: one line of JSON in, one out.

With an address as its argument it follows that one, until SIGTERM, as a watcher does.
"""

import json
import signal
import sys
import threading
import time
from dataclasses import asdict

from wikiconbot.service.watching.change_values import Change, Mark, Missed, StreamCut
from wikiconbot.service.watching.feed import Feed
from wikiconbot.service.watching.stream import Clock, Stream
from wikiconbot.wiki.configuration import load, without_config

load(without_config())

from wikiconbot.wiki import process  # noqa: E402 - pywikibot is configured here
from wikiconbot.wiki.following.event_stream import EventConnection  # noqa: E402

process.hush()
WIKIS = {"meta.wikimedia.org": "meta", "de.wikipedia.org": "de"}
FORMS = {Change: "changes", Mark: "marks", Missed: "missed", StreamCut: "reported"}


def follow(address, changes=1, cuts=None, cursor=None, silence=120.0, seconds=20.0, pace=1.0):
    """Follow until so many changes came, or cuts; pauses are noted, not waited for. ``pace`` is how fast time passes."""
    began = time.time()
    pauses: list[float] = []
    found: dict[str, list[object]] = {"changes": [], "marks": [], "missed": [], "reported": []}

    def wait(stopped, pause):
        pauses.append(pause)
        if cuts is not None and len(pauses) >= cuts:
            stopped.set()

    clock = Clock(lambda: began + (time.time() - began) * pace, wait)
    stream = Stream(
        lambda since, after: EventConnection(address, since=since, after=after, silence=silence),
        WIKIS,
        cursor,
        clock,
    )
    alarm = threading.Timer(seconds, stream.stop)
    alarm.start()
    for item in stream.follow():
        found[FORMS[type(item)]].append(asdict(item))
        if cuts is None and len(found["changes"]) >= changes:
            stream.stop()
    alarm.cancel()
    return found | {"pauses": pauses, "counts": asdict(stream.counts)}


def watch(address):
    """Follow until SIGTERM."""
    stream = Stream(lambda since, after: EventConnection(address, since=since, after=after), WIKIS)
    feed, stopped = Feed(stream), threading.Event()

    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    feed.start()
    print("ready", flush=True)
    while not stopped.is_set():
        item = feed.take(0.2)
        if item is not None:
            print(json.dumps(asdict(item)), flush=True)
    feed.stop()
    print("over", flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        watch(sys.argv[1])
    else:
        for line in sys.stdin:
            print(json.dumps(follow(**json.loads(line))), flush=True)
