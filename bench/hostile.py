"""Pages made to be slow to read: each must be read in a few seconds, without an exception.

``python -m bench.hostile [WORD]…`` reads all pages, or those whose names have one of the words.
"""

import signal
import sys
import time
from types import FrameType

from rich.console import Console
from rich.table import Table

from bench.hostile_pages import pages
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

_MOST = 60  # seconds of processor time after which the reading of a page is stopped
_SHOWN = 40  # the slowest pages


class _TooSlowError(Exception):
    """A page took too long."""


def _give_up(_signal: int, _frame: FrameType | None) -> None:
    raise _TooSlowError


def measure(text: str) -> tuple[float, int]:
    """Return the seconds of processor time that reading a page takes, and how many signed up."""
    signal.setitimer(signal.ITIMER_PROF, _MOST)
    start, count = time.process_time(), -1
    try:
        count = len(read_signups(text, DEFAULT).signups)
    except _TooSlowError:
        pass
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start, count


def main(words: list[str] | None = None) -> None:
    """Print the seconds of each page, the slowest first."""
    signal.signal(signal.SIGPROF, _give_up)
    rows = []
    for name, text in pages():
        if not words or any(word in name for word in words):
            rows.append((*measure(text), name, len(text.encode(errors="replace"))))
    table = Table(title=f"Pages made to be slow: the {_SHOWN} slowest of {len(rows)}", title_justify="left")
    for head in ("page", "bytes", "sign-ups read", "seconds"):
        table.add_column(head, justify="left" if head == "page" else "right")
    for seconds, signups, name, size in sorted(rows, reverse=True)[:_SHOWN]:
        table.add_row(name, f"{size:,}", f"{signups:,}", f"{seconds:.2f}")
    Console(markup=False).print(table)


if __name__ == "__main__":
    main(sys.argv[1:])
