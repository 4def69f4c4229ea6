"""Decides who has a place and who waits: people keep their places, the first of the queue moves up, newcomers are last."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wikiconbot.checks.lists import added, current_name, end_of, late
from wikiconbot.checks.participants import counting
from wikiconbot.checks.registered import UNREGISTERED, register_of
from wikiconbot.model import (
    Decision,
    EntryKey,
    Evidence,
    Noted,
    Participant,
    PersonKey,
    Recorded,
    Register,
    SignUp,
    Status,
)

_COMES, _WAITS, _LATE = "y", "w", "l"


@dataclass(frozen=True, slots=True)
class Queue:
    """The result of giving the places.

    ``waiting`` has the place in the queue, from 1, of the entries without a place; ``records`` what to
    record about everybody who wants to come; ``taken`` is the number of places taken.
    """

    waiting: Mapping[EntryKey, int] = field(default_factory=dict)
    records: Mapping[EntryKey, Recorded] = field(default_factory=dict)
    taken: int = 0


@dataclass(frozen=True, slots=True)
class Unknown:
    """Entries whose arrival is needed for a decision and is not recorded.

    ``since`` is the first revision of the history that is needed, None if all of it is needed. ``holders`` are the people
    who have had a place or waited since then, unless they withdrew and came back. ``left`` are the people who had a place
    until a revision, were then on no list, and get it again unless they withdrew.
    """

    entries: frozenset[EntryKey]
    since: int | None
    holders: frozenset[EntryKey] = frozenset()
    left: Mapping[EntryKey, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A person who wants to come: the entry that counts, all entries that say so, the arrival, the record.

    ``is_confirmed``: an organiser gave them a place.
    """

    signup: SignUp
    entries: tuple[SignUp, ...]
    order: tuple[str, int]
    places: int
    is_late: bool
    recorded: Recorded | None
    is_confirmed: bool = False

    def is_recorded(self, *answers: str) -> bool:
        return self.recorded is not None and self.recorded.answer in answers


def fill(signups: Iterable[SignUp], evidence: Evidence) -> Queue:
    """Return who has a place and who waits.

    People who had a place at the last run keep it, also if the capacity is lower now, unless they withdrew and came back.
    Then the queue moves up in its order, and newcomers follow in the order in which they came (`order_of`). Tentative and
    late entries take no place and do not wait. People whom an organiser confirmed always have a place; people marked as not
    coming have none. If guests take places, a person whose guests do not fit waits with them, and a later person who fits in
    does not wait: otherwise one entry with very many guests would make everybody wait. People who opted out take
    their places in the same order, by the times of their signatures: nothing is recorded about them.
    """
    claims = _claims(signups, evidence)
    capacity = evidence.event.capacity
    keeps = _keeps(claims, evidence)
    seated = [c for c in claims if c.is_confirmed or (keeps and _holds(c, _COMES, evidence))]
    queued = [c for c in claims if keeps and not c.is_confirmed and _holds(c, _WAITS, evidence)]
    queued.sort(key=_ticket)
    known = {id(claim) for claim in (*seated, *queued)}
    new = [claim for claim in claims if id(claim) not in known and not claim.is_late]
    new.sort(key=lambda claim: claim.order)
    taken = sum(claim.places for claim in seated)
    waiting: list[_Claim] = []
    unnamed = _unnamed(evidence)
    for claim in (*queued, *new):
        while unnamed and unnamed[0][0] <= claim.order[0]:
            taken += _seated(unnamed.pop(0)[1], taken, capacity)
        if capacity is not None and taken + claim.places > capacity:
            waiting.append(claim)
        else:
            taken += claim.places
    for _, needed in unnamed:
        taken += _seated(needed, taken, capacity)
    answers = {id(claim): _COMES for claim in (*seated, *queued, *new)}
    answers |= {id(claim): _WAITS for claim in waiting}
    tickets = _tickets(waiting, keeps)
    records = {
        claim.signup.key: Recorded(
            answers.get(id(claim), _LATE), tickets.get(id(claim)), _to_record(claim.signup, evidence)
        )
        for claim in claims
    }
    places = {claim.signup.key: place for place, claim in enumerate(waiting, 1)}
    return Queue(places, records, taken)


def _seated(places: int, taken: int, capacity: int | None) -> int:
    """Return how many places a person takes who needs ``places``: 0 if they are not free."""
    return places if capacity is None or taken + places <= capacity else 0


def _unnamed(evidence: Evidence) -> list[tuple[str, int]]:
    """Return when the people who opted out came, in order, and how many places each needs; late ones need none.

    Of people of a file nothing is recorded but their number, so they are the first in every run.
    """
    event = evidence.event
    return sorted(
        ("" if one.of_file else one.signed or "9999", 1 + (one.guests if event.capacity_counts_guests else 0))
        for one in evidence.unnamed
        if not (event.deadline and one.signed and one.signed > end_of(event.deadline, one.signed))
    )


def order_of(signup: SignUp, evidence: Evidence) -> tuple[str, int]:
    """Return the sort key of people's arrival: the time and the revision, otherwise the time of the signature.

    People without a time are last, in the order of the page.
    """
    origin = (evidence.arrivals or {}).get(signup.key)
    if origin and origin.added_at and not (signup.registered and signup.registered < origin.added_at):
        return origin.added_at, origin.revision or 0
    return added(signup, evidence) or "9999", 0


def with_places(people: Iterable[Participant], evidence: Evidence) -> tuple[Participant, ...]:
    """Return the people with their places on the waiting list, their arrival, and what to record."""
    return tuple(
        replace(
            person,
            place=evidence.waiting.get(person.signup.key),
            record=_record(person, evidence),
            order=order_of(person.signup, evidence),
        )
        for person in people
    )


def _record(person: Participant, evidence: Evidence) -> Recorded:
    known = evidence.places.people.get(person.signup.key)
    record = evidence.records.get(person.signup.key) or Recorded(_ANSWERS.get(person.status, _COMES))
    ruling = evidence.rulings.get(person.signup.key)
    register = register_of(person.signup, evidence)
    left_file = register == UNREGISTERED and known is not None and known.of_file
    return replace(
        record,
        number=known.number if known else None,
        noted=ruling.noted if ruling else Noted(),
        register=register,
        of_file=Register.FILE in person.signup.sources or left_file,
    )


_ANSWERS = {Status.WITHDRAWN: "n", Status.NOT_COMING: "n", Status.TENTATIVE: "m"}


def unknown_arrivals(signups: Iterable[SignUp], evidence: Evidence) -> Unknown | None:
    """Return the entries whose arrival has to be looked up, None if no verdict depends on it.

    The order matters only if not everybody fits in; lateness only after the deadline.
    """
    event, now = evidence.event, evidence.now
    claims = _claims(signups, evidence)
    wanted = sum(claim.places for claim in claims) + sum(places for _, places in _unnamed(evidence))
    is_full = event.capacity is not None and wanted > event.capacity
    is_over = event.deadline is not None and end_of(event.deadline, now) < now
    keeps = _keeps(claims, evidence)
    since = evidence.places.revision if keeps or not is_full else None
    new = [
        claim
        for claim in claims
        if not claim.is_confirmed
        and any(entry.line is not None for entry in claim.entries)
        and (
            (is_full and not (keeps and claim.is_recorded(_COMES, _WAITS, _LATE)))
            or (is_over and not (since and claim.is_recorded(_COMES, _WAITS, _LATE)))
        )
    ]
    holders = [
        claim
        for claim in claims
        if is_full and since and keeps and claim.is_recorded(_COMES, _WAITS) and not claim.is_confirmed
    ]
    if not new and not holders:
        return None
    left = {
        claim.signup.key: known.seen
        for claim in new
        if is_full and since and (known := evidence.places.left.get(claim.signup.key)) and known.seen
    }
    return Unknown(_entries(new), since, _entries(claim for claim in holders if claim.signup.user), left)


def _entries(claims: Iterable[_Claim]) -> frozenset[EntryKey]:
    return frozenset(entry.key for claim in claims for entry in claim.entries if entry.line is not None)


def _claims(signups: Iterable[SignUp], evidence: Evidence) -> list[_Claim]:
    """Return the people who want to come, in the order of the page; people on two lists appear once."""
    signups = [signup for signup in signups if signup.who]
    entries: dict[PersonKey, list[SignUp]] = {}
    counts = counting(signups, lambda user: current_name(user, evidence))
    for signup in signups:
        key = PersonKey.of(signup, lambda user: current_name(user, evidence))
        decided = _decision(counts[key], evidence)
        may_come = signup.tentative and decided is not Decision.CONFIRMED
        if not (signup.withdrawn or may_come or decided is Decision.NOT_COMING):
            entries.setdefault(key, []).append(signup)
    return [_claim(counts[key], found, evidence) for key, found in entries.items()]


def _decision(signup: SignUp, evidence: Evidence) -> Decision | None:
    """Return the decision about a person, by the entry that counts."""
    ruling = evidence.rulings.get(signup.key)
    return ruling.decision if ruling else None


def _claim(signup: SignUp, entries: Sequence[SignUp], evidence: Evidence) -> _Claim:
    in_time = [entry for entry in entries if late(entry, evidence) is None]
    confirmed = _decision(signup, evidence) is Decision.CONFIRMED
    return _Claim(
        signup,
        tuple(entries),
        min(order_of(entry, evidence) for entry in in_time or entries),
        1 + (signup.guests if evidence.event.capacity_counts_guests else 0),
        not (in_time or confirmed),
        _known(signup, entries, evidence),
        confirmed,
    )


def _known(signup: SignUp, entries: Iterable[SignUp], evidence: Evidence) -> Recorded | None:
    """Return the record of a person's place; None if, by the page's history, they withdrew since and came back.

    A person whose entry others removed from the page keeps the old place.
    """
    origins = [origin for entry in entries if (origin := (evidence.arrivals or {}).get(entry.key))]
    if any(origin.returned for origin in origins):
        return None
    restored = any(origin.restored for origin in origins)
    return evidence.places.people.get(signup.key) or (
        evidence.places.left.get(signup.key) if restored else None
    )


def _keeps(claims: Iterable[_Claim], evidence: Evidence) -> bool:
    """Return whether the places of the last run stay.

    If no capacity was in force at that run, nobody was given a place; but if all of them fit in, nobody loses a place.
    """
    capacity = evidence.event.capacity
    if capacity is None or evidence.places.room is not None:
        return True
    return sum(claim.places for claim in claims if claim.is_recorded(_COMES)) <= capacity


def _holds(claim: _Claim, answer: str, evidence: Evidence) -> bool:
    """Return whether somebody has had a place, or waited, since the last run.

    A table that does not record its source revision did not record who was late.
    """
    return claim.is_recorded(answer) and (evidence.places.revision is not None or not claim.is_late)


def _ticket(claim: _Claim) -> tuple[bool, int, tuple[str, int]]:
    ticket = claim.recorded.ticket if claim.recorded else None
    return ticket is None, ticket or 0, claim.order


def _tickets(waiting: Iterable[_Claim], keeps: bool) -> dict[int, int]:
    """Return the tickets of the queue: they stay, so that nobody's row changes when others leave."""
    found: dict[int, int] = {}
    last = 0
    for claim in waiting:
        known = claim.recorded.ticket if keeps and claim.recorded and claim.is_recorded(_WAITS) else None
        last = known if known and known > last else last + 1
        found[id(claim)] = last
    return found


def _to_record(signup: SignUp, evidence: Evidence) -> str | None:
    """Return when somebody came, if a deadline may need it later and the signature does not give it."""
    came = added(signup, evidence)
    return came if evidence.event.deadline and came != signup.signed else None
