"""The faults' own wiki, so that blocks and filters are in nobody else's way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import pytest_socket

from tests.live.faults.world import World, a_world


@pytest.fixture(scope="session")
def world(fresh: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A wiki with faults.php in force."""
    pytest_socket.enable_socket()  # a session's fixture comes before the test's own
    with a_world(fresh, tmp_path_factory.mktemp("faults") / "wiki") as made:
        yield made
