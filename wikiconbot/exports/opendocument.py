"""A sheet as an OpenDocument spreadsheet, for LibreOffice. The same sheet gives the same bytes on every machine."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any
from xml.dom.minidom import parseString
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import odswriter

from wikiconbot.exports.sheet import Sheet
from wikiconbot.exports.values import column_width, moment, sheet_name

_HEAD, _WORDS, _NUMBER, _TIME, _DATE = "cHead", "cWords", "cNumber", "cMoment", "cDateISO"
#: Styles that odswriter does not have (it has the one for dates); `co0`, `co1` … are the widths of the columns.
_CELL = "style:family='table-cell' style:parent-style-name='Default'"
_TOP = 'style:vertical-align="top"'
_STYLES = f"""\
<style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0">
<number:date-style style:name="Moment"><number:year number:style="long"/><number:text>-</number:text>\
<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>\
<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text>\
<number:minutes number:style="long"/></number:date-style>
<style:style style:name="{_TIME}" {_CELL} style:data-style-name="Moment"><style:table-cell-properties {_TOP}/></style:style>
<style:style style:name="{_NUMBER}" {_CELL}><style:table-cell-properties {_TOP}/></style:style>
<style:style style:name="{_WORDS}" {_CELL}><style:table-cell-properties {_TOP} fo:wrap-option="wrap"/></style:style>
<style:style style:name="{_HEAD}" {_CELL}><style:table-cell-properties {_TOP} fo:wrap-option="wrap"/>\
<style:text-properties fo:font-weight="bold"/></style:style>
%s</style:style>"""
_COLUMN = (
    "<style:style style:name='co%d' style:family='table-column'>"
    "<style:table-column-properties style:column-width='%.1fcm'/></style:style>"
)
_DIGIT = 0.21  # centimetres, about
#: Replaces the rows while the document is made: a tree of 50,000 rows would take a gigabyte.
_ROWS = "wikiconbot-rows"
_MADE = (1980, 1, 1, 0, 0, 0)  # the earliest date that a ZIP can have, so that it reveals nothing


def to_ods(sheet: Sheet) -> bytes:
    """Return a sheet as an OpenDocument spreadsheet (ISO/IEC 26300), with times as times; all other text of people is text."""
    made = BytesIO()
    with odswriter.writer(made) as book:
        table = book.new_sheet(sheet_name(sheet.page))
        _style(book.dom, table.table, sheet)
        rows = "".join(_rows(sheet, table))
        table.table.appendChild(book.dom.createElement(_ROWS))
    return _packed(made, rows)


def _style(dom: Any, table: Any, sheet: Sheet) -> None:
    """Give the document the styles, the widths of the columns, and the direction of the columns."""
    widths = [
        column_width(column.head, [row.values[place] for row in sheet.rows])
        for place, column in enumerate(sheet.columns)
    ]
    columns = "".join(_COLUMN % (place, width * _DIGIT) for place, width in enumerate(widths))
    styles = dom.getElementsByTagName("office:automatic-styles")[0]
    for style in parseString(_STYLES % columns).childNodes[0].childNodes:  # noqa: S318 - our own text
        styles.appendChild(dom.importNode(style, deep=True))
    for place in range(len(widths)):
        column = dom.createElement("table:table-column")
        column.setAttribute("table:style-name", f"co{place}")
        table.appendChild(column)
    if sheet.direction == "rtl":
        dom.getElementsByTagName("style:table-properties")[0].setAttribute("style:writing-mode", "rl-tb")


def _rows(sheet: Sheet, table: Any) -> Iterator[str]:
    """Yield the rows as XML, the heads first; the library writes each row, and the document does not keep it."""
    yield _row(table, [(column.head, _HEAD) for column in sheet.columns])
    for row in sheet.rows:
        yield _row(
            table,
            [_cell(value, column.has_times) for column, value in zip(sheet.columns, row.values, strict=True)],
        )


def _cell(value: str | int | None, has_times: bool) -> tuple[str | int | datetime | None, str]:
    """Return the value of a cell, and its style."""
    when = moment(value) if has_times else None
    if when is not None:
        return when, _TIME if "T" in str(value) else _DATE
    return (None if value == "" else value), _NUMBER if isinstance(value, int) else _WORDS


def _row(table: Any, cells: list[tuple[str | int | datetime | None, str]]) -> str:
    table.writerow([value for value, _ in cells])
    row = table.table.lastChild
    table.table.removeChild(row)
    for cell, (_, style) in zip(row.childNodes, cells, strict=True):
        cell.setAttribute("table:style-name", style)
    text: str = row.toxml()
    row.unlink()
    return text


def _packed(made: BytesIO, rows: str) -> bytes:
    """Return the document with its rows, and without the time when it was made."""
    done = BytesIO()
    with ZipFile(made) as drafted, ZipFile(done, "w") as packed:
        for part in drafted.infolist():
            data = drafted.read(part)
            if part.filename == "content.xml":
                data = data.replace(f"<{_ROWS}/>".encode(), rows.encode())
            kept = ZipInfo(part.filename, _MADE)
            # The first part identifies the file type by bytes at a fixed place (OpenDocument 1.2, part 3, 3.3).
            packed.writestr(kept, data, ZIP_STORED if part.filename == "mimetype" else ZIP_DEFLATED)
    return done.getvalue()
