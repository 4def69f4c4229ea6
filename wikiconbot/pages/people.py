"""Who is in the tables and lists: each person with the lists they are on, and in which order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import (
    Community,
    Event,
    Group,
    Participant,
    PersonKey,
    Reading,
    Roster,
    SignUp,
    Sort,
    Status,
)
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.reading.rosters import is_signup_heading

#: Who is expected, in the order in which tables show them; those who may come and those who withdrew come last.
STANDING = (Status.CONFIRMED, Status.ATTENTION, Status.WAITING)
#: Who does not come: by what they said, or by what organisers decided.
GONE = (Status.WITHDRAWN, Status.NOT_COMING)


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many people come, wait, withdrew and may come, and how many guests those who come bring.

    ``unnamed`` are those who come as well and are to be named nowhere.
    """

    people: int
    waiting: int = 0
    withdrawn: int = 0
    maybe: int = 0
    guests: int = 0
    unnamed: int = 0


def counted(count: Headcount, messages: Messages) -> str:
    """Return a number of people with all others: ``12, waiting: 3, withdrawn: 2, maybe: 1, guests: 4``."""
    return messages.listed((messages.number(count.people), *_others(count, messages)))


def _others(count: Headcount, messages: Messages) -> list[str]:
    found = (
        ("table-count-waiting", count.waiting),
        ("table-count-withdrawn", count.withdrawn),
        ("table-count-maybe", count.maybe),
        ("table-count-guests", count.guests),
        ("table-count-unnamed", count.unnamed),
    )
    return [messages.say(key, {"count": number}) for key, number in found if number]


def described(
    people: Iterable[Participant],
    reading: Reading,
    present: Callable[[str], str],
    community: Callable[[SignUp], Community | None],
    homes: Mapping[str, str],
) -> tuple[Participant, ...]:
    """Return the people with the lists that they are on, their present names and where they come from.

    ``present`` returns the name of an account now, ``homes`` has the hosts of home wikis by that name: they count where
    the sign-up says nothing.
    """
    rosters = [roster for roster in reading.rosters if any(signup.who for signup in roster.signups)]
    roles = _told_apart([roster.heading for roster in rosters])
    iterations = _told_apart([_iteration(roster, reading) for roster in rosters])
    found: dict[PersonKey, list[int]] = {}
    for number, roster in enumerate(rosters):
        for signup in roster.signups:
            found.setdefault(PersonKey.of(signup, present), []).append(number)
    made = []
    for person in people:
        signup = person.signup
        user = present(signup.user) if signup.user else None
        said = community(signup)
        on = list(dict.fromkeys(found.get(PersonKey.of(signup, present), ())))
        made.append(
            replace(
                person,
                user=user,
                roles=_names(roles, on),
                iterations=_names(iterations, on),
                community=said or _home(homes, user),
                from_home=said is None,
            )
        )
    return tuple(made)


def _home(homes: Mapping[str, str], user: str | None) -> Community | None:
    host = homes.get(user) if user else None
    return Community(wiki=host) if host else None


def _told_apart(names: Sequence[str | None]) -> Sequence[str | None]:
    """Return the names of the lists where they distinguish them; one name for all of them says nothing."""
    return names if len(set(names)) > 1 else [None] * len(names)


def _names(names: Sequence[str | None], on: Iterable[int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for number in on if (name := names[number])))


def _iteration(roster: Roster, reading: Reading) -> str | None:
    """Return the event that a list is for: that of a series, else the outermost heading above it that announces no sign-ups itself."""
    if reading.iterations:
        return reading.event_of(roster)
    return next((name for name in roster.parents if not is_signup_heading(name)), None)


def name_of(person: Participant) -> str:
    """Return what a person is called now: the account, or the name as typed."""
    return person.user or person.signup.user or person.signup.name or ""


def shown_name(person: Participant) -> str:
    """Return what a person is called now, for what is published: a typed name without a telephone number in it."""
    return person.user or person.signup.user or without_personal(person.signup.name or "")


def group_of(person: Participant, by: Group, messages: Messages) -> str | None:
    """Return the name of the group that a person belongs to, without personal data; None if it is not known."""
    if by == Group.COMMUNITY:
        return without_personal(messages.community(person.community)) if person.community else None
    names = person.roles if by == Group.ROLE else person.iterations
    return without_personal(messages.listed(names)) or None


def grouped(
    people: Iterable[Participant], by: Group, messages: Messages
) -> list[tuple[str | None, list[Participant]]]:
    """Return the people in groups: those of communities by name, others as they come; the unknown last."""
    groups: dict[str | None, list[Participant]] = {}
    for person in people:
        groups.setdefault(group_of(person, by, messages), []).append(person)
    rest = groups.pop(None, None)
    named: list[tuple[str | None, list[Participant]]] = [*groups.items()]
    if by == Group.COMMUNITY:
        named.sort(key=lambda group: (group[0] or "").casefold())
    return named + ([(None, rest)] if rest else [])


def in_order(people: Iterable[Participant], event: Event, messages: Messages) -> list[Participant]:
    """Return the people as the organisers want them sorted; who is equal stays in the order of the page."""
    keys: dict[Sort, Callable[[Participant], tuple[bool, str]]] = {
        Sort.SIGNED: lambda person: (person.signup.signed is None, person.signup.signed or ""),
        Sort.NAME: lambda person: (False, name_of(person).casefold()),
        Sort.COMMUNITY: lambda person: _last_if_none(group_of(person, Group.COMMUNITY, messages)),
        Sort.ROLE: lambda person: _last_if_none(group_of(person, Group.ROLE, messages)),
    }
    return sorted(people, key=keys[event.sort]) if event.sort in keys else list(people)


def _last_if_none(name: str | None) -> tuple[bool, str]:
    return name is None, (name or "").casefold()
