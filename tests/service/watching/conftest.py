"""What tests of watching share."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import pytest_socket

ROOT = Path(__file__).parents[3]


def start_reader(home, *arguments):
    """Start a process that follows streams (reader.py)."""
    environment = {key: os.environ[key] for key in ("PATH",) if key in os.environ}
    own = {"HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.service.watching.reader", *arguments],
        cwd=home,
        env=environment | own,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="session")
def follow(tmp_path_factory):
    """Follows a stream in another process, and returns what came (``reader.follow``)."""
    pytest_socket.enable_socket()
    with start_reader(tmp_path_factory.mktemp("reader")) as process:

        def ask(server, **how):
            process.stdin.write(json.dumps({"address": server.address, **how}) + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        yield ask
        process.stdin.close()
        assert process.wait(timeout=60) == 0
