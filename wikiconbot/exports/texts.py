"""A sheet as text for other programs: CSV and JSON, both UTF-8."""

import csv
import json
import re

from wikiconbot.exports.sheet import SOURCES, TABLE, USER, Sheet

#: Without this mark, Excel reads a file in the computer's old code page, and Indic scripts become unreadable:
#: https://support.microsoft.com/office/opening-csv-utf-8-files-correctly-in-excel-8a935af5-3416-4edd-ba7e-3dfd2bc4a032
_BYTE_ORDER_MARK = "\ufeff"
#: Beginnings of cells that a spreadsheet program reads as a formula (https://owasp.org/www-community/attacks/CSV_Injection);
#: the full-width forms do the same in East Asian Excels (https://github.com/OWASP/www-community/issues/1088).
_FORMULA = tuple("=+-@\t\r\n\0＝＋－＠")
#: If the decimal mark is a comma, Excel reads semicolons as ends of cells, and a quote after one belongs to Excel; but a
#: winking smiley is not a formula.
_BEHIND_SEMICOLON = re.compile(r';(?=[\s"]*[=+\-@＝＋－＠])(?!-\))')


class _Pieces(list[str]):
    """The file object for the csv module."""

    write = list.append


def to_csv(sheet: Sheet) -> bytes:
    """Return a sheet as CSV (RFC 4180), for Excel, LibreOffice and other programs.

    A value that a spreadsheet program would execute gets an apostrophe in front.
    """
    pieces = _Pieces([_BYTE_ORDER_MARK])
    writer = csv.writer(pieces, lineterminator="\r\n")
    writer.writerow([_harmless(column.head) for column in sheet.columns])
    for row in sheet.rows:
        writer.writerow([_harmless(value) for value in row.values])
    return "".join(pieces).encode()


def _harmless(value: str | int | None) -> str | int | None:
    if not isinstance(value, str):
        return value
    text = _BEHIND_SEMICOLON.sub(";'", value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def to_json(sheet: Sheet) -> bytes:
    """Return a sheet as one JSON document: the columns, and an object for each participant.

    Its keys are the columns' names, ``table`` (participants, waiting or withdrawn), ``user`` (null for a typed name) and ``sources``.
    ``unnamed`` is the number of people who come too and opted out of being named.
    """
    names = [column.name for column in sheet.columns]
    document = {
        "page": sheet.page,
        "revision": sheet.revision,
        "columns": [{"name": column.name, "head": column.head, "by": column.by} for column in sheet.columns],
        "participants": [
            {
                TABLE: row.table,
                USER: row.user,
                SOURCES: list(row.sources),
                **dict(zip(names, row.values, strict=True)),
            }
            for row in sheet.rows
        ],
        "unnamed": sheet.unnamed,
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
