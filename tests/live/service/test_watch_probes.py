"""What is seen of a watcher from outside, while Redis is away and after the process that watches was killed."""

import os
import secrets
import signal

import pytest

from tests.live.command import bot
from tests.live.ports import free_port
from tests.live.service.probes import ask, health, watcher_of
from tests.live.service.test_workers import until
from tests.live.service.workers import Worker
from tests.service.redis_server import RedisServer
from wikiconbot.errors import Unreachable

OPTIONS = ("--settings-template", "User:WikiconBot/Probed", "--poll-every", "0.2")


@pytest.fixture
def redis(needs_redis, tmp_path):
    server = RedisServer(tmp_path)
    server.start()
    yield server
    server.kill()


@pytest.fixture
def queue(redis):
    return f"{redis.url}?prefix=test_{secrets.token_hex(16)}"


@pytest.fixture
def watch(sandbox, queue, tmp_path):
    started = []

    def start(processes):
        port = free_port()
        options = (*OPTIONS, "--health-port", str(port))
        started.append(Worker(queue, tmp_path / "watch.log", *options, processes=processes, name="watch"))
        until(lambda: any(line["event"] == "swept" for line in started[-1].lines()), started[-1])
        return started[-1], port

    yield start
    for one in started:
        one.kill()


def test_a_watcher_whose_redis_is_away_is_alive(watch, redis, queue):
    watcher, port = watch(processes=0)
    assert ask(port, "/healthz", "HEAD") == (200, "")
    assert ask(port, "/metrics", "HEAD") == (200, "")
    assert health(port)["problems"] == ["no-worker"]
    assert 'wikiconbot_heartbeat_age_seconds{part="watch"}' in ask(port, "/metrics")[1]
    code, out, _ = bot("watch", "--queue", queue, "--status")
    assert (code, "No worker is running" in out) == (1, True)

    redis.kill()
    about = health(port)
    assert (about["alive"], about["store"]) == (True, False)
    assert "does not answer" in about["reason"]
    assert (ask(port, "/healthz", "HEAD")[0], ask(port, "/metrics", "HEAD")) == (200, (503, ""))
    code, _, err = bot("watch", "--queue", queue, "--status")
    assert (code, "does not answer" in err) == (Unreachable.exit_code, True)
    assert watcher.runs

    redis.start()
    until(lambda: health(port)["store"], watcher)
    assert watcher.stop() == 0
    assert ask(port, "/healthz") == (0, "")


def test_a_watcher_that_was_killed_is_started_again(watch, queue):
    watcher, port = watch(processes=1)
    until(lambda: health(port)["problems"] == [], watcher)
    assert bot("watch", "--queue", queue, "--status")[0] == 0
    before = watcher_of(watcher.pid)
    os.kill(before, signal.SIGKILL)
    until(lambda: [line["event"] for line in watcher.lines()].count("watching") == 2, watcher)
    assert ask(port, "/healthz", "HEAD") == (200, "")
    assert watcher.stop() == 0
