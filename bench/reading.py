"""Reading of sign-up pages: ours, mwparserfromhell parsing the page alone, one regular expression as the floor."""

import re
import time
from collections.abc import Callable

import mwparserfromhell
from rich.console import Console
from rich.table import Table

from wikiconbot.wikitext.page import read_signups
from wikiconbot.wikitext.profile import DEFAULT

SIZES = (100, 1_000, 5_000)
_SHAPES = (
    "# [[User:Example{n}|Example{n}]] ([[User talk:Example{n}|talk]]) 09:12, 2 March 2018 (UTC)",
    "# [[User:Example{n}|Example{n}]] ([[User talk:Example{n}|talk]]) 10:40, 2 March 2018 (UTC) Odia, vegetarian",
    "# Punjabi Wikimedians – [[User:Example{n}|Example{n}]] ([[User talk:Example{n}|talk]]) 06:05, 3 March 2018 (UTC)",
    "# <s>[[User:Example{n}|Example{n}]] 11:11, 4 March 2018 (UTC)</s>",
    "# [[:hi:सदस्य:Example{n}|Example{n}]] 12:00, 5 March 2018 (UTC)",
    "* [[User:Example{n}]]",
)
_ONE = re.compile(r"\[\[User:([^|\]]+).*?(\d\d:\d\d, \d{1,2} \w+ \d{4}) \(UTC\)")


def page(size: int) -> str:
    """Return a page with that many sign-ups, of mixed shapes."""
    lines = (_SHAPES[n % len(_SHAPES)].format(n=n) for n in range(size))
    return "== Event ==\n* Date: 1 May\n\n== Sign up ==\n" + "\n".join(lines) + "\n\n== Report ==\nText.\n"


def best_of(work: Callable[[str], object], text: str, rounds: int = 3) -> float:
    """Return the seconds of the fastest of a few rounds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work(text)
        times.append(time.perf_counter() - start)
    return min(times)


def ours(text: str) -> object:
    return read_signups(text, DEFAULT)


def mwparser(text: str) -> object:
    return mwparserfromhell.parse(text)


def regex(text: str) -> object:
    return [_ONE.search(line) for line in text.splitlines()]


def main() -> None:
    """Print the table."""
    table = Table(title="Reading a page of sign-ups: seconds, and sign-ups per second", title_justify="left")
    for head in ("sign-ups", "wikiconbot", "mwparserfromhell (parse alone)", "one regex a line (floor)"):
        table.add_column(head, justify="right")
    for size in SIZES:
        text = page(size)
        seconds = [best_of(work, text) for work in (ours, mwparser, regex)]
        table.add_row(f"{size:,}", *(f"{s:.3f} s  {size / s:,.0f}/s" for s in seconds))
    Console().print(table)


if __name__ == "__main__":
    main()
