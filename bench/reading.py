"""Reading sign-up pages: our reader and others, on the same pages: processor time, the readers by turns in one process.

The others do less: mwparserfromhell and wikitextparser only parse the page and list its links, templates and lists; one
regular expression is the lower limit.
"""

import re
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

import mwparserfromhell
import wikitextparser
from rich.console import Console
from rich.table import Table

from bench import shapes
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

ROUNDS = 7
SIZES = (100, 1_000, 10_000)
_ONE = re.compile(r"\[\[User:([^|\]]+).*?(\d\d:\d\d, \d{1,2} \w+ \d{4}) \(UTC\)")
_COLD = """
import time
from bench import shapes
text = shapes.mix({size})
start = time.process_time()
{code}
print(time.process_time() - start)
"""


def _wikitextparser(text: str) -> object:
    parsed = wikitextparser.parse(text)
    return len(parsed.wikilinks), len(parsed.templates), len(parsed.get_lists())


READERS: dict[str, Callable[[str], object]] = {
    "wikiconbot": lambda text: read_signups(text, DEFAULT),
    "mwparserfromhell, parse": mwparserfromhell.parse,
    "wikitextparser, links and lists": _wikitextparser,
    "one regular expression (floor)": lambda text: [_ONE.search(line) for line in text.splitlines()],
}
#: The same in a new process, imports included.
_FIRST = {
    "wikiconbot": "from wikiconbot.reading.page import read_signups\nfrom wikiconbot.wikitext.siteinfo import DEFAULT\nread_signups(text, DEFAULT)",
    "mwparserfromhell, parse": "import mwparserfromhell\nmwparserfromhell.parse(text)",
    "wikitextparser, links and lists": "import wikitextparser\np = wikitextparser.parse(text)\np.wikilinks, p.templates, p.get_lists()",
}


def in_turns(text: str, readers: dict[str, Callable[[str], object]]) -> dict[str, float]:
    """Return each reader's median of processor seconds; each round runs all of them, after one round that does not count."""
    times: dict[str, list[float]] = {name: [] for name in readers}
    for round_ in range(ROUNDS + 1):
        for name, work in readers.items():
            start = time.process_time()
            work(text)
            if round_:
                times[name].append(time.process_time() - start)
    return {name: median(seconds) for name, seconds in times.items()}


def first_time(name: str, size: int) -> float:
    """Return the median of the processor seconds of a first reading, each in a separate process."""
    code = _COLD.format(size=size, code=_FIRST[name])
    done = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for _ in range(ROUNDS)
    )
    return median(float(run.stdout) for run in done)


def _table(title: str, *heads: str) -> Table:
    table = Table(title=title, title_justify="left")
    for head in heads:
        table.add_column(head, justify="left" if head == heads[0] else "right")
    return table


def main() -> None:
    """Print the mix for each reader and size, first and warm; then each form of line compared with plain letters."""
    console = Console(width=110)
    table = _table(
        "The mix: milliseconds of processor time, median", "reader", *(f"{n:,}" for n in SIZES), "first 1,000"
    )
    warm = {size: in_turns(shapes.mix(size), READERS) for size in SIZES}
    for name in READERS:
        first = f"{first_time(name, 1_000) * 1000:.0f}" if name in _FIRST else ""
        table.add_row(name, *(f"{warm[size][name] * 1000:.1f}" for size in SIZES), first)
    console.print(table)
    table = _table("1,000 lines of one shape: milliseconds", "shape", *READERS, "to letters")
    letters = 0.0
    for shape in shapes.LINES:
        cost = in_turns(shapes.lines(shape, 1_000), READERS)
        letters = letters or cost["wikiconbot"]
        ratio = f"{cost['wikiconbot'] / letters:.1f}"
        table.add_row(shape, *(f"{cost[name] * 1000:.1f}" for name in READERS), ratio)
    console.print(table)


if __name__ == "__main__":
    main()
