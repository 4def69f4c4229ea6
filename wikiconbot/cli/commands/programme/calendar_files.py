"""The calendar files of `wikiconbot programme`: for all sessions, for one speaker, or one for each speaker."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wikiconbot.cli.words import says
from wikiconbot.errors import UsageError

if TYPE_CHECKING:
    from wikiconbot.runs.programmes.programme_plan import PlannedProgramme
    from wikiconbot.runs.programmes.programme_run import ProgrammeRead


def files_for(
    path: str | None,
    speaker: str | None,
    folder: str | None,
    read: "ProgrammeRead",
    planned: "PlannedProgramme",
    *,
    saved: bool,
) -> Iterator[tuple[str, bytes]]:
    """Yield the paths and bytes of the calendar files that were asked for.

    Raises:
        UsageError: there is no programme, nobody of that name speaks, or the folder cannot be made.
    """
    from wikiconbot.programme.calendar_file import (  # noqa: PLC0415
        calendar_file,
        file_names,
        sessions_of,
        speakers_of,
    )
    from wikiconbot.runs.programmes.programme_plan import about_calendar, as_exported  # noqa: PLC0415

    programme = as_exported(planned, saved=saved)
    if programme is None:
        raise UsageError(says("programme-none", page=planned.plan.page))
    about = about_calendar(read.pages, read.known)
    if path:
        chosen = sessions_of(programme, speaker) if speaker else programme.sessions
        if speaker and not chosen:
            raise UsageError(says("programme-no-speaker", name=speaker))
        yield path, calendar_file(programme, about, chosen)
    if folder:
        _make(folder)
        for name, file in file_names(speakers_of(programme)).items():
            yield os.path.join(folder, file), calendar_file(programme, about, sessions_of(programme, name))


def _make(folder: str) -> None:
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise UsageError(says("cli-cannot-write", file=folder, error=error.strerror or error)) from error
