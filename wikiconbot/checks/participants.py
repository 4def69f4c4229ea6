"""The participants: each person once, with their status."""

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
    """Return the number of an entry's list; its heading if the line has no number."""
    return signup.section if signup.line is None else lists.get(signup.line, signup.section)


def first_entries(
    signups: Iterable[SignUp],
    same: Callable[[str], str] = lambda user: user,
    lists: Mapping[int, int] = MappingProxyType({}),
) -> Mapping[ListedAccount, SignUp]:
    """Return each person's first valid entry in each list: the one with the earliest time, otherwise the topmost.

    An entry that says "maybe" counts only if the person has no other entry there.
    ``same`` returns the current account of a name; ``lists`` has the number of the list on a line (without it,
    the heading distinguishes lists).
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
    """Return the findings that need only the page; findings about accounts and people are not published on the page."""
    return tuple(finding for finding in findings if finding.check[0] in "SL" and finding.check != "S5")


def troubled_by(findings: Iterable[Finding]) -> frozenset[Subject]:
    """Return the subjects that a person should check; not an unsigned line that its own account added, by the history."""
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

    The person's first certain entry counts, otherwise the first tentative one; a person who only has withdrawn
    entries is withdrawn. ``waiting`` has the entries for which there is no place, ``rulings`` the decisions about
    people.
    """
    counts = counting(signups, same).values()
    return tuple(
        Participant(signup, _decided(signup, rulings) or _status(signup, troubled, waiting))
        for signup in counts
    )


def counting(signups: Iterable[SignUp], same: Callable[[str], str]) -> Mapping[PersonKey, SignUp]:
    """Return each person's entry that counts, in the order of the page."""
    found: dict[PersonKey, SignUp] = {}
    for signup in signups:
        if signup.who is None:
            continue
        who = PersonKey.of(signup, same)
        if who not in found or _certainty(signup) > _certainty(found[who]):
            found[who] = signup
    return found


def _certainty(signup: SignUp) -> int:
    """Return how certain an entry is: not coming, maybe, coming."""
    return 0 if signup.withdrawn else 1 if signup.tentative else 2


def _decided(signup: SignUp, rulings: Mapping[EntryKey, Ruling]) -> Status | None:
    """Return the status that organisers decided on."""
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
