"""Who takes part, and where each of them stands."""

from collections.abc import Callable, Container, Iterable, Mapping
from types import MappingProxyType

from wikiconbot.model import (
    EntryKey,
    Finding,
    ListedAccount,
    Participant,
    PersonKey,
    Severity,
    SignUp,
    Status,
    Subject,
)


def list_of(signup: SignUp, lists: Mapping[int, int]) -> int | str | None:
    """Return the number of the list that an entry stands in; its heading where the line has no number."""
    return signup.section if signup.line is None else lists.get(signup.line, signup.section)


def first_entries(
    signups: Iterable[SignUp],
    same: Callable[[str], str] = lambda user: user,
    lists: Mapping[int, int] = MappingProxyType({}),
) -> Mapping[ListedAccount, SignUp]:
    """Return each person's first standing entry in each list: the one with the earliest time, else the topmost.

    ``same`` returns the account that a name stands for by now; ``lists`` the number of the list on a line (without it,
    its heading tells lists apart).
    """
    first: dict[ListedAccount, SignUp] = {}
    for signup in signups:
        if signup.user and not signup.withdrawn:
            key = ListedAccount(list_of(signup, lists), same(signup.user))
            known = first.setdefault(key, signup)
            if known.signed and signup.signed and signup.signed < known.signed:
                first[key] = signup
    return first


def seen_on_page(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that rest on the page alone; what is known of accounts and of people is not for the page."""
    return tuple(finding for finding in findings if finding.check[0] in "SL" and finding.check != "S5")


def troubled_by(findings: Iterable[Finding]) -> frozenset[Subject]:
    """Return what a person should look at."""
    return frozenset(f.subject for f in findings if f.severity is not Severity.INFO)


def participants(
    signups: Iterable[SignUp],
    troubled: frozenset[Subject],
    waiting: Container[EntryKey] = (),
    same: Callable[[str], str] = lambda user: user,
) -> tuple[Participant, ...]:
    """Return each person once, in the order of the page; entries that name nobody are left out.

    The first entry that is not withdrawn counts; somebody who only has withdrawn entries is withdrawn. ``waiting`` has
    the entries for which there is no room.
    """
    counting: dict[PersonKey, SignUp] = {}
    for signup in signups:
        if signup.who is None:
            continue
        who = PersonKey.of(signup, same)
        if who not in counting or (counting[who].withdrawn and not signup.withdrawn):
            counting[who] = signup
    return tuple(Participant(signup, _status(signup, troubled, waiting)) for signup in counting.values())


def _status(signup: SignUp, troubled: frozenset[Subject], waiting: Container[EntryKey]) -> Status:
    if signup.withdrawn:
        return Status.WITHDRAWN
    if signup.key in waiting:
        return Status.WAITING
    return Status.ATTENTION if Subject(signup.line, signup.user) in troubled else Status.CONFIRMED
