"""What tests of the service may reach: this machine, where a real Redis of their own runs."""

import os

import pytest
import pytest_socket

from tests.service.redis_server import RedisServer, program


@pytest.fixture(autouse=True)
def _this_machine_only(_no_network):
    pytest_socket.enable_socket()
    pytest_socket.socket_allow_hosts(["127.0.0.1"], allow_unix_socket=True)
    yield
    pytest_socket._remove_restrictions()


@pytest.fixture(scope="session")
def needs_redis():
    """Skips where there is no Redis; under WIKICONBOT_REQUIRE_LIVE that is a failure."""
    if program():
        return
    reason = "the tests of Redis need redis-tools: run `make setup`"
    if os.environ.get("WIKICONBOT_REQUIRE_LIVE"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def redis_server(needs_redis, tmp_path_factory):
    """A Redis that the tests of this process share; each test has a separate prefix."""
    pytest_socket.enable_socket()  # a session's fixture comes before the test's own
    server = RedisServer(tmp_path_factory.mktemp("redis"), synced=None)
    server.start()
    yield server
    server.kill()


@pytest.fixture
def own_redis(needs_redis, tmp_path):
    """Makes a Redis for one test, which may kill it."""
    made: list[RedisServer] = []

    def make(synced="always"):
        folder = tmp_path / f"redis{len(made)}"
        folder.mkdir()
        made.append(RedisServer(folder, synced))
        made[-1].start()
        return made[-1]

    yield make
    for server in made:
        server.kill()
