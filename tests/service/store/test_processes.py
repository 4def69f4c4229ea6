"""Several processes on one store: no lease twice, the budget exact, killed holders, a fork."""

import json
import time
from itertools import pairwise

from tests.service.store.worker import WIKI
from wikiconbot.service.store.store_values import PageKey

PAGE = PageKey(WIKI, "Page")
CROWD = 4
PER_MINUTE, BURST, SECONDS = 1200, 3, 1.5
PACE = 0.03


TASKS = {
    "claim": (200, 10),
    "write": (50,),
    "hint": (200, 20),
    "fail": (50,),
    "spend": (SECONDS, PER_MINUTE, BURST),
    "ask": (4, PACE),
}


def test_four_processes_do_nothing_twice(start_worker, url, tmp_path, store):
    """All in one: to start four processes costs more than what they do here."""
    tasks = [(task, *values) for task, values in TASKS.items()]
    workers = [start_worker(url, tmp_path, *tasks) for _ in range(CROWD)]
    results = [worker.communicate()[0] for worker in workers]
    assert [worker.returncode for worker in workers] == [0] * CROWD, "two had a lease at the same time"
    found = dict(zip(TASKS, zip(*map(json.loads, results), strict=True), strict=True))
    state = store.figures().wikis[WIKI]
    assert found["claim"] == (200,) * CROWD
    assert found["write"] == (50,) * CROWD
    assert state.running == 0
    assert sum(found["hint"]) == state.pending == 20
    assert sorted(number for own in found["fail"] for number in own) == list(range(1, 50 * CROWD + 1))
    assert state.outcomes == {"lost": 50 * CROWD}
    assert state.gate.state == "open"
    is_exact([one for own in found["spend"] for one in own])
    is_paced(found["ask"])


def is_paced(asked):
    """No turn begins before the pause after the one before it is over, in any process."""
    turns = sorted(turn for turns in asked for turn in turns)
    assert len(turns) == 4 * CROWD
    assert all(began - ended >= PACE for (_, ended), (began, _) in pairwise(turns))


def is_exact(granted):
    """Each edit was granted between two times: no stretch of time may certainly have more of them than the budget."""
    step = 60 / PER_MINUTE
    for began, _ in granted:
        for _, ended in granted:
            within = sum(began <= before and after <= ended for before, after in granted)
            assert within <= BURST + max(0, ended - began) / step
    assert len(granted) >= 0.25 * SECONDS / step  # the budget is used, on a busy machine too


def test_a_killed_holder_loses_its_lease_and_not_earlier(start_worker, url, tmp_path, store):
    holder = start_worker(url, tmp_path, ("hold", 1.0))
    held = json.loads(holder.stdout.readline())
    holder.kill()
    assert not store.renew(PAGE, "mine", 5)
    store.release(PAGE, "mine")  # not mine
    while not store.lease(PAGE, "mine", 5):
        time.sleep(0.01)
    assert 1.0 <= time.time() - held < 1.0 + 5
    while not store.writer(WIKI, "mine", 5):  # it was taken a little later than the page
        time.sleep(0.01)
    assert 1.0 <= time.time() - held < 1.0 + 5
    assert not store.renew(PAGE, "held", 5)
    store.release(PAGE, "held")  # too late: it is mine
    assert not store.lease(PAGE, "another", 5)


def test_a_store_works_on_after_a_fork(start_worker, url, tmp_path):
    assert json.loads(start_worker(url, tmp_path, ("fork",)).communicate()[0]) == [[0, False, True]]


def test_two_stores_of_the_same_place_are_one(opened):
    one, other = opened(), opened()
    assert one.hint(PAGE, 30)
    assert not other.hint(PAGE, 30)
    assert other.lease(PAGE, "other", 30)
    assert not one.lease(PAGE, "one", 30)
    one.close()
    assert other.take_up(PAGE)
    assert other.renew(PAGE, "other", 30)


def test_several_open_a_new_file_at_once(start_worker, tmp_path):
    workers = [start_worker(None, tmp_path, ("hint", 1, 1)) for _ in range(4)]
    assert sorted(json.loads(worker.communicate()[0]) for worker in workers) == [[0], [0], [0], [1]]
