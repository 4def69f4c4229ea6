"""Why a connection to a stream ended. Apart from event_stream.py, which is imported after pywikibot is configured."""


class StreamCutError(Exception):
    """Why a connection ended.

    ``why`` is ``ended`` (by the server), ``lost``, ``refused`` (``status`` is not 200), ``not-a-stream``, ``silent``, or ``unreadable``:
    an event ended it, and ``last_id`` is that event's. ``wait`` is the number of seconds that the server asked us to wait.
    """

    def __init__(self, why: str, status: int = 200, wait: float = 0.0, last_id: str | None = None) -> None:
        super().__init__(why)
        self.why, self.status, self.wait, self.last_id = why, status, wait, last_id
