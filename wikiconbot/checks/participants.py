"""Who takes part, and where each of them is."""

from collections.abc import Callable, Container, Iterable, Mapping
from types import MappingProxyType

from wikiconbot.model import (
    EntryKey,
    Finding,
    ListedAccount,
    Participant,
    PersonKey,
    Ruling,
    Severity,
    SignUp,
    Status,
    Subject,
)

_UNSIGNED = "S3"
_NO_RULINGS: Mapping[EntryKey, Ruling] = MappingProxyType({})


def list_of(signup: SignUp, lists: Mapping[int, int]) -> int | str | None:
    """Return the number of the list that an entry is in; its heading where the line has no number."""
    return signup.section if signup.line is None else lists.get(signup.line, signup.section)


def first_entries(
    signups: Iterable[SignUp],
    same: Callable[[str], str] = lambda user: user,
    lists: Mapping[int, int] = MappingProxyType({}),
) -> Mapping[ListedAccount, SignUp]:
    """Return each person's first standing entry in each list: the one with the earliest time, else the topmost.

    An entry that says "maybe" counts only if the person has no other one there.
    ``same`` returns the account that a name stands for now; ``lists`` the number of the list on a line (without it,
    its heading distinguishes lists).
    """
    first: dict[ListedAccount, SignUp] = {}
    for signup in signups:
        if signup.user and not signup.withdrawn:
            key = ListedAccount(list_of(signup, lists), same(signup.user))
            known = first.setdefault(key, signup)
            if _comes_before(signup, known):
                first[key] = signup
    return first


def _comes_before(signup: SignUp, known: SignUp) -> bool:
    if signup.tentative != known.tentative:
        return known.tentative
    return bool(known.signed and signup.signed and signup.signed < known.signed)


def seen_on_page(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that rest on the page alone; what is known of accounts and of people is not for the page."""
    return tuple(finding for finding in findings if finding.check[0] in "SL" and finding.check != "S5")


def troubled_by(findings: Iterable[Finding]) -> frozenset[Subject]:
    """Return what a person should look at; not a line without a time that its account added, by the page's history."""
    return frozenset(
        f.subject
        for f in findings
        if f.severity is not Severity.INFO and not (f.check == _UNSIGNED and f.evidence.get("added_by"))
    )


def participants(
    signups: Iterable[SignUp],
    troubled: frozenset[Subject],
    waiting: Container[EntryKey] = (),
    same: Callable[[str], str] = lambda user: user,
    rulings: Mapping[EntryKey, Ruling] = _NO_RULINGS,
) -> tuple[Participant, ...]:
    """Return each person once, in the order of the page; entries that name nobody are left out.

    The first entry that is not withdrawn counts, and before it the first that is not tentative either; somebody who only
    has withdrawn entries is withdrawn. ``waiting`` has the entries for which there is no room, ``rulings`` what is decided
    about people.
    """
    counts = counting(signups, same).values()
    return tuple(
        Participant(signup, _decided(signup, rulings) or _status(signup, troubled, waiting))
        for signup in counts
    )


def counting(signups: Iterable[SignUp], same: Callable[[str], str]) -> Mapping[PersonKey, SignUp]:
    """Return the entry that counts of each person, in the order of the page."""
    found: dict[PersonKey, SignUp] = {}
    for signup in signups:
        if signup.who is None:
            continue
        who = PersonKey.of(signup, same)
        if who not in found or _certainty(signup) > _certainty(found[who]):
            found[who] = signup
    return found


def _certainty(signup: SignUp) -> int:
    """Return how sure it is that the person comes, by one entry: not, maybe, yes."""
    return 0 if signup.withdrawn else 1 if signup.tentative else 2


def _decided(signup: SignUp, rulings: Mapping[EntryKey, Ruling]) -> Status | None:
    """Return the status that organisers decided."""
    ruling = rulings.get(signup.key)
    return Status(ruling.decision) if ruling and ruling.decision else None


def _status(signup: SignUp, troubled: frozenset[Subject], waiting: Container[EntryKey]) -> Status:
    if signup.withdrawn:
        return Status.WITHDRAWN
    if signup.tentative:
        return Status.TENTATIVE
    if signup.key in waiting:
        return Status.WAITING
    return Status.ATTENTION if Subject(signup.line, signup.user) in troubled else Status.CONFIRMED
