"""A sheet as a workbook for Excel and LibreOffice. The same sheet gives the same bytes, on every machine."""

import re
import unicodedata
from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from wikiconbot.exports.sheet import Sheet
from wikiconbot.i18n import says
from wikiconbot.i18n.messages import TIME

#: A workbook has to say when it was made; the earliest date that its container (ZIP) has says nothing of anybody.
_MADE = datetime(1980, 1, 1)
#: Excel counts days from here, and knows no dates before: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
_FIRST_YEAR = 1900
_LONGEST = 32_767  # a cell's UTF-16 units, by the same page
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_NARROWEST, _WIDEST = 6, 60  # a column's width, in digits
_TIME_FORMAT, _DATE_FORMAT = "yyyy-mm-dd hh:mm", "yyyy-mm-dd"


def to_xlsx(sheet: Sheet) -> bytes:
    """Return a sheet as a workbook (Office Open XML), its times as times; nothing that people wrote does anything."""
    made = BytesIO()
    book = Workbook(made, {"in_memory": True})
    book.set_properties({"title": sheet.page[:255], "comments": _origin(sheet), "created": _MADE})
    table = book.add_worksheet(_name(sheet.page))
    if sheet.direction == "rtl":
        table.right_to_left()
    _fill(book, table, sheet)
    table.freeze_panes(1, 0)
    if sheet.columns:
        table.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    book.close()
    return made.getvalue()


def _origin(sheet: Sheet) -> str:
    return "" if sheet.revision is None else says("sheets-origin", revision=str(sheet.revision))


def _name(page: str) -> str:
    """Return what the sheet is called: the page, as far as Excel takes it; “History” is Excel's own."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", page).split())
    name = _cut(name, _LONGEST_NAME).strip()
    return name if name and name.casefold() != "history" else says("sheets-name")


def _fill(book: Any, table: Any, sheet: Sheet) -> None:
    """Write the heads and the rows. Never with `write()`, which makes formulas and links of text that looks like one."""
    plain = {"text_wrap": True, "valign": "top"}
    head, words, number = (
        book.add_format(look) for look in ({**plain, "bold": True}, plain, {"valign": "top"})
    )
    time, date = (book.add_format({"valign": "top", "num_format": f}) for f in (_TIME_FORMAT, _DATE_FORMAT))
    for place, column in enumerate(sheet.columns):
        values = [row.values[place] for row in sheet.rows]
        shown = (_width(str(value)) for value in (column.head, *values) if value is not None)
        table.set_column(place, place, min(max(_NARROWEST, *shown, 0) + 2, _WIDEST))
        table.write_string(0, place, _harmless(column.head), head)
        for line, value in enumerate(values, 1):
            moment = _moment(value) if column.has_times else None
            if moment is not None:
                table.write_datetime(line, place, moment, time if "T" in str(value) else date)
            elif isinstance(value, int):
                table.write_number(line, place, value, number)
            elif value:
                table.write_string(line, place, _harmless(value), words)


def _moment(value: str | int | None) -> datetime | None:
    """Return a time of ours as a date that Excel knows, None for anything else; it has no zones, the head says UTC."""
    if not isinstance(value, str) or not TIME.fullmatch(value):
        return None
    try:
        moment = datetime.fromisoformat(value.removesuffix("Z"))
    except ValueError:  # the 31st of February, by somebody's hand
        return None
    return moment if moment.year >= _FIRST_YEAR else None


def _harmless(text: str) -> str:
    """Return a text that XlsxWriter writes as text: between these tags it would take it for markup of its own.

    (xlsxwriter/sharedstrings.py, ``_write_si``.)
    """
    text = _cut(text, _LONGEST)
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def _cut(text: str, most: int) -> str:
    """Return a text of so many UTF-16 units at most, with an ellipsis where some of it is missing."""
    units = text.encode("utf-16-le")
    if len(units) // 2 <= most:
        return text
    return units[: 2 * (most - 1)].decode("utf-16-le", errors="ignore") + "…"


def _width(text: str) -> int:
    """Return about how many digits wide a text is: signs above and below take no room, East Asian ones that of two."""
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text[:_WIDEST]
    )
