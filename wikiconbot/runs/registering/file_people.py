"""People of an organisers' file in the reading of a page: before the wiki is asked about their accounts, and after."""

from __future__ import annotations

from collections.abc import Mapping

from wikiconbot.checks.registered import Registrations, with_registered
from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.model import Account, Reading
from wikiconbot.model.people_file import PeopleFile
from wikiconbot.runs.assess import present_names
from wikiconbot.sources.table import with_accounts


def with_file(
    reading: Reading, registrations: Registrations, file: PeopleFile | None
) -> tuple[Reading, Registrations]:
    """Return a reading with the people of a file, and all registrations; unchanged without a file.

    Raises:
        UsageError: the file is for an event that the page does not have.
    """
    if file is None:
        return reading, registrations
    headings = [iteration.heading for iteration in reading.iterations]
    if file.event is not None and file.event not in headings:
        known = ", ".join(f"“{heading}”" for heading in headings) or "–"
        raise UsageError(says("people-no-event", event=file.event, events=known))
    others = registrations.get(file.event, ())
    found = {**registrations, file.event: (*others, file.registration)}
    return with_registered(reading, found), found


def checked_file(
    reading: Reading, file: PeopleFile | None, accounts: Mapping[str, Account]
) -> PeopleFile | None:
    """Return a file without people whose account does not exist, and without a count of people who are on the page anyway."""
    if file is None:
        return None
    present = present_names(accounts)
    entries = (entry for roster in reading.rosters for entry in roster.signups)
    here = {present(entry.user) for entry in entries if entry.user and not entry.withdrawn}
    return with_accounts(file, accounts, present, lambda user: present(user) in here)
