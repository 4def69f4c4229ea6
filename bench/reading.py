"""Reading sign-up pages: ours beside others, on the same pages, in one run; each in a process of its own.

The others do less: mwparserfromhell and wikitextparser only parse the page, pywikibot's TimeStripper finds
only the times of its lines, one regular expression is the floor.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

from rich.console import Console
from rich.table import Table

from wikiconbot import sandbox

SIZES = (100, 1_000, 5_000, 50_000)
_S = "[[User:Example{n}|Example{n}]] ([[User talk:Example{n}|talk]])"
#: How people sign, about as often as they do.
_SHAPES = (
    f"# {_S} 09:12, 2 March 2018 (UTC)",
    f"# {_S} 10:40, 2 March 2018 (UTC) Odia Wikimedians User Group, vegetarian",
    f"# Punjabi Wikimedians – {_S} 06:05, 3 March 2018 (UTC)",
    f"# {_S} 09:12, 12 April 2018 (UTC)",
    f"# <s>{_S} 11:11, 4 March 2018 (UTC)</s>",
    f"# {_S} 09:12, 2 March 2018 (UTC)\n#: Can you present? [[User:Org|Org]] 07:00, 3 March 2018 (UTC)",
    "# [[:hi:सदस्य:Example{n}|Example{n}]] 12:00, 5 March 2018 (UTC)",
    f"* {_S} 16:45, 12 April 2018 (IST)",
    "* {{{{u|Example{n}}}}} (Tamil Wikisource)",
    "* [[User:Example{n}]]",
)
_ONE = re.compile(r"\[\[User:([^|\]]+).*?(\d\d:\d\d, \d{1,2} \w+ \d{4}) \(UTC\)")


def page(size: int) -> str:
    """Return a page with that many sign-ups, of mixed shapes."""
    lines = (_SHAPES[n % len(_SHAPES)].format(n=n) for n in range(size))
    return "== Event ==\n* Date: 1 May\n\n== Sign up ==\n" + "\n".join(lines) + "\n\n== Report ==\nText.\n"


def ours() -> Callable[[str], object]:
    from wikiconbot.reading.page import read_signups  # noqa: PLC0415 - a process measures only its own
    from wikiconbot.wikitext.siteinfo import DEFAULT  # noqa: PLC0415

    return lambda text: read_signups(text, DEFAULT)


def mwparserfromhell() -> Callable[[str], object]:
    import mwparserfromhell as mwp  # noqa: PLC0415

    return mwp.parse


def wikitextparser() -> Callable[[str], object]:
    import wikitextparser as wtp  # noqa: PLC0415

    def work(text: str) -> object:
        parsed = wtp.parse(text)
        return len(parsed.wikilinks), len(parsed.templates), len(parsed.get_lists())

    return work


def timestripper() -> Callable[[str], object]:
    """On the sandbox that `main` started: it asks the wiki for its months."""
    import pywikibot  # noqa: PLC0415
    from pywikibot import textlib  # noqa: PLC0415

    stripper = textlib.TimeStripper(pywikibot.Site())
    return lambda text: [stripper.timestripper(line) for line in text.splitlines()]


def regex() -> Callable[[str], object]:
    return lambda text: [_ONE.search(line) for line in text.splitlines()]


READERS = {
    "wikiconbot": ours,
    "mwparserfromhell, parse alone": mwparserfromhell,
    "wikitextparser, links and lists": wikitextparser,
    "TimeStripper over the lines": timestripper,
    "one regular expression (floor)": regex,
}


def measure(name: str, size: int) -> dict[str, float]:
    """Return the seconds of the fastest of three rounds and the process's peak memory in MB."""
    work, text, times = READERS[name](), page(size), []
    for _ in range(3 if size <= 5_000 else 1):
        start = time.perf_counter()
        work(text)
        times.append(time.perf_counter() - start)
    return {"seconds": min(times), "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def main() -> None:
    """Print a table for each reader and size."""
    table = Table(title="Reading a page of sign-ups", title_justify="left")
    for head in ("reader", "sign-ups", "seconds", "sign-ups/s", "peak MB"):
        table.add_column(head, justify="left" if head == "reader" else "right")
    with tempfile.TemporaryDirectory() as state:
        os.environ["WIKICONBOT_STATE"] = state
        sandbox.up(progress=lambda _: None)
        os.environ["PYWIKIBOT_DIR"] = f"{state}/pywikibot"
        try:
            _fill(table)
        finally:
            sandbox.down()
    Console(width=110).print(table)


def _fill(table: Table) -> None:
    for name in READERS:
        for size in SIZES:
            done = subprocess.run(
                [sys.executable, "-m", "bench.reading", name, str(size)],
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                table.add_row(
                    name, f"{size:,}", f"failed: {done.stderr.strip().splitlines()[-1][:60]}", "", ""
                )
                continue
            cost = json.loads(done.stdout.splitlines()[-1])
            table.add_row(
                name,
                f"{size:,}",
                f"{cost['seconds']:.3f}",
                f"{size / cost['seconds']:,.0f}",
                f"{cost['megabytes']:.0f}",
            )
        table.add_section()


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(json.dumps(measure(sys.argv[1], int(sys.argv[2]))))
    else:
        main()
