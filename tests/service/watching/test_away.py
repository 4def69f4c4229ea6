"""What watchers store of wikis that they cannot follow, in the store of both of them."""

import os
import signal

from wikiconbot.errors import Unreachable
from wikiconbot.event import Asked
from wikiconbot.service.jobs.worker_process import WorkerSettings
from wikiconbot.service.seen_outside.log_lines import Log
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.sweeping.which_events import EventSource
from wikiconbot.service.watching.away import AWAY, away_of
from wikiconbot.service.watching.watch_loop import WatchSettings
from wikiconbot.service.watching.watch_process import follow


def test_two_watchers_of_different_wikis_keep_what_the_other_one_said(tmp_path):
    def connect(name, _):
        if name == last:
            os.kill(os.getpid(), signal.SIGTERM)
        raise Unreachable(f"{name} does not answer.")

    for wikis in (("meta", "dewiki"), ("frwiki", "hiwiki")):
        last = wikis[-1]
        follow(
            WorkerSettings(tmp_path),
            WatchSettings(wikis, EventSource(), Asked()),
            connect,
            Log(list[str]().append),
        )
    store = open_store(None, tmp_path)
    assert set(away_of(store.cursor(AWAY), store.now())) == {"meta", "dewiki", "frwiki", "hiwiki"}
    store.close()
