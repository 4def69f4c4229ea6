"""The rows of an XLSX workbook as text.

The reader holds a sheet as a full rectangle, so a file of a few bytes that has one cell far away would take all memory, and the program
would end without a message. Therefore the size is known before it opens: how many bytes the parts have, and the last cell of each sheet.
"""

import lzma
import zipfile
import zlib
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.sources.numbered_rows import NumberedRow
from wikiconbot.sources.xlsx_size import Sheets

_MOST_BYTES = 64 * 2**20


def read_workbook(data: bytes, name: str) -> list[NumberedRow]:
    """Return the rows of the sheet that has most of them; the first one of several.

    Raises:
        UsageError: it is no workbook, or too large.
    """
    checked = _checked(data, name)
    try:
        from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only if there is a workbook
    except ImportError as error:
        raise UsageError(says("people-no-calamine", file=name)) from error
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(checked))
        sheets = [_rows(book.get_sheet_by_index(place)) for place in range(len(book.sheet_names))]
    except (CalamineError, OSError, ValueError) as error:
        raise UsageError(says("people-no-workbook", file=name)) from error
    rows = max(
        sheets, key=lambda rows: (len(rows), max((len(row.cells) for row in rows), default=0)), default=[]
    )
    if not rows:
        raise UsageError(says("people-file-empty", file=name))
    return rows


def _checked(data: bytes, name: str) -> bytes:
    """Return a workbook that has exactly the checked parts, each once: what another reader finds in the bytes may be something else."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            infos = {part.filename: part for part in parts.infolist()}
            if "xl/workbook.xml" not in infos or any(map(_is_of_others, infos)):
                raise UsageError(says("people-no-workbook", file=name))
            made, size, sheets = BytesIO(), 0, Sheets(name)
            with zipfile.ZipFile(made, "w") as copy:
                for part in infos:
                    with parts.open(part) as file:  # the size that the archive says may be a lie
                        found = file.read(_MOST_BYTES - size + 1)
                    size += len(found)
                    if size > _MOST_BYTES:
                        raise UsageError(says("people-workbook-too-large", file=name))
                    sheets.read(found)
                    copy.writestr(part, found)
            sheets.check_texts(_MOST_BYTES)
            return made.getvalue()
    except (
        zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, RuntimeError, ValueError,
    ) as error:  # fmt: skip
        raise UsageError(says("people-no-workbook", file=name)) from error


def _is_of_others(part: str) -> bool:
    """Whether a part makes the file one of another format, which the reader would take it for."""
    return part.replace("\\", "/").casefold() in ("xl/workbook.bin", "content.xml", "mimetype")


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
