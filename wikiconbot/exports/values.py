"""What the files for spreadsheet programs have in common: times, the sheet's name, the widths of columns."""

import re
import unicodedata
from datetime import datetime

from wikiconbot.i18n import says
from wikiconbot.i18n.messages import TIME

#: Excel counts days from here, and knows no dates before: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
_FIRST_YEAR = 1900
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_NARROWEST, WIDEST = 6, 60  # a column's width, in digits


def moment(value: str | int | None) -> datetime | None:
    """Return a time of ours as a date that Excel knows, None for anything else; it has no zones, the head says UTC."""
    if not isinstance(value, str) or not TIME.fullmatch(value):
        return None
    try:
        found = datetime.fromisoformat(value.removesuffix("Z"))
    except ValueError:  # the 31st of February, by somebody's hand
        return None
    return found if found.year >= _FIRST_YEAR else None


def sheet_name(page: str) -> str:
    """Return what the sheet is called: the page, as far as Excel takes it; “History” is Excel's own."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", page).split())
    name = cut(name, _LONGEST_NAME).strip()
    return name if name and name.casefold() != "history" else says("sheets-name")


def cut(text: str, most: int) -> str:
    """Return a text of so many UTF-16 units at most, with an ellipsis where some of it is missing."""
    units = text.encode("utf-16-le")
    if len(units) // 2 <= most:
        return text
    return units[: 2 * (most - 1)].decode("utf-16-le", errors="ignore") + "…"


def column_width(head: str, values: list[str | int | None]) -> int:
    """Return how wide a column is, in digits."""
    shown = (_width(str(value)) for value in (head, *values) if value is not None)
    return min(max(_NARROWEST, *shown, 0) + 2, WIDEST)


def _width(text: str) -> int:
    """Return about how many digits wide a text is: signs above and below take no room, East Asian ones that of two."""
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text[:WIDEST]
    )
