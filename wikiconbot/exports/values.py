"""Shared code of the spreadsheet files: times, the sheet's name, the widths of columns."""

import re
import unicodedata
from datetime import datetime

from wikiconbot.i18n import says
from wikiconbot.i18n.messages import TIME

#: Excel counts days from this date, and has no earlier dates: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
_FIRST_YEAR = 1900
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_NARROWEST, WIDEST = 6, 60  # a column's width, in digits


def moment(value: str | int | None) -> datetime | None:
    """Return a time of ours as a date that Excel can show, otherwise None; Excel has no time zones, so the head says UTC."""
    if not isinstance(value, str) or not TIME.fullmatch(value):
        return None
    try:
        found = datetime.fromisoformat(value.removesuffix("Z"))
    except ValueError:  # a person wrote the 31st of February
        return None
    return found if found.year >= _FIRST_YEAR else None


def sheet_name(page: str) -> str:
    """Return the name of the sheet: the page's title, as far as Excel allows; Excel reserves the name “History”."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", page).split())
    name = cut(name, _LONGEST_NAME).strip()
    return name if name and name.casefold() != "history" else says("sheets-name")


def cut(text: str, most: int) -> str:
    """Return a text of ``most`` UTF-16 units at most, with an ellipsis if a part is missing."""
    units = text.encode("utf-16-le")
    if len(units) // 2 <= most:
        return text
    return units[: 2 * (most - 1)].decode("utf-16-le", errors="ignore") + "…"


def column_width(head: str, values: list[str | int | None]) -> int:
    """Return the width of a column, in digits."""
    shown = (_width(str(value)) for value in (head, *values) if value is not None)
    return min(max(_NARROWEST, *shown, 0) + 2, WIDEST)


def _width(text: str) -> int:
    """Return the width of a text in digits, roughly: combining marks have no width, East Asian characters the width of two."""
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text[:WIDEST]
    )
