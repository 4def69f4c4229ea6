"""A sheet as an XLSX workbook, for Excel and LibreOffice. The same sheet gives the same bytes on every machine."""

from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from wikiconbot.exports.sheet import Sheet
from wikiconbot.exports.values import column_width, cut, moment, sheet_name
from wikiconbot.i18n import says

#: A workbook must have a creation time; this is the earliest date that its container (ZIP) allows, and reveals nothing.
_MADE = datetime(1980, 1, 1)
_LONGEST = 32_767  # a cell's UTF-16 units: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
_TIME_FORMAT, _DATE_FORMAT = "yyyy-mm-dd hh:mm", "yyyy-mm-dd"


def to_xlsx(sheet: Sheet) -> bytes:
    """Return a sheet as a workbook (Office Open XML), with times as times; no text of people is executed."""
    made = BytesIO()
    book = Workbook(made, {"in_memory": True})
    book.set_properties({"title": sheet.page[:255], "comments": _origin(sheet), "created": _MADE})
    table = book.add_worksheet(sheet_name(sheet.page))
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


def _fill(book: Any, table: Any, sheet: Sheet) -> None:
    """Write the heads and the rows. Never with `write()`: it makes formulas and links from text that looks like them."""
    plain = {"text_wrap": True, "valign": "top"}
    head, words, number = (
        book.add_format(look) for look in ({**plain, "bold": True}, plain, {"valign": "top"})
    )
    time, date = (book.add_format({"valign": "top", "num_format": f}) for f in (_TIME_FORMAT, _DATE_FORMAT))
    for place, column in enumerate(sheet.columns):
        values = [row.values[place] for row in sheet.rows]
        table.set_column(place, place, column_width(column.head, values))
        table.write_string(0, place, _harmless(column.head), head)
        for line, value in enumerate(values, 1):
            when = moment(value) if column.has_times else None
            if when is not None:
                table.write_datetime(line, place, when, time if "T" in str(value) else date)
            elif isinstance(value, int):
                table.write_number(line, place, value, number)
            elif value:
                table.write_string(line, place, _harmless(value), words)


def _harmless(text: str) -> str:
    """Return a text that XlsxWriter writes as text: it would read text between these tags as its own markup.

    (xlsxwriter/sharedstrings.py, ``_write_si``.)
    """
    text = cut(text, _LONGEST)
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text
