"""What a service manager hears of a service: signs of life while all its processes live, of real processes by a real socket."""

import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.live.ports import free_port
from tests.service.watching.test_watch_process import until

ROOT = Path(__file__).parents[3]


@pytest.fixture
def manager(tmp_path):
    """Starts a program as systemd does; yields it and what returns the next sign of life, None if none comes within a time."""

    @contextmanager
    def start(*command):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as receiver:
            receiver.bind(str(tmp_path / "notify"))

            def sign(seconds):
                receiver.settimeout(seconds)
                try:
                    return receiver.recv(100)
                except TimeoutError:
                    return None

            environment = {
                "PATH": "/usr/bin:/bin",
                "NOTIFY_SOCKET": str(tmp_path / "notify"),
                "HOME": str(tmp_path),
            }
            environment["WIKICONBOT_STATE"] = str(tmp_path)
            with (tmp_path / "log").open("wb") as log:
                process = subprocess.Popen(
                    [sys.executable, "-m", *command], cwd=ROOT, env=environment, stderr=log
                )
            try:
                yield process, sign
            finally:
                process.kill()
                process.wait()

    return start


def test_signs_come_while_the_workers_and_the_watcher_live(manager, tmp_path):
    with manager("tests.service.watching.watcher_aside", str(tmp_path)) as (process, sign):
        assert sign(30) == b"READY=1\nWATCHDOG=1"
        assert sign(30)
        (tmp_path / "hang").touch()
        until(lambda: sign(1) is None)
        assert sign(30), "the watcher that hangs was not started again"
        assert '"event": "hangs"' in (tmp_path / "log").read_text()
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == signal.SIGTERM


def test_a_watcher_without_workers_reports_even_if_no_wiki_answers(manager, tmp_path):
    wiki = f"http://127.0.0.1:{free_port()}/api.php"
    with manager("wikiconbot", "--patience", "1", "watch", "--wiki", wiki, "-n", "0", "--json") as (
        process,
        sign,
    ):
        assert sign(30) == b"READY=1\nWATCHDOG=1"
        until(lambda: '"unanswered"' in (tmp_path / "log").read_text())
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
