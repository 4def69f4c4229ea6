"""When a process was last alive, as the processes that it starts see it."""

import multiprocessing
import time

from wikiconbot.service.parts import BEAT
from wikiconbot.service.seen_outside.service_manager import sign_of_life


class Alive:
    """Calling it says that this process is alive now, with ``managed`` also to the service manager. Make it before a process is started."""

    def __init__(self, *, managed: bool = False) -> None:
        # Without a lock: a process that is killed or stopped while it has the lock would stop all others for good.
        self._at = multiprocessing.get_context("fork").Value("d", time.monotonic(), lock=False)
        self._managed, self._next = managed, 0.0

    def __call__(self) -> None:
        """Note that this process is alive."""
        self._at.value = now = time.monotonic()
        if self._managed and now >= self._next:
            self._next = now + BEAT
            sign_of_life()

    def silent_for(self) -> float:
        """Return the seconds since it was last alive."""
        silent: float = time.monotonic() - self._at.value
        return silent
