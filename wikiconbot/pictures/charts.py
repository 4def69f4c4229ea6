"""What pictures show, as values: bars with their names, or how a number grew from day to day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from wikiconbot.i18n.messages import Messages

#: Bars of a picture; a table next to it has all of them.
MOST_BARS = 12


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of numbers and its table.

    ``name`` is the chart's, for files and identifiers: letters and hyphens; ``heads`` are those of the table's columns, the first is that of the names or days.
    ``rows`` has a name or a day (ISO 8601) with its numbers. ``grows``: the rows are days, and the picture shows the sum of the
    first numbers until each day; otherwise it shows a bar for each first number.
    """

    name: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    grows: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name and its number."""

    name: str
    number: int


def bars_of(chart: Chart, messages: Messages) -> list[Bar]:
    """Return the bars of a chart, at most `MOST_BARS`; if there are more, the last one is the sum of the rest."""
    every = [Bar(name, numbers[0]) for name, numbers in chart.rows]
    if len(every) <= MOST_BARS:
        return every
    rest = sum(bar.number for bar in every[MOST_BARS - 1 :])
    return [*every[: MOST_BARS - 1], Bar(messages.say("dashboard-others"), rest)]


def bars(
    name: str, title: str, heads: Sequence[str], rows: Iterable[tuple[str, int]], note: str = ""
) -> Chart:
    """Return a chart with a bar for each row."""
    return Chart(name, title, tuple(heads), tuple((row, (number,)) for row, number in rows), note=note)


def growth(
    name: str, title: str, heads: Sequence[str], days: Sequence[tuple[str, int]], note: str = ""
) -> Chart:
    """Return a chart of a sum from day to day; its table has the number of each day, and the sum."""
    sums = accumulate(number for _, number in days)
    rows = tuple((day, (number, total)) for (day, number), total in zip(days, sums, strict=True))
    return Chart(name, title, tuple(heads), rows, grows=True, note=note)
