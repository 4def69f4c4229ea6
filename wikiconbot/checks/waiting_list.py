"""Who has a place and who waits: a place once given stays, the first of the queue moves up, newcomers are last."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wikiconbot.checks.lists import added, current_name, end_of, late
from wikiconbot.checks.participants import counting
from wikiconbot.model import (
    Decision,
    EntryKey,
    Evidence,
    Noted,
    Participant,
    PersonKey,
    Recorded,
    SignUp,
    Status,
)

_COMES, _WAITS, _LATE = "y", "w", "l"


@dataclass(frozen=True, slots=True)
class Queue:
    """How the places are given.

    ``waiting`` has the place in the queue, from 1, of the entries for which there is no room; ``records`` what is to be
    recorded of everybody who wants to come; ``taken`` is how many places are taken.
    """

    waiting: Mapping[EntryKey, int] = field(default_factory=dict)
    records: Mapping[EntryKey, Recorded] = field(default_factory=dict)
    taken: int = 0


@dataclass(frozen=True, slots=True)
class Unknown:
    """Entries whose arrival decides something and is recorded nowhere.

    ``since`` is the revision from which the page's history says it, None if all of it is needed. ``holders`` are those
    who have a place since then, or one in the queue, unless they withdrew and came back. ``left`` are those who had one
    until a revision, were on no list then, and have it again unless they withdrew.
    """

    entries: frozenset[EntryKey]
    since: int | None
    holders: frozenset[EntryKey] = frozenset()
    left: Mapping[EntryKey, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A person who wants to come: the entry that counts, all entries that say so, when they came, what is recorded.

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

    Who had room at the last run keeps it, also if the capacity is lower now, unless they withdrew since and came back. Then the queue moves up in its order, and
    newcomers follow in the order in which they came (`order_of`). Tentative entries take no place and do not wait, nor do
    late ones. Whom an organiser confirmed has a place in any case, who is not coming has none. Where guests take places, a person for whose guests there is no room waits with them, and who comes after
    and fits in does not: else one entry with very many guests would make everybody wait.
    Those who are to be named nowhere take their places in the same order, by the times of their signatures: nothing is recorded of them.
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
    """Return how many places somebody takes who needs so many: none if there is no room."""
    return places if capacity is None or taken + places <= capacity else 0


def _unnamed(evidence: Evidence) -> list[tuple[str, int]]:
    """Return when those came who are to be named nowhere, in order, and how many places each needs; the late need none."""
    event = evidence.event
    return sorted(
        (one.signed or "9999", 1 + (one.guests if event.capacity_counts_guests else 0))
        for one in evidence.unnamed
        if not (event.deadline and one.signed and one.signed > end_of(event.deadline, one.signed))
    )


def order_of(signup: SignUp, evidence: Evidence) -> tuple[str, int]:
    """Return by what people are put in order: when and by which revision they came, else the time of the signature.

    Who has neither comes last, in the order of the page.
    """
    origin = (evidence.arrivals or {}).get(signup.key)
    if origin and origin.added_at:
        return origin.added_at, origin.revision or 0
    return added(signup, evidence) or "9999", 0


def with_places(people: Iterable[Participant], evidence: Evidence) -> tuple[Participant, ...]:
    """Return the people with their places on the waiting list, when they came, and what is to be recorded."""
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
    return replace(record, number=known.number if known else None, noted=ruling.noted if ruling else Noted())


_ANSWERS = {Status.WITHDRAWN: "n", Status.NOT_COMING: "n", Status.TENTATIVE: "m"}


def unknown_arrivals(signups: Iterable[SignUp], evidence: Evidence) -> Unknown | None:
    """Return whose arrival has to be looked up, None if no verdict rests on it.

    The order decides only where not everybody fits in; lateness only after the deadline.
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
    return frozenset(entry.key for claim in claims for entry in claim.entries)


def _claims(signups: Iterable[SignUp], evidence: Evidence) -> list[_Claim]:
    """Return the people who want to come, in the order of the page; who is on two lists is here once."""
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
    """Return what is decided about a person, by the entry that counts."""
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
    """Return what is recorded of a person's place; nothing if they withdrew since, by the page's history, and came back.

    Whose entry others removed from the page has the place of before.
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

    If no capacity was in force then, nobody was given a place; but where all of them fit in, nobody loses one.
    """
    capacity = evidence.event.capacity
    if capacity is None or evidence.places.room is not None:
        return True
    return sum(claim.places for claim in claims if claim.is_recorded(_COMES)) <= capacity


def _holds(claim: _Claim, answer: str, evidence: Evidence) -> bool:
    """Return whether somebody has a place, or one in the queue, since the last run.

    A table without the revision that it was made of did not record who was late.
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
    """Return when somebody came, where a deadline may need it later and the signature does not say it."""
    came = added(signup, evidence)
    return came if evidence.event.deadline and came != signup.signed else None
