"""Every test of the store runs on both backends."""

import json
import secrets
import subprocess
import sys
from pathlib import Path

import pytest

from wikiconbot.service.store.opening import open_store

ROOT = Path(__file__).parents[3]


@pytest.fixture(params=["sqlite", "redis"])
def url(request):
    """The address of a store that is empty: None for the file in ``tmp_path``."""
    if request.param == "sqlite":
        return None
    return f"{request.getfixturevalue('redis_server').url}?prefix=test_{secrets.token_hex(16)}"


@pytest.fixture
def opened(url, tmp_path):
    """Opens the same store again and again; all are closed at the end."""
    stores = []

    def again():
        stores.append(open_store(url, tmp_path))
        return stores[-1]

    yield again
    for store in stores:
        store.close()


@pytest.fixture
def store(opened):
    return opened()


@pytest.fixture
def start_worker():
    """Starts a process with tasks of worker.py on the store of an address and a folder."""
    started = []

    def start(url, folder, *tasks):
        command = [
            sys.executable,
            "-m",
            "tests.service.store.worker",
            url or "",
            str(folder),
            json.dumps(tasks),
        ]
        started.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()
