"""People of an organisers' file in the reading of a page: before the wiki is asked about their accounts, and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wikiconbot.checks.numbered_accounts import by_number
from wikiconbot.checks.registered import Registrations, with_registered
from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.model import Account, Reading, Register
from wikiconbot.model.people_file import HIDDEN, PeopleFile
from wikiconbot.runs.assess import present_names
from wikiconbot.sources.table import with_accounts


@dataclass(frozen=True, slots=True)
class WholeList:
    """A page's reading with all people, the registrations with current names, the accounts, and the file as it is used."""

    reading: Reading
    registrations: Registrations
    accounts: Mapping[str, Account]
    file: PeopleFile | None


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
    """Return a file without people whose account does not exist, and without a count of people who take part in the same event anyway."""
    if file is None:
        return None
    present = present_names(accounts)
    here = {present(user) for user in _named(reading, file.event)}
    return with_accounts(file, accounts, present, lambda user: present(user) in here)


def whole_list(
    reading: Reading,
    found: Registrations,
    file: PeopleFile | None,
    accounts: Mapping[str, Account],
    unnamed: Mapping[str, Account],
) -> WholeList:
    """Return everybody, after the wiki was asked about the accounts; ``unnamed`` are those of people whom nothing may name (`unnamed_in`)."""
    found, known = by_number(found, accounts)
    reading = with_registered(reading, found)
    file = checked_file(reading, file, {**unnamed, **known})
    reading, registrations = with_file(reading, found, file)
    return WholeList(reading, registrations, known, file)


def unnamed_in(file: PeopleFile | None) -> tuple[str, ...]:
    """Return the accounts of people without consent: the wiki says whether they take part under another name, and are named nowhere."""
    rows = file.rows if file else ()
    return tuple(dict.fromkeys(row.account for row in rows if row.account and row.why in HIDDEN))


def _named(reading: Reading, event: str | None) -> Iterator[str]:
    """Yield who is named in an event by other registers than a file: on the page, or publicly registered on the wiki."""
    rosters = (r for r in reading.rosters if not reading.iterations or reading.event_of(r) == event)
    for entry in (entry for roster in rosters for entry in roster.signups):
        if entry.user and not entry.withdrawn:
            yield entry.user
    for group in reading.registered:
        for entry in group.people:
            if entry.user and group.event == event and set(entry.sources) != {Register.FILE}:
                yield entry.user
