"""Unit tests cannot reach the network, and see no configuration and no home folder of this machine."""

from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, settings
from pytest_socket import disable_socket, enable_socket

from tests import workers
from tests.build_package import built  # noqa: F401 - a fixture
from tests.build_site import site  # noqa: F401 - a fixture
from tests.live.processes import PARENT
from tests.long import without_long

# Random tests draw the same examples at every run, so that a red run is about the change at hand. New ones are looked
# for by `make test-long`: each test draws 20 times as many examples there as it names, with another seed each time.
# Here 1 in 10 is enough (random_runs.py), or 20 where a test names no number: they are the same ones at every run.
# No deadlines: what is slow on a busy machine is no fault.
settings.register_profile(
    "ci", derandomize=True, deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "long",
    derandomize=False,
    deadline=None,
    max_examples=2000,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Share the tests out by groups where `-n` asks for several processes."""
    config.option.loadscopereorder = False
    return workers.Scheduler(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_collection(session):
    """In a new checkout one process compiles the tests, and the others read what it compiled."""
    with ExitStack() as end:
        end.enter_context(workers.garbage_stays())
        if hasattr(session.config, "workerinput"):
            shared = session.config._tmp_path_factory.getbasetemp().parent
            end.enter_context(workers.after_the_first(shared))
        return (yield)


def pytest_collection_modifyitems(config, items):
    """Leave out what is for long runs alone, and start the longest groups first."""
    items[:] = without_long(items)
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: workers.place(item.nodeid))


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory):
    """A folder for the tests that need none: to make one for each of them takes longer than most of the tests."""
    return tmp_path_factory.mktemp("empty")


@pytest.fixture(scope="session", autouse=True)
def _no_process_is_left():
    yield
    PARENT.stop()


@pytest.fixture(autouse=True)
def _no_network(request, monkeypatch, empty_folder):
    if request.node.get_closest_marker("live"):
        yield
        return
    own = "tmp_path" in request.fixturenames
    home = request.getfixturevalue("tmp_path") if own else empty_folder
    disable_socket(allow_unix_socket=True)  # by which processes are started (tests/live/processes.py)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    for name in ("PYWIKIBOT_DIR", "WIKICONBOT_STATE", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    yield
    enable_socket()
    written = {path.name for path in empty_folder.iterdir()} - {".hypothesis"}
    assert own or not written, "a test that writes files takes tmp_path"
