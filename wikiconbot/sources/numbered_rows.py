"""A row of a file, and how large a file may be."""

from dataclasses import dataclass

from wikiconbot.errors import UsageError
from wikiconbot.i18n import says

#: Limits: a form with more is not an event's.
MOST_ROWS, MOST_COLUMNS = 200_000, 1_000


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A row with the number that a spreadsheet program shows."""

    number: int
    cells: tuple[str, ...]


def check_size(rows: int, columns: int, name: str) -> None:
    """Raise UsageError if a file has too many rows or columns."""
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        most = {"rows": f"{MOST_ROWS:,}", "columns": f"{MOST_COLUMNS:,}"}
        raise UsageError(says("people-file-too-large", file=name, **most))
