"""A worker's real processes: how they end, and what killed ones leave. The runs are without a wiki (plain_worker.py)."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.live.processes import ROOT, Process
from wikiconbot.service.jobs.queue import open_queue
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.store.store_values import PageKey


@pytest.fixture
def start(url, tmp_path):
    started = []

    def worker(number=1, grace=30.0):
        command = ("-m", "tests.service.jobs.plain_worker", url or "", str(tmp_path), str(number), str(grace))
        started.append(Process(command, ROOT, os.environ, own_group=True))
        return started[-1]

    yield worker
    for one in started:
        one.kill_group()


@pytest.fixture
def give(url, store, tmp_path):
    """Gives hints for pages, and makes their jobs; a title is the seconds that a run on it takes."""
    queue = open_queue(url, tmp_path)
    jobs = Jobs(queue)

    def hint(*titles):
        for title in titles:
            assert store.hint(PageKey("w", title), 0)
            jobs.enqueue(PageKey("w", title))

    yield hint
    queue.storage.close()
    if url:
        queue.storage.pool.disconnect()


def runs(tmp_path):
    file = tmp_path / "runs"
    return [line.split() for line in file.read_text().splitlines()] if file.exists() else []


def until(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "nothing happens"
        time.sleep(0.02)


def is_alive(pid):
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


def test_a_worker_ends_its_run_on_sigterm_and_a_killed_one_loses_nothing(start, give, store, tmp_path):
    first = start(2)
    give("0.8", "0.01")
    until(lambda: len(runs(tmp_path)) >= 3)
    assert "worker test" in store.figures().heartbeats
    first.terminate()
    assert first.wait(30) == 0
    assert runs(tmp_path)[-2:] == [["ends", "0.8"], ["stopped", str(int(signal.SIGTERM))]]
    assert store.figures().wikis["w"].running == 0

    second = start()
    give("1.2")
    until(lambda: ["begins", "1.2"] in [words[:2] for words in runs(tmp_path)])
    second.kill_group()
    until(store.abandoned)
    third = start()
    until(lambda: [words[:2] for words in runs(tmp_path)].count(["begins", "1.2"]) == 2)
    pid = runs(tmp_path)[-1][2]
    third.kill()  # its processes are not killed, and end after their run
    third.wait()
    until(lambda: not is_alive(pid))
    assert runs(tmp_path)[-1] == ["ends", "1.2"]
    assert store.done(PageKey("w", "1.2"))


def test_ctrl_c_interrupts_a_run_that_is_then_hinted_again(start, give, store, tmp_path):
    worker = start()
    give("30")
    until(lambda: runs(tmp_path))
    os.killpg(worker.pid, signal.SIGINT)
    assert worker.wait(30) == 0
    assert runs(tmp_path)[-1] == ["stopped", str(int(signal.SIGINT))]
    state = store.figures().wikis["w"]
    assert (state.pending, state.running) == (1, 0)


def test_a_process_that_is_replaced_as_planned_did_not_die(start, give, tmp_path):
    (tmp_path / "few").touch()
    start()
    give("0.01", "0.02", "0.03")
    until(lambda: ["ends", "0.03"] in runs(tmp_path))
    began = [words for words in runs(tmp_path) if words[0] == "begins"]
    assert len({pid for _, _, pid in began}) >= 2
    assert not [words for words in runs(tmp_path) if words[0] == "log"]
    os.kill(int(began[-1][2]), signal.SIGKILL)
    until(lambda: "died," in str(runs(tmp_path)))


def test_a_queue_that_cannot_be_used_for_a_while_ends_no_worker(start, give, tmp_path):
    (tmp_path / "full").touch()
    worker = start()
    until(lambda: ["full"] in runs(tmp_path))
    (tmp_path / "full").unlink()
    give("0.01")
    until(lambda: ["ends", "0.01"] in runs(tmp_path))
    worker.terminate()
    assert worker.wait(30) == 0


def test_a_fault_ends_all_processes_of_a_worker(start, give, tmp_path):
    worker = start()
    give("30")
    until(lambda: runs(tmp_path))
    (tmp_path / "fault").touch()
    assert worker.wait(30) == 1
    assert not is_alive(runs(tmp_path)[0][2])


def test_a_run_that_takes_too_long_after_sigterm_is_interrupted(start, give, store, tmp_path):
    worker = start(1, grace=0.3)
    give("30")
    until(lambda: runs(tmp_path))
    worker.terminate()
    assert worker.wait(30) == 0
    state = store.figures().wikis["w"]
    assert (state.pending, state.running) == (1, 0)
