"""A Redis that restarts, lost its data, has no memory left or does not answer."""

import json
import secrets
import threading
import time

import pytest
from redis import Redis

from tests.for_each import for_each
from tests.service.store.worker import WIKI
from wikiconbot.errors import QueueUnusable, Unreachable
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import Done, PageKey

PAGE = PageKey(WIKI, "Page")


def test_a_redis_that_is_killed_is_waited_for(start_worker, own_redis, tmp_path):
    server, said = own_redis(), list[str]()
    store = open_store(server.url, tmp_path, waiting=said.append)
    done = Done(7, (("Page/List", 3),), "digest", "2026-12-24", "1.0", 5.0)
    store.set_done(PAGE, done)
    tasks = ("beat",), ("claim", 50, 10, "enough")
    workers = [start_worker(server.url, tmp_path, *tasks) for _ in range(2)]
    while len(store.figures().heartbeats) < len(workers):
        time.sleep(0.01)
    server.kill()
    time.sleep(0.3)
    server.start()
    assert store.done(PAGE) == done
    (tmp_path / "enough").touch()
    assert all(json.loads(worker.communicate()[0])[1] >= 50 for worker in workers)
    assert store.figures().running == 0
    assert len(said) <= 1
    store.close()


def test_a_redis_that_lost_everything_begins_again(own_redis, tmp_path):
    server = own_redis(synced=None)
    store = open_store(server.url, tmp_path)
    assert store.hint(PAGE, 30)
    assert store.budget(WIKI, 60, 1) == 0
    server.kill()
    server.start()
    assert store.figures().wikis == {}
    assert store.take_up(PAGE) is None
    assert store.done(PAGE) is None
    assert store.hint(PAGE, 30)
    store.close()


def test_patience_ends_where_somebody_waits_for_an_answer(own_redis, tmp_path):
    server, said = own_redis(), list[str]()
    store = open_store(server.url, tmp_path, patience=0.3, waiting=said.append)
    server.kill()
    with pytest.raises(Unreachable, match=r"The Redis at redis://127\.0\.0\.1:\d+/0 does not answer"):
        store.figures()
    assert len(said) == 1
    with pytest.raises(Unreachable):
        open_store(server.url, tmp_path, patience=0.3)
    store.close()


def test_a_redis_that_hangs_holds_up_a_probe_for_seconds_only(own_redis, tmp_path):
    server, beats = own_redis(), list[float]()
    store = open_store(server.url, tmp_path, patience=1, alive=lambda: beats.append(time.monotonic()))
    store.heartbeat("watch")
    with server.hanging():
        began = time.monotonic()
        with pytest.raises(Unreachable):
            store.figures()
        assert time.monotonic() - began < 5
    assert len(beats) >= 2
    assert "watch" in store.figures().heartbeats
    store.close()


def test_who_waits_for_a_redis_is_alive(own_redis, tmp_path):
    server, beats = own_redis(), list[float]()
    store = open_store(server.url, tmp_path, alive=lambda: beats.append(time.monotonic()))
    server.kill()
    thread = threading.Thread(target=store.heartbeat, args=["watch"])
    thread.start()
    while len(beats) < 5:
        time.sleep(0.01)
    server.start()
    thread.join()
    assert "watch" in store.figures().heartbeats
    store.close()


def test_a_redis_without_memory_is_waited_for(own_redis, tmp_path):
    server = own_redis()
    store = open_store(server.url, tmp_path, patience=0.3)
    with Redis(port=server.port) as client:
        client.config_set("maxmemory", "1")
    with pytest.raises(Unreachable):
        store.hint(PAGE, 30)
    with pytest.raises(Unreachable):
        store.set_done(PAGE, Done(1))
    with pytest.raises(Unreachable):
        store.worked(PAGE)
    with Redis(port=server.port) as client:
        client.config_set("maxmemory", "0")
    assert store.hint(PAGE, 30)
    store.close()


@for_each(
    ("name", "value", "reads"),
    [
        ("wikis", "no set", lambda store: store.figures()),
        ("outcomes:w", {"saved": "many"}, lambda store: store.figures()),
        ("leases:w", {"Page": "words"}, lambda store: store.figures()),
        ("leases:w", {"Page": "words"}, lambda store: store.abandoned()),
        ("failing:w", {"Page": "words"}, lambda store: store.failing("w")),
        ("failing:w", {b"\xff": "1 soon code"}, lambda store: store.failing("w")),
        ("turns", {"Etherpad": "soon "}, lambda store: store.turns()),
        ("hint:w", "no hash", lambda store: store.hint(PageKey("w", "Page"), 0)),
    ],
)
def test_what_others_wrote_is_said_and_is_no_fault_of_the_program(redis_server, tmp_path, name, value, reads):
    """Others can write into a shared Redis; probes and `--status` then say so."""
    prefix = f"test_{secrets.token_hex(16)}"
    store = open_store(f"{redis_server.url}?prefix={prefix}", tmp_path)
    with Redis(port=redis_server.port) as others:
        others.sadd(f"{prefix}:wikis", "w")
        others.delete(f"{prefix}:{name}")
        if isinstance(value, dict):
            others.hset(f"{prefix}:{name}", mapping=value)
        else:
            others.set(f"{prefix}:{name}", value)
    with pytest.raises(QueueUnusable, match=r"cannot be used: .*use another prefix"):
        reads(store)
    store.close()
