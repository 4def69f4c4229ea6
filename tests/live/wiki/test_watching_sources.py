"""One loop reads a stream and polls wikis: real wikis, a real server of streams, and a wiki that goes away."""

import time
from pathlib import Path

import pytest

from tests.live.people import Wiki
from tests.live.wiki.in_process import in_a_process
from tests.service.watching.events import event
from tests.service.watching.sse_server import HANG, streams

pytestmark = pytest.mark.live

RUN = """
import socket, threading
from urllib.parse import urlsplit
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.service.watching.sources import Sources
from wikiconbot.service.watching.change_values import Change, Unanswered
admin = DemoPerson({api!r}).login({user!r}, {password!r})
at = urlsplit({api!r})

class Relay:
    '''A way to the wiki that can be closed.'''
    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = at._replace(netloc=f"127.0.0.1:{{self.listener.getsockname()[1]}}").geturl()
        self.open = [self.listener]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        try:
            while True:
                near, _ = self.listener.accept()
                far = socket.create_connection((at.hostname, at.port))
                self.open += [near, far]
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self.pump, args=[one, other], daemon=True).start()
        except OSError:
            pass

    def pump(self, one, other):
        try:
            while data := one.recv(65536):
                other.sendall(data)
            other.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def close(self):
        for one in self.open:
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            one.close()

relay = Relay()
polled, gone, streamed = (connect(Target(wiki=one)) for one in ({api!r}, relay.address, {api!r}))
streamed.site.eventstreams_host, streamed.site.eventstreams_path = (lambda: {streams!r}), (lambda: "")
sources = Sources({{"polled": polled, "gone": gone, "streamed": streamed}}, lambda name: None, every=0.3, patience=2)
sources.start()
found, unanswered, waits = {{}}, [], []

def read(seconds):
    for item in sources.items(seconds):
        if isinstance(item, Change) and item.title.startswith(("Source", "Streamed")):
            found.setdefault(item.wiki, []).append(item.title)
        if isinstance(item, Unanswered):
            unanswered.append([item.wiki, item.name, bool(item.why), item.wait])

read(0.5)
admin.edit("Source 1", text=f"{{time.time()}}")
read(1)
relay.close()
admin.edit("Source 2", text=f"{{time.time()}}")
started = time.monotonic()
read(1)
took = time.monotonic() - started
threading.Timer(0.2, sources.stop).start()
started = time.monotonic()
read(60)
out = [found, unanswered, took, time.monotonic() - started, list(sources.missing)]
"""


def test_a_wiki_that_goes_away_holds_up_no_other_one(api: Wiki, tmp_path: Path) -> None:
    def script(_):
        yield event(1, time.time(), "Streamed", "there", server_name="127.0.0.1")
        yield HANG

    with streams(script) as server:
        admin = api.sandbox.admin
        code = RUN.format(
            api=api.sandbox.api, user=admin.user, password=admin.password, streams=server.address
        )
        result = in_a_process(code, tmp_path)
    assert result["error"] is None
    found, unanswered, took, until_stopped, missing = result["out"]
    assert found["streamed"] == ["Streamed"]
    assert found["polled"] == ["Source 1", "Source 2"]
    assert found["gone"] == ["Source 1"]
    assert unanswered == [["gone", "poll gone", True, 30.0]]
    assert took < 10
    assert until_stopped < 2
    assert missing == []
