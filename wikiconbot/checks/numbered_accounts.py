"""Registered people by the numbers of their accounts, which stay the same when an account is renamed."""

from collections.abc import Mapping
from dataclasses import replace

from wikiconbot.checks.registered import Registrations
from wikiconbot.model import Account, AccountKind, NotRead, Registered, Registration


def by_number(
    registrations: Registrations, accounts: Mapping[str, Account]
) -> tuple[Registrations, Mapping[str, Account]]:
    """Return the registrations with the names that people's accounts have on the wiki, and the accounts.

    A person who was renamed may be in one of them by the former name: what was read minutes ago, or a wiki on which the rename is
    not done yet. An account of that name which does not exist any more is then the new one, so that its row in a table is found.
    Who has no number in one of them is known by name alone.
    """
    present = {one.number: one.renamed_to or name for name, one in accounts.items() if one.number}
    made = dict(accounts)

    def named(person: Registered) -> Registered:
        user = present.get(person.number, person.user) if person.number else person.user
        if user == person.user:
            return person
        before = accounts.get(person.user)
        if before is None or before.kind is AccountKind.MISSING:
            made[person.user] = replace(accounts[user], name=person.user, renamed_to=user)
        return replace(person, user=user)

    def numbered(answer: Registration | NotRead) -> Registration | NotRead:
        if isinstance(answer, NotRead):
            return answer
        return replace(answer, people=tuple(map(named, answer.people)))

    found = {event: tuple(map(numbered, answers)) for event, answers in registrations.items()}
    return found, made
