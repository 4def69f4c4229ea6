"""The work on one event in this process: leases, the budget, and what is stored. The wiki is a function here; `tests/live` has a real one."""

import tempfile
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.for_each import for_each
from wikiconbot.errors import MissingPage, Unreachable
from wikiconbot.event import Asked
from wikiconbot.model import Cause, Edit, Plan, Refused, Saved, Snapshot, Unchanged
from wikiconbot.runs.assess import assess_text, understand
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.update import Result
from wikiconbot.service.jobs.done_after import done_after
from wikiconbot.service.jobs.leased_run import PageRun
from wikiconbot.service.jobs.permits import Limits
from wikiconbot.service.jobs.run_endings import ending_of
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.sweeping.changed import Why
from wikiconbot.service.sweeping.one_event import EventWorker
from wikiconbot.service.sweeping.wiki_sweep import (
    LARGEST_LOT,
    SMALLEST_LOT,
    Looked,
    Swept,
    hint_all,
    next_lot,
)
from wikiconbot.wikitext.siteinfo import DEFAULT

WIKI = "https://example.org/w/api.php"
KEY = PageKey(WIKI, "Event")
EDIT = Edit("Event", 7, "", "x", "")


@pytest.fixture
def store(tmp_path):
    opened = open_store(None, tmp_path)
    yield opened
    opened.close()


def ended(outcome, revision=7):
    """The result of an update with an outcome."""
    page = Snapshot("Event", "== Sign up ==\n", revision)
    judgement = assess_text(page, DEFAULT, settings_of(page), "2027-01-01T00:00:00Z")
    made = ((EDIT, outcome.revision),) if isinstance(outcome, Saved) else ()
    return Result("run", judgement, Plan("Event"), outcome, made)


def settings_of(page):
    return understand(page, DEFAULT, Asked())[1]


def worker(store, update, per_minute=6000.0, burst=2):
    """A worker whose runs return the results of updates."""

    def run(key, permit):
        result = update(key, permit)
        ending = ending_of(result.outcome)
        done = done_after(result, "", store.now()) if ending.verdict == "worked" else None
        return PageRun(ending, done)

    return EventWorker(store, Stats(), run, Limits(per_minute, burst))


def test_page_that_was_saved_is_done(store):
    looked = worker(store, lambda key, permit: ended(Saved("Event", 9)) if permit("Event") is None else None)(
        KEY
    )
    assert looked == Looked("saved", "done", "", 9)
    done = store.done(KEY)
    assert (done.revision, done.others, done.due) == (9, (), None)
    assert not store.failing(WIKI)
    assert store.lease(KEY, "another", 1)  # the page is free again


def test_unchanged_page_is_done_at_the_revision_that_was_read(store):
    assert worker(store, lambda key, permit: ended(Unchanged("Event")))(KEY).verdict == "done"
    assert store.done(KEY).revision == 7


def test_refused_page_is_left_and_comes_again_later(store):
    refused = Refused("Event", "nobots", "The page keeps the bot out.", Cause.NOBOTS)
    looked = worker(store, lambda key, permit: ended(refused))(KEY)
    assert (looked.verdict, looked.reason, looked.exit_code) == ("left", "The page keeps the bot out.", 1)
    assert store.done(KEY) is None
    assert store.failing(WIKI)["Event"].tries == 1


def test_wiki_that_is_away_stops_the_sweep(store):
    def update(key, permit):
        raise Unreachable("The wiki does not answer.", "timed-out")

    looked = worker(store, update)(KEY)
    assert (looked.code, looked.verdict, looked.exit_code) == ("timed-out", "stop", 3)
    assert store.lease(KEY, "another", 1)
    assert store.writer(WIKI, "another", 1)


@for_each(
    ("error", "code", "exit_code"),
    [(MissingPage("The page was moved."), "no-event", 1), (ValueError("a mistake"), "mistake", 70)],
)
def test_one_bad_page_does_not_hold_up_others(error, code, exit_code):
    with tempfile.TemporaryDirectory() as folder, closing(open_store(None, Path(folder))) as store:

        def update(key, permit):
            raise error

        looked = worker(store, update)(KEY)
        assert (looked.code, looked.verdict, looked.exit_code) == (code, "left", exit_code)
        assert store.failing(WIKI)["Event"].code == code


def test_page_that_was_lost_while_it_waited_is_not_saved(store):
    def update(key, permit):
        now = store.now()
        store._all("delete from lease where title = ?", KEY.title)  # its time is over
        assert store.lease(KEY, "another", 60)
        refused = permit("Event")
        assert refused
        assert store.now() - now < 5
        return ended(refused)

    own = worker(store, update)
    looked = own(KEY)
    assert (looked.code, looked.verdict, looked.exit_code) == ("locked", "left", 3)
    assert not store.failing(WIKI)


def test_edits_stay_apart_and_pages_without_edits_need_no_wait(store):
    times = []

    def update(key, permit):
        if key.title.startswith("same"):
            return ended(Unchanged("Event"))
        assert (permit("Event"), permit("Event/Participants")) == (None, None)
        times.append(time.monotonic())
        return ended(Saved("Event", 9))

    own = worker(store, update, per_minute=300, burst=1)
    began = time.monotonic()
    for number in range(20):
        own(PageKey(WIKI, f"same {number}"))
    unhurried = time.monotonic() - began
    assert unhurried < 20 * 0.2 * 0.75  # an edit that nobody needed was kept for the next page
    for number in range(3):
        own(PageKey(WIKI, f"changed {number}"))
    assert times[2] - times[0] > 2 * 2 * 0.2 * 0.95  # two edits each, one every 0.2 seconds


def test_hints_are_given_once(store):
    swept, jobs = Swept(WIKI, ("A", "B", "C"), (), {"A": Why.TEXT, "B": Why.NEW}), list[PageKey]()
    assert hint_all(store, swept, lambda key, *_: jobs.append(key)) == 2
    assert hint_all(store, swept, lambda key, *_: jobs.append(key)) == 0
    assert jobs == [PageKey(WIKI, "A"), PageKey(WIKI, "B")]


def test_lots_are_as_large_as_their_runs_are_fast():
    assert [next_lot(20, seconds, saved=True) for seconds in (0.5, 1.5, 2.5)] == [40, 20, 10]
    assert next_lot(20, 2.5, saved=False) == 40  # nothing had to be soon
    assert (next_lot(40, 0.1, saved=True), next_lot(10, 60, saved=True)) == (LARGEST_LOT, SMALLEST_LOT)
