"""A stream in a thread, so that the one loop of a watcher also polls, sweeps and ends within a second."""

import queue
import threading
from contextlib import suppress

from wikiconbot.service.watching.change_values import Change, Mark, Missed, StreamCut
from wikiconbot.service.watching.stream import Stream

#: So many changes wait if the loop is busy; then the stream is read no further, and the server keeps the rest.
_WAITING = 1000


class Feed:
    """Gives what a stream yields, one item at a time. The thread uses no store: marks are stored by the loop, after what was before them."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._items: queue.Queue[Change | Mark | Missed | StreamCut | BaseException | None] = queue.Queue(
            _WAITING
        )
        self._thread = threading.Thread(target=self._run, name="stream", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def take(self, seconds: float) -> Change | Mark | Missed | StreamCut | None:
        """Return the next item; None if nothing came within ``seconds``, or if the stream was stopped.

        Raises what ended the thread: an error of this program, or ConfigurationError.
        """
        try:
            item = self._items.get(timeout=seconds)
        except queue.Empty:
            return None
        if isinstance(item, BaseException):
            raise item
        return item

    def stop(self) -> None:
        """End the stream; ``take`` returns at once. A thread that waits for a server's first byte ends with the process.

        Not from the handler of a signal: it may have interrupted ``take``, which holds the queue's lock.
        """
        self._stream.stop()
        with suppress(queue.Empty):
            while True:
                self._items.get_nowait()  # else the thread would wait for a place
        self._items.put_nowait(None)

    def _run(self) -> None:
        try:
            for item in self._stream.follow():
                self._items.put(item)
        except BaseException as error:  # ``take`` raises it, in the thread of the loop
            self._items.put(error)
