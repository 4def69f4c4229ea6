"""Wikimedia's EventStreams through pywikibot: one connection, which ends with an error that says why. It never waits before it ends.

pywikibot 11.9 (comms/eventstreams.py) and requests-sse 0.5 pause for 10 s and more at each cut, ignore Retry-After, and end with
an exception at some data. Here the pauses are the caller's; data that nobody can read is skipped, and what ends a connection
has a word. Import it after pywikibot is configured.
"""

import importlib.util
import time
from collections.abc import Callable, Iterator
from typing import Any

import requests
from pywikibot.comms.eventstreams import EventStreams

from wikiconbot.errors import ConfigurationError
from wikiconbot.i18n import says
from wikiconbot.wiki.following.stream_end import StreamCutError
from wikiconbot.wiki.transport import hang_up, retry_after

#: The most bytes of one line; events of Wikimedia have 1 to 2 KB, those of a move or an upload up to some 100 KB.
LONGEST_LINE = 2**20

#: Seconds without an event of any wiki after which a connection is given up: Wikimedia sends tens of events a second.
SILENCE = 120.0

_CONNECT = 6.05  # seconds, as in transport.py

#: Bytes to read at once: the chunks of HTTP end earlier. Without chunks a read waits for all of them.
_PIECE, _SMALL_PIECE = 65_536, 512


def stream_address(site: Any) -> str | None:
    """Return the address of a wiki's streams, None if it has none. No request. Source: pywikibot's families."""
    try:
        return f"{site.eventstreams_host()}{site.eventstreams_path()}"
    except NotImplementedError:
        return None


def has_stream_packages() -> bool:
    """Return whether the package that pywikibot needs for streams is installed."""
    return importlib.util.find_spec("requests_sse") is not None


def require_stream_packages() -> None:
    """Raise ConfigurationError if the package that pywikibot needs for streams is not installed."""
    if not has_stream_packages():
        raise ConfigurationError(says("watch-needs-stream"))


class EventConnection:
    """One connection to a stream: iterate over it once, for the events of all wikis as pywikibot returns them, with canaries.

    ``address`` is that of the streams. ``since`` (ISO 8601) asks for older events, ``after`` for those after the one with that
    id. ``site`` names us in the user agent. ``silence`` is in seconds of ``clock``, which only measures how long nothing came.
    """

    def __init__(
        self,
        address: str,
        *,
        since: str | None = None,
        after: str | None = None,
        site: Any = None,
        silence: float = SILENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        require_stream_packages()
        self.last_id: str | None = None
        self.closed = False
        self._silence, self._clock = silence, clock
        self._alive = clock()
        self._answer: requests.Response | None = None
        self._http = requests.Session()
        self._http.hooks["response"].append(self._note_answer)
        self._stream = _Stream(
            site=site,
            url=f"{address}/recentchange{f'?since={since}' if since else ''}",
            timeout=(_CONNECT, silence),
            session=self._http,
            on_message=self._note_id,
            on_error=self._end,
            **({"latest_event_id": after} if after else {}),
        )

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Yield events until the connection ends; raise StreamCutError then, always."""
        try:
            for event in self._stream:
                self._alive = self._clock()
                yield event
        except (OSError, requests.RequestException) as error:
            raise StreamCutError("lost") from error
        except (ValueError, TypeError, AttributeError, LookupError, RuntimeError) as error:  # RecursionError
            raise StreamCutError("unreadable", last_id=self.last_id) from error
        finally:
            self.close()
        raise StreamCutError("ended")

    def close(self) -> None:
        """End the connection, also from another thread."""
        self.closed = True
        if self._answer is not None:
            hang_up(self._answer)
            self._answer.close()
        self._http.close()

    def _note_answer(self, response: requests.Response, *_: Any, **__: Any) -> None:
        """Keep the answer, and let requests-sse read the lines of our choice."""
        self._answer = response
        response.iter_lines = lambda *_, **__: self._lines(response)  # type: ignore[method-assign]
        if self.closed:
            hang_up(response)

    def _note_id(self, message: Any) -> None:
        self.last_id = message.last_event_id or None

    def _end(self) -> None:
        """Say why the connection ended, before requests-sse waits and connects again."""
        answer = self._answer
        if answer is None:
            raise StreamCutError("lost")
        if answer.status_code != requests.codes.ok:
            raise StreamCutError("refused", answer.status_code, retry_after(answer))
        is_stream = answer.headers.get("content-type", "").lower().startswith("text/event-stream")
        raise StreamCutError("ended" if is_stream else "not-a-stream")

    def _lines(self, response: requests.Response) -> Iterator[bytes]:
        """Yield the lines of an answer as valid UTF-8, and an empty one instead of one that is too long."""
        rest, dropping = b"", False
        for piece in self._pieces(response):
            *whole, rest = (rest + piece).split(b"\n")
            for line in whole:
                fits = not dropping and len(line) <= LONGEST_LINE
                yield line.decode(errors="replace").encode() if fits else b""
                dropping = False
            if len(rest) > LONGEST_LINE:
                rest, dropping = b"", True

    def _pieces(self, response: requests.Response) -> Iterator[bytes]:
        """Yield the bytes of an answer as they come; raise StreamCutError if they end, or if no event was in them for too long."""
        try:
            for piece in response.iter_content(
                _PIECE if getattr(response.raw, "chunked", False) else _SMALL_PIECE
            ):
                yield piece
                if self._clock() - self._alive > self._silence:
                    raise StreamCutError("silent")
        except (requests.RequestException, OSError, AttributeError, ValueError) as error:
            # AttributeError, ValueError: urllib3, if another thread closed the connection
            silent = "Read timed out" in str(error)
            raise StreamCutError("silent" if silent else "lost") from error


class _Stream(EventStreams):  # type: ignore[misc]
    """pywikibot's stream, which passes on every object: its own filter fails at JSON that is not an object."""

    def streamfilter(self, data: Any) -> bool:
        """Return whether an event is an object."""
        return isinstance(data, dict)
