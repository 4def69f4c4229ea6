"""A text that was read ahead, before another run of this computer saved the page: it is read again, and nobody is said to have reverted that."""

import time
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from wikiconbot.model import Plan, Snapshot, Unchanged
from wikiconbot.plan.taken_back import Trace
from wikiconbot.runs.save_cycle import Way, go
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.page_memory import Memories, Memory
from wikiconbot.wiki.ahead.kept_ahead import Ahead

WIKI = "https://example.org/w/api.php"
OLD = Snapshot("Event", "a list", 7, number=1)
NEW = replace(OLD, text="a list and its table", revision=8)


def read_with(ahead, folder):
    """The text that a run works on, if the wiki has the new one."""
    way = Way(
        lambda: ahead.take("Event") or NEW,
        lambda page: Plan(page.page),
        lambda page, _: Unchanged(page.page),
        lambda *_: True,
        pages=lambda page: (page,),
    )
    session: Any = SimpleNamespace(ahead=ahead, api_url=WIKI)
    run: Any = SimpleNamespace(folder=folder)
    return go(session, way, run, Stats())


def test_a_text_from_before_the_edit_of_another_run_is_read_again(tmp_path):
    ahead, began = Ahead(), time.monotonic() - 1
    ahead.keep({"Event": OLD}, began)
    ending = read_with(ahead, tmp_path)
    assert (ending.read, ending.began) == (OLD, began), "nothing is known of another run"
    ahead.keep({"Event": OLD}, began)
    Memories(tmp_path, WIKI).keep("Event", Memory((Trace(8, {}),), number=1))
    ending = read_with(ahead, tmp_path)
    assert ending.read is NEW
    assert ending.began > began + 1


def test_what_the_wiki_says_now_counts_although_the_bots_edit_was_deleted(tmp_path):
    Memories(tmp_path, WIKI).keep("Event", Memory((Trace(9, {}),), number=1))
    assert read_with(Ahead(), tmp_path).read is NEW
