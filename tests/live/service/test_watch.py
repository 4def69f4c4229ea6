"""A watcher on a real wiki: changes, requests for an update, and its end."""

import secrets

import pytest

from tests.live.command import bot
from tests.live.service.test_workers import until
from tests.live.service.workers import Worker
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey

TEMPLATE = "User:WikiconBot/Watched"
REQUESTS = "User:WikiconBot/Requests"
OPTIONS = (
    "--settings-template",
    TEMPLATE,
    "--after",
    "0.2",
    "--poll-every",
    "0.2",
    "--edits-per-minute",
    "6000",
)


@pytest.fixture
def queue(redis_server):
    return f"{redis_server.url}?prefix=test_{secrets.token_hex(16)}"


@pytest.fixture
def store(queue, tmp_path):
    opened = open_store(queue, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def watcher(queue, tmp_path):
    started: list[Worker] = []

    def start(*options, processes=1, name="watch"):
        log = tmp_path / f"watch{len(started)}.log"
        own = OPTIONS if name == "watch" else (*OPTIONS[:2], *OPTIONS[-2:])
        started.append(Worker(queue, log, *own, *options, processes=processes, name=name))
        return started[-1]

    yield start
    for one in started:
        one.kill()


@pytest.fixture
def event(api):
    title = f"Watched {secrets.token_hex(4)}"
    api.save(
        title, f"{{{{{TEMPLATE}}}}}\n== Participants ==\n# [[User:Asha|Asha]] 10:41, 2 March 2018 (UTC)\n"
    )
    return title


def test_a_change_and_a_request_lead_to_an_update(api, event, watcher, store, queue):
    key, running = PageKey(api.sandbox.api, event), watcher()
    until(lambda: store.done(key), running)
    assert "Asha" in api.text(event).partition("{|")[2]
    first = store.done(key).revision
    api.sign_up(event, "Ravi")
    until(lambda: store.done(key).revision > first, running)
    assert "Ravi" in api.text(event).partition("{|")[2]
    until(lambda: store.figures().pending + store.figures().running == 0, running)
    code, out, _ = bot("watch", "--queue", queue, "--status")
    assert (code, "watch: last sign of life" in out) == (0, True), out

    runs = pages_of(running, event)
    api.save(REQUESTS, f"Words.\n\n* [[:{event}]]\n* [[:Nowhere]]\n", by="Ravi")
    until(lambda: api.text(REQUESTS).strip() == "Words.", running)
    until(lambda: pages_of(running, event) > runs, running)
    comment = api.query(prop="revisions", titles=REQUESTS, rvprop="comment")["pages"][0]["revisions"][0][
        "comment"
    ]
    assert "requests: 1 ✓, 1 ✗" in comment

    taken_off = api.text(event).replace(f"{{{{{TEMPLATE}}}}}\n", "")
    revision = api.save(event, f"{taken_off}\n# [[User:Mia|Mia]] 10:43, 2 March 2018 (UTC)\n")
    until(lambda: any("template was taken off" in str(line["message"]) for line in running.lines()), running)
    assert api.revision(event) == revision, "a page without the template is not edited before the next sweep"
    assert running.stop() == 0
    assert [line for line in running.lines() if line["level"] == "error"] == []


def pages_of(running, title):
    """How many runs on a page have ended."""
    return sum(line["event"] == "page" and line["page"] == title for line in running.lines())


@pytest.mark.long
def test_a_watcher_without_workers_only_gives_hints(api, event, watcher, store):
    key, running = PageKey(api.sandbox.api, event), watcher(processes=0)
    until(lambda: any(line["event"] == "swept" for line in running.lines()), running)
    assert store.figures().pending
    assert store.done(key) is None
    running.kill()
    api.sign_up(event, "Ravi")  # nobody watches
    running, worker = watcher(processes=0), watcher(name="worker")
    until(lambda: store.done(key) and store.done(key).revision == api.revision(event), worker)
    assert "Ravi" in api.text(event).partition("{|")[2]
    assert (running.stop(), worker.stop()) == (0, 0)
