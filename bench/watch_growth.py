"""How the memory and the open files of a program's processes change over time (Linux)."""

import statistics
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.live.service.probes import children, open_files

_PAGE = 4096  # bytes
_MB = 2**20
#: What a process may grow: Python's memory is not given back in whole, and lists of names and caches have an upper limit.
_MOST_MB, _MOST_FILES = 3.0, 3
#: Processes with fewer samples live too shortly to grow.
_FEWEST = 12


@dataclass(frozen=True)
class Sample:
    """At a time in seconds: the processes, each with its memory (RSS, bytes) and its open files."""

    at: float
    processes: dict[int, tuple[int, int]]


def sample(pid: int, at: float) -> Sample:
    """Look at a process and those that it started."""
    found = {}
    for one in (pid, *children(pid)):
        with suppress(OSError):
            resident = int(Path(f"/proc/{one}/statm").read_text().split()[1]) * _PAGE
            if resident and (files := open_files(one)) is not None:  # 0: it has ended
                found[one] = (resident, files)
    return Sample(at, found)


@dataclass(frozen=True)
class Growth:
    """A process: its role, its samples after it has loaded all: times in seconds, MB, open files."""

    role: str
    pid: int
    times: tuple[float, ...]
    memory: tuple[float, ...]
    files: tuple[int, ...]

    @property
    def slope(self) -> float:
        """MB in ten minutes, by the straight line that is nearest to all samples."""
        return statistics.linear_regression(self.times, self.memory).slope * 600

    def __str__(self) -> str:
        """A line for people."""
        lived = self.times[-1] - self.times[0]
        return (
            f"{self.role:>9}: {self.memory[0]:.1f} → {self.memory[-1]:.1f} MB in {lived:.0f} s, at most {max(self.memory):.1f} MB "
            f"({self.slope:+.2f} MB in ten minutes); open files {min(self.files)} to {max(self.files)}, {self.files[-1]} at the end"
        )

    def broken(self) -> Iterator[str]:
        """Yield what grows."""
        if len(self.times) < _FEWEST:
            return
        half = len(self.files) // 2
        early, late = max(self.files[:half]), max(self.files[half:])
        if late > early + _MOST_FILES:
            yield f"{self.role} {self.pid}: {early} open files, then {late}"
        if self.role != "replaced" and self.slope * (self.times[-1] - self.times[0]) / 600 > _MOST_MB:
            yield f"{self.role} {self.pid}: {self.slope:.1f} MB more in ten minutes"


def growth_of(samples: Sequence[Sample], warm: float) -> list[Growth]:
    """Return each process that lived for more than two samples, without the first part ``warm`` of those that lived from the start to the end."""
    first, last = samples[0].processes, samples[-1].processes
    names = dict(zip(first, ("main", "probes", "watcher"), strict=False))
    found = []
    for pid in dict.fromkeys(pid for one in samples for pid in one.processes):
        own = [(one.at, *one.processes[pid]) for one in samples if pid in one.processes]
        stays = pid in first and pid in last
        role = names.get(pid, "schedule" if stays else "replaced")
        kept = own[round(len(own) * warm) :] if stays else own
        if len(kept) > 1:
            at, memory, files = zip(*kept, strict=True)
            found.append(Growth(role, pid, at, tuple(one / _MB for one in memory), files))
    return found
