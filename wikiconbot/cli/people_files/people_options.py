"""Options of commands that take a file of the organisers with people who registered by a form."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.options import Input
from wikiconbot.cli.parsing.option_groups import takes_group
from wikiconbot.cli.words import says
from wikiconbot.errors import UsageError

if TYPE_CHECKING:
    from wikiconbot.model.people_file import PeopleFile

_LARGEST = 64 * 2**20  # bytes


@dataclass(frozen=True, slots=True)
class PeopleOptions:
    """What was typed about a file with people."""

    people: str | None
    people_consent: str | None
    people_column: tuple[str, ...]
    people_name: str | None
    people_yes: tuple[str, ...]
    people_zone: str | None
    people_event: str | None

    def read_into(self, source: Input) -> Input:
        """Return the input of a command with the people of the file.

        Raises:
            UsageError: the file cannot be read, or not as the options say.
        """
        others = (
            self.people_consent,
            self.people_column,
            self.people_name,
            self.people_yes,
            self.people_zone,
        )
        if self.people is None:
            if any((*others, self.people_event)):
                raise click.UsageError(says("people-options-alone"))
            return source
        if not self.people_consent:
            raise click.UsageError(says("people-consent-needed"))
        return replace(
            source, said=replace(source.asked, people=self._read(self.people, self.people_consent))
        )

    def _read(self, path: str, consent: str) -> PeopleFile:
        from wikiconbot.sources.table import HowToRead, read_people  # noqa: PLC0415
        from wikiconbot.special_files import read_file  # noqa: PLC0415

        columns = {}
        for typed in self.people_column:
            head, _, shown = typed.rpartition("=") if "=" in typed else (typed, "", typed)
            columns[head.strip()] = " ".join(shown.split())
        how = HowToRead(consent.strip(), columns, self.people_yes, self.people_name, _zone(self.people_zone))
        try:
            data = read_file(path, _LARGEST + 1)
        except OSError as error:
            raise UsageError(says("cli-cannot-read", file=path, error=error.strerror or error)) from error
        if len(data) > _LARGEST:
            raise UsageError(says("cli-file-too-large", file=path, most=str(_LARGEST // 2**20)))
        event = self.people_event.strip("= ") if self.people_event else None
        return replace(read_people(data, os.path.basename(path), how), event=event)


def _zone(name: str | None) -> str | None:
    """Return the name of a time zone.

    Raises click.UsageError if there is no such zone.
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415

    try:
        return name and ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise click.UsageError(says("people-no-zone", zone=name)) from error


takes_people = takes_group(
    "people",
    PeopleOptions,
    click.option(
        "--people",
        metavar="FILE",
        help="Also people who registered by a form: its export as CSV or XLSX (docs/registrations.md). Needs --people-consent.",
    ),
    click.option(
        "--people-consent",
        metavar="COLUMN",
        help="The column that says who wants to be named in public; “all”: everybody in the file agreed to it.",
    ),
    click.option(
        "--people-column",
        metavar="COLUMN[=NAME]",
        multiple=True,
        help="A column that becomes public, and the name under which it is shown; may be repeated.",
    ),
    click.option(
        "--people-name", metavar="COLUMN", help="The column with the user names. [default: found by its name]"
    ),
    click.option(
        "--people-yes",
        metavar="ANSWER",
        multiple=True,
        help="The answer that means consent; may be repeated. [default: “yes” in any language]",
    ),
    click.option(
        "--people-zone",
        metavar="ZONE",
        help="The time zone of times without one: Asia/Kolkata. [default: UTC]",
    ),
    click.option(
        "--people-event", metavar="HEADING", help="The event of a series for which the people registered."
    ),
)
