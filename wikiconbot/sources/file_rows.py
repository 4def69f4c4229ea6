"""The bytes of a table file → its rows as text: CSV in the encodings and with the separators of forms and spreadsheet programs."""

import codecs
import csv
import re
from io import StringIO

from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.sources.numbered_rows import NumberedRow, check_size

_SEPARATORS = ",;\t|"
_LONGEST_HEADS = 100_000  # characters
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_OLD_OFFICE, _ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_rows(data: bytes, name: str) -> list[NumberedRow]:
    """Return the rows of a file that have anything in them; ``name`` is the file's, for messages.

    Raises:
        UsageError: it is neither CSV nor XLSX, has another encoding, or is too large.
    """
    if data.startswith(_ZIP):
        from wikiconbot.sources.xlsx_rows import read_workbook  # noqa: PLC0415 - loads python-calamine

        return read_workbook(data, name)
    if data.startswith(_OLD_OFFICE):
        raise UsageError(says("people-old-workbook", file=name))
    rows = _read_csv(_decoded(data, name), name)
    if not rows:
        raise UsageError(says("people-file-empty", file=name))
    return rows


def _decoded(data: bytes, name: str) -> str:
    encoding, text = next(((e, data[len(mark) :]) for mark, e in _MARKS if data.startswith(mark)), ("", data))
    try:
        said = text.decode(encoding or _guessed(data))
    except UnicodeDecodeError as error:
        raise UsageError(says("people-encoding", file=name)) from error
    if "\0" in said:
        raise UsageError(says("people-file-binary", file=name))
    return said


def _guessed(data: bytes) -> str:
    """Return the encoding of a text without a mark: in UTF-16, a Latin letter or a sign has one octet that is zero."""
    if data[1:2] == b"\0" and data[:1] != b"\0":
        return "utf-16-le"
    return "utf-16-be" if data[:1] == b"\0" and data[1:2] not in (b"", b"\0") else "utf-8"


def _read_csv(text: str, name: str) -> list[NumberedRow]:
    said = _SAID.match(text)
    if said:  # Excel's own line, which it does not show as a row
        text = text[said.end() :]
    separator = said[1] if said else _separator(text)
    rows: list[NumberedRow] = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            check_size(number, len(cells), name)
            if any(map(str.strip, cells)):
                rows.append(NumberedRow(number, tuple(cells)))
    except csv.Error as error:
        raise UsageError(says("people-csv-broken", file=name, row=str(number + 1))) from error
    return rows


def _separator(text: str) -> str:
    """Return the sign that divides the first row into most cells; a comma if there is one column."""
    counts = {}
    for sign in _SEPARATORS:
        first = csv.reader(StringIO(text[:_LONGEST_HEADS], newline=""), delimiter=sign)
        try:
            counts[sign] = len(next((row for row in first if row), []))
        except csv.Error:
            counts[sign] = 0
    return max(counts, key=lambda sign: counts[sign])
