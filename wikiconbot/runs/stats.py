"""What a run cost: HTTP requests, bytes and seconds, phase by phase (``--stats``)."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Phase:
    """The cost of one phase; a phase that is entered again adds to it."""

    name: str
    requests: int = 0
    bytes: int = 0
    seconds: float = 0.0


@dataclass(slots=True)
class Stats:
    """Counts while a run goes on. Requests outside of any phase count as ``other``."""

    phases: dict[str, Phase] = field(default_factory=dict)
    _now: str = "other"

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Count what happens inside under ``name``."""
        before, self._now = self._now, name
        start = time.perf_counter()
        try:
            yield
        finally:
            self._get(name).seconds += time.perf_counter() - start
            self._now = before

    def count(self, size: int) -> None:
        """Count one HTTP response of ``size`` bytes."""
        phase = self._get(self._now)
        phase.requests += 1
        phase.bytes += size

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
