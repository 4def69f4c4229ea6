"""Who takes part, and where each of them stands."""

from collections.abc import Callable, Container, Iterable, Mapping
from types import MappingProxyType

from wikiconbot.model import Finding, Participant, Severity, SignUp, Status

#: An entry as findings name it: the line it stands on and the account (None for a typed name).
Entry = tuple[int, str | None]

#: A person: an account, or a typed name with its line, for two people may bear one name.
Person = tuple[str | None, str | None, int]


def first_entries(
    signups: Iterable[SignUp],
    same: Callable[[str], str] = lambda user: user,
    lists: Mapping[int, int] = MappingProxyType({}),
) -> Mapping[tuple[int | str | None, str | None], SignUp]:
    """Return each person's first standing entry in each list: the one with the earliest time, else the topmost.

    ``same`` returns the account that a name stands for by now; ``lists`` the number of the list on a line (without it,
    its heading tells lists apart).
    """
    first: dict[tuple[int | str | None, str | None], SignUp] = {}
    for signup in signups:
        if signup.user and not signup.withdrawn:
            key = lists.get(signup.line, signup.section), same(signup.user)
            known = first.setdefault(key, signup)
            if known.signed and signup.signed and signup.signed < known.signed:
                first[key] = signup
    return first


def seen_on_page(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that rest on the page alone; what is known of accounts and of people is not for the page."""
    return tuple(finding for finding in findings if finding.check[0] in "SL" and finding.check != "S5")


def troubled_by(findings: Iterable[Finding]) -> frozenset[Entry]:
    """Return the entries that a person should look at."""
    return frozenset((f.line, f.user) for f in findings if f.severity is not Severity.INFO)


def participants(
    signups: Iterable[SignUp],
    troubled: frozenset[Entry],
    waiting: Container[tuple[int, str | None]] = (),
    same: Callable[[str], str] = lambda user: user,
) -> tuple[Participant, ...]:
    """Return each person once, in the order of the page; entries that name nobody are left out.

    The first entry that is not withdrawn counts; somebody who only has withdrawn entries is withdrawn. ``waiting`` has
    the entries for which there is no room, by line and person.
    """
    counting: dict[Person, SignUp] = {}
    for signup in signups:
        if signup.who is None:
            continue
        who: Person = (same(signup.user), None, 0) if signup.user else (None, signup.name, signup.line)
        if who not in counting or (counting[who].withdrawn and not signup.withdrawn):
            counting[who] = signup
    return tuple(Participant(signup, _status(signup, troubled, waiting)) for signup in counting.values())


def _status(signup: SignUp, troubled: frozenset[Entry], waiting: Container[tuple[int, str | None]]) -> Status:
    if signup.withdrawn:
        return Status.WITHDRAWN
    if (signup.line, signup.who) in waiting:
        return Status.WAITING
    return Status.ATTENTION if (signup.line, signup.user) in troubled else Status.CONFIRMED
