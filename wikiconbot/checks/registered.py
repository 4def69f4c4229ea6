"""People on the page and people registered elsewhere as one list; and those who withdrew on one side only.

A person with an entry on the page that counts stays that entry, which then also has the other registers. Only people without one
have an entry without a line.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from wikiconbot.checks.iterations import reading_of
from wikiconbot.model import (
    EntryKey,
    Evidence,
    NotRead,
    Reading,
    Register,
    Registrants,
    Registration,
    Roster,
    SignUp,
    Unnamed,
    Unread,
)
from wikiconbot.reading.event_days import first_day, last_day

#: What a row records of other registers than the page (`Recorded.register`).
ONLY, BOTH, UNREGISTERED, OFF_THE_PAGE = "o", "b", "u", "d"

#: The registrations of each event of a series, by its heading; None is the page.
Registrations = Mapping[str | None, tuple[Registration | NotRead, ...]]


def with_registered(reading: Reading, registrations: Registrations) -> Reading:
    """Return a page's reading with everybody who is registered elsewhere; `joined` makes one person of two entries."""
    numbers = iter(range(-1, -1_000_000_000, -1))  # those of people on the page are not negative
    groups = [
        Registrants(event, _signups(found), tuple(
            Unnamed(None, next(numbers), signed=_minute(at), of_file=one.register is Register.FILE)
            for one in found for at in one.hidden
        ))
        for event, answers in registrations.items()
        if (found := [one for one in answers if isinstance(one, Registration)])
    ]  # fmt: skip
    return replace(reading, registered=tuple(groups))


def _signups(registrations: Iterable[Registration]) -> tuple[SignUp, ...]:
    """Return an entry for each person, also for one who is in several registers."""
    found: dict[str, SignUp] = {}
    for one in registrations:
        for person in one.people:
            known = found.get(person.user)
            sources = (*(known.sources if known else ()), one.register)
            at = min(filter(None, (person.at, known.registered if known else None)), default=None)
            found[person.user] = SignUp(
                person.user,
                None,
                "",
                signed=_minute(at),
                registered=at,
                sources=tuple(dict.fromkeys(sources)),
                fields={
                    **(known.fields if known else {}),
                    **{name: said for name, said in person.answers if said},
                },
                answers=tuple(
                    dict.fromkeys((*(known.answers if known else ()), *(name for name, _ in person.answers)))
                ),
            )
    return tuple(found.values())


def _minute(at: str | None) -> str | None:
    """Return a time without its seconds, as signatures have it."""
    return f"{at[:16]}:00Z" if at else None


def by_event(
    reading: Reading, of_page: Sequence[Registration | NotRead], own: Registrations
) -> Registrations:
    """Return the registrations of each event of a series.

    ``own`` are those that an event's own settings name. That of the page belongs to the only event on whose days it begins;
    otherwise to what is outside of all events.
    """
    found: dict[str | None, tuple[Registration | NotRead, ...]] = dict(own)
    for one in of_page:
        event = _event_of(one, reading) if isinstance(one, Registration) else None
        found[event] = (*found.get(event, ()), one)
    return found


def _event_of(registration: Registration, reading: Reading) -> str | None:
    day = (registration.event.starts or "")[:10]
    there = []
    for iteration in reading.iterations:
        facts = reading_of(reading, iteration).facts
        first, last = first_day(facts), last_day(facts) or first_day(facts)
        if day and first and last and first[:10] <= day <= last[:10]:
            there.append(iteration.heading)
    return there[0] if len(there) == 1 else None


def joined(reading: Reading, same: Callable[[str], str]) -> Reading:
    """Return a reading in which a person on the page and in other registers is one person; ``same`` returns an account's current name.

    Who is registered comes: a "maybe" on the page counts as an entry without it. A crossed-out line does not: the person is then
    the registered one, and a finding says so (rule L5).
    """
    for group in reading.registered:
        people = {same(one.user): one for one in group.people if one.user}
        here = [r for r in reading.rosters if not reading.iterations or reading.event_of(r) == group.event]
        entries = [one for roster in here for one in roster.signups if one.user and not one.withdrawn]
        certain = {same(one.user or "") for one in entries if not one.tentative}
        joint = {id(roster): _joined(roster, people, certain, same) for roster in here}
        rosters = tuple(joint.get(id(roster), roster) for roster in reading.rosters)
        on_page = {same(one.user or "") for one in entries}
        left = tuple(one for one in group.people if same(one.user or "") not in on_page)
        groups = tuple(replace(g, people=left) if g is group else g for g in reading.registered)
        reading = replace(reading, rosters=rosters, registered=groups)
    return reading


def _joined(
    roster: Roster, people: Mapping[str, SignUp], certain: set[str], same: Callable[[str], str]
) -> Roster:
    def both(entry: SignUp) -> SignUp:
        other = people.get(same(entry.user)) if entry.user and not entry.withdrawn else None
        if other is None:
            return entry
        sources = tuple(dict.fromkeys((*entry.sources, *other.sources)))
        maybe = entry.tentative and same(entry.user or "") in certain
        own = {name.casefold() for name in entry.fields}
        answers = tuple(name for name in other.answers if name.casefold() not in own)
        fields = {**entry.fields, **{name: other.fields[name] for name in answers if name in other.fields}}
        return replace(
            entry, sources=sources, registered=other.registered, tentative=maybe, fields=fields, answers=answers,
            held=other.held,
        )  # fmt: skip

    return replace(roster, signups=tuple(map(both, roster.signups)))


# ── who withdrew on one side only ───────────────────────────────────────────────────────────────────
def struck_lines(reading: Reading, same: Callable[[str], str]) -> Mapping[EntryKey, int]:
    """Return the crossed-out lines of people who are still registered, by their registered entry."""
    registered = {same(one.user): one.key for one in reading.signups if one.user and one.line is None}
    found: dict[EntryKey, int] = {}
    for entry in reading.signups:
        if entry.user and entry.withdrawn and entry.line and same(entry.user) in registered:
            found.setdefault(registered[same(entry.user)], entry.line)
    return found


def withdrew_on_page(signup: SignUp, evidence: Evidence) -> dict[str, int | None] | None:
    """The person withdrew on the page, but is still registered elsewhere: somebody has to ask them."""
    line = evidence.struck.get(signup.key)
    withdrew = line is not None or register_of(signup, evidence) == OFF_THE_PAGE
    return {"struck_line": line} if withdrew and not _is_decided(signup, evidence) else None


def unregistered(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The person was registered elsewhere too and is not any more, but is still on the page: somebody has to ask them."""
    is_gone = not signup.withdrawn and register_of(signup, evidence) == UNREGISTERED
    return {} if is_gone and not _is_decided(signup, evidence) else None


def _is_decided(signup: SignUp, evidence: Evidence) -> bool:
    ruling = evidence.rulings.get(signup.key)
    return bool(ruling and ruling.decision)


def register_of(signup: SignUp, evidence: Evidence) -> str | None:
    """Return what the row of a person records of other registers; as long as they cannot be read, what it records already."""
    known = evidence.places.people.get(signup.key)
    before = known.register if known else None
    if signup.is_registered and signup.line is not None:
        return BOTH
    if signup.is_registered:
        return OFF_THE_PAGE if before in (BOTH, OFF_THE_PAGE) and signup.key not in evidence.struck else ONLY
    if before not in (BOTH, UNREGISTERED) or signup.withdrawn:
        return None
    if (
        not evidence.registrations
    ):  # a run without the file that the person is not in any more knows no better
        return UNREGISTERED if before == UNREGISTERED and known and known.of_file else None
    return before if any(map(is_unknown, evidence.registrations)) else UNREGISTERED


def is_unknown(answer: Registration | NotRead) -> bool:
    """Whether it is not known who is registered; a deleted registration has nobody."""
    return isinstance(answer, NotRead) and answer.why is not Unread.DELETED


def is_of(registers: Iterable[Register]) -> bool:
    """Whether people of other registers than the page take part."""
    return any(one is not Register.PAGE for one in registers)
