"""The rows of an XLSX workbook as text.

The reader holds a sheet as a full rectangle, so a file of a few bytes that has one cell far away would take all memory. Therefore
the size is known before it opens: how many bytes the parts have, and the last cell of each sheet.
"""

import re
import zipfile
import zlib
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.sources.numbered_rows import NumberedRow, check_size

_MOST_BYTES = 64 * 2**20
_MOST_CELLS = 10_000_000
_CELL = re.compile(rb'<(?:\w+:)?(?:c|row)\b[^<>]*?\br="([A-Z]{0,3})([0-9]{1,9})"')
_PIECE = 2**20
_OVERLAP = 300


def read_workbook(data: bytes, name: str) -> list[NumberedRow]:
    """Return the rows of the sheet that has most of them; the first one of several.

    Raises:
        UsageError: it is no workbook, or too large.
    """
    _check(data, name)
    try:
        from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only if there is a workbook
    except ImportError as error:
        raise UsageError(says("people-no-calamine", file=name)) from error
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = [_rows(book.get_sheet_by_index(place)) for place in range(len(book.sheet_names))]
    except (CalamineError, OSError, ValueError) as error:
        raise UsageError(says("people-no-workbook", file=name)) from error
    rows = max(
        sheets, key=lambda rows: (len(rows), max((len(row.cells) for row in rows), default=0)), default=[]
    )
    if not rows:
        raise UsageError(says("people-file-empty", file=name))
    return rows


def _check(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            names = parts.namelist()
            if "xl/workbook.xml" not in names:
                raise UsageError(says("people-no-workbook", file=name))
            if sum(part.file_size for part in parts.infolist()) > _MOST_BYTES:
                raise UsageError(says("people-workbook-too-large", file=name))
            for part in names:
                if part.startswith("xl/worksheets/"):
                    _check_sheet(parts, part, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise UsageError(says("people-no-workbook", file=name)) from error


def _check_sheet(parts: zipfile.ZipFile, part: str, name: str) -> None:
    last_row = last_column = size = 0
    with parts.open(part) as file:
        before = b""
        while piece := file.read(_PIECE):
            size += len(piece)  # the size that the archive says may be a lie
            for column, row in _CELL.findall(before + piece):
                last_row, last_column = max(last_row, int(row)), max(last_column, _number(column))
            before = piece[-_OVERLAP:]
            if size > _MOST_BYTES or last_row * last_column > _MOST_CELLS:
                raise UsageError(says("people-workbook-too-large", file=name))
    check_size(last_row, last_column, name)


def _number(letters: bytes) -> int:
    """Return the number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _rows(sheet: Any) -> list[NumberedRow]:
    first = sheet.start[0] + 1 if sheet.start else 1
    cells = (tuple(map(_text, row)) for row in sheet.to_python(skip_empty_area=True))
    return [NumberedRow(number, row) for number, row in enumerate(cells, first) if any(map(str.strip, row))]


def _text(value: object) -> str:
    """Return a value as text, as CSV has it: whole numbers without a fraction, times in ISO 8601."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    return "" if value is None else str(value)
