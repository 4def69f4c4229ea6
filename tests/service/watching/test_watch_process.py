"""A watcher next to workers: it is started again if it fails, and ends the workers if it cannot work."""

import json
import os
import signal
import socket
import time
from pathlib import Path

import pytest

from wikiconbot.errors import ConfigurationError, LoginRefused, QueueUnusable
from wikiconbot.event import Asked
from wikiconbot.service.jobs.worker_process import WorkerSettings
from wikiconbot.service.seen_outside.alive import Alive
from wikiconbot.service.seen_outside.log_lines import Log
from wikiconbot.service.sweeping.which_events import EventSource
from wikiconbot.service.watching import watch_process
from wikiconbot.service.watching.watch_loop import WatchSettings
from wikiconbot.service.watching.watch_process import follow
from wikiconbot.service.watching.watcher_aside import WatcherAside
from wikiconbot.wiki.session import Session


@pytest.fixture
def aside(tmp_path):
    """Makes a watcher whose first lives end as a function wants; the file has a line for each life, and what it says."""
    file, made = tmp_path / "lives", []

    def make(first, **how):
        def run(alive):
            with file.open("a") as lives:
                lives.write(f"life\n{os.getpid()}\n")
            first(file.read_text().count("life"))
            time.sleep(60)
            return 0

        made.append(WatcherAside(run, Log(lambda line: _add(file, line), as_json=True), **how))
        return made[-1], file

    yield make
    for one in made:
        one.stop()


def _add(file: Path, line: str) -> None:
    with file.open("a") as lives:
        lives.write(f"{line}\n")


def until(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "nothing happens"
        time.sleep(0.02)


def test_a_watcher_that_fails_is_started_again(aside):
    def first(life):
        if life == 1:
            raise ValueError("an event that nobody expected")

    watcher, file = aside(first)
    watcher.start()
    until(lambda: watcher.look_after() or (file.exists() and file.read_text().count("life\n") == 2))
    assert "an event that nobody expected" in file.read_text()
    watcher.raise_fault()
    assert watcher.silent_for() < 20


@pytest.mark.parametrize("error", [ConfigurationError, LoginRefused])
def test_a_watcher_that_cannot_work_ends_the_process(aside, error):
    def first(_):
        raise error("No account.")

    signals = []
    before = signal.signal(signal.SIGTERM, lambda number, _: signals.append(number))
    try:
        watcher, file = aside(first)
        watcher.start()
        until(lambda: watcher.look_after() or signals)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert signals == [signal.SIGTERM]
    with pytest.raises(error, match=r"No account\."):
        watcher.raise_fault()
    assert "No account." in file.read_text()
    watcher.look_after()
    assert len(signals) == 1


def test_a_watcher_that_hangs_is_started_again(aside):
    watcher, file = aside(lambda _: None, hangs=0.5)
    watcher.start()
    until(file.exists)
    until(lambda: watcher.look_after() or file.read_text().count("life\n") == 2)
    assert '"event": "hangs"' in file.read_text()
    watcher.raise_fault()


def test_a_watcher_that_hangs_does_not_keep_the_process_from_ending(aside, monkeypatch):
    monkeypatch.setattr("wikiconbot.service.watching.watcher_aside.GRACE", -0.9)
    watcher, file = aside(lambda _: None)
    watcher.start()
    until(lambda: file.exists() and file.read_text().count("\n") == 2)
    pid = int(file.read_text().split()[1])
    os.kill(pid, signal.SIGSTOP)
    watcher.stop()
    assert not Path(f"/proc/{pid}").exists()


def test_a_watcher_alone_gives_signs_of_life_to_systemd(tmp_path, monkeypatch):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as receiver:
        receiver.settimeout(5)
        receiver.bind(str(tmp_path / "notify"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        Alive()()
        alive = Alive(managed=True)
        alive()
        alive()
        assert receiver.recv(100) == b"READY=1\nWATCHDOG=1"
        receiver.setblocking(False)
        with pytest.raises(BlockingIOError):
            receiver.recv(100)
    assert alive.silent_for() < 20


def test_a_queue_that_fails_while_it_is_used_is_waited_for(tmp_path, monkeypatch):
    """A disk that is full for a minute must not end the service: systemd does not start it again after exit 2."""
    monkeypatch.setattr(watch_process, "_QUEUE_AGAIN", 0.1)
    lines = list[str]()

    def connect(*_: object) -> Session:
        os.kill(os.getpid(), signal.SIGTERM) if lines else None
        raise QueueUnusable("The disk is full.")

    service, settings = WorkerSettings(tmp_path), WatchSettings((None,), EventSource(), Asked())
    assert follow(service, settings, connect, Log(lines.append, as_json=True)) == signal.SIGTERM
    first, *_ = map(json.loads, lines)
    assert (first["event"], first["message"]) == ("queue", "The disk is full.")
    assert len(lines) == 2
