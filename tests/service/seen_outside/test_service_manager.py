"""Signs of life reach the socket that systemd names, by a path or by an abstract name."""

import os
import socket

from tests.for_each import for_each
from wikiconbot.service.seen_outside.service_manager import sign_of_life


@for_each("abstract", [False, True])
def test_a_sign_of_life_reaches_the_socket(abstract, tmp_path, monkeypatch):
    name = f"@wikiconbot-test-{os.getpid()}" if abstract else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as receiver:
        receiver.settimeout(5)
        receiver.bind(name.replace("@", "\0") if abstract else name)
        monkeypatch.setenv("NOTIFY_SOCKET", name)
        sign_of_life()
        assert receiver.recv(100).split(b"\n") == [b"READY=1", b"WATCHDOG=1"]
    sign_of_life()  # nobody listens any more


def test_without_systemd_nothing_is_sent(monkeypatch):
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    sign_of_life()
