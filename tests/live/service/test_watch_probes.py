"""What is seen of a watcher from outside, also while Redis is away. What happens if it hangs takes minutes: bench/watch_soak.py."""

import secrets
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.live.command import bot
from tests.live.ports import free_port
from tests.live.service.probes import ask, health
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

    def start():
        port = free_port()
        options = (*OPTIONS, "--listen", str(port))
        started.append(Worker(queue, tmp_path / "watch.log", *options, processes=0, name="watch"))
        until(lambda: any(line["event"] == "swept" for line in started[-1].lines()), started[-1])
        return started[-1], port

    yield start
    for one in started:
        one.kill()


def test_a_watcher_whose_redis_is_away_is_alive(watch, redis, queue):
    watcher, port = watch()
    assert ask(port, "/healthz", "HEAD") == (200, "")
    assert ask(port, "/metrics", "HEAD") == (200, "")
    assert health(port)["problems"] == ["no-worker"]
    assert 'wikiconbot_heartbeat_age_seconds{part="watch"}' in ask(port, "/metrics")[1]
    code, out, _ = bot("watch", "--queue", queue, "--status")
    assert (code, "No worker is running" in out) == (1, True)

    redis.kill()
    with ThreadPoolExecutor() as pool:
        state = pool.submit(bot, "watch", "--queue", queue, "--status")
        about = health(port)
        assert (about["alive"], about["store"]) == (True, False)
        assert "does not answer" in about["reason"]
        assert (ask(port, "/healthz", "HEAD")[0], ask(port, "/metrics", "HEAD")) == (200, (503, ""))
        code, _, err = state.result()
    assert (code, "does not answer" in err) == (Unreachable.exit_code, True)
    assert watcher.runs

    redis.start()
    until(lambda: health(port)["store"], watcher)
    assert watcher.stop() == 0
    assert ask(port, "/healthz") == (0, "")
