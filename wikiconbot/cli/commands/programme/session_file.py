"""The file of `--sessions`: which kind it is, and its rows."""

import os
from typing import TYPE_CHECKING

from wikiconbot.cli.words import says
from wikiconbot.errors import UsageError

if TYPE_CHECKING:
    from wikiconbot.programme.page_tables import Rows
    from wikiconbot.programme.session_rows import Surroundings
    from wikiconbot.runs.programmes.programme_run import ReadFile

_LARGEST = 16 * 2**20  # bytes


def reader_of(path: str) -> "ReadFile":
    """Return what reads the sessions of a file, which is read at once.

    Raises:
        UsageError: the file cannot be read, or its name ends in neither .toml, .csv, .tsv nor .xlsx.
    """
    from wikiconbot.special_files import read_file  # noqa: PLC0415

    name, kind = os.path.basename(path), os.path.splitext(path)[1].casefold()
    if kind not in (".toml", ".csv", ".tsv", ".xlsx"):
        raise UsageError(says("programme-file-kind", file=path))
    try:
        data = read_file(path, _LARGEST + 1)
    except OSError as error:
        raise UsageError(says("cli-cannot-read", file=path, error=error.strerror or error)) from error
    if len(data) > _LARGEST:
        raise UsageError(says("cli-file-too-large", file=path, most=str(_LARGEST // 2**20)))

    def read(around: "Surroundings") -> "Rows":
        from wikiconbot.programme.session_files import sessions_in_table, sessions_in_toml  # noqa: PLC0415

        if kind == ".toml":
            return sessions_in_toml(_text(data, path), around, name)
        from wikiconbot.sources.file_rows import read_rows  # noqa: PLC0415

        rows = [(row.number, row.cells) for row in read_rows(data, name)]
        return sessions_in_table(rows, around, name)

    return read


def _text(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(says("people-encoding", file=path)) from error
