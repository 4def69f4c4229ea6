"""Workers on a real wiki: one is killed in the middle of a run, and every page is right in the end, with one edit."""

import json
import secrets
import time
import urllib.request

import pytest

from tests.live.command import bot
from tests.live.ports import free_port
from tests.live.service.workers import Worker
from wikiconbot.service.jobs.queue import open_queue
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.wikitext.regions import find_region

PEOPLE = ("Asha", "Ravi")
PAGES = 4


@pytest.fixture
def queue(redis_server):
    return f"{redis_server.url}?prefix=test_{secrets.token_hex(16)}"


@pytest.fixture
def store(queue, tmp_path):
    opened = open_store(queue, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def start(queue, tmp_path):
    """Starts workers, and kills those that are left."""
    started: list[Worker] = []

    def worker(*options, processes=1):
        started.append(Worker(queue, tmp_path / f"worker{len(started)}.log", *options, processes=processes))
        return started[-1]

    yield worker
    for one in started:
        one.kill()


@pytest.fixture
def keys(api, queue, store, tmp_path):
    """Event pages with sign-ups, each with a hint."""
    titles = [f"Queued {secrets.token_hex(4)}" for _ in range(PAGES)]
    for title in titles:
        lines = "\n".join(
            f"# [[User:{name}|{name}]] 10:4{n}, 2 March 2018 (UTC)" for n, name in enumerate(PEOPLE)
        )
        api.save(title, f"== Participants ==\n{lines}\n")
    keys = [PageKey(api.sandbox.api, f"{title[0].upper()}{title[1:]}") for title in titles]
    jobs = Jobs(open_queue(queue, tmp_path))
    for key in keys:
        assert store.hint(key, 0)
        jobs.enqueue(key)
    return keys


def until(condition, worker=None, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "nothing happens"
        assert worker is None or worker.runs, worker.lines()
        time.sleep(0.02)


def test_a_killed_worker_loses_nothing(api, keys, store, start, queue):
    first = start("--edits-per-minute", "6000")
    until(lambda: store.figures().running, first)
    first.kill()
    assert store.figures().running == 1
    until(store.abandoned)  # its lease has ended
    port = free_port()
    second = start("--edits-per-minute", "6000", "--listen", str(port), processes=2)
    until(lambda: all(store.done(key) for key in keys), second)
    health = json.loads(ask(port, "/healthz"))
    assert (health["alive"], health["store"], health["problems"]) == (True, True, [])
    assert f'wikiconbot_runs_total{{outcome="saved",wiki="{api.sandbox.api}"}}' in ask(port, "/metrics")
    code, out, _ = bot("worker", "--queue", queue, "--status")
    assert code == 0
    assert f"{PAGES} pending" not in out
    assert second.stop() == 0
    figures = store.figures()
    assert (figures.pending, figures.running, figures.failed) == (0, 0, 0)
    assert any(line["event"] == "abandoned" for line in second.lines())
    for key in keys:
        text, done = api.text(key.title), store.done(key)
        assert find_region(text, "participants")
        assert done.revision == api.revision(key.title)
        assert edits_of_the_bot(api, key.title) == 1


def ask(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=20) as answer:
        return answer.read().decode()


def edits_of_the_bot(api, title):
    answer = api.query(prop="revisions", titles=title, rvprop="user", rvlimit="max")
    return [one["user"] for one in answer["pages"][0]["revisions"]].count(
        api.sandbox.bot.user.partition("@")[0]
    )
