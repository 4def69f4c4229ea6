"""A progress line for a long run: on a terminal, on standard error, after two seconds; never in a log or a pipe.

It changes with each answer of the wiki and with each step, so it needs no thread; other output is printed above it.
"""

import time
from collections.abc import Callable

from wikiconbot.cli.words import says
from wikiconbot.runs.stats import Stats
from wikiconbot.terminal import columns, show_status

SOON = 2.0  # seconds of a phase without a line
_OFTEN = 0.1  # seconds between two changes of the line
_BAR = 20  # columns

#: The text for each phase that may take long; other phases have a general text.
_PHASES = {
    "history": "cli-progress-history",
    "accounts": "cli-progress-accounts",
    "home wikis": "cli-progress-homes",
    "edits": "cli-progress-edits",
    "etherpad": "cli-progress-etherpad",
    "read": "cli-progress-read",
}


class ProgressLine:
    """Listen to the phases of a run (`Stats.listener`) and show one line for the outermost phase that takes long.

    ``clock`` returns seconds, ``show`` replaces the line (an empty text removes it).
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        show: Callable[[str], None] = show_status,
        width: Callable[[], int | None] = lambda: columns(err=True),
    ) -> None:
        self._clock, self._show, self._width = clock, show, width
        self._what, self._began, self._last = "", 0.0, 0.0
        self._step: tuple[int, int] | None = None
        self._requests = 0
        self._whole: tuple[str, int, int] | None = None

    def whole(self, what: str, done: int, total: int) -> None:
        """Show the progress of the whole run, from now on instead of its phases: so many of so many pages."""
        self._whole = (what, done, total)
        self._show(self._line(what, (done, total)))

    def __call__(self, phase: str | None, step: tuple[int, int] | None) -> None:
        """Process a phase that begins, continues (``step``: so many of so many) or ends (``phase`` None)."""
        if self._whole is not None:
            return
        now = self._clock()
        if phase != self._what:
            self._what, self._began, self._last, self._step, self._requests = phase or "", now, 0.0, None, 0
            self._show("")
            return
        self._requests += step is None
        self._step = step or self._step
        if now - self._began >= SOON and now - self._last >= _OFTEN:
            self._last = now
            what = says(_PHASES.get(self._what, "cli-progress-other"))
            self._show(self._line(what, self._step))

    def _line(self, what: str, step: tuple[int, int] | None) -> str:
        """Return the line, not wider than the terminal; a narrow one has no bar."""
        if step is None or step[1] <= 0:
            return says("cli-progress-requests", what=what, count=self._requests)
        done, total = min(step), step[1]
        line = says("cli-progress-of", what=what, done=done, total=total)
        room = (self._width() or 80) - len(line) - 4
        if room < _BAR // 2:
            return line
        size = min(room, _BAR)
        filled = done * size // total
        return f"{line} [{'#' * filled}{'·' * (size - filled)}]"


def watch(stats: Stats) -> ProgressLine:
    """Show the progress of a run on standard error, which is a terminal."""
    line = ProgressLine()
    stats.listener = line
    return line
