"""What a run cost: HTTP requests, bytes and seconds, by phase (``--stats``)."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Phase:
    """The cost of one phase; a phase that is entered again adds to it."""

    name: str
    requests: int = 0
    bytes: int = 0
    seconds: float = 0.0


#: A function that gets the name of a phase and, if known, how many of how many things are done.
Listener = Callable[[str | None, tuple[int, int] | None], None]


@dataclass(slots=True)
class Stats:
    """Counters of a run in progress. Requests outside of any phase count as ``other``.

    ``listener`` is called at the start of each phase, at each answer and step in it, and at its end (None).
    """

    phases: dict[str, Phase] = field(default_factory=dict)
    listener: Listener | None = None
    _now: str = "other"

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Count what happens inside under ``name``."""
        before, self._now = self._now, name
        start = time.perf_counter()
        self._tell(name)
        try:
            yield
        finally:
            self._get(name).seconds += time.perf_counter() - start
            self._now = before
            self._tell(None)

    def step(self, done: int, total: int) -> None:
        """Report to the listener how many of how many things of this phase are done."""
        self._tell(self._now, (done, total))

    def _tell(self, phase: str | None, step: tuple[int, int] | None = None) -> None:
        if self.listener is not None:
            self.listener(phase, step)

    def count(self, size: int) -> None:
        """Count one HTTP response of ``size`` bytes."""
        phase = self._get(self._now)
        phase.requests += 1
        phase.bytes += size
        self._tell(self._now)

    def lines(self) -> list[str]:
        """Return a line for each phase and one for all."""
        rows = [*self.phases.values()]
        total = Phase(
            "total", *(sum(getattr(row, key) for row in rows) for key in ("requests", "bytes", "seconds"))
        )
        return [
            f"{row.name:<10} {row.requests:>3} requests {row.bytes:>9} bytes {row.seconds:>7.3f} s"
            for row in (*rows, total)
        ]

    def _get(self, name: str) -> Phase:
        return self.phases.setdefault(name, Phase(name))
