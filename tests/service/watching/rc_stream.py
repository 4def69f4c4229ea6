"""The changes of a real wiki as a stream: MediaWiki sends each by UDP ($wgRCFeeds), with the fields that Wikimedia's wikis send; the Event Platform's are added here.

Source: MediaWiki's JSONRCFeedFormatter and UDPRCFeedEngine, and the extension EventBus, whose events have ``meta`` in addition.
"""

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.service.watching.events import canary, event
from tests.service.watching.sse_server import CUT, Asked, Step, _Server, streams
from wikiconbot.service.moments import seconds_of, text_of

_TICK = 0.05  # seconds
_FEED = """
$wgRCFeeds['stream'] = [
\t'class' => 'UDPRCFeedEngine', 'formatter' => 'JSONRCFeedFormatter', 'uri' => 'udp://127.0.0.1:{port}', 'omit_bots' => false,
];
"""


@dataclass
class Changes:
    """What the wiki sent, each as the event of the stream; ``settings`` are lines for its LocalSettings.php, ``address`` is the stream's.

    Every connection is cut after ``lasts`` seconds, each second one in the middle of an event. ``others`` events of other wikis come a second.
    """

    settings: str
    lasts: float
    others: int = 0
    events: list[dict[str, Any]] = field(default_factory=list)
    server: _Server | None = None

    @property
    def address(self) -> str:
        """The address of the streams, as pywikibot's families have it."""
        assert self.server
        return self.server.address

    def connection(self, asked: Asked) -> Iterator[Step]:
        """Yield the steps of a connection: old events from ``since`` on, then those that come, and a canary each second."""
        end, beat = time.monotonic() + self.lasts, 0.0
        since = seconds_of(asked.since) or time.time()
        place, number = 0, 0
        while time.monotonic() < end:
            while place < len(self.events):
                one = self.events[place]
                place += 1
                if (seconds_of(one["meta"]["dt"]) or 0) >= since:
                    yield one
            if time.monotonic() > beat:
                beat = time.monotonic() + 1
                yield canary(asked.number, time.time())
            for _ in range(round(self.others * _TICK)):
                number += 1
                yield event(asked.number * 1_000_000 + number, time.time())
            yield _TICK
        if asked.number % 2:
            yield b'event: message\ndata: {"title": "Ha'
            yield CUT

    def listen(self, receiver: socket.socket) -> None:
        """Take what the wiki sends, until an empty packet comes."""
        while packet := receiver.recv(65_536):
            self.events.append(_event(json.loads(packet), len(self.events)))


def _event(change: dict[str, Any], number: int) -> dict[str, Any]:
    """Return the event of a change."""
    now = time.time()
    meta = {
        "uri": change["title_url"],
        "request_id": f"f7896e77-fd2b-4a95-a9e4-{number:012d}",
        "id": f"2cdec62f-a2b3-49b8-9a52-{change['id']:012d}",
        "dt": f"{text_of(now)[:-1]}.{int(now * 1000) % 1000:03d}Z",
        "domain": change["server_name"],
        "stream": "mediawiki.recentchange",
        "topic": "eqiad.mediawiki.recentchange",
        "partition": 0,
        "offset": number,
    }
    return {"$schema": "/mediawiki/recentchange/1.0.0", "meta": meta, **change}


@contextmanager
def changes_as_stream(lasts: float, others: int = 0) -> Iterator[Changes]:
    """A running server of a wiki's changes; give ``settings`` to the wiki."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver:
        receiver.bind(("127.0.0.1", 0))
        changes = Changes(_FEED.format(port=receiver.getsockname()[1]), lasts, others)
        thread = threading.Thread(target=changes.listen, args=[receiver], daemon=True)
        thread.start()
        with streams(changes.connection) as changes.server:
            yield changes
            receiver.sendto(b"", receiver.getsockname())  # the thread ends
            thread.join()
